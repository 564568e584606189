"""Codes in brackets that themes of WordPress and Typecho define."""

from __future__ import annotations

from newsnorm import loads
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.markup.source.square_codes import take_square_codes

from every_case import every_case


def _read(source):
    return loads(f"---\ntitle: 公告\ndate: 2023-03-08\n---\n{source}\n", name="a.md")


@every_case(
    ("source", "texts"),
    [
        ('[scode type="red"]城东停水。[/scode]', ["城东停水。"]),
        ('[scode type="red"]城东停水。\n\n请储水。[/scode]', ["城东停水。", "请储水。"]),
        ('前。\n[scode type="red"]停水。[/scode]\n### 后', ["前。", "停水。", "后"]),
        ("[hide]\n停水。\n[/hide]", ["停水。"]),
        ("[hide]停水。[/hide]", ["停水。"]),
        ('[collapse status="false" title="告示"]\n停水。\n[/collapse]', ["告示", "停水。"]),
        ('[alert title="告示"]停水。[/alert]', ["告示", "停水。"]),
        ('今日[mark color="red"]停水[/mark]一天。', ["今日停水一天。"]),
        ('见[button color="red" url="https://a.example/b"]公告[/button]。', ["见公告。"]),
        ('[post url="https://a.example/" title="江州" intro="一座城" cover="/a.jpg" /]', ["江州", "一座城"]),
        ('[post url="https://a.example/"/]', ["https://a.example/"]),
        ('停水。[ads id="3"/]储水。', ["停水。储水。"]),
        ('停水。\n\n[gallery ids="1,2"]\n\n储水。', ["停水。", "储水。"]),
        ('停水。\n\n[code lang="js"]\nlet a_1 = *b*;\n[/code]\n\n储水。', ["停水。", "let a_1 = *b*;", "储水。"]),
        ("停水。\n[php]\necho 1;\n\necho 2;\n[/php]\n储水。", ["停水。", "echo 1;\n\necho 2;", "储水。"]),
        ('{callout color="#f0ad4e"}\n停水。\n{/callout}', ["停水。"]),
        ('{tabs}\n{tabs-pane label="城东"}\n停水。\n{/tabs-pane}\n{/tabs}', ["城东", "停水。"]),
        ('{message type="success" content="停水。"/}', ["停水。"]),
        ('{cloud title="表" url="https://a.example/" password="1a2b"/}', ["表", "1a2b"]),
        ('> [scode type="red"]停水。[/scode]', ["停水。"]),
        ('\\[scode type="red"\\]停水。\\[/scode\\]', ["停水。"]),
    ],
)
def test_codes_go(source, texts):
    """What is between two of them stays, and so do the words and addresses that they are handed."""
    assert [block.text for block in _read(source).blocks] == texts


@every_case(
    ("source", "caption"),
    [
        ('[caption id="a_2" width="3"]![港](/a.png) 港口全景[/caption]', "港口全景"),
        ('[caption id="a"][![港](/a.png)](/b.png) 港口[全景](/c)[/caption]', "港口全景"),
        ('[caption id="a"]<img src="/a.png" alt="港"> 港口全景[/caption]', "港口全景"),
        ('[caption id="a" caption="港口全景"]![港](/a.png)[/caption]', "港口全景"),
        ('\\[caption id="a\\_2"\\]![港](/a.png) 港口全景\\[/caption\\]', "港口全景"),
    ],
)
def test_captions(source, caption):
    """The words behind a picture are its caption."""
    article = _read(f"停水。\n\n{source}\n\n储水。")

    assert [(block.kind, block.text) for block in article.blocks[1:-1]] == [("caption", caption)]
    assert [(image.url, image.caption) for image in article.images] == [("/a.png", caption)]


def test_on_a_page_codes_are_text():
    """What a page shows has been run; in a post written in HTML it has not."""
    body = '<p>城东今日停水，市民可储水。</p>\n<p>[scode type="red"]请储水。[/scode]</p>\n'

    assert loads(f"---\ntitle: 公告\nlayout: post\n---\n{body}", name="a.md").paragraphs[-1] == "请储水。"
    assert (
        loads(f"<html><body>{body}</body></html>", name="a.html").paragraphs[-1] == '[scode type="red"]请储水。[/scode]'
    )


def test_addresses():
    """A button is a link, and so is a card."""
    article = _read('见[btn url="https://a.example/b"]公告[/btn]。\n\n[post url="https://a.example/" title="江州"/]')

    assert [(link.url, link.text) for link in article.links] == [
        ("https://a.example/b", "公告"),
        ("https://a.example/", "江州"),
    ]


@every_case(
    "text",
    [
        "见 [1]，[甲] 与 [/]",
        "- [x] 停水\n- [ ] 储水",
        "用 [hide]停水[/hide] 藏起来",
        "[b]停水[/b]",
        "[url=https://a.example/]江州[/url]",
        '`[scode type="red"]停水[/scode]`',
        '```\n[scode type="red"]停水[/scode]\n```',
        '[scode type="red"]没有结束',
        "没有开头[/scode]",
        "[gallery] 与 [video] 是词",
        "[php] 没有结束",
        "[停水](/a) 与 [甲]: /b",
        "{if a}停水{/if}",
        "{% if a %}停水{% endif %}",
        "集合 {a, b}/{c}",
        "[hide](/a)停水[/hide](/b)",
    ],
)
def test_what_only_looks_like_them_stays(text):
    """Notes, tasks, links, forums' marks, programs, code, halves without a partner, a word in the middle of a line."""
    assert take_square_codes(Draft(text), Placeholders()).text == text
