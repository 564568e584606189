"""The parts from which `mixed_cases.py` puts texts together: what begins something, goes on with it, or ends it."""

from __future__ import annotations

WORDS = (  # of each list two of the first three stand in every text
    "甲", "乙丙", "江州港", "开放", "港口。", "，", "。", "“甲”", "a", "b c", "3.5", "12", " ", "  ", "\n", "\n\n", "\t",
    "\N{IDEOGRAPHIC SPACE}", "&amp;", "&lt;b", "http://a.example/x", "a@b.example", "（乙）", "、", "：", ":", "\\",
)  # fmt: skip

LINES = (
    "\n",
    "\n\n",
    "\n\n\n",
    "\n- 甲\n",
    "\n1. 乙\n",
    "  - 丙\n",
    "    丁\n",
    "\n  戊\n",
    "  ",
    "\n* 己\n",
    "\n    庚",
)
MARKS = (
    "**",
    "*",
    "_",
    "`",
    "~~",
    "[",
    "](/a)",
    "\\",
    "** 甲**",
    "<b>",
    "</b>",
    "\\*",
    "http://a.example/甲",
    "|",
    "\n",
)

# What begins and what ends: for texts in which one stands in the other.
PAIRS = (
    ("\n- ", "\n"),
    ("\n1. ", "\n"),
    ("\n  - ", "\n"),
    ("（", "）"),
    ("“", "”"),
    ("\n\n", "\n\n"),
    ("\n    ", "\n"),
    ("", " "),
)
MARKDOWN_PAIRS = (
    ("**", "**"), ("*", "*"), ("`", "`"), ("``", "``"), ("~~", "~~"), ("__", "__"), ("_", "_"), ("[", "](/a)"), ("[", "](/a 'b')"), ("![", "](/a.png)"), ("[", "][b]"),
    ("\n> ", "\n"), ("\n>> ", "\n"), ("\n```\n", "\n```\n"), ("\n~~~py\n", "\n~~~\n"), ("\n# ", "\n"), ("\n## ", " ##\n"), ("\n", "\n---\n"), ("<b>", "</b>"), ("<a href=/x>", "</a>"),
    ("\n<div>\n\n", "\n\n</div>\n"), ("<div>", "</div>"), ("\n<p>", "</p>\n"), ("<!--", "-->"), ("==", "=="), ("$", "$"), ("\n$$\n", "\n$$\n"), ("\n|", "|\n|-|\n|丙|\n"), ("|", "|"), ("[[", "]]"),
    ("![[", "]]"), ("\n{% note %}\n", "\n{% endnote %}\n"), ("{% raw %}", "{% endraw %}"), ("{% span red, ", " %}"), ("{{< x >}}", "{{< /x >}}"), ("\n:::tip\n", "\n:::\n"), ("\n!!! note\n    ", "\n"),
    ("\\", ""), ("&", ";"), ("<", ">"), ("{", "}"), ("\n[^1]: ", "\n"), ("<span hidden>", "</span>"), ("\n\n甲\n: ", "\n"), ("<pre>", "</pre>"), ("\n<table><tr><td>", "</td></tr></table>\n"), ("http://a.example/", " "),
)  # fmt: skip
ORG_PAIRS = (
    ("*", "*"), ("/", "/"), ("=", "="), ("~", "~"), ("_", "_"), ("+", "+"), ("[[http://a.example][", "]]"), ("[[", "]]"), ("[fn:1:", "]"), ("\n* ", "\n"), ("\n** ", " :标:\n"), ("\n+ ", "\n"),
    ("\n- 甲 :: ", "\n"), ("\n| ", " |\n"), ("\n#+begin_src\n", "\n#+end_src\n"), ("\n#+begin_quote\n", "\n#+end_quote\n"), ("\n#+begin_center\n", "\n#+end_center\n"), ("\n: ", "\n"),
    ("\n#+caption: ", "\n[[/a.png]]\n"), ("\n# ", "\n"), ("$", "$"), ("\\(", "\\)"), ("@@html:", "@@"), ("{{{", "}}}"), ("\n:LOGBOOK:\n", "\n:END:\n"), ("\n[fn:1] ", "\n"), ("_{", "}"), ("<<", ">>"),
    ("\n#+begin_export html\n", "\n#+end_export\n"), ("\n| a |\n|---|\n| ", " |\n"), ("\n#+", ": x\n"), ("\\", " "),
)  # fmt: skip
RST_PAIRS = (
    ("**", "**"), ("*", "*"), ("``", "``"), ("`", "`_"), ("`", " <http://a.example>`_"), (":code:`", "`"), (":sup:`", "`"), ("|", "|"), ("[", "]_"), ("\n", "\n====\n"), ("\n", "\n----\n"),
    ("\n====\n", "\n====\n"), ("\n(2) ", "\n"), ("\n#. ", "\n"), ("\n甲\n  ", "\n"), ("\n:", ": 乙\n"), ("\n::\n\n  ", "\n"), ("::\n\n   ", "\n\n"), ("\n  ", "\n"), ("\n.. note::\n\n   ", "\n"),
    ("\n.. figure:: /a.png\n\n   ", "\n"), ("\n.. image:: /a.png\n   :alt: ", "\n"), ("\n.. ", "\n"), ("\n.. [1] ", "\n"), ("\n| ", "\n"), ("\n>>> ", "\n"), ("\n+--+\n|", "|\n+--+\n"),
    ("\n.. |甲| replace:: ", "\n"), ("\n.. _", ": http://a.example\n"), ("\n.. list-table::\n\n   * - ", "\n     - 乙\n"), ("\n.. code::\n\n   ", "\n"), ("\\", ""), ("\n.. epigraph::\n\n   ", "\n"),
)  # fmt: skip
ASCIIDOC_PAIRS = (
    ("*", "*"), ("**", "**"), ("_", "_"), ("`", "`"), ("#", "#"), ("~", "~"), ("^", "^"), ("+++", "+++"), ("link:/a[", "]"), ("http://a.example[", "]"), ("<<a,", ">>"), ("image:/a.png[", "]"), ("\nimage::/a.png[", "]\n"),
    ("\n= ", "\n"), ("\n== ", "\n"), ("\n* ", "\n"), ("\n** ", "\n"), ("\n. ", "\n"), ("\n.. ", "\n"), ("\n甲:: ", "\n"), ("\n----\n", "\n----\n"), ("\n....\n", "\n....\n"), ("\n====\n", "\n====\n"),
    ("\n____\n", "\n____\n"), ("\n****\n", "\n****\n"), ("\n++++\n", "\n++++\n"), ("\n--\n", "\n--\n"), ("\n////\n", "\n////\n"), ("\n|===\n|", "\n|===\n"), ("\n|", "|乙\n"), ("\n+\n", "\n"), ("footnote:[", "]"),
    ("\n[quote, 人]\n", "\n"), ("\n.", "\n"), ("\nNOTE: ", "\n"), ("'`", "`'"), ('"`', '`"'), ("\n[source]\n----\n", "\n----\n"), ("kbd:[", "]"), ("{", "}"), ("\n:a: ", "\n"), ("((", "))"), ("\n[", "]\n"),
)  # fmt: skip

MARKDOWN = (
    *WORDS, "**甲**", "**“甲”**乙", "*a", "*a*", " * ", "_a_ ", " _b", "__甲__", "~~c~~", "~", "`a`", " `", "``", "***",
    "[a](b)", "[", "]", "](", "(", ")", '[甲](/乙 "丙")', "[甲][b]", "\n\n[b]: /c\n", "![甲](/b.png)", '![a](/b.png "乙")',
    "<http://a.example/>", "<b>", "</b>", "<br>", "<img src=/a.png alt=甲>", "<!-- x -->", "<!-- more -->", "<", ">",
    "\n- a", "\n- 甲", "\n* b", "\n+ c", "\n1. a", "\n2. b", "\n3) c", "\n  - d", "\n    e", "\n\ta", "\n- [x] 甲",
    "\n> q", "\n>\n> r", "\n> [!NOTE]\n> 甲", "\n```\n", "\n```py\nx = 1\n```\n", "\n~~~\n", "\n\n    code\n\n", "\n````\n",
    "\n|甲|乙|\n|-|-|\n|丙|丁|", "\n|c", "a|b", "\n# h\n", "\n## 标题", "\n##标题\n", "\n===\n", "\n---\n", "\n***\n",
    "\n<div>\n", "\n\n</div>\n\n", "\n<div markdown=1>\n", "\n<!-- y", "-->", "\n<p>段", "</p>", "\n<table><tr><td>甲",
    "</td></tr></table>", "$x^2$", "\n$$\nx\n$$\n", "$", "[^1]", "\n\n[^1]: 注\n", "==甲==", "{: .x}", "\n{: .x}\n",
    "{% raw %}", "{% endraw %}", "\n{% note info %}\n", "\n{% endnote %}\n", "{% span red, 红字 %}", "{% asset_img a.png 图 %}",
    "{% post_url a %}", "{{ x }}", '{{< fig src="/a.png" >}}', "{{% x %}}", "{{% /x %}}", "{%", "%}", "{#甲#}",
    "\n{% codeblock %}\n", "\n{% endcodeblock %}\n", "\n:::tip\n", "\n:::\n", "\n!!! note\n    甲\n", "\n[toc]\n",
    "import X from 'x'\n", "<X />", "<details><summary>甲</summary>", "</details>", "<ruby>甲<rt>a</rt></ruby>",
    "<span style='display:none'>", "</span>", "<script>x</script>", "\n\n甲\n: 乙\n", "*[HTML]: x\n", ":smile:",
    "** 甲**", "**乙 **", "** 丙 **", "** ", "甲**“乙” **丙", "[[甲]]", "[[A|乙]]", "![[a.png]]", "[[Docker]]", "{% btn /a, 甲, fa %}", "{% label red @甲 %}",
    "{% link 甲, 乙, http://a.example/x %}", "{% image /a.png, alt=甲 %}", "{% checkbox green checked, 甲 %}", "{% youtube x %}", '{% quote title="甲" %}', "{% u 甲 %}",
    "{% img left /a.png 300 甲 %}", "{% blockquote 甲, 乙 %}", "{% endblockquote %}", "{% folding blue, 甲 %}", "{% endfolding %}", "{% tabs a, 1 %}", "<!-- tab 甲 -->",
    "{% endtabs %}", "{{< youtube x >}}", '{{< ref "a.md" >}}', '{% include figure.html src="/a.png" caption="甲" %}', "{:toc}", "$$ x $$", "\\(x\\)", "~甲~", "^2^",
)  # fmt: skip

HTML = (
    *WORDS, "<p>", "</p>", "<p>甲", "<b>", "</b>", "<b id=1>", "<i>", "</i>", "<a href=/x>", "</a>", "<em>", "</em>",
    "<div>", "</div>", "<div class=x>", "<span>", "</span>", "<font>", "</font>", "<h2>", "</h2>", "<h3>甲</h3>",
    "<br>", "<br/>", "<hr>", "<img src=/a.png alt=图>", "<img data-src=/b.png>", "<ul>", "</ul>", "<ol start=3>", "</ol>",
    "<li>", "</li>", "<dl>", "<dt>", "<dd>", "</dl>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<code>",
    "</code>", "<table>", "</table>", "<caption>", "<colgroup>", "<col>", "<tbody>", "<thead>", "<tr>", "</tr>", "<td>",
    "</td>", "<td colspan=2>", "<th>", "</th>", "<td rowspan=2>", "<form>", "</form>", "<button>", "</button>",
    "<input>", "<select>", "<option>", "</select>", "<optgroup>", "<textarea>", "</textarea>", "<script>", "</script>",
    "<style>", "</style>", "<noscript>", "</noscript>", "<template>", "</template>", "<iframe>", "</iframe>", "<title>",
    "</title>", "<head>", "</head>", "<body>", "</body>", "<html>", "<frameset>", "<svg>", "</svg>", "<path/>",
    "<foreignObject>", "<math>", "</math>", "<mi>", "<annotation-xml>", "<desc>", "<ruby>", "<rt>", "<rp>", "</ruby>",
    "<rb>", "<rtc>", "<object>", "</object>", "<applet>", "<marquee>", "<nobr>", "</nobr>", "<figure>", "<figcaption>",
    "</figure>", "<details>", "<summary>", "</details>", "<center>", "</center>", "<article>", "</article>", "<aside>",
    "<nav>", "<footer>", "<main>", "<section>", "</section>", "<!-- x -->", "<!-- more -->", "<!--", "-->", "<!doctype html>",
    "<?x?>", "<![CDATA[", "]]>", "</x>", "<x>", "<p style='display:none'>", "<p hidden>", "<u>", "</u>", "<s>", "</s>",
    "<sub>2</sub>", "<sup>2</sup>", "<video src=/v.mp4>", "</video>", "<p/>", "<", ">", "<div style='opacity:0'>", "<div style='visibility:hidden'>", "<span style='font-size:0'>",
    "<p style='height:0;overflow:hidden'>", "<div style='visibility:visible'>", "<b style='display:block'>", "<i style='white-space:pre'>",
    "<p style='display:inline'>", "春耕时节，江州各地的农机开进田间，种子和化肥早已备齐，预计月底前可以全部播完。", "甲乙丙丁" * 12, "&nbsp;", "&", "<strong>",
    "</strong>", "<audio>", "<del>", "</del>", "<q>", "</q>", "<li value=7>", "<a name=y>", "<p align=center>",
    "<span style='display:block;opacity:0'>", "<video style='display:block'>", "<option style='display:block'>", "<div style='display:flex'>", "<b style='font-weight:normal'>",
    "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", "<table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>", "<td style='white-space:pre'>甲\n乙\t丙", "<div hidden=until-found>",
    "<div class=highlight>", "<span class=lineno>1</span>", "<span class=katex><span class=katex-mathml>甲</span><span class=katex-html>乙</span></span>", "<div class=math>",
    "<div style='position:absolute;left:-9999px'>", "<p style='text-indent:2em;font-size:1.2em'>", "<span style='font-size:small;color:red!important'>", "<sup id=fnref:1><a href=#fn:1>1</a></sup>",
    "<ol><li id=fn:1>注 <a href=#fnref:1>↩</a></ol>", "<p xmlns='http://www.w3.org/1999/xhtml'>", "<o:p>", "<!--[if gte mso 9]><xml>", "<![endif]-->", "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>",
    "<u style='text-decoration:none'>", "<div style='max-height:0px;overflow:hidden'>", "<p style='clip:rect(0,0,0,0)'>", "<i class=fa></i>", "<input type=checkbox checked>", "<dialog open>", "<meter>", "<canvas>",
)  # fmt: skip

ORG = (
    *WORDS, "*粗*", "/斜/", "=码=", "~令~", "_划_", "+删+", "[[http://a.example][甲]]", "[[/a.png]]", "[[", "]]", "[fn:1]",
    "\n[fn:1] 注\n", "\n* 一\n", "\n** 二 :标:\n", "\n*** 三\n", "\n- a\n", "\n  - b\n", "\n+ c\n", "\n1. d\n", "\n2) e\n",
    "\n- 甲 :: 乙\n", "\n- [X] f\n", "\n- [@5] g\n", "\n| 甲 | 乙 |\n|---+---|\n| 丙 | 丁 |\n", "\n| a |\n", "\n-----\n",
    "\n#+begin_src py\n", "\n#+end_src\n", "\n#+begin_quote\n", "\n#+end_quote\n", "\n#+begin_export html\n<p>甲</p>\n",
    "\n#+end_export\n", "\n#+begin_example\n", "\n#+end_example\n", "\n#+begin_center\n", "\n#+end_center\n", "\n#+caption: 图\n",
    "\n#+attr_html: :x 1\n", "\n#+html: <b>甲</b>\n", "\n# 注\n", "\n#+TITLE: 题\n", "\n:PROPERTIES:\n:ID: 7\n:END:\n",
    "\n: 原样\n", "\nSCHEDULED: <2023-03-08 Wed>\n", "<2023-03-08 Wed>", "$x$", "\\(y\\)", "\\[z\\]", "\\alpha", "@@html:<br>@@",
    "{{{m(x)}}}", "\n#+more\n", "\n#+hugo: more\n", "a_1", "H^{2}", "--", "---", "...", "\\\\\n", "<<t>>", "src_py{x}",
)  # fmt: skip

RST = (
    *WORDS, "**粗**", "*斜*", "``码``", "`甲`_", ":code:`x`", ":py:func:`~a.b`", ":sup:`2`", ":strong:`粗`", ":kbd:`y`", "`乙 <http://a.example>`_", ":ref:`丙`", "|甲|", "[1]_", "[#]_", "a_",
    "\n题\n====\n", "\n小题\n----\n", "\n====\n上\n====\n", "\n- a\n", "\n  - b\n", "\n* c\n", "\n1. d\n", "\n#. e\n",
    "\n(2) f\n", "\nterm\n  甲\n", "\n:甲: 乙\n", "\n::\n\n  x = 1\n\n", "::", "\n  引\n", "\n  引\n\n  -- 人\n", "\n.. image:: /a.png\n   :alt: 图\n",
    "\n.. figure:: /a.png\n\n   图注\n", "\n.. code:: py\n\n   x\n", "\n.. note:: 注意\n", "\n.. math::\n\n   x\n",
    "\n.. raw:: html\n\n   <b>甲</b>\n", "\n.. raw:: latex\n\n   x\n", "\n.. 注释\n", "\n.. [1] 注\n", "\n.. _a: http://a.example\n",
    "\n.. more\n", "\n.. |甲| replace:: 乙\n", "\n.. contents::\n", "\n.. x::\n\n   甲\n", "\n.. table:: 表\n\n   == ==\n   甲 乙\n   == ==\n   1  2\n   == ==\n",
    "\n== ==\n甲 乙\n== ==\n1  2\n== ==\n", "\n+--+--+\n|a |b |\n+==+==+\n|1 |2 |\n+--+--+\n", "\n| 行一\n| 行二\n", "\n>>> x\n1\n", "\n----\n",
    "\n.. list-table::\n\n   * - 甲\n     - 乙\n   * - 1\n     - 2\n", "\n.. csv-table::\n\n   甲,乙\n   1,2\n", "\\ ", "\\*",
    "\n..\n\n  x\n", "\n.. epigraph::\n\n   甲\n", "\n.. role:: x\n", ":x:`甲`", "\n- [ ] a\n", "\n   further\n", "\n.. include:: x\n",
)  # fmt: skip

ASCIIDOC = (
    *WORDS, "*粗*", "_斜_", "`码`", "**粗**", "__斜__", "#标#", "[.x]#甲#", "~下~", "^上^", "+++<b>甲</b>+++", "link:/a[甲]",
    "http://a.example[乙]", "<<a,丙>>", "xref:b[丁]", "image:/a.png[图]", "\nimage::/a.png[图]\n", "\n= 题\n", "\n== 一\n", "\n=== 二\n",
    "\n* a\n", "\n** b\n", "\n- c\n", "\n. d\n", "\n.. e\n", "\n甲:: 乙\n", "\n* [x] f\n", "\n+\n", "\n----\n", "\n....\n", "\n====\n",
    "\n____\n", "\n****\n", "\n++++\n<p>甲</p>\n++++\n", "\n--\n", "\n////\n", "\n// 注\n", "\n|===\n|甲 |乙\n\n|1\n|2\n|===\n", "\n|===\n",
    "\n|a |b\n", "\n2+|c\n", "\n3*|d\n", '\n[cols="1,2"]\n', "\n[quote, 人]\n", "\n[source,py]\n", "\n[NOTE]\n", "\nNOTE: 注意\n",
    "\n.题\n", "\n'''\n", "\n<<<\n", "\n:a: b\n", "{a}", "footnote:[注]", "kbd:[x]", "stem:[x]", "\n[stem]\n", "\ntoc::[]\n",
    "\ninclude::x[]\n", "\nvideo::a.mp4[]\n", " +\n", "\n x = 1\n", "->", "--", "...", "(C)", "pass:[<b>]", "\n[verse]\n", "\n,===\na,b\n,===\n",
    "\n[start=4]\n", "\n[[b]]\n", "((甲))", "menu:a[b]", "\n[%header]\n", "\n<1> 甲\n", "<1>", "\n```py\nx\n```\n", "\n[discrete]\n", "icon:x[]",
)  # fmt: skip

TEXT = (
    *WORDS, *"中文好一二元Ab1203年月，。、；：？！（）【】《》“”‘’「」『』…—·,.;:?!()\"'-/%&+～｜［］][", "...", "--", "。。。",
    "⋯", "─", "―", "⸺", "－", "．", "％", "＂", "＇", "＋", "／", "\u200b", "\u200d", "\ufe0f", "❤", "\u0301", "か", "ｶ", "⽇", "ﬁ", "﹐", "︐",
    "•", "‧", "・", "www.a.cn", "a@b.cn", "，000", "：30", "18", "○", "１", "\r", "\u2028", "\x1b", "[31m", "\x00", "\u202e", "\ud800",
    "&nbsp;", "ä½", "å¥½", "國", "\u00ad", "Gain(甲,乙)", "max(", " (乙)", "(丙) ", "----", "中----国----人", "用“...”", "「。。。」",
    "http://a.cn/x?q=", "://", "=", "#", ".html", '他说:"好"', "它's ", '"甲"', "'乙'", "(甲)", "甲(乙", "丙)丁", "1,000", "3:2", "中 国 人",
    "甲 ，乙", "（ 丙 ）", "A、B", "a,b", "甲,a", "a,甲", "用 Python 写", "Python写", "·", "约翰.史密斯", "约翰‧史", "《甲》、《乙》",
    "第一,", "10-20", "甲-乙", "2020--2021", "...甲", "甲...", "?!", "！？", "!!!", "？？", "~", "甲~乙", "%", "℃", "①", "½", "No.1", "U.S.",
    "﹁", "﹂", "︵", "︶", "︽甲︾", "﹃乙﹄", "︿", "﹑", "﹔", "\ue5e5", "⼀", "⺠", "ｱ", "｡", "｢甲｣", "Ａ", "ﬀ", "e\u0301", "a\u0323\u0307", "你们?", "吗?他", "1 000", "２０２３年", "\u3000甲",
    "甲\n乙", "。\n甲", "，\n乙", "”“", "’s", "“甲'", "《a》", "<<甲>>", "[1]", "【1】", "(1)甲", "1.甲", "1、", "一、", "a…b", "甲——乙", "—甲", "-- 甲", "——", "***", "===",
)  # fmt: skip

HEADER = (
    "title: 江州快讯", "title: 快讯: 沪指", "title: '甲'", 'title: "乙" 丙', "title：丁", "title:甲", "author: 林一舟", "author: [林一舟, 许青]",
    "authors:", "  - 林一舟", "  - name: 许青", "- 甲", "\t- 乙", "    丙", "tags: [江州, 港口]", "tags: 江州 港口", "tags: [甲", "tags:",
    "categories:", "  - [甲, 乙]", "- - 丙", "  - 甲", "category: 甲/乙", "date: 2022-01-14", "date: 2022-01-14 01:01:10", "date: 某日",
    "updated: 2023/3/8 8:05", "lastmod: 2023-03-08T08:05:10+08:00", "description: |", "description: >-", "  一\n  二", "summary: 甲: 乙",
    "excerpt: 摘要", "url: http://a.example/1.html", "permalink: /a/", "source: 江州日报", "lang: zh-TW", "draft: true", "published: false",
    "photos:", "cover: /a.png", "image: {src: /b.png, alt: 图}", "thumbnail: a b", "layout: post", "x: {a: 1}", "y: [1, 2.5, null]", "z: ''",
    "a: *b", "c: &d e", "f: !!str 1", "g: # 注", "# 注释", "", "k", "? m", ": n", "<<: {o: p}", "<<: [{x: 1}, {x: 2, s: t}]", "<<: []", "<<: [x]", "{q: r}", "'s': t", '"u v": w', "标题: 戊",
    "作者：己", "日期: 2022年1月14日", "title: 再一次", "aliases: [/b]", "math: true", "top: 1", "subtitle: 副题", "keywords: 甲,乙", "---", "...",
    "%YAML 1.2", "\x08h: i", "\N{IDEOGRAPHIC SPACE}j: k", "  l: m", "weight: 0x1F", "n: 1e3", "o: yes", "p: ~", "q: 2022-01-14",
    "author: 林一舟 文 许青 摄", "author: 记者 林一舟", "author: 林一舟/许青", "author: John Smith, 林一舟", "author: 林 一舟", "author: 江州日报记者 许青", "author: 林一舟，江州大学教授",
    "author: 林一舟先生", "author: {name: 许青, link: /x}", "author: a@b.example", "author: 责编：林岚", "source: {name: 江州网, url: http://b.example}", "source: 转载自江州网", "date: 1647212470",
    "date: [2022-01-14]", "date:", "categories: [甲, [乙, 丙]]", "categories: 甲 > 乙", "tags: '#甲 #乙'", "tags: - 甲 - 乙", "-丁", "cover: ![](/c.png)", "lang: 中文", "draft: 否", "title: '# 甲'",
)  # fmt: skip

TOML = (
    'title = "江州快讯"', "title = '甲'", "title = 乙", 'title: "丙"', 'author = "林一舟"', 'authors = ["林一舟", "许青"]', 'tags = ["港口", "航运"]', "tags = [",
    '  "甲",', "]", "date = 2022-01-14", "date = 2022-01-14T01:01:10+08:00", 'date = "2022-01-14"', "draft = true", "x = 1", "y = 2.5", "z = 0x1F", "[params]",
    "[a.b]", "[[menu]]", "[taxonomies]", 'categories = ["要闻"]', "# 注", 'k = "v" # 注', 's = """', '"""', "t = '''", "'''", 'u = {a = 1, b = "c"}', "a.b = 1", "= d",
    'summary = "一\\n二"', 'url = "/a/"', 'cover = "/a.png"', "e", 'title = "再一次"', 'f = "未完', "g = [1,", "h = ]", "", "  i = 3", "j = 1 k = 2", 'l = "\\q"',
)  # fmt: skip
JSON = (
    "{", "}", '"title": "江州快讯"', ",", ",", ",", ":", "[", "]", '"tags": ["港口"]', '"date": "2022-01-14"', '"author": {"name": "林一舟"}', "null", "true", "1.5",
    '"draft": false', "// 注", "'x': 1", "y: 2", '"z": "未完', '"title": "再一次"', '"a": [1, 2', "\n", " ",
)  # fmt: skip

PROSE = (
    "春耕时节，江州各地的农机开进田间，种子和化肥早已备齐，预计月底前可以全部播完。", "今年以来，海城的市场平稳。", "江州港昨日开放，首批货船靠岸。",
    "他说：“好。”", "图为江州港夜景。", "市民可以参观，门票全免。", "数据显示，同比增长23.7%。", "一、概况",
)  # fmt: skip

PLAIN = (
    "&nbsp;", "&gt;&gt;", "&#8226;", " ", "IBM ", "PC 业务", "下一页", "上一页", "http://a.example/x", "\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}", "\n",
    "1. ", "a\tb\tc", "12 34", "- ", "。\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}", "……", "”", "abc def ghi", "* * *", "=====", "\N{NO-BREAK SPACE}",
)  # fmt: skip
NEWS = (
    *PROSE, *PROSE, "来源：江州日报", "2022年1月14日 来源：江州日报 作者：林一舟", "作者：林一舟", "江州网讯（记者 林一舟）昨日，江州港开放。", "字号：大 中 小",
    "责任编辑：林岚", "（责任编辑：林岚）", "编辑/林岚", "原文链接：http://a.example/1.html", "上一篇：甲", "相关阅读", "（记者 林一舟 通讯员 许青）",
    "本文来源：江州日报", "林一舟 摄", "新华社江州3月8日电 港口开放。", "本报记者 林一舟", "江州晚报记者 许青 通讯员 宋清和", "（原标题：江州开港）", "原标题：江州开港",
    "记者 许青 摄", "图片来源：江州港务局", "声明：本文仅代表作者个人观点。", "版权声明：转载请注明出处。", "分享到：", "扫一扫关注我们", "点击查看更多", "（完）", "END",
    "【编辑:林岚】", "编辑：林岚 校对：许青", "审核：宋清和", "监制：林岚", "文/林一舟", "撰文｜许青", "2023-03-08 10:15", "发布时间：2023年3月8日 10:15", "浏览次数：123",
    "http://a.example/2.html", "本文永久链接：https://b.example/2", "下一篇：乙", "推荐阅读：", "江州港开放一周年", "江州快讯", "# 江州快讯", "- 来源：海城网", "- 时间：2023年",
    "首页 > 要闻 > 正文", "责编：林岚 | 审核：许青", "转自：海城网", "来源 | 江州发布", "江州讯 昨日开放。", "（来源：江州日报 记者：林一舟）", "【字体：大 中 小】", "打印 关闭",
    "中新网3月8日电（记者 许青）", "江州日报3月8日讯：", "特约评论员 林一舟", "译者：许青", "未经授权不得转载", "返回搜狐，查看更多", "展开全文", "一审：林岚", "文字：许青",
)  # fmt: skip

# What may stand at each place of a date, one after the other; then the numbers in it.
DATES = (
    ("", "", "", "", "北京时间", "发布时间：", "更新于 ", "星期三 ", "Sat, "),
    (
        "{y}-{m}-{d}", "{y}/{m}/{d}", "{y}.{m}.{d}", "{y}年{m}月{d}日", "{y}年{m}月{d}号", "{y} 年 {m} 月 {d} 日", "{y}年{m}月", "{y}-{m}", "{y}-{m}/{d}",
        "民國{r}年{m}月{d}日", "{r}年{m}月{d}日", "{r}/{m}/{d}", "民国{r}.{m}.{d}", "{d} Mar {y}", "{d}th May {y}", "March {d}, {y}", "Dec {d} {y}",
        "{y}{m}{d}", "{y}年三月八日", "二〇二三年{m}月{d}日", "民國一百一十二年三月{d}日", "{m}/{d}/{y}", "{d}-{m}-{y}", "1652{y}{m}", "公元{y}年{m}月{d}日",
    ),
    (
        "", "", " 08:05", "T08:05:10", " 8:5", "8时5分", "下午3点半", " 24:00", " 24:00:01", " 13:05 PM", " 12:05 AM", " 3:30 p.m.", "晚上12点",
        "凌晨1时30分10秒", " 上午8:05:10.5", " 25:00", " 10:60", "T080510", " 8点整", "中午1点", " at 10:15", ", 10:15", "傍晚6:30", " 10", "早上0点",
    ),
    ("", "", "", "Z", "+08:00", " +0800", " GMT", " CST", " UTC+8", " Asia/Shanghai", "[Asia/Tokyo]", " (北京时间)", " -03:30", " PST", "（周三）", " +25:00"),
)  # fmt: skip
NUMBERS = {
    "y": ("2022", "2023", "2023", "1999", "0999", "9999", "22"), "r": ("112", "99", "100", "131", "1", "199", "200"),
    "m": ("1", "03", "3", "12", "13", "10"), "d": ("8", "08", "31", "30", "1", "00", "29"),
}  # fmt: skip
