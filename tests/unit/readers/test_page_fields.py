"""What a page says about itself as fields of an article."""

from __future__ import annotations

from newsnorm.lexicon.words import read_words
from newsnorm.page.reading import read_page
from newsnorm.readers.page_fields import read_page_fields

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"


def _fields(head, line=""):
    head = f"<head><title>江州降雪_江州网</title>{head}</head>"
    html = f"<html>{head}<h1>江州降雪</h1><p>{line}</p><div><p>{PROSE}<p>{PROSE}</div></html>"
    return read_page_fields(read_page(html, engine="auto"))


def _meta(name, content):
    return f'<meta name="{name}" property="{name}" content="{content}">'


def test_date_with_its_precision():
    """A date and how exact it is come from one place; what is no date is none."""
    fields = _fields(_meta("pubdate", "昨天") + _meta("publishdate", "2023-03-08 10:15"))

    assert fields.values["date_published"].isoformat() == "2023-03-08T10:15:00"
    assert fields.values["date_precision"] == "minute"
    assert fields.origins["date_published"] == fields.origins["date_precision"]


@every_case("author", ["admin", "bianji", "江州网", "https://a.example/u", "责任编辑", "小编", "新闻中心"])
def test_author_that_is_nobody(author):
    """A login, the site, an address or a role is no person."""
    assert "authors" not in _fields(_meta("author", author) + _meta("og:site_name", "江州网")).values


@every_case(("author", "name"), [("林一舟", "林一舟"), ("记者 林一舟", "林一舟"), ("Lena Zhou", "Lena Zhou")])
def test_author_that_is_somebody(author, name):
    """A name is a person, if the page shows it too: otherwise it is that of a clerk."""
    assert [person.name for person in _fields(_meta("author", author), name).values["authors"]] == [name]
    assert "authors" not in _fields(_meta("author", author)).values


def test_author_beside_an_editor():
    """Who a line names as the editor is no author; a line that names another editor beside the author says nothing."""
    line = "责任编辑：宋清和 记者：林一舟"

    assert [person.name for person in _fields(_meta("author", "林一舟"), line).values["authors"]] == ["林一舟"]
    assert "authors" not in _fields(_meta("author", "宋清和"), line).values


@every_case(("author", "site"), [("新媒体部", "江州网"), ("江州日报", "江州日报")])
def test_author_that_is_no_outlet(author, site):
    """What is no outlet names none, and the site's own name comes from the site, not from its author."""
    fields = _fields(_meta("author", author) + _meta("og:site_name", site))

    assert [str(origin) for origin in fields.origins.get("source", ())] != ["page:meta"]
    assert fields.values.get("source") != "新媒体部"


def test_author_that_is_an_outlet_is_the_outlet():
    """An outlet writes, too; the page's own name comes after it, and both after what a line says."""
    fields = _fields(_meta("author", "江州日报") + _meta("og:site_name", "江州网"))

    assert fields.values["source"] == "江州日报"
    assert [str(origin) for origin in fields.origins["source"]] == ["page:site"]


def test_picture_of_the_page_leads():
    """`og:image` is the lead picture, unless it is the logo."""
    assert _fields(_meta("og:image", "https://a.example/1.jpg")).values["images"][0].role == "lead"
    assert "images" not in _fields(_meta("og:image", "https://a.example/site-logo.png")).values


def test_address_is_absolute():
    """Only a whole address says where the text was published."""
    assert "url" not in _fields('<link rel=canonical href="/1">').values
    assert _fields('<link rel=canonical href="https://a.example/1">').values["url"] == "https://a.example/1"


def test_title_says_where_it_is_from():
    """The origin of a title is who says it as it is."""
    assert [str(origin) for origin in _fields("").origins["title"]] == ["page:title"]
    assert [str(origin) for origin in _fields(_meta("og:title", "江州降雪")).origins["title"]] == ["page:og"]


@every_case(
    ("value", "outlet"),
    [
        ("来源：江州日报", "江州日报"),
        ("文章来源: 江州日报", "江州日报"),
        ("江州日报", "江州日报"),
        ("来源江州日报", "来源江州日报"),
    ],
)
def test_outlet_with_its_label(value, outlet):
    """A label before the outlet is none of it; a label alone names nobody."""
    assert _fields(_meta("source", value)).values["source"] == outlet
    assert _fields(_meta("source", "来源：")).values["source"] == "江州网"  # the site, as where nothing is said


@every_case(
    ("line", "outlet"),
    [
        ("来源：网络", None),
        ("稿源：转载", None),
        ("来源：本站原创", "江州网"),
        ("来源：", "江州网"),
        ("2023-03-08", "江州网"),
    ],
)
def test_site_of_a_text_from_elsewhere(line, outlet):
    """The outlet that the title ends with is that of the article, unless a line says that it is from elsewhere."""
    assert _fields("", line).values.get("source") == outlet


@every_case(
    ("dates", "wanted"),
    [
        (("2023-03-08", "2023-03-08 10:15:20"), "2023-03-08T10:15:20"),
        (("2023-03-08", "2023-03-10 10:15:20"), "2023-03-08T00:00:00"),
        (("2023-03-08 09:00", "2023-03-08 10:15:20"), "2023-03-08T09:00:00"),
        (("gestern", "2023-03-08", "2023-03-08 10:15"), "2023-03-08T10:15:00"),
        (("2023-03", "2023-03-01 10:15"), "2023-03-01T00:00:00"),
    ],
)
def test_finer_date_of_the_same_day(dates, wanted):
    """Of two dates in the head the one with a time counts where the better one tells that day alone."""
    names = ("publishdate", "pubdate", "date")
    fields = _fields("".join(map(_meta, names, dates)))

    assert fields.values["date_published"].isoformat() == wanted


def test_address_in_the_head():
    """The address of a page may stand in a `meta` element; one that is none of its own is not read."""
    assert _fields(_meta("Url", "http://www.jiangzhou.example/1.shtml")).values["url"].endswith("/1.shtml")
    assert "url" not in _fields(_meta("Url", "/1.shtml")).values


@every_case(
    ("head", "tags"),
    [
        (_meta("article:tag", "停课") + _meta("article:tag", "积雪"), ("停课", "积雪")),
        (_meta("news_keywords", "停课,积雪； 大雪、高速公路"), ("停课", "积雪", "大雪", "高速公路")),
        (_meta("article:tag", "停课") + _meta("news_keywords", "积雪,停课"), ("停课", "积雪")),
        (
            _meta("news_keywords", "停课,海城,江州网,江州新闻网,雪"),
            ("停课",),
        ),  # not shown, the site, an outlet, too short
        (_meta("keywords", "停课,积雪"), ()),  # for search engines
        (_meta("news_keywords", ","), ()),
        ("", ()),
    ],
)
def test_tags_that_the_page_shows(head, tags):
    """What the head says the article is about are its tags, if the page shows it and the site is not called so."""
    fields = _fields(head + _meta("og:site_name", "江州网"), "江州网 江州新闻网")

    assert fields.values.get("tags", ()) == tags
    assert ("tags" in fields.origins) is bool(tags)


def test_page_without_an_article_has_no_tags():
    """A list of links is about nothing."""
    links = "".join(f"<li><a href=/{number}>停课</a>" for number in range(9))
    page = read_page(f"<html>{_meta('news_keywords', '停课')}<ul>{links}</ul></html>", engine="auto")

    assert "tags" not in read_page_fields(page).values


def _blog(author, generator="Hexo 6.3.0", line="2023-03-08", below=""):
    head = f"<head><title>江州降雪</title>{_meta('generator', generator)}{_meta('article:author', author)}</head>"
    html = f"<html>{head}<h1>江州降雪</h1><p>{line}</p><div><p>{PROSE}<p>{PROSE}</div><p>{below or author}</p></html>"
    people = read_page_fields(read_page(html, engine="auto")).values.get("authors", ())
    return [person.name for person in people]


@every_case("word", read_words("page_kinds", part="blog"))
def test_programs_for_blogs(word):
    """Whom a page of such a program names writes under any name."""
    assert _blog("lin1zhou", f"{word} 1.0") == _blog("lin1zhou", f"{word.lower()} 1.0") == ["lin1zhou"]
    assert _blog("lin1zhou", f"not {word}") == []


@every_case("author", ["admin", "ADMIN", "John Doe", "小编", "江州日报", "新闻组", "123", "甲", "一" * 21])
def test_no_pen_name(author):
    """Logins, outlets, desks, signs and what is too short or too long are nobody, on a blog too."""
    assert _blog(author) == []


def test_pen_name_is_shown():
    """One that the page shows nowhere is a login; a name of the usual form needs no proof."""
    assert _blog("lin1zhou", below="江州") == []
    assert _blog("林一舟", below="江州") == ["林一舟"]


@every_case(
    ("said", "below", "names"),
    [
        ('"@type": "BlogPosting"', "江州", ["江边人家"]),
        ('"@type": "NewsArticle"', "江边人家", ["江边人家"]),
        ('"@type": "NewsArticle"', "江州", []),
    ],
    ids=["a blog", "a line of its own", "shown nowhere"],
)
def test_author_of_the_data_under_any_name(said, below, names):
    """A line of the page is that name, or the page is a blog's and shows it somewhere."""
    said = f'{{{said}, "headline": "江州降雪", "author": {{"name": "江边人家"}}}}'
    data = f'<script type="application/ld+json">{said}</script>'
    shown = f"<p>{PROSE}<p>{PROSE}</div><p>{below}</p><p>江边人家的博客"
    html = f"<html><head><title>江州降雪</title>{data}</head><h1>江州降雪</h1><div>{shown}</div></html>"
    people = read_page_fields(read_page(html, engine="auto")).values.get("authors", ())

    assert [person.name for person in people] == names


@every_case(
    ("link", "names"),
    [
        ("<a href=/u/12>江边人家</a>", ["江边人家"]),
        ("<a href=/u/12>lin1zhou</a>", ["lin1zhou"]),
        ("<a href=/u/12>作者主页</a>", []),
        ("<a href=/u/12>江州日报</a>", []),
        ("<a href=/u/12/fans>江边人家</a>", []),
        ("<a href=/12>江边人家</a>", []),
    ],
)
def test_link_to_the_page_of_who_wrote_it(link, names):
    """Its words are a name, whatever it is; a button, an outlet and other pages are none."""
    people = _fields("", f"{link} 2023-03-08 10:15").values.get("authors", ())

    assert [person.name for person in people] == names


@every_case("word", read_words("page_parts", part="user"))
def test_button_beside_a_name(word):
    """A link to somebody's page may say what is there."""
    assert "authors" not in _fields("", f"<a href=/u/12>江边人家的{word}</a> 2023-03-08 10:15").values


@every_case(
    ("said", "shown", "expected"),
    [
        ("2023-03-08T17:30:00Z", "2023-03-09", "2023-03-09T01:30:00+08:00"),
        ("2023-03-08T17:30:00.000Z", "2023年3月9日 01:30", "2023-03-09T01:30:00+08:00"),
        ("2023-03-08T17:30:00Z", "2023-03-08", "2023-03-08T17:30:00+00:00"),
        ("2023-03-08T17:30:00Z", "2023-03-10", "2023-03-08T17:30:00+00:00"),
        ("2023-03-08T17:30:00-05:00", "2023-03-09", "2023-03-08T17:30:00-05:00"),
        ("2023-03-08T02:30:00Z", "2023-03-08", "2023-03-08T02:30:00+00:00"),
    ],
)
def test_moment_of_greenwich(said, shown, expected):
    """Where the page shows the day in China, the moment is as clocks show it there."""
    fields = _fields(_meta("article:published_time", said), shown)

    assert fields.values["date_published"].isoformat() == expected


def test_categories_and_tags_of_links():
    """A path of categories, and tags of one character; none of a page that is no article."""
    line = "<a href=/categories/a/>天气</a><a href=/categories/a/b/>雪</a> <a href=/tags/c>冷</a>"
    fields = _fields("", line)

    assert fields.values["categories"] == (("天气", "雪"),)
    assert fields.values["tags"] == ("冷",)
    assert [str(origin) for name in ("categories", "tags") for origin in fields.origins[name]] == ["page:link"] * 2
    empty = read_page_fields(read_page(f"<html><title>404 Not Found</title><p>{line}</html>", engine="auto"))
    assert not empty.values.keys() & {"categories", "tags"}


@every_case(
    ("author", "publisher", "source"),
    [
        ("林一舟", "林一舟", "江边札记"),
        ("江州日报", "江州日报", "江州日报"),
        ("林一舟", "江州日报", "江州日报"),
        ("雪球", "雪球", "雪球"),
    ],
)
def test_author_who_publishes_is_no_outlet(author, publisher, source):
    """A blog names its author as who publishes it: its outlet is the site. An outlet may be both."""
    data = f'{{"@type": "BlogPosting", "headline": "江州降雪", "publisher": {{"name": "{publisher}"}}}}'
    head = f'<script type="application/ld+json">{data}</script>' + _meta("article:author", author)

    assert _fields(head + _meta("og:site_name", "江边札记")).values["source"] == source
