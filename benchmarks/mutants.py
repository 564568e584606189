"""Find every place of a module where one small change can be made, for `mutation.py`.

Changes to tables leave out a word, an item of a regex class, an alternative or a look-around, or move a bound of a
repetition by one. Changes to logic turn a comparison, exchange `and` and `or`, leave out a `not`, an argument or a
statement, add one to a number, return nothing. Each is a replacement in the text of the file: the rest stays as it is.
"""

from __future__ import annotations

import ast
import copy
import io
import re
import tokenize
from collections.abc import Iterator
from typing import Any, Final

import attrs

# What a table says about itself: changing it changes no behaviour.
PROSE_ARGUMENTS: Final = frozenset({"summary", "source", "examples", "keeps", "description", "message", "help", "why"})


TABLE_KINDS: Final = frozenset({"word", "class", "alternative", "quantifier", "look-around"})


@attrs.frozen
class Change:
    """One small change: a piece of the text of a file, from `start` to `end`, replaced by `new`."""

    path: str
    text: str
    kind: str
    start: int
    end: int
    new: str

    @property
    def result(self) -> str:
        """The text after the change."""
        return self.text[: self.start] + self.new + self.text[self.end :]

    @property
    def family(self) -> str:
        """Whether it changes a table or what a function does."""
        return "tables" if self.kind in TABLE_KINDS else "logic"

    @property
    def row(self) -> dict[str, str]:
        """The lines it touches, before and after it: what it is known by when other lines of the file have changed."""
        first = self.text.rfind("\n", 0, self.start) + 1
        last = self.text.find("\n", self.end)
        last = len(self.text) if last < 0 else last
        after = self.result[first : last + len(self.result) - len(self.text)]
        return {"module": self.path, "before": self.text[first:last].strip(), "after": after.strip()}


# --- tables -----------------------------------------------------------------------------------------------------------

# In a masked string braces are `OPEN` and `CLOSE`, whether doubled or not; what is put in is `PUT`, a comment `NOTE`.
OPEN, CLOSE, PUT, NOTE = "\x02", "\x03", "\x04", "\x05"
_ESCAPE = rf"\\(?:u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|x[0-9a-fA-F]{{2}}|N{OPEN}[^{CLOSE}]*{CLOSE}|[^\n])"
_ITEM = rf"(?:{_ESCAPE}|{PUT}+|[^\n{NOTE}])"
_ITEMS_RE = re.compile(rf"{_ITEM}(?:-{_ITEM})?")
_BOUNDS_RE = re.compile(rf"{OPEN}+([0-9]*)(,?)([0-9]*){CLOSE}+")
_REPEAT_RE = re.compile(rf"(?<=[\w\])\u2e80-\uffff{PUT}])(?:[+*]|(?<![+*]){OPEN}?\?(?![+*]))")
_STRING_RE = re.compile(r"(?s)([A-Za-z]*)(\"\"\"|'''|\"|')(.*)\2\Z")
_PROSE_RE = re.compile(r"[A-Za-z]{2,}[,.;:]? [A-Za-z]{2,}")
_LOOK_AROUND = ("(?=", "(?!", "(?<=", "(?<!")


def find_table_changes(path: str, text: str) -> Iterator[Change]:
    """Yield the changes to words and regexes that stand at the top of a module, or to a list of words in a file."""
    if path.endswith(".txt"):
        for line in re.finditer(r"(?m)^[^#\s].*\n?", text):
            yield Change(path, text, "word", line.start(), line.end(), "")
        return
    place = _Places(text)
    tree = ast.parse(text)
    tables = list(_find_tables(tree.body))
    table_spans = [place.span(table) for table in tables]
    prose_spans = [place.span(node.value) for node in ast.walk(tree) if _is_prose(node)]
    word_spans = [place.element(word) for table in tables for word in _find_words(table)]
    for span in word_spans:
        if not _inside(span, prose_spans):
            yield Change(path, text, "word", *span, "")
    for span in place.strings():
        if _inside(span, table_spans) and not _inside(span, prose_spans):
            for kind, first, last, new in _change_string(text[slice(*span)], whole=_inside(span, word_spans)):
                yield Change(path, text, kind, span[0] + first, span[0] + last, new)


def _find_tables(body: list[ast.stmt]) -> Iterator[ast.expr]:
    """Yield the values of the names at the top of a module, but types and names for Python itself."""
    for statement in body:
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            is_type = isinstance(statement.value, ast.Subscript) or "TypeAlias" in ast.unparse(statement)
            if not is_type and not ast.unparse(target).startswith("__"):
                yield statement.value


def _is_prose(node: ast.AST) -> bool:
    return isinstance(node, ast.keyword) and node.arg in PROSE_ARGUMENTS


def _find_words(node: ast.AST, *, outer: bool = True) -> Iterator[ast.expr]:
    """Yield the entries of a table: those of the outermost container, and of inner ones that hold words only."""
    if isinstance(node, ast.Dict):
        entries: list[Any] = [(key, value) for key, value in zip(node.keys, node.values, strict=True) if key]
    else:
        entries = node.elts if isinstance(node, (ast.Tuple, ast.List, ast.Set)) else []
    are_words = len(entries) > 2 and all(isinstance(getattr(entry, "value", None), str) for entry in entries)
    if entries and (outer or are_words):
        yield from entries
    for child in ast.iter_child_nodes(node):
        yield from _find_words(child, outer=outer and not entries)


def _inside(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(first <= span[0] and span[1] <= last for first, last in others)


def _change_string(literal: str, *, whole: bool) -> Iterator[tuple[str, int, int, str]]:
    """Yield kind, start, end and replacement of each change to a string; no letter goes of one that is a word."""
    prefix, quotes, inner = _STRING_RE.match(literal).groups()
    shift = len(prefix) + len(quotes)
    masked = _mask(inner, is_template="f" in prefix.lower())
    found = [*_change_repeats(masked), *_change_structure(masked)]
    if not found and not whole and not (_PROSE_RE.search(inner) and inner.isascii()):
        if re.search(r"\s", inner):
            found = [("word", *match.span(), "") for match in re.finditer(r"\S+\s?", masked)]
        elif len(items := list(_ITEMS_RE.finditer(masked))) > 1:
            found = [("class", *item.span(), "") for item in items]
    yield from ((kind, start + shift, end + shift, new) for kind, start, end, new in found)


def _mask(inner: str, *, is_template: bool) -> str:
    """Return a string of the same length in which braces, what is put in, and comments are told apart."""

    def hide(match: re.Match[str]) -> str:
        return {"{": OPEN, "}": CLOSE}.get(match[0][0] if len(match[0]) < 3 else "", PUT) * len(match[0])

    masked = re.sub(r"\{\{|\}\}|\{[^{}]*\}" if is_template else r"[{}]", hide, inner)
    if "\n" in masked:  # verbose: `  # what this part is`
        masked = re.sub(r"(?m)(?:(?<=\s)|^)#.*$", lambda match: NOTE * len(match[0]), masked)
    return masked


def _change_repeats(masked: str) -> Iterator[tuple[str, int, int, str]]:
    for bounds in _BOUNDS_RE.finditer(masked):
        for group, step in ((1, 1), (3, -1)):
            if bounds[group]:
                yield "quantifier", *bounds.span(group), str(max(0, int(bounds[group]) + step))
    classes = [(opened, closed) for opened, closed, _ in _find_classes(masked)]
    for repeat in _REPEAT_RE.finditer(masked):
        if not _inside(repeat.span(), classes):
            yield "quantifier", *repeat.span(), {"+": "*", "*": "+"}.get(repeat[0], "")


def _find_classes(masked: str) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Yield start, end and items of each `[…]`."""
    for match in re.finditer(rf"\\.|\[\^?(?P<items>\]?(?:\\.|[^\]\\{NOTE}])*)\]", masked):
        if match["items"]:
            yield *match.span(), [item.span() for item in _ITEMS_RE.finditer(masked, *match.span("items"))]


def _change_structure(masked: str) -> Iterator[tuple[str, int, int, str]]:
    """Yield classes without one item, groups without one alternative, and patterns without one look-around."""
    outside = list(masked)
    for start, end, items in _find_classes(masked):
        outside[start:end] = "c" * (end - start)
        if len(items) > 1:
            yield from (("class", *item, "") for item in items)
    plain = re.sub(r"\\.", "ee", "".join(outside))
    groups = [[0]]  # starts of the alternatives of each group that is open
    opened: list[int] = []
    for at, char in enumerate(plain + ")"):
        if char == "(":
            opened.append(at)
            head = re.match(r"\((?:\?(?:P<\w+>|[:=!>]|<[=!]|[aimsux-]*:))?", plain[at:])
            groups.append([at + len(head[0])])
        elif char == "|":
            groups[-1].append(at + 1)
        elif char == ")" and (opened or at == len(plain)):
            starts = groups.pop()
            ends = [*(start - 1 for start in starts[1:]), at]
            if len(starts) > 1:
                for start, end in zip(starts, ends, strict=True):
                    yield ("alternative", start, end + 1, "") if end < at else ("alternative", start - 1, end, "")
            if opened and plain.startswith(_LOOK_AROUND, start := opened.pop()):
                yield "look-around", start, at + 1, ""


class _Places:
    """Where the nodes and strings of a module stand in its text, in characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def span(self, node: Any) -> tuple[int, int]:
        """Return where a node begins and ends; `ast` counts bytes."""
        return self._at(node.lineno, node.col_offset), self._at(node.end_lineno, node.end_col_offset)

    def element(self, node: Any) -> tuple[int, int]:
        """Return the place of an element of a container, or of a pair of key and value, with the comma after it."""
        first, last = node if isinstance(node, tuple) else (node, node)
        start, end = self.span(first)[0], self.span(last)[1]
        return start, end + len(re.match(r"\)*\s*,?\s?", self.text[end:])[0].rstrip("\n"))

    def strings(self) -> Iterator[tuple[int, int]]:
        """Yield the places of all string literals; an f-string is one, also where `tokenize` parts it (3.12)."""
        depth, start = 0, 0
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            name = tokenize.tok_name[token.type]
            if name == "FSTRING_START" or (name == "STRING" and not depth):
                start = start if depth else self._starts[token.start[0] - 1] + token.start[1]
            depth += (name == "FSTRING_START") - (name == "FSTRING_END")
            if name in ("STRING", "FSTRING_END") and not depth:
                yield start, self._starts[token.end[0] - 1] + token.end[1]

    def _at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode())


# --- logic ------------------------------------------------------------------------------------------------------------

_COMPARISONS: Final = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OPERATIONS: Final = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.Mult: ast.Add,
}
_STATEMENTS: Final = (ast.Expr, ast.AugAssign, ast.Raise, ast.Continue, ast.Break)
_NOTHING: Final = ("None", "False", "()", "''")
_NAMES: Final = {"any": "all", "all": "any", "min": "max", "max": "min"}


def find_logic_changes(path: str, text: str) -> Iterator[Change]:
    """Yield the changes to what functions do."""
    place = _Places(text)
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    seen: set[int] = set()
    for function in functions:
        for kind, node, new in _change_signature(function):
            yield Change(path, text, kind, *place.span(node), new)
        for statement in function.body[1:] if ast.get_docstring(function) is not None else function.body:
            for node in _walk(statement):
                if id(node) not in seen:
                    seen.add(id(node))
                    changes = (*_change_expression(node), *_change_leaf(node), *_change_statement(node))
                    yield from (Change(path, text, kind, *place.span(node), new) for kind, new in changes)


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and those below it that run.

    Not what stands in f-strings, whose places `ast` does not know before Python 3.12, and not the `strict` of `zip`,
    which says what is true and does nothing.
    """
    yield node
    is_opaque = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.keyword) and node.arg == "strict")
    for name, value in ast.iter_fields(node):
        if name not in ("annotation", "returns", "decorator_list") and not is_opaque:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _walk(child)


def _change_signature(function: ast.FunctionDef) -> Iterator[tuple[str, ast.expr, str]]:
    for default in (*function.args.defaults, *function.args.kw_defaults):
        if isinstance(default, ast.Constant) and (new := _change_constant(default)):
            yield "default", default, new


def _change_expression(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield the kind and the new code of each change to an expression."""
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            yield "comparison", _with(node, ops=[*node.ops[:at], _COMPARISONS[type(operator)](), *node.ops[at + 1 :]])
    elif isinstance(node, ast.BoolOp):
        yield "and/or", f"({_with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())})"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not", f"({ast.unparse(node.operand)})"
    elif isinstance(node, ast.BinOp) and type(node.op) in _OPERATIONS:
        yield "operation", f"({_with(node, op=_OPERATIONS[type(node.op)]())})"
    elif isinstance(node, ast.IfExp):
        yield "branches", f"({_with(node, body=node.orelse, orelse=node.body)})"


def _change_leaf(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield the kind and the new code of each change to a constant, a name or a call."""
    if isinstance(node, ast.Constant) and (new := _change_constant(node)):
        yield "constant", new
    elif isinstance(node, ast.Name) and node.id in _NAMES:
        yield "name", _NAMES[node.id]
    elif isinstance(node, ast.Call):
        for at, argument in enumerate(node.keywords):
            if argument.arg != "strict":
                yield "argument", _with(node, keywords=[*node.keywords[:at], *node.keywords[at + 1 :]])


def _change_statement(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield the kind and the new code of each change to a statement."""
    if isinstance(node, ast.Return):
        if node.value is not None and ast.unparse(node.value) not in _NOTHING:
            yield "return", "return None"
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # `...` does nothing
    elif isinstance(node, _STATEMENTS) or (isinstance(node, ast.If) and not node.orelse):
        yield "statement", "pass"


def _change_constant(node: ast.Constant) -> str:
    if isinstance(node.value, bool):
        return str(not node.value)
    return str(node.value + 1) if isinstance(node.value, int) else ""


def _with(node: ast.AST, **fields: Any) -> str:
    """Return the code of a node with other fields."""
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return ast.unparse(changed)
