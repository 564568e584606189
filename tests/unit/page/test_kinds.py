"""Pages that are no article, or only a part of one."""

from __future__ import annotations

from newsnorm.lexicon.words import read_words
from newsnorm.page.reading import read_page

from every_case import every_case

POSTS = read_words("page_kinds", part="post")
REPLIES = read_words("page_kinds", part="reply")
PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"
TEXT = f"<div><p>{PROSE}<p>{PROSE}<p>{PROSE}</div>"


def _page(html, title="江州降雪"):
    return read_page(f"<html><title>{title}</title><h1>{title}</h1>{html}</html>", engine="auto")


def _ids(html):
    return [finding.id for finding in _page(html).body.findings]


@every_case("word", read_words("page_kinds", part="error"))
def test_error_page_is_no_article(word):
    """Each word says on a page with little text that the article is not there; in a long one it is news."""
    page = _page(f"<p>{word}。</p>", "江州网")

    assert page.no_article == "an error page"
    assert page.title is None
    assert "".join(block.text for block in page.body.blocks).endswith(f"{word}。")
    assert _page(f"<p>{word}。</p>{TEXT}<p>{PROSE * 6}").no_article is None


def test_list_of_links_is_no_article():
    """A front page has no prose: all of it is text."""
    page = _page("<ul>" + "<li><a href=/1>江州降雪，高速封闭</a>" * 9 + "</ul>")

    assert page.no_article == "a list of links"
    assert len(page.body.blocks) == 10


@every_case(
    ("text", "is_article"),
    [
        ("<p>昨夜的雪<br>落在桥上<br>没有人走过", True),  # a poem
        ("<p>昨夜的雪<br>落在桥上", False),
        ("<ol><li>穿防滑的鞋<li>慢走小步<li>避开井盖</ol>", True),
        ("<ol><li>穿防滑的鞋<li><a href=/1>慢走小步</a><li>避开井盖</ol>", False),
        ("<table><tr><th>品种<th>价<tr><td>白菜<td>1.2<tr><td>土豆<td>2.4</table>", True),
    ],
)
def test_short_lines_below_the_headline_of_the_page_are_an_article(text, is_article):
    """Three lines without a link, below the headline that the page says it has."""
    menu = "<ul><li><a href=/>首页</a><li><a href=/n>新闻</a><li><a href=/b>论坛</a></ul>"
    page = read_page(f"<html><title>江州雪夜</title>{menu}<h1>江州雪夜</h1><div>{text}</div></html>", engine="auto")

    assert (page.no_article is None) is is_article


def test_list_of_articles_is_no_article():
    """Titles that are links, each with one paragraph below, are a list of articles."""
    page = _page("<div>" + f"<h2><a href=/1>江州降雪</a></h2><p>{PROSE}</p>" * 4 + "</div>", "江州网")

    assert page.no_article == "a list of articles"


@every_case("word", read_words("page_kinds", part="next"))
def test_further_pages_are_named(word):
    """A link to the next page, with the numbers beside it."""
    pager = f"<p><a href=/1_2.html>2</a> <a href=/1_2.html>{word}</a></p>"
    finding = _page(TEXT + pager).body.findings[-1]

    assert (finding.id, finding.message.rpartition(": ")[2]) == ("page-in-parts", "/1_2.html")


@every_case("word", read_words("page_kinds", part="paywall"))
def test_pay_wall_is_told(word):
    """Below the text the words of a pay wall; in the middle of it they are news."""
    assert "page-cut" in _ids(f"{TEXT}<p>{word}</p>")
    assert "page-cut" not in _ids(f"<div><p>{PROSE}{word}{PROSE}<p>{PROSE}<p>{PROSE}<p>{PROSE}</div>")


@every_case("word", [*POSTS, *REPLIES, "2楼", "3#"])
def test_thread_is_told(word):
    """Several heads of posts below the first."""
    assert "page-forum" in _ids(TEXT + f"<div class=reply><b>{word} 林</b><p>不错。</p></div>" * 3)
    assert "page-forum" not in _ids(TEXT)


def test_pay_wall_is_told_where_it_is_a_link():
    """Below the text a link may say so, too; in the last lines of the text only what is none."""
    word = read_words("page_kinds", part="paywall")[0]
    inside = f"<div><p>{PROSE}<p>{PROSE}<p>{PROSE}<p>{{}}</div>"

    assert "page-cut" in _ids(f"{TEXT}<p><a href=/1>{word}</a></p>")
    assert "page-cut" in _ids(inside.format(word))
    assert "page-cut" not in _ids(inside.format(f"<a href=/1>{word}</a>") + f"<p>{PROSE}" * 9)


_LINKS = "".join(f"<li><a href=/{number}>江州的事之{number}</a>" for number in range(5))
_SAID = "忽有故人心上过，回首山河已是秋！"


@every_case(
    ("frame", "what"),
    [
        (f"<footer><div>{_SAID}</div></footer>", "a list of links"),
        (f"<nav><p>{_SAID}</p></nav>", "a list of links"),
        (f"<div>{_SAID}</div>", None),
        (f"<div class=sidebar><p>{_SAID}</p></div>", "a list of links"),
        (f"<div class=sidebar><h2>江州降雪</h2><p>{_SAID}</p></div>", None),  # a wrapper: the headline stands in it
        (f"<footer><div><p>{PROSE * 3}</p></div></footer>", None),  # a wrapper with a wrong name
        (f"<div class=sidebar><p>{PROSE * 3}</p></div>", None),
    ],
)
def test_words_of_a_footer_are_no_article(frame, what):
    """A few words in the footer, or beside a list, are none, where nothing else is prose."""
    assert _page(f"<ul>{_LINKS}</ul>{frame}").no_article == what


def test_words_in_a_wrapper_with_a_wrong_name_are_the_article():
    """A name such as `hide-aside` says nothing of a box around most of the page, or around its main part."""
    assert _page(f"<div class=hide-aside><ul>{_LINKS}</ul><div>{_SAID}</div></div>").no_article is None
    assert _page(f"<ul>{_LINKS}</ul><main class=hide-aside><div>{_SAID}</div></main>").no_article is None


@every_case(
    ("lines", "what"),
    [
        ("<div>2023</div><div>2022年</div><div>2021</div>", "a list of links"),
        ("<div>落在桥上</div><div>2022年</div><div>2021</div>", None),
    ],
)
def test_years_are_no_verse(lines, what):
    """Years stand over the links of an archive; with words they may be lines of a poem."""
    assert _page(f"<div class=t>{lines}</div><ul>{_LINKS}</ul>").no_article == what
