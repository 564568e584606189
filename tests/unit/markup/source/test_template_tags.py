"""A template tag becomes the words and addresses that stand in it."""

from __future__ import annotations

from newsnorm.markup.bodies import read_body
from newsnorm.markup.source.template_tags import (
    split_arguments,
    write_address,
    write_attribution,
    write_code,
    write_image,
    write_link,
    write_words,
)
from newsnorm.reader import RawBody

from bodies import images_of, links_of
from every_case import every_case


def _body(body, templates="nunjucks"):
    return read_body(RawBody(body, template_syntax=templates))


@every_case(
    ("arguments", "html"),
    [
        ("林一舟 港口志", "<p>林一舟 港口志</p>"),
        ('author="林一舟"', "<p>林一舟</p>"),
        (
            'author="林一舟" link="https://a.example/" title="港口志"',
            '<p>林一舟 <a href="https://a.example/">港口志</a></p>',
        ),
        ('cite="https://a.example/"', '<p><a href="https://a.example/">https://a.example/</a></p>'),
        ('class="wide"', ""),
    ],
)
def test_whose_words_a_quote_has(arguments, html):
    """They are named or not; what names them is no text."""
    assert write_attribution(arguments) == html


def test_images_and_links_of_tags():
    """Image and link tags become what they stand for."""
    body = _body("{% img /a.png 100 200 '年报封面' %}\n\n{% link 官网 https://a.example/ %}\n")

    assert [(image.url, image.caption) for _, image in images_of(body)] == [("/a.png", "年报封面")]
    assert [link.url for links in links_of(body) for link in links] == ["https://a.example/"]
    assert [block.text for block in body.blocks] == ["官网"]


def test_title_of_a_code_tag_is_its_caption():
    """The title of a code block stands beside it as a caption."""
    body = _body("{% codeblock 取数示例 lang:sql %}\nselect 1\n{% endcodeblock %}")

    assert {(block.kind, block.text) for block in body.blocks} == {
        ("caption", "取数示例"),
        ("code", "select 1"),
    }


def test_figure_shortcode_is_an_image():
    """A Hugo figure is an image with its caption."""
    body = _body('{{< figure src="/a.png" title="年报封面" >}}', "shortcodes")

    assert [(image.url, image.caption) for _, image in images_of(body)] == [("/a.png", "年报封面")]


@every_case(
    ("text", "arguments"),
    [
        ("", []),
        ("a  b\tc", ["a", "b", "c"]),
        ("\"年报 封面\" '走势 图'", ["年报 封面", "走势 图"]),
        ("'' a", ["", "a"]),
        ("a'b c'd", ["a", "b c", "d"]),
        ('"开', ["开"]),
    ],
)
def test_split_arguments(text, arguments):
    """Quotes hold words together and go, one without its pair goes too."""
    assert split_arguments(text) == arguments


@every_case(
    ("arguments", "html"),
    [
        ("/a.png", '<img src="/a.png">'),
        ("left /a.png 100 50% '走势图'", '<img src="/a.png" title="走势图">'),
        ("a.png 走势图 图一", '<img src="a.png" title="走势图 图一">'),
        ("a.png 300 走势图 '图 一'", '<img src="a.png" alt="图 一" title="走势图">'),
        ('/a.png \'"走势图" "图一"\'', '<img src="/a.png" alt="图一" title="走势图">'),
        ("/a.png '\"走势图\"'", '<img src="/a.png" title="走势图">'),
        ('src="/a.png" title="走势" alt="图"', '<img src="/a.png" alt="图" title="走势">'),
        ("a.png, alt=走势图, width=300px", '<img src="a.png" alt="走势图">'),
        ("src=/a.png caption='走势'", '<img src="/a.png" title="走势">'),
        ("/a.png?b=1&c='<2>'", '<img src="/a.png?b=1&amp;c=" title="&lt;2&gt;">'),
        ("走势图", ""),
        ("", ""),
    ],
)
def test_write_image(arguments, html):
    """Address, title and alternative text stand in the tag by place or by name; without an address it is nothing."""
    assert write_image(arguments) == html


@every_case(
    ("name", "arguments", "html"),
    [
        ("link", "交易所 公告 /b", '<a href="/b">交易所 公告</a>'),
        ("link", "https://a.example/?b&c", '<a href="https://a.example/?b&amp;c">https://a.example/?b&amp;c</a>'),
        ("link", "只有 文字", "只有 文字"),
        ("link", "官网, https://a.example, 说明", '<a href="https://a.example">官网</a> 说明'),
        ("link", "", None),
        ("link", '"https://a.example/" "江州的桥" "新窗口"', '<a href="https://a.example/">江州的桥</a>'),
        ("link", "https://a.example/ true", '<a href="https://a.example/">https://a.example/</a>'),
        ("post_link", "2022-report '年报 <摘要>' true", "年报 &lt;摘要&gt;"),
        ("post_link", "2022-report", None),
        ("asset_link", "a.pdf 全文 false", "全文"),
    ],
)
def test_write_link(name, arguments, html):
    """A link has its words and its address; one to a post of the same site has only words, if any."""
    assert write_link(name, arguments) == html


@every_case(
    ("arguments", "html"),
    [
        ("https://a.example/v.mp4 100", '<video src="https://a.example/v.mp4"></video>'),
        ("url='https://a.example/v?b&c'", '<video src="https://a.example/v?b&amp;c"></video>'),
        ("https://a.example/t.JPG https://a.example/v", '<video src="https://a.example/v"></video>'),
        ("https://a.example/t.png", ""),
        ("BV1xx", ""),
    ],
)
def test_write_address(arguments, html):
    """The first URL that is no picture is a medium; without one there is nothing."""
    assert write_address(arguments) == html


@every_case(
    ("name", "arguments", "code", "html"),
    [
        ("code", "", "a < b", "<pre><code>a &lt; b</code></pre>"),
        ("codeblock", "lang:c++", "\n\tx\n  ", '<pre><code class="language-c++">\tx\n</code></pre>'),
        ("codeblock", "sql", "x", '<pre><code class="language-sql">x</code></pre>'),
        (
            "codeblock",
            "取数 line_number:false",
            "x",
            "<figure><figcaption>取数</figcaption><pre><code>x</code></pre></figure>",
        ),
        (
            "codeblock",
            "步骤a:配置 https://a.example/b lang:js",
            "x",
            (
                '<figure><figcaption>步骤a:配置 <a href="https://a.example/b">https://a.example/b</a></figcaption>'
                '<pre><code class="language-js">x</code></pre></figure>'
            ),
        ),
        ("highlight", "go linenos", "x", '<pre><code class="language-go">x</code></pre>'),
        ("highlight", "go linenos=table", "x", '<pre><code class="language-go">x</code></pre>'),
        ("highlight", 'ruby hl_lines="1 3"', "x", '<pre><code class="language-ruby">x</code></pre>'),
        ("highlight", 'go "linenos=inline"', "x", '<pre><code class="language-go">x</code></pre>'),
    ],
)
def test_write_code(name, arguments, code, html):
    """Language and title are read from the arguments, options are not; the line break behind the tag goes."""
    assert write_code(name, arguments, code) == html


@every_case(
    ("arguments", "html"),
    [
        ("", ""),
        (
            "《江州年鉴》 https://a.example/b",
            '<p>《江州年鉴》 <a href="https://a.example/b">https://a.example/b</a></p>',
        ),
        ("'甲 & 乙'", "<p>甲 &amp; 乙</p>"),
    ],
)
def test_write_attribution(arguments, html):
    """The words of a quote tag are a paragraph, its URL a link."""
    assert write_attribution(arguments) == html


@every_case(
    ("name", "arguments", "words"),
    [
        ("fold", "'点击 展开'", "点击 展开"),
        ("note", 'type="info" title="要点" open', "要点"),
        ("tabs", "first, 第一, 2", "第一"),
        ("if", "标题 == '甲'", ""),
        ("for", "甲 in 乙", ""),
        ("note", "info", ""),
    ],
)
def test_write_words(name, arguments, words):
    """Chinese words are shown, class names and numbers are not, conditions and loops are program."""
    assert write_words(name, arguments) == words
