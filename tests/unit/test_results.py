"""What calls return beside an article."""

from __future__ import annotations

import pickle

from newsnorm.errors import SourceError
from newsnorm.results import Failure


def test_failure_is_a_value():
    """It crosses to another process as it is, with its error's words."""
    failure = Failure("a.md", SourceError("is empty"), "ab")
    again = pickle.loads(pickle.dumps(failure))  # noqa: S301 - our own bytes

    assert (again.path, again.sha256, again.error.message) == ("a.md", "ab", "is empty")


def test_failure_has_the_columns_of_a_row():
    """`to_row` passes its arguments on."""
    row = Failure("a.md", SourceError("is empty")).to_row(row=4, with_article=True)

    assert (row["row"], row["article"], row["error"]) == (4, None, "SourceError: is empty")
