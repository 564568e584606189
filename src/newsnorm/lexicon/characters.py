r"""Classes of characters, each defined here and nowhere else.

A name in capitals is the body of a regex class: `re.compile(f"[{HAN}]")`. Those without a range (`-`) are strings of
single characters too: `char in STOPS`, `line.strip(PADDING)`. No class holds `]`, `\`, `^` or a `-` that is no range,
so that bodies can be put one after another: `f"[{HAN}{STOPS}]"`.

A base class says what Unicode or a standard says. A derived one stands below its base, with the reason why the base
does not serve. `HAN_RE` and its like are for searching; a module that needs a longer pattern builds it from the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from newsnorm._lazy import compile_late

# --- scripts ----------------------------------------------------------------------------------------------------------

# Extension A and the basic block: what all but a few characters of running text belong to. Enough, and a third faster,
# where the question is whether a text is Chinese; and NFC leaves these alone, but not the compatibility ideographs.
COMMON_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff"
COMMON_HAN_RE: Final = compile_late(f"[{COMMON_HAN}]")
# With the compatibility ideographs and Extensions B to J (Unicode 17): all that take variation selectors (UTS #37).
IDEOGRAPHS: Final = f"{COMMON_HAN}\uf900-\ufaff\U00020000-\U0003347f"
# With 〇 and the numerals of Hangzhou, UCD Script=Han but for radicals and 々: the base class.
HAN: Final = f"\u3007\u3021-\u3029{IDEOGRAPHS}"
HAN_RE: Final = compile_late(f"[{HAN}]")
# Programs write it as an escape.
HAN_IN_JSON_RE: Final = compile_late(rf"[{HAN}]|\\u[4-9][0-9a-fA-F]{{3}}")

# UCD, Script=Hiragana and Katakana, with the prolonged sound mark; not ・ U+30FB, which is an interpunct too.
WIDE_KANA: Final = "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
# Those of JIS X 0201, which the text rules make wide; a wrong decoding is full of them, so they are no proof of kana.
HALF_WIDTH_KANA: Final = "\uff66-\uff9f"
KANA: Final = f"{WIDE_KANA}{HALF_WIDTH_KANA}"
KANA_RE: Final = compile_late(f"[{KANA}]")

# Jamo, compatibility jamo, enclosed and parenthesized Hangul, syllables, half-width jamo: all that Korean text parts by
# spaces, whatever its width (CSS Text 3, 4.1.3).
HANGUL: Final = "\u1100-\u11ff\u3130-\u318f\u3200-\u321e\u3260-\u327e\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc"
# The syllables alone, which running Korean consists of.
HANGUL_SYLLABLES: Final = "\uac00-\ud7a3"

# What words of Chinese, Japanese and Korean consist of: 々 and 〆 are letters among the marks of their block.
EAST_ASIAN_LETTERS: Final = f"{HAN}々〆{KANA}{HANGUL}"

LATIN: Final = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"

# Letters, marks and punctuation of the scripts that are written without blanks, Hangul with its particles, the
# supplementary planes 2 and 3: what CommonMark's rule for emphasis, made for words between blanks, does not fit.
CJK: Final = (
    f"\u1100-\u11ff\u2e80-\u303f\u3040-\u33ff{COMMON_HAN}\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)

HAN_DIGITS: Final = "一二三四五六七八九"
# What stands for zero among them: 〇 is right (GB/T 15835), circles and letters are what keyboards have.
HAN_ZEROS: Final = "〇○◯零"
# What stands after the number of a day.
DAY_MARKS: Final = "日号號"
# Which number the entries of a list: numerals and the ten stems.
HAN_LIST_NUMERALS: Final = f"{HAN_DIGITS}十百零〇甲乙丙丁戊己庚辛壬癸"

# --- blanks and indents -----------------------------------------------------------------------------------------------

NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
IDEOGRAPHIC_SPACE: Final = "\N{IDEOGRAPHIC SPACE}"
# A3A0 in GBK, which the code pages of old systems map to private use: a blank as wide as a character.
GBK_IDEOGRAPHIC_SPACE: Final = "\ue5e5"
# What else GB18030 leaves to users (AAA1 to AFFE, F8A1 to FEFE, A140 to A7A0), that blank among it.
GBK_USER_CELLS: Final = "\ue000-\ue765"
BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"

# What people and editors put between and around the words of one line.
PADDING: Final = f" \t{NO_BREAK_SPACE}{IDEOGRAPHIC_SPACE}"
# The same around a text of several lines, with all line breaks of ASCII.
BLOCK_PADDING: Final = f"{PADDING}\n\v\f\r"
# The same around a line of a file, where a form feed or a carriage return may be left and a byte order mark hide.
LINE_PADDING: Final = f"{PADDING}\v\f\r{BYTE_ORDER_MARK}"
# The same around a whole file.
FILE_PADDING: Final = f"{LINE_PADDING}\n"

# The same around a value, with what a copy from a page has at its ends and nobody sees: the zero-width space, direction
# marks, the word joiner.
VALUE_PADDING: Final = f"{BLOCK_PADDING}\u200b\u200e\u200f\u2060{BYTE_ORDER_MARK}"

ASCII_BYTES: Final = bytes(range(0x80))  # for `bytes.translate`, which cuts them out

# White space of ASCII: what separates the words of a machine's language.
ASCII_BLANKS: Final = " \t\n\v\f\r"
# White space of HTML (WHATWG Infra, ASCII whitespace): a vertical tab is none there.
HTML_BLANKS: Final = " \t\n\f\r"
# Without the line feed, which is a segment break (CSS Text 3, 4.1.3) and decided on its own.
HTML_LINE_BLANKS: Final = " \t\f\r"

# UCD, Zs without U+0020 and U+3000, and TAB: what parts words and is written as one U+0020.
ODD_SPACES: Final = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f"

# How Chinese text opens a paragraph (CLREQ), and what else editors write for it.
PARAGRAPH_INDENT: Final = IDEOGRAPHIC_SPACE * 2
INDENTS: Final = (PARAGRAPH_INDENT, NO_BREAK_SPACE * 2, "  ", "\t")

# --- line breaks ------------------------------------------------------------------------------------------------------

# UAX #14, BK and NL: all line breaks but LF and CR, the newlines of text files.
LINE_SEPARATORS: Final = "\v\f\u0085\u2028\u2029"
# YAML 1.1 ends a line there too, YAML 1.2 and every editor do not.
YAML_BREAKS: Final = "\r\u0085\u2028\u2029"

# --- controls and other characters that no text has -------------------------------------------------------------------

CONTROLS: Final = "\x00-\x1f\x7f-\x9f"  # UCD, general category Cc
# Without TAB and the line breaks, which are layout: these mean nothing in text.
TEXTLESS_CONTROLS: Final = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
# Without TAB, LF, CR and NEL: what YAML does not take as it stands (YAML 1.2, 5.1, c-printable).
YAML_CONTROLS: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
# Without TAB, LF, FF, CR and NUL: parse errors of HTML (WHATWG, control-character-in-input-stream); NUL has its own.
HTML_CONTROLS: Final = "\x01-\x08\x0b\x0e-\x1f\x7f-\x9f"
# Without NUL, all white space, ESC and C1: no encoding of text writes these bytes, so they tell a wrong one. ESC begins
# the shifts of ISO-2022; bytes of C1 are letters elsewhere.
ENCODING_CONTROLS: Final = "\x01-\x08\x0e-\x1a\x1c-\x1f\x7f"
# Without TAB and LF: what a text file cannot hold safely, for decoding folds or drops it; CR is half a line break.
FILE_CONTROLS: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f"
# C0, the blank and DELETE: browsers drop these in and around an address (WHATWG URL, 4.4).
URL_CONTROLS: Final = "\x00-\x20\x7f"

NONCHARACTERS: Final = "\ufdd0-\ufdef\ufffe\uffff"  # of the first plane (Unicode 23.7)
# The two that wrong byte order makes; U+FDD0 … are for programs' own use, and `markup` uses them.
SWAPPED_MARKS: Final = "\ufffe\uffff"
SURROGATES: Final = "\ud800-\udfff"
SURROGATE_RE: Final = re.compile(f"[{SURROGATES}]")
PRIVATE_USE: Final = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"  # Unicode 23.5
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
# Annotation anchors and the place of an object that did not come along (Unicode 23.8).
OBJECT_MARKS: Final = "\ufff9-\ufffc"

# --- characters that are not seen -------------------------------------------------------------------------------------

SOFT_HYPHEN: Final = "\N{SOFT HYPHEN}"
# UAX #14 ZW and WJ, the invisible operators, the Mongolian vowel separator, the soft hyphen.
ZERO_WIDTH: Final = f"\u200b\u2060-\u2064\u180e{SOFT_HYPHEN}"
JOINERS: Final = "\u200c\u200d"  # zero width non-joiner and joiner (UAX #31)
DIRECTION_MARKS: Final = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"  # UTS #55
DEPRECATED_FORMATS: Final = "\u206a-\u206f"  # Unicode 23.3
VARIATION_SELECTORS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
EMOJI: Final = "\u2194\u2195\u2600-\u27bf\u2b05-\u2b55\U0001f000-\U0001faff"
"""Pictures among characters, as the inside of a class."""

PICTOGRAPHS: Final = f"{EMOJI}\ufe0f\u200d"
"""The same with what joins them and chooses their form."""

# Those that choose the glyph of an ideograph (UTS #37): the standardized and the registered ones, not that of emoji.
IDEOGRAPHIC_SELECTORS: Final = "\ufe00-\ufe02\U000e0100-\U000e01ef"
TAG_CHARACTERS: Final = "\U000e0000-\U000e007f"  # UTS #51, flags of regions

# --- width ------------------------------------------------------------------------------------------------------------

FULL_WIDTH_SHIFT: Final = 0xFEE0  # from an ASCII character to its full-width form (UAX #11)
FULL_WIDTH_FORMS: Final = "\uff01-\uff5e"
ASCII_OF_FULL_WIDTH: Final = {code: code - FULL_WIDTH_SHIFT for code in range(0xFF01, 0xFF5F)}  # for `str.translate`
FULL_WIDTH_OF_ASCII: Final = {code: wide for wide, code in ASCII_OF_FULL_WIDTH.items()}

# --- marks ------------------------------------------------------------------------------------------------------------

STOPS: Final = "，。、；：？！"  # GB/T 15834, 点号
ASCII_STOPS: Final = ",;:?!"  # a full stop is left out: it is a dot as well

CORNER_QUOTES: Final = "「」『』"
CURLY_QUOTES: Final = "“”‘’"  # Western marks too
STRAIGHT_QUOTES: Final = "\"'"
FULL_WIDTH_QUOTES: Final = "＂＇"
# What closes speech for sure; ’ is an apostrophe too.
CLOSING_SPEECH: Final = "”」』"

_BRACKET_PAIRS: Final = ("（）", "【】", "《》", "〈〉", "「」", "『』", "〔〕", "〖〗", "［］", "｛｝")
_CURLY_PAIRS: Final = ("“”", "‘’")
# Without curly quotes, which alone do not prove Chinese. Round brackets come first: whether half-width ones become
# these is decided after the quotes, which therefore leave the first character out.
OPENING_BRACKETS: Final = "".join(pair[0] for pair in _BRACKET_PAIRS)
CLOSING_BRACKETS: Final = "".join(pair[1] for pair in _BRACKET_PAIRS)
OPENING: Final = OPENING_BRACKETS + "".join(pair[0] for pair in _CURLY_PAIRS)
CLOSING: Final = CLOSING_BRACKETS + "".join(pair[1] for pair in _CURLY_PAIRS)
# What may stand between the end of a sentence and the end of its line.
CLOSING_AFTER_END: Final = f"{CLOSING})"

# Full-width where the text is Chinese (CLREQ 3.1), though narrow by UAX #11 and shared with other scripts.
SHARED_MARKS: Final = f"{CURLY_QUOTES}—…·"

CJK_MARKS: Final = "\u3001-\u303f"  # the block of CJK symbols and punctuation, but its space

# All marks that stand beside ideographs without a blank: those of the CJK block, wide forms, and shared ones.
EAST_ASIAN_MARKS: Final = f"{CJK_MARKS}\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65{SHARED_MARKS}"

# One set of marks ends a sentence, whichever width the writer's keyboard had: rules that look at bodies see them before
# the text rules have made ？ of ?. A half-width full stop is none: it ends names, numbers and addresses too.
WIDE_SENTENCE_ENDS: Final = "。！？"
SENTENCE_ENDS: Final = f"{WIDE_SENTENCE_ENDS}!?"
SENTENCE_END_RE: Final = compile_late(f"[{SENTENCE_ENDS}]")
# With the ellipsis, which may end a sentence and may as well go on: for asking whether a line is running text.
SENTENCE_ENDS_OR_ELLIPSIS: Final = f"{SENTENCE_ENDS}…"
# With semicolons: where an item of a listing in prose ends, and a name or a label never goes on.
CLAUSE_ENDS: Final = f"{SENTENCE_ENDS}；;"
# A half-width mark may as well end a title: these end a clause for sure.
WIDE_CLAUSE_ENDS: Final = "".join(mark for mark in CLAUSE_ENDS if mark not in ASCII_STOPS)
# All of these and colons: a line that ends so is a sentence, an item or an introduction, and no line cut in two.
LINE_ENDS: Final = f"{SENTENCE_ENDS}…；;：:"

# What a Chinese question asks with, anywhere in its clause; and what else a spoken one ends with.
ASKING: Final = "吗嗎么麼呢什甚啥谁誰哪几幾何否怎咋岂豈难難孰多"
ASKING_LAST: Final = "吧的了啊呀真是对對行好懂没沒不"
# What a word goes on with that a single capital opens: `A股`, `K线`, `B轮`.
LETTER_WORD_ENDS: Final = "股线線恤光超站位座级級轮輪类類型区區组組队隊班楼樓口点點照计計市君总總公项項栋棟厂廠"

# Signs that open a line of a listing, or set a credit or a source apart.
BULLETS: Final = "■□◎◆▲△▼●○★☆▪•"
# What parts a name, a label or a place from its neighbour.
BARS: Final = "｜|丨"
SLASHES: Final = "/／"
# Papers of Taiwan print these for one.
OTHER_SLASHES: Final = "\N{BOX DRAWINGS LIGHT DIAGONAL UPPER RIGHT TO LOWER LEFT}\N{DIVISION SLASH}"
COLONS: Final = ":："
# Papers of Hong Kong print these for one: the first is a leader of two dots by its name.
OTHER_COLONS: Final = "\N{PRESENTATION FORM FOR VERTICAL TWO DOT LEADER}\N{SMALL COLON}"
LIST_MARKS: Final = ",，、"
# What parts two names, or two things, as a word: 林一舟和许青.
AND: Final = "和与與及"
# The dots that stand inside a name; U+00B7 is right (GB/T 15834, 4.14).
INTERPUNCTS: Final = "·•‧・･∙⋅"
# What writers put for a dash: one that is repeated, or a two-em dash.
DASHES: Final = "─━―－⸺"
MIDLINE_ELLIPSIS: Final = "⋯"  # of mathematics (U+22EF); some input methods write it for …


def make_class(codes: Iterable[int]) -> str:
    """Return the body of a regex class for some code points, neighbours as a range.

    Example:
        >>> make_class(map(ord, "acb一"))
        'a-c一'
    """
    ranges: list[list[int]] = []
    for code in sorted(set(codes)):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in ranges)


def ranges_of(body: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last code point of each range in the body of a regex class.

    Example:
        >>> [(chr(first), chr(last)) for first, last in ranges_of("a-cx")]
        [('a', 'c'), ('x', 'x')]
    """
    place = 0
    while place < len(body):
        last = place + 2 if body[place + 1 : place + 2] == "-" and place + 2 < len(body) else place
        yield ord(body[place]), ord(body[last])
        place = last + 1


def leave_out(body: str, chars: str) -> str:
    """Return the body of a regex class without some of its characters.

    Args:
        body: Of ranges alone, such as that of `COMMON_HAN`.
        chars: What is left out.

    Example:
        >>> leave_out("a-z", "cz")
        'a-bd-y'
    """
    ranges: list[str] = []
    for first, last in zip(body[::3], body[2::3], strict=True):
        places = [code for code in sorted(set(map(ord, chars))) if ord(first) <= code <= ord(last)]
        starts = [ord(first), *(place + 1 for place in places)]
        ends = [*(place - 1 for place in places), ord(last)]
        ranges += (f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True) if start <= end)
    return "".join(ranges)
