"""Template tags of Hexo, Jekyll and Hugo: the tags go, their text stays. Nothing is ever evaluated.

In code, `{% raw %}` and formulas every brace stays. A tag that stands alone on its lines separates what is around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.findings import DROPPED_TEMPLATE, KEPT_TEMPLATE, FindingKind
from newsnorm.markup.escape import escape, escape_value
from newsnorm.markup.source.code_spans import span_around
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.markup.source.template_tags import (
    CODE_BLOCKS,
    IMAGES,
    LINKS,
    QUOTES,
    SILENT,
    write_address,
    write_attribution,
    write_code,
    write_figure,
    write_image,
    write_include,
    write_link,
    write_shortcode,
    write_target,
    write_words,
)
from newsnorm.markup.source.zola import take_zola
from newsnorm.markup.tags import KNOWN
from newsnorm.markup.theme_tags import write_theme_tag
from newsnorm.model import Finding
from newsnorm.reader import TemplateSyntax

# A tag holds no other tag, so that a flood of openings costs one pass.
_LIQUID_RE = compile_late(
    r"\{%[-+]?\s*+(?P<end>end)?(?P<name>[A-Za-z_][\w-]*+)(?P<arguments>(?:[^%{]|%(?!\})|\{(?!%))*+)%\}"
    r"|\{\{(?P<value>[^{}\n]*+)\}\}"
    r"|\{#(?P<comment>(?:[^#{]|#(?!\})|\{(?!#))*+)#\}"
)
_HUGO_RE = compile_late(
    r"\{\{(?:<|%)\s*+(?:(?P<end>/)\s*+)?(?P<name>[A-Za-z_][\w./-]*+)(?P<arguments>(?:[^{}]|\{(?!\{)|\}(?!\}))*+)(?:(?<=>)|(?<=%))\}\}"
    # One that is shown and not run.
    r"|\{\{(?P<open>[<%])/\*(?P<shown>(?:[^{}*\n]|\*(?!/[>%]\}\}))*+)\*/(?P<close>[>%])\}\}"
)
_SIGN_RES: Mapping[TemplateSyntax, re.Pattern[str]] = {
    "liquid": compile_late(r"\{[%{]"),
    "nunjucks": compile_late(r"\{[%{#]"),
    "shortcodes": compile_late(r"\{\{[<%]"),
}
_SHOWN = "/*"
# `<!-- tab 海城@fas fa-bell -->` in a pair of tags.
_PARTED_RE = compile_late(r"\{%\s*+(?:tabs|timeline|subtabs|subsubtabs)\b")
_PART_RE = compile_late(
    r"""
    ^[ \t]*+ (?P<comment>
        <!--\s? (?:tab|timeline|node|subtab|subsubtab) [ \t]++ (?P<words>[^>\n-](?:[^>\n]|(?<!--)>)*?) \s?-->
    ) [ \t]*$
    """,
    re.VERBOSE | re.MULTILINE,
)
_PART_TAG_RE = compile_late(r"<[^<>\n]*+>")
_VUE_NAME = r"(?:\$(?=(?:page|frontmatter|site|themeConfig|lang)\b))?"
_NAME_PATH_RE = compile_late(
    rf"\s*+(?:-\s*+)?{_VUE_NAME}[A-Za-z_][\w-]*(?:\.[\w-]+|\[[^\]]*+\])*\s*+(?:\|[^\n]*+)?-?\s*+"
)
# A string as it stands, whatever filters do with it; only a date is another word afterwards.
_LITERAL_RE = compile_late(r"""\s*+(?:-\s*+)?(?:"([^"]*+)"|'([^']*+)')\s*+(?:-\s*+|\|(?!\s*+date).*+)?""")
# Nearly always empty, and no part of any address on the page where it is not.
_BASE_RE = compile_late(r"\s*+(?:-\s*+)?site\.baseurl\s*+(?:-\s*+|\|.*+)?")
_ELEMENT_RE = compile_late(r"</?([A-Za-z][A-Za-z0-9]*+)[^<]*>")
_CLOSING_MARK_RE = compile_late(r"(?:(?<!\s)\s++)?(?:(?:(?<=\s)/)?[>%]|[-+])$")
_QUOTES = frozenset("\"'")
# With the others a theme brings no tags of its own.
_THEMED: Mapping[TemplateSyntax, Callable[[str, str], str]] = {
    "nunjucks": write_theme_tag,
    "shortcodes": write_shortcode,
}
_LONGEST_TARGET = 200
_MATH_NEIGHBOURS = "\\{}^_$"
_IN_LINE_BLANKS = " \t"
_LINE_EDGES = ("", "\n")
_FENCE_RE = compile_late(r"^[ \t]*(?:`{3}|~{3})", re.MULTILINE)
_TAG_RE = compile_late(r"<([A-Za-z][A-Za-z0-9]*)[\s/>]")


@frozen(eq=False, repr=False)
class _Tag(Shown):
    """A tag as it stands: `text[start:end]`; of a verbatim pair, the pair with its content.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one.
        name: Its word; `=` for a value.
        arguments: What follows the word.
        is_end: It closes a pair.
        content: Of a verbatim pair.
        element: Name of the HTML tag it stands in; empty outside of tags.
    """

    start: int
    end: int
    name: str
    arguments: str
    is_end: bool = False
    content: str | None = None
    element: str = ""


def take_templates(draft: Draft, syntax: TemplateSyntax, pieces: Placeholders) -> tuple[Draft, tuple[Finding, ...]]:
    """Return a text without template tags, and what was dropped or left.

    Args:
        draft: The body.
        syntax: Which tags are tags here; for `none` all of them are text.
        pieces: Keeps what became HTML.

    Example:
        >>> take_templates(Draft("甲 {% if x %}乙{% endif %}"), "liquid", Placeholders())[0].text
        '甲 乙'
    """
    if syntax == "shortcodes":
        draft = take_zola(draft, pieces)
    if not _may_hold_tags(draft.text, syntax):
        return draft, ()
    if syntax == "nunjucks" and holds(draft.text, "<!--"):
        draft = draft.edit(_show_names_of_parts(draft, pieces))
    replacement = _Replacement(draft.text, list(_read_tags(draft, syntax)), syntax, pieces)
    return draft.edit(replacement.edits()), replacement.report()


def _show_names_of_parts(draft: Draft, pieces: Placeholders) -> Iterator[Edit]:
    """Yield the names of the parts of tabs and the like, which themes write into comments and pages show."""
    if not _PARTED_RE.search(draft.text):
        return
    for part in _PART_RE.finditer(draft.text):
        around = span_around(part.start("comment"), draft.code)
        words = _PART_TAG_RE.sub("", part["words"]).partition("@")[0].strip()
        if words and around and around[0] == part.start("comment"):
            yield *part.span("comment"), f"\n\n{pieces.keep(f'<p>{words}</p>', source=part['comment'])}\n\n"


def _may_hold_tags(text: str, syntax: TemplateSyntax) -> bool:
    sign_re = _SIGN_RES.get(syntax)
    return sign_re is not None and "{" in text and sign_re.search(text) is not None


def _read_tags(draft: Draft, syntax: TemplateSyntax) -> Iterator[_Tag]:
    text = draft.text
    pattern = _HUGO_RE if syntax == "shortcodes" else _LIQUID_RE
    at = 0
    while (match := pattern.search(text, at)) is not None:
        start, at = match.span()
        around = span_around(start, draft.code)
        if match.groupdict().get("shown") is not None:
            shown = f"{{{{{match['open']}{match['shown']}{match['close']}}}}}"
            yield _Tag(start, at, _SHOWN, shown, element="code" if around else "")
            continue
        if around is not None:
            if around[0] == start:
                at = around[1]
                yield _verbatim(text, match, at)
            elif match.groupdict().get("value") and (tag := _ELEMENT_RE.fullmatch(text, *around)):
                yield _Tag(start, match.end(), "=", match["value"], element=tag[1].lower())
            continue
        groups = match.groupdict()
        if groups.get("comment") is not None:
            if syntax == "nunjucks":
                yield _Tag(start, at, "comment", "", content=match[0])
        elif groups.get("value") is not None:
            yield _Tag(start, at, "=", groups["value"])
        else:
            yield _Tag(start, at, match["name"].lower(), _arguments(match), is_end=match["end"] is not None)


def _arguments(match: re.Match[str]) -> str:
    return _CLOSING_MARK_RE.sub("", match["arguments"].strip())


def _verbatim(text: str, match: re.Match[str], end: int) -> _Tag:
    close = max(text.rfind("{%", match.end(), end), text.rfind("{{", match.end(), end))
    content = text[match.end() : close if close >= 0 else end]
    return _Tag(match.start(), end, match["name"].lower(), _arguments(match), content=content)


class _Replacement:
    """One text on its way to being without tags."""

    def __init__(self, text: str, tags: Sequence[_Tag], syntax: TemplateSyntax, pieces: Placeholders) -> None:
        self._text = text
        self._tags = tags
        self._syntax = syntax
        self._pieces = pieces
        self._partner = _pair(tags)
        self._edges = {tag.end for tag in tags} & {tag.start for tag in tags}
        self._dropped: list[str] = []
        self._kept: list[str] = []

    def edits(self) -> Iterator[Edit]:
        """Yield what becomes of the tags."""
        return ((tag.start, tag.end, self._replace(index, tag)) for index, tag in enumerate(self._tags))

    def report(self) -> tuple[Finding, ...]:
        """Return what was dropped or left."""
        return (*_report(DROPPED_TEMPLATE, self._dropped), *_report(KEPT_TEMPLATE, self._kept))

    def _replace(self, index: int, tag: _Tag) -> str:
        if tag.name == "=":
            return self._replace_value(tag)
        if tag.name == _SHOWN:
            return tag.arguments if tag.element else self._pieces.keep(escape(tag.arguments), source=tag.arguments)
        if tag.content is not None:
            return self._replace_verbatim(tag)
        if index in self._partner:
            return self._replace_half(tag, self._tags[self._partner[index]])
        return self._replace_single(tag)

    def _replace_value(self, tag: _Tag) -> str:
        """Drop a value whose words are not in the file, write a string as it stands.

        Braces of formulas and programs stay, and those of the address of a picture.
        """
        literal = _LITERAL_RE.fullmatch(tag.arguments)
        if tag.element:
            return self._replace_in_element(tag, literal)
        before = "" if tag.start in self._edges else self._text[max(0, tag.start - 1) : tag.start]
        after = "" if tag.end in self._edges else self._text[tag.end : tag.end + 1]
        is_near = _is_program(before) or _is_program(after)
        target = self._find_target(tag)
        # Quotes around the braces: a program that speaks of them, `open: '{{', close: '}}'`.
        if literal is not None and (target or not (is_near or {before, after} & _QUOTES)):
            words = literal[1] or literal[2] or ""
            return words.replace(" ", "%20") if target else words
        if target == "image" and not _BASE_RE.fullmatch(tag.arguments):
            source = self._keep(tag)
            return self._pieces.keep(escape(source), source=source)
        if not _NAME_PATH_RE.fullmatch(tag.arguments) or (is_near and not target):
            return self._keep(tag)
        self._dropped.append(self._text[tag.start : tag.end])
        return ""

    def _replace_in_element(self, tag: _Tag, literal: re.Match[str] | None) -> str:
        """Return what an attribute holds: a string, or nothing for the base of all addresses; others stay."""
        if literal is not None:
            return escape_value(literal[1] or literal[2] or "")
        if _BASE_RE.fullmatch(tag.arguments):
            return ""
        return self._keep(tag) if tag.element == "img" else self._text[tag.start : tag.end]

    def _replace_verbatim(self, tag: _Tag) -> str:
        content = tag.content or ""
        if tag.name == "comment":
            return ""
        if tag.name in CODE_BLOCKS:
            return self._as_block(tag, write_code(tag.name, tag.arguments, content))
        if self._syntax != "nunjucks" or _FENCE_RE.search(content):
            return content
        # Hexo puts the inside back when Markdown is done: it is HTML.
        html = content if _has_tags(content) else escape(content)
        return self._pieces.keep(html, source=content)

    def _replace_half(self, tag: _Tag, other: _Tag) -> str:
        if tag.name in QUOTES:
            html = f"{write_attribution(other.arguments)}</blockquote>" if tag.is_end else "<blockquote>"
            return self._as_block(tag, html)
        words = "" if tag.is_end else write_words(tag.name, tag.arguments)
        if not words:
            return self._gap(tag)
        if "=" in tag.arguments and not self._is_alone(tag):
            return ""  # `{% term def="…" %}` beside text: shown when somebody points at it
        if self._begins_line(tag):
            return self._as_block(tag, f"<p>{escape(words)}</p>")
        return self._pieces.keep(escape(f"{words} "), source=self._text[tag.start : tag.end])

    def _replace_single(self, tag: _Tag) -> str:
        if tag.is_end:
            return self._gap(tag) if self._is_alone(tag) else self._keep(tag)
        if self._find_target(tag):
            return write_target(tag.arguments)
        if shown := self._write_shown(tag):
            return self._as_block(tag, shown)
        if tag.name in IMAGES:
            return self._pieces.keep(write_image(tag.arguments), source=self._text[tag.start : tag.end])
        if tag.name in LINKS and (html := write_link(tag.name, tag.arguments)):
            return self._pieces.keep(html, source=self._text[tag.start : tag.end])
        if tag.name not in SILENT | LINKS:
            write = _THEMED.get(self._syntax)
            if write and (html := write(tag.name, tag.arguments)):
                return self._write_theme_tag(tag, html)
            if not self._is_alone(tag):
                return self._keep(tag)
        self._dropped.append(self._text[tag.start : tag.end])
        html = write_address(tag.arguments)
        return self._as_block(tag, html) if html else self._gap(tag)

    def _write_shown(self, tag: _Tag) -> str:
        """Return the picture and the words of a tag that stands alone, where a page shows both."""
        if self._syntax == "shortcodes" and tag.name == "figure" and self._is_alone(tag):
            return write_figure(tag.arguments)
        if self._syntax == "liquid" and tag.name in ("include", "include_relative") and self._is_alone(tag):
            return write_include(tag.arguments)
        return ""

    def _write_theme_tag(self, tag: _Tag, html: str) -> str:
        """Write what stands in a tag: a paragraph where it is alone on its line, words of one beside text."""
        if self._is_alone(tag):
            return self._as_block(tag, f"<p>{html}</p>")
        return self._pieces.keep(html, source=self._text[tag.start : tag.end])

    def _keep(self, tag: _Tag) -> str:
        source = self._text[tag.start : tag.end]
        self._kept.append(source)
        return source

    def _is_alone(self, tag: _Tag) -> bool:
        """Return whether nothing but blanks stands on the lines where the tag begins and ends."""
        start = self._indent_start(tag)
        end = tag.end
        while end < len(self._text) and self._text[end] in _IN_LINE_BLANKS:
            end += 1
        return self._text[max(0, start - 1) : start] in _LINE_EDGES and self._text[end : end + 1] in _LINE_EDGES

    def _begins_line(self, tag: _Tag) -> bool:
        """Return whether nothing but blanks stands before the tag on its line."""
        start = self._indent_start(tag)
        return self._text[max(0, start - 1) : start] in _LINE_EDGES

    def _indent_start(self, tag: _Tag) -> int:
        """Return where the blanks before the tag begin."""
        start = tag.start
        while start > 0 and self._text[start - 1] in _IN_LINE_BLANKS:
            start -= 1
        return start

    def _find_target(self, tag: _Tag) -> Literal["link", "image"] | None:
        """Return what of Markdown it is in whose target the tag stands; None where it stands in none."""
        head = self._text[max(0, tag.start - _LONGEST_TARGET) : tag.start].rpartition("\n")[2]
        opening = head.rfind("](")
        if opening < 0 or ")" in head[opening:] or " " in head[opening:]:
            return None
        start = head.rfind("[", 0, opening)
        is_image = start > 0 and head[start - 1] == "!" and "](" not in head[start:opening]
        return "image" if is_image else "link"

    def _gap(self, tag: _Tag) -> str:
        return "\n" if self._is_alone(tag) else ""

    def _as_block(self, tag: _Tag, html: str) -> str:
        """Return the mark of a block: on a line of its own, with the tag's indent."""
        indent = self._text[self._indent_start(tag) : tag.start] if self._begins_line(tag) else ""
        source = self._text[tag.start : tag.end]
        return f"\n\n{indent}{self._pieces.keep(html, source=source)}\n\n{indent}"


def _is_program(char: str) -> bool:
    """Say whether braces beside this character belong to a formula or a program."""
    return (char.isascii() and char.isalpha()) or (bool(char) and char in _MATH_NEIGHBOURS)


def _pair(tags: Sequence[_Tag]) -> dict[int, int]:
    """Map the halves of each pair to each other, by index."""
    waiting: dict[str, list[int]] = {}
    partner: dict[int, int] = {}
    for index, tag in enumerate(tags):
        if tag.content is not None or tag.name in ("=", _SHOWN):
            continue
        if not tag.is_end:
            waiting.setdefault(tag.name, []).append(index)
        elif waiting.get(tag.name):
            start = waiting[tag.name].pop()
            partner[start], partner[index] = index, start
    return partner


def _has_tags(text: str) -> bool:
    return any(match[1].lower() in KNOWN for match in _TAG_RE.finditer(text))


def _report(kind: FindingKind, sources: Sequence[str]) -> Iterator[Finding]:
    if sources:
        words = ", ".join(dict.fromkeys(" ".join(source.split())[:80] for source in sources[:10]))
        yield kind.at(count=len(sources), words=words)
