"""The entry point: read the lines of a body that say something about the article, and take out those that may go.

Whatever leaves the text is in `Body.boilerplate`. `rules` lists every rule with its examples and counter-examples.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from attrs import evolve, frozen

from newsnorm._frozen import EMPTY, FrozenMap
from newsnorm.body import Body, Picture, Piece, TextPiece
from newsnorm.dates import ParsedDate, parse_labelled_date
from newsnorm.model import BoilerplateKind, Dateline, Person
from newsnorm.news.cut import Spot, take_out
from newsnorm.news.hit import Hit
from newsnorm.news.walk import Walk
from newsnorm.options import BoilerplateMode

_SAFE: frozenset[BoilerplateKind] = frozenset(
    {"title", "editor", "source", "source_url", "original_title", "navigation", "share"}
)
_LEAVING: Mapping[BoilerplateMode, frozenset[BoilerplateKind]] = {
    "strip": _SAFE,
    "keep": _SAFE,
    "aggressive": _SAFE | {"byline", "disclaimer", "related", "caption", "end_mark"},
}
_EDITORS = frozenset({"editor", "proofreader", "reviewer"})
# Kinds of lines that name the outlet, the best first, and what they are called as its origin.
_OUTLET_RANKS: Mapping[BoilerplateKind | None, int] = {"source": 0, None: 1, "byline": 2}
_OUTLET_ORIGINS = ("line", "dateline", "byline")
_PLACE = itemgetter(0)


@frozen(kw_only=True)
class NewsLines:
    """What the lines of a body say about the article.

    Attributes:
        body: The body without the lines that left; they are in its boilerplate.
        title: The headline, if the header gave none and the body has one.
        title_origin: Where it stood.
        original_title: The headline at the outlet of origin.
        dateline: The dateline; it stays in the text.
        authors: People who wrote, reported, photographed or translated.
        editors: People who edited, proofread or reviewed.
        source: The outlet.
        source_origin: What named it: `line` (a source line), `dateline` or `byline`.
        url: Where the text was published.
        date: The date of a labelled line (发布时间：…).
        origins: Field → the line it came from, such as `line:dateline`.
    """

    body: Body
    title: str | None = None
    title_origin: str = ""
    original_title: str | None = None
    dateline: Dateline | None = None
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    source: str | None = None
    source_origin: str = ""
    url: str | None = None
    date: ParsedDate | None = None
    origins: Mapping[str, str] = EMPTY


def read_lines(body: Body, *, mode: BoilerplateMode, title: str | None) -> NewsLines:
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
        >>> news = read_lines(body, mode="strip", title=None)
        >>> news.source, news.authors[0].name, news.editors[0].name, len(news.body.blocks)
        ('海城晚报', '林一舟', '宋清和', 1)
    """
    walk = Walk(body=body, title=title, leaving=_LEAVING[mode])
    walk.run()
    if not walk.hits and not walk.lifted:
        return NewsLines(body=body)
    if walk.hits:
        taken = {} if mode == "keep" else {spot: hit for spot, hit in walk.hits.items() if hit.kind in walk.leaving}
        captions = [spot for spot, hit in walk.hits.items() if hit.kind == "caption"]
        if captions:
            body = _mark_captions(body, _own_blocks(captions, body, taken))
        body = take_out(body, taken)
    return _collect(walk, body)


def _mark_captions(body: Body, captions: Mapping[int, str]) -> Body:
    """Make a caption of each of these blocks, and hand its text to the picture beside it."""
    pieces = list(body.pieces)
    for index, text in sorted(captions.items()):
        piece = pieces[index]
        if type(piece) is TextPiece and piece.block.kind == "paragraph":
            pieces[index] = TextPiece(evolve(piece.block, kind="caption"), piece.links)
        for place, picture in _find_pictures_beside(pieces, index):
            if not picture.image.caption:
                pieces[place] = Picture(evolve(picture.image, caption=text))
                break
    return evolve(body, pieces=tuple(pieces))


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


def _own_blocks(spots: Sequence[Spot], body: Body, taken: Mapping[Spot, Hit]) -> dict[int, str]:
    """Return block → text of the captions beside which no other line of their block stays."""
    in_block = Counter(index for index, _ in spots)
    captions: dict[int, str] = {}
    for index, number in spots:
        if in_block[index] == 1:
            piece = body.pieces[index]
            lines = piece.block.text.split("\n") if type(piece) is TextPiece else []
            others = (at for at in range(len(lines)) if at != number and lines[at].strip())
            if all((index, at) in taken for at in others):
                captions[index] = lines[number].strip()
    return captions


def _collect(walk: Walk, body: Body) -> NewsLines:
    """Put together what all lines say, in the order of the text; the first that says something wins."""
    hits = [hit for _, hit in sorted((*walk.hits.items(), *walk.lifted), key=_PLACE)]
    origins: dict[str, str] = {}
    facts: dict[str, Any] = {"body": body}
    if walk.title_origin:
        facts["title"], facts["title_origin"] = walk.title, walk.title_origin
    for hit in hits:
        _add_facts(hit, walk.title, facts, origins)
    _add_people(hits, facts, origins)
    _add_outlet(hits, facts, origins)
    if "title" in facts:
        origins["title"] = facts["title_origin"]
    return NewsLines(**facts, origins=FrozenMap(origins))


def _add_facts(hit: Hit, title: str | None, facts: dict[str, Any], origins: dict[str, str]) -> None:
    """Take over what is said for the first time; the text's own address beats any other."""
    if hit.dateline:
        facts["dateline"], origins["dateline"] = hit.dateline, "line:dateline"
        if hit.headline and not title:
            facts["title"], facts["title_origin"] = hit.headline, "line:dateline"
    elif hit.original_title and "original_title" not in facts:
        facts["original_title"], origins["original_title"] = hit.original_title, f"line:{hit.rule}"
    if hit.url and ("url" not in facts or (hit.rule == "permalink" and origins["url"] != "line:permalink")):
        facts["url"], origins["url"] = hit.url, f"line:{hit.rule}"
    if hit.date_text and "date" not in facts:
        date = parse_labelled_date(hit.date_text)
        if date:
            facts["date"], origins["date"] = date, f"line:{hit.rule}"


def _add_people(hits: Sequence[Hit], facts: dict[str, Any], origins: dict[str, str]) -> None:
    """Sort people into authors and editors; one named twice is one person, as first named."""
    known: set[str] = set()
    rules: dict[str, dict[str, None]] = {}
    for hit in hits:
        for person in hit.people:
            if person.name not in known:
                known.add(person.name)
                name = "editors" if person.role in _EDITORS else "authors"
                facts[name] = (*facts.get(name, ()), person)
                rules.setdefault(name, {})[f"line:{hit.rule}"] = None
    for name, named in rules.items():
        origins[name] = ", ".join(named)


def _add_outlet(hits: Sequence[Hit], facts: dict[str, Any], origins: dict[str, str]) -> None:
    """Name the outlet: a source line before the dateline's agency before the house of a byline."""
    best: Hit | None = None
    for hit in hits:
        if hit.outlet and (best is None or _OUTLET_RANKS[hit.kind] < _OUTLET_RANKS[best.kind]):
            best = hit
    if best:
        facts["source"], facts["source_origin"] = best.outlet, _OUTLET_ORIGINS[_OUTLET_RANKS[best.kind]]
        origins["source"] = f"line:{best.rule}"
