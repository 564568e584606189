"""The content of a text: its letters and digits, which no rule of the default profile adds, drops or moves."""

from __future__ import annotations

import unicodedata

from newsnorm.text._tables import GB18030_PRIVATE_USE, RADICALS
from newsnorm.text.invisible import TERMINAL_SEQUENCE_RE
from newsnorm.text.normal_form import to_form

# The forms that a radical may become, made one.
_REGIONAL_FORMS = str.maketrans("戶靑黃", "户青黄")


def content_of(text: str) -> str:
    """Return the sequence of letters and digits, Han among them, after the folds that the rules declare.

    These folds make one of: width and other compatibility forms, composed and decomposed letters, radicals and the
    characters they stand for, in whichever script, the private-use code points of GB 18030-2000 and their successors.
    Sequences that colour a terminal hold no content.

    Example:
        >>> content_of("２０２１年,⽇本") == content_of("2021年，日本") == "2021年日本"
        True
    """
    unified = TERMINAL_SEQUENCE_RE.sub("", text).translate(GB18030_PRIVATE_USE).translate(RADICALS)
    folded = to_form("NFKD", unified).translate(_REGIONAL_FORMS)
    return "".join([char for char in folded if unicodedata.category(char)[0] in "LN"])
