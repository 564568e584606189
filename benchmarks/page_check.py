"""The laws on whole web pages: `python benchmarks/page_check.py FOLDER`, a folder of saved pages (`*.html`).

Nothing lost: each letter that a page shows, as Beautiful Soup and html5lib read it and not newsnorm, is in the article
or in what it left out. Engines equal: both give the same article, field by field. Prints each page that breaks one, and
how many were read.
"""

from __future__ import annotations

import argparse
import unicodedata
from collections import Counter
from pathlib import Path

from bs4 import BeautifulSoup, Comment, Declaration, Doctype, ProcessingInstruction, Tag

import newsnorm

# What no browser shows, or only as a control.
_UNSEEN = (
    *("head", "title", "script", "style", "template", "noscript", "iframe", "noframes", "object", "video", "audio"),
    *("canvas", "select", "textarea", "button", "datalist", "math", "svg"),
)
_NO_TEXT = (Comment, Declaration, Doctype, ProcessingInstruction)
_HIDING = ("display:none", "visibility:hidden", "font-size:0")


def is_hidden(tag: Tag) -> bool:
    """Say whether a browser shows nothing of an element."""
    style = "".join(str(tag.get("style") or "").split()).lower()
    return tag.name in _UNSEEN or tag.has_attr("hidden") or any(sign in style for sign in _HIDING)


def count_letters(text: str) -> Counter[str]:
    """Count letters and digits, in whatever width."""
    return Counter(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def count_shown(html: str) -> Counter[str]:
    """Count the letters that a browser would show."""
    tree = BeautifulSoup(html, "html5lib")
    for tag in tree.find_all(is_hidden):
        tag.extract()
    strings = [string for string in tree.find_all(string=True) if not isinstance(string, _NO_TEXT)]
    return count_letters("\n".join(strings))


def main() -> None:
    """Read each page by both engines."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("folder", type=Path)
    pages = sorted(parser.parse_args().folder.rglob("*.html"))
    lost = different = 0
    for page in pages:
        data = page.read_bytes()
        article = newsnorm.loads(data, name="page.html", html_engine="turbohtml")
        if article != newsnorm.loads(data, name="page.html", html_engine="html5lib"):
            different += 1
            print(f"engines differ: {page}")
        shown = count_shown(data.decode(article.provenance.encoding or "utf-8", "replace"))
        missing = shown - count_letters("\n".join((article.title or "", article.full_text())))
        if missing:
            lost += 1
            print(f"lost: {page}: {''.join(sorted(missing.elements()))}")
    print(f"{len(pages)} pages: letters lost in {lost}, engines differ in {different}")


if __name__ == "__main__":
    main()
