"""Categories and tags: what each flag does to the same values."""

from __future__ import annotations

from newsnorm._frozen import FrozenMap
from newsnorm.readers.formats import FORMATS
from newsnorm.taxonomy import read_categories, read_tags

from every_case import every_case

FLAGS = {
    each.name: {name: getattr(each, name) for name in ("list_is_path", "splits_words", "adds_singular")}
    for each in FORMATS
}
WORDS = {"splits_words": True, "adds_singular": True}

CATEGORIES = [
    # plural, singular, hexo, jekyll, hugo, plain
    (("a", "b"), None, [("a", "b")], [("a",), ("b",)], [("a",), ("b",)], [("a",), ("b",)]),
    (
        (("a", "b"), ("c",)),
        None,
        [("a", "b"), ("c",)],
        [("a", "b"), ("c",)],
        [("a", "b"), ("c",)],
        [("a", "b"), ("c",)],
    ),
    (("a", ("b", "c")), None, [("a",), ("b", "c")], [("a",), ("b", "c")], [("a",), ("b", "c")], [("a",), ("b", "c")]),
    ("a b", None, [("a b",)], [("a",), ("b",)], [("a b",)], [("a b",)]),
    ("金融\N{IDEOGRAPHIC SPACE}资讯", None, *[[("金融\N{IDEOGRAPHIC SPACE}资讯",)]] * 4),
    ("a/b", None, *[[("a/b",)]] * 4),
    (None, "a b", *[[("a b",)]] * 4),
    ("a", "b", [("a",)], [("a",), ("b",)], [("a",)], [("a",)]),
    ((), "b", [], [("b",)], [], []),
    (("a", None, "", "a"), None, [("a", "a")], [("a",)], [("a",)], [("a",)]),
    ((("a",), ("a",), (None,)), None, *[[("a",)]] * 4),
    ((FrozenMap({"name": "a"}), FrozenMap({"title": "b"})), None, [("a", "b")], *[[("a",), ("b",)]] * 3),
    ((FrozenMap({"label": "a"}), FrozenMap({"text": "b", "label": ""})), None, [("a", "b")], *[[("a",), ("b",)]] * 3),
    ("2021", None, *[[("2021",)]] * 4),
    ("  ", None, *[[]] * 4),
    (None, None, *[[]] * 4),
]


@every_case(("plural", "singular", "hexo", "jekyll", "hugo", "plain"), CATEGORIES)
def test_categories(plural, singular, hexo, jekyll, hugo, plain):
    """The same value is one path, several entries or words, as the format means it."""
    expected = {"hexo": hexo, "jekyll": jekyll, "hugo": hugo, "plain": plain}

    assert {name: list(read_categories(plural, singular, **FLAGS[name]).paths) for name in expected} == expected


TAGS = [
    (("a", None, "b", "", "a"), None, {}, ["a", "b"]),
    (("a", ("b", "c")), None, {}, ["a", "b", "c"]),
    ("x y", None, {}, ["x y"]),
    ("x  y\tz", None, WORDS, ["x", "y", "z"]),
    ("券商、基金", None, WORDS, ["券商、基金"]),
    ("a", "b c", WORDS, ["a", "b c"]),
    (None, "b c", {}, ["b c"]),
    ((), "b", {}, []),
]


@every_case(("plural", "singular", "flags", "tags"), TAGS)
def test_tags(plural, singular, flags, tags):
    """Tags are flat, in the file's order, each once."""
    assert [path[0] for path in read_tags(plural, singular, **flags).paths] == tags


def test_a_mapping_without_a_name_is_dropped_and_kept():
    """What has no name is no category: a finding, and the key must stay in `extra`."""
    taxonomy = read_categories(("a", FrozenMap({"colour": "b"})), None)

    assert taxonomy.paths == (("a",),)
    assert not taxonomy.is_whole
    assert [finding.id for finding in taxonomy.findings] == ["taxonomy-entry-dropped"]


def test_two_keys_are_whole():
    """Both keys may be read and nothing dropped; what a key holds that is not read does not count."""
    nameless = FrozenMap({"colour": "b"})

    assert read_tags(("a",), "b", adds_singular=True).is_whole
    assert not read_tags(("a",), nameless, adds_singular=True).is_whole
    assert read_tags(("a",), nameless).is_whole


def test_a_list_in_one_string_is_suspicious():
    """Commas inside one tag make a finding and no cut."""
    taxonomy = read_tags("券商，基金", None)

    assert (taxonomy.paths, [finding.id for finding in taxonomy.findings]) == (
        (("券商，基金",),),
        ["taxonomy-list-in-text"],
    )
