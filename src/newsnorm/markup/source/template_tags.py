"""What a single template tag becomes: HTML with the words and addresses that stand in it."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import WEB_SCHEME, find_urls
from newsnorm.markup.escape import escape, escape_value, link_urls
from newsnorm.markup.theme_tags import find_words, write_theme_tag

QUOTES = frozenset({"blockquote", "quote", "pullquote", "centerquote", "cq"})
CODE_BLOCKS = frozenset({"codeblock", "code", "highlight"})
IMAGES = frozenset({"img", "asset_img", "image", "figure"})
LINKS = frozenset({"link", "post_link", "asset_link"})
# Tags that are known to write nothing of their own words, wherever they stand.
SILENT = frozenset({
    "if", "elsif", "elseif", "else", "unless", "case", "when", "for", "tablerow", "break", "continue", "assign", "set",
    "increment", "decrement", "cycle", "capture", "include", "include_relative", "render", "layout", "block", "extends",
    "import", "macro", "gist", "jsfiddle", "youtube", "vimeo", "bilibili", "video", "audio", "iframe", "post_path",
    "asset_path", "post_url", "seo", "feed_meta", "more", "tweet", "twitter", "instagram", "toc", "ref", "relref",
})  # fmt: skip
# Conditions and loops: their arguments are program, not words.
CONTROL = frozenset({"if", "unless", "case", "for", "tablerow", "capture", "block", "macro", "set", "filter"})

_ARGUMENT_RE = compile_late(r""""([^"]*)"|'([^']*)'|([^\s"']+)""")
_NUMBER_RE = compile_late(r"[0-9]+(?:px|%)?")
_LANGUAGE_RE = compile_late(r"\blang:([^\s]+)")
_OPTION_RE = compile_late(rf"(?<!\S)(?:(?!{WEB_SCHEME})[a-z_]+:\S*|linenos|linenos=\w+)(?=\s|$)")
_PARAMETER_RE = compile_late(r"""(?<![^\s,])([A-Za-z_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s,]+))""")
_PICTURE_RE = compile_late(r"\.(?:jpe?g|png|gif|webp|svg|bmp|avif|ico)(?![\w/])", re.IGNORECASE)
_WORD_RE = compile_late(r"[A-Za-z][A-Za-z0-9+#_-]{0,15}")


def split_arguments(text: str) -> list[str]:
    """Return the arguments of a tag; quotes hold words together.

    Example:
        >>> split_arguments("/a.png 100 '年报 封面'")
        ['/a.png', '100', '年报 封面']
    """
    return [match[1] or match[2] or match[3] or "" for match in _ARGUMENT_RE.finditer(text)]


def write_image(arguments: str) -> str:
    """Return `{% img class /a.png 100 200 '标题' %}` or `{{< figure src="/a.png" title="标题" >}}` as an image."""
    named = _named(arguments)
    if "src" in named:
        return _image(named["src"], named.get("title") or named.get("caption"), named.get("alt"))
    words = [word.rstrip(",") for word in split_arguments(_PARAMETER_RE.sub(" ", arguments))]
    url = next((word for word in words if "/" in word or "." in word), None)
    if url is None:
        return ""
    if "alt" in named or "title" in named:
        return _image(url, named.get("title") or named.get("caption"), named.get("alt"))
    rest = [word for word in words[words.index(url) + 1 :] if word and not _NUMBER_RE.fullmatch(word)]
    # Hexo writes title and alternative text in one pair of outer quotes.
    title, _, alt = rest[0].partition('" "') if rest else ("", "", "")
    return _image(url, title.strip('"') or None, alt.strip('"') or (rest[1] if len(rest) > 1 else None))


def write_link(name: str, arguments: str) -> str | None:
    """Return a link tag as its words; None when the words are not in the file.

    Example:
        >>> write_link("link", "官网 https://example.cn/")
        '<a href="https://example.cn/">官网</a>'
        >>> write_link("post_link", "2022-report 年度报告")
        '年度报告'
    """
    if name == "link" and "," in arguments:
        return write_theme_tag(name, arguments) or None
    words = split_arguments(arguments)
    if name != "link":
        words = [word for word in words[1:] if word not in ("true", "false")]
        return escape(" ".join(words)) or None
    url = next((word for word in words if "://" in word or word.startswith("/")), None)
    if url is None:
        return escape(" ".join(words)) or None
    text = " ".join(words[: words.index(url)]) or url
    return f'<a href="{escape_value(url)}">{escape(text)}</a>'


def write_address(arguments: str) -> str:
    """Return the first URL of a tag as a medium without text: it becomes a link of the body. Thumbnails are none."""
    urls = (arguments[start:end] for start, end in find_urls(arguments))
    url = next((url for url in urls if _PICTURE_RE.search(url) is None), None)
    return f'<video src="{escape_value(url.rstrip(chr(39)))}"></video>' if url else ""


def write_code(name: str, arguments: str, code: str) -> str:
    r"""Return a code tag with its content as a code block; a title becomes its caption.

    Example:
        >>> write_code("codeblock", "lang:js", "\nalert(1)\n")
        '<pre><code class="language-js">alert(1)\n</code></pre>'
    """
    language = _LANGUAGE_RE.search(arguments)
    words = split_arguments(_OPTION_RE.sub("", arguments))
    lang = language[1] if language else None
    if lang is None and words and _WORD_RE.fullmatch(words[0]) and (name != "codeblock" or len(words) == 1):
        lang = words.pop(0)
    title = " ".join(words)
    body = code.lstrip(" \t")
    body = body[1:] if body.startswith("\n") else code
    attribute = f' class="language-{escape_value(lang)}"' if lang else ""
    body = escape(body.rstrip(" \t"))
    block = f"<pre><code{attribute}>{body}</code></pre>"
    return f"<figure><figcaption>{link_urls(title)}</figcaption>{block}</figure>" if title else block


def write_attribution(arguments: str) -> str:
    """Return the words of a quote tag, which the page shows under the quote."""
    words = " ".join(split_arguments(arguments))
    return f"<p>{link_urls(words)}</p>" if words else ""


def write_words(name: str, arguments: str) -> str:
    """Return the words in the tag of a pair, such as the title of a folded part.

    Example:
        >>> write_words("note", "info"), write_words("folding", "blue, 点击展开")
        ('', '点击展开')
    """
    if name in CONTROL or not arguments:
        return ""
    return find_words(name, arguments)


def _named(arguments: str) -> dict[str, str]:
    return {match[1]: match[2] or match[3] or match[4] or "" for match in _PARAMETER_RE.finditer(arguments)}


def _image(url: str, title: str | None, alt: str | None) -> str:
    title_attribute = f' title="{escape_value(title)}"' if title else ""
    alt_attribute = f' alt="{escape_value(alt)}"' if alt else ""
    return f'<img src="{escape_value(url)}"{alt_attribute}{title_attribute}>'
