"""An article in one line, and as a small card for notebooks.

The functions take any value with the names of an `Article`, which stands above them.
"""

from __future__ import annotations

from typing import Any

from newsnorm._terminal import clip

_MOST_SHOWN = 40
_MOST_TEXT = 120


def show_article(article: Any) -> str:
    """Return title, outlet, date and the number of blocks in one line.

    Example:
        >>> from newsnorm.model import Article, Block
        >>> Article(title="快讯", source="江州日报", blocks=(Block(text="沪指涨了。"),))
        <Article '快讯' · 江州日报 · 1 block>
    """
    title = "without title" if article.title is None else repr(_clip_line(article.title, _MOST_SHOWN))
    return f"<Article {' · '.join((title, *_facts(article)))}>"


def show_card(article: Any) -> str:
    """Return a card in HTML: the title, where and when, and how the text begins; every word of it escaped.

    Example:
        >>> from newsnorm.model import Article
        >>> print(show_card(Article(title="<b>快讯</b>")))
        <div><strong>&lt;b&gt;快讯&lt;/b&gt;</strong><br><small>0 blocks</small></div>
    """
    from html import escape  # noqa: PLC0415 - with all names of characters, and only notebooks need it

    facts = " · ".join(_facts(article))
    text = _clip_line(article.text, _MOST_TEXT)
    parts = (
        f"<strong>{escape(_clip_line(article.title or 'without title', _MOST_TEXT))}</strong>",
        f"<br><small>{escape(facts)}</small>",
        f"<p>{escape(text)}</p>" if text else "",
    )
    return f"<div>{''.join(parts)}</div>"


def _facts(article: Any) -> tuple[str, ...]:
    day = article.date_published.date().isoformat() if article.date_published else None
    outlet = _clip_line(article.source, _MOST_SHOWN) if article.source else None
    count = len(article.blocks)
    return tuple(fact for fact in (outlet, day, f"{count} block{'' if count == 1 else 's'}") if fact)


def _clip_line(text: str, most: int) -> str:
    """Return the beginning of a text in one line, without characters that no line shows."""
    line = " ".join(text[: 4 * most].split())
    line = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    return clip(line, most)
