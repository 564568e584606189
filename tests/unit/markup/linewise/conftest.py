"""What the tests of the line readers share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsnorm.body import Body
from newsnorm.markup.build.render import Renderer
from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.html.read import parser_of
from newsnorm.markup.linewise.teller import Spans, Teller


@pytest.fixture
def tell() -> Callable[[Callable[[Teller], object], Spans], Body]:
    """Return what gives the body that a function tells."""

    def body_of(act: Callable[[Teller], object], spans: Spans) -> Body:
        renderer = Renderer()
        teller = Teller(renderer, HtmlPieces(renderer, parser_of("auto")), spans)
        act(teller)
        teller.finish()
        return renderer.finish("text", ())

    return body_of


@pytest.fixture
def say(tell) -> Callable[[str, Spans], Body]:
    """Return what gives the body of one paragraph."""
    return lambda text, spans: tell(lambda teller: teller.paragraph(text), spans)
