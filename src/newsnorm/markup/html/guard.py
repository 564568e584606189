"""Before any HTML parser: what would vanish is put in a form that stays, what would take forever is made flat.

Both engines get the same text, so both give the same blocks. Ordinary bodies pass with a glance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import repeat
from operator import sub
from typing import TypeAlias

from newsnorm._floods import PARTS
from newsnorm._lazy import compile_late
from newsnorm.findings import CONTROL_FLOOD, LONE_SURROGATE, LONG_TAG, UNCLOSED, FindingKind
from newsnorm.lexicon.addresses import BRACKETED_MAILBOX, MAIL_SCHEME, SCHEME
from newsnorm.lexicon.characters import HTML_CONTROLS, NONCHARACTERS, REPLACEMENT, SURROGATE_RE
from newsnorm.markup.escape import escape_value
from newsnorm.markup.html.lengths import EMPTY_COMMENT, LONG, shorten
from newsnorm.markup.html.nesting import FlatNesting, Nesting
from newsnorm.markup.source.scan import Token
from newsnorm.markup.source.tag_list import TagList, list_tags
from newsnorm.markup.tags import RAW
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
    rf"(?:{'|'.join(sorted(RAW))}|{SCHEME}://|{MAIL_SCHEME}"
    rf"|{BRACKETED_MAILBOX}@|[^\s>][^>]{{1200}}"
    # an attribute value with a bracket in it: its quote may be open to the end
    r"|[a-z](?:[^<>=]*+=)+?\s*+(?:\"[^\"<>]*[<>]|'[^'<>]*[<>]))",
    re.IGNORECASE,
)
# html5lib hands the digits to `int`, which refuses more than 4,300; the largest character has seven.
_LONG_NUMBER_RE = compile_late(r"&#(?:0*([0-9]+)|[xX]0*([0-9a-fA-F]+));?")
_REFERENCE_RE = compile_late("&")
# What html5lib takes for an error; it keeps a list of them and takes them out one by one from its front.
INVALID_RE = compile_late(f"[{HTML_CONTROLS}{NONCHARACTERS}]")

# In UTF-8 each of them has one of these bytes; to count bytes takes half the time.
_INVALID_BYTES = bytes([*range(0x01, 0x09), 0x0B, *range(0x0E, 0x20), 0x7F, 0xC2, 0xEF])


_Edit: TypeAlias = tuple[int, int, str]  # the characters from one place to another become this text


def guard_html(html: str, tags: TagList | None = None) -> tuple[str, tuple[Finding, ...]]:
    """Return HTML that both engines read alike, without loss and in linear time, and what had to be done for it.

    - A lone surrogate becomes U+FFFD.
    - `<http://…>`, `<mailto:…>` and `<name@host.cn>` become links, which every parser would take for tags; those inside
      tags, comments and raw elements stay as they are.
    - `noscript` goes with its content: where scripts run it is no markup (WHATWG HTML, 4.12.2), and a paragraph in it
      would end the one around it. One whose end depends on scripts is left to the engine.
    - In bodies with many tags: a `<` that begins no tag becomes `&lt;`; start tags deeper than 512 levels go with their
      end tags, and so do formatting tags that were left open by the dozen; their text stays.
    - Attributes of a tag after the 200th go, and what is very long and says nothing to a reader, see `lengths`.
    - What is left open to the end of the text (comment, tag, script) is reported: a parser drops all of it.

    Args:
        html: The text.
        tags: All of its tags, if they are known.

    Example:
        >>> guard_html("见<http://a.cn/b>。")[0]
        '见<a href="http://a.cn/b">http://a.cn/b</a>。'
    """
    findings: list[Finding] = []
    given = html
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
    if not is_dense and _is_plain(html):
        return html, tuple(findings)
    pass_ = _Pass(html, tags if html is given else None, is_dense=is_dense, is_busy=is_busy)
    return pass_.run(), (*findings, *pass_.report())


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
    """One walk over the tags of a text, and the text that comes out of it."""

    __slots__ = (
        *("_counts", "_done", "_html", "_is_busy", "_is_dense", "_joined", "_parts", "_seen", "_tags", "_unclosed"),
    )

    def __init__(self, html: str, tags: TagList | None, *, is_dense: bool, is_busy: bool) -> None:
        self._html = html
        self._tags = tags
        self._is_dense = is_dense
        self._is_busy = is_busy
        self._forget()

    def _forget(self) -> None:
        self._parts: list[str] = []
        self._joined: list[str] = []
        self._done = self._seen = 0
        self._counts: Counter[FindingKind | str] = Counter()
        self._unclosed: Token | None = None

    def run(self) -> str:
        """Return the guarded text."""
        if not self._walk(None):
            self._forget()
            self._walk(Nesting())
        if self._unclosed is not None and self._html.startswith("<?", self._unclosed.start):
            self._replace(self._unclosed.start, self._unclosed.end, "")  # one engine tells of it, the other does not
        return "".join((*self._joined, *self._parts, self._html[self._done :]))

    def _walk(self, nesting: Nesting | None) -> bool:
        """Go through the text.

        Args:
            nesting: Follows the elements; without it, False is returned where one may have to go.
        """
        flat = FlatNesting()
        for tags in list_tags(self._html) if self._tags is None else (self._tags,):
            edits = [*self._read_others(tags.others), *self._shorten_comments(tags.comments)]
            if self._is_dense:
                edits += self._part_pieces(tags)
                if nesting is not None:
                    edits += self._drop_tags(tags, nesting)
                elif not flat.takes(tags.names):
                    return False
            if max(map(sub, tags.ends, tags.starts), default=0) > LONG:
                gone = {start for start, end, _ in edits if start < end}
                edits += self._shorten_tags(tags, gone)
            edits.sort()
            for edit in edits:
                self._replace(*edit)
        if self._is_busy:
            for edit in self._part_references([self._seen], [len(self._html)]):
                self._replace(*edit)
        return True

    def _replace(self, start: int, end: int, text: str) -> None:
        self._parts += (self._html[self._done : start], text)
        self._done = end
        if len(self._parts) > PARTS:
            self._joined.append("".join(self._parts))
            self._parts.clear()

    def _read_others(self, others: Iterable[Token]) -> Iterator[_Edit]:
        """Take the pieces that are no tags, or have no end: a parser drops these, but may need a long time to."""
        for token in others:
            if not token.is_closed:
                self._unclosed = token
            if token.kind == "autolink":
                yield token.start, token.end, _link_of(self._html[token.start + 1 : token.end - 1])
            elif token.kind == "stray":
                if self._is_dense:
                    yield token.start, token.end, "&lt;"
            elif token.name == "noscript":
                yield token.start, token.end, ""
            elif token.end - token.start > LONG:
                yield token.start, token.end, shorten(self._html, token)

    def _shorten_comments(self, comments: Iterable[tuple[int, int]]) -> Iterator[_Edit]:
        return ((start, end, EMPTY_COMMENT) for start, end in comments if end - start > LONG)

    def _drop_tags(self, tags: TagList, nesting: Nesting) -> Iterator[_Edit]:
        for name, start, end in zip(tags.names, tags.starts, tags.ends, strict=True):
            is_end = name[0] == "/"
            reason = nesting.close(name[1:]) if is_end else nesting.open(name, self._html[start:end])
            if reason:
                self._counts[reason] += not is_end
                yield start, end, ""

    def _shorten_tags(self, tags: TagList, gone: Collection[int]) -> Iterator[_Edit]:
        for name, start, end in zip(tags.names, tags.starts, tags.ends, strict=True):
            if end - start > LONG and start not in gone:
                is_end = name[0] == "/"
                token = Token("end", start, end, name[1:]) if is_end else Token("start", start, end, name)
                tag = shorten(self._html, token)
                self._counts[LONG_TAG] += len(tag) < end - start
                yield start, end, tag

    def _part_pieces(self, tags: TagList) -> Iterator[_Edit]:
        """Put an empty comment before one piece of many, and between many references in a row."""
        starts = sorted((*tags.starts, *(token.start for token in tags.others), *(start for start, _ in tags.comments)))
        step = _PIECES_IN_A_ROW // 4 if self._is_busy else _PIECES_IN_A_ROW
        for start in starts[step - 1 :: step]:
            yield start, start, EMPTY_COMMENT
        if self._is_busy and starts:
            ends = sorted((*tags.ends, *(token.end for token in tags.others), *(end for _, end in tags.comments)))
            yield from self._part_references([self._seen, *ends[:-1]], starts)
            self._seen = ends[-1]

    def _part_references(self, starts: Sequence[int], ends: Sequence[int]) -> Iterator[_Edit]:
        """Part the references of each of these texts between the pieces."""
        html = self._html
        counts = map(html.count, repeat("&"), starts, ends)
        for count, at, end in zip(counts, starts, ends, strict=True):
            if count > _PIECES_IN_A_ROW:
                places = [match.start() for match in _REFERENCE_RE.finditer(html, at, end)]
                for place in places[_PIECES_IN_A_ROW::_PIECES_IN_A_ROW]:
                    yield place, place, EMPTY_COMMENT

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
