"""Template tags: they go, their text stays."""

import pytest

from newsnorm.markup.bodies import read_body
from newsnorm.reader import RawBody


def _body(body, templates="nunjucks"):
    dialect = "kramdown" if templates == "liquid" else "commonmark"
    return read_body(RawBody(body, template_syntax=templates, dialect=dialect))


def _texts(body, templates="nunjucks"):
    return [(block.kind, block.text) for block in _body(body, templates).blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("{% raw %}{{ x }}{% endraw %}", [("paragraph", "{{ x }}")]),
        ("用 `{{ x }}` 表示", [("paragraph", "用 {{ x }} 表示")]),
        ("```\n{% note %}\n```", [("code", "{% note %}")]),
        ("{% codeblock lang:js %}\nalert(1)\n{% endcodeblock %}", [("code", "alert(1)")]),
        ("{% note info %}\n提示\n{% endnote %}", [("paragraph", "提示")]),
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


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("[甲]({% link a.md %})", [("paragraph", "甲")]),
        ("{% highlight js linenos %}\nx\n{% endhighlight %}", [("code", "x")]),
    ],
)
def test_jekyll_tags(source, blocks):
    """Liquid tags go in a Jekyll body, also in a link target; what they hold as code stays."""
    assert _texts(source, "liquid") == blocks


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("{{< notice >}}\n提示\n{{< /notice >}}", [("paragraph", "提示")]),
        ("{{< youtube abc >}}\n\n甲", [("paragraph", "甲")]),
        ("{{< highlight go >}}\nx := 1\n{{< /highlight >}}", [("code", "x := 1")]),
        ("甲 {% if %} {{ .Title }}", [("paragraph", "甲 {% if %} {{ .Title }}")]),
    ],
)
def test_hugo_shortcodes(source, blocks):
    """Hugo's shortcodes go, Liquid's tags are text there."""
    assert _texts(source, "shortcodes") == blocks


def test_without_templates_all_is_text():
    """A plain body has no template tags."""
    assert _texts("甲 {{ a }} {% b %}", "none") == [("paragraph", "甲 {{ a }} {% b %}")]
