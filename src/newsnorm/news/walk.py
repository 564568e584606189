"""Walk over a body and find its news lines: at its head, at its tail, and a few kinds anywhere.

Lead: the first four lines that stay. Tail: lines from the end for as long as each one is a news line. Everything
between is content, whatever it looks like. Lines that leave do not count, so a second walk over what is left finds
nothing more to take. Which line is of which kind, the table says; the walk only knows where it looks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TypeAlias

from attrs import evolve, field, mutable

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.body import Body, TextPiece
from newsnorm.lexicon.characters import COLONS, SENTENCE_ENDS
from newsnorm.lexicon.labels import EDITING, WRITING, label_words
from newsnorm.lexicon.words import any_of
from newsnorm.news.attachments import LONGEST_HEADING, is_attached
from newsnorm.news.brackets import BRACKET_ENDS, read_bracket, read_labelled_bracket
from newsnorm.news.cut import PROSE, Position, lines_of
from newsnorm.news.digest import RECORD_KINDS, is_digest, may_be_digest
from newsnorm.news.line import NOTHING_MORE, Line, Place
from newsnorm.news.matching import match_beginning, match_line, rules_for
from newsnorm.news.page_dates import write_dates
from newsnorm.news.rule import LEAD_LINES, SHORT, Found, LineRule
from newsnorm.news.rules.byline import BYLINE
from newsnorm.news.rules.caption import CAPTION, is_at_picture
from newsnorm.news.rules.editor import EDITOR
from newsnorm.news.rules.page_info import PAGE_INFO
from newsnorm.news.rules.related import RELATED, may_be_related, read_related_heading
from newsnorm.news.rules.source_url import BARE_ADDRESS, PERMALINK, is_article_address
from newsnorm.news.rules.table import LINE_RULES
from newsnorm.news.rules.title import TITLE_HEADING, TITLE_LINE, TITLE_REPEATED, is_same_line, is_subtitle
from newsnorm.news.staff import is_staff_line

_RELATED_LINES = 20
# A list of `- Slug: winter` at the head is a header in all but name: its items are not counted as lines that stay.
_FIELD_RE = compile_late(r"[A-Z][A-Za-z ]{1,24}: \S")
_MOST_FIELDS = 20
# A list of what an article tells in short is one thing above its byline.
_MOST_POINTS = 8
_SHORTEST_POINT = 20
# What stands between other credits and the headline is one, too, even where its value cannot be read.
_CREDIT_RE = compile_late(
    rf"{any_of(label_words(*WRITING, *EDITING, 'source', 'address', 'permalink', 'original-title'))}\s?[{COLONS}]"
)
_PROSE_ENDS = f"{SENTENCE_ENDS}”）"
_CLAUSE_RE = compile_late(f"[，,{SENTENCE_ENDS}]")
_ANYWHERE_RULES = tuple(rule for rule in LINE_RULES if "any" in rule.places)
# A line that begins and ends otherwise is none of the kinds that may stand anywhere.
_ANYWHERE_STARTS = frozenset("".join(rule.starts for rule in _ANYWHERE_RULES))
_ANYWHERE_ENDS = frozenset("".join(rule.ends for rule in _ANYWHERE_RULES))

_Walked: TypeAlias = tuple[Position, str, TextPiece]
"""A line that holds text: where it stands, the line, and the piece it stands in."""


@mutable(eq=False, repr=False)
class Walk(Shown):
    """What was found so far.

    Attributes:
        body: The body.
        title: The title as far as it is known.
        leaving: Rules whose lines leave the text.
        titled_by: The rule that gave the title, if the body did.
        found: Each news line.
        lifted: What only begins or ends a line, a dateline or a bracket of credits: read, never taken out.
        split: The lines of each block of several lines looked at.
    """

    body: Body
    title: str | None
    leaving: frozenset[LineRule]
    titled_by: LineRule | None = None
    found: dict[Position, Found] = field(factory=dict)
    lifted: list[tuple[Position, Found]] = field(factory=list)
    split: dict[int, Sequence[tuple[int, str]]] = field(factory=dict)

    def run(self) -> None:
        """Walk head, tail and the rest."""
        self._walk_lead()
        self._walk_tail()
        self._walk_rest()
        self._drop_records()

    def _lines(self, index: int, piece: TextPiece) -> Sequence[tuple[int, str]]:
        """Return the lines of a block of several, split once: it may be one block of a million lines."""
        lines = self.split.get(index)
        if lines is None:
            lines = self.split[index] = lines_of(piece.block)
        return lines

    def _forwards(self, start: Position = (0, 0)) -> Iterator[_Walked]:
        """Yield the lines that hold text, from `start` on."""
        first, above = start
        for index, piece in enumerate(islice(self.body.pieces, first, None), first):
            if type(piece) is not TextPiece:
                continue
            lines = self._lines(index, piece) if "\n" in piece.block.text else lines_of(piece.block)
            begin = bisect_left(lines, (above,)) if above and index == first else 0
            for number, text in islice(lines, begin, None) if begin else lines:
                yield (index, number), text, piece

    def _backwards(self, before: Position | None = None) -> Iterator[_Walked]:
        """Yield the same lines from the end, or from above `before`, upwards."""
        pieces = self.body.pieces
        last, below = before or (len(pieces), 0)
        for index in range(min(last, len(pieces) - 1), -1, -1):
            piece = pieces[index]
            if type(piece) is not TextPiece:
                continue
            lines = self._lines(index, piece) if "\n" in piece.block.text else lines_of(piece.block)
            end = bisect_left(lines, (below,)) if index == last else len(lines)
            for at in range(end - 1, -1, -1):
                number, text = lines[at]
                yield (index, number), text, piece

    def _walk_lead(self) -> None:
        kept = fields = 0
        is_opening = True
        above, points = "", 0
        above_at: Position = (0, 0)
        for position, line, piece in self._forwards():
            text = write_dates(line) if piece.beside else line
            found = self._match_lead(position, text, piece, kept=kept, is_opening=is_opening, above=above)
            if piece.beside:
                found = _match_beside(text, piece, found)
                if found:
                    self._note(position, found)
                continue
            if found:
                self._note(position, found)
                if above and found.rule is TITLE_HEADING and is_same_line(above, text):
                    self.found[above_at] = Found(TITLE_REPEATED, NOTHING_MORE)
            elif not self.lifted and (begun := match_beginning(text, kept, above)):
                self.lifted.append((position, begun))
            is_opening = is_opening and (found is not None or _is_credit(text, piece))
            if fields < _MOST_FIELDS and piece.block.kind == "list_item" and _FIELD_RE.match(text):
                fields += 1
            elif found is None or found.rule not in self.leaving:
                points = points + 1 if _may_be_point(text, piece) else 0
                kept += not 1 < points <= _MOST_POINTS
                above, above_at = (text if kept == 1 and points < 2 and found is None else ""), position
                if kept == LEAD_LINES:
                    return

    def _match_lead(
        self,
        position: Position,
        text: str,
        piece: TextPiece,
        *,
        kept: int = LEAD_LINES,
        is_opening: bool = False,
        above: str = "",
    ) -> Found | None:
        """Return what a line of the head says, or None if it is content."""
        may_be_title = above != "" and piece.block.kind == "heading"
        place: Place = "opening" if is_opening or not kept or may_be_title else "lead"
        rules = rules_for(text, place).choose(text, piece.block)
        if not rules:
            return None
        line = Line(text=text, links=piece.links, place=place, block=piece.block, kept=kept, above=above)
        if place == "opening":
            line.body_kind, line.title, line.is_opening = self.body.kind, self.title, is_opening
            line.is_proved = partial(self._is_proved, position)
            # Below credits a heading is that of the article, whatever its sections are; a list of them tells nothing.
            if not self.found or not any(found.rule.fills for found in self.found.values()):
                line.has_sibling = partial(self._has_sibling, position)
        return match_line(line, rules)

    def _note(self, position: Position, found: Found) -> None:
        self.found[position] = found
        if found.rule.kind == "title" and found.match.title:
            self.title, self.titled_by = found.match.title, found.rule

    def _has_sibling(self, position: Position) -> bool:
        """Return whether a heading of the level of this one stands below it; a credit is none, whatever its form."""
        this, *below = (piece for piece in self.body.pieces[position[0] :] if type(piece) is TextPiece)
        return any(
            piece.block.kind == "heading"
            and piece.block.level == this.block.level
            and self._match_tail(piece.block.text, piece) is None
            for piece in below
        )

    def _is_proved(self, position: Position) -> bool:
        """Return whether a dateline, a byline or a source line is the next thing below.

        Lines that leave may stand between, and a headline under the headline.
        """
        may_be_subtitle = True
        for below, text, piece in self._forwards((position[0], position[1] + 1)):
            found = self._match_lead(below, text, piece)
            if found is None:
                if may_be_subtitle and is_subtitle(text):
                    may_be_subtitle = False
                    continue
                found = match_beginning(text, 0)
            if found is None or found.rule.is_proof:
                return found is not None
            if found.rule not in self.leaving:
                return False
        return False

    def _match_tail(self, text: str, piece: TextPiece) -> Found | None:
        """Return what a line of the tail says, or None if it is content."""
        rules = rules_for(text, "tail").choose(text, piece.block)
        return match_line(Line(text=text, links=piece.links, place="tail", block=piece.block), rules) if rules else None

    def _walk_tail(self) -> None:
        address: tuple[Position, Found] | None = None
        for position, line, piece in self._backwards():
            text = write_dates(line) if piece.beside else line
            known = self.found.get(position)
            found = known or self._match_tail(text, piece)
            if address:
                if not _is_own_address(address[1], found, piece, text):
                    return
                self.found[address[0]] = address[1]
                address = None
            if known:
                continue
            if piece.beside:
                found = _match_beside(text, piece, found)
                if found:
                    self.found[position] = found
                continue
            if found is None:
                if not self._pass_content(position, text, piece):
                    return
            elif found.rule is BARE_ADDRESS:
                address = position, found
            else:
                self.found[position] = found

    def _pass_content(self, position: Position, text: str, piece: TextPiece) -> bool:
        """Say whether news lines may stand above a line at the end of the text: files, captions, staff, titles."""
        if (piece.links or len(text) <= LONGEST_HEADING) and is_attached(text, piece.links):
            return True
        if is_staff_line(text) or is_at_picture(text, piece.block.kind):
            return True
        related = self._related_above(position) if len(text) <= SHORT and text[-1] != "。" else []
        if not related:
            self._lift_bracket(position, text, piece)
            return False
        self.found.update(dict.fromkeys(related, Found(RELATED, NOTHING_MORE)))
        return True

    def _related_above(self, position: Position) -> list[Position]:
        """Return the lines from a heading such as 相关阅读 down to `position`, if all between may be titles."""
        positions: list[Position] = []
        for at, text, piece in islice(self._backwards((position[0], position[1] + 1)), _RELATED_LINES):
            known = self.found.get(at)
            if known and known.rule in self.leaving:
                continue  # another reading would not see it
            positions.append(at)
            if len(positions) > 1 and read_related_heading(Line(text=text)):
                return positions
            if known or piece.block.kind == "heading" or not may_be_related(text, piece.links):
                break
        return []

    def _lift_bracket(self, position: Position, text: str, piece: TextPiece) -> None:
        """Read a bracket at the end of the last paragraph, `……。（记者 林一舟）`: the paragraph stays whole.

        Where other paragraphs end in one, too, each is about an item of several, and none about the article; those of
        captions say who took a picture. On a web page a name alone in it is the author's; in other texts it may be
        anything.
        """
        if text[-1] not in BRACKET_ENDS:
            return
        read = read_bracket if self.body.is_page else read_labelled_bracket
        found = read(text, piece)
        if found is None:
            return
        above = (other for at, other in enumerate(self.body.pieces) if at < position[0])
        others = (read(other.block.text, other) for other in above if type(other) is TextPiece)
        if any(other and not _is_about_picture(other) for other in others):
            return
        self.lifted.append((position, found))

    def _walk_rest(self) -> None:
        """Read the kinds that may stand anywhere: captions and original titles."""
        worth_a_look = [
            (index, piece)
            for index, piece in enumerate(self.body.pieces)
            if type(piece) is TextPiece
            and (text := piece.block.text)
            and (text[-1] in _ANYWHERE_ENDS or text[0] in _ANYWHERE_STARTS)
        ]
        content: set[int] = set()  # a flood of equal lines is one piece
        for index, piece in worth_a_look:
            if id(piece) not in content and piece.block.kind in PROSE and (index, 0) not in self.found:
                line = Line(text=piece.block.text, links=piece.links, place="any", block=piece.block)
                found = match_line(line, _ANYWHERE_RULES)
                if found:
                    self.found[index, 0] = found
                else:
                    content.add(id(piece))

    def _drop_records(self) -> None:
        """Forget what the lines of a digest say: each is about one article of several."""
        is_told = self.titled_by is TITLE_LINE or any(found.rule.kind in RECORD_KINDS for found in self.found.values())
        if not is_told or not may_be_digest(self.body.pieces):
            return
        if not is_digest((text, piece) for _, text, piece in self._forwards()):
            return
        if self.titled_by is TITLE_LINE:
            self.title = self.titled_by = None
        for at, found in tuple(self.found.items()):
            if found.rule is TITLE_LINE or (found.rule.kind in RECORD_KINDS and found.rule is not PERMALINK):
                del self.found[at]
        self.lifted.clear()


def _match_beside(text: str, piece: TextPiece, found: Found | None) -> Found | None:
    """Return what a line beside an article says of it, in whatever order.

    Args:
        text: The line.
        piece: Its block.
        found: What it says by the rules for any line, which take a button at the end of an outlet for a part of it.
    """
    if found and found.rule is BARE_ADDRESS:
        return None  # of another article, or of the site
    if found and found.match.date_text and found.rule in (BYLINE, EDITOR):
        found = None  # there such a line says more of the page
    is_picture = found is not None and found.rule is CAPTION
    if found and not found.match.outlet and not is_picture:
        return found
    place: Place = "tail" if piece.beside == "below" else "beside"
    match = PAGE_INFO.read(Line(text=text, links=piece.links, place=place, block=piece.block))
    if found and is_picture:
        # `2023-03-08 来源：江州网 许青摄` is no caption.
        is_dated = match and match.date_text and text.startswith(match.date_text) and not _CLAUSE_RE.search(text)
        return Found(PAGE_INFO, evolve(match, people=found.match.people)) if match and is_dated else found
    if found is None:
        return Found(PAGE_INFO, match) if match else None
    outlet = match.outlet if match else None
    is_shorter = outlet and outlet in (found.match.outlet or "")
    if not match or not is_shorter:
        return found
    return Found(found.rule, evolve(found.match, outlet=outlet, people=found.match.people or match.people))


def _may_be_point(text: str, piece: TextPiece) -> bool:
    """Say whether an item of a list may be a sentence that tells in short what stands below: no item of a menu."""
    return piece.block.kind == "list_item" and len(text) >= _SHORTEST_POINT


def _is_credit(text: str, piece: TextPiece) -> bool:
    """Return whether an item of a list is a credit by its label, if not by its value: `校对者：江州译者，等三人`."""
    return piece.block.kind == "list_item" and _CREDIT_RE.match(text) is not None


def _is_about_picture(found: Found) -> bool:
    """Return whether a line names nobody but who took a picture."""
    people = found.match.people
    return bool(people) and found.match.outlet is None and all(person.role == "photographer" for person in people)


def _is_own_address(address: Found, above: Found | None, piece: TextPiece, text: str) -> bool:
    """Return whether an address alone in a line is the text's own: one of a list of references is not.

    Args:
        address: The address.
        above: What the line above it says.
        piece: The block of that line.
        text: That line.
    """
    if above and above.rule.kind != "title":
        return above.rule is not BARE_ADDRESS
    is_prose = piece.block.kind == "paragraph" and text[-1] in _PROSE_ENDS
    return is_prose and is_article_address(address.match.url or "")
