"""A body that names values of its header shows them."""

import newsnorm
from newsnorm.frontmatter.entries import Entry
from newsnorm.readers.page_values import fill_in

from every_case import every_case

_ENTRIES = (Entry("title", "停水公告", 1), Entry("series", "江州见闻", 2), Entry("tags", ("甲", "乙"), 3))


@every_case(
    ("text", "filled"),
    [
        ("# {{ $frontmatter.title }}", "# 停水公告"),
        ("# {{$page.frontmatter.title}}", "# 停水公告"),
        ("《{{ page.title }}》属于{{page.series}}。", "《停水公告》属于江州见闻。"),
    ],
)
def test_names_are_filled_in(text, filled):
    """The word of the header stands in place of its name."""
    assert fill_in(text, _ENTRIES, "liquid") == filled


@every_case(
    "text",
    [
        "写作 `{{ page.title }}` 即可",
        "```\n{{ $frontmatter.title }}\n```",
        "{% raw %}{{ page.title }}{% endraw %}",
        "{{ page.date }}",
        "{{ page.tags }}",
        "{{ page.title | escape }}",
        "{{ mypage.title }}",
        "{{ site.page.title }}",
        "{{ title }}",
    ],
)
def test_others_stay(text):
    """Code, names that the header does not have, lists and values with a filter stay for the next step."""
    assert fill_in(text, _ENTRIES, "liquid") == text


def test_hugo_has_no_pages():
    """In Hugo's content nothing is filled in but what a page of Vue says."""
    text = "{{ page.title }} {{ $frontmatter.title }}"

    assert fill_in(text, _ENTRIES, "shortcodes") == "{{ page.title }} 停水公告"


def test_heading_that_names_the_title():
    """A heading that names the title repeats it, a name without a value goes."""
    article = newsnorm.loads(
        "---\ntitle: 停水公告\ntags: [港口]\n---\n# {{ $frontmatter.title }}\n\n今日停水。{{ $frontmatter.author }}\n"
    )

    assert [block.text for block in article.blocks] == ["今日停水。"]
    assert [each.kind for each in article.boilerplate] == ["title"]
