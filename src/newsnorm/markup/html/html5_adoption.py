"""What the end tag of a formatting element does: the adoption agency (WHATWG HTML, 13.2.6.4.7).

html5lib has the algorithm of 2013, which forgets how deep a piece may be copied and where a copy stands in its list.
"""

from __future__ import annotations

from typing import Any

from html5lib.treebuilders.base import ActiveFormattingElements

from newsnorm.markup.html.html5_tree import FOSTERING, HTML, SPECIAL, Node, Tree

_MOST_ROUNDS = 8
_MOST_COPIES = 3


def adopt(tree: Tree, name: str) -> bool:
    """Close the formatting element of a name; False if there is none, and the end tag is one like any other."""
    current = tree.openElements[-1]
    if current.nameTuple == (HTML, name) and current not in tree.activeFormattingElements:
        tree.openElements.pop()
        return True
    for _ in range(_MOST_ROUNDS):
        element: Any = tree.elementInActiveFormattingElements(name)  # type: ignore[no-untyped-call]
        if not element:
            return False
        if element not in tree.openElements:
            tree.activeFormattingElements.remove(element)
            return True
        if not tree.elementInScope(element):
            return True
        place = tree.openElements.index(element)
        block = next((node for node in tree.openElements[place + 1 :] if node.nameTuple in SPECIAL), None)
        if block is None:
            del tree.openElements[place:]
            tree.activeFormattingElements.remove(element)
            return True
        _move_out(tree, element, block)
    return True


def _move_out(tree: Tree, element: Node, block: Node) -> None:
    """Take a block out of a formatting element, and put the formatting into it."""
    ancestor = tree.openElements[tree.openElements.index(element) - 1]
    last, bookmark = _copy_between(tree, element, block)
    if tree.insertFromTable and ancestor.nameTuple in FOSTERING:
        parent, before = tree.getTableMisnestedNodePosition()
        parent.insertBefore(last, before) if before is not None else parent.appendChild(last)
    else:
        ancestor.appendChild(last)
    clone = element.cloneNode()
    block.reparentChildren(clone)
    block.appendChild(clone)
    formatting = tree.activeFormattingElements
    bookmark -= formatting.index(element) < bookmark
    formatting.remove(element)
    list.insert(formatting, bookmark, clone)
    tree.openElements.remove(element)
    tree.openElements.insert(tree.openElements.index(block) + 1, clone)


def _copy_between(tree: Tree, element: Node, block: Node) -> tuple[Node, int]:
    """Copy what is open between a formatting element and a block; return what holds the block, and where to note it."""
    formatting: ActiveFormattingElements = tree.activeFormattingElements
    bookmark = formatting.index(element)
    last = block
    index = tree.openElements.index(block)
    count = 0
    while (node := tree.openElements[(index := index - 1)]) is not element:
        count += 1
        if count > _MOST_COPIES and node in formatting:
            bookmark -= formatting.index(node) < bookmark
            formatting.remove(node)
        if node not in formatting:
            del tree.openElements[index]
            continue
        clone = node.cloneNode()
        formatting[formatting.index(node)] = tree.openElements[index] = clone
        if last is block:
            bookmark = formatting.index(clone) + 1
        clone.appendChild(last)
        last = clone
    return last, bookmark
