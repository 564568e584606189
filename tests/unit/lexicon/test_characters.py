"""The classes of characters, against the data of Unicode and against each other."""

import re
import unicodedata
from functools import cache

from newsnorm.lexicon import characters

from every_case import every_case

# Of planes 4 to 13, in which nothing is assigned, the first and the last character stand for all.
_EMPTY_PLANES = [end for plane in range(4, 14) for end in (plane << 16, (plane << 16) + 0xFFFF)]
_EVERY = "".join(map(chr, [*range(0x40000), *_EMPTY_PLANES, *range(0xE0000, 0x110000)]))
_BODIES = sorted(
    name for name, value in vars(characters).items() if name.isupper() and isinstance(value, str) and value
)


@cache
def members(body: str) -> frozenset[str]:
    """The characters of a class."""
    return frozenset(re.findall(f"[{body}]", _EVERY))


@cache
def names() -> dict[str, str]:
    """Every assigned character with its name."""
    return {char: name for char in _EVERY if (name := unicodedata.name(char, ""))}


def named(*parts: str) -> set[str]:
    """The assigned characters in whose name one of the parts stands."""
    return {char for part in parts for char, name in names().items() if part in name}


@cache
def categories() -> dict[str, set[str]]:
    """All characters by their general category."""
    found: dict[str, set[str]] = {}
    for char, category in zip(_EVERY, map(unicodedata.category, _EVERY), strict=True):
        found.setdefault(category, set()).add(char)
    return found


def of_category(category: str) -> set[str]:
    """The characters of a general category."""
    return categories()[category]


@every_case("name", _BODIES)
def test_body_can_stand_in_a_class(name):
    """A class is the body of a regex class, and one after another they make a class that holds the members of both."""
    body = getattr(characters, name)

    assert not set(body) & set("]\\^")
    assert "-" not in (body[0], body[-1])
    assert re.fullmatch(f"[{body}a]", body[0])
    assert re.fullmatch(f"[a{body}]", body[-1])


@every_case("name", [name for name in _BODIES if "-" not in getattr(characters, name)])
def test_single_characters_are_written_once(name):
    """A class without a range names each of its characters once."""
    body = getattr(characters, name)

    assert len(set(body)) == len(body) or name == "PARAGRAPH_INDENT"


def test_han():
    """Every unified and compatibility ideograph is Han, and so are 〇 and the numerals of Hangzhou; no radical is."""
    ideographs = {char for char in named("IDEOGRAPH-") if unicodedata.category(char) == "Lo"} - named("TANGUT", "NUSHU")
    numerals = named("HANGZHOU NUMERAL") - set("〸〹〺") | {"〇"}

    assert ideographs | numerals <= members(characters.HAN)
    assert {char for char in members(characters.HAN) if unicodedata.category(char) != "Cn"} == ideographs | numerals
    assert members(characters.HAN) - members(characters.IDEOGRAPHS) == numerals
    assert members(characters.COMMON_HAN) == {char for char in members(characters.IDEOGRAPHS) if char < "\ua000"}
    assert characters.COMMON_HAN_RE.findall("中〇㐀\uf900") == ["中", "㐀"]
    assert characters.HAN_RE.findall("ab中，〇⽇カ한々𠀀") == ["中", "〇", "𠀀"]


def test_kana():
    """Letters of both syllabaries, half-width ones too; neither the middle dot nor the double hyphen."""
    kana = named("HIRAGANA ", "KATAKANA ") & set(map(chr, range(0x10000)))
    marks = set("゠・") | {char for char in kana if "CIRCLED" in unicodedata.name(char)}

    assert kana - marks - {"\uff65"} <= members(characters.KANA)
    assert not members(characters.KANA) & marks
    assert members(characters.WIDE_KANA) == members(characters.KANA) - members(characters.HALF_WIDTH_KANA)
    assert members(characters.HALF_WIDTH_KANA) == {
        char for char in named("HALFWIDTH KATAKANA") if unicodedata.category(char)[0] == "L"
    }
    assert characters.KANA_RE.findall("中あァ・ｱ") == ["あ", "ァ", "ｱ"]


def test_hangul():
    """All that is named Hangul but the tone marks; the syllables are those that NFD takes apart."""
    hangul = named("HANGUL ") - named("TONE MARK")
    syllables = named("HANGUL SYLLABLE")

    assert hangul <= members(characters.HANGUL) | {char for char in hangul if unicodedata.category(char) == "So"}
    assert members(characters.HANGUL_SYLLABLES) == syllables


def test_east_asian_letters():
    """Letters of the three scripts with 々 and 〆, and no mark of their blocks."""
    letters = members(characters.EAST_ASIAN_LETTERS)

    assert letters == members(characters.HAN + characters.KANA + characters.HANGUL) | set("々〆")
    assert not letters & set(characters.STOPS + characters.OPENING + characters.CLOSING + "・〃\u3000")


def test_latin():
    """Letters of Latin up to U+024F, without × and ÷ and the two ordinals."""
    latin = {char for char in _EVERY[:0x250] if char.isalpha() and "LATIN" in unicodedata.name(char)}

    assert members(characters.LATIN) == latin


def test_cjk_holds_what_chinese_text_consists_of():
    """Han, kana, Hangul, stops, brackets and full-width forms are CJK; Latin, curly quotes and dashes are shared."""
    held = (
        f"{characters.IDEOGRAPHS}{characters.KANA}{characters.HANGUL}{characters.STOPS}{characters.OPENING_BRACKETS}"
        f"{characters.CLOSING_BRACKETS}{characters.FULL_WIDTH_FORMS}{characters.IDEOGRAPHIC_SPACE}"
    )

    assert members(held) - {"\uffa0"} <= members(characters.CJK)
    assert not members(characters.CJK) & members(characters.LATIN + characters.SHARED_MARKS)


def test_numerals():
    """What counts has a numeric value; the forms of zero are one, a letter and a circle among them."""
    assert [unicodedata.numeric(char) for char in characters.HAN_DIGITS] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert set("甲癸一十〇") <= set(characters.HAN_LIST_NUMERALS)
    assert not set("千万年") & set(characters.HAN_ZEROS + characters.HAN_LIST_NUMERALS)


def test_controls():
    """The base is general category Cc; each derived class leaves out what its reader takes."""
    every = of_category("Cc")
    white = set("\t\n\v\f\r\x85")

    assert members(characters.CONTROLS) == every
    assert members(characters.TEXTLESS_CONTROLS) == every - white
    assert members(characters.YAML_CONTROLS) == every - set("\t\n\r\x85")
    assert members(characters.HTML_CONTROLS) == every - set("\0\t\n\f\r")
    assert members(characters.FILE_CONTROLS) == every - set("\t\n")
    assert members(characters.ENCODING_CONTROLS) == {
        char for char in every if char < "\x80" and char not in "\0\t\n\v\f\r\x1b"
    }
    assert members(characters.URL_CONTROLS) == {char for char in every if char < "\x80"} | {" "}


def test_blanks():
    """Each kind of padding holds the one before it, and what is white space of a language is white space."""
    padding = set(characters.PADDING)

    assert padding == set(" \t\xa0\u3000")
    assert padding | set("\n\v\f\r") == set(characters.BLOCK_PADDING)
    assert padding | set("\v\f\r\ufeff") == set(characters.LINE_PADDING)
    assert set(characters.LINE_PADDING) | {"\n"} == set(characters.FILE_PADDING)
    assert set(characters.ASCII_BLANKS) == {char for char in _EVERY[:0x80] if char.isspace() and char < "\x1c"} | {" "}
    assert set(characters.ASCII_BLANKS) - {"\v"} == set(characters.HTML_BLANKS)
    assert set(characters.HTML_BLANKS) - {"\n"} == set(characters.HTML_LINE_BLANKS)
    assert members(characters.ODD_SPACES) == of_category("Zs") - {" ", "\u3000"} | {"\t"}
    assert set(characters.INDENTS) == {"\u3000\u3000", "\xa0\xa0", "  ", "\t"}


def test_line_breaks():
    """What `str.splitlines` breaks at, the separators of ASCII aside."""
    breaks = {line[-1] for line in _EVERY.splitlines(keepends=True)[:-1]}

    assert set(characters.LINE_SEPARATORS) == breaks - set("\x1c\x1d\x1e\r\n")
    assert set(characters.YAML_BREAKS) == breaks - set("\x1c\x1d\x1e\n\v\f")


def test_characters_that_no_text_has():
    """Private use, surrogates and noncharacters are those of Unicode."""
    nameless = {chr(code) for code in (*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)}

    assert members(characters.PRIVATE_USE) == of_category("Co")
    assert members(characters.SURROGATES) == of_category("Cs")
    assert members(characters.NONCHARACTERS) == nameless
    assert members(characters.SWAPPED_MARKS) == set("\ufffe\uffff")
    assert members(characters.OBJECT_MARKS) == named("INTERLINEAR ANNOTATION", "OBJECT REPLACEMENT")
    assert characters.SURROGATE_RE.findall("a\ud800\udfff") == ["\ud800", "\udfff"]


def test_characters_that_are_not_seen():
    """Each class has the characters of its name, and no two of them overlap."""
    classes = (
        characters.ZERO_WIDTH,
        characters.JOINERS,
        characters.DIRECTION_MARKS,
        characters.VARIATION_SELECTORS,
        characters.TAG_CHARACTERS,
        characters.DEPRECATED_FORMATS,
        characters.BYTE_ORDER_MARK,
    )
    every = [members(body) for body in classes]

    assert sum(map(len, every)) == len(set().union(*every))
    assert members(characters.ZERO_WIDTH) == set("\u200b\u2060\u2061\u2062\u2063\u2064\u180e\xad")
    assert members(characters.JOINERS) == named("ZERO WIDTH JOINER", "ZERO WIDTH NON-JOINER")
    assert members(characters.VARIATION_SELECTORS) == named("VARIATION SELECTOR-") - named("MONGOLIAN")
    assert members(characters.DEPRECATED_FORMATS) == {chr(code) for code in range(0x206A, 0x2070)}
    assert members(characters.IDEOGRAPHIC_SELECTORS) < members(characters.VARIATION_SELECTORS)
    assert members(characters.DIRECTION_MARKS) == named(
        "-TO-RIGHT MARK", "-TO-LEFT MARK", "ARABIC LETTER MARK", "T EMBEDDING", "T OVERRIDE", "T ISOLATE", "POP DIR",
        "FIRST STRONG",
    )  # fmt: skip


def test_full_width():
    """A full-width form is its ASCII character shifted, both ways."""
    wide = {char for char in names() if unicodedata.decomposition(char).startswith("<wide> 00")}

    assert members(characters.FULL_WIDTH_FORMS) == {char for char in wide if "\u3000" < char < "\uff5f"}
    assert "！Ａ～".translate(characters.ASCII_OF_FULL_WIDTH) == "!A~"
    assert "!A~ ".translate(characters.FULL_WIDTH_OF_ASCII) == "！Ａ～ "


def test_brackets_and_quotes():
    """An opening mark has its closing one in the same place; without curly quotes they are brackets."""
    pairs = ["".join(pair) for pair in zip(characters.OPENING, characters.CLOSING, strict=True)]

    assert pairs == ["（）", "【】", "《》", "〈〉", "「」", "『』", "〔〕", "〖〗", "［］", "｛｝", "“”", "‘’"]
    assert characters.OPENING.removesuffix("“‘") == characters.OPENING_BRACKETS
    assert characters.CLOSING.removesuffix("”’") == characters.CLOSING_BRACKETS
    assert set(characters.CORNER_QUOTES) < set(characters.OPENING_BRACKETS + characters.CLOSING_BRACKETS)
    assert set(characters.CURLY_QUOTES) < set(characters.SHARED_MARKS)
    assert characters.STRAIGHT_QUOTES.translate(characters.FULL_WIDTH_OF_ASCII)[::-1] == "＇＂"
    assert characters.FULL_WIDTH_QUOTES.translate(characters.ASCII_OF_FULL_WIDTH) == characters.STRAIGHT_QUOTES


def test_cjk_marks():
    """The block of U+3000 without its space and what is unassigned."""
    assert members(characters.CJK_MARKS) == {chr(code) for code in range(0x3001, 0x3040)}
    assert characters.MIDLINE_ELLIPSIS == "\N{MIDLINE HORIZONTAL ELLIPSIS}"


def test_stops_and_ends():
    """Half-width stops are those of Chinese with a form of their own; each set of ends holds the base."""
    wide = {mark.translate(characters.FULL_WIDTH_OF_ASCII) for mark in characters.ASCII_STOPS}
    ends = set(characters.SENTENCE_ENDS)

    assert set(characters.STOPS) == wide | set("。、")
    assert ends == set("。！？!?")
    assert set(characters.SENTENCE_ENDS_OR_ELLIPSIS) == ends | {"…"}
    assert set(characters.CLAUSE_ENDS) == ends | set("；;")
    assert set(characters.LINE_ENDS) == ends | set("…；;：:")
    assert set(characters.CLOSING_AFTER_END) == {*characters.CLOSING, ")"}


@every_case(
    ("name", "expected"),
    [
        ("BULLETS", "■□◎◆▲△▼●○★☆▪•"),
        ("BARS", "｜|丨"),
        ("SLASHES", "/／"),
        ("COLONS", ":："),
        ("LIST_MARKS", ",，、"),
        ("INTERPUNCTS", "·•‧・･∙⋅"),
        ("DASHES", "─━―－⸺"),
        ("HAN_ZEROS", "〇○◯零"),
    ],
)
def test_marks(name, expected):
    """Marks that writers use for one thing, each by itself."""
    assert set(getattr(characters, name)) == set(expected)


def test_make_class():
    """Neighbours become a range, others stand alone, in the order of Unicode."""
    assert characters.make_class([]) == ""
    assert characters.make_class([0x63, 0x61, 0x62, 0x62, 0x4E00, 0x78, 0x7A]) == "a-cxz一"


def test_leave_out():
    """Ranges are cut at what is left out, at their ends too; what is in none of them changes nothing."""
    assert characters.leave_out("a-dx-z", "") == "a-dx-z"
    assert characters.leave_out("a-dx-z", "bb1") == "a-ac-dx-z"
    assert characters.leave_out("a-dx-z", "adxyz") == "b-c"
