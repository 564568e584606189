"""Every word of every list does something: a line reads with it, and without it the same line reads differently.

The lines are made from the lists. A word that no line needs is one that another word makes needless: it goes.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsnorm.lexicon import labels, names, outlets, places, words
from newsnorm.model import Person
from newsnorm.news import language
from newsnorm.news.line import Line
from newsnorm.news.rules import dateline
from newsnorm.news.rules.editor import read_editors

DATA = Path(words.__file__).parent / "data"
_ADDRESS = "https://news.example/1.html"
# Lists that a module of the lexicon makes something of, before others use it.
_FIRST = {"labels": "lexicon.labels", "own_names": "lexicon.outlets", "outlet_suffixes": "lexicon.outlets"}
_CREDITS = ("news.credits", "news.rules.byline:read_byline", "news.rules.editor:read_editors")
# How to read a text: the modules that make regexes of words, in the order of their imports, and the functions to ask.
_READERS: dict[str, tuple[str, ...]] = {
    "credits": (*_CREDITS[:1], "news.credits:read_credits"),
    "people": _CREDITS,
    "source": ("news.rules.source:read_source", "news.rules.source:read_date_line"),
    "split": ("news.credits", "news.rules.source:read_source"),
    "address": ("news.rules.source_url:read_source_url", "news.rules.source_url:read_permalink"),
    "original title": ("news.rules.original_title:read_original_title",),
    "dateline": ("news.credits", "news.rules.dateline:read_dateline"),
    "caption": ("news.rules.caption:read_caption",),
    "navigation": ("news.rules.navigation:read_navigation",),
    "share": ("news.rules.share:read_share",),
    "disclaimer": ("news.rules.disclaimer:read_disclaimer",),
    "related": ("news.rules.related:read_related_heading",),
    "end mark": ("news.rules.end_mark:read_end_mark",),
    "outlet": ("lexicon.outlets:is_outlet",),
    "owner": ("lexicon.outlets:looks_like_outlet",),
    "header": ("readers.labels:find_labels",),
    "address word": ("readers.people:read_people",),
}


def read(reader: str, text: str) -> tuple[object, ...]:
    """Return what the functions of a reader say of a text."""
    said = []
    for each in _READERS[reader]:
        path, _, function = each.partition(":")
        if function:
            module = importlib.import_module(f"newsnorm.{path}")
            said.append(getattr(module, function)(*_arguments(reader, text)))
    return tuple(map(repr, said))


def _arguments(reader: str, text: str) -> tuple[object, ...]:
    if reader == "address word":
        return text, "author"
    return (text if reader in {"outlet", "owner", "header", "credits"} else Line(text=text),)


def read_without(name: str, row: tuple[str, ...], reader: str, text: str) -> tuple[object, ...]:
    """Return the same as `read` would if a list had not this row: the modules are made anew, and then put back."""
    paths = [f"newsnorm.{each.partition(':')[0]}" for each in (_FIRST.get(name, ""), *_READERS[reader]) if each]
    kept = {path: importlib.import_module(path) for path in paths}
    read_rows = words.read_rows
    try:
        words.read_rows = lambda given: tuple(each for each in read_rows(given) if given != name or each != row)
        for path in kept:
            del sys.modules[path]
        return read(reader, text)
    finally:
        words.read_rows = read_rows
        for path, module in kept.items():
            sys.modules[path] = module
            parent, _, child = path.rpartition(".")
            setattr(sys.modules[parent], child, module)


def label_cases(row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield (reader, text) for each thing a label is for."""
    word, meaning, flags, key = (*row, "", "")[:4]
    others = [each for each in ("标题", "来源", "作者") if each != key]
    if key:
        yield "header", f"{word}：甲\n" + "".join(f"{each}：{each}\n" for each in others) + "正文"
    if "header" in flags.split():
        return
    if meaning in {*labels.WRITING, *labels.EDITING}:
        yield "people", f"{word} 林一舟" if "/" in word else f"{word}：林一舟"
    for each in {meaning, *flags.split()} & set(LABEL_LINES):
        reader, text = LABEL_LINES[each]
        yield reader, text.format(word)


LABEL_LINES = {
    "staff": ("people", "编辑：宋清和 {}：林一舟"),
    "sure": ("people", "{}：时光"),
    "title": ("address word", "{} 林一舟"),
    "source": ("source", "{}：江州日报"),
    "address": ("address", "{}：" + _ADDRESS),
    "permalink": ("address", "{}：" + _ADDRESS),
    "date": ("source", "来源：江州日报 {}：2023-03-08 10:15"),
    "line": ("source", "{}：2023-03-08"),
    "original-title": ("original title", "{}：江州开港"),
}
# List and part → how to read a text with the word in it.
LINES: dict[tuple[str, str], tuple[str, str]] = {
    ("own_names", ""): ("people", "{}记者 林一舟"),
    ("own_names", "this"): ("dateline", "{}讯（林一舟）港口开放。"),
    ("outlet_suffixes", ""): ("outlet", "海东{}"),
    ("outlet_suffixes", "wide"): ("owner", "海东{}"),
    ("role_adjectives", ""): ("people", "江州日报{}记者 林一舟"),
    ("no_person", ""): ("people", "作者：{}"),
    ("no_outlet", ""): ("source", "来源：江州{}传说"),
    ("deeds", "report"): ("credits", "记者 林一舟 海东{}"),
    ("deeds", "desk"): ("dateline", "新华社北京3月8日电（记者 林一舟 {}）港口开放。"),
    ("deeds", "page"): ("people", "作者：林一舟/{}"),
    ("dateline_marks", ""): ("dateline", "新华社北京3月8日{}，港口开放。"),
    ("dateline_marks", "wire"): ("dateline", "新华社北京3月8日{}春耕时节"),
    ("dateline_marks", "dated"): ("dateline", "新华社北京3月8日{}，港口开放。"),
    ("picture_words", "picture"): ("caption", "{}来源：视觉江州"),
    ("picture_words", "from"): ("caption", "图片{}：视觉江州"),
    ("picture_words", "taken"): ("caption", "许青 {}"),
    ("picture_words", "given"): ("caption", "记者 许青 {}"),
    ("navigation", "back"): ("navigation", "返回列表 {}首页"),
    ("navigation", "target"): ("navigation", "返回{}"),
    ("navigation", "channel"): ("navigation", "返回江州{} 返回列表"),
    ("navigation", "neighbour"): ("navigation", "{}：江州开港"),
    ("navigation", "prose"): ("navigation", "上一篇：{}谈港口"),
    ("navigation", "more"): ("navigation", "{}"),
    ("navigation", "hotline"): ("navigation", "{}：0571-12345"),
    ("share", "scan"): ("share", "请{}二维码关注江州发布"),
    ("share", "press"): ("share", "{}二维码进群"),
    ("share", "code"): ("share", "扫描{}关注江州发布"),
    ("share", "follow"): ("share", "扫一扫，{}江州发布"),
    ("share", "ask"): ("share", "{}关注江州发布公众号"),
    ("share", "account"): ("share", "请关注江州发布{}"),
    ("share", "program"): ("share", "扫码下载江州{}"),
    ("disclaimer", "notice"): ("disclaimer", "{}：转载须经许可"),
    ("disclaimer", "legal"): ("disclaimer", "免责声明：{}江州"),
    ("disclaimer", "told"): ("disclaimer", "免责声明：不代表立场，{}"),
    ("disclaimer", "allowed"): ("disclaimer", "未经{}不得使用"),
    ("related", "which"): ("related", "{}阅读"),
    ("related", "what"): ("related", "相关{}"),
    ("related", "whole"): ("related", "{}"),
    ("end_marks", ""): ("end mark", "（{}）"),
}


def list_cases() -> Iterator[object]:
    """Yield every row of the lists that become regexes, with the texts that need it."""
    for row in words.read_rows("labels"):
        for reader, text in label_cases(row):
            yield pytest.param("labels", row, reader, text, id=f"labels-{row[0]}-{text.splitlines()[0]}")
    for (name, part), (reader, text) in LINES.items():
        for row in words.read_rows(name):
            if (row[1] if len(row) > 1 else "") == part:
                yield pytest.param(name, row, reader, text.format(row[0]), id=f"{name}-{part}-{row[0]}")


@pytest.mark.parametrize(("name", "row", "reader", "text"), tuple(list_cases()))
def test_text_reads_differently_without_the_word(name, row, reader, text):
    """Each word changes how some line reads."""
    assert read_without(name, row, reader, text) != read(reader, text)


# Lists that become sets: the module and the set, and what one word of it decides.
SETS: dict[str, tuple[object, str, Callable[[str], object]]] = {
    "surnames": (names, "_SURNAMES", lambda word: names.is_person_name(f"{word}一舟")),
    "compound_surnames": (names, "_COMPOUND_SURNAMES", lambda word: names.is_person_name(f"{word}一舟")),
    "name_like_words": (names, "_WORDS", lambda word: names.is_word(f"{word}一")),
    "never_given": (names, "_NEVER_GIVEN", lambda word: not names.is_person_name(f"林{word}")),
    "places": (places, "PLACES", lambda word: places.cut_place(f"林一舟{word}") == ("林一舟", word)),
    "outlets": (outlets, "KNOWN_OUTLETS", lambda word: outlets.cut_known_outlet(f"{word}讯") == (word, "讯")),
    "wire_words": (
        dateline, "_WORDS_OF_WIRE", lambda word: dateline.read_dateline(Line(text=f"新华社3月8日电{word}一")) is None,
    ),
    "simplified_only": (language, "_SIMPLIFIED_ONLY", lambda word: language.detect_language(word) == "zh-Hans"),
    "traditional_only": (
        language, "_TRADITIONAL_ONLY", lambda word: language.detect_language(word) == "zh-Hant",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SETS)
def test_each_word_of_a_set_decides(name, monkeypatch):
    """With the word a text is of the kind the list is for, and without it is not."""
    module, attribute, decides = SETS[name]
    whole = getattr(module, attribute)
    read = [word for word in words.read_words(name) if decides(word)]

    needless = []
    for word in read:
        monkeypatch.setattr(module, attribute, whole - {word})
        if name.endswith("_only"):
            regex = attribute.removesuffix("_ONLY") + "_RE"
            monkeypatch.setattr(module, regex, language.re.compile(f"[{''.join(whole - {word})}]"))
        if decides(word):
            needless.append(word)
    assert tuple(read) == words.read_words(name)
    assert needless == []


def test_every_list_is_tested():
    """A new list of words needs its lines here."""
    tested = {"labels", *(name for name, _ in LINES), *SETS}
    frequencies = {path.stem for path in DATA.glob("common_*.txt")}  # no character of them decides alone

    assert {path.stem for path in DATA.glob("*.txt")} == tested | frequencies


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.txt")))
def test_list_says_what_it_is_for(name):
    """A file begins with a comment, and no entry stands in it twice."""
    rows = words.read_rows(name)

    assert (DATA / f"{name}.txt").read_text("utf-8").startswith("# ")
    assert len(set(rows)) == len(rows)


def test_everyday_word_is_no_name_but_after_a_sure_label():
    """`时光` begins with a surname; only 责任编辑 and its like prove it a person's name."""
    assert read_editors(Line(text="编辑：时光")) is None
    assert read_editors(Line(text="责任编辑：时光")).people == (Person("时光", "editor"),)
