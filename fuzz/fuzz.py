# ruff: noqa: INP001 - a program, no package
"""Fuzz one of the public calls with atheris: see README.md.

python fuzz/fuzz.py TARGET [FOLDER OF INPUTS] [OPTIONS OF LIBFUZZER]
"""

from __future__ import annotations

import contextlib
import importlib
import json
import pkgutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import atheris

# Most of the package is imported late, when something asks for it: too late to be watched.
_UNWATCHED = (
    "newsnorm.__main__",
    "newsnorm.arrow",
    "newsnorm.cli",
    "newsnorm.corpus",
    "newsnorm.report",
    "newsnorm.testing",
)
with atheris.instrument_imports(include=["newsnorm"]):
    import newsnorm

    for module in pkgutil.walk_packages(newsnorm.__path__, "newsnorm."):
        if not module.name.startswith(_UNWATCHED):
            with contextlib.suppress(ModuleNotFoundError):  # for a program that is not there
                importlib.import_module(module.name)
    from newsnorm.export.formats import WRITERS

ROOT = Path(__file__).resolve().parents[1]
_ENGINES = ("turbohtml", "html5lib")
_NAMES = (None, "a.md", "a.txt", "a.html", "_posts/2022-01-14-a.md", "a.json", "a.org", "a.rst", "a.adoc")


def loads(data: bytes) -> None:
    """Any bytes give an article or a NewsnormError."""
    name, data = _NAMES[data[0] % len(_NAMES)] if data else None, data[1:]
    for engine in _ENGINES:
        with contextlib.suppress(newsnorm.NewsnormError):
            newsnorm.loads(data, name=name, html_engine=engine)


def normalize_text(data: bytes) -> None:
    """The text rules are idempotent on any text."""
    text = newsnorm.normalize_text(_decode(data))
    again = newsnorm.normalize_text(text)
    if again != text:
        raise AssertionError(f"not idempotent: {text!r} becomes {again!r}")


def to_blocks(data: bytes) -> None:
    """Any text is a body in any markup."""
    text = _decode(data)
    for markup in ("auto", "html", "markdown", "text"):
        for engine in _ENGINES:
            newsnorm.to_blocks(text, markup=markup, html_engine=engine)


def dumps(data: bytes) -> None:
    """Any article is written in every format, and the canonical one gives its blocks back."""
    with contextlib.suppress(newsnorm.NewsnormError):
        article = newsnorm.loads(data)
        written = {form: newsnorm.dumps(article, format=form) for form in WRITERS}
        json.loads(written["json"], parse_constant=_refuse)
        again = newsnorm.loads(written["markdown"])
        if again.blocks != article.blocks:
            raise AssertionError(f"read otherwise: {article.blocks!r} becomes {again.blocks!r}")


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "replace")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "loads": loads,
    "normalize_text": normalize_text,
    "to_blocks": to_blocks,
    "dumps": dumps,
}


def find_seeds() -> Iterator[bytes]:
    """Yield the first inputs."""
    sys.path.insert(0, str(ROOT / "tests"))
    from hostile_texts import BODIES, HEADERS, KNOWN  # noqa: PLC0415 - stands beside the tests

    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield path.read_bytes()
    for path in sorted((ROOT / "tests" / "cases").rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").strip("\n").split("\n")[::5]:  # some hold other line ends
            yield from (
                value.encode() for value in json.loads(line).values() if isinstance(value, str) and len(value) > 8
            )
    for pattern in (*KNOWN.values(), *BODIES, *HEADERS):
        yield pattern.make(200).encode("utf-8", "surrogatepass")


def main() -> None:
    """Write the seeds into a folder and run the target over them."""
    target = TARGETS[sys.argv[1]]
    folder = Path(tempfile.mkdtemp(prefix="newsnorm-fuzz-"))
    for number, data in enumerate(find_seeds()):
        (folder / f"{number:06}").write_bytes(b"\x00" + data if target is loads else data)
    atheris.Setup([sys.argv[0], "-timeout=20", "-rss_limit_mb=4096", *sys.argv[2:], str(folder)], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
