r"""Cut a source text in header and body, and read the header: the way of `split_header`.

Flat lines first, then YAML, then YAML after cleaning, then line by line. Each step is taken only when the one before
could not read the header.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._floods import split_shared
from newsnorm.findings import REPEATED_KEY, SECOND_HEADER, TOO_LARGE_VALUE, UNREADABLE_HEADER
from newsnorm.frontmatter.data import read_json, read_toml
from newsnorm.frontmatter.data_repair import repair_json, repair_toml
from newsnorm.frontmatter.entries import Entry, Header
from newsnorm.frontmatter.fences import Fence, find_fence, skip_lead
from newsnorm.frontmatter.flat import read_flat
from newsnorm.frontmatter.keys import MOST_KEYS, is_known
from newsnorm.frontmatter.repair import clean_lines, read_lines
from newsnorm.frontmatter.yaml_events import NotYamlError, read_yaml
from newsnorm.model import Finding

_Read = tuple[Sequence[Entry], Sequence[Finding]]


def split_header(text: str) -> Header:
    r"""Return header and body of a source text.

    Nothing is lost: where no header can be read, the body is the whole text, fences and all.

    Example:
        >>> header = split_header("---\ntitle: 快讯\ntags: [银行, 保险]\n---\n正文")
        >>> [(entry.key, entry.value) for entry in header.entries], header.body
        ([('title', '快讯'), ('tags', ('银行', '保险'))], '正文')
    """
    start = skip_lead(text)
    return _split_flat(text, start) or _split_any(text, start)


def _split_flat(text: str, start: int) -> Header | None:
    """Cut off a flat header between two plain `---` lines; None if it is anything else.

    Flat lines need none of the questions that `find_fence` asks: the first of them is a key, and none is prose, an
    indented fence or a fence of another length.
    """
    if not text.startswith("---\n", start):
        return None
    end = text.find("\n---\n", start + 3)
    if end < 0 or text.startswith("---", end + 5):
        return None
    line = text.count("\n", 0, start) + 1 if start else 1
    entries: Sequence[Entry] | None = read_flat(text[start + 4 : end], line + 1)
    if not entries or not entries[0].key.isascii():
        return None
    entries, findings = _drop_repeated(entries)
    body_line = text.count("\n", start, end) + line + 2
    return Header("yaml", tuple(entries), text[end + 5 :], body_line, line, findings=tuple(findings))


def _split_any(text: str, start: int) -> Header:
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
    entries, repeated = _drop_repeated(entries)
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


def _drop_repeated(entries: Sequence[Entry]) -> tuple[Sequence[Entry], list[Finding]]:
    """Keep the last of several equal keys, as Jekyll does; of a flood of them only so many are told."""
    if len({entry.key for entry in entries}) == len(entries):
        return entries, []
    last = {entry.key: entry for entry in entries}
    dropped = [entry for entry in entries if last[entry.key] is not entry]
    findings = [REPEATED_KEY.at(e.line, key=e.key) for e in dropped[:MOST_KEYS]]
    return [entry for entry in entries if last[entry.key] is entry], findings


def _merge_second(text: str, fence: Fence, header: Header) -> Header:
    """Read a header that was written twice: the first wins, the second fills gaps."""
    if not text.startswith("---", fence.body) or fence.kind != "yaml":
        return header
    again, _ = find_fence(text, fence.body)
    if again is None or again.missing:
        return header
    second = _read_fenced(text, again)
    if not any(is_known(entry.key) for entry in second.entries):
        return header
    own = {entry.key for entry in header.entries}
    finding = SECOND_HEADER.at(second.line)
    return header._replace(
        entries=(*header.entries, *(entry for entry in second.entries if entry.key not in own)),
        body=second.body,
        body_line=second.body_line,
        findings=(*header.findings, finding, *second.findings),
    )
