"""What options, files, columns and flags `mixed_floors.py` puts together."""

from __future__ import annotations

from typing import Any

OPTION_VALUES: tuple[Any, ...] = (
    None, 0, 1, True, -1, 3.5, "", "corpus", "corpora", "hans", "hant-tw", "strip", "stripped", "keep", "html5lib", "turbohtml", b"x", (), [], {},
    {"biaoti": "title"}, {"title": "biaoti"}, {"a": "text"}, {1: "title"}, "utf8", "gbk", "utf-9", "idna", "hex", "Asia/Tokyo", "dquote",
    frozenset({"dquote"}), ["dquotes"], ("ellipsis", "dash"), [1], "64M", 100, "hexo", "hugo", "page", "none", ..., "江州", "a.md", "source/_posts/a.md",
)  # fmt: skip
OPTION_NAMES = (
    "reader", "readers", "profile", "script", "timezone", "boilerplate", "html_engine", "disabled_rules", "encoding", "max_bytes", "fields", "strict",
    "profiles", "disable", "engine", "markup", "name", "format",
)  # fmt: skip
POSTS = (
    "---\ntitle: 江州快讯\n---\n\n江州港今日开放。\n", "江州港今日开放。\n", "<h1>快讯</h1><p>江州港今日开放。", '{"title": "快讯", "content": "江州港今日开放。"}', "", "\x00\x01",
    "---\ntitle: [\n---\n", '{"title": "甲", "content": "乙。"}\n{"title": "丙", "content": "丁。"}\n', "url,title,content\n/1,快讯,江州港开放。\n",
    "# 一\n\n甲。\n\n# 二\n\n乙。\n", '他说:"好"...', "<rss><channel><item><title>快讯</title><description>江州港开放。</description></item></channel></rss>",
)  # fmt: skip
FILES = (
    "a.md", "b.txt", "c.html", "d.json", "e.jsonl", "f.csv", "_posts/2022-01-14-g.md", "源/文.md", "h.png", ".i.md", "node_modules/j.md", "k.xml",
    "l", "m.MD", "../n.md", "/o.md", "p/", "q.md.bak", "__MACOSX/._r.md", "s.rst", "source/_posts/t.md", "u.org", "thumbs.db",
)  # fmt: skip
WORDS: tuple[Any, ...] = (
    None,
    None,
    "",
    "江州",
    "江州日报",
    "乙",
    "a<b>&\"c'",
    "x" * 300,
    "甲\n乙",
    "\udc80",
    "zh",
    "zh-Hant",
    "utf-8",
    "gb18030",
    "hugo",
)
COLUMNS: dict[str, tuple[Any, ...]] = {
    "date_published": (None, "2022-01-14T01:00:00+08:00", "2023-03", "2023-13-01", "1999-12-31", "0999-01-01", "某日", "2023-03-08"),
    "text": (None, "", "江州港今日开放。", "甲" * 150, "乙" * 600, "丙" * 30_000),
    "error": (None, None, None, "SourceError: the source is empty", "SourceError: 'a' at 1,234", "ReaderError: “x” 2 y"),
    "images": ([], ["/a.png"], None), "is_draft": (True, False, None), "id": ("1", "2", "3", None),
    "findings": ([], None, ['{"id": "html-hidden", "message": "m"}'], ['{"id": "x"}', "{", "[]"], ['{"id": "wrong-line", "line": 3}']),
    "changes": ([], ['{"rule": "dquote", "count": 2, "before": "甲", "after": "乙"}'], ['{"rule": "y", "count": "z"}']),
    "authors": ([], ["林一舟"], ["林一舟", "许青"], ['{"name": "林一舟", "role": "editor"}'], None),
}  # fmt: skip
OTHER_COLUMNS = (
    "title",
    "source",
    "language",
    "encoding",
    "reader",
    "path",
    "url",
    "summary",
    "dateline",
    "editors",
    "tags",
    "categories",
)
FLAGS = (
    (), (), ("-q",), ("--with-article",), ("--split", "heading"), ("--errors", "skip"), ("--errors", "raise"), ("--include", "*.md"), ("--exclude", "b*"), ("--exclude", "源/"),
    ("--profile", "minimal"), ("--boilerplate", "keep"), ("--disable", "dquote"), ("--disable", "dquotes"), ("--strict",), ("--max-bytes", "20"), ("--max-bytes", "1K"),
    ("--reader", "plain"), ("--reader", "hugos"), ("--field", "biaoti=title"), ("--field", "x"), ("--encoding", "gb18030"), ("--encoding", "utf-9"), ("--format", "article"),
    ("--format", "hugo"), ("--format", "hugos"), ("--resume",), ("--dry-run",), ("--include", "*.pdf"), ("--no-progress",), ("--verbose",), ("--profil", "x"),
)  # fmt: skip
COMMANDS = (
    (), (), (), (), (), (), ("explain",), ("explain", "--json"), ("explain", "--html", "--lang", "zh"), ("rules",), ("readers",), ("completion", "bash"),
    ("completion", "zsh"), ("completion", "fish"), ("completion", "man"),
)  # fmt: skip
OUTPUTS = (
    (), (), ("-o", "out.jsonl"), ("-o", "out"), ("-o", "out", "--resume"), ("--output-dir", "site", "--format", "hugo"), ("--output-dir", "site", "--format", "json"),
    ("-o", "out", "--shard-suffix", ".jsonl.gz"), ("-o", "out.txt"), ("-o", "out.jsonl.gz"), ("-o", "out.jsonl", "--format", "jsonld"), ("--output-dir", "site"), ("-o", "in/a.md"),
)  # fmt: skip
