"""The Hugo reader: headers in TOML, JSON and YAML."""

from __future__ import annotations

from newsnorm.reader import Source
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.formats import HUGO

from every_case import every_case

READER = BlogReader(HUGO)
TOML = """+++
title = "江州港开放"
date = 2022-01-14T10:00:00+08:00
lastmod = 2022-01-15
draft = true
categories = ["财经", "港口 资讯"]
[params]
featured = true
+++
"""
JSON = """{
"title": "江州港开放", "date": "2022-01-14T10:00:00+08:00", "lastmod": "2022-01-15", "draft": true,
"categories": ["财经", "港口 资讯"], "params": {"featured": true}
}
"""
YAML = """---
title: 江州港开放
date: 2022-01-14T10:00:00+08:00
lastmod: 2022-01-15
draft: true
categories: [财经, 港口 资讯]
params:
  featured: true
---
"""


@every_case("header", [TOML, JSON, YAML], ids=["toml", "json", "yaml"])
def test_every_language_of_a_header(header):
    """The three languages give the same fields; keys of the theme stay in `extra` with their types."""
    raw = READER.read(Source(text=f"{header}{{{{< figure >}}}}\n正文\n"))

    assert (raw.title, raw.draft, raw.date_precision) == ("江州港开放", True, "second")
    assert (raw.date_published.isoformat(), str(raw.date_modified)) == (
        "2022-01-14T10:00:00+08:00",
        "2022-01-15 00:00:00",
    )
    assert raw.categories == (("财经",), ("港口 资讯",))
    assert raw.extra == {"params": {"featured": True}}
    assert (raw.body.text, raw.body.template_syntax, raw.findings) == ("{{< figure >}}\n正文\n", "shortcodes", ())


@every_case(
    ("text", "name", "is_sure"),
    [
        (TOML, None, True),
        ("---\ntitle: t\n---\n", "content/posts/a.md", True),
        ("---\ntitle: t\n---\n", "_posts/2022-01-14-a.md", False),
        ("正文", None, False),
    ],
)
def test_detection(text, name, is_sure):
    """TOML and the folder `content/` are its own; a post of Jekyll's and a bare text are not."""
    detection = READER.detect(Source(text=text, name=name))

    assert (detection is not None and detection.confidence > 0.9) is is_sure
