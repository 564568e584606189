"""The pages that call other libraries, section by section, as printed; what is not installed is skipped."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from doc_pages import DOCS, LIBRARY_PAGES, ROOT
from work import some_of

_BLOCK_RE = re.compile(r"^```(?:pycon|\{doctest\})\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INPUT_RE = re.compile(r"^(?:>>> |\.\.\. ?)(.*)$", re.MULTILINE)
_OURS = {"newsnorm", *sys.stdlib_module_names}


def read_sections(page: str) -> list[tuple[str, str, str]]:
    """Return the heading of each section that calls a library, what must run before it, and its own examples."""
    text = (DOCS / page).read_text(encoding="utf-8")
    common, sections = "", []
    for part in re.split(r"^## ", text, flags=re.MULTILINE):
        heading, examples = part.partition("\n")[0], "\n".join(_BLOCK_RE.findall(part))
        if find_libraries(examples):
            sections.append((heading, common, examples))
        else:
            common += f"\n{examples}"
    return sections


def find_libraries(examples: str) -> set[str]:
    """Return the modules of others that examples import."""
    tree = ast.parse("\n".join(_INPUT_RE.findall(examples)))
    names = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names} - _OURS


_SECTIONS = [(page, *each) for page in LIBRARY_PAGES for each in read_sections(page)]
_TRIED = some_of(_SECTIONS)  # to import these libraries takes seconds each


@pytest.mark.parametrize(
    ("page", "heading", "common", "examples"),
    [pytest.param(*each, id=f"{each[0]}-{each[1]}") for each in _SECTIONS],
)
def test_section(page: str, heading: str, common: str, examples: str, tmp_path: Path):
    """Each section prints what the page shows, in a process of its own, after what stands before it on the page."""
    if (page, heading, common, examples) not in _TRIED:
        pytest.skip("others are tried this time, all of them where CI looks")
    for name in [*find_libraries(examples), *(["pyarrow"] if "convert(" in common else [])]:
        if importlib.util.find_spec(name) is None:
            pytest.skip(f"no {name} here")
    file = tmp_path / "section.txt"
    file.write_text(f"{common}\n{examples}", encoding="utf-8")
    words = [sys.executable, "-X", "utf8", "-m", "doctest", "-o", "ELLIPSIS", str(file)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - our own interpreter

    assert done.returncode == 0, f"{page}: {heading}\n{done.stdout}{done.stderr}"


def test_pages_have_their_sections():
    """Each library has its section."""
    sections = {heading for page in LIBRARY_PAGES for heading, _, _ in read_sections(page)}

    assert sections == {"LangChain", "LlamaIndex", "Chroma", "pyarrow", "pandas", "Polars", "DuckDB", "datasets"}
