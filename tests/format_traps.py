"""Texts that look like a container and are one article: name, text."""

from __future__ import annotations

_RSS = '<rss version="2.0"><channel><title>网</title><item><title>甲</title></item></channel></rss>'
_ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>甲</title></entry></feed>'
_ROW = '{"title": "江州春运启动", "content": "各地车站客流平稳。"}'
_PROSE = "江州港昨日开放，货船陆续靠岸，码头上人来人往。"
_FENCE = "```"

TRAPS: tuple[tuple[str, str, str], ...] = (
    # JSON that is a header
    ("hugo json header", "content/a.md", '{\n  "title": "江州开港",\n  "date": "2023-03-08"\n}\n\n' + _PROSE),
    ("hugo json header in a line", "a.md", '{"title": "江州开港", "tags": ["港口"]}\n' + _PROSE),
    ("json header with a text key", "a.md", '{"title": "江州开港", "description": "江州港昨日开放了。"}\n\n' + _PROSE),
    ("json header with a body key", "a.md", '{"title": "江州开港", "content": "旧的。"}\n\n' + _PROSE),
    (
        "json header, body begins with a shortcode",
        "a.md",
        '{"title": "江州开港"}\n{{< figure src="a.png" >}}\n' + _PROSE,
    ),
    ("json header, body begins with a tag", "a.md", '{"title": "江州开港"}\n{% raw %}\n' + _PROSE + "{% endraw %}"),
    ("json header, body begins with JSON", "a.md", '{"title": "江州开港"}\n{"a": 1}\n' + _PROSE),
    ("json header, body begins with an array", "a.md", '{"title": "江州开港"}\n[1, 2]\n' + _PROSE),
    ("json header without a body", "content/a.md", '{"title": "江州开港", "date": "2023-03-08"}\n'),
    ("hexo semicolons", "source/_posts/a.md", '"title": "江州开港",\n"date": "2023-03-08"\n;;;\n' + _PROSE),
    ("semicolons on both sides", "a.md", ';;;\n"title": "江州开港"\n;;;\n' + _PROSE),
    ("json in a yaml fence", "a.md", '---\n{"title": "江州开港", "tags": ["甲"]}\n---\n' + _PROSE),
    # JSON that is an example
    ("json in a fence", "a.md", f"# 接口\n\n{_FENCE}json\n{_ROW}\n{_FENCE}\n\n{_PROSE}"),
    ("post begins with a fence of json", "a.md", f"{_FENCE}json\n[{_ROW}]\n{_FENCE}\n\n{_PROSE}"),
    ("json, then prose", "a.txt", f"{_ROW}\n\n这是接口返回的一行，{_PROSE}"),
    ("json array, then prose", "a.txt", f"[{_ROW}, {_ROW}]\n\n以上是接口返回的数据，{_PROSE}"),
    ("json lines, then prose", "a.txt", f"{_ROW}\n以上是一行数据。\n说明文字。\n{_PROSE}"),
    ("prose, then json", "a.txt", f"接口返回如下：\n{_ROW}\n"),
    ("nothing but settings, as a post", "a.md", '{"name": "demo", "version": "1.0.0", "private": true}'),
    ("nothing but an array of numbers", "a.txt", "[1, 2, 3]"),
    ("nothing but an array of words", "a.txt", '["甲", "乙"]'),
    ("json5", "a.txt", "{title: '江州开港', content: '各地车站客流平稳。'}"),
    ("braces of a template", "a.md", "{{ page.title }}\n\n" + _PROSE),
    ("a liquid tag", "_posts/2023-03-08-a.md", "{% include a.html %}\n\n" + _PROSE),
    ("kramdown attributes", "a.md", "{: .lead}\n" + _PROSE),
    ("css", "a.txt", "{ color: red; }\n" + _PROSE),
    ("python dict", "a.txt", "{'title': '江州开港'}\n" + _PROSE),
    ("curly quotes of a scraper", "a.txt", "{“title”: “江州开港”}\n" + _PROSE),
    ("a link first", "a.md", "[江州港](https://news.example/)昨日开放，货船陆续靠岸。"),
    ("a reference first", "a.md", "[#]: subject: (Port)\n[#]: via: (https://news.example/)\n\n" + _PROSE),
    ("a footnote first", "a.md", "[^1]: 注\n\n" + _PROSE),
    ("a contents mark", "a.md", "[TOC]\n\n" + _PROSE),
    ("a checkbox", "a.md", "[ ] 待办\n[x] 完成\n"),
    ("a bracketed column name", "a.txt", '["快讯"]江州港昨日开放。'),
    # mail
    ("a letter in an article", "a.txt", f"From: 林一舟\nTo: 许青\nSubject: 开港\n\n{_PROSE}"),
    ("an article about mail", "a.md", f"Message-ID: <1@a.example>\n\n{_PROSE}"),
    ("a header of mail in a fence", "a.md", f"{_FENCE}\nReceived: a\nFrom: b\nSubject: c\n\n{_FENCE}\n{_PROSE}"),
    # exports of Movable Type
    ("labelled lines above a rule", "a.txt", f"TITLE: 江州开港\nAUTHOR: 林一舟\nDATE: 03/08/2023\n-----\n{_PROSE}"),
    ("an entry in a fence", "a.md", f"{_FENCE}\nTITLE: 开港\nDATE: 03/08/2023\n-----\nBODY:\n港口\n{_FENCE}\n{_PROSE}"),
    ("the label of a body in prose", "a.txt", f"A 先生说：\nBODY:\n{_PROSE}"),
    # tables
    ("a headline with a comma", "a.txt", f"开港,人来人往\n{_PROSE}"),
    ("words of columns, then prose", "a.txt", f"标题,正文\n上面是表格的第一行。{_PROSE}"),
    ("a table of numbers", "a.txt", "date,open,close\n2023-03-08,1,2\n"),
    ("a table in a post", "a.md", f"标题,正文\n开港,{_PROSE}"),
    ("a table in a fence", "a.md", f"{_FENCE}csv\n标题,正文\n开港,港口开了。\n{_FENCE}\n\n{_PROSE}"),
    ("labels and titles", "a.txt", f"体育\t江州队夺冠\n财经\t{_PROSE}"),
    # XML
    ("rss in a fence", "a.md", f"# RSS 入门\n\n{_FENCE}xml\n{_RSS}\n{_FENCE}\n\n{_PROSE}"),
    ("a fence of rss first", "a.md", f"{_FENCE}xml\n{_RSS}\n{_FENCE}\n\n{_PROSE}"),
    ("rss, then prose", "a.md", f"{_RSS}\n\n上面是一个最简单的 RSS 文件。{_PROSE}"),
    ("atom, then prose", "a.md", f"{_ATOM}\n\n上面是一个最简单的 Atom 文件。"),
    ("prose, then rss", "a.md", f"最简单的 RSS 文件：\n\n{_RSS}\n"),
    ("an element of HTML, search", "a.html", f"<search><form><input></form></search><p>{_PROSE}</p>"),
    ("a document of XML", "a.xml", f"<document><title>江州开港</title><para>{_PROSE}</para></document>"),
    ("data in XML, then prose", "a.xml", f"<r><i2><title>甲</title><content>乙</content></i2></r>\n\n{_PROSE}"),
    ("an Evernote export, then prose", "a.md", f"<en-export><note><title>甲</title></note></en-export>\n\n{_PROSE}"),
    ("rss escaped", "a.html", '<p>&lt;rss version="2.0"&gt;&lt;channel&gt;</p><p>' + _PROSE + "</p>"),
    ("rss in pre", "a.html", f"<pre>{_RSS.replace('<', '&lt;')}</pre><p>{_PROSE}</p>"),
    (
        "a page that links its feed",
        "a.html",
        f'<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><p>{_PROSE}</p></body></html>',
    ),
    ("a page with an element feed", "a.html", f"<div><feed>{_PROSE}</feed></div>"),
    (
        "xhtml",
        "a.xhtml",
        f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{_PROSE}</p></body></html>',
    ),
    ("an svg first", "a.md", '<svg xmlns="http://www.w3.org/2000/svg"><title>图</title></svg>\n\n' + _PROSE),
    ("doc in prose", "a.txt", "<doc> 是一种标记，" + _PROSE),
    (
        "doc records in a fence",
        "a.md",
        f"{_FENCE}\n<doc>\n<url>a</url>\n<content>甲</content>\n</doc>\n{_FENCE}\n{_PROSE}",
    ),
    (
        "doc record, then prose",
        "a.md",
        f"<doc>\n<url>a</url>\n<content>甲</content>\n</doc>\n\n以上是搜狗语料的格式，{_PROSE}",
    ),
    ("a document element", "a.html", f"<document><p>{_PROSE}</p></document>"),
    ("a docs element", "a.html", f"<docs><p>{_PROSE}</p></docs>"),
    # words
    ("poem", "a.txt", "床前看江月，\n疑是地上霜。\n举头望海城，\n低头思江州。\n"),
    ("key: value prose", "a.txt", "甲方: 江州港务\n乙方: 海城航运\n标的: 货轮三艘\n\n" + _PROSE),
    ("From: as a word", "a.txt", "From: 江州 To: 海城\n\n" + _PROSE),
    ("From A to B", "a.txt", "From A to B\n\n" + _PROSE),
    ("Subject first", "a.txt", "Subject: 江州开港\n\n" + _PROSE),
    ("Date first", "a.txt", "Date: 2023-03-08\n\n" + _PROSE),
    ("Content-Type in an article", "a.md", "Content-Type: text/html 是 HTTP 头部的一行。\n\n" + _PROSE),
    ("MIME-Version in an article", "a.md", "MIME-Version: 1.0 是邮件头部的一行。\n\n" + _PROSE),
    ("a mail about something", "a.txt", "Subject: 江州开港\nMIME-Version: 1.0\n\n" + _PROSE),
    ("a mail in plain text", "a.txt", "Subject: 江州\nMIME-Version: 1.0\nContent-Type: text/plain\n\n" + _PROSE),
    ("prose with MIME-Version", "a.txt", "MIME-Version: 1.0\n这一行说明版本。\nContent-Type: text/html\n\n" + _PROSE),
    ("WARC as a word", "a.txt", "WARC/1.0 是网页存档的格式。\n\n" + _PROSE),
    ("PK as a word", "a.txt", "PK 赛昨日在江州举行。\n\n" + _PROSE),
    ("BZh as a word", "a.txt", "BZh 是 bzip2 的标记。\n\n" + _PROSE),
    ("PAR1 as a word", "a.txt", "PAR1 是 Parquet 文件的标记。\n\n" + _PROSE),
    ("ustar as a word", "a.txt", "江" * 80 + "ustar 是 tar 的标记。" + _PROSE),
    ("a bracket first", "a.txt", "（江州讯）" + _PROSE),
    ("a round bracket first", "a.txt", "(江州讯)" + _PROSE),
    ("an article called feed", "feed.md", "# RSS\n\n" + _PROSE),
)
