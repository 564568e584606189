"""The entry point: modes, what leaves, and what all lines together say about the article."""

from __future__ import annotations

from newsnorm.model import Block, Boilerplate, Image, Person
from newsnorm.news.news_lines import NewsLines, read_news_lines
from newsnorm.origins import join_origins

from bodies import body_of, images_of, placed
from every_case import every_case


def origins(news):
    """Return where each field came from, as text."""
    return {name: join_origins(given) for name, given in news.origins.items()}


def test_tail_is_peeled_while_every_line_is_a_news_line(body, prose, texts):
    """Editor, source and navigation lines leave together; each knows the block it stood before."""
    made = body(prose, prose, "（文章来源：海城晚报）", "责任编辑：宋清和", "[返回列表](/list)")

    news = read_news_lines(made, mode="strip", title=None)

    assert texts(news.body) == [prose, prose]
    assert news.body.sort_out().boilerplate == (
        Boilerplate("source", "（文章来源：海城晚报）", "source", 2),
        Boilerplate("editor", "责任编辑：宋清和", "editor", 2),
        Boilerplate("navigation", "返回列表", "navigation", 2),
    )
    assert (news.source, news.source_origin) == ("海城晚报", "line")
    assert origins(news) == {"editors": "line:editor", "source": "line:source"}


def test_keep_reads_and_takes_nothing(body, prose):
    """Under `keep` the fields are filled and the body is the same."""
    made = body("# 春雨如期", "来源：江州日报", prose, "责任编辑：宋清和")

    news = read_news_lines(made, mode="keep", title=None)

    assert news.body == made
    assert (news.title, news.source, news.editors) == ("春雨如期", "江州日报", (Person("宋清和", "editor"),))


def test_strip_leaves_byline_disclaimer_caption_and_end_mark(body, prose, texts):
    """What says something to a reader stays by default and leaves under `aggressive`."""
    made = body(
        prose,
        "工人在调试设备。 江州日报记者 许青 摄",
        prose,
        "本报记者 林一舟",
        "（完）",
        "本文仅代表作者个人看法，与本站无关。",
    )

    strip = read_news_lines(made, mode="strip", title=None)
    aggressive = read_news_lines(made, mode="aggressive", title=None)

    assert texts(strip.body) == texts(made)
    assert strip.body.blocks[1].kind == "caption"
    assert texts(aggressive.body) == [prose, prose]
    assert [(line.kind, line.index) for line in aggressive.body.sort_out().boilerplate] == [
        ("caption", 1), ("byline", 2), ("end_mark", 2), ("disclaimer", 2),
    ]  # fmt: skip
    assert strip.authors == aggressive.authors == (Person("许青", "photographer"), Person("林一舟", "reporter"))


def test_headline_of_the_dateline_is_the_last_offer(body, prose):
    """【…】 before a dateline is the title only if nothing else is."""
    line = "【两市高开】财联社3月8日电，沪指走高。"

    assert read_news_lines(body(line, prose), mode="strip", title=None).title == "两市高开"
    assert read_news_lines(body(line, prose), mode="strip", title="开盘").title is None
    assert read_news_lines(body("# 开盘", line, prose), mode="strip", title=None).title == "开盘"


def test_source_line_goes_before_dateline_before_byline(body, prose):
    """The outlet: source line, dateline, byline."""
    dateline = "江州日报讯（记者 林一舟）昨日，市图书馆重新开放。"
    byline = "海城晚报记者 韩松"

    news = read_news_lines(body(byline, dateline, prose, "来源：江州发布"), mode="strip", title=None)
    assert (news.source, news.source_origin) == ("江州发布", "line")
    news = read_news_lines(body(byline, dateline, prose), mode="strip", title=None)
    assert (news.source, news.source_origin) == ("江州日报", "dateline")
    news = read_news_lines(body(byline, prose), mode="strip", title=None)
    assert (news.source, news.source_origin) == ("海城晚报", "byline")


def test_person_named_twice_stands_once(body, prose):
    """One person in two places is one person, as first named."""
    made = body("江州日报讯（记者 林一舟）昨日，", prose, "（作者：林一舟）", "责任编辑：林一舟")

    news = read_news_lines(made, mode="strip", title=None)

    assert (news.authors, news.editors) == ((Person("林一舟", "reporter"),), ())


@every_case(("near", "caption"), [(1, "图片来源：视觉江州"), (2, "图片来源：视觉江州"), (3, None)])
def test_caption_goes_to_the_picture_beside_it(body, prose, near, caption):
    """The picture right before or after a caption gets its text, if it has none."""
    made = placed(
        body(prose, "图片来源：视觉江州", prose, prose),
        images=((0, Image("/far.jpg")), (near, Image("/near.jpg")), (4, Image("/end.jpg"))),
    )

    news = read_news_lines(made, mode="strip", title=None)

    assert [image.caption for _, image in images_of(news.body)] == [None, caption, None]


def test_own_address_goes_before_the_original(body, prose):
    """本文永久链接 is where this text stands; 原文地址 is another text."""
    made = body("原文地址：[Spring](https://a.example/1)", "本文永久链接：[x](https://b.example/2)", prose)

    assert read_news_lines(made, mode="strip", title=None).url == "https://b.example/2"


@every_case("mode", ["strip", "keep", "aggressive"])
def test_body_without_news_lines_is_the_same_object(mode, body, prose):
    """Nothing is said, and nothing is built anew."""
    made = body(prose, prose)

    news = read_news_lines(made, mode=mode, title=None)

    assert news == NewsLines(body=made)
    assert news.body is made


@every_case(
    ("lines", "kinds"),
    [
        (["来源：江州日报", "记者 许青 摄"], ["caption", "paragraph"]),
        (["江州港夜景", "记者 许青 摄"], ["paragraph", "paragraph"]),
        (["记者 许青 摄", "图片来源：江州港务局"], ["paragraph", "paragraph"]),
    ],
)
def test_block_is_a_caption_when_no_other_line_of_it_stays(lines, kinds, prose):
    """One caption beside lines that leave makes the block one; beside content or another caption it does not."""
    made = body_of(blocks=(Block(text="\n".join(lines)), Block(text=prose)), links=((), ()))

    news = read_news_lines(made, mode="strip", title=None)

    assert [block.kind for block in news.body.blocks] == kinds


def test_two_captions_share_the_pictures_around_them(body, prose):
    """Each picture is given away once, to the first caption beside it; one that has a caption keeps it."""
    made = placed(
        body("图片来源：江州", "图片来源：海城", prose),
        images=((0, Image("/a.jpg")), (1, Image("/b.jpg")), (2, Image("/c.jpg", caption="夜景"))),
    )

    news = read_news_lines(made, mode="keep", title=None)

    assert [image.caption for _, image in images_of(news.body)] == ["图片来源：江州", "图片来源：海城", "夜景"]


def test_first_line_that_says_something_wins(body, prose):
    """Of two dates, titles and addresses the first one counts; a date nobody can read does not."""
    made = body(
        "发布时间：2023-13-41", "2023-03-08 来源：江州日报", "2023-03-09 来源：海城晚报", prose,
        "原标题：江州开港", "原标题：海城开港", "原文链接：https://a.example/1", "原文链接：https://b.example/2",
    )  # fmt: skip

    news = read_news_lines(made, mode="strip", title=None)

    assert (news.date.moment.isoformat(), news.source) == ("2023-03-08T00:00:00", "江州日报")
    assert (news.original_title, news.url) == ("江州开港", "https://a.example/1")
    assert origins(news) == {
        "date": "line:source", "source": "line:source",
        "original_title": "line:original-title", "url": "line:source-url",
    }  # fmt: skip


def test_who_wrote_and_took_a_picture_is_no_photographer(body, prose):
    """A picture above the byline does not make a photographer of a reporter; who took pictures alone is one."""
    made = body("积雪。 江州日报记者 许青 摄", prose, "积雪。 江州日报记者 林一舟 摄", prose, "本报记者 许青")

    news = read_news_lines(made, mode="strip", title=None)

    assert news.authors == (Person("许青", "reporter"), Person("林一舟", "photographer"))
