"""A raw body, read as what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.body import Body, BodyKind, TextPiece
from newsnorm.findings import HIDDEN_UNCLOSED, LONE_SURROGATE, NOSCRIPT_SHOWN
from newsnorm.lexicon.characters import REPLACEMENT, SURROGATE_RE
from newsnorm.lexicon.page_parts import CONTENTS_SIGN
from newsnorm.markup.build.render import Renderer
from newsnorm.markup.escape import escape
from newsnorm.markup.hidden import Entrances
from newsnorm.markup.html.guard import is_unicode
from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.html.read import Watch, html_to_body, parse_auto, parser_of, read_html, show_entrances
from newsnorm.markup.html.xml_pages import is_xml_page, xml_to_html
from newsnorm.markup.kinds import LINEWISE, decide_kind
from newsnorm.markup.markdown.parser import read_markdown
from newsnorm.markup.plain_text import read_plain_text
from newsnorm.markup.reveal import close_hidden, show_noscript
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.markup.source.extensions import has_extension_signs, read_extensions
from newsnorm.markup.source.formulas import keep_formulas
from newsnorm.markup.source.goldmark import take_goldmark
from newsnorm.markup.source.kramdown import bracket_addresses, complete_tables, take_attributes
from newsnorm.markup.source.mdx import show_components, take_mdx
from newsnorm.markup.source.mixed import cut_elements, end_quotes, outdent_start
from newsnorm.markup.source.office import take_office_marks
from newsnorm.markup.source.placeholders import Placeholders, drop_marks
from newsnorm.markup.source.square_codes import take_square_codes
from newsnorm.markup.source.templates import take_templates
from newsnorm.markup.tags import MORE_MARK
from newsnorm.model import Finding
from newsnorm.reader import HtmlEngine, RawBody

_TOC_MARK_RE = re.compile(r"\[_?[Tt][Oo][Cc]_?\]")
_TOC_LINE_RE = compile_late(rf"^ {{0,3}}(?P<mark>{CONTENTS_SIGN})[ \t]*$", re.IGNORECASE | re.MULTILINE)


def read_body(
    raw_body: RawBody, *, engine: HtmlEngine = "auto", watch: Watch | None = None, is_clean: bool = False
) -> Body:
    r"""Return the body as blocks, before any text rule.

    Never fails: what cannot be read as markup is text.

    Args:
        raw_body: What the reader read.
        engine: Which HTML engine builds the tree.
        watch: Who wants to be told of the elements of a body that is HTML.
        is_clean: It is known to hold no lone surrogate.

    Example:
        >>> raw_body = RawBody("# 快讯\n\n据**《证券日报》**报道。")
        >>> [(block.kind, block.text) for block in read_body(raw_body).blocks]
        [('heading', '快讯'), ('paragraph', '据《证券日报》报道。')]
    """
    if raw_body.ready is not None:
        return raw_body.ready
    text = drop_marks(raw_body.text)
    text, findings = (text, ()) if is_clean else _replace_surrogates(text)
    source = Draft(text, syntax=raw_body.template_syntax)
    # What only Markdown takes for text stays where an HTML parser reads it.
    words = source if raw_body.markup == "html" else take_office_marks(source)
    kind: BodyKind = _decide(source.text, words, raw_body) if raw_body.markup == "auto" else raw_body.markup
    if kind == "text":
        body = read_plain_text(source.text)
    elif kind in LINEWISE:
        from newsnorm.markup.linewise.read import read_linewise  # noqa: PLC0415 - ten modules that few bodies need

        body = read_linewise(source.text, kind, engine=engine)
    else:
        source = take_office_marks(source, is_html=True) if kind == "html" else words
        body, found = _read_markup(source, raw_body, kind=kind, engine=engine, watch=watch)
        if not _has_blocks(body) and (shown := source.replace(show_noscript(source.text))) is not source:
            body, found = _read_markup(shown, raw_body, kind=kind, engine=engine, watch=watch)
            found += (NOSCRIPT_SHOWN.at(),) if _has_blocks(body) else ()
        findings += found
    return evolve(body, findings=body.findings + findings) if findings else body


def _has_blocks(body: Body) -> bool:
    return TextPiece in map(type, body.pieces)


def _decide(text: str, words: Draft, raw_body: RawBody) -> BodyKind:
    is_kramdown = raw_body.dialect == "kramdown"
    # Where all is simple, or nothing, the run tells no more; where it is made, later steps ask for it.
    is_begun = 0 < words.simple_end < len(words.text)
    kind = decide_kind(
        words.text,
        is_bare=raw_body.is_bare,
        is_kramdown=is_kramdown,
        simple_end=words.simple_end,
        simple_run=words.simple_run if is_begun else None,
    )
    if kind == "text" and (words.text != text or has_extension_signs(text)):
        return "markdown"
    # A separator of the summary is markup: bare text has none.
    return "markdown" if kind == "text" and _has_separator(text, raw_body) else kind


def _has_separator(text: str, raw_body: RawBody) -> bool:
    separator = raw_body.excerpt_separator
    return separator is not None and bool(separator.strip()) and separator in text


def _read_markup(
    draft: Draft, raw_body: RawBody, *, kind: BodyKind, engine: HtmlEngine, watch: Watch | None
) -> tuple[Body, tuple[Finding, ...]]:
    kept = Placeholders()
    if raw_body.dialect == "mdx" and kind != "html":
        draft = take_mdx(draft)
    if raw_body.excerpt_separator:
        draft = draft.edit(_mark_excerpt(draft, raw_body.excerpt_separator, kept))
    draft, findings = take_templates(draft, raw_body.template_syntax, kept)
    if kind != "html" or raw_body.template_syntax != "none":
        # On a page that was saved such a code is text: nothing has run it.
        draft = take_square_codes(draft, kept)
    simple = draft.simple_end if kind == "html" else draft.simple_run if kind == "mixed" else 0
    draft, unclosed = close_hidden(draft, start=simple, is_markdown=kind != "html")
    if unclosed:
        findings += (HIDDEN_UNCLOSED.at(count=unclosed),)
    if kind == "html":
        text = kept.put_html(draft.text)
        if is_xml_page(text):
            text = xml_to_html(text)
        simple_end, tags = (draft.simple_end, draft.known_tags) if text is draft.text else (None, None)
        return html_to_body(text, engine=engine, kind=kind, watch=watch, simple_end=simple_end, tags=tags), findings
    draft = _take_dialect(draft, raw_body)
    return _read_mixed(draft, raw_body, kept, kind=kind, engine=engine, is_simple=simple > 0), findings


def _read_mixed(
    draft: Draft, raw_body: RawBody, kept: Placeholders, *, kind: BodyKind, engine: HtmlEngine, is_simple: bool
) -> Body:
    """Return a body of Markdown, with HTML in it or without.

    Args:
        draft: The source, without what only one program reads in it.
        raw_body: The body.
        kept: What marks in the source stand for.
        kind: Of the body.
        engine: Reads HTML in it.
        is_simple: It begins with simple elements.
    """
    # Simple elements at the start are no Markdown, and nothing below changes what they are.
    end = draft.simple_run if is_simple else 0
    if end and not _is_code_free(draft.text[:end]):
        end = 0
    bare_start = draft.text[:end]
    start = kept.put_html(bare_start)
    # Line breaks glued to an element belong to the run, and end what is known to be simple.
    start_end = end if start is bare_start and end <= draft.simple_end else None
    if end:
        draft = draft.edit([(0, end, ""), *outdent_start(draft.text, end, len(draft.text))])
    rest = _prepare_markdown(draft, raw_body, kept, kind=kind)

    def tell(entrances: Entrances) -> tuple[Renderer, tuple[Finding, ...]]:
        renderer, found = read_html(start, engine=engine, entrances=entrances, simple_end=start_end)
        html = HtmlPieces(renderer, parse_auto if engine == "auto" else parser_of(engine))
        read_markdown(rest, renderer, html, soft_breaks=raw_body.soft_breaks, kept=kept)
        return renderer, (*found, *html.findings)

    return show_entrances(tell, kind)


def _take_dialect(draft: Draft, raw_body: RawBody) -> Draft:
    """Return a text without what only one Markdown reads, or with what the others need."""
    if raw_body.dialect == "kramdown":
        return bracket_addresses(complete_tables(take_attributes(draft)))
    # Hexo shows all of it as it is written; elsewhere it is hardly meant as text.
    return draft if raw_body.template_syntax == "nunjucks" else take_goldmark(draft)


def _is_code_free(text: str) -> bool:
    return "`" not in text and not holds(text, "~~~")


def _prepare_markdown(draft: Draft, raw_body: RawBody, kept: Placeholders, *, kind: BodyKind) -> Draft:
    """Return Markdown with marks for what is none: HTML elements, formulas."""
    if "[" in draft.text and _TOC_MARK_RE.search(draft.text):
        # News rules take a lone table of contents mark out; it must not be a part of the paragraph below.
        draft = draft.edit(_part_contents_marks(draft, kept))
    draft = end_quotes(show_components(draft, kept))
    draft = cut_elements(draft, kept, is_kramdown=raw_body.dialect == "kramdown", is_indent_free=kind == "mixed")
    return read_extensions(keep_formulas(draft, kept), kept)


def _part_contents_marks(draft: Draft, kept: Placeholders) -> Iterator[Edit]:
    for found in _TOC_LINE_RE.finditer(draft.text):
        if not draft.is_code(found.start("mark")):
            mark = found["mark"]
            # To Markdown it is a link to a page that is called TOC.
            words = kept.keep(f"<p>{escape(mark)}</p>", source=mark) if "(" in mark else mark
            yield *found.span(), f"\n\n{words}\n\n"


def _replace_surrogates(text: str) -> tuple[str, tuple[Finding, ...]]:
    """Put U+FFFD for lone surrogates, which no encoder takes."""
    if is_unicode(text):
        return text, ()
    text, count = SURROGATE_RE.subn(REPLACEMENT, text)
    return text, (LONE_SURROGATE.at(count=count),)


def _mark_excerpt(draft: Draft, separator: str, pieces: Placeholders) -> Iterator[Edit]:
    """Put a more mark where the first separator stands outside code."""
    text = draft.text
    at = text.find(separator)
    while at >= 0 and text[at] != "<" and draft.is_code(at):
        at = text.find(separator, at + len(separator))
    if at >= 0:
        mark = pieces.keep(MORE_MARK, source=separator)
        is_line = text[:at].endswith("\n") or at == 0
        yield at, at + len(separator), f"\n\n{mark}\n\n" if is_line else mark
