r"""Canonical Markdown: the whole article in one file that people, Markdown programs and newsnorm read.

The header is YAML with the names of `Article`'s fields, every value in JSON, which is YAML too; its first key is the
version of the format. The body is CommonMark 0.31. The reader `newsnorm` gives back the same article; what belongs to
one run only (provenance, changes, findings) is not written.
"""

from __future__ import annotations

from attrs import fields

from newsnorm._plain import to_plain
from newsnorm.export.inline import CANONICAL
from newsnorm.export.markdown_body import write_body, write_visible_json
from newsnorm.model import Article
from newsnorm.readers.canonical import FORMAT_VERSION, NOT_WRITTEN


def write_markdown(article: Article) -> str:
    """Write an article as canonical Markdown.

    Example:
        >>> from newsnorm.model import Block
        >>> print(write_markdown(Article(title="快讯: 沪指", blocks=(Block(text="沪指收涨。"),))), end="")
        ---
        newsnorm: 1
        title: "快讯: 沪指"
        ---
        <BLANKLINE>
        沪指收涨。
    """
    lines = ["---", f"newsnorm: {FORMAT_VERSION}"]
    for name in (each.name for each in fields(Article) if each.name not in NOT_WRITTEN):
        value = getattr(article, name)
        if value or value == "":
            lines.append(f"{name}: {write_visible_json(to_plain(value))}")
    body = write_body(article.blocks, CANONICAL)
    return "\n".join([*lines, "---", "", body, ""] if body else [*lines, "---", ""])
