"""The reader of labelled heads."""

from __future__ import annotations

from newsnorm.model import Detection
from newsnorm.reader import Source
from newsnorm.readers.labelled import LabelledReader, head_of

from every_case import every_case

PELICAN = "Title: 快讯\nDate: 2023-03-08\n\n正文\n"


def test_detection():
    """A head is evidence, and says of which form it is."""
    found = LabelledReader().detect(Source(text=PELICAN))

    assert found == Detection("labelled", 0.99, ("lines of Key: value on top, as Pelican and MultiMarkdown have them",))


@every_case("text", ["正文\n", f"---\ntitle: 甲\nlayout: post\n---\n{PELICAN}", ""])
def test_nothing_to_read(text):
    """Front matter comes before any head, and most texts have none; read all the same, all is body."""
    source = Source(text=text)

    assert (LabelledReader().detect(source), head_of(source)) == (None, None)
    assert LabelledReader().read(source).body.text == text


def test_read():
    """The fields come from the head, and the body begins on the line after it."""
    raw = LabelledReader().read(Source(text=f"\n{PELICAN}", name="2022-01-14-a.md"))

    assert (raw.title, str(raw.date_published), raw.date_precision) == ("快讯", "2023-03-08 00:00:00", "day")
    assert (raw.body.text, raw.body.line, raw.body.is_bare) == ("\n正文\n", 4, False)


def test_name_fills_the_date():
    """The name of the file says when, where the head does not."""
    assert LabelledReader().read(Source(text="#+TITLE: 快讯\n", name="2022-01-14-a.org")).date_published.day == 14


def test_first_line_keeps_its_indent():
    """An indented line begins code, and no head."""
    assert head_of(Source(text="\n    #+TITLE: 快讯\n")) is None
