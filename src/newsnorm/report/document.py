"""What the pages have in common: one file, nothing fetched, no script but ours."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from newsnorm.report.html import NOTHING, Markup, element, text
from newsnorm.report.words import Words


def make_document(title: str, body: Markup, words: Words, *, styles: Sequence[str], script: str | None = None) -> str:
    r"""Return a whole page that needs no network and no other file.

    Args:
        title: Of the window.
        body: What it shows.
        words: The language.
        styles: Names of its style sheets, beside this module.
        script: Name of its script.

    Example:
        >>> print(make_document("报告", NOTHING, Words("zh"), styles=())[:38])
        <!DOCTYPE html>
        <html lang="zh-Hans"><
    """
    code = _read(script) if script else ""
    head = _head(title, code, "".join(map(_read, styles)))
    end = element("script", Markup(code)) if code else NOTHING
    return f"<!DOCTYPE html>\n{element('html', head, element('body', body, end), lang=words.code)}\n"


def _head(title: str, code: str, style: str) -> Markup:
    # Nothing is fetched, and no script runs but ours, whatever a title may hold.
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", text(title)),
        element("style", Markup(style)),
    )


def _read(name: str) -> str:
    return files("newsnorm.report").joinpath("data", name).read_text(encoding="utf-8")
