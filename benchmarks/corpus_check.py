"""Load every file under a folder and check what must hold for all of them.

    python benchmarks/corpus_check.py DIR [--sample N] [--laws] [--engines] [--show KIND]

Printed: counts of articles, failures, readers, encodings, findings, titles and law violations, the slowest files, and,
where DIR holds a MANIFEST.jsonl with a `kind` for each repository, the confusion matrix of detection.

`--laws` also checks each article: JSON and Markdown round trips, the fixed point of the text rules, and whether the
words of each field stand in the file. (`letters.py` compares the letters of the full text with another reading.)
`--engines` compares the two HTML engines, which takes minutes.
"""

from __future__ import annotations

import argparse
import html
import json
import random
import re
import time
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import newsnorm
from newsnorm.decoding.decode import decode

_TITLE_RE = re.compile(r"^[\"']?(?:title|标题)[\"']?\s*[:：=]\s*(\S.*)$", re.MULTILINE)
_RUN_RE = re.compile(r"\w+")
_EMPTY_TITLES = {"''", '""', "~", "null", "|", ">"}
_CONTENT_FIELDS = tuple(
    name for name in newsnorm.Article().to_dict() if name not in ("provenance", "changes", "findings")
)


class Report:
    """Counters and examples while the files go by."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.examples: dict[str, list[str]] = defaultdict(list)
        self.times: list[tuple[float, str]] = []

    def violation(self, law: str, path: str, detail: object = "") -> None:
        """Count a broken law and keep some examples."""
        self.counts["violations"][law] += 1
        self.examples[law].append(f"{path}  {str(detail)[:160]}")

    def print(self, show: str | None, seconds: float) -> None:
        """Print all tables."""
        for table, counter in sorted(self.counts.items()):
            print(f"\n{table}")
            for name, count in counter.most_common(40):
                print(f"  {count:7}  {name}")
        for law, examples in self.examples.items():
            shown = examples if law == show else examples[:5]
            print(f"\n{law}: {len(examples)}")
            print("\n".join(f"  {example}" for example in shown))
        print("\nslowest")
        for spent, path in sorted(self.times, reverse=True)[:10]:
            print(f"  {spent * 1000:7.1f} ms  {path}")
        print(f"\n{len(self.times)} files in {seconds:.1f} s")


def check_file(path: Path, root: Path, kinds: dict[str, str], report: Report, chosen: argparse.Namespace) -> None:
    """Load one file and count what came of it."""
    name = path.relative_to(root).as_posix()
    kind = kinds.get(name.partition("/")[0], "?")
    begin = time.perf_counter()
    try:
        article = newsnorm.load(path)
    except newsnorm.NewsnormError as error:
        report.counts["failures"][type(error).__name__] += 1
        report.examples["failure"].append(f"{name}  {str(error).splitlines()[0]}")
        return
    except Exception as error:  # noqa: BLE001 - this program exists to find these
        report.violation("another exception", name, repr(error))
        return
    finally:
        report.times.append((time.perf_counter() - begin, name))
    count_article(article, name, kind, report)
    check_title(article, path, name, kind, report)
    if chosen.laws:
        check_laws(article, name, report)
        check_words(article, path, name, report)
    if chosen.engines:
        slow, fast = (newsnorm.load(path, html_engine=engine).blocks for engine in ("html5lib", "turbohtml"))
        if slow != fast:
            pair = next((pair for pair in zip(slow, fast, strict=False) if pair[0] != pair[1]), (len(slow), len(fast)))
            report.violation("engines differ", name, pair)


def count_article(article: newsnorm.Article, name: str, kind: str, report: Report) -> None:
    """Count readers, encodings, findings, and detection against the truth."""
    provenance = article.provenance
    report.counts["reader"][provenance.reader] += 1
    report.counts["encoding"][provenance.encoding] += 1
    report.counts["language"][str(article.language)] += 1
    for finding in article.findings:
        report.counts["findings"][f"{finding.level} {finding.id}"] += 1
    for line in article.boilerplate:
        report.counts["boilerplate"][line.kind] += 1
    for change in article.changes:
        report.counts["changes"][change.rule] += change.count
    truth = kind if kind in ("hexo", "jekyll", "hugo") else "plain"
    if kind != "?":
        report.counts["detection (truth > reader)"][f"{truth} > {provenance.reader}"] += 1
        if provenance.confidence >= 0.9:
            report.counts["confidence >= 0.9"]["right" if truth == provenance.reader else "wrong"] += 1
            if truth != provenance.reader:
                report.examples["sure and wrong"].append(f"{name}  {truth} > {provenance.reader}")


def check_title(article: newsnorm.Article, path: Path, name: str, kind: str, report: Report) -> None:
    """A post of a blog engine whose header has a title must have one."""
    head = path.read_bytes()[:3000].decode("utf-8", "replace").replace("\r", "\n")
    written = _TITLE_RE.search(head.partition("\n---\n")[0] if "\n---\n" in head[4:] else head)
    if article.title:
        report.counts["title"]["found"] += 1
    elif kind in ("hexo", "jekyll", "hugo") and written and written[1].strip() not in _EMPTY_TITLES:
        report.violation("title lost", name, written[0])
    else:
        report.counts["title"]["none"] += 1


def check_laws(article: newsnorm.Article, name: str, report: Report) -> None:
    """Round trips, and the fixed point of the text rules."""
    if newsnorm.Article.from_dict(json.loads(json.dumps(article.to_dict()))) != article:
        report.violation("JSON round trip", name)
    again = newsnorm.loads(newsnorm.dumps(article, format="markdown")).to_dict()
    before = article.to_dict()
    for field in _CONTENT_FIELDS:
        if again[field] != before[field]:
            report.violation(f"Markdown round trip: {field}", name)
    for block in article.blocks:
        if block.kind not in ("code", "table", "rule") and not block.verbatim:
            second = newsnorm.normalize_text(block.text)
            if second != block.text:
                report.violation("fixed point", name, (block.text[:60], second[:60]))
                break
    for field in _CONTENT_FIELDS:
        if before[field] and field not in article.provenance.origins and field != "boilerplate":
            report.violation("no origin", name, field)


def check_words(article: newsnorm.Article, path: Path, name: str, report: Report) -> None:
    """What a field says stands in the file; of a summary or a line with links in it, each run of letters does.

    A summary made of blocks is left out: it is body text, with the markup between its words gone.
    """
    text = decode(path.read_bytes()).text
    page = letters(html.unescape(html.unescape(text))) + " " + letters(text)
    dateline = article.dateline
    summary = article.summary if article.provenance.origins.get("summary") != "body:more" else None
    said = [
        ("title", article.title),
        ("original_title", article.original_title),
        ("source", article.source),
        ("url", article.url),
        *(("authors", person.name) for person in article.authors),
        *(("editors", person.name) for person in article.editors),
        *(("tags", tag) for tag in article.tags),
        *(("categories", category) for path in article.categories for category in path),
        *(("images", image.url) for image in article.images),
        *(("summary", part) for part in _RUN_RE.findall(summary or "")),
        *(("boilerplate", part) for line in article.boilerplate for part in _RUN_RE.findall(line.text)),
    ]
    if dateline:
        said += [("dateline", part) for part in (dateline.text, dateline.agency, dateline.place, dateline.date_text)]
    for field, value in said:
        report.counts["words looked up"][field] += value is not None
        if value and letters(value) not in page:
            report.violation(f"not in the file: {field}", name, value)


def letters(text: str) -> str:
    """The letters of a text with the declared folds undone: width, compatibility."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text))).casefold()


def main() -> None:
    """Run over the folder and print the report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, help="so many files, drawn at random")
    parser.add_argument("--laws", action="store_true")
    parser.add_argument("--engines", action="store_true")
    parser.add_argument("--show", metavar="KIND", help="print all examples of this kind, not five")
    chosen = parser.parse_args()
    manifest = chosen.folder / "MANIFEST.jsonl"
    rows = [json.loads(line) for line in manifest.read_text("utf-8").splitlines()] if manifest.is_file() else []
    kinds = {row["repo"].replace("/", "+"): row["kind"] for row in rows}
    files = sorted(path for path in chosen.folder.glob("*/**/*") if path.is_file())
    if chosen.sample:
        files = random.Random(chosen.sample).sample(files, min(chosen.sample, len(files)))  # noqa: S311 - no secret
    report = Report()
    begin = time.perf_counter()
    for path in files:
        check_file(path, chosen.folder, kinds, report, chosen)
    report.print(chosen.show, time.perf_counter() - begin)


if __name__ == "__main__":
    main()
