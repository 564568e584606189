"""Text of strangers for a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm
from newsnorm._terminal import show, width_of
from newsnorm.export.explanation import explain_article

from every_case import every_case

_EVIL = "\x1b]0;x\x07\x9b31m\u202e\u2028\r\n\udc80"


def test_escapes():
    """Controls, turns of direction, line ends and halves of characters become escapes; all else stays."""
    assert show(_EVIL) == r"\x1b]0;x\x07\x9b31m\u202e\u2028\r\n\udc80"
    assert show("江州 a.md—é👍🏽") == "江州 a.md—é👍🏽"


def test_errors(tmp_path: Path):
    """The sentence of an error escapes the path, the excerpt and whatever stands in the message; its fields do not."""
    name = "\x1b[31m\u202e.md"
    with pytest.raises(newsnorm.SourceError) as caught:
        newsnorm.load(tmp_path / name)
    error = newsnorm.NewsnormError("\x1b甲", path="\x9b", line=1, column=2, excerpt="a\x1bb\u2028", hint="\x07")

    assert caught.value.path == str(tmp_path / name)
    assert r"\x1b[31m\u202e.md" in str(caught.value)
    assert "\x1b" not in str(caught.value)
    assert str(error) == "\\x9b:1:2: \\x1b甲\n  1 | a\\x1bb\\u2028\n    |  ^ hint: \\x07"


def test_explanation():
    """So does the explanation of an article, in whatever field it stands."""
    article = newsnorm.Article(
        title=_EVIL,
        url=_EVIL,
        tags=(_EVIL,),
        extra={_EVIL: 1},
        blocks=(newsnorm.Block(text=_EVIL),),
        findings=(newsnorm.Finding(id="x", level="info", message=_EVIL),),
        provenance=newsnorm.Provenance(path=_EVIL, reader="plain", origins={"title": f"header:{_EVIL}"}),
    )

    assert not set(explain_article(article)) & set("\x1b\x07\x9b\u202e\u2028\r\udc80")


@every_case(("text", "width"), [("", 0), ("ab", 2), ("江州", 4), ("江a", 3), ("，", 2)])
def test_width(text, width):
    """A wide character takes two columns."""
    assert width_of(text) == width
