"""Before any HTML parser: what would vanish is put in a form that stays, what would take forever is made flat.

Both engines get the same text, so both give the same blocks. Ordinary bodies pass with a glance.
"""

from __future__ import annotations

import re
from collections import Counter

from newsnorm._floods import PARTS
from newsnorm._lazy import compile_late
from newsnorm.findings import CONTROL_FLOOD, LONE_SURROGATE, LONG_TAG, UNCLOSED, FindingKind
from newsnorm.lexicon.addresses import BRACKETED_MAILBOX, MAIL_SCHEME, SCHEME
from newsnorm.lexicon.characters import HTML_CONTROLS, NONCHARACTERS, REPLACEMENT, SURROGATE_RE
from newsnorm.markup.escape import escape_value
from newsnorm.markup.html.lengths import LONG, shorten
from newsnorm.markup.html.nesting import Nesting, is_tidy
from newsnorm.markup.source.scan import Token, scan
from newsnorm.model import Finding

FEW = 256
_LONG_NUMBER = 16
_MOST_DIGITS = 7
# Beyond this a comment alone is reason enough for a closer look.
LONG_TEXT = 1 << 16
# html5lib glues each piece of text to the one before it, copying both; an empty comment now and then cuts the copying.
_PIECES_IN_A_ROW = 64
_LOOK_RE = compile_late(
    # a shortcut past the tags that a body is made of
    r"<(?!/?(?:p|div|br|strong|b|span|li|ul|td|tr)>)"
    r"(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext"
    rf"|{SCHEME}://|{MAIL_SCHEME}"
    rf"|{BRACKETED_MAILBOX}@|[^\s>][^>]{{1200}}"
    # an attribute value with a bracket in it: its quote may be open to the end
    r"|[a-z](?:[^<>=]*+=)+?\s*+(?:\"[^\"<>]*[<>]|'[^'<>]*[<>]))",
    re.IGNORECASE,
)
# html5lib hands the digits to `int`, which refuses more than 4,300; the largest character has seven.
_LONG_NUMBER_RE = compile_late(r"&#(?:0*([0-9]+)|[xX]0*([0-9a-fA-F]+));?")
# What html5lib takes for an error; it keeps a list of them and takes them out one by one from its front.
INVALID_RE = compile_late(f"[{HTML_CONTROLS}{NONCHARACTERS}]")

# In UTF-8 each of them has one of these bytes; to count bytes takes half the time.
_INVALID_BYTES = bytes([*range(0x01, 0x09), 0x0B, *range(0x0E, 0x20), 0x7F, 0xC2, 0xEF])


def guard_html(html: str) -> tuple[str, tuple[Finding, ...]]:
    """Return HTML that both engines read alike, without loss and in linear time, and what had to be done for it.

    - A lone surrogate becomes U+FFFD.
    - `<http://…>` and `<name@host.cn>` become links, see `rescue_autolinks`.
    - `noscript` goes with its content: where scripts run it is no markup (WHATWG HTML, 4.12.2), and a paragraph in it
      would end the one around it. One whose end depends on scripts is left to the engine.
    - In bodies with many tags: a `<` that begins no tag becomes `&lt;`; start tags deeper than 512 levels go with their
      end tags, and so do formatting tags that were left open by the dozen; their text stays.
    - Attributes of a tag after the 200th go, and what is very long and says nothing to a reader, see `lengths`.
    - What is left open to the end of the text (comment, tag, script) is reported: a parser drops all of it.

    Example:
        >>> guard_html("见<http://a.cn/b>。")[0]
        '见<a href="http://a.cn/b">http://a.cn/b</a>。'
    """
    findings: list[Finding] = []
    if not is_unicode(html):
        lone = len(SURROGATE_RE.findall(html))
        html = html.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        findings.append(LONE_SURROGATE.at(count=lone))
    references = html.count("&")
    if references and "&#" in html:
        html = _LONG_NUMBER_RE.sub(_shorten_number, html)
    if html.count("\x00") > FEW:
        html = html.replace("\x00", "")
    if len(html) > LONG_TEXT and _is_control_flood(html):
        html = INVALID_RE.sub("", html)
        findings.append(CONTROL_FLOOD.at())
    is_busy = references > FEW
    is_dense = is_busy or html.count("<") > FEW
    # Tags that are all closed in their turn need no walk; references do: each is one more piece for html5lib to glue.
    if (not is_dense or (not is_busy and is_tidy(html))) and _is_plain(html):
        return html, tuple(findings)
    pass_ = _Pass(html, is_dense=is_dense)
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
    parts: list[str] = []
    done = 0
    for token in scan(html):
        if token.kind == "autolink":
            parts += (html[done : token.start], _link_of(html[token.start + 1 : token.end - 1]))
            done = token.end
    return "".join((*parts, html[done:])) if parts else html


def is_unicode(html: str) -> bool:
    """Say whether a text holds no lone surrogate, which no encoder takes."""
    try:
        html.encode("utf-16-le")
    except UnicodeEncodeError:
        return False
    return True


def _is_control_flood(html: str) -> bool:
    data = html.encode()
    if len(data) - len(data.translate(None, _INVALID_BYTES)) <= LONG_TEXT:
        return False
    return len(INVALID_RE.findall(html)) > LONG_TEXT


def _is_plain(html: str) -> bool:
    """Say whether nothing in a text of few tags needs the pass; this is most of what ordinary bodies cost."""
    if _LOOK_RE.search(html):
        return False
    last = html.rfind("<")
    if last >= 0 and html.find(">", last) < 0:
        return False
    comment = html.rfind("<!--")
    return comment < 0 or (len(html) < LONG_TEXT and html.find("-->", comment + 2) >= 0)


def _shorten_number(reference: re.Match[str]) -> str:
    if len(reference[0]) < _LONG_NUMBER:
        return reference[0]
    digits, mark = (reference[1], "#") if reference[1] else (reference[2], "#x")
    return f"&{mark}{digits};" if len(digits) <= _MOST_DIGITS else REPLACEMENT


def _link_of(target: str) -> str:
    is_mail = "://" not in target and target[:7].lower() != "mailto:"
    return f'<a href="{"mailto:" if is_mail else ""}{escape_value(target)}">{escape_value(target)}</a>'


class _Pass:
    """One walk over the tokens of a text, and the text that comes out of it."""

    __slots__ = ("_counts", "_done", "_html", "_is_dense", "_joined", "_nesting", "_parts", "_pieces", "_unclosed")

    def __init__(self, html: str, *, is_dense: bool) -> None:
        self._html = html
        self._parts: list[str] = []
        self._joined: list[str] = []
        self._done = 0
        self._pieces = 0
        self._nesting = Nesting()
        self._is_dense = is_dense
        self._counts: Counter[FindingKind | str] = Counter()
        self._unclosed: Token | None = None

    def run(self) -> str:
        """Return the guarded text."""
        for token in scan(self._html, references=self._is_dense):
            if not token.is_closed:
                self._unclosed = token
            if token.kind == "autolink":
                self._replace(token, _link_of(self._html[token.start + 1 : token.end - 1]))
            elif token.kind in ("start", "end") and token.is_closed:
                self._read_tag(token)
            elif token.kind == "stray":
                if self._is_dense:
                    self._replace(token, "&lt;")
            elif token.kind != "reference":
                self._read_rest(token)
            if self._is_dense:
                self._count_piece(token)
        if self._unclosed is not None and self._html.startswith("<?", self._unclosed.start):
            self._replace(self._unclosed, "")  # one engine tells of it, the other does not
        return "".join((*self._joined, *self._parts, self._html[self._done :]))

    def _replace(self, token: Token, text: str) -> None:
        self._parts += (self._html[self._done : token.start], text)
        self._done = token.end
        if len(self._parts) > PARTS:
            self._joined.append("".join(self._parts))
            self._parts.clear()

    def _count_piece(self, token: Token) -> None:
        self._pieces += 1
        if self._pieces % _PIECES_IN_A_ROW:
            return
        if token.start >= self._done:
            self._parts.append(self._html[self._done : token.start])
            self._done = token.start
        self._parts.append("<!---->")

    def _read_rest(self, token: Token) -> None:
        """Take a piece that is no tag, or one without end: a parser drops it, but may need a long time to."""
        if token.name == "noscript":
            self._replace(token, "")
        elif token.end - token.start > LONG:
            self._replace(token, shorten(self._html, token))

    def _read_tag(self, token: Token) -> None:
        if self._is_dense:
            is_end = token.kind == "end"
            reason = self._nesting.close(token.name) if is_end else self._nesting.open(self._html, token)
            if reason:
                self._counts[reason] += not is_end
                self._replace(token, "")
                return
        if token.end - token.start > LONG:
            tag = shorten(self._html, token)
            self._counts[LONG_TAG] += len(tag) < token.end - token.start
            self._replace(token, tag)

    def report(self) -> list[Finding]:
        """Return what was done and what is left open."""
        findings = [
            kind.at(count=count) for kind, count in self._counts.items() if count and isinstance(kind, FindingKind)
        ]
        if self._unclosed is not None:
            size = len(self._html) - self._unclosed.start
            what = f"<{self._unclosed.name}>" if self._unclosed.kind == "raw" else _UNCLOSED[self._unclosed.kind]
            findings.append(UNCLOSED.at(what=what, size=size))
        return findings


_UNCLOSED = {"comment": "a comment", "bogus": "a declaration", "start": "a tag"}
