"""WordPress exports."""

from __future__ import annotations

from pathlib import Path

import newsnorm
from newsnorm.containers.wxr import WxrContainer

from every_case import every_case


def export(*items: str) -> str:
    """An export of these items."""
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><wp:wxr_version>1.2</wp:wxr_version>'
        f"{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>"
    )


def post(**parts: str) -> str:
    """An item with these elements; `post_date` is `wp:post_date`."""
    return "<title>题</title><content:encoded><![CDATA[甲。]]></content:encoded>" + "".join(
        f"<wp:{name}>{value}</wp:{name}>" for name, value in parts.items()
    )


@every_case(
    ("local", "world", "wanted"),
    [
        ("2023-03-08 10:00:00", "2023-03-08 02:00:00", "2023-03-08T10:00:00+08:00"),
        ("2023-03-08 10:00:00", "2023-03-08 10:00:00", "2023-03-08T10:00:00+00:00"),
        ("2023-03-08 10:00:00", "2023-03-08 15:30:00", "2023-03-08T10:00:00-05:30"),
        ("2023-03-08 10:00:00", "0000-00-00 00:00:00", "2023-03-08T10:00:00+08:00"),
        ("2023-03-08 10:00:00", "2023-01-08 10:00:00", "2023-03-08T10:00:00+08:00"),
        ("0000-00-00 00:00:00", "0000-00-00 00:00:00", None),
    ],
)
def test_dates(local: str, world: str, wanted: str | None):
    """The clock of the site, with the offset its two clocks show, else with that of the option."""
    moment = newsnorm.loads(export(post(post_date=local, post_date_gmt=world))).date_published

    assert (moment and moment.isoformat()) == wanted


@every_case(
    ("status", "draft"), [("publish", False), ("draft", True), ("pending", True), ("private", True), ("future", True)]
)
def test_status(status: str, draft: object):
    """What is not published is a draft, and its status stays."""
    article = newsnorm.loads(export(post(status=status)))

    assert (article.draft, article.extra["status"]) == (draft, status)


def test_what_is_left_out(tmp_path: Path):
    """Pages, attachments, menus and the bin are left out and counted."""
    items = [post(post_type=kind) for kind in ("page", "attachment", "attachment", "nav_menu_item", "post")]
    (tmp_path / "a.xml").write_text(export(*items, post(status="trash")), encoding="utf-8")
    results = newsnorm.load_all(tmp_path / "a.xml")

    assert [article.provenance.path for article in results] == [f"{tmp_path / 'a.xml'}#5"]
    assert dict(results.skipped) == {
        "wordpress attachment": 2, "wordpress page": 1, "wordpress nav_menu_item": 1, "wordpress trash": 1,
    }  # fmt: skip


def test_paragraphs():
    """Blank lines part paragraphs, and other line ends are breaks, as WordPress shows them."""
    body = "甲。\n乙。\n\n<strong>丙</strong>。\n\n<pre>a\n\nb</pre>"
    article = newsnorm.loads(export(post().replace("甲。", body)))

    assert [block.text for block in article.blocks] == ["甲。\n乙。", "丙。", "a\n\nb"]


def test_excerpt():
    """The excerpt is the summary."""
    assert newsnorm.loads(export(post() + "<excerpt:encoded><![CDATA[摘要。]]></excerpt:encoded>")).summary == "摘要。"


def test_empty_post():
    """A post without text is an article with its title, and a finding says so."""
    article = newsnorm.loads(export(post(status="draft").replace("甲。", "")))

    assert (article.title, article.text, [finding.id for finding in article.findings]) == ("题", "", ["no-text"])


def test_text_behind_is_no_export():
    """A text that begins with an example of one is a text."""
    example = export(post()).encode()

    assert WxrContainer().detect(example, None) is not None
    assert WxrContainer().detect(example + "\n\n这是导出文件的样子。".encode(), None) is None
