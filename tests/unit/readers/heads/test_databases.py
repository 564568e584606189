"""Articles as databases print them: what stands below their text. Their heads are in `tests/cases/heads`."""

from __future__ import annotations

from newsnorm.readers.heads.databases import FACTIVA, LEXIS, LEXIS_BARE, LEXIS_OLD, WISE

import work
from every_case import every_case

_TEXT = "江州港昨日开港。\n\n市民可以参观。"
_BELOW = [
    (LEXIS, "\nLoad-Date: March 9, 2023\n\nEnd of Document\n", ["Load-Date: March 9, 2023", "End of Document"]),
    (LEXIS_OLD, "\nLOAD-DATE: March 9, 2023\n", ["LOAD-DATE: March 9, 2023"]),
    (LEXIS_BARE, "\nSUBJECT: PORTS\n\nLANGUAGE: CHINESE\n", ["SUBJECT: PORTS", "LANGUAGE: CHINESE"]),
    (FACTIVA, "\nDocument JZRB000020230308ej3800001\n", ["Document JZRB000020230308ej3800001"]),
]


@every_case(("form", "below", "left"), _BELOW, ids=["lexis", "lexis-old", "lexis-bare", "factiva"])
def test_what_is_below_leaves(form, below, left):
    """Lines of the database are boilerplate; without them all is text."""
    found, whole = form.read_tail(f"{_TEXT}\n{below}"), form.read_tail(_TEXT)

    assert [block.text for block in found.body.blocks] == [block.text for block in whole.body.blocks]
    assert [line.text for line in found.body.sort_out().boilerplate] == left
    assert whole.body.sort_out().boilerplate == ()


@every_case(("form", "below"), [each[:2] for each in (_BELOW[0], _BELOW[-1])], ids=["lexis", "factiva"])
def test_text_below_the_end(form, below):
    """Where text follows the end of an article, the head is that of one of several; what was asked for is no text."""
    assert form.read_tail(f"{_TEXT}\n{below}\n海城降雪\n") is None
    assert form.read_tail(f"{_TEXT}\n{below}\nSearch Summary\n江州\n") is not None


@every_case(
    "part",
    [
        "甲\n",
        "江州\n\n",
        "Copyright 2023\n",
        "120 words\n8 March 2023\n",
        "(c) 2023\n",
        " ",
        "a | ",
        "江州日报 | 2023-03-08\n",
        "1. \n",
    ],
)
@every_case(
    "form", [LEXIS, LEXIS_OLD, LEXIS_BARE, FACTIVA, WISE], ids=["lexis", "lexis-old", "lexis-bare", "factiva", "wise"]
)
def test_long_texts(form, part):
    """The time grows with the length."""
    assert work.grows_linearly(lambda text: form.opening.match(text) or form.read_tail(text), lambda size: part * size)
