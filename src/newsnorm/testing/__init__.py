"""For authors of readers: a contract every reader keeps, and Hypothesis strategies for what readers meet.

Call `check_reader` from one test of your own; it raises `AssertionError` with a sentence that says what is wrong. The
strategies are for further tests: from a text over blocks, articles and headers to whole source files.

Needs Hypothesis: `pip install "newsnorm[testing]"`.
"""

from newsnorm.testing.contract import check_accepts, check_protocol, check_reader, check_rejects, check_total
from newsnorm.testing.strategies import articles, blocks, front_matters, source_files, texts

__all__ = [
    "articles",
    "blocks",
    "check_accepts",
    "check_protocol",
    "check_reader",
    "check_rejects",
    "check_total",
    "front_matters",
    "source_files",
    "texts",
]
