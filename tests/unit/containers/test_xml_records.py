"""Records of a large XML file."""

from __future__ import annotations

import io
from itertools import islice

import newsnorm
from newsnorm.containers.xml_records import read_records

from every_case import every_case


def records(source: str, limit: int = 10**6) -> list[str]:
    """The records, without what stands before the first."""
    return [record.source for record in islice(read_records(io.StringIO(source), ("item",), limit), 1, None)]


@every_case(
    ("source", "wanted"),
    [
        ("<c><item>1</item><item>2</item></c>", ["<item>1</item>", "<item>2</item>"]),
        ("<item>1<item>2</item>", ["<item>1", "<item>2</item>"]),
        ("<item/><item>2</item>", ["<item/>", "<item>2</item>"]),
        ("<item><![CDATA[</item><item>]]></item>", ["<item><![CDATA[</item><item>]]></item>"]),
        ("<x:item>1</x:item>", ["<x:item>1</x:item>"]),
        ("<item>1</item></item>x<item>2</item>", ["<item>1</item>", "<item>2</item>"]),
        ("<items>1</items>", []),
        ("", []),
    ],
)
def test_records(source: str, wanted: list[str]):
    """A record ends at its end tag, or where the next one begins."""
    assert records(source) == wanted


def test_longer_than_what_is_read_at_once():
    """Records that reach over the end of what was read come whole."""
    many = [f"<item>{number}<![CDATA[{'江州' * 997}]]></item>" for number in range(600)]

    assert records(f"<c>{' '.join(many)}</c>") == many


def test_the_beginning():
    """What stands before the first record comes first, without records too."""
    head, *_ = read_records(io.StringIO("<c><t>网</t><item>1</item></c>"), ("item",), 100)
    (alone,) = read_records(io.StringIO("<c><t>网</t></c>"), ("item",), 100)

    assert (head.source, alone.source) == ("<c><t>网</t>", "<c><t>网</t></c>")


def test_cut_end():
    """The last record of a cut file has no end."""
    assert [record.is_closed for record in read_records(io.StringIO("<item>1</item><item>2"), ("item",), 100)] == [
        True, True, False,
    ]  # fmt: skip


def test_too_large():
    """A record beyond the limit is an error, and the last."""
    text = io.StringIO(f"<item>{'a' * 10**6}</item><item>2</item>")
    head, last = read_records(text, ("item",), 1000)

    assert head.source == ""
    assert isinstance(last.error, newsnorm.TooLargeError)
    assert text.tell() < 10**6 / 2


def test_controls():
    """Control characters are counted with the record they stood in."""
    found = read_records(io.StringIO("<item>\x08</item><item>2</item>"), ("item",), 99)

    assert [record.controls for record in found] == [0, 1, 0]
