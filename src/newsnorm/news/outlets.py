"""Is this the name of an outlet: an agency, a paper, a site, a station, an account?"""

from __future__ import annotations

import re
from collections.abc import Iterable

_KNOWN_OUTLETS_TEXT = """
新华社 新华网 新华社客户端 新华财经 新华每日电讯 人民日报 人民网 人民日报客户端 人民日报海外版 中新社 中新网
中国新闻网 中国新闻社 央视网 央视新闻 央视新闻客户端 央视财经 央广网 中国之声 中央广播电视总台 国际在线 光明网
光明日报 环球网 环球时报 海外网 中国网 中国日报 中国日报网 中国青年网 中国青年报 科技日报 经济日报 经济参考报
中国经济网 参考消息 参考消息网 解放日报 文汇报 法治日报 法制日报 工人日报 农民日报 中国证券报 中证网 上海证券报
中国证券网 上证报 上证报中国证券网 证券时报 证券时报网 证券时报e公司 e公司 证券日报 证券日报网 财联社 第一财经
每日经济新闻 每经网 每经AI 每经 澎湃新闻 界面新闻 新京报 北京商报 北京日报 北京晚报 北京青年报 智通财经
智通财经APP 格隆汇 金十数据 观点网 观点地产网 乐居财经 蓝鲸财经 钛媒体 钛媒体App 钛媒体APP IT之家 36氪 虎嗅
虎嗅网 新浪财经 新浪科技 新浪体育 新浪娱乐 新浪网 新浪 搜狐 搜狐网 搜狐财经 搜狐体育 网易 网易财经 网易科技
凤凰网 凤凰财经 腾讯 腾讯网 腾讯财经 腾讯科技 和讯 和讯网 财新 财新网 财经网 金融界 东方财富 东方财富网 东方网
华龙网 红网 红网时刻 长江网 长江日报 大河网 南都 南方都市报 南方日报 南方周末 南方网 羊城晚报 广州日报
深圳特区报 扬子晚报 新民晚报 钱江晚报 都市快报 华商报 华西都市报 成都商报 齐鲁晚报 时代周报 时代财经
21世纪经济报道 经济观察报 经济观察网 华夏时报 中国经营报 投资者报 中国基金报 国际金融报 证券市场周刊 红周刊 棱镜
千龙网 中国广播网 极目新闻 红星新闻 封面新闻 上游新闻 九派新闻 潮新闻 大公报 文匯報 香港文汇报 大公网 联合早报
聯合早報 法新社 路透社 美联社 彭博社 共同社 塔斯社 韩联社 俄新社 中央社 中央通訊社 中央通讯社 聯合報 聯合新聞網
中國時報 中時電子報 自由時報 蘋果日報 美聯社 韓聯社 中國新聞社 新華社 人民日報 解放军报 中国军网 中国教育报
中国教育新闻网 新重庆客户端 中国消费者报 雷锋网
量子位 机器之心 品玩 亿邦动力网 亿邦动力 汽车之家 中关村在线 太平洋电脑网 DoNews CSDN 界面 澎湃 InfoQ
掘金翻译计划 Linux中国
"""
KNOWN_OUTLETS = frozenset(_KNOWN_OUTLETS_TEXT.split())

# This paper speaking of itself: an agency in a dateline, never an outlet anyone else would know.
_OWN_NAMES_TEXT = """
本报 本刊 本网 本台 本社 本站 本報 本網 本臺 时报 晚报 晨报 早报 日报 商报 快报
"""
OWN_NAMES = frozenset(_OWN_NAMES_TEXT.split())

_SUFFIXES_TEXT = """
日报 晚报 晨报 时报 早报 商报 快报 都市报 周报 周刊 财经 电视台 广播电台 电台 客户端 公众号 通讯社 出版社 杂志 新闻网
日報 晚報 時報 週刊 財經 電視台 電視臺 客戶端 通訊社 雜誌 新聞網 社 网 报 報 網
"""
_SUFFIXES = tuple(_SUFFIXES_TEXT.split())
_WIDE_SUFFIXES_TEXT = """
APP App app 新闻 新聞 在线 时刻 校 融媒 融媒体 传媒 频道 卫视 发布 观察 快讯 号 AI 資訊 资讯 学报 导报 公司 公報 公报
"""
_WIDE_SUFFIXES = (*_SUFFIXES, *_WIDE_SUFFIXES_TEXT.split())
_NAME_RE = re.compile(r"(?:[\w.·+&-]|《[^《》]{1,16}》|（[^（）]{1,8}）){2,24}")
_LONGEST = max(map(len, KNOWN_OUTLETS))


def is_outlet(name: str, *, categories: Iterable[str] = ()) -> bool:
    """Return whether `name` is an outlet and not a person.

    It is if it equals one of the `categories` (feeds written as posts: group, site, channel), is a well-known outlet,
    or ends as outlets do (社 网 报 日报 电视台 …).

    Example:
        >>> [is_outlet(name) for name in ("中证网", "江州晚报", "胡雨")]
        [True, True, False]
        >>> is_outlet("江州观点", categories=("财经", "江州观点"))
        True
    """
    name = name.strip()
    if not name or len(name) > 24:
        return False
    if name in KNOWN_OUTLETS or name in categories:
        return True
    return len(name) > 2 and name.endswith(_SUFFIXES) and _NAME_RE.fullmatch(name) is not None


def looks_like_outlet(name: str) -> bool:
    """Return whether `name` may be an outlet where the grammar around it already says so: `江州发布记者 …`."""
    if is_outlet(name) or name in OWN_NAMES:
        return True
    if name.startswith("《") and name.endswith("》") and 3 < len(name) <= 18 and name.count("《") == 1:
        return True
    if "《" in name:
        head, _, _ = name.partition("《")
        return name.endswith("》") and (head in KNOWN_OUTLETS or is_outlet(head))
    return len(name) > 2 and name.endswith(_WIDE_SUFFIXES) and _NAME_RE.fullmatch(name) is not None


def cut_known_outlet(text: str) -> tuple[str | None, str]:
    """Cut the longest well-known outlet off the beginning: `证券时报e公司` before `证券时报`.

    Example:
        >>> cut_known_outlet("证券时报e公司讯，")
        ('证券时报e公司', '讯，')
    """
    for size in range(min(_LONGEST, len(text)), 1, -1):
        if text[:size] in KNOWN_OUTLETS or (size == 2 and text[:2] in OWN_NAMES):
            return text[:size], text[size:]
    return None, text
