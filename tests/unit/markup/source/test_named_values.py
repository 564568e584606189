"""Named values in tags, codes, boxes and components."""

from newsnorm.markup.source.boxes import take_boxes
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.mdx import show_components
from newsnorm.markup.source.named_values import all_of, drop_named, first_of, read_named, read_quoted
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.markup.source.template_tags import write_shortcode

from every_case import every_case


@every_case(
    ("text", "values"),
    [
        ('title="停水"', {"title": "停水"}),
        ("title='停水'", {"title": "停水"}),
        ('title = "停水"', {"title": "停水"}),
        ('Title="停水"', {"title": "停水"}),
        ('{.red #a title="停水"}', {"title": "停水"}),
        ('(title="停水", url="/a/")', {"title": "停水", "url": "/a/"}),
        ("note title=\"他说：'停水'\"", {"title": "他说：'停水'"}),
        ('x1="甲" data-alt="乙"', {"x1": "甲", "data-alt": "乙"}),
        ('title="甲" title="乙"', {"title": "乙"}),
        ('title=""', {"title": ""}),
    ],
)
def test_values_in_quotes(text, values):
    """A value stands in quotes of either kind, with blanks around the sign or without."""
    assert read_quoted(text) == values


@every_case(
    "text",
    [
        "title=停水",
        ':title="news"',
        '@click="run"',
        "https://a.example/?title='x'",
        "title",
        '="停水"',
        "a=b",
        "1='甲'",
    ],
)
def test_no_values_in_quotes(text):
    """A variable, a program and a part of an address are none."""
    assert read_quoted(text) == {}


def test_values_without_quotes():
    """Where a tag takes them, a value may stand without quotes; the rest stands beside them."""
    text = '/a.png width=300 title="港口" 全景'

    assert read_named(text) == {"width": "300", "title": "港口"}
    assert drop_named(text).split() == ["/a.png", "全景"]


def test_first_and_all():
    """An empty value is as good as none."""
    values = {"link": "", "url": "/a/", "label": " ", "title": "停水"}

    assert first_of(values, ("link", "url")) == "/a/"
    assert first_of(values, ("href",)) == ""
    assert all_of(values, ("title", "label", "text")) == ["停水"]


@every_case("title", ['title="停水"', 'title = "停水"', 'Title="停水"', "title='停水'"])
def test_all_readers_agree(title):
    """Boxes, components and shortcodes read the same."""
    pieces = Placeholders()
    component = pieces.put_html(show_components(Draft(f"<Card {title} />"), pieces).text)

    assert take_boxes(Draft(f"::: card {title}\n甲\n:::")).text == "\n停水\n\n甲\n\n"
    assert write_shortcode("card", title) == "停水"
    assert ("<p>停水</p>" in component) == (" = " not in title)
