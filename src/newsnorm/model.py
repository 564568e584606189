"""The values callers get: frozen, typed, made of tuples, lossless in JSON.

Nothing here knows how an article is made. Names follow schema.org's NewsArticle and JSON Feed where those have one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Self, get_args

from attrs import field, frozen

from newsnorm._checked import check_fields, one_of
from newsnorm._frozen import EMPTY, JSON, Referable, freeze, maker
from newsnorm._plain import LAYOUT, from_plain, to_plain
from newsnorm._shown import show_article, show_card
from newsnorm.block_text import interleave, join_blocks
from newsnorm.errors import SourceError
from newsnorm.meant import refuse_attribute
from newsnorm.rows.row import article_to_row, make_id, plain_of_dict, plain_of_row

BlockKind = Literal["paragraph", "heading", "list_item", "quote", "code", "table", "caption", "rule"]
Role = Literal["author", "reporter", "correspondent", "photographer", "translator", "editor", "proofreader", "reviewer"]
BoilerplateKind = Literal[
    "page", "title", "source", "source_url", "editor", "byline", "original_title", "navigation", "share", "related",
    "disclaimer", "caption", "end_mark", "repeated",
]  # fmt: skip
Level = Literal["info", "warning", "error"]
DatePrecision = Literal["second", "minute", "day", "month"]


@frozen(kw_only=True, weakref_slot=False)
class Block:
    """One unit of the body.

    Attributes:
        kind: `paragraph`, `heading`, `list_item`, `quote`, `code`, `table`, `caption` or `rule`.
        text: The words, without markers. A table's cells are joined with TAB, its rows with newline; a rule has none.
        level: Heading 1–6 (None: a paragraph bold as a whole, a subhead of Chinese news pages);
            depth of a list item, from 1.
        ordinal: Number of a list item in a numbered list.
        rows: Cells of a table, row by row.
        language: Programming language of code.
        verbatim: Character ranges `(start, end)` of `text` that are inline code or math: no text rule touches them.
        bold: Character ranges of `text` that are bold, for a post that is written anew. How words are set is not what
            they say: neither `==` nor `to_dict` knows it.

    Example:
        >>> Block(kind="heading", text="延伸监管触角", level=2).text
        '延伸监管触角'
    """

    kind: BlockKind = "paragraph"
    text: str = ""
    level: int | None = None
    ordinal: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    language: str | None = None
    verbatim: tuple[tuple[int, int], ...] = ()
    bold: tuple[tuple[int, int], ...] = field(default=(), eq=False, repr=False, metadata=LAYOUT)

    __attrs_post_init__ = check_fields


make_block = maker(Block)
"""`Block`, for floors that know what they make."""


@frozen(weakref_slot=False)
class Person(Referable):
    """A person and what the person did for this article.

    Attributes:
        name: The name without padding (`王　越` → `王越`).
        role: `author`, `reporter`, `correspondent`, `photographer`, `translator`, `editor`, `proofreader`, `reviewer`.
    """

    name: str
    role: Role = field(default="author", validator=one_of(get_args(Role)))


make_person = maker(Person)
"""`Person`, for floors that know the role."""


@frozen(weakref_slot=False)
class Dateline(Referable):
    """The dateline (电头) at the head of the body; it stays in the text, because it is wire text.

    Attributes:
        text: The whole dateline as it stands in the text: `中证网讯（记者 胡雨）`.
        agency: The outlet or agency: `中证网`.
        place: Where the report was filed.
        date_text: The date as written, without a year: `3月8日`. It never becomes `date_published`.
    """

    text: str
    agency: str | None = None
    place: str | None = None
    date_text: str | None = None


make_dateline = maker(Dateline)
"""`Dateline`, likewise."""


@frozen(weakref_slot=False)
class Image(Referable):
    """A picture of the article.

    Attributes:
        url: As written.
        alt: Alternative text.
        caption: Caption beside the picture.
        role: `lead` when the header names it, else `inline`.
        placeholder: True for random stand-ins such as `picsum.photos/400/300?random=1`.
        index: The block it stands before, from 0, if the body shows it; likewise neither `==` nor `to_dict` knows it.
    """

    url: str
    alt: str | None = None
    caption: str | None = None
    role: Literal["lead", "inline"] = "inline"
    placeholder: bool = False
    index: int | None = field(default=None, eq=False, repr=False, metadata=LAYOUT)


make_image = maker(Image)
"""`Image`, likewise."""


@frozen
class Link:
    """A link of the body: target as written, and its text."""

    url: str
    text: str = ""


@frozen(weakref_slot=False)
class Boilerplate(Referable):
    """A line that was taken out of the body.

    Attributes:
        kind: What the line is: `source`, `editor`, `navigation` …
        text: The line.
        rule: Id of the rule that took it.
        index: The block it stood before, so that `Article.full_text()` can put it back.
    """

    kind: BoilerplateKind
    text: str
    rule: str
    index: int


make_boilerplate = maker(Boilerplate)
"""`Boilerplate`, likewise."""


@frozen(weakref_slot=False)
class Change(Referable):
    """What one text rule did.

    Attributes:
        rule: Id of the rule.
        count: How many places it changed.
        before: The first place, as it was.
        after: The same place, as it is.
    """

    rule: str
    count: int
    before: str = ""
    after: str = ""


make_change = maker(Change)
"""`Change`, likewise."""


@frozen
class Finding:
    """Something suspicious or repaired.

    Attributes:
        id: Stable name of the kind of finding; ids of repairs start with `repair-`.
        level: `info`, `warning` or `error`.
        message: One sentence for a person.
        line: Line of the source file, from 1, if it has one.
        column: Column in characters, from 1, if known.
    """

    id: str
    level: Level
    message: str
    line: int | None = None
    column: int | None = None

    @property
    def is_repair(self) -> bool:
        """True if something was put right so that reading could go on."""
        return self.id.startswith("repair-")


@frozen(kw_only=True, weakref_slot=False)
class Provenance:
    """Where the article came from and how sure that is.

    Attributes:
        path: The file, or the name given for it.
        reader: Name of the reader.
        confidence: Of the reader, 0 to 1.
        encoding: Python's name of the encoding.
        encoding_confidence: 0 to 1.
        sha256: Of the source bytes, in hex.
        version: Of newsnorm.
        origins: Field name → where its value came from, for every non-empty field.
    """

    path: str | None = None
    reader: str = ""
    confidence: float = 1.0
    encoding: str = "utf-8"
    encoding_confidence: float = 1.0
    sha256: str = ""
    version: str = ""
    origins: Mapping[str, str] = field(default=EMPTY, converter=freeze)


make_provenance = maker(Provenance)
"""`Provenance`, likewise."""


@frozen
class Detection:
    """Which reader fits and why.

    Attributes:
        reader: Name of the reader.
        confidence: 0 to 1.
        reasons: The evidence, in words.
    """

    reader: str
    confidence: float
    reasons: tuple[str, ...] = ()


@frozen(kw_only=True, repr=False, weakref_slot=False)
class Article(Referable):
    r"""One article in canonical form.

    Attributes:
        title: The headline; None when the source has none: it is never made up.
        original_title: The headline the outlet of origin gave it (原标题).
        blocks: The clean body, in order.
        summary: What the header says the article is about, or the part before the more mark.
        date_published: Always with an offset; `Provenance.origins` says when the offset is an option's.
        date_modified: Likewise.
        date_precision: How exact `date_published` was written.
        authors: People who wrote, reported, photographed or translated.
        editors: People who edited, proofread or reviewed.
        source: The outlet (来源) that published the text.
        dateline: The dateline (电头).
        url: Where the text was published.
        categories: Paths from the root down.
        tags: Flat.
        images: Lead images of the header, then those of the body.
        links: Links of the body.
        language: BCP 47: `zh-Hans`, `zh-Hant`, `zh`, `en`, `ja`, `ko`; None when it cannot be told.
        draft: Not published by the reader's own convention.
        extra: Every header key that no field took, untouched, in order.
        boilerplate: Each line taken out of the body.
        changes: What the text rules did.
        findings: What is suspicious or was repaired.
        provenance: Where all this came from.

    Example:
        >>> article = Article(title="快讯", blocks=(Block(text="沪指涨了。"), Block(text="深指跌了。")))
        >>> article.text
        '沪指涨了。\n\n深指跌了。'
        >>> Article.from_dict(article.to_dict()) == article
        True
    """

    title: str | None = None
    original_title: str | None = None
    blocks: tuple[Block, ...] = ()
    summary: str | None = None
    date_published: datetime | None = None
    date_modified: datetime | None = None
    date_precision: DatePrecision | None = None
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    source: str | None = None
    dateline: Dateline | None = None
    url: str | None = None
    categories: tuple[tuple[str, ...], ...] = ()
    tags: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()
    language: str | None = None
    draft: bool = False
    extra: Mapping[str, JSON] = EMPTY
    boilerplate: tuple[Boilerplate, ...] = ()
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    provenance: Provenance = field(default=Provenance())

    __attrs_post_init__ = check_fields
    __repr__ = show_article
    _repr_html_ = show_card
    if not TYPE_CHECKING:  # a type checker must go on refusing unknown names
        __getattr__ = refuse_attribute

    @property
    def text(self) -> str:
        """The body as plain text, with a blank line between blocks, a newline between items, a TAB between cells."""
        return join_blocks(self.blocks)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of the blocks that have one."""
        return tuple(block.text for block in self.blocks if block.text)

    @property
    def id(self) -> str:
        """32 hex digits, equal for the same title and words, however they were wrapped or stored."""
        return make_id(self.title, self.text)

    def full_text(self) -> str:
        """Return the text with every line of boilerplate put back where it stood."""
        parts = interleave(self.blocks, self.boilerplate)
        return join_blocks(make_block(text=part.text) if isinstance(part, Boilerplate) else part for part in parts)

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values, `id` and `text` in front for reading; `from_dict` gives the article back."""
        plain: dict[str, Any] = to_plain(self)
        return {"id": self.id, "text": self.text, **plain}

    def to_row(self, *, row: int | None = None, with_article: bool = False) -> dict[str, Any]:
        """Return one flat row with always the same columns, which every table tool reads.

        Strings, lists of strings, and `extra` as JSON text; what each column means is in the reference.

        Args:
            row: The place of the document in a run, from 0.
            with_article: Add the column `article`: `to_dict` as JSON text, which loses nothing.

        Example:
            >>> row = Article(title="快讯", blocks=(Block(text="沪指涨了。"),), tags=("股市",)).to_row()
            >>> row["title"], row["text"], row["tags"], row["authors"], row["error"]
            ('快讯', '沪指涨了。', ['股市'], [], None)
        """
        return article_to_row(self, row=row, with_article=with_article)

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Self:
        """Build the article of a row that `to_row` made.

        With the column `article` it is the same article. Without it every block is a paragraph, and roles, captions
        and what the rules did are not there.

        Raises:
            SourceError: A column is missing or has a wrong type, or the row is one of a failure.
        """
        return cls.from_dict(plain_of_row(row))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Build an article from what `to_dict` returned.

        A `text` without `blocks` becomes paragraphs; the `id` is made anew.

        Raises:
            SourceError: A key is unknown, a value has the wrong type, or `text` is not the text of `blocks`.
        """
        made = from_plain(cls, plain_of_dict(data))
        if data.get("text") not in (None, made.text):
            raise SourceError("text: not the text of blocks", hint="change the blocks; the text is made of them")
        return made


make_article = maker(Article)
"""`Article`, likewise."""
