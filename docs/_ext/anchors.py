"""A place to link to for each term of a reference page, with the type of the field, the option or the flag it names."""

from __future__ import annotations

import re
from typing import Any, get_type_hints

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

import newsnorm

_PAGES = {"reference/fields": newsnorm.Article, "reference/options": newsnorm.Options}
_DERIVED = {"text": "str", "id": "str"}
_WORD_RE = re.compile(r"[a-z_]+")
_MODULE_RE = re.compile(r"\b(?:newsnorm|datetime|collections|typing)\.(?:\w+\.)*")


def add_anchors(app: Sphinx, doctree: nodes.document) -> None:
    """Give the terms of a page of fields their anchors and types, and the headings of a page of options their types."""
    owner = _PAGES.get(app.env.docname)
    if owner is None:
        return
    types = {name: show_type(hint) for name, hint in get_type_hints(owner).items()} | _DERIVED
    for term in doctree.findall(nodes.term):
        names = [name for name in _names_in(term) if name in types]
        for name in names:
            term["ids"].append(name.replace("_", "-"))
        if names:
            told = ", ".join(dict.fromkeys(types[name] for name in names))
            link = nodes.reference("", "#", refuri=f"#{term['ids'][-1]}", classes=["headerlink"], internal=True)
            term += [nodes.Text(" "), nodes.inline(told, told, classes=["nn-type"]), link]
    for section in doctree.findall(nodes.section):
        names = [name for name in _names_in(section[0]) if name in types]
        if names and isinstance(section[1], nodes.paragraph):
            section[1].insert(0, [nodes.inline("", types[names[0]], classes=["nn-type"]), nodes.Text(" ")])


def show_types_beside(app: Sphinx, doctree: nodes.document) -> None:  # noqa: ARG001 - Sphinx calls it so
    """Write the type of an attribute behind its name, and not on lines of its own below."""
    for desc in doctree.findall(addnodes.desc):
        if desc["objtype"] != "attribute":
            continue
        for field in list(desc[-1].findall(nodes.field)):
            if field[0].astext() != "Type":
                continue
            words = [child for part in field[1] for child in part.children]
            desc[0] += addnodes.desc_annotation("", "", nodes.Text(": "), *words)
            holder = field.parent
            holder.remove(field)
            if not len(holder):
                holder.parent.remove(holder)


def _names_in(term: nodes.Element) -> list[str]:
    return [each.astext() for each in term.findall(nodes.literal) if _WORD_RE.fullmatch(each.astext())]


def show_type(hint: Any) -> str:
    """Return a type as a person writes it.

    Example:
        >>> show_type(tuple[newsnorm.Person, ...]), show_type(str | None)
        ('tuple[Person, ...]', 'str | None')
        >>> from typing import Literal
        >>> show_type(Literal["day", "month"] | None)
        '"day" | "month" | None'
    """
    told = hint.__name__ if isinstance(hint, type) and not getattr(hint, "__args__", ()) else str(hint)
    told = _MODULE_RE.sub("", told)
    told = re.sub(r"Optional\[(.*)\]", r"\1 | None", told)
    return re.sub(r"Literal\[([^\]]*)\]", lambda found: found[1].replace("'", '"').replace(", ", " | "), told)


def setup(app: Sphinx) -> dict[str, bool]:
    """Called by Sphinx."""
    app.connect("doctree-read", add_anchors)
    app.connect("doctree-read", show_types_beside)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
