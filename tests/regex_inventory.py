"""Every regex of the package, with the place that makes it and the way it is used.

A regex is found when it is made: modules are imported, and documents are read for those that functions make from word
lists, while `re.compile` and the late regexes of `_lazy` are watched. Run as a program, it prints them as JSON.
"""

from __future__ import annotations

import ast
import gc
import importlib.util
import itertools
import json
import os
import pkgutil
import re
import subprocess
import sys
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from trees import walk

ROOT = Path(__file__).resolve().parents[1]
SOURCE = Path(importlib.util.find_spec("newsnorm").origin).parent
"""The package that is tested, wherever it is installed; not imported yet."""
_ANCHORED = frozenset({"match", "fullmatch", "pattern", "flags", "groups", "groupindex"})
# Regexes that a function makes wait for a text that needs them.
_WAKING = (
    "---\ntitle: 甲\ndate: 2022-01-14\nauthor: 林一舟\n---\n甲乙「丙」(丁)，戊.己；\n\n来源：http://a.example/甲\n\n<p>a</p>",
    '{"title": "甲", "date": "2022-01-14", "text": "乙"}',
    "<p>林一舟</p>" * 3,
)
_OPTIONS = ({}, {"script": "hans"}, {"script": "hant"}, {"profile": "pdf"}, {"profile": "asciipunct"})

_Made = tuple[str, str, str, int, bool]  # place, place of the constant, pattern, flags, whether it is of bytes


class Regex(NamedTuple):
    """One regex.

    Attributes:
        place: File and line that made it.
        name: The constant that holds it; empty for one without a name.
        pattern: What it is made of; bytes read as Latin-1.
        flags: As given to `re.compile`.
        is_bytes: It looks for bytes.
        methods: Those that the source calls, "?" for anything else done with it.
    """

    place: str
    name: str
    pattern: str
    flags: int
    is_bytes: bool
    methods: tuple[str, ...]

    @property
    def is_searched(self) -> bool:
        """Whether something lets it try at more than one place of a text."""
        return not _ANCHORED.issuperset(self.methods)

    def compile(self) -> re.Pattern:
        """Return the compiled regex."""
        from newsnorm._lazy import compile_now  # the package is watched while it is imported

        return compile_now(self.pattern.encode("latin-1") if self.is_bytes else self.pattern, self.flags)

    def compile_as_written(self) -> re.Pattern:
        """Return the regex as it stands in the source: on some Pythons it is another one that reads."""
        return re.compile(self.pattern.encode("latin-1") if self.is_bytes else self.pattern, self.flags)

    def as_subject(self, text: str) -> str | bytes:
        """Return a text as the regex wants it."""
        return text.encode("latin-1", "replace") if self.is_bytes else text


class Inventory(NamedTuple):
    """What is found in the package.

    Attributes:
        regexes: All regexes, each pattern once a place.
        call_sites: File and line of each call in the source that makes a regex.
    """

    regexes: tuple[Regex, ...]
    call_sites: frozenset[str]


def take_inventory(kept: Path) -> Inventory:
    """Return what is in the package; found in a process of its own, where nothing is imported yet.

    Args:
        kept: A file, for what is found; if it is there, it is read.
    """
    if not kept.exists():
        done = subprocess.run([sys.executable, __file__], capture_output=True, check=True)  # noqa: S603
        own = kept.with_name(f"{kept.name}.{os.getpid()}")
        own.write_bytes(done.stdout)
        own.replace(kept)  # at once, for whoever looks meanwhile
    regexes, sites = json.loads(kept.read_bytes())
    return Inventory(tuple(Regex(*row, tuple(methods)) for *row, methods in regexes), frozenset(sites))


def _makes_regex(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):
        return called.attr == "compile" and isinstance(called.value, ast.Name) and called.value.id == "re"
    return isinstance(called, ast.Name) and called.id == "compile_late"


def _watch() -> dict[_Made, None]:
    """Import and use the whole package; return what was made where."""
    made: dict[_Made, None] = {}
    compile_ = re.compile

    def note(pattern, flags, frame) -> None:
        if isinstance(pattern, str | bytes) and _name_file(frame.f_code.co_filename):
            text = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
            place, holder = _place(frame), _place(_find_module(frame))
            made[place, holder, text, int(flags), isinstance(pattern, bytes)] = None

    def compile_and_note(pattern, flags=0):
        frame = sys._getframe(1)
        if frame.f_globals.get("__name__") != "newsnorm._lazy":  # that one was noted when it was made
            note(pattern, flags, frame)
        return compile_(pattern, flags)

    re.compile = compile_and_note
    spec = importlib.util.spec_from_file_location("newsnorm._lazy", SOURCE / "_lazy.py")
    lazy = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = lazy  # before the package, which imports it
    spec.loader.exec_module(lazy)
    make = lazy._LatePattern.__init__

    def make_and_note(self, pattern, flags) -> None:
        note(pattern, flags, sys._getframe(2))
        make(self, pattern, flags)

    lazy._LatePattern.__init__ = make_and_note
    _use_package()
    return made


def _place(frame: FrameType) -> str:
    return f"{_name_file(frame.f_code.co_filename)}:{frame.f_lineno}"


@cache
def _name_file(path: str) -> str:
    """Return the name of a file in the package; none for another."""
    return Path(path).relative_to(SOURCE).as_posix() if Path(path).is_relative_to(SOURCE) else ""


def _find_module(frame: FrameType) -> FrameType:
    """Return the frame of the module whose import made it, for the helper that did so; else the frame itself."""
    outer: FrameType | None = frame
    while outer is not None and _name_file(outer.f_code.co_filename):
        if outer.f_code.co_name == "<module>":
            return outer
        outer = outer.f_back
    return frame


def _use_package() -> None:
    newsnorm = import_module("newsnorm")
    for module in pkgutil.walk_packages(newsnorm.__path__, "newsnorm."):
        # What is in `engines` imports an engine, which may be absent.
        if not module.name.endswith("__main__") and not module.name.startswith("newsnorm.engines."):
            import_module(module.name)
    import_module("newsnorm.dates.parse").parse_date("甲")
    import_module("newsnorm.markup.source.code_spans").end_tag_re("pre")
    newsnorm.normalize_text("⽤⼾證券")
    texts = [*_WAKING, *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))]
    for text, options in itertools.product(texts, _OPTIONS):
        with suppress(newsnorm.MissingDependencyError):  # what is not installed makes no regexes
            article = newsnorm.loads(text, **options)
            for form in () if options else import_module("newsnorm.export.formats").WRITERS:
                newsnorm.dumps(article, format=form)


@cache
def _find_uses() -> tuple[dict[str, set[str]], dict[str, str], list[str]]:
    """Return what is done with each name of a regex, methods and "?" for the rest; place → name made there; call sites.

    A private name is one of its file alone.
    """
    uses: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    sites: list[str] = []
    for path in SOURCE.rglob("*.py"):
        file = path.relative_to(SOURCE).as_posix()
        owners = {}
        loads = []
        for node in walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                owners[id(node.value)] = node.attr
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                loads.append(node)
            elif isinstance(node, ast.Call) and _makes_regex(node.func) and file != "_lazy.py":
                sites.append(f"{file}:{node.lineno}")
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if isinstance(target, ast.Name):
                    calls = (inner for inner in walk(node) if isinstance(inner, ast.Call))
                    names.update((f"{file}:{inner.lineno}", _scoped(target.id, file)) for inner in calls)
        for node in loads:
            uses.setdefault(_scoped(node.id, file), set()).add(owners.get(id(node), "?"))
    return uses, names, sites


def _scoped(name: str, file: str) -> str:
    return f"{file}:{name}" if name.startswith("_") else name


def _describe(made: _Made) -> Regex:
    place, holder, pattern, flags, is_bytes = made
    uses, names, _ = _find_uses()
    name = names.get(holder, "")
    methods = uses.get(name, {"?"})
    return Regex(place, name.rpartition(":")[2], pattern, flags, is_bytes, tuple(sorted(methods)))


if __name__ == "__main__":
    gc.disable()  # it ends before there is garbage worth looking for
    json.dump([[_describe(key) for key in _watch()], _find_uses()[2]], sys.stdout)
