"""Texts that show what each word of the lists in `lexicon/data` is for.

A change to a list changes `cases/words`: write it anew with

    python tests/word_cases.py

and read the difference: it is what the change does.
"""

from __future__ import annotations

import functools
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import CodeType, ModuleType

import attrs

from newsnorm.lexicon import labels, names, outlets, places, words
from newsnorm.model import Person
from newsnorm.news import language
from newsnorm.news.line import Line
from newsnorm.news.rules import dateline

CASES = Path(__file__).parent / "cases" / "words"
DATA = Path(words.__file__).parent / "data"
# Lists whose words are tested beside the code that reads them: scoring, the keys of headers, named marks and signs.
ELSEWHERE = {
    *("common_hangul", "common_simplified", "common_traditional", "header_keys"),
    *("clocks", "day_parts"),
    *("meant", "told"),
    *("box_names", "bulletins", "meta_names", "notices", "page_ends", "page_kinds", "page_parts"),
    "row_keys",
    *("named_after", "named_before", "sign_deeds", "sign_means", "traditional"),
}
_NO_WORD = "\ue000\ue001"
_ADDRESS = "https://news.example/1.html"
# Lists that a module of the lexicon makes something of, before others use it.
_FIRST = {
    "deeds": "lexicon.outlets",
    "labels": "lexicon.labels",
    "own_names": "lexicon.outlets",
    "outlet_suffixes": "lexicon.outlets",
    "no_source": "lexicon.outlets",
    "clients": "lexicon.outlets",
    "department_ends": "lexicon.offices",
    "place_ends": "lexicon.places",
    "no_person": "lexicon.names",
}
_CREDITS = (
    "news.author_remarks",
    "news.credit_values",
    "news.reporters",
    "news.credits",
    "news.rules.byline:read_byline",
    "news.rules.editor:read_editors",
)
# How to read a text: the modules that make regexes of words, in the order of their imports, and the functions to ask.
_READERS: dict[str, tuple[str, ...]] = {
    "credits": (*_CREDITS[:4], "news.credits:read_credits"),
    "people": _CREDITS,
    "source": (
        "news.credit_values",
        "news.reporters",
        "news.credits",
        "news.info_line",
        "news.rules.source:read_source",
        "news.rules.source:read_date_line",
    ),
    "split": (*_CREDITS[:4], "news.info_line", "news.rules.source:read_source"),
    "address": ("news.rules.source_url:read_source_url", "news.rules.source_url:read_permalink"),
    "original title": ("news.rules.original_title:read_original_title",),
    "dateline": (*_CREDITS[:4], "news.dateline_parts", "news.rules.dateline:read_dateline"),
    "caption": ("news.rules.caption:read_caption",),
    "navigation": (*_CREDITS[:4], "news.info_line", "news.rules.navigation:read_navigation"),
    "share": ("news.rules.share:read_share",),
    "disclaimer": ("news.rules.disclaimer:read_disclaimer",),
    "page info": ("news.info_line", "news.page_info:read_page_info"),
    "wechat": ("news.rules.wechat:read_wechat_line",),
    "related": ("news.rules.related:read_related_heading",),
    "end mark": ("news.rules.end_mark:read_end_mark",),
    "outlet": ("lexicon.outlets:is_outlet",),
    "owner": ("lexicon.outlets:looks_like_outlet",),
    "header": ("readers.labels:find_labels",),
    "dates": ("dates.labelled:read_labelled_dates",),
    "address word": ("readers.people:read_people",),
}


def read(reader: str, text: str) -> tuple[str, ...]:
    """Return what the functions of a reader say of a text."""
    said = []
    for each in _READERS[reader]:
        path, _, function = each.partition(":")
        if function:
            module = importlib.import_module(f"newsnorm.{path}")
            said.append(getattr(module, function)(*_arguments(reader, text)))
    return tuple(map(tell, said))


def tell(said: object) -> str:
    """Return what was said as short text: only what is not empty."""
    if isinstance(said, Person):
        return f"{said.name}:{said.role}"
    if isinstance(said, tuple):
        return "、".join(map(tell, said))
    if attrs.has(type(said)):
        parts = {name: tell(getattr(said, name)) for name in attrs.fields_dict(type(said))}
        return " ".join(["found", *(f"{name}={part}" for name, part in parts.items() if part)])
    return "" if said is None else str(said)


def _arguments(reader: str, text: str) -> tuple[object, ...]:
    if reader == "address word":
        return text, "author"
    if reader == "page info":
        return (Line(text=text, place="beside"),)
    return (text if reader in {"outlet", "owner", "header", "credits", "dates"} else Line(text=text),)


def read_without(
    name: str, rows: Iterable[tuple[str, ...]], reader: str, texts: Iterable[str]
) -> list[tuple[str, ...]]:
    """Return the same as `read` would if a list had not these rows: the modules are made anew, and then put back.

    No text has what stands there instead: a list or a part of one may hold a single word.
    """
    left_out = frozenset(rows)
    paths = [f"newsnorm.{each.partition(':')[0]}" for each in (_FIRST.get(name, ""), *_READERS[reader]) if each]
    kept = {path: importlib.import_module(path) for path in paths}
    read_rows = words.read_rows
    try:
        words.read_rows = lambda given: tuple(
            (_NO_WORD, *each[1:]) if given == name and each in left_out else each for each in read_rows(given)
        )
        words.read_parts.cache_clear()
        for path, module in kept.items():
            _put(path, importlib.util.module_from_spec(module.__spec__))
            exec(_compile(path), vars(sys.modules[path]))  # noqa: S102 - as an import does
        return [read(reader, text) for text in texts]
    finally:
        words.read_rows = read_rows
        words.read_parts.cache_clear()
        for path, module in kept.items():
            _put(path, module)


def _put(path: str, module: ModuleType) -> None:
    sys.modules[path] = module
    parent, _, child = path.rpartition(".")
    setattr(sys.modules[parent], child, module)


@functools.cache
def _compile(path: str) -> CodeType:
    """Return the code of a module: it is made anew for hundreds of words, and what is written in it stays the same."""
    code = importlib.import_module(path).__loader__.get_code(path)
    assert code
    return code


def label_cases(row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield (reader, text) for each thing a label is for."""
    word, meaning, flags, key = (*row, "", "")[:4]
    others = [each for each in ("标题", "来源", "作者") if each != key]
    if key:
        yield "header", f"{word}：甲\n" + "".join(f"{each}：{each}\n" for each in others) + "正文"
    if meaning == "modified":
        yield "dates", f"{word}：2023-03-08"
    if "header" in flags.split():
        return
    if meaning in {*labels.WRITING, *labels.EDITING}:
        yield "people", f"{word} 林一舟" if "/" in word else f"{word}：林一舟"
    for each in sorted({meaning, *flags.split()} & set(LABEL_LINES)):
        reader, text = LABEL_LINES[each]
        yield reader, text.format(word)


LABEL_LINES = {
    "sign": ("people", "林一舟/{}"),
    "bare": ("page info", "2023-03-08 {}江州日报"),
    "book": ("source", "{}《江州日报》（2023年3月8日 第1版）"),
    "place": ("wechat", "江州观察 2023-03-08 08:30 {}海城"),
    "original": ("wechat", "{} 林一舟 江州观察 2023-03-08 08:30"),
    "origin": ("source", "{}微信公众号：江州财经"),
    "staff": ("people", "编辑：宋清和 {}：林一舟"),
    "contact": ("people", "编辑：宋清和 {}：12345678"),
    "sure": ("people", "{}：时光"),
    "title": ("address word", "{} 小满同学"),
    "pen": ("people", "{}：linyi"),
    "after": ("people", "记者 石果 {} 林一舟"),
    "source": ("source", "{}：江州日报"),
    "address": ("address", "{}：" + _ADDRESS),
    "permalink": ("address", "{}：" + _ADDRESS),
    "date": ("source", "来源：江州日报 {}：2023-03-08 10:15"),
    "modified": ("source", "来源：江州日报{}：2023-03-08"),
    "count": ("source", "来源：江州日报{}：12"),
    "line": ("source", "{}：2023-03-08"),
    "original-title": ("original title", "{}：江州开港"),
    "joined": ("original title", "原标题：江州开港 {}：林一舟"),
}
# List and part → how to read a text with the word in it.
LINES: dict[tuple[str, str], tuple[str, str]] = {
    ("own_names", ""): ("people", "{}记者 林一舟"),
    ("own_names", "this"): ("dateline", "{}讯（林一舟）港口开放。"),
    ("outlet_suffixes", ""): ("outlet", "海东{}"),
    ("outlet_suffixes", "wide"): ("owner", "海东{}"),
    ("role_adjectives", ""): ("people", "江州日报{}记者 林一舟"),
    ("no_person", ""): ("people", "作者：{}"),
    ("no_source", ""): ("source", "来源：{}"),
    ("clients", ""): ("source", "来源：{}"),
    ("clients", "brand"): ("source", "来源：{} P40 Pro"),
    ("sourced", ""): ("page info", "{}来源：江州日报"),
    ("page_controls", ""): ("source", "来源：江州日报 {}"),
    ("page_controls", "alone"): ("navigation", "【{}】【投稿】"),
    ("font_words", "what"): ("navigation", "【{}：大 小】"),
    ("font_words", "text"): ("navigation", "{}：大 中 小"),
    ("accounts", "app"): ("source", "来源：{}公众号“江州财经”"),
    ("accounts", "account"): ("source", "来源：微信{}“江州财经”"),
    ("accounts", "blog"): ("source", "来源：{}@江州发布"),
    ("accounts", "follow"): ("share", "请关注江州发布{}"),
    ("date_deeds", "published"): ("dates", "2023-03-08 {}"),
    ("date_deeds", "modified"): ("dates", "2023-03-08 {}"),
    ("no_outlet", ""): ("source", "来源：江州{}传说"),
    ("deeds", "report"): ("credits", "记者 林一舟 海东{}"),
    ("deeds", "plain"): ("people", "國際中心／林予安{}"),
    ("deeds", "way"): ("credits", "记者 林一舟／{}報導"),
    ("deeds", "desk"): ("dateline", "新华社北京3月8日电（记者 林一舟 {}）港口开放。"),
    ("deeds", "made"): ("source", "来源：江州日报{}"),
    ("deeds", "clip"): ("address", "本文由江州助手{}，原文地址：https://news.example/1.html"),
    ("deeds", "page"): ("people", "作者：林一舟/{}"),
    ("channels", ""): ("dateline", "凤凰网{}讯 3月8日消息，"),
    ("no_agency", ""): ("dateline", "【江{}讯】港口开放。"),
    ("address_remarks", ""): ("address", "转载自" + _ADDRESS + ",{}"),
    ("english_outlets", ""): ("source", "Source: Jiangzhou {}"),
    ("posts", ""): ("people", "作者：林一舟，江州{}"),
    ("place_ends", ""): ("credits", "记者 林一舟 江临{}报道"),
    ("dateline_marks", ""): ("dateline", "新华社北京3月8日{}，港口开放。"),
    ("dateline_marks", "wire"): ("dateline", "新华社北京3月8日{}春耕时节"),
    ("dateline_marks", "dated"): ("dateline", "新华社北京3月8日{}，港口开放。"),
    ("dateline_marks", "inner"): ("dateline", "（中央社記者林予安海城8日{}）港口開放。"),
    ("dateline_marks", "next"): ("dateline", "凤凰网科技讯 3月8日{}，港口开放。"),
    ("dateline_words", "quoting"): ("dateline", "【{}江州网讯】港口开放。"),
    ("dateline_words", "compiled"): ("dateline", "（中央社記者林予安高雄8日{}報導）港口開放。"),
    ("dateline_words", "wired"): ("dateline", "（中央社記者林予安高雄8日{}報導）港口開放。"),
    ("picture_words", "picture"): ("caption", "{}来源：视觉江州"),
    ("picture_words", "from"): ("caption", "图片{}：视觉江州"),
    ("picture_words", "taken"): ("caption", "许青 {}"),
    ("picture_words", "given"): ("caption", "记者 许青 {}"),
    ("picture_words", "label"): ("caption", "{}：视觉江州"),
    ("navigation", "back"): ("navigation", "返回列表 {}首页"),
    ("navigation", "named"): ("navigation", "返回列表 {}江州新闻"),
    ("navigation", "beside"): ("navigation", "返回江州，{}"),
    ("navigation", "what"): ("navigation", "{}新闻"),
    ("navigation", "click"): ("navigation", "{}查看全文"),
    ("navigation", "target"): ("navigation", "返回{}"),
    ("navigation", "channel"): ("navigation", "返回江州{} 返回列表"),
    ("navigation", "neighbour"): ("navigation", "{}：江州开港"),
    ("navigation", "prose"): ("navigation", "上一篇：{}谈港口"),
    ("navigation", "more"): ("navigation", "{}"),
    ("navigation", "hotline"): ("navigation", "{}：0571-12345"),
    ("navigation", "tips"): ("navigation", "{}：0571-12345"),
    ("share", "top"): ("share", "点击{}“江州观察”关注"),
    ("share", "blue"): ("share", "点击{}关注我们"),
    ("share", "whole"): ("share", "{}"),
    ("share", "scan"): ("share", "请{}二维码关注江州发布"),
    ("share", "press"): ("share", "{}二维码进群"),
    ("share", "code"): ("share", "扫描{}关注江州发布"),
    ("share", "follow"): ("share", "扫一扫，{}江州发布"),
    ("share", "ask"): ("share", "{}关注江州发布公众号"),
    ("share", "wave"): ("share", "{}，关注江州发布"),
    ("share", "reply"): ("share", "请关注江州发布公众号，{}“港口”"),
    ("share", "more"): ("share", "{}新闻，扫描二维码关注江州发布"),
    ("share", "subject"): ("share", "更多资讯请{}江州发布公众号"),
    ("share", "send"): ("share", "{}：江州发布"),
    ("share", "program"): ("share", "扫码下载江州{}"),
    ("share", "near"): ("share", "长按{}二维码进群"),
    ("share", "open"): ("share", "用手机{}下载江州APP"),
    ("share", "load"): ("share", "扫码{}江州APP"),
    ("share", "forward"): ("share", "欢迎{}给朋友"),
    ("share", "tap"): ("share", "觉得好看，请{}“在看”"),
    ("share", "look"): ("share", "打开江州APP{}更多内容"),
    ("share", "start"): ("share", "{}江州APP查看更多内容"),
    ("share", "to"): ("share", "一键分享到{}"),
    ("share", "praise"): ("share", "炒股就看江州研报，{}"),
    ("share", "prose"): ("share", "扫一扫，关注{}江州发布"),
    ("disclaimer", "right"): ("disclaimer", "本文{}归江州网"),
    ("disclaimer", "used"): ("disclaimer", "未经许可，任何人不得{}"),
    ("disclaimer", "please"): ("disclaimer", "{}注明出处"),
    ("disclaimer", "cite"): ("disclaimer", "转载请{}出处"),
    ("disclaimer", "whence"): ("disclaimer", "转载请注明{}"),
    ("disclaimer", "reach"): ("disclaimer", "转载请{}后台"),
    ("disclaimer", "views"): ("disclaimer", "{}不代表本站立场"),
    ("disclaimer", "given"): ("source", "本文来自微信公众号“江州财经”，江州网授权{}。"),
    ("picture_words", "lead"): ("source", "本文来自微信公众号“江州财经”，{}来自视觉江州"),
    ("disclaimer", "this"): ("disclaimer", "本文{}投资建议"),
    ("disclaimer", "reprint"): ("disclaimer", "江州独家稿件，严禁{}"),
    ("disclaimer", "opens"): ("disclaimer", "{}授权不得使用"),
    ("disclaimer", "forbid"): ("disclaimer", "未经许可{}使用"),
    ("disclaimer", "claimed"): ("disclaimer", "版权所有 {}必究"),
    ("disclaimer", "ours"): ("disclaimer", "凡本{}注明来源的稿件"),
    ("disclaimer", "quoted"): ("disclaimer", "凡本网{}来源的稿件"),
    ("navigation", "rolling"): ("navigation", "7×24小时{}"),
    ("department_ends", ""): ("page info", "作者：新{}"),
    ("invitations", ""): ("page info", "{}江州手机报"),
    ("disclaimer", "notice"): ("disclaimer", "{}：转载须经许可"),
    ("disclaimer", "legal"): ("disclaimer", "免责声明：{}江州"),
    ("disclaimer", "told"): ("disclaimer", "免责声明：不代表立场，{}"),
    ("disclaimer", "allowed"): ("disclaimer", "未经{}不得使用"),
    ("related", "which"): ("related", "{}阅读"),
    ("related", "what"): ("related", "相关{}"),
    ("related", "topic"): ("related", "点击{}：江州开港"),
    ("related", "whole"): ("related", "{}"),
    ("end_marks", ""): ("end mark", "（{}）"),
}


def list_cases() -> Iterator[tuple[str, tuple[str, ...], str, str]]:
    """Yield every row of the lists that become regexes, with the texts that need it."""
    for row in words.read_rows("labels"):
        for reader, text in label_cases(row):
            yield "labels", row, reader, text
    for (name, part), (reader, text) in LINES.items():
        for row in words.read_rows(name):
            if part in {row[1] if len(row) > 1 else "", *(row[2].split() if len(row) > 2 else ())}:
                yield name, row, reader, text.format(row[0])


WordCase = tuple[str, tuple[str, ...], str, str]
"""Name of a list, its row, the way to read the text, the text."""
_GROUP = 40


def group_cases() -> dict[str, list[list[WordCase]]]:
    """Return all cases by their list and their reader, in groups of which no text holds a word of another.

    What a text does not hold does not decide how it reads: a whole group can be left out at once.
    """
    grouped: dict[str, list[list[WordCase]]] = {}
    for case in list_cases():
        groups = grouped.setdefault(f"{case[0]}-{case[2]}", [])
        group = next((group for group in groups if _fits(case, group)), None)
        if group is None:
            groups.append(group := [])
        group.append(case)
    return grouped


@functools.cache
def _count_kinds(name: str) -> Counter[tuple[str, ...]]:
    return Counter(row[1:] for row in words.read_rows(name))


def _fits(case: WordCase, group: list[WordCase]) -> bool:
    """Say whether a case can be left out with others: of each kind of word of the list something stays."""
    name, row, _, text = case
    return (
        len(group) < _GROUP
        and sum(each[1:] == row[1:] for _, each, *_ in group) < _count_kinds(name)[row[1:]] - 1
        and not any(row[0] in each[3] or each[1][0] in text for each in group)
    )


@attrs.frozen
class WordSet:
    """A list that becomes a set.

    Attributes:
        module: Where the set is.
        name: Of the set.
        text: With a word in it.
        holds: Whether the text is of the kind that the word makes it.
    """

    module: object
    name: str
    text: str
    holds: Callable[[str], bool]


SETS = {
    "surnames": WordSet(names, "_SURNAMES", "{}一舟", names.is_person_name),
    "compound_surnames": WordSet(names, "_COMPOUND_SURNAMES", "{}一舟", names.is_person_name),
    "name_like_words": WordSet(names, "_WORDS", "{}一", names.is_word),
    "never_given": WordSet(names, "_NEVER_GIVEN", "林{}", lambda text: not names.is_person_name(text)),
    "places": WordSet(places, "PLACES", "林一舟{}", lambda text: places.cut_place(text)[0] == "林一舟"),
    "outlets": WordSet(outlets, "KNOWN_OUTLETS", "{}讯", lambda text: outlets.cut_known_outlet(text)[1] == "讯"),
    "wire_words": WordSet(
        dateline, "_WORDS_OF_WIRE", "新华社3月8日电{}一", lambda text: dateline.read_dateline(Line(text=text)) is None
    ),
    "simplified_only": WordSet(
        language, "_SIMPLIFIED_ONLY", "{}", lambda text: language.detect_language(text) == "zh-Hans"
    ),
    "traditional_only": WordSet(
        language, "_TRADITIONAL_ONLY", "{}", lambda text: language.detect_language(text) == "zh-Hant"
    ),
}
_TEXTS_IN_ROW = 20


def make_lines() -> list[dict[str, object]]:
    """Return how each text of the lists that become regexes reads now."""
    cases = dict.fromkeys((name, reader, text) for name, _, reader, text in list_cases())
    return [
        {"list": name, "reader": reader, "text": text, "said": list(read(reader, text))} for name, reader, text in cases
    ]


def make_sets() -> list[dict[str, object]]:
    """Return the texts of the lists that become sets, some in a row."""
    rows: list[dict[str, object]] = []
    for name, each in SETS.items():
        texts = [each.text.format(word) for word in words.read_words(name)]
        starts = range(0, len(texts), _TEXTS_IN_ROW)
        rows += [{"list": name, "texts": texts[start : start + _TEXTS_IN_ROW]} for start in starts]
    return rows


def make_listed() -> list[dict[str, object]]:
    """Return the words of the lists that are tested beside the code that reads them, by what else stands in a row."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for name in sorted(ELSEWHERE):
        for word, *columns in words.read_rows(name):
            groups.setdefault((name, *columns), []).append(word)
    return [{"list": name, "columns": columns, "words": found} for (name, *columns), found in groups.items()]


def read_cases(name: str) -> list[dict[str, object]]:
    """Return the rows of a file of cases."""
    return [json.loads(row) for row in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines()]


def write_cases() -> None:
    """Write the files anew."""
    for name, rows in (("lines", make_lines()), ("sets", make_sets()), ("listed", make_listed())):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (CASES / f"{name}.jsonl").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_cases()
