"""The line of tags below a note."""

from __future__ import annotations

import newsnorm
from newsnorm.readers.last_tags import find_last_tags

from every_case import every_case


@every_case(
    ("line", "tags"),
    [
        ("###### tags: `港口` `地铁`", ("港口", "地铁")),
        ("###### Tags: `港口`, `地铁`\n\n", ("港口", "地铁")),
        ("###### tags：`港口`", ("港口",)),
    ],
)
def test_tags_at_the_end(line, tags):
    """They are tags of the article, and no text."""
    article = newsnorm.loads(f"# 江州港开港\n\n江州港昨日开港。\n\n{line}\n", name="a.md")

    assert (article.title, article.text, article.tags) == ("江州港开港", "江州港昨日开港。", tags)


@every_case(
    "text",
    [
        "停水。\n\n###### tags: 港口\n",
        "停水。\n\n###### tags: `港口` 等\n",
        "停水。\n\n###### tags: `港口`\n\n储水。\n",
        "停水。 ###### tags: `港口`\n",
        "停水。\n\n## tags: `港口`\n",
    ],
)
def test_other_lines(text):
    """Words without backticks, a line with text below it or before it, and a heading of another level stay."""
    assert find_last_tags(text) == (len(text), ())
