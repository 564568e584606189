"""Walk over a body and find its news lines: at its head, at its tail, and a few kinds anywhere.

Lead: the first four lines that stay. Tail: lines from the end for as long as each one is a news line. Everything
between is content, whatever it looks like. Lines that leave do not count, so a second walk over what is left finds
nothing more to take.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from attrs import field, mutable

from newsnorm.body import Body
from newsnorm.model import BoilerplateKind, Link
from newsnorm.news.captions import read_caption
from newsnorm.news.credits import read_credit_line
from newsnorm.news.cut import Spot
from newsnorm.news.dateline import DatelineHit, read_dateline
from newsnorm.news.headline import is_same_title, is_title_heading, may_be_headline
from newsnorm.news.hit import Hit, Place
from newsnorm.news.navigation import (
    may_be_related,
    read_disclaimer,
    read_end_mark,
    read_navigation,
    read_related_heading,
    read_share,
)
from newsnorm.news.origin import is_article_address, read_original_title, read_source_line, read_url_line

_NO_PROSE = " "  # stands for code or a table: nothing matches it, and it is a line that stays
_LEAD_LINES = 4
_DATELINE_LINES = 3
_RELATED_LINES = 20
_LONGEST_LINE = 400
_LONGEST_SHORT = 160
_PROSE = frozenset({"paragraph", "heading", "list_item", "quote", "caption"})
_TRAILING_BRACKET_RE = re.compile(r"[。！？!?…”\s][（(]([^（）()]{4,60})[）)]$")
_SENTENCE_ENDS = "。！？”）"
_PROOFS = frozenset({"byline", "source", "original_title"})
_BARE = "source-url-bare"
# A line that begins and ends otherwise is none of the kinds that may stand anywhere.
_ANYWHERE_STARTS = frozenset("图圖照本文原（([［【〔")
_ANYWHERE_ENDS = frozenset("摄攝图圖影）)")


@mutable
class Walk:
    """What was found so far.

    Attributes:
        body: The body.
        title: The title as far as it is known.
        leaving: Kinds of lines that leave the text.
        hits: Each news line.
        lifted: News in brackets at the end of a paragraph: read, never taken out.
        dateline: The dateline, and the line it begins.
        split: The lines of each block looked at.
    """

    body: Body
    title: str | None
    leaving: frozenset[BoilerplateKind]
    title_origin: str = ""
    hits: dict[Spot, Hit] = field(factory=dict)
    lifted: dict[Spot, Hit] = field(factory=dict)
    dateline: tuple[Spot, DatelineHit] | None = None
    split: dict[int, list[str]] = field(factory=dict)

    def run(self) -> None:
        """Walk head, tail and the rest."""
        self._walk_lead()
        self._walk_tail()
        self._walk_rest()

    def _lines(self, index: int) -> list[str]:
        """Return the lines of a block, split once: it may be one block of a million lines."""
        lines = self.split.get(index)
        if lines is None:
            block = self.body.blocks[index]
            if block.kind in _PROSE:
                lines = [line.strip() for line in block.text.split("\n")]
            else:
                lines = [_NO_PROSE] if block.text else []
            self.split[index] = lines
        return lines

    def _forwards(self, start: Spot = (0, 0)) -> Iterator[tuple[Spot, str]]:
        """Yield the lines that hold text, from `start` on."""
        for index in range(start[0], len(self.body.blocks)):
            lines = self._lines(index)
            for number in range(start[1] if index == start[0] else 0, len(lines)):
                if lines[number]:
                    yield (index, number), lines[number]

    def _backwards(self, before: Spot | None = None) -> Iterator[tuple[Spot, str]]:
        """Yield the same lines from the end, or from above `before`, upwards."""
        last, end = before or (len(self.body.blocks) - 1, None)
        for index in range(last, -1, -1):
            lines = self._lines(index)
            for number in range((len(lines) if index != last or end is None else end) - 1, -1, -1):
                if lines[number]:
                    yield (index, number), lines[number]

    def _links(self, index: int) -> tuple[Link, ...]:
        return self.body.links[index] if self.body.links else ()

    def _walk_lead(self) -> None:
        kept = 0
        only_news = True
        for spot, text in self._forwards():
            hit = self._read_title(spot, text) if only_news else None
            if hit is None and len(text) <= _LONGEST_SHORT:
                hit = read_line(text, self._links(spot[0]), "lead")
                if hit is None and kept == 0:
                    hit = self._read_headline(spot, text)
            if hit:
                self.hits[spot] = hit
            elif self.dateline is None and kept < _DATELINE_LINES:
                found = read_dateline(text)
                self.dateline = (spot, found) if found else None
            only_news = only_news and hit is not None
            kept += hit is None or hit.kind not in self.leaving
            if kept >= _LEAD_LINES:
                return

    def _read_title(self, spot: Spot, text: str) -> Hit | None:
        """Return a hit if the line is the article's heading or repeats its title; credits may stand above it."""
        if self.title:
            return Hit(kind="title", rule="title-repeated") if is_same_title(text, self.title) else None
        is_heading = is_title_heading(self.body.blocks[spot[0]]) and not read_line(text, self._links(spot[0]), "lead")
        return self._take_title(text, "title-heading") if is_heading else None

    def _read_headline(self, spot: Spot, text: str) -> Hit | None:
        """Return a hit if the first line of a bare text is its headline."""
        is_headline = not self.title and may_be_headline(text, self.body.kind) and self._is_proved(spot)
        return self._take_title(text, "title-line") if is_headline else None

    def _take_title(self, text: str, rule: str) -> Hit:
        self.title, self.title_origin = text, f"line:{rule}"
        return Hit(kind="title", rule=rule)

    def _is_proved(self, spot: Spot) -> bool:
        """Return whether a dateline, a byline or a source line is the next thing below, lines that leave apart."""
        for (index, _), text in self._forwards((spot[0], spot[1] + 1)):
            hit = read_line(text, self._links(index), "lead")
            if hit is None:
                return read_dateline(text) is not None
            if hit.kind in _PROOFS:
                return True
            if hit.kind not in self.leaving:
                return False
        return False

    def _walk_tail(self) -> None:
        for spot, text in self._backwards():
            if spot in self.hits:
                continue
            hit = read_line(text, self._links(spot[0]), "tail")
            if hit and hit.rule == _BARE and not self._is_source_address(spot, hit.url or ""):
                hit = None
            if hit is None:
                related = self._related_above(spot) if len(text) <= _LONGEST_SHORT and text[-1] != "。" else []
                if not related:
                    self._lift_bracket(spot, text)
                    return
                self.hits.update(dict.fromkeys(related, Hit(kind="related", rule="related")))
                continue
            self.hits[spot] = hit

    def _is_source_address(self, spot: Spot, url: str) -> bool:
        """Return whether an address alone in a line is the text's own: one of a list of references is not."""
        above = next(self._backwards(spot), None)
        if above is None:
            return False
        (index, _), text = above
        hit = read_line(text, self._links(index), "tail")
        if hit:
            return hit.rule != _BARE
        is_prose = self.body.blocks[index].kind == "paragraph" and text[-1] in _SENTENCE_ENDS
        return is_prose and is_article_address(url)

    def _related_above(self, spot: Spot) -> list[Spot]:
        """Return the lines from a heading such as 相关阅读 down to `spot`, if all between may be titles."""
        spots: list[Spot] = []
        for at, text in islice(self._backwards((spot[0], spot[1] + 1)), _RELATED_LINES):
            spots.append(at)
            if len(spots) > 1 and read_related_heading(text):
                return spots
            if (
                at in self.hits
                or self.body.blocks[at[0]].kind == "heading"
                or not may_be_related(text, self._links(at[0]))
            ):
                break
        return []

    def _lift_bracket(self, spot: Spot, text: str) -> None:
        """Read a bracket at the end of the last paragraph, `……。（记者 林一舟）`: the paragraph stays whole."""
        if text[-1] not in "）)":
            return
        match = _TRAILING_BRACKET_RE.search(text, max(0, len(text) - 64))
        if match:
            hit = read_credit_line(match[1], self._links(spot[0])) or read_source_line(match[1])
            if hit and (hit.people or hit.outlet):
                self.lifted[spot] = hit

    def _walk_rest(self) -> None:
        """Read the kinds that may stand anywhere: captions and original titles."""
        for index, block in enumerate(self.body.blocks):
            text = block.text
            if not text or (text[-1] not in _ANYWHERE_ENDS and text[0] not in _ANYWHERE_STARTS):
                continue
            if block.kind not in _PROSE or (index, 0) in self.hits:
                continue
            hit = _read_anywhere(text)
            if hit:
                self.hits[index, 0] = hit


def read_line(text: str, links: tuple[Link, ...], place: Place) -> Hit | None:
    """Return what one line of the head or the tail says, or None if it is content."""
    size = len(text)
    is_tail = place == "tail"
    if size > _LONGEST_SHORT:
        return read_disclaimer(text) if is_tail and size <= _LONGEST_LINE else None
    if text[-1] == "。":
        return read_share(text) or (is_tail and (read_disclaimer(text) or read_end_mark(text))) or None
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
    return read_original_title(text)
