"""Where things are: every module that does something is tested in a file of its own name."""

import ast
import importlib
import re
from fnmatch import fnmatch
from pathlib import Path

from every_case import every_case

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "newsnorm"
_NAMES_RE = re.compile(r"(?:\w+(?:, \w+)*)?")


def test_unit_tests_mirror_the_source():
    """`news/cut.py` is tested in `news/test_cut.py`; tables and types need no test."""
    untested = [
        str(module.relative_to(SOURCE))
        for module in sorted(SOURCE.rglob("*.py"))
        if not module.name.startswith("__") and not _test_of(module).is_file() and _does_something(module)
    ]

    assert untested == []


def test_the_map_of_the_house_is_whole():
    """Contributors find every room and every module beside the rooms on the map."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    house = page.partition("## The map of the house")[2].partition("```text\n")[2].partition("```")[0]
    named = {name for line in house.splitlines() for name in _NAMES_RE.match(line)[0].split(", ")} - {""}

    assert named == {path.stem for path in SOURCE.iterdir() if _is_place(path)}


@every_case("room", ["containers", "corpus"])
def test_the_map_of_a_room_is_whole(room):
    """A room of many modules says in its own docstring what each is for."""
    said = importlib.import_module(f"newsnorm.{room}").__doc__
    modules = {path.stem for path in (SOURCE / room).glob("*.py")} - {"__init__", room}

    assert modules - set(re.findall(r"`(\w+)`", said)) == set()


def test_no_folder_is_left_out(request):
    """Pytest goes into every folder of tests and of modules, whatever it is called."""
    left_out = request.config.getini("norecursedirs")
    folders = [path for top in ("tests", "src") for path in (ROOT / top).rglob("*") if path.is_dir()]

    assert {
        path.name
        for path in folders
        if any(fnmatch(path.name, pattern) for pattern in left_out) and path.name != "__pycache__"
    } == set()


def _is_place(path: Path) -> bool:
    return not path.name.startswith("__") and path.name != "_version.py" and (path.suffix == ".py" or path.is_dir())


def _test_of(module: Path) -> Path:
    return ROOT / "tests" / "unit" / module.relative_to(SOURCE).parent / f"test_{module.name.lstrip('_')}"


def _does_something(module: Path) -> bool:
    """Say whether a function of the module has more than a docstring."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return any(not isinstance(node.body[-1], ast.Expr) for node in functions)
