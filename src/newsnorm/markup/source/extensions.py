"""What note programs and site builders add to Markdown, written as Markdown that every parser knows.

Obsidian's links, pictures, marked words, callouts, comments and notes; the boxes of MkDocs; the more mark of MDX.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.lexicon.characters import HAN, HAN_RE, STOPS
from newsnorm.lexicon.suffixes import PICTURES
from newsnorm.lexicon.words import any_of
from newsnorm.markup.source.boxes import take_boxes, take_looks
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.markup.source.editor_marks import OPERATOR_RE, take_editor_marks
from newsnorm.markup.source.hackmd import take_hackmd
from newsnorm.markup.source.logseq import take_logseq
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.markup.tags import MORE_MARK

_PAGE = r"[^\s\[\]|<>][^\[\]|<>\n]*+"
_MARKED = r"== (?<![=A-Za-z0-9)\]]==) (?P<marked>[^\s=](?:[^=\n]*[^\s=])?) == (?![=A-Za-z0-9])"
_INLINE_RE = compile_late(
    rf"""
    # each begins with a literal, so that the search goes from one to the next
    \[\[ (?<![A-Za-z0-9_)\[\\]\[\[) (?P<page>{_PAGE}) (?:\| (?P<alias>[^\[\]|\n]++))? \]\]
    (?![(:\]]|\[[^\[])
    | {_MARKED}
    | \{{ (?P<more>/\*[ \t]*truncate[ \t]*\*/) \}}
    """,
    re.VERBOSE,
)
# For the many texts with `==` in their code and nothing of the others: a search for one literal is ten times as fast.
_MARKED_RE = compile_late(_MARKED, re.VERBOSE)
_CALLOUT_RE = compile_late(
    r"^(?P<quote>[ \t]*+(?:>[ \t]?)+)\[![A-Za-z][A-Za-z-]*+\][+-]?[ \t]*+(?P<title>.*)$", re.MULTILINE
)
_ADMONITION_RE = compile_late(
    r"""
    ^(?P<indent>\ *+)(?: ===[!+]?\ ++"(?P<tab>[^"\n]++)"[ \t]*+\n | (?:!!!|\?\?\?\+?)\ ++
    (?:note|abstract|summary|tldr|info|todo|tip|hint|important|success|check|done|question|help|faq|warning|caution
    |attention|failure|fail|missing|danger|error|bug|example|quote|cite|details|seealso)(?:\ ++[a-z][a-z-]*+)*
    (?:\ ++"(?P<title>[^"\n]*+)")?[ \t]*+\n )
    (?P<inside>(?:[ \t]*+\n)*(?:(?P=indent)(?:\ {4}|\t)[^\n]*+(?:\n(?:[ \t]*+\n)*(?=(?P=indent)(?:\ {4}|\t))|\n|\Z))+)
    """,
    re.VERBOSE | re.MULTILINE,
)
_TAB_SIGN_RE = compile_late(r"===[!+]? \"")
# `正文。 ^1a2b3c`: what links to a block of a note call it. Shown nowhere.
_BLOCK_NAME_RE = compile_late(
    r"""
    \^ (?<![^ \t\n]\^)  # a literal first
    (?: (?=[a-z]*[0-9])(?=[0-9]*[a-z])[0-9a-z]{6} | [0-9]{4,}-[0-9A-Za-z-]{2,} ) [ \t]*$
    """,
    re.VERBOSE | re.MULTILINE,
)
# `%% 待查 %%` as a line, or between two that hold nothing else: a note to oneself. A cell of a program has no end, and
# inside a line it may be two signs that a text is about.
_COMMENT_RE = compile_late(
    r"^[ \t]*+%%[^%\n]++%%[ \t]*+$|^%%[ \t]*+\n(?:(?!%%)[^\n]*+\n)*+%%(?![%A-Za-z0-9])", re.MULTILINE
)
# `停水^[见公告]`: a note where it is written. Behind a blank or a bracket it is a pattern of a program.
_NOTE_RE = compile_late(
    r"\^\[(?<![\s(\[\\^]\^\[)(?<!^\^\[)(?P<note>(?:[^\[\]\n]|\[[^\[\]\n]*+\])++)\](?![(:+*?{])",
    re.MULTILINE,
)
# The name of a page in Latin letters, with folders and a heading; what begins with a dash or a dollar is code.
_LATIN_PAGE_RE = compile_late(r"[A-Za-z][\w .+&'/-]*+(?:\#[^\[\]|]++)?")
_SIZE_RE = compile_late(r"[0-9]+(?:x[0-9]+)?")
# `![图|200](a.png)`: how wide it is shown.
_SIZED_RE = compile_late(rf"(?P<alt>!\[[^\[\]|\n]*+)\|{_SIZE_RE.pattern}(?=\]\()")
# Notes with a name of capitals and the days of a journal: neither attributes of C++ (`[[nodiscard]]`) nor slots of
# ECMAScript (`[[Prototype]]`) are called so.
_TITLE_RE = compile_late(r"[A-Z]{2,}")
_DAY_RE = compile_late(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BESIDE_RE = compile_late(f"[{HAN}{STOPS}]")
_PICTURE_RE = compile_late(rf".*{any_of(PICTURES)}", re.IGNORECASE)
# The bracket of a callout, of a picture, and of whose a quote is: most texts have others only.
_BRACKETS_RE = compile_late(r"\[(?:!|(?<=!\[)|name=)")
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
    return ("[" in text or holds(text, "{/*")) and _SURE_SIGN_RE.search(text) is not None


def read_extensions(draft: Draft, kept: Placeholders) -> Draft:
    """Return Markdown in which the extensions are written as what they are.

    Example:
        >>> read_extensions(Draft("见[[江阴|这里]]，==要点=="), Placeholders()).text
        '见[这里](<江阴>)，要点'
    """
    text = draft.text
    if _may_hold_indented_boxes(text):
        draft = _sub(_ADMONITION_RE, _write_admonition, draft)
    if "[" in text and _BRACKETS_RE.search(text):
        draft = _read_heads_and_sizes(draft)
    if holds(text, "::"):
        draft = take_boxes(take_logseq(draft))
    draft = take_looks(draft)
    if "^" in text and _BLOCK_NAME_RE.search(text):
        draft = _sub(_BLOCK_NAME_RE, lambda _: "", draft)
    if holds(text, "%%"):
        draft = _sub(_COMMENT_RE, lambda _: "", draft)
    if holds(text, "^["):
        draft = draft.edit(_move_notes(draft))
    draft = take_editor_marks(draft)
    if holds(text, "[[") or holds(text, "{/*"):
        draft = draft.edit(_read_inline(_INLINE_RE, draft, kept))
    elif holds(text, "=="):
        draft = draft.edit(_read_inline(_MARKED_RE, draft, kept))
    return draft


def _read_heads_and_sizes(draft: Draft) -> Draft:
    """Return a text whose quotes say in words what they are, and whose pictures say nothing of their size."""
    draft = take_hackmd(draft)
    if holds(draft.text, "[!"):
        draft = _sub(_CALLOUT_RE, _write_callout, draft)
    if "|" in draft.text and holds(draft.text, "!["):
        draft = _sub(_SIZED_RE, lambda match: match["alt"], draft)
    return draft


def _move_notes(draft: Draft) -> Iterator[Edit]:
    """Write notes below the text, as Markdown has them."""
    notes: list[str] = []
    for match in _NOTE_RE.finditer(draft.text):
        if HAN_RE.search(match["note"]) and not draft.is_code(match.start()):
            name = f"[^inline-note-{len(notes) + 1}]"
            notes.append(f"\n\n{name}: {match['note'].strip()}")
            yield *match.span(), name
    if notes:
        yield len(draft.text), len(draft.text), "".join(notes) + "\n"


def _may_hold_indented_boxes(text: str) -> bool:
    if holds(text, "!!! ") or holds(text, "???"):
        return True
    return holds(text, "===") and _TAB_SIGN_RE.search(text) is not None


def _holds_wiki_links(draft: Draft) -> bool:
    """Say whether a text has links or pictures that only a note program writes: `[[Docker]]` alone may be code."""
    text = draft.text
    if text.count("[[") < 2:
        return False
    return any(
        match["page"]
        and (match["alias"] or HAN_RE.search(match["page"]) or text[match.start() - 1 : match.start()] == "!")
        and not draft.is_code(match.start())
        for match in _INLINE_RE.finditer(text)
    )


def _sub(pattern: re.Pattern[str], write: Callable[[re.Match[str]], str], draft: Draft) -> Draft:
    """Replace what stands outside of code."""
    found = [match for match in pattern.finditer(draft.text) if not draft.is_code(match.start())]
    return draft.edit((*match.span(), write(match)) for match in found)


def _read_inline(pattern: re.Pattern[str], draft: Draft, kept: Placeholders) -> Iterator[Edit]:
    is_wiki = _holds_wiki_links(draft)
    for match in pattern.finditer(draft.text):
        start, end = match.span()
        if draft.is_code(start):
            continue
        if match.lastgroup == "more":
            yield start, end, kept.keep(MORE_MARK, source=match[0])
        elif match.lastgroup == "marked":
            if HAN_RE.search(match["marked"]) and not OPERATOR_RE.match(match["marked"]):
                yield start, end, match["marked"]
        else:
            is_picture = draft.text[start - 1 : start] == "!"
            around = draft.text[max(start - 1, 0) : start] + draft.text[end : end + 1]
            is_named = (
                _DAY_RE.fullmatch(match["page"]) is not None
                or (_TITLE_RE.fullmatch(match["page"]) is not None and _BESIDE_RE.search(around) is not None)
                or (is_wiki and _LATIN_PAGE_RE.fullmatch(match["page"].strip()) is not None)
            )
            link = _write_page(match["page"], match["alias"] or "", is_picture=is_picture, is_named=is_named)
            if link:
                yield start - is_picture, end, link


def _write_page(page: str, alias: str, *, is_picture: bool, is_named: bool) -> str:
    """Return a link to a page of notes; nothing where it may as well be code: no Han in it and no name of a note."""
    page, alias = page.strip().rstrip("\\"), alias.strip()
    if is_picture and _PICTURE_RE.fullmatch(page):
        return f"![{'' if _SIZE_RE.fullmatch(alias) else alias}](<{page}>)"
    return f"[{alias or page}](<{page}>)" if alias or is_named or HAN_RE.search(page) else ""


def _write_callout(match: re.Match[str]) -> str:
    quote, title = match["quote"], match["title"].strip()
    return f"{quote}{title}\n{quote}" if title else quote


def _write_admonition(match: re.Match[str]) -> str:
    indent, title = match["indent"], match["title"] or match["tab"]
    lines = [line.removeprefix(indent) for line in match["inside"].split("\n")]
    inside = "\n".join(indent + (line[1:] if line[:1] == "\t" else line.removeprefix("    ")) for line in lines)
    return f"\n{indent}{title}\n\n{inside}" if title else f"\n{inside}"
