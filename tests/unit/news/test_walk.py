"""Which lines of a body are looked at, as what, and from where to where."""

from __future__ import annotations

from attrs import evolve

from newsnorm.body import Body
from newsnorm.model import Block, Person
from newsnorm.news.news_lines import NewsLines, read_news_lines
from newsnorm.news.rules.title import TITLE_HEADING
from newsnorm.news.walk import Walk
from newsnorm.origins import join_origins

from bodies import body_of
from every_case import every_case

ADDRESS = "https://news.example/2023/1.html"


def test_walk_tells_where_each_line_stands(body, prose):
    """A walk notes block and line of every news line, and apart from them what only begins or ends a line."""
    made = body(
        "# 江州开港", "新华社江州3月8日电，" + prose, f"{prose}（记者 林一舟）", "责任编辑：宋清和", "来源：江州日报"
    )
    walk = Walk(body=made, title=None, leaving=frozenset({TITLE_HEADING}))

    walk.run()

    assert (walk.title, walk.titled_by) == ("江州开港", TITLE_HEADING)
    assert {at: found.rule.id for at, found in walk.found.items()} == {
        (0, 0): "title-heading", (3, 0): "editor", (4, 0): "source",
    }  # fmt: skip
    assert [(at, found.rule.id) for at, found in walk.lifted] == [((1, 0), "dateline"), ((2, 0), "byline")]


def test_walk_over_an_empty_body_finds_nothing():
    """A body without blocks has no news lines."""
    walk = Walk(body=body_of(), title=None, leaving=frozenset())

    walk.run()

    assert (walk.title, walk.found, walk.lifted) == (None, {}, [])


def test_lead_ends_after_four_lines_that_stay(body, prose):
    """A credit in the fourth line is read, one in the fifth is content."""
    credit = "来源：江州日报"

    assert read_news_lines(body(*[prose] * 3, credit, *[prose] * 9), mode="keep", title=None).source == "江州日报"
    assert read_news_lines(body(*[prose] * 4, credit, *[prose] * 9), mode="keep", title=None).source is None


@every_case("count", [1, 9])
def test_lines_beside_the_text_are_no_lines_of_it(body, prose, count):
    """What a page shows beside its text counts for nothing in the lead and the tail, and says what it says."""
    made = body(*["江州港"] * count, "来源：海城网", *[prose] * 3, "责任编辑：宋清和", *["分享"] * count)
    pieces = [
        piece._replace(beside=("above" if at <= count else "below" if at > count + 4 else ""))
        for at, piece in enumerate(made.pieces)
    ]
    news = read_news_lines(evolve(made, pieces=tuple(pieces), is_page=True), mode="keep", title=None)

    assert news.source == "海城网"
    assert news.editors == (Person("宋清和", "editor"),)


def test_dateline_stands_in_the_first_three_lines(body, prose):
    """A dateline in the third line is one, in the fourth it is content."""
    dateline = "新华社江州3月8日电，江州港开港。"

    assert read_news_lines(body(prose, prose, dateline, prose), mode="strip", title=None).dateline.agency == "新华社"
    assert read_news_lines(body(*[prose] * 3, dateline, prose), mode="strip", title=None).dateline is None


def test_lines_of_a_block_count_one_by_one(prose, texts):
    """Lead and tail are counted in lines, wherever the blocks begin and end."""
    lead = body_of(blocks=(Block(text=f"{prose}\n{prose}\n{prose}\n来源：江州日报\n{prose}\n{prose}"),), links=((),))
    tail = body_of(blocks=(Block(text="\n".join([*[prose] * 5, "来源：江州日报", "责任编辑：宋清和"])),), links=((),))

    halves = ["\n".join([prose] * 3), "\n".join([prose] * 2)]
    assert texts(read_news_lines(lead, mode="strip", title=None).body) == halves
    assert texts(read_news_lines(tail, mode="strip", title=None).body) == ["\n".join([prose] * 5)]


@every_case(
    ("between", "expected"),
    [
        (["责任编辑：宋清和", "本报记者 林一舟"], "江州地铁三号线试运行"),
        (["责任编辑：宋清和"], None),
        (["图片来源：江州港务局", "本报记者 林一舟"], None),
    ],
)
def test_proof_of_a_headline_is_the_next_line_that_stays(between, expected, body):
    """Lines that leave are passed over; a news line that stays and is no proof ends the search, as the end does."""
    made = body("江州地铁三号线试运行", *between, kind="text")

    assert read_news_lines(made, mode="strip", title=None).title == expected


@every_case(
    ("lines", "expected"),
    [
        (["货船靠岸。", ADDRESS], ADDRESS),
        (["货船靠岸", ADDRESS], None),
        (["# 货船靠岸！", ADDRESS], None),
        (["货船靠岸。", "https://a.example/tool"], None),
        ([ADDRESS], None),
    ],
)
def test_bare_address_below_a_sentence_is_that_of_the_text(lines, expected, body, prose):
    """Alone at the end it must look like an article's and stand below a paragraph that is a sentence."""
    made = body(prose, *lines) if len(lines) > 1 else body(*lines)

    assert read_news_lines(made, mode="strip", title="江州").url == expected


@every_case("end", ["（林一舟）", "（完）", "（江州港）", "（责任编辑：）", "，记者（林一舟）"])
def test_other_bracket_at_the_end_says_nothing(end, body, prose):
    """A bracket without a role and a name, or without a sentence before it, is content."""
    made = body(prose, prose + end)

    assert read_news_lines(made, mode="aggressive", title=None) == NewsLines(body=made)


def test_caption_and_original_title_stand_anywhere(body, prose):
    """In the middle of the text both are known by their form alone; in code they are not."""
    caption, title = "记者 许青 摄", "（原标题：江州开港）"
    made = body(*[prose] * 5, caption, prose, title, *[prose] * 5)
    code = body_of(blocks=(Block(text=prose), Block(kind="code", text=title)), links=((), ()))

    news = read_news_lines(made, mode="keep", title=None)

    assert (news.authors, news.original_title) == ((Person("许青", "photographer"),), "江州开港")
    assert read_news_lines(code, mode="keep", title=None).original_title is None


def test_line_above_content_is_content(body, prose):
    """An editor line in the middle stays: something follows it."""
    made = body(*[prose] * 5, "责任编辑：宋清和", prose)

    assert read_news_lines(made, mode="aggressive", title=None).body is made


def test_lead_lines_that_leave_do_not_count(body, prose, texts):
    """Six credit lines at the head all leave, though the lead has four lines."""
    lines = ["来源：江州日报", "责任编辑：宋清和", "校对：韩松", "审核：林岚", "原标题：春雨", "分享到："]

    news = read_news_lines(body(*lines, prose, prose), mode="strip", title=None)

    assert texts(news.body) == [prose, prose]
    assert [person.name for person in news.editors] == ["宋清和", "韩松", "林岚"]


def test_heading_gives_the_title_below_credits(body, prose, texts):
    """A heading of level 1 is the title, though credits stand above it."""
    news = read_news_lines(body("原文作者：林一舟", "# 春雨如期", prose), mode="strip", title=None)

    assert (news.title, join_origins(news.origins["title"])) == ("春雨如期", "line:title-heading")
    assert texts(news.body) == ["原文作者：林一舟", prose]


CREDITS = ["校对者：https://a.example、江州译者", "原文作者：本文由林一舟授权，转载请注明出处。", "校对的方法有三种"]


@every_case(("credit", "title"), [*zip(CREDITS, ["春雨如期", "春雨如期", None], strict=True)])
def test_heading_below_items_of_a_list(credit, title, prose):
    """An item that begins with the label of a credit is one, whatever stands behind it; others are content."""
    items = [Block(kind="list_item", text=text) for text in ("译者：林一舟", credit, "译者：何小满")]
    blocks = (*items, Block(kind="heading", text="春雨如期", level=1), Block(text=prose))

    news = read_news_lines(body_of(kind="markdown", blocks=blocks, links=((),) * 5), mode="strip", title=None)

    assert news.title == title


@every_case(
    ("above", "title"),
    [("[TOC]", None), ("@[TOC](目录)", None), ("点击上方蓝字关注我们", None), ("来源：江州日报", "前言")],
)
def test_headings_of_sections_below_a_line_that_leaves(above, title, body, prose):
    """Only credits above tell that a heading is the article's own; a list of sections tells of several."""
    news = read_news_lines(body(above, "# 前言", prose, "# 一、桥", prose), mode="strip", title=None)

    assert news.title == title


def test_line_above_a_heading_repeats_it(body, prose, texts):
    """Of a line and the heading below it that say the same, neither stays."""
    news = read_news_lines(body("春雨如期", "# 春雨 如期", prose), mode="strip", title=None)

    assert news.title == "春雨 如期"
    assert texts(news.body) == [prose]


def test_credit_in_the_form_of_a_heading_is_no_sibling(body, prose):
    """A heading is the title though a credit with the form of a heading stands below."""
    news = read_news_lines(body("# 春雨如期", prose, "# 责任编辑：宋清和"), mode="strip", title=None)

    assert news.title == "春雨如期"


def test_brackets_at_the_ends_of_several_paragraphs_are_about_each(body, prose):
    """A bracket of credits ends the text where it is the only one; of several none is about all of it."""
    credit = "（记者 林一舟）"

    assert read_news_lines(body(prose, f"{prose}{credit}"), mode="strip", title=None).authors
    assert not read_news_lines(body(f"{prose}（记者 许青）", f"{prose}{credit}"), mode="strip", title=None).authors


def test_heading_below_prose_gives_no_title(body, prose):
    """A heading after content belongs to the content."""
    news = read_news_lines(body(prose, "# 春雨如期", prose), mode="strip", title=None)

    assert news.title is None


def test_other_heading_stays_when_the_header_has_a_title(body, prose):
    """The header's title wins, and a different heading is content."""
    made = body("# 春雨如期", prose)

    assert read_news_lines(made, mode="strip", title="江州地铁三号线试运行").body is made


def test_repeated_title_leaves(body, prose, texts):
    """A first line that repeats the title leaves, white space apart."""
    news = read_news_lines(body("春雨 如期", prose), mode="strip", title="春雨如期")

    assert texts(news.body) == [prose]
    assert (news.title, news.body.sort_out().boilerplate[0].kind) == (None, "title")


def test_first_line_of_bare_text_is_no_title_without_proof(body, prose):
    """A short first line over prose may be a subhead."""
    assert read_news_lines(body("延伸监管触角", prose, kind="text"), mode="strip", title=None).title is None


@every_case("proof", ["本报记者 林一舟", "江州日报讯（记者 林一舟）昨日，", "来源：江州日报"])
def test_first_line_of_bare_text_over_a_news_line_is_the_title(proof, body, prose):
    """A dateline, a byline or a source line below proves the headline."""
    news = read_news_lines(body("江州地铁三号线试运行", proof, prose, kind="text"), mode="strip", title=None)

    assert (news.title, join_origins(news.origins["title"])) == ("江州地铁三号线试运行", "line:title-line")


def test_bracket_at_the_end_of_the_last_paragraph_is_read_and_stays(body, prose, texts):
    """A paragraph that ends in a credit keeps it, and the field is filled."""
    made = body(prose, f"{prose}（江州日报记者 林一舟 韩松）", "责任编辑：宋清和")

    news = read_news_lines(made, mode="aggressive", title=None)

    assert texts(news.body) == [prose, f"{prose}（江州日报记者 林一舟 韩松）"]
    assert [person.name for person in news.authors] == ["林一舟", "韩松"]


def test_addresses_in_a_row_are_references(body, prose):
    """A list of addresses at the end stays, and is not where the text was published."""
    made = body(prose, "https://news.example.cn/2023/1.html", "https://news.example.cn/2023/2.html")

    news = read_news_lines(made, mode="aggressive", title=None)

    assert (news.url, news.body) == (None, made)


def test_address_between_source_line_and_navigation_is_the_source(body, prose):
    """Any address between two news lines of the tail is the text's own."""
    made = body(prose, "（文章来源：海城晚报）", "http://example.cn/?id=1", "[返回首页](/)")

    assert read_news_lines(made, mode="strip", title=None).url == "http://example.cn/?id=1"


def test_related_links_leave_with_their_heading(body, prose, texts):
    """Under `aggressive` everything below 相关阅读 leaves; by default it all stays."""
    made = body(prose, "责任编辑：宋清和", "相关阅读：", "[春雨如期](/1)", "[江州地铁三号线](/2)")

    assert texts(read_news_lines(made, mode="aggressive", title=None).body) == [prose]
    assert texts(read_news_lines(made, mode="strip", title=None).body) == [
        prose,
        "相关阅读：",
        "春雨如期",
        "江州地铁三号线",
    ]


def test_prose_below_a_related_heading_keeps_it(body, prose):
    """A heading with content below it is content."""
    made = body(prose, "相关阅读", prose)

    assert read_news_lines(made, mode="aggressive", title=None).body is made


def test_code_and_tables_are_never_news_lines(prose):
    """A code block that looks like a credit stays and ends the tail."""
    blocks = (Block(text=prose), Block(kind="code", text="责任编辑：宋清和"))
    made = body_of(blocks=blocks, links=((), ()))

    assert read_news_lines(made, mode="aggressive", title=None).body is made


def test_list_within_a_list_says_nothing_about_the_article(prose):
    """`Author:` under an entry of an index is about that entry."""
    items = [("春雨如期", 1), ("Published: 2023-03-08", 2), ("Author: Lena Zhou", 2)]
    blocks = (*(Block(kind="list_item", text=text, level=level) for text, level in items), Block(text=prose))
    made = body_of(blocks=blocks, links=((),) * 4)

    news = read_news_lines(made, mode="aggressive", title=None)

    assert (news.body, news.date, news.authors) == (made, None, ())


def test_list_of_fields_at_the_head_is_read_to_its_end(prose):
    """A list such as `- Slug: winter` is a header in all but name: facts below its fourth item are found."""
    texts = ["Slug: winter", "Type: post", "Number: 12", "Format: long", "Size: 3", "Author: Lena Zhou"]
    blocks = (*(Block(kind="list_item", text=text, level=1) for text in texts), Block(text=prose))

    news = read_news_lines(body_of(blocks=blocks, links=((),) * 7), mode="strip", title=None)

    assert news.authors == (Person("Lena Zhou", "author"),)


def test_address_without_a_label_at_the_head_is_content(body, prose):
    """A bare address, short or long, says nothing at the head."""
    for address in ("https://news.example.cn/1.html", "https://news.example.cn/" + "a" * 200):
        made = body(address, prose)

        assert read_news_lines(made, mode="aggressive", title=None).body is made


@every_case(
    ("lines", "title"),
    [
        (("# 江州开港", "## 港口", "{prose}", "## 参观"), "江州开港"),
        (("# 港口", "{prose}", "# 参观", "{prose}"), None),
        (("江州频道", "# 江州开港", "{prose}"), "江州开港"),
        (("江州频道", "海城", "# 江州开港", "{prose}"), None),
        (("江州频道", "# 港口", "{prose}", "# 参观"), None),
        (("{prose}", "# 江州开港", "{prose}"), None),
        (("来源：江州日报", "# 江州开港", "{prose}", "# 参观"), "江州开港"),
    ],
)
def test_heading_of_the_article_or_of_a_section(lines, title, body, prose):
    """A sole heading at the head is the article's, one of several a section's, unless credits stand above it."""
    made = body(*(line.format(prose=prose) for line in lines))

    assert read_news_lines(made, mode="strip", title=None).title == title


def test_lines_that_leave_are_no_titles_below_a_related_heading(body, prose, texts):
    """A credit among the titles leaves by itself, and the heading above it still has its titles."""
    made = body(prose, "相关阅读：", "[春雨如期](/1)", "责任编辑：宋清和", "[江州地铁三号线](/2)")

    assert texts(read_news_lines(made, mode="aggressive", title=None).body) == [prose]


def _page_of(*texts):
    return evolve(Body.of(*(Block(text=text) for text in texts)), is_page=True)


@every_case(
    ("last", "names"),
    [
        ("昨夜，江州普降大雪。（林一舟）", ["林一舟"]),
        ("昨夜，江州普降大雪。 (林一舟、许 青)", ["林一舟", "许青"]),
        ("（林一舟　许青）", ["林一舟", "许青"]),
        ("昨夜，江州普降大雪。（记者 林一舟）", ["林一舟"]),
        ("昨夜，江州普降大雪。（江苏）", []),
        ("昨夜，江州普降大雪。（高清）", []),
        ("昨夜，江州普降大雪。（石家庄）", []),
        ("昨夜，江州普降大雪。（江边村）", []),
        ("昨夜，江州普降大雪。（完）", []),
        ("“江州普降大雪。”（林一舟）", []),
        ("江州普降大雪（林一舟）", []),
        ("昨夜，江州普降大雪。（林一舟在读书）", []),
    ],
)
def test_signature_without_a_label(last, names, prose):
    """On a web page names in a bracket behind the last sentence are the authors'; words and places are not."""
    news = read_news_lines(_page_of(prose, last), mode="strip", title=None)

    assert [person.name for person in news.authors] == names
    assert news.body.blocks[-1].text == last


def test_signatures_of_several_items():
    """Where other paragraphs end in one, too, each is about an item of several."""
    made = _page_of("昨夜，江州普降大雪。（林一舟）", "今晨，海城降雨。（许青）")

    assert read_news_lines(made, mode="strip", title=None).authors == ()


def test_signature_below_a_caption():
    """Who took a picture is no author of one of several items."""
    made = _page_of("图为江州港。（许青摄）", "昨夜，江州普降大雪。", "今晨，路面已经清扫。（林一舟）")

    names = [person.name for person in read_news_lines(made, mode="strip", title=None).authors]
    assert names == ["许青", "林一舟"]


def test_short_label_alone(body, prose):
    """It is a credit at the end of a text, where whoever wrote it forgot the name, and a line like others above it."""
    above, below = (
        read_news_lines(body(*texts), mode="strip", title=None).body for texts in (("编辑：", prose), (prose, "编辑："))
    )

    assert [block.text for block in above.blocks] == ["编辑：", prose]
    assert [block.text for block in below.blocks] == [prose]
