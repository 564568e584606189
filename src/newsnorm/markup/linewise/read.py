"""A body in one of the markups that are read line by line, as blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsnorm.body import Body, BodyKind
from newsnorm.markup.build.render import Renderer
from newsnorm.markup.events import Events
from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.html.read import parser_of
from newsnorm.markup.linewise.asciidoc import read_asciidoc
from newsnorm.markup.linewise.asciidoc_spans import SPANS as ASCIIDOC_SPANS
from newsnorm.markup.linewise.org import read_org
from newsnorm.markup.linewise.org_spans import SPANS as ORG_SPANS
from newsnorm.markup.linewise.rst import read_rst
from newsnorm.markup.linewise.rst_spans import SPANS as RST_SPANS
from newsnorm.markup.linewise.teller import Spans, Teller
from newsnorm.reader import HtmlEngine

_READERS: Mapping[BodyKind, tuple[Callable[[str, Teller], None], Spans]] = {
    "org": (read_org, ORG_SPANS),
    "rst": (read_rst, RST_SPANS),
    "asciidoc": (read_asciidoc, ASCIIDOC_SPANS),
}


def read_linewise(text: str, kind: BodyKind, *, engine: HtmlEngine = "auto") -> Body:
    r"""Return a body as blocks, before any text rule.

    Args:
        text: The body.
        kind: One of `kinds.LINEWISE`.
        engine: Which HTML engine reads the pieces of HTML in it.

    Example:
        >>> body = read_linewise("* 快讯\n据 *《证券日报》* 报道。\n- 沪指", "org")
        >>> [(block.kind, block.text) for block in body.blocks]
        [('heading', '快讯'), ('paragraph', '据 《证券日报》 报道。'), ('list_item', '沪指')]
    """

    def parse(html: str, events: Events) -> None:
        parser_of(engine)(html, events)

    read, spans = _READERS[kind]
    renderer = Renderer()
    pieces = HtmlPieces(renderer, parse)
    read(text, Teller(renderer, pieces, spans))
    return renderer.finish(kind, tuple(pieces.findings))
