"""Org: headlines, lists, blocks, tables, links and marks, as the Org manual and Org Syntax (orgmode.org) have them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from newsnorm._lazy import compile_late
from newsnorm.markup.linewise.lines import Places, dedent, indent_of
from newsnorm.markup.linewise.teller import Open, Teller

_HEADLINE_RE = compile_late(r"(?P<stars>\*++)[ \t]++(?P<text>[^\n]*)")
_PLANNING_RE = compile_late(r"[ \t]*(?:CLOSED|DEADLINE|SCHEDULED):[ ]*[<\[]")
_DRAWER_RE = compile_late(r"[ \t]*:(?P<name>PROPERTIES|LOGBOOK):[ \t]*", re.IGNORECASE)
_DRAWER_END_RE = compile_late(r"[ \t]*:END:[ \t]*", re.IGNORECASE)
_BEGIN_RE = compile_late(r"\#\+begin_(?P<name>\S++)(?:[ \t]++(?P<arguments>.*))?", re.IGNORECASE)
_END_RE = compile_late(r"[ \t]*\#\+end_(?P<name>\S+)[ \t]*", re.IGNORECASE)
_KEYWORD_RE = compile_late(r"\#\+(?P<name>[A-Za-z_-]+)(?:\[[^\]\n]*+\])?:[ \t]*+(?P<value>.*)")
_ITEM_RE = compile_late(r"(?:[-+*]|(?P<number>\d{1,9})[.)])(?:[ \t]+|$)(?:\[@(?P<from>\d{1,9})\][ \t]*)?")
_RULE_RE = compile_late(r"-{5,}[ \t]*")
# `- 栈桥 :: 木头的桥`
_TERM_RE = compile_late(r"(?P<term>\S.{0,300}?)[ \t]++::(?:[ \t]++(?P<text>.*))?")
# `TODO [#A] 修桥`: no page shows how urgent it was.
_PRIORITY_RE = compile_late(r"(?P<state>[A-Z]{3,12}[ \t]++)?\[\#[A-Z0-9]\][ \t]*+")
_NOTE_RE = compile_late(r"\[fn:(?P<label>[\w-]++)\][ \t]*+(?P<text>.*)")
_COOKIE_RE = compile_late(r"<[lrc]?\d*>")
_LANGUAGE_RE = compile_late(r"[\w+#.-]+")

# Settings of what stands below, or of the export: no reader of the page sees them.
_SETTINGS = frozenset({
    "name", "tblname", "plot", "results", "header", "headers", "options", "startup", "toc", "tblfm", "latex",
    "property", "setupfile", "link", "macro", "columns", "constants", "todo", "seq_todo", "typ_todo", "priorities",
    "archive", "exclude_tags", "select_tags", "export_file_name", "bind", "infojs_opt", "creator", "index", "call",
    "begin", "end", "bibliography", "cite_export",
})  # fmt: skip
_CODE = frozenset({"src", "example", "verbatim"})
_CONTAINERS: Mapping[str, str] = {"quote": "blockquote"}


def read_org(text: str, teller: Teller) -> None:
    """Tell what stands in a text.

    Args:
        text: Without the keywords on top.
        teller: Is told.
    """
    _OrgReader(text, teller).read()


class _OrgReader:
    """Goes over the lines; what a line may be is decided by its first character."""

    __slots__ = ("_at", "_blanks", "_lines", "_places", "_teller")

    def __init__(self, text: str, teller: Teller) -> None:
        self._lines = text.split("\n")
        self._teller = teller
        self._at = 0
        self._blanks = 0
        marked: list[tuple[str, int]] = []
        for number, line in enumerate(self._lines):
            if "#+" in line and (end := _END_RE.fullmatch(line)):
                marked.append((end["name"].lower(), number))
            elif ":" in line and _DRAWER_END_RE.fullmatch(line):
                marked.append((":end:", number))
        self._places = Places(marked)

    def read(self) -> None:
        """Read all lines."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            body = line.strip(" \t\r\f\v")
            if not body:
                self._end_by_blank()
                continue
            handler = _HANDLERS.get(body[0]) or (_read_item if body[0].isdigit() else None)
            if handler is None or not handler(self, line, body):
                self._read_text(line, body)
            self._blanks = 0
        self._teller.finish()

    def _end_by_blank(self) -> None:
        """A blank line ends a paragraph, and two end all lists."""
        self._teller.end_paragraph()
        self._blanks += 1
        if self._blanks > 1:
            self._teller.end_to(self._teller.base())

    def _read_text(self, line: str, body: str) -> None:
        self._teller.end_lists(indent_of(line))
        self._teller.lines.append(body)

    def read_star(self, line: str, body: str) -> bool:
        """A headline, or an item where the star does not begin the line."""
        headline = _HEADLINE_RE.fullmatch(line)
        if headline is None:
            return line[0] != "*" and _read_item(self, line, body)
        self._teller.end_to(0)
        text = headline["text"].strip()
        if priority := _PRIORITY_RE.match(text):
            text = f"{priority['state'] or ''}{text[priority.end() :]}"
        self._teller.heading(len(headline["stars"]), text)
        while self._at < len(self._lines) and _PLANNING_RE.match(self._lines[self._at]):
            self._at += 1
        return True

    def read_hyphen(self, line: str, body: str) -> bool:
        """A rule or an item."""
        if _RULE_RE.fullmatch(body):
            self._teller.end_lists(indent_of(line))
            self._teller.rule()
            return True
        return _read_item(self, line, body)

    def read_hash(self, line: str, body: str) -> bool:
        """A block, a keyword or a comment."""
        if begin := _BEGIN_RE.fullmatch(body):
            return self._read_block(begin, indent_of(line))
        if keyword := _KEYWORD_RE.fullmatch(body):
            return self._read_keyword(keyword["name"].lower(), keyword["value"].strip())
        if end := _END_RE.fullmatch(body):
            return self._teller.end_walls(end["name"].lower())
        if body == "#" or body.startswith("# "):
            self._teller.end_paragraph()
            return True
        return False

    def _read_block(self, begin: re.Match[str], indent: int) -> bool:
        """Read what stands between `#+begin_…` and its end; without an end it is text."""
        name = begin["name"].lower()
        end = self._places.after(name, self._at - 1)
        if end is None:
            return False
        teller = self._teller
        teller.end_lists(indent)
        teller.end_paragraph()
        if name not in _CODE and name not in ("verse", "export", "comment"):
            teller.start(Open(_CONTAINERS.get(name, "div"), wall=name))
            return True
        inside = self._lines[self._at : end]
        self._at = end + 1
        if name in _CODE:
            language = _LANGUAGE_RE.match(begin["arguments"] or "") if name == "src" else None
            lines = [_unescape(line) for line in inside]
            teller.code(dedent(lines), language[0] if language else None)
        elif name == "verse":
            teller.start(Open("blockquote", wall=name))
            teller.say_lines(line.strip() for line in inside)
            teller.end_walls(name)
        elif name == "export":
            self._read_export((begin["arguments"] or "").strip().lower(), inside)
        return True

    def _read_export(self, backend: str, lines: list[str]) -> None:
        if backend == "html":
            self._teller.html("\n".join(lines))
        else:
            self._teller.code(dedent(lines))

    def _read_keyword(self, name: str, value: str) -> bool:
        if name == "caption":
            self._teller.end_paragraph()
            self._teller.caption = value
        elif name == "html":
            self._teller.html(value)
        elif name == "more" or (name == "hugo" and value == "more"):
            self._teller.more()
        elif name in _SETTINGS or name.startswith(("attr_", "hugo_", "latex_", "html_")):
            self._teller.end_paragraph()
        else:
            return False
        return True

    def read_colon(self, line: str, body: str) -> bool:
        """Lines of code, or a drawer of properties."""
        if body == ":" or body.startswith(": "):
            self._teller.end_lists(indent_of(line))
            code = [body[2:]]
            while self._at < len(self._lines) and (rest := self._lines[self._at].strip()).startswith(": ") | (
                rest == ":"
            ):
                code.append(rest[2:])
                self._at += 1
            self._teller.code("\n".join(code))
            return True
        end = self._places.after(":end:", self._at - 1) if _DRAWER_RE.fullmatch(line) else None
        if end is None:
            return False
        self._teller.end_paragraph()
        self._at = end + 1
        return True

    def read_bar(self, line: str, body: str) -> bool:
        """A table: its rules part the head from the rest and are no rows."""
        self._teller.end_lists(indent_of(line))
        rows = []
        self._at -= 1
        while self._at < len(self._lines) and (body := self._lines[self._at].strip()).startswith("|"):
            self._at += 1
            cells = [cell.strip() for cell in body[1:].removesuffix("|").split("|")]
            if not body.startswith("|-") and not all(_COOKIE_RE.fullmatch(cell) or not cell for cell in cells):
                rows.append(cells)
        self._teller.table(rows)
        return True

    def read_bracket(self, line: str, body: str) -> bool:
        """A footnote, which begins its line."""
        del body
        note = _NOTE_RE.fullmatch(line.rstrip())
        if note is None:
            return False
        text = [note["text"]]
        while self._at < len(self._lines) and (rest := self._lines[self._at].strip()) and rest[:4] != "[fn:":
            if rest[0] == "*":
                break
            text.append(rest)
            self._at += 1
        self._teller.end_to(0)
        self._teller.note(note["label"], "\n".join(text))
        return True


def _read_item(reader: _OrgReader, line: str, body: str) -> bool:
    """Read an item of a list: `-`, `+`, `1.`, `1)`."""
    item = _ITEM_RE.match(body)
    if item is None:
        return False
    number = item["from"] or item["number"]
    reader._teller.item(indent_of(line), number=int(number) if item["number"] else None)  # noqa: SLF001 - of one house
    if rest := body[item.end() :]:
        term = _TERM_RE.fullmatch(rest) if " ::" in rest else None
        lines = [rest] if term is None else [f"{term['term']}\\\\", term["text"]] if term["text"] else [term["term"]]
        reader._teller.lines += lines  # noqa: SLF001
    return True


def _unescape(line: str) -> str:
    """Take away the comma before what Org would take for its own in a block."""
    body = line.lstrip(" \t")
    if body.startswith((",*", ",#+", ",,")):
        return line[: len(line) - len(body)] + body[1:]
    return line


_HANDLERS: Mapping[str, Callable[[_OrgReader, str, str], bool]] = {
    "*": _OrgReader.read_star,
    "-": _OrgReader.read_hyphen,
    "+": _read_item,
    "#": _OrgReader.read_hash,
    ":": _OrgReader.read_colon,
    "|": _OrgReader.read_bar,
    "[": _OrgReader.read_bracket,
}
