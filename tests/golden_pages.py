"""Whole HTML pages that are compared with a file, so that nothing on them changes unseen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsnorm._version import __version__

GOLDEN = Path(__file__).parent / "golden"


def check_page(page: str, name: str, config: pytest.Config) -> None:
    """Compare what a page shows with `golden/NAME`, an element of some size a line, without styles and scripts.

    Args:
        page: The whole page.
        name: Of the file; `--update-golden` writes it.
        config: Of pytest.
    """
    head, _, body = page.partition("<body>")
    shown = body.partition("<script")[0].replace(f" {__version__}", " VERSION")
    for tag in ("<tbody", "<tr", "<section", "<li", "<div", "</body"):
        shown = shown.replace(tag, f"\n{tag}")
    head = re.sub("sha256-[^&]*", "sha256-HASH", head.partition("<style")[0].partition("<head>")[2])
    lines = [head, *(line for line in shown.split("\n") if line.strip())]
    if config.getoption("--update-golden"):
        (GOLDEN / name).write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert lines == (GOLDEN / name).read_text(encoding="utf-8").splitlines()
