"""The registry: built-in, installed and given readers, ties, wrong names, readers that raise."""

from __future__ import annotations

import pickle
from importlib.metadata import EntryPoint
from types import SimpleNamespace

import pytest
from attrs import frozen

from newsnorm.api import loads
from newsnorm.errors import NoReaderError, OptionsError, ReaderError, SourceError
from newsnorm.model import Detection
from newsnorm.reader import RawArticle, Source
from newsnorm.readers import registry
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.formats import HEXO
from newsnorm.readers.registry import available_readers, choose, read

from every_case import every_case


@frozen
class FakeReader:
    """A reader as sure as it is told."""

    name: str = "fake"
    confidence: float | None = 1.0

    def detect(self, source):
        """Be as sure as told."""
        return None if self.confidence is None else Detection(self.name, self.confidence, ("told so",))

    def read(self, source):
        """Take all as body."""
        return RawArticle(body=source.text)


@frozen
class BrokenReader:
    """A reader that raises what it is told."""

    error: Exception
    name: str = "broken"

    def detect(self, source):
        """Raise."""
        raise self.error

    def read(self, source):
        """Raise."""
        raise self.error


class CarelessReader:
    """A reader that gives what a test tells it to."""

    name = "careless"

    def __init__(self, *, detection: object = None, raw: object = None):
        """Take the answers."""
        self.detection, self.raw = detection or Detection(self.name, 1.0, ("always",)), raw

    def detect(self, source: Source) -> object:
        """Give the first answer."""
        return self.detection

    def read(self, source: Source) -> object:
        """Give the second answer."""
        return self.raw


@pytest.fixture
def installed(monkeypatch):
    """Install entry points for one test."""

    def install(*points):
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: list(points))
        registry._standing_readers.cache_clear()
        registry._installed_readers.cache_clear()

    yield install
    registry._standing_readers.cache_clear()
    registry._installed_readers.cache_clear()


def test_available_readers():
    """The built-in readers are listed in the order that breaks ties."""
    assert available_readers()[:7] == ("newsnorm", "hexo", "jekyll", "hugo", "labelled", "page", "plain")


def test_best_evidence_wins():
    """The surest reader reads, whether it is built in or given."""
    source = Source(text="正文")

    assert choose(source, extra=(FakeReader("sure", 1.0), FakeReader("unsure", 0.1)))[0].name == "sure"
    assert choose(source, extra=(FakeReader("unsure", 0.1), FakeReader("no", None)))[0].name == "plain"


@pytest.mark.parametrize(("confidence", "winner"), [(0.5, "fake"), (0.49, "plain")])
def test_plain_reads_what_is_left(installed, confidence, winner):
    """`plain`, however sure, leaves a source to any other reader that is at least 0.5 sure, given or installed."""
    fake = FakeReader(confidence=confidence)
    source = Source(text="正文", name="a.txt")

    assert choose(source)[1] == Detection("plain", 0.99, ("it has no header",))
    assert choose(source, extra=(fake,))[0].name == winner

    installed(SimpleNamespace(name="fake", value="nowhere:fake", load=lambda: fake))
    assert choose(source)[0].name == winner


def test_likely_readers_compete():
    """Between two likely readers the surer one reads, `plain` or not."""
    source = Source(text="---\ntitle: t\n---\n正文", name="source/_posts/a.md")

    assert choose(source, extra=(FakeReader(confidence=0.6),))[0].name == "hexo"


def test_ties():
    """Of equally sure readers the call's first one reads."""
    assert choose(Source(text="x"), extra=(FakeReader("a"), FakeReader("b")))[0].name == "a"


def test_same_name():
    """A reader of the call replaces a built-in one of the same name."""
    mine = FakeReader("plain")

    assert choose(Source(text="x"), extra=(mine,))[0] is mine
    assert choose(Source(text="x"), reader="plain", extra=(mine,))[0] is mine


def test_named_reader():
    """A named reader is taken whatever the evidence, and the reason says so."""
    reader, detection = choose(Source(text="正文"), reader="hexo")

    assert reader == BlogReader(HEXO)
    assert detection == Detection("hexo", 1.0, ("the caller chose the reader hexo",))


def test_unknown_name():
    """A wrong name is an `OptionsError` with the nearest right one."""
    with pytest.raises(OptionsError, match="did you mean 'jekyll'"):
        choose(Source(text="x"), reader="jekyl")


def test_nobody(monkeypatch):
    """A source no reader takes is a `NoReaderError`."""
    monkeypatch.setattr(registry, "_standing_readers", dict)

    with pytest.raises(NoReaderError, match="no reader recognizes the source"):
        choose(Source(text="x"), extra=(FakeReader(confidence=None),))


@every_case("act", [lambda source, reader: choose(source, extra=(reader,)), lambda s, reader: read(reader, s)])
def test_a_reader_that_raises(act):
    """Whatever a reader raises becomes a `ReaderError` that names it, keeps the cause and pickles."""
    cause = KeyError("x")

    with pytest.raises(ReaderError, match=r"a\.md: reader 'broken' raised") as caught:
        act(Source(text="x", name="a.md"), BrokenReader(cause))

    assert caught.value.__cause__ is cause
    assert isinstance(pickle.loads(pickle.dumps(caught.value)), ReaderError)  # noqa: S301 - our own bytes


def test_own_errors_pass():
    """A `NewsnormError` of a reader passes through as it is."""
    error = SourceError("no article in it")

    with pytest.raises(SourceError) as caught:
        read(BrokenReader(error), Source(text="x"))

    assert caught.value is error


@every_case(
    ("reader", "message"),
    [
        (CarelessReader(detection=True), "detected True, which is neither"),
        (CarelessReader(detection=Detection("other", 1.0)), "detected 'other' with confidence 1.0"),
        (CarelessReader(detection=Detection("careless", 7.0)), "detected 'careless' with confidence 7.0"),
        (CarelessReader(raw="text"), "returned str, not RawArticle"),
        (CarelessReader(raw=RawArticle(title=5)), "returned a wrong value: title"),
        (CarelessReader(raw=RawArticle(body=5)), "returned a wrong value: body"),
        (CarelessReader(raw=RawArticle(tags=["a"])), "returned a wrong value: tags"),
        (CarelessReader(raw=RawArticle(extra={"on": {1, 2}})), "returned a wrong value"),
    ],
)
def test_careless_reader(reader: CarelessReader, message: str):
    """A foreign reader that breaks the contract is named, and nothing else is raised."""
    with pytest.raises(ReaderError, match=f"'careless' {message}"):
        loads("沪指收涨。", readers=(reader,))


def test_installed_readers(installed):
    """Entry points name readers or classes that make them; they stand behind the built-in ones."""
    fake = FakeReader("wire", confidence=0.9)
    installed(SimpleNamespace(name="wire", value="nowhere:wire", load=lambda: fake))

    assert available_readers()[-1] == "wire"
    assert choose(Source(text="x"), reader="wire")[0] is fake


def test_installed_reader_with_the_name_of_a_built_in_one(installed):
    """It is left out with a warning, and files are read; who asks for the name is told of both."""
    installed(EntryPoint("mine", "newsnorm.readers.canonical:CanonicalReader", registry.ENTRY_POINT_GROUP))
    source = Source(text="正文", name="a.txt")

    with pytest.warns(RuntimeWarning, match="has the name of the built-in reader 'newsnorm'"):
        assert choose(source)[0].name == "plain"
    with pytest.raises(OptionsError, match=r"built-in one and of newsnorm\.readers\.canonical:CanonicalReader"):
        choose(source, reader="newsnorm")
    mine = FakeReader("newsnorm")
    assert choose(source, reader="newsnorm", extra=(mine,))[0] is mine
    assert available_readers().count("newsnorm") == 1


@pytest.mark.parametrize(
    "value", ["newsnorm.nowhere:Reader", "newsnorm.readers.blog:Nothing", "newsnorm.errors:ReaderError"]
)
def test_broken_entry_points(installed, value):
    """An installed reader that cannot be had is left out with a warning that names it, and other readers read."""
    installed(EntryPoint("bad", value, registry.ENTRY_POINT_GROUP))

    with pytest.warns(RuntimeWarning, match=f"the reader 'bad', {value}"):
        assert "bad" not in available_readers()
    assert choose(Source(text="正文", name="a.txt"))[0].name == "plain"
