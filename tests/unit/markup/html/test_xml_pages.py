"""XML pages: feeds above all, whose elements, CDATA sections and empty tags an HTML parser misreads."""

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.bodies import read_body
from newsnorm.markup.html.xml_pages import is_xml_page, xml_to_html
from newsnorm.reader import RawBody

from bodies import links_of
from every_case import every_case

_ENTRY = "<title>央行公告</title><link>https://a.example/1</link><guid/>"


def _read(source):
    """Return kind and text of the blocks."""
    return [(block.kind, block.text) for block in read_body(RawBody(source)).blocks]


@every_case(
    ("page", "is_xml"),
    [
        ('<?xml version="1.0"?><rss></rss>', True),
        ('<?xml version="1.0"?>\n<?xml-stylesheet a?><!-- 甲 --><!DOCTYPE x>\n<article-set/>', True),
        ("<rss version='2.0'></rss>", True),
        ("<rdf:RDF></rdf:RDF>", True),
        ('<?xml version="1.0"?><html></html>', False),
        ("<item></item>", False),
        ("<p>甲</p>", False),
        ("甲", False),
    ],
)
def test_which_pages_are_xml(page, is_xml):
    """A declaration or a root that only feeds have; XHTML is HTML."""
    assert is_xml_page(page) is is_xml


def test_elements_are_blocks():
    """Each element stands by itself, titles are headings, empty tags are nothing."""
    feed = f"<rss><channel><item>{_ENTRY}<author>记者</author><ttl>60</ttl></item></channel></rss>"

    assert _read(feed) == [
        ("heading", "央行公告"),
        ("paragraph", "https://a.example/1"),
        ("paragraph", "记者"),
        ("paragraph", "60"),
    ]


@every_case(
    "content",
    ["<![CDATA[<p>甲<b>乙</b></p><p>丙]]>", "&lt;p&gt;甲&lt;b&gt;乙&lt;/b&gt;&lt;/p&gt;&lt;p&gt;丙"],
)
def test_html_of_an_entry(content):
    """HTML in a feed is HTML, in CDATA as well as escaped."""
    for name in ("description", "content:encoded", "summary"):
        assert _read(f"<rss><item><{name}>{content}</{name}></item></rss>") == [
            ("paragraph", "甲乙"),
            ("paragraph", "丙"),
        ]


def test_xhtml_of_an_entry():
    """In a `div` of XHTML tags are HTML; an empty one ends at once."""
    div = '<div xmlns="http://www.w3.org/1999/xhtml"><strong/><div>甲<br/>乙</div><ul><li>丙</li></ul></div>'

    assert _read(f"<feed><entry><content>{div}</content><draft>false</draft></entry></feed>") == [
        ("paragraph", "甲\n乙"),
        ("list_item", "丙"),
        ("paragraph", "false"),
    ]


def test_an_entry_leaves_nothing_open():
    """An element left open in one entry does not go on in the next."""
    body = read_body(
        RawBody("<rss><x><![CDATA[<a href='https://x.example/'><b>甲]]></x><guid>https://y.example/</guid></rss>")
    )

    assert [[link.text for link in links] for links in links_of(body)] == [["甲"], []]


def test_text_stays_text():
    """A bare `<`, references outside of HTML parts, and comments."""
    assert xml_to_html("<rss><name>1 < 2 &lt;b&gt;</name><!-- <p> --></rss>") == (
        "<div><div>1 &lt; 2 &lt;b&gt;</div></div>"
    )


def test_cdata_of_an_xml_page_is_text():
    """A feed keeps the words of its CDATA sections; in HTML they are comments."""
    feed = '<?xml version="1.0"?>\n<item><description><![CDATA[甲<b>乙</b>丙]]></description></item>'

    assert _read(feed) == [("paragraph", "甲乙丙")]
    assert _read("<p>甲<![CDATA[乙]]>丙</p>") == [("paragraph", "甲丙")]


_NAMES = st.sampled_from(
    ["title", "link", "description", "dc:creator", "content:encoded", "summary", "id", "image", "x"]
)
_FORMS = st.sampled_from(
    ["{}", "<![CDATA[{}]]>", "<![CDATA[<p>{}<b>]]>", "&lt;p&gt;{}&lt;/p&gt;", "<y>{}</y><z/>", "<!-- a -->{}<br/>"]
)


@given(st.lists(st.tuples(_NAMES, _FORMS), max_size=8))
def test_every_word_of_a_feed_is_there(fields):
    """Whatever the elements are called and however their text is written, it stands in the blocks, in order."""
    words = [f"词{chr(0x4E00 + number)}" for number in range(len(fields))]
    feed = "".join(f"<{name}>{form.format(word)}</{name}>" for (name, form), word in zip(fields, words, strict=True))
    text = "".join(text for _, text in _read(f"<rss><item>{feed}</item></rss>"))

    assert [text.count(word) for word in words] == [1] * len(words)
    assert sorted(words, key=text.index) == words


@given(
    st.lists(
        st.sampled_from(["<", ">", "</", "/>", "<![CDATA[", "]]>", "<!--", "-->", "&lt;b", "<?", "item", " ", "词"])
    )
)
def test_broken_xml_is_read(pieces):
    """Nothing fails, and the engines agree."""
    source = RawBody('<?xml version="1.0"?><rss>' + "".join(pieces))
    one, other = (read_body(source, engine=engine) for engine in ("turbohtml", "html5lib"))

    assert one.blocks == other.blocks
