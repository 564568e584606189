"""Labelled pages as other sites would write them: `python benchmarks/page_rewrites.py ../shared/pages [KIND …]`.

Pages of sites that nobody has seen are hard to come by. So each page is written anew in ways that change nothing for
a person who looks at it, or that put around it what other sites have there, and the reader is measured on what comes
out. What a kind costs against the first row, the reader owes to the way in which these pages happen to be written.

The program `score.py` beside the pages measures, as in `page_compare.py`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import html5lib
from html5lib.serializer import HTMLSerializer
from page_compare import load_measure, read_with_newsnorm
from page_peers import decoded

_COLUMNS = ("daniel_f1", "cwced_f1", "gne_f1", "title", "date", "source", "author_recall", "invented_authors")
_NAMES = ("class", "id")
_SECTIONS = frozenset({"article", "main", "section", "header", "footer", "nav", "aside"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TABLES = frozenset({"table", "tbody", "tr", "td", "th"})
_TITLE_PART_RE = re.compile(r"[-_|—－｜]+")
_SITE = "江州网"
_COMMENT = "说得很有道理，我也这么看，希望以后多写一些这样的文章，大家都来看看。"
_NOTICE = (
    "免责声明：本网站转载的文章，版权归原作者所有，仅代表作者个人观点，与本网站无关。如涉及作品内容、版权和其他问题，"
    "请在三十日内与本网站联系，我们将在第一时间删除内容。本网站对文中的陈述、观点判断保持中立，不对所包含内容的准确性、"
    "可靠性或完整性提供任何明示或暗示的保证，请读者仅作参考，并请自行承担全部责任。"
)

Rewrite = Callable[[Element], None]


def drop_names(page: Element) -> None:
    """Drop classes and ids."""
    for element in page.iter():
        for name in _NAMES:
            element.attrib.pop(name, None)


def drop_meta(page: Element) -> None:
    """Drop what the head says of the page but for its title, and the data in scripts."""
    _drop(page, lambda element: element.tag in ("meta", "link", "script"))


def name_site(page: Element) -> None:
    """Leave the name of the site in the title."""
    for title in _titles_of(page):
        parts = _TITLE_PART_RE.split(title.text or "")
        title.text = parts[-1].strip() if len(parts) > 1 else _SITE


def drop_title(page: Element) -> None:
    """Drop the title."""
    _drop(page, lambda element: element.tag == "title")


def rename_headings(page: Element) -> None:
    """Write headings as paragraphs are written."""
    _rename(page, _HEADINGS, "div")


def rename_sections(page: Element) -> None:
    """Write `article`, `nav` and their kin as boxes without a meaning."""
    _rename(page, _SECTIONS, "div")


def rename_tables(page: Element) -> None:
    """Write tables as boxes."""
    _rename(page, _TABLES, "div")


def add_menu(page: Element) -> None:
    """Put two hundred links above all."""
    menu = Element("div")
    for number in range(200):
        SubElement(menu, "a", href=f"/channel/{number}").text = f"频道{number}"
    _body_of(page).insert(0, menu)


def add_comments(page: Element) -> None:
    """Put sixty comments without a date below all."""
    box = SubElement(_body_of(page), "div")
    SubElement(box, "h3").text = "网友评论"
    for _ in range(60):
        SubElement(box, "p").text = _COMMENT


def add_notice(page: Element) -> None:
    """Put a long notice below all."""
    SubElement(_body_of(page), "p").text = _NOTICE


KINDS: Mapping[str, tuple[Rewrite, ...]] = {
    "as it is": (),
    "no names": (drop_names,),
    "no meta": (drop_meta,),
    "title of the site": (name_site,),
    "title of the site, no meta": (name_site, drop_meta),
    "no title, no meta": (drop_title, drop_meta),
    "no headings": (rename_headings,),
    "no sections": (rename_sections,),
    "no tables": (rename_tables,),
    "none of all these": (drop_names, drop_meta, name_site, rename_headings, rename_sections),
    "menu above": (add_menu,),
    "comments below": (add_comments,),
    "notice below": (add_notice,),
}


def rewrite(page: bytes, steps: tuple[Rewrite, ...]) -> bytes:
    """Return a page after these steps, in UTF-8; what a browser would see is what html5lib sees."""
    tree = html5lib.parse(decoded(page), treebuilder="etree", namespaceHTMLElements=False)
    for step in steps:
        step(tree)
    walker = html5lib.getTreeWalker("etree")
    written: str = HTMLSerializer(omit_optional_tags=False, quote_attr_values="always").render(walker(tree))
    return f"<!DOCTYPE html>{written}".encode("utf-8", "replace")


def _titles_of(page: Element) -> Iterator[Element]:
    head = page.find("head")
    return iter(()) if head is None else head.iter("title")


def _body_of(page: Element) -> Element:
    body = page.find("body")
    return page if body is None else body


def _drop(page: Element, is_gone: Callable[[Element], bool]) -> None:
    """Drop elements; the text behind each stays."""
    for parent in list(page.iter()):
        before: Element | None = None
        for child in list(parent):
            if not isinstance(child.tag, str) or not is_gone(child):
                before = child
                continue
            if before is None:
                parent.text = (parent.text or "") + (child.tail or "")
            else:
                before.tail = (before.tail or "") + (child.tail or "")
            parent.remove(child)


def _rename(page: Element, tags: frozenset[str], new: str) -> None:
    for element in page.iter():
        if element.tag in tags:
            element.tag = new


def main() -> None:
    """Print one row a kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("kinds", nargs="*", help=f"of {', '.join(KINDS)}; all by default")
    parser.add_argument("--patience", type=int, default=60, help="seconds a page: a busy machine needs more")
    chosen = parser.parse_args()
    if unknown := [kind for kind in chosen.kinds if kind not in KINDS]:
        sys.exit(f"no such kinds: {', '.join(unknown)}")
    labels = [json.loads(line) for line in (chosen.folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    measuring = load_measure(chosen.folder)
    measuring.call.__kwdefaults__["seconds"] = chosen.patience
    print(f"| kind | {' | '.join(_COLUMNS)} |\n|{'---|' * (len(_COLUMNS) + 1)}")
    for kind in chosen.kinds or KINDS:

        def read(page: bytes, steps: tuple[Rewrite, ...] = KINDS[kind]) -> Mapping[str, Any]:
            return read_with_newsnorm(rewrite(page, steps) if steps else page)

        figures = measuring.measure(chosen.folder, labels, read)[0]
        print(f"| {kind} | {' | '.join(f'{figures[name]:.3g}' for name in _COLUMNS)} |", flush=True)


if __name__ == "__main__":
    main()
