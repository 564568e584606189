"""Laws of header splitting that hold for any text."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from newsnorm.frontmatter.entries import Quoted
from newsnorm.frontmatter.fenced import split_any
from newsnorm.frontmatter.flat import read_flat
from newsnorm.frontmatter.split import _split_flat, skip_lead, split_header
from newsnorm.frontmatter.yaml_events import NotYamlError, read_yaml
from newsnorm.reader import Source
from newsnorm.readers.registry import choose, read

PIECES = (
    "---\n", "...\n", "---", ";;;\n", "+++\n", " ---\n", "---文字\n", "\n", "\ufeff", "<!-- c -->", "title: ",
    "tags: ", "date: ", "author: ", "author:", "标题：", "来源：", "记者: ", "k", ": ", ":", "：", " = ", "- ", "  ",
    "\t", "#", " # ", "'", '"', "''", "\\", "[", "]", "{", "}", ", ", "&x ", "*x", "!t ", "|\n", ">\n", "? ",
    "<<: *x", "~", "null", "快讯", "a", "2022-01-14", "010", "%YAML 1.2\n", "\0", "\r", "\x85", "\u2028", "\ud800",
    "\U0001f680", "\N{IDEOGRAPHIC SPACE}", "[#]: a: (b)\n", "> * 译者：", "{% x %}", "\n- ", "\n  - ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60)
HEADERS = TEXTS.map(lambda text: f"---\ntitle: t\n{text}\n---\n正文\n")


@given(TEXTS | HEADERS)
def test_nothing_is_lost_and_nothing_raises(text):
    """The body is the end of the text, its line is right, and a text without a header is all body."""
    header = split_header(text)

    assert text.endswith(header.body)
    assert header.body_line == text.count("\n", 0, len(text) - len(header.body)) + 1
    assert header.kind != "none" or header.body == text
    assert len({entry.key for entry in header.entries}) == len(header.entries)


@given(TEXTS | HEADERS)
def test_every_reader_reads_every_text(text):
    """Detection and reading are total for each built-in format."""
    source = Source(text=text, name="a.md")

    assert choose(source)[1].reader in {"newsnorm", "hexo", "jekyll", "hugo", "plain"}
    for name in ("hexo", "jekyll", "hugo", "plain"):
        raw = read(choose(source, reader=name)[0], source)
        assert text.endswith(raw.body.text)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(lambda pieces: "k: " + "".join(pieces)))
def test_flat_and_yaml_agree(text):
    """What the fast way reads, the YAML parser reads alike, value by value and kind by kind."""
    flat = read_flat(text, 1)
    if flat is None:
        return
    try:
        slow, _ = read_yaml(text, 1)
    except NotYamlError as error:
        raise AssertionError(error.message) from error

    assert _kinds(flat) == _kinds(slow)


PLAIN = st.sampled_from(
    ("a", "title", "央行", "快讯", "2022-01-14", "'a'", '"b"', "[a, b]", "~", "-1", "C#", "", " ", "#")
)
LINES = st.one_of(
    st.builds("{}: {}".format, st.sampled_from(("title", "date", "tags", "央行", "k" * 41)), PLAIN),
    st.builds("{}:".format, st.sampled_from(("title", "tags", "categories"))),
    st.builds("{}- {}".format, st.sampled_from(("", "  ")), PLAIN),
    st.sampled_from(
        ("", "# x", "---", "...", "----", " ---", "--- ", "正文。", "\N{IDEOGRAPHIC SPACE}正文", "{", "--- x")
    ),
)


@given(
    st.sampled_from(("", "\n", " \n\n", "<!-- c -->\n")),
    st.lists(LINES, max_size=8).map("\n".join),
    st.sampled_from(("\n---\n", "\n---", "\n----\n", "\n---\n---\n", "\n---\n---\ndate: x\n---\n")),
)
@example("", "title: a\n\n" + "k" * 41 + ": b", "\n---\n")
@example("", "央行: 降准", "\n---\n")
@example("", "title: a", "\n---\n---\ndate: x\n---\n")
def test_flat_headers_are_split_like_any(lead, lines, close):
    """What the fast way splits, the general way splits alike: fields, body, lines and findings."""
    text = f"{lead}---\n{lines}{close}正文\n"
    start = skip_lead(text)
    fast = _split_flat(text, start)

    assert fast is None or fast == split_any(text, start)


def _kinds(entries):
    return [(entry.key, _kind(entry.value), entry.line) for entry in entries]


def _kind(value):
    if isinstance(value, tuple):
        return tuple(map(_kind, value))
    return value, isinstance(value, Quoted)
