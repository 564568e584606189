"""What becomes of each block of a page."""

from __future__ import annotations

from page_states import PROSE, states_of

from every_case import every_case


def test_states_of_a_page():
    """Before the title, title and lines beside the text, the text, a list in it, what follows."""
    states = states_of(
        "<ul><li><a href=/>首页</a></ul><div><h1>江州降雪</h1><div>2023-03-08 10:15 江州日报</div>"
        f"<div class=text><p>{PROSE}<p>{PROSE}<ul class=related><li><a href=/1>雪中送炭</a></ul><p>{PROSE}"
        "<p>分享到：</div></div><p>第1行<p>第2行<p>第3行<p>第4行<p>第5行<p>第6行<p>第7行"
    )

    assert states[:4] == [
        ("首页", "page-before"),
        ("江州降雪", "beside"),
        ("2023-0", "beside"),
        (PROSE[:6], "article"),
    ]
    assert states[5:8] == [("雪中送炭", "page-inside"), (PROSE[:6], "article"), ("分享到：", "below")]
    assert states[-2:] == [("第6行", "page-after"), ("第7行", "page-after")]


@every_case(
    ("inner", "states"),
    [
        ("<div class=sidebar><p>江州日报是江州的报纸</div>", ["page-inside"]),
        ("<aside><p>江州日报是江州的报纸</aside>", ["page-inside"]),
        ("<div class=box><p>江州日报是江州的报纸</div>", ["article"]),
        (
            "<ul><li><a href=/1>雪中送炭的人们在路上</a><li><a href=/2>江州港封航两天后开放</a></ul>",
            ["page-inside", "page-inside"],
        ),
        ("<div class=footer><p>责任编辑：林岚<p>江州日报社</div>", ["beside", "page-inside"]),
        ("<div class=comments><p>责任编辑：林岚</div>", ["page-inside"]),
    ],
)
def test_box_in_the_text(inner, states):
    """One that is called by what stands around articles leaves, as a list of links; what speaks of the text is read."""
    found = states_of(f"<h1>江州降雪</h1><div class=text><p>{PROSE}<p>{PROSE}{inner}<p>{PROSE}</div>")

    assert [state for _, state in found] == ["beside", "article", "article", *states, "article"]
