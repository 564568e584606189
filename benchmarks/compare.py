"""What neighbouring tools do with the same material: the figures of docs/explanation/comparison.md.

Run it where newsnorm and the tools are installed; what is not is left out of its table:

    pip install newsnorm trafilatura newspaper4k lxml_html_clean python-frontmatter ftfy chardet charset-normalizer \
        faust-cchardet dateparser jionlp python-dateutil pendulum autocorrect-py pangu sacremoses
    python benchmarks/compare.py
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.metadata
import io
import logging
import random
import re
import unicodedata
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import newsnorm
from newsnorm.dates.parse import parse_date
from newsnorm.decoding.decode import decode
from newsnorm.news.rules.table import LINE_RULES

SEEDS = sorted((Path(__file__).resolve().parents[1] / "seeds").glob("*.txt"))
PIECES = 100  # of each length
LENGTHS = (4, 20, 100)

# Spellings of one moment or day as headers and credit lines of news pages have them, with what they mean.
DATES = (
    ("2023-03-08", "2023-03-08"),
    ("2023/03/08", "2023-03-08"),
    ("2023.03.08", "2023-03-08"),
    ("2023-3-8", "2023-03-08"),
    ("20230308", "2023-03-08"),
    ("2023年3月8日", "2023-03-08"),
    ("2023年03月08日", "2023-03-08"),
    ("2023 年 3 月 8 日", "2023-03-08"),
    ("二〇二三年三月八日", "2023-03-08"),
    ("2023-03-08 08:05", "2023-03-08T08:05"),
    ("2023-03-08 08:05:10", "2023-03-08T08:05"),
    ("2023/3/8 8:05", "2023-03-08T08:05"),
    ("2023年3月8日08:05", "2023-03-08T08:05"),
    ("2023年3月8日 8时5分", "2023-03-08T08:05"),
    ("2023年3月8日上午8:05", "2023-03-08T08:05"),
    ("2023年3月8日下午8:05", "2023-03-08T20:05"),
    ("2023-03-08T08:05:10", "2023-03-08T08:05"),
    ("2023-03-08T08:05:10Z", "2023-03-08T08:05"),
    ("2023-03-08T08:05:10+08:00", "2023-03-08T08:05"),
    ("2023-03-08 08:05:10 +0800", "2023-03-08T08:05"),
    ("2023-03-08T08:05:10.123Z", "2023-03-08T08:05"),
    ("Wed, 08 Mar 2023 08:05:00 GMT", "2023-03-08T08:05"),
    ("Mar 8, 2023", "2023-03-08"),
    ("8 March 2023", "2023-03-08"),
    ("2023年3月8日 星期三", "2023-03-08"),
    ("2023-03-08（周三）", "2023-03-08"),
    ("２０２３年３月８日", "2023-03-08"),
    ("2023—03—08", "2023-03-08"),
    ("2023-03-08 08：05", "2023-03-08T08:05"),
    ("20230308080510", "2023-03-08T08:05"),
)
NO_DATES = (
    "今天",
    "3月8日",
    "2023",
    "2022-02-30",
    "2023-13-01",
    "01/02/2023",
    "000001",
    "600519",
    "13:30",
    "第20230308号",
    "v2023.3",
    "3.2万吨",
    "待定",
    "2023年度",
)


def main() -> None:
    """Print all tables."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    print(f"newsnorm {newsnorm.__version__}")
    for table in (compare_articles, compare_encodings, compare_texts, compare_dates, compare_lines):
        print(f"\n{table.__doc__}\n")
        table()


def load(module: str, package: str | None = None) -> tuple[Any, str] | None:
    """Return a module with its name and version, or None where it is not installed."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            found = importlib.import_module(module)
    except ImportError:
        return None
    return found, f"{package or module} {importlib.metadata.version(package or module)}"


def each(*wanted: tuple[str, str, Callable[[Any], Callable[[str], Any]]]) -> Iterator[tuple[str, Callable[[Any], Any]]]:
    """Yield name with version and function of the tools that are installed."""
    for module, package, make in wanted:
        found = load(module, package)
        if found:
            yield found[1], make(found[0])


def attempt(call: Callable[..., Any], *given: Any) -> Any:
    """Return what a tool returns; None where it raises."""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            return call(*given)
        except Exception:  # noqa: BLE001 - a stranger's code, and a failure is a result here
            return None


def bodies() -> list[str]:
    """The texts of the seeds as they are before any rule."""
    return ["\n".join(block.text for block in newsnorm.to_blocks(_body(path))) for path in SEEDS]


def _body(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1] if text.startswith("---\n") else text


def compare_articles() -> None:
    """Whole articles: the five seeds; title found, text found (at least nine tenths of the words)."""
    articles = [newsnorm.load(path) for path in SEEDS]
    tools = (
        ("trafilatura", "trafilatura", lambda it: lambda text: _trafilatura(it, text)),
        ("newspaper", "newspaper4k", lambda it: lambda text: _newspaper(it, text)),
        ("frontmatter", "python-frontmatter", lambda it: lambda text: _frontmatter(it, text)),
    )
    for name, run in each(*tools):
        titles = texts = 0
        for path, article in zip(SEEDS, articles, strict=True):
            title, text = attempt(run, path.read_text(encoding="utf-8")) or (None, None)
            titles += bool(title) and _letters(title) == _letters(article.title or "")
            texts += _covers(text or "", article.text)
        print(f"| {name} | {titles} of {sum(bool(each.title) for each in articles)} | {texts} of {len(articles)} |")


def _trafilatura(module: Any, text: str) -> tuple[str | None, str | None]:
    found = module.bare_extraction(text)
    return (found.title, found.text) if found else (None, None)


def _newspaper(module: Any, text: str) -> tuple[str | None, str | None]:
    article = module.Article("https://example.org/", language="zh")
    article.download(input_html=text)
    article.parse()
    return article.title, article.text


def _frontmatter(module: Any, text: str) -> tuple[str | None, str | None]:
    post = module.loads(text)
    return post.get("title"), post.content


def _covers(text: str, expected: str) -> bool:
    """Whether a text without markup has nearly all words of the expected one, and not much else."""
    has, wants = _letters(text), _letters(expected)
    return bool(wants) and "<" not in text and 0.9 <= len(has) / len(wants) <= 1.1 and wants[20:60] in has


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def compare_encodings() -> None:
    """Encodings: right texts for pieces of 4, 20 and 100 characters of the seeds, 100 of each."""
    simplified = "".join(bodies())
    traditional = newsnorm.normalize_text(simplified, script="hant-tw", profile="minimal")
    tools = [("newsnorm", lambda data: decode(data).text)]
    tools += each(
        ("chardet", "chardet", lambda it: lambda data: data.decode(it.detect(data)["encoding"])),
        ("charset_normalizer", "charset-normalizer", lambda it: lambda data: str(it.from_bytes(data).best())),
        ("cchardet", "faust-cchardet", lambda it: lambda data: data.decode(it.detect(data)["encoding"])),
    )
    for name, run in tools:
        cells = []
        for encoding, text in (("gb18030", simplified), ("big5", traditional), ("utf-16-le", simplified)):
            counts = []
            for length in LENGTHS:
                pieces = _pieces(text, length, encoding)
                counts.append(sum(attempt(run, piece.encode(encoding)) == piece for piece in pieces))
            cells.append(", ".join(map(str, counts)))
        print(f"| {name} | {' | '.join(cells)} |")


def _pieces(text: str, length: int, encoding: str) -> list[str]:
    chooser, found = random.Random(length), []  # noqa: S311 - the same pieces every time
    while len(found) < PIECES:
        start = chooser.randrange(len(text) - length)
        piece = text[start : start + length]
        with contextlib.suppress(UnicodeEncodeError):
            piece.encode(encoding)
            if piece.isprintable() and sum("\u4e00" <= char <= "\u9fff" for char in piece) >= length / 2:
                found.append(piece)
    return found


def compare_texts() -> None:
    """Text: what is done to the bodies of the five seeds, with the defaults of each tool."""
    texts = bodies()
    tools = [("newsnorm", newsnorm.normalize_text)]
    tools += each(
        ("ftfy", "ftfy", lambda it: it.fix_text),
        ("autocorrect_py", "autocorrect-py", lambda it: it.format),
        ("pangu", "pangu", lambda it: it.space_text),
        ("jionlp", "jionlp", lambda it: it.clean_text),
        ("sacremoses", "sacremoses", lambda it: it.MosesPunctNormalizer(lang="zh").normalize),
    )
    tools.append(("NFKC", lambda text: unicodedata.normalize("NFKC", text)))
    print("| tool | full-width marks | curly quotes | spaces | brackets |\n|---|---|---|---|---|")
    print(f"| (before) | {' | '.join(str(sum(map(count, texts))) for count in _COUNTS)} |")
    for name, run in tools:
        after = ["\n".join(str(attempt(run, line)) for line in text.split("\n")) for text in texts]
        changes = (sum(map(count, after)) - sum(map(count, texts)) for count in _COUNTS)
        print(f"| {name} | {' | '.join(f'{change:+}' if change else '0' for change in changes)} |")


_COUNTS: tuple[Callable[[str], int], ...] = (
    lambda text: len(re.findall("[，。；：？！、]", text)),
    lambda text: len(re.findall("[“”‘’]", text)),
    lambda text: text.count(" "),
    lambda text: len(re.findall("[（）《》]", text)),
)


def compare_dates() -> None:
    """Dates: right, wrong, and what is no date but was taken for one."""
    tools = [("newsnorm", lambda text: (found := parse_date(text)) and found.moment)]
    tools += each(
        ("dateparser", "dateparser", lambda it: it.parse),
        ("jionlp", "jionlp", lambda it: lambda text: datetime.fromisoformat(it.parse_time(text)["time"][0])),
        ("dateutil.parser", "python-dateutil", lambda it: it.parse),
        ("pendulum", "pendulum", lambda it: lambda text: it.parse(text, strict=False)),
    )
    tools.append(("datetime.fromisoformat", datetime.fromisoformat))
    for name, run in tools:
        answers = [(attempt(run, written), meant) for written, meant in DATES]
        right = sum(isinstance(answer, datetime) and answer.isoformat().startswith(meant) for answer, meant in answers)
        wrong = sum(answer is not None for answer, _ in answers) - right
        taken = sum(attempt(run, written) is not None for written in NO_DATES)
        print(f"| {name} | {right} of {len(DATES)} | {wrong} | {taken} of {len(NO_DATES)} |")


def compare_lines() -> None:
    """Credit lines: the examples of newsnorm's own rules, each the last line of a text."""
    credits_ = [line for rule in LINE_RULES if rule.kind and rule.leaves == "always" for line in rule.examples]
    content = [line for rule in LINE_RULES for line in rule.keeps]
    words = ("来源", "记者", "编辑", "责编", "作者", "原标题", "返回", "分享")
    methods: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("line contains a keyword", lambda line: any(word in line for word in words)),
        ("line starts with a keyword", lambda line: line.lstrip("　 （([【").startswith(words)),
        ("newsnorm", _is_taken),
    )
    for name, run in methods:
        print(f"| {name} | {sum(map(run, content))} of {len(content)} | {sum(map(run, credits_))} of {len(credits_)} |")


def _is_taken(line: str) -> bool:
    article = newsnorm.loads(f"　　江州港今日开港，货船、渔船先后靠岸。\n　　首日吞吐量达三万吨。\n\n{line}\n")
    return bool(article.boilerplate)


if __name__ == "__main__":
    main()
