"""What each text rule does to real posts: how many blocks it changes, and random places before and after, to be read.

    python benchmarks/rule_report.py FOLDER [--files 500] [--samples 20] [--rule comma] [--profile corpus]

It also holds two laws against every block: a second run changes nothing, and no letter, digit or Han goes or comes.
"""

from __future__ import annotations

import argparse
import os
import random
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsnorm.body import Body
from newsnorm.decode import decode
from newsnorm.errors import NewsnormError
from newsnorm.markup.bodies import read_body
from newsnorm.model import Block, Change
from newsnorm.options import Options
from newsnorm.reader import Source
from newsnorm.readers.registry import choose, read
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import Ruleset, compile_rules


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", default=os.environ.get("NEWSNORM_SHARED", "../shared") + "/corpus")
    parser.add_argument("--files", type=int, default=500, help="how many files, at random; 0 is all of them")
    parser.add_argument("--samples", type=int, default=20, help="places shown for each rule")
    parser.add_argument("--rule", action="append", help="show samples of these rules only")
    parser.add_argument("--profile", default="corpus")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    dice = random.Random(chosen.seed)  # noqa: S311 - samples, no secrets
    rules = compile_rules(Options(profile=chosen.profile))
    report = Report(dice, chosen.samples)
    for path in choose_files(Path(chosen.folder), chosen.files, dice):
        for block in read_blocks(path):
            report.add(path, block, rules)
    report.show(chosen.rule)


class Report:
    """Counts and samples."""

    def __init__(self, dice: random.Random, size: int) -> None:
        """Keep `size` samples of each rule."""
        self.dice = dice
        self.size = size
        self.blocks = 0
        self.changed: Counter[str] = Counter()
        self.samples: dict[str, list[tuple[str, str, str]]] = {}
        self.findings: Counter[str] = Counter()
        self.broken: list[str] = []

    def add(self, path: Path, block: Block, rules: Ruleset) -> None:
        """Run the rules over one block."""
        self.blocks += 1
        body = normalize_body(Body(blocks=(block,), links=((),)), rules)
        for change in body.changes:
            self.changed[change.rule] += 1
            self.keep(f"change {change.rule}", path.name, change)
        for finding in body.findings:
            self.findings[finding.id] += 1
            self.keep(f"finding {finding.id}", path.name, Change(finding.id, 1, finding.message, ""))
        if normalize_body(body, rules).blocks != body.blocks:
            self.broken.append(f"not a fixed point: {path}: {block.text[:80]!r}")
        if letters(block.text) != letters("".join(new.text for new in body.blocks)):
            self.broken.append(f"letters differ: {path}: {block.text[:80]!r}")

    def keep(self, key: str, name: str, change: Change) -> None:
        """Keep each change with the same chance, without keeping all of them."""
        samples = self.samples.setdefault(key, [])
        count = self.changed[change.rule] or self.findings[change.rule]
        if len(samples) < self.size:
            samples.append((name, change.before, change.after))
        elif self.dice.randrange(count) < self.size:
            samples[self.dice.randrange(self.size)] = (name, change.before, change.after)

    def show(self, only: list[str] | None) -> None:
        """Print it."""
        print(f"{self.blocks} blocks")
        for name, counter in (("change", self.changed), ("finding", self.findings)):
            for rule, count in counter.most_common():
                print(f"\n{name} {rule}: {count} blocks")
                if only is None or rule in only:
                    for path, before, after in self.samples[f"{name} {rule}"]:
                        print(f"    {before!r} → {after!r}    {path[:30]}" if after else f"    {before}    {path[:30]}")
        print(f"\nbroken laws: {len(self.broken)}", *self.broken[:20], sep="\n")


def choose_files(folder: Path, count: int, dice: random.Random) -> list[Path]:
    """Return files at random, as many from each sub-folder as its size says."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in {".md", ".markdown", ".txt", ".html"})
    return dice.sample(paths, min(count, len(paths))) if count else paths


def read_blocks(path: Path) -> Iterator[Block]:
    """Yield the blocks of a post, as `markup` reads them."""
    try:
        source = Source(text=decode(path.read_bytes()).text, name=path.as_posix())
        reader, _ = choose(source, reader=None, extra=())
        raw = read(reader, source)
        yield from read_body(raw, markup=raw.markup).blocks
    except NewsnormError:
        return


def letters(text: str) -> str:
    """The letters and digits of a text after the folds the rules declare."""
    return "".join(char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char)[0] in "LN")


if __name__ == "__main__":
    main()
