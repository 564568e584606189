"""Tables, by today's standard."""

from __future__ import annotations

from newsnorm.markup.html.engine_html5lib import parse

from every_case import every_case


@every_case(
    ("html", "tree"),
    [
        ("<table>甲<b>乙 丙", "<head></head><body>甲<b>乙 丙</b><table></table></body>"),
        ("<table><template>甲</template></table>", "<head></head><body><table><template>甲</template></table></body>"),
        ("<template><table>甲</template>乙", "<head><template>甲<table></table></template></head><body>乙</body>"),
        (
            "<table><td><select><table>甲",
            "<head></head><body><table><tbody><tr><td><select></select>甲<table></table></td></tr></tbody></table></body>",
        ),
        ("<table><caption> <b>甲", "<head></head><body><table><caption> <b>甲</b></caption></table></body>"),
        ("<template><tbody></table>甲</template>", "<head><template><tbody></tbody>甲</template></head><body></body>"),
        ("<template><tr></tr><tbody>甲</template>", "<head><template><tr></tr>甲</template></head><body></body>"),
        ("<table> <!doctype html>甲", "<head></head><body>甲<table> </table></body>"),
        (
            "<table><form><template><form></template>甲",
            "<head></head><body>甲<table><form></form><template><form></form></template></table></body>",
        ),
        ("<template><col></colgroup>甲</template>", "<head><template><col></col></template></head><body></body>"),
        (
            "<table><colgroup><col></colgroup><col>甲",
            "<head></head><body>甲<table><colgroup><col></col></colgroup><colgroup><col></col></colgroup></table></body>",
        ),
        ("<table><colgroup> 甲", "<head></head><body>甲<table><colgroup> </colgroup></table></body>"),
        (
            "<table><td><b>甲</b>乙",
            "<head></head><body><table><tbody><tr><td><b>甲</b>乙</td></tr></tbody></table></body>",
        ),
        (
            "<table><td>甲</th>乙",
            "<head></head><body><table><tbody><tr><td>甲乙</td></tr></tbody></table></body>",
        ),
        (
            "<table><td>甲</td>",
            "<head></head><body><table><tbody><tr><td>甲</td></tr></tbody></table></body>",
        ),
        (
            "<table><td>甲</caption>乙",
            "<head></head><body><table><tbody><tr><td>甲乙</td></tr></tbody></table></body>",
        ),
        (
            "<table><td>甲</body>乙",
            "<head></head><body><table><tbody><tr><td>甲乙</td></tr></tbody></table></body>",
        ),
        (
            "<table><td><p>甲</td><td>乙",
            "<head></head><body><table><tbody><tr><td><p>甲</p></td><td>乙</td></tr></tbody></table></body>",
        ),
        (
            "<table><td>甲</tr><tr><td>乙</table>丙",
            "<head></head><body><table><tbody><tr><td>甲</td></tr><tr><td>乙</td></tr></tbody></table>丙</body>",
        ),
        (
            "<table><td><svg><td><foreignObject><b></td>甲",
            "<head></head><body>甲<table><tbody><tr><td><svg><td><foreignObject><b></b></foreignObject></td></svg></td></tr></tbody></table></body>",
        ),
        (
            "<table><caption><svg><caption><desc></caption>甲",
            "<head></head><body><table><caption><svg><caption><desc></desc></caption>甲</svg></caption></table></body>",
        ),
    ],
)
def test_tables(record, html, tree):
    """What may not stand in a table goes in front of it, in one piece, and into a template if that is nearer."""
    assert "".join(record(parse, html)) == f"<!----><html>{tree}</html>"
