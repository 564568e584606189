"""An article in one line, and as a card."""

from __future__ import annotations

from datetime import UTC, datetime

from newsnorm.model import Article, Block

from every_case import every_case

WHOLE = Article(
    title="江州港今日开港",
    source="江州日报",
    date_published=datetime(2022, 1, 14, 12, tzinfo=UTC),
    blocks=(Block(text="江州港今日开港。"), Block(text="市民可以参观。")),
)


@every_case(
    ("article", "expected"),
    [
        (WHOLE, "<Article '江州港今日开港' · 江州日报 · 2022-01-14 · 2 blocks>"),
        (Article(), "<Article without title · 0 blocks>"),
        (Article(title="", blocks=(Block(),)), "<Article '' · 1 block>"),
        (Article(title="一\n二\x1b[31m"), "<Article '一 二\N{REPLACEMENT CHARACTER}[31m' · 0 blocks>"),
        (Article(title="长" * 1000), f"<Article '{'长' * 40}…' · 0 blocks>"),
    ],
)
def test_one_line(article, expected):
    """Title, outlet, day and number of blocks, whatever is in them."""
    assert repr(article) == expected
    assert str(article) == expected


def test_card():
    """A notebook shows title, facts and how the text begins."""
    assert WHOLE._repr_html_() == (
        "<div><strong>江州港今日开港</strong><br><small>江州日报 · 2022-01-14 · 2 blocks</small>"
        "<p>江州港今日开港。 市民可以参观。</p></div>"
    )


def test_card_is_escaped():
    """Nothing of an article becomes markup of the page that shows it."""
    hostile = '"><script>alert(1)</script>'
    card = Article(title=hostile, source=hostile, blocks=(Block(text=hostile),))._repr_html_()

    assert "<script" not in card
    assert card.count("&lt;script&gt;") == 3
