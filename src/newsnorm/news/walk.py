"""Walk over a body and find its news lines: at its head, at its tail, and a few kinds anywhere.

Lead: the first four lines that stay. Tail: lines from the end for as long as each one is a news line. Everything
between is content, whatever it looks like. Lines that leave do not count, so a second walk over what is left finds
nothing more to take.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import field, mutable

from newsnorm.body import Body, TextPiece
from newsnorm.model import BoilerplateKind, Link
from newsnorm.news.captions import CAPTION_HINTS, read_caption
from newsnorm.news.credits import CREDIT_HINTS, read_credit_line
from newsnorm.news.cut import PROSE, Spot, lines_of
from newsnorm.news.dateline import read_dateline
from newsnorm.news.headline import is_same_title, is_title_heading, may_be_headline
from newsnorm.news.hit import Hit, Place, compile_words
from newsnorm.news.navigation import (
    DISCLAIMER_HINTS,
    END_HINTS,
    LONGEST_SLOGAN,
    NAVIGATION_HINTS,
    RELATED_HINTS,
    SHARE_HINTS,
    may_be_related,
    read_contents_mark,
    read_disclaimer,
    read_end_mark,
    read_navigation,
    read_related_heading,
    read_share,
)
from newsnorm.news.origin import (
    SOURCE_HINTS,
    TITLE_HINTS,
    URL_HINTS,
    is_article_address,
    read_original_title,
    read_source_line,
    read_url_line,
)

_LEAD_LINES = 4
_DATELINE_LINES = 3
_RELATED_LINES = 20
# A list of `- Slug: winter` at the head is a header in all but name: its items are not counted as lines that stay.
_FIELD_RE = re.compile(r"[A-Z][A-Za-z ]{1,24}: \S")
_MOST_FIELDS = 20
_LONGEST_LINE = 400
_LONGEST_SHORT = 160
_LONGEST_LABEL = 24
_TRAILING_BRACKET_RE = re.compile(r"[。！？!?…”\s][（(]([^（）()]{4,60})[）)]$")
_SENTENCE_ENDS = "。！？”）"
# One look for the words of all kinds spares most lines the look for those of each kind.
_HINT_RE = compile_words(
    (
        *CREDIT_HINTS, *SOURCE_HINTS, *URL_HINTS, *TITLE_HINTS, *NAVIGATION_HINTS, *SHARE_HINTS, *CAPTION_HINTS,
        *DISCLAIMER_HINTS, *RELATED_HINTS, *END_HINTS,
    )
)  # fmt: skip
_SENTENCE_RE = compile_words((*SHARE_HINTS, *DISCLAIMER_HINTS, *END_HINTS))
_PROOFS = frozenset({"byline", "source", "original_title"})
_BARE = "source-url-bare"
# A line that begins and ends otherwise is none of the kinds that may stand anywhere.
_ANYWHERE_STARTS = frozenset("图圖照本文原（([［【〔@")
_ANYWHERE_ENDS = frozenset("摄攝图圖影）)")


@mutable
class Walk:
    """What was found so far.

    Attributes:
        body: The body.
        title: The title as far as it is known.
        leaving: Kinds of lines that leave the text.
        title_origin: What gave it, if the body did.
        hits: Each news line.
        lifted: What only begins or ends a line, a dateline or a bracket of credits: read, never taken out.
        split: The lines of each block of several lines looked at.
    """

    body: Body
    title: str | None
    leaving: frozenset[BoilerplateKind]
    title_origin: str = ""
    hits: dict[Spot, Hit] = field(factory=dict)
    lifted: list[tuple[Spot, Hit]] = field(factory=list)
    split: dict[int, Sequence[tuple[int, str]]] = field(factory=dict)

    def run(self) -> None:
        """Walk head, tail and the rest."""
        self._walk_lead()
        self._walk_tail()
        self._walk_rest()

    def _lines(self, index: int) -> Sequence[tuple[int, str]]:
        """Return the lines of a block, split once: it may be one block of a million lines."""
        lines = self.split.get(index)
        if lines is None:
            piece = self.body.pieces[index]
            if type(piece) is not TextPiece:
                return ()
            lines = lines_of(piece.block)
            if "\n" in piece.block.text:
                self.split[index] = lines
        return lines

    def _forwards(self, start: Spot = (0, 0)) -> Iterator[tuple[Spot, str]]:
        """Yield the lines that hold text, from `start` on."""
        first, above = start
        for index in range(first, len(self.body.pieces)):
            lines = self._lines(index)
            begin = bisect_left(lines, (above,)) if index == first else 0
            for number, text in islice(lines, begin, None) if begin else lines:
                yield (index, number), text

    def _backwards(self, before: Spot | None = None) -> Iterator[tuple[Spot, str]]:
        """Yield the same lines from the end, or from above `before`, upwards."""
        last, below = before or (len(self.body.pieces), 0)
        for index in range(min(last, len(self.body.pieces) - 1), -1, -1):
            lines = self._lines(index)
            end = bisect_left(lines, (below,)) if index == last else len(lines)
            for at in range(end - 1, -1, -1):
                number, text = lines[at]
                yield (index, number), text

    def _read(self, index: int, text: str, place: Place) -> Hit | None:
        """Return what a line of the head or the tail says, or None if it is content.

        An item of a list within a list says something about the item above it.
        """
        block = self._piece(index).block
        if block.kind == "list_item" and (block.level or 1) > 1:
            return None
        if text[-1] == "。":
            longest = _LONGEST_LINE if place == "tail" else LONGEST_SLOGAN
            return read_sentence(text, place) if len(text) <= longest and _SENTENCE_RE.search(text) else None
        if len(text) > _LONGEST_SHORT:
            return read_long_line(text, self._piece(index).links, place) if len(text) <= _LONGEST_LINE else None
        return read_short_line(text, self._piece(index).links, place) if _HINT_RE.search(text) else None

    def _piece(self, index: int) -> TextPiece:
        """Return the piece of a line that was walked to: only blocks have lines."""
        piece = self.body.pieces[index]
        assert type(piece) is TextPiece  # noqa: S101 - `_lines` gives no line of any other piece
        return piece

    def _walk_lead(self) -> None:
        kept = fields = 0
        only_news = True
        for spot, text in self._forwards():
            hit = self._read_title(spot, text) if only_news else None
            if hit is None:
                hit = self._read(spot[0], text, "lead")
                if hit is None and kept == 0 and not self.title:
                    hit = self._read_headline(spot, text)
            if hit:
                self.hits[spot] = hit
            elif kept < _DATELINE_LINES and not self.lifted:
                dateline = read_dateline(text)
                if dateline:
                    self.lifted.append((spot, dateline))
            only_news = only_news and hit is not None
            if fields < _MOST_FIELDS and _FIELD_RE.match(text) and self._piece(spot[0]).block.kind == "list_item":
                fields += 1
            elif hit is None or hit.kind not in self.leaving:
                kept += 1
                if kept == _LEAD_LINES:
                    return

    def _read_title(self, spot: Spot, text: str) -> Hit | None:
        """Return a hit if the line is the article's heading or repeats its title; credits may stand above it."""
        if self.title:
            return Hit(kind="title", rule="title-repeated") if is_same_title(text, self.title) else None
        is_heading = is_title_heading(self._piece(spot[0]).block) and not self._read(spot[0], text, "lead")
        return self._take_title(text, "title-heading") if is_heading else None

    def _read_headline(self, spot: Spot, text: str) -> Hit | None:
        """Return a hit if the first line of a bare text is its headline."""
        is_headline = may_be_headline(text, self.body.kind) and self._is_proved(spot)
        return self._take_title(text, "title-line") if is_headline else None

    def _take_title(self, text: str, rule: str) -> Hit:
        self.title, self.title_origin = text, f"line:{rule}"
        return Hit(kind="title", rule=rule)

    def _is_proved(self, spot: Spot) -> bool:
        """Return whether a dateline, a byline or a source line is the next thing below, lines that leave apart."""
        for (index, _), text in self._forwards((spot[0], spot[1] + 1)):
            hit = self._read(index, text, "lead")
            if hit is None:
                return read_dateline(text) is not None
            if hit.kind in _PROOFS:
                return True
            if hit.kind not in self.leaving:
                return False
        return False

    def _walk_tail(self) -> None:
        address: tuple[Spot, Hit] | None = None
        for spot, text in self._backwards():
            known = self.hits.get(spot)
            hit = known or self._read(spot[0], text, "tail")
            if address:
                if not self._is_own_address(address[1], hit, spot, text):
                    return
                self.hits[address[0]] = address[1]
                address = None
            if known:
                continue
            if hit is None:
                related = self._related_above(spot) if len(text) <= _LONGEST_SHORT and text[-1] != "。" else []
                if not related:
                    self._lift_bracket(spot, text)
                    return
                self.hits.update(dict.fromkeys(related, Hit(kind="related", rule="related")))
            elif hit.rule == _BARE:
                address = spot, hit
            else:
                self.hits[spot] = hit

    def _is_own_address(self, address: Hit, above: Hit | None, spot: Spot, text: str) -> bool:
        """Return whether an address alone in a line is the text's own: one of a list of references is not.

        Args:
            address: The address.
            above: What the line above it says.
            spot: Where that line stands.
            text: That line.
        """
        if above and above.kind != "title":
            return above.rule != _BARE
        is_prose = self._piece(spot[0]).block.kind == "paragraph" and text[-1] in _SENTENCE_ENDS
        return is_prose and is_article_address(address.url or "")

    def _related_above(self, spot: Spot) -> list[Spot]:
        """Return the lines from a heading such as 相关阅读 down to `spot`, if all between may be titles."""
        spots: list[Spot] = []
        for at, text in islice(self._backwards((spot[0], spot[1] + 1)), _RELATED_LINES):
            spots.append(at)
            if len(spots) > 1 and read_related_heading(text):
                return spots
            if (
                at in self.hits
                or self._piece(at[0]).block.kind == "heading"
                or not may_be_related(text, self._piece(at[0]).links)
            ):
                break
        return []

    def _lift_bracket(self, spot: Spot, text: str) -> None:
        """Read a bracket at the end of the last paragraph, `……。（记者 林一舟）`: the paragraph stays whole."""
        if text[-1] not in "）)":
            return
        match = _TRAILING_BRACKET_RE.search(text, max(0, len(text) - 64))
        if match:
            hit = read_credit_line(match[1], self._piece(spot[0]).links) or read_source_line(match[1])
            if hit and (hit.people or hit.outlet):
                self.lifted.append((spot, hit))

    def _walk_rest(self) -> None:
        """Read the kinds that may stand anywhere: captions and original titles."""
        for index, piece in enumerate(self.body.pieces):
            if type(piece) is not TextPiece:
                continue
            text = piece.block.text
            if not text or (text[-1] not in _ANYWHERE_ENDS and text[0] not in _ANYWHERE_STARTS):
                continue
            if piece.block.kind not in PROSE or (index, 0) in self.hits:
                continue
            hit = _read_anywhere(text)
            if hit:
                self.hits[index, 0] = hit


def read_sentence(text: str, place: Place) -> Hit | None:
    """Return what a whole sentence says: few kinds of news lines are one."""
    hit = read_share(text)
    if hit is None and place == "tail":
        return read_disclaimer(text) or read_end_mark(text)
    return hit


def read_long_line(text: str, links: tuple[Link, ...], place: Place) -> Hit | None:
    """Return what a long line says that is no sentence: an address with a label before it, a legal notice."""
    hit = read_url_line(text, links) if "//" in text[:_LONGEST_LABEL] else None
    if hit is None and place == "tail":
        return read_disclaimer(text)
    return None if hit and hit.rule == _BARE and place == "lead" else hit


def read_short_line(text: str, links: tuple[Link, ...], place: Place) -> Hit | None:
    """Return what a short line says that is no sentence, asking kind after kind.

    Example:
        >>> read_short_line("编辑：宋清和", (), "tail").people
        (Person(name='宋清和', role='editor'),)
        >>> read_short_line("春雨", (), "tail") is None
        True
    """
    is_tail = place == "tail"
    hit = (
        (_read_anywhere(text) if text[-1] in _ANYWHERE_ENDS or text[0] in _ANYWHERE_STARTS else None)
        or read_credit_line(text, links, is_tail=is_tail)
        or read_source_line(text, links)
        or read_url_line(text, links)
        or read_navigation(text, links)
        or read_share(text)
    )
    if hit is None and is_tail:
        return read_disclaimer(text) or read_end_mark(text) or read_related_heading(text)
    return None if hit and hit.rule == _BARE and not is_tail else hit


def _read_anywhere(text: str) -> Hit | None:
    """Read the kinds whose form alone is proof enough."""
    caption = read_caption(text)
    if caption:
        return Hit(kind="caption", rule="caption", people=caption.people)
    return read_original_title(text) or read_contents_mark(text)
