"""Peak memory of `load_all` over many documents, form by form: it must not grow with their number.

    python benchmarks/memory_check.py [--small 10000] [--large 100000] [--form NAME …]

Each run is a process of its own; the table says its peak in MB for both numbers, and whether order and places are
right.
"""

from __future__ import annotations

import argparse
import io
import json
import resource
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

_TEXT = "第{}篇。江州港昨日开放，货船陆续靠岸，码头上人来人往。" + 3 * (
    "\n\n货船靠岸后，工人连夜卸货。市交通局说，航线今年将增至十条，往来的客轮也会多起来。"
)
_ALLOWED = 10  # MB between the two numbers


def _texts(count: int) -> Iterator[tuple[str, str]]:
    for number in range(count):
        yield f"{number:06}", _TEXT.format(number)


def write_jsonl(folder: Path, count: int) -> Path:
    """Write JSON Lines."""
    path = folder / "a.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for name, text in _texts(count):
            file.write(json.dumps({"name": name, "text": text}, ensure_ascii=False) + "\n")
    return path


def write_json(folder: Path, count: int) -> Path:
    """Write one array."""
    path = folder / "a.json"
    with path.open("w", encoding="utf-8") as file:
        for number, (name, text) in enumerate(_texts(count)):
            file.write("[" if not number else ",\n")
            json.dump({"name": name, "text": text}, file, ensure_ascii=False)
        file.write("]")
    return path


def write_wxr(folder: Path, count: int) -> Path:
    """Write a WordPress export."""
    path = folder / "a.xml"
    with path.open("w", encoding="utf-8") as file:
        file.write('<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>\n')
        for name, text in _texts(count):
            body = f"<content:encoded><![CDATA[{text}]]></content:encoded><wp:post_type>post</wp:post_type>"
            file.write(f"<item><title>{name}</title>{body}</item>\n")
        file.write("</channel></rss>")
    return path


def write_tar(folder: Path, count: int) -> Path:
    """Write a tar archive."""
    path = folder / "a.tar"
    with tarfile.open(path, "w") as archive:
        for name, text in _texts(count):
            member = tarfile.TarInfo(f"{name}.txt")
            data = text.encode()
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
            archive.members = []  # type: ignore[attr-defined]
    return path


def write_zip(folder: Path, count: int) -> Path:
    """Write a zip archive."""
    path = folder / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _texts(count):
            archive.writestr(f"{name}.txt", text)
    return path


def write_folder(folder: Path, count: int) -> Path:
    """Write a file each."""
    path = folder / "posts"
    path.mkdir()
    for name, text in _texts(count):
        (path / f"{name}.txt").write_text(text, encoding="utf-8")
    return path


FORMS: dict[str, Callable[[Path, int], Path]] = {
    "jsonl": write_jsonl, "json": write_json, "tar": write_tar, "zip": write_zip, "wxr": write_wxr,
    "folder": write_folder,
}  # fmt: skip


def measure(path: Path, count: int) -> tuple[float, bool]:
    """Read a file in a process of its own; return its peak and whether each document came once, in its place."""
    command = [sys.executable, __file__, "--read", str(path), "--large", str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own program
    told = json.loads(done.stdout)
    return told["peak"], told["right"]


def read(path: Path, count: int) -> None:
    """Load all documents and print what it took."""
    import newsnorm  # noqa: PLC0415 - only the process that measures needs it

    seen = 0
    is_right = True
    last = ""
    for article in newsnorm.load_all(path):
        is_right &= isinstance(article, newsnorm.Article) and article.text.startswith(f"第{seen}篇。")
        place = article.provenance.path if isinstance(article, newsnorm.Article) else ""
        is_right &= place != last
        last, seen = place, seen + 1
    print(json.dumps({"peak": round(peak(), 1), "right": bool(is_right and seen == count)}))


def peak() -> float:
    """Return the peak of this process in MB. What `getrusage` says is at least that of the process which started it."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=100_000)
    parser.add_argument("--form", nargs="*", choices=FORMS, default=list(FORMS))
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.read:
        read(chosen.read, chosen.large)
        return
    print(f"{'form':8} {chosen.small:>9} {chosen.large:>9}  grows  order and places")
    for form in chosen.form:
        peaks = []
        for count in (chosen.small, chosen.large):
            with tempfile.TemporaryDirectory() as folder:
                peaks.append(measure(FORMS[form](Path(folder), count), count))
        (small, small_right), (large, large_right) = peaks
        is_flat = "flat" if large - small <= _ALLOWED else "GROWS"
        is_right = "right" if small_right and large_right else "WRONG"
        print(f"{form:8} {small:>6} MB {large:>6} MB  {is_flat}  {is_right}", flush=True)


if __name__ == "__main__":
    main()
