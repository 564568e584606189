"""Tables of a header with keys of fields in them: Zola's, and Hugo's."""

from __future__ import annotations

import newsnorm
from newsnorm.frontmatter.entries import Entry
from newsnorm.readers.header_groups import open_group, rest_of_group

from every_case import every_case


def _load(header, body="江州港今日开港。"):
    return newsnorm.loads(f"+++\n{header}\n+++\n{body}\n", name="content/a.md")


def test_zola():
    """Taxonomies and what themes read of `extra` fill the fields; the rest stays where it stood."""
    article = _load(
        'title = "开港"\n[taxonomies]\ntags = ["港口", "江州"]\ncategories = ["要闻"]\nseries = ["海运"]\n'
        '[extra]\nauthor = "林一舟"\nsummary = "开港了。"\ntoc = true'
    )

    assert (article.tags, article.categories) == (("港口", "江州"), (("要闻",),))
    assert ([person.name for person in article.authors], article.summary) == (["林一舟"], "开港了。")
    assert dict(article.extra) == {"taxonomies": {"series": ("海运",)}, "extra": {"toc": True}}
    assert article.provenance.origins["tags"] == "header:taxonomies.tags"


@every_case(
    ("header", "field", "right"),
    [
        ('[taxonomies]\ntags = ["港口"]', "tags", ("港口",)),
        ('tags = ["海运"]\n[taxonomies]\ntags = ["港口"]', "tags", ("海运",)),
        ('tags = []\n[taxonomies]\ntags = ["港口"]', "tags", ("港口",)),
        ('[extra]\ntags = ["港口"]', "tags", ("港口",)),
        ('[extra]\nkeywords = "港口, 海运"', "tags", ("港口", "海运")),
        ('[taxonomies]\ntags = ["港口"]\n[extra]\nkeywords = "海运"', "tags", ("港口",)),
        ('[params]\nauthor = "林一舟"', "authors", (newsnorm.Person("林一舟", "author"),)),
        ('author = "许青"\n[extra]\nauthor = "林一舟"', "authors", (newsnorm.Person("许青", "author"),)),
        ('[taxonomies]\nauthors = ["林一舟"]', "authors", (newsnorm.Person("林一舟", "author"),)),
        ('[params]\ndescription = "开港了。"', "summary", "开港了。"),
        ('[extra]\nsource = "江州日报"', "source", "江州日报"),
        # What is the engine's own stands at the top, and what is no field stays.
        ('[extra]\ntitle = "另一个"', "title", None),
        ('[extra]\ndate = "2020-01-01"', "date_published", None),
        ("[params]\ndraft = true", "draft", False),
        ('[extra]\nurl = "https://a.example/1"', "url", None),
        ('[menu]\ntags = ["港口"]', "tags", ()),
        ('[taxonomies]\nsummary = "开港了。"', "summary", None),
        ('extra = "港口"', "tags", ()),
        ("extra = []", "tags", ()),
    ],
)
def test_tables(header, field, right):
    """A table fills what the header itself does not, with what its kind may hold."""
    assert getattr(_load(header), field) == right


@every_case(
    ("header", "extra"),
    [
        ('[extra]\ntoc = true\nauthor = "林一舟"', {"extra": {"toc": True}}),
        ('[taxonomies]\ntags = ["港口"]', {}),
        ('[extra]\ntitle = "另一个"', {"extra": {"title": "另一个"}}),
        ('extra = "港口"', {"extra": "港口"}),
    ],
)
def test_what_is_left(header, extra):
    """What no field took of a table stays in it."""
    assert dict(_load(header).extra) == extra


def test_yaml():
    """Zola's headers may be YAML."""
    article = newsnorm.loads(
        "---\ntitle: 开港\ntaxonomies:\n  tags: [港口]\nextra:\n  author: 林一舟\n---\n江州港今日开港。\n"
    )

    assert (article.tags, article.authors[0].name, dict(article.extra)) == (("港口",), "林一舟", {})


def test_no_table():
    """A value that is no table has nothing in it."""
    assert list(open_group(Entry("extra", "港口", 1))) == []
    assert rest_of_group(Entry("extra", "港口", 1), set()) == "港口"
