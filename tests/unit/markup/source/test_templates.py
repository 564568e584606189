"""Template tags: they go, their text stays."""

from newsnorm.markup.bodies import read_body
from newsnorm.reader import RawBody

from every_case import every_case


def _body(body, templates="nunjucks"):
    dialect = "kramdown" if templates == "liquid" else "commonmark"
    return read_body(RawBody(body, template_syntax=templates, dialect=dialect))


def _texts(body, templates="nunjucks"):
    return [(block.kind, block.text) for block in _body(body, templates).blocks]


@every_case(
    ("source", "blocks"),
    [
        ("{% raw %}{{ x }}{% endraw %}", [("paragraph", "{{ x }}")]),
        ("用 `{{ x }}` 表示", [("paragraph", "用 {{ x }} 表示")]),
        ("```\n{% note %}\n```", [("code", "{% note %}")]),
        ("{% codeblock lang:js %}\nalert(1)\n{% endcodeblock %}", [("code", "alert(1)")]),
        ("{% note info %}\n提示\n{% endnote %}", [("paragraph", "提示")]),
        (
            "{% hideToggle 3.8.2 (2021) %}\n提示\n{% endhideToggle %}",
            [("paragraph", "3.8.2 (2021)"), ("paragraph", "提示")],
        ),
        ("{% folding blue, 点击展开 %}\n提示\n{% endfolding %}", [("paragraph", "点击展开"), ("paragraph", "提示")]),
        ("{% if a %}甲{% else %}乙{% endif %}", [("paragraph", "甲乙")]),
        ("前{% comment %}隐藏{% endcomment %}后", [("paragraph", "前后")]),
        ("前 {# 注释 #} 后", [("paragraph", "前 后")]),
        ("{% quote 张三 %}\n引文\n{% endquote %}", [("quote", "引文"), ("quote", "张三")]),
        ("前 {% csrf_token %} 后", [("paragraph", "前 {% csrf_token %} 后")]),
        ("前\n\n{% mystery a %}\n\n后", [("paragraph", "前"), ("paragraph", "后")]),
        ("见{% post_link 2022-report 年度报告 %}。", [("paragraph", "见年度报告。")]),
        ("您好{{ page.author }}先生", [("paragraph", "您好先生")]),
        ("前 {{ 1 + 1 }} 后", [("paragraph", "前 {{ 1 + 1 }} 后")]),
        ("前 {{ x 后", [("paragraph", "前 {{ x 后")]),
        ("前 {% x", [("paragraph", "前 {% x")]),
        (r"式 $\frac{{a}}{b}$ 成立", [("paragraph", r"式 $\frac{{a}}{b}$ 成立")]),
        ("A{{a}}B", [("paragraph", "A{{a}}B")]),
        ("A{{a}} 甲", [("paragraph", "A{{a}} 甲")]),
        ("甲{{a}} 乙", [("paragraph", "甲 乙")]),
        ("{% mermaid %}\na --> b_1*c*\n{% endmermaid %}", [("code", "a --> b_1*c*")]),
        ("{% mermaid %}\n停水。", [("paragraph", "停水。")]),
        (
            '{% code title="a.js" overflow="wrap" %}\n```js\nlet a;\n```\n{% endcode %}',
            [("caption", "a.js"), ("code", "let a;")],
        ),
        ('我{% term def="说明文字" %}节点{% endterm %}你', [("paragraph", "我节点你")]),
    ],
)
def test_hexo_tags(source, blocks):
    """What Hexo's tags leave on the page stays, the tags go, formulas and code are untouched."""
    assert _texts(source) == blocks


def test_dropped_and_kept_tags_are_reported():
    """What was dropped or left is named in a finding."""
    findings = _body("{{ page.title }} 甲 {% csrf_token %}").findings

    assert [finding.id for finding in findings] == ["dropped-template", "kept-template"]
    assert "{{ page.title }}" in findings[0].message


@every_case(
    ("source", "blocks"),
    [
        ("[甲]({% link a.md %})", [("paragraph", "甲")]),
        ("{% highlight js linenos %}\nx\n{% endhighlight %}", [("code", "x")]),
    ],
)
def test_jekyll_tags(source, blocks):
    """Liquid tags go in a Jekyll body, also in a link target; what they hold as code stays."""
    assert _texts(source, "liquid") == blocks


@every_case(
    ("source", "text", "links", "images"),
    [
        ("[公告]({{ '/a/' | relative_url }})", "公告", ["/a/"], []),
        ('[公告]({{ "/a b/" | prepend: site.baseurl }})', "公告", ["/a%20b/"], []),
        ("见 {{ '公告' | upcase }} 栏", "见 公告 栏", [], []),
        ("[公告]({{ site.baseurl }}/a)", "公告", ["/a"], []),
        ("[公告]({{ page.base }}/a)", "公告", ["/a"], []),
        ('图 ![]({{- "/a.png" | absolute_url -}})', "图", [], ["/a.png"]),
        ("图 ![]({{site.baseurl}}/a.png)", "图", [], ["/a.png"]),
        ("图 ![]({{ IMG }}/a.png)", "图", [], ["{{ IMG }}/a.png"]),
        ("[公告![]({{IMG}}/a.png)]({{ base }}/b)", "公告", ["/b"], ["{{IMG}}/a.png"]),
        ('图 <img src="{{ IMG }}/a.png">', "图", [], ["{{ IMG }}/a.png"]),
        ("图 <img src=\"{{ '/a.png' | relative_url }}\">", "图", [], ["/a.png"]),
        ('图 <img src="{{ site.baseurl }}/a.png">', "图", [], ["/a.png"]),
        ('<a href="{{ site.baseurl }}/b">公告</a>', "公告", ["/b"], []),
        ("写 `{{ '/a/' | relative_url }}` 即可", "写 {{ '/a/' | relative_url }} 即可", [], []),
        ("<pre>{{ site.baseurl }}</pre>", "{{ site.baseurl }}", [], []),
        ('今年 {{ "now" | date: "%Y" }} 年', '今年 {{ "now" | date: "%Y" }} 年', [], []),
        ("设 open: '{{', close: '}}' 即可", "设 open: '{{', close: '}}' 即可", [], []),
        (r"式 $\frac{{'a'}}{b}$ 成立", r"式 $\frac{{'a'}}{b}$ 成立", [], []),
    ],
)
def test_values(source, text, links, images):
    """A string is what it says, the base of addresses nothing; the address of a picture stays; code is untouched."""
    body = _body(source, "liquid")

    assert [block.text for block in body.blocks] == [text]
    assert [link.url for link in body.links] == links
    assert [image.url for image in body.sort_out().images] == images


def test_the_address_of_a_picture_with_a_variable_is_reported():
    """What stays is named in a finding, in Markdown and in HTML."""
    findings = _body('![]({{ IMG }}a.png) <img src="{{ PIC }}b.png"> <a href="{{ X }}/">甲</a>', "liquid").findings

    assert [finding.id for finding in findings] == ["kept-template"]
    assert "{{ IMG }}, {{ PIC }}" in findings[0].message


@every_case(
    ("source", "blocks"),
    [
        ("{{< notice >}}\n提示\n{{< /notice >}}", [("paragraph", "提示")]),
        ("{{< youtube abc >}}\n\n甲", [("paragraph", "甲")]),
        ("{{< highlight go >}}\nx := 1\n{{< /highlight >}}", [("code", "x := 1")]),
        ("甲 {% if %} {{ .Title }}", [("paragraph", "甲 {% if %} {{ .Title }}")]),
        ("写 {{</* b a */>}} 与 {{%/* c */%}}", [("paragraph", "写 {{< b a >}} 与 {{% c %}}")]),
        ("写 {{</*b*/>}}", [("paragraph", "写 {{<b>}}")]),
        ("`{{</* a */>}}`\n\n```\n{{</* b */>}}\n```", [("paragraph", "{{< a >}}"), ("code", "{{< b >}}")]),
        ("{{</* a */>}}\n甲\n{{</* /a */>}}", [("paragraph", "{{< a >}} 甲 {{< /a >}}")]),
        ("写 {{< /* a */ >}}", [("paragraph", "写 {{< /* a */ >}}")]),
        ('{{< highlight go "linenos=true,hl_lines=8 15-17" >}}\nx := 1\n{{< /highlight >}}', [("code", "x := 1")]),
        (
            '{{< figure src="/a.png" title="港口" caption="全景" >}}\n\n后',
            [("caption", "港口 全景"), ("paragraph", "后")],
        ),
        ('前 {{< figure src="/a.png" caption="全景" >}} 后', [("paragraph", "前 后")]),
        ('{{< figure src="/a.png" alt="港口" >}}\n\n后', [("paragraph", "后")]),
        ("{{< mermaid >}}\na --> b_1*c*\n{{< /mermaid >}}", [("code", "a --> b_1*c*")]),
        ('{{< linkcard href="https://a.example/" title="a.js" >}}', [("paragraph", "a.js")]),
        ('{{< music url="/a.mp3" name="港口" artist="林一舟" >}}', [("paragraph", "港口 林一舟")]),
        ('前 {{< ruby "漢字" "かんじ" >}} 后', [("paragraph", "前 漢字 かんじ 后")]),
        ("{{< chart 90 300 >}}\n\n后", [("paragraph", "后")]),
        (
            '{{< quote author="林一舟" source="港口志" >}}\n江水\n{{< /quote >}}',
            [("quote", "江水"), ("quote", "林一舟 港口志")],
        ),
        ('见 {{< link href="https://a.example/" content="江州" >}}。', [("paragraph", "见 江州。")]),
    ],
)
def test_hugo_shortcodes(source, blocks):
    """Hugo's shortcodes go, Liquid's tags are text there."""
    assert _texts(source, "shortcodes") == blocks


@every_case(
    ("source", "texts"),
    [
        ("{% tabs a %}\n<!-- tab 海城 -->\n停**水**。\n<!-- endtab -->\n{% endtabs %}", ["海城", "停水。"]),
        ("{% tabs a %}\n<!--tab 海城 港@fas fa-bell-->\n停水。\n{% endtabs %}", ["海城 港", "停水。"]),
        ("{% tabs a %}\n<!-- tab -->\n停水。\n{% endtabs %}", ["停水。"]),
        ("{% tabs a %}\n<!-- tab @fas fa-bell -->\n停水。\n{% endtabs %}", ["停水。"]),
        ("{% tabs a %}\n<!-- tab -1 -->\n停水。\n{% endtabs %}", ["停水。"]),
        ("{% timeline a %}\n<!-- timeline 03-08 -->\n停水。\n{% endtimeline %}", ["a", "03-08", "停水。"]),
        ('{% tabs a %}\n<!-- tab <i class="fa"></i><i>海城</i> -->\n停水。\n{% endtabs %}', ["海城", "停水。"]),
        ("<!-- tab 海城 -->\n停水。", ["停水。"]),
        ("{% tabs a %}\n<!-- tab是注释 -->\n停水 <!-- tab 海城 --> 。\n{% endtabs %}", ["停水 。"]),
        ("{% tabs a %}\n```\n<!-- tab 海城 -->\n```\n{% endtabs %}", ["<!-- tab 海城 -->"]),
    ],
)
def test_names_of_parts(source, texts):
    """A theme writes the names of its tabs into comments, and the page shows them; other comments are none."""
    assert [text for _, text in _texts(source)] == texts


def test_names_of_parts_are_hexos():
    """In Jekyll such a comment is one."""
    assert _texts("{% tabs a %}\n<!-- tab 海城 -->\n停水。\n{% endtabs %}", "liquid") == [("paragraph", "停水。")]


@every_case(
    ("target", "url"),
    [
        ('{{< ref "posts/b.md" >}}', "posts/b.md"),
        ("{{< relref 'b.md#锚' >}}", "b.md#锚"),
        ('{{< ref path="b.md" lang="zh" >}}', "b.md"),
        ('{{% ref "a b.md" %}}', "a%20b.md"),
    ],
)
def test_reference_in_a_link(target, url):
    """The address that a reference names has no quotes."""
    assert [link.url for link in _body(f"[甲]({target})", "shortcodes").links] == [url]


@every_case(
    ("source", "blocks", "pictures"),
    [
        ('{% include figure.html src="/a.png" caption="港口" %}', [("caption", "港口")], [("/a.png", "港口")]),
        ('{% include figure image_path="/a.jpg" alt="图" %}', [], [("/a.jpg", None)]),
        ("{% include note.html content='今日开港。' %}", [("paragraph", "今日开港。")], []),
        ("{% include a.html title=page.title src=page.picture %}", [], []),
        ('{% include a.html class="红" id="甲" %}', [], []),
        ('{% include a.html title="{{ page.title }}" %}', [], []),
        ("{% include toc.html %}", [], []),
        ('前 {% include a.html title="甲" %} 后', [("paragraph", "前 后")], []),
    ],
)
def test_include(source, blocks, pictures):
    """Words and a picture that a post hands to an included file stay where the tag stands alone; variables do not."""
    body = _body(source, "liquid")

    assert [(block.kind, block.text) for block in body.blocks] == blocks
    assert [(image.url, image.caption) for image in body.sort_out().images] == pictures


def test_include_with_words_and_an_address():
    """The address of a film is a link beside its words."""
    body = _body('{% include video.html url="https://a.example/v" caption="开港" %}', "liquid")

    assert [block.text for block in body.blocks] == ["开港"]
    assert [link.url for link in body.links] == ["https://a.example/v"]


def test_without_templates_all_is_text():
    """A plain body has no template tags."""
    assert _texts("甲 {{ a }} {% b %}", "none") == [("paragraph", "甲 {{ a }} {% b %}")]


def test_raw_is_html_in_hexo_only():
    """Hexo puts the inside back when Markdown is done; Liquid, and a fence, leave it to Markdown."""
    assert _texts("{% raw %}**甲**{% endraw %}") == [("paragraph", "**甲**")]
    assert _texts("{% raw %}**甲**{% endraw %}", templates="liquid")[0][1] == "甲"
    assert _texts("{% raw %}\n```\n甲\n```\n{% endraw %}") == [("code", "甲")]
