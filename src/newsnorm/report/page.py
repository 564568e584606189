"""The page: its sections in order, each from what was counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsnorm._version import __version__
from newsnorm.findings import KINDS_BY_ID
from newsnorm.report.charts import Cell, Line, Row, calendar, columns, count_table, number, table
from newsnorm.report.counts import REST, Bag, Bags, Sample, Tally
from newsnorm.report.document import make_document
from newsnorm.report.gather import FIELDS, LENGTHS, Facts
from newsnorm.report.html import NOTHING, Markup, element, join, text, value
from newsnorm.report.words import Words
from newsnorm.text.rules import RULES_BY_ID

_MOST_LINES = 200
_MOST_YEARS = 60
_MOST_NAMES = 5
_LEVELS = {"info": 0, "warning": 1, "error": 2}


def make_page(facts: Facts, names: Sequence[str], words: Words) -> str:
    """Return the whole page."""
    title = words.say("title")
    sections = [
        (key, words.say(key), write(facts, words)) for key, write in _SECTIONS if key != "failures" or facts.failures
    ]
    links = [element("a", text(label), href=f"#{key}") for key, label, _ in sections]
    main = [element("section", element("h2", text(label)), content, id=key) for key, label, content in sections]
    body = join(
        element("header", element("h1", text(title)), _read_from(names, words)),
        element("nav", *links, aria_label=words.say("contents")),
        element("main", join(*main)),
        element("footer", text(words.say("made by", version=__version__))),
    )
    return make_document(title, body, words, styles=("page.css",), script="page.js")


def _read_from(names: Sequence[str], words: Words) -> Markup:
    shown = [value(name) for name in names[:_MOST_NAMES]]
    parts = [part for name in shown for part in (text(words.say("comma")), name)][1:]
    rest = [text(f" … ({number(len(names))})")] if len(names) > _MOST_NAMES else []
    return element("p", text(words.say("read from")), *parts, *rest, class_="about")


def _about(words: Words, key: str, **values: int) -> Markup:
    return element("p", text(words.say(key, **{name: number(count) for name, count in values.items()})), class_="about")


def _totals(facts: Facts, words: Words) -> Markup:
    mean = round(facts.characters / facts.articles) if facts.articles else 0
    numbers = {
        "documents": facts.documents,
        "articles": facts.articles,
        "failures": facts.failures,
        "surplus": facts.repeated.surplus,
        "characters": facts.characters,
        "mean": mean,
        "median": facts.median,
        "longest": facts.longest,
        "outlets-many": len(facts.outlets),
        "authors-many": len(facts.authors),
        "drafts": facts.drafts,
    }
    cut = {name for name, tally in (("outlets-many", facts.outlets), ("authors-many", facts.authors)) if tally.is_cut}
    shown = {name: number(count) + ("+" if name in cut else "") for name, count in numbers.items()}
    if facts.months:
        years = (f"{year:04d}" for year, _ in (min(facts.months), max(facts.months)))
        shown["dates"] = "–".join(dict.fromkeys(years))
    bad = {name for name in ("failures", "surplus") if numbers[name]}
    tiles = [
        element("div", element("dt", text(words.say(name))), element("dd", text(told)), class_="bad" * (name in bad))
        for name, told in shown.items()
    ]
    return element("dl", join(*tiles), class_="tiles")


def _fields(facts: Facts, words: Words) -> Markup:
    lines = [
        Line(name=text(words.say(f"field-{name}")), order=str(place), count=facts.have[name])
        for place, name in enumerate(FIELDS)
    ]
    return join(_about(words, "fields-about"), count_table(lines, words, whole=facts.articles, heads=["field"]))


def _time(facts: Facts, words: Words) -> Markup:
    about = _about(words, "time-about", count=facts.articles - facts.months.total())
    counts: dict[int, int] = {}
    for (year, _), count in facts.months.items():
        counts[year] = counts.get(year, 0) + count
    if not counts:
        return about
    shown = sorted(sorted(counts, key=lambda year: (-counts[year], year))[:_MOST_YEARS])
    has_gaps = shown[-1] - shown[0] >= _MOST_YEARS  # a few odd dates must not flatten all others
    axis = shown if has_gaps else range(shown[0], shown[-1] + 1)
    lines = [
        Line(name=text(f"{year:04d}-{month:02d}"), order=f"{year:04d}{month:02d}", count=count)
        for (year, month), count in sorted(facts.months.items())
        if year in shown
    ]
    months = count_table(lines, words, whole=facts.articles, heads=["month"])
    return join(
        about,
        _about(words, "time-cut", count=_MOST_YEARS) if len(counts) > len(shown) else NOTHING,
        columns([(f"{year:04d}", counts.get(year, 0)) for year in axis]),
        calendar(facts.months, list(reversed(shown)), words),
        element("details", element("summary", text(words.say("by month"))), months),
    )


def _of_bags(key: str) -> Callable[[Facts, Words], Markup]:
    """Return what writes a section of names with samples."""

    def write(facts: Facts, words: Words) -> Markup:
        bags: Bags = getattr(facts, key)
        lines = [
            Line(name=_named(name, words), order=name, count=bag.count, below=_samples(bag, words))
            for name, bag in bags.most_common()[:_MOST_LINES]
        ]
        about = _about(words, "readers-about") if key == "readers" else NOTHING
        return join(about, count_table(lines, words, whole=facts.articles, heads=["name"]))

    return write


def _of_tally(key: str) -> Callable[[Facts, Words], Markup]:
    """Return what writes a section of names."""

    def write(facts: Facts, words: Words) -> Markup:
        tally: Tally = getattr(facts, key)
        lines = [Line(name=value(name), order=name, count=count) for name, count in tally.most_common(_MOST_LINES)]
        return join(
            _about(words, "cut") if tally.is_cut else NOTHING,
            _about(words, "most", count=_MOST_LINES) if len(tally) > _MOST_LINES else NOTHING,
            count_table(lines, words, whole=facts.articles, heads=["name"]),
        )

    return write


def _lengths(facts: Facts, words: Words) -> Markup:
    lines = []
    for start, end in zip(LENGTHS, (*LENGTHS[1:], None), strict=True):
        bag = facts.lengths.get(str(start))
        if end is None:
            label = words.say("or more", start=number(start))
        else:
            label = number(start) if end == start + 1 else f"{number(start)}–{number(end - 1)}"
        lines.append(Line(name=text(label), order=str(start), count=bag.count, below=_samples(bag, words)))
    return join(_about(words, "lengths-about"), count_table(lines, words, whole=facts.articles, heads=["length"]))


def _findings(facts: Facts, words: Words) -> Markup:
    lines = []
    for name, bag in facts.findings.most_common()[:_MOST_LINES]:
        kind = KINDS_BY_ID.get(name)
        level, part = (kind.level, kind.part) if kind else ("info", "article")
        further = (
            Cell(content=text(words.say(level)), order=str(_LEVELS[level]), kind=f"level {level}"),
            Cell(content=text(words.say(part)), order=part, kind="part"),
        )
        below = _samples(bag, words)
        lines.append(
            Line(name=_named(name, words), order=name, count=bag.count, further=further, sign=level, below=below)
        )
    heads = ["name", "level", "part"]
    return join(_about(words, "findings-about"), count_table(lines, words, whole=facts.articles, heads=heads))


def _rules(facts: Facts, words: Words) -> Markup:
    lines = [
        Line(
            name=_named(name, words),
            order=name,
            count=bag.count,
            below=join(_example(name, words), _samples(bag, words)),
        )
        for name, bag in facts.changes.most_common()[:_MOST_LINES]
    ]
    return join(_about(words, "rules-about"), count_table(lines, words, whole=facts.articles, heads=["name"]))


def _example(name: str, words: Words) -> Markup:
    rule = RULES_BY_ID.get(name)
    if rule is None or not rule.examples:
        return NOTHING
    before, after = rule.examples[0]
    # As Python writes it: what most rules change cannot be seen.
    return element("p", text(words.say("example")), element("code", text(f"{before!r} → {after!r}")))


def _failures(facts: Facts, words: Words) -> Markup:
    lines = [
        Line(name=_named(name, words), order=name, count=bag.count, sign="error", below=_samples(bag, words))
        for name, bag in facts.reasons.most_common()[:_MOST_LINES]
    ]
    whole = count_table(lines, words, whole=facts.documents, heads=["reason"], of="count-documents")
    return join(_about(words, "failures-about"), whole)


def _duplicates(facts: Facts, words: Words) -> Markup:
    repeated = facts.repeated
    about = _about(words, "duplicates-about", groups=repeated.groups, surplus=repeated.surplus)
    groups = repeated.most_common()[:_MOST_LINES]
    if not groups:
        return about
    rows = []
    for group in groups:
        paths = element("ul", *(element("li", value(path)) for path in group.paths), class_="samples")
        title = value(group.title) if group.title else text(words.say("no-title"))
        count = Cell(content=text(number(group.count)), order=str(group.count), kind="n")
        rows.append(Row(cells=(Cell(content=title, order=group.title), count), below=paths))
    cut = _about(words, "duplicates-cut", count=len(groups)) if repeated.groups > len(groups) else NOTHING
    return join(about, cut, table(["document", "count"], rows, words))


def _named(name: str, words: Words) -> Markup:
    if name in ("", REST):
        return element("span", text(words.say("rest" if name else "no-value")), class_="none")
    return value(name)


def _samples(bag: Bag, words: Words) -> Markup:
    return element("ul", *(_item(sample, words) for sample in bag.samples), class_="samples") if bag.count else NOTHING


def _item(sample: Sample, words: Words) -> Markup:
    title = value(sample.title) if sample.title else element("span", text(words.say("no-title")), class_="none")
    row = "" if sample.row is None else f" · {words.say('row', number=number(sample.row))}"
    place = element("small", value(sample.path), text(row))
    note = element("code", text(sample.note)) if sample.note else NOTHING
    return element("li", title, place, note)


_SECTIONS: tuple[tuple[str, Callable[[Facts, Words], Markup]], ...] = (
    ("totals", _totals),
    ("failures", _failures),
    ("time", _time),
    ("lengths", _lengths),
    ("fields", _fields),
    ("readers", _of_bags("readers")),
    ("encodings", _of_bags("encodings")),
    ("languages", _of_bags("languages")),
    ("outlets", _of_tally("outlets")),
    ("authors", _of_tally("authors")),
    ("categories", _of_tally("categories")),
    ("tags", _of_tally("tags")),
    ("findings", _findings),
    ("rules", _rules),
    ("duplicates", _duplicates),
)
