"""An article for a person who wants to know why it came out as it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from newsnorm._terminal import clip, show
from newsnorm.export.places import find_place, list_places
from newsnorm.model import Article, Block, Finding

_BOLD, _DIM, _YELLOW, _RED, _GREEN, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[31m", "\x1b[32m", "\x1b[0m"
_LEVEL_COLOUR = {"info": _DIM, "warning": _YELLOW, "error": _RED}
_WIDTH = 60

_Paint = Callable[[str, str], str]


def explain_article(article: Article, *, colour: bool = False) -> str:
    """Return what was read, from where, what was repaired, changed and taken out, as lines for a terminal.

    Example:
        >>> print(explain_article(Article(title="快讯")).splitlines()[1].split())
        ['title', '快讯']
    """
    paint = _paint if colour else _plain
    return "\n".join(
        [
            paint(show(article.provenance.path or "article"), _BOLD),
            *_fields(article, paint),
            *_section("findings", (_finding_line(finding, paint) for finding in article.findings)),
            *_section("changed", _change_lines(article)),
            *_section("taken out", _boilerplate_lines(article)),
            *_section(
                f"{len(article.blocks)} block{'' if len(article.blocks) == 1 else 's'}",
                (f"{number:>3} {_block_line(block, paint)}" for number, block in enumerate(article.blocks, 1)),
            ),
            "",
        ]
    )


def _fields(article: Article, paint: _Paint) -> Iterator[str]:
    """One line a non-empty field: name, value, origin."""
    provenance = article.provenance
    if provenance.reader:
        encoding = f"{provenance.encoding} ({provenance.encoding_confidence:.2f})"
        yield f"  read by {provenance.reader} ({provenance.confidence:.2f}), {encoding}"
    for name, value, origin in list_fields(article):
        shown = _cut(value) if name == "summary" else show(value)
        told = paint(f"  ← {show(origin)}", _DIM) if origin else ""
        yield f"  {paint(f'{name:<15}', _GREEN)} {shown}{told}"


def list_fields(article: Article) -> Iterator[tuple[str, str, str | None]]:
    """Yield name, value in words, and origin of each field that is not empty; the body and the accounts are no fields.

    Example:
        >>> list(list_fields(Article(title="快讯", tags=("甲", "乙"))))
        [('title', '快讯', None), ('tags', '甲, 乙', None)]
    """
    values = {
        "title": article.title,
        "original_title": article.original_title,
        "date_published": article.date_published and f"{article.date_published.isoformat()} ({article.date_precision})",
        "date_modified": article.date_modified and article.date_modified.isoformat(),
        "authors": "、".join(f"{person.name} ({person.role})" for person in article.authors),
        "editors": "、".join(f"{person.name} ({person.role})" for person in article.editors),
        "source": article.source,
        "dateline": article.dateline and article.dateline.text,
        "url": article.url,
        "categories": ", ".join(" › ".join(path) for path in article.categories),
        "tags": ", ".join(article.tags),
        "summary": article.summary,
        "language": article.language,
        "draft": "yes" if article.draft else None,
        "images": ", ".join(f"{image.url}{' (placeholder)' if image.placeholder else ''}" for image in article.images),
        "extra": ", ".join(article.extra),
    }
    origins = article.provenance.origins
    yield from ((name, value, origins.get(name)) for name, value in values.items() if value)


def _change_lines(article: Article) -> Iterator[str]:
    """One line a rule: how many places it changed, and the first of them."""
    places = tuple(list_places(article))
    for change in article.changes:
        where = find_place(change, places)
        yield (
            f"{change.rule} ×{change.count}  {f'{show(where.name)}: ' if where else ''}"
            f"{_cut(change.before)!r} → {_cut(change.after)!r}"
        )


def _boilerplate_lines(article: Article) -> Iterator[str]:
    """One line a line; of a web page one for all that left at one place, by one rule."""
    for (kind, rule, index), lines in groupby(article.boilerplate, key=lambda line: (line.kind, line.rule, line.index)):
        place = f"before block {index + 1}" if index < len(article.blocks) else "at the end"
        texts = [line.text for line in lines]
        if kind == "page" and len(texts) > 1:
            yield f"{kind} ({rule}, {place})  {len(texts)} blocks: {_cut(' | '.join(texts))}"
        else:
            yield from (f"{kind} ({rule}, {place})  {_cut(text)}" for text in texts)


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    first = next(lines, None)
    if first is not None:
        yield f"  {title}:"
        yield f"    {first}"
        yield from (f"    {line}" for line in lines)


def _finding_line(finding: Finding, paint: _Paint) -> str:
    place = f"line {finding.line}: " if finding.line else ""
    return f"{paint(finding.level, _LEVEL_COLOUR[finding.level])} {finding.id}  {place}{show(finding.message)}"


def _block_line(block: Block, paint: _Paint) -> str:
    kind = f"{block.kind}{f' {block.level}' if block.level else ''}"
    return f"{paint(f'{kind:<12}', _DIM)} {_cut(block.text)}"


def _cut(text: str) -> str:
    return clip(show(text.replace("\n", "⏎").replace("\t", "⇥")), _WIDTH)


def _paint(text: str, code: str) -> str:
    return f"{code}{text}{_RESET}"


def _plain(text: str, code: str) -> str:  # noqa: ARG001 - the other half of a pair
    return text
