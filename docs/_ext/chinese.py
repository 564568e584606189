"""Chinese text on English pages says that it is Chinese, so that browsers choose its font and its line breaks."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

CHINESE_PAGES = "zh"
"""What the names of pages in Chinese begin with: they are Chinese as a whole."""

_LANGUAGE = "zh-Hans"
_HAN = r"\u2e80-\u303f\u31c0-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_RUN_RE = re.compile(rf"[{_HAN}]+(?:[ 0-9“”‘’…—·\u2009]*[{_HAN}]+)*")
_MARKED = (nodes.literal, nodes.literal_block, nodes.doctest_block)


def is_chinese_page(name: str) -> bool:
    """Return whether a page is in Chinese as a whole.

    Example:
        >>> is_chinese_page("zh/tutorial/first-article"), is_chinese_page("zhao")
        (True, False)
    """
    return name == CHINESE_PAGES or name.startswith(f"{CHINESE_PAGES}/")


class MarkChinese(SphinxPostTransform):
    """Give `lang` to what is Chinese in a page of another language; docutils writes it from a class `language-…`."""

    default_priority = 900
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:  # noqa: ARG002 - Sphinx calls it so
        """Mark code and runs of text with Chinese in them."""
        if is_chinese_page(self.env.docname):
            return
        for node in self.document.findall(lambda each: isinstance(each, _MARKED)):
            if _RUN_RE.search(node.astext()):
                node["classes"].append(f"language-{_LANGUAGE}")
        for text in list(self.document.findall(nodes.Text)):
            if isinstance(text.parent, (nodes.TextElement, nodes.inline)) and not _is_kept(text):
                _mark_runs(text)


def _is_kept(text: nodes.Text) -> bool:
    parent = text.parent
    while parent is not None:
        if isinstance(parent, (*_MARKED, nodes.raw, nodes.title, nodes.comment)):
            return True
        parent = parent.parent
    return False


def _mark_runs(text: nodes.Text) -> None:
    value, parts, place = text.astext(), [], 0
    for match in _RUN_RE.finditer(value):
        if match.start() > place:
            parts.append(nodes.Text(value[place : match.start()]))
        parts.append(nodes.inline(match[0], match[0], classes=[f"language-{_LANGUAGE}"]))
        place = match.end()
    if parts:
        parts += [nodes.Text(value[place:])] if place < len(value) else []
        text.parent.replace(text, parts)


def tell_language(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:  # noqa: ARG001 - Sphinx calls it so
    """Name the language of a page in its `html` element."""
    context["language"] = _LANGUAGE if is_chinese_page(pagename) else "en"


def setup(app: Sphinx) -> dict[str, bool]:
    """Called by Sphinx."""
    app.add_post_transform(MarkChinese)
    app.connect("html-page-context", tell_language)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
