"""Tables of reStructuredText."""

from __future__ import annotations

from newsnorm.markup.linewise.rst_tables import is_simple_border, read_csv, read_grid, read_list_table, read_simple


def test_grid():
    """A cell has several lines, and a row with other bars is a row of its own."""
    lines = ["+---+---+", "| 甲 | 乙 |", "|    | 丙 |", "+---+---+", "| 合计  |", "+-------+"]

    assert read_grid(lines) == [["甲", "乙\n丙"], ["合计"]]


def test_simple():
    """The columns begin where the lines do; a row without a first cell goes on with the one above."""
    lines = ["===  ===", "a    b", "===  ===", "1    x y", "     z", "江州  海城", "===  ==="]

    assert read_simple(lines) == [["a", "b"], ["1", "x y\nz"], ["江州", "海城"]]
    assert not is_simple_border("=== a")


def test_list_table():
    """Each item is a row, each of its items a cell."""
    assert read_list_table(["   * - 甲", "       接着", "     -", "", "   * - 丙"]) == [["甲\n接着", ""], ["丙"]]


def test_csv():
    """Cells may stand in quotes."""
    assert read_csv(["1, '2'", '"3, 4", 5', ""]) == [["1", "'2'"], ["3, 4", "5"]]
