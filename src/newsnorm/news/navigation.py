"""Lines of the page around the article: navigation, share slogans, disclaimers, related links, end marks."""

from __future__ import annotations

import re

from newsnorm.markup.plain_text import PAGER
from newsnorm.model import Link
from newsnorm.news.hit import Hit, compile_words, strip_brackets

_LONGEST_LINE = 100
LONGEST_SLOGAN = 100
_LONGEST_DISCLAIMER = 400

_BACK_RE = re.compile("(?:返回|回到)(?:首页|顶部|列表|目录|上一页|上一级|上级|主页|页首|頂部|首頁|列表|目錄)")
_BACK_TO_RE = re.compile("返回[\\w]{2,8}(?:新闻|首页|频道|新聞|首頁)")
_BACK_PART_RE = re.compile(r"\s*[｜|丨/]\s*|\s+")
_NEIGHBOUR_RE = re.compile(
    r"(?:上一篇|下一篇|上一頁|上一页|下一页|下一頁|上篇|下篇)(?:文章)?\s*(?:[：:]\s*(?P<title>.*))?"
)
_SENTENCE_RE = re.compile(r"[。；;]|我们|我們|这一篇|這一篇|本篇|今天|这篇|讲了|讲到|介绍了")
_NAVIGATION_RE = re.compile(
    r"(?:点击)?(?:查看全文|加载更多(?:\w{2,4})?|阅读全文|查看更多|展开全文|查看原文|显示全部|點我看更多|繼續閱讀(?:全文)?)"
    r"\s*(?:[>»＞》]{1,3}|\.{3}|…{1,2})?"
    r"|返回\S{1,8}[，,]\s*查看更多"
    r"|(?:违法和不良信息)?举报(?:电话|热线|邮箱)\s*[：:]\s*[\w.@ -]{6,40}"
    rf"|{PAGER}"
    r"|7\s?[x×*]\s?24小时\S{0,12}(?:新闻|资讯|快讯)(?:\s?直播)?"
)
_NAVIGATION_HINTS_TEXT = """
返回 回到 一篇 一页 一頁 上篇 下篇 全文 加载更多 查看 显示全部 點我看更多 举报 小时 TOC] toc] Toc] TOC_ toc_
"""
NAVIGATION_HINTS = tuple(_NAVIGATION_HINTS_TEXT.split())  # every line of navigation has one of these
_CONTENTS_RE = re.compile(r"@?\[\[?_?toc_?\]\]?", re.IGNORECASE)
_CODE = "(?:二维码|二維碼|QR code)"
_SCAN = "(?:扫描|掃描|扫|长按|長按|识别|識別)"
_ACCOUNT = "(?:公众号|公眾號|微信号|官方微信|微信公众平台)"
_REPLY = r"(?:[，,]\s?回复[“「]\S{1,12}[”」]\S{0,8})?"
_FOLLOW = "(?:关注|關注|订阅|添加|加入|下载|下載|分享)"
_SHARE_RES = tuple(
    re.compile(pattern)
    for pattern in (
        r"海量资讯[、，,]\s?\S{0,10}[，,]\s?尽在\S{2,16}",
        rf"(?:更多[^，。！]{{0,12}}[！!，,]?\s?)?(?:欢迎|歡迎|请|請)?{_SCAN}\S{{0,6}}{_CODE}[，,]?\s?(?:即可)?{_FOLLOW}\S{{0,24}}",
        rf"\S{{0,2}}(?:微信)?扫一扫[，,]?\s?{_FOLLOW}\S{{0,24}}",
        rf"(?:长按|长摁|识别|扫描|扫码|長按)(?:识别|下方|上方|图中|掃描)?{_CODE}\S{{0,20}}",
        rf"(?:欢迎|请|敬请|點擊|点击)(?:大家)?{_FOLLOW}[：:]?\s?[“「《]?[^，。“”「」]{{0,20}}{_ACCOUNT}[”」》]?{_REPLY}",
        r"(?:[^，。]{0,10})?(?:扫码|扫描二维码)(?:下载|下載)\S{0,16}(?:APP|App|客户端)\S{0,12}",
        r"炒股就看\S{2,16}[，,]\s?(?:权威|专业|及时|全面)\S{0,40}",
        r"(?:24|7[x×]24)小时滚动播报\S{0,40}",
        r"(?:一键)?分享(?:到|至)?\s?[：:]\s?\S{0,40}",
        r"(?:一键)?分享到(?:微信|微博|朋友圈)?",
        r"更多\S{2,16}(?:请|敬请|歡迎|欢迎)?关注\S{2,30}(?:公众号|微信|APP|App|客户端)\S{0,20}",
        r"相关资讯请关注[：:]\S{2,16}",
    )
)
_SHARE_HINTS_TEXT = """
关注 關注 维码 維碼 扫 尽在 炒股就看 分享 滚动播报
"""
SHARE_HINTS = tuple(_SHARE_HINTS_TEXT.split())  # every slogan has one of these
_SHARE_HINT_RE = compile_words(SHARE_HINTS)
_NOT_SHARE_RE = re.compile(r"后即可|就能|已经|已覆盖|付款|[。；]|普及")

_STATEMENT_RE = re.compile(
    r"[【\[（(]?\w{0,16}?(?:声明|聲明|特别提示|风险提示)"
    r"[】\]）)]?\s*[：:】]?"
)
_LEGAL_CORE_RE = re.compile(
    "不代表|不构成|仅代表|無關|无关|不意味着|信息存储|转载|轉載|仅供参考|僅供參考|用户自发|不得|不構成|自行承担|风险自担|侵权"
    "|版权归|书面授权|著作权"
)
_NOT_STATEMENT_RE = re.compile(r"表示|他说|她说|如是说|指出|[：:]\s?[“\"]|法院")
_DISCLAIMER_RE = re.compile(
    r"本文仅?(?:仅代表|代表)\S{0,40}|本文[^。]{0,24}原创[^。]{0,60}|本文版权\S{0,60}"
    r"|版权所有[，,\s]?\s?(?:未经|侵权|翻版|违者)\S{0,60}|\S{2,12}独家稿件[，,\s]\s?\S{0,6}严禁转载"
    r"|凡本[网站刊报]\S{0,4}(?:注明|转载)\S{0,300}|未经\S{0,12}(?:授权|许可|允许)\S{0,12}(?:不得|禁止|严禁)\S{0,20}"
    r"|(?:市场有风险，投资需谨慎。?)?本文\S{0,12}不构成\S{0,80}|风险提示及免责条款|市场有风险[，,]\s?投资需谨慎。?"
    r"|Notice: The content above .{0,300}"
)
_DISCLAIMER_HINTS_TEXT = """
声明 聲明 本文 版权 独家 凡本 未经 提示 谨慎 Notice
"""
DISCLAIMER_HINTS = tuple(_DISCLAIMER_HINTS_TEXT.split())  # every disclaimer has one of these
_DISCLAIMER_HINT_RE = compile_words(DISCLAIMER_HINTS)
_RELATED_RE = re.compile(
    r"(?:[>»※■▼◆]\s?)?(?:相关|相關|延伸|热点|熱門|推荐|推薦|更多)(?:阅读|閱讀|新闻|新聞|推荐|推薦|链接|連結|报道|報導|文章|内容)"
    r"\s*[：:]?|文章关键词\s*[：:]?\S{0,40}|※?你可能還?(?:想看|也喜歡|會想看)[：:].{0,60}|更多精彩\S{2,6}\s?[>》]{0,3}"
    r"|猜你喜欢|大家都在看|相关专题\s*[：:]?"
)
_RELATED_HINTS_TEXT = """
阅读 閱讀 新闻 新聞 推荐 推薦 链接 連結 报道 報導 文章 内容 你可能還 更多精彩 猜你喜欢 大家都在看 相关专题
"""
RELATED_HINTS = tuple(_RELATED_HINTS_TEXT.split())  # every heading over links has one of these
END_HINTS = ("完", "END", "End")  # every end mark has one of these
_ADDRESS_RE = re.compile(r"//|\w\.(?:com|cn|org|net|io)\b")
_END_RE = re.compile(r"[-—－*·\s]*(?:（完）|\(完\)|完|全文完|（全文完）|【完】|END|End|THE END|\(END\))[-—－*·\s。]*")


def read_navigation(text: str, links: tuple[Link, ...] = ()) -> Hit | None:
    """Return whether a line is for moving about the site: `返回列表`, `上一篇：…`, links back."""
    if not 3 <= len(text) <= _LONGEST_LINE or text[-1] in "。；！？":
        return None
    if (
        _NAVIGATION_RE.fullmatch(text)
        or ("返回" in text and _is_way_back(text, links))
        or (text[0] in "上下" and _is_neighbour(text, links))
    ):
        return Hit(kind="navigation", rule="navigation")
    return None


def _is_way_back(text: str, links: tuple[Link, ...]) -> bool:
    parts = [part for part in _BACK_PART_RE.split(text) if part]
    linked = {link.text.strip() for link in links}
    is_plain = [_BACK_RE.fullmatch(part) is not None for part in parts]
    return all(
        plain
        or (part in linked and part.startswith("返回") and len(part) <= 14)
        or (any(is_plain) and _BACK_TO_RE.fullmatch(part))
        for part, plain in zip(parts, is_plain, strict=True)
    )


def _is_neighbour(text: str, links: tuple[Link, ...]) -> bool:
    match = _NEIGHBOUR_RE.fullmatch(text)
    if match is None:
        return False
    title = (match["title"] or "").strip()
    if not title:
        return match["title"] is not None or any(link.text.strip() == text for link in links)
    if any(link.text.strip() == title for link in links):
        return True
    return len(title) <= 50 and _SENTENCE_RE.search(title) is None


def read_contents_mark(text: str) -> Hit | None:
    """Return whether a line is the mark for a table of contents, shown as a word where the site has no plugin for it.

    Example:
        >>> read_contents_mark("[TOC]").rule, read_contents_mark("[目录]")
        ('toc-mark', None)
    """
    return Hit(kind="navigation", rule="toc-mark") if _CONTENTS_RE.fullmatch(text) else None


def read_share(text: str) -> Hit | None:
    """Return whether a line is one of the slogans that ask to follow, scan or share."""
    if not 3 <= len(text) <= LONGEST_SLOGAN or not _SHARE_HINT_RE.search(text):
        return None
    text = text.lstrip("△▲▼■>*- ").rstrip("！!。")
    if _NOT_SHARE_RE.search(text) or not any(pattern.fullmatch(text) for pattern in _SHARE_RES):
        return None
    return Hit(kind="share", rule="share")


def read_disclaimer(text: str) -> Hit | None:
    """Return whether a line of the tail is a legal notice of the site."""
    if not 5 <= len(text) <= _LONGEST_DISCLAIMER or not _DISCLAIMER_HINT_RE.search(text, 0, 40):
        return None
    inside, _ = strip_brackets(text)
    if _DISCLAIMER_RE.fullmatch(inside):
        return Hit(kind="disclaimer", rule="disclaimer")
    label = _STATEMENT_RE.match(text)
    if label is None or label[0][-1] not in "：:】])）":
        return None
    if _LEGAL_CORE_RE.search(text) and _NOT_STATEMENT_RE.search(text) is None:
        return Hit(kind="disclaimer", rule="disclaimer")
    return None


def read_end_mark(text: str) -> Hit | None:
    """Return whether a line only says that the text is over: `（完）`."""
    if len(text) <= 12 and _END_RE.fullmatch(text):
        return Hit(kind="end_mark", rule="end-mark")
    return None


def read_related_heading(text: str) -> Hit | None:
    """Return whether a line is the heading over links to other articles."""
    if not 3 <= len(text) <= 64:
        return None
    inside, _ = strip_brackets(text)
    return Hit(kind="related", rule="related") if _RELATED_RE.fullmatch(inside) else None


def may_be_related(text: str, links: tuple[Link, ...] = ()) -> bool:
    """Return whether a line below such a heading may be the title of another article."""
    if text.startswith("[") or _ADDRESS_RE.search(text):  # a footnote, a reference
        return False
    if any(link.text.strip() and link.text.strip() in text for link in links):
        return len(text) <= 120
    return len(text) <= 60 and text[-1] not in "。！？；：" and "。" not in text
