"""What `import newsnorm` gives and what it leaves alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import resources

import pytest

import newsnorm

from every_case import every_case

HEAVY = (
    "asyncio", "bs4", "concurrent.futures", "frontmatter", "gzip", "html5lib", "hypothesis", "importlib.metadata",
    "lxml", "multiprocessing", "numpy", "opencc", "pyarrow", "pydantic", "pyromark", "pytest", "sqlite3",
    "tarfile", "tqdm", "turbohtml", "yaml", "zipfile", "zstandard",
)  # fmt: skip
"""What takes long to import, and what belongs to extras or to development."""

MOST_MODULES = 200
"""What `import newsnorm` may load in all; 140 are some 80 ms. Seconds would depend on who else uses the machine."""

RARE = (
    "newsnorm.containers.beside", "newsnorm.frontmatter.fenced", "newsnorm.markup.linewise.read",
    "newsnorm.readers.canonical_body", "newsnorm.readers.whole_pages", "tempfile", "turbohtml", "urllib.parse", "yaml",
)  # fmt: skip
"""What a simple post of HTML needs nothing of, and what is behind it. The first load of a process pays for all."""

_IMPORT = """
import json, sys
before = set(sys.modules)
import newsnorm
{then}
print(json.dumps(sorted(set(sys.modules) - before)))
"""
_LOAD = r"newsnorm.loads('---\ntitle: 快讯\ntags:\n- 股市\n---\n<p>沪指收涨。</p>\n', name='_posts/2023-03-08-a.md')"


@pytest.fixture(scope="module")
def fresh_import() -> set[str]:
    """The modules that `import newsnorm` loads in a new interpreter."""
    return _modules_of("")


def _modules_of(then: str) -> set[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("COV_", "COVERAGE"))}
    output = subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", _IMPORT.format(then=then)], capture_output=True, check=True, text=True, env=environment
    ).stdout
    return set(json.loads(output))


def test_exported_names_are_sorted_and_there():
    """`__all__` is sorted, has no name twice, and every name exists."""
    assert sorted(set(newsnorm.__all__)) == newsnorm.__all__
    assert [name for name in newsnorm.__all__ if not hasattr(newsnorm, name)] == []


def test_nothing_public_is_left_out():
    """What the package shows without an underscore is in `__all__` or is a module of the package."""
    others = {
        name
        for name, value in vars(newsnorm).items()
        if not name.startswith("_") and not str(getattr(value, "__spec__", "")).startswith("ModuleSpec")
    }

    assert others <= set(newsnorm.__all__)


@every_case("module", HEAVY)
def test_import_loads_nothing_heavy(module: str, fresh_import: set[str]):
    """A program that only imports newsnorm does not pay for engines, converters or extras."""
    assert module not in fresh_import


def test_import_loads_little(fresh_import: set[str]):
    """`import newsnorm` stays fast, because it loads few modules."""
    assert len(fresh_import) < MOST_MODULES


def test_first_load_imports_what_it_needs():
    """A simple post does not pay for containers, web pages, other markups and broken headers."""
    assert _modules_of(_LOAD).isdisjoint(RARE)


def test_package_says_that_it_is_typed():
    """The marker of PEP 561 is in the package."""
    assert resources.files("newsnorm").joinpath("py.typed").is_file()
