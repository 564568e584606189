"""Every kind of finding there is: its id, how bad it is, which part of a file it is about, and its words.

Code makes a finding from its kind (`UNDECODABLE.at(line=3, count=1, where="")`), so that an id, a level and a sentence
stand here and nowhere else. `part_of` tells the part of a finding by its id; the sentence is for people alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.model import Finding, Level

Part = Literal["bytes", "header", "body", "text", "article"]


@frozen(repr=False)
class FindingKind(Shown):
    """One kind of finding.

    Attributes:
        id: Its stable name; that of a repair begins with `repair-`.
        level: `info`, `warning` or `error`.
        part: What it is about: the bytes of the file, its header, the markup of its body, the characters of its text,
            or the article as a whole.
        message: One sentence for a person, with names in braces for what differs from case to case.
    """

    id: str
    level: Level
    part: Part
    message: str

    def at(self, line: int | None = None, column: int | None = None, **values: object) -> Finding:
        """Return a finding of this kind.

        Args:
            line: Line of the source file, from 1, if it has one.
            column: Column in characters, from 1, if known.
            **values: What the names in the message stand for.

        Example:
            >>> REPEATED_KEY.at(3, key="tags").message
            'tags stands again below'
        """
        return Finding(self.id, self.level, self.message.format(**values), line, column)


# --- bytes ------------------------------------------------------------------------------------------------------------

UNDECODABLE: Final = FindingKind(
    "undecodable", "warning", "bytes", "bytes that cannot be decoded, {count} U+FFFD in their place{where}"
)
MIXED_ENCODINGS: Final = FindingKind(
    "mixed-encodings", "warning", "bytes", "{count} lines are not {codec} like the rest, this one is {used}"
)
UNSURE_ENCODING: Final = FindingKind(
    "encoding-unsure",
    "warning",
    "bytes",
    "there is little to tell the encoding by: read as {codec}, confidence {confidence}",
)

# --- header -----------------------------------------------------------------------------------------------------------

WRONG_FENCE: Final = FindingKind("repair-fence", "warning", "header", "{problem}")
LOST_FENCE: Final = FindingKind(
    "repair-missing-fence", "warning", "header", "the {which} fence of the header is missing"
)
MISSING_FENCE: Final = FindingKind(
    "header-missing-fence",
    "warning",
    "header",
    "the {which} fence of what may be a header is missing: all is read as body",
)
UNREADABLE_HEADER: Final = FindingKind(
    "header-unreadable", "error", "header", "the header cannot be read: all is read as body"
)
WRONG_CHARACTERS: Final = FindingKind(
    "repair-header-characters", "warning", "header", "tabs or control characters in {where} of the header"
)
WRONG_LINE: Final = FindingKind("repair-header-line", "warning", "header", "front matter is not valid: {problem}")
TOO_LARGE_VALUE: Final = FindingKind(
    "header-value-too-large", "warning", "header", "a value is nested or repeated beyond measure: kept as written"
)
REPEATED_KEY: Final = FindingKind("header-repeated-key", "warning", "header", "{key} stands again below")
SECOND_HEADER: Final = FindingKind(
    "repair-second-header", "warning", "header", "a second header follows: it fills gaps only"
)
MARKUP_IN_TITLE: Final = FindingKind(
    "header-markup", "info", "header", "the title holds what looks like HTML; it stays as written"
)
UNREADABLE_DATE: Final = FindingKind("date-unreadable", "error", "header", "the date {text!r} cannot be read")
DATE_NOTE: Final = FindingKind("date-note", "info", "header", "{note}")
NAMELESS_ENTRY: Final = FindingKind(
    "taxonomy-entry-dropped", "warning", "header", "an entry of {name} is a mapping without a name"
)
LIST_IN_TEXT: Final = FindingKind(
    "taxonomy-list-in-text", "info", "header", "an entry of {name} looks like a list in one string"
)

# --- body -------------------------------------------------------------------------------------------------------------

LONE_SURROGATE: Final = FindingKind("repair-lone-surrogate", "warning", "body", "{count} lone surrogates became U+FFFD")
CONTROL_FLOOD: Final = FindingKind(
    "repair-control-flood", "warning", "body", "more than 65,536 control characters were left out"
)
TOO_DEEP: Final = FindingKind(
    "html-too-deep", "warning", "body", "{count} start tags were nested deeper than 512 levels; their text stays"
)
LEFT_OPEN: Final = FindingKind(
    "html-left-open", "warning", "body", "{count} formatting tags were left open by the dozen; their text stays"
)
LONG_TAG: Final = FindingKind(
    "html-long-tag",
    "warning",
    "body",
    "{count} tags had more than 200 attributes or very long ones; the rest of them is left out",
)
UNCLOSED: Final = FindingKind("html-unclosed", "warning", "body", "{what} is never closed: {size} characters are lost")
IMAGE_LEFT_OUT: Final = FindingKind(
    "html-image-left-out", "info", "body", "{count} inlined or one-pixel pictures were left out"
)
FORM_CONTROL: Final = FindingKind("html-form-control", "info", "body", "{count} form controls were left out")
HIDDEN: Final = FindingKind(
    "html-hidden", "info", "body", "{count} hidden elements were left out, characters in each: {sizes}"
)
INVISIBLE: Final = FindingKind(
    "html-invisible",
    "info",
    "body",
    "{count} elements with a font size or an opacity of 0 were left out, characters in each: {sizes}",
)
HIDDEN_SHOWN: Final = FindingKind(
    "html-hidden-shown",
    "warning",
    "body",
    "{han} of {total} Han characters stand in what is hidden, as entrance effects are: they stay",
)
HIDDEN_UNCLOSED: Final = FindingKind(
    "html-hidden-unclosed",
    "warning",
    "body",
    "{count} hidden elements are never closed: they hide what stands before the next block, no more",
)
NOSCRIPT_SHOWN: Final = FindingKind("html-noscript-shown", "warning", "body", "all text stands in <noscript>: it stays")
OFF_SCREEN: Final = FindingKind(
    "html-off-screen", "info", "body", "{count} elements stand off the screen or are clipped; their text stays"
)
INSTRUCTION: Final = FindingKind(
    "html-instruction", "info", "body", "{count} pieces of program text between <? and > were left out, as browsers do"
)
UNKNOWN_TAG: Final = FindingKind(
    "html-unknown-tag", "info", "body", "tags that HTML does not know went, their content stays: {names}"
)
FEED_CONTROLS: Final = FindingKind(
    "repair-xml-characters", "warning", "body", "{count} control characters that XML forbids were left out"
)
FEED_CUT: Final = FindingKind(
    "xml-cut", "warning", "body", "the end of this entry is missing: what stands there was read"
)
ARCHIVE_CUT: Final = FindingKind(
    "warc-cut", "warning", "body", "the archive ends in the middle of this page: what stands there was read"
)
ESCAPED_TWICE: Final = FindingKind("repair-escapes", "warning", "body", "the text was escaped once too often: {what}")
NO_TEXT: Final = FindingKind("no-text", "warning", "article", "there is no text, only what stood beside it")
DROPPED_TEMPLATE: Final = FindingKind("dropped-template", "info", "body", "{count} template tags were dropped: {words}")
KEPT_TEMPLATE: Final = FindingKind(
    "kept-template", "info", "body", "{count} template tags were left as written: {words}"
)

# --- text -------------------------------------------------------------------------------------------------------------

REPLACEMENT_CHARACTER: Final = FindingKind(
    "replacement-character",
    "warning",
    "text",
    "U+FFFD: a character was lost before this text was written{count}: {excerpt}",
)
RUBBLE: Final = FindingKind(
    "mojibake", "warning", "text", "text that was decoded wrongly before it was written{count}: {excerpt}"
)
UNKNOWN_CHARACTER: Final = FindingKind(
    "private-use", "warning", "text", "a private-use character, which only its font can explain{count}: {excerpt}"
)
PERIOD_BETWEEN_HAN: Final = FindingKind(
    "period-between-han", "info", "text", "a half-width full stop between Han: 。 or an interpunct{count}: {excerpt}"
)
NUMBER_COMMAS: Final = FindingKind(
    "number-commas", "info", "text", "full-width commas between digits: thousands or a list{count}: {excerpt}"
)
UNBALANCED_QUOTES: Final = FindingKind(
    "unbalanced-quotes", "info", "text", "straight quotes that make no clear pairs{count}: {excerpt}"
)
QUOTE_DIRECTION: Final = FindingKind("quote-direction", "info", "text", "quotes the wrong way round{count}: {excerpt}")

# --- page -------------------------------------------------------------------------------------------------------------

PAGE_ARTICLE: Final = FindingKind(
    "page-article", "info", "body", "the article is {box}, with {share} % of the prose; left out: {counts}{ended}"
)
PAGE_NO_ARTICLE: Final = FindingKind(
    "page-no-article", "warning", "body", "no part of the page is an article, it is {what}: all of it is read"
)
PAGE_IN_PARTS: Final = FindingKind("page-in-parts", "warning", "body", "the article goes on on other pages: {pages}")
PAGE_FORUM: Final = FindingKind(
    "page-forum", "warning", "body", "the page is a thread of a forum: only its first post is read"
)
PAGE_CUT: Final = FindingKind("page-cut", "warning", "body", "the page shows a part of the article alone: {sign}")

# --- article ----------------------------------------------------------------------------------------------------------

OUTLET_DIFFERS: Final = FindingKind(
    "outlet-differs", "info", "article", "the source line says {outlet}, a tag says {tag}"
)
NAME_FOR_TEXT: Final = FindingKind(
    "name-for-text",
    "warning",
    "article",
    "the text is nothing but a name or an address: newsnorm.load reads files, nothing is downloaded",
)
LANGUAGE_DIFFERS: Final = FindingKind(
    "language-differs", "info", "article", "the header says {said}, the text looks like {seen}"
)

CATALOGUE: Final[tuple[FindingKind, ...]] = tuple(
    value for value in list(globals().values()) if isinstance(value, FindingKind)
)
"""Every kind, in the order of the parts."""

KINDS_BY_ID: Final[Mapping[str, FindingKind]] = {kind.id: kind for kind in CATALOGUE}


def part_of(finding: Finding) -> Part:
    """Return which part of a file a finding is about; one that a foreign reader made is about the article.

    Example:
        >>> part_of(UNREADABLE_HEADER.at(1)), part_of(Finding("own-finding", "error", "…"))
        ('header', 'article')
    """
    kind = KINDS_BY_ID.get(finding.id)
    return kind.part if kind else "article"
