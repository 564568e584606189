"""Pages that show a post of a bulletin board as it was sent, line by line, with lines of the page around it.

`lexicon.bulletins` says what such lines are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.body import Body, Piece, TextPiece
from newsnorm.lexicon.bulletins import (
    BOARD,
    MOMENT,
    SENT,
    STATION,
    SUBJECT,
    TIME,
    WHO,
    find_signature,
    is_board_sign,
    is_reply,
    is_signature_mark,
    read_moment,
)
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.words import read_words
from newsnorm.model import make_block
from newsnorm.origins import Origin
from newsnorm.page.facts import Facts
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Outline
from newsnorm.page.selection import AFTER, ARTICLE, BEFORE, Selection

POST: Final = Origin("page", "post")
"""Where a field comes from that the head of a post tells."""

# A head stands among so many blocks, and so many lines are one.
_FARTHEST = 300
_MOST_LINES = 8
_LONGEST = 200
_FEWEST = 3
_TEXT, _BLANK = -1, -2
_MOMENT_RE = compile_late(MOMENT)
_STATION_RE = compile_late(rf"[（(]({SENT})")
_LABELS: Final = {"who": WHO, "board": BOARD, "subject": SUBJECT, "time": TIME, "station": STATION}
_LABEL = "|".join(f"(?P<{part}>{label})" for part, label in _LABELS.items())
_HEAD_RE = compile_late(rf"\s*+(?:{_LABEL})\s?[{COLONS}]?\s*+(?P<value>\S.*)")
_STATIONS: Final = read_words("bulletins", part="station")


@frozen(repr=False)
class PostHead(Shown):
    """The lines at the head of a post.

    Attributes:
        start: The first block of them.
        end: The block after the last.
        subject: The headline.
        date_text: When it was sent, as written.
    """

    start: int
    end: int
    subject: str
    date_text: str


def split_posts(body: Body, outline: Outline) -> Body:
    r"""Return a page with the lines of its posts in blocks of their own, if there is one; its boxes are counted anew.

    Example:
        >>> from newsnorm.model import Block
        >>> lines = "发信人: a (甲), 信区: B\n标  题: 雪\n发信站: 江州站 (Wed Mar  8 10:15:22 2023)\n\n下雪了。\n--\n梅"
        >>> [block.text for block in split_posts(Body.of(Block(text=lines)), Outline()).blocks][2:]
        ['发信站: 江州站 (Wed Mar  8 10:15:22 2023)', '下雪了。', '--', '梅']
    """
    texts = [piece.block.text for piece in body.pieces if type(piece) is TextPiece]
    if not _may_hold_post("\n".join(texts)):
        return body
    if _find_head([line for text in texts[:_FARTHEST] for line in text.split("\n")[:_MOST_LINES]]) is None:
        return body
    pieces: list[Piece] = []
    starts: list[int] = []
    count = 0
    for piece in body.pieces:
        parts: Sequence[Piece] = (piece,)
        if type(piece) is TextPiece:
            parts = tuple(_split(piece)) or parts
            starts.append(count)
            count += len(parts)
        pieces += parts
    starts.append(count)
    for box in outline.boxes:
        box.start, box.end = starts[box.start], starts[box.end]
    outline.marks = [mark._replace(block=starts[mark.block]) for mark in outline.marks]
    return evolve(body, pieces=tuple(pieces))


def _may_hold_post(text: str) -> bool:
    """Say whether a page may tell when a post was sent."""
    return _MOMENT_RE.search(text) is not None or any(word in text for word in _STATIONS)


def _is_of_post(lines: Sequence[str]) -> bool:
    """Say whether one of the first lines of a block tells when a post was sent."""
    return any(_read_date(line) for line in lines[:_MOST_LINES] if len(line) <= _LONGEST)


def _read_date(line: str) -> str:
    """Return when a post was sent: in any form behind the name of a station, else as boards write it."""
    head = _HEAD_RE.match(line)
    if head is None or not (head["time"] or head["station"]):
        return ""
    if head["station"]:
        found = _STATION_RE.search(head["value"])
        return read_moment(found[1]) if found else ""
    moment = _MOMENT_RE.match(head["value"])
    return moment[0] if moment else ""


def _split(piece: TextPiece) -> Iterator[Piece]:
    """Yield the lines of a post as blocks: each line that is none of its text, and the paragraphs between them.

    Code is split only where it has the head of a post: some boards show all of one as it was sent.
    """
    block = piece.block
    written = block.text.split("\n")
    heads = _MOST_LINES if _is_of_post(written) else 0
    if len(written) == 1 or not (block.kind == "paragraph" or (block.kind == "code" and heads)):
        return
    keys = [_key_of(line, at, is_head=at < heads) for at, line in enumerate(written)]
    for _, group in groupby(zip(keys, written, strict=True), lambda each: each[0]):
        text = "\n".join(line.strip() for _, line in group).strip()
        if not text:
            continue
        links = tuple(link for link in piece.links if link.text and link.text in text)
        yield TextPiece(make_block(text=text), links, piece.beside)


def _key_of(line: str, at: int, *, is_head: bool) -> int:
    """Return what lines that stand in one block have in common: text, nothing, or that there is only the one."""
    if _is_apart(line, is_head=is_head):
        return at
    return _TEXT if line.strip() else _BLANK


def _is_apart(line: str, *, is_head: bool) -> bool:
    """Say whether a line of a post is none of its text; at the head of one it may have a label."""
    if is_head and len(line) <= _LONGEST and _HEAD_RE.match(line):
        return True
    return is_board_sign(line) or is_reply(line) or is_signature_mark(line)


def find_post_head(measures: Sequence[Measure]) -> PostHead | None:
    """Return the head of the first post of a page: who or where, the subject, and the moment as boards write it.

    Example:
        >>> from newsnorm.model import Block
        >>> from newsnorm.page.measure import measure_blocks
        >>> texts = ("作者xuqing (许青)", "看板Jiangzhou", "标题[心得] 雪", "时间Wed Mar  8 10:15:22 2023", "下雪了。")
        >>> head = find_post_head(measure_blocks(Body.of(*(Block(text=text) for text in texts))))
        >>> head.subject, head.date_text, head.end
        ('[心得] 雪', 'Wed Mar  8 10:15:22 2023', 4)
    """
    found = _find_head(["" if "\n" in measure.text else measure.text for measure in measures[:_FARTHEST]])
    return PostHead(*found) if found else None


def _find_head(lines: Sequence[str]) -> tuple[int, int, str, str] | None:
    """Return what the attributes of the first head among lines are."""
    said: dict[str, str] = {}
    start = end = 0
    heads = [(at, head) for at, line in enumerate(lines) if len(line) <= _LONGEST and (head := _HEAD_RE.match(line))]
    for at, head in heads:
        if at != end:
            said = {}
        start, end = (start if said else at), at + 1
        said.update((part, head["value"].strip()) for part in _LABELS if head[part])
        date = _read_date(lines[at])
        if date and "subject" in said and len(said) >= _FEWEST:
            return start, end, said["subject"], date
    return None


def read_post(head: PostHead, outline: Outline, facts: Facts) -> int | None:
    """Add to the facts what the head of a post tells, the best of all; return the number of the box of the post."""
    for name, value in (("title", head.subject), ("date_published", head.date_text)):
        facts.said[name] = [(value, POST), *facts.of(name)]
    around = (number for number, box in enumerate(outline.boxes) if box.start <= head.start and head.end < box.end)
    return max(around, default=None)


def is_post(facts: Facts) -> bool:
    """Say whether a page told by the head of a post what it is."""
    return any(origin is POST for _, origin in facts.of("title"))


def trim_post(selection: Selection, head: PostHead) -> None:
    """Leave the lines at the head of a post out, and all below its text."""
    measures = selection.measures
    selection.leave_out(0, head.end, BEFORE)
    end = next((at for at in range(head.end, len(measures)) if _ends_post(measures, head.end, at)), len(measures))
    end = head.end + find_signature([measure.text for measure in measures[head.end : end]], end - head.end)
    selection.leave_out(end, len(measures), AFTER)
    kept = selection.kept()
    selection.start, selection.end = (kept[0], kept[-1] + 1) if kept else (head.end, head.end)
    for at in range(len(measures)):
        if selection.states[at] != ARTICLE:
            selection.states[at] = BEFORE if at < selection.start else AFTER if at >= selection.end else "page-inside"


def _ends_post(measures: Sequence[Measure], start: int, at: int) -> bool:
    """Say whether a block stands below the text of a post: what the board says of it, a comment, the head of another.

    A post that was sent on has a head of its own at the beginning of its text.
    """
    text = measures[at].text
    if is_board_sign(text) or is_reply(text):
        return True
    if _HEAD_RE.match(text) is None or not any(measure.is_prose for measure in measures[start:at]):
        return False
    other = find_post_head(measures[at : at + _MOST_LINES])
    return other is not None and other.start == 0
