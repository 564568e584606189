"""The tree that html5lib builds for newsnorm."""

from __future__ import annotations

from newsnorm.markup.html.engine_html5lib import parse

from every_case import every_case


@every_case(
    ("html", "tree"),
    [
        ("<table></table>甲<table>乙", "<head></head><body><table></table>甲乙<table></table></body>"),
        ("<table>甲", "<head></head><body>甲<table></table></body>"),
        ("<b><b><b><b><b></p>甲", "<head></head><body><b><b><b><b><b><p></p>甲</b></b></b></b></b></body>"),
        (
            f"<p>{'<b id=1>' * 4}</p>甲",
            f"<head></head><body><p>{'<b id=1>' * 4}{'</b>' * 4}</p>{'<b id=1>' * 3}甲{'</b>' * 3}</body>",
        ),
        (
            "<p><b id=1><b id=2><b id=3><b></p>甲",
            "<head></head><body><p>{0}{1}</p>{0}甲{1}</body>".format("<b id=1><b id=2><b id=3><b>", "</b>" * 4),
        ),
        (
            "<div><table><tr>甲<td>乙</div>",
            "<head></head><body><div>甲<table><tbody><tr><td>乙</td></tr></tbody></table></div></body>",
        ),
        ("<math><mi><p></math>甲", "<head></head><body><math><mi><p>甲</p></mi></math></body>"),
        ("<object><b></object>甲", "<head></head><body><object><b></b></object>甲</body>"),
    ],
)
def test_tree(record, html, tree):
    """What text is misplaced stands before its table; three equal formatting elements are enough."""
    assert "".join(record(parse, html)) == f"<!----><html>{tree}</html>"
