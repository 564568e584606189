"""The marks of reStructuredText."""

from __future__ import annotations

from newsnorm.markup.linewise.rst_spans import SPANS, name_of
from newsnorm.markup.linewise.teller import Substitution

from bodies import images_of
from every_case import every_case


@every_case(
    ("text", "words"),
    [
        ("*甲*", "甲"),
        ("甲*乙*丙", "甲*乙*丙"),
        ("甲\\ *乙*\\ 丙", "甲乙丙"),
        ("\\*甲\\*", "*甲*"),
        ("`甲`:sup:", "甲"),
        (":code:`x*y*`", "x*y*"),
        (":code:`a\\_b\\ c`", "a_bc"),
        (":doc:`题 </a/b>`", "题"),
        ("`甲 <https://a.example/>`__", "甲"),
        ("`乙`_", "乙"),
        ("x_ 与 __init__", "x_ 与 __init__"),
        ("|甲|", "|甲|"),
    ],
)
def test_words(say, text, words):
    """Marks go that are some, and stay that are none."""
    assert [block.text for block in say(text, SPANS).blocks] == [words]


def test_targets(tell):
    """A word with a hook is a link where its address is known."""

    def act(teller):
        teller.targets["江州"] = "https://a.example/"
        teller.paragraph("见 江州_ 和 `江州`_ 和 `这里 <江州_>`_ 和 海城_ 。")

    body = tell(act, SPANS)

    assert [(link.url, link.text) for link in body.links] == [
        ("https://a.example/", "江州"),
        ("https://a.example/", "江州"),
        ("https://a.example/", "这里"),
    ]
    assert body.blocks[0].text == "见 江州 和 江州 和 这里 和 海城_ 。"


def test_name():
    """Case and blanks make no other name."""
    assert name_of(" A  B\n") == "a b"


def test_role_with_an_address(tell):
    """It is a link whatever the role is called."""
    body = tell(lambda teller: teller.paragraph("见 :ref:`这里 <https://a.example/>` 。"), SPANS)

    assert [(link.url, link.text) for link in body.links] == [("https://a.example/", "这里")]


def test_substitutions(tell):
    """A name between bars is what the text writes for it, words or a picture."""

    def act(teller):
        teller.substitutions |= {"州": Substitution("江州"), "图": Substitution("a.png", is_picture=True)}
        teller.paragraph("见 |州| 和 |图| 和 |海城| 。")

    body = tell(act, SPANS)

    assert body.blocks[0].text == "见 江州 和 和 |海城| 。"
    assert [image.url for _, image in images_of(body)] == ["a.png"]
