"""Values of the header that a body names: `# {{ $frontmatter.title }}`, `本文是 {{ page.series }} 的第二篇`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry
from newsnorm.frontmatter.scalars import to_json
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.reader import TemplateSyntax

# VuePress and VitePress; Jekyll and Hexo. With a filter behind it the page may show anything.
_VALUE_RE = compile_late(r"\{\{[ \t]*+(?:(?P<vue>\$(?:page\.)?frontmatter)|page)\.(?P<key>[A-Za-z_][\w-]*+)[ \t]*+\}\}")


def fill_in(text: str, entries: Iterable[Entry], syntax: TemplateSyntax) -> str:
    """Return a body with the words of the header where it names them, but for code.

    Args:
        text: The body.
        entries: The header's.
        syntax: How tags are written; where it is not that of Hexo and Jekyll, only names of Vue are names.

    Example:
        >>> fill_in("# {{ $frontmatter.title }}", [Entry("title", "快讯", 1)], "nunjucks")
        '# 快讯'
        >>> fill_in("见 `{{ page.title }}` 与 {{ page.size }}", [Entry("title", "快讯", 1)], "liquid")
        '见 `{{ page.title }}` 与 {{ page.size }}'
    """
    if "{" not in text or "{{" not in text or _VALUE_RE.search(text) is None:
        return text
    values = {entry.key: to_json(entry.value) for entry in entries}
    draft = Draft(text, syntax=syntax)
    return draft.edit(_find_values(draft, values, has_pages=syntax in ("nunjucks", "liquid"))).text


def _find_values(draft: Draft, values: Mapping[str, object], *, has_pages: bool) -> Iterator[Edit]:
    for name in _VALUE_RE.finditer(draft.text):
        value = values.get(name["key"])
        is_name = has_pages or name["vue"]
        if is_name and isinstance(value, str) and "\n" not in value and not draft.is_code(name.start()):
            yield *name.span(), value
