"""The fast HTML engine: turbohtml (C), which walks its own tree and calls the renderer."""

from __future__ import annotations

from typing import cast

from turbohtml.saxparse import SaxHandler, sax_parse

from newsnorm.markup.events import Events


def parse(html: str, events: Events) -> None:
    """Parse `html` and report its tree. `Events` has the methods of a `SaxHandler` that say something about text."""
    sax_parse(html, cast("SaxHandler", events))
