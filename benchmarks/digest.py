"""Write down every field of every article, so that a change of the code shows what it changed.

    python benchmarks/digest.py write OUT.jsonl [PATH ...]      # before, and again after the change
    python benchmarks/digest.py diff OLD.jsonl NEW.jsonl [--field NAME] [--show N]

PATH is a file or a folder; without one the seeds, the text cases and, where it is there, the shared corpus are read.
A line of OUT is one document: a hash of each field. `--values` keeps the values beside the hashes, so that `diff` can
show what a field was and is; without it only names are printed. A path that ends in `.gz` is compressed.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import newsnorm

_PROJECT = Path(__file__).resolve().parents[1]
_CORPUS = _PROJECT.parent / "shared" / "corpus"
_TEXT_CASES = _PROJECT / "tests" / "cases" / "text"
_NOT_COMPARED = frozenset({"id", "version"})


def read_documents(paths: list[Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and the fields of each document, failures among them."""
    for root in paths or [path for path in (_PROJECT / "seeds", _CORPUS) if path.is_dir()]:
        files = sorted(path for path in root.rglob("*") if path.is_file()) if root.is_dir() else [root]
        for path in files:
            if path.name not in ("MANIFEST.jsonl", "README.md") or path.parent != root:
                yield f"{root.name}/{path.relative_to(root).as_posix()}", read_fields(path)
    for path in sorted(_TEXT_CASES.glob("*.jsonl")) if not paths else ():
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                case = json.loads(line)
                text = newsnorm.normalize_text(case["in"], profile=case.get("profile", "corpus"))
                yield f"{path.name}:{case['id']}", {"text": text}


def read_fields(path: Path) -> dict[str, Any]:
    """Return the fields of the article in a file, those of the provenance among them, or its error."""
    try:
        article = newsnorm.load(path)
    except newsnorm.NewsnormError as error:
        return {"error": f"{type(error).__name__}: {error.message}"}
    fields: dict[str, Any] = article.to_dict()
    fields |= fields.pop("provenance", {})
    fields["path"] = None
    fields["text"] = article.text
    return {name: value for name, value in fields.items() if name not in _NOT_COMPARED}


def write(out: Path, paths: list[Path], *, values: bool) -> None:
    """Write a line for each document."""
    count = 0
    with _open(out, "wt") as file:
        for name, fields in read_documents(paths):
            count += 1
            line: dict[str, Any] = {"name": name, "hashes": {key: _hash(value) for key, value in fields.items()}}
            if values:
                line["values"] = fields
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    print(f"{count} documents")


def diff(old: Path, new: Path, *, field: str | None, show: int) -> int:
    """Print which fields of which documents differ, and return how many documents do."""
    before = {line["name"]: line for line in _read(old)}
    after = {line["name"]: line for line in _read(new)}
    counts: Counter[str] = Counter()
    changed: list[tuple[str, list[str]]] = []
    for name in sorted(before.keys() & after.keys()):
        was, now = before[name]["hashes"], after[name]["hashes"]
        fields = sorted(key for key in was.keys() | now.keys() if was.get(key) != now.get(key))
        counts.update(fields)
        if fields and (field is None or field in fields):
            changed.append((name, fields))
    print(
        f"{len(before)} documents before, {len(after)} after, {len(before.keys() ^ after.keys())} in one of them only"
    )
    print(f"{len(changed)} changed{f' in {field}' if field else ''}")
    for key, count in counts.most_common():
        print(f"  {count:6}  {key}")
    for name, fields in random.Random(0).sample(changed, min(show, len(changed))):  # noqa: S311 - which ones is no secret
        print(f"\n{name}: {', '.join(fields)}")
        for key in [field] if field else fields:
            _show(key, before[name].get("values", {}).get(key), after[name].get("values", {}).get(key))
    return len(changed)


def _show(key: str, was: Any, now: Any) -> None:
    """Print the parts of a value that differ."""
    if isinstance(was, list) and isinstance(now, list):
        gone = [item for item in was if item not in now]
        come = [item for item in now if item not in was]
        for sign, items in (("-", gone), ("+", come)):
            for item in items[:8]:
                print(f"  {key} {sign} {json.dumps(item, ensure_ascii=False)[:300]}")
        return
    if isinstance(was, str) and isinstance(now, str):
        place = next((at for at, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now)))
        was, now = was[max(0, place - 20) : place + 60], now[max(0, place - 20) : place + 60]
    print(f"  {key} - {json.dumps(was, ensure_ascii=False)[:300]}")
    print(f"  {key} + {json.dumps(now, ensure_ascii=False)[:300]}")


def _hash(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with _open(path, "rt") as file:
        for line in file:
            yield json.loads(line)


def _open(path: Path, mode: str) -> IO[Any]:
    if path.suffix == ".gz":
        return gzip.open(path, mode, compresslevel=1, encoding="utf-8", errors="surrogatepass")
    return path.open(mode, encoding="utf-8", errors="surrogatepass")


def main() -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    writer = commands.add_parser("write")
    writer.add_argument("out", type=Path)
    writer.add_argument("paths", type=Path, nargs="*")
    writer.add_argument("--values", action="store_true")
    differ = commands.add_parser("diff")
    differ.add_argument("old", type=Path)
    differ.add_argument("new", type=Path)
    differ.add_argument("--field")
    differ.add_argument("--show", type=int, default=10)
    chosen = parser.parse_args()
    if chosen.command == "write":
        write(chosen.out, chosen.paths, values=chosen.values)
    else:
        raise SystemExit(diff(chosen.old, chosen.new, field=chosen.field, show=chosen.show) > 0)


if __name__ == "__main__":
    main()
