"""The text of one header line, and the JSON type of a value that no field took."""

from __future__ import annotations

from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.entries import Quoted, Wrapped
from newsnorm.frontmatter.scalars import plain, read_flag, read_line, to_json, unquote

from every_case import every_case


@every_case(
    ("raw", "text"),
    [
        ("江州\t# 注释", "江州"),
        ("江州 #", "江州"),
        ("江州# 港", "江州# 港"),
        ("'江州 # 港'", "江州 # 港"),
        ("'江州 # 港' # 注释", "江州 # 港"),
        ('"江\\"州" # 注释 "', '江"州'),
        ("'江州' 港 # 注释", "'江州' 港"),
        ("'\N{IDEOGRAPHIC SPACE}江州 '", "江州"),
        ("' '", None),
        ("Null", None),
        ("'null'", "null"),
        ("'' # 注释", None),
        ('""\t#', None),
        ("'江''州' #", "江'州"),
        ("'江 # ''州' # 注释", "江 # '州"),
        ('"江 # \\"州" # 注释', '江 # "州'),
        ('"江 # 州"\t#', "江 # 州"),
        ("'江 # 州' #", "江 # 州"),
        ("# 注释", None),
        ("#港", "#港"),
        ("江 #港 # 注", "江 #港"),
        ("'江州' #港", "'江州' #港"),
        ("'", "'"),
        ("'江\"", "'江\""),
        ("\N{NO-BREAK SPACE}\t江州\N{IDEOGRAPHIC SPACE} ", "江州"),
    ],
)
def test_one_line(raw, text):
    """A comment needs blanks on both sides and may follow quotes; padding inside them goes, too."""
    assert read_line(raw) == text


@every_case(
    ("written", "text"),
    [
        ("'江''州'", "江'州"),
        (r"'\u6c5f'", r"\u6c5f"),
        (r'"\u6c5f\u5dde"', "江州"),
        (r'"\U0001F680"', "\U0001f680"),
        (r'"a\/b\\c\"d"', 'a/b\\c"d'),
        (r'"\u6c5f\q"', r"\u6c5f\q"),
        (r'"\u6c5f\u0007"', r"\u6c5f\u0007"),
        (r'"\ud842"', r"\ud842"),
        (r'"\uD83D\uDE00"', "\U0001f600"),
        (r'"\u00af\u0020"', "\xaf "),
        (r'"\u009f"', r"\u009f"),
        (r'"\u007f"', r"\u007f"),
        (r'"\u001f"', r"\u001f"),
        (r'"\u00a0"', "\xa0"),
        (r'"\u6c5"', r"\u6c5"),
        (r'"\U0010FFFF"', "\U0010ffff"),
        (r'"\U00110000"', r"\U00110000"),
        ('"江州\\"', "江州\\"),
    ],
)
def test_quotes(written, text):
    """Escapes of text are read; one that means no character, or a control character, leaves all as written."""
    assert unquote(written) == text


@every_case(
    ("value", "flag"),
    [
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        ("yes", None),
        ("tRUE", None),
        ("1", None),
        (Quoted("true"), None),
        (Wrapped("false"), None),
        (("true",), None),
        (None, None),
    ],
)
def test_flags(value, flag):
    """Only the unquoted words true and false, in YAML's three spellings, are switches."""
    assert read_flag(value) is flag


@every_case(
    ("text", "value"),
    [*((word, None) for word in ("", "~", "null", "Null", "NULL")), ("nULL", "nULL"), ("~~", "~~"), ("0", "0")],
)
def test_null(text, value):
    """YAML's words for nothing are None, every other word is itself."""
    assert plain(text) == value


@every_case(
    ("value", "typed"),
    [
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("42", 42),
        ("-1.5", -1.5),
        ("007", "007"),
        ("3.10", "3.10"),
        ("+1", "+1"),
        ("1e3", "1e3"),
        ("99999999999999999999", 99999999999999999999),
        (Quoted("42"), "42"),
        (Quoted("true"), "true"),
        (None, None),
        ({"a": ("1", None)}, FrozenMap({"a": (1, None)})),
    ],
)
def test_extra_is_json(value, typed):
    """Values of no field become JSON where nothing of the writing is lost."""
    assert to_json(value) == typed
    assert type(to_json(value)) is type(typed)


@every_case("text", ["-0", "0.10", "123456789012345678.5", "0.00001", "9" * 301, "1.", ".5", "１２"])
def test_a_number_that_prints_otherwise_is_text(text):
    """What a number could not give back digit by digit stays as written."""
    assert to_json(text) == text
