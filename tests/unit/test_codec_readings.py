"""Reading with one codec."""

from __future__ import annotations

import pytest

from newsnorm.codec_readings import has_few_bad, most_bad, read_lenient, read_strict


def test_strict_and_lenient():
    """What a codec cannot explain is None, or U+FFFD."""
    data = "港口".encode("gbk") + b"\xff"

    assert read_strict(data, "gb18030") is None
    assert read_lenient(data, "gb18030") == "港口\ufffd"


def test_euro_of_windows():
    """0x80 alone is €, and beside bad bytes too."""
    assert read_strict(b"\x80 5", "gb18030") == "€ 5"
    assert read_lenient(b"\x80 5 \xff", "gb18030") == "€ 5 \ufffd"


@pytest.mark.parametrize(("size", "most"), [(10, 1), (20, 2), (100, 2), (1000, 20)])
def test_how_many_may_be_bad(size, most):
    """One or two in a short text, a fiftieth of a long one."""
    assert most_bad("江" * size) == most


@pytest.mark.parametrize(
    ("text", "expected"),
    [("江" * 40 + "\ufffd" + "江" * 40, True), ("江\ufffd" * 40, False), ("\ufffd\ufffd江" + "江" * 9, True)],
)
def test_few_bad(text, expected):
    """The ends of a cut count nothing."""
    assert has_few_bad(text) is expected
