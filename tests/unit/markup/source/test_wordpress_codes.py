"""WordPress's shortcodes."""

from __future__ import annotations

from newsnorm.markup.source.wordpress_codes import write_shortcodes

import work
from every_case import every_case


@every_case(
    ("body", "html"),
    [
        ("[code]a < b[/code]", "<pre><code>a &lt; b</code></pre>"),
        ("[code]\na &lt; b\n[/code]", "<pre><code>a &lt; b</code></pre>"),
        ('[sourcecode language="c++" light="true"]x[/sourcecode]', '<pre><code class="language-c++">x</code></pre>'),
        ("[php]echo 1;[/php]", '<pre><code class="language-php">echo 1;</code></pre>'),
        ("[text]甲[/text]", "<pre><code>甲</code></pre>"),
        ("[code][gallery][/code]", "<pre><code>[gallery]</code></pre>"),
        ("[embed]https://a.example/v[/embed]", '<video src="https://a.example/v"></video>'),
        ('[video mp4="https://a.example/v.mp4"][/video]', '<video src="https://a.example/v.mp4"></video>'),
        ('[audio src="https://a.example/a.mp3"]', '<video src="https://a.example/a.mp3"></video>'),
        ('甲[gallery ids="1,2"]乙', "甲乙"),
        ("[playlist]", ""),
    ],
)
def test_shortcodes(body: str, html: str):
    """Code is code, films and sound are media, of a gallery nothing is left."""
    assert write_shortcodes(body) == html


@every_case(
    "body",
    [
        "[code]a", "[php] 和 [html]", "[1] [甲] [caption]", "[codes]a[/codes]", "[video 甲", "[galleries]",
        "[embed]甲[/embed]", "数组 [java, js]", "[code]a[/php]", "[form id=1]",
    ],
)  # fmt: skip
def test_what_is_none_stays(body: str):
    """A word in brackets, one without its end, and the shortcodes of plug-ins stay as written."""
    assert write_shortcodes(body) == body


@every_case("flood", ["[code]", "[php]", "[gallery a", "[embed]https://a.example/", "[code ", "[/code]"])
def test_floods_are_linear(flood: str):
    """Four times as much takes four times as long."""
    assert work.grows_linearly(write_shortcodes, lambda size: f"甲{flood * size}乙")
