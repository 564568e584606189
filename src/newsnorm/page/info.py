"""Blocks of a page that speak of its article: date, outlet and people in a line, or in a form of labels and values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsnorm.lexicon.characters import CLOSING_SPEECH, COLONS, SENTENCE_ENDS_OR_ELLIPSIS
from newsnorm.lexicon.labels import label_words
from newsnorm.news.line import Place
from newsnorm.page.line_info import read_line, tells_date
from newsnorm.page.measure import Measure

_LONGEST_INFO = 160
# The form above the documents of an office: number, subject, who issued it and when.
_LONGEST_FORM = 600
_LONGEST_LABEL = 10
_LABELS = frozenset(label_words("date", "modified", "source"))
_SHORTEST_TOLD = 6
ENDS_OF_SENTENCES: Final = frozenset(f"{SENTENCE_ENDS_OR_ELLIPSIS}{CLOSING_SPEECH}")
"""What the last character of a sentence may be, that of one spoken too."""


def is_info(measure: Measure, place: Place) -> bool:
    """Say whether every other line of a short block speaks of the article, or one of a form.

    What tells of a picture does not, whoever took it: `积雪。 许青摄`; nor does a sentence with a date in it.
    """
    text = measure.text
    if measure.size > _LONGEST_FORM or text.rstrip()[-1:] in ENDS_OF_SENTENCES:
        return False
    told = text.partition("。")[0]
    if _SHORTEST_TOLD <= len(told) < len(text) and not read_line(told, place):
        return False
    lines, is_form = lines_beside(text), _is_form(text)
    if measure.size > _LONGEST_INFO and not is_form:
        return False
    said = sum(line[-1:] not in ENDS_OF_SENTENCES and read_line(line, place) is not None for line in lines)
    return said > 0 if is_form else said * 2 >= len(lines) > 0


def has_date_above(measures: Sequence[Measure], start: int, most: int) -> bool:
    """Say whether a line that tells a date is among the first blocks of a text, above its prose.

    Args:
        measures: The blocks of the page.
        start: The first of the text.
        most: So many are looked at.
    """
    for measure in measures[start : start + most]:
        if is_info(measure, "beside"):
            if any(map(tells_date, lines_beside(measure.text))):
                return True
        elif measure.is_prose:
            return False
    return False


def lines_beside(text: str) -> list[str]:
    r"""Return the lines of a block, each cell of a table as one; a label stands with its value.

    Example:
        >>> lines_beside("发布日期\t2023年3月8日\t主题\t\n来源：\t江州日报")
        ['发布日期 2023年3月8日', '主题', '来源：江州日报']
    """
    is_form = _is_form(text)
    lines: list[str] = []
    for row in text.split("\n"):
        label = ""
        for place, cell in enumerate(map(str.strip, row.split("\t"))):
            is_label = cell in _LABELS or (is_form and place % 2 == 0)
            if cell and not label and (is_label or cell[-1] in COLONS):
                label = cell if cell[-1] in COLONS else f"{cell} "
            elif cell:
                lines.append(label + cell)
                label = ""
        lines += [label.strip()] if label else []
    return lines


def _is_form(text: str) -> bool:
    """Say whether the cells of a table are labels and their values in turn, one of them that of a date or an outlet."""
    if "\t" not in text:
        return False
    names = [name.strip().rstrip(COLONS) for row in text.split("\n") for name in row.rstrip().split("\t")[::2]]
    return any(name in _LABELS for name in names) and all(0 < len(name) <= _LONGEST_LABEL for name in names)
