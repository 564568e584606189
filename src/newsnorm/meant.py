"""What people write where they mean something that has another name here, and the hints that tell it.

Only for messages: nothing written so is taken.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, NoReturn

from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import read_rows

_SHANGHAI, _HONG_KONG, _TAIPEI = "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei"
# Names of places and zones that the IANA data base does not have, in small letters, `_` and `-` as blanks.
_ZONES: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (
            "asia/beijing", "asia/peking", "asia/china", "beijing", "peking", "china", "china/beijing",
            "china standard time", "cst", "bjt", "cn", "zh cn", "中国", "北京", "上海", "东八区",
            "asia/shenzhen", "asia/guangzhou", "asia/hangzhou", "asia/nanjing", "asia/wuhan", "asia/tianjin",
        ),
        _SHANGHAI,
    ),
    **dict.fromkeys(("hkt", "hk", "hong kong", "asia/hong kong", "asia/hk", "香港"), _HONG_KONG),
    **dict.fromkeys(("taiwan", "asia/taiwan", "tw", "台北", "臺北", "台湾", "臺灣", "taipei standard time"), _TAIPEI),
    **dict.fromkeys(("macao", "asia/macao", "澳门", "澳門"), "Asia/Macau"),
    **dict.fromkeys(("jst", "日本"), "Asia/Tokyo"),
    **dict.fromkeys(("kst", "韩国"), "Asia/Seoul"),
    **dict.fromkeys(("sgt", "新加坡"), "Asia/Singapore"),
    **dict.fromkeys(("z", "utc+0", "gmt+0"), "UTC"),
    **{word: zone for word, _, zone in read_rows("clocks")},
}  # fmt: skip
_OFFSET_RE = compile_late(
    r"(?:utc|gmt|z)?[ ]?(?P<sign>[+\-\N{MINUS SIGN}])(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?"
)
_REGIONS: Final[Mapping[int, str]] = {8: _SHANGHAI, 9: "Asia/Tokyo", 7: "Asia/Bangkok", 0: "UTC"}
_MOST_HOURS = 14

_FORMATS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("md", "mdown", "newsnorm", "canonical", "yaml", "yml", "front-matter"), "markdown"),
    **dict.fromkeys(("json-ld", "schema.org", "newsarticle"), "jsonld"),
    **dict.fromkeys(("feed", "json-feed", "rss", "atom"), "jsonfeed"),
    **dict.fromkeys(("txt", "plain", "str"), "text"),
    **dict.fromkeys(("bibtex", "bib", "ris", "csl-json", "citation"), "csl"),
}

# What people write → the name here, in small letters with hyphens.
MEANT: Final[Mapping[str, Mapping[str, str]]] = {
    "option": {
        **dict.fromkeys(
            (
                "workers", "n-jobs", "num-workers", "processes", "threads", "num-proc", "max-workers", "n-workers",
                "nproc", "cpus", "cores", "parallel", "concurrency", "pool-size",
            ),
            "jobs",
        ),
        **dict.fromkeys(("on-error", "onerror", "ignore-errors"), "errors"),
        **dict.fromkeys(("filename", "file-name", "path", "file"), "name"),
        **dict.fromkeys(("tz", "zone", "tzinfo"), "timezone"),
        **dict.fromkeys(("max-size", "size-limit", "max-length"), "max_bytes"),
        **dict.fromkeys(("charset", "codec", "enc"), "encoding"),
        **dict.fromkeys(("engine", "parser", "html-parser", "features", "backend"), "html_engine"),
        **dict.fromkeys(("rules", "disable", "skip-rules", "disabled"), "disabled_rules"),
        **dict.fromkeys(("pattern", "glob", "only"), "include"),
        **dict.fromkeys(("ignore", "skip"), "exclude"),
        **dict.fromkeys(("tqdm", "bar", "show-progress", "progress-bar"), "progress"),
        **dict.fromkeys(("convert", "opencc", "simplify", "simplified", "traditional", "lang", "language"), "script"),
        **dict.fromkeys(("from-encoding", "codepage", "source-encoding"), "encoding"),
        **dict.fromkeys(("form", "normalization", "unicode-form", "width", "punctuation", "preset", "mode"), "profile"),
        **dict.fromkeys(("strip", "remove-boilerplate", "clean"), "boilerplate"),
        **dict.fromkeys(("mapping", "columns", "keys", "field-map", "rename"), "fields"),
    },
    "script": {
        **dict.fromkeys(
            (
                "zh-cn", "zh-hans", "zh-hans-cn", "zh-sg", "cn", "chs", "sc", "simplified", "simplified-chinese",
                "simp", "jian", "简体", "简体中文", "簡體", "简", "t2s", "tw2s", "tw2sp", "hk2s", "gb", "hans-cn",
            ),
            "hans",
        ),
        **dict.fromkeys(
            (
                "zh-hant", "cht", "tc", "traditional", "traditional-chinese", "trad", "fan", "繁体", "繁體", "繁體中文",
                "繁体中文", "繁", "s2t", "big5",
            ),
            "hant",
        ),
        **dict.fromkeys(("zh-tw", "zh-hant-tw", "tw", "taiwan", "s2tw", "s2twp", "台灣", "臺灣", "正體"), "hant-tw"),
        **dict.fromkeys(("zh-hk", "zh-hant-hk", "zh-mo", "hk", "hongkong", "hong-kong", "s2hk", "香港"), "hant-hk"),
        **dict.fromkeys(("none", "off", "no", "false", "original", "as-is", "zh", "原文"), "keep"),
    },
    "profile": {
        **dict.fromkeys(("default", "standard", "normal", "none-given"), "corpus"),
        **dict.fromkeys(("raw", "none", "off", "min", "original", "safe"), "minimal"),
        **dict.fromkeys(("simplified", "zh-cn", "zh-hans", "t2s"), "hans"),
        **dict.fromkeys(("traditional", "zh-tw", "zh-hant", "s2t"), "hant"),
        **dict.fromkeys(("search", "index", "searchkey"), "search-key"),
        **dict.fromkeys(("ascii", "half-width", "halfwidth"), "asciipunct"),
        **dict.fromkeys(("ocr", "scan"), "pdf"),
    },
    "boilerplate": {
        **dict.fromkeys(("true", "remove", "drop", "yes", "on", "clean", "default"), "strip"),
        **dict.fromkeys(("false", "none", "off", "no", "leave"), "keep"),
        **dict.fromkeys(("all", "full", "max", "hard", "strict"), "aggressive"),
    },
    "format": {
        **_FORMATS,
        **dict.fromkeys(("jsonl", "ndjson", "json-lines", "dict", "article"), "json"),
        **dict.fromkeys(("csv", "table", "flat", "parquet"), "row"),
    },
    "format of a run": {**_FORMATS, "dict": "article", **dict.fromkeys(("table", "flat"), "rows")},
    "errors": {
        **dict.fromkeys(("ignore", "drop", "none", "skip-errors"), "skip"),
        **dict.fromkeys(("strict", "fail", "stop", "error"), "raise"),
        **dict.fromkeys(("keep", "log", "collect", "return", "yield", "coerce", "warn", "replace"), "record"),
    },
    "markup": {
        **dict.fromkeys(("md", "gfm", "commonmark"), "markdown"),
        **dict.fromkeys(("htm", "xhtml"), "html"),
        **dict.fromkeys(("plain", "txt", "none", "raw"), "text"),
        **dict.fromkeys(("restructuredtext",), "rst"),
        **dict.fromkeys(("adoc",), "asciidoc"),
    },
    "encoding": {
        **dict.fromkeys(("ansi", "cp20936", "gbk18030", "chinese-simplified", "简体中文"), "gb18030"),
        **dict.fromkeys(("unicode", "ucs-2", "utf16le"), "utf-16"),
        **dict.fromkeys(("utf8mb4", "utf-8-bom", "utf8bom", "utf-8-with-bom"), "utf-8"),
        **dict.fromkeys(("big-five", "繁體中文"), "big5"),
    },
    "attribute": {
        **dict.fromkeys(("content", "body", "raw_text", "cleaned_text", "article_text", "maintext"), "text"),
        **dict.fromkeys(("author", "by", "writer", "byline", "reporters"), "authors"),
        **dict.fromkeys(("date", "published", "pubdate", "publish_date", "publish_time", "created"), "date_published"),
        **dict.fromkeys(("updated", "modified", "lastmod"), "date_modified"),
        **dict.fromkeys(("headline", "name"), "title"),
        **dict.fromkeys(("outlet", "publisher", "site", "sitename", "site_name", "media"), "source"),
        **dict.fromkeys(("description", "abstract", "excerpt", "digest"), "summary"),
        **dict.fromkeys(("keywords", "tag"), "tags"),
        **dict.fromkeys(("category", "section", "channel"), "categories"),
        **dict.fromkeys(("metadata", "meta", "front_matter", "frontmatter", "header"), "extra"),
        **dict.fromkeys(("link", "permalink", "canonical_url", "href"), "url"),
        **dict.fromkeys(("path", "reader", "encoding", "origins", "sha256"), "provenance"),
        **dict.fromkeys(("lang", "locale"), "language"),
        **dict.fromkeys(("image", "top_image", "cover", "thumbnail"), "images"),
    },
}  # fmt: skip


# What people write → what they want is had in another way, which is told in words.
_LAZY = "results are lazy, and come one by one: itertools.islice(results, 10) takes the first ten"
_ONE = "it is an option of newsnorm.load_all and newsnorm.convert"
_SIGNS = "the signs in the text decide which markup it is; newsnorm.to_blocks(body, markup=…) is told"
_WRITES = "newsnorm.dumps(article, format=…) and newsnorm.dump write other formats"
_SAYS = "what the source says is read; what you know better goes in afterwards: attrs.evolve(article, …)"
_ALL = "nothing to choose: blocks, images, links, extra and boilerplate are all on the article"
_SILENT = "newsnorm prints nothing: article.findings tells what happened; newsnorm.load_all takes progress="
_NO_HTML = "newsnorm writes no HTML: format='markdown', then what renders it"
_NO_OFFICE = "format='markdown', then what makes such files of it"
_TABLES = "write .parquet, of which every table tool makes others"
_BY_SUFFIX = "the suffix of the output decides: .jsonl, .jsonl.gz, .jsonl.zst, .parquet"
TOLD: Final[Mapping[str, Mapping[str, str]]] = {
    "option": {
        **dict.fromkeys(("limit", "nrows", "head", "n", "max-files", "max-docs", "max-documents", "top"), _LAZY),
        **dict.fromkeys(("chunksize", "chunk-size", "batch-size", "iterator", "stream", "streaming"), _LAZY),
        "errors": "a call for one document raises: catch newsnorm.NewsnormError; newsnorm.load_all takes errors=",
        **dict.fromkeys(("jobs", "timeout", "progress", "include", "exclude", "split"), _ONE),
        **dict.fromkeys(("markup", "content-type", "mimetype", "mime-type", "input-format", "type"), _SIGNS),
        **dict.fromkeys(("format", "output-format", "to", "output", "as-dict", "out", "output-type"), _WRITES),
        **dict.fromkeys(
            ("url", "base-url", "title", "author", "authors", "date", "source", "tags", "metadata", "meta", "extra"),
            _SAYS,
        ),
        **dict.fromkeys(
            (
                "include-comments", "include-tables", "include-images", "include-links", "include-formatting",
                "with-metadata", "favor-precision", "favor-recall", "only-with-metadata", "deduplicate", "keep-html",
                "ignore-links", "extract-images",
            ),
            _ALL,
        ),
        **dict.fromkeys(("verbose", "debug", "quiet", "log", "logger", "log-level"), _SILENT),
        **dict.fromkeys(("recursive", "walk", "depth"), "folders are read with what is in them; exclude= leaves out"),
        **dict.fromkeys(
            ("overwrite", "exist-ok", "force", "if-exists"),
            "an output of that name is replaced, when the new one is whole; resume=True goes on with a run",
        ),
        **dict.fromkeys(("compression", "compress"), _BY_SUFFIX),
        **dict.fromkeys(
            ("decode-errors", "encoding-errors", "on-bad-lines"),
            "bytes that are no text are findings; strict=True refuses them",
        ),
    },
    "reader": {
        **dict.fromkeys(("auto", "detect", "default", "any"), "leave it out: the evidence decides"),
        **dict.fromkeys(
            ("markdown", "md", "html", "htm", "text", "txt", "org", "rst", "asciidoc"),
            "markup is found by itself; a reader knows a kind of header: 'hexo', 'jekyll', 'hugo', 'plain'",
        ),
        **dict.fromkeys(
            ("json", "jsonl", "rss", "atom", "feed", "wordpress", "warc", "parquet", "zip", "csv"),
            "containers are found by their first bytes: leave it out",
        ),
    },
    "rule": {
        **dict.fromkeys(("all", "*", "any", "every", "everything"), "profile='minimal' runs only what makes text safe"),
    },
    "format": {
        **dict.fromkeys(("html", "htm"), _NO_HTML),
        **dict.fromkeys(("docx", "pdf", "xlsx", "epub"), _NO_OFFICE),
    },
    "format of a run": {
        **dict.fromkeys(("parquet", "jsonl", "ndjson", "jsonlines", "json-lines", "gz", "zst", "gzip"), _BY_SUFFIX),
        **dict.fromkeys(("csv", "tsv", "xlsx", "xls", "excel", "sqlite", "db", "duckdb", "arrow", "feather"), _TABLES),
        **dict.fromkeys(("html", "htm"), _NO_HTML),
        **dict.fromkeys(("docx", "pdf", "epub"), _NO_OFFICE),
    },
    "output": {
        **dict.fromkeys(
            (".csv", ".tsv", ".xlsx", ".xls", ".db", ".sqlite", ".duckdb", ".feather", ".arrow", ".orc"),
            _TABLES,
        ),
        **dict.fromkeys((".json", ".ndjson", ".jl", ".jsonlines"), "one row a line is .jsonl"),
        **dict.fromkeys((".md", ".markdown", ".txt", ".html"), "a file for each article: format=…, and a folder"),
    },
}  # fmt: skip
"""As `MEANT`, but the hint is a sentence."""


def did_you_mean(word: object, known: Collection[str], *, option: str = "") -> str:
    """Return a hint that names what is meant or the nearest known word, or else all of them.

    Args:
        word: What was written.
        known: What is right.
        option: The option it was written for, which may have a table of what people mean.

    Example:
        >>> did_you_mean("zh-CN", ["hans", "hant", "keep"], option="script")
        "did you mean 'hans'?"
        >>> did_you_mean("Hexo", ["hexo", "hugo"]), did_you_mean("BIG-5", ["big5", "gbk"])
        ("did you mean 'hexo'?", "did you mean 'big5'?")
    """
    if word is None:
        return "leave it out for the default"
    meant = find_meant(str(word), known, option=option)
    if meant is not None:
        return f"did you mean {meant!r}?"
    return TOLD.get(option, {}).get(_fold(str(word))) or f"one of: {', '.join(sorted(known))}"


def find_meant(word: str, known: Collection[str], *, option: str = "") -> str | None:
    """Return the known word that is meant, or the nearest; None where none is, and where `TOLD` has more to say.

    The arguments are those of `did_you_mean`.

    Example:
        >>> find_meant("md", ["markdown", "text"], option="format"), find_meant("jsonl", ["hugo"])
        ('markdown', None)
    """
    names = sorted(known)
    key = _fold(word)
    means = MEANT.get(option, {})
    meant = means.get(key) or means.get(key.lstrip("."))
    if meant is None or meant not in names:
        meant = {_squeeze(name): name for name in names}.get(_squeeze(key))
    return meant if meant is not None or key in TOLD.get(option, {}) else _find_close(word, names)


def _fold(word: str) -> str:
    """Return a word as the tables have it."""
    return word.strip().casefold().replace("_", "-").replace(" ", "-")


def _squeeze(name: str) -> str:
    return name.casefold().replace("-", "").replace("_", "").replace(" ", "").lstrip(".")


def refuse_attribute(owner: object, name: str) -> NoReturn:
    """Tell what a name of another library is called here; the `__getattr__` of a class.

    Raises:
        AttributeError: With a hint, or else such that Python adds its own.
    """
    said = f"{type(owner).__name__!r} object has no attribute {name!r}"
    meant = MEANT["attribute"].get(name)
    raise AttributeError(f"{said} (hint: see .{meant})") if meant else AttributeError(said, name=name, obj=owner)


def zone_hint(name: str) -> str:
    """Return a hint for what is no IANA zone: the zone of the place, or of the offset.

    Example:
        >>> zone_hint("Asia/Beijing"), zone_hint("UTC+8")
        ("did you mean 'Asia/Shanghai'?", "did you mean 'Asia/Shanghai', or 'Etc/GMT-8', which is UTC+8?")
    """
    folded = name.strip().casefold()
    offset = _OFFSET_RE.fullmatch(folded)
    if offset:
        return _offset_hint(-1 if offset["sign"] != "+" else 1, int(offset["hours"]), int(offset["minutes"] or 0))
    from zoneinfo import available_timezones  # noqa: PLC0415 - most processes meet no wrong zone

    zones = sorted(available_timezones())
    place = folded.replace(" ", "_")
    meant = _ZONES.get(" ".join(folded.replace("_", " ").replace("-", " ").split())) or next(
        (zone for zone in zones if place in (zone.casefold(), zone.casefold().rpartition("/")[2])), None
    )
    meant = meant or _find_close(name, zones)
    return f"did you mean {meant!r}?" if meant else "for example Asia/Shanghai"


def _find_close(word: str, known: list[str]) -> str | None:
    import difflib  # noqa: PLC0415 - most processes meet no wrong name

    return next(iter(difflib.get_close_matches(word, known, n=1)), None)


def _offset_hint(sign: int, hours: int, minutes: int) -> str:
    if minutes or hours > _MOST_HOURS:
        return "an offset alone is no zone; name the place, for example Asia/Shanghai or Asia/Kolkata"
    # The signs of these names are the other way round (POSIX).
    fixed = f"Etc/GMT{'-' if sign > 0 else '+'}{hours}" if hours else "UTC"
    region = _REGIONS.get(sign * hours)
    shown = f"UTC{'+' if sign > 0 else '-'}{hours}"
    if region is None or region == fixed:
        return f"did you mean {fixed!r}, which is {shown}?"
    return f"did you mean {region!r}, or {fixed!r}, which is {shown}?"
