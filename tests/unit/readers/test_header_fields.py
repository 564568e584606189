"""Fields on their way: who may fill them, what is used up, and what is left."""

from __future__ import annotations

from newsnorm.frontmatter.entries import Entry
from newsnorm.model import Finding
from newsnorm.origins import Origin
from newsnorm.reader import RawBody
from newsnorm.readers.formats import HEXO
from newsnorm.readers.header_fields import FieldsBuilder

from every_case import every_case


def _builder(*entries: Entry) -> FieldsBuilder:
    builder = FieldsBuilder(entries, HEXO, "header")
    builder.sort_entries()
    return builder


def test_candidates_come_best_first():
    """The keys of a field stand in the order of the key list, whatever the order of the header."""
    later, first, other = Entry("标题", "b", 1), Entry("title", "a", 2), Entry("lamp", "c", 3)
    builder = _builder(later, first, other)

    assert builder.candidates == {"title": [first, later]}
    assert builder.candidates_for("title") == [first, later]
    assert builder.candidates_for("source") == ()


@every_case(
    ("entry", "is_used"),
    [
        (Entry("title", None, 1), True),
        (Entry("title", (), 1, "[]"), False),
        (Entry("tags", (), 1), True),
        (Entry("title", "a", 1, "a"), False),
        (Entry("lamp", None, 1), False),
    ],
)
def test_an_empty_key_of_a_field_is_used_up(entry, is_used):
    """It says nothing, so it need not stay; brackets on one line may be a title, and other keys stay as they are."""
    assert (entry.key in _builder(entry).used) is is_used


def test_what_is_put_has_an_origin():
    """One key or several fill a field, and all of them are used up; the rest stays in order with its types."""
    a, b, c, d = (Entry(key, value, 1) for key, value in (("z", "7"), ("author", "甲"), ("记者", "乙"), ("on", "true")))
    builder = _builder(a, b, c, d)
    builder.put("source", "甲", b)
    builder.put_all("authors", ("甲", "乙"), (b, c))
    built = builder.build()

    assert dict(built.values) == {"source": "甲", "authors": ("甲", "乙")}
    assert dict(built.origins) == {
        "source": (Origin("header", "author"),),
        "authors": (Origin("header", "author"), Origin("header", "记者")),
    }
    assert list(built.extra.items()) == [("z", 7), ("on", True)]


def test_fields_and_body_make_the_article():
    """What the header's lines gave comes before what its fields gave."""
    builder = _builder(Entry("title", "江州", 1))
    builder.put("title", "江州", builder.entries[0])
    builder.findings.append(Finding("date-note", "info", "x"))
    before = Finding("repair-fence", "warning", "y")
    raw = builder.build().to_article(RawBody("正文", line=3), findings=(before,))

    assert (raw.title, raw.body.line, [each.id for each in raw.findings]) == ("江州", 3, ["repair-fence", "date-note"])


@every_case(
    ("entry", "kept"),
    [
        (Entry("year", {"{date:YYYY}": None}, 1, "{{date:YYYY}}"), "{{date:YYYY}}"),
        (Entry("year", {"a": "1"}, 1, "{a: 1}"), {"a": 1}),
        (Entry("year", {"a": "1"}, 1), {"a": 1}),
    ],
)
def test_variable_stays_as_written(entry, kept):
    """A template variable of a key that no field takes is text, another mapping is one."""
    assert _builder(entry).build().extra["year"] == kept
