"""AsciiDoc: sections, lists, delimited blocks, tables and their attributes (AsciiDoc Language Documentation)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN
from newsnorm.markup.linewise.asciidoc_spans import FORMULAS
from newsnorm.markup.linewise.asciidoc_table import read_table
from newsnorm.markup.linewise.lines import Places, dedent
from newsnorm.markup.linewise.teller import Open, Teller

_DELIMITER_RE = compile_late(r"(?:-{4,}|={4,}|\.{4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|```(?a:[\w+#.-]*)|[|,:!]={3,})[ \t]*")
# Where the text is read under a condition: what stands between is there for somebody.
_CONDITION_RE = compile_late(r"(?:ifdef|ifndef|endif)::[^\s\[\]]*\[\]|ifeval::\[[^\]]*\]")
_SECTION_RE = compile_late(r"(?P<level>={1,6}|\#{1,6})[ \t]++(?P<text>\S.*?)(?<![ \t])(?:[ \t]++(?P=level))?[ \t]*+")
_ATTRIBUTE_RE = compile_late(r":!?[A-Za-z][\w-]*!?:(?:[ \t].*)?")
_BLOCK_ATTRIBUTES_RE = compile_late(rf"\[(?P<list>[^\s\[\]{HAN}][^\[\]]*|\[[^\[\]]*\]|)\][ \t]*")
_TITLE_RE = compile_late(r"\.(?P<text>[^\s.].*)")
_ITEM_RE = compile_late(
    r"(?P<mark>\*{1,5}|-|\.{1,5}|(?P<number>\d{1,9})\.|[A-Za-z]\.|<(?:\d{1,3}|\.)>)[ \t]+(?P<text>\S.*)"
)
_TERM_RE = compile_late(r"(?P<term>\S.{0,300}?)(?P<mark>:{2,4}|;;)(?:[ \t]++(?P<text>.*))?")
_IMAGE_RE = compile_late(r"image::(?P<target>[^\s\[\]][^\[\]]*)\[(?P<attributes>[^\]]*)\][ \t]*")
_NAMED_RE = compile_late(r"""(?P<name>[\w-]++)[ ]*+=[ ]*+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^,]*))""")
_PART_RE = compile_late(r"""(?:[^,"]|"[^"]*"|")++""")

_CONTAINERS: Mapping[str, str] = {"=": "div", "*": "div", "_": "blockquote", "--": "div"}
_RULES = frozenset({"'''", "---", "***", "- - -", "* * *"})
_QUOTES = frozenset({"quote", "verse"})
_CODE_STYLES = frozenset({"source", "listing", "literal"})


@frozen(kw_only=True, repr=False)
class _Style(Shown):
    """What stands in brackets above a block."""

    name: str = ""
    values: tuple[str, ...] = ()
    named: Mapping[str, str] = {}


def _read_style(text: str) -> _Style:
    """Read `source,python`, `quote, 林一舟, 江州日报`, `cols="1,2"`, `source%nowrap,xml`."""
    values: list[str] = []
    named: dict[str, str] = {}
    for part in _PART_RE.findall(text):
        if match := _NAMED_RE.fullmatch(part.strip()):
            named[match["name"]] = (match["quoted"] or match["bare"] or "").strip()
        else:
            values.append(part.strip().strip('"'))
    name = re.split(r"[%.#]", values[0], maxsplit=1)[0] if values else ""
    return _Style(name=name.lower(), values=tuple(values[1:]), named=named)


_NO_STYLE = _Style()


def read_asciidoc(text: str, teller: Teller) -> None:
    """Tell what stands in a text.

    Args:
        text: Without the title and the attributes on top, or with them.
        teller: Is told.
    """
    _AsciiDocReader(text, teller).read()


class _AsciiDocReader:
    """Goes over the lines. A block begins where no paragraph is open; then its line says what it is."""

    __slots__ = (
        "_at",
        "_is_attached",
        "_is_term",
        "_lines",
        "_marks",
        "_outer",
        "_places",
        "_style",
        "_teller",
        "_title",
    )

    def __init__(self, text: str, teller: Teller) -> None:
        self._lines = [line.rstrip() for line in text.split("\n")]
        self._teller = teller
        self._at = 0
        self._style = _NO_STYLE
        self._title = ""
        self._is_attached = False
        self._is_term = False
        # The marks of the lists that are open, outermost first; and those around each open wall, with its credit.
        self._marks: list[str] = []
        self._outer: list[tuple[list[str], str]] = []
        self._places = Places(
            (_kind_of(line), number) for number, line in enumerate(self._lines) if line and _is_delimiter(line)
        )

    def read(self) -> None:
        """Read all lines."""
        teller = self._teller
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if not line:
                teller.end_paragraph()
            elif self._read_comment(line):
                continue
            elif _is_delimiter(line):
                self._read_delimiter(line)
            elif line == "+" and teller.open:
                teller.end_paragraph()
                self._is_attached = True
            elif not self._read_item(line):
                if teller.lines and not (self._is_term and _TERM_RE.fullmatch(line)):
                    teller.lines.append(line.strip())
                else:
                    self._read_start(line)
        if teller.open and (walls := [container.wall for container in teller.open if container.wall]):
            self._end_wall(walls[0])
        self._tell_title()
        teller.finish()

    def _read_comment(self, line: str) -> bool:
        """Read a comment, or the line of a condition: nobody sees them."""
        if line.startswith("//") and not line.startswith("///"):
            if not self._teller.lines:
                self._begin()  # a comment by itself is how two lists are kept apart
            return True
        return line[0] in "ie" and "::" in line and _CONDITION_RE.fullmatch(line) is not None

    # --- what is open -------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Begin a block: it ends the lists above unless it is attached to an item."""
        teller = self._teller
        teller.end_paragraph()
        if not self._is_attached:
            teller.end_to(teller.base())
            self._marks.clear()
        self._is_attached = self._is_term = False

    def _take_style(self) -> _Style:
        style, self._style = self._style, _NO_STYLE
        return style

    def _tell_title(self) -> None:
        if self._title:
            title, self._title = self._title, ""
            self._teller.element("p", title)

    def _start_wall(self, tag: str, wall: str, credit: str) -> None:
        self._teller.start(Open(tag, wall=wall))
        self._outer.append((self._marks, credit))
        self._marks = []

    def _end_wall(self, wall: str) -> bool:
        """End what stands between two equal lines; what is still open in it ends too."""
        teller = self._teller
        if not teller.has_wall(wall):
            return False
        ended = ""
        while ended != wall:
            teller.end_to(teller.base())
            self._marks, credit = self._outer.pop()
            if credit:
                teller.paragraph(credit)
            ended = teller.open[-1].wall
            teller.end_to(len(teller.open) - 1)
        return True

    # --- blocks -------------------------------------------------------------------------------------------------------

    def _read_delimiter(self, line: str) -> None:
        """Read what stands between two equal lines, or begin it."""
        kind = _kind_of(line)
        if kind in _CONTAINERS or kind[0] in _CONTAINERS:
            if self._end_wall(kind):
                self._is_attached = False
                return
            style = self._take_style()
            if style.name not in _CODE_STYLES:
                self._begin()
                self._tell_title()
                is_quote = style.name in _QUOTES
                tag = "blockquote" if is_quote else _CONTAINERS[kind if kind == "--" else kind[0]]
                self._start_wall(tag, kind, ", ".join(style.values) if is_quote else "")
                return
        else:
            style = self._take_style()
        end = self._places.after("```" if kind[0] == "`" else kind, self._at - 1)
        inside = self._lines[self._at : end]
        self._at = len(self._lines) if end is None else end + 1
        self._begin()
        if kind[0] == "/":
            self._title = ""
        elif kind[0] in "|,:!":
            self._teller.caption, self._title = self._title, ""
            self._teller.table(read_table(inside, style.named.get("cols", ""), kind[0]))
        elif kind[0] == "+":
            self._read_pass(style, inside)
        else:
            self._tell_title()
            self._tell_code(style, inside, line.lstrip("`").strip() if kind[0] == "`" else "")

    def _read_pass(self, style: _Style, lines: list[str]) -> None:
        self._tell_title()
        if style.name in FORMULAS:
            self._teller.code(dedent(lines))
        else:
            self._teller.html("\n".join(lines))

    def _tell_code(self, style: _Style, lines: list[str], language: str = "") -> None:
        if style.name == "source" and style.values:
            language = style.values[0]
        self._teller.code(dedent(lines), language or style.named.get("language") or None)

    def _read_item(self, line: str) -> bool:
        """Read an item of a list; its mark says how deep it stands."""
        item = _ITEM_RE.fullmatch(line.lstrip()) if not line[0].isalpha() or line[1:2] == "." else None
        if item is None or line in _RULES:
            return False
        mark = "1." if item["number"] else "a." if item["mark"][0].isalpha() else item["mark"]
        mark = "<>" if mark[0] == "<" else mark
        if mark in self._marks:
            del self._marks[self._marks.index(mark) + 1 :]
        else:
            self._marks.append(mark)
        self._is_attached = False
        self._style = _NO_STYLE
        if self._title:
            self._teller.end_to(self._teller.base())
            self._tell_title()
        is_ordered = mark not in ("*" * len(mark), "-")
        number = int(item["number"] or 1) if is_ordered else None
        self._teller.item(2 * len(self._marks), number=number)
        self._teller.lines.append(item["text"])
        return True

    def _read_start(self, line: str) -> None:
        """Read a line that begins a block without a delimiter."""
        handler = _HANDLERS.get(line[0])
        if handler and handler(self, line):
            return
        if line[0] in " \t" and not self._marks and not self._is_term:
            self._read_code(line)
            return
        if line.startswith("image::") and (image := _IMAGE_RE.fullmatch(line)):
            self._begin()
            self._style = _NO_STYLE
            self._teller.caption, self._title = self._title, ""
            self._teller.paragraph(f"image:{image['target']}[{image['attributes']}]")
            return
        style = self._take_style()
        self._begin()
        if line.startswith("toc::["):
            return
        self._tell_title()
        if style.name in _CODE_STYLES:
            self._read_code(line, style)
        elif style.name in _QUOTES:
            self._read_quote(style, line)
        elif "::" in line or ";;" in line:
            self._read_term(line)
        else:
            self._teller.lines.append(line.strip())

    def _rest_of_paragraph(self, first: str) -> list[str]:
        lines = [first]
        while self._at < len(self._lines) and self._lines[self._at] and not _is_delimiter(self._lines[self._at]):
            lines.append(self._lines[self._at])
            self._at += 1
        return lines

    def _read_code(self, line: str, style: _Style = _NO_STYLE) -> None:
        self._begin()
        self._tell_title()
        self._tell_code(style, self._rest_of_paragraph(line))

    def _read_quote(self, style: _Style, line: str) -> None:
        lines = self._rest_of_paragraph(line)
        self._teller.start(Open("blockquote", wall="quote"))
        self._teller.paragraph((" +\n" if style.name == "verse" else "\n").join(lines))
        if style.values:
            self._teller.paragraph(", ".join(style.values))
        self._teller.end_walls("quote")

    def _read_term(self, line: str) -> None:
        """Read `term:: what it means`; an address such as `image::` is none."""
        term = _TERM_RE.fullmatch(line)
        if term is None:
            self._teller.lines.append(line.strip())
            return
        self._is_term = True
        self._teller.element("p", term["term"])
        if term["text"]:
            self._teller.lines.append(term["text"])

    def read_section(self, line: str) -> bool:
        """A heading."""
        section = _SECTION_RE.fullmatch(line)
        if section is None:
            return False
        self._begin()
        self._style, self._title = _NO_STYLE, ""
        self._teller.heading(len(section["level"]), section["text"])
        return True

    def read_colon(self, line: str) -> bool:
        """A setting of what stands below."""
        return _ATTRIBUTE_RE.fullmatch(line) is not None

    def read_bracket(self, line: str) -> bool:
        """What the next block is."""
        attributes = _BLOCK_ATTRIBUTES_RE.fullmatch(line)
        if attributes is None:
            return False
        if not attributes["list"].startswith("["):
            self._style = _read_style(attributes["list"])
        return True

    def read_dot(self, line: str) -> bool:
        """The title of the next block."""
        title = _TITLE_RE.fullmatch(line)
        if title is None:
            return False
        self._tell_title()
        self._title = title["text"]
        return True

    def read_rule(self, line: str) -> bool:
        """A rule, or a break of the page."""
        if line not in _RULES and line != "<<<":
            return False
        self._begin()
        if line != "<<<":
            self._teller.rule()
        return True


def _is_delimiter(line: str) -> bool:
    return not line[0].isalnum() and _DELIMITER_RE.fullmatch(line) is not None


def _kind_of(line: str) -> str:
    """Return what a delimiter is known by: itself, but a fence of Markdown without the language."""
    return "```" if line.startswith("```") else line.rstrip()


_HANDLERS: Mapping[str, Callable[[_AsciiDocReader, str], bool]] = {
    "=": _AsciiDocReader.read_section,
    "#": _AsciiDocReader.read_section,
    ":": _AsciiDocReader.read_colon,
    "[": _AsciiDocReader.read_bracket,
    ".": _AsciiDocReader.read_dot,
    "'": _AsciiDocReader.read_rule,
    "-": _AsciiDocReader.read_rule,
    "*": _AsciiDocReader.read_rule,
    "<": _AsciiDocReader.read_rule,
}
