"""What each text rule does to real posts: how many blocks it changes, and random places before and after, to be read.

    python benchmarks/rule_report.py FOLDER [--files 500] [--samples 20] [--rule comma] [--profile corpus] [--laws]

It also holds laws against every block: the block comes out, a second run reports no change, and no letter, digit or Han
goes, comes or moves. With `--laws` two more: rules whose order is said to be irrelevant are shuffled, and rules that
changed nothing are disabled, and the text must come out the same.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from newsnorm.body import Body
from newsnorm.decoding.decode import decode
from newsnorm.errors import NewsnormError
from newsnorm.markup.bodies import read_body
from newsnorm.model import Block, Change
from newsnorm.options import Options
from newsnorm.reader import Source
from newsnorm.readers.registry import choose
from newsnorm.readers.registry import read as read_raw
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import Ruleset, compile_rules
from newsnorm.text.rules import RULES_BY_ID, UNORDERED

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from contents import content_of


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", default=os.environ.get("NEWSNORM_SHARED", "../shared") + "/corpus")
    parser.add_argument("--files", type=int, default=500, help="how many files, at random; 0 is all of them")
    parser.add_argument("--samples", type=int, default=20, help="places shown for each rule")
    parser.add_argument("--rule", action="append", help="show samples of these rules only")
    parser.add_argument("--profile", default="corpus")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--laws", action="store_true", help="hold the laws of order and of disabled rules, too")
    chosen = parser.parse_args()
    dice = random.Random(chosen.seed)  # noqa: S311 - samples, no secrets
    rules = compile_rules(Options(profile=chosen.profile))
    report = Report(dice, chosen.samples, chosen.profile if chosen.laws else None)
    for path in choose_files(Path(chosen.folder), chosen.files, dice):
        body = read(path)
        if body is not None:
            report.add_body(path, body, rules)
    report.show(chosen.rule)


class Report:
    """Counts and samples."""

    def __init__(self, dice: random.Random, size: int, laws_of: str | None) -> None:
        """Keep `size` samples of each rule; hold the further laws of a profile, if one is named."""
        self.dice = dice
        self.size = size
        self.laws_of = laws_of
        self.bodies = 0
        self.blocks = 0
        self.changed: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self.samples: dict[str, list[tuple[str, str, str]]] = {}
        self.findings: Counter[str] = Counter()
        self.broken: list[str] = []

    def add_body(self, path: Path, body: Body, rules: Ruleset) -> None:
        """Run the rules over a whole body, and over each block of it."""
        self.bodies += 1
        whole = normalize_body(body, rules).blocks
        alone = [self.add(path, block, rules) for block in body.blocks]
        if len(whole) != sum(alone):
            self.broken.append(f"{sum(alone)} blocks, but {len(whole)} together: {path}")

    def add(self, path: Path, block: Block, rules: Ruleset) -> int:
        """Run the rules over one block, and return how many come out."""
        self.blocks += 1
        body = normalize_body(Body.of(block), rules)
        for change in body.changes:
            self.changed[change.rule] += 1
            self.places[change.rule] += change.count
            self.keep(f"change {change.rule}", path.name, change)
        for finding in body.findings:
            self.findings[finding.id] += 1
            self.keep(f"finding {finding.id}", path.name, Change(finding.id, 1, finding.message, ""))
        self.broken += [f"{law}: {path}: {block.text[:80]!r}" for law in self.find_broken(block, body, rules)]
        return len(body.blocks)

    def find_broken(self, block: Block, body: Body, rules: Ruleset) -> Iterator[str]:
        """Yield the laws that a block breaks; `body` holds what came out."""
        again = normalize_body(evolve(body, changes=()), rules)
        if again.blocks != body.blocks:
            yield "not a fixed point"
        if again.changes:
            yield "a rule fires on canonical text"
        if content_of(block.text) != content_of("".join(new.text for new in body.blocks)):
            yield "content differs"
        if self.laws_of is None:
            return
        before = Body.of(block)
        if normalize_body(before, shuffle(rules, self.dice)).blocks != body.blocks:
            yield "order matters"
        fired = {change.rule for change in body.changes}
        idle = frozenset(rule for rule in rules.ids - fired if RULES_BY_ID[rule].kind == "on")
        if normalize_body(before, compile_rules(Options(profile=self.laws_of, disabled_rules=idle))) != body:
            yield "an idle rule is missed"

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
        print(f"{self.bodies} bodies, {self.blocks} blocks")
        for name, counter in (("change", self.changed), ("finding", self.findings)):
            for rule, count in counter.most_common():
                places = f", {self.places[rule]} places" if name == "change" else ""
                print(f"\n{name} {rule}: {count} blocks{places}")
                if only is None or rule in only:
                    for path, before, after in self.samples[f"{name} {rule}"]:
                        print(f"    {before!r} → {after!r}    {path[:30]}" if after else f"    {before}    {path[:30]}")
        print(f"\nbroken laws: {len(self.broken)}", *self.broken[:20], sep="\n")


def choose_files(folder: Path, count: int, dice: random.Random) -> list[Path]:
    """Return files at random, as many from each sub-folder as its size says."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in {".md", ".markdown", ".txt", ".html"})
    return dice.sample(paths, min(count, len(paths))) if count else paths


def read(path: Path) -> Body | None:
    """Return the body of a post as `markup` reads it; None if it cannot be read."""
    try:
        source = Source(text=decode(path.read_bytes()).text, name=path.as_posix())
        reader, _ = choose(source, reader=None, extra=())
        raw = read_raw(reader, source)
        return read_body(raw.body)
    except NewsnormError:
        return None


def shuffle(rules: Ruleset, dice: random.Random) -> Ruleset:
    """Return the same rules, those whose order is irrelevant in another order."""
    steps = {}
    for stage, old in rules.steps.items():
        new = list(old)
        for group in UNORDERED:
            places = [index for index, step in enumerate(old) if step.id in group]
            for place, other in zip(places, dice.sample(places, len(places)), strict=True):
                new[place] = old[other]
        steps[stage] = tuple(new)
    return evolve(rules, steps=steps)


if __name__ == "__main__":
    main()
