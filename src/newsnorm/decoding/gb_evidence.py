"""What tells that bytes are GB18030 where their text does not look Chinese enough: its very bytes do.

The standard's four-byte characters look like nothing else, and the two bytes of its common characters stand in one
corner of the code. English with a few of either is no other encoding, and a page in Japanese may be written in it too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from newsnorm._lazy import compile_late
from newsnorm.decoding.codec_readings import MAX_BAD_SHARE

# GB18030-2022, 4.3: a byte, a digit, a byte, a digit. Of the planes that hold scripts and emoji.
_FOUR_BYTES_RE = compile_late(rb"[\x81-\x84\x90-\x9a][0-9][\x81-\xfe][0-9]")
# ASCII, and the marks and first-level characters of GB 2312: the 3,755 that people use. An accent of Latin-1 before a
# letter, or before another one, is none of them.
_COMMON_RE = compile_late(rb"(?:[\x00-\x7f]++|(?:[\xa1\xa3][\xa1-\xfe]|[\xb0-\xd7][\xa1-\xfe])++)*+")
# The same of Big5, where an accent of Latin-1 before a letter may look like a character: so two of them in a row.
_COMMON_BIG5_RE = compile_late(rb"(?:[\x00-\x7f]++|(?:[\xa1-\xc6][\x40-\x7e\xa1-\xfe]){2,}+)*+")


def has_four_byte_characters(data: bytes, text: str) -> bool:
    """Return whether some characters have four bytes, and all that stand in the text are assigned in Unicode.

    Args:
        data: The bytes.
        text: What they are in GB18030.

    Example:
        >>> data = "⚡ 36 ms".encode("gb18030")
        >>> has_four_byte_characters(data, data.decode("gb18030")), has_four_byte_characters(b"abc", "abc")
        (True, False)
    """
    return _FOUR_BYTES_RE.search(data) is not None and all(unicodedata.category(char) != "Cn" for char in set(text))


def has_common_characters_only(data: bytes, codec: str = "gb18030") -> bool:
    """Return whether all bytes are ASCII or the common characters and marks of GB 2312, or those of Big5.

    Example:
        >>> [has_common_characters_only(text.encode(codec)) for text, codec in (("模块", "gbk"), ("déjà", "latin-1"))]
        [True, False]
    """
    pattern = _COMMON_RE if codec == "gb18030" else _COMMON_BIG5_RE
    return pattern.fullmatch(data) is not None


def is_damaged(data: bytes, codecs: Iterable[str]) -> bool:
    r"""Return whether the bytes are of one of these encodings but for a few that are broken.

    Example:
        >>> is_damaged("東京".encode("euc_jp") * 100 + b"\xff", ("euc_jp",))
        True
    """
    for codec in codecs:
        text = data.decode(codec, "replace")
        if text.count("\N{REPLACEMENT CHARACTER}") <= MAX_BAD_SHARE * len(text):
            return True
    return False
