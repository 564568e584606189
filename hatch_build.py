"""The page on a package index: README.md, with links that lead somewhere from there.

The addresses stand in one place, `[tool.hatch.metadata.hooks.custom]` of pyproject.toml. While one is empty, nothing is
linked that would need it: a link is its words, and the metadata names no such place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_PAGE_LINK_RE = re.compile(r"\[(?P<words>[^\]\n]+)\]\(docs/(?P<page>[^)#\n]+)\.md(?P<place>#[^)\n]*)?\)")
_WHERE = "In the folder `docs/` of the source distribution:\n\n"
_HEADING = "## Documentation\n\n"


class PackagePage(MetadataHookInterface):
    """Called by hatchling."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Fill in what pyproject.toml calls dynamic."""
        readme = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": write_page(readme, self.config["docs"])}
        metadata["urls"] = find_urls(self.config)


def write_page(readme: str, docs: str) -> str:
    """Return the README with the address of each page of the docs, or without links to them where they have none."""
    if docs:
        return _PAGE_LINK_RE.sub(lambda found: f"[{found['words']}]({_address_of(found, docs)})", readme)
    return _PAGE_LINK_RE.sub(lambda found: found["words"], readme).replace(_HEADING, _HEADING + _WHERE)


def _address_of(found: re.Match[str], docs: str) -> str:
    return f"{docs.rstrip('/')}/{found['page']}.html{found['place'] or ''}"


def find_urls(addresses: Mapping[str, str]) -> dict[str, str]:
    """Return the links beside the page: those that there are."""
    docs, source = addresses["docs"], addresses["source"].rstrip("/")
    told = {"Documentation": docs}
    if source:
        told |= {"Source": source, "Issues": f"{source}/issues", "Changelog": f"{source}/blob/main/CHANGELOG.md"}
    return {name: address for name, address in told.items() if address}
