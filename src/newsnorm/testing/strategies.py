"""Hypothesis strategies for what readers meet: from a text over blocks, articles and headers to whole source files."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from types import ModuleType
from typing import TYPE_CHECKING, Any, get_args

from newsnorm.errors import missing_extra
from newsnorm.lexicon.characters import IDEOGRAPHIC_SPACE, NO_BREAK_SPACE, PARAGRAPH_INDENT
from newsnorm.model import (
    Article,
    Block,
    BlockKind,
    Boilerplate,
    BoilerplateKind,
    Dateline,
    DatePrecision,
    Image,
    Link,
    Person,
    Role,
)
from newsnorm.reader import Source

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

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
