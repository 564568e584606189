"""Read many files one after the other, in another order, and in eight threads at once: all must give the same articles.

    python -X dev -W error benchmarks/threads_check.py [FOLDER ...] [--files 450] [--threads 8]

With `-X dev -W error` a file left open, a coroutine never awaited or a deprecated call is an error too. Without folders
the posts beside the project are read, if they are there, and the seeds again and again if they are not.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, cycle, islice
from pathlib import Path
from random import Random

import newsnorm

_ROOT = Path(__file__).resolve().parents[1]
_CORPUS = _ROOT.parent / "shared" / "corpus"


def find_files(folders: Sequence[Path], count: int) -> list[Path]:
    """Return so many files, spread over the folders."""
    found = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    return list(islice(chain(found[:: max(len(found) // count, 1)], cycle(found)), count))


def read_in_order(files: Sequence[Path], order: Sequence[int]) -> list[str]:
    """Return the digest of each article or error, in the order of the files, read in another."""
    digests = {number: digest(files[number]) for number in order}
    return [digests[number] for number in range(len(files))]


def digest(path: Path) -> str:
    """Return the digest of all that is known of a file."""
    try:
        said = newsnorm.dumps(newsnorm.load(path))
    except newsnorm.NewsnormError as error:
        said = str(error)
    return hashlib.sha256(said.encode()).hexdigest()


def main() -> None:
    """Read, compare, and say what is different."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[_CORPUS if _CORPUS.is_dir() else _ROOT / "seeds"])
    parser.add_argument("--files", type=int, default=450)
    parser.add_argument("--threads", type=int, default=8)
    chosen = parser.parse_args()
    files = find_files(chosen.folders, chosen.files)
    whole = range(len(files))
    begin = time.monotonic()
    expected = read_in_order(files, whole)
    orders = [Random(seed).sample(whole, len(files)) for seed in range(chosen.threads)]  # noqa: S311 - no secret
    shuffled = read_in_order(files, orders[0])
    with ThreadPoolExecutor(chosen.threads) as pool:
        threaded = list(pool.map(lambda order: read_in_order(files, order), orders))
    wrong = [
        (str(files[number]), what)
        for what, found in (("shuffled", shuffled), *((f"thread {n}", found) for n, found in enumerate(threaded)))
        for number in whole
        if found[number] != expected[number]
    ]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    seconds = time.monotonic() - begin
    print(f"{len(files)} files, {len(set(expected))} different articles, {len(wrong)} differences, {seconds:.0f} s")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
