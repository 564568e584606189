"""Trees of nodes, as editors in browsers keep a text, as the HTML they would show.

ProseMirror and TipTap, Lexical, Slate and Portable Text differ in names: `content` or `children`, `bulletList` or
`bulleted-list`, marks in a list or as keys of the words. One walk reads all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from newsnorm._frozen import FrozenMap
from newsnorm.markup.escape import escape, escape_value

_CHILDREN = ("content", "children")
# What a node is called, in small letters and without what parts its words → the element of HTML.
_ELEMENTS: Final[Mapping[str, str]] = FrozenMap({
    **{f"{word}{size}": f"h{number}" for number, names in enumerate(
        (("1", "one"), ("2", "two"), ("3", "three"), ("4", "four"), ("5", "five"), ("6", "six")), 1
    ) for size in names for word in ("h", "heading", "header")},
    **dict.fromkeys(("paragraph", "p"), "p"),
    **dict.fromkeys(("blockquote", "quote"), "blockquote"),
    **dict.fromkeys(("bulletlist", "bulletedlist", "unorderedlist", "tasklist", "checklist", "ul"), "ul"),
    **dict.fromkeys(("orderedlist", "numberedlist", "ol"), "ol"),
    **dict.fromkeys(("listitem", "taskitem", "checklistitem", "li"), "li"),
    **dict.fromkeys(("codeblock", "pre"), "pre"),
    "table": "table",
    **dict.fromkeys(("tablerow", "tr"), "tr"),
    **dict.fromkeys(("tableheader", "tableheadercell", "th"), "th"),
    **dict.fromkeys(("tablecell", "td"), "td"),
})  # fmt: skip
_HEADINGS = frozenset({"heading", "header"})
_BREAKS = frozenset({"hardbreak", "linebreak", "softbreak", "break", "br"})
_RULES = frozenset({"horizontalrule", "divider", "hr", "rule"})
_IMAGES = frozenset({"image", "img", "imageblock", "figure", "picture"})
_LINKS = frozenset({"link", "autolink", "a", "hyperlink"})
_INLINE = frozenset({"text", "span", *_BREAKS, *_LINKS})
_ADDRESSES = ("src", "url", "href")
_LINK = "link of the words"
_CAPTIONS = ("alt", "altText", "caption", "title", "label", "latex", "formula", "equation", "text")
# What stands around words, the first outermost. Of a number that has a bit for each: Lexical.
_MARKS: Final[Mapping[str, str]] = FrozenMap({
    "bold": "strong", "strong": "strong", "italic": "em", "em": "em", "strike": "del", "strikethrough": "del",
    "code": "code", "superscript": "sup", "subscript": "sub",
})  # fmt: skip
_BITS = ((1, "strong"), (2, "em"), (4, "del"), (16, "code"), (32, "sub"), (64, "sup"))


def is_tree(value: Any) -> bool:
    """Return whether a value is the root of such a tree, or the list of nodes that Slate has for one.

    Example:
        >>> is_tree({"type": "doc", "content": [{"type": "paragraph"}]})
        True
        >>> is_tree([{"type": "paragraph", "children": [{"text": "江州港开放。"}]}])
        True
    """
    if isinstance(value, list):
        return all(map(_is_block, value)) and any("children" in each for each in value)
    if not isinstance(value, Mapping):
        return False
    root = value.get("root")
    if isinstance(root, Mapping):
        return root.get("type") == "root" and _are_nodes(root.get("children"))
    return value.get("type") == "doc" and _are_nodes(value.get("content"))


def _are_nodes(value: Any) -> bool:
    if not isinstance(value, list):
        return False
    return all(isinstance(each, Mapping) and isinstance(each.get("type"), str) for each in value)


def _is_block(value: Any) -> bool:
    """Return whether a member of a list is a node of Slate or a block of Portable Text. A comment has words itself."""
    if not isinstance(value, Mapping) or "text" in value:
        return False
    if not isinstance(value.get("type", value.get("_type")), str):
        return False
    children = value.get("children")
    if children is None:
        return "_type" in value
    return isinstance(children, list) and all(
        isinstance(each, Mapping) and ("text" in each or "children" in each or "type" in each) for each in children
    )


def write_tree(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """Return the HTML of a tree. Of a node that is not known the words stay.

    Example:
        >>> words = {"type": "text", "text": "开放", "marks": [{"type": "bold"}]}
        >>> write_tree({"type": "doc", "content": [{"type": "paragraph", "content": [words]}]})
        '<p><strong>开放</strong></p>'
    """
    parts: list[str] = []
    # A stack and not a call for each node: nobody says how deep they stand.
    stack: list[Any] = [value if isinstance(value, Mapping) else {"children": value}]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(node)
        elif isinstance(node, Mapping):
            stack += reversed([*_write_node(node)])
    return "".join(parts)


def _write_node(node: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the HTML of a node, and its children where theirs belongs."""
    kind = _kind_of(node)
    children = _children_of(node)
    if isinstance(node.get("text"), str) and not children:
        yield _write_words(node)
    elif kind in _BREAKS:
        yield "<br>"
    elif kind in _RULES:
        yield "<hr>"
    elif kind in _IMAGES:
        yield from _write_image(node)
        yield from children
    elif kind in _LINKS:
        yield from (f'<a href="{escape_value(_find(node, _ADDRESSES))}">', *children, "</a>")
    else:
        yield from _write_block(node, kind, children)


def _write_block(node: Mapping[str, Any], kind: str, children: Sequence[Any]) -> Iterator[Any]:
    element = _element_of(node, kind, children)
    if not element and not children:
        caption = _find(node, _CAPTIONS)
        yield escape(caption) if caption else ""
    elif node.get("listItem"):
        # Portable Text has no lists, only items.
        yield from ("<ul><li>", *_mark_links(node, children), "</li></ul>")
    elif element == "pre":
        yield from ("<pre><code>", *_break_lines(children), "</code></pre>")
    else:
        yield from (f"<{element}>", *_mark_links(node, children), f"</{element}>") if element else children


def _element_of(node: Mapping[str, Any], kind: str, children: Sequence[Any]) -> str:
    """Return the element of a node; a node of any name that holds words is a paragraph."""
    if kind in _HEADINGS:
        level = str(_get(node, "tag") or _get(node, "level") or _get(node, "depth") or "").lstrip("h")
        return f"h{level}" if level in {*"123456"} else "h2"
    if kind == "list":
        is_ordered = "ol" in (node.get("tag"), node.get("listType")) or _get(node, "ordered") is True
        return "ol" if is_ordered or node.get("listType") == "number" else "ul"
    if kind == "code":
        return "pre"
    if kind in _ELEMENTS:
        return _ELEMENTS[kind]
    return "p" if kind and any(_is_inline(each) for each in children) else ""


def _is_inline(node: Any) -> bool:
    return isinstance(node, Mapping) and ("text" in node or _kind_of(node) in _INLINE)


def _kind_of(node: Mapping[str, Any]) -> str:
    """Return what a node is called; a block of Portable Text is called by its style."""
    name = node.get("type", node.get("_type"))
    if name == "block":
        name = node.get("style", "normal")
    return name.lower().replace("_", "").replace("-", "").replace(" ", "") if isinstance(name, str) else ""


def _children_of(node: Mapping[str, Any]) -> list[Any]:
    if isinstance(root := node.get("root"), Mapping):
        return [root]
    found = next((node[key] for key in _CHILDREN if isinstance(node.get(key), list)), None)
    return [each for each in found if isinstance(each, Mapping)] if found else []


def _get(node: Mapping[str, Any], key: str) -> Any:
    """Return what a node or its attributes say."""
    attributes = node.get("attrs", node.get("data"))
    inner = attributes.get(key) if isinstance(attributes, Mapping) else None
    return inner if inner is not None else node.get(key)


def _find(node: Mapping[str, Any], keys: Sequence[str]) -> str:
    """Return the first string of some keys."""
    fields = _get(node, "fields")
    places = (node, fields) if isinstance(fields, Mapping) else (node,)
    return next((found for place in places for key in keys if isinstance(found := _get(place, key), str) and found), "")


def _write_image(node: Mapping[str, Any]) -> Iterator[str]:
    address = _find(node, _ADDRESSES)
    if address:
        yield f'<p><img src="{escape_value(address)}" alt="{escape_value(_find(node, _CAPTIONS))}"></p>'


def _write_words(node: Mapping[str, Any]) -> str:
    text = escape(node["text"]).replace("\n", "<br>")
    for element in _marks_of(node):
        text = f"<{element}>{text}</{element}>"
    links = (_find(each, _ADDRESSES) for each in _list_of(node, "marks") if isinstance(each, Mapping))
    address = next(filter(None, (node.get(_LINK), *links)), "")
    return f'<a href="{escape_value(address)}">{text}</a>' if address else text


def _list_of(node: Mapping[str, Any], key: str) -> list[Any]:
    found = node.get(key)
    return found if isinstance(found, list) else []


def _marks_of(node: Mapping[str, Any]) -> Iterator[str]:
    """Yield the elements around words: marks in a list, keys that are true, or the bits of a number."""
    named = [_kind_of(each) if isinstance(each, Mapping) else each for each in _list_of(node, "marks")]
    found = [element for name, element in _MARKS.items() if name in named or node.get(name) is True]
    bits = node.get("format")
    if isinstance(bits, int):
        found += [element for bit, element in _BITS if bits & bit]
    yield from dict.fromkeys(found)


def _mark_links(node: Mapping[str, Any], children: Sequence[Any]) -> Sequence[Any]:
    """Return children with the links that the marks of Portable Text name: these stand beside the words."""
    links = [each for each in _list_of(node, "markDefs") if isinstance(each, Mapping)]
    if not links:
        return children
    known = {str(each.get("_key")): _find(each, _ADDRESSES) for each in links}
    marked = ((child, map(str, _list_of(child, "marks"))) for child in children)
    return [{**child, _LINK: next(filter(None, map(known.get, marks)), "")} for child, marks in marked]


def _break_lines(children: Sequence[Any]) -> Iterator[Any]:
    """Yield the words of code, whose lines some editors keep as nodes."""
    for number, child in enumerate(children):
        if isinstance(child.get("text"), str):
            yield escape(child["text"])
        elif _kind_of(child) in _BREAKS:
            yield "\n"
        else:
            yield "\n" if number else ""
            yield from (
                escape(each["text"]) if isinstance(each.get("text"), str) else each for each in _children_of(child)
            )
