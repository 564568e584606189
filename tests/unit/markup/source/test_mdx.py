"""What MDX adds to Markdown, and what components show."""

from __future__ import annotations

from newsnorm import loads
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.mdx import take_mdx

from every_case import every_case


def _texts(body, name="a.mdx"):
    return [block.text for block in loads(f"---\ntitle: 公告\ndate: 2023-03-08\n---\n{body}\n", name=name).blocks]


@every_case(
    ("text", "left"),
    [
        ("import A from 'a';\nimport {B, C} from \"b\"\n\n正文", "\n正文"),
        ("\nimport './a.css';\n正文", "\n正文"),
        ("import {\n  A,\n} from 'a';\n正文", "正文"),
        ("正文\n\nimport A from 'a';\n\n后文", "正文\n\n\n后文"),
        ("export const a = 1;\n\n正文", "\n正文"),
        ("export const a = () => (\n  <b>{x}\n\n  </b>\n);\n\n正文", "\n正文"),
        ("export default {\n  a: 1,\n}\n\n正文", "\n正文"),
        ("正文{/* 待查 */}。", "正文。"),
        ("## 题 {/* #id */}", "## 题 "),
        ("{/* truncate */}", "{/* truncate */}"),
        ("<Image src={require('./a.png').default} width={30} alt='港' />", "<Image src=\"./a.png\" alt='港' />"),
        ('<img src={useBaseUrl("/a.png")} style={{width: 3}} />', '<img src="/a.png" />'),
        ("<A b={`甲`} {...props}>", '<A b="甲">'),
        # These stay.
        ("import 是关键字\n正文", "import 是关键字\n正文"),
        ("export default 是语句", "export default 是语句"),
        ("正文\nimport A from 'a';", "正文\nimport A from 'a';"),
        ("```\nimport A from 'a';\n\nexport const a = 1;\n{/* 待查 */}\n```", None),
        ("写 `<A b={c} />` 与 `{/* 待查 */}`", None),
        ("集合 {a, b} 与 {x}", None),
    ],
)
def test_what_only_a_program_reads_goes(text, left):
    """Statements, comments and values go; a sentence about them, and code, stay."""
    assert take_mdx(Draft(text)).text == (text if left is None else left)


def test_only_mdx_has_statements():
    """In a file of another name they are text."""
    text = "import A from 'a';\n\n正文。\n"

    assert _texts(text) == ["正文。"]
    assert "import" in _texts(text, "a.md")[0]


@every_case(
    ("body", "texts"),
    [
        ('<Tabs>\n<TabItem value="a" label="城东" default>\n\n停水。\n\n</TabItem>\n</Tabs>', ["城东", "停水。"]),
        ('<CodeGroupItem title="yarn">\n\n```bash\nyarn a\n```\n\n</CodeGroupItem>', ["yarn", "yarn a"]),
        ('<Card title="江州" href="https://a.example/" description="一座城" />', ["江州", "一座城"]),
        ('<Badge text="新" type="tip"/>', ["新"]),
        ('停水。\n\n<Figure src="/a.png" caption="港口全景" />', ["停水。", "港口全景"]),
        ('<Video id="x" description="abc" />', []),
        ('<DIV title="甲">\n停水。\n</DIV>', ["停水。"]),
        ('## 班船 <Badge type="tip" text="试行" />\n\n停水。', ["班船 试行", "停水。"]),
        ('班船 <Icon name="boat" /> 停航', ["班船 停航"]),
        ('用 `<Badge text="新" />` 写', ['用 <Badge text="新" /> 写']),
        ('```html\n<Card title="江州" />\n```', ['<Card title="江州" />']),
        ('用 `<Card title="江州" />` 写', ['用 <Card title="江州" /> 写']),
    ],
)
def test_components(body, texts):
    """Titles, labels and captions are words of the page; names and settings are none."""
    assert _texts(body, "a.md") == texts


def test_what_a_card_leads_to():
    """Its address is a link of the body."""
    article = loads('---\ntitle: 公告\n---\n<Card title="江州" href="https://a.example/" />\n', name="a.mdx")

    assert [(link.url, link.text) for link in article.links] == [("https://a.example/", "江州")]
