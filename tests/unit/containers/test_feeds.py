"""Feeds."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.feeds import FeedContainer

from every_case import every_case

ITEM = "<title>江州开港</title><description>江州港昨日开放。</description>"


def rss(item: str, channel: str = "", root: str = "") -> str:
    """A feed of one item."""
    return f'<rss version="2.0" {root}><channel>{channel}<item>{item}</item></channel></rss>'


def atom(entry: str, feed: str = "", root: str = "") -> str:
    """A feed of one entry."""
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {root}>{feed}<entry><title>题</title>{entry}</entry></feed>'


@every_case(
    ("title", "wanted"),
    [
        ("江州 &amp; 海城", "江州 & 海城"),
        ("<![CDATA[江州 &amp; <b>海城</b>]]>", "江州 & 海城"),
        ("江州&nbsp;海城", "江州 海城"),
        ("江州 & 海城", "江州 & 海城"),
        ("<![CDATA[1 < 2]]>", "1 < 2"),
        ("", None),
    ],
)
def test_titles(title: str, wanted: str | None):
    """A title is one line of words, however it was escaped."""
    assert newsnorm.loads(rss(f"<title>{title}</title><description>甲。</description>")).title == wanted


@every_case(
    ("date", "wanted"),
    [
        ("<pubDate>Wed, 08 Mar 2023 00:30:00 GMT</pubDate>", "2023-03-08T00:30:00+00:00"),
        ("<pubDate>Wed, 08 Mar 2023 08:30:00 +0800</pubDate>", "2023-03-08T08:30:00+08:00"),
        ("<pubDate>2023-03-08 08:30:00</pubDate>", "2023-03-08T08:30:00+08:00"),
        ("<dc:date>2023-03-08T08:30:00+08:00</dc:date>", "2023-03-08T08:30:00+08:00"),
        ("<pubDate>2023年3月8日</pubDate>", "2023-03-08T00:00:00+08:00"),
        ("<pubDate></pubDate>", None),
        ("", None),
    ],
)
def test_dates(date: str, wanted: str | None):
    """Dates of every form; one without an offset is of the option's zone."""
    moment = newsnorm.loads(rss(ITEM + date)).date_published

    assert (moment and moment.isoformat()) == wanted


def test_entry_that_only_says_when_it_was_changed():
    """That date is the one its writer gave it; the origin says what it is."""
    article = newsnorm.loads(atom("<updated>2023-03-08T10:00:00Z</updated><content>甲。</content>"))

    assert article.date_published == article.date_modified
    assert article.provenance.origins["date_modified"] == "feed:updated"


@every_case(
    ("category", "categories", "tags"),
    [
        ('<category domain="https://a.example/tags/港口/">港口</category>', (), ("港口",)),
        ('<category domain="https://a.example/categories/港口/">港口</category>', (("港口",),), ()),
        ('<category term="港口" scheme="https://a.example/tag/%E6%B8%AF/"/>', (), ("港口",)),
        ('<category term="港口" scheme="http://www.sixapart.com/ns/types#tag"/>', (), ("港口",)),
        ('<category term="港口" scheme="http://www.sixapart.com/ns/types#category"/>', (("港口",),), ()),
        ('<category domain="post_tag">港口</category>', (), ("港口",)),
        ('<category domain="TAG">港口</category>', (), ("港口",)),
        ('<category domain="https://a.example/?tag=港口">港口</category>', (("港口",),), ()),
        ('<category domain="https://a.example/stage/">港口</category>', (("港口",),), ()),
        ('<category domain="https://tags.example/">港口</category>', (("港口",),), ()),
        ("<category>港口</category><media:keywords>海运,港口</media:keywords>", (("港口",),), ("海运", "港口")),
        ("<categories><category> 港口 </category></categories><tags><tag>海运</tag></tags>", (("港口",),), ("海运",)),
    ],
)
def test_categories_and_tags(category, categories, tags):
    """A category is a tag where its list says so, as Hexo's feeds and those of Movable Type do."""
    article = newsnorm.loads(rss(ITEM + category, root='xmlns:media="http://search.yahoo.com/mrss/"'))

    assert (article.categories, article.tags) == (categories, tags)


@every_case(
    ("image", "wanted"),
    [
        ("<image>https://a.example/1.jpg</image>", ["https://a.example/1.jpg"]),
        ("<image><url>https://a.example/1.jpg</url><title>图</title></image>", ["https://a.example/1.jpg"]),
        ("<image>封面</image>", []),
        ("<image><title>https://a.example/</title><width>3</width></image>", []),
        ('<enclosure url="https://a.example/1.mp3" type="audio/mpeg"/>', []),
        ('<enclosure url="https://a.example/1.svg?a=1"/>', ["https://a.example/1.svg?a=1"]),
    ],
)
def test_images(image, wanted):
    """The address of a picture may stand in an element, too."""
    assert [each.url for each in newsnorm.loads(rss(ITEM + image)).images] == wanted


@every_case(
    ("link", "wanted"),
    [
        (
            "<link>https://feed.example/~3/a</link><feedburner:origLink>https://a.example/5</feedburner:origLink>",
            "https://a.example/5",
        ),
        ("<link>https://a.example/1</link><feedburner:origLink>-</feedburner:origLink>", "https://a.example/1"),
        ("<url>https://a.example/6</url>", "https://a.example/6"),
        ("<link>https://a.example/1</link>", "https://a.example/1"),
        ("<link><![CDATA[ https://a.example/1 ]]></link>", "https://a.example/1"),
        ("<guid>https://a.example/2</guid>", "https://a.example/2"),
        ('<guid isPermaLink="false">https://a.example/2</guid>', None),
        ("<guid>tag:1</guid>", None),
        ('<guid isPermaLink="true">b/4</guid>', "https://a.example/b/4"),
        ("<guid>b/4</guid>", None),
        ('<link href="https://a.example/3"/>', "https://a.example/3"),
    ],
)
def test_addresses(link: str, wanted: str | None):
    """The page of an item is its link, else an id that is the address of a page or is said to be one."""
    assert newsnorm.loads(rss(ITEM + link, root='xml:base="https://a.example/"')).url == wanted


def test_export_of_blogger(tmp_path: Path):
    """Of an Atom export of Blogger the posts are articles; pages, comments and settings are counted."""
    kinds = "".join(
        f'<entry><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/'
        f'kind#{kind}"/><category scheme="http://www.blogger.com/atom/ns#" term="要闻"/><title>{kind}</title>'
        f"<content>甲。</content></entry>"
        for kind in ("settings", "post", "comment", "comment", "page")
    )
    (tmp_path / "a.xml").write_text(f'<feed xmlns="http://www.w3.org/2005/Atom">{kinds}</feed>', encoding="utf-8")
    results = newsnorm.load_all(tmp_path / "a.xml")
    (article,) = results

    assert (article.title, article.categories) == ("post", (("要闻",),))
    assert dict(results.skipped) == {"blogger comment": 2, "blogger settings": 1, "blogger page": 1}


def test_export_of_blogger_with_elements_of_its_own(tmp_path: Path):
    """The same where elements say what an entry is, and what became of it."""
    kinds = "".join(
        f"<entry><b:type>{kind}</b:type><b:status>{status}</b:status><title>{kind}</title><content>甲。</content></entry>"
        for kind, status in (
            *(("POST", "LIVE"), ("COMMENT", "LIVE"), ("POST", "DRAFT"), ("POST", "SOFT_TRASHED")),
            *(("COMMENT", "TRASHED"), ("", "TRASHED")),
        )
    )
    root = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:b="http://schemas.google.com/blogger/2018">'
    (tmp_path / "feed.atom").write_text(f"{root}{kinds}</feed>", encoding="utf-8")
    results = newsnorm.load_all(tmp_path / "feed.atom")

    assert [article.draft for article in results] == [False, True]
    assert dict(results.skipped) == {"blogger comment": 2, "blogger soft_trashed": 1, "blogger trashed": 1}


@every_case(
    ("control", "draft"),
    [
        ("<app:control><app:draft>yes</app:draft></app:control>", True),
        ("<app:control><app:draft>no</app:draft></app:control>", False),
        ("<app:control></app:control>", False),
        ("<draft>yes</draft>", False),
    ],
)
def test_draft_of_an_entry(control, draft):
    """An entry that Atom's publishing protocol has not published is a draft."""
    entry = f"<entry><title>开港</title>{control}<content>江州港昨日开放。</content></entry>"
    root = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app">'

    assert newsnorm.loads(f"{root}{entry}</feed>").draft is draft


def test_links_of_an_entry():
    """Of several links the one to the page counts, in HTML before all."""
    links = '<link rel="self" href="/s"/><link rel="alternate" type="application/json" href="/j"/><link href="/1"/>'
    article = newsnorm.loads(atom(f"{links}<content>甲。</content>", root='xml:base="https://a.example/"'))

    assert article.url == "https://a.example/1"


@every_case(
    ("author", "wanted"),
    [
        ("<author>lin@a.example (林一舟)</author>", ["林一舟"]),
        ("<dc:creator>林一舟</dc:creator><dc:creator>周以宁</dc:creator>", ["林一舟", "周以宁"]),
        ("<author><name>林一舟</name><email>lin@a.example</email></author>", ["林一舟"]),
        ("<itunes:author>林一舟</itunes:author>", ["林一舟"]),
    ],
)
def test_authors(author: str, wanted: list[str]):
    """People by their names, not by their addresses."""
    assert [person.name for person in newsnorm.loads(rss(ITEM + author)).authors] == wanted


def test_author_that_is_an_outlet():
    """An outlet that signs is the outlet, as in a header."""
    article = newsnorm.loads(rss(f"{ITEM}<dc:creator>江州日报</dc:creator>"))

    assert (article.source, article.authors) == ("江州日报", ())


def test_outlet():
    """Where an item was taken from is its outlet."""
    assert newsnorm.loads(rss(f'{ITEM}<source url="https://a.example">江州日报</source>')).source == "江州日报"


def test_content_before_description():
    """The whole text counts, and what is shorter is the summary."""
    article = newsnorm.loads(rss(f"{ITEM}<content:encoded><![CDATA[<p>全文。</p>]]></content:encoded>"))

    assert (article.text, article.summary) == ("全文。", "江州港昨日开放。")


@every_case(
    ("content", "text"),
    [
        ("<content>1 &lt; 2</content>", "1 < 2"),
        ('<content type="text">&lt;b&gt;甲&lt;/b&gt;</content>', "<b>甲</b>"),
        ('<content type="html">&lt;p&gt;甲 &amp;amp; 乙&lt;/p&gt;</content>', "甲 & 乙"),
        ('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>甲<br/>乙</p></div></content>', "甲\n乙"),
        ('<content type="html"><![CDATA[<ul><li>甲<li>乙</ul>]]></content>', "甲\n乙"),
        (
            '<content type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div><h:p>甲</h:p><h:p>乙</h:p></h:div></content>',
            "甲\n\n乙",
        ),
        ("<content><p>甲</p><p>乙</p></content>", "甲\n\n乙"),
        ("<summary>甲。</summary>", "甲。"),
    ],
)
def test_kinds_of_content(content: str, text: str):
    """Text, escaped HTML and XHTML are read as what they are."""
    assert newsnorm.loads(atom(content)).text == text


def test_relative_addresses():
    """They count from the base that XML names, else from the page of the item."""
    body = '<![CDATA[<p>甲</p><img src="i.png"><a href="/2">乙</a>]]>'
    article = newsnorm.loads(rss(f"<link>https://a.example/d/1</link><description>{body}</description>"))

    assert [image.url for image in article.images] == ["https://a.example/d/i.png"]
    assert [link.url for link in article.links] == ["https://a.example/2"]


@every_case(
    ("channel", "item", "wanted"),
    [
        ("<link>https://a.example/d/</link>", "", "https://a.example/d/i.png"),
        ("<link>https://a.example/d/</link>", "<link>e/1</link>", "https://a.example/d/e/i.png"),
        ("<link>https://a.example/d/</link>", "<link>https://b.example/f/1</link>", "https://b.example/f/i.png"),
        ("<link>https://a.example/d/</link>", '<guid isPermaLink="true">g/1</guid>', "https://a.example/d/g/i.png"),
        ("<link>https://a.example/d/</link>", '<guid isPermaLink="false">g/1</guid>', "https://a.example/d/i.png"),
        ("", '<guid isPermaLink="true">g/1</guid>', "i.png"),
        ("", "<link>/e/1</link>", "/e/i.png"),
        ("", "", "i.png"),
    ],
)
def test_relative_addresses_without_a_base(channel: str, item: str, wanted: str):
    """They count from the page of the item, whose own address counts from that of the feed, which stands for it."""
    body = '<![CDATA[<p>甲</p><img src="i.png">]]>'
    article = newsnorm.loads(rss(f"{item}<title>题</title><description>{body}</description>", channel))

    assert [image.url for image in article.images] == [wanted]


def test_pictures():
    """Pictures beside the text are lead images; films are none."""
    more = (
        '<enclosure url="https://a.example/1.jpg" type="image/jpeg"/>'
        '<enclosure url="https://a.example/1.mp4" type="video/mp4"/>'
        '<media:group><media:content url="https://a.example/2.png" medium="image"/></media:group>'
    )
    images = newsnorm.loads(rss(ITEM + more)).images

    assert [(image.url, image.role) for image in images] == [
        ("https://a.example/1.jpg", "lead"), ("https://a.example/2.png", "lead"),
    ]  # fmt: skip


def test_item_without_text():
    """An item that only links is an article of its title, and a finding says so."""
    article = newsnorm.loads(rss("<title>江州开港</title><link>https://a.example/1</link>"))

    assert (article.title, article.text) == ("江州开港", "")
    assert [finding.id for finding in article.findings] == ["no-text"]


def test_feed_without_items():
    """A feed without items has no article."""
    with pytest.raises(newsnorm.SourceError, match="no article"):
        newsnorm.loads('<rss version="2.0"><channel><title>网</title></channel></rss>')


def test_the_rest_is_extra():
    """What fills no field stays."""
    extra = newsnorm.loads(rss(f"{ITEM}<guid>tag:1</guid>", channel="<title>江州网</title>")).extra

    assert dict(extra) == {"guid": "tag:1", "feed": "江州网"}


@every_case(
    "text",
    [
        "<html>",
        "<div>甲</div>",
        "<rdf:RDF><rdf:Description/></rdf:RDF>",
        "<feed>甲</feed>",
        "甲",
        "",
        "<rss",
        "<urlset>",
    ],
)
def test_what_is_no_feed(text: str):
    """Pages, other RDF and other XML are none."""
    assert FeedContainer().detect(text.encode(), "a.xml") is None


@every_case("end", ["</channel></rss>", "</item></channel></rss>", "放。</description></item></channel></rss>"])
def test_cut_end(end: str):
    """Where the end is missing, what stands there is read."""
    article = newsnorm.loads(rss(ITEM).removesuffix(end))

    assert article.title == "江州开港"
    assert article.text.startswith("江州港昨日开")


@every_case(
    "lead",
    [
        '<?xml version="1.0"?>',
        '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n',
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://a.example/rss.dtd">',
        '<!DOCTYPE rss [<!ENTITY nbsp "&#160;"> <!ENTITY a "b">]>\n',
        "<!-- 甲 <rss> -->",
        "\ufeff\n ",
    ],
)
def test_what_may_stand_before_the_root(lead: str):
    """Declarations, styles, entities, comments and blanks."""
    assert newsnorm.loads(lead + rss(ITEM)).title == "江州开港"
    assert newsnorm.loads((lead + rss(ITEM)).encode(), name="a").provenance.reader == "feed"


def test_title_that_is_text():
    """What says that it is text has no tags: brackets are words of it."""
    title = '<title type="text">江州&lt;b&gt;开港&lt;/b&gt;</title>'

    assert newsnorm.loads(rss(f"{title}<description>江州港昨日开放。</description>")).title == "江州<b>开港</b>"
