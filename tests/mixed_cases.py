"""Texts put together at random, the same each time, and what every floor makes of them: in `cases/mixed`.

Of what comes out a short hash is kept, so that there can be many texts: nothing that a floor does changes unseen. After
a change that is wanted write the hashes anew with

    python tests/mixed_cases.py

and see what the change did: print what a floor makes of its texts on the old commit and on the new one, and compare.

    python tests/mixed_cases.py markdown > FILE
"""

from __future__ import annotations

import functools
import hashlib
import io
import json
import re
import sys
import textwrap
from collections.abc import Callable, Container, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple, get_args

import attrs

import newsnorm
from newsnorm.containers.container import HEAD, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.registry import find_container, open_container
from newsnorm.dates.labelled import read_labelled_dates
from newsnorm.dates.parse import parse_date
from newsnorm.decoding.decode import decode
from newsnorm.errors import NewsnormError
from newsnorm.frontmatter.split import split_header
from newsnorm.markup.bodies import read_body
from newsnorm.options import BoilerplateMode, Options, Profile
from newsnorm.pipeline import make_from_document
from newsnorm.reader import Dialect, RawBody, SoftBreaks, TemplateSyntax
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.rules import RULES

import mixed_floors as floors
import mixed_parts as parts
from format_cases import FormatCase, doc_cases, feed_cases, json_cases
from mixed_commands import run_command
from mixing import load, mix, nest, shake
from page_cases import NAMES, PAGES
from work import some_of

HASHES = Path(__file__).parent / "cases" / "mixed"
_NAMES = (
    "a.md",
    "a.txt",
    "a.html",
    "a.rst",
    "a.org",
    "a.mdx",
    "_posts/2022-01-14-a.md",
    "source/_posts/a.md",
    "content/posts/a.md",
    None,
)
_PROFILES = tuple(name for name in get_args(Profile) if name not in ("hans", "hant", "search-key"))  # OpenCC changes
_SWALLOWING_RE = re.compile(r"<(?:title|style|script|textarea|noscript|template|iframe|frameset|select|!--|\?|!\[)")
_START_RE = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]*)(?![^>]*/>)")
_OPEN_HTML = tuple(part for part in parts.HTML if not _SWALLOWING_RE.match(part))
_SWITCHES = [rule.id for rule in RULES if rule.kind == "on"]
_PAGE_PART_RE = re.compile(r"(?=<(?!/?(?:a|b|i|span|em|strong|br)\b))")
_DATA_PART_RE = re.compile(r'(?=[<{\[",\n])')
_HEADS = Path(__file__).parent / "cases" / "heads"
_ENCODINGS = ("utf-8", "gb18030", "cp950", "utf-16", "utf-8-sig", "utf-16-le", "utf-32", "iso2022_jp")


class Mixed(NamedTuple):
    """A text and what became of it."""

    key: str
    text: Any
    outcome: Any


def _mix_or_nest(chance: Random, pool: Sequence[str], pairs: Sequence[tuple[str, str]]) -> str:
    if chance.random() < 0.4:
        return nest(chance, chance.sample((*pairs, *parts.PAIRS), 8), (*parts.WORDS[:9], " ", "\n", "\n\n"))
    return mix(chance, pool, 22, often=chance.choice(((), parts.LINES, parts.LINES, parts.MARKS)))


def _read_markdown(chance: Random) -> tuple[Any, Any]:
    raw = RawBody(
        _mix_or_nest(chance, parts.MARKDOWN, parts.MARKDOWN_PAIRS),
        markup="markdown",
        is_bare=chance.random() < 0.3,
        soft_breaks=chance.choice(get_args(SoftBreaks)),
        template_syntax=chance.choice(get_args(TemplateSyntax)),
        dialect=chance.choice(get_args(Dialect)),
        excerpt_separator=chance.choice((None, None, "港口。")),
    )
    return raw, read_body(raw)


def _read_html(chance: Random) -> tuple[Any, Any]:
    pool = chance.choice((parts.HTML, _OPEN_HTML, _OPEN_HTML))
    pairs = [(part, f"</{start[1]}>") for part in pool if (start := _START_RE.match(part))]
    is_nested = chance.random() < 0.6
    text = nest(chance, chance.sample(pairs, 8), parts.WORDS[:9]) if is_nested else mix(chance, pool, 24)
    raw = RawBody(text, markup="html")
    # Both engines read alike; of one the code is ours.
    return raw, read_body(raw, engine=chance.choice(("turbohtml", "html5lib", "html5lib")))


def _read_linewise(chance: Random) -> tuple[Any, Any]:
    markup, pool, pairs = chance.choice(
        (
            ("org", parts.ORG, parts.ORG_PAIRS),
            ("rst", parts.RST, parts.RST_PAIRS),
            ("asciidoc", parts.ASCIIDOC, parts.ASCIIDOC_PAIRS),
        )
    )
    raw = RawBody(_mix_or_nest(chance, pool, pairs), markup=markup)
    return raw, read_body(raw)


def _read_auto(chance: Random) -> tuple[Any, Any]:
    pool = chance.choice((parts.MARKDOWN, parts.HTML, parts.PROSE, parts.WORDS))
    raw = RawBody(mix(chance, (*pool, *parts.WORDS, *parts.PROSE), 12), is_bare=chance.random() < 0.5)
    return raw, read_body(raw)


def _read_plain(chance: Random) -> tuple[Any, Any]:
    """Read paragraphs that somebody has wrapped, or indented, or neither."""
    width, indent = chance.randint(8, 60), chance.choice(("", "", "\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}", "    "))
    paragraphs = [
        indent + mix(chance, (*parts.PROSE, *parts.NEWS, *parts.PLAIN), 8) for _ in range(chance.randint(1, 6))
    ]
    if chance.random() < 0.6:
        paragraphs = ["\n".join(textwrap.wrap(each, width, drop_whitespace=False)) for each in paragraphs]
    raw = RawBody(chance.choice(("\n", "\n\n", "\r\n")).join(paragraphs), markup="text", is_bare=True)
    return raw, read_body(raw)


def _normalize(chance: Random) -> tuple[Any, Any]:
    options = Options(
        profile=chance.choice(_PROFILES), disabled_rules=frozenset(chance.sample(_SWITCHES, chance.choice((0, 0, 3))))
    )
    text = mix(chance, parts.TEXT, 24)
    return (text, options.profile, sorted(options.disabled_rules)), normalize(text, compile_rules(options))


def _split(chance: Random) -> tuple[Any, Any]:
    pool = chance.choice((parts.HEADER, parts.HEADER, parts.TOML, parts.JSON))
    header = mix(chance, pool, 9, "" if pool is parts.JSON else "\n")
    if pool is not parts.HEADER:
        text = ("+++\n{}\n+++\n正文" if pool is parts.TOML else "{{{}}}\n\n正文").format(header)
        return text, split_header(text)
    text = chance.choice(
        ("---\n{}\n---\n正文", "{}\n---\n\n正文", "---\n{}\n正文", "\n---\n{}\n---\n正文", "+++\n{}\n+++\n", "{}")
    )
    return text.format(header), split_header(text.format(header))


def _load_post(chance: Random) -> tuple[Any, Any]:
    header = mix(chance, parts.HEADER, 7, "\n")
    body = mix(chance, chance.choice((parts.MARKDOWN, parts.HTML)), 10)
    lines = mix(chance, parts.NEWS, 4, "\n\n")
    text = f"---\n{header}\n---\n" + chance.choice(("{0}\n\n{1}", "{1}\n\n{0}")).format(body, lines)
    options = {"name": chance.choice(_NAMES), "strict": chance.random() < 0.1}
    return (text, options), load(text, **options)


def _load_news(chance: Random) -> tuple[Any, Any]:
    lines = mix(
        chance, parts.NEWS, 12, chance.choice(("\n\n", "\n\n", "\n", "\n\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}"))
    )
    text = chance.choice(("---\ntitle: 江州快讯\n---\n", "---\nx: 1\n---\n", "", "江州快讯\n\n")) + lines
    options = {"boilerplate": chance.choice(get_args(BoilerplateMode)), "name": chance.choice(_NAMES)}
    return (text, options), load(text, **options)


def _write(chance: Random) -> tuple[Any, Any]:
    return floors.write_and_read(chance, _load_post(chance)[0][0])


def _read_dates(chance: Random) -> tuple[Any, Any]:
    texts = ["".join(map(chance.choice, parts.DATES)) for _ in range(20)]
    texts = [text.format(**{key: chance.choice(values) for key, values in parts.NUMBERS.items()}) for text in texts]
    texts += [f"发布时间：{texts[0]} 更新时间：{texts[1]}", f"{texts[2]} | 来源：江州日报 | {texts[3]}"]
    return texts, [(parse_date(text), read_labelled_dates(text)) for text in texts]


def _decode(chance: Random) -> tuple[Any, Any]:
    text = "".join(mix(chance, (*parts.PROSE, *parts.NEWS, "\n", "\n"), 6) for _ in range(chance.choice((1, 3))))
    data = bytearray(text.encode(chance.choice(_ENCODINGS), "replace"))
    for _ in range(chance.choice((0, 0, 1, 3))):
        place = chance.randrange(len(data))
        data[place : place + chance.choice((0, 1, 1, 2))] = chance.choice((b"", b"\xff", b"\x80", b"\x00", b"\x81\xff"))
    encoding = chance.choice((None, None, None, "gbk", "big5", "utf-8", "utf-16", "shift_jis", "latin-1"))
    try:
        return (bytes(data), encoding), decode(bytes(data), encoding=encoding)
    except NewsnormError as error:
        return (bytes(data), encoding), error.message


def _load_page(chance: Random, page: str) -> tuple[Any, Any]:
    text = shake(chance, _PAGE_PART_RE.split(page))
    return text, load(text, name=chance.choice(("a.html", None)))


def _load_head(chance: Random, case: dict[str, Any]) -> tuple[Any, Any]:
    text = shake(chance, case["text"].splitlines(keepends=True))
    return text, load(text, name=case["name"])


def _open(chance: Random, case: FormatCase) -> tuple[Any, Any]:
    data = shake(chance, _DATA_PART_RE.split(case.data.decode().replace(newsnorm.__version__, "1.0"))).encode()
    found = find_container(data[:HEAD], case.name)
    if found is None:
        return data, None
    documents = open_container(found[0], io.BytesIO(data), case.name, Limits(max_bytes=1 << 20))
    return data, [found[1], *((document, _make(document)) for document in documents)]


def _make(document: Document) -> Any:
    if document.error is not None:
        return document.error.message.partition(":")[0]
    try:
        return make_from_document(document, Options()).to_dict() | {"provenance": None}
    except NewsnormError as error:
        return error.message


def _list_pages() -> dict[str, str]:
    return {name: (PAGES / f"{name}.html").read_text(encoding="utf-8") for name in NAMES}


def _list_heads() -> dict[str, dict[str, Any]]:
    lines = [line for path in sorted(_HEADS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return {case["id"]: case for case in map(json.loads, lines)}


def _list_files() -> dict[str, FormatCase]:
    cases = [case for case in (*json_cases(), *feed_cases(), *doc_cases()) if not case.needs]
    return {f"{case.form}, {case.name}": case for case in cases if _is_utf_8(case.data)}


def _is_utf_8(data: bytes) -> bool:
    try:
        return bool(data.decode())
    except UnicodeDecodeError:
        return False


_FLOORS: dict[str, tuple[Callable[[Random], tuple[Any, Any]], int]] = {
    "markdown": (_read_markdown, 600),
    "html": (_read_html, 600),
    "linewise": (_read_linewise, 500),
    "bodies": (_read_auto, 200),
    "plain": (_read_plain, 300),
    "text": (_normalize, 800),
    "frontmatter": (_split, 700),
    "readers": (_load_post, 250),
    "news": (_load_news, 350),
    "export": (_write, 150),
    "lines": (floors.match_lines, 600),
    "guard": (floors.guard, 300),
    "stretches": (floors.read_stretches, 250),
    "options": (floors.call_with_options, 250),
    "archives": (floors.open_archive, 300),
    "report": (floors.report, 120),
    "command": (run_command, 120),
    "dates": (_read_dates, 200),
    "bytes": (_decode, 400),
}
_KNOWN: dict[str, tuple[Callable[[Random, Any], tuple[Any, Any]], Callable[[], dict[str, Any]], int]] = {
    "page": (_load_page, _list_pages, 2),
    "heads": (_load_head, _list_heads, 2),
    "containers": (_open, _list_files, 8),
}
"""Floors whose texts are cases of their own, shaken a little."""
FLOORS = (*_FLOORS, *_KNOWN)


def texts_of(floor: str, keys: Container[str] | None = None) -> Iterator[Mixed]:
    """Yield the texts of a floor, all or those with some keys, and what it makes of them."""
    if floor in _KNOWN:
        change, list_cases, count = _KNOWN[floor]
        for name, case in list_cases().items():
            for key in (f"{name} {number}" for number in range(count)):
                if keys is None or key in keys:
                    yield Mixed(key, *change(Random(key), case))  # noqa: S311 - no secret
        return
    read, count = _FLOORS[floor]
    for number in range(count):
        if keys is None or str(number) in keys:
            yield Mixed(str(number), *read(Random(f"{floor} {number}")))  # noqa: S311 - no secret


def tell(value: Any) -> Any:
    """Return a value as JSON has it."""
    if (names := _fields_of(type(value))) is not None:
        return {name: tell(getattr(value, name)) for name in names}
    if isinstance(value, dict):
        return {str(key): tell(each) for key, each in value.items()}
    if isinstance(value, (tuple, list)):
        return [type(value).__name__ if hasattr(value, "_fields") else "", *map(tell, value)]
    return value if value is None or isinstance(value, (str, int, float, bool)) else repr(value)


@functools.cache
def _fields_of(kind: type) -> tuple[str, ...] | None:
    return tuple(each.name for each in attrs.fields(kind)) if attrs.has(kind) else None


def hash_of(outcome: Any) -> str:
    """Return a short hash."""
    told = json.dumps(tell(outcome), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def read_hashes(floor: str) -> dict[str, str]:
    """Return the hash that is written down for each text of a floor."""
    lines = (HASHES / f"{floor}.txt").read_text(encoding="utf-8").splitlines()
    return {key: short for key, _, short in (line.rpartition(" ") for line in lines)}


def check_floor(floor: str) -> None:
    """Compare what a floor makes of its texts with what is written down: of all texts where CI looks, else of some."""
    known = read_hashes(floor)
    keys = dict.fromkeys(some_of(known))
    found = {mixed.key: mixed for mixed in texts_of(floor, keys)}
    changed = [found[key] for key in keys if known[key] != hash_of(found[key].outcome)]

    assert changed == [], (
        f"{len(changed)} of {len(found)}; the docstring of tests/mixed_cases.py tells how to see what changed"
    )


def main() -> None:
    """Write all hashes anew, or print what the floors that are named make of their texts."""
    if len(sys.argv) > 1:
        for floor in sys.argv[1:]:
            for mixed in texts_of(floor):
                print(json.dumps([mixed.key, tell(mixed.text), tell(mixed.outcome)], ensure_ascii=False, indent=1))  # noqa: T201
        return
    for floor in FLOORS:
        lines = [f"{mixed.key} {hash_of(mixed.outcome)}\n" for mixed in texts_of(floor)]
        (HASHES / f"{floor}.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
