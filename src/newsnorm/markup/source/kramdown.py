"""What only kramdown reads: attribute lists, the table of contents mark, its comments, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.markup.source.draft import Draft, Edit

# No list holds the beginning of another, so that a flood of beginnings costs one pass.
_INSIDE = r"(?:[^{}\n]|\{(?!:))*+"
_PATTERNS = compile_late(
    # * TOC
    # {:toc}
    r"^[ \t]*+(?:[-*+]|[0-9]++\.)[ \t]++[^\n]*\n[ \t]*+\{:[ \t]*+toc\b[^}\n]*+\}[ \t]*+$"
    # {: .lead #id key="value"} on a line of its own, or behind a span
    r"|^[ \t>]*+\{:(?!:comment)[^}\n]*+\}[ \t]*+$\n?"
    rf"|(?<=[\S])\{{:[ \t]*+[.#A-Za-z]{_INSIDE}\}}"
    # 标题 {#id}
    r"|(?:(?<=[^\n{ \t])[ \t]++|(?<=[^\n{]))\{#[\w:.-]++\}[ \t]*+$"
    # {::comment}…{:/comment} with its content, other {::name} marks without
    rf"|\{{::comment{_INSIDE}\}}(?P<comment>)"
    rf"|\{{::{_INSIDE}\}}|\{{:/{_INSIDE}\}}"
    # *[HTML]: explanation
    r"|^ {0,3}\*\[[^\]\n]++\]:[^\n]*$\n?"
    # 词
    # : 释义
    r"|(?P<definition>\n:[ \t]++)(?=\S)",
    re.MULTILINE,
)
# What none of them can do without.
_SIGN_RE = compile_late(r"\{[:#]|\*\[|\n:")
# An address with a blank in it, and a path or a suffix: what else stands in brackets there is a remark or code.
_PATH = r"[^()<>\"'\\\s]++"
_BLANK_ADDRESS_RE = compile_late(
    rf"""
    \( (?<=\]\() (?<![^!]\[\]\() [ ]*+
    (?= [^()\n]*(?:/|\.[A-Za-z][A-Za-z0-9]{{1,4}}(?![\w.])) ) (?! [^()\n]*(?:,[ ]|&&|\\) )
    (?P<address> {_PATH} (?:[ ]++{_PATH})++ ) [ ]*+
    (?P<title> (?:"[^"\n]*+"|'[^'\n]*+')?+ ) [ ]*+ \)
    """,
    re.VERBOSE,
)
_FEWEST_PIPES = 6
_ROW = r" {0,3}\|[^\n]*\|[ \t]*(?=\n|\Z)"
_TABLE_RE = compile_late(rf"\n{_ROW}(?:\n{_ROW})+")  # its literal first lets a search skip to it
_DELIMITER_RE = compile_late(r"[+:| \t]*+[-=][-+:|= \t]*+")
_PIPE_RE = compile_late(r"(?<!\\)\|")
_CODE_RE = compile_late(r"(?<!`)(`++)(?!`)[^`\n]*+\1(?!`)")
_COMMENT_END_RE = compile_late(r"\{:/(?:comment)?\}")


def take_attributes(draft: Draft) -> Draft:
    r"""Return a text without kramdown's marks; a definition becomes a paragraph of its own.

    Example:
        >>> take_attributes(Draft("# 标题 {#id}\n\n*强调*{: .red} 后\n{: .lead}\n")).text
        '# 标题\n\n*强调* 后\n'
    """
    text = draft.text
    if not _may_hold_marks(text):
        return draft
    edits: list[Edit] = []
    done = 0
    has_comment_end = True
    for match in _find_marks(text):
        if match.start() < done or draft.is_code(match.start()):
            continue
        done = match.end()
        if match["comment"] is not None and has_comment_end:
            end = _COMMENT_END_RE.search(text, done)
            has_comment_end = end is not None
            done = end.end() if end else done
        edits.append((match.start(), done, "" if match["definition"] is None else "\n\n"))
    return draft.edit(edits)


def _find_marks(text: str) -> Iterator[re.Match[str]]:
    """Yield what the patterns find. They begin anywhere, so they are tried only in lines with a sign, and above those.

    Each line and the one above hold a whole match.
    """
    start = end = 0
    for sign in _SIGN_RE.finditer(text):
        at = sign.end() - 1  # in the line, also where the line break before it belongs to the sign
        if at < end:
            continue
        line = text.rfind("\n", 0, at)
        above = text.rfind("\n", 0, max(line, 0)) + 1
        if above > end:
            yield from _PATTERNS.finditer(text, start, end)
            start = above
        end = text.find("\n", at) + 1 or len(text)
    yield from _PATTERNS.finditer(text, start, end)


def bracket_addresses(draft: Draft) -> Draft:
    """Return a text in which addresses with blanks, which only kramdown takes, stand in angle brackets.

    Example:
        >>> bracket_addresses(Draft("[港口](/江州 港口/1.html) 与 [注](见 下文)")).text
        '[港口](</江州 港口/1.html>) 与 [注](见 下文)'
    """
    found = [match for match in _BLANK_ADDRESS_RE.finditer(draft.text) if not draft.is_code(match.start())]
    return draft.edit([(*match.span(), _bracket(match["address"], match["title"])) for match in found])


def _bracket(address: str, title: str) -> str:
    return f"(<{address}> {title})" if title else f"(<{address}>)"


def complete_tables(draft: Draft) -> Draft:
    r"""Return a text whose tables have what only kramdown can do without: a delimiter row, and cells as in each row.

    A row may have more cells than the first, and pipes in code part no cells.

    Example:
        >>> complete_tables(Draft("| 甲 | 乙 |\n| 丙 | 丁 |\n")).text
        '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n'
        >>> complete_tables(Draft("| 甲 | 乙 |\n|---|---|\n| 丙 | `x|y` | 丁 |\n")).text
        '| 甲 | 乙 | |\n|---|---|---|\n| 丙 | `x\\|y` | 丁 |\n'
    """
    text = draft.text
    if text.count("|") < _FEWEST_PIPES or not holds(text, "|\n"):
        return draft
    edits: list[Edit] = []
    # With a line break in front every row has one, and a match begins where its first row does.
    for table in _TABLE_RE.finditer(f"\n{text}"):
        start, end = table.start(), table.end() - 1
        above = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start]
        behind = text.find("\n", end + 1)
        below = text[end : behind if behind >= 0 else len(text)].lstrip()
        if above.strip() or not (not below or below.startswith("{:")) or draft.is_code(start):
            continue
        rows = table[0][1:].split("\n")
        completed = _complete(rows)
        if completed != rows:
            edits.append((start, end, "\n".join(completed)))
    return draft.edit(edits)


def _complete(rows: list[str]) -> list[str]:
    """Return rows of which the first has as many cells as the longest, with a delimiter row."""
    delimiter = next((number for number, row in enumerate(rows) if _DELIMITER_RE.fullmatch(row)), None)
    if delimiter not in (None, 1):
        return rows
    cells = [row for row in rows if not _DELIMITER_RE.fullmatch(row)]
    cells = [_CODE_RE.sub(lambda code: _PIPE_RE.sub(r"\\|", code[0]), row) if "`" in row else row for row in cells]
    columns = [len(_PIPE_RE.findall(row.strip())) - 1 for row in cells]
    if min(columns) < 2 and delimiter is None:
        return rows
    width, first = max(columns), cells[0]
    if width > columns[0]:
        first = f"{first.rstrip()}{' |' * (width - columns[0])}"
    if delimiter is None:
        return [first.rstrip(), f"|{'---|' * width}", *cells[1:]]
    missing = width - (len(_PIPE_RE.findall(rows[1].strip())) - 1)
    return [first, f"{rows[1].rstrip()}{'---|' * missing}" if missing > 0 else rows[1], *cells[1:]]


def _may_hold_marks(text: str) -> bool:
    """Say whether there is anything that one of the patterns needs."""
    return holds(text, "{:") or holds(text, "{#") or holds(text, "*[") or holds(text, "\n:")
