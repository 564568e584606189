"""For authors of readers: a contract every reader keeps, and Hypothesis strategies for what readers meet.

Call `check_reader` from one test of your own; it raises `AssertionError` with a sentence that says what is wrong. The
strategies are for further tests: from a text over blocks, articles and headers to whole source files.

Needs Hypothesis: `pip install "newsnorm[testing]"`.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from types import ModuleType
from typing import TYPE_CHECKING, Any, get_args

from attrs import fields

from newsnorm._lazy import compile_late
from newsnorm.api import loads
from newsnorm.errors import NewsnormError, missing_extra
from newsnorm.lexicon.characters import IDEOGRAPHIC_SPACE, NO_BREAK_SPACE, PARAGRAPH_INDENT
from newsnorm.model import (
    Article,
    Block,
    BlockKind,
    Boilerplate,
    BoilerplateKind,
    Dateline,
    DatePrecision,
    Detection,
    Image,
    Link,
    Person,
    Role,
)
from newsnorm.reader import RawArticle, Reader, Source, find_wrong_value
from newsnorm.readers.registry import has_taken_name

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = [
    "articles",
    "blocks",
    "check_accepts",
    "check_protocol",
    "check_reader",
    "check_rejects",
    "check_total",
    "front_matters",
    "source_files",
    "texts",
]

_NAME_RE = compile_late(r"[a-z][a-z0-9-]*")
_WORDS_RE = compile_late(r"[^\W_]+")
_ARTICLE_FIELDS = frozenset(each.name for each in fields(Article))
_WITHOUT_ORIGIN = frozenset({"findings", "extra", "date_precision"})  # origins of other fields tell theirs
_FIELDS_WITH_ORIGIN = tuple(
    each.name for each in fields(RawArticle) if each.name in _ARTICLE_FIELDS and each.name not in _WITHOUT_ORIGIN
)

_PHRASES = (
    "中国证券报", "记者", "沪指收涨", "，", "。", "：", "“十四五”", "——", "（北京）", "3.1%", "2022年", "ETF", " ",
    PARAGRAPH_INDENT, "\n", "《证券法》", "來源", "快讯：",
)  # fmt: skip
_MARKS = (
    "*", "**", "_", "`", "```", "#", "## ", "- ", "1. ", "> ", "|", "---", "===", "<b>", "</div>", "<!--", "-->",
    "&amp;", "&#10;", "&", "[x](y)", "[1]: ", "~~", "\\", "{{ x }}", "{% if %}", "{: .x}", "$",
    "https://example.com/a_b?c=1&d=2", "'", '"', ": ", "\t", "\r", "\N{ZERO WIDTH SPACE}",
)  # fmt: skip
_HEADER_KEYS = (
    "title", "date", "updated", "author", "source", "categories", "tags", "description", "url", "layout", "draft",
    "published", "comments", "permalink", "thumbnail", "标题", "记者",
)  # fmt: skip
_HEADER_VALUES = (
    "", "快讯: 沪指", "[快讯]央行降准", "[金融, 资讯]", "\n  - 金融\n  - 资讯", "000001", "3:2", "Yes", "true",
    "2022-01-14", "2022-01-14 01:01:10 +0800", "Sat, 22 May 2021 18:13:00 GMT", "2022年1月14日", "'It''s'", '"C:\\new"',
    "*ST金泰", "#话题#", "{a: 1}", "|\n  一\n  二", "&x 你好", "https://example.com/1.png",
)  # fmt: skip


# Strategies ---------------------------------------------------------------------------------------------------------


def texts(*, min_size: int = 0) -> SearchStrategy[str]:
    """Text of Chinese news with marks of markup, white space and any other character strewn in.

    Args:
        min_size: How many pieces at least; a piece has one or more characters.
    """
    st = _strategies()
    anything = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=3)
    piece = st.one_of(st.sampled_from(_PHRASES), st.sampled_from(_MARKS), anything)
    return st.lists(piece, min_size=min_size, max_size=8).map("".join)  # type: ignore[no-any-return]


def blocks(*, well_formed: bool = True) -> SearchStrategy[Block]:
    """Blocks of every kind.

    Args:
        well_formed: Only blocks as `load` gives them. False adds what the type allows and no page shows: a rule with
            words, a heading of level 99, ranges outside the text.
    """
    st = _strategies()
    words = texts(min_size=1).map(_as_shown).filter(str.strip)
    levels = st.integers(1, 6)
    shown = st.one_of(
        st.builds(Block, kind=st.sampled_from(["paragraph", "quote", "caption"]), text=words),
        st.builds(Block, kind=st.just("heading"), text=words, level=st.none() | levels),
        st.builds(Block, kind=st.just("list_item"), text=words, level=levels, ordinal=st.none() | st.integers(0, 200)),
        st.builds(Block, kind=st.just("code"), text=words, language=st.none() | st.sampled_from(["python", "c++"])),
        st.builds(_with_code, words, words),
        st.builds(_table, st.integers(1, 3).flatmap(_rows)),
        st.just(Block(kind="rule")),
    )
    if well_formed:
        return shown  # type: ignore[no-any-return]
    number = st.none() | st.integers(-9, 10**10)
    anything = st.builds(
        Block,
        kind=st.sampled_from(get_args(BlockKind)),
        text=texts(),
        level=number,
        ordinal=number,
        rows=_tuples(_tuples(texts())),
        language=st.none() | texts(),
        verbatim=_tuples(st.tuples(st.integers(-2, 20), st.integers(-2, 20))),
    )
    return st.one_of(shown, anything)  # type: ignore[no-any-return]


def articles(*, well_formed: bool = True) -> SearchStrategy[Article]:
    """Articles with any content, but without provenance, changes and findings.

    Args:
        well_formed: As for `blocks`.
    """
    st = _strategies()
    maybe = st.none() | texts()
    roles = st.sampled_from(get_args(Role))
    persons = _tuples(st.builds(Person, texts(min_size=1), roles))
    lines = st.builds(Boilerplate, st.sampled_from(get_args(BoilerplateKind)), texts(), texts(), st.integers(0, 9))
    return st.builds(  # type: ignore[no-any-return]
        Article,
        title=maybe,
        original_title=maybe,
        blocks=_tuples(blocks(well_formed=well_formed), 6),
        summary=maybe,
        date_published=st.none() | _moments(),
        date_modified=st.none() | _moments(),
        date_precision=st.none() | st.sampled_from(get_args(DatePrecision)),
        authors=persons,
        editors=persons,
        source=maybe,
        dateline=st.none() | st.builds(Dateline, texts(), maybe, maybe, maybe),
        url=maybe,
        categories=_tuples(_tuples(texts())),
        tags=_tuples(texts()),
        images=_tuples(st.builds(Image, texts(), maybe, maybe, st.sampled_from(["lead", "inline"]), st.booleans())),
        links=_tuples(st.builds(Link, texts(), texts())),
        language=st.none() | st.sampled_from(["zh-Hans", "zh-Hant", "zh", "en", "ja", "ko"]),
        draft=st.booleans(),
        extra=st.dictionaries(texts(), _json_values(), max_size=3),
        boilerplate=_tuples(lines),
    )


def front_matters() -> SearchStrategy[str]:
    """Headers with their fences, as found in the wild: most are right, some are broken, some never close."""
    st = _strategies()
    value = st.one_of(st.sampled_from(_HEADER_VALUES), texts())
    entry = st.tuples(st.sampled_from(_HEADER_KEYS) | texts(min_size=1), st.sampled_from([": ", ":", "："]), value)
    lines = st.lists(entry.map("".join), max_size=6).map("\n".join)
    opening = st.sampled_from(["---\n", "---\n", "\n---\n", "", "--- \n"])
    closing = st.sampled_from(["\n---\n", "\n---\n", "\n...\n", "\n", "\n----\n"])
    return st.tuples(opening, lines, closing).map("".join)  # type: ignore[no-any-return]


def source_files() -> SearchStrategy[Source]:
    """Whole source files, with or without a header, with or without a name."""
    st = _strategies()
    header = st.one_of(st.just(""), front_matters())
    body = st.lists(texts(), max_size=4).map("\n\n".join)
    name = st.sampled_from([None, "a.md", "a.txt", "_posts/2022-01-14-a.md", "source/_posts/快讯.md"])
    text = st.tuples(header, body).map("".join).map(lambda text: text.replace("\r", "\n"))
    return st.builds(Source, text=text, name=name)  # type: ignore[no-any-return]


def _as_shown(text: str) -> str:
    """Leave out what text rules take out: control characters and others nobody sees."""
    return "".join(char for char in text if char.isprintable() or char in f"\n{NO_BREAK_SPACE}{IDEOGRAPHIC_SPACE}")


def _strategies() -> ModuleType:
    try:
        from hypothesis import strategies  # noqa: PLC0415 - an extra, imported on first use
    except ImportError as error:
        raise missing_extra("newsnorm.testing", "Hypothesis", "testing") from error
    return strategies


def _tuples(items: SearchStrategy[Any], max_size: int = 3) -> SearchStrategy[tuple[Any, ...]]:
    return _strategies().lists(items, max_size=max_size).map(tuple)  # type: ignore[no-any-return]


def _rows(width: int) -> SearchStrategy[tuple[tuple[str, ...], ...]]:
    st = _strategies()
    row = st.lists(texts().map(_as_shown), min_size=width, max_size=width).map(tuple)
    return st.lists(row, min_size=1, max_size=3).map(tuple)  # type: ignore[no-any-return]


def _table(rows: tuple[tuple[str, ...], ...]) -> Block:
    return Block(kind="table", rows=rows, text="\n".join("\t".join(row) for row in rows))


def _with_code(before: str, code: str) -> Block:
    return Block(text=before + code, verbatim=((len(before), len(before) + len(code)),))


def _moments() -> SearchStrategy[datetime]:
    st = _strategies()
    offsets = st.timedeltas(timedelta(hours=-12), timedelta(hours=14)).map(lambda span: timezone(_minutes(span)))
    return st.datetimes(datetime(1900, 1, 2), datetime(2100, 1, 1), timezones=offsets)  # type: ignore[no-any-return] # noqa: DTZ001 - Hypothesis wants naive bounds


def _minutes(span: timedelta) -> timedelta:
    return timedelta(minutes=span // timedelta(minutes=1))


def _json_values() -> SearchStrategy[Any]:
    st = _strategies()
    scalars = st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), texts()
    )
    return st.recursive(  # type: ignore[no-any-return]
        scalars, lambda inner: _tuples(inner) | st.dictionaries(texts(), inner, max_size=3), max_leaves=4
    )


# The contract -------------------------------------------------------------------------------------------------------


def check_reader(
    reader: Reader, *, accepts: Iterable[Source], rejects: Iterable[Source] = (), max_examples: int = 100
) -> None:
    r"""Check everything a reader owes its callers.

    Args:
        reader: The reader.
        accepts: Source files of its format; the more kinds, the better.
        rejects: Source files of other formats that look a little like it.
        max_examples: How many random source files it has to get through.

    Raises:
        AssertionError: The reader breaks the contract; the message says how.
        MissingDependencyError: Hypothesis is not installed.

    Example:
        >>> from newsnorm.readers.canonical import CanonicalReader
        >>> own = Source(text='---\nnewsnorm: 1\ntitle: "快讯"\n---\n\n沪指收涨。\n')
        >>> check_reader(CanonicalReader(), accepts=[own], rejects=[Source(text="沪指收涨。")], max_examples=10)
    """
    check_protocol(reader)
    for source in accepts:
        check_accepts(reader, source)
    for source in rejects:
        check_rejects(reader, source)
    check_total(reader, max_examples=max_examples)


def check_protocol(reader: Reader) -> None:
    """Check that it is a reader with a name of its own, that its suffixes are usable, and that it pickles for pools.

    Raises:
        AssertionError: It is not so.
    """
    _require(isinstance(reader, Reader), f"{reader!r} is no reader: it needs name, detect and read")
    _require(_NAME_RE.fullmatch(reader.name), f"the name {reader.name!r} is not made of a-z, 0-9 and hyphens")
    _require(not has_taken_name(reader), f"the name {reader.name!r} is that of a built-in reader")
    suffixes = getattr(reader, "suffixes", ())
    _require(
        isinstance(suffixes, tuple) and all(isinstance(each, str) and each.startswith(".") for each in suffixes),
        f"the suffixes {suffixes!r} are no tuple of endings of file names, each with its dot",
    )
    copy = pickle.loads(pickle.dumps(reader))  # noqa: S301 - our own bytes, made on this line
    _require(copy.name == reader.name, "a pickled copy of the reader has another name")


def check_accepts(reader: Reader, source: Source) -> RawArticle:
    """Check that the reader knows a source file of its format and reads it by the rules; return what it read.

    Raises:
        AssertionError: It is not so.
    """
    detection = _detect(reader, source)
    if detection is None:
        raise AssertionError(f"{_called(source)} is not recognized")
    raw = _read(reader, source)
    _require(raw == _read(reader, source), f"{_called(source)} gives another result when read again")
    wrong = find_wrong_value(raw)
    _require(wrong is None, f"a value has the wrong type: {wrong}")
    _require(
        raw.date_published is None or raw.date_precision is not None,
        "date_published has a value, but date_precision does not say how exactly it was written",
    )
    _check_origins(raw)
    _check_nothing_invented(raw, source)
    article = loads(source.text, name=source.name, reader=reader.name, readers=(reader,))
    _require(article.provenance.reader == reader.name, f"loading {_called(source)} uses {article.provenance.reader}")
    return raw


def check_rejects(reader: Reader, source: Source) -> None:
    """Check that the reader leaves a source file of another format to others: None, or a confidence below 0.5.

    Raises:
        AssertionError: It claims the file.
    """
    detection = _detect(reader, source)
    _require(
        detection is None or detection.confidence < 0.5, f"{_called(source)} is another's, but claimed: {detection}"
    )


def check_total(reader: Reader, *, max_examples: int = 100) -> None:
    """Check that no source file, however broken, makes the reader raise anything but a `NewsnormError`.

    Raises:
        AssertionError: It did.
        MissingDependencyError: Hypothesis is not installed.
    """
    sources = source_files()
    from hypothesis import HealthCheck, given, settings  # noqa: PLC0415 - an extra, `source_files` has looked for it

    @settings(max_examples=max_examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(sources)
    def run(source: Source) -> None:
        _detect(reader, source)
        _read(reader, source)

    run()


def _detect(reader: Reader, source: Source) -> Detection | None:
    text = source.text
    detection = _guard(reader.detect, source)
    _require(source.text == text, "detect changed the source")
    _require(detection == _guard(reader.detect, source), f"{_called(source)} is detected differently the second time")
    if detection is None:
        return None
    _require(isinstance(detection, Detection), f"detect gives {detection!r}, neither a Detection nor None")
    _require(detection.reader == reader.name, f"the detection names {detection.reader!r}, not {reader.name!r}")
    _require(0 < detection.confidence <= 1, f"the confidence {detection.confidence} is not above 0 and up to 1")
    _require(detection.reasons, "a detection needs reasons: a person will ask why")
    return detection  # type: ignore[no-any-return]


def _read(reader: Reader, source: Source) -> RawArticle:
    raw = _guard(reader.read, source)
    _require(raw is None or isinstance(raw, RawArticle), f"read gives {raw!r}, not a RawArticle")
    return raw  # type: ignore[no-any-return]


def _guard(call: Any, source: Source) -> Any:
    """Call the reader; a `NewsnormError` is an answer too, anything else breaks the contract."""
    try:
        return call(source)
    except NewsnormError:
        return None
    except Exception as error:
        raise AssertionError(f"{call.__name__} raises {type(error).__name__} on {source.text!r}") from error


def _check_origins(raw: RawArticle) -> None:
    for name in _FIELDS_WITH_ORIGIN:
        _require(not getattr(raw, name) or name in raw.origins, f"{name} has a value, but no entry in origins")
    unknown = set(raw.origins) - _ARTICLE_FIELDS
    _require(not unknown, f"origins names fields that do not exist: {', '.join(sorted(unknown))}")


def _check_nothing_invented(raw: RawArticle, source: Source) -> None:
    """Every letter, digit and Han character of the title and of the body stands in the source file."""
    known = set("".join(_WORDS_RE.findall(f"{source.text} {source.name or ''}")))
    said = {"title": raw.title, "body": raw.body.text, "summary": raw.summary, "source": raw.source}
    for name, text in said.items():
        invented = set("".join(_WORDS_RE.findall(text or ""))) - known
        _require(not invented, f"{name} has characters that are not in the source: {''.join(sorted(invented))}")


def _called(source: Source) -> str:
    return source.name or repr(source.text[:40])


def _require(condition: object, message: str) -> None:
    if not condition:
        raise AssertionError(message)
