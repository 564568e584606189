"""The tree that html5lib builds for newsnorm."""

from __future__ import annotations

import pytest

from newsnorm.markup.html.engine_html5lib import parse


@pytest.mark.parametrize(
    ("html", "tree"),
    [
        ("<table></table>甲<table>乙", "<head></head><body><table></table>甲乙<table></table></body>"),
        ("<table>甲", "<head></head><body>甲<table></table></body>"),
        ("<b><b><b><b><b></p>甲", "<head></head><body><b><b><b><b><b><p></p>甲</b></b></b></b></b></body>"),
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
