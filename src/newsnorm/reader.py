"""What a reader sees, what it gives, and what makes something a reader.

They stand on the ground floor because `Options.readers` names them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import wraps
from typing import Any, Literal, Protocol, TypeVar, runtime_checkable

from attrs import evolve, field, fields, frozen

from newsnorm._frozen import EMPTY, JSON, Referable, freeze, maker
from newsnorm._plain import from_plain, to_plain
from newsnorm.body import Body
from newsnorm.errors import NewsnormError
from newsnorm.model import Article, DatePrecision, Detection, Finding, Image, Person
from newsnorm.origins import Origin, take_origins

_T = TypeVar("_T")

Markup = Literal["auto", "html", "markdown", "mixed", "text", "org", "rst", "asciidoc"]
SoftBreaks = Literal["keep", "join"]
TemplateSyntax = Literal["nunjucks", "liquid", "shortcodes", "none"]
Dialect = Literal["commonmark", "goldmark", "kramdown", "mdx"]
HtmlEngine = Literal["auto", "turbohtml", "html5lib"]


@frozen(kw_only=True, weakref_slot=False)
class Source(Referable):
    """A source file as a reader sees it.

    Attributes:
        text: Decoded; no BOM at the start, line ends are LF.
        name: File name or path with `/`, if known: evidence, never a value.
        html_engine: What a reader that has to read HTML does it with: the option of the call.

    Example:
        >>> Source(text="正文", name="_posts/2022-01-14-x.md").base_name
        '2022-01-14-x.md'
    """

    text: str
    name: str | None = None
    html_engine: HtmlEngine = field(default="auto", repr=False)
    _known: dict[Callable[[Source], Any], Any] = field(factory=dict, init=False, eq=False, repr=False)

    @property
    def base_name(self) -> str:
        """The last part of the name, or an empty string."""
        return (self.name or "").rpartition("/")[2]


make_source = maker(Source)
"""`Source`, for those who made its text."""


def once_per_source(work_out: Callable[[Source], _T]) -> Callable[[Source], _T]:
    r"""Let a function of a source work its answer out once and find it again when the next reader asks.

    Several readers look at each source, and then one reads it: what they all need is worth remembering.

    Example:
        >>> @once_per_source
        ... def first_line(source):
        ...     print("looking")
        ...     return source.text.partition("\n")[0]
        >>> source = Source(text="快讯\n沪指收涨。")
        >>> first_line(source), first_line(source)
        looking
        ('快讯', '快讯')
    """

    @wraps(work_out)
    def ask(source: Source) -> _T:
        known = source._known  # noqa: SLF001 - its other half
        if ask in known:
            answer: _T = known[ask]
        else:
            answer = known[ask] = work_out(source)
        return answer

    return ask


@frozen(weakref_slot=False)
class RawBody:
    """A body as written, and how it is to be read.

    Attributes:
        text: From the line after the header, untouched.
        line: Line of the source file on which it begins, from 1.
        markup: How it is written; `auto` lets its signs decide.
        is_bare: True when the file has no header and is not named as Markdown: a line may be a paragraph.
        soft_breaks: `keep` makes a newline inside a Markdown paragraph a line break, `join` makes it white space.
        template_syntax: How template tags in it are written: `nunjucks` as Hexo has them, `liquid` as Jekyll,
            `shortcodes` as Hugo.
        dialect: Which Markdown: kramdown has attribute lists (`{: .x}`), and reads Markdown in HTML only when told so;
            goldmark, Hugo's, has them behind headings; MDX begins with imports.
        excerpt_separator: The text that ends the summary, when it is not a more mark.
        ready: The body as it is, where a reader had to read it already, as one of web pages does; the text is then
            only what it came from.
    """

    text: str = ""
    line: int = field(default=1, kw_only=True)
    markup: Markup = field(default="auto", kw_only=True)
    is_bare: bool = field(default=False, kw_only=True)
    soft_breaks: SoftBreaks = field(default="join", kw_only=True)
    template_syntax: TemplateSyntax = field(default="none", kw_only=True)
    dialect: Dialect = field(default="commonmark", kw_only=True)
    excerpt_separator: str | None = field(default=None, kw_only=True)
    ready: Body | None = field(default=None, kw_only=True)


def _take_body(given: RawBody | str) -> RawBody:
    return RawBody(given) if isinstance(given, str) else given


def _take_origins(given: Mapping[str, str | Origin | tuple[str | Origin, ...]]) -> Mapping[str, tuple[Origin, ...]]:
    taken: Mapping[str, tuple[Origin, ...]] = take_origins(given)
    return taken


@frozen(kw_only=True, weakref_slot=False)
class RawArticle:
    """What a reader read: header fields typed by its own conventions, and the body as written.

    A reader fills what its format has and leaves the rest. It never reads the body's lines: those belong to `markup`,
    `text` and `news`.

    Attributes:
        body: The body and how it is to be read. Plain text is a body of which nothing more is known.
        title: As written, one line.
        original_title: The headline at the outlet of origin.
        date_published: Without an offset when none was written: `Options.timezone` is laid under it later.
        date_modified: Likewise.
        date_precision: Of `date_published`.
        authors: People; an outlet is moved to `source` later.
        editors: People who edited, proofread or reviewed.
        source: The outlet.
        summary: The header's description.
        url: Where the text was published.
        categories: Paths.
        tags: Flat.
        images: Lead images.
        language: BCP 47, as the header says.
        draft: Not published by this reader's convention.
        extra: Header keys that no field took, in order.
        origins: Field → where it came from: an `Origin`, several of them, or their text, such as `header:title`.
        findings: What was repaired or is suspicious.

    Example:
        >>> raw = RawArticle(body="沪指收涨。", title="快讯", origins={"title": "line:1"})
        >>> raw.body.text, raw.origins["title"]
        ('沪指收涨。', (Origin(place='line', key='1'),))
    """

    body: RawBody = field(default=RawBody(), converter=_take_body)
    title: str | None = None
    original_title: str | None = None
    date_published: datetime | None = None
    date_modified: datetime | None = None
    date_precision: DatePrecision | None = None
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    source: str | None = None
    summary: str | None = None
    url: str | None = None
    categories: tuple[tuple[str, ...], ...] = ()
    tags: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    language: str | None = None
    draft: bool = False
    extra: Mapping[str, JSON] = field(default=EMPTY, converter=freeze)
    origins: Mapping[str, tuple[Origin, ...]] = field(default=EMPTY, converter=_take_origins)
    findings: tuple[Finding, ...] = ()


make_raw_body = maker(RawBody)
"""`RawBody`, for readers of our own."""
make_raw_article = maker(RawArticle)
"""`RawArticle`, likewise: nothing is taken from text, and mappings are read-only already."""


def find_wrong_value(raw: RawArticle) -> str | None:
    """Say which value of a raw article has the wrong type, or is no JSON in `extra`; None if all are right.

    The way to plain values and back shows it: nothing but what the annotations allow comes back equal.

    Example:
        >>> find_wrong_value(RawArticle(title=5))
        'title: expected str, not int'
    """
    if not isinstance(raw.body, RawBody):
        return f"body: expected RawBody or str, not {type(raw.body).__name__}"
    # Plain values have a moment as text: a text in place of a moment would pass the test of the way there and back.
    for name in ("date_published", "date_modified"):
        moment = getattr(raw, name)
        if moment is not None and not isinstance(moment, datetime):
            return f"{name}: expected datetime, not {type(moment).__name__}"
    if wrong := _find_wrong_origin(raw.origins):
        return wrong
    # They were looked at above, and a mapping in a raw article can hold none but plain values.
    raw = evolve(raw, origins=EMPTY)
    try:
        plain = to_plain(raw)
        copy = from_plain(RawArticle, plain)
        json.dumps(plain, allow_nan=False)
    except NewsnormError as error:
        return error.message
    except (TypeError, ValueError, AttributeError) as error:
        return str(error)
    different = [each.name for each in fields(RawArticle) if getattr(copy, each.name) != getattr(raw, each.name)]
    return f"{', '.join(different)}: lists must be tuples, and text must be str" if different else None


def _find_wrong_origin(origins: object) -> str | None:
    if not isinstance(origins, Mapping):
        return "origins: expected an object"
    for name, given in origins.items():
        for each in given if isinstance(given, tuple) and given else (given,):
            if not isinstance(each, Origin):
                return f"origins.{name}: expected Origin or str, not {type(each).__name__}"
    return None


@runtime_checkable
class Reader(Protocol):
    """Anything with a name that can say whether a source is its own and read it. There is no base class.

    It may also have `suffixes`, a tuple of endings of file names such as `(".wire",)`: a folder then gives such files,
    too.
    """

    @property
    def name(self) -> str:
        """The word callers use in `Options.reader` and find in `Provenance.reader`."""
        ...

    def detect(self, source: Source) -> Detection | None:
        """Return how sure it is that the source is its own, with reasons; None if it surely is not."""
        ...

    def read(self, source: Source) -> RawArticle:
        """Read the source. What cannot be read becomes a finding; nothing is dropped."""
        ...


@runtime_checkable
class ArticleReader(Reader, Protocol):
    """A reader of files that hold a finished article, such as newsnorm's own Markdown: no rule runs over it again."""

    def read_article(self, source: Source) -> Article:
        """Return the article; the caller adds the provenance of this file."""
        ...
