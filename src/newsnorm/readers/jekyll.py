"""The jekyll reader."""

from __future__ import annotations

from attrs import frozen

from newsnorm.frontmatter.scalars import to_json
from newsnorm.model import Detection
from newsnorm.reader import RawArticle, Source
from newsnorm.readers.conventions import JEKYLL, is_jekyll_false
from newsnorm.readers.evidence import detect_format
from newsnorm.readers.posts import header_of, read_post


@frozen
class JekyllReader:
    """Reads Jekyll posts."""

    name: str = "jekyll"

    def detect(self, source: Source) -> Detection | None:
        """Weigh the path, the keys and the ways of writing."""
        return detect_format(source, self.name)

    def read(self, source: Source) -> RawArticle:
        """Read header and body as Jekyll does.

        `excerpt_separator` ends the summary; with `render_with_liquid: false` the body holds no template tags.
        """
        values = {entry.key: entry.value for entry in header_of(source).entries}
        separator = to_json(values.get("excerpt_separator"))
        return read_post(
            source,
            JEKYLL,
            template_syntax="none" if is_jekyll_false(values.get("render_with_liquid")) else None,
            excerpt_separator=separator if isinstance(separator, str) and separator else None,
        )
