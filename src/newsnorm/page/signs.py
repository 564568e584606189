"""Whether a source is a whole HTML document: a glance at its first characters."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import FILE_PADDING
from newsnorm.markup.html.xml_pages import is_xml_page

_START = 12_000
_END = 2_000
_TAG_RE = compile_late(f"[{FILE_PADDING}]*+<")
# What only whole documents have. Some systems print comments or tags of their own before them.
_START_RE = compile_late(r"<(?:!doctype\s+html|(?:html|head|title|body)[\s>])", re.IGNORECASE)
_SCRIPT_RE = compile_late(r"<(?:(?:script|form|style|meta|link)[\s>]|table\b[^<>]{0,200}\bwidth=)", re.IGNORECASE)
_MANY_LINKS = 12
_END_RE = compile_late(r"</(?:body|html)\s*>", re.IGNORECASE)


def is_document(text: str) -> bool:
    """Say whether a text is a whole HTML document: it begins with a tag, and tags that only documents have are in it.

    One without them counts too, if it has many links and scripts, forms or tables that lay it out.

    Example:
        >>> is_document("<!DOCTYPE html><html>"), is_document("<p>甲</p>")
        (True, False)
    """
    if not _TAG_RE.match(text, 0, _START) or is_xml_page(text):
        return False
    if _START_RE.search(text, 0, _START) is not None or _END_RE.search(text[-_END:]) is not None:
        return True
    return text.count("<a ") + text.count("<A ") >= _MANY_LINKS and _SCRIPT_RE.search(text) is not None
