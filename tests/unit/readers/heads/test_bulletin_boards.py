"""Posts of bulletin boards: what stands below their text."""

from __future__ import annotations

import newsnorm
from newsnorm.readers.heads.bulletin_boards import read_tail

from every_case import every_case
from work import grows_linearly

_TEXT = "江州港昨日开港。\n市民可以参观。"
_BOARD = "※ 来源:·江州社区·[FROM: 10.0.0.*]"
_HEAD = "发信人: yizhou (江边人), 信区: Jiangzhou\n标  题: 开港\n发信站: 江州社区 (Wed Mar  8 10:15:00 2023), 站内\n"


@every_case(
    ("tail", "left"),
    [
        ("", []),
        ("\n--\n", ["--"]),
        (f"\n--\n{_BOARD}\n", ["--", _BOARD]),
        (f"\n{_BOARD}\n\n", [_BOARD]),
        (f"\n--\n\n慢慢走。\n\n{_BOARD}", ["--", "慢慢走。", _BOARD]),
        (
            "\n--\n◆ From: 10.0.0.1\n推 qing: 好\n→ qing: 真的",
            ["--", "◆ From: 10.0.0.1", "推 qing: 好", "→ qing: 真的"],
        ),
    ],
)
def test_what_is_below_leaves(tail, left):
    """The mark, the signature, the lines of the board and replies are boilerplate, in their order."""
    found = read_tail(_TEXT + tail)

    assert [block.text for block in found.body.blocks] == _TEXT.split("\n")
    assert [line.text for line in found.body.sort_out().boilerplate] == left


@every_case(
    "tail",
    [
        "\n--\n慢慢走。",
        "\n-- 林一舟",
        "\n推荐大家去看看。",
        "\n→ 往东走两百米。",
        "\n推 qing：好",
        "\n--\n" + "第一段。\n" * 30 + _BOARD,
    ],
)
def test_what_only_looks_like_it_stays(tail):
    """A dash of the writer, prose that begins with a word of replies, and a text below a mark are text."""
    found = read_tail(_TEXT + tail)

    assert [line.text for line in found.body.sort_out().boilerplate if line.text != _BOARD] == []


@every_case(
    ("text", "is_one"),
    [
        (_TEXT, True),
        (f"{_TEXT}\n{_HEAD}\n好消息。", False),
        (f"【 以下文字转载自 News 讨论区 】\n\n{_HEAD}\n{_TEXT}", True),
        (f"{_TEXT}\n: " + _HEAD.replace("\n", "\n: "), True),
        (f"{_TEXT}发信人: yizhou\n标题: 开港", True),
    ],
)
def test_several_posts(text, is_one):
    """The head of another post makes a thread of it, unless that post was passed on or quoted."""
    assert (read_tail(text) is not None) == is_one


def test_all_of_it_is_somewhere():
    """What left the text stands in the full text."""
    article = newsnorm.loads(f"{_HEAD}\n{_TEXT}\n--\n慢慢走。\n{_BOARD}\n")

    assert article.text == "江州港昨日开港。\n\n市民可以参观。"
    assert [line.kind for line in article.boilerplate] == ["page", "page", "page"]
    assert "慢慢走。" in article.full_text()


@every_case("piece", [_HEAD, f"【】\n{_HEAD}", "※ 来源:\n", "--\n", "推 qing: \n", "发信人: a (", "\x1b["])
def test_floods(piece):
    """A flood of marks is read in linear time."""
    assert grows_linearly(read_tail, lambda size: piece * (size // len(piece) + 1))
