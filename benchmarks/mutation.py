r"""Make small changes to the code at random, and see which of them no test notices.

    python benchmarks/mutation.py --seed 1 --tables 60            # words and regexes
    python benchmarks/mutation.py --seed 1 --logic 120            # conditions, constants, statements
    python benchmarks/mutation.py --seed 1 --logic 40 --areas text,dates --out survivors.jsonl
    python benchmarks/mutation.py --again survivors.jsonl         # only these, after tests were added

Each change is made in a copy of the project, never in the tree. First the tests of the module run (the unit file of
its name and its doctests), then those of its room and the cases (for words and characters also those of `text` and
`news`), then, if nothing has failed, all others but those that need material beside the project. A change that
survives is printed; a person judges whether it changes any behaviour. Those judged to change none stand in
`mutation_equivalents.jsonl` with the reason, and are counted apart.

Table changes are drawn evenly from five kinds (word, class, alternative, quantifier, look-around), then evenly from the
places of that kind; logic changes evenly from all places. A table change whose module cannot be imported is drawn anew.
Changes to functions are first tried in place, without importing anything anew (`mutation_in_place.py`): a few seconds
each. Only what survives there is tried in copies.

Tests run on fixed examples, so that a seed gives the same figures again.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import gc
import importlib
import json
import multiprocessing
import os
import py_compile
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import Final

from mutants import Change, find_logic_changes, find_table_changes

PROJECT: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = "src/newsnorm"
EQUIVALENTS: Final = Path(__file__).with_name("mutation_equivalents.jsonl")
TABLE_AREAS: Final = ("lexicon", "news", "text", "frontmatter")
EVERYTHING: Final = ("tests/unit", "tests/property", "tests/conformance", "tests/api", "src")
EDGES: Final = "tests/property/test_regex_edges.py"
SHAPES: Final = "tests/property/test_regexes.py::test_shapes"  # tells regexes that are slow
OUTPUT: Final = "output.txt"
NOT_COPIED: Final = shutil.ignore_patterns(".git", "__pycache__", ".hypothesis", ".*_cache", "_build")
ROW: Final = ("module", "before", "after")
SECONDS_IN_PLACE: Final = 30  # of the processor, for one change
PRELOADED: Final = ["pytest", "attrs", "bs4", "html5lib", "yaml", "opencc", "pyromark"]


# --- tests ------------------------------------------------------------------------------------------------------------


class Copy:
    """A copy of the project in which changes are made and tests run."""

    def __init__(self, folder: Path, *, source: Path = PROJECT) -> None:
        self.folder = folder
        shutil.copytree(source, folder, ignore=NOT_COPIED if source == PROJECT else None)

    def prepare(self, changes: list[Change], *, quick: bool) -> float:
        """Run the tests without a change, and return how long they took; what is compiled stays for later runs."""
        stages = {tuple(tests) for change in changes for _, tests in self._stages(change.path, quick=quick)}
        tests = sorted({test for stage in stages for test in stage}) if quick else EVERYTHING
        begin = time.monotonic()
        if not self._run(_test, (*tests, "--compile"), limit=3600):
            output = (self.folder / OUTPUT).read_text(encoding="utf-8", errors="replace")
            raise SystemExit(f"{output[-3000:]}\nthe tests fail without any change")
        return time.monotonic() - begin

    def judge(self, change: Change, *, quick: bool, limit: float) -> str:
        """Return what noticed the change: `module`, `room`, `rest`, or nothing."""
        with self._changed(change):
            for name, tests in self._stages(change.path, quick=quick):
                if tests and not self._run(_test, tuple(tests), limit=limit):
                    return name
        return ""

    def imports(self, change: Change) -> bool:
        """Say whether the module of a change can still be imported, and the package."""
        with self._changed(change):
            name = change.path.removeprefix("src/").removesuffix(".py").replace("/", ".")
            return self._run(_import, ("newsnorm", "newsnorm.api", name.partition(".data.")[0]), limit=60)

    def try_in_place(self, changes: list[Change], *, jobs: int) -> set[int]:
        """Return the numbers of those changes to functions that forks of one process notice: `mutation_in_place.py`."""
        given, verdicts = self.folder / "changes.json", self.folder / "verdicts.jsonl"
        fields = ("path", "kind", "start", "end", "new")
        given.write_text(json.dumps([{name: getattr(change, name) for name in fields} for change in changes]))
        script = [sys.executable, "benchmarks/mutation_in_place.py", given, verdicts, str(SECONDS_IN_PLACE), str(jobs)]
        environment = os.environ | make_environment(str(self.folder))
        subprocess.run(script, cwd=self.folder, env=environment, stdout=subprocess.DEVNULL, check=False)  # noqa: S603
        return {int(row["number"]) for row in _read_rows(verdicts) if row["verdict"] == "noticed"}

    def _stages(self, path: str, *, quick: bool) -> Iterator[tuple[str, list[str]]]:
        module = Path(path).relative_to(PACKAGE)
        room = f"tests/unit/{module.parts[0]}"
        own = [
            f"tests/unit/{module.with_name('test_' + module.name.lstrip('_'))}",
            path if path.endswith(".py") else "",
        ]
        if module.suffix == ".txt":
            own = ["tests/unit/lexicon/test_every_word.py", *self._find_naming(module.stem)]
        yield "module", self._existing([*own, EDGES])
        cases = [str(file.relative_to(self.folder)) for file in (self.folder / "tests/unit").rglob("test_*cases.py")]
        rooms = ["tests/unit/lexicon", "tests/unit/news", "tests/unit/text"] if room.endswith("lexicon") else [room]
        yield "room", [*self._existing([*(rooms if len(module.parts) > 1 else []), *cases]), SHAPES]
        if not quick:
            yield "rest", self._existing(EVERYTHING)

    def _find_naming(self, name: str) -> list[str]:
        """Return the tests that read a list of words."""
        files = sorted((self.folder / "tests/unit").rglob("test_*.py"))
        naming = [file for file in files if f'"{name}"' in file.read_text(encoding="utf-8")]
        return [str(file.relative_to(self.folder)) for file in naming]

    def _existing(self, paths: Iterable[str]) -> list[str]:
        return [path for path in paths if path and (self.folder / path).exists()]

    @contextlib.contextmanager
    def _changed(self, change: Change) -> Iterator[None]:
        file = self.folder / change.path
        file.write_text(change.result, encoding="utf-8")
        for compiled in (file.parent / "__pycache__").glob(f"{file.stem}.*.pyc"):
            compiled.unlink()  # it may be as old and as long as the change
        try:
            yield
        finally:
            file.write_text(change.text, encoding="utf-8")
            if file.suffix == ".py":
                py_compile.compile(str(file), doraise=True)

    def _run(self, act: Callable[..., None], arguments: tuple[str, ...], *, limit: float) -> bool:
        process = multiprocessing.get_context("forkserver").Process(target=act, args=(str(self.folder), arguments))
        process.start()
        process.join(limit)
        if process.exitcode is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.join()
        return process.exitcode == 0


def _test(folder: str, tests: tuple[str, ...]) -> None:
    import pytest  # noqa: PLC0415 - only in processes of their own

    _enter(folder)
    sys.dont_write_bytecode = "--compile" not in tests
    quiet = ["-x", "-q", "--no-header", "--tb=line", "-p", "no:randomly", "-p", "no:xdist", "--timeout=60"]
    code = pytest.main([*quiet, *(test for test in tests if test != "--compile")])
    sys.stdout.flush()
    os._exit(code)  # at its usual end a process of `multiprocessing` waits for servers that tests have started


def _import(folder: str, names: tuple[str, ...]) -> None:
    _enter(folder)
    for name in names:
        importlib.import_module(name)
    for value in gc.get_objects():
        if type(value).__name__ == "_LatePattern":
            str(value.flags)  # a regex that cannot be compiled is no change either


def make_environment(folder: str) -> dict[str, str]:
    """Return what a process must know that shall see the package of a copy and nothing of the outside."""
    places = [f"{folder}/src", f"{folder}/tests", f"{folder}/benchmarks", folder]
    return {
        "PYTHONPATH": ":".join(places), "PYTHONDONTWRITEBYTECODE": "1", "HYPOTHESIS_PROFILE": "mutation",
        "NEWSNORM_SHARED": f"{folder}/nowhere",
    }  # fmt: skip


def _enter(folder: str) -> None:
    """Let this process, and those it starts, see the package of the copy and nothing of the outside."""
    os.setsid()
    os.chdir(folder)
    os.environ |= make_environment(folder)
    sys.path[:0] = [f"{folder}/src", f"{folder}/tests", folder]  # as `python -m pytest` there would
    sys.dont_write_bytecode = True
    with Path(OUTPUT).open("w") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)


# --- the program ------------------------------------------------------------------------------------------------------


def find_changes(family: str, areas: tuple[str, ...]) -> list[Change]:
    """Return every change of a family that can be made in some areas."""
    find, suffixes = (find_logic_changes, (".py",)) if family == "logic" else (find_table_changes, (".py", ".txt"))
    changes: list[Change] = []
    for path in sorted((PROJECT / PACKAGE).rglob("*")):
        name = path.relative_to(PROJECT / PACKAGE).as_posix()
        is_in = not areas or any(name == area or name.startswith(f"{area}/") for area in areas)
        if is_in and path.suffix in suffixes:
            changes += find(f"{PACKAGE}/{name}", path.read_text(encoding="utf-8"))
    return changes


def draw(
    changes: list[Change], count: int, *, seed: int, by_kind: bool, is_good: Callable[[Change], bool]
) -> list[Change]:
    """Return `count` of the changes, drawn at random from all, or from each kind as often as from any other."""
    kinds: dict[str, list[Change]] = {}
    for change in changes:
        kinds.setdefault(change.kind if by_kind else "", []).append(change)
    chance = random.Random(seed)  # noqa: S311 - no secret
    drawn: list[Change] = []
    while len(drawn) < count and (left := sorted(kind for kind in kinds if kinds[kind])):
        candidates = kinds[chance.choice(left)]
        change = candidates.pop(chance.randrange(len(candidates)))
        if is_good(change):
            drawn.append(change)
    return drawn


def is_code(change: Change) -> bool:
    """Say whether a module is still Python after a change, and another program than before."""
    if not change.path.endswith(".py"):
        return True
    try:
        tree = ast.parse(change.result)
    except SyntaxError:
        return False
    return ast.dump(tree) != ast.dump(ast.parse(change.text))


def report(changes: list[Change], verdicts: list[str], out: Path | None) -> None:
    """Print the figures, and write down what survived."""
    counts = Counter(verdicts)
    rows = [change.row for change, verdict in zip(changes, verdicts, strict=True) if not verdict]
    known = [{key: row[key] for key in ROW} for row in _read_rows(EQUIVALENTS)]
    survivors = [row for row in rows if row not in known]
    print(f"\n{len(changes)} changes, {len(changes) - counts['']} noticed by the tests:", end=" ")
    print(f"{counts['in place']} in place,", end=" ")
    print(
        f"{counts['module']} by those of the module, {counts['room']} by those of its room, {counts['rest']} by others"
    )
    print(f"{len(survivors)} survive, and {len(rows) - len(survivors)} that are judged to change no behaviour")
    for row in survivors:
        print(f"\n{row['module']}\n- {row['before']}\n+ {row['after']}")
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in survivors), encoding="utf-8")


def _read_rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line] if path.is_file() else []


def find_again(rows: list[dict[str, str]]) -> list[Change]:
    """Return the changes that a file of survivors names, as far as their lines are still there."""
    areas = tuple({row["module"].removeprefix(f"{PACKAGE}/") for row in rows})
    changes = [*find_changes("tables", areas), *find_changes("logic", areas)] if rows else []
    return list({str(change.row): change for change in changes if change.row in rows}.values())


def main() -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--tables", type=int, default=0, help="how many changes to words and regexes")
    parser.add_argument("--logic", type=int, default=0, help="how many changes to conditions, constants, statements")
    parser.add_argument("--areas", default="", help="rooms and modules, such as text,dates")
    parser.add_argument("--again", type=Path, help="a file that --out has written")
    parser.add_argument("--out", type=Path, help="write the survivors, one a line")
    parser.add_argument("--quick", action="store_true", help="only the tests of the module and of its room")
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    multiprocessing.get_context("forkserver").set_forkserver_preload(PRELOADED)
    with tempfile.TemporaryDirectory() as folder:
        first = Copy(Path(folder) / "0")
        changes = choose(chosen, imports=first.imports)
        limit = 60 + 5 * first.prepare(changes, quick=chosen.quick)
        others = [Copy(Path(folder) / str(number), source=first.folder) for number in range(1, chosen.jobs)]
        functions = [change for change in changes if change.family == "logic"]
        noticed = first.try_in_place(functions, jobs=chosen.jobs) if functions else set()
        noticed_ids = {id(functions[number]) for number in noticed}
        left = [change for change in changes if id(change) not in noticed_ids]
        found = dict(zip(map(id, left), judge(left, [first, *others], quick=chosen.quick, limit=limit), strict=True))
        verdicts = [found.get(id(change), "in place") for change in changes]
    report(changes, verdicts, chosen.out)


def choose(chosen: argparse.Namespace, *, imports: Callable[[Change], bool]) -> list[Change]:
    """Return the changes that the command line asks for."""
    if chosen.again:
        return find_again(_read_rows(chosen.again))
    areas = tuple(filter(None, chosen.areas.split(",")))
    tables = find_changes("tables", areas or TABLE_AREAS) if chosen.tables else []
    logic = find_changes("logic", areas) if chosen.logic else []
    return [
        *draw(tables, chosen.tables, seed=chosen.seed, by_kind=True, is_good=lambda one: is_code(one) and imports(one)),
        *draw(logic, chosen.logic, seed=chosen.seed, by_kind=False, is_good=is_code),
    ]


def judge(changes: list[Change], copies: list[Copy], *, quick: bool, limit: float) -> list[str]:
    """Return for each change which tests noticed it."""
    free: Queue[Copy] = Queue()
    for one in copies:
        free.put(one)

    def judge_one(change: Change) -> str:
        one = free.get()
        try:
            verdict = one.judge(change, quick=quick, limit=limit)
        finally:
            free.put(one)
        print(verdict or f"survived: {json.dumps(change.row, ensure_ascii=False)}", flush=True)
        return verdict

    with ThreadPoolExecutor(len(copies)) as threads:
        return list(threads.map(judge_one, changes))


if __name__ == "__main__":
    main()
