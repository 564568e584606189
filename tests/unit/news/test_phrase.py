"""Phrases: a regex and the words it needs."""

import re

from newsnorm.news.phrase import Phrase, hints_of, join_phrases

PHRASES = (Phrase(("关注", "订阅"), before="请?", after="：.+"), Phrase(("扫码",)))


def test_words_of_phrases_are_the_hints():
    """Each word once, in order."""
    assert hints_of((*PHRASES, Phrase(("关注",)))) == ("关注", "订阅", "扫码")


def test_joined_phrases_match_any_of_them():
    """The whole line is one of the forms."""
    pattern = re.compile(join_phrases(PHRASES))

    assert [bool(pattern.fullmatch(text)) for text in ("请关注：江州", "订阅：江州", "扫码", "请扫码", "关注")] == [
        True, True, True, False, False,
    ]  # fmt: skip
