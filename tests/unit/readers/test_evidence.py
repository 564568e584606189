"""Detection: signs of a format, in words, and a confidence that adds up."""

from __future__ import annotations

import pytest

from newsnorm.reader import Source
from newsnorm.readers import evidence
from newsnorm.readers.evidence import detect_format
from newsnorm.readers.format_signs import find_signs
from newsnorm.readers.formats import FORMATS, HEXO, Format
from newsnorm.readers.registry import choose

from every_case import every_case

NEUTRAL = "---\ntitle: t\n---\n正文"


@every_case(
    ("text", "name", "reader", "reason"),
    [
        (NEUTRAL, "blog/source/_posts/a.md", "hexo", "its path has source/_posts/ or source/_drafts/"),
        ("正文", "source/_posts/a.md", "hexo", "its path has source/_posts/ or source/_drafts/"),
        (NEUTRAL, "_posts/2022-01-14-a.md", "jekyll", "its path has _posts/ and its name begins with a date"),
        (NEUTRAL, "_posts/a.md", "hexo", "its path has _posts/ and its name has no date"),
        (NEUTRAL, "content/posts/a.md", "hugo", "its path has content/"),
        (NEUTRAL, "notes/a.md", "plain", "its folders are no blog's"),
        ("正文", "a.md", "plain", "it has no header"),
        ("---\ntitle: t\nlayout: post\ndate: 2022-01-14 01:01:10 +0800\n---\n", None, "jekyll", "key layout"),
        ("title: t\ntags: a\n---\n正文", None, "hexo", "the header has no opening fence, which only Hexo reads"),
        ("---\ntitle: t\ndate: 2022-01-14 01:01:10\ntags:\n---\n", None, "hexo", "the date has a time and no offset"),
        ("---\ntitle: t\ncategories: [[a, b]]\n---\n", None, "hexo", "categories are a list of lists"),
        ("---\ntitle: t\n---\n{% asset_img a.png %}", None, "hexo", "a Hexo tag in the body"),
        ("---\ntitle: t\nlayout: post\n---\n{% highlight js %}", None, "jekyll", "a Liquid tag in the body"),
        ("---\ntitle: t\ndate: 2022-01-14T01:01:10+08:00\n---\n", None, "hugo", "the date has a T before the time"),
        ("---\ntitle: t\ndraft: false\n---\n", None, "hugo", "key draft"),
        ("+++\ntitle = 't'\n+++\n", None, "hugo", "the header is TOML"),
        ('{"title": "t"}\n', None, "hugo", "the header is a JSON object"),
        (';;;\n"title": "t"\n;;;\n', None, "hexo", "the header is JSON between ;;;"),
    ],
)
def test_sign(text, name, reader, reason):
    """A sign leads to its format and is among the reasons."""
    detection = choose(Source(text=text, name=name))[1]

    assert detection.reader == reader
    assert reason in detection.reasons


@every_case("above", ["\n", "\n\n", " \n\t\n", "\ufeff\n"])
@every_case(
    ("text", "name"),
    [
        ("---\ntitle: t\ncategory: a\n---\n正文一。\n正文二", "2022-01-14-a.md"),
        ("---\ntitle: t\n---\n正文", None),
        ("---\nlayout: post\ntitle: 't'\n---\n正文", "a.md"),
        ("---\ntitle: t\ndraft: false\n---\n正文", "notes/a.md"),
        ("+++\ntitle = 't'\n+++\n正文", None),
        (';;;\n"title": "t"\n;;;\n正文', None),
        ("---\n正文\n---\n", "a.md"),
    ],
)
def test_blank_lines_before_the_header_say_nothing(text, name, above):
    """What stands above a header is no evidence: reader, confidence and reasons are those of the text without it."""
    assert choose(Source(text=above + text, name=name))[1] == choose(Source(text=text, name=name))[1]


def test_confidences_add_up():
    """The formats share the certainty among them, so a doubtful source has no sure reader."""
    source = Source(text=NEUTRAL)
    found = [detection for each in FORMATS if (detection := detect_format(source, each))]

    assert sum(detection.confidence for detection in found) == pytest.approx(1, abs=0.03)
    assert max(detection.confidence for detection in found) < 0.9


def test_strongest_reason_first():
    """Reasons are ordered by what they are worth."""
    source = Source(text="---\ntitle: t\ndate: 2022-01-14 01:01:10\n---\n", name="source/_posts/a.md")

    assert choose(source)[1].reasons[0] == "its path has source/_posts/ or source/_drafts/"


def test_signs_are_looked_for_once(monkeypatch):
    """Four readers look at a source, and its signs are looked for once."""
    seen = []
    monkeypatch.setattr(evidence, "find_signs", lambda source, table: seen.append(source) or find_signs(source, table))
    source = Source(text=NEUTRAL)
    choose(source)
    choose(source)

    assert seen == [source]


def test_a_foreign_format_takes_its_share():
    """A format that is not built in is weighed against those that are; they know nothing of it."""
    source = Source(text=NEUTRAL)
    foreign = Format(name="lantern", signs=HEXO.signs)

    assert detect_format(source, foreign).confidence < detect_format(source, HEXO).confidence


@every_case("post_format", FORMATS, ids=lambda each: each.name)
def test_no_sign_of_another_format(post_format):
    """Where nothing speaks for a format it may still be one; the reason says so, or it is surely not."""
    detection = detect_format(Source(text="---\nkey: t\n---\n"), post_format)

    assert detection is None or all(detection.reasons)


@every_case(
    ("seed", "reader"), [("000", "hexo"), ("001", "plain"), ("002", "hexo"), ("003", "hexo"), ("004", "jekyll")]
)
def test_seeds_without_a_name(seeds, seed, reader):
    """The bare content of a seed tells its format."""
    (path,) = seeds.glob(f"{seed}_*")
    source = Source(text=path.read_text("utf-8"))

    assert choose(source)[1].reader == reader
