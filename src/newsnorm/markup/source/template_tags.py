"""What a single template tag becomes: HTML with the words and addresses that stand in it."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import WEB_SCHEME, find_urls
from newsnorm.lexicon.characters import HAN_RE
from newsnorm.lexicon.suffixes import PICTURES
from newsnorm.lexicon.words import any_of
from newsnorm.markup.escape import escape, escape_value, link_urls
from newsnorm.markup.source.named_values import all_of, drop_named, first_of, read_named, read_quoted
from newsnorm.markup.tags import DIAGRAMS
from newsnorm.markup.theme_tags import find_words, is_picture, write_theme_tag

QUOTES = frozenset({"blockquote", "quote", "pullquote", "centerquote", "cq"})
CODE_BLOCKS = frozenset({"codeblock", "code", "highlight", *DIAGRAMS})
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
_SWITCHES = ("true", "false")
_NUMBER_RE = compile_late(r"[0-9]+(?:px|%)?")
_QUOTES_RE = compile_late("[\"']")
_LANGUAGE_RE = compile_late(r"\blang:([^\s]+)")
_OPTION_RE = compile_late(rf"(?<!\S)(?:(?!{WEB_SCHEME})[a-z_]+:\S*|linenos|linenos=\w+)(?=\s|$)")
_PICTURE_RE = compile_late(rf"{any_of((*PICTURES, '.ico'))}(?![\w/])", re.IGNORECASE)
# What is handed over to be shown.
_SHOWN_KEYS = frozenset({"caption", "title", "text", "content", "description", "message", "quote"})
# Where a tag leads, what its link is called, and whose words a quote has, where each is named.
_ADDRESS_KEYS = ("href", "link", "url", "cite")
_CARD_KEYS = ("title", "name", "label", "text", "content", "caption", "artist", "desc", "description")
_LINK_WORDS = ("content", "text", "title", "name")
_FIGURE_KEYS = ("title", "caption", "attr")
_ATTRIBUTION_KEYS = ("author", "name", "source", "caption", "title")
# A fence alone between two tags.
_FENCED_RE = compile_late(
    r"\s*+(?P<fence>`{3,}+|~{3,}+)[ ]*+(?P<language>[\w+#-]*+)[^\n`]*\n(?P<code>.*\n)[ \t]*(?P=fence)\s*", re.DOTALL
)
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
    named = read_named(arguments)
    if "src" in named:
        return _image(named["src"], named.get("title") or named.get("caption"), named.get("alt"))
    words = [word.rstrip(",") for word in split_arguments(drop_named(arguments))]
    url = next((word for word in words if "/" in word or "." in word), None)
    if url is None:
        return ""
    if "alt" in named or "title" in named:
        return _image(url, named.get("title") or named.get("caption"), named.get("alt"))
    rest = [word for word in words[words.index(url) + 1 :] if word and not _NUMBER_RE.fullmatch(word)]
    if len(rest) > 1 and not _QUOTES_RE.search(arguments):
        rest = [" ".join(rest)]  # words without quotes are one title
    # Hexo writes title and alternative text in one pair of outer quotes.
    title, _, alt = rest[0].partition('" "') if rest else ("", "", "")
    return _image(url, title.strip('"') or None, alt.strip('"') or (rest[1] if len(rest) > 1 else None))


def write_figure(arguments: str) -> str:
    """Return Hugo's `figure` with the words that its page shows; empty without any.

    Example:
        >>> write_figure('src="/a.png" title="港口" caption="全景"')
        '<figure><img src="/a.png"><figcaption>港口 全景</figcaption></figure>'
    """
    named = read_named(arguments)
    words = all_of(named, _FIGURE_KEYS)
    return _figure(named["src"], words, named.get("alt")) if "src" in named and words else ""


def write_include(arguments: str) -> str:
    """Return the picture and the words that a page hands to an included file; empty without any.

    A name without quotes is a variable, whose value is not in the file.

    Example:
        >>> write_include('figure.html src="/a.png" caption="港口" class="wide"')
        '<figure><img src="/a.png"><figcaption>港口</figcaption></figure>'
        >>> write_include("note.html content='今日开港。'"), write_include("toc.html title=page.title")
        ('<p>今日开港。</p>', '')
    """
    quoted = read_quoted(arguments)
    words = [value for key, value in quoted.items() if key in _SHOWN_KEYS and value.strip() and "{{" not in value]
    picture = next((value for value in quoted.values() if is_picture(value)), None)
    if picture is not None:
        alt = quoted.get("alt")
        return _figure(picture, words, alt) if words else _image(picture, None, alt)
    shown = "".join(f"<p>{link_urls(each)}</p>" for each in words)
    return shown and shown + write_address(arguments)


def _figure(url: str, words: list[str], alt: str | None) -> str:
    return f"<figure>{_image(url, None, alt)}<figcaption>{link_urls(' '.join(words))}</figcaption></figure>"


def write_target(arguments: str) -> str:
    """Return the address that a tag stands for in the target of a link: `{{< ref "posts/b.md" >}}`.

    Example:
        >>> write_target('"posts/b.md"'), write_target('path="b.md" lang="zh"'), write_target("2022-01-14-a")
        ('posts/b.md', 'b.md', '2022-01-14-a')
    """
    return (read_named(arguments).get("path") or " ".join(split_arguments(arguments))).replace(" ", "%20")


def write_link(name: str, arguments: str) -> str | None:
    """Return a link tag as its words; None when the words are not in the file.

    Example:
        >>> write_link("link", "官网 https://example.cn/")
        '<a href="https://example.cn/">官网</a>'
        >>> write_link("link", '"https://example.cn/" "官网" "新窗口"')
        '<a href="https://example.cn/">官网</a>'
        >>> write_link("post_link", "2022-report 年度报告")
        '年度报告'
    """
    if name == "link" and "," in arguments:
        return write_theme_tag(name, arguments) or None
    named = read_quoted(arguments)
    address = first_of(named, _ADDRESS_KEYS)
    if name == "link" and address:
        shown = first_of(named, _LINK_WORDS) or address
        return f'<a href="{escape_value(address)}">{escape(shown)}</a>'
    words = split_arguments(arguments)
    if name != "link":
        words = [word for word in words[1:] if word not in _SWITCHES]
        return escape(" ".join(words)) or None
    url = next((word for word in words if "://" in word or word.startswith("/")), None)
    if url is None:
        return escape(" ".join(words)) or None
    at = words.index(url)
    behind = words[1] if at == 0 and len(words) > 1 and words[1] not in _SWITCHES else ""  # as Hugo's themes have it
    text = " ".join(words[:at]) or behind or url
    return f'<a href="{escape_value(url)}">{escape(text)}</a>'


def write_shortcode(name: str, arguments: str) -> str:
    """Return what a page shows of what a shortcode of a theme is handed; empty without words.

    Example:
        >>> write_shortcode("linkcard", 'href="https://a.example/" title="a.js" image="/a.png"')
        '<a href="https://a.example/">a.js</a>'
        >>> write_shortcode("ruby", '"漢字" "かんじ"'), write_shortcode("dplayer", 'url="/a.mp4"')
        ('漢字 かんじ', '')
    """
    named = read_quoted(arguments)
    if not named:
        return write_theme_tag(name, arguments) if HAN_RE.search(arguments) else ""
    words = [escape(each) for each in all_of(named, _CARD_KEYS)]
    address = first_of(named, _ADDRESS_KEYS)
    if words and address:
        words[0] = f'<a href="{escape_value(address)}">{words[0]}</a>'
    return " ".join(words)


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
        >>> write_code("mermaid", "", "\nA-->B\n")
        '<pre><code class="language-mermaid">A--&gt;B\n</code></pre>'
    """
    language = _LANGUAGE_RE.search(arguments)
    words = [] if name in DIAGRAMS else split_arguments(_OPTION_RE.sub("", arguments))
    lang = name if name in DIAGRAMS else language[1] if language else None
    if lang is None and words and _WORD_RE.fullmatch(words[0]) and (name != "codeblock" or len(words) == 1):
        lang = words.pop(0)
    named = read_quoted(arguments)
    # What else stands in a tag that highlights are numbers of lines.
    title = named.get("title", "") if named else "" if name == "highlight" else " ".join(words)
    fence = _FENCED_RE.fullmatch(code)
    if fence:
        lang, code = fence["language"] or lang, fence["code"]
    body = code.lstrip(" \t")
    body = body[1:] if body.startswith("\n") else code
    attribute = f' class="language-{escape_value(lang)}"' if lang else ""
    body = escape(body.rstrip(" \t"))
    block = f"<pre><code{attribute}>{body}</code></pre>"
    return f"<figure><figcaption>{link_urls(title)}</figcaption>{block}</figure>" if title else block


def write_attribution(arguments: str) -> str:
    """Return the words of a quote tag, which the page shows under the quote.

    Example:
        >>> write_attribution('林一舟 "港口志"'), write_attribution('author="林一舟" link="https://a.example/"')
        ('<p>林一舟 港口志</p>', '<p><a href="https://a.example/">林一舟</a></p>')
    """
    named = read_quoted(arguments)
    if not named:
        words = " ".join(split_arguments(arguments))
        return f"<p>{link_urls(words)}</p>" if words else ""
    shown = [escape(each) for each in all_of(named, _ATTRIBUTION_KEYS)]
    address = first_of(named, _ADDRESS_KEYS)
    if address:
        shown[-1:] = [f'<a href="{escape_value(address)}">{shown[-1] if shown else escape(address)}</a>']
    return f"<p>{' '.join(shown)}</p>" if shown else ""


def write_words(name: str, arguments: str) -> str:
    """Return the words in the tag of a pair, such as the title of a folded part.

    Example:
        >>> write_words("note", "info"), write_words("folding", "blue, 点击展开")
        ('', '点击展开')
    """
    if name in CONTROL or not arguments:
        return ""
    return find_words(name, arguments)


def _image(url: str, title: str | None, alt: str | None) -> str:
    title_attribute = f' title="{escape_value(title)}"' if title else ""
    alt_attribute = f' alt="{escape_value(alt)}"' if alt else ""
    return f'<img src="{escape_value(url)}"{alt_attribute}{title_attribute}>'
