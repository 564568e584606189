"""The rules over the text of a header."""

from newsnorm.model import Image
from newsnorm.options import Options
from newsnorm.reader import RawArticle
from newsnorm.text.engine import compile_rules
from newsnorm.text.header import LineNormalizer, normalize_header

from every_case import every_case

RULES = compile_rules(Options())


def test_every_text_of_the_header():
    """Title, original title, summary and captions are normalized; what the rules did is counted over all of them."""
    raw = RawArticle(
        title="快讯:沪指收涨",
        original_title="问:何时通车",
        summary="江州,今日晴.",
        images=(Image("a.png", caption="图:江州"), Image("b.png")),
    )

    header = normalize_header(raw, RULES)

    assert (header.raw.title, header.raw.original_title) == ("快讯：沪指收涨", "问：何时通车")
    assert header.raw.summary == "江州，今日晴。"
    assert [image.caption for image in header.raw.images] == ["图：江州", None]
    assert {change.rule: change.count for change in header.changes} == {"colon": 3, "comma": 1, "period": 1}


def test_canonical_text_is_the_same_object():
    """A header in which no rule finds anything to do is not built anew."""
    raw = RawArticle(title="沪指收涨", summary="江州今日晴。", images=(Image("a.png", caption="江州"),))

    header = normalize_header(raw, RULES)

    assert header.raw is raw
    assert header.changes == ()


def test_suspicious_title():
    """What is suspicious in a title is told."""
    header = normalize_header(RawArticle(title='他说"好'), RULES)

    assert [finding.id for finding in header.findings] == ["unbalanced-quotes"]


def test_line_of_which_nothing_is_left():
    """A text of invisible characters alone is none."""
    assert LineNormalizer(RULES).run("\u200b") is None


@every_case("mark", ["\n", "\r\n\n", "\u2028", "\x85", "\v"])
def test_titles_and_captions_are_lines(mark):
    """Whatever parts a title, an original title or a caption, it comes out as one line; a summary keeps its lines."""
    text = f"快讯:{mark}江州"
    raw = RawArticle(title=text, original_title=text, summary=text, images=(Image("a.png", caption=text),))

    header = normalize_header(raw, RULES).raw

    assert {header.title, header.original_title, header.images[0].caption} == {"快讯： 江州"}
    assert header.summary.split("\n")[0] == "快讯："


def test_title_of_two_lines_that_no_rule_changes():
    """A title is one line also where no rule has anything to do in it."""
    assert normalize_header(RawArticle(title="快讯\n江州"), RULES).raw.title == "快讯 江州"
