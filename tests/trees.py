"""The trees of Python's own parser."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def walk(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what `ast.walk` does, in no order and a third of its time, but for nodes without fields."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        for name in node._fields:
            value = getattr(node, name)
            for each in value if isinstance(value, list) else (value,):
                if isinstance(each, ast.AST) and each._fields:
                    waiting.append(each)  # noqa: PERF401 - faster so
