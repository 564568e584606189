"""The end tag of a formatting element, wherever it was opened."""

from __future__ import annotations

from newsnorm.markup.html.engine_html5lib import parse

from every_case import every_case


@every_case(
    ("html", "tree"),
    [
        ("<b><figcaption></b>甲", "<head></head><body><b></b><figcaption><b></b>甲</figcaption></body>"),
        ("<b><i><p></b>甲", "<head></head><body><b><i></i></b><i><p><b></b>甲</p></i></body>"),
        (
            "<a><b><i><u><s><p></a>甲",
            "<head></head><body><a><b><i><u><s></s></u></i></b></a><i><u><s><p><a></a>甲</p></s></u></i></body>",
        ),
        ("<b><template></b></template>甲", "<head></head><body><b><template></template>甲</b></body>"),
        ("</b>甲", "<head></head><body>甲</body>"),
        ("<b><table></b>甲", "<head></head><body><b>甲<table></table></b></body>"),
        ("<b></p></b>甲", "<head></head><body><b><p></p></b>甲</body>"),
        ("<table><b><p></b>甲", "<head></head><body><b></b><p><b></b>甲</p><table></table></body>"),
        (
            "<i><b><div><div></b></i>甲",
            "<head></head><body><i><b></b></i><div><i><b></b></i><div><i><b></b></i>甲</div></div></body>",
        ),
        (  # after eight blocks it gives up, and what the last one took along stays open
            f"<b>{'<div>' * 8}</b>甲",
            f"<head></head><body><b></b>{'<div><b></b>' * 7}<div><b>甲</b>{'</div>' * 8}</body>",
        ),
    ],
)
def test_adoption(record, html, tree):
    """A block leaves the formatting element that ends in it, and takes the formatting along."""
    assert "".join(record(parse, html)) == f"<!----><html>{tree}</html>"
