"""What a link says by its attributes."""

from __future__ import annotations

from newsnorm.page.link_kinds import read_link

from every_case import every_case


@every_case(
    ("attributes", "kind"),
    [
        ("href=/tags/雪/", "tag"),
        ("href=/?tag=雪", "tag"),
        ("href=/x rel='nofollow tag'", "tag"),
        ("href=/category/天气", "category"),
        ("href=/categories/天气/", "category"),
        ("href=/category_1.html", "category"),
        ("href=/x rel='category tag'", "category"),
        ("href=/tags/", ""),
        ("href=/vintage/1", ""),
        ("href=/stage/1", ""),
        ("rel=tag", ""),
        ("href=#tag/1", "place"),
        ("href=/author/lin/", "user"),
        ("href=/people/12?from=1", "user"),
        ("href=/people/12/photos", ""),
        ("href=/author/", ""),
        ("href=/wiki/Category:江州", "category"),
        ("href=space-uid-12.html", "user"),
        ("href=/home.php?mod=space&uid=12", "user"),
        ("href=/space-uid-x.html", ""),
    ],
)
def test_kinds_of_links(attributes, kind):
    """Its address says it, or `rel`."""
    attrs = tuple(tuple(part.replace("'", "").split("=", 1)) for part in attributes.replace(" tag'", "_tag'").split())
    attrs = tuple((name, value.replace("_tag", " tag")) for name, value in attrs)

    assert read_link(attrs)[0] == kind
