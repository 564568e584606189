"""Other readers of web pages, each with its own defaults: what `page_compare.py` measures newsnorm beside.

A program that is not installed is told and left out. Mozilla Readability is run by Node, in one process for all pages:
`npm install @mozilla/readability jsdom` in a folder, and that folder in `NODE_PATH`.
"""

from __future__ import annotations

import importlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from newsnorm.decoding.decode import decode

Read = Callable[[bytes], Mapping[str, Any]]


def decoded(page: bytes) -> str:
    """Return a page as text. Most of the others take text: they get it as newsnorm decodes it."""
    return decode(page).text


def _trafilatura(library: Any) -> Read:
    def read(page: bytes) -> Mapping[str, Any]:
        document = library.bare_extraction(page, with_metadata=True, include_comments=False)
        if document is None:
            return {}
        authors = re.split(r"[;,]\s*", document.author) if document.author else []
        return {
            "text": document.text or "",
            "title": document.title,
            "date": document.date,
            "source": document.sitename,
            "authors": authors,
        }

    return read


def _readability(library: Any) -> Read:
    def read(page: bytes) -> Mapping[str, Any]:
        document = library.Document(decoded(page))
        return {"text": _text_of(document.summary(html_partial=True)), "title": document.short_title()}

    return read


def _text_of(html: str) -> str:
    return "\n".join(importlib.import_module("lxml.html").fromstring(html or "<p></p>").itertext())


def _newspaper(library: Any, language: str) -> Read:
    def read(page: bytes) -> Mapping[str, Any]:
        made = library.Article("https://news.example/1.html", language=language, fetch_images=False)
        made.download(input_html=decoded(page))
        made.parse()
        return {"text": made.text, "title": made.title, "date": made.publish_date, "authors": made.authors}

    return read


def _gne(library: Any) -> Read:
    extractor = library.GeneralNewsExtractor()

    def read(page: bytes) -> Mapping[str, Any]:
        made = extractor.extract(decoded(page))
        author = made["author"]
        return {
            "text": made["content"],
            "title": made["title"],
            "date": made["publish_time"],
            "authors": [author] if author else [],
        }

    return read


def _resiliparse(library: Any) -> Read:
    def read(page: bytes) -> Mapping[str, Any]:
        return {"text": library.extract_plain_text(decoded(page), main_content=True)}

    return read


def _magic(library: Any) -> Read:
    extractor = library.GeneralExtractor()

    def read(page: bytes) -> Mapping[str, Any]:
        made = extractor.extract(decoded(page))
        return {"text": _text_of(made["html"]), "title": made["title"]}

    return read


def _turbohtml(library: Any) -> Read:
    def read(page: bytes) -> Mapping[str, Any]:
        made = library.parse(decoded(page)).article()
        return {
            "text": made.text,
            "title": made.title,
            "date": made.date,
            "source": made.site_name,
            "authors": [made.byline] if made.byline else [],
        }

    return read


_PEERS: tuple[tuple[str, str, Callable[[Any], Read]], ...] = (
    ("trafilatura", "trafilatura", _trafilatura),
    ("readability-lxml", "readability", _readability),
    ("gne", "gne", _gne),
    ("resiliparse", "resiliparse.extract.html2text", _resiliparse),
    ("magic-html", "magic_html", _magic),
    ("turbohtml", "turbohtml", _turbohtml),
)

_NODE = """
const {Readability} = require('@mozilla/readability'), {JSDOM, VirtualConsole} = require('jsdom');
const version = require('@mozilla/readability/package.json').version;
console.log(JSON.stringify(version));
require('readline').createInterface({input: process.stdin}).on('line', line => {
  let made = null;
  try {
    const dom = new JSDOM(JSON.parse(line), {url: 'https://news.example/1.html', virtualConsole: new VirtualConsole()});
    made = new Readability(dom.window.document).parse();
  } catch (error) {}
  made = made || {};
  console.log(JSON.stringify({text: made.textContent, title: made.title, date: made.publishedTime,
                              source: made.siteName, author: made.byline}));
});
"""


def _mozilla() -> tuple[str, Read] | None:
    """Return the version of Mozilla Readability and its reader, where Node has it."""
    node = shutil.which("node")
    if node is None:
        return None
    process = subprocess.Popen(  # noqa: S603 - the program above; pages come on its standard input
        [node, "-e", _NODE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    told = process.stdout.readline() if process.stdout else ""
    if not told:
        process.wait()
        return None

    def read(page: bytes) -> Mapping[str, Any]:
        if process.stdin is None or process.stdout is None:
            return {}
        process.stdin.write(json.dumps(decoded(page)) + "\n")
        process.stdin.flush()
        made = json.loads(process.stdout.readline())
        author = made.pop("author", None)
        return {**made, "authors": [author] if author else []}

    return json.loads(told), read


def find_peers(language: str) -> Iterator[tuple[str, Read]]:
    """Yield the name with the version, and the reader, of each program that is installed.

    Args:
        language: Of the pages: newspaper4k wants to know.
    """
    newspaper = ("newspaper4k", "newspaper", partial(_newspaper, language=language))
    for package, module, make in (*_PEERS, newspaper):
        try:
            name = f"{package} {version(package)}"
        except PackageNotFoundError:
            print(f"{package} is not installed", file=sys.stderr)
            continue
        yield (f"{name} article()" if package == "turbohtml" else name), make(importlib.import_module(module))
    mozilla = _mozilla()
    if mozilla is None:
        print("Mozilla Readability is not installed", file=sys.stderr)
    else:
        yield f"Mozilla Readability {mozilla[0]}", mozilla[1]
