"""Re-encode every post of a folder as GB18030 and read it again: nothing may be refused or come out differently.

    python benchmarks/recode_check.py [PATH ...] [--encoding gb18030] [--every N] [--show N]

A post that the encoding cannot write and give back, or that holds U+FFFD, is left out; Big5 is that of Windows and of
browsers (cp950), for Python's own writes some marks in other cells. A refusal counts where the post has at least
20 Han characters or 200 ASCII letters, a different text where no finding tells of it.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsnorm.decoding.decode import decode
from newsnorm.errors import DecodeError

_CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
_HAN_RE = re.compile("[\u3400-\u9fff]")
_LETTER_RE = re.compile("[A-Za-z]")
_ENOUGH_HAN, _ENOUGH_LETTERS = 20, 200


def read_posts(paths: list[Path], every: int) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every post that can be read."""
    files = sorted(path for root in paths for path in root.rglob("*") if path.is_file())
    for path in files[::every]:
        try:
            yield path.name, decode(path.read_bytes()).text
        except DecodeError:
            continue


def check(text: str, encoding: str) -> tuple[str, float]:
    """Return what became of a text, and how sure its reading was."""
    data = text.encode(encoding)
    if data.decode(encoding) != text:
        return "left out", 1.0
    try:
        read = decode(data)
    except DecodeError:
        is_enough = len(_HAN_RE.findall(text)) >= _ENOUGH_HAN or len(_LETTER_RE.findall(text)) >= _ENOUGH_LETTERS
        return "refused" if is_enough else "refused, too short", 0.0
    if read.text == text:
        return "right", read.confidence
    return ("different, with a finding" if read.findings else "different in silence"), read.confidence


def main() -> None:
    """Count, and print what is not right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[_CORPUS])
    parser.add_argument("--encoding", default="gb18030")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", type=int, default=20)
    args = parser.parse_args()
    args.encoding = {"big5": "cp950", "gb2312": "gbk"}.get(args.encoding, args.encoding)
    counts: Counter[str] = Counter()
    unsure = 0
    for name, text in read_posts(args.paths, args.every):
        try:
            result, confidence = check(text, args.encoding) if "\ufffd" not in text else ("left out", 1.0)
        except UnicodeEncodeError:
            result, confidence = "left out", 1.0
        counts[result] += 1
        unsure += 0 < confidence < 0.7
        if result not in {"right", "left out"} and sum(counts.values()) and args.show > 0:
            args.show -= 1
            print(f"{result}: {name} ({len(_HAN_RE.findall(text))} Han, {len(_LETTER_RE.findall(text))} letters)")
    print(f"{sum(counts.values())} posts as {args.encoding}:", ", ".join(f"{n} {what}" for what, n in counts.items()))
    print(f"{unsure} below confidence 0.7")


if __name__ == "__main__":
    main()
