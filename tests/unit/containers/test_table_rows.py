"""The rows of CSV and TSV."""

from __future__ import annotations

import csv

from newsnorm.containers.table_rows import Form, read_rows

from every_case import every_case

_LONG = "长" * 140_000
_MOST = 10**6


def _read(lines, most=_MOST, **form):
    rows = read_rows(Form(**{"delimiter": ",", **form}), lines, width=2, most=most)
    return ["error" if isinstance(row, csv.Error) else row for row in rows]


@every_case(
    ("lines", "rows"),
    [
        (["a,b\n", 'c,"d\n', 'e"\n'], [["a", "b"], ["c", "d\ne"]]),
        ([f"a,{_LONG}\n", "c,d\n"], [["a", _LONG], ["c", "d"]]),
        ([f'a,"{_LONG}\n', '""b""\n', '"\r\n', "c,d"], [["a", f'{_LONG}\n"b"\n'], ["c", "d"]]),
        ([f'"a", "{_LONG}"'], [["a", _LONG]]),
        ([f'a,"{_LONG}\n', "c,d\n"], ["error", ["c", "d"]]),
        ([f'a,"{_LONG}\n', "c,d\n", 'e,"f"\n'], ["error", ["c", "d"], ["e", "f"]]),
        ([f"a,{_LONG},b\n", "c,d\n"], ["error", ["c", "d"]]),
    ],
)
def test_long_cells(lines, rows):
    """A cell that is longer than Python's reader takes is read; where its quotes are not closed, one line is lost."""
    assert _read(lines) == rows


def test_cell_longer_than_a_file_may_be():
    """What is too long for a file is no row."""
    assert _read([f'a,"{_LONG}\n', f'{_LONG}"\n', "c,d\n"], most=200_000)[0] == "error"


def test_long_cell_between_tabs():
    """A quote may be a quote."""
    assert _read([f'a\t"{_LONG}\n', "c\td"], delimiter="\t", has_quotes=False) == [["a", f'"{_LONG}'], ["c", "d"]]


def test_escapes():
    """A backslash before a quote, and no other, belongs to it."""
    assert _read(['a,"\\"b\\", \\n"\n'], has_escapes=True) == [["a", '"b", \\n']]
