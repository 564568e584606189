"""The articles of the pages in `cases/pages`.

A change to the reader of pages changes them: write them anew with

    python tests/page_cases.py

and read the difference: it is what the change does.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import newsnorm
from newsnorm.options import Options

PAGES = Path(__file__).parent / "cases" / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


def read_page(name: str, **options: Any) -> dict[str, Any]:
    """Return what is expected of a page: its fields, its text, what was left out, what was noticed."""
    article = newsnorm.loads((PAGES / f"{name}.html").read_bytes(), options=Options(**options))
    said = {
        "reader": article.provenance.reader,
        "title": article.title,
        "original_title": article.original_title,
        "date_published": article.date_published and article.date_published.isoformat(),
        "date_modified": article.date_modified and article.date_modified.isoformat(),
        "authors": [f"{person.name} ({person.role})" for person in article.authors],
        "editors": [f"{person.name} ({person.role})" for person in article.editors],
        "source": article.source,
        "categories": [" / ".join(path) for path in article.categories],
        "tags": list(article.tags),
        "url": article.url,
        "images": [f"{image.url} ({image.role}) {image.caption or ''}".strip() for image in article.images],
        "text": [f"{block.kind}: {block.text}" for block in article.blocks],
        "left_out": [f"{line.rule}: {line.text}" for line in article.boilerplate],
        "findings": [finding.id for finding in article.findings if finding.id != "page-article"],
    }
    return {name: value for name, value in said.items() if value}


def write_cases() -> None:
    """Write the article of each page beside it."""
    for name in NAMES:
        text = json.dumps(read_page(name), ensure_ascii=False, indent=1)
        (PAGES / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_cases()
