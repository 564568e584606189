"""What an article says because a line stands in it: for cases of lines and of words."""

from __future__ import annotations

from typing import Any

import newsnorm

_PROSE = (
    "江州港昨日开放，首批货船靠岸。", "今年以来，海城的市场平稳。", "春耕时节，农机开进田间。",
    "图书馆增加了座位，读者不再排队。", "记者了解到，新线路将在明年开通。",
)  # fmt: skip
_FIELDS = (
    "title", "original_title", "source", "url", "date_published", "date_modified", "categories", "tags", "summary",
    "dateline", "extra",
)  # fmt: skip
_SAID_ANYWAY = {"title": "港口", "people": [], "left": []}


def read_at(line: str, place: str) -> dict[str, Any]:
    """Return what an article says that would not be said without a line at a place.

    Args:
        line: Of the body; a whole file if the place is `file`.
        place: `lead`, `middle`, `tail`, or `file`.
    """
    bodies = {"lead": (line, *_PROSE), "middle": (*_PROSE[:3], line, *_PROSE[3:]), "tail": (*_PROSE, line)}
    text = line if place == "file" else "---\ntitle: 港口\n---\n" + "\n\n".join(bodies[place])
    article = newsnorm.loads(text, boilerplate="aggressive").to_dict()
    said = {name: article[name] for name in _FIELDS if article[name]}
    said["people"] = [f"{person['name']}:{person['role']}" for person in article["authors"] + article["editors"]]
    said["left"] = [line["kind"] for line in article["boilerplate"]]
    return {name: value for name, value in said.items() if value != _SAID_ANYWAY.get(name)}
