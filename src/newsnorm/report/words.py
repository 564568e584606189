"""Every word of the page, in both languages: a page in one of them takes no word from anywhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from attrs import frozen

from newsnorm._frozen import Shown

Language = Literal["en", "zh"]

_BOTH: Final[Mapping[str, tuple[str, str]]] = {
    # the page
    "title": ("Corpus report", "语料报告"),
    "read from": ("Read from: ", "数据来源："),
    "comma": (", ", "、"),
    "made by": ("Made by newsnorm {version}", "由 newsnorm {version} 生成"),
    "contents": ("Contents", "目录"),
    # totals
    "totals": ("Totals", "总览"),
    "documents": ("Documents", "文档"),
    "articles": ("Articles", "文章"),
    "failures": ("Failures", "失败"),
    "surplus": ("Duplicates", "重复"),
    "characters": ("Characters", "总字符数"),
    "mean": ("Mean length", "平均字符数"),
    "median": ("Median length", "字符数中位数"),
    "longest": ("Longest text", "最长正文"),
    "outlets-many": ("Outlets", "媒体数"),
    "authors-many": ("Authors", "作者数"),
    "drafts": ("Drafts", "草稿"),
    "dates": ("Years", "年份范围"),
    # sections
    "fields": ("Fields", "字段"),
    "fields-about": ("How many articles have each field.", "各字段非空的文章数。"),
    "time": ("Over time", "时间分布"),
    "time-about": (
        "Articles by the year and month of publication, as the dates are written. Without a date: {count}.",
        "按文中写明的发布年月统计。无日期的文章：{count}。",
    ),
    "time-cut": ("Only the {count} fullest years are shown.", "仅显示文章最多的 {count} 个年份。"),
    "readers": ("Formats", "格式"),
    "readers-about": ("By the reader that was chosen.", "按选用的读取器统计。"),
    "encodings": ("Encodings", "编码"),
    "languages": ("Languages", "语言"),
    "lengths": ("Lengths", "长度"),
    "lengths-about": ("Characters of the text.", "正文的字符数。"),
    "outlets": ("Outlets", "媒体"),
    "authors": ("Authors", "作者"),
    "categories": ("Categories", "分类"),
    "tags": ("Tags", "标签"),
    "findings": ("Findings", "发现的问题"),
    "findings-about": (
        "What is suspicious or was repaired, by the number of articles. A name opens samples.",
        "可疑或已修复之处，按文章数统计。点开名称可看示例。",
    ),
    "rules": ("Rules", "规则"),
    "rules-about": (
        "Text rules that changed something, by the number of articles. A name opens an example and samples.",
        "改动了文本的规则，按文章数统计。点开名称可看规则示例与文章。",
    ),
    "failures-about": (
        "Reasons, without the names and numbers that differ. A reason opens samples.",
        "按原因归类，不计各处不同的名称与数字。点开原因可看示例。",
    ),
    "duplicates": ("Duplicates", "重复文档"),
    "duplicates-about": (
        "Articles with the same id: the same title and words. Groups: {groups}; articles beyond the first: {surplus}.",
        "id 相同的文章，即标题与文字相同。组数：{groups}；除首篇外的篇数：{surplus}。",
    ),
    "duplicates-cut": (
        "Only the {count} largest of the groups met first are shown.",
        "仅显示先出现的组中最大的 {count} 组。",
    ),
    # tables
    "name": ("Name", "名称"),
    "count": ("Articles", "文章数"),
    "count-documents": ("Documents", "文档数"),
    "share": ("Share", "占比"),
    "bar": ("Bar", "图示"),
    "level": ("Level", "级别"),
    "part": ("About", "位置"),
    "reason": ("Reason", "原因"),
    "document": ("Title", "标题"),
    "field": ("Field", "字段"),
    "length": ("Characters", "字符数"),
    "year": ("Year", "年份"),
    "month": ("Month", "月份"),
    "by month": ("Table of months", "各月数据"),
    "all": ("Show all {count}", "显示全部 {count} 项"),
    "cut": (
        "Rare names were left out; the numbers of the others may be a little too small.",
        "名称过多，已略去罕见者；其余数字可能略小。",
    ),
    "most": ("The {count} most frequent are listed.", "仅列出最常见的 {count} 项。"),
    "none": ("None", "无"),
    "no-value": ("(none)", "（无）"),
    "no-title": ("(no title)", "（无标题）"),
    "rest": ("(others)", "（其他）"),
    "row": ("row {number}", "第 {number} 行"),
    "example": ("Example: ", "示例："),
    "or more": ("{start} or more", "{start} 以上"),
    # the story of an article
    "stories": ("Articles explained", "文章溯源"),
    "read by": (
        "Read as {reader} ({confidence}), {encoding} ({encoding_confidence})",
        "读取器 {reader}（{confidence}），编码 {encoding}（{encoding_confidence}）",
    ),
    "story-fields": ("Fields", "字段"),
    "story-findings": ("Found and repaired", "发现与修复"),
    "story-changes": ("Changed in the text", "文本改动"),
    "story-text": ("Text", "正文"),
    "story-source": ("Source", "源文件"),
    "value": ("Value", "值"),
    "origin": ("From", "来源"),
    "rule": ("Rule", "规则"),
    "places": ("Places", "处数"),
    "where": ("Where", "位置"),
    "before": ("Before", "改动前"),
    "after": ("After", "改动后"),
    "line": ("line {number}", "第 {number} 行"),
    "story-text-about": (
        "The blocks in order; struck out: lines taken out of the text, by the rule that is named.",
        "按顺序列出各文本块；划线者为移出正文的行，并注明所用规则。",
    ),
    "story-changes-about": ("The first place of each rule.", "每条规则仅列第一处。"),
    "source-cut": (
        "Only the first {count} lines are shown.",
        "仅显示前 {count} 行。",
    ),
    "source-missing": (
        "The source text is not at hand: a container held a finished article.",
        "无源文本：容器中存放的即为成品文章。",
    ),
    # levels and parts of findings
    "info": ("info", "提示"),
    "warning": ("warning", "警告"),
    "error": ("error", "错误"),
    "bytes": ("bytes", "字节"),
    "header": ("header", "文件头"),
    "body": ("body", "正文标记"),
    "text": ("text", "文字"),
    "article": ("article", "文章"),
    # fields
    "field-title": ("title", "标题"),
    "field-date_published": ("date", "发布日期"),
    "field-authors": ("authors", "作者"),
    "field-editors": ("editors", "编辑"),
    "field-source": ("outlet", "媒体"),
    "field-dateline": ("dateline", "电头"),
    "field-summary": ("summary", "摘要"),
    "field-url": ("address", "网址"),
    "field-language": ("language", "语言"),
    "field-categories": ("categories", "分类"),
    "field-tags": ("tags", "标签"),
    "field-images": ("images", "图片"),
}  # fmt: skip


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
