"""The signs of Markdown in a text."""

from __future__ import annotations

import re

from newsnorm.lexicon.addresses import SCHEME
from newsnorm.lexicon.characters import COLONS


def _compile(*signs: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return signs, each a character that it needs and its pattern, ready to be looked for."""
    return tuple((needle, re.compile(pattern)) for needle, pattern in signs)


# One of these is enough to call a body Markdown: nobody writes them by chance. Each is looked for only where a
# character is that it needs, and begins with a literal, so that the search goes from one to the next: a regex that
# begins with `^` or a look-behind stops at every character.
_STRONG_SIGNS = _compile(
    ("`", r"\n[ \t>]*`{3}"),
    ("~", r"\n[ \t>]*~{3}"),
    ("#", r"\n {0,3}#{1,6}[ \t]+\S|\n#{2,6}[^#\s]"),
    ("[", r"\[[^\[\]\n]{0,400}\]\([^()\n]{1,400}"),
    ("[", r"\n {0,3}\[[^\]\n]+\]:[ \t]*\S"),
    ("<", rf"<{SCHEME}://[^\s<>]+>"),
    ("*", rf"\n\*\*[^*\s][^*\n]{{0,20}}(?:[{COLONS}]\*\*|\*\*[{COLONS}])"),  # a label; `**市` is a name left out
    ("|", r"\n[ \t]*+(?:\|[ \t]*+)?:?-++:?[ \t]*+\|[ \t:|-]*+(?=\n)"),
)
# Two different ones of these are needed in a bare file, where `1. ` and `>` may be a writer's own.
_WEAK_SIGNS = _compile(
    ("\n", r"\n {0,3}(?:[-*+]|[0-9]{1,9}[.)])[ \t]+\S"),
    (">", r"\n {0,3}>"),
    ("\n", r"\n(?<=\S\n) {0,3}(?:=+|-+)[ \t]*(?=\n)"),
    ("*", r"\*\*[^*\n]+\*\*"),
    ("_", r"__[^_\n]+__"),
    ("`", r"`[^`\n]+`"),
)
_TEMPLATE_MARKS = ("{%", "{{", "{:")


def has_markdown_signs(text: str, *, is_bare: bool = False) -> bool:
    """Return whether a text shows Markdown: one sure sign, or enough unsure ones.

    Example:
        >>> has_markdown_signs("- 甲"), has_markdown_signs("- 甲", is_bare=True)
        (True, False)
    """
    lines = f"\n{text}\n"
    for needle, sign in _STRONG_SIGNS:
        if needle in text and sign.search(lines):
            return True
    if not is_bare and "{" in text and any(mark in text for mark in _TEMPLATE_MARKS):
        return True
    found = [sign for needle, sign in _WEAK_SIGNS if needle in lines and sign.search(lines)]
    return len(found) > is_bare
