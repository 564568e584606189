"""The words of the page."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import newsnorm.report
from newsnorm.findings import CATALOGUE
from newsnorm.report.gather import FIELDS
from newsnorm.report.page import _SECTIONS
from newsnorm.report.words import _BOTH, Words

from every_case import every_case

_HAN_RE = re.compile(r"[\u4e00-\u9fff]")


@every_case("key", _BOTH)
def test_both_languages_have_words(key: str):
    """Each thing has words in both, the Chinese ones Chinese, with the same places in them."""
    english, chinese = _BOTH[key]

    assert english
    assert not _HAN_RE.search(english)
    assert _HAN_RE.search(chinese) or key == "comma"
    assert _places(english) == _places(chinese)


def _places(words: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_every_word_the_page_asks_for_is_there():
    """Levels and parts of all findings, fields, sections, and every key that stands in the code."""
    asked = {kind.level for kind in CATALOGUE} | {kind.part for kind in CATALOGUE}
    asked |= {f"field-{name}" for name in FIELDS} | {key for key, _ in _SECTIONS}
    for path in Path(newsnorm.report.__file__).parent.glob("*.py"):
        source = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r"""(?:\.say\(|_about\(words, )["']([a-z-][a-z -]*)["']""", source))

    assert len(asked) > 40
    assert asked <= _BOTH.keys()


def test_the_name_of_a_language():
    """HTML is told the language of its words."""
    assert (Words("zh").code, Words("en").code) == ("zh-Hans", "en")
