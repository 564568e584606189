"""Which key fills which field, and how each field reads its value."""

from __future__ import annotations

import newsnorm
from newsnorm.frontmatter.entries import Entry
from newsnorm.model import Person
from newsnorm.origins import ROW, join_origins
from newsnorm.reader import Source
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.fields import parse_language_tag, read_fields
from newsnorm.readers.formats import BLOG_FORMATS, HEXO, JEKYLL, PLAIN
from newsnorm.readers.plain import PlainReader

from every_case import every_case

HEXO_READER = BlogReader(HEXO)


def _read(lines, reader=HEXO_READER, name=None):
    return reader.read(Source(text=f"---\nlayout: post\n{lines}\n---\n正文\n", name=name))


@every_case(
    ("lines", "field", "value", "origin"),
    [
        ("original_title: 旧题", "original_title", "旧题", "header:original_title"),
        ("原标题: 旧题", "original_title", "旧题", "header:原标题"),
        ("description:\nsummary: 摘要", "summary", "摘要", "header:summary"),
        ("description: false\nexcerpt: 摘要", "summary", "摘要", "header:excerpt"),
        ("description: [快讯] 降准\nauthor: 林一舟", "summary", "[快讯] 降准", "header:description"),
        ("source: 江州晚报", "source", "江州晚报", "header:source"),
        ("author: 江州晚报", "source", "江州晚报", "header:author"),
        ("author: 江州观点\ncategories: [财经, 江州观点]", "source", "江州观点", "header:author"),
        ("source: https://example.cn/a", "url", "https://example.cn/a", "header:source"),
        ("permalink: /a/\nurl: //example.cn/a", "url", "//example.cn/a", "header:url"),
        ("permalink: /:year/:title/\nurl: /a/", "url", "/a/", "header:url"),
        ("lang: zh-CN", "language", "zh-Hans", "header:lang"),
        ("language: zh_tw", "language", "zh-Hant", "header:language"),
        ("locale: en-US", "language", "en", "header:locale"),
        ("category: 财经\ncategories:", "categories", (("财经",),), "header:category"),
        ("Tags: [银行]", "tags", ("银行",), "header:Tags"),
        ("keywords: 银行, 港口，航运", "tags", ("银行", "港口", "航运"), "header:keywords"),
        ("tags: '#港口 #航运'", "tags", ("#港口", "#航运"), "header:tags"),
        ("Source URL: https://example.cn/a", "url", "https://example.cn/a", "header:Source URL"),
        ("tags: '#港口 航运'", "tags", ("#港口 航运",), "header:tags"),
        ("Keywords: 银行 港口", "tags", ("银行 港口",), "header:Keywords"),
        ("关键词: 银行 港口", "tags", ("银行", "港口"), "header:关键词"),
        ("标签: 银行", "tags", ("银行",), "header:标签"),
        ("draft: true", "draft", True, "header:draft"),
    ],
)
def test_field(lines, field, value, origin):
    """The first key with a usable value fills the field, and the origin names it."""
    raw = _read(lines)

    assert getattr(raw, field) == value
    assert join_origins(raw.origins[field]) == origin


def test_date_with_a_note():
    """What a person should know about the reading of a date is an info finding with its line."""
    raw = _read("date: 2022-01-14 01:01:10 CST")

    assert str(raw.date_published) == "2022-01-14 01:01:10+08:00"
    assert [(each.id, each.level, each.line, each.message) for each in raw.findings] == [
        ("date-note", "info", 3, "CST read as China Standard Time, +08:00")
    ]


@every_case(
    ("lines", "authors"),
    [
        ("author: 林一舟", [Person("林一舟")]),
        ("author: 林一舟、何小满，Lena Zhou", [Person("林一舟"), Person("何小满"), Person("Lena Zhou")]),
        ("author: 林一舟 何小满", [Person("林一舟"), Person("何小满")]),
        ("author: 记者 林一舟", [Person("林一舟", "reporter")]),
        ("authors: [林一舟, {name: 何小满, url: https://example.cn}]", [Person("林一舟"), Person("何小满")]),
        ("author: {name: 何小满}", [Person("何小满")]),
        ("author: 林一舟 <lin@example.cn>", [Person("林一舟")]),
        (
            "author: 林一舟\ntranslator: 何小满\n记者: 高原\n摄影: 高原",
            [
                Person("林一舟"),
                Person("高原", "reporter"),
                Person("何小满", "translator"),
                Person("高原", "photographer"),
            ],
        ),
        ("author: 江州晚报、林一舟", [Person("林一舟")]),
        ("author: https://example.cn", []),
        ("author: false", []),
    ],
)
def test_authors(lines, authors):
    """People are cut, cleaned of addresses and given the key's role; outlets are no people."""
    assert list(_read(lines).authors) == authors


def test_author_that_is_an_outlet_beside_a_source():
    """An outlet under `author` that no field can take stays in `extra`."""
    raw = _read("source: 江州日报\nauthor: 江州晚报")

    assert (raw.source, raw.authors, dict(raw.extra)) == ("江州日报", (), {"layout": "post", "author": "江州晚报"})


def test_editors():
    """Editors, proofreaders and reviewers have their own roles."""
    raw = _read("责任编辑: 高原\nproofreader: 何小满\nreviewer: wang-er")

    assert raw.editors == (Person("高原", "editor"), Person("何小满", "proofreader"), Person("wang-er", "reviewer"))


@every_case(
    ("lines", "name", "published", "precision", "origin"),
    [
        ("date: 2022-01-14 01:01:10", None, "2022-01-14 01:01:10", "second", "header:date"),
        ("date: '2022-01-14'", None, "2022-01-14 00:00:00", "day", "header:date"),
        ("date: 2022-01-14 01:01:10 +0800", None, "2022-01-14 01:01:10+08:00", "second", "header:date"),
        ("date: 今天\npubdate: 2022-01-14", None, "2022-01-14 00:00:00", "day", "header:pubdate"),
        ("published: 2022-01-14", None, "2022-01-14 00:00:00", "day", "header:published"),
        ("published: true", "a/2022-1-4-x.md", "2022-01-04 00:00:00", "day", "name"),
        ("date:", "2022-01-14-x.md", "2022-01-14 00:00:00", "day", "name"),
        ("date: 2021-01-01", "2022-01-14-x.md", "2021-01-01 00:00:00", "day", "header:date"),
        ("", "2022-13-40-x.md", None, None, None),
        ("", "2022-01-14.md", "2022-01-14 00:00:00", "day", "name"),
    ],
)
def test_date_published(lines, name, published, precision, origin):
    """The first key that can be read wins, then a dated file name; no offset is made up."""
    raw = _read(lines, name=name)

    assert (raw.date_published and str(raw.date_published)) == published
    assert raw.date_precision == precision
    assert (join_origins(raw.origins.get("date_published", ())) or None) == origin


@every_case(("line", "unreadable"), [("published: true", []), ("date: true", ["date-unreadable"])])
def test_switch_where_a_date_may_stand(line, unreadable):
    """`published: true` is a switch and no bad date; under another key it is one."""
    assert [finding.id for finding in _read(line).findings] == unreadable


def test_unreadable_date_stays_in_extra():
    """A date that is none makes an error finding with its line, and nothing is lost or rolled over."""
    raw = _read("title: t\ndate: 2022-02-30")

    assert raw.date_published is None
    assert dict(raw.extra) == {"layout": "post", "date": "2022-02-30"}
    assert [(finding.id, finding.level, finding.line) for finding in raw.findings] == [("date-unreadable", "error", 4)]


def test_date_modified():
    """Only its own keys fill it."""
    raw = _read("date: 2022-01-14\nlastmod: 2022-02-01 08:00:00")

    assert (str(raw.date_modified), join_origins(raw.origins["date_modified"])) == (
        "2022-02-01 08:00:00",
        "header:lastmod",
    )


@every_case(
    ("lines", "drafts"),
    [
        ("published: false", "hexo jekyll hugo plain"),
        ("published: 'false'", "hexo hugo plain"),
        ("published: no", "jekyll"),
        ("published: off", "jekyll"),
        ("published: true", ""),
        ("draft: true", "hexo jekyll hugo plain"),
        ("draft: 'true'", ""),
        ("draft: false", ""),
        ("status: draft", "hexo jekyll hugo plain"),
        ("Status: 'Draft'", "hexo jekyll hugo plain"),
        ("post_status: draft", "hexo jekyll hugo plain"),
        ("status: published", ""),
        ("status: true", ""),
        ("status: 1", ""),
        ("status: [draft]", ""),
        ("state: draft", ""),
    ],
)
def test_draft(lines, drafts):
    """`published` counts by each format's booleans, `draft: true` and `status: draft` everywhere."""
    readers = (*map(BlogReader, BLOG_FORMATS), PlainReader())

    assert " ".join(reader.name for reader in readers if _read(lines, reader).draft) == drafts


def test_status_of_a_draft():
    """A status that says no more than that is used up; any other stays."""
    assert "status" not in _read("status: draft").extra
    assert _read("status: 已发布").extra["status"] == "已发布"
    assert join_origins(_read("status: draft").origins["draft"]) == "header:status"


def test_draft_by_path():
    """A folder `_drafts/` makes a draft in every reader."""
    raw = _read("", name="source/_drafts/a.md")

    assert (raw.draft, join_origins(raw.origins["draft"])) == (True, "name")


@every_case(
    ("tag", "language"),
    [
        ("zh", "zh"),
        ("ZH-hans", "zh-Hans"),
        ("zh-Hans-TW", "zh-Hans"),
        ("zh-Hant-CN", "zh-Hant"),
        *((f"zh-{region}", "zh-Hans") for region in ("CN", "SG", "MY")),
        *((f"zh_{region}", "zh-Hant") for region in ("TW", "HK", "MO")),
        ("zh-US", "zh"),
        ("en-HK", "en"),
        ("ja", "ja"),
        ("ko-KR", "ko"),
    ],
)
def test_language_tags(tag, language):
    """The script counts, else the region tells it; of other languages only the language is kept."""
    assert parse_language_tag(tag) == language
    assert _read(f"lang: {tag}").language == language


@every_case(
    "line",
    [
        "url: https://a.example/x y",
        "url: false",
        "permalink: /:year/:title/",
        "permalink: :title/",
        "link: 见上",
        "source: /a/",
    ],
)
def test_no_url(line):
    """Text with blanks, lists, switches, patterns of a site's addresses and words without a path are none."""
    assert _read(line).url is None


@every_case("written", ["<b>快讯</b>", "快讯</b>", "<!-- x -->", "A&amp;B", "甲&#65;", "甲&#x4B;", "甲&#X4B;"])
def test_markup_in_a_title(written):
    """A title stays as written; what looks like HTML in it is a finding."""
    raw = _read(f"title: {written}")

    assert (raw.title, [finding.id for finding in raw.findings]) == (written, ["header-markup"])


@every_case("written", ["3 < 5", "A&B", "R&D;", "甲&;", "甲&#Xag;"])
def test_no_markup_in_a_title(written):
    """A bare mark is text."""
    assert _read(f"title: {written}").findings == ()


@every_case("written", ["fr", "zhongwen", "zh-", "中文", "true"])
def test_no_language_tag(written):
    """What is no tag of a language that newsnorm knows stays in `extra`."""
    raw = _read(f"lang: {written}")

    assert (raw.language, "lang" in raw.extra) == (None, True)


def test_extra_holds_the_rest_in_order():
    """Keys of no field and second choices stay, typed as JSON; empty keys of a field say nothing."""
    raw = _read("z: 1\ntitle: t\n标题: u\ntags:\ncover: ''\ncomments: false\ntoc:\nmeta: {a: [1, yes]}")

    assert list(raw.extra.items()) == [
        ("layout", "post"),
        ("z", 1),
        ("标题", "u"),
        ("comments", False),
        ("toc", None),
        ("meta", {"a": (1, "yes")}),
    ]


def test_every_filled_field_has_an_origin():
    """Nothing is invented: a field with a value says where it came from."""
    raw = _read(
        "title: t\ndate: 2022-01-14\nauthor: 林一舟\nsource: 江州网\ntags: a\ncategories: b\ncover: /c.png\nurl: /d/"
    )
    fields = ("title", "date_published", "date_precision", "authors", "source", "tags", "categories", "images", "url")

    assert set(raw.origins) == set(fields)


def test_taxonomy_findings_have_a_line():
    """A suspicious tag is found where its key stands, and an unnamed entry keeps the key in `extra`."""
    raw = _read("tags: 券商，基金\ncategories:\n- {colour: 红}")

    assert [(finding.id, finding.line) for finding in raw.findings] == [
        ("taxonomy-entry-dropped", 4),
        ("taxonomy-list-in-text", 3),
    ]
    assert raw.extra["categories"] == ({"colour": "红"},)


@every_case(
    ("value", "hexo", "jekyll"),
    [
        ("银行 港口", ("银行 港口",), ("银行", "港口")),
        ("银行, 港口", ("银行", "港口"), ("银行", "港口")),
        ("银行，江州 港口", ("银行", "江州 港口"), ("银行", "江州 港口")),
    ],
)
def test_keywords_in_one_string(value, hexo, jekyll):
    """Commas part them in every format; without one the string is read as that of tags is."""
    tags = [_read(f"keywords: {value}", reader).tags for reader in (HEXO_READER, BlogReader(JEKYLL))]

    assert tags == [hexo, jekyll]


@every_case(
    ("key", "value", "terms"),
    [
        ("tag", "港口,海运", ("港口", "海运")),
        ("tags", "港口,海运、航运", ("港口", "海运", "航运")),
        ("tags", "港口 海运", ("港口", "海运")),
        ("tags", "江州 port", ("江州 port",)),
        ("category", "财经,港口", (("财经",), ("港口",))),
        ("category", "科技、教育", (("科技、教育",),)),
        ("category", "江州 港口", (("江州 港口",),)),
    ],
)
def test_terms_of_rows_in_one_string(key, value, terms):
    """Terms are parted at commas, tags in Han at blanks, too; names of categories may have 、 in them."""
    fields = read_fields([Entry(key, value, 1)], PLAIN, place=ROW)

    assert fields.values["tags" if key.startswith("tag") else "categories"] == terms


@every_case("value", ["'#银行 #港口'", "'#银行, #港口'", "'#银行、 #港口'"])
def test_words_that_begin_with_a_number_sign(value):
    """Words that all begin with # are tags, without the mark between them."""
    assert _read(f"tags: {value}").tags == ("#银行", "#港口")


@every_case(
    ("line", "field", "right"),
    [
        ("createdAt: 2023-03-08", "date_published", "2023-03-08 00:00:00"),
        ("coverImage: /a.png", "images", ["/a.png"]),
        ("img: /a.png", "images", ["/a.png"]),
        ("img: false", "images", []),
        ("feature: true", "images", []),
        ("canonicalURL: https://a.example/1", "url", "https://a.example/1"),
        ("canonicalURL: https://canonical.url/to/page", "url", None),
    ],
)
def test_keys_in_capitals(line, field, right):
    """What parts the words of a key does not matter; what a theme has there for a new post is no value."""
    value = getattr(_read(line), field)
    found = [image.url for image in value] if field == "images" else value and str(value)

    assert found == right


@every_case("value", ["[]", "''", "[null]", "[[]]", "['', ' ']"])
@every_case("key", ["tags", "categories"])
def test_empty_taxonomy_is_read(key, value):
    """A list that a scaffold left empty says that there are none: nothing of it is left over."""
    article = newsnorm.loads(f"---\ntitle: 江州\n{key}: {value}\n---\n正文。")

    assert (article.tags, article.categories, dict(article.extra)) == ((), (), {})
