"""Try logic changes without importing anything anew: a fork of a process that has collected the tests, and other code.

    python benchmarks/mutation_in_place.py CHANGES VERDICTS SECONDS JOBS   # in a copy of the project

The process imports the package and collects all tests. For each change it forks, gives the function that is changed its
other code, and runs tests for some seconds: those of its module, of mixed texts, of its room, others. No start, no
second import.

What is noticed here is noticed. What survives may still be noticed by a test of another process, by one that is left
out since it measures time, or by what a function does while it is imported: `mutation.py` tries these the long way.
"""

from __future__ import annotations

import ast
import contextlib
import gc
import importlib
import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType
from typing import Final

import pytest
from mutants import Change

PACKAGE: Final = "src/newsnorm/"
TESTS: Final = ("tests/unit", "tests/property", "tests/conformance", "tests/api", "src")
QUIET: Final = ("-q", "--tb=no", "--no-header", "--no-summary", "-p", "no:randomly", "-p", "no:xdist", "--timeout=60")
LATE: Final = ("bs4", "html5lib", "opencc", "pyarrow", "pyromark", "turbohtml", "yaml")
TIMED: Final = {"grows_linearly", "find_slow_attack"}  # what a test imports that measures time
NET: Final = "check_floor"  # what the tests call that look at thousands of texts, in no time


def find_function(change: Change) -> str:
    """Return the qualified name of the outermost function around a change."""
    line = change.text.count("\n", 0, change.start) + 1
    return next(_find_chain(ast.parse(change.text), line, ""))


def _find_chain(node: ast.AST, line: int, prefix: str) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        below = prefix
        if isinstance(child, (ast.FunctionDef, ast.ClassDef)):
            first = min((child.lineno, *(decorator.lineno for decorator in child.decorator_list)))
            if not first <= line <= (child.end_lineno or first):
                continue
            below = f"{prefix}{child.name}."
            if isinstance(child, ast.FunctionDef):
                yield prefix + child.name
                below += "<locals>."
        yield from _find_chain(child, line, below)


def find_codes(code: CodeType, name: str) -> list[CodeType]:
    """Return the code objects of a name in that of a module, in their order."""
    found = []
    for child in code.co_consts:
        if isinstance(child, CodeType):
            found += [child] if child.co_qualname == name else find_codes(child, name)
    return found


def _import_all() -> None:
    """Import each module of the package, also those that are imported when a file asks for them."""
    for path in sorted(Path(PACKAGE).rglob("*.py")):
        name = ".".join(path.with_suffix("").parts[1:]).removesuffix(".__init__")
        if path.stem != "__main__":
            with contextlib.suppress(ImportError):  # an engine that is not here
                importlib.import_module(name)


def _warm_up() -> None:
    """Do once what each child would do: import what is imported late, and have Hypothesis make its tables."""
    for name in LATE:
        importlib.import_module(name)
    charmap = importlib.import_module("hypothesis.internal.charmap")  # after pytest, which watches its import
    charmap.charmap()
    charmap.query()


def _names(item: pytest.Item, names: set[str]) -> bool:
    """Say whether the function of a test names one of these."""
    code = getattr(getattr(item, "obj", None), "__code__", None)
    return code is not None and not names.isdisjoint(code.co_names)


class Server:
    """A plugin of pytest that runs tests for each change in a child, instead of all of them once."""

    def __init__(self, folder: Path, changes: list[Change], out: Path, *, seconds: float, jobs: int) -> None:
        self._folder = folder
        self._changes = changes
        self._out = out
        self._seconds = seconds
        self._jobs = jobs
        self._functions: dict[str, list[FunctionType]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Judge all changes."""
        session.items[:] = [item for item in session.items if not _names(item, TIMED)]
        _import_all()
        self._find_functions()
        _warm_up()
        gc.freeze()
        running: dict[int, tuple[Change, float]] = {}
        for change in self._changes:
            while len(running) >= self._jobs:
                self._wait(running)
            pid = self._start(session, change)
            if pid:
                running[pid] = change, time.monotonic() + 60 + 20 * self._seconds
        while running:
            self._wait(running)
        return True

    def _find_functions(self) -> None:
        prefix = f"{self._folder}/"
        gc.unfreeze()  # what the tests have put aside is not listed
        for value in gc.get_objects():
            if type(value) is FunctionType and value.__code__.co_filename.startswith(prefix + PACKAGE):
                name = f"{value.__code__.co_filename.removeprefix(prefix)}:{value.__code__.co_qualname}"
                self._functions.setdefault(name, []).append(value)

    def _start(self, session: pytest.Session, change: Change) -> int:
        """Start a child for a change; say so at once if it cannot be tried."""
        name = find_function(change)
        functions = self._functions.get(f"{change.path}:{name}", [])
        old = find_codes(compile(change.text, "", "exec", dont_inherit=True), name)
        new = find_codes(compile(change.result, str(self._folder / change.path), "exec", dont_inherit=True), name)
        if not functions or change.kind == "default" or len(new) != len(old):
            self._say(change, "not tried")
            return 0
        by_line = {before.co_firstlineno: after for before, after in zip(old, new, strict=True)}
        items = self._choose(session.items, change.path.removeprefix(PACKAGE))
        if pid := os.fork():
            return pid
        os.setsid()
        try:
            for function in functions:
                function.__code__ = by_line[function.__code__.co_firstlineno]
        except (ValueError, KeyError):  # it closes over other names than before
            os._exit(2)
        begin = time.process_time()
        for item, after in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            if session.testsfailed:
                self._say(change, "noticed", by=item.nodeid)
                os._exit(1)
            if time.process_time() - begin > self._seconds:
                break
        os._exit(0)

    def _choose(self, items: list[pytest.Item], module: str) -> list[pytest.Item]:
        """Return the tests, nearest first: of the module, mixed texts, of the folder, the room; else by chance."""
        path = Path(module)
        near = [
            (f"tests/unit/{path.with_name('test_' + path.name.lstrip('_'))}::", f"{PACKAGE}{module}::"),
            *((f"tests/unit/{folder}/", f"{PACKAGE}{folder}/") for folder in path.parents[:-1]),
            (),
        ]
        ranked = [
            (next(rank for rank, names in enumerate(near) if not names or item.nodeid.startswith(names)), item)
            for item in items
        ]
        ranked = [(min(rank, 0.5) if _names(item, {NET}) else rank, item) for rank, item in ranked]
        random.Random(0).shuffle(ranked)  # noqa: S311 - no secret
        return [item for _, item in sorted(ranked, key=lambda each: each[0])]

    def _wait(self, running: dict[int, tuple[Change, float]]) -> None:
        """Wait until one child has ended, and say what it found."""
        while True:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid in running:
                code = os.waitstatus_to_exitcode(status)
                change = running.pop(pid)[0]
                if code != 1:
                    self._say(change, {0: "survived", 2: "not tried"}.get(code, "noticed"))
                return
            for child, (_, end) in running.items():
                if time.monotonic() > end:
                    os.killpg(child, signal.SIGKILL)
            time.sleep(0.02)

    def _say(self, change: Change, verdict: str, *, by: str = "") -> None:
        number = next(number for number, each in enumerate(self._changes) if each is change)
        row = {"number": str(number), "verdict": verdict, "by": by, **change.row}
        with self._out.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def main() -> None:
    """Judge the changes of a file, each a row of JSON, and write one line for each."""
    changes, out = map(Path, sys.argv[1:3])
    seconds, jobs = float(sys.argv[3]), int(sys.argv[4])
    rows = json.loads(changes.read_text(encoding="utf-8"))
    texts = {row["path"]: Path(row["path"]).read_text(encoding="utf-8") for row in rows}
    server = Server(
        Path.cwd(), [Change(text=texts[row["path"]], **row) for row in rows], out, seconds=seconds, jobs=jobs
    )
    sys.exit(pytest.main([*QUIET, *TESTS], plugins=[server]))


if __name__ == "__main__":
    main()
