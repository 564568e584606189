"""What note programs and site builders add to Markdown, written as Markdown that every parser knows.

Obsidian's links, pictures, marked words and callouts; the boxes of Docusaurus, VuePress and MkDocs; the more mark of
MDX.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN_RE
from newsnorm.markup.source.code_spans import Span, find_code, is_inside
from newsnorm.markup.source.placeholders import Placeholders

_MORE_MARK = "<!-- more -->"
_PAGE = r"[^\s\[\]|<>][^\[\]|<>\n]*+"
_INLINE_RE = compile_late(
    rf"""
    (?=[!\[={{]) (?:  # what they begin with: a fifth of the time for a text without any
    (?P<picture>!)? (?<![A-Za-z0-9_)\[\\]) \[\[ (?P<page>{_PAGE}) (?:\| (?P<alias>[^\[\]|\n]++))? \]\]
    (?![(:\]]|\[[^\[])
    | (?<![=A-Za-z0-9)\]]) == (?P<marked>[^\s=](?:[^=\n]*[^\s=])?) == (?![=A-Za-z0-9])
    | (?P<more>\{{/\*[ \t]*truncate[ \t]*\*/\}})
    )
    """,
    re.VERBOSE,
)
_CALLOUT_RE = compile_late(
    r"^(?P<quote>[ \t]*(?:>[ \t]?)+)\[![A-Za-z][A-Za-z-]*\][+-]?[ \t]*(?P<title>.*)$", re.MULTILINE
)
_BOX_RE = compile_late(
    r"""
    ^(?P<indent>[ \t]*) :{3,} [ \t]*
    (?: (?P<name>[A-Za-z][\w-]*) (?: \[(?P<label>[^\]\n]*)\] | (?P<title>[ \t][^\n{}]*) )? )?
    (?: \{[^{}\n]*\} )? [ \t]*$
    """,
    re.VERBOSE | re.MULTILINE,
)
_ADMONITION_RE = compile_late(
    r"""
    ^(?P<indent>\ *)(?:!!!|\?\?\?\+?)\ +
    (?:note|abstract|summary|tldr|info|todo|tip|hint|important|success|check|done|question|help|faq|warning|caution
    |attention|failure|fail|missing|danger|error|bug|example|quote|cite|details|seealso)(?:\ +[a-z][a-z-]*)*
    (?:\ +"(?P<title>[^"\n]*)")?[ \t]*\n
    (?P<inside>(?:[ \t]*\n)*(?:(?P=indent)(?:\ {4}|\t)[^\n]*(?:\n(?:[ \t]*\n)*(?=(?P=indent)(?:\ {4}|\t))|\n|\Z))+)
    """,
    re.VERBOSE | re.MULTILINE,
)
_SIZE_RE = compile_late(r"[0-9]+(?:x[0-9]+)?")
_PICTURE_RE = compile_late(r".*\.(?:jpe?g|png|gif|webp|svg|bmp|avif)", re.IGNORECASE)
_IMPORTS_RE = compile_late(
    r"""(?:\s*+import\s(?:[^'";]{0,1000}[\s}]from\s*+)?(?:"[^"\n]++"|'[^'\n]++')[ \t]*+;?[ \t]*+(?=\n|\Z))++"""
)
_SIGNS = ("[[", "==", "> [!", ">[!", ":::", "!!! ", "??? ", "{/*")
_SURE_SIGN_RE = compile_late(
    rf"""
    \[\[{_PAGE}\|[^\[\]|\n]++\]\] | !\[\[{_PAGE}(?:\|[^\[\]|\n]*+)?\]\]
    | ^[ \t]*>[ \t]?\[![A-Za-z-]++\] | \{{/\*[ \t]*truncate
    """,
    re.VERBOSE | re.MULTILINE,
)


def has_extension_signs(text: str) -> bool:
    """Say whether a text shows a sign that nobody writes by chance.

    Example:
        >>> has_extension_signs("见[[江阴|这里]]。"), has_extension_signs("[[江阴]]")
        (True, False)
    """
    return any(sign in text for sign in _SIGNS) and _SURE_SIGN_RE.search(text) is not None


def drop_imports(text: str) -> str:
    r"""Return a text without the `import … from '…';` on top of it, as MDX has them.

    Example:
        >>> drop_imports("import Tabs from '@theme/Tabs';\n\n正文")
        '正文'
    """
    imports = _IMPORTS_RE.match(text)
    return text[imports.end() :].lstrip("\n") if imports else text


def read_extensions(text: str, kept: Placeholders) -> str:
    """Return Markdown in which the extensions are written as what they are.

    Example:
        >>> read_extensions("见[[江阴|这里]]，==要点==", Placeholders())
        '见[这里](<江阴>)，要点'
    """
    if not any(sign in text for sign in _SIGNS):
        return text
    if "!!! " in text or "??? " in text:
        text = _sub(_ADMONITION_RE, _write_admonition, text)
    if ":::" in text:
        text = _take_boxes(text)
    if "[!" in text:
        text = _sub(_CALLOUT_RE, _write_callout, text)
    return _sub(_INLINE_RE, lambda match: _write_inline(match, kept), text)


def _sub(pattern: re.Pattern[str], write: Callable[[re.Match[str]], str], text: str) -> str:
    """Replace what stands outside of code."""
    code: Sequence[Span] = find_code(text)
    return pattern.sub(lambda match: match[0] if is_inside(match.start(), code) else write(match), text)


def _write_inline(match: re.Match[str], kept: Placeholders) -> str:
    if match["more"]:
        return kept.keep(_MORE_MARK, source=match["more"])
    if match["marked"]:
        return match["marked"] if HAN_RE.search(match["marked"]) else match[0]
    page, alias = match["page"].strip().rstrip("\\"), (match["alias"] or "").strip()
    if match["picture"] and _PICTURE_RE.fullmatch(page):
        return f"![{'' if _SIZE_RE.fullmatch(alias) else alias}](<{page}>)"
    if not alias and not HAN_RE.search(page):
        return match[0]
    return f"[{alias or page}](<{page}>)"


def _write_callout(match: re.Match[str]) -> str:
    quote, title = match["quote"], match["title"].strip()
    return f"{quote}{title}\n{quote}" if title else quote


def _write_admonition(match: re.Match[str]) -> str:
    indent, title = match["indent"], match["title"]
    lines = [line.removeprefix(indent) for line in match["inside"].split("\n")]
    inside = "\n".join(indent + (line[1:] if line[:1] == "\t" else line.removeprefix("    ")) for line in lines)
    return f"\n{indent}{title}\n\n{inside}" if title else f"\n{inside}"


def _take_boxes(text: str) -> str:
    """Take the lines out that begin and end boxes; a title stays. One without its partner is text."""
    code = find_code(text)
    marks = [mark for mark in _BOX_RE.finditer(text) if not is_inside(mark.start(), code)]
    waiting: list[int] = []
    paired: dict[int, str] = {}
    for number, mark in enumerate(marks):
        if mark["name"] or "{" in mark[0]:
            waiting.append(number)
        elif waiting:
            start = marks[waiting[-1]]
            paired[start.start()] = (start["label"] or start["title"] or "").strip()
            paired[mark.start()] = ""
            waiting.pop()
    write = {at: f"\n{title}\n" if title else "\n" for at, title in paired.items()}
    return _BOX_RE.sub(lambda mark: mark["indent"] + write[mark.start()] if mark.start() in write else mark[0], text)
