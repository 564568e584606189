"""Headers that are no front matter, taken off the top of a text.

- `标题：…`, `来源：…`, `时间：…`: such lines at the very top are a header, if they fill at least two fields.
- `[#]: author: (…)`: link definitions used as comments by translation projects; no reader of the page sees them.

Lines that stay in the body, such as a byline or a quoted list of translators, are not read here: what a line of the
body says about the article is the business of `news`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import frozen

from newsnorm.frontmatter.entries import Entry, Quoted
from newsnorm.frontmatter.keys import PADDING, find_field

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
    "关键字": "关键字", "关键词": "关键词",
    "原文链接": "原文链接", "链接": "原文链接", "网址": "原文链接", "URL": "原文链接", "url": "原文链接",
}  # fmt: skip
_COMMENT_KEYS: Mapping[str, str] = {"subject": "original_title", "via": "original_url"}

_TOP_RE = re.compile(rf"(?:{_PAD}*+\n)*+")
_NAMES = "|".join(sorted(_LABELS, key=len, reverse=True))
_LABEL_RE = re.compile(
    rf"{_PAD}*(?:【(?P<boxed>{_NAMES})】|(?P<name>{_NAMES}){_PAD}*[:：]){_PAD}*(?P<value>[^\n]{{0,300}})(?:\n|$)"
)
_COMMENT_RE = re.compile(r"\[#\]:[ ]*(?P<name>[\w-]{1,40}):[ ]*(?P<value>[^\n]{0,600})(?:\n|$)")
_FEWEST_FIELDS = 2


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
    entries, end = _collect(text, top, _LABEL_RE, _read_label)
    # 日期：… and 时间：… above an interview say when it took place, and are no header yet.
    fields = {place[0] for entry in entries if (place := find_field(entry.key))}
    return Labels(entries=entries, body=end) if len(fields) >= _FEWEST_FIELDS else Labels()


def _collect(
    text: str, place: int, line_re: re.Pattern[str], read: Callable[[str, str], tuple[str, str]]
) -> tuple[tuple[Entry, ...], int]:
    """Read line after line while they are labelled; a label that comes again belongs to the text."""
    entries: dict[str, Entry] = {}
    number = text.count("\n", 0, place) + 1
    while match := line_re.match(text, place):
        groups = match.groupdict()
        found = read(groups.get("boxed") or groups["name"], groups["value"].strip(PADDING))
        if found[0] in entries:
            break
        if found[1]:
            entries[found[0]] = Entry(found[0], Quoted(found[1]), number, None)
        place = match.end()
        number += 1
        if place == len(text):
            break
    return tuple(entries.values()), place


def _read_label(name: str, value: str) -> tuple[str, str]:
    return _LABELS[name], value


def _read_comment(name: str, value: str) -> tuple[str, str]:
    """Values stand in round brackets or in quotes: `(Lena Zhou https://…)`."""
    if len(value) > 1 and value[0] + value[-1] in {"()", '""'}:
        value = value[1:-1].strip(PADDING)
    return _COMMENT_KEYS.get(name, name), value
