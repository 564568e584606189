"""Headers that are no front matter: labelled lines on top of a bare text, and two families of Markdown collections.

- `标题：…`, `来源：…`, `时间：…`: at least two such lines at the very top are a header.
- `[#]: author: (…)`: link definitions used as comments by translation projects; no reader of the page sees them.
- `> * 原文作者：[…](…)`: a quoted list on top. It is visible, so it stays in the body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import frozen

from newsnorm.frontmatter.entries import Entry, Quoted
from newsnorm.frontmatter.keys import PADDING

_PAD = f"[{PADDING}]"
# Label → the key of the field table that it means.
_LABELS: Mapping[str, str] = {
    "标题": "标题", "题目": "标题", "文章标题": "标题", "新闻标题": "标题",
    "原标题": "原标题",
    "来源": "来源", "文章来源": "来源", "新闻来源": "来源", "信息来源": "来源", "出处": "出处",
    "作者": "作者", "记者": "记者", "译者": "译者",
    "编辑": "编辑", "责任编辑": "责任编辑", "责编": "责编",
    "时间": "时间", "日期": "日期", "发布时间": "发布时间", "发布日期": "发布时间", "发表时间": "发布时间",
    "更新时间": "更新时间",
    "栏目": "栏目", "分类": "分类", "频道": "栏目", "标签": "标签", "摘要": "摘要",
    "原文链接": "原文链接", "链接": "原文链接", "网址": "原文链接", "URL": "原文链接", "url": "原文链接",
}  # fmt: skip
_COMMENT_KEYS: Mapping[str, str] = {"subject": "original_title", "via": "original_url"}
_QUOTE_LABELS: Mapping[str, str] = {
    "原文作者": "作者", "作者": "作者", "译者": "译者", "本文永久链接": "url", "原文地址": "original_url",
    "原文链接": "原文链接", "校对者": "校对",
}  # fmt: skip

_TOP_RE = re.compile(rf"(?:{_PAD}*+\n)*+")
_NAMES = "|".join(sorted(_LABELS, key=len, reverse=True))
_LABEL_RE = re.compile(
    rf"{_PAD}*(?:【(?P<boxed>{_NAMES})】|(?P<name>{_NAMES}){_PAD}*[:：]){_PAD}*(?P<value>[^\n]{{0,300}})(?:\n|$)"
)
_COMMENT_RE = re.compile(r"\[#\]:[ ]*(?P<name>[\w-]{1,40}):[ ]*(?P<value>[^\n]{0,600})(?:\n|$)")
_QUOTE_RE = re.compile(r">[ ]*[*-][ ]*(?P<name>[^\n:：]{1,10})[:：][ ]*(?P<value>[^\n]{0,600})(?:\n|$)")
_LINK_RE = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]*)\)")
_FEWEST_LABELS = 2


@frozen(kw_only=True)
class Labels:
    """Labelled lines found on top of a text.

    Attributes:
        entries: As if they were header lines.
        body: Offset where the body begins.
        is_markdown: Whether such lines stand only in Markdown files.
    """

    entries: tuple[Entry, ...] = ()
    body: int = 0
    is_markdown: bool = False


def find_labels(text: str) -> Labels:
    r"""Return the labelled lines on top of a text.

    Example:
        >>> labels = find_labels("标题：江州降雨\n来源：江州晚报\n\n昨日……")
        >>> [(entry.key, entry.value) for entry in labels.entries]
        [('标题', '江州降雨'), ('来源', '江州晚报')]
    """
    blank = _TOP_RE.match(text)
    top = blank.end() if blank else 0
    if text.startswith("[#]:", top):
        entries, end = _collect(text, top, _COMMENT_RE, _read_comment)
        return Labels(entries=entries, body=end, is_markdown=True)
    if text.startswith(">", top):
        entries, _ = _collect(text, top, _QUOTE_RE, _read_quoted)
        return Labels(entries=entries, is_markdown=bool(entries))
    entries, end = _collect(text, top, _LABEL_RE, _read_label)
    return Labels(entries=entries, body=end) if len(entries) >= _FEWEST_LABELS else Labels()


def _collect(
    text: str, place: int, line_re: re.Pattern[str], read: Callable[[str, str], tuple[str, str] | None]
) -> tuple[tuple[Entry, ...], int]:
    """Read line after line while they are labelled; the first line of a label counts."""
    entries: dict[str, Entry] = {}
    number = text.count("\n", 0, place) + 1
    while match := line_re.match(text, place):
        groups = match.groupdict()
        found = read(groups.get("boxed") or groups["name"], groups["value"].strip(PADDING))
        if found and found[1]:
            entries.setdefault(found[0], Entry(found[0], Quoted(found[1]), number, None))
        place = match.end()
        number += 1
        if place == len(text):
            break
    return tuple(entries.values()), place


def _read_label(name: str, value: str) -> tuple[str, str] | None:
    return _LABELS[name], value


def _read_comment(name: str, value: str) -> tuple[str, str] | None:
    """Values stand in round brackets or in quotes: `(Lena Zhou https://…)`."""
    if len(value) > 1 and value[0] + value[-1] in {"()", '""'}:
        value = value[1:-1].strip(PADDING)
    return _COMMENT_KEYS.get(name, name), value


def _read_quoted(name: str, value: str) -> tuple[str, str] | None:
    """People are the text of their link, addresses the target."""
    key = _QUOTE_LABELS.get(name.strip(PADDING))
    if key is None:
        return None
    if key in {"作者", "译者", "校对"}:
        return key, _LINK_RE.sub(r"\1", value)
    link = _LINK_RE.search(value)
    return key, link[2] if link else value
