"""The page of `newsnorm explain --html`: one article's story, from its source to what became of each line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._version import __version__
from newsnorm.block_text import interleave
from newsnorm.export.explanation import list_fields
from newsnorm.export.places import Place, find_place, list_places
from newsnorm.findings import KINDS_BY_ID
from newsnorm.model import Article, Block, Boilerplate
from newsnorm.news.rules.table import LINE_RULES
from newsnorm.report.document import make_document
from newsnorm.report.html import NOTHING, Markup, element, join, text, value
from newsnorm.report.words import Words
from newsnorm.text.rules import RULES_BY_ID

_MOST_LINES = 2_000
_MEANINGS = {rule.id: rule.doc for rule in LINE_RULES}
_TAGS = {"quote": "blockquote", "code": "pre", "caption": "p", "list_item": "p", "paragraph": "p"}


@frozen(repr=False)
class Told(Shown):
    """An article with the text it was read from.

    Attributes:
        article: What `load` returned.
        source: The source text; empty where it is not at hand.
    """

    article: Article
    source: str = ""


def make_stories(told: Sequence[Told], words: Words) -> str:
    """Return a page about articles, most often one: where each field came from, what changed, what left, the source.

    The page needs no network and no other file.

    Example:
        >>> "江州开港" in make_stories([Told(Article(title="江州开港"))], Words("en"))
        True
    """
    title = _title(told[0].article, words) if len(told) == 1 else words.say("stories")
    links = [
        element("a", value(_title(each.article, words)), href=f"#a{number}") for number, each in enumerate(told, 1)
    ]
    body = join(
        element("nav", *links, aria_label=words.say("contents")) if len(told) > 1 else NOTHING,
        *(_story(each, f"a{number}", words) for number, each in enumerate(told, 1)),
        element("footer", text(words.say("made by", version=__version__))),
    )
    return make_document(title, body, words, styles=("page.css", "story.css"))


def _title(article: Article, words: Words) -> str:
    return article.title or article.provenance.path or words.say("no-title")


def _story(told: Told, key: str, words: Words) -> Markup:
    article = told.article
    main = element(
        "main",
        _section("story-fields", _fields(article, words), words),
        _section("story-findings", _findings(article, key, words), words),
        _section("story-changes", _changes(article, key, words), words),
        _section("story-text", _text(article, key, words), words),
        _section("story-source", _source(told, key, words), words),
    )
    heading = element("h1", value(_title(article, words)))
    return element("article", element("header", heading, _read_as(article, words)), main, id=key, class_="story")


def _section(name: str, content: Markup, words: Words) -> Markup:
    if not content:
        return NOTHING
    return element("section", element("h2", text(words.say(name))), content, class_=name)


def _read_as(article: Article, words: Words) -> Markup:
    given = article.provenance
    told = words.say(
        "read by",
        reader=given.reader,
        confidence=f"{given.confidence:.2f}",
        encoding=given.encoding,
        encoding_confidence=f"{given.encoding_confidence:.2f}",
    )
    path = element("p", value(given.path), class_="about") if given.path else NOTHING
    return join(path, element("p", text(told), class_="about") if given.reader else NOTHING)


def _fields(article: Article, words: Words) -> Markup:
    rows = [
        element(
            "tr",
            element("th", text(name), scope="row"),
            element("td", value(told)),
            element("td", element("code", text(origin)) if origin else NOTHING),
        )
        for name, told, origin in list_fields(article)
    ]
    return _table(("field", "value", "origin"), rows, words)


def _findings(article: Article, key: str, words: Words) -> Markup:
    items = []
    for finding in article.findings:
        place = NOTHING
        if finding.line:
            label = text(words.say("line", number=str(finding.line)))
            place = element("a", label, href=f"#{key}-l{finding.line}")
        level = element("span", text(words.say(finding.level)), class_=f"level {finding.level}")
        part = KINDS_BY_ID[finding.id].part if finding.id in KINDS_BY_ID else ""
        about = element("small", text(words.say(part))) if part else NOTHING
        items.append(
            element(
                "li",
                _line(level, element("code", text(finding.id)), about, place),
                element("br"),
                value(finding.message),
            )
        )
    return element("ul", join(*items), class_="samples") if items else NOTHING


def _changes(article: Article, key: str, words: Words) -> Markup:
    if not article.changes:
        return NOTHING
    places = tuple(list_places(article))
    rows = [
        element(
            "tr",
            element("th", _rule_named(change.rule), scope="row"),
            element("td", text(f"{change.count:,}"), class_="n"),
            element("td", _where(find_place(change, places), key)),
            element("td", element("del", _visible(change.before))),
            element("td", element("ins", _visible(change.after))),
        )
        for change in article.changes
    ]
    about = element("p", text(words.say("story-changes-about")), class_="about")
    return join(about, _table(("rule", "places", "where", "before", "after"), rows, words))


def _rule_named(rule: str) -> Markup:
    found = RULES_BY_ID.get(rule)
    meaning = found.summary if found else _MEANINGS.get(rule, "")
    return element("code", text(rule), title=meaning) if meaning else element("code", text(rule))


def _where(place: Place | None, key: str) -> Markup:
    if place is None:
        return NOTHING
    return element("a", text(place.name), href=f"#{key}-b{place.block}") if place.block else text(place.name)


def _visible(words: str) -> Markup:
    # As Python writes it where it matters: what most rules change cannot be seen.
    return element("code", text(words if words.isprintable() and words.strip() == words else repr(words)))


def _text(article: Article, key: str, words: Words) -> Markup:
    parts, number = [], 0
    for part in interleave(article.blocks, article.boilerplate):
        if isinstance(part, Boilerplate):
            parts.append(_taken_out(part))
            continue
        number += 1
        parts.append(_block(part, f"{key}-b{number}", number))
    if not parts:
        return NOTHING
    about = element("p", text(words.say("story-text-about")), class_="about")
    return join(about, element("div", join(*parts), class_="blocks"))


def _taken_out(line: Boilerplate) -> Markup:
    label = element("small", text(f"{line.kind} · "), _rule_named(line.rule))
    return element("div", label, element("del", value(line.text)), class_="out")


def _block(block: Block, key: str, number: int) -> Markup:
    kind = f"{block.kind} {block.level or ''}".strip()
    label = element("small", text(f"{number} · {kind}"))
    return element("div", label, _content(block), id=key, class_=f"block {block.kind}")


def _content(block: Block) -> Markup:
    if block.kind == "rule":
        return element("hr")
    if block.kind == "table":
        cells = block.rows or ((block.text,),)
        rows = [element("tr", *(element("td", text(cell)) for cell in row)) for row in cells]
        return element("div", element("table", element("tbody", join(*rows))), class_="wide")
    if block.kind == "heading":
        return element(f"h{min((block.level or 3) + 1, 6)}", text(block.text))
    mark = f"{block.ordinal}. " if block.ordinal is not None else "• "
    return element(_TAGS[block.kind], text((mark if block.kind == "list_item" else "") + block.text))


def _source(told: Told, key: str, words: Words) -> Markup:
    if not told.source:
        return element("p", text(words.say("source-missing")), class_="about")
    lines = told.source.split("\n")
    marked = {finding.line: finding.level for finding in told.article.findings if finding.line}
    items = [
        element("li", text(line), id=f"{key}-l{number}", class_=f"marked {marked[number]}" if number in marked else "")
        for number, line in enumerate(lines[:_MOST_LINES], 1)
    ]
    cut = words.say("source-cut", count=f"{_MOST_LINES:,}") if len(lines) > _MOST_LINES else ""
    return join(
        element("ol", join(*items), class_="lines"), element("p", text(cut), class_="about") if cut else NOTHING
    )


def _table(heads: Iterable[str], rows: Iterable[Markup], words: Words) -> Markup:
    named = ((key, text(words.say(key))) for key in heads)
    head = element("tr", *(element("th", label, scope="col", class_="n" * (key == "places")) for key, label in named))
    whole = element("table", element("thead", head), element("tbody", join(*rows)))
    return element("div", whole, class_="wide")


def _line(*parts: Markup) -> Markup:
    return Markup(" ".join(part for part in parts if part))
