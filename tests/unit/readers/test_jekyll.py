"""The Jekyll reader: what its header says about the body."""

from __future__ import annotations

from newsnorm.reader import Source
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.formats import JEKYLL

from every_case import every_case


def test_excerpt_separator():
    """Jekyll's header may name what ends the summary."""
    raw = BlogReader(JEKYLL).read(Source(text="---\ntitle: t\nexcerpt_separator: <!--end-->\n---\n正文"))

    assert raw.body.excerpt_separator == "<!--end-->"


@every_case(
    ("line", "separator"),
    [
        ("excerpt_separator: '3'", "3"),
        ("excerpt_separator: 3", None),
        ("excerpt_separator: false", None),
        ("excerpt_separator: ''", None),
        ("excerpt_separator: [a]", None),
        ("toc: true", None),
    ],
)
def test_excerpt_separator_is_text(line, separator):
    """A number, a switch, a list or nothing separates nothing; the key stays in `extra`."""
    raw = BlogReader(JEKYLL).read(Source(text=f"---\ntitle: t\n{line}\n---\n正文"))

    assert raw.body.excerpt_separator == separator
    assert list(raw.extra) == [line.partition(":")[0]]


@every_case(
    ("line", "syntax"),
    [
        ("render_with_liquid: false", "none"),
        ("render_with_liquid: no", "none"),
        ("render_with_liquid: 'false'", "liquid"),
        ("render_with_liquid: true", "liquid"),
        ("toc: false", "liquid"),
    ],
)
def test_liquid_switched_off(line, syntax):
    """Jekyll's header may say that the body holds no Liquid, with a YAML boolean."""
    raw = BlogReader(JEKYLL).read(Source(text=f"---\ntitle: t\n{line}\n---\n用 {{{{ x }}}} 取值。"))

    assert (raw.body.template_syntax, raw.body.dialect) == (syntax, "kramdown")


@every_case(
    ("text", "name", "is_sure"),
    [
        ("---\nlayout: post\n---\n", "_posts/2022-01-14-a.md", True),
        ("---\ntitle: t\n---\n", "source/_posts/a.md", False),
        ("正文", "a.md", False),
    ],
)
def test_detection(text, name, is_sure):
    """A dated name under `_posts/` is Jekyll's; Hexo's folder and bare text are not."""
    detection = BlogReader(JEKYLL).detect(Source(text=text, name=name))

    assert (detection is not None and detection.confidence > 0.9) is is_sure
