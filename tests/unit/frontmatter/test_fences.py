"""Where a header begins and ends, and what only looks like one."""

from __future__ import annotations

from newsnorm.frontmatter.split import split_header

from every_case import every_case

BODY = "正文第一段。\n\n正文第二段。\n"


def _split(text):
    header = split_header(text)
    return {entry.key: entry.value for entry in header.entries}, header.body


@every_case(
    "text",
    [
        "---\ntitle: t\n---\n",
        "\n---\ntitle: t\n---\n",
        "  \n\n\N{IDEOGRAPHIC SPACE}\n---\ntitle: t\n---\n",
        "\ufeff---\ntitle: t\n---\n",
        "\ufeff\n\ufeff---\ntitle: t\n---\n",
        "\N{ZERO WIDTH SPACE}---\ntitle: t\n---\n",
        "<!-- 注释 -->\n---\ntitle: t\n---\n",
        "%YAML 1.2\n---\ntitle: t\n---\n",
        "---\n%YAML 1.2\ntitle: t\n---\n",
        "  ---\ntitle: t\n---\n",
        "---  \ntitle: t\n---\n",
        "---\N{IDEOGRAPHIC SPACE}\ntitle: t\n---\N{NO-BREAK SPACE}\n",
        "--- yaml\ntitle: t\n---\n",
        "-----\ntitle: t\n---\n",
        "---\ntitle: t\n-----\n",
        "---\ntitle: t\n...\n",
        "---\ntitle: t\n ---\n",
        "---\n# 注释\n\ntitle: t\n\n---\n",
        ';;;\n"title": "t"\n;;;\n',
        ';;;\n{"title": "t"}\n;;;\n',
        '"title": "t"\n;;;\n',
        '---json\n{"title": "t",}\n---\n',
        '---\n{"title": "t"}\n---\n',
        '{"title": "t"}\n',
        '+++\ntitle = "t"\n+++\n',
        "---toml\ntitle = 't'\n---\n",
        "---yaml\ntitle: t\n---\n",
        "---yml\ntitle: t\n---\n",
    ],
)
def test_header_is_found(text):
    """Whatever a blog engine reads as a header is one, and the body begins right after the fence."""
    assert _split(text + BODY) == ({"title": "t"}, BODY)


def test_a_comment_that_never_ends():
    """Its dashes are no fence: all is body."""
    text = "<!---\ntitle: t\ntags: a\n---\n正文"

    assert _split(text) == ({}, text)


def test_header_at_the_end_of_the_file():
    """A closing fence without a newline leaves an empty body."""
    assert _split("---\ntitle: t\n---") == ({"title": "t"}, "")


@every_case(
    "text",
    [
        BODY,
        f"---\n\n{BODY}",
        f"---\n{BODY}\n---\n{BODY}",
        f"第一段\n\n---\n\n{BODY}",
        f"大标题\n---\n{BODY}",
        f"记者: 林一舟\n\n---\n\n{BODY}",
        f"来源: 江州晚报\n作者: 林一舟\n---\n{BODY}",
        f"---\n央行: 降准\n---\n{BODY}",
        f"---\n他说：降准\n---\n{BODY}",
        f"---\n- a\n- b\n---\n{BODY}",
        f"---\n42\n---\n{BODY}",
        f"---\ntitle: t\n\n{BODY}",
        f"---\ntitle: t\n\n{BODY}\n---\n{BODY}",
        f"title: t\n---\n{BODY}",
        f"———\ntitle: t\n———\n{BODY}",
        f"+++\n{BODY}\n+++\n",
        f";;;\n{BODY}\n;;;\n",
        f"+++\n[broken\n+++\n{BODY}",
        "---\n{{ page.x }}\n---\n",
        '{"answer": 42}\n',
        '{"title": ',
        "---",
        "---\n",
        "",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
    ],
)
def test_what_is_no_header_stays_body(text):
    """A rule, a table, a list or a news line at the top loses nothing: all is body."""
    assert _split(text) == ({}, text)


def test_empty_header():
    """Two fences in a row are an empty header."""
    header = split_header(f"---\n---\n{BODY}")

    assert (header.kind, header.entries, header.body, header.body_line) == ("yaml", (), BODY, 3)


@every_case(
    ("text", "finding", "body"),
    [
        (f"title: t\nlayout: post\n---\n{BODY}", "repair-missing-fence", BODY),
        (f"---\ntitle: t\nlayout: post\n\n{BODY}", "repair-missing-fence", f"\n{BODY}"),
        (f"---\ntitle: t\nlayout: post\n\n{BODY}\n---\n{BODY}", "repair-missing-fence", f"\n{BODY}\n---\n{BODY}"),
        (f"---\ntitle: t\nlayout: post\n---文字\n{BODY}", "repair-fence", f"文字\n{BODY}"),
        (f"－－－\ntitle: t\nlayout: post\n－－－\n{BODY}", "repair-fence", BODY),
        (f"---\ntitle: t\n---\n---\ntitle: u\nlayout: post\n---\n{BODY}", "repair-second-header", BODY),
        (f"---\ntitle: t\n---\n\n---\ntitle: u\nlayout: post\n---\n{BODY}", "repair-second-header", BODY),
        (f"---\ntitle: t\nlayout: post\n<section>\n{BODY}", "repair-missing-fence", f"<section>\n{BODY}"),
    ],
)
def test_broken_fences_are_repaired(text, finding, body):
    """A fence that is missing, glued or typed in full width, or a header written twice, is read and reported."""
    header = split_header(text)

    assert {entry.key: entry.value for entry in header.entries} == {"title": "t", "layout": "post"}
    assert [each.id for each in header.findings] == [finding]
    assert header.body == body


@every_case("text", [f"---\ntitle: t\n\n{BODY}", f"title: t\n---\n{BODY}"])
def test_a_doubtful_fence_is_reported(text):
    """Where one key alone does not prove a header, a finding says that a fence is missing."""
    assert [(each.id, each.line) for each in split_header(text).findings] == [("header-missing-fence", 1)]


def test_dashes_in_a_block_scalar():
    """An indented line of dashes inside a value does not end the header."""
    assert _split(f"---\ntitle: t\ndescription: |\n  a\n  ---\n  b\nlayout: post\n---\n{BODY}") == (
        {"title": "t", "description": "a\n---\nb\n", "layout": "post"},
        BODY,
    )
