"""Where reading goes on when a template ends."""

from __future__ import annotations

from newsnorm.markup.html.engine_html5lib import parse

from every_case import every_case


@every_case(
    ("html", "tree"),
    [
        ("<template>", "<head><template></template></head><body></body>"),
        (
            "<table><template></template><td>甲",
            "<head></head><body><table><template></template><tbody><tr><td>甲</td></tr></tbody></table></body>",
        ),
        (
            "<table><colgroup><template></template><col>",
            "<head></head><body><table><colgroup><template></template><col></col></colgroup></table></body>",
        ),
        ("<p><template><template>甲", "<head></head><body><p><template><template>甲</template></template></p></body>"),
        (
            "<head><template></template><title>甲</title>",
            "<head><template></template><title>甲</title></head><body></body>",
        ),
        ("<svg><template>甲</template></svg>乙", "<head></head><body><svg><template>甲</template></svg>乙</body>"),
    ],
)
def test_after_a_template(record, html, tree):
    """What comes behind a template is read as before it, and an open one ends with the page."""
    assert "".join(record(parse, html)) == f"<!----><html>{tree}</html>"
