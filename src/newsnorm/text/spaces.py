"""White space: between lines, at their ends, and beside marks.

Every text the rules see begins and ends with a line feed, so that one regex serves the first, the last and every line.
"""

from __future__ import annotations

import re
from itertools import groupby

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import (
    CURLY_QUOTES,
    HALF_WIDTH_KANA,
    HAN,
    HTML_LINE_BLANKS,
    IDEOGRAPHIC_SPACE,
    LATIN,
    NO_BREAK_SPACE,
    ODD_SPACES,
    OPENING,
    WIDE_SENTENCE_ENDS,
    ranges_of,
)
from newsnorm.lexicon.moments import UNITS
from newsnorm.segments import join_segments
from newsnorm.text.classes import LATIN_WORD, UNIT_MARK, VERBATIM_MARK
from newsnorm.text.substitution import Changed

SPACES = f" {IDEOGRAPHIC_SPACE}"  # the rule `zs` has made one of these of all others

COMMON_ODD_SPACES = ("\t", NO_BREAK_SPACE)  # so common in code and formulas that canonical text has them

_SPACE_FORMS = tuple(chr(code) for first, last in ranges_of(ODD_SPACES) for code in range(first, last + 1))
_INDENT_RE = re.compile(f"\n[{SPACES}]+")
_SPACED_END_RE = re.compile(f"\n(?<=[{SPACES}]\n)")
# A literal first lets the search skip to it.
_IDEOGRAPHIC_SPACES_RE = compile_late(f"{IDEOGRAPHIC_SPACE}{IDEOGRAPHIC_SPACE}*")
_SPACES_RE = re.compile("  +")
_BLANK_LINES_RE = re.compile("\n\n\n+")
# A single letter of half-width kana stays one, and two in a row do not: joined, they would change the next time.
_KANA_BREAK_RE = compile_late(f"\n(?<=[{HALF_WIDTH_KANA}]\n)(?=[{HALF_WIDTH_KANA}])")
_SPACED_HAN_RE = compile_late(f"[{HAN}](?<![{HAN}].)(?: [{HAN}](?![{HAN}])){{2,}}+")
# 〖 ［ ｛ stand in tables and lists, where a space may be a column's.
_FIRM_OPENING = "（【《〈「『〔"
_FIRM_CLOSING = "）】》〉」』〕"
_PAUSES = "，、；："
# Beside any other character a space is not looked at further; to name all of Han here would take a regex long to make.
MARKS_BEFORE = f"{_PAUSES}{WIDE_SENTENCE_ENDS}{_FIRM_OPENING}{CURLY_QUOTES[::2]}"
MARKS_AFTER = f" {_PAUSES}{WIDE_SENTENCE_ENDS}{_FIRM_CLOSING}{CURLY_QUOTES[1::2]}"
_SPACE_BESIDE_MARK_RE = compile_late(
    rf"""
    [ ]                                           # a literal first lets the search skip to it
    (?! (?<! [{MARKS_BEFORE}][ ] ) [^{MARKS_AFTER}] )   # most stand between words
    (?: (?<![ ][ ])   [ ]*+ (?= [{_PAUSES}{WIDE_SENTENCE_ENDS}{_FIRM_CLOSING}] )
    |   (?<= [{_PAUSES}{_FIRM_OPENING}] [ ] )  [ ]*+ (?! \n )
    |   (?<= [{WIDE_SENTENCE_ENDS}] [ ] )      [ ]*+ (?! [ \n{OPENING}] )
    |   (?<= [{CURLY_QUOTES[::2]}] [ ] )  [ ]*+ (?= [{HAN}] )
    |   (?<= [{HAN}] [ ] )        [ ]*+ (?= [{CURLY_QUOTES[1::2]}] )
    )""",
    re.VERBOSE,
)
_DATE_UNITS = f"{UNITS}天号號"
_GAP_RE = compile_late(
    rf"""
      (?<=[{HAN}]) (?=[{LATIN_WORD}])
    | (?<=[{LATIN_WORD}]) (?=[{HAN}])
    | (?<=[{HAN}]) (?<![{_DATE_UNITS}]) (?=[0-9])
    | (?<=[0-9]) (?=[{HAN}]) (?![{_DATE_UNITS}])
    """,
    re.VERBOSE,
)
# Not after a URL: without the space it would take the Han characters in.
_CLOSED_GAP_RE = compile_late(
    f" (?:(?<=[{HAN}] )(?=[{LATIN_WORD}0-9])|(?<=[{LATIN}{VERBATIM_MARK}0-9] )(?=[{HAN}]))"
)  # fmt: skip


def unify_spaces(text: str) -> Changed:
    r"""Turn TAB and every space but U+3000 into U+0020; a space parts words, so none is deleted.

    >>> unify_spaces("提升\u00a0能力")
    ('提升 能力', 1)
    """
    total = 0
    for space in _SPACE_FORMS:
        if space in text:
            total += text.count(space)
            text = text.replace(space, " ")
    return text, total


def strip_indents(text: str) -> Changed:
    r"""Delete spaces at line starts: an indent is typesetting (CLREQ).

    >>> strip_indents("\n\u3000\u3000今年以来\n")
    ('\n今年以来\n', 1)
    """
    return _INDENT_RE.subn("\n", text)


def strip_line_ends(text: str) -> Changed:
    r"""Delete spaces at line ends.

    >>> strip_line_ends("\n正文\u3000\n")
    ('\n正文\n', 1)
    """
    parts: list[str] = []
    done = 0
    for match in _SPACED_END_RE.finditer(text):
        end = match.start()
        start = max(done, text.rfind("\n", done, end))
        parts += text[done:start], text[start:end].rstrip(SPACES)
        done = end
    return ("".join((*parts, text[done:])), len(parts) // 2) if parts else (text, 0)


def narrow_ideographic_spaces(text: str) -> Changed:
    r"""Turn U+3000 inside a line into one U+0020, never into nothing: it parts the halves of headlines.

    >>> narrow_ideographic_spaces("携手同行\u3000共建共治")
    ('携手同行 共建共治', 1)
    """
    return _IDEOGRAPHIC_SPACES_RE.subn(" ", text)


def collapse_spaces(text: str) -> Changed:
    """Turn a run of spaces into one (CSS Text 4.1.1).

    >>> collapse_spaces("提升   能力")
    ('提升 能力', 1)
    """
    return _SPACES_RE.subn(" ", text) if "  " in text else (text, 0)


def collapse_blank_lines(text: str) -> Changed:
    r"""Turn two or more blank lines into one, and trim both ends of the text.

    >>> collapse_blank_lines("\n甲\n\n\n\n乙\n\n")
    ('\n甲\n\n乙\n', 2)
    """
    if "\n\n\n" not in text and "\n" not in (text[1:2], text[-2:-1]) and len(text) > 2:
        return text, 0
    trimmed = "\n" + text.strip("\n") + "\n"
    collapsed, count = _BLANK_LINES_RE.subn("\n\n", trimmed)
    return collapsed, count + (len(trimmed) != len(text))


def join_soft_breaks(text: str) -> Changed:
    r"""Join the lines of a hard-wrapped paragraph (CSS Text 3, 4.1.3): nothing between wide characters, else a space.

    In a paragraph with Han, Chinese quotes, dashes and dots are wide; Hangul is wide too, but Korean parts words with
    spaces. In a body `markup` has judged every line break already, by the same rule.

    >>> join_soft_breaks("这是 same\nparagraph 吗，\n“对”")
    ('这是 same paragraph 吗，“对”', 2)
    """
    if UNIT_MARK in text:
        return text, 0
    parts: list[str] = []
    count = 0
    for is_blank, lines in groupby(text.split("\n"), key=lambda line: not line.strip(HTML_LINE_BLANKS)):
        paragraph = list(lines)
        if is_blank or len(paragraph) == 1:
            parts += paragraph
        else:
            parts.append(join_segments(_KANA_BREAK_RE.sub(" ", "\n".join(paragraph))))
            count += len(paragraph) - 1
    return "\n".join(parts), count


def join_spaced_han(text: str) -> Changed:
    """Join three or more single Han characters that spaces part: letter-spaced lines, as PDF text has them.

    A headline in two halves is left alone.

    >>> join_spaced_han("中 国 证 券 业")
    ('中国证券业', 1)
    """
    return _SPACED_HAN_RE.subn(lambda match: match[0].replace(" ", ""), text)


def delete_spaces_beside_marks(text: str) -> Changed:
    """Delete the space that Western habit puts beside a Chinese mark.

    Left alone: a space after a closing mark, before an opening bracket, and between a sentence and an opening mark:
    these part the halves of headlines. Curly quotes are Western marks too, so inside them only a space beside Han goes.

    >>> delete_spaces_beside_marks("注意： 转换")
    ('注意：转换', 1)
    >>> delete_spaces_beside_marks("协会 （下称）")
    ('协会 （下称）', 0)
    """
    return _SPACE_BESIDE_MARK_RE.subn("", text)


def open_gaps(text: str) -> Changed:
    """Put a space between Han and Latin or digits, except in dates.

    >>> open_gaps("5月部署到heroku")
    ('5月部署到 heroku', 1)
    """
    return _GAP_RE.subn(" ", text)


def close_gaps(text: str) -> Changed:
    """Delete the space between Han and Latin or digits.

    >>> close_gaps("用 Python 写")
    ('用Python写', 2)
    """
    return _CLOSED_GAP_RE.subn("", text)
