"""A whole page, read: its article as a body, what was left out in order, and what the page says about itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm.body import Beside, Body, MoreMark, Picture, Piece, Removed, TextPiece
from newsnorm.findings import PAGE_ARTICLE, PAGE_NO_ARTICLE
from newsnorm.markup.bodies import read_body
from newsnorm.markup.build.render import Renderer
from newsnorm.markup.events import Events
from newsnorm.model import Finding, make_block
from newsnorm.page.article import select_article
from newsnorm.page.away import find_domain
from newsnorm.page.box_choice import is_around
from newsnorm.page.bulletin import PostHead, find_post_head, read_post, split_posts, trim_post
from newsnorm.page.changes import find_changes
from newsnorm.page.data_text import LEAST_TEXT, read_data_text
from newsnorm.page.facts import Facts, read_facts
from newsnorm.page.headings import clean_headings
from newsnorm.page.info import lines_beside
from newsnorm.page.kinds import ERROR, FRAME, LISTING, PLAIN, find_no_article, find_parts, is_frame
from newsnorm.page.labels_apart import join_labels
from newsnorm.page.lines_below import find_lines_below
from newsnorm.page.listing import find_own_item, is_article_above, spare_headlines
from newsnorm.page.marked import find_bylines, find_marked
from newsnorm.page.measure import measure_blocks, sum_worth
from newsnorm.page.outline import Draughtsman, Outline
from newsnorm.page.script_data import read_script_data
from newsnorm.page.seams import part_elements
from newsnorm.page.selection import BELOW, BESIDE, Selection
from newsnorm.page.sheet import Sheet, lay_sheet
from newsnorm.page.title import cut_site
from newsnorm.page.topics import find_topics
from newsnorm.page.wechat import find_wechat_body, is_wechat, read_wechat
from newsnorm.reader import HtmlEngine, RawBody

_SHORT = 40
_BESIDE: Mapping[str, Beside] = {BESIDE: "above", BELOW: "below"}
_LONGEST_ENDING = 20


@frozen(kw_only=True, repr=False)
class PageReading(Shown):
    """What was read of a page.

    Attributes:
        body: The article; what was left out is in its boilerplate.
        outline: The boxes of the page.
        facts: What it says about itself.
        selection: What became of each block.
        title: The headline, without the names of channel and site.
        no_article: What the page is if no part of it is an article: then all of it is the body.
        is_of_data: Whether the body is that of its data, since it shows none.
    """

    body: Body
    outline: Outline
    facts: Facts
    selection: Selection
    title: str | None
    no_article: str | None
    is_of_data: bool = False


def read_page(text: str, *, engine: HtmlEngine) -> PageReading:
    """Read a whole page.

    Example:
        >>> html = "<html><ul><li><a href=/>首页</a></ul><h1>降雪</h1><div><p>昨夜，江州降雪。</div></html>"
        >>> [block.text for block in read_page(html, engine="auto").body.blocks if block.kind == "paragraph"]
        ['昨夜，江州降雪。']
    """
    whole, outline = _draw(text, engine)
    facts = read_facts(outline)
    whole, unparted = part_elements(whole, outline)
    whole = clean_headings(split_posts(whole, outline))
    domain = cache(lambda: find_domain((url for url, _ in facts.of("url")), whole.links))
    measures = tuple(measure_blocks(whole, domain, outline.covered))
    post = find_post_head(measures)
    known = _find_known_box(text, outline, facts, post)
    sheet = lay_sheet(measures, outline, _values(facts, "title"), _values(facts, "description"))
    selection, what = _select(sheet, known)
    if post and not what:
        trim_post(selection, post)
    _add_told_facts(selection, outline, facts)
    if not facts.body and sum_worth([measures[at] for at in selection.kept()]) < LEAST_TEXT:
        read_script_data(text, facts)
    data = read_data_text(whole, facts, selection, engine=engine) if facts.body and what != ERROR else None
    if data:
        what = None
    elif what != ERROR and is_frame(measures, outline):
        what = FRAME
    if what:
        body = evolve(whole, findings=(*whole.findings, PAGE_NO_ARTICLE.at(what=what)))
    else:
        body = data or _take_article(whole, selection, sheet, unparted)
    return PageReading(
        body=evolve(body, is_page=not what),
        outline=outline,
        facts=facts,
        selection=selection,
        title=None if what and what != FRAME else _choose_title(whole, selection, facts),
        no_article=what,
        is_of_data=data is not None,
    )


def _values(facts: Facts, name: str) -> list[str]:
    return [value for value, _ in facts.of(name)]


def _draw(text: str, engine: HtmlEngine) -> tuple[Body, Outline]:
    """Return the body of a whole page and its outline, of one walk."""
    drawn: list[Draughtsman] = []

    def watch(renderer: Renderer) -> Events:
        drawn.append(Draughtsman(renderer))
        return drawn[-1]

    whole = read_body(RawBody(text, markup="html"), engine=engine, watch=watch)
    return whole, drawn[-1].finish()


def _find_known_box(text: str, outline: Outline, facts: Facts, post: PostHead | None) -> int | None:
    """Return the box that by its name alone is the article, as pages of one program have it; it tells facts, too."""
    if is_wechat(outline):
        read_wechat(text, outline, facts)
        return find_wechat_body(outline)
    return read_post(post, outline, facts) if post else None


def _add_told_facts(selection: Selection, outline: Outline, facts: Facts) -> None:
    """Add what elements and links beside the article and in it say of it."""
    told = (*find_marked(selection, outline.marks), *find_bylines(selection), *find_changes(selection, outline.marks))
    for name, value, origin in (*told, *find_topics(selection, outline)):
        facts.add(name, value, origin)


def _take_article(whole: Body, selection: Selection, sheet: Sheet, unparted: Mapping[str, TextPiece]) -> Body:
    """Return the article of a page, with what is left out around it and in it."""
    spare_headlines(selection, sheet)
    findings = (*whole.findings, _explain(selection), *find_parts(whole, selection))
    return evolve(whole, pieces=tuple(join_labels(_cut_pieces(whole, selection, unparted))), findings=findings)


def _select(sheet: Sheet, known: int | None) -> tuple[Selection, str | None]:
    """Return what becomes of each block, and what the page is if it is no article.

    Where a list of articles was chosen, one of them may be that of the page, or one may stand above. On a page without
    prose the lines below its headline may be the article: a table of results.
    """
    selection = select_article(sheet, known)
    own = find_own_item(selection, sheet) if known is None else None
    if own is not None:
        selection = select_article(sheet, own)
    what = find_no_article(selection, sheet)
    if known is None and (what in PLAIN or is_around(selection.box)):
        number = find_lines_below(selection, sheet.outline.boxes)
        other = select_article(sheet, number) if number is not None else None
        if other is not None and not find_no_article(other, sheet):
            return other, None
    if what == LISTING:
        other = select_article(sheet, avoid=selection.box)
        if is_article_above(other, sheet) and not find_no_article(other, sheet):
            return other, None
    return selection, what


def _choose_title(whole: Body, selection: Selection, facts: Facts) -> str | None:
    if selection.title:
        return selection.title.text
    short = "\n".join(measure.text for measure in selection.measures if measure.size <= _SHORT)
    lines = [line.strip() for line in short.replace("\t", "\n").split("\n")]
    page = "\n".join(("", *lines, *(link.text.strip() for link in whole.links), ""))
    return next(filter(None, (cut_site(title, page, facts.sites) for title in _values(facts, "title"))), None)


def _cut_pieces(whole: Body, selection: Selection, unparted: Mapping[str, TextPiece]) -> Iterator[Piece]:
    """Yield the pieces of the page: blocks of the article, lines beside it, and what is left out as boilerplate."""
    block = image = 0
    last = len(selection.states)
    for piece in whole.pieces:
        if type(piece) is TextPiece:
            state = selection.states[block]
            block += 1
            if state == "article":
                yield unparted.get(piece.block.text, piece) if unparted else piece
            elif state in _BESIDE:
                yield from _lay_beside(piece, _BESIDE[state])
            elif piece.block.text:
                yield Removed("page", piece.block.text, state)
        elif type(piece) is Picture:
            is_inside = any(image in images for images in selection.images)
            image += 1
            following = selection.states[min(block, last - 1)] if last else ""
            if is_inside and following != "page-inside" and selection.start <= block <= selection.end:
                yield piece
        elif type(piece) is Removed or (type(piece) is MoreMark and selection.start < block < selection.end):
            yield piece


def _lay_beside(piece: TextPiece, beside: Beside) -> Iterator[Piece]:
    """Yield a block beside the article; the cells of a table are lines like others, a label with its value."""
    if piece.block.kind != "table":
        yield piece._replace(beside=beside)
        return
    for line in lines_beside(piece.block.text):
        yield TextPiece(make_block(text=line), piece.links, beside)


def _explain(selection: Selection) -> Finding:
    """Return the finding that says which box is the article, and why the others are not."""
    box = selection.box
    words = {"page-before": "before it", "page-inside": "in it", "page-after": "after it"}
    counts = {rule: selection.states.count(rule) for rule in words}
    said = ", ".join(f"{counts[rule]} blocks {where}" for rule, where in words.items() if counts[rule])
    names = f" {' '.join(box.names.split())!r}" if box.names.strip() else ""
    ending = " ".join(selection.ended_by.split())[:_LONGEST_ENDING]
    return PAGE_ARTICLE.at(
        box=f"<{box.tag}>{names}",
        share=round(100 * selection.share),
        counts=said or "nothing",
        ended=f"; it ends before {ending!r}" if ending else "",
    )
