"""Characters that are not seen: they go, unless an emoji or a script needs them."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.lexicon import characters
from newsnorm.lexicon.characters import (
    EMOJI,
    IDEOGRAPHIC_SELECTORS,
    IDEOGRAPHS,
    JOINERS,
    SOFT_HYPHEN,
    VARIATION_SELECTORS,
)
from newsnorm.text.classes import LONE_SURROGATES
from newsnorm.text.substitution import Changed, substitute

CARRIAGE_RETURN = "\r"
# What the rule `control` deletes, but for surrogates.
_DELETED_CONTROLS = f"{characters.TEXTLESS_CONTROLS}{characters.OBJECT_MARKS}{characters.SWAPPED_MARKS}"
CONTROLS = f"{_DELETED_CONTROLS}{LONE_SURROGATES}"

# UTS #51. U+2500–25FF (box drawing, geometric shapes) and CJK marks must stay out: with them, deleting one joiner makes
# the next one look different in a second run.
# Arabic to Nko, Indic, Tibetan, Myanmar, Khmer, Mongolian and the Arabic presentation forms; U+061C and U+180E are
# invisible themselves.
_JOINING = (
    "\u0600-\u061b\u061d-\u07ff\u0840-\u085f\u08a0-\u0dff\u0f00-\u109f\u1780-\u17ff\u1800-\u180d\u180f-\u18af"
    "\ufb50-\ufdff\ufe70-\ufefc"
)
_HEBREW = "\u05d0-\u05f4\ufb1d-\ufb4f"
_ARABIC_TO_NKO = "\u0620-\u065f\u066e-\u06ef\u06fa-\u07ea\u0800-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_OLD_RIGHT_TO_LEFT = "\U00010800-\U00010fff\U0001e800-\U0001efff"

_NEWLINE_RE = compile_late(f"{CARRIAGE_RETURN}\n?")
_LINE_SEPARATOR_RE = compile_late(f"[{characters.LINE_SEPARATORS}]")
# A control sequence of ECMA-48: parameters, intermediate bytes, the final byte.
TERMINAL_SEQUENCE_RE = compile_late(r"\x1b\[[0-?]*+[ -/]*+[@-~]")
_LONE_SURROGATE_RE = compile_late(f"[{LONE_SURROGATES}]")
# A class first lets a search skip to it; one with a + behind it would be tried at every place.
_CONTROL_RE = compile_late(f"[{_DELETED_CONTROLS}][{_DELETED_CONTROLS}]*+")
# A black flag, the letters and digits of a region, the end: together a flag (UTS #51, ED-14a).
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
_TAGS_RE = compile_late(f"({_FLAG})|[{characters.TAG_CHARACTERS}]+")
_BOM_RE = compile_late(f"{characters.BYTE_ORDER_MARK}{characters.BYTE_ORDER_MARK}*+")
_ZERO_WIDTH_RE = compile_late(f"[{characters.ZERO_WIDTH}][{characters.ZERO_WIDTH}]*+")
_HYPHEN_RE = compile_late(f"{SOFT_HYPHEN}(?<=[A-Za-z].)(?=[0-9])")
_IN_EMOJI = f"(?:(?<=[{EMOJI}]\u200d)|(?<=[{EMOJI}]\ufe0f\u200d))[{EMOJI}]"
_IN_WORD = f"(?<=[{_JOINING}].)[{_JOINING}]"
_JOINER_RE = compile_late(f"[{JOINERS}](?!{_IN_EMOJI})(?!{_IN_WORD})")
_RIGHT_TO_LEFT_RE = compile_late(f"[{_HEBREW}{_ARABIC_TO_NKO}{_OLD_RIGHT_TO_LEFT}]")
_BIDI_RE = compile_late(f"[{characters.DIRECTION_MARKS}][{characters.DIRECTION_MARKS}]*+")
_ORPHAN_SELECTOR_RE = compile_late(rf"(?<=\s)[{VARIATION_SELECTORS}]+")
_IDEOGRAPHIC_SELECTOR_RE = compile_late(f"[{IDEOGRAPHIC_SELECTORS}](?<=[{IDEOGRAPHS}].)")


def unify_newlines(text: str) -> Changed:
    r"""Turn CR LF and CR into LF (UAX #14).

    >>> unify_newlines("甲\r\n乙\r丙")
    ('甲\n乙\n丙', 2)
    """
    return _NEWLINE_RE.subn("\n", text)


def unify_line_separators(text: str) -> Changed:
    r"""Turn the other line breaks into LF. They are never deleted: that would glue two lines.

    >>> unify_line_separators("甲\u2028乙")
    ('甲\n乙', 1)
    """
    return _LINE_SEPARATOR_RE.subn("\n", text)


def delete_controls(text: str) -> Changed:
    r"""Delete control characters and terminal colours; a lone surrogate becomes U+FFFD, which is evidence of a loss.

    The colours go first: without its ESC the rest of `ESC [31m` would pass for text.

    >>> delete_controls("图片\ufffc\x1b[31m说明")
    ('图片说明', 2)
    """
    text, sequences = TERMINAL_SEQUENCE_RE.subn("", text)
    text, controls = _CONTROL_RE.subn("", text)
    text, surrogates = _LONE_SURROGATE_RE.subn("\N{REPLACEMENT CHARACTER}", text)
    return text, sequences + controls + surrogates


def delete_tags(text: str) -> Changed:
    """Delete tag characters, which hide text from readers but not from machines; a flag's own stay (UTS #51)."""
    return substitute(_TAGS_RE, lambda match: match[1] or "", text)


def delete_byte_order_marks(text: str) -> Changed:
    r"""Delete U+FEFF, at the start and inside.

    >>> delete_byte_order_marks("正文\ufeff继续")
    ('正文继续', 1)
    """
    return _BOM_RE.subn("", text)


def delete_zero_width(text: str) -> Changed:
    r"""Delete zero-width spaces, word joiners and soft hyphens, which pages put in against copying.

    A soft hyphen between a Latin letter and a digit becomes a hyphen: no word is broken there, so it stood for one.

    >>> delete_zero_width("证\u200b监\u00ad会")
    ('证监会', 2)
    >>> delete_zero_width("tool\u00ad2.4")
    ('tool-2.4', 1)
    """
    hyphens = 0
    if SOFT_HYPHEN in text:
        text, hyphens = _HYPHEN_RE.subn("-", text)
    text, count = _ZERO_WIDTH_RE.subn("", text)
    return text, hyphens + count


def delete_joiners(text: str) -> Changed:
    r"""Delete U+200C and U+200D, except inside an emoji and between letters of a script that needs them.

    >>> delete_joiners("证\u200d监会👨\u200d👩")
    ('证监会👨\u200d👩', 1)
    """
    return _JOINER_RE.subn("", text)


def delete_direction_marks(text: str) -> Changed:
    r"""Delete direction marks where the text has no right-to-left letter: there they only mislead (UTS #55).

    >>> delete_direction_marks("净利润\u202e增长")
    ('净利润增长', 1)
    """
    return (text, 0) if _RIGHT_TO_LEFT_RE.search(text) else _BIDI_RE.subn("", text)


def delete_orphan_selectors(text: str) -> Changed:
    """Delete variation selectors with nothing before them; after a base they choose its glyph and stay."""
    return _ORPHAN_SELECTOR_RE.subn("", text)


def delete_ideographic_selectors(text: str) -> Changed:
    r"""Delete the selectors after a Han character, for keys that must not depend on the glyph.

    >>> delete_ideographic_selectors("葛\U000e0100飾")
    ('葛飾', 1)
    """
    return _IDEOGRAPHIC_SELECTOR_RE.subn("", text)
