"""What HackMD adds to Markdown."""

from __future__ import annotations

from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.hackmd import take_hackmd

from every_case import every_case


@every_case(
    ("source", "text"),
    [
        ("![港口](a.png =300x200)", "![港口](a.png)"),
        ("![](https://a.example/b.png =300x) ![](c.png =x200)", "![](https://a.example/b.png) ![](c.png)"),
        ("![港口](a.png =60%x)", "![港口](a.png)"),
        ('![港口](a.png "全景" =300x200)', '![港口](a.png "全景")'),
        ("> 停水。\n> [name=林一舟] [time=昨日] [color=#907bf7]", "> 停水。\n> 林一舟 昨日 "),
        # These stay.
        ("[港口](a.png =300x200)", None),
        ("![港口](a.png = 3)", None),
        ("`![港口](a.png =300x200)`", None),
        ("停水。[name=林一舟]", None),
        ("```\n> [name=林一舟]\n```", None),
        ("> [1] 注 a=b", None),
    ],
)
def test_sizes_and_names(source, text):
    """The size of a picture goes, and of the marks in a quote the words stay."""
    assert take_hackmd(Draft(source)).text == (source if text is None else text)
