"""Bytes to text: which encoding is it, how sure is that, and what could not be read.

The order of the evidence: a byte order mark, strict UTF-8, then every Chinese encoding that explains the bytes, each
scored by how Chinese its reading looks. Below a minimum nothing is guessed: an error is better than rubble.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from attrs import evolve, frozen

from newsnorm._chardata import CHINESE_PUNCTUATION, COMMON_HAN
from newsnorm.errors import DecodeError, OptionsError
from newsnorm.model import Finding
from newsnorm.options import did_you_mean

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_BAD = "\N{REPLACEMENT CHARACTER}"

# The longer marks first: that of UTF-32-LE begins with that of UTF-16-LE.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("gb18030", "cp950", "big5hkscs")
_WIDE = ("utf-16-le", "utf-16-be")

# What files called so hold. Python's own `gb2312` and `big5` map some marks wrongly (A1A4 to the katakana dot).
_READ_AS = {
    "gb2312": ("gb18030",),
    "gbk": ("gb18030",),
    "big5": ("cp950", "big5hkscs"),
    "utf-8-sig": ("utf-8",),
    "utf-16": _WIDE,
}
_KNOWN_NAMES = (
    "utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312", "big5", "cp950", "big5hkscs",
    "shift_jis", "euc_jp", "euc_kr", "cp949", "latin-1", "cp1252",
)  # fmt: skip

_MIN_SCORE = 1.4
_ASCII_SCORE = 4.0
_DECLARED_BONUS = 0.4
_MAX_BAD_SHARE = 0.02
_SAMPLE = 20_000
_PROBE = 65_536
_MAX_REPORTED_LINES = 100

_LONE_NUL_RE = re.compile(r"(?<!\0)\0(?!\0)")
_CONTROL_RE = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Signs that say nothing about the language: arrows, frames, bullets, emoji and what holds emoji together.
_SYMBOL_RE = re.compile(r"[\xa0-\xbf\u200b-\u200d\u2010-\u27bf\u2b00-\u2bff\u3200-\u33ff\ufe0f\ufeff\U0001f000-\U0001faff]")
_UTF8_RUN_RE = re.compile(rb"(?:[\xe3-\xe9][\x80-\xbf]{2}){4}")
_SURROGATE_PAIR_RE = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
_DECLARED_RE = re.compile(rb"""(?:charset|encoding)\s{0,8}=\s{0,8}["']?([A-Za-z0-9_-]{2,20})""")


@frozen
class Decoded:
    """Text and how it was read.

    Attributes:
        text: Line ends are LF, byte order marks at the start are gone.
        encoding: Python's name; `utf-8` with or without a byte order mark.
        confidence: 0 to 1: how far this reading is ahead of the next best one.
        findings: What could not be read, and what was read differently from the rest.
    """

    text: str
    encoding: str = "utf-8"
    confidence: float = 1.0
    findings: tuple[Finding, ...] = ()


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """Return the text of `data`.

    Args:
        data: A whole source file.
        encoding: The encoding, when the caller knows it. `gb2312` and `gbk` are read as GB18030, `big5` as cp950 or
            else Big5-HKSCS, because that is what files called so hold. A byte order mark still wins.

    Raises:
        DecodeError: No Chinese encoding explains the bytes, or the named one does not.
        OptionsError: There is no encoding of that name.

    Example:
        >>> decode("沪指午后涨了。".encode("gbk")).encoding
        'gb18030'
    """
    if encoding is not None:
        return _decode_named(data, encoding)
    if b"\0" not in data:
        try:
            return Decoded(_fold(data.decode()))
        except UnicodeDecodeError:
            pass
    return _decode_marked(data) or _decode_evident(data.removeprefix(codecs.BOM_UTF8))


def decode_str(text: str) -> Decoded:
    r"""Return text that came as `str` in the same form: LF, no byte order mark at the start, no lone surrogates.

    Surrogates in pairs, as careless JSON decoders leave them, become the character they stand for; a lone one becomes
    U+FFFD, with a finding.

    Example:
        >>> decode_str("一\r\n二").text
        '一\n二'
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return _decoded(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"), "utf-8", 1.0)
    return Decoded(_fold(text))


def _fold(text: str) -> str:
    """Drop byte order marks at the start and make every line end LF."""
    if text.startswith(_BOM):
        text = text.lstrip(_BOM)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _decoded(text: str, encoding: str, confidence: float, findings: tuple[Finding, ...] = ()) -> Decoded:
    text = _fold(text)
    return Decoded(text, encoding, confidence, findings + tuple(_report_bad(text)))


def _report_bad(text: str) -> Iterator[Finding]:
    """Give a finding for each line with characters that could not be read; very many lines share the last one."""
    if _BAD not in text:
        return
    hits = ((number, line.count(_BAD)) for number, line in enumerate(text.split("\n"), 1) if _BAD in line)
    for number, count in islice(hits, _MAX_REPORTED_LINES):
        yield Finding("undecodable", "warning", f"not decodable, left as U+FFFD: {count}", number)
    rest = list(hits)
    if rest:
        total = sum(count for _, count in rest)
        message = f"not decodable, left as U+FFFD: {total} on {len(rest)} more lines"
        yield Finding("undecodable", "warning", message, rest[0][0])


# --- reading with one encoding ---------------------------------------------------------------------------------------


def _read_euro(error: UnicodeError) -> tuple[str, int]:
    """Read byte 0x80 as €, as Windows and WHATWG's GBK do and no GB codec of Python does; refuse all else."""
    if isinstance(error, UnicodeDecodeError) and error.object[error.start] == 0x80:
        return "€", error.start + 1
    raise error


def _read_euro_or_replace(error: UnicodeError) -> tuple[str, int]:
    if isinstance(error, UnicodeDecodeError):
        return ("€", error.start + 1) if error.object[error.start] == 0x80 else (_BAD, error.end)
    raise error


codecs.register_error("newsnorm.strict", _read_euro)
codecs.register_error("newsnorm.replace", _read_euro_or_replace)


def _read(data: bytes, codec: str, errors: str) -> str:
    # A handler written in Python costs a microsecond a byte, so bytes that are mostly 0x80 do not get it.
    if codec == "gb18030" and data.count(b"\x80") <= 16 + len(data) // 50:
        errors = f"newsnorm.{errors}"
    return data.decode(codec, errors)


def _read_strict(data: bytes, codec: str) -> str | None:
    """Return the text if the codec explains every byte."""
    try:
        return _read(data, codec, "strict")
    except UnicodeError:
        return None


def _read_lenient(data: bytes, codec: str) -> str:
    """Return the text with U+FFFD for what the codec does not explain."""
    if codec == "utf-8" and b"\xed" in data:
        # Java and MySQL write a character beyond U+FFFF as two surrogates of three bytes each (CESU-8).
        data = _SURROGATE_PAIR_RE.sub(_join_surrogates, data)
    return _read(data, codec, "replace")


def _join_surrogates(match: re.Match[bytes]) -> bytes:
    pair = match[0].decode("utf-8", "surrogatepass")
    return pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le").encode()


def _has_few_bad(text: str) -> bool:
    """True if so little is unreadable as in a good file: where it was cut, at both ends, and a byte here and there."""
    return text.count(_BAD) <= 2 + _MAX_BAD_SHARE * len(text)


def _decode_marked(data: bytes) -> Decoded | None:
    """Read by the byte order mark, unless the bytes behind it contradict it."""
    if data.startswith(codecs.BOM_UTF8):
        text = _read_strict(data, "utf-8")
        return None if text is None else Decoded(_fold(text))
    for mark, codec in _WIDE_MARKS:
        if data.startswith(mark):
            text = _read_lenient(data, codec)
            if _has_few_bad(text):
                return _decoded(text, codec, 1.0)
    return None


def _decode_named(data: bytes, name: str) -> Decoded:
    names = _find_codecs(name)
    marked = _decode_marked(data)
    if marked is not None and not marked.findings:
        return marked
    readings = _read_all(data, names)
    if readings:
        codec = max(readings, key=lambda codec: _score(readings[codec]))
        return evolve(decode_str(readings[codec]), encoding=codec)
    text = _read_lenient(data, names[0]) if _has_few_bad(_read_lenient(data[:_PROBE], names[0])) else _BAD * 3
    if _has_few_bad(text):
        return _decoded(text, names[0], 1.0)
    raise DecodeError(f"the bytes are not {name}", hint="leave encoding out to have it found")


def _find_codecs(name: str) -> tuple[str, ...]:
    """Return the codecs to try for a name.

    Raises:
        OptionsError: There is no encoding of that name.
    """
    try:
        codec = codecs.lookup(name).name
        "".encode(codec)  # fails for codecs that turn text into text or bytes into bytes
    except (LookupError, ValueError, TypeError) as error:
        raise OptionsError(f"encoding={name!r} is not known", hint=did_you_mean(name, _KNOWN_NAMES)) from error
    return _READ_AS.get(codec, (codec,))


# --- weighing the evidence -------------------------------------------------------------------------------------------


def _decode_evident(data: bytes) -> Decoded:
    """Choose the reading that explains the bytes best, whole first, then line by line.

    Raises:
        DecodeError: No reading is good enough.
    """
    if not data.strip(b"\0"):
        raise DecodeError("the file holds nothing but NUL bytes")
    utf8 = _read_lenient(data, "utf-8")
    if _is_surely_utf8(utf8):
        return _decode_lines(data, "utf-8", 1.0 if _BAD not in utf8 else 0.99)
    readings = _read_all(data, (*_LEGACY, *_WIDE))
    if _has_few_bad(utf8):
        readings["utf-8"] = utf8
    ranked = _rank(readings, _find_declared(data))
    if ranked and ranked[0][0] >= _MIN_SCORE:
        return _decode_lines(data, ranked[0][1], _confidence(ranked), readings[ranked[0][1]])
    for codec in ("gb18030", "cp950"):
        decoded = _decode_patched(data, codec)
        if decoded is not None:
            return decoded
    if _is_nearly_ascii(utf8):
        return _decoded(utf8, "utf-8", 0.9)
    raise DecodeError("no Chinese encoding explains the bytes", hint="name it: encoding='shift_jis', for example")


def _read_all(data: bytes, names: Iterable[str]) -> dict[str, str]:
    """Return the strict readings, each text once: Big5-HKSCS mostly says what cp950 says."""
    readings: dict[str, str] = {}
    for codec in names:
        text = _read_strict(data, codec)
        if text is not None and text not in readings.values():
            readings[codec] = text
    return readings


def _is_surely_utf8(text: str) -> bool:
    """True if there are many well-formed sequences and hardly a broken one: no other encoding looks so."""
    bad = text.count(_BAD)
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return good >= 10 and bad <= 2 + _MAX_BAD_SHARE * good


def _is_nearly_ascii(text: str) -> bool:
    """True for ASCII, or for UTF-8 with a stray byte or NUL here and there."""
    if _BAD * 2 in text or not _has_few_bad(text):
        return False
    return len(_LONE_NUL_RE.findall(text)) + len(_CONTROL_RE.findall(text)) <= 2 + _MAX_BAD_SHARE * len(text)


def _find_declared(data: bytes) -> tuple[str, ...]:
    """Return the codecs of the charset that an HTML or XML file names in its first kilobyte."""
    match = _DECLARED_RE.search(data[:1024])
    if match is None:
        return ()
    try:
        return _find_codecs(match[1].decode("ascii"))
    except OptionsError:
        return ()


def _rank(readings: dict[str, str], declared: tuple[str, ...]) -> list[tuple[float, str]]:
    scored = [
        (_score(text) + (_DECLARED_BONUS if codec in declared else 0.0), codec) for codec, text in readings.items()
    ]
    return sorted(scored, key=lambda pair: -pair[0])


def _confidence(ranked: list[tuple[float, str]]) -> float:
    margin = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0.0)
    return round(min(0.99, 0.5 + margin / 4), 2)


def _score(text: str) -> float:
    """Return how Chinese a text looks: points for each character beyond ASCII.

    Right readings of Chinese text have 1.7 or more, wrong ones and other languages 1.2 or less.
    """
    if len(text) > 3 * _SAMPLE:
        middle = len(text) // 2
        text = text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]
    points = total = 0
    for char, count in Counter(text).items():
        weight = _weigh(char)
        if weight:
            points += weight * count
            total += count
    # GB files with thousands of NULs in a row exist; single ones are what UTF-16 looks like to everyone else.
    lone = len(_LONE_NUL_RE.findall(text)) if "\0" in text else 0
    return (points - 6 * lone) / (total + lone) if total + lone else _ASCII_SCORE


@lru_cache(maxsize=1 << 16)
def _weigh(char: str) -> int:
    code = ord(char)
    if char in COMMON_HAN:
        return 4
    if char in CHINESE_PUNCTUATION:
        return 2
    if code < 0x80 or _SYMBOL_RE.match(char):
        return -6 if _CONTROL_RE.match(char) else 0
    if 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x323AF or 0xF900 <= code <= 0xFAFF:
        return 1
    if 0xFF01 <= code <= 0xFF5E or code == 0x3007:
        return 1
    if 0xE000 <= code <= 0xF8FF or 0xFF61 <= code <= 0xFF9F or char == _BAD or code >= 0xF0000:
        return -18
    return -6


# --- files of several encodings --------------------------------------------------------------------------------------


def _decode_patched(data: bytes, codec: str) -> Decoded | None:
    """Read line by line, with U+FFFD for what nothing explains; None if that is still no Chinese text."""
    for part in (data[:_PROBE], data):
        decoded = _decode_lines(part, codec, 0.7)
        if not _has_few_bad(decoded.text) or _score(decoded.text) < _MIN_SCORE:
            return None
    return decoded


def _decode_lines(data: bytes, codec: str, confidence: float, text: str | None = None) -> Decoded:
    """Read with `codec`, and single lines that are written in another encoding with that one.

    Files put together by programs are such: a UTF-8 header over a GB18030 body, a UTF-8 footer under it.
    """
    if codec in _WIDE or (text is not None and _BAD not in text and not _UTF8_RUN_RE.search(data)):
        return _decoded(text or _read_lenient(data, codec), codec, confidence)
    others = ("gb18030", "cp950") if codec == "utf-8" else ("utf-8",)
    lines: list[str] = []
    foreign: list[tuple[int, str]] = []
    for number, raw in enumerate(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"), 1):
        line, used = _read_line(raw, codec, others)
        lines.append(line)
        if used != codec:
            foreign.append((number, used))
    findings = ()
    if foreign:
        first, used = foreign[0]
        message = f"lines in another encoding ({used}) than the rest ({codec}): {len(foreign)}"
        findings = (Finding("mixed-encodings", "warning", message, first),)
    return _decoded("\n".join(lines), codec, confidence, findings)


def _read_line(raw: bytes, codec: str, others: tuple[str, ...]) -> tuple[str, str]:
    """Return the line and the codec that reads it best; another one than the file's must be clearly better."""
    own = _read_strict(raw, codec)
    if own is not None and (codec == "utf-8" or not _UTF8_RUN_RE.search(raw)):
        return own, codec
    own = _read_lenient(raw, codec) if own is None else own
    readings = _read_all(raw, others)
    best = max(readings, key=lambda other: _score(readings[other]), default=codec)
    if best != codec and _score(readings[best]) >= max(_MIN_SCORE, _score(own)) + 0.4:
        return readings[best], best
    return own, codec
