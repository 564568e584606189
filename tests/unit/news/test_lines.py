"""The walk over a whole body: places, modes, what leaves and what comes with it."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsnorm.body import Body
from newsnorm.model import Block, Boilerplate, Image, Link, Person
from newsnorm.news.lines import read_lines


def texts(body: Body) -> list[str]:
    """Return what is left of a body."""
    return [block.text for block in body.blocks]


def test_tail_is_peeled_while_every_line_is_a_news_line(body, prose):
    """Editor, source and navigation lines leave together; each knows the block it stood before."""
    made = body(prose, prose, "（文章来源：海城晚报）", "责任编辑：宋清和", "[返回列表](/list)")

    news = read_lines(made, mode="strip", title=None)

    assert texts(news.body) == [prose, prose]
    assert news.body.boilerplate == (
        Boilerplate("source", "（文章来源：海城晚报）", "source", 2),
        Boilerplate("editor", "责任编辑：宋清和", "editor", 2),
        Boilerplate("navigation", "返回列表", "navigation", 2),
    )
    assert (news.source, news.source_origin) == ("海城晚报", "line")
    assert dict(news.origins) == {"editors": "line:editor", "source": "line:source"}


def test_line_above_content_is_content(body, prose):
    """An editor line in the middle stays: something follows it."""
    made = body(*[prose] * 5, "责任编辑：宋清和", prose)

    assert read_lines(made, mode="aggressive", title=None).body is made


def test_lead_lines_that_leave_do_not_count(body, prose):
    """Six credit lines at the head all leave, though the lead has four lines."""
    lines = ["来源：江州日报", "责任编辑：宋清和", "校对：韩松", "审核：林岚", "原标题：春雨", "分享到："]

    news = read_lines(body(*lines, prose, prose), mode="strip", title=None)

    assert texts(news.body) == [prose, prose]
    assert [person.name for person in news.editors] == ["宋清和", "韩松", "林岚"]


def test_keep_reads_and_takes_nothing(body, prose):
    """Under `keep` the fields are filled and the body is the same."""
    made = body("# 春雨如期", "来源：江州日报", prose, "责任编辑：宋清和")

    news = read_lines(made, mode="keep", title=None)

    assert news.body == made
    assert (news.title, news.source, news.editors) == ("春雨如期", "江州日报", (Person("宋清和", "editor"),))


def test_strip_leaves_byline_disclaimer_caption_and_end_mark(body, prose):
    """What says something to a reader stays by default and leaves under `aggressive`."""
    made = body(
        prose,
        "工人在调试设备。 江州日报记者 许青 摄",
        prose,
        "本报记者 林一舟",
        "（完）",
        "本文仅代表作者个人看法，与本站无关。",
    )

    strip = read_lines(made, mode="strip", title=None)
    aggressive = read_lines(made, mode="aggressive", title=None)

    assert texts(strip.body) == texts(made)
    assert strip.body.blocks[1].kind == "caption"
    assert texts(aggressive.body) == [prose, prose]
    assert [(line.kind, line.index) for line in aggressive.body.boilerplate] == [
        ("caption", 1), ("byline", 2), ("end_mark", 2), ("disclaimer", 2),
    ]  # fmt: skip
    assert strip.authors == aggressive.authors == (Person("许青", "photographer"), Person("林一舟", "reporter"))


def test_lines_of_one_block_leave_one_by_one(prose):
    """A line break inside a paragraph parts lines; verbatim ranges of the rest move along."""
    text = f"来源：江州日报\n运行 make 即可。{prose}\n责任编辑：宋清和"
    start = text.index("make")
    made = Body(blocks=(Block(text=text, verbatim=((start, start + 4),)),), links=((),))

    news = read_lines(made, mode="strip", title=None)

    (block,) = news.body.blocks
    assert block.text == f"运行 make 即可。{prose}"
    assert [block.text[start:end] for start, end in block.verbatim] == ["make"]
    assert [(line.kind, line.index) for line in news.body.boilerplate] == [("source", 0), ("editor", 1)]


def test_line_that_leaves_the_middle_of_a_paragraph_parts_it(prose):
    """The line keeps its place between the halves; links stay with the first, verbatim ranges with their words."""
    made = Body(
        blocks=(Block(text="类型：通知\n来源：江州日报\n运行 make 即可", verbatim=((17, 21),)), Block(text=prose)),
        links=((Link("https://news.example.cn/", "通知"),), ()),
        images=((1, Image("https://news.example.cn/1.png")),),
    )

    body = read_lines(made, mode="strip", title="春耕").body

    assert texts(body) == ["类型：通知", "运行 make 即可", prose]
    assert [block.text[start:end] for block in body.blocks for start, end in block.verbatim] == ["make"]
    assert [len(links) for links in body.links] == [1, 0, 0]
    assert [(line.text, line.index) for line in body.boilerplate] == [("来源：江州日报", 1)]
    assert [index for index, _ in body.images] == [2]


def test_line_in_the_middle_of_a_list_item_stays(prose):
    """A list item is one thing: only lines at its ends leave."""
    item = Block(kind="list_item", text="类型：通知\n来源：江州日报\n春雨如期", level=1)
    made = Body(blocks=(item, Block(text=prose)), links=((), ()))

    news = read_lines(made, mode="strip", title="春耕")

    assert (news.body, news.source) == (made, "江州日报")


def test_heading_gives_the_title_below_credits(body, prose):
    """A heading of level 1 is the title, though credits stand above it."""
    news = read_lines(body("原文作者：林一舟", "# 春雨如期", prose), mode="strip", title=None)

    assert (news.title, news.title_origin) == ("春雨如期", "line:title-heading")
    assert texts(news.body) == ["原文作者：林一舟", prose]


def test_heading_below_prose_gives_no_title(body, prose):
    """A heading after content belongs to the content."""
    news = read_lines(body(prose, "# 春雨如期", prose), mode="strip", title=None)

    assert news.title is None


def test_other_heading_stays_when_the_header_has_a_title(body, prose):
    """The header's title wins, and a different heading is content."""
    made = body("# 春雨如期", prose)

    assert read_lines(made, mode="strip", title="江州地铁三号线试运行").body is made


def test_repeated_title_leaves(body, prose):
    """A first line that repeats the title leaves, white space apart."""
    news = read_lines(body("春雨 如期", prose), mode="strip", title="春雨如期")

    assert texts(news.body) == [prose]
    assert (news.title, news.body.boilerplate[0].kind) == (None, "title")


def test_first_line_of_bare_text_is_no_title_without_proof(body, prose):
    """A short first line over prose may be a subhead."""
    assert read_lines(body("延伸监管触角", prose, kind="text"), mode="strip", title=None).title is None


@pytest.mark.parametrize("proof", ["本报记者 林一舟", "江州日报讯（记者 林一舟）昨日，", "来源：江州日报"])
def test_first_line_of_bare_text_over_a_news_line_is_the_title(proof, body, prose):
    """A dateline, a byline or a source line below proves the headline."""
    news = read_lines(body("江州地铁三号线试运行", proof, prose, kind="text"), mode="strip", title=None)

    assert (news.title, news.title_origin) == ("江州地铁三号线试运行", "line:title-line")


def test_headline_of_the_dateline_is_the_last_offer(body, prose):
    """【…】 before a dateline is the title only if nothing else is."""
    line = "【两市高开】财联社3月8日电，沪指走高。"

    assert read_lines(body(line, prose), mode="strip", title=None).title == "两市高开"
    assert read_lines(body(line, prose), mode="strip", title="开盘").title is None
    assert read_lines(body("# 开盘", line, prose), mode="strip", title=None).title == "开盘"


def test_source_line_goes_before_dateline_before_byline(body, prose):
    """The outlet: source line, dateline, byline."""
    dateline = "江州日报讯（记者 林一舟）昨日，市图书馆重新开放。"
    byline = "海城晚报记者 韩松"

    news = read_lines(body(byline, dateline, prose, "来源：江州发布"), mode="strip", title=None)
    assert (news.source, news.source_origin) == ("江州发布", "line")
    news = read_lines(body(byline, dateline, prose), mode="strip", title=None)
    assert (news.source, news.source_origin) == ("江州日报", "dateline")
    news = read_lines(body(byline, prose), mode="strip", title=None)
    assert (news.source, news.source_origin) == ("海城晚报", "byline")


def test_own_name_of_a_paper_is_no_outlet(body, prose):
    """本报 is an agency in the dateline and never a source."""
    news = read_lines(body("本报讯（记者 林一舟）昨日，", prose), mode="strip", title=None)

    assert (news.dateline.agency, news.source) == ("本报", None)


def test_person_named_twice_stands_once(body, prose):
    """One person in two places is one person, as first named."""
    made = body("江州日报讯（记者 林一舟）昨日，", prose, "（作者：林一舟）", "责任编辑：林一舟")

    news = read_lines(made, mode="strip", title=None)

    assert (news.authors, news.editors) == ((Person("林一舟", "reporter"),), ())


def test_bracket_at_the_end_of_the_last_paragraph_is_read_and_stays(body, prose):
    """A paragraph that ends in a credit keeps it, and the field is filled."""
    made = body(prose, f"{prose}（江州日报记者 林一舟 韩松）", "责任编辑：宋清和")

    news = read_lines(made, mode="aggressive", title=None)

    assert texts(news.body) == [prose, f"{prose}（江州日报记者 林一舟 韩松）"]
    assert [person.name for person in news.authors] == ["林一舟", "韩松"]


def test_caption_goes_to_the_picture_beside_it(body, prose):
    """The picture right before or after a caption gets its text, if it has none."""
    made = evolve(
        body(prose, "图片来源：视觉江州", prose),
        images=((0, Image("/far.jpg")), (1, Image("/near.jpg")), (3, Image("/end.jpg"))),
    )

    news = read_lines(made, mode="strip", title=None)

    assert [image.caption for _, image in news.body.images] == [None, "图片来源：视觉江州", None]


def test_addresses_in_a_row_are_references(body, prose):
    """A list of addresses at the end stays, and is not where the text was published."""
    made = body(prose, "https://news.example.cn/2023/1.html", "https://news.example.cn/2023/2.html")

    news = read_lines(made, mode="aggressive", title=None)

    assert (news.url, news.body) == (None, made)


def test_address_between_source_line_and_navigation_is_the_source(body, prose):
    """Any address between two news lines of the tail is the text's own."""
    made = body(prose, "（文章来源：海城晚报）", "http://example.cn/?id=1", "[返回首页](/)")

    assert read_lines(made, mode="strip", title=None).url == "http://example.cn/?id=1"


def test_own_address_goes_before_the_original(body, prose):
    """本文永久链接 is where this text stands; 原文地址 is another text."""
    made = body("原文地址：[Spring](https://a.example/1)", "本文永久链接：[x](https://b.example/2)", prose)

    assert read_lines(made, mode="strip", title=None).url == "https://b.example/2"


def test_account_name_is_a_name_where_it_is_a_link(body, prose):
    """A link where a name must stand is one, whatever it looks like; the same words without a link are content."""
    linked = body("校对者：[wang-er2](/u/1)、[霜羽 Hoar](/u/2)", prose)

    news = read_lines(linked, mode="strip", title=None)

    assert [person.name for person in news.editors] == ["wang-er2", "霜羽 Hoar"]
    assert read_lines(body("校对者：wang-er2、霜羽 Hoar", prose), mode="strip", title=None).editors == ()


def test_related_links_leave_with_their_heading(body, prose):
    """Under `aggressive` everything below 相关阅读 leaves; by default it all stays."""
    made = body(prose, "责任编辑：宋清和", "相关阅读：", "[春雨如期](/1)", "[江州地铁三号线](/2)")

    assert texts(read_lines(made, mode="aggressive", title=None).body) == [prose]
    assert texts(read_lines(made, mode="strip", title=None).body) == [prose, "相关阅读：", "春雨如期", "江州地铁三号线"]


def test_prose_below_a_related_heading_keeps_it(body, prose):
    """A heading with content below it is content."""
    made = body(prose, "相关阅读", prose)

    assert read_lines(made, mode="aggressive", title=None).body is made


def test_code_and_tables_are_never_news_lines(prose):
    """A code block that looks like a credit stays and ends the tail."""
    blocks = (Block(text=prose), Block(kind="code", text="责任编辑：宋清和"))
    made = Body(blocks=blocks, links=((), ()))

    assert read_lines(made, mode="aggressive", title=None).body is made


def test_boilerplate_that_was_there_keeps_its_place(body, prose):
    """Lines taken out before stay in order with those taken out now."""
    made = evolve(
        body("来源：江州日报", prose, "责任编辑：宋清和"),
        boilerplate=(Boilerplate("repeated", "页眉", "repeated", 1), Boilerplate("repeated", "页脚", "repeated", 3)),
    )

    news = read_lines(made, mode="strip", title=None)

    assert [(line.text, line.index) for line in news.body.boilerplate] == [
        ("来源：江州日报", 0), ("页眉", 0), ("责任编辑：宋清和", 1), ("页脚", 1),
    ]  # fmt: skip


def test_list_within_a_list_says_nothing_about_the_article(prose):
    """`Author:` under an entry of an index is about that entry."""
    items = [("春雨如期", 1), ("Published: 2023-03-08", 2), ("Author: Lena Zhou", 2)]
    blocks = (*(Block(kind="list_item", text=text, level=level) for text, level in items), Block(text=prose))
    made = Body(blocks=blocks, links=((),) * 4)

    news = read_lines(made, mode="aggressive", title=None)

    assert (news.body, news.date, news.authors) == (made, None, ())


def test_list_of_fields_at_the_head_is_read_to_its_end(prose):
    """A list such as `- Slug: winter` is a header in all but name: facts below its fourth item are found."""
    texts = ["Slug: winter", "Type: post", "Number: 12", "Format: long", "Size: 3", "Author: Lena Zhou"]
    blocks = (*(Block(kind="list_item", text=text, level=1) for text in texts), Block(text=prose))

    news = read_lines(Body(blocks=blocks, links=((),) * 7), mode="strip", title=None)

    assert news.authors == (Person("Lena Zhou", "author"),)


def test_address_without_a_label_at_the_head_is_content(body, prose):
    """A bare address, short or long, says nothing at the head."""
    for address in ("https://news.example.cn/1.html", "https://news.example.cn/" + "a" * 200):
        made = body(address, prose)

        assert read_lines(made, mode="aggressive", title=None).body is made
