"""The hugo reader."""

from __future__ import annotations

from attrs import frozen

from newsnorm.model import Detection
from newsnorm.reader import RawArticle, Source
from newsnorm.readers.conventions import HUGO
from newsnorm.readers.evidence import detect_format
from newsnorm.readers.posts import read_post


@frozen
class HugoReader:
    """Reads Hugo posts."""

    name: str = "hugo"

    def detect(self, source: Source) -> Detection | None:
        """Weigh the path, the keys and the ways of writing."""
        return detect_format(source, self.name)

    def read(self, source: Source) -> RawArticle:
        """Read header and body as Hugo does."""
        return read_post(source, HUGO)
