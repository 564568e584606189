"""Bytes to text: which encoding is it, how sure is that, and what could not be read.

The order of the evidence: a byte order mark, strict UTF-8, then every Chinese encoding that explains the bytes, each
scored by how Chinese its reading looks. Below a minimum nothing is guessed: an error is better than rubble.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from attrs import evolve, frozen

from newsnorm._frozen import Shown, maker
from newsnorm._lazy import compile_late
from newsnorm.decoding.binaries import BINARY_BEGINNINGS, name_binary
from newsnorm.decoding.codec_readings import (
    AT_ENDS,
    LEGACY,
    MAX_BAD_SHARE,
    WIDE,
    has_few_bad,
    most_bad,
    most_bad_of,
    read_all,
    read_lenient,
    read_strict,
)
from newsnorm.decoding.gb_evidence import has_common_characters_only, has_four_byte_characters, is_damaged
from newsnorm.decoding.line_readings import MIN_SCORE, has_doubtful_lines, read_patchwork
from newsnorm.decoding.scoring import count_controls, score_chinese, score_foreign
from newsnorm.errors import DecodeError, OptionsError
from newsnorm.findings import UNDECODABLE, UNSURE_ENCODING
from newsnorm.lexicon.characters import ASCII_BYTES, BYTE_ORDER_MARK, REPLACEMENT
from newsnorm.model import Finding
from newsnorm.options import codec_of

# The longer marks first: that of UTF-32-LE begins with that of UTF-16-LE.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FOREIGN = ("euc_jp", "cp932", "cp949")

# What files called so hold. Python's own `gb2312` and `big5` map some marks wrongly (A1A4 to the katakana dot).
_READ_AS = {
    "gb2312": ("gb18030",),
    "gbk": ("gb18030",),
    "big5": ("cp950", "big5hkscs"),
    "utf-8-sig": ("utf-8",),
    "utf-16": WIDE,
}

_SHARE_OF_UTF8 = 0.25  # as many characters may be bad where the others prove the encoding
_PART = 4096
_MOST_CUT = 4  # bad bytes that cutting a part out makes: three at its start, one at its end
_MIN_FOREIGN = 2.0
_SURE = 0.7
_DECLARED_BONUS = 0.4
_PROBE = 65_536
_MAX_REPORTED_LINES = 100

# How ISO-2022 switches to two bytes a character; an ANSI colour has a bracket in place of the dollar sign.
_SHIFT_RE = compile_late(rb"\x1b\$[@BA()]")
_DECLARED_RE = compile_late(rb"""(?:charset|encoding)\s{0,8}=\s{0,8}["']?([A-Za-z0-9_-]{2,20})""")


@frozen(weakref_slot=False, repr=False)
class Decoded(Shown):
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


_make_decoded = maker(Decoded)


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
    if data.startswith(BINARY_BEGINNINGS) and (binary := name_binary(data)):
        raise DecodeError(f"the file is {binary[0]}: it holds no text", hint=binary[1])
    if encoding is not None:
        return _decode_named(data, encoding)
    # A search for one byte takes 0.1 µs, one for two bytes 5.
    if b"\0" not in data and (b"\x1b" not in data or b"\x1b$" not in data):
        try:
            return _make_decoded(_fold(data.decode()))
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
        return _finish(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"), "utf-8", 1.0)
    return _make_decoded(_fold(text))


def _fold(text: str) -> str:
    """Drop byte order marks at the start and make every line end LF."""
    if text.startswith(BYTE_ORDER_MARK):
        text = text.lstrip(BYTE_ORDER_MARK)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _finish(text: str, encoding: str, confidence: float, findings: tuple[Finding, ...] = ()) -> Decoded:
    text = _fold(text)
    findings += tuple(_report_bad(text))
    if confidence < _SURE:
        findings += (UNSURE_ENCODING.at(codec=encoding, confidence=confidence),)
    return _make_decoded(text, encoding, confidence, findings)


def _report_bad(text: str) -> Iterator[Finding]:
    """Give a finding for each line with characters that could not be read; very many lines share the last one."""
    if REPLACEMENT not in text:
        return
    hits = ((number, line.count(REPLACEMENT)) for number, line in enumerate(text.split("\n"), 1) if REPLACEMENT in line)
    for number, count in islice(hits, _MAX_REPORTED_LINES):
        yield UNDECODABLE.at(number, count=count, where="")
    rest = list(hits)
    if rest:
        total = sum(count for _, count in rest)
        yield UNDECODABLE.at(rest[0][0], count=total, where=f" on {len(rest)} more lines")


def _decode_marked(data: bytes) -> Decoded | None:
    """Read by the byte order mark, unless the bytes after it contradict it."""
    if data.startswith(codecs.BOM_UTF8):
        text = read_strict(data, "utf-8")
        return None if text is None else _make_decoded(_fold(text))
    for mark, codec in _WIDE_MARKS:
        if data.startswith(mark):
            text = read_lenient(data, codec)
            if has_few_bad(text):
                return _finish(text, codec, 1.0)
    return None


def _decode_named(data: bytes, name: str) -> Decoded:
    names = _find_codecs(name)
    marked = _decode_marked(data)
    if marked is not None and not marked.findings:
        return marked
    readings = read_all(data, names)
    if readings:
        codec = max(readings, key=lambda codec: score_chinese(readings[codec]))
        return evolve(decode_str(readings[codec]), encoding=codec)
    for part in (data[:_PROBE], data):
        text = read_lenient(part, names[0])
        if not has_few_bad(text):
            raise DecodeError(f"the bytes are not {name}", hint="leave encoding out to have it found")
    return _finish(text, names[0], 1.0)


def _find_codecs(name: str) -> tuple[str, ...]:
    """Return the codecs to try for a name.

    Raises:
        OptionsError: There is no encoding of that name.
    """
    codec = codec_of(name)
    return _READ_AS.get(codec, (codec,))


# --- weighing the evidence -------------------------------------------------------------------------------------------


def _decode_evident(data: bytes) -> Decoded:
    """Choose the reading that explains the bytes best, whole first, then line by line.

    Raises:
        DecodeError: No reading is good enough.
    """
    if not data.strip(b"\0"):
        raise DecodeError("the file holds nothing but NUL bytes")
    if data.isascii() and _SHIFT_RE.search(data):
        raise DecodeError("the bytes are ISO-2022, not a Chinese encoding", hint="name it: encoding='iso2022_jp'")
    utf8 = "" if _is_never_utf8(data) else read_lenient(data, "utf-8")
    if _is_surely_utf8(utf8, bad_share=_SHARE_OF_UTF8):
        decoded = _decode_lines(data, "utf-8", 0.99 if REPLACEMENT in utf8 else 1.0, utf8)
        if _is_surely_utf8(decoded.text, bad_share=0.05):
            return decoded
    readings = read_all(data, (*LEGACY, *WIDE))
    if utf8 and (has_few_bad(utf8) or _is_nearly_ascii(utf8)):
        readings["utf-8"] = utf8
    declared = _find_declared(data)
    ranked = _rank(readings, declared)
    foreign = (0.0, "") if declared and declared[0] in LEGACY else _find_foreign(data)
    if ranked and ranked[0][0] >= max(MIN_SCORE, foreign[0]):
        codec = ranked[0][1]
        return _decode_lines(data, codec, _confidence(ranked, readings), readings[codec])
    doubtful = _decode_by_bytes(data, readings, foreign[0])
    if doubtful is None and foreign[0] < _MIN_FOREIGN:
        doubtful = _decode_doubtful(data, readings)
    if doubtful is None:
        guess = foreign[1] if foreign[0] >= _MIN_FOREIGN else (*declared, "euc_jp")[0]
        raise DecodeError("no Chinese encoding explains the bytes", hint=f"name it, for example encoding={guess!r}")
    return doubtful


def _decode_by_bytes(data: bytes, readings: dict[str, str], foreign: float) -> Decoded | None:
    """Read as GB18030 what is that by its bytes, though the text does not look Chinese enough."""
    text = readings.get("gb18030")
    if text is None or count_controls(text) > most_bad(text):
        return None
    is_alone = not foreign and "cp950" not in readings and "big5hkscs" not in readings
    if is_alone and has_four_byte_characters(data, text):
        return _finish(text, "gb18030", 0.8)
    if is_alone and score_foreign(text) >= _MIN_FOREIGN and not is_damaged(data, _FOREIGN):
        return _finish(text, "gb18030", _SURE)
    if data.isascii():
        return None
    if (_is_english(text) or foreign < _MIN_FOREIGN) and has_common_characters_only(data):
        return _finish(text, "gb18030", 0.5)
    return None


def _decode_doubtful(data: bytes, readings: dict[str, str]) -> Decoded | None:
    """Read what no encoding explains as a whole: damaged files, patchworks, and what is hardly more than ASCII."""
    for codec in ("gb18030", "cp950", *WIDE):
        text, findings = read_patchwork(data[:_PROBE], codec)
        if len(data) > _PROBE and _is_chinese(text):
            text, findings = read_patchwork(data, codec)
        if _is_chinese(text):
            return _finish(text, codec, 0.7, findings)
    for codec in ("gb18030", "cp950"):
        text, findings = read_patchwork(data[:_PROBE], codec)
        if _is_english_with(text, codec):
            text, findings = read_patchwork(data, codec)
            return _finish(text, codec, 0.5, findings)
    for codec in ("utf-8", *WIDE):
        if codec in readings and _is_nearly_ascii(readings[codec]):
            return _finish(readings[codec], codec, 0.9)
    return None


def _is_english(text: str) -> bool:
    return 10 * _count_beyond_ascii(text) <= len(text)


def _is_english_with(text: str, codec: str) -> bool:
    """Return whether a damaged text is English with a few common characters of a Chinese encoding."""
    if not _is_english(text) or not has_few_bad(text):
        return False
    rest = text.replace(REPLACEMENT, "").encode(codec, "replace")
    return not rest.isascii() and has_common_characters_only(rest, codec)


def _find_foreign(data: bytes) -> tuple[float, str]:
    """Return how well the best Japanese or Korean encoding explains the bytes, and its name."""
    readings = read_all(data, _FOREIGN)
    return max(((score_foreign(text), codec) for codec, text in readings.items()), default=(0.0, ""))


def _count_beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _is_never_utf8(data: bytes) -> bool:
    """Return whether one part alone has too many bytes that are no UTF-8, whatever the rest is: quick for GB files."""
    beyond_ascii = len(data.translate(None, ASCII_BYTES))
    bad = 0
    for start in range(0, len(data), _PART):
        bad += max(0, data[start : start + _PART].decode("utf-8", "replace").count(REPLACEMENT) - _MOST_CUT)
        # The rest may be good characters of two bytes.
        if bad > max(2 + _SHARE_OF_UTF8 * (beyond_ascii - bad) / 2, most_bad_of(len(data)) + 2 * AT_ENDS):
            return True
    return False


def _is_surely_utf8(text: str, *, bad_share: float) -> bool:
    """True if there are many well-formed sequences for each broken one: no other encoding looks so."""
    # More cannot be, were all others good; half of a GB file shows it.
    if text.count(REPLACEMENT, 0, len(text) // 2) * (1 + bad_share) > 2 + bad_share * len(text):
        return False
    bad = text.count(REPLACEMENT)
    good = _count_beyond_ascii(text) - bad
    return good >= 10 and bad <= 2 + bad_share * good and count_controls(text) <= 1 + MAX_BAD_SHARE * len(text)


def _is_chinese(text: str) -> bool:
    return has_few_bad(text) and score_chinese(text) >= MIN_SCORE


def _is_nearly_ascii(text: str) -> bool:
    """True for mostly ASCII with a stray byte or NUL here and there: UTF-8 of other languages, UTF-16 of English."""
    if len(text) < 10 or REPLACEMENT * 2 in text or 2 * _count_beyond_ascii(text) > len(text):
        return False
    return text.count(REPLACEMENT, 0, -1) + count_controls(text) <= most_bad(text)


def _find_declared(data: bytes) -> tuple[str, ...]:
    """Return the codecs of the charset that an HTML or XML file names in its first kilobyte."""
    match = _DECLARED_RE.search(data[:1024])
    with suppress(OptionsError):
        return _find_codecs(match[1].decode("ascii")) if match else ()
    return ()


def _rank(readings: dict[str, str], declared: tuple[str, ...]) -> list[tuple[float, str]]:
    """Return score and codec, the best first; a declared charset tips the balance and no more."""
    bonus = dict.fromkeys(declared, _DECLARED_BONUS)
    return sorted(
        ((score_chinese(text) + bonus.get(codec, 0), codec) for codec, text in readings.items()), reverse=True
    )


def _confidence(ranked: list[tuple[float, str]], readings: dict[str, str]) -> float:
    """Return how sure the best reading is: by how much it leads, and over how many characters."""
    best, codec = ranked[0]
    text = readings[codec]
    lead = best - max((score for score, other in ranked if readings[other] != text), default=0.0)
    return round(min(0.99, 0.5 + lead * (_count_beyond_ascii(text) or len(text)) / 40), 2)


# --- files of several encodings --------------------------------------------------------------------------------------


def _decode_lines(data: bytes, codec: str, confidence: float, text: str) -> Decoded:
    """Return `text`, but single lines that are written in another encoding read with that one.

    Files put together by programs are such: a UTF-8 header over a GB18030 body, a UTF-8 footer under it.
    """
    if codec in WIDE or (REPLACEMENT not in text and not has_doubtful_lines(data, codec, text)):
        return _finish(text, codec, confidence)
    text, findings = read_patchwork(data, codec)
    return _finish(text, codec, confidence, findings)
