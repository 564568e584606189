"""Every line the news rules took out of a corpus, and every author, editor, outlet and title they found, by rule.

    python benchmarks/news_report.py DIR [--limit N] [--sample N] [--each N]

`--limit` takes at most N files of a top folder, chosen by a fixed shuffle; `--each` prints at most N different lines of
a rule (0: all); `--sample` prints N random finds at the end, for a count of precision by hand. Read all groups and the
sample.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import newsnorm

Finds = dict[str, Counter[tuple[str, str]]]


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--each", type=int, default=0)
    parser.add_argument("--sample", type=int, default=200)
    arguments = parser.parse_args()
    finds: Finds = defaultdict(Counter)
    failures = 0
    for path in choose_files(arguments.folder, arguments.limit):
        where = path.relative_to(arguments.folder).parts[0]
        try:
            article = newsnorm.load(path, boilerplate="aggressive")
        except newsnorm.NewsnormError:
            failures += 1
            continue
        for group, line in found_in(article):
            finds[group][line, where] += 1
    print_groups(finds, arguments.each)
    print_sample(finds, arguments.sample)
    print(f"\n{sum(counter.total() for counter in finds.values())} finds, {failures} files could not be loaded")


def choose_files(folder: Path, limit: int) -> Iterator[Path]:
    """Yield the files of each top folder, at most `limit` of each."""
    for top in sorted(path for path in folder.iterdir() if path.is_dir()):
        files = sorted(path for path in top.rglob("*") if path.is_file())
        random.Random(0).shuffle(files)  # noqa: S311 - the same sample in every run
        yield from files[:limit] if limit else files


def found_in(article: newsnorm.Article) -> Iterator[tuple[str, str]]:
    """Yield (group, line) for everything that came from a line of the body."""
    for line in article.boilerplate:
        yield f"line {line.kind} by {line.rule}", line.text
    origins = article.provenance.origins
    values = {
        "authors": " ".join(f"{person.name}:{person.role}" for person in article.authors),
        "editors": " ".join(f"{person.name}:{person.role}" for person in article.editors),
        "source": article.source,
        "title": article.title,
        "original_title": article.original_title,
        "url": article.url,
        "date_published": article.date_published and article.date_published.isoformat(),
    }
    for name, value in values.items():
        if value and "line:" in origins.get(name, ""):
            yield f"field {name} from {origins[name]}", value
    dateline = article.dateline
    if dateline:
        yield "field dateline", f"{dateline.text} = {dateline.agency} | {dateline.place} | {dateline.date_text}"


def print_groups(finds: Finds, each: int) -> None:
    """Print each group with its lines, the most frequent first."""
    for group, counter in sorted(finds.items()):
        print(f"\n## {group}: {counter.total()}, {len(counter)} different")
        for (line, where), count in counter.most_common(each or None):
            print(f"{count:5}  {shorten(line)}  [{where}]")


def print_sample(finds: Finds, size: int) -> None:
    """Print random finds, each different one as likely as another."""
    everything = [(group, line) for group, counter in sorted(finds.items()) for line, _ in counter]
    for group, line in random.Random(1).sample(everything, min(size, len(everything))):  # noqa: S311 - see above
        print(f"? {group}: {shorten(line)}")


def shorten(line: str) -> str:
    """Return a line that fits a terminal."""
    line = line.replace("\n", "⏎")
    return line if len(line) <= 110 else f"{line[:107]}…"


if __name__ == "__main__":
    main()
