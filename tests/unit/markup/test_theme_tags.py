"""The words of theme tags stay, their looks go."""

from __future__ import annotations

from newsnorm.markup.bodies import read_body
from newsnorm.markup.theme_tags import find_words, write_theme_tag
from newsnorm.reader import RawBody

from bodies import images_of, links_of
from every_case import every_case


@every_case(
    ("name", "arguments", "html"),
    [
        ("span", "red large, 红字", "红字"),
        ("span", "blue, Hello World", "Hello World"),
        ("span", "红字, red", "红字"),
        ("folding", "点击展开, Python", "点击展开"),
        ("folding", "open, Hello, World", "Hello World"),
        ("p", "center logo large, 江阴 水务", "江阴 水务"),
        ("label", "warning@提示", "提示"),
        ("label", "提示 orange", "提示"),
        ("u", "red", "red"),
        ("kbd", "Ctrl", "Ctrl"),
        ("checkbox", "red checked, 已完成", "已完成"),
        ("mark", "要点 color:green", "要点"),
        ("faq", '"Python 是什么，怎么用"', "Python 是什么，怎么用"),
        ("btn", "https://a.example/x, 点击下载, download", '<a href="https://a.example/x">点击下载</a>'),
        ("btn", "'/posts/', '全部文章', 'fas fa-list'", '<a href="/posts/">全部文章</a>'),
        ("cell", "官网, https://a.example, fas fa-home", '<a href="https://a.example">官网</a>'),
        ("link", "官网, https://a.example, 水务局", '<a href="https://a.example">官网</a> 水务局'),
        (
            "site",
            "官网, url=https://a.example, screenshot=/a.png, description=供水 公告",
            '<a href="https://a.example">官网</a> 供水 公告 <img src="/a.png">',
        ),
        ("inlineImage", "/a.png, height=40px", '<img src="/a.png" alt="">'),
        ("myImage800", '"供水 示意图" water.png max-800', '<img src="water.png" alt="供水 示意图">'),
        ("span", "red, <b>&", "&lt;b&gt;&amp;"),
        ("icon", "fa-home", ""),
        ("cloudmusic", "20744", ""),
        ("ghcard", "name/repo, theme=vue", ""),
        ("csrf_token", "", ""),
        ("progress", "50% red", ""),
        ("u", " ", ""),
        ("callout", 'quote title="供水 公告"', "供水 公告"),
        ("callout", 'tip icon=fa-bell title="供水 公告"', "供水 公告"),
        ("callout", 'Rust title="供水 公告"', "Rust 供水 公告"),
        ("label", "rust color=red", "rust"),
        ("callout", '"rust" title="供水"', "rust 供水"),
        ("admonition", 'note "供水公告"', "供水公告"),
        ("admonition", 'warning "供水公告" false', "供水公告"),
        ("admonition", "question 停水了吗 true", "停水了吗"),
        ("admonition", "type=tip title=供水公告 open=false", "供水公告"),
        ("notice", "tip", ""),
        ("notice", '"note 一词的来历"', "note 一词的来历"),
        ("link", "Water Works, https://a.example", '<a href="https://a.example">Water Works</a>'),
        ("span", "note 供水公告", "note 供水公告"),
    ],
)
def test_write_theme_tag(name, arguments, html):
    """Words, links and pictures stay in order; colours, classes, sizes, icons and settings are none."""
    assert write_theme_tag(name, arguments) == html


@every_case(
    ("name", "arguments", "words"),
    [
        ("timenode", "2021 年", "2021 年"),
        ("timenode", "2021-05-01", "2021-05-01"),
        ("folding", "cyan open, 点击 展开", "点击 展开"),
        ("note", "info no-icon 注意 Python 版本", "注意 Python 版本"),
        ("tabs", "first, 2", ""),
        ("note", "danger", ""),
    ],
)
def test_find_words(name, arguments, words):
    """All words of a title stay, numbers and Latin letters too."""
    assert find_words(name, arguments) == words


@every_case(
    ("source", "texts"),
    [
        ("前{% span red, 红字 %}后", ["前红字后"]),
        ("{% label primary@公告 %}停水", ["公告停水"]),
        ("- {% label 公告 red %} 停水", ["公告 停水"]),
        ("前\n\n{% p blue, 大字 %}\n\n后", ["前", "大字", "后"]),
        ("{% span Hello, red %}世界", ["Hello世界"]),
        ("{% span red, Hello %}世界", ["Hello世界"]),
        ("{% span bigger, 大字 %}后", ["大字后"]),
        ("甲\n\n{% span red, blue %}", ["甲"]),
        ("{% timenode 2021 年 %}\n内容\n{% endtimenode %}", ["2021 年", "内容"]),
        ("前 {% icon fa-home %} 后", ["前 {% icon fa-home %} 后"]),
        ("前 {% url 'home' %} 后", ["前 {% url 'home' %} 后"]),
        ("写 `{% span red, 红字 %}` 即可", ["写 {% span red, 红字 %} 即可"]),
        ("{% if 标题 %}甲{% endif %}", ["甲"]),
    ],
)
def test_theme_tags_in_a_body(source, texts):
    """Beside text the words join it, alone they are a paragraph; code and tags without words stay."""
    assert [block.text for block in read_body(RawBody(source, template_syntax="nunjucks")).blocks] == texts


def test_other_formats_know_no_theme_tags():
    """In Jekyll a single tag without a meaning is dropped, as ever."""
    body = read_body(RawBody("甲\n\n{% span red, 红字 %}\n", template_syntax="liquid"))

    assert [block.text for block in body.blocks] == ["甲"]


def test_links_and_pictures_of_theme_tags():
    """Addresses come without the comma after them."""
    body = read_body(
        RawBody("{% link 官网, https://a.example, 说明 %}\n\n{% image /a.png, alt=图 %}\n", template_syntax="nunjucks")
    )

    assert [link.url for links in links_of(body) for link in links] == ["https://a.example"]
    assert [(image.url, image.alt) for _, image in images_of(body)] == [("/a.png", "图")]
