"""Score HTML reading against the suites in a folder beside the project: own cases, WPT, html5lib-tests, XSS payloads.

Every function yields what is wrong, so that an empty result is a full score; the suites are read in place.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from html import escape
from itertools import chain
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bs4 import BeautifulSoup
from bs4.element import PreformattedString

from newsnorm.block_text import join_blocks
from newsnorm.body import Body
from newsnorm.decoding.decode import decode
from newsnorm.errors import DecodeError
from newsnorm.markup import bodies
from newsnorm.markup.bodies import read_body
from newsnorm.markup.build.render import Renderer
from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.html.read import html_to_body
from newsnorm.markup.source.tag_list import list_tags
from newsnorm.options import HtmlEngine
from newsnorm.reader import Source
from newsnorm.readers.registry import choose, read

ENGINES: tuple[HtmlEngine, HtmlEngine] = ("turbohtml", "html5lib")
_CODE_RE = re.compile(
    r"alert|javascript:|vbscript:|onerror|onload|eval\(|document\.|expression\(|<\w+|fromCharCode", re.IGNORECASE
)
# What a page does not show, as an outsider would list it.
_SUFFIXES = frozenset({".md", ".markdown", ".html", ".htm", ".txt", ".xml"})
_UNSEEN = (
    "script style template noscript iframe embed applet noframes noembed canvas audio video svg head title meta "
    "link select option optgroup datalist textarea input annotation annotation-xml rp"
)  # fmt: skip


def text_of(html: str, engine: HtmlEngine) -> str:
    """Return the text of the blocks of some HTML."""
    return join_blocks(html_to_body(html, engine=engine).blocks)


def wrong_structure(shared: Path, engine: HtmlEngine) -> Iterator[str]:
    """Yield structure cases whose text is none of the accepted ones."""
    for case in _read_lines(shared / "cases" / "html_structure.jsonl"):
        text = text_of(case["html"], engine).strip(" \n")
        patterns = ("\n+".join(map(re.escape, answer.split("¶"))) for answer in case["accepted"])
        if not any(re.fullmatch(pattern, text) for pattern in patterns):
            yield f"{case['name']}: {text!r}"


def wrong_hidden(shared: Path, engine: HtmlEngine) -> Iterator[str]:
    """Yield cases that show what is hidden or lose what is not."""
    for case in _read_lines(shared / "cases" / "html_hidden.jsonl"):
        text = text_of(case["html"], engine)
        if case["required"] not in text or (case["forbidden"] and case["forbidden"] in text):
            yield f"{case['name']}: {text!r}"


def wrong_inner_text(shared: Path, engine: HtmlEngine) -> Iterator[tuple[str, str, str, str]]:
    """Yield id, HTML, expected and read text of WPT cases that differ in a non-empty line."""
    for case in json.loads((shared / "conformance" / "wpt_innertext.json").read_text()):
        text = text_of(case["html"], engine)
        if _lines(text) != _lines(case["expected"]):
            yield case["id"], case["html"], case["expected"], text


def leaking_payloads(shared: Path, engine: HtmlEngine) -> tuple[list[str], int]:
    """Return payloads whose text holds code that the page does not show, and how many pages show some."""
    leaks, shown = [], 0
    for origin, html in json.loads((shared / "conformance" / "xss_payloads.json").read_text()):
        found = set(_CODE_RE.findall(text_of(html, engine)))
        if not found:
            continue
        visible = " ".join(independent_text(html).split())
        if all(word in visible for word in found):
            shown += 1
        else:
            leaks.append(f"{origin}: {html!r}")
    return leaks, shown


def independent_text(html: str) -> str:
    """Return what a page shows by another way: bs4 and html5lib, with what is not shown cut out of the tree."""
    soup = BeautifulSoup("<!-- no warning about XML -->" + html, "html5lib")
    for element in soup.find_all([*_UNSEEN.split(), _is_hidden]):
        element.decompose()
    return "".join(text for text in soup.find_all(string=True) if not isinstance(text, PreformattedString))


def _is_hidden(element: Any) -> bool:
    style = re.sub(r"\s", "", element.get("style") or "").lower()
    return (
        element.get("hidden", "until-found") != "until-found"
        or not {"gutter", "rouge-gutter"}.isdisjoint(element.get("class") or ())
        or (element.name == "dialog" and element.get("open") is None)
        or (element.name == "object" and bool({"data", "type", "classid", "codebase"} & set(element.attrs)))
        or bool(
            re.search(
                r"display:none|font-size:0(?:px|em|pt|%)?(?:;|!|$)|opacity:0(?:\.0*)?(?:;|!|$)|visibility:hidden", style
            )
        )
    )


def tree_cases(shared: Path) -> Iterator[tuple[str, str, str]]:
    """Yield name, HTML and expected tree of html5lib-tests: whole documents, scripting not needed."""
    for path in sorted((shared / "conformance" / "html5lib-tree-construction").rglob("*.dat")):
        for number, case in enumerate(re.split(r"(?:^|\n)#data\n", path.read_bytes().decode())[1:]):
            sections = re.split(
                r"\n#(errors|new-errors|document-fragment|script-off|script-on|document)(?=\n)", "\n" + case
            )
            parts = dict(zip(sections[1::2], sections[2::2], strict=True))
            if "document-fragment" in parts or re.search(r"\n#script-on\n", case):
                continue
            yield f"{path.stem}:{number}", sections[0][1:], parts["document"][1:]


def text_of_tree(tree: str) -> str:
    """Return the text of an expected tree, read by the renderer as if an engine had built it."""
    renderer = Renderer()
    open_elements: list[str] = []
    pieces = _pieces(tree)
    for index, (depth, piece) in enumerate(pieces):
        while len(open_elements) > depth:
            renderer.end_element(open_elements.pop())
        if piece.startswith('"'):
            renderer.characters(piece[1:-1])
        elif piece.startswith("<!--"):
            renderer.comment(piece[5:-4])
        elif piece.startswith(("<!", "<?")):
            continue
        elif piece.startswith("<"):
            tag = piece[1:-1].split(" ")[-1]
            renderer.start_element(tag, tuple(_attributes_of(pieces[index + 1 :], depth + 1)))
            open_elements.append(tag)
        elif piece == "content":
            open_elements.append("#content")
            renderer.start_element("template", ())
    while open_elements:
        renderer.end_element(open_elements.pop())
    return join_blocks(renderer.finish("html", ()).blocks)


def _attributes_of(pieces: list[tuple[int, str]], depth: int) -> Iterator[tuple[str, str]]:
    for inner_depth, piece in pieces:
        found = re.fullmatch(r'([^<"].*?)="(.*)"', piece, re.DOTALL)
        if inner_depth != depth or not found:
            return
        yield found[1], found[2]


def _pieces(tree: str) -> list[tuple[int, str]]:
    pieces: list[tuple[int, str]] = []
    for line in tree.rstrip("\n").split("\n"):
        if found := re.match(r"\| ( *)(?=\S)(.*)", line, re.DOTALL):
            is_inside = pieces and pieces[-1][1].startswith('"') and not _ends(pieces[-1][1])
            if not is_inside:
                pieces.append((len(found[1]) // 2, found[2]))
                continue
        pieces[-1] = (pieces[-1][0], pieces[-1][1] + "\n" + line)
    return pieces


def _ends(piece: str) -> bool:
    return len(piece) > 1 and piece.endswith('"')


def wrong_trees(shared: Path, engine: HtmlEngine) -> Iterator[tuple[str, str, str, str]]:
    """Yield name, HTML, expected and read text of html5lib-tests inputs whose text differs."""
    for name, html, tree in tree_cases(shared):
        expected, text = text_of_tree(tree), text_of(html, engine)
        if expected != text:
            yield name, html, expected, text


def unequal_engines(inputs: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield name and HTML of inputs whose blocks, links or pictures differ between the engines."""
    for name, text in inputs:
        bodies = [html_to_body(text, engine=engine) for engine in ENGINES]
        one, other = (body.pieces for body in bodies)
        if one != other:
            yield name, text


def _show_autolinks(html: str) -> str:
    """Return some HTML with `<http://…>` and `<name@host.cn>` as words: a parser would take them for tags."""
    parts: list[str] = []
    done = 0
    for token in chain.from_iterable(tags.others for tags in list_tags(html)):
        if token.kind == "autolink":
            parts += (html[done : token.start], escape(html[token.start + 1 : token.end - 1]))
            done = token.end
    return "".join((*parts, html[done:]))


def lost_words(html: str, engine: HtmlEngine) -> str:
    """Return where the letters, digits and Han of the blocks leave those of the independent reading, or nothing."""
    expected = [char for char in independent_text(_show_autolinks(html)) if char.isalnum()]
    read = [char for char in text_of(html, engine) if char.isalnum()]
    if expected == read:
        return ""
    at = next((n for n, pair in enumerate(zip(expected, read, strict=False)) if pair[0] != pair[1]), 0)
    return f"{''.join(expected[at : at + 40])!r} became {''.join(read[at : at + 40])!r}"


def corpus_html(shared: Path, *, count: int | None = None) -> Iterator[tuple[str, str]]:
    """Yield name and HTML of real posts in random but fixed order: what their bodies become before an HTML engine."""
    files = [path for path in sorted((shared / "corpus").rglob("*.*")) if path.suffix in _SUFFIXES]
    random.Random(2026).shuffle(files)  # noqa: S311 - a sample, no secret
    for path in files[:count]:
        name = str(path.relative_to(shared / "corpus"))
        try:
            source = Source(text=decode(path.read_bytes()).text, name=name)
        except DecodeError:
            continue
        reader, _ = choose(source, reader=None, extra=())
        seen: list[str] = []
        with (
            patch.object(bodies, "html_to_body", lambda text, seen=seen, **_: seen.append(text) or Body()),
            patch.object(HtmlPieces, "read", lambda _, text, seen=seen: seen.append(text)),
        ):
            read_body(read(reader, source).body)
        yield from ((name, text) for text in seen)


def _lines(text: str) -> list[str]:
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n"))
    return [line for line in lines if line]


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
