"""Each fact of Chinese text stands once: no string outside `lexicon/` retypes a word, a class or a grammar of it.

Docstrings, examples and messages may say what they like. What a table has, code takes from the table.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from trees import children_of

from newsnorm.lexicon import labels, words

from every_case import every_case

DATA = Path(words.__file__).parent / "data"
SOURCE = Path(words.__file__).parents[1]
# Lists of everyday words, by which a name or a sign is told from its neighbours: code may say such a word of its own.
EVERYDAY = {
    *("name_like_words", "no_outlet", "sign_deeds", "sign_means", "named_before", "named_after", "wire_words"),
    *("simplified_only", "traditional_only", "common_simplified", "common_traditional"),
}
# Modules that hold samples, text for people, or tables of characters.
SAMPLES = {
    "text/rules.py": "examples of the text rules",
    "testing/strategies.py": "samples for authors of readers",
    "corpus/warm.py": "documents that warm a worker up",
    "news/rule_page.py": "prose of a page of the docs",
    "text/_tables.py": "characters, made from data of Unicode",
    "export/mnbvc.py": "the fields of MNBVC, which names them",
}
# Keywords of calls whose values are read by people or by tests alone.
PROSE = {"doc", "examples", "keeps", "reason", "hint"}
# Module and word → why it stands there.
ALLOWED = {
    **dict.fromkeys(
        [("readers/heads/forms.py", word) for word in ("分类", "栏目", "创建时间", "上次编辑时间")],
        "keys of the field table, which the names of a foreign format stand for",
    ),
    ("readers/heads/databases.py", "文章"): "a noun before the number of an article",
    ("news/rules/navigation.py", "文章"): "a noun after 上一篇",
    ("news/rules/source.py", "文章"): "a noun before 来自",
    ("news/rules/share.py", "大家"): "whom a slogan asks",
}
# Modules whose classes are of another kind.
LOOSE_CLASSES = {
    "text/optin.py": "full-width forms that have a narrow one, as ranges",
    "text/engine.py": "all characters that no rule looks at, as ranges",
    "text/numbers.py": "units that count things, of which some are those of dates",
    "news/rules/share.py": "the end of a slogan, which is no question",
}
_HAN = "\u3007\u3400-\u9fff"
_WORD_RE = re.compile(f"[{_HAN}]{{2,}}")
_CLASS_RE = re.compile(r"\[(?:\\.|[^\]\\])*+\]")
_NO_WORDS_RE = re.compile(rf"\\.|{_CLASS_RE.pattern}")
_MARKS = tuple(
    word for word in labels.label_words(*labels.WRITING, *labels.EDITING) if len(word) == 1 and not word.isascii()
)


def read_strings(tree: ast.Module) -> Iterator[str]:
    """Yield the strings of a module that code uses; what an f-string puts in is a NUL."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(each.value) if isinstance(each, ast.Constant) else "\0" for each in node.values)
            waiting += [each for each in node.values if not isinstance(each, ast.Constant)]
        elif not _is_for_people(node):
            waiting += children_of(node)


def _is_for_people(node: ast.AST) -> bool:
    """Return whether a node is a docstring, or the value of a keyword that nobody but people and tests read."""
    if isinstance(node, ast.keyword):
        return node.arg in PROSE
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


@cache
def read_modules(*, of_lexicon: bool = False) -> dict[str, tuple[str, ...]]:
    """Return the strings that hold more than ASCII or a part of an address, by module."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        if name.startswith("lexicon/") is of_lexicon and name not in SAMPLES:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found[name] = tuple(each for each in read_strings(tree) if not each.isascii() or "http" in each)
    return found


def words_of(text: str) -> list[str]:
    """Return the words of a string or a regex: runs of Han outside of classes."""
    return _WORD_RE.findall(_NO_WORDS_RE.sub("\0", text))


@cache
def known_words() -> dict[str, str]:
    """Return each word of the lists and of the constants of the lexicon, and where it stands."""
    known = {
        word: name for name, texts in read_modules(of_lexicon=True).items() for text in texts for word in words_of(text)
    }
    for path in sorted(DATA.glob("*.txt")):
        if path.stem not in EVERYDAY:
            known |= {row[0]: f"data/{path.name}" for row in words.read_rows(path.stem) if _WORD_RE.fullmatch(row[0])}
    return known


def find_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a string that stand in the lexicon, the single characters that are roles, and where."""
    yield from ((word, known_words()[word]) for word in words_of(text) if word in known_words())
    if text in _MARKS or sum(each in _MARKS for each in re.split(r"[|()]", text)) > 1:
        yield text, "data/labels.txt"


def find_classes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the classes of a regex, or the string of single characters, that hold a class of the lexicon."""
    is_bare = re.search(r"[A-Za-z\\\[(]", text) is None
    for each in [*(each[1:-1] for each in _CLASS_RE.findall(text)), *([text] * is_bare)]:
        members = set(each)
        if len(each) > 1 and members <= set(_MARKS):
            yield each, "data/labels.txt"
        if len(members & set("。！？")) > 1:
            yield each, "characters.py: ends of sentences and clauses, STOPS"
        if len(members & set("年月日时分秒")) > 2:
            yield each, "moments.py: UNITS"


def find_grammar(text: str) -> Iterator[tuple[str, str]]:
    """Yield a string that holds ranges of Han, a date or the beginning of an address."""
    if re.search("[\u3400\u4e00]-[\u3400-\u9fff]", text):
        yield text, "characters.py: HAN, COMMON_HAN"
    if "d{" in text and re.search(r"年[^年]{0,24}月[^年]{0,24}日", _CLASS_RE.sub("", text)):
        yield text, "moments.py: HAN_DATE, YEAR_TO_DAY"
    if "https?" in text or text in ("http", "https", "http://", "https://"):
        yield text, "addresses.py: SCHEME, WEB_SCHEME, WEB_START, WEB_STARTS"


def find_faults(text: str, module: str = "") -> Iterator[tuple[str, str]]:
    """Yield what a string retypes, and where that stands."""
    yield from (fault for fault in find_words(text) if (module, fault[0]) not in ALLOWED)
    yield from find_grammar(text)
    if module not in LOOSE_CLASSES:
        yield from find_classes(text)


def test_nothing_is_retyped():
    """No string of the code holds a word, a class or a grammar that stands in the lexicon; exceptions have a reason."""
    retyped = [
        (module, *fault)
        for module, texts in read_modules().items()
        for text in texts
        for fault in find_faults(text, module)
    ]

    assert retyped == []


def test_no_word_stands_in_two_modules():
    """A word that two modules need stands in the lexicon."""
    places: dict[str, set[str]] = {}
    for module, texts in read_modules().items():
        for word in (word for text in texts for word in words_of(text)):
            places.setdefault(word, set()).add(module)

    assert {
        word: at for word, at in places.items() if len(at) > 1 and not any((each, word) in ALLOWED for each in at)
    } == {}


def test_exceptions_are_needed():
    """An exception goes when its word does."""
    modules = read_modules()
    held = {(module, word) for module, texts in modules.items() for text in texts for word in words_of(text)}

    assert set(ALLOWED) - held == set()
    assert [name for name in LOOSE_CLASSES if not any(map(list, map(find_classes, modules[name])))] == []
    assert [name for name in SAMPLES if not (SOURCE / name).is_file()] == []
    assert [name for name in EVERYDAY if not (DATA / f"{name}.txt").is_file()] == []


@every_case(
    "code",
    [
        'LABELS = ("责任编辑", "校稿人")',
        '_RE = compile(rf"(?:{X}|来源)\\s*[：:]")',
        'if text[-1] in "图圖": pass',
        'if label == "文": pass',
        '_RE = compile(r"(文|图|摄|摄影)$")',
        '_RE = compile(f"{X}[摄攝]$")',
        '_ENDS = frozenset("。！？")',
        '_ENDS = ("。！", X)',
        '_RE = compile(f"[{X}。；？]")',
        '_HAN = "\u4e00-\u9fff"',
        '_RE = compile("[\\u3400-\\u4dbf]+")',
        '_RE = compile(r"\\d{4}年\\d{1,2}月\\d{1,2}日")',
        '_RE = compile(r"[\\d年月日时分]+")',
        '_RE = compile(r"https?://\\S+")',
        'if url.startswith(("http://", "https://")): pass',
        'if word == "星期": pass',
        'if part == "下午": pass',
    ],
)
def test_what_is_retyped_is_found(code):
    """Each kind of fact that somebody types a second time is seen."""
    assert [fault for text in read_strings(ast.parse(code)) for fault in find_faults(text)] != []


@every_case(
    "code",
    [
        '"""责任编辑：林岚"""',
        'RULE = LineRule(examples=("责任编辑：林岚",), doc="来源：江州日报")',
        '_RE = compile(f"{LABEL}：[^，。]{{2,8}}")',
        '_RE = compile("(?:责任编辑部)")',
        'SCHEMA = "https://schema.example/1.json"',
        'if text.endswith("。"): pass',
        '_FACES = "[皿一工]"',
    ],
)
def test_what_stands_once_is_left_alone(code):
    """Docstrings, examples, longer words, single marks and whole addresses retype nothing."""
    assert [fault for text in read_strings(ast.parse(code)) for fault in find_faults(text)] == []
