"""Which forms are read, and how well: a table over small files of every form, and over a folder of real ones.

    python benchmarks/format_check.py            # the small files of tests/format_cases.py
    python benchmarks/format_check.py FOLDER     # what load_all makes of each file in it, one line a file

A line says the form, what `detect` says, how many articles came of how many, and how many of the fields that were asked
for are right. The last line is a sum in JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import newsnorm

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from format_cases import FormatCase, format_cases, tell

_COUNTED = ("title", "date_published", "url", "authors")
_NO_FORMS = ("README.md", "SOURCES.tsv")


def check(case: FormatCase) -> tuple[str, int, int, int, list[str]]:
    """Return the container, how many articles came, how many fields are right and asked for, and what is wrong."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / case.name
        path.write_bytes(case.data)
        found = newsnorm.detect(case.data, name=case.name).reader
        results = list(newsnorm.load_all(path, **case.options))
    right = asked = 0
    wrong = []
    for wanted, result in zip(case.articles, results, strict=False):
        said = tell(result, wanted)
        for name in wanted if isinstance(wanted, dict) else ("failure",):
            asked += 1
            is_right = (
                said[name] == wanted[name] if isinstance(said, dict) and isinstance(wanted, dict) else said == wanted
            )
            right += is_right
            if not is_right:
                wrong.append(f"{name}: {said!r:.200} is not {wanted!r:.200}")
    return found, len(results), right, asked, wrong


def print_cases() -> int:
    """Print the table of the small files, and return how many are wrong."""
    print(f"{'form':32} {'file':14} {'container':10} {'articles':>9} {'fields':>8}")
    files = failed = 0
    for case in format_cases():
        if case.needs and find_spec(case.needs) is None:
            print(f"{case.form:32} {case.name:14} needs {case.needs}")
            continue
        found, count, right, asked, wrong = check(case)
        is_right = not wrong and count == len(case.articles) and found == case.container
        print(
            f"{case.form:32} {case.name:14} {found:10} {f'{count}/{len(case.articles)}':>9} {f'{right}/{asked}':>8}"
            f"{'' if is_right else '  ✗'}"
        )
        for each in wrong:
            print(f"    {each}")
        files += 1
        failed += not is_right
    print(json.dumps({"files": files, "wrong": failed}))
    return failed


def print_folder(folder: Path) -> int:
    """Print what comes of each file of a folder, and return how many articles could not be read."""
    print(f"{'file':44} {'read as':8} {'articles':>8} {'failed':>6} {'title':>6} {'date':>6} {'url':>6} {'author':>6}")
    failed = 0
    for path in _files(folder):
        results = list(newsnorm.load_all(path))
        articles = [result for result in results if isinstance(result, newsnorm.Article)]
        failed += len(results) - len(articles)
        counts = [
            sum(bool(getattr(each, name)) for each in articles)
            for name in ("title", "date_published", "url", "authors")
        ]
        readers = ",".join(sorted({each.provenance.reader for each in articles})) or "-"
        shown = " ".join(f"{count:6}" for count in counts)
        name = path.relative_to(folder).as_posix()
        print(f"{name:44} {readers:8} {len(articles):8} {len(results) - len(articles):6} {shown}")
    print(json.dumps({"failed": failed}))
    return failed


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(
        path for path in folder.rglob("*") if path.is_file() and path.name not in ("README.md", "SOURCES.tsv")
    )


def main() -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    chosen = parser.parse_args()
    if chosen.folder:
        print_folder(chosen.folder)
    else:
        raise SystemExit(print_cases() > 0)


if __name__ == "__main__":
    main()
