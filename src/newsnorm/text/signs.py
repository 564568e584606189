"""Signs that prose names as signs, with no quotes around them: `各项用;分割`. They stay as written."""

from __future__ import annotations

import re
from typing import Final

from newsnorm.lexicon.characters import AND
from newsnorm.lexicon.words import any_of, read_rows, read_words

_SIGN: Final = r"[,:;?!|&\#/=+*.@~^$%_-]"
_JOINT: Final = f"[或{AND}、]"
# The name of a sign beside it does the same as a means: `以逗号,分隔`.
_NAMES: Final = {
    ",": ("逗号", "逗號"),
    ":": ("冒号", "冒號"),
    ";": ("分号", "分號"),
    "?": ("问号", "問號"),
    "!": ("叹号", "嘆號"),
}


def make_named_sign(mark: str) -> str:
    r"""Return the part of a regex, in verbose form or not, that tells after a mark whether it is named, not used.

    Example:
        >>> pattern = re.compile(f";(?:{make_named_sign(';')})")
        >>> [bool(pattern.search(text)) for text in ("各项用;分割", "以,或;分隔", "不管用;分割", "费用;分开算")]
        [True, True, False, False]
    """
    end = re.escape(mark)
    means = [(*row, "", "")[:3] for row in read_rows("sign_means")]
    any_means = "|".join(_after_means(word, others, end) for word, others, grade in means if not grade)
    sure_means = "|".join(_after_means(word, others, end) for word, others, grade in means if grade)
    sure_means += "".join(f"|(?<={name}{end})" for name in _NAMES[mark])
    first = "".join(word for word, _, grade in means if len(word) == 1)
    any_means += f"|(?<=[{first}]{_SIGN}{_JOINT}{end})"
    more = f"(?:{_JOINT}{_SIGN}){{0,20}}+[ ]?"
    sure = any_of(read_words("sign_deeds", part="sure"))
    # One look at the character before the mark spares most marks all the others.
    last = "".join(dict.fromkeys(word[-1] for word in (*(row[0] for row in means), *_NAMES[mark])))
    named = f"(?:{any_means}){more}{any_of(read_words('sign_deeds'))}|(?:{sure_means}){more}{sure}"
    return f"(?<=[{last}{_JOINT[1:-1]}]{end})(?:{named})"


def _after_means(word: str, others: str, mark: str) -> str:
    """Look back from after a mark: does it follow this word, which is not the end of another one?"""
    look_back = f"(?<={word}{mark})"
    return f"{look_back}(?<![{others}]{word}{mark})" if others else look_back
