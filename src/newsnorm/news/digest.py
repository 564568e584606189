"""Is a file a digest: several articles one after another, each with its own lines?

What such a line says is about one article of several, so no field of the file may come from it, and it stays in place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import field, mutable

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.body import Piece, TextPiece
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.labels import label_words, read_labels
from newsnorm.lexicon.words import any_of, compile_words
from newsnorm.model import BoilerplateKind
from newsnorm.news.line import Line
from newsnorm.news.rule import SHORT
from newsnorm.news.rules.original_title import read_original_title
from newsnorm.news.rules.source import SOURCE, read_source
from newsnorm.news.rules.source_url import read_address

RECORD_KINDS: Final = frozenset[BoilerplateKind | None]({"original_title", "source", "source_url"})
"""The kinds of lines that each article of a digest has."""

_TITLES = tuple(label.word for label in read_labels() if label.meaning == "title")
_TITLE_RE = compile_late(rf"[【\[]?{any_of(_TITLES)}[】\]]?\s?[{COLONS}]\s?\S")
_ADDRESS_LABELS = frozenset(label_words("address", "source"))
_HINT_RE = compile_words((*label_words("original-title"), *_ADDRESS_LABELS, *_TITLES))


@mutable(eq=False, repr=False)
class _Records(Shown):
    """The lines of articles seen so far."""

    texts: int = 0
    named: dict[str, tuple[str, int]] = field(factory=dict)
    headed: int = 0
    outlets: set[str] = field(factory=set)
    closing: set[str] = field(factory=set)
    last_outlet: str | None = None
    section: int | None = None
    has_bare_section: bool = False
    is_several: bool = False

    def add(self, text: str, piece: TextPiece) -> None:
        """Take a line of the body."""
        if piece.block.kind == "heading":
            self.close()
            self.section = self.texts
            self.last_outlet = None
            return
        is_hinted = len(text) <= SHORT and _HINT_RE.search(text)
        if not is_hinted or not self._read(Line(text=text, links=piece.links, place="any", block=piece.block)):
            self.texts += 1
            self.last_outlet = None

    def close(self) -> None:
        """Take the end of a section: a source line that stands there is about the section."""
        if self.last_outlet:
            self.closing.add(self.last_outlet)
        elif self.section is not None and self.texts > self.section:
            self.has_bare_section = True

    def _read(self, line: Line) -> bool:
        if _TITLE_RE.match(line.text):
            self.headed += 1
            return True
        title = read_original_title(line)
        if title and title.original_title:
            self._name("title", title.original_title)
            return True
        address = read_address(line.text, line.links)
        if address and address[0] in _ADDRESS_LABELS:
            # With another label it is a reference of the one article: 原文地址 above it, 来源 below a picture.
            self._name(address[0], address[1])
            return True
        source = read_source(line)
        if source and source.outlet:
            self.outlets.add(source.outlet)
            self.last_outlet = source.outlet
        return source is not None

    def _name(self, label: str, value: str) -> None:
        """Take the value of a label: another one with text between belongs to another article."""
        first, texts = self.named.setdefault(label, (value, self.texts))
        if value != first and self.texts > texts:
            self.is_several = True


def may_be_digest(pieces: Sequence[Piece]) -> bool:
    """Return whether the labels of such lines stand in a body more than once; one look spares most the reading.

    Long paragraphs are passed over: no line of theirs is short enough to be one.
    """
    longest = SOURCE.longest  # of these lines only one that names an outlet may be a sentence
    short = [
        text
        for piece in pieces
        if type(piece) is TextPiece
        and ((len(text := piece.block.text) <= SHORT and (len(text) <= longest or text[-1] != "。")) or "\n" in text)
    ]
    return len(_HINT_RE.findall("\n".join(short))) > 1


def is_digest(lines: Iterable[tuple[str, TextPiece]]) -> bool:
    """Return whether lines hold the lines of several articles.

    That is: two original titles, or two addresses under one label, with text between; two lines `标题：…` and a source;
    or two source lines, if every section ends in one.

    Args:
        lines: Those of a body that hold text, each with the piece it stands in.
    """
    records = _Records()
    for text, piece in lines:
        records.add(text, piece)
    is_sectioned = bool(records.closing)
    records.close()
    return (
        records.is_several
        or (records.headed > 1 and bool(records.outlets))
        or (is_sectioned and len(records.closing) > 1 and not records.has_bare_section)
    )
