"""reStructuredText: sections, lists, quotes, code, tables, directives (docutils, its "Markup Specification").

What a line belongs to is told by its indent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from newsnorm._lazy import compile_late
from newsnorm._terminal import width_of
from newsnorm.markup.linewise.lines import dedent, indent_of
from newsnorm.markup.linewise.rst_directives import DIRECTIVES, UNKNOWN, Directive
from newsnorm.markup.linewise.rst_spans import name_of
from newsnorm.markup.linewise.rst_tables import is_simple_border, read_grid, read_simple
from newsnorm.markup.linewise.teller import Open, Substitution, Teller
from newsnorm.markup.tags import is_more_mark

_MARKS = r"!-/:-@\[-`{-~"
_ADORNMENT_RE = compile_late(rf"(?P<mark>[{_MARKS}])(?P=mark)++")
# A line of marks below is one of a title if it is as wide, or this long.
_SURE_LINE = 4
_BULLETS = "-*+•"
_ITEM_RE = compile_late(
    r"(?P<mark>[-*+•]|\(?(?:(?P<number>\d{1,9})|\#|[A-Za-z]|[ivxIVX]{1,6})[.)])(?P<gap>[ \t]++|$)(?P<text>.*)"
)
_DIRECTIVE_RE = compile_late(r"\.\.[ ](?P<name>[A-Za-z][\w:.+-]*?)::(?:[ \t]++(?P<argument>.*))?")
_TARGET_RE = compile_late(r"\.\.[ ]_(?P<name>`[^`]+`|(?:[^:\\]|\\.|:(?!\s|$))+):(?:[ \t]+(?P<url>\S.*))?")
_REPLACED_RE = compile_late(r"\.\.[ ]\|(?P<name>[^|]+)\|[ ](?P<how>replace|image|unicode)::[ \t]*+(?P<text>.*)")
_NOTE_RE = compile_late(r"\.\.[ ]\[(?P<label>\d{1,4}|\#[\w-]*|\*|[A-Za-z][\w.-]*)\][ \t]*+(?P<text>.*)")
_OPTION_RE = compile_late(r"[ \t]++:(?P<name>[\w-]++):[ \t]*+(?P<value>.*)")
_FIELD_RE = compile_late(r":[^:\s][^:\n]{0,60}:(?:[ \t]|$)")


def read_rst(text: str, teller: Teller) -> None:
    """Tell what stands in a text.

    Args:
        text: Without the title and the fields on top, or with them.
        teller: Is told.
    """
    _RstReader(text, teller).read()


class _RstReader:
    """Goes over the lines, with the indent that code behind `::` must exceed and the levels of titles met so far."""

    __slots__ = ("_at", "_code_indent", "_levels", "_lines", "_teller", "_was_blank")

    def __init__(self, text: str, teller: Teller) -> None:
        self._lines = [line.expandtabs(8).rstrip() for line in text.split("\n")]
        self._teller = teller
        self._at = 0
        self._was_blank = True
        self._code_indent: int | None = None
        self._levels: dict[tuple[str, bool], int] = {}
        self._collect_targets()

    def _collect_targets(self) -> None:
        """Take the addresses and texts that links and marks name, which may stand anywhere."""
        teller = self._teller
        for line in self._lines:
            body = line.lstrip()
            if not body.startswith((".. _", ".. |")):
                continue
            if (target := _TARGET_RE.fullmatch(body)) and target["url"]:
                teller.targets[name_of(target["name"].strip("`").replace("\\", ""))] = target["url"].strip()
            elif replaced := _REPLACED_RE.fullmatch(body):
                written = Substitution(replaced["text"], is_picture=replaced["how"] == "image")
                teller.substitutions[replaced["name"]] = written

    def read(self) -> None:
        """Read all lines."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if not line:
                self._end_paragraph()
                self._was_blank = True
                continue
            self._read_line(line, line.lstrip())
            self._was_blank = not self._lines[self._at - 1]
        self._end_paragraph()
        self._teller.finish()

    def _end_paragraph(self) -> None:
        """End a paragraph; behind two colons at its end stands code."""
        teller = self._teller
        if teller.lines and teller.lines[-1].endswith("::"):
            last = teller.lines.pop()[:-2]
            if last.strip():
                teller.lines.append(last.rstrip() if last.endswith(" ") else f"{last}:")
            self._code_indent = teller.open[-1].indent if teller.open else 0
        teller.end_paragraph()

    def _read_line(self, line: str, body: str) -> None:
        indent = indent_of(line)
        teller = self._teller
        if self._code_indent is not None:
            above, self._code_indent = self._code_indent, None
            if indent > above:
                teller.code(dedent([line, *self._take_block(above)]))
                return
        if teller.lines:
            if not self._was_blank and self._goes_on(line, body, indent):
                return
            self._end_paragraph()
        teller.end_indented(indent)
        if indent == (teller.open[-1].indent if teller.open else 0) and self._read_title(body, indent):
            return
        handler = _HANDLERS.get(body[0])
        if handler and handler(self, body, indent):
            return
        if self._read_item(body, indent):
            return
        teller.end_lists(indent)
        around = teller.open[-1].indent if teller.open else 0
        if indent > around:
            teller.start(Open("blockquote", indent))
        teller.lines.append(body)

    def _goes_on(self, line: str, body: str, indent: int) -> bool:
        """Say whether a line goes on with the paragraph above it; below a single line it may explain that as a term."""
        teller = self._teller
        around = teller.open[-1].indent if teller.open else 0
        if len(teller.lines) == 1 and indent > around and not _ITEM_RE.match(body):
            teller.end_paragraph()
            teller.start(Open("div", indent))
            return False
        if _FIELD_RE.match(body) and _FIELD_RE.match(teller.lines[0]):
            return False
        if indent < around or (_ITEM_RE.fullmatch(body) and teller.open and teller.open[-1].tag == "li"):
            return False
        if body.startswith(".. ") and line == body:
            return False
        teller.lines.append(body)
        return True

    def _read_title(self, body: str, indent: int) -> bool:
        """Read a title over a line of marks, or between two of them; or a rule."""
        if adornment := _ADORNMENT_RE.fullmatch(body):
            title, below = self._line(0), self._line(1).strip()
            if title.strip() and below == body and len(body) >= min(_SURE_LINE, width_of(title)):
                self._at += 2
                self._tell_title(title.strip(), adornment["mark"], has_line_above=True)
                return True
            if len(body) >= _SURE_LINE and self._was_blank and not title.strip():
                self._teller.end_lists(indent)
                self._teller.rule()
                return True
            return False
        below = self._line(0)
        under = _ADORNMENT_RE.fullmatch(below.strip()) if indent_of(below) == indent else None
        if under is None or len(below.strip()) < min(_SURE_LINE, width_of(body)) or body.startswith((".. ", "| ")):
            return False
        self._at += 1
        self._tell_title(body, under["mark"], has_line_above=False)
        return True

    def _line(self, ahead: int) -> str:
        return self._lines[self._at + ahead] if self._at + ahead < len(self._lines) else ""

    def _tell_title(self, text: str, mark: str, *, has_line_above: bool) -> None:
        self._teller.end_paragraph()
        level = self._levels.setdefault((mark, has_line_above), len(self._levels) + 1)
        self._teller.heading(level, text)

    def _read_item(self, body: str, indent: int) -> bool:
        item = _ITEM_RE.fullmatch(body)
        if item is None or not (item["text"] or item["mark"] in _BULLETS):
            return False
        text = body
        while item := _ITEM_RE.fullmatch(text):
            is_ordered = item["mark"] not in _BULLETS
            width = len(item["mark"]) + (len(item["gap"]) or 1)
            self._teller.item(indent, number=int(item["number"] or 1) if is_ordered else None, width=width)
            indent, text = indent + width, item["text"]
            if text[:1] not in _BULLETS:  # an item may begin with a list: `* - 甲`
                break
        if text:
            self._teller.lines.append(text)
        return True

    def _take_block(self, indent: int) -> list[str]:
        """Take the lines that stand further in than this, with the blank ones between them."""
        taken: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line and indent_of(line) <= indent:
                break
            taken.append(line)
            self._at += 1
        return taken

    def read_dots(self, body: str, indent: int) -> bool:
        """A directive, a footnote, a target or a comment."""
        if body != ".." and not body.startswith(".. "):
            return False
        self._teller.end_lists(indent)
        if directive := _DIRECTIVE_RE.fullmatch(body):
            self._read_directive(directive, indent)
        elif note := _NOTE_RE.fullmatch(body):
            text = [note["text"], *(line.strip() for line in self._take_block(indent))]
            self._teller.note(note["label"], "\n".join(filter(None, text)))
        elif is_more_mark(body[2:]):
            self._teller.more()
        elif body != ".." or self._line(0):
            self._take_block(indent)
        return True

    def _read_directive(self, match: re.Match[str], indent: int) -> None:
        name, argument = match["name"].lower(), (match["argument"] or "").strip()
        options: dict[str, str] = {}
        while option := _OPTION_RE.fullmatch(self._line(0)):
            options[option["name"].lower()] = option["value"].strip()
            self._at += 1
        tell = DIRECTIVES.get(name, UNKNOWN)
        if tell.is_leaf:
            tell.tell(self._teller, Directive(name, argument, options, tuple(self._take_block(indent))))
            return
        tell.tell(self._teller, Directive(name, argument, options))
        ahead = next((line for line in self._lines[self._at : self._at + 3] if line), "")
        if indent_of(ahead) > indent:
            self._teller.start(Open(tell.tag, indent_of(ahead)))

    def read_bar(self, body: str, indent: int) -> bool:
        """Lines of a poem or an address, each for itself."""
        if body != "|" and not body.startswith("| "):
            return False
        self._teller.end_lists(indent)
        lines = [body[2:]]
        while self._line(0).strip() == "|" or self._line(0).lstrip().startswith("| "):
            lines.append(self._line(0).lstrip()[2:])
            self._at += 1
        self._teller.say_lines(lines)
        return True

    def read_plus(self, body: str, indent: int) -> bool:
        """A table that is drawn."""
        if not body.startswith("+-"):
            return False
        self._teller.end_lists(indent)
        lines = [body]
        while self._line(0).lstrip().startswith(("+", "|")):
            lines.append(self._line(0).lstrip())
            self._at += 1
        self._teller.table(read_grid(lines))
        return True

    def read_equals(self, body: str, indent: int) -> bool:
        """A table between lines of `=`: two of them, or three with a head."""
        if not is_simple_border(body):
            return False
        self._teller.end_lists(indent)
        lines = [body]
        while self._at < len(self._lines):
            line = self._line(0)
            lines.append(line[indent:])
            self._at += 1
            if is_simple_border(line.strip()) and not self._line(0):
                break
        self._teller.table(read_simple(lines))
        return True

    def read_session(self, body: str, indent: int) -> bool:
        """A session of an interpreter, which a blank line ends."""
        if not body.startswith(">>> "):
            return False
        self._teller.end_lists(indent)
        lines = [body]
        while self._line(0):
            lines.append(self._line(0)[indent:])
            self._at += 1
        self._teller.code("\n".join(lines), "python")
        return True


_HANDLERS: Mapping[str, Callable[[_RstReader, str, int], bool]] = {
    ".": _RstReader.read_dots,
    "|": _RstReader.read_bar,
    "+": _RstReader.read_plus,
    "=": _RstReader.read_equals,
    ">": _RstReader.read_session,
}
