"""One walk over rows that counts what a report shows, in memory that does not grow with them but for the `id`s."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any

from newsnorm._terminal import clip
from newsnorm.report.counts import LONGEST_NAME, Bags, Repeated, Sample, Tally

FIELDS = (
    "title", "date_published", "authors", "editors", "source", "dateline", "summary", "url", "language", "categories",
    "tags", "images",
)  # fmt: skip
"""Of which fields the report says how many documents have them."""

LENGTHS = (0, 1, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
"""Where the classes of lengths begin, in characters."""

_MONTH_RE = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
# What differs from document to document in the sentence of an error.
_VARIABLE_RE = re.compile(r"""'[^']{0,300}+'|"[^"]{0,300}+"|“[^“”]{0,300}+”|(?<![0-9,.])[0-9][0-9,.]*+""")
_LONGEST_NOTE = 300
_FIRST_WORDS = 40


class Facts:
    """What was counted.

    Attributes:
        documents: How many rows there are.
        failures: How many of them have an error.
        drafts: How many are drafts.
        characters: How many there are in all texts.
        longest: The characters of the longest text.
        have: How many articles have each of `FIELDS`.
        months: How many articles each year and month has.
        readers: Those that were chosen, with samples of each, as all down to the reasons.
        encodings: Of the files.
        languages: Of the texts.
        lengths: By the class of `LENGTHS`.
        findings: By their id.
        changes: By the id of the rule.
        reasons: Failures by the sentence of their error, without what differs from one to the other.
        outlets: Names, with how often each came, as all down to the tags.
        authors: Of all articles, without the editors.
        categories: Each path as one name.
        tags: Of all articles.
        repeated: Documents with the same `id`.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.documents = self.failures = self.drafts = self.characters = self.longest = 0
        self.have: Counter[str] = Counter()
        self.months: Counter[tuple[int, int]] = Counter()
        self.readers, self.encodings, self.languages = Bags(), Bags(), Bags()
        self.lengths, self.findings, self.changes, self.reasons = Bags(), Bags(), Bags(), Bags()
        self.outlets, self.authors, self.categories, self.tags = Tally(), Tally(), Tally(), Tally()
        self.repeated = Repeated()
        self._sizes: Counter[int] = Counter()

    @property
    def articles(self) -> int:
        """How many rows hold an article."""
        return self.documents - self.failures

    @property
    def median(self) -> int:
        """The length in the middle of all, right to three digits."""
        left = self.articles / 2
        for size, count in sorted(self._sizes.items()):
            left -= count
            if left <= 0:
                return size
        return 0

    def add(self, row: Mapping[str, Any]) -> None:
        """Count a row."""
        self.documents += 1
        if row["error"] is not None:
            self.failures += 1
            reason = reason_of(row["error"])
            self.reasons.add(reason, lambda: _sample(row, "" if reason == row["error"] else row["error"]))
            return
        self._count_fields(row)
        self._count_length(row)
        self._count_names(row)
        for finding in dict.fromkeys(_strings(row["findings"])):
            self.findings.add(finding, lambda finding=finding: _sample(row, _say_finding(row, finding)))  # type: ignore[misc]
        for rule in dict.fromkeys(_strings(row["changes"])):
            self.changes.add(rule, lambda rule=rule: _sample(row, _say_change(row, rule)))  # type: ignore[misc]
        if row["id"]:
            self.repeated.add(row["id"], row["path"] or "", _title_of(row))

    def _count_fields(self, row: Mapping[str, Any]) -> None:
        self.have.update(name for name in FIELDS if row[name])
        self.drafts += bool(row["draft"])
        month = _MONTH_RE.match(row["date_published"] or "")
        if month:
            self.months[int(month[1]), int(month[2])] += 1
        for bags, name in ((self.readers, "reader"), (self.encodings, "encoding"), (self.languages, "language")):
            bags.add(row[name] or "", lambda: _sample(row))

    def _count_length(self, row: Mapping[str, Any]) -> None:
        size = max(row["char_count"] or 0, 0)
        self.characters += size
        self.longest = max(self.longest, size)
        self._sizes[_round(size)] += 1
        start = max(each for each in LENGTHS if each <= size)
        self.lengths.add(str(start), lambda: _sample(row, f"{size:,}" if size else ""))

    def _count_names(self, row: Mapping[str, Any]) -> None:
        self.outlets.add([row["source"]] if row["source"] else [])
        self.authors.add(dict.fromkeys(_strings(row["authors"])))
        self.categories.add(dict.fromkeys(_strings(row["categories"])))
        self.tags.add(dict.fromkeys(_strings(row["tags"])))


def gather(rows: Iterable[Mapping[str, Any]]) -> Facts:
    """Count all rows.

    Example:
        >>> gather([]).documents
        0
    """
    facts = Facts()
    with closing(facts.repeated):
        for row in rows:
            facts.add(row)
    return facts


def reason_of(error: str) -> str:
    """Return the sentence of an error without the names and numbers in it, so that equal reasons are one.

    Example:
        >>> reason_of("SourceError: 17,000,000 bytes, more than 'max_bytes'")
        'SourceError: … bytes, more than …'
    """
    return _VARIABLE_RE.sub("…", clip(error, _LONGEST_NOTE))


def _round(size: int) -> int:
    """Keep three digits: so there are few sizes, however many texts."""
    step: int = 10 ** max(len(str(size)) - 3, 0)
    return size // step * step


def _strings(values: Any) -> Iterator[str]:
    return (each for each in values or () if isinstance(each, str))


def _title_of(row: Mapping[str, Any]) -> str:
    """Return the title, else the first words of the text."""
    return clip(row["title"] or "", LONGEST_NAME) or clip(row["text"] or "", _FIRST_WORDS)


def _sample(row: Mapping[str, Any], note: str = "") -> Sample:
    path = clip(row["path"] or row["id"] or "", _LONGEST_NOTE)
    return Sample(path=path, title=_title_of(row), note=clip(note, _LONGEST_NOTE), row=row["row"])


def _say_finding(row: Mapping[str, Any], name: str) -> str:
    """Return the words of a finding, which only the column `article` has."""
    found = next((each for each in _parts(row, "findings") if each.get("id") == name), {})
    line, message = found.get("line"), found.get("message")
    return f"{line}: {message}" if line and message else str(message or "")


def _say_change(row: Mapping[str, Any], rule: str) -> str:
    change = next((each for each in _parts(row, "changes") if each.get("rule") == rule), {})
    before, after = change.get("before"), change.get("after")
    return f"{before} → {after}" if before is not None and after is not None else ""


def _parts(row: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    try:
        article = json.loads(row.get("article") or "{}")
    except (TypeError, ValueError, RecursionError):
        return []
    parts = article.get(name) if isinstance(article, dict) else None
    return [each for each in parts if isinstance(each, dict)] if isinstance(parts, list) else []
