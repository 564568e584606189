"""The table of labels."""

import pytest

from newsnorm.frontmatter.keys import find_field
from newsnorm.lexicon.labels import EDITING, STAFF, WRITING, label_keys, label_roles, label_words, read_labels

from every_case import every_case

FIELDS = {
    "source", "address", "permalink", "date", "modified", "title", "original-title", "section", "tags", "summary",
    "keywords", "count", "origin", "original", "contact", "page",
}  # fmt: skip
FLAGS = {
    "entry",
    "sure",
    "title",
    "colon",
    "line",
    "header",
    "named",
    "joined",
    "poster",
    "after",
    "pen",
    "sign",
    "glued",
    "made",
    "office",
    "bare",
    "book",
    "place",
}


def test_every_label_stands_once():
    """One label, one meaning."""
    words = [label.word for label in read_labels()]

    assert sorted(set(words)) == sorted(words)


def test_every_row_has_words_that_mean_something():
    """No meaning and no flag is misspelt."""
    assert {label.meaning for label in read_labels()} == {*WRITING, *EDITING, STAFF, *FIELDS}
    assert set().union(*(label.flags for label in read_labels())) == FLAGS


def test_key_of_a_header_is_one_of_the_field_table():
    """The key a label means fills a field, but for keywords, which no field takes, and for the page of a paper."""
    keys = {label.key for label in read_labels() if label.key and label.meaning not in {"keywords", "page"}}

    assert all(find_field(key) for key in keys)
    assert not any(find_field(label.key) for label in read_labels() if label.meaning == "page")


def test_labels_of_headers_are_none_of_the_body():
    """A label that stands only in headers is not among those of lines."""
    assert "出处" in {label.word for label in read_labels()}
    assert "出处" not in label_words("source")
    assert label_words("correspondent", "translator", flag="title") == ("通讯员", "通訊員", "编译", "編譯")


@every_case(("meaning", "flag"), [("reporters", None), ("reporter", "titel"), ("header", "titel")])
def test_a_misspelt_meaning_is_an_error(meaning, flag):
    """Whoever asks for what no label means, or for a flag that none has, would get nothing for ever."""
    with pytest.raises(LookupError, match=meaning):
        label_words(meaning, flag=flag)


def test_labels_with_a_key_are_those_of_headers():
    """A label of the body alone has no key, and one that names people no role but that of its meaning."""
    assert label_keys()["出处"]
    assert "本报讯" not in label_keys()
    assert {label_roles()[word] for word in label_words(STAFF)} == {None}
    assert {label_roles()[word] for word in label_words("translator")} == {"translator"}
    assert "来源" not in label_roles()
