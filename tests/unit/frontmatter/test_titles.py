"""Titles as scrapers write them: most break every blog engine, all must come out as written."""

from __future__ import annotations

from newsnorm.reader import Source
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.formats import HEXO

from every_case import every_case

AS_WRITTEN = """江州证协: 携手同行
怎么看?: 专家解读
本周要闻:
a: b: c
[快讯]央行降准
{快讯}央行降准
[a]: b
[快讯]: 央行: 降准
[快讯 央行降准
{快讯 央行降准
[快讯]
[a](b)
"你好"，他说
他说"你好"
他说'你好'
'十四五' 规划
'十四五
"十四五
"
'
@江州发布 你好
`code` 你好
%5的增长
*ST江泰 复牌
**重磅**
*
&
&x 你好
&nbsp;标题
!重磅
! 重磅
!!str 123
> 引用
| 竖线
, 逗号
- 标题
-1
---x
...
? 标题
?标题
~标题
=标题
=
<<
<<: x
#话题#央行
央行 #话题
C# 入门
a#b
000001
010
0x1F
1.10
.5
1,000
1_000
12e5
+1
3:2
12:30
2021-05-22
2021-05-22 10:00:00
Yes
NO
true
off
NaN
6.5%
{{ page.x }}
{% raw %}x{% endraw %}
<b>重磅</b>
A&amp;B
a\\b
见 https://a.example/c
标题,
🚀起飞
《书》: 评
：冒号"""

CHANGED = {
    '"他说"你好""': '他说"你好"',
    "'It's'": "It's",
    "'It''s'": "It's",
    r'"a\d"': r"a\d",
    r'"C:\new\table"': r"C:\new\table",
    r'"\"引\""': '"引"',
    r'"\u4e2d"': "中",
    r'"\ud842\udfb7"': "\N{CJK UNIFIED IDEOGRAPH-20BB7}",
    "标题 # 注释": "标题",
    '"标题" # 注释': "标题",
    "标题\t": "标题",
    "\N{IDEOGRAPHIC SPACE}标题\N{NO-BREAK SPACE}": "标题",
    "null": None,
    "~": None,
    '""': None,
    "# 注释": None,
}


@every_case(
    ("written", "title"),
    [(line, line) for line in AS_WRITTEN.split("\n")] + list(CHANGED.items()),
)
def test_title_is_what_a_person_reads(written, title):
    """A title on one line is text, whatever it means to YAML, and the rest of the header is untouched by it."""
    text = f"---\ntitle: {written}\ndate: 2022-01-14 01:01:10\ntags: [银行, 保险]\n---\n正文\n"

    raw = BlogReader(HEXO).read(Source(text=text))

    assert raw.title == title
    assert raw.tags == ("银行", "保险")
    assert str(raw.date_published) == "2022-01-14 01:01:10"
    assert raw.body.text == "正文\n"


@every_case(
    ("lines", "title"),
    [
        ("title: 快讯\n  沪指收涨", "快讯 沪指收涨"),
        ("title:\n  快讯", "快讯"),
        ("title: >\n  快讯\n  沪指", "快讯 沪指"),
        ("title: |\n  快讯\n  沪指", "快讯沪指"),
        ("title: |-\n  News\n  today", "News today"),
        ("title: |", None),
        ('title: "快讯\n  沪指"', "快讯 沪指"),
        ("title: 快讯\n沪指收涨", "快讯沪指收涨"),
        ("标题: 快讯", "快讯"),
        ("Title: 快讯", "快讯"),
        ("Title: 旧\ntitle: 新", "新"),
        ("title：快讯", "快讯"),
        ("title:快讯", "快讯"),
        ("title = 快讯", "快讯"),
        ("'title': 快讯", "快讯"),
        ("\ttitle: 快讯", "快讯"),
        ("  title: 快讯", "快讯"),
    ],
)
def test_title_over_lines_and_under_other_keys(lines, title):
    """Folded lines are joined, block scalars become one line, and near misses of `title:` count."""
    raw = BlogReader(HEXO).read(Source(text=f"---\n{lines}\n---\n正文\n"))

    assert raw.title == title
    assert raw.body.text == "正文\n"


def test_a_header_with_such_a_title_is_reported():
    """The place that is no YAML is named; the lines around it are not."""
    raw = BlogReader(HEXO).read(Source(text="\n---\nlayout: post\ntitle: 快讯: 沪指\ntags: [a, b]\n---\n"))

    (finding,) = raw.findings

    assert (finding.id, finding.level, finding.line, finding.column) == ("repair-header-line", "warning", 4, 10)


def test_markup_in_a_title_stays_with_a_finding():
    """Tags and entities of a title are written text."""
    raw = BlogReader(HEXO).read(Source(text="---\ntitle: A&amp;B\n---\n"))

    assert [finding.id for finding in raw.findings] == ["header-markup"]
