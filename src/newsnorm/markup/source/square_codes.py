"""Codes in brackets that themes and plug-ins of WordPress and Typecho define, left in posts that moved from there.

`[scode type="red"]停水[/scode]`, `{callout color="#f0ad4e"}停水{/callout}`: the codes go, what is between them stays,
and so do the words that they are handed. Only in pairs, or with a slash at the end: `[1]`, `[x]` and `{甲}` are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsnorm._lazy import compile_late
from newsnorm.markup.escape import escape, escape_value
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.markup.source.named_values import all_of, first_of, read_quoted
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.markup.source.wordpress_codes import MEDIA, find_pairs

_OPTION = r"""[A-Za-z_][\w-]*+[ ]?=[ ]?(?:"[^"\n]*+"|'[^'\n]*+'|[^\s"'\[\]{}/=\\]++)"""
_CODE_RE = compile_late(
    rf"""
    (?P<open>[\[{{]) (?:
        /(?P<end>[a-z][\w-]*+)
    |   (?P<name>[a-z][\w-]*+) (?P<options>(?:[ ]++{_OPTION})*+) [ ]*+ (?P<slash>/)?
    ) (?P<close>\\?[\]}}]) (?!\()
    """,
    re.VERBOSE,
)
# The end of a pair, or of a code without a content.
_SIGN_RE = compile_late(r"""/(?:(?<=[\[{]/)[a-z][\w-]*+\\?[\]}]|(?<=["'\s]/)\\?[\]}])""")
_CLOSINGS = {"[": "]", "{": "}"}
# What a page shows of what a code is handed.
_SHOWN_KEYS = ("title", "label", "content", "text", "caption", "intro", "description", "desc", "password")
_ADDRESS_KEYS = ("url", "href", "link", "src")
_PICTURES = frozenset({"caption", "wp_caption"})
# Of Markdown, of a forum or of a program: other floors know them.
_OTHERS = frozenset({
    "b", "i", "u", "s", "p", "url", "img", "color", "size", "font", "align", "code", "quote", "email", "td", "tr",
    "pre", "sourcecode", "if", "for", "else", "section", "foreach", "literal",
})  # fmt: skip
_MEDIUM_SIGN_RE = compile_late(rf"\[(?:{'|'.join(MEDIA)}) ")
_BLANKS = " \t"
_LONGEST_INDENT = 40  # so that a flood of codes in one line costs no more than one pass
_LINE_END_RE = compile_late(r"[ \t]*+(?:\n|\Z)")
_LINK_RE = compile_late(r"\[([^\[\]\n]++)\]\(([^()\s]++)\)")
_LINK_TEXT_RE = compile_late(r"[^\[\]\n]++")
_PICTURE_RE = compile_late(
    r"\s*+(?:\[?!\[[^\[\]\n]*+\]\([^()\n]*+\)(?:\]\([^()\n]*+\))?|(?:<a\b[^<>]*+>)?<img\b[^<>]*+>(?:</a>)?)"
)


def take_square_codes(draft: Draft, pieces: Placeholders) -> Draft:
    r"""Return a text without codes in square brackets and in braces.

    Example:
        >>> take_square_codes(Draft('[scode type="red"]停水[/scode]'), Placeholders()).text
        '\n\n停水\n\n'
        >>> take_square_codes(Draft("见 [1]，[停水] 与 [/]"), Placeholders()).text
        '见 [1]，[停水] 与 [/]'
    """
    text = draft.text
    if not _has_signs(text):
        return draft
    draft = draft.edit(_keep_programs(draft, pieces))
    text = draft.text
    codes = [code for code in _CODE_RE.finditer(text) if _is_code(code) and not draft.is_code(code.start())]
    ends = {code["end"] for code in codes}
    codes = [code for code in codes if code["end"] or code["slash"] or code["name"] in ends or _is_medium(code)]
    return draft.edit(_Writer(text, codes, pieces).edits()) if codes else draft


def _has_signs(text: str) -> bool:
    if "[" not in text:
        return "{" in text and "/" in text and _SIGN_RE.search(text) is not None
    return ("/" in text and _SIGN_RE.search(text) is not None) or _MEDIUM_SIGN_RE.search(text) is not None


def _keep_programs(draft: Draft, pieces: Placeholders) -> Iterator[Edit]:
    """Yield the code between `[php]` and `[/php]`, which holds no codes and no Markdown."""
    for begin, end, html in find_pairs(draft.text):
        if not draft.is_code(begin):
            yield begin, end, f"\n\n{pieces.keep(html, source=draft.text[begin:end])}\n\n"


def _is_medium(code: re.Match[str]) -> bool:
    """Say whether a code needs no slash at its end."""
    return code["name"] in MEDIA and bool(code["options"])


def _is_code(code: re.Match[str]) -> bool:
    return _CLOSINGS[code["open"]] == code["close"][-1] and (code["end"] or code["name"]) not in _OTHERS


def _pair(codes: Sequence[re.Match[str]]) -> dict[int, int]:
    """Map the halves of each pair to each other, by number."""
    waiting: dict[tuple[str, str], list[int]] = {}
    partner: dict[int, int] = {}
    for number, code in enumerate(codes):
        if code["name"] and not code["slash"]:
            waiting.setdefault((code["open"], code["name"]), []).append(number)
        elif code["end"] and (starts := waiting.get((code["open"], code["end"]))):
            start = starts.pop()
            partner[start], partner[number] = number, start
    return partner


class _Writer:
    """What becomes of the codes of one text."""

    def __init__(self, text: str, codes: Sequence[re.Match[str]], pieces: Placeholders) -> None:
        self._text = text
        self._codes = codes
        self._pieces = pieces
        self._partner = _pair(codes)

    def edits(self) -> Iterator[Edit]:
        """Yield the changes, in order."""
        for number, code in enumerate(self._codes):
            partner = self._partner.get(number)
            if partner is None:
                if code["options"] and (code["slash"] or _is_medium(code)):
                    yield self._start_of(code), code.end(), self._write_single(code)
            elif code["name"] in _PICTURES and partner == number + 1:
                yield self._start_of(code), code.end(), f"\n\n{self._keep('<figure>', code)}\n\n"
            elif code["end"] in _PICTURES and partner == number - 1:
                yield self._write_caption(self._codes[partner], code)
            else:
                start, end = sorted((number, partner))
                yield from self._write_half(code, self._codes[start], self._codes[end])

    def _write_caption(self, start: re.Match[str], end: re.Match[str]) -> Edit:
        """Write the words behind a picture as its caption: `[caption id="a"]![](a.png) 港口[/caption]`."""
        picture = _PICTURE_RE.match(self._text, start.end(), self._start_of(end))
        begin = picture.end() if picture else self._start_of(end)
        words = self._text[begin : self._start_of(end)].strip()
        shown = words or read_quoted(start["options"]).get("caption", "")
        caption = _LINK_RE.sub(r'<a href="\2">\1</a>', escape(shown))
        return begin, end.end(), f"\n\n{self._keep(f'<figcaption>{caption}</figcaption></figure>', end)}\n\n"

    def _write_half(self, code: re.Match[str], start: re.Match[str], end: re.Match[str]) -> Iterator[Edit]:
        """Take half of a pair out. In the middle of a line a pair without options may be a word of the text."""
        is_quoted = self._is_quoted(start)
        is_block = not is_quoted and (self._begins_line(start) or self._ends_line(end))
        if not is_block and not is_quoted and not start["options"]:
            return
        options = read_quoted(start["options"])
        address = first_of(options, _ADDRESS_KEYS)
        inside = self._text[start.end() : self._start_of(end)]
        around = "\n\n" if is_block else ""
        if address and inside.strip() and _LINK_TEXT_RE.fullmatch(inside):
            written = f"](<{address}>){around}" if code is end else f"{around}["
        else:
            words = "" if code is end else escape(" ".join(all_of(options, _SHOWN_KEYS)))
            html = f"<p>{words}</p>" if is_block else words
            written = f"{around}{self._keep(html, code)}{around or ' '}" if words else around
        yield self._start_of(code), code.end(), written

    def _write_single(self, code: re.Match[str]) -> str:
        """Write a code without a content as the words and the address that it holds."""
        options = read_quoted(code["options"])
        address, words = first_of(options, _ADDRESS_KEYS), [escape(each) for each in all_of(options, _SHOWN_KEYS)]
        if address and not words and _is_medium(code):
            return self._keep(f'<video src="{escape_value(address)}"></video>', code)
        if address:
            words[:1] = [f'<a href="{escape_value(address)}">{words[0] if words else escape(address)}</a>']
        if self._begins_line(code) and self._ends_line(code):
            return "\n\n".join(["", *(self._keep(f"<p>{each}</p>", code) for each in words), ""])
        return self._keep(" ".join(words), code) if words else ""

    def _keep(self, html: str, code: re.Match[str]) -> str:
        return self._pieces.keep(html, source=code[0])

    def _start_of(self, code: re.Match[str]) -> int:
        """Return where a code begins, with the backslash that programs write before the bracket."""
        start = code.start()
        return start - 1 if code["close"][0] == "\\" and self._text[start - 1 : start] == "\\" else start

    def _begins_line(self, code: re.Match[str]) -> bool:
        return not self._before(code).strip(_BLANKS)

    def _is_quoted(self, code: re.Match[str]) -> bool:
        """Say whether only marks of quotes stand before a code: its lines are not to be parted."""
        return set(self._before(code).strip(_BLANKS)) == {">"}

    def _before(self, code: re.Match[str]) -> str:
        """Return what stands before a code in its line, as far as it is short."""
        start = self._start_of(code)
        head = self._text[max(0, start - _LONGEST_INDENT) : start]
        return head[head.rfind("\n") + 1 :]

    def _ends_line(self, code: re.Match[str]) -> bool:
        return _LINE_END_RE.match(self._text, code.end()) is not None
