"""Where a source is code, a tag or a comment no mark of ours changes it."""

from __future__ import annotations

from newsnorm.markup.source.code_spans import find_code, is_inside

from every_case import every_case
from work import count_calls


def _found(text, syntax="none"):
    return [text[start:end] for start, end in find_code(text, syntax=syntax)]


@every_case(
    ("text", "spans"),
    [
        ("甲 `a` 乙 ``b ` c`` 丙", ["`a`", "``b ` c``"]),
        ("`a\nb`", ["`a\nb`"]),
        ("`a\n\nb`", []),
        ("`a`` b", []),
        ("甲 ` 乙", []),
        ("甲 ``` 乙 ``` 丙", ["``` 乙 ```"]),
    ],
)
def test_code_spans(text, spans):
    """A run of backticks ends at the next run of its length in the same paragraph (CommonMark 6.1)."""
    assert _found(text) == spans


@every_case(
    ("text", "spans"),
    [
        ("甲\n```js\na ` b\n```\n乙 `c`", ["```js\na ` b\n```", "`c`"]),
        ("~~~\n```\n~~~\n乙", ["~~~\n```\n~~~"]),
        ("````\n```\n````", ["````\n```\n````"]),
        ("```\n甲\n\n乙", ["```\n甲\n\n乙"]),
        ("```\n甲\n``` js", ["```\n甲\n``` js"]),
        ("- > ```\n  > 甲\n  > ```\n乙", ["```\n  > 甲\n  > ```"]),
        ("``` a `b` ```", ["``` a `b` ```"]),
    ],
)
def test_fences(text, spans):
    """A fence ends at a fence of its sign that is at least as long, else with the text; an info with ticks is none."""
    assert _found(text) == spans


@every_case(
    ("text", "spans"),
    [
        ('甲 <a title="`">乙</a>', ['<a title="`">', "</a>"]),
        ("<!-- ` --> `a`", ["<!-- ` -->", "`a`"]),
        ("<pre>甲", ["<pre>"]),
        ("<!-- 甲 `a`", ["`a`"]),
        ("a < b `c`", ["`c`"]),
        ("<b\n\n>甲", []),
    ],
)
def test_tags_and_comments(text, spans):
    """Tags and comments count; a comment or an element of code that never ends takes nothing along."""
    assert _found(text) == spans


@every_case(
    "text",
    [
        "<pre>a\n\n`码</pre>",
        "<code class=x>`码</code>",
        "<script>'码'</script>",
        "<textarea>\n码</textarea>",
        "<CODE>`码</Code>",
    ],
)
def test_elements_of_code(text):
    """What stands in an element of code is inside, also behind a blank line; what follows its end is not."""
    spans = find_code(f"{text}尾")

    assert is_inside(text.index("码"), spans) is True
    assert is_inside(len(text), spans) is False


@every_case(
    ("text", "syntax", "spans"),
    [
        ("{% raw %}{{ a }}{% endraw %}乙", "liquid", ["{% raw %}{{ a }}{% endraw %}"]),
        ("{%- highlight js -%}a{%- endhighlight -%}", "liquid", ["{%- highlight js -%}a{%- endhighlight -%}"]),
        ("{% code %}{% endraw %}{% endcode %}", "liquid", ["{% code %}{% endraw %}{% endcode %}"]),
        ("{{< highlight go >}}a{{< /highlight >}}", "shortcodes", ["{{< highlight go >}}a{{< /highlight >}}"]),
        ("{% raw %}{{ a }}{% endraw %}", "none", []),
        ("{% raw %}{{ a }}{% endraw %}", "shortcodes", []),
        ("{{< highlight go >}}a{{< /highlight >}}", "liquid", []),
        ("{% raw %} `a`", "liquid", ["`a`"]),
        ("{% note %}a{% endnote %}", "liquid", []),
    ],
)
def test_verbatim_pairs_of_templates(text, syntax, spans):
    """Pairs whose content is verbatim are code in their own dialect only, and only with their end."""
    assert _found(text, syntax) == spans


@every_case(
    ("position", "expected"),
    [(0, False), (1, False), (2, True), (4, True), (5, False), (6, True), (8, True), (9, False), (99, False)],
)
def test_is_inside(position, expected):
    """A span begins at its first character and ends before its last offset."""
    assert expected is is_inside(position, [(2, 5), (6, 9)])


def test_nothing_is_inside_of_nothing():
    """Without spans no position is inside."""
    assert is_inside(0, []) is False


@every_case("flood", ["`a ``b ", "<!-- ", "<pre>", "{% raw %}", "~~~ a\n"])
def test_floods_take_linear_work(flood):
    """Ends that do not come are looked for once."""
    small, large = (count_calls(lambda size=size: find_code(flood * size, syntax="liquid")) for size in (300, 1200))

    assert large <= 4.1 * small
