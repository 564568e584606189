"""The source of a body on its way to a parser, and where it is code, a tag or a comment.

The places are found once, when the first step asks for them. Each step says what it changes, and the places move along:
no step searches a text again that another one has searched.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sys import maxsize
from typing import TypeAlias

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.markup.html.simple_pages import find_simple_end, find_simple_run
from newsnorm.markup.source.code_spans import Span, find_code, is_inside
from newsnorm.markup.source.tag_list import TagList, list_tags
from newsnorm.reader import TemplateSyntax

# What an edit that ends before it may make the fence of a block.
_FENCE_AHEAD_RE = compile_late(r"[ \t>*+\-.)0-9]{0,16}(?:`{3}|~{3})")

# The characters `start` to `end` of a text become `new`.
Edit: TypeAlias = tuple[int, int, str]


class Draft:
    """A text that never changes; `edit` gives the next one.

    Attributes:
        text: The source.

    Example:
        >>> draft = Draft("甲 {{ x }} `b`")
        >>> draft.code, draft.edit([(2, 9, "")]).code
        ([(10, 13)], [(3, 6)])
    """

    __slots__ = ("_code", "_simple_end", "_simple_run", "_syntax", "_tags", "text")

    def __init__(self, text: str, *, syntax: TemplateSyntax = "none", code: list[Span] | None = None) -> None:
        """Take a text.

        Args:
            text: The source.
            syntax: Whose pairs of tags with verbatim content (`{% raw %}`) are code.
            code: Where code stands in it, if that is known.
        """
        self.text = text
        self._syntax = syntax
        self._code = code
        self._simple_end = self._simple_run = -1
        self._tags: TagList | None = None

    @property
    def simple_end(self) -> int:
        """What `find_simple_end` says of the text."""
        if self._simple_end < 0:
            self._simple_end = find_simple_end(self.text)
        return self._simple_end

    @property
    def simple_run(self) -> int:
        """What `find_simple_run` says of it."""
        if self._simple_run < 0:
            self._simple_run = find_simple_run(self.text)
        return self._simple_run

    @property
    def tags(self) -> TagList:
        """All tags of the text as HTML, see `list_tags`."""
        if self._tags is None:
            self._tags = next(list_tags(self.text, maxsize))
        return self._tags

    @property
    def known_tags(self) -> TagList | None:
        """The same if a step has asked for them, else None."""
        return self._tags

    @property
    def code(self) -> Sequence[Span]:
        """The spans of code, tags, comments and verbatim pairs, see `find_code`."""
        if self._code is None:
            self._code = find_code(self.text, syntax=self._syntax)
        return self._code

    @property
    def words(self) -> Sequence[Span]:
        """Those of Markdown's own code: fences and code spans, in which a tag is a word."""
        text = self.text
        if "`" not in text and not holds(text, "~~~"):
            return ()
        return [span for span in self.code if text[span[0]] in "`~"]

    def is_code(self, position: int) -> bool:
        """Say whether a position stands in one of the spans."""
        return is_inside(position, self.code if self._code is None else self._code)

    def edit(self, edits: Iterable[Edit]) -> Draft:
        """Return the text with changes, which are in order and do not overlap."""
        text = self.text
        made = list(edits)
        if not made:
            return self
        parts: list[str] = []
        done = 0
        for start, end, new in made:
            parts += text[done:start], new
            done = end
        parts.append(text[done:])
        code = self._code
        if code is not None:
            has_fences = holds(text, "```") or holds(text, "~~~")
            may_open = has_fences and any(_FENCE_AHEAD_RE.match(text, end) for _, end, _ in made)
            code = None if may_open else _move(code, made, self._syntax)
        return Draft("".join(parts), syntax=self._syntax, code=code)

    def replace(self, text: str) -> Draft:
        """Return a draft of another text, in which everything has to be found anew."""
        return self if text == self.text else Draft(text, syntax=self._syntax)


def _move(spans: Sequence[Span], edits: Sequence[Edit], syntax: TemplateSyntax) -> list[Span] | None:
    """Return where spans stand after edits; None if an edit cuts one in two, which only another search can tell."""
    moved: list[Span] = []
    count = len(edits)
    number = shift = 0
    for start, end in spans:
        while number < count and edits[number][1] <= start:
            shift = _pass(moved, edits[number], shift, syntax)
            number += 1
        if number == count or edits[number][0] >= end:
            moved.append((start + shift, end + shift))
            continue
        first = edits[number]
        if first[0] <= start and first[1] >= end:
            continue
        inner = shift
        while number < count and edits[number][0] < end:
            edit = edits[number]
            if edit[0] < start or edit[1] > end or "\n\n" in edit[2]:
                return None
            inner += len(edit[2]) - (edit[1] - edit[0])
            number += 1
        moved.append((start + shift, end + inner))
        shift = inner
    for edit in edits[number:]:
        shift = _pass(moved, edit, shift, syntax)
    return moved


def _pass(moved: list[Span], edit: Edit, shift: int, syntax: TemplateSyntax) -> int:
    """Take the spans of what an edit writes, and return how far what follows it has moved."""
    start, end, new = edit
    if "`" in new or "<" in new or "~~~" in new:
        at = start + shift
        moved += [(at + inner, at + inner_end) for inner, inner_end in find_code(new, syntax=syntax)]
    return shift + len(new) - (end - start)
