"""WordPress's shortcodes: code between two of them, films and sound, galleries. Others stay as written.

What a plug-in makes of its own is not in the file; these come with WordPress, or are what posts about programs use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import WEB_SCHEME
from newsnorm.markup.escape import escape, escape_value

_LANGUAGES = (
    "actionscript3|bash|clojure|coldfusion|cpp|csharp|css|delphi|diff|erlang|fsharp|go|groovy|html|java|javafx|javascript|"
    "js|latex|matlab|objc|perl|php|plain|powershell|python|r|ruby|scala|shell|sql|swift|text|vb|xml|yaml"
)
_CODE_RE = compile_late(rf"\[(?P<name>code|sourcecode|source|{_LANGUAGES})(?P<options>(?:[ \t][^\[\]\n]*+)?)\]")
_LANGUAGE_RE = compile_late(r"\blang(?:uage)?\s*=\s*[\"']?([\w#+-]+)")
_ENTITY_RE = compile_late(r"&(?:lt|gt|amp|quot|#\d{1,6});")
_NO_LANGUAGE = frozenset({"code", "sourcecode", "source", "plain", "text"})
MEDIA = ("audio", "video", "gallery", "playlist")
"""Codes that stand alone, without an end."""

_MEDIUM_RE = compile_late(
    rf"\[embed(?:[ \t][^\[\]\n]*+)?\]\s*+(?P<embedded>{WEB_SCHEME}[^\s\[\]<>\"]++)\s*+\[/embed\]"
    rf"|\[(?:{'|'.join(MEDIA)})(?P<options>[ \t][^\[\]\n]*+)?\](?:\[/(?:audio|video)\])?"
)
_ADDRESS_RE = compile_late(rf"=\s*[\"']?({WEB_SCHEME}[^\s\"'<>\[\]]++)")


def write_shortcodes(html: str) -> str:
    """Return a body with these shortcodes as elements of HTML.

    Example:
        >>> write_shortcodes('[code lang="js"]a < b[/code]')
        '<pre><code class="language-js">a &lt; b</code></pre>'
        >>> write_shortcodes('甲[gallery ids="1,2"]乙 [1] [php]')
        '甲乙 [1] [php]'
    """
    parts: list[str] = []
    place = 0
    for begin, end, code in find_pairs(html):
        parts += [_write_media(html[place:begin]), code]
        place = end
    parts.append(_write_media(html[place:]))
    return "".join(parts)


def find_pairs(html: str) -> Iterator[tuple[int, int, str]]:
    """Yield begin, end and element of each pair with code; one that is never closed is none.

    Example:
        >>> list(find_pairs('甲[php]echo 1;[/php]'))
        [(1, 19, '<pre><code class="language-php">echo 1;</code></pre>')]
    """
    unclosed: set[str] = set()
    place = 0
    while (start := _CODE_RE.search(html, place)) is not None:
        place = start.end()
        name = start["name"]
        end = -1 if name in unclosed else html.find(f"[/{name}]", place)
        if end < 0:
            unclosed.add(name)
            continue
        place = end + len(name) + 3
        yield start.start(), place, _write_code(name, start["options"], html[start.end() : end])


def _write_code(name: str, options: str, code: str) -> str:
    named = _LANGUAGE_RE.search(options)
    language = named[1] if named else "" if name in _NO_LANGUAGE else name
    attribute = f' class="language-{escape_value(language)}"' if language else ""
    # One editor writes marks as references, the other as they are.
    written = code if _ENTITY_RE.search(code) and "<" not in code else escape(code)
    return f"<pre><code{attribute}>{written.strip()}</code></pre>"


def _write_media(html: str) -> str:
    """Write films and sound as media without text: they become links. Of a gallery nothing is in the file."""
    if "[" not in html:
        return html
    return _MEDIUM_RE.sub(_write_medium, html)


def _write_medium(match: re.Match[str]) -> str:
    found = _ADDRESS_RE.search(match["options"] or "")
    address = match["embedded"] or (found[1] if found else "")
    return f'<video src="{escape_value(address)}"></video>' if address else ""
