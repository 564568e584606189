"""What MDX adds to Markdown: statements of a program, comments and values in braces; and what components show.

Nothing is run. Statements and comments are no text of the page. A value that is a string or the address of a file is
one; any other is left out. Of a component alone on its line the page shows a title, a label or a caption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN_RE
from newsnorm.markup.escape import escape, escape_value
from newsnorm.markup.source.code_spans import is_inside
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.markup.source.named_values import all_of, first_of, read_quoted
from newsnorm.markup.source.placeholders import Placeholders

_IMPORT = r"""import\s(?:[^'";]{0,1000}[\s}]from\s*+)?(?:"[^"\n]++"|'[^'\n]++')[ \t]*+;?[ \t]*+(?=\n|\Z)"""
_STATEMENT_RE = compile_late(
    rf"""
    ^(?: (?P<import>{_IMPORT})
    |   export[ \t]++(?:default|const|let|var|function|async|class|type|interface|[{{*])
        (?=[ \t]*+[!-~\n]) [^\n]*+ )  # in a sentence Han follow
    """,
    re.VERBOSE | re.MULTILINE,
)
_BLANK_LINE_RE = compile_late(r"\n[ \t]*+(?:\n|\Z)|\Z")
_ABOVE_RE = compile_late(r"(?:\A[ \t\n]*+|\n[ \t]*+\n)\Z")
# Up to the next one at most: of thousands without an end each would be looked for through the whole text.
_COMMENT_RE = compile_late(r"\{/\*(?![ \t]*truncate[ \t]*\*/)(?:[^*{]++|\*(?!/)|\{(?!/\*))*+\*/\}")
_VALUE = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*+\})*+\})*+\}"
_TAG_RE = compile_late(
    rf"""<(?P<name>[A-Za-z][\w.]*+)(?P<options>(?:\s++(?:[\w:@.-]++(?:=(?:"[^"]*+"|'[^']*+'|{_VALUE}))?|{_VALUE}))++)\s*+/?>"""
)
_OPTION_RE = compile_late(rf"""\s(?:(?P<key>[\w:@.-]++)=)?(?P<value>{_VALUE})""")
# `{"甲"}`, `{require('./a.png').default}`, `{useBaseUrl('/a.png')}`.
_STRING_RE = compile_late(
    r"""\{\s*+(?:(?:require|useBaseUrl|withBase)\(\s*+)?(?:"([^"\n]*+)"|'([^'\n]*+)'|`([^`$\n]*+)`)\s*+\)?(?:\.default)?\s*+\}"""
)
# A name in mixed letters: `<DIV>` is an element.
_COMPONENT_RE = compile_late(
    r"""
    <[A-Z][a-z][A-Za-z.]*+ (?P<options>(?:\s++[\w:@.-]++(?:=(?:"[^"\n]*+"|'[^'\n]*+'))?)++)
    \s*+ (?P<slash>/)?> (?=[ \t]*+$)
    """,
    re.VERBOSE | re.MULTILINE,
)
# A badge in a line: `<Badge text="试行" />`.
_BADGE_RE = compile_late(
    r"""<[A-Z][a-z][A-Za-z]*+(?P<options>(?:\s++[\w:@.-]++(?:=(?:"[^"\n]*+"|'[^'\n]*+'))?)++)\s*+/>"""
)
# What they begin with, a literal first: nearly no text has one.
_COMPONENT_SIGN_RE = compile_late(r"<[A-Z][a-z]")
_TITLE_KEYS = ("title", "label", "summary")
# What they hold is as often a name as words.
_WORD_KEYS = ("description", "desc", "text", "content", "caption")
_ADDRESS_KEYS = ("href", "link", "url", "to")


def take_mdx(draft: Draft) -> Draft:
    r"""Return a text without the statements, comments and values that only a program reads.

    Example:
        >>> take_mdx(Draft("import Tabs from '@theme/Tabs';\n\n正文{/* 待查 */}")).text
        '\n正文'
        >>> take_mdx(Draft('<Image src={require("./a.png").default} width={3} alt="港" />')).text
        '<Image src="./a.png" alt="港" />'
    """
    text = draft.text
    if "import" in text or "export" in text:
        draft = draft.edit(_drop_statements(draft))
    if "{" not in text:
        return draft
    comments = [match for match in _COMMENT_RE.finditer(draft.text) if not draft.is_code(match.start())]
    draft = draft.edit((*match.span(), "") for match in comments)
    return draft.edit(_write_values(draft))


def show_components(draft: Draft, pieces: Placeholders) -> Draft:
    r"""Return a text with the words of components as paragraphs above what they hold.

    Example:
        >>> pieces = Placeholders()
        >>> pieces.put_html(show_components(Draft('<TabItem value="a" label="城东">'), pieces).text)
        '<TabItem value="a" label="城东">\n\n<p>城东</p>\n'
    """
    if "<" not in draft.text or _COMPONENT_SIGN_RE.search(draft.text) is None:
        return draft
    draft = draft.edit(_write_components(draft, pieces))
    return draft.edit(_write_badges(draft, pieces)) if "text=" in draft.text else draft


def _drop_statements(draft: Draft) -> Iterator[Edit]:
    """Yield the statements: each begins below a blank line or below another one."""
    text = draft.text
    done = 0
    for statement in _STATEMENT_RE.finditer(text):
        start = statement.start()
        if (
            start < done
            or draft.is_code(start)
            or not (done == start or _ABOVE_RE.search(text, max(done, start - 80), start))
        ):
            continue
        end = statement.end() if statement["import"] else _end_of_export(text, statement.end())
        done = end + 1 if text[end : end + 1] == "\n" else end
        yield start, done, ""


def _end_of_export(text: str, at: int) -> int:
    """Return where the paragraph ends in which all braces are closed."""
    start = text.rfind("\n", 0, at) + 1
    depth = 0
    while True:
        blank = _BLANK_LINE_RE.search(text, at)
        end = blank.start() if blank else len(text)
        depth += sum(text.count(sign, start, end) for sign in "{(") - sum(text.count(sign, start, end) for sign in "})")
        if depth <= 0 or end >= len(text):
            return end
        start = at = end + 1


def _write_values(draft: Draft) -> Iterator[Edit]:
    """Yield tags with the values that they have without a program."""
    for tag in _TAG_RE.finditer(draft.text):
        if "{" in tag["options"] and not is_inside(tag.start(), draft.words):
            yield *tag.span("options"), _OPTION_RE.sub(_write_option, tag["options"])


def _write_option(option: re.Match[str]) -> str:
    string = _STRING_RE.fullmatch(option["value"])
    if string is None or option["key"] is None:
        return ""
    return f' {option["key"]}="{escape_value(string[1] or string[2] or string[3] or "")}"'


def _write_components(draft: Draft, pieces: Placeholders) -> Iterator[Edit]:
    text = draft.text
    for component in _COMPONENT_RE.finditer(text):
        start = text.rfind("\n", 0, component.start()) + 1
        indent = text[start : component.start()]
        if indent.strip(" \t") or is_inside(component.start(), draft.words):
            continue
        html = _show(read_quoted(component["options"]))
        if html:
            tag = "" if component["slash"] else f"{indent}{component[0]}\n"
            yield start, component.end(), f"{tag}\n{indent}{pieces.keep(html, source='')}\n"


def _write_badges(draft: Draft, pieces: Placeholders) -> Iterator[Edit]:
    """Yield the words of what stands in a line."""
    for badge in _BADGE_RE.finditer(draft.text):
        words = read_quoted(badge["options"]).get("text")
        if words and not is_inside(badge.start(), draft.words):
            yield *badge.span(), pieces.keep(f"<span>{escape(words)}</span>", source=words)


def _show(found: dict[str, str]) -> str:
    """Return what a page shows of what a component is handed."""
    if found.get("src") and found.get("caption"):
        alt = f' alt="{escape_value(found["alt"])}"' if found.get("alt") else ""
        picture = f'<img src="{escape_value(found["src"])}"{alt}>'
        return f"<figure>{picture}<figcaption>{escape(found['caption'])}</figcaption></figure>"
    words = [escape(each) for each in all_of(found, _TITLE_KEYS)]
    words += [escape(each) for each in all_of(found, _WORD_KEYS) if HAN_RE.search(each)]
    address = first_of(found, _ADDRESS_KEYS)
    if words and address:
        words[0] = f'<a href="{escape_value(address)}">{words[0]}</a>'
    return "".join(f"<p>{each}</p>" for each in words)
