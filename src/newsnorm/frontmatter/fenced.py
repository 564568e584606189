r"""Any header: its fences, its language, and what has to be repaired in it.

Flat lines first, then YAML, then YAML after cleaning, then line by line. Each step is taken only when the one before
could not read the header.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._floods import split_shared
from newsnorm.findings import SECOND_HEADER, TOO_LARGE_VALUE, UNREADABLE_HEADER
from newsnorm.frontmatter.data import read_json, read_toml
from newsnorm.frontmatter.data_repair import repair_json, repair_toml
from newsnorm.frontmatter.entries import Entry, Header, keep_last
from newsnorm.frontmatter.fences import SECOND_FENCE_RE, Fence, find_fence
from newsnorm.frontmatter.flat import read_flat
from newsnorm.frontmatter.keys import MOST_KEYS, is_known
from newsnorm.frontmatter.loose_items import mend_items
from newsnorm.frontmatter.repair import clean_lines, read_lines, repaired
from newsnorm.frontmatter.yaml_events import NotYamlError, read_yaml
from newsnorm.model import Finding

_NO_ITEM = "an item of a list begins with a dash and a blank"
_Read = tuple[Sequence[Entry], Sequence[Finding]]


def split_any(text: str, start: int) -> Header:
    r"""Return header and body of a source text.

    Args:
        text: The text.
        start: Where the header begins, if there is one.

    Example:
        >>> [(entry.key, entry.value) for entry in split_any("+++\nweight = 10\n+++\n正文", 0).entries]
        [('weight', '10')]
    """
    fence, findings = find_fence(text, start)
    if fence is None:
        return Header(body=text, findings=findings)
    return _merge_second(text, fence, _read_fenced(text, fence))


def _read_fenced(text: str, fence: Fence) -> Header:
    line = text.count("\n", 0, fence.opening) + 1
    first_line = text.count("\n", fence.opening, fence.start) + line
    entries, findings = _read(text[fence.start : fence.end], fence, first_line)
    if not entries and text[fence.start : fence.end].strip():
        return Header(body=text, findings=(*fence.findings, UNREADABLE_HEADER.at(line)))
    entries, repeated = keep_last(entries)
    return Header(
        kind=fence.kind,
        entries=tuple(entries),
        body=text[fence.body :],
        body_line=text.count("\n", fence.start, fence.body) + first_line,
        line=line,
        missing_fence=fence.missing,
        findings=(*fence.findings, *findings, *repeated),
    )


def _read(header: str, fence: Fence, first_line: int) -> _Read:
    if fence.kind == "yaml" and not header.lstrip().startswith("{"):
        return _read_yaml(header, first_line)
    entries = read_toml(header, first_line) if fence.kind == "toml" else read_json(header, first_line)
    if entries is not None:
        return entries, ()
    repair = repair_toml if fence.kind == "toml" else repair_json
    entries, findings = repair(clean_lines(_split(header), first_line)[0], first_line)
    # A key of a TOML table stands after the table's name.
    return (entries, findings) if any(is_known(entry.key.rpartition(".")[2]) for entry in entries) else ((), ())


def _split(header: str) -> list[str]:
    return split_shared(header.removesuffix("\n"), "\n")


def _read_yaml(header: str, first_line: int) -> _Read:
    flat = read_flat(header, first_line)
    if flat is not None:
        return flat, ()
    header, mended = mend_items(header)
    if not mended:
        return _read_odd_yaml(header, first_line)
    flat = read_flat(header, first_line)
    # Read once only: what follows the mark of an item is its text, even if it begins with a mark again.
    entries, findings = _read_odd_yaml(header, first_line) if flat is None else (flat, ())
    return entries, [*(repaired(first_line + line, _NO_ITEM) for line in mended[:MOST_KEYS]), *findings]


def _read_odd_yaml(header: str, first_line: int) -> _Read:
    """Read a header that is no flat one, as YAML or line by line."""
    try:
        return _with_cuts(*read_yaml(header, first_line))
    except NotYamlError:
        cleaned, findings = clean_lines(_split(header), first_line)
    if findings:
        try:
            entries, cuts = _with_cuts(*read_yaml("\n".join(cleaned), first_line))
        except NotYamlError:
            pass
        else:
            return entries, [*findings, *cuts]
    entries, repairs = read_lines(cleaned, first_line)
    return entries, [*findings, *repairs]


def _with_cuts(entries: Sequence[Entry], cut_lines: Sequence[int]) -> _Read:
    return entries, [TOO_LARGE_VALUE.at(line) for line in cut_lines]


def _merge_second(text: str, fence: Fence, header: Header) -> Header:
    """Read a header that was written twice: the first wins, the second fills gaps.

    Below a blank line two rules may stand around a line of the text: two keys of blogs prove that it is one.
    """
    if fence.kind != "yaml":
        return header
    blank = SECOND_FENCE_RE.match(text, fence.body)
    start = blank.end() if blank else fence.body
    if not text.startswith("---", start):
        return header
    again, _ = find_fence(text, start)
    if again is None or again.missing:
        return header
    second = _read_fenced(text, again)
    if sum(is_known(entry.key) for entry in second.entries) < (2 if blank else 1):
        return header
    own = {entry.key for entry in header.entries}
    finding = SECOND_HEADER.at(second.line)
    return header._replace(
        entries=(*header.entries, *(entry for entry in second.entries if entry.key not in own)),
        body=second.body,
        body_line=second.body_line,
        findings=(*header.findings, finding, *second.findings),
    )
