"""Headers of any kind, as they are read where a glance does not do."""

from __future__ import annotations

from newsnorm.frontmatter.fenced import split_any

from every_case import every_case


@every_case(
    ("text", "kind"),
    [
        ("---\ntitle: 快讯\n---\n正文", "yaml"),
        ("----\ntitle: 快讯\n----\n正文", "yaml"),
        ('+++\ntitle = "快讯"\n+++\n正文', "toml"),
        ('{"title": "快讯"}\n正文', "json"),
        (';;;\n"title": "快讯"\n;;;\n正文', "json"),
    ],
)
def test_every_language(text, kind):
    """YAML, TOML and JSON give the same entry and the same body."""
    header = split_any(text, 0)

    assert (header.kind, header.body) == (kind, "正文")
    assert [(entry.key, entry.value) for entry in header.entries] == [("title", "快讯")]


def test_without_fences_all_is_body():
    """Where no fence stands the text is the body, whole."""
    header = split_any("正文\n---\n续文", 0)

    assert (header.kind, header.entries, header.body) == ("none", (), "正文\n---\n续文")


@every_case("marks", [3, 4000])
def test_an_item_of_marks(marks):
    """The mark of an item is one; what follows it is its text, however many more there are."""
    header = split_any(f"---\ntitle: 快讯\ntags:\n{'* ' * marks}港口\n---\n正文", 0)

    assert [(entry.key, entry.value) for entry in header.entries][1:] == [("tags", ("* " * (marks - 1) + "港口",))]
