"""The letters and digits of a text."""

from __future__ import annotations

from contents import content_of

from every_case import every_case


@every_case(
    ("text", "content"),
    [
        ("江州港，5月8日——开放！", "江州港5月8日开放"),
        ("\N{IDEOGRAPHIC SPACE}江\u200b州 港\n", "江州港"),
        ("ＧＤＰ２．３％", "GDP23"),
        ("⻓江⼈", "长江人"),
        ("\ue843", "\u9fb9"),
        ("oﬃce", "office"),
        ("10³㎡①", "103m21"),
        ("江州\x1b[1;31m港\x1b[0m", "江州港"),
        ("〇一Ⅳ", "〇一IV"),
        ("！？…（）“”", ""),
        ("", ""),
    ],
)
def test_letters_and_digits_after_the_folds(text, content):
    """Marks, spaces, invisible characters and terminal colours are no content; the folds of the rules are applied."""
    assert content == content_of(text)


@every_case(("one", "other"), [("Zoë", "Zoe\u0308"), ("ﾊﾞｽ", "バス"), ("\uf9e9弄", "里弄"), ("\ue832", "\u9fb8")])
def test_two_spellings_of_one_content(one, other):
    """Composed and decomposed letters, half-width kana, compatibility ideographs, and code points of two editions."""
    assert content_of(one) == content_of(other)


@every_case(("one", "other"), [("證券", "证券"), ("二○", "二〇"), ("Port", "port"), ("江州", "州江")])
def test_another_content(one, other):
    """Script, zeros typed as circles, case and order are content."""
    assert content_of(one) != content_of(other)
