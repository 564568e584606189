"""The figures of the home page: a seed before and after, made while the docs are built, and the pipeline."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import newsnorm
from newsnorm.export.explanation import list_fields

ROOT = Path(__file__).resolve().parents[2]

STEPS = (
    ("containers", "bytes → documents", "feeds, JSON, archives are cut"),
    ("decode", "bytes → text", "GB18030, Big5 …, and how sure"),
    ("detect", "text → reader", "the best evidence wins"),
    ("read", "text → raw article", "header off, typed, repaired"),
    ("markup", "raw body → blocks", "HTML, Markdown, Org …"),
    ("text", "blocks → blocks", "named rules: spaces, width, quotes"),
    ("news", "blocks → blocks, facts", "dateline, byline, outlet, editors"),
    ("canonicalize", "→ article", "each field with its origin"),
)
"""Name, what goes in and out, and what happens, for each floor of the pipeline."""

_BODY_LINES = 2
_LONGEST = 46


class BeforeAfter(SphinxDirective):
    """`{before-after} seeds/….txt`: the source on one side, the article on the other."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the figure."""
        name = self.arguments[0]
        self.env.note_dependency(str(ROOT / name))
        return [nodes.raw("", before_after(name), format="html")]


def before_after(name: str) -> str:
    """Return the figure as HTML."""
    source = (ROOT / name).read_text(encoding="utf-8")
    article = newsnorm.loads(source, name=name)
    lines = "".join(f'<span class="{kind}">{escape(text)}</span>' for kind, text in _excerpt(source))
    rows = "".join(
        f"<tr><th scope=row>{escape(name)}</th><td lang=zh-Hans>{escape(_cut(value))}</td></tr>"
        for name, value, _ in list_fields(article)
    )
    text = escape(_cut(article.paragraphs[0], 2 * _LONGEST))
    out = "".join(f"<del lang=zh-Hans>{escape(_cut(line.text))}</del>" for line in article.boilerplate)
    return f"""<figure class="nn-before-after">
<div class="nn-side"><p class="nn-label">before: <code>{escape(name)}</code></p><pre lang=zh-Hans>{lines}</pre></div>
<div class="nn-side"><p class="nn-label">after: <code>newsnorm.load(…)</code></p>
<table><tbody>{rows}<tr><th scope=row>text</th><td lang=zh-Hans>{text}</td></tr>
<tr><th scope=row>boilerplate</th><td>{out}</td></tr></tbody></table></div>
</figure>"""


def _excerpt(source: str) -> Iterator[tuple[str, str]]:
    """Yield the header, how the body begins, and its last lines, each with the class it is shown in."""
    lines = source.split("\n")
    end = lines.index("---", 1)
    yield from (("h", line) for line in lines[: end + 1])
    body = [line for line in lines[end + 1 :] if line.strip()]
    yield from (("b", _cut(line.strip())) for line in body[:_BODY_LINES])
    yield "g", "…"
    yield "b", f"…{body[-3].strip()[-_LONGEST:]}"
    yield from (("o", _cut(line.strip())) for line in body[-2:])


def _cut(text: str, most: int = _LONGEST) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


class Pipeline(SphinxDirective):
    """`{pipeline}`: the floors as an SVG, once for wide windows and once for narrow ones."""

    def run(self) -> list[nodes.Node]:
        """Return both; the style sheet shows one."""
        figure = f'<figure class="nn-pipeline">{draw(columns=5)}{draw(columns=1)}</figure>'
        return [nodes.raw("", figure, format="html")]


_WIDTH = {5: (146, 96, 22, 34), 1: (330, 56, 0, 22)}
"""By columns: width and height of a box, and the gaps between."""


def draw(*, columns: int) -> str:
    """Return the pipeline with so many boxes in a row, in the order of reading."""
    width, height, across, down = _WIDTH[columns]
    boxes = [("source file", "path │ bytes │ str", ""), *STEPS, ("Article", "frozen, typed", "blocks, facts, findings")]
    places = [
        ((place % columns) * (width + across) + 1, (place // columns) * (height + down) + 1)
        for place in range(len(boxes))
    ]
    drawn = [
        _box(box, x, y, width, height, is_end=place in (0, len(boxes) - 1), is_narrow=columns == 1)
        for place, (box, (x, y)) in enumerate(zip(boxes, places, strict=True))
    ]
    arrows = [_arrow(start, end, width, height) for start, end in itertools.pairwise(places)]
    total_x, total_y = places[columns - 1][0] + width + 1, places[-1][1] + height + 1
    kind = "narrow" if columns == 1 else "wide"
    return (
        f'<svg class="{kind}" viewBox="0 0 {total_x} {total_y}" role="img" '
        f'aria-label="The pipeline: source file, {", ".join(name for name, _, _ in STEPS)}, Article">'
        f"{''.join(arrows)}{''.join(drawn)}</svg>"
    )


def _box(box: tuple[str, str, str], x: int, y: int, width: int, height: int, **kind: Any) -> str:
    name, change, about = box
    middle = x + width / 2
    if kind["is_narrow"]:
        lines = [(name, y + 22, "name"), (" · ".join(part for part in (change, about) if part), y + 42, "about")]
    else:
        lines = [(name, y + 24, "name"), (change, y + 43, "change")]
        lines += [(part, y + 63 + 15 * place, "about") for place, part in enumerate(_wrap(about))]
    words = "".join(f'<text x="{middle}" y="{top}" class="{look}">{escape(text)}</text>' for text, top, look in lines)
    end = " end" if kind["is_end"] else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="9" class="box{end}"/>{words}'


def _wrap(text: str, most: int = 21) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return [line for line in lines if line]


def _arrow(start: tuple[int, int], end: tuple[int, int], width: int, height: int) -> str:
    (left, top), (to_left, to_top) = start, end
    if top == to_top:
        y, x, tip = top + height / 2, left + width, to_left
        return f'<path class="arrow" d="M{x + 2} {y}H{tip - 4}m-5 -4l5 4l-5 4"/>'
    x, below = left + width / 2, top + height
    if to_left == left:
        return f'<path class="arrow" d="M{x} {below + 2}V{to_top - 4}m-4 -5l4 5l4 -5"/>'
    half = (below + to_top) / 2
    return f'<path class="arrow" d="M{x} {below + 2}V{half}H{to_left + width / 2}V{to_top - 4}m-4 -5l4 5l4 -5"/>'


def setup(app: Sphinx) -> dict[str, bool]:
    """Called by Sphinx."""
    app.add_directive("before-after", BeforeAfter)
    app.add_directive("pipeline", Pipeline)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
