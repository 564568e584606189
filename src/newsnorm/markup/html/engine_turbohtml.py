"""The fast HTML engine: turbohtml (C), which walks its own tree and calls the renderer."""

from __future__ import annotations

import re
from typing import cast

from turbohtml.saxparse import SaxHandler, sax_parse

from newsnorm._lazy import compile_late
from newsnorm.markup.events import Events

_TEMPLATE_RE = compile_late(r"<template[\s/>]", re.IGNORECASE)
_MISREAD_RE = compile_late(r"<(?:svg|math|frameset)\b", re.IGNORECASE)


def parse(html: str, events: Events) -> None:
    """Parse `html` and report its tree. `Events` has the methods of a `SaxHandler` that say something about text.

    turbohtml 1.15 takes a `template` of SVG for one of HTML, and frames in a template for those of the page: text would
    get lost. A page that has such parts, and hardly any has, is left to the reference engine.
    """
    # The word alone stands in the scripts and addresses of many pages.
    if ("emplate" in html or "EMPLATE" in html) and _TEMPLATE_RE.search(html) and _MISREAD_RE.search(html):
        from newsnorm.markup.html.engine_html5lib import parse as parse_by_html5lib  # noqa: PLC0415 - heavy

        parse_by_html5lib(html, events)
        return
    sax_parse(html, cast("SaxHandler", events))
