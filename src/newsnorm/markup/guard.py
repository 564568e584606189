"""Before any HTML parser: what would vanish is put in a form that stays, what would take forever is made flat.

Both engines get the same text, so both give the same blocks. Ordinary bodies pass with a glance.
"""

from __future__ import annotations

import re
from collections import Counter
from html import escape

from newsnorm.markup.nesting import Nesting
from newsnorm.markup.scan import Token, scan
from newsnorm.model import Finding

_FEW = 256
_MANY_ATTRIBUTES = 200
# A tag shorter than this cannot have so many attributes that they cost anything.
_LONG_TAG = 1200
# html5lib glues each piece of text to the one before it, copying both; an empty comment now and then cuts the copying.
_PIECES_IN_A_ROW = 64
_LOOK_RE = re.compile(
    r"<(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext"
    r"|(?:https?|ftp)://|mailto:|[\w.+-]{1,64}@|[a-z][^>]{1200})",
    re.IGNORECASE,
)
_ATTRIBUTE_RE = re.compile(
    r"""[^\s/>=][^\s/>=]*+(?:[ \t\n\f\r]*+=[ \t\n\f\r]*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?|=[^\s/>=]*+""",
)


def guard_html(html: str) -> tuple[str, tuple[Finding, ...]]:
    """Return HTML that both engines read alike, without loss and in linear time, and what had to be done for it.

    - A lone surrogate becomes U+FFFD.
    - `<http://…>` and `<name@host.cn>` become links, see `rescue_autolinks`.
    - `noscript` goes with its content: where scripts run it is no markup (WHATWG HTML, 4.12.2).
    - In bodies with many tags: a `<` that begins no tag becomes `&lt;`; start tags deeper than 512 levels and formatting
      tags that were left open by the dozen go, with their end tags, their text stays; so do attributes after the 200th.
    - What is left open to the end of the text (comment, tag, script) is reported: a parser drops all of it.

    Example:
        >>> guard_html("见<http://a.cn/b>。")[0]
        '见<a href="http://a.cn/b">http://a.cn/b</a>。'
    """
    findings: list[Finding] = []
    if not _is_unicode(html):
        html = html.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        findings.append(Finding("repair-lone-surrogate", "warning", "half a surrogate pair became U+FFFD"))
    if _is_plain(html):
        return html, tuple(findings)
    pass_ = _Pass(html)
    return pass_.run(), (*findings, *pass_.report())


def rescue_autolinks(html: str) -> str:
    """Turn `<http://…>`, `<mailto:…>` and `<name@host.cn>` into links; every HTML parser would take them for tags.

    Those inside tags, comments and raw elements stay as they are.

    Example:
        >>> rescue_autolinks("信箱<a@b.cn>")
        '信箱<a href="mailto:a@b.cn">a@b.cn</a>'
    """
    if "://" not in html and "@" not in html:
        return html
    parts, done = [], 0
    for token in scan(html):
        if token.kind == "autolink":
            parts += (html[done : token.start], _link_of(html[token.start + 1 : token.end - 1]))
            done = token.end
    return "".join((*parts, html[done:])) if parts else html


def _is_unicode(html: str) -> bool:
    try:
        html.encode("utf-16-le")
    except UnicodeEncodeError:
        return False
    return True


def _is_plain(html: str) -> bool:
    """Say whether nothing in the text needs the pass; this is all that ordinary bodies cost."""
    if html.count("<") > _FEW or html.count("&") > _FEW or _LOOK_RE.search(html):
        return False
    last = html.rfind("<")
    if last >= 0 and html.find(">", last) < 0:
        return False
    comment = html.rfind("<!--")
    return comment < 0 or html.find("-->", comment + 2) >= 0


def _link_of(target: str) -> str:
    is_mail = "://" not in target and target[:7].lower() != "mailto:"
    return f'<a href="{"mailto:" if is_mail else ""}{escape(target)}">{escape(target)}</a>'


class _Pass:
    """One walk over the tokens of a text, and the text that comes out of it."""

    __slots__ = ("_counts", "_done", "_html", "_is_dense", "_nesting", "_parts", "_pieces", "_unclosed")

    def __init__(self, html: str) -> None:
        self._html = html
        self._parts: list[str] = []
        self._done = 0
        self._pieces = 0
        self._nesting = Nesting()
        self._is_dense = html.count("<") > _FEW or html.count("&") > _FEW
        self._counts: Counter[str] = Counter()
        self._unclosed: Token | None = None

    def run(self) -> str:
        """Return the guarded text."""
        for token in scan(self._html, references=self._is_dense):
            if not token.is_closed:
                self._unclosed = token
            if token.kind == "autolink":
                self._replace(token, _link_of(self._html[token.start + 1 : token.end - 1]))
            elif token.kind == "raw":
                if token.name == "noscript":
                    self._replace(token, "")
            elif token.kind in ("start", "end"):
                self._read_tag(token)
            elif self._is_dense and token.kind == "stray":
                self._replace(token, "&lt;")
            if self._is_dense:
                self._count_piece(token)
        return "".join((*self._parts, self._html[self._done :]))

    def _replace(self, token: Token, text: str) -> None:
        self._parts += (self._html[self._done : token.start], text)
        self._done = token.end

    def _count_piece(self, token: Token) -> None:
        self._pieces += 1
        if self._pieces % _PIECES_IN_A_ROW:
            return
        if token.start >= self._done:
            self._parts.append(self._html[self._done : token.start])
            self._done = token.start
        self._parts.append("<!---->")

    def _read_tag(self, token: Token) -> None:
        if not token.is_closed:
            return
        if self._is_dense:
            if token.kind == "end":
                if self._nesting.close(token.name):
                    self._replace(token, "")
                return
            if reason := self._nesting.open(self._html, token):
                self._counts[reason] += 1
                self._replace(token, "")
                return
        if token.kind == "start" and token.end - token.start > _LONG_TAG:
            self._cut_attributes(token)

    def _cut_attributes(self, token: Token) -> None:
        begin = token.start + 1 + len(token.name)
        for count, attribute in enumerate(_ATTRIBUTE_RE.finditer(self._html, begin, token.end - 1)):
            if count == _MANY_ATTRIBUTES:
                self._counts["attributes"] += 1
                self._replace(token, self._html[token.start : attribute.start()] + ">")
                return

    def report(self) -> list[Finding]:
        """Return what was done and what is left open."""
        findings = [
            Finding(f"html-too-{name}", "warning", f"{count} {_TOLD[name]}") for name, count in self._counts.items()
        ]
        if self._unclosed is not None:
            size = len(self._html) - self._unclosed.start
            what = f"<{self._unclosed.name}>" if self._unclosed.kind == "raw" else _UNCLOSED[self._unclosed.kind]
            findings.append(Finding("html-unclosed", "warning", f"{what} is never closed: {size} characters are lost"))
        return findings


_TOLD = {
    "deep": "start tags were nested deeper than 512 levels; their text stays",
    "open": "formatting tags were left open by the dozen; their text stays",
    "attributes": "tags had more than 200 attributes; the rest of them is left out",
}
_UNCLOSED = {"comment": "a comment", "bogus": "a declaration", "start": "a tag"}
