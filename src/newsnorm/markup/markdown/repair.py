"""Markdown as Chinese writers mean it and CommonMark does not read it, rewritten so that it does.

`##标题` gets its blank, prose indented as code becomes paragraphs, and emphasis beside Chinese punctuation an invisible
separator, see `emphasis`. A glance tells most sources that need none of it; only the others are parsed for it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN
from newsnorm.markup.markdown.emphasis import free_separator, may_need_separator, separate_loose
from newsnorm.markup.markdown.stretches import LONG, Parsed, parse_stretches
from newsnorm.markup.prose import is_chinese_prose, is_prose_line
from newsnorm.markup.source.draft import Draft

# Bytes `start` to `end` of the source become `new` before it is read again.
Edit: TypeAlias = tuple[int, int, bytes]

# Every further pass reads what the pass before it put right: prose indented as code, a heading in it, emphasis in that.
_MOST_PASSES = 4
_LOOSE = frozenset("*_~")
_GLUED_HEADING_RE = compile_late(rf"#{{2,6}}(?=[^#\s])|#(?=[{HAN}][^#]{{0,39}}$)")
_MAY_BE_GLUED_RE = compile_late(rf"#(?:#{{1,5}}[^#\s]|[{HAN}])")
# What may stand before a heading in its line: marks of lists and quotes, a checkbox, the hashes of another one.
_BEFORE_HEADING_RE = compile_late(r"[ \t>*+\-.)0-9\[\]xX]*(?:#{1,6}[ \t]+)?")
# An indent that makes code, behind marks of lists and quotes.
_MARKS = r"[>*+\-.)0-9]++"
_INDENT_RE = compile_late(rf" {{4}}|(?:{_MARKS})?(?: {{1,3}}+{_MARKS})*+(?: {{4}}| {{0,3}}\t)")
_INDENTED_CODE = {"Start": {"CodeBlock": "Indented"}}
_FENCES = ("```", "~~~")
# In place of a code span: to emphasis any mark of ASCII is like a backtick.
_CODE_SPAN = "|"
_LINE_STARTS = frozenset({"SoftBreak", "HardBreak", "TaskListMarker"})
_LINE_OPENERS = frozenset({"Paragraph", "Item", "TableCell", "Heading"})


def repair_markdown(draft: Draft, markdown: Any) -> tuple[str, str]:
    r"""Return a source to be parsed for good, and the separator in it, which is none of the text.

    Args:
        draft: The source; no lone surrogates.
        markdown: The parser.
    """
    separator = ""
    text = draft.text
    for _ in range(1, _MOST_PASSES):
        glance = _glance(text)
        if any(glance) and draft.words:
            glance = _glance(_hide_code(draft))
        needs_separator, may_hold_headings, may_hold_prose = glance
        # Prose is mostly what goes on in the item of a list: only the parser can tell, but without saying where.
        is_prose_alone = may_hold_prose and not (needs_separator or may_hold_headings)
        if not any(glance) or (is_prose_alone and not _holds_indented_code(text, markdown)):
            break
        stretches = parse_stretches(text, markdown)
        data = text.encode()
        edits, loose = find_edits(data, stretches)
        if loose and needs_separator:
            separator = separator or free_separator(text)
            if separator:
                found = separate_loose(
                    data, loose, separator=separator, count=lambda text: _count_loose(text, markdown)
                )
                edits = _merge(edits, found)
        if not edits:
            break
        text = _apply(edits, data)
        draft = Draft(text)
    return text, separator


def _glance(text: str) -> tuple[bool, bool, bool]:
    """Say whether a source may need separators, hold headings without their blank, and prose indented as code."""
    return may_need_separator(text), _may_hold_headings(text), _may_hold_prose(text)


def _hide_code(draft: Draft) -> str:
    """Return a source without what is surely code: a mark stands for a code span, a blank line for a fence."""
    text = draft.text
    parts: list[str] = []
    done = 0
    for start, end in draft.words:
        first, newline, _ = text[start:end].partition("\n")
        if not newline:
            parts += text[done:start], _CODE_SPAN
        elif first.startswith(_FENCES) and "`" not in first.lstrip("`"):
            parts += text[done:start], "\n\n"
        else:  # over several lines it may be none: another block may begin in it
            continue
        done = end
    return "".join((*parts, text[done:]))


def _may_hold_headings(text: str) -> bool:
    for match in _MAY_BE_GLUED_RE.finditer(text) if "#" in text else ():
        start = text.rfind("\n", 0, match.start()) + 1
        if _BEFORE_HEADING_RE.fullmatch(text, start, match.start()):
            return True
    return False


def _may_hold_prose(text: str) -> bool:
    if "\t" not in text and "    " not in text:
        return False
    # Of the lines most are code in ASCII, or have no indent at all.
    lines = [line for line in text.split("\n") if not line.isascii() and ("    " in line or "\t" in line)]
    indents = filter(None, map(_INDENT_RE.match, lines))
    return any(is_prose_line(indent.string[indent.end() :].strip()) for indent in indents)


def _holds_indented_code(text: str, markdown: Any) -> bool:
    stretches = parse_stretches(text, markdown, has_places=False)
    return any(_INDENTED_CODE in map(itemgetter(0), parsed) for _, parsed in stretches)


def find_edits(data: bytes, stretches: Iterable[Parsed]) -> tuple[list[Edit], list[int]]:
    """Return what to change in a source, in order, and where marks of emphasis are left over in it.

    Args:
        data: The source.
        stretches: What `parse_stretches` makes of it.
    """
    edits: list[Edit] = []
    loose: list[int] = []
    code: list[tuple[str, int, int]] | None = None
    before: Any = ""
    for moved, parsed in stretches:
        for event, span in parsed:
            if "Text" in event:
                text = event["Text"]
                start = span["start"] + moved
                if code is not None:
                    code.append((text, start, span["end"] + moved))
                    continue
                if text[:1] in _LOOSE and data[start - 1 : start] != b"\\":
                    loose.append(start)
                elif "__" in text:  # between letters, where it is no mark of its own
                    loose.append(start + len(text[: text.index("__")].encode()))
                if text[:1] == "#" and _is_line_start(before):
                    edits += _find_glued_heading(data, start)
            elif event == _INDENTED_CODE:
                code = []
            elif code is not None:
                edits += _find_prose(data, code)
                code = None
            before = event
    return edits, loose


def _is_line_start(event: Any) -> bool:
    """Say whether a text that follows an event begins a line."""
    if "Start" in event:
        started = event["Start"]
        return (started if started.__class__ is str else next(iter(started))) in _LINE_OPENERS
    return next(iter(event), "") in _LINE_STARTS if event.__class__ is dict else event in _LINE_STARTS


def _find_prose(data: bytes, code: Sequence[tuple[str, int, int]]) -> list[Edit]:
    """Return the edits for the lines of a code block that are prose."""
    return [_outdent(data, *line) for line in code] if is_chinese_prose([line for line, _, _ in code]) else []


def _find_glued_heading(data: bytes, start: int) -> list[Edit]:
    """Return the edit for a line such as `##标题`, which CommonMark takes for text."""
    end = data.find(b"\n", start)
    line = data[start : len(data) if end < 0 else end].decode()
    hashes = _GLUED_HEADING_RE.match(line)
    if hashes is None or data[start - 1 : start] == b"\\":
        return []
    at = start + len(hashes[0])
    return [(at, at, b" ")]


def _outdent(data: bytes, line: str, start: int, end: int) -> Edit:
    """Return the edit that makes an indented line a paragraph of its own."""
    while start > 0 and data[start - 1] in b" \t":
        start -= 1
    return start, end, line.strip(" \t\n").encode() + b"\n\n"


def _count_loose(text: str, markdown: Any) -> int:
    if len(text) <= LONG:
        texts = [event["Text"] for event in markdown.events(text) if "Text" in event]
    else:
        texts = _merge_texts(parse_stretches(text, markdown))
    # A line each, for no mark may be one with those of the next piece.
    pieces = "\n".join(texts)
    return pieces.count("*") + pieces.count("_") + pieces.count("~~")


def _merge_texts(stretches: Iterable[Parsed]) -> list[str]:
    """Return the texts of a source that hold a mark, those side by side as one."""
    events = (event for _, parsed in stretches for event, _ in parsed)
    runs = ("".join([event["Text"] for event in run]) for is_text, run in groupby(events, _is_text) if is_text)
    return [text for text in runs if "*" in text or "_" in text or "~" in text]


def _is_text(event: Any) -> bool:
    return "Text" in event


def _merge(edits: list[Edit], further: Iterable[Edit]) -> list[Edit]:
    """Return edits in order; of the further ones only those that touch no other."""
    starts = [start for start, _, _ in edits]
    free = [edit for edit in further if bisect_left(starts, edit[0]) == bisect_right(starts, edit[1])]
    return sorted((*edits, *free))


def _apply(edits: list[Edit], data: bytes) -> str:
    parts: list[bytes] = []
    done = 0
    for start, end, new in edits:
        parts += data[done:start], new
        done = end
    parts.append(data[done:])
    return b"".join(parts).decode()
