"""The hexo reader."""

from __future__ import annotations

from attrs import frozen

from newsnorm.model import Detection
from newsnorm.reader import RawArticle, Source
from newsnorm.readers.conventions import HEXO
from newsnorm.readers.evidence import detect_format
from newsnorm.readers.posts import read_post


@frozen
class HexoReader:
    """Reads Hexo posts."""

    name: str = "hexo"

    def detect(self, source: Source) -> Detection | None:
        """Weigh the path, the keys and the ways of writing."""
        return detect_format(source, self.name)

    def read(self, source: Source) -> RawArticle:
        """Read header and body as Hexo does."""
        return read_post(source, HEXO)
