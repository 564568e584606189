"""How a head is read off the top of a text, whatever its form."""

from __future__ import annotations

import re

from newsnorm.frontmatter.entries import Entry
from newsnorm.readers.heads.form import Form, Proof, find_head, read_head
from newsnorm.readers.heads.forms import FORMS

from every_case import every_case
from work import grows_linearly

LINE = re.compile(r"@(?P<name>\w+) (?P<value>[^\n]*)(?:\n|\Z)")


def entries_of(head):
    """The entries of a head, as plain tuples."""
    return [(entry.key, entry.value, entry.line) for entry in head.entries]


def test_lines_until_one_is_none():
    """The lines are entries with their numbers, and the body begins with the first other line."""
    text = "\n@title 快讯\n@date 2023-03-08\n正文\n@tags x\n"
    head = read_head(text, 1, Form(reason="", line=LINE))

    assert entries_of(head) == [("title", "快讯", 2), ("date", "2023-03-08", 3)]
    assert text[head.body :] == "正文\n@tags x\n"


def test_idle_lines_end_no_head():
    """Lines that say nothing stand between the others; those behind the last belong to the body."""
    text = "@title 快讯\n\n@date 2023-03-08\n\n正文"
    head = read_head(text, 0, Form(reason="", line=LINE, idle=re.compile(r"\n+")))

    assert [key for key, _, _ in entries_of(head)] == ["title", "date"]
    assert text[head.body :] == "\n正文"


def test_further_lines_and_keys_that_come_again():
    """A value goes on with its further lines and with the lines of the same key; its blanks at the ends go."""
    text = "@title 快讯 \n  沪指\n@date 2023-03-08\n@TITLE 收涨\n"
    head = read_head(text, 0, Form(reason="", line=LINE, further=re.compile(r" +(?P<value>[^\n]+)\n")))

    assert entries_of(head) == [("title", "快讯 沪指 收涨", 1), ("date", "2023-03-08", 3)]


def test_empty_values_are_no_entries():
    """A key without a value says nothing."""
    assert read_head("@title \n", 0, Form(reason="", line=LINE)) is None


def test_opening():
    """What the opening names is said where no line says it; it stands first, and `_` hides a name."""
    opening = re.compile(r"(?P<title>[^\n@]+)\n(?P<_mark>=+)\n")
    form = Form(reason="", line=LINE, opening=opening)

    assert entries_of(read_head("快讯\n==\n@date 2023-03-08\n", 0, form))[0] == ("title", "快讯", 1)
    assert entries_of(read_head("快讯\n==\n@title 沪指\n", 0, form)) == [("title", "沪指", 3)]
    assert read_head("@date 2023-03-08\n", 0, form) is None


def test_closing():
    """A line may end the head, and where the form says so it must."""
    closing = re.compile(r"---\n")
    text = "@title 快讯\n---\n@date 2023-03-08\n"
    head = read_head(text, 0, Form(reason="", line=LINE, closing=closing, is_closed=True))

    assert (len(head.entries), text[head.body :]) == (1, "@date 2023-03-08\n")
    assert read_head("@title 快讯\n", 0, Form(reason="", line=LINE, closing=closing, is_closed=True)) is None


@every_case(
    ("proof", "text", "is_head"),
    [
        (Proof(), "@colour 红\n", False),
        (Proof(fields=2), "@title 快讯\n", False),
        (Proof(fields=2), "@title 快讯\n@tags 港口\n", True),
        (Proof(fields=2), "@title 快讯\n@date 明天\n", False),
        (Proof(any_of=(frozenset({"title"}), frozenset({"tags", "tag"}))), "@title 快讯\n", False),
        (Proof(any_of=(frozenset({"title"}), frozenset({"tags", "tag"}))), "@title 快讯\n@tag 港口\n", True),
        (Proof(fields=3, alone=frozenset({"created"})), "@created 2023-03-08\n", True),
        (Proof(fields=3, alone=frozenset({"created"})), "@created 明天\n", False),
        (Proof(known_first=True), "@colour 红\n@title 快讯\n", False),
        (Proof(known_first=True), "@slug a\n@title 快讯\n", True),
        (Proof(whole=True), "@title 快讯\n正文", False),
        (Proof(whole=True), "@title 快讯\n \n正文", True),
        (Proof(whole=True), "@title 快讯", True),
    ],
)
def test_proof(proof, text, is_head):
    """Lines are a head only if they say enough; a date that cannot be read says nothing."""
    assert (read_head(text, 0, Form(reason="", line=LINE, proof=proof)) is not None) is is_head


def test_the_name_of_the_file_vouches():
    """Where the name says the form, a field or the title in the opening is enough, however the text begins."""
    opening = re.compile(r"(?:(?P<title>[^\n@]+)\n)?")
    form = Form(reason="", starts=("#",), opening=opening, mark="", line=LINE, proof=Proof(fields=3), vouching=(".x",))

    assert read_head("@tags 港口\n", 0, form, "a.X") is not None
    assert find_head("快讯\n", 0, (form,), "a.x") is not None
    assert read_head("@colour 红\n", 0, form, "a.x") is None
    assert read_head("@tags 港口\n", 0, form, "a.y") is None


def test_own_keys():
    """A form may have keys that mean nothing elsewhere."""
    form = Form(reason="", line=LINE, keys={"stamp": "date"})

    assert (form.field_of("Stamp"), form.field_of("title"), form.field_of("colour")) == (
        "date_published",
        "title",
        None,
    )
    assert read_head("@stamp 2023-03-08\n", 0, form).entries == (Entry("stamp", "2023-03-08", 1),)


def test_first_characters_decide():
    """A text that does not begin as the form says, or lacks its mark, is not looked at further."""
    form = Form(reason="", line=LINE, starts=("@t",), mark="@d")

    assert find_head("@title 快讯\n@date 2023-03-08\n", 0, (form,)) is not None
    assert find_head("@Title 快讯\n@date 2023-03-08\n", 0, (form,)) is not None
    assert find_head("@title 快讯\n", 0, (form,)) is None
    assert find_head("@date 2023-03-08\n", 0, (form,)) is None


@every_case(
    "make",
    [
        lambda n: "Title: 甲\n" + "Key: 值\n" * n,
        lambda n: "Title: " + "a " * n,
        lambda n: "Title: 甲\n" + "    乙\n" * n,
        lambda n: "#+TITLE: 甲\n" + "#\n" * n,
        lambda n: "#+TITLE: 甲\n" + "\n" * n,
        lambda n: "a:: b\n" * n,
        lambda n: "a" * n + "::",
        lambda n: "甲\n" + "=" * n + "\n:date: x",
        lambda n: "= 甲\n" + "//\n" * n,
        lambda n: "= 甲\n" + "a <" * n + "\n:date: x",
        lambda n: "//\n" * n + "= 甲\n",
        lambda n: "【 甲 】乙\n" * n + "正",
        lambda n: "# " + "甲 " * n + "\n\nCreated: 2023",
        lambda n: "<!--\n" + ".. title: a\n" * n,
    ],
)
def test_time_is_linear(make):
    """No head, and nothing that looks like one, takes more than its length."""
    assert grows_linearly(lambda text: find_head(text, 0, FORMS), make)
