"""The columns of a table without a line that names them: what each holds shows in its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from newsnorm._frozen import EMPTY
from newsnorm._lazy import compile_late
from newsnorm.containers.html_text import is_html
from newsnorm.containers.row_text import find_text_key
from newsnorm.dates.parse import parse_date
from newsnorm.lexicon.addresses import is_absolute
from newsnorm.lexicon.characters import HAN, HAN_RE, WIDE_SENTENCE_ENDS
from newsnorm.lexicon.suffixes import PICTURES, suffix_of
from newsnorm.options import TEXT

_FEWEST_ROWS, _FEWEST_COLUMNS = 2, 2
# Of a hundred rows as many must be as wide as the first.
_MOST_UNEVEN = 10
_NUMBER_RE = compile_late(r"[0-9]{5,}")
_DAY_RE = compile_late(r"[0-9]{4} ?[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2}")
_LONGEST_NAME = 40
# What pandas calls the column of the numbers of rows that it reads back.
_UNNAMED = "Unnamed: 0"
_SHORT_NAME_RE = compile_late(rf"[{HAN}]{{1,6}}")
_FEWEST_OF_TEXT = 8
_FEWEST_TEXTS, _FEWEST_WORDS = 3, 5
_LONGEST_TITLE, _FEWEST_OF_TITLE = 60, 8


def are_numbers(names: Sequence[str]) -> bool:
    """Return whether the names of columns are what a program counts them by, with or without one of the rows' numbers.

    Example:
        >>> [are_numbers(names) for names in (["0", "1"], ["Unnamed: 0", "0"], ["1", "2"], [""])]
        [True, True, False, False]
    """
    counted = names[1:] if names and names[0] in {"", _UNNAMED} else names
    return len(counted) > 0 and all(name == str(number) for number, name in enumerate(counted))


def holds_texts(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the rows of a table of one column are texts: most are whole, and nearly all have some words.

    Args:
        rows: The first rows, parted where a table of several columns would be.

    Example:
        >>> holds_texts([["江州港昨日开放。"], ["海城昨日降雪，路很滑。"], ["江州的船", "昨日靠岸了。"]])
        True
    """
    texts = sum(len(HAN_RE.findall("".join(cells))) >= _FEWEST_WORDS for cells in rows)
    whole = sum(len(cells) == 1 for cells in rows)
    return len(rows) >= _FEWEST_TEXTS and whole * 2 > len(rows) and (len(rows) - texts) * _MOST_UNEVEN <= len(rows)


def is_short_name(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first line of a table of one column names it: a word, and no row is nearly as short.

    Example:
        >>> is_short_name([["评论"], ["江州港昨日开放。"]]), is_short_name([["很好"], ["江州港昨日开放。"], ["不错"]])
        (True, False)
    """
    (name, *_), *below = rows or [[""]]
    shortest = min((len("".join(cells)) for cells in below), default=0)
    return _SHORT_NAME_RE.fullmatch(name) is not None and shortest > 2 * len(name)


def may_hold_values(cells: Sequence[str], *, has_tabs: bool) -> bool:
    """Return whether the first line of a table may be a row, and name no columns: `holds_values` of all rows tells.

    An address, a day, a long number and HTML are no names; nor are sentences, but a line of prose has commas, too.

    Args:
        cells: Of the line.
        has_tabs: Whether tabs part them: no line of prose has those.

    Example:
        >>> may_hold_values(["开港", "2023-03-08"], has_tabs=False), may_hold_values(["标题", "正文"], has_tabs=False)
        (True, False)
    """
    return len(cells) >= _FEWEST_COLUMNS and any(_find_kind(cell.strip(), has_tabs=has_tabs) for cell in cells)


def holds_values(rows: Sequence[Sequence[str]], *, has_tabs: bool) -> bool:
    """Return whether the first of the rows is one: all cells of a column are values of one kind, its own, too.

    Args:
        rows: The first rows, each as wide.
        has_tabs: As above.

    Example:
        >>> holds_values([["开港", "2023-03-08"], ["降雪", "2023-03-09"]], has_tabs=False)
        True
        >>> holds_values([["名称", "2023-03-08"], ["江州", "12"]], has_tabs=False)
        False
    """
    return any(
        (kind := _find_kind(column[0], has_tabs=has_tabs)) and all(map(kind, filter(None, column)))
        for column in _columns_of(rows)
    )


def _columns_of(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the cells of rows as wide as each other column by column, without blanks around them."""
    return [[cell.strip() for cell in column] for column in zip(*rows, strict=True)]


def _find_kind(cell: str, *, has_tabs: bool) -> Callable[[str], object] | None:
    kind = next((fits for fits in _KINDS if fits(cell)), None)
    if kind is None and has_tabs and (len(cell) > _LONGEST_NAME or cell.endswith(tuple(WIDE_SENTENCE_ENDS))):
        return HAN_RE.search
    return _is_marked if kind is is_html else kind


def _is_day(cell: str) -> bool:
    return _DAY_RE.match(cell) is not None and parse_date(cell) is not None


def _is_marked(cell: str) -> bool:
    return is_html(cell) or HAN_RE.search(cell) is not None


def name_columns(rows: Sequence[Sequence[str]], *, has_tabs: bool = False) -> Mapping[str, str] | None:
    """Return what the columns hold, by their names: `#2` for the second; None where the first row names them.

    Args:
        rows: The first rows.
        has_tabs: Whether tabs part the cells.

    Example:
        >>> dict(name_columns([["81234", "江州港昨日开放了。"], ["81235", "海城昨日降雪，路很滑。"]]))
        {'#2': 'text'}
    """
    even = _find_even(rows)
    return tell_columns(even) if even and holds_values(even, has_tabs=has_tabs) else None


def _find_even(rows: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """Return the rows as wide as the first; none if that is too few of them."""
    width = len(rows[0]) if rows else 0
    even = [row for row in rows if len(row) == width]
    is_table = len(even) >= _FEWEST_ROWS and (len(rows) - len(even)) * _MOST_UNEVEN <= len(rows)
    return even if is_table else ()


def tell_columns(rows: Sequence[Sequence[str]]) -> Mapping[str, str] | None:
    """Return what the columns hold, by their numbers: `#2` for the second; None where none is a text.

    The text is the column with the most Han. Moments, addresses and headlines are columns of nothing else; of the last
    two each is another, for those of an account or of a section stand in many rows.

    Example:
        >>> dict(tell_columns([["0", "江州港昨日开放了。"], ["1", "海城昨日降雪，路很滑。"]]))
        {'#2': 'text'}
    """
    columns = _columns_of(_find_even(rows))
    if not columns:
        return None
    counts = [sum(len(HAN_RE.findall(cell)) for cell in column) for column in columns]
    text = counts.index(max(counts))
    if max(len(HAN_RE.findall(cell)) for cell in columns[text]) < _FEWEST_OF_TEXT:
        return None
    found = {TEXT: text}
    for at, column in enumerate(columns):
        field = _find_field(column) if at != text else None
        if field and (field != "title" or at < text):
            found.setdefault(field, at)
    return {f"#{at + 1}": field for field, at in found.items()}


def _find_field(column: Sequence[str]) -> str | None:
    """Return the field that all cells of a column would fill, as far as they say anything."""
    cells = [cell for cell in column if cell]
    return next((field for field, fits in _FIELDS if cells and fits(cells)), None)


def _are_moments(cells: Sequence[str]) -> bool:
    return all(not cell.isdecimal() and parse_date(cell) is not None for cell in cells)


def _are_addresses(cells: Sequence[str]) -> bool:
    return all(map(is_absolute, cells)) and _differ(cells) and not any(map(_is_picture, cells))


def _is_picture(cell: str) -> bool:
    return suffix_of(cell) in PICTURES


def _are_headlines(cells: Sequence[str]) -> bool:
    """Return whether each is another, and none as short as names are or as long as texts."""
    return _differ(cells) and all(
        len(cell) <= _LONGEST_TITLE
        and len(HAN_RE.findall(cell)) >= _FEWEST_OF_TITLE
        and not cell.endswith(tuple(WIDE_SENTENCE_ENDS))
        for cell in cells
    )


def _differ(cells: Sequence[str]) -> bool:
    return len(cells) >= _FEWEST_ROWS and len(set(cells)) == len(cells)


# What a cell may be that names nothing, with what the others of its column are then.
_KINDS: tuple[Callable[[str], object], ...] = (is_absolute, _is_day, _NUMBER_RE.fullmatch, is_html)
_FIELDS: tuple[tuple[str, Callable[[Sequence[str]], bool]], ...] = (
    ("date_published", _are_moments),
    ("url", _are_addresses),
    ("title", _are_headlines),
)


def find_text_column(rows: Sequence[Mapping[str, object]]) -> str | None:
    """Return the column that is the text in most of the first rows, where none is called so.

    Args:
        rows: The first rows, by the names of their columns.

    Example:
        >>> find_text_column([{"a": "江州港昨日开放。"}, {"a": "江州港", "b": "江州"}])
        'a'
    """
    keys = Counter(key for row in rows if (key := find_text_key(row, EMPTY)) is not None)
    return keys.most_common(1)[0][0] if keys else None
