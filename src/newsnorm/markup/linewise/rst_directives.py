"""What each directive of reStructuredText gives: pictures, code, tables, boxes around text, settings nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.markup.linewise.lines import dedent
from newsnorm.markup.linewise.rst_tables import read_csv, read_list_table
from newsnorm.markup.linewise.teller import Teller

_TITLED_RE = compile_late(r"(?P<title>\S.*?)(?<!\s)\s*+<[^<>]++>")


@frozen(repr=False)
class Directive(Shown):
    """A directive as written.

    Attributes:
        name: In small letters.
        argument: What stands on its line.
        options: The lines `:name: value` below it.
        lines: What stands indented below these, if it is taken as a whole.
    """

    name: str
    argument: str
    options: Mapping[str, str]
    lines: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Handling(Shown):
    """What is done with a directive.

    Attributes:
        tell: Tells what it says by itself.
        is_leaf: Its lines are taken as a whole; else they are text like any other, in an element of their own.
        tag: Of that element.
    """

    tell: Callable[[Teller, Directive], None]
    is_leaf: bool = True
    tag: str = "div"


def _tell_nothing(teller: Teller, directive: Directive) -> None:
    del teller, directive


def _tell_picture(teller: Teller, directive: Directive) -> None:
    teller.figure(directive.argument.replace(" ", ""), directive.options.get("alt", ""))


def _tell_figure(teller: Teller, directive: Directive) -> None:
    """Tell a picture, its caption, and the legend below that."""
    caption, *legend = "\n".join(line.strip() for line in directive.lines).strip().split("\n\n")
    teller.figure(directive.argument.replace(" ", ""), directive.options.get("alt", ""), caption)
    for paragraph in legend:
        if paragraph.strip():
            teller.paragraph(paragraph.strip())


def _tell_code(teller: Teller, directive: Directive) -> None:
    if caption := directive.options.get("caption"):
        teller.paragraph(caption)
    language = directive.argument if " " not in directive.argument else ""
    teller.code(dedent(directive.lines), language or None)


def _tell_verbatim(teller: Teller, directive: Directive) -> None:
    teller.code(dedent([directive.argument, *directive.lines] if directive.argument else directive.lines))


def _tell_raw(teller: Teller, directive: Directive) -> None:
    text = dedent(directive.lines)
    if directive.argument.lower() == "html":
        teller.html(text)
    elif text:
        teller.code(text)


def _tell_csv(teller: Teller, directive: Directive) -> None:
    teller.caption = directive.argument
    teller.table(read_csv(directive.lines, directive.options.get("header", "")))


def _tell_list_table(teller: Teller, directive: Directive) -> None:
    teller.caption = directive.argument
    teller.table(read_list_table(directive.lines))


def _tell_argument(teller: Teller, directive: Directive) -> None:
    if directive.argument:
        teller.paragraph(directive.argument)


def _set_caption(teller: Teller, directive: Directive) -> None:
    teller.caption = directive.argument


def _tell_contents(teller: Teller, directive: Directive) -> None:
    """Tell the titles that a list of documents gives; the documents have theirs in themselves."""
    for line in directive.lines:
        if entry := _TITLED_RE.fullmatch(line.strip()):
            teller.item(0)
            teller.lines.append(entry["title"])
    teller.end_lists(0)


def _tell_as_written(teller: Teller, directive: Directive) -> None:
    options = [f":{name}: {value}" for name, value in directive.options.items()]
    teller.paragraph("\n".join((f".. {directive.name}:: {directive.argument}".rstrip(), *options)))


UNKNOWN: Final = Handling(_tell_as_written, is_leaf=False)
"""What is done with any other: it stays as written, and its lines are text."""

_BOX = Handling(_tell_argument, is_leaf=False)
DIRECTIVES: Final[Mapping[str, Handling]] = {
    "image": Handling(_tell_picture),
    "thumbnail": Handling(_tell_picture),
    "figure": Handling(_tell_figure),
    **dict.fromkeys(("code", "code-block", "sourcecode", "prompt", "highlight-block"), Handling(_tell_code)),
    **dict.fromkeys(
        ("parsed-literal", "math", "doctest", "testcode", "testoutput", "graphviz", "mermaid", "uml"),
        Handling(_tell_verbatim),
    ),
    "raw": Handling(_tell_raw),
    "csv-table": Handling(_tell_csv),
    "list-table": Handling(_tell_list_table),
    "toctree": Handling(_tell_contents),
    "table": Handling(_set_caption, is_leaf=False),
    **dict.fromkeys(
        (
            *("note", "warning", "tip", "important", "attention", "caution", "danger", "error", "hint", "seealso"),
            *("todo", "admonition", "topic", "sidebar", "compound", "rubric", "centered", "versionadded"),
            *("versionchanged", "versionremoved", "deprecated", "details", "dropdown", "collapse", "toggle", "example"),
            *("tab", "tab-item", "group-tab", "code-tab", "card", "grid-item-card", "option", "function", "method"),
            *("attribute", "data", "exception", "describe", "envvar", "confval", "py:function", "py:class"),
            *("py:method", "py:attribute", "py:data", "py:exception", "js:function", "c:function", "cpp:function"),
        ),
        _BOX,
    ),
    **dict.fromkeys(
        (
            *("container", "only", "class", "rst-class", "cssclass", "tabs", "tab-set", "grid", "grid-item"),
            *("card-carousel", "glossary", "hlist", "ifconfig", "productionlist"),
        ),
        Handling(_tell_nothing, is_leaf=False),
    ),
    **dict.fromkeys(
        ("epigraph", "highlights", "pull-quote"), Handling(_tell_argument, is_leaf=False, tag="blockquote")
    ),
    **dict.fromkeys(
        (
            *("contents", "sectnum", "section-numbering", "highlight", "index", "meta", "role"),
            *("default-role", "target-notes", "currentmodule", "module", "post", "include", "literalinclude"),
            *("automodule", "autoclass", "autofunction", "automethod", "autodata", "autoexception", "autosummary"),
            *("program", "py:module", "py:currentmodule", "tabularcolumns", "inheritance-diagram", "acks"),
        ),
        Handling(_tell_nothing),
    ),
}
"""Name → what is done with it."""
