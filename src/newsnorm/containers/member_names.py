"""Names of members in archives: bytes in an encoding that the archive often does not say."""

from __future__ import annotations

from newsnorm.decoding.codec_readings import LEGACY
from newsnorm.decoding.scoring import score_chinese
from newsnorm.lexicon.characters import REPLACEMENT


class NameReader:
    r"""Decodes the names of one archive: those whose encoding is plain help with the others.

    Example:
        >>> names = NameReader()
        >>> [names.decode(name.encode("gbk")) for name in ("新闻/江州.md", "新闻\\港口.md")]
        ['新闻/江州.md', '新闻/港口.md']
    """

    def __init__(self, learned: tuple[float, ...] = (0.0,) * len(LEGACY)) -> None:
        """Know what another one has learned, or nothing yet."""
        self._seen = dict(zip(LEGACY, learned, strict=True))

    @property
    def learned(self) -> tuple[float, ...]:
        """What the names so far have told."""
        return tuple(self._seen.values())

    def decode(self, raw: bytes) -> str:
        """Return a name: UTF-8 if it is that, else as the Chinese encoding that reads best, else as old DOS has it.

        The backslash that ends some characters of GBK and Big5 is a part of them; one alone parts folders, as `/` does.
        """
        try:
            return raw.decode()
        except UnicodeDecodeError:
            pass
        readings = dict(self._read(raw))
        if not readings:
            return raw.decode("cp437").replace("\\", "/")
        best = max(readings, key=lambda codec: (readings[codec][1], self._seen[codec]))
        for codec, (_, score) in readings.items():
            self._seen[codec] += score
        return readings[best][0].replace("\\", "/")

    def _read(self, raw: bytes) -> list[tuple[str, tuple[str, float]]]:
        """Return codec, name and how Chinese the name looks, for each reading that looks so at all."""
        found = []
        for codec in LEGACY:
            try:
                name = raw.decode(codec)
            except UnicodeDecodeError:
                continue
            # The ending, and what stands in ASCII, tells nothing.
            score = score_chinese("".join(char for char in name if not char.isascii()))
            if score > 0:
                found.append((codec, (name, score)))
        return found


def to_unicode(name: str, names: NameReader) -> str:
    r"""Return a name that any encoder takes, from one with bytes that Python could not decode.

    Example:
        >>> to_unicode("\udcd0\udcc2\udcce\udcc5.md", NameReader())
        '新闻.md'
    """
    try:
        name.encode()
    except UnicodeEncodeError:
        try:
            return names.decode(name.encode("utf-8", "surrogateescape"))
        except UnicodeEncodeError:
            return "".join(REPLACEMENT if "\ud800" <= char <= "\udfff" else char for char in name)
    return name
