"""What a package index shows of newsnorm: no link that leads nowhere, and no address that nobody has."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from types import ModuleType
from typing import Any

import pytest

from doc_pages import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ADDRESSES: dict[str, str] = PROJECT["tool"]["hatch"]["metadata"]["hooks"]["custom"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
_RELATIVE_LINK_RE = re.compile(r"\]\((?![a-z]+:|#)[^)]*\)")
_OUR_ADDRESS_RE = re.compile(r"https?://[^\s\"'<>)\]]*newsnorm[^\s\"'<>)\]]*", re.IGNORECASE)
_FOLDERS = ("src", "docs", "examples", "benchmarks", "fuzz")
_SHIPPED = {".py", ".md", ".json", ".toml", ".txt", ".js", ".css", ".svg", ".yaml"}


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    """The build hook, which imports the build backend."""
    pytest.importorskip("hatchling")
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("docs", ["", "https://docs.example/en/latest/", ADDRESSES["docs"]])
def test_no_relative_link(hook: ModuleType, docs: str):
    """A relative link leads from the page of an index into nothing."""
    page = hook.write_page(README, docs)

    assert _RELATIVE_LINK_RE.findall(README) != []
    assert _RELATIVE_LINK_RE.findall(page) == []


def test_links_to_pages(hook: ModuleType):
    """With an address a link leads to the built page; without one it is its words, and the folder is named once."""
    text = (
        "## Documentation\n\n- [Why](docs/why.md), [Big5](docs/how-to/encodings.md#big5), [YAML](https://yaml.org/)\n"
    )

    assert hook.write_page(text, "https://docs.example/") == (
        "## Documentation\n\n- [Why](https://docs.example/why.html), "
        "[Big5](https://docs.example/how-to/encodings.html#big5), [YAML](https://yaml.org/)\n"
    )
    assert hook.write_page(text, "") == (
        "## Documentation\n\nIn the folder `docs/` of the source distribution:\n\n- Why, Big5, [YAML](https://yaml.org/)\n"
    )


def test_urls(hook: ModuleType):
    """What has no address is not named."""
    assert hook.find_urls({"docs": "", "source": ""}) == {}
    assert hook.find_urls({"docs": "https://docs.example/", "source": "https://code.example/n/"}) == {
        "Documentation": "https://docs.example/",
        "Source": "https://code.example/n",
        "Issues": "https://code.example/n/issues",
        "Changelog": "https://code.example/n/blob/main/CHANGELOG.md",
    }


def test_no_invented_address():
    """No file names an address as that of the project but those that the release has set in pyproject.toml."""
    files = [path for name in _FOLDERS for path in (ROOT / name).rglob("*") if path.suffix in _SHIPPED]
    files += [*ROOT.glob("*.md"), *ROOT.glob("*.toml"), *ROOT.glob("*.py")]
    ours = tuple(address for address in ADDRESSES.values() if address)
    found = {
        f"{path.relative_to(ROOT)}: {address}"
        for path in files
        for address in _OUR_ADDRESS_RE.findall(path.read_text(encoding="utf-8"))
        if not (ours and address.startswith(ours))
    }

    assert found == set()
