"""Whether a source is a whole HTML document."""

from __future__ import annotations

from newsnorm.page.signs import is_document

from every_case import every_case


@every_case(
    "text",
    [
        "<!DOCTYPE html><html><body>甲</body></html>",
        "\ufeff\n <!-- 2023 --><HTML lang=zh><body>甲",
        '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html></html>',
        "<head><title>甲</title></head><p>乙",
        '<link rel="stylesheet" href="a.css">\n<html><p>甲</html>',
        "<div>甲</div></body></html>",
        "<script>a()</script>" + "<a href=/>甲</a>" * 20,
    ],
)
def test_document_is_known_by_its_frame(text):
    """A document has a type, a head, a body or an end; or a script and links without number."""
    assert is_document(text)


@every_case(
    "text",
    [
        "",
        "正文",
        "---\ntitle: 快讯\n---\n<html>",
        "<p>甲</p>",
        "<div><a href=/>甲</a></div>",
        "<rss><title>甲</title></rss>",
        "标签<html>是根元素。",
    ],
)
def test_pieces_and_feeds_are_none(text):
    """A body of an article, a text that speaks of tags and a feed are no documents."""
    assert not is_document(text)
