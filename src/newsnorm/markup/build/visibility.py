"""What an element's own `style` attribute says about what a reader sees: the cascade of one attribute, nothing more.

Site style sheets and class names are not in the file and are not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import frozen

from newsnorm._caches import remember_short
from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late

_DISPLAYS = {
    "none": "none", "block": "block", "flow-root": "block", "flex": "parts", "grid": "parts", "list-item": "block",
    "table": "block", "-webkit-box": "parts", "-webkit-flex": "parts", "inline": "inline", "inline-block": "inline",
    "inline-flex": "inline", "inline-grid": "inline", "inline-table": "inline", "contents": "inline",
    "table-cell": "other", "table-row": "other", "table-caption": "block", "table-row-group": "other",
    "table-header-group": "other", "table-footer-group": "other", "table-column": "none", "table-column-group": "none",
    "ruby": "other", "ruby-base": "other", "ruby-text": "other", "ruby-base-container": "other",
    "ruby-text-container": "other", "run-in": "other", "initial": "inline", "inherit": "other", "unset": "inline",
    "revert": "other", "math": "other",
}  # fmt: skip
_VISIBILITIES = {"visible": "visible", "hidden": "hidden", "collapse": "hidden", "initial": "visible"}
_WHITE_SPACES = {
    "normal": "normal", "nowrap": "normal", "pre": "keep", "pre-wrap": "keep", "break-spaces": "keep",
    "pre-line": "lines", "initial": "normal",
}  # fmt: skip
_BOLD_WORDS = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_THIN_WORDS = frozenset({"normal", "lighter", "100", "200", "300", "400", "500"})
_SIZE_WORDS = frozenset({
    "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large", "initial",
})  # fmt: skip

_ZERO_RE = compile_late(r"[+-]?(?:0+(?:\.0*)?|\.0+)(?:[a-z]{1,5}|%)?")
_ABSOLUTE_SIZE_RE = compile_late(r"\+?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:px|pt|pc|cm|mm|q|in|rem|vw|vh|vmin|vmax)")
_RELATIVE_SIZE_RE = compile_late(r"\+?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:em|ex|ch|%)")
_FAR_RE = compile_late(r"-[0-9]{4,}+(?:\.[0-9]*+)?(?:px|em|rem|pt|%|vw|vh)|-999(?:px|em|rem|pt|%|vw|vh)")
_CLIPPED_RE = compile_late(r"rect\((?:[01](?:px)?[ ,]*){4}\)|inset\((?:50|100)%[^)]*\)")
_POSITIONS = {"absolute": "block", "fixed": "block", "static": "line", "relative": "line", "sticky": "line"}
_COMMENT_RE = compile_late(r"/\*(?:[^*]|\*(?!/))*(?:\*/|$)")
_FAR_PROPERTIES = ("left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top")


@frozen(repr=False)
class Look(Shown):
    """What a style attribute changes; None leaves what was inherited.

    Attributes:
        display: `none`, `block`, `parts` (a block whose children are blocks: flex, grid), `inline` or `other`.
        visible: By `visibility`.
        has_size: False for `font-size: 0`, True for a size that does not depend on the parent's.
        is_clear: True for `opacity: 0`.
        is_far: Moved off the screen or clipped away, as far as one attribute can tell.
        bold: By `font-weight`.
        white_space: `normal`, `keep` (blanks and line breaks), `lines` (line breaks only).
    """

    display: str | None = None
    visible: bool | None = None
    has_size: bool | None = None
    is_clear: bool = False
    is_far: bool = False
    bold: bool | None = None
    white_space: str | None = None


PLAIN_LOOK = Look()


@remember_short(2048)
def read_style(style: str) -> Look:
    """Return what a `style` attribute says.

    Case, blanks and CSS comments do not matter, a later valid declaration wins over an earlier one, `!important` over
    both (CSS Cascade 4, 6.1); what is no valid value is no declaration.

    Example:
        >>> read_style("color:red; DISPLAY : none !important; display:block").display
        'none'
    """
    values = _read_declarations(style)
    if not values:
        return PLAIN_LOOK
    visibility = values.get("visibility")
    display = values.get("display")
    if values.get("position") == "block" and display in (None, "inline", "other"):
        display = "block"  # CSS Display 3, 2.7: what is taken out of the flow is a block
    return Look(
        display=display,
        visible=None if visibility is None else visibility == "visible",
        has_size=_truth(values.get("font-size")),
        is_clear=values.get("opacity") == "zero",
        is_far=any(values.get(name) == "far" for name in (*_FAR_PROPERTIES, "clip", "clip-path")),
        bold=_truth(values.get("font-weight")),
        white_space=values.get("white-space"),
    )


def _truth(word: str | None) -> bool | None:
    """Return True for `yes`, False for `no`, else None."""
    return None if word is None or word == "same" else word == "yes"


def _read_declarations(style: str) -> dict[str, str]:
    """Return property → meaning of its winning declaration, for the few properties that matter here."""
    values: dict[str, str] = {}
    important: set[str] = set()
    for declaration in _COMMENT_RE.sub(" ", style.lower()).split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip()
        if not colon or name not in _MEANINGS:
            continue
        value, mark, rest = value.partition("!")
        meaning = _MEANINGS[name](value.strip())
        if meaning is None or (mark and rest.strip() != "important") or (name in important and not mark):
            continue
        values[name] = meaning
        if mark:
            important.add(name)
    return values


def _read_size(value: str) -> str | None:
    if _ZERO_RE.fullmatch(value):
        return "no"
    if value in _SIZE_WORDS or _ABSOLUTE_SIZE_RE.fullmatch(value):
        return "yes"
    is_relative = value in ("inherit", "unset", "smaller", "larger") or _RELATIVE_SIZE_RE.fullmatch(value)
    return "same" if is_relative else None


def _read_opacity(value: str) -> str | None:
    if _ZERO_RE.fullmatch(value) and value[-1:] in "0.%":
        return "zero"
    return "some" if re.fullmatch(r"[0-9.]+%?|inherit|initial|unset", value) else None


def _read_weight(value: str) -> str | None:
    return "yes" if value in _BOLD_WORDS else "no" if value in _THIN_WORDS else None


def _read_offset(value: str) -> str:
    return "far" if _FAR_RE.fullmatch(value) else "near"


def _read_clip(value: str) -> str:
    return "far" if _CLIPPED_RE.fullmatch(value) else "near"


_MEANINGS: Mapping[str, Callable[[str], str | None]] = {
    "display": _DISPLAYS.get,
    "position": _POSITIONS.get,
    "visibility": _VISIBILITIES.get,
    "white-space": _WHITE_SPACES.get,
    "font-size": _read_size,
    "font-weight": _read_weight,
    "opacity": _read_opacity,
    "clip": _read_clip,
    "clip-path": _read_clip,
    **dict.fromkeys(_FAR_PROPERTIES, _read_offset),
}
