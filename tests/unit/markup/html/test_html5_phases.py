"""The head, templates and foreign elements of a page, by today's standard."""

from __future__ import annotations

from newsnorm.markup.html.engine_html5lib import parse

from every_case import every_case


@every_case(
    ("html", "tree"),
    [
        ("<template><td>甲</template>", "<head><template><td>甲</td></template></head><body></body>"),
        ("<template><tr><td>甲</template>", "<head><template><tr><td>甲</td></tr></template></head><body></body>"),
        ("<template><col>甲</template>", "<head><template><col></col></template></head><body></body>"),
        ("<template><caption>甲</template>", "<head><template><caption>甲</caption></template></head><body></body>"),
        ("<template><p>甲</td>乙</template>", "<head><template><p>甲乙</p></template></head><body></body>"),
        ("<head></head><template>甲</template>乙", "<head><template>甲</template></head><body>乙</body>"),
        ("<head></head></template>甲", "<head></head><body>甲</body>"),
        ("<head></head> </template> <!--x-->甲", "<head></head>  <!--x--><body>甲</body>"),
        ("<template><p>甲</template></template>乙", "<head><template><p>甲</p></template></head><body>乙</body>"),
        ("<template></td></template>甲", "<head><template></template></head><body>甲</body>"),
        ("<command>甲", "<head></head><body><command>甲</command></body>"),
        ("中<svg></p>国", "<head></head><body>中<svg></svg><p></p>国</body>"),
        ("<math><br>甲", "<head></head><body><math></math><br></br>甲</body>"),
        ("<svg></br>甲", "<head></head><body><svg></svg><br></br>甲</body>"),
        ("<frameset>甲 <frame>", "<head></head><frameset> <frame></frame></frameset>"),
        ("<frameset></frameset><html>", "<head></head><frameset></frameset>"),
        (
            "<frameset></frameset><p><noframes>甲</noframes>",
            "<head></head><frameset></frameset><noframes>甲</noframes>",
        ),
        ("</html> 甲", "<head></head><body> 甲</body>"),
    ],
)
def test_phases(record, html, tree):
    """What comes first in a template says what it holds; a paragraph ends a drawing."""
    assert "".join(record(parse, html)) == f"<!----><html>{tree}</html>"
