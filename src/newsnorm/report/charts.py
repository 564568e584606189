"""Tables with bars, columns, and the calendar of years and months."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from newsnorm._frozen import Shown
from newsnorm.report.html import NOTHING, Markup, element, join, text
from newsnorm.report.words import Words

_SHOWN = 15  # rows of a table before one asks for all
_MOST_LABELS = 8  # below columns, so that they stand apart on a phone


@frozen(kw_only=True, repr=False)
class Cell(Shown):
    """One cell of a table.

    Attributes:
        content: What it shows.
        order: By what it is sorted.
        kind: Its class: `n` for a number, `bar`, or nothing.
    """

    content: Markup
    order: str
    kind: str = ""


@frozen(kw_only=True, repr=False)
class Line(Shown):
    """One line of a table that counts something.

    Attributes:
        name: What.
        order: By what it is sorted, if not by the number.
        count: How many.
        further: Cells between the name and the number.
        sign: A class of its bar.
        below: What opens below it.
    """

    name: Markup
    order: str
    count: int
    further: tuple[Cell, ...] = field(default=())
    sign: str = ""
    below: Markup = NOTHING


@frozen(kw_only=True, repr=False)
class Row(Shown):
    """One row of a table.

    Attributes:
        cells: Its cells.
        below: What the first of them opens, over the whole width.
    """

    cells: tuple[Cell, ...]
    below: Markup = NOTHING


def number(count: int) -> str:
    """Return a number with its thousands apart.

    Example:
        >>> number(1234567)
        '1,234,567'
    """
    return f"{count:,}"


def percent(part: int, whole: int) -> str:
    """Return a share; a small one is not told as nothing.

    Example:
        >>> percent(1, 3), percent(1, 5000), percent(0, 0)
        ('33.3 %', '<0.1 %', '0.0 %')
    """
    share = 100 * part / whole if whole else 0.0
    return "<0.1 %" if 0 < share < 0.05 else f"{share:.1f} %"


def count_table(lines: Sequence[Line], words: Words, *, whole: int, heads: Sequence[str], of: str = "count") -> Markup:
    """Return a table of counts that can be sorted, with a bar for each.

    Args:
        lines: Its lines, in the order in which they stand at first.
        words: The language.
        whole: What a share is a share of.
        heads: Names of the columns before the numbers, as keys of the words.
        of: What is counted, as a key of the words.
    """
    if not lines:
        return element("p", text(words.say("none")), class_="none")
    largest = max(line.count for line in lines) or 1
    rows = [
        Row(
            cells=(
                Cell(content=line.name, order=line.order),
                *line.further,
                Cell(content=text(number(line.count)), order=str(line.count), kind="n"),
                Cell(content=text(percent(line.count, whole)), order=str(line.count), kind="n share"),
                Cell(content=_bar(line.count / largest, line.sign), order="", kind="bar"),
            ),
            below=line.below,
        )
        for line in lines
    ]
    return table([*heads, of, "share", "bar"], rows, words)


def _bar(share: float, sign: str) -> Markup:
    if not share:
        return join()
    return element("i", class_=f"b {sign}".strip(), style=f"width:{100 * share:.1f}%")


_NUMBERS = frozenset({"count", "count-documents", "share"})


def table(heads: Sequence[str], rows: Sequence[Row], words: Words) -> Markup:
    """Return a table that can be sorted; the lines of a long one are shown when asked for.

    Args:
        heads: Names of the columns, as keys of the words.
        rows: Each is a body of its own, so that what opens below it moves with it.
        words: The language.
    """
    head = element("tr", *(_head(key, words) for key in heads))
    whole = element("table", element("thead", head), join(*map(_body, rows)), class_="sortable")
    if len(rows) <= _SHOWN:
        return element("div", whole, class_="list")
    label = text(words.say("all", count=number(len(rows))))
    more = element("label", element("input", type="checkbox"), label, class_="more")
    return element("div", whole, more, class_="list short")


def _body(row: Row) -> Markup:
    if not row.below:
        return element("tbody", element("tr", *map(_cell, row.cells)))
    first, *others = row.cells
    opener = element("details", element("summary", first.content))
    opened = evolve(first, content=opener)
    below = element("tr", element("td", row.below, colspan=str(len(row.cells))), class_="below")
    return element("tbody", element("tr", *map(_cell, (opened, *others))), below)


def _head(key: str, words: Words) -> Markup:
    label = text(words.say(key))
    kind = {"bar": "bar", "share": "n share", "part": "part"}.get(key, "n" if key in _NUMBERS else "")
    if key == "bar":
        return element("th", element("span", label, class_="unseen"), class_=kind, scope="col")
    return element("th", element("button", label, type="button"), class_=kind, scope="col", aria_sort="none")


def _cell(cell: Cell) -> Markup:
    return element("td", cell.content, class_=cell.kind, data_v=cell.order)


def columns(counts: Sequence[tuple[str, int]]) -> Markup:
    """Return upright bars with a label below some of them.

    Args:
        counts: Label and number of each.
    """
    if not counts:
        return NOTHING
    largest = max(count for _, count in counts) or 1
    step = -(-len(counts) // _MOST_LABELS)
    bars = [
        element(
            "div",
            element("b", style=f"height:{100 * count / largest:.1f}%"),
            element("span", text(label if place % step == 0 else "")),
            title=f"{label}: {number(count)}",
        )
        for place, (label, count) in enumerate(counts)
    ]
    return element("div", join(*bars), class_="columns", aria_hidden="true")


def calendar(months: Mapping[tuple[int, int], int], years: Sequence[int], words: Words) -> Markup:
    """Return a line for each year with its months, the darker the more there are."""
    if not years:
        return NOTHING
    largest = max(months.values())
    heads = [words.say("year"), *map(str, range(1, 13)), words.say("count")]
    head = element("tr", *(element("th", text(each), scope="col") for each in heads))
    body = [_year(year, months, largest) for year in years]
    return element("table", element("thead", head), element("tbody", join(*body)), class_="calendar")


def _year(year: int, months: Mapping[tuple[int, int], int], largest: int) -> Markup:
    counts = [months.get((year, month), 0) for month in range(1, 13)]
    cells = [
        element(
            "td",
            element("span", text(number(count)), class_="unseen"),
            title=f"{year:04d}-{month:02d}: {number(count)}",
            # The square root, from 15 % up: a few must differ from none, even beside a month with very many.
            style=f"--p:{15 + 85 * math.sqrt(count / largest):.0f}%" if count else "--p:0%",
        )
        for month, count in enumerate(counts, 1)
    ]
    total = element("td", text(number(sum(counts))), class_="n")
    return element("tr", element("th", text(f"{year:04d}"), scope="row"), *cells, total)
