"""Each form of head as one value: by which mark its lines are known, and what proves that they are one.

A new form is one more value in the table and its tests.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from newsnorm._frozen import FrozenMap
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.keys import DATES, TAXONOMIES
from newsnorm.lexicon.bulletins import PAD
from newsnorm.lexicon.characters import COLONS, PADDING
from newsnorm.lexicon.labels import label_keys
from newsnorm.lexicon.moments import YEAR_MARKS, YEAR_TO_DAY
from newsnorm.lexicon.suffixes import ASCIIDOC as ASCIIDOC_SUFFIXES
from newsnorm.lexicon.suffixes import ORG as ORG_SUFFIXES
from newsnorm.lexicon.words import any_of
from newsnorm.readers.heads.bulletin_boards import BULLETIN_BOARD, COPIED_FROM_BOARD
from newsnorm.readers.heads.databases import FACTIVA, LEXIS, LEXIS_BARE, LEXIS_OLD, WISE
from newsnorm.readers.heads.form import Form, Proof
from newsnorm.readers.heads.values import read_coded, read_linked, read_marked, read_names, read_org, read_plain

_END = r"(?:\n|\Z)"
_VALUE = rf"{PAD}(?P<value>[^\n]{{0,1000}}){_END}"
_BLANKS = rf"(?:{PAD}\n)*+"
_HEADING = rf"\#[ ]+(?P<title>[^\n]{{1,200}})\n{_BLANKS}"

_BLANK_RE = compile_late(rf"(?:{PAD}\n)++")
_TITLE = frozenset({"title"})
_TERMS_OR_DATES = TAXONOMIES.union(DATES)

JINA: Final = Form(
    reason="Title and URL Source on top, as a service that reads pages writes them",
    starts=("title:",),
    mark="URL Source:",
    line=compile_late(
        rf"(?P<name>Title|URL[ ]Source|Published[ ]Time|Warning|Number[ ]of[ ]Pages|Description):{_VALUE}", re.VERBOSE
    ),
    idle=_BLANK_RE,
    closing=compile_late(rf"Markdown[ ]Content:{PAD}{_END}", re.VERBOSE),
    proof=Proof(fields=2, any_of=(frozenset({"url"}),)),
    read_value=read_plain,
    is_markdown=True,
)
# Python-Markdown takes one word for a key and MultiMarkdown several. A blank line ends the head.
PELICAN: Final = Form(
    reason="lines of Key: value on top, as Pelican and MultiMarkdown have them",
    starts=(*"abcdefghijklmnopqrstuvwxyz ",),
    line=compile_late(
        rf"[ ]{{0,3}}(?P<name>[A-Za-z][A-Za-z0-9_-]*+(?:[ ][A-Za-z0-9_-]++){{0,2}})[ ]?[{COLONS}]{_VALUE}", re.VERBOSE
    ),
    further=compile_late(rf"(?:[ ]{{4}}|\t)[ \t]*+(?P<value>\S[^\n]*+){_END}", re.VERBOSE),
    proof=Proof(fields=2, any_of=(_TITLE, _TERMS_OR_DATES | {"draft"}), whole=True, known_first=True),
    keys=FrozenMap({"status": "draft"}),
    read_value=read_plain,
    is_markdown=True,
)
LINKED: Final = Form(
    reason="lines of key:: value on top, as Logseq and Dataview have them",
    mark="::",
    opening=compile_late(rf"(?:{_HEADING})?", re.VERBOSE),
    line=compile_late(
        rf"""
        (?: -[ ] | [ ]{{2}} | \t )? (?: \*\* )?
        (?P<name> [^\W\d_][\w.-]*+ (?:[ ][\w.-]++){{0,2}} )
        (?: \*\* )? :: (?= [{PADDING}\n] | \Z ) {_VALUE}
        """,
        re.VERBOSE,
    ),
    proof=Proof(any_of=(_TITLE | _TERMS_OR_DATES | {"authors", "source", "url", "summary"},), whole=True),
    read_value=read_linked,
    is_markdown=True,
)
_LABELS = label_keys()
# What programs that save pages write below the title: an address is proof, for a text has no need of one there.
LABELLED: Final = Form(
    reason="lines of label and value with an address under a heading, as programs that save pages write them",
    starts=("# ",),
    mark="://",
    opening=compile_late(_HEADING, re.VERBOSE),
    line=compile_late(
        rf"(?:>[ ]?)?(?:\*\*)?(?P<name>{any_of(_LABELS)})[ ]?(?:\*\*)?[{COLONS}](?:\*\*)?{_VALUE}", re.VERBOSE
    ),
    proof=Proof(fields=2, any_of=(frozenset({"url"}),), whole=True),
    keys=FrozenMap({label.lower(): key for label, key in _LABELS.items()}),
    read_value=read_marked,
    is_markdown=True,
)
# The same, quoted or in bold, where a date stands for the address.
DATED: Final = evolve(
    LABELLED,
    reason="quoted or bold lines of label and value with a date under a heading",
    mark="\n",
    line=compile_late(
        rf"(?:>[ ]?(?:\*\*)?|\*\*)(?P<name>{any_of(_LABELS)})[ ]?(?:\*\*)?[{COLONS}](?:\*\*)?{_VALUE}", re.VERBOSE
    ),
    proof=Proof(fields=2, any_of=(frozenset(DATES), frozenset({"authors", "source"})), whole=True),
)
# What was marked in an article, below a list of what is known of it.
READWISE: Final = Form(
    reason="a list called Metadata under a heading, as Readwise exports it",
    starts=("# ",),
    mark="\n## Metadata\n",
    opening=compile_late(
        rf"""
        {_HEADING}
        (?: !\[[^\]\n]{{0,60}}\] \( (?P<cover> [^()\s]{{4,400}} ) \) {PAD}\n {_BLANKS} )?
        \#\#[ ]Metadata\n {_BLANKS}
        """,
        re.VERBOSE,
    ),
    line=compile_late(rf"-[ ](?P<name>[A-Z][A-Za-z]*+(?:[ ][A-Za-z]++){{0,2}}):[ ]{_VALUE}", re.VERBOSE),
    proof=Proof(fields=1, any_of=(frozenset({"authors", "url"}),), whole=True),
    keys=FrozenMap({"document tags": "tags", "full title": "title", "published date": "date"}),
    read_value=read_linked,
    is_markdown=True,
)
# A line of tags in the smallest heading, each as code, below the title or above it.
HACKMD: Final = Form(
    reason="a line of tags on top, as HackMD has it",
    starts=("# ", "###### tags"),
    mark="###### ",
    opening=compile_late(rf"(?:{_HEADING})?", re.VERBOSE),
    line=compile_late(rf"\#{{6}}[ ](?P<name>[Tt]ags)[{COLONS}](?=[ ]*`){_VALUE}", re.VERBOSE),
    proof=Proof(any_of=(frozenset({"tags"}),)),
    read_value=read_coded,
    is_markdown=True,
)
# `标签（空格分隔）： 港口 地铁` between the title and a line.
CMD_MARKDOWN: Final = Form(
    reason="tags between a heading and a line, as Cmd Markdown has them",
    starts=("# ",),
    mark="\n---",
    opening=compile_late(_HEADING, re.VERBOSE),
    line=compile_late(rf"(?P<name>[^\W\d_]{{2,4}}+)(?:[（(][^()（）\n]{{2,8}}[)）])?[{COLONS}]{_VALUE}", re.VERBOSE),
    idle=_BLANK_RE,
    closing=compile_late(rf"-{{3,}}{PAD}{_END}", re.VERBOSE),
    is_closed=True,
    proof=Proof(any_of=(frozenset({"tags"}),)),
    read_value=read_org,
    is_markdown=True,
)
# The properties of a page under its title. Anybody may choose the names: those that a page has by itself are proof.
NOTION: Final = Form(
    reason="properties under a heading, as Notion exports them",
    starts=("# ",),
    mark=": ",
    opening=compile_late(_HEADING, re.VERBOSE),
    line=compile_late(rf"(?P<name>[^\W\d_]\w*+(?:[ ]\w++){{0,3}}):[ ]{_VALUE}", re.VERBOSE),
    proof=Proof(
        fields=2,
        any_of=(frozenset({*DATES, "url"}),),
        alone=frozenset({"created", "created time", "last edited time", "创建时间", "上次编辑时间"}),
        whole=True,
    ),
    read_value=read_plain,
    is_markdown=True,
)
# Lines such as #+CAPTION belong to what stands below them, and the body begins with the first.
_NO_KEYWORDS = r"(?!(?:caption|attr_\w+|name|results|include|toc|html|latex|more|headers?|call|macro)\b)"
ORG: Final = Form(
    reason="keywords of Org on top: #+TITLE",
    starts=("#+", ":properties:", "# -*-", "#-*-"),
    mark="#+",
    line=compile_late(rf"(?:\#\+(?i:{_NO_KEYWORDS})|:)(?P<name>[A-Za-z_][\w-]*+(?:\[\])?):{_VALUE}", re.VERBOSE),
    idle=compile_late(rf"(?:{PAD}\n|\#(?![+])[^\n]*\n)++", re.VERBOSE),
    vouching=ORG_SUFFIXES,
    keys=FrozenMap(
        {
            "filetags": "tags",
            "tags[]": "tags",
            "categories[]": "categories",
            "hugo_tags": "tags",
            "hugo_categories": "categories",
            "hugo_draft": "draft",
            "hugo_publishdate": "date",
            "hugo_lastmod": "lastmod",
            "last_modified": "lastmod",
        }
    ),
    read_value=read_org,
    markup="org",
)
# A list of fields under the title, which stands over a line or between two (docutils, "Bibliographic Fields").
RST: Final = Form(
    reason="a list of fields under a title, as reStructuredText has it",
    mark="\n:",
    opening=compile_late(
        rf"""
        (?: (?: (?P<_line>[=\-~\#*^"'`+.:_]) (?P=_line){{2,}} [ \t]*+ \n )?
            [ \t]*+ (?P<title> \S[^\n]{{0,200}} ) \n
            (?P<_under>[=\-~\#*^"'`+.:_]) (?P=_under){{2,}} [ \t]*+ \n
            {_BLANKS}
        )?
        """,
        re.VERBOSE,
    ),
    line=compile_late(rf":(?P<name>[^\W\d_][\w-]*+(?:[ ][\w-]++){{0,2}}):(?=[ \t\n]|\Z){_VALUE}", re.VERBOSE),
    further=compile_late(rf"[ \t]++(?P<value>\S[^\n]*+){_END}", re.VERBOSE),
    proof=Proof(any_of=(_TERMS_OR_DATES | {"authors", "summary"},), whole=True),
    keys=FrozenMap({"status": "draft"}),
    read_value=read_plain,
    markup="rst",
    yields=True,
)
_NIKOLA_LINE = compile_late(rf"\.\.[ ](?P<name>[A-Za-z][\w-]*+):(?=[ \t\n]|\Z){_VALUE}", re.VERBOSE)
NIKOLA: Final = Form(
    reason="comments such as .. title: on top, as Nikola has them",
    starts=(".. ",),
    line=_NIKOLA_LINE,
    proof=Proof(fields=2, any_of=(_TITLE,)),
    keys=FrozenMap({"status": "draft"}),
    read_value=read_plain,
    markup="rst",
    yields=True,
)
NIKOLA_COMMENT: Final = Form(
    reason="a comment with lines such as .. title: on top, as Nikola has it",
    starts=("<!--",),
    mark=".. title:",
    opening=compile_late(rf"<!--{PAD}\n{_BLANKS}", re.VERBOSE),
    line=_NIKOLA_LINE,
    idle=_BLANK_RE,
    closing=compile_late(rf"{PAD}-->{PAD}{_END}", re.VERBOSE),
    is_closed=True,
    proof=Proof(any_of=(_TITLE,)),
    keys=FrozenMap({"status": "draft"}),
    read_value=read_plain,
    is_markdown=True,
)
# The same without dots, in a comment of its own: `title: …` in capitals or not.
COMMENT: Final = Form(
    reason="a comment with lines of key: value on top",
    starts=("<!--",),
    mark="-->",
    opening=compile_late(rf"<!--+{PAD}\n{_BLANKS}", re.VERBOSE),
    line=compile_late(rf"(?P<name>[^\W\d_][\w-]{{0,24}}+)[ ]?[{COLONS}]{_VALUE}", re.VERBOSE),
    idle=_BLANK_RE,
    closing=compile_late(rf"{PAD}--+>{PAD}{_END}", re.VERBOSE),
    is_closed=True,
    proof=Proof(any_of=(_TITLE,)),
    keys=FrozenMap({"status": "draft"}),
    read_value=read_plain,
    is_markdown=True,
)
# A document's header: title, authors, revision, attributes, without a blank line between them (AsciiDoc, 2.4).
_ATTRIBUTE = r":!?[A-Za-z][\w-]*+!?:(?:[ \t]|\n|\Z)"
_REVISION = rf"(?:v?\d[\w.]*+,[ ]*+)?{YEAR_TO_DAY}"
_BELOW_AUTHOR = rf"(?:{_ATTRIBUTE}|{_REVISION})"
ASCIIDOC: Final = Form(
    reason="a title and attributes as AsciiDoc has them",
    starts=("= ", "//"),
    mark="= ",
    opening=compile_late(
        rf"""
        (?: //[^\n]*+\n | {PAD}\n )*+
        =[ ]++ (?P<title> [^\n]{{1,200}} ) (?:\n|\Z)
        (?: (?P<author> [^\W\d_][^\n:=<>]{{0,60}} (?: <[^<>\n]*> [^\n]{{0,200}} | (?=\n {_BELOW_AUTHOR}) ) ) \n )?
        (?: (?: v?(?P<revnumber>\d[\w.]*+) (?: ,[ ]*+ | (?=\n) ) )?
            (?: (?P<revdate> \d{{4}}[{YEAR_MARKS}][^\n:]{{3,20}} (?: :\d\d (?: :\d\d)? )? (?:[ ]?[+-]\d{{4}})? ) )?
            (?: :[ ] (?P<revremark> [^\n]{{1,200}} ) )? (?<!\n) \n
        )?
        """,
        re.VERBOSE,
    ),
    line=compile_late(rf":!?(?P<name>[A-Za-z][\w-]*+)!?:(?=[ \t\n]|\Z){_VALUE}", re.VERBOSE),
    idle=compile_late(r"(?://[^\n]*+\n)++"),
    proof=Proof(any_of=(_TERMS_OR_DATES | {"authors", "summary", "language", "url"},), whole=True),
    vouching=ASCIIDOC_SUFFIXES,
    keys=FrozenMap(
        {
            "revdate": "date",
            "docdate": "date",
            "jbake-date": "date",
            "page-date": "date",
            "page-revdate": "date",
            "jbake-tags": "tags",
            "page-tags": "tags",
            "page-categories": "categories",
            "page-category": "category",
        }
    ),
    read_value=read_names,
    markup="asciidoc",
    yields=True,
)
# Articles of a corpus of newspapers and journals: labels in brackets, filled up with blanks to one width.
FUDAN: Final = Form(
    reason="labels in brackets up to one that opens the text",
    starts=("【",),
    mark="正",
    line=compile_late(rf"【{PAD}(?P<name>[^】\n正]{{1,12}}?){PAD}】{_VALUE}", re.VERBOSE),
    idle=_BLANK_RE,
    closing=compile_late(rf"【{PAD}正{PAD}文{PAD}】{PAD}\n?", re.VERBOSE),
    is_closed=True,
    proof=Proof(any_of=(_TITLE,)),
    keys=FrozenMap({"分类名": "分类", "专栏名": "栏目"}),
    read_value=read_plain,
)

FORMS: Final = (
    JINA,
    BULLETIN_BOARD,
    COPIED_FROM_BOARD,
    LEXIS,
    LEXIS_OLD,
    LEXIS_BARE,
    FACTIVA,
    WISE,
    ORG,
    NIKOLA,
    NIKOLA_COMMENT,
    COMMENT,
    ASCIIDOC,
    FUDAN,
    LABELLED,
    DATED,
    READWISE,
    HACKMD,
    CMD_MARKDOWN,
    NOTION,
    LINKED,
    RST,
    PELICAN,
)
"""In the order in which they are tried: what is marked most clearly comes first."""
