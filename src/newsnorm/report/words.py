"""Every word of the page, in both languages: a page in one of them takes no word from anywhere else.

They stand in `data/words.json`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pkgutil import get_data
from typing import Final, Literal

from attrs import frozen

from newsnorm._frozen import Shown

Language = Literal["en", "zh"]

# Each thing by its key, under the part of the page where it stands.
_BOTH: Final[Mapping[str, tuple[str, str]]] = {
    key: (english, chinese)
    for part in json.loads(get_data(__package__, "data/words.json") or "").values()
    for key, (english, chinese) in part.items()
}


@frozen(repr=False)
class Words(Shown):
    """The words of one language.

    Attributes:
        language: Which.
    """

    language: Language

    @property
    def code(self) -> str:
        """The language as HTML names it."""
        return "zh-Hans" if self.language == "zh" else "en"

    def say(self, key: str, **values: str) -> str:
        """Return the words for a thing.

        Args:
            key: The thing.
            **values: What stands in the places of the words that have some.

        Example:
            >>> Words("zh").say("row", number="3")
            '第 3 行'
        """
        return _BOTH[key][self.language == "zh"].format(**values)
