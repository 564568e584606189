"""The contract of readers: good readers pass, and of bad ones it is said what is wrong."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from attrs import evolve, frozen

from newsnorm import testing
from newsnorm.model import Detection
from newsnorm.reader import RawArticle, Source

from every_case import every_case

SOURCE = Source(text="WIRE 快讯\n沪指收涨。", name="a.wire")


@frozen
class WireReader:
    """A reader whose parts can be replaced by broken ones."""

    name: str = "wire"
    detection: object = Detection("wire", 0.9, ("begins with WIRE",))
    raw: object = RawArticle(title="快讯", body="沪指收涨。", origins={"title": "line:1"})
    error: type[Exception] | None = None
    suffixes: object = (".wire",)

    def detect(self, source):
        """As configured, for files of its own."""
        return self.detection if source.text.startswith("WIRE") else None

    def read(self, source):
        """As configured, or raise."""
        if self.error:
            raise self.error("broken")
        return self.raw


def test_a_good_reader_passes():
    """All checks in one call."""
    testing.check_reader(WireReader(), accepts=[SOURCE], rejects=[Source(text="沪指收涨。")], max_examples=5)


@every_case(
    ("change", "message"),
    [
        ({"name": "My Reader"}, "not made of a-z"),
        (
            {"name": "hexo", "detection": Detection("hexo", 0.9, ("begins with WIRE",))},
            "the name 'hexo' is that of a built-in reader",
        ),
        ({"detection": None}, "a.wire is not recognized"),
        ({"detection": True}, "neither a Detection nor None"),
        ({"detection": Detection("hexo", 0.9, ("x",))}, "names 'hexo', not 'wire'"),
        ({"detection": Detection("wire", 90, ("x",))}, "confidence 90"),
        ({"detection": Detection("wire", 1.01, ("x",))}, "confidence 1.01"),
        ({"detection": Detection("wire", 0.0, ("x",))}, "confidence 0.0"),
        ({"detection": Detection("wire", 0.9)}, "needs reasons"),
        ({"raw": {"title": "快讯"}}, "not a RawArticle"),
        ({"raw": RawArticle(title="快讯", body="沪指收涨。")}, "title has a value, but no entry in origins"),
        ({"raw": RawArticle(body="沪指", origins={"headline": "x"})}, "fields that do not exist: headline"),
        ({"raw": RawArticle(body="深指")}, "body has characters that are not in the source: 深"),
        ({"raw": RawArticle(body=5)}, "wrong type: body: expected RawBody or str, not int"),
        ({"raw": RawArticle(authors=("胡小雨",))}, "wrong type: authors: Person is not an object"),
        ({"raw": RawArticle(tags=["要闻"])}, "tags: lists must be tuples"),
        ({"raw": RawArticle(extra={"d": date(2022, 1, 14)})}, "wrong type: Object of type date"),
        ({"raw": RawArticle(extra={"n": float("nan")})}, "wrong type: Out of range float"),
        ({"error": KeyError}, "raises KeyError on"),
    ],
)
def test_a_bad_reader_fails_with_a_reason(change, message):
    """The message of the AssertionError says what the reader owes."""
    with pytest.raises(AssertionError, match=message):
        testing.check_reader(evolve(WireReader(), **change), accepts=[SOURCE], max_examples=2)


def test_what_is_no_reader_fails():
    """Name, detect and read are needed."""
    with pytest.raises(AssertionError, match="is no reader"):
        testing.check_protocol(object())


@every_case("suffixes", [".wire", [".wire"], ("wire",), (3,)])
def test_suffixes_are_endings(suffixes):
    """A reader that names suffixes names them in a tuple, each with its dot."""
    with pytest.raises(AssertionError, match="no tuple of endings"):
        testing.check_protocol(evolve(WireReader(), suffixes=suffixes))


def test_claiming_foreign_files_fails():
    """A confident detection of another's file breaks the contract, an unsure one does not."""
    with pytest.raises(AssertionError, match=r"a\.wire is another's"):
        testing.check_rejects(WireReader(), SOURCE)
    testing.check_rejects(evolve(WireReader(), detection=Detection("wire", 0.2, ("perhaps",))), SOURCE)


@pytest.mark.parametrize(
    ("method", "answers", "message"),
    [
        ("detect", (None, Detection("wire", 0.9, ("x",))), "is detected differently the second time"),
        ("read", (RawArticle(), RawArticle(draft=True)), "gives another result when read again"),
    ],
)
def test_a_reader_says_the_same_each_time(method, answers, message, monkeypatch):
    """What a reader says of a file depends on nothing but the file."""
    told = itertools.cycle(answers)
    monkeypatch.setattr(WireReader, method, lambda *_: next(told))

    with pytest.raises(AssertionError, match=message):
        testing.check_accepts(WireReader(), SOURCE)


def test_a_reader_changes_nothing():
    """The source is the caller's."""

    class Greedy(WireReader):
        def detect(self, source):
            object.__setattr__(source, "text", source.text + " ")
            return super().detect(source)

    with pytest.raises(AssertionError, match="detect changed the source"):
        testing.check_accepts(Greedy(), Source(text="WIRE 快讯"))


def test_what_was_read_is_returned():
    """Who checks a file gets what was read of it, to look at it further."""
    assert testing.check_accepts(WireReader(), SOURCE) == WireReader().raw


@pytest.mark.parametrize("most", [1, 3])
def test_number_of_examples(most, monkeypatch):
    """A reader has to get through as many files as the caller wants."""
    seen = []
    monkeypatch.setattr(WireReader, "read", lambda self, source: seen.append(source) or self.raw)
    testing.check_total(WireReader(), max_examples=most)
    alone = len(seen)
    testing.check_reader(WireReader(), accepts=[], max_examples=most)

    assert (alone, len(seen) - alone) == (most, most)
