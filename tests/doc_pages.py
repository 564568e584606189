"""Where the pages of the docs are, and which of them call libraries of others."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"

LIBRARY_PAGES = ("how-to/rag-ingest.md", "how-to/tables.md")
"""Their blocks of kind `pycon` call libraries of others; `test_library_pages` runs them where these are installed."""
