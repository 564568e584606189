"""What is said about an author beside the name."""

from newsnorm.news.author_remarks import drop_remark

from every_case import every_case


@every_case(
    ("inside", "bracketed", "left"),
    [
        ("作者：程亦白，专栏作者", True, "作者：程亦白"),
        ("作者：程亦白，江州大学教授", False, "作者：程亦白"),
        ("作者：程亦白，江州人", False, "作者：程亦白，江州人"),
        ("作者程亦白系江州大学教授", True, "作者程亦白"),
        ("作者：程亦白 系江州大学教授", True, "作者：程亦白"),
        ("本文作者程亦白、韩松为江州日报评论员", True, "本文作者程亦白、韩松"),
        ("作者程亦白系江州大学教授", False, "作者程亦白系江州大学教授"),
        ("作者系江州大学教授", True, "作者系江州大学教授"),
        ("作者是江州人", True, "作者是江州人"),
        ("编辑程亦白系江州人", True, "编辑程亦白系江州人"),
    ],
)
def test_remark(inside, bracketed, left):
    """What follows a name and says who that is goes; a line that names nobody stays whole."""
    assert drop_remark(inside, bracketed=bracketed) == left
