"""The parser's events become HTML; what the parser did not see as meant becomes an edit."""

from __future__ import annotations

from html import escape

from html_of import markdown_to_html

from every_case import every_case


@every_case(
    ("source", "html"),
    [
        ("##标题\n正文", "<h2>标题</h2><p>正文</p>"),
        ("#标题", "<h1>标题</h1>"),
        ("- ##标题", "<ul><li><h2>标题</h2></li></ul>"),
        ("### 新功能###", "<h3>新功能</h3>"),
        ("# 标题#", "<h1>标题</h1>"),
        ("## 学习 C#", "<h2>学习 C#</h2>"),
        ("# C#", "<h1>C#</h1>"),
        ("#话题# 热议", "<p>#话题# 热议</p>"),
        ("#include", "<p>#include</p>"),
        ("\\##标题", "<p>##标题</p>"),
        ("```\n##标题\n```", "<pre><code>##标题\n</code></pre>"),
    ],
)
def test_headings_without_a_blank(source, html):
    """`##标题` is a heading where no code, escape or second `#` says otherwise; glued closing hashes go."""
    assert markdown_to_html(source) == html


@every_case(
    ("source", "html"),
    [
        ("1. 甲\n2. 乙", "<ol><li>甲</li><li>乙</li></ol>"),
        ("2. 甲\n3. 乙", '<ol start="2"><li>甲</li><li>乙</li></ol>'),
        ("0. 甲", '<ol start="0"><li>甲</li></ol>'),
        ("- 甲\n\n- 乙", "<ul><li><p>甲</p></li><li><p>乙</p></li></ul>"),
        ("- 甲\n  1. 乙", "<ul><li>甲<ol><li>乙</li></ol></li></ul>"),
        (
            "-\n- 甲\\*乙\n- \\*丙\n- **丁** 戊",
            "<ul><li></li><li>甲*乙</li><li>*丙</li><li><strong>丁</strong> 戊</li></ul>",
        ),
        ("- 甲\n乙\n- 丙  \n  丁", "<ul><li>甲\n乙</li><li>丙<br>丁</li></ul>"),
        ("- https://a.example", '<ul><li><a href="https://a.example">https://a.example</a></li></ul>'),
        ("- [x] 甲", '<ul><li><input type="checkbox">甲</li></ul>'),
        ("- \n  ---\n- # 甲\n- `乙`", "<ul><li><hr></li><li><h1>甲</h1></li><li><code>乙</code></li></ul>"),
        ("- 甲\n  ```\n  乙\n  ```\n- <b>丙", "<ul><li>甲<pre><code>乙\n</code></pre></li><li><b>丙</b></li></ul>"),
    ],
)
def test_lists(source, html):
    """A list that does not begin with one says where it begins; a loose one has paragraphs."""
    assert markdown_to_html(source) == html


@every_case(
    ("row", "html"),
    [
        ("|甲|乙|", "<td>甲</td><td>乙</td>"),
        ("|甲", "<td>甲</td><td></td>"),
        ("||乙|丙|", "<td></td><td>乙</td>"),
        ("|甲|**乙**|", "<td>甲</td><td><strong>乙</strong></td>"),
        ("|甲\\|\\*|`TableRow`|", "<td>甲|*</td><td><code>TableRow</code></td>"),
        ("|\\*\\*甲|乙\\*\\*|", "<td>**甲</td><td>乙**</td>"),
        ("|甲|http://a.example|", '<td>甲</td><td><a href="http://a.example">http://a.example</a></td>'),
        ("|甲 <b>乙|丙|", "<td>甲 <b>乙</b></td><td>丙</td>"),
        ("|甲&amp;乙|丙~丁~|", "<td>甲&amp;乙</td><td>丙~丁~</td>"),
    ],
)
def test_rows(row, html):
    """A row has a cell for each of the head, whatever stands in them; what stands behind is read as before."""
    head = "<table><thead><tr><th>一</th><th>二</th></tr></thead>"

    assert (
        markdown_to_html(f"|一|二|\n|-|-|\n{row}\n|末|尾|")
        == f"{head}<tr>{html}</tr><tr><td>末</td><td>尾</td></tr></table>"
    )


def test_hyphens_under_a_sentence_are_a_rule():
    """A setext underline makes a heading of a title, not of a sentence."""
    assert markdown_to_html("要闻\n---") == "<h2>要闻</h2>"
    assert markdown_to_html("央行今日公告。\n---") == "<p>央行今日公告。</p><hr>"
    assert markdown_to_html(f"{'甲' * 60}\n---") == f"<h2>{'甲' * 60}</h2>"
    assert markdown_to_html(f"{'甲' * 61}\n---") == f"<p>{'甲' * 61}</p><hr>"


@every_case(
    ("source", "html"),
    [
        ("```{.python}\nx\n```", '<pre><code class="language-python">x\n</code></pre>'),
        ("``` js,linenos\nx\n```", '<pre><code class="language-js">x\n</code></pre>'),
        ("```\nx\n\ny\n```", "<pre><code>x\n\ny\n</code></pre>"),
        ("> ~~~\n> x\n> ~~~", "<blockquote><pre><code>x\n</code></pre></blockquote>"),
    ],
)
def test_code(source, html):
    """The first word of an info string is the language."""
    assert markdown_to_html(source) == html


def test_title_of_code():
    """It is the caption."""
    html = '<figure><figcaption>桥.js</figcaption><pre><code class="language-js">x\n</code></pre></figure>'

    assert markdown_to_html('```js title="桥.js"\nx\n```') == html


@every_case(
    ("source", "html"),
    [
        ('<a href="/b">https://a.example</a>', '<p><a href="/b">https://a.example</a></p>'),
        ("<div class=甲", '<div class="甲"></div>'),
        ('<div title="甲\n\n乙', '<div title="甲\n"><p>乙</p></div>'),
        ("<div\n\n乙", "<div><p>乙</p></div>"),
        ("<b>甲</b>\n乙", "<p><b>甲</b>\n乙</p>"),
    ],
)
def test_html_inside(source, html):
    """Tags are told as elements; a tag that its block leaves open is closed, so that the next paragraph stays."""
    assert markdown_to_html(source) == html


def test_an_open_raw_element_takes_its_block_along():
    """One that is closed further on is open up to there, also over blocks; one that never is ends with its block."""
    assert markdown_to_html("甲<iframe>乙\n\n丙</iframe>丁") == (
        "<p>甲<iframe>乙</iframe></p><p><iframe>丙</iframe>丁</p>"
    )
    assert markdown_to_html("甲<iframe src=a>乙\n\n丙") == '<p>甲<iframe src="a">乙</iframe></p><p>丙</p>'
    assert markdown_to_html("甲<iframe>乙\n\n丙</iframe>丁\n\n戊").endswith("丁</p><p>戊</p>")


@every_case("tag", ["<script>", "<Style>", "<title>", "<textarea>", "<canvas>", "<video>", "<select>"])
def test_a_tag_that_prose_names_is_a_word(tag):
    """Without attributes and with no end tag behind it, an element that shows no content hides nothing."""
    text = escape(f"用{tag}标签")

    assert markdown_to_html(f"用{tag}标签\n\n后文") == f"<p>{text}</p><p>后文</p>"
    assert markdown_to_html(f"# 用{tag}标签") == f"<h1>{text}</h1>"


@every_case(
    ("source", "html"),
    [
        ("甲<script>乙</script>丙", "<p>甲<script>乙</script>丙</p>"),
        ("甲<b>乙", "<p>甲<b>乙</b></p>"),
        ("`<script>`", "<p><code>&lt;script&gt;</code></p>"),
    ],
)
def test_other_tags_are_elements(source, html):
    """One that is closed, or whose content shows."""
    assert markdown_to_html(source) == html


def test_html_in_a_container_ends_with_it():
    """An element left open in a quote does not take what follows the quote along."""
    assert markdown_to_html("> <div>甲\n\n乙\n\n</div>") == "<blockquote><div>甲\n</div></blockquote><p>乙</p>"
