"""Law 1 on real posts: `python benchmarks/letters.py ../shared [--show 20]`.

The independent reading knows no parser: patterns strip from the written source what a page does not show (tags, link
targets, list marks, template tags). Every letter that is left must stand in the blocks, in order. Printed: how many
bodies have exactly these letters, more, or fewer; the last ones with what is missing.
"""

from __future__ import annotations

import argparse
import difflib
import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsnorm.body import BodyKind
from newsnorm.decoding.decode import decode
from newsnorm.errors import NewsnormError
from newsnorm.markup.bodies import read_body
from newsnorm.reader import RawArticle, Source
from newsnorm.readers.registry import choose, read

_FENCE_RE = re.compile(
    r"^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(`{3,}|~{3,})[^`\n]*\n(.*?)(?:^[ \t>]*\2[`~]*[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_TICKS_RE = re.compile("`+[^`]*`+")
_UNSEEN = "script|style|iframe|noscript|video|audio|svg|select|textarea|title|head|canvas|template"
_TITLE_RE = re.compile("</?title[^>]*>")
_LEFTOVER_RE = re.compile("&(?:nbsp|gt;&gt;|#[0-9]{3,5};)")
_TEMPLATES = {
    "nunjucks": r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}",
    "liquid": r"\{%.*?%\}|\{\{.*?\}\}|\{:[^}\n]*\}|\{#[^}\n]*\}|\{::[^}]*\}|^\*\[[^\]]*\]:.*?$",
    "shortcodes": r"\{\{[<%].*?[>%]\}\}",
    "none": r"(?!)",
}
_STEPS = tuple(
    re.compile(pattern, re.MULTILINE | re.DOTALL | re.IGNORECASE)
    for pattern in (
        r"^[ \t>]*\[[^\]\n]+\]:[ \t]*\n?[ \t]*\S[^\n]*$",  # definitions of links and notes
        r"<[a-z/!?][^<>]*>",
        r"!\[(?:[^\[\]]|\[[^\]]*\])*\]\s*(?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])",  # pictures
        r"(?<=\])\((?:[^()\n]|\([^()]*\))*\)",  # targets
        r"(?<=\])\s?\[[^\]]*\]",
        r"\[\^[^\]]*\]",
        r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+(?:\[[ x]\])?",
    )
)


def strip_markup(source: str, syntax: str) -> str:
    """Return the words of a source, by patterns alone."""
    parts: list[str] = []
    done = 0
    for fence in _FENCE_RE.finditer(source):
        parts += (
            _strip_text(source[done : fence.start()], syntax),
            re.sub(r"^[ \t>]+", "", fence[3], flags=re.MULTILINE),
        )
        done = fence.end()
    return "".join((*parts, _strip_text(source[done:], syntax)))


def _strip_text(text: str, syntax: str) -> str:
    text = re.sub(r"<!--.*?-->", " ", text, flags=re.DOTALL).replace("<![CDATA[", "").replace("]]>", "")
    text = re.sub(rf"<({_UNSEEN})\b.*?</\1\s*>", " ", text, flags=re.DOTALL | re.IGNORECASE)
    text = re.sub(_TEMPLATES[syntax], " ", text, flags=re.DOTALL | re.MULTILINE)
    text = _TICKS_RE.sub(lambda code: code[0].replace("<", "＜").replace("](", "] ("), text)
    for step in _STEPS:
        text = step.sub(" ", text)
    return html.unescape(text)


def letters_of(text: str) -> list[str]:
    """Return the letters and digits of a text, compatibility forms folded."""
    return [char for char in unicodedata.normalize("NFKC", text) if char.isalnum()]


def compare(raw: RawArticle) -> tuple[BodyKind, str, list[str]]:
    """Return the kind of a body, how its letters compare (`equal`, `more`, `fewer`), and what is missing."""
    body = read_body(raw.body)
    if body.kind == "text":
        source = html.unescape(raw.body.text) if _LEFTOVER_RE.search(raw.body.text) else raw.body.text
    elif raw.body.text.startswith("<?xml") and "<html" not in raw.body.text:
        # In a feed titles are shown, and HTML may have its tags escaped.
        source = strip_markup(html.unescape(_TITLE_RE.sub(" ", raw.body.text)), raw.body.template_syntax)
    else:
        source = strip_markup(raw.body.text, raw.body.template_syntax)
    wanted, found = letters_of(source), letters_of("\n".join(block.text for block in body.blocks))
    if wanted == found:
        return body.kind, "equal", []
    rest = iter(found)
    if all(char in rest for char in wanted):
        return body.kind, "more", []
    if len(wanted) > 20_000:
        return body.kind, "fewer", ["(long)"]
    codes = difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes()
    return (
        body.kind,
        "fewer",
        ["".join(wanted[start:end]) for name, start, end, _, _ in codes if name in ("delete", "replace")],
    )


def read_posts(shared: Path, *, every: int = 1) -> Iterator[tuple[str, RawArticle]]:
    """Yield name and raw article of every post, or of every so manyth."""
    for path in sorted(path for path in (shared / "corpus").glob("*/**/*") if path.is_file())[::every]:
        name = str(path.relative_to(shared / "corpus"))
        try:
            source = Source(text=decode(path.read_bytes()).text, name=name)
        except NewsnormError:
            continue
        reader, _ = choose(source, reader=None, extra=())
        raw = read(reader, source)
        if isinstance(raw, RawArticle):
            yield name, raw


def main() -> None:
    """Print the counts and the missing letters."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--show", type=int, default=10)
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    for name, raw in read_posts(arguments.shared):
        kind, result, missing = compare(raw)
        counts[result] += 1
        counts[f"{result}, {kind}"] += 1
        if missing and counts["fewer"] <= arguments.show:
            print(f"{name}: {len(missing)} gaps, {[gap[:60] for gap in missing[:4]]}")
    for result, count in counts.most_common():
        print(f"{count:6} {result}")


if __name__ == "__main__":
    main()
