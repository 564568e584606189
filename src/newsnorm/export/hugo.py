"""A Hugo post: front matter by Hugo's conventions and a body for its Markdown engine, Goldmark."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.export.blog_header import BlogDate, count_summary_blocks, people_entries, text_entries, write_post
from newsnorm.export.inline import HUGO
from newsnorm.export.links import is_safe
from newsnorm.export.moments import format_rfc3339
from newsnorm.lexicon.addresses import ANY_SCHEME
from newsnorm.model import Article
from newsnorm.taxonomy import flatten_paths

_ABSOLUTE_RE = compile_late(f"{ANY_SCHEME}:|//")
_OWN_ADDRESSES = frozenset({"header:permalink", "header:url"})


def write_hugo(article: Article) -> str:
    """Write an article as a source file for `content`.

    Hugo leaves HTML out by default, so the body has none, and runs shortcodes in code too, so those are written as it
    wants them to be shown. Its categories are flat: of a path each part becomes one, in order. Bold words
    and the pictures of the body keep their places; one whose place is not known stands before its caption, else at the
    end.

    Example:
        >>> print(write_hugo(Article(title="快讯", tags=("3:2",), draft=True)), end="")
        ---
        title: 快讯
        tags:
          - "3:2"
        draft: true
        ---
    """
    more = count_summary_blocks(article)
    entries = [
        ("title", article.title),
        ("date", BlogDate(format_rfc3339(article.date_published)) if article.date_published else None),
        ("lastmod", BlogDate(format_rfc3339(article.date_modified)) if article.date_modified else None),
        ("categories", flatten_paths(article.categories)),
        ("tags", list(article.tags)),
        *people_entries(article),
        *text_entries(article, (each for each in article.images if each.role == "lead"), has_more_mark=more > 0),
        _address_entry(article),
        ("draft", True if article.draft else None),
    ]
    shown = [each for each in article.images if each.role == "inline" or each.index is not None]
    pictures = [each for each in shown if not each.placeholder and is_safe(each.url)]
    return write_post(article, entries, HUGO, more=more, images=pictures)


def _address_entry(article: Article) -> tuple[str, str | None]:
    """Return the entry of the address: Hugo refuses one with a scheme for a page, which its site has none of."""
    origin = article.provenance.origins.get("url")
    is_own = origin in _OWN_ADDRESSES and article.url is not None and not _ABSOLUTE_RE.match(article.url)
    return "url" if is_own else "source_url", article.url
