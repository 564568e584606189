"""Parts of an article in boxes of their own."""

from __future__ import annotations

from newsnorm.lexicon.words import read_rows, read_words
from newsnorm.page.reading import read_page

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"
TEXT = f"<div class=text><p>{PROSE}</p><p>{PROSE}</p></div>"
_ROWS = read_rows("page_parts")
_WORDS = {part: [row[0] for row in _ROWS if row[1] == part] for part in ("notes", "person", "further", "life")}
_LINKS = "<ul><li><a href=/1>甲乙丙</a><li><a href=/2>甲乙丙</a><li><a href=/3>甲乙丙</a></ul>"


def _kept(below):
    page = read_page(f"<html><title>江州降雪</title><h1>江州降雪</h1><div>{TEXT}{below}</div></html>", engine="auto")
    return [page.selection.measures[at].text for at in page.selection.kept()][2:]


@every_case("word", _WORDS["notes"])
def test_each_word_stands_over_notes(word):
    """What stands below such a heading is of the article, its links too."""
    assert _kept(f"<div><h4>{word}：</h4><p><a href=/1>江州气象志</a></p></div>") == [f"{word}：", "江州气象志"]


@every_case(
    ("below", "kept"),
    [
        (
            "<p>[1] <a href=/1>江州气象志</a></p><p>[2] <a href=/2>海城气象志</a></p>",
            ["[1] 江州气象志", "[2] 海城气象志"],
        ),
        ("<p>注1 <a href=/1>江州气象志</a></p>", ["注1 江州气象志"]),
        (
            "<p>① <a href=/1>甲志</a></p><p>② <a href=/2>乙志</a></p><p><a href=/3>丙志</a></p>",
            ["① 甲志", "② 乙志", "丙志"],
        ),
        ("<p>① <a href=/1>甲志</a></p><p><a href=/2>乙志</a></p>", []),
        ("<p><a href=/1>江州气象志</a></p><p><a href=/2>海城气象志</a></p>", []),
    ],
)
def test_notes_without_a_heading(below, kept):
    """Lines of which most begin as notes do are of the article, their links too; half of them are not enough."""
    assert _kept(f"<div>{below}</div>") == kept


@every_case(
    ("between", "is_more"),
    [
        ("<div>江州港</div>" * 3, True),
        ("<div>江州港</div>" * 4, False),
        (f"<div>{'江' * 80}</div>", True),
        (f"<div>{'江' * 81}</div>", False),
    ],
)
def test_what_stands_between_parts(between, is_more):
    """A few small things are passed by; what is many or long is the end of the article."""
    assert _kept(f"{between}<div class=text><p>{PROSE}</p></div>") == ([PROSE] if is_more else [])


@every_case("word", _WORDS["person"])
def test_each_word_begins_what_is_about_the_author(word):
    """A box about the author is none of the article."""
    assert _kept(f"<div><p>{word}</p><p>林一舟，江州日报记者，走遍了江州的每一个乡镇。</p></div>") == []


@every_case("word", read_words("page_kinds", part="button"))
def test_each_button_stands_at_a_comment(word):
    """A box with such a button is none of the article; a paragraph that begins with the word is."""
    text = "消防人员今晨在江州海滨寻找失踪者，"

    assert _kept(f"<div><p>{text}{text}</p><p>{word} 12</p></div>") == []


@every_case("word", _WORDS["further"])
def test_each_word_ends_a_teaser(word):
    """What ends so is the beginning of another article."""
    assert _kept(f"<div><p>海城今晨降雨，港口关闭，渔船回港避风。{word}</p></div>") == []


@every_case("word", _WORDS["life"])
def test_two_words_of_a_life_make_one(word):
    """A line that says two things of a life is about a person; one with one word is prose."""
    other = "曾任" if word != "曾任" else "现任"

    assert _kept(f"<div><p>林一舟{word}江州大学，{other}江州日报记者。</p></div>") == []
    assert _kept(f"<div><p>林一舟{word}江州大学，这一天，他也在雪中。</p></div>") != []


@every_case(
    "below",
    [
        "<div><p>到中午，主要道路已经恢复通行，学校明天复课。</p></div>",
        "<p>到中午，主要道路已经恢复通行，学校明天复课。</p>",
        "<div><div class=w><div><p>到中午，主要道路已经恢复通行，学校明天复课。</p></div></div></div>",
        "<div><img src=/1.jpg></div><div><p>到中午，主要道路已经恢复通行，学校明天复课。</p></div>",
        f"{_LINKS}<div class=text><p>到中午，主要道路已经恢复通行，学校明天复课。</p></div>",
    ],
)
def test_prose_below_goes_on(below):
    """Prose right below goes on, whatever its box; below links only that in a box of the same name."""
    assert _kept(below)[-1] == "到中午，主要道路已经恢复通行，学校明天复课。"


@every_case(
    "below",
    [
        "<div><h1>海城降雨</h1><p>海城今晨降雨，港口关闭，渔船回港避风。</p></div>",
        "<div><h3><a href=/1>海城降雨</a></h3><p>海城今晨降雨，港口关闭，渔船回港避风。</p></div>",
        "<div><p>2023-03-07 08:30</p><p>海城今晨降雨，港口关闭，渔船回港避风。</p></div>",
        "<div><p>海城今晨降雨，港口关闭，渔船回港避风……</p></div>",
        "<div><p>2楼</p><p>这雪下得真大，孩子们都高兴坏了，希望明天还下。</p></div>",
        "<form><p>您还没有登录，登录以后，您可以说说您的看法。</p></form>",
        "<div><p>版权归原作者所有，未经书面授权，不得转载，侵权必究，特此说明。</p></div>",
        f"{_LINKS}<div class=other><p>海城今晨降雨，港口关闭，渔船回港避风。</p></div>",
    ],
)
def test_something_else_below_is_left_out(below):
    """Other articles, comments, forms and notices are none of the article."""
    assert _kept(below) == []


@every_case(
    ("below", "is_more"),
    [
        (f"<div><div class=sign>{PROSE}</div></div>", False),
        (f"<div><div><div class=share>{PROSE}</div></div></div>", False),
        (f"<div><div class=signs>{PROSE}</div></div>", True),
        (f"<div><div class=sign>{PROSE}</div><p>{PROSE}</p></div>", True),
        ("<p>以上言论不代表本报立场，欢迎来稿。</p>", False),
    ],
)
def test_box_that_holds_nothing_but_one_around(below, is_more):
    """A cell or a box without a name is what the only box in it is; a notice ends the text."""
    assert bool(_kept(below)) is is_more
