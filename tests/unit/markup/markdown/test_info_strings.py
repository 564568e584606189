"""What stands behind the marks that open a code."""

from __future__ import annotations

from newsnorm.markup.markdown.info_strings import read_info

from every_case import every_case


@every_case(
    ("info", "title"),
    [
        ('js title="桥.js"', "桥.js"),
        ("js {1,3} title='桥.js'", "桥.js"),
        ('js {title="桥.js",linenos=table}', "桥.js"),
        ('js filename="a/桥.js" showLineNumbers', "a/桥.js"),
        ("sh [城东]", "城东"),
        ("js [a.js] {2}", "a.js"),
    ],
)
def test_titles_of_code(info, title):
    """They have a name, or are the name of a tab behind the language."""
    assert read_info(info)[1] == title


@every_case("info", ['js subtitle="桥"', "js {1,3}", "py a[0]", "js title=桥", "yaml test=a", "js['桥']", "[桥]"])
def test_no_titles_of_code(info):
    """Settings and what else stands there are none."""
    assert read_info(info)[1] == ""
