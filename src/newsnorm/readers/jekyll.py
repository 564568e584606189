"""The jekyll reader."""

from __future__ import annotations

from attrs import evolve, frozen

from newsnorm.model import Detection
from newsnorm.reader import RawArticle, Source
from newsnorm.readers.conventions import JEKYLL
from newsnorm.readers.evidence import detect_format
from newsnorm.readers.posts import read_post


@frozen
class JekyllReader:
    """Reads Jekyll posts."""

    name: str = "jekyll"

    def detect(self, source: Source) -> Detection | None:
        """Weigh the path, the keys and the ways of writing."""
        return detect_format(source, self.name)

    def read(self, source: Source) -> RawArticle:
        """Read header and body as Jekyll does; `excerpt_separator` ends the summary."""
        raw = read_post(source, JEKYLL)
        separator = raw.extra.get("excerpt_separator")
        return evolve(raw, excerpt_separator=separator) if isinstance(separator, str) and separator else raw
