"""Whole source files spliced from parts: a header, a body, lines of news around it, an encoding.

A part knows what a reader sees of it, so that what comes out can be compared with what went in. Parts grow from the
strategies of `strategies.py`; a spliced file is more than any of them: what one part leaves open reaches into the next.
"""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

import strategies as given_

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "gb18030")


class Splice(NamedTuple):
    """A spliced file.

    Attributes:
        text: The file.
        shown: What its paragraphs show, in order.
        name: What it is called.
        encoding: How it is stored.
    """

    text: str
    shown: tuple[str, ...]
    name: str
    encoding: str

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode(self.encoding, "surrogatepass")


KEYS = (
    "author",
    "tags",
    "categories",
    "source",
    "description",
    "url",
    "photos",
    "updated",
    "lang",
    "draft",
    "excerpt",
    "x",
)
VALUES = (
    "林一舟", "[江州, 港口]", "\n  - 江州\n  - 港口", "true", "1", "http://a.example/1.html", "2022-01-14 01:01:10",
    "{{ x }}", "''",
    '"甲: 乙"', "|\n  甲\n  乙", "甲: 乙", "*甲", "{a: 1}", "[甲", "<b>甲</b>", "来源：江州网",
)  # fmt: skip
ABOVE = (
    "来源：江州网",
    "2022年1月14日 来源：江州日报 作者：林一舟",
    "作者：林一舟",
    "江州网讯（记者 林一舟）",
    "字号：大 中 小",
)
BELOW = (
    "责任编辑：林一舟", "（责任编辑：林一舟）", "来源：江州网", "编辑/林一舟", "原文链接：http://a.example/1.html",
    "上一篇：甲", "相关阅读",
    "（记者 林一舟 通讯员 许青）", "本文来源：江州日报", "林一舟 摄",
)  # fmt: skip
_TEMPLATES = (
    "",
    "",
    "",
    "{% raw %}",
    "<!-- more -->",
    "{{< fig >}}",
    "{: .lead}",
    "<div>",
    "</div>",
    "<template>",
    "<!--",
    "$$",
    "```",
)

_header = st.one_of(
    st.just(""),
    given_.header.map(lambda fields: "".join(f"{key}: {value}\n" for key, value in fields.items())),
    st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(VALUES)), min_size=1, max_size=5).map(
        lambda rows: "title: 江州快讯\n" + "".join(f"{key}: {value}\n" for key, value in rows)
    ),
)
_fences = st.sampled_from(
    (("---\n", "---\n"), ("---\n", "---\n\n"), ("\n---\n", "---\n"), ("", "---\n"), ("---\n", ""))
)
_prose = given_.paragraph.map(lambda text: (text, text))
_html = given_.paragraph.map(lambda text: (f"<p>{text.translate(given_.ESCAPES)}</p>", text))
_block = st.one_of(_prose, _html, given_.shown_markdown_block)
_name = st.sampled_from(
    ("a.md", "a.txt", "a.html", "_posts/2022-01-14-a.md", "source/_posts/a.md", "content/posts/a.md")
)


def _join(header: str, fences: tuple[str, str], parts: list[str], gap: str) -> str:
    opened = f"{fences[0]}{header}{fences[1]}" if header else ""
    return opened + gap.join(parts)


@st.composite
def wild(draw: st.DrawFn) -> Splice:
    """A file of any parts, whatever they do to each other."""
    blocks = draw(
        st.lists(
            st.one_of(
                _block,
                given_.tag_soup.map(lambda text: (text, "")),
                st.sampled_from(_TEMPLATES).map(lambda text: (text, "")),
            ),
            min_size=1,
            max_size=6,
        )
    )
    above, below = (
        draw(st.lists(st.sampled_from(ABOVE), max_size=2)),
        draw(st.lists(st.sampled_from(BELOW), max_size=3)),
    )
    text = _join(
        draw(_header),
        draw(_fences),
        [*above, *(source for source, _ in blocks), *below],
        draw(st.sampled_from(("\n", "\n\n"))),
    )
    text = text if text.strip() else "甲"  # an empty file is an error
    return Splice(text, tuple(shown for _, shown in blocks), draw(_name), draw(st.sampled_from(ENCODINGS)))


@st.composite
def tame(draw: st.DrawFn) -> Splice:
    """A file of parts that are whole, in a post of Hexo: what they show must come out."""
    blocks = draw(st.lists(given_.shown_markdown_block, min_size=1, max_size=6))
    below = draw(st.lists(st.sampled_from(BELOW), max_size=2))
    header = "title: 江州快讯\n" + draw(st.sampled_from(("", "layout: post\n", "tags: [江州]\n")))
    text = _join(header, ("---\n", "---\n\n"), [*(source for source, _ in blocks), *below], "\n\n")
    return Splice(text, tuple(shown for _, shown in blocks), "source/_posts/a.md", draw(st.sampled_from(ENCODINGS)))
