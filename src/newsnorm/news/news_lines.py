"""The entry point: read the lines of a body that say something about the article, and take out those that may go.

Whatever leaves the text is in `Body.boilerplate`. The rules are in `rules.table`, each with examples of what it knows
and of what it leaves alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from attrs import evolve, field, frozen, mutable

from newsnorm._frozen import EMPTY, FrozenMap, Shown, maker
from newsnorm.body import Body, Picture, Piece, TextPiece
from newsnorm.dates.labelled import read_labelled_dates
from newsnorm.dates.parse import ParsedDate, parse_date
from newsnorm.lexicon.labels import EDITING
from newsnorm.lexicon.names import name_key
from newsnorm.model import BoilerplateKind, Dateline, Person
from newsnorm.news.cut import Position, drop_beside, take_out
from newsnorm.news.rule import Found, LineRule
from newsnorm.news.rules.caption import CAPTION
from newsnorm.news.rules.source_url import PERMALINK
from newsnorm.news.rules.table import rules_that_take
from newsnorm.news.walk import Walk
from newsnorm.options import BoilerplateMode
from newsnorm.origins import Origin

_EDITORS = frozenset(EDITING)
_WRITERS = frozenset({"author", "reporter", "correspondent"})
# Kinds of lines that name the outlet, the best first, and what they are called as its origin.
_OUTLET_RANKS: Mapping[BoilerplateKind | None, int] = {"source": 0, None: 1, "byline": 2}
_OUTLET_ORIGINS = ("line", "dateline", "byline")
_POSITION = itemgetter(0)
_PERMALINK_ORIGIN = (Origin("line", PERMALINK.id),)


@frozen(kw_only=True, weakref_slot=False, repr=False)
class NewsLines(Shown):
    """What the lines of a body say about the article.

    Attributes:
        body: The body without the lines that left; they are in its boilerplate.
        title: The headline, if the header gave none and the body has one.
        original_title: The headline at the outlet of origin.
        dateline: The dateline; it stays in the text.
        authors: People who wrote, reported, photographed or translated.
        editors: People who edited, proofread or reviewed.
        source: The outlet.
        source_origin: What named it: `line` (a source line), `dateline` or `byline`.
        url: Where the text was published.
        date: The date of a labelled line (发布时间：…).
        changed: When the text was changed, as such a line says beside it (更新时间：…).
        origins: Field → the rules of the lines it came from, such as `line:dateline`.
    """

    body: Body
    title: str | None = None
    original_title: str | None = None
    dateline: Dateline | None = None
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    source: str | None = None
    source_origin: str = ""
    url: str | None = None
    date: ParsedDate | None = None
    changed: ParsedDate | None = None
    origins: Mapping[str, tuple[Origin, ...]] = EMPTY


_make_news_lines = maker(NewsLines)


def read_news_lines(body: Body, *, mode: BoilerplateMode, title: str | None) -> NewsLines:
    """Read the news lines of `body`, after the text rules ran over it.

    Args:
        body: Its blocks are normalized: no indents, half-width forms.
        mode: `strip` takes out lines whose removal costs nothing, `keep` none, `aggressive` also bylines, captions,
            disclaimers, related links and end marks.
        title: The header's. A first line that repeats it leaves; without one, the body's own headline is taken.

    Example:
        >>> from newsnorm.body import Body
        >>> from newsnorm.model import Block
        >>> texts = ("海城晚报讯（记者 林一舟）昨夜降雪。", "（责任编辑：宋清和）")
        >>> body = Body.of(*(Block(text=text) for text in texts))
        >>> news = read_news_lines(body, mode="strip", title=None)
        >>> news.source, news.authors[0].name, news.editors[0].name, len(news.body.blocks)
        ('海城晚报', '林一舟', '宋清和', 1)
    """
    walk = Walk(body=body, title=title, leaving=rules_that_take(mode))
    walk.run()
    if not walk.found and not walk.lifted:
        return _make_news_lines(body=drop_beside(body))
    if walk.found:
        taken = {at: found.rule for at, found in walk.found.items() if found.rule in walk.leaving and mode != "keep"}
        captions = [at for at, found in walk.found.items() if found.rule is CAPTION]
        if captions:
            own = _own_blocks(captions, body, taken)
            parted = {_line_at(body, at) for at in captions if at[0] not in own and at not in taken}
            body = take_out(_mark_captions(body, own), taken)
            body = _mark_captions(body, _blocks_of(parted, body)) if parted else body
        else:
            body = take_out(body, taken)
    return _collect(walk, drop_beside(body))


def _mark_captions(body: Body, captions: Mapping[int, str]) -> Body:
    """Make a caption of each of these blocks, and hand its text to the picture beside it."""
    pieces = list(body.pieces)
    for index, text in sorted(captions.items()):
        piece = pieces[index]
        if type(piece) is TextPiece and piece.block.kind == "paragraph":
            pieces[index] = piece._replace(block=evolve(piece.block, kind="caption"))
        for place, picture in _find_pictures_beside(pieces, index):
            if not picture.image.caption:
                pieces[place] = Picture(evolve(picture.image, caption=text))
                break
    return body.with_pieces(pieces)


def _find_pictures_beside(pieces: Sequence[Piece], index: int) -> Iterator[tuple[int, Picture]]:
    """Yield the pictures between a block and the one before it, then those between it and the next."""
    first = index
    while first and type(pieces[first - 1]) is not TextPiece:
        first -= 1
    for place in range(first, index):
        piece = pieces[place]
        if type(piece) is Picture:
            yield place, piece
    for place in range(index + 1, len(pieces)):
        piece = pieces[place]
        if type(piece) is TextPiece:
            return
        if type(piece) is Picture:
            yield place, piece


def _line_at(body: Body, position: Position) -> str:
    index, number = position
    piece = body.pieces[index]
    return piece.block.text.split("\n")[number].strip() if type(piece) is TextPiece else ""


def _blocks_of(lines: Collection[str], body: Body) -> dict[int, str]:
    """Return block → text of the captions that have become blocks of their own, where other lines left theirs."""
    pieces = enumerate(body.pieces)
    return {at: piece.block.text for at, piece in pieces if type(piece) is TextPiece and piece.block.text in lines}


def _own_blocks(positions: Sequence[Position], body: Body, taken: Mapping[Position, LineRule]) -> dict[int, str]:
    """Return block → text of the captions beside which no other line of their block stays."""
    in_block = Counter(index for index, _ in positions)
    captions: dict[int, str] = {}
    for index, number in positions:
        if in_block[index] == 1:
            piece = body.pieces[index]
            lines = piece.block.text.split("\n") if type(piece) is TextPiece else []
            others = (at for at in range(len(lines)) if at != number and lines[at].strip())
            if all((index, at) in taken for at in others):
                captions[index] = lines[number].strip()
    return captions


def _collect(walk: Walk, body: Body) -> NewsLines:
    """Put together what all lines say, in the order of the text; the first that says something wins."""
    lines = [found for _, found in sorted((*walk.found.items(), *walk.lifted), key=_POSITION)]
    facts = _Facts(title=walk.title)
    if walk.titled_by:
        facts.put("title", walk.title, walk.titled_by)
    for found in lines:
        _add_facts(found, facts)
    _add_people(lines, facts)
    _add_outlet(lines, facts)
    return _make_news_lines(body=body, **facts.fields, origins=FrozenMap(facts.origins))


@mutable(eq=False, repr=False)
class _Facts(Shown):
    """What the lines said so far: fields, and for each the lines it came from."""

    title: str | None
    fields: dict[str, Any] = field(factory=dict)
    origins: dict[str, tuple[Origin, ...]] = field(factory=dict)

    def put(self, name: str, value: Any, *rules: LineRule) -> None:
        self.fields[name] = value
        self.origins[name] = tuple(map(_origin_of, rules))


@cache
def _origin_of(rule: LineRule) -> Origin:
    """Return the origin of what lines of a kind say; one for each rule of the table."""
    return Origin("line", rule.id)


def _add_facts(found: Found, facts: _Facts) -> None:
    """Take over what is said for the first time; the text's own address beats any other."""
    rule, match = found.rule, found.match
    fields = facts.fields
    if match.dateline:
        facts.put("dateline", match.dateline, rule)
        if match.title and not facts.title:
            facts.put("title", match.title, rule)
    elif match.original_title and "original_title" not in fields:
        facts.put("original_title", match.original_title, rule)
    if match.url and ("url" not in fields or (rule is PERMALINK and facts.origins["url"] != _PERMALINK_ORIGIN)):
        facts.put("url", match.url, rule)
    if match.date_text and "date" not in fields:
        date = read_labelled_dates(match.date_text).published
        if date:
            facts.put("date", date, rule)
    if match.changed_text and "changed" not in fields:
        changed = parse_date(match.changed_text)
        if changed:
            facts.put("changed", changed, rule)


def _add_people(lines: Sequence[Found], facts: _Facts) -> None:
    """Sort people into authors and editors; one named twice is one person, as first named.

    Who wrote the text and took a picture of it is no photographer.
    """
    known: set[str] = set()
    written: dict[str, Person] = {}
    for found in lines:
        if found.rule is not CAPTION:
            for person in found.match.people:
                if person.role in _WRITERS:
                    written[name_key(person.name)] = person
    people: dict[str, list[Person]] = {}
    rules: dict[str, dict[LineRule, None]] = {}
    for found in lines:
        for person in found.match.people:
            key = name_key(person.name)
            if key not in known:
                known.add(key)
                name = "editors" if person.role in _EDITORS else "authors"
                is_shot = found.rule is CAPTION
                people.setdefault(name, []).append(written.get(key, person) if is_shot else person)
                rules.setdefault(name, {})[found.rule] = None
    for name, named in people.items():
        facts.put(name, tuple(named), *rules[name])


def _add_outlet(lines: Sequence[Found], facts: _Facts) -> None:
    """Name the outlet: a source line before the dateline's agency before the house of a byline."""
    best: Found | None = None
    for found in lines:
        if found.match.outlet and (best is None or _OUTLET_RANKS[found.rule.kind] < _OUTLET_RANKS[best.rule.kind]):
            best = found
    if best:
        facts.put("source", best.match.outlet, best.rule)
        facts.fields["source_origin"] = _OUTLET_ORIGINS[_OUTLET_RANKS[best.rule.kind]]
