"""Signs: every one is seen where it stands, and nowhere else."""

from __future__ import annotations

from newsnorm.reader import Source
from newsnorm.readers import format_signs as signs
from newsnorm.readers.format_signs import BodySign, KeySign, Sign, find_signs, make_table
from newsnorm.readers.formats import FORMATS

from every_case import every_case

ALL = tuple(dict.fromkeys(sign for each in FORMATS for sign, _ in each.signs))
TABLE = make_table(ALL)


def _post(header: str = "title: t", body: str = "正文", name: str | None = None) -> Source:
    return Source(text=f"---\n{header}\n---\n{body}", name=name)


# For each sign a source that shows it, and one that nearly does.
EXAMPLES: dict[Sign, tuple[Source, Source]] = {
    signs.HEADER: (_post(), Source(text="正文")),
    signs.NO_HEADER: (Source(text="正文"), _post()),
    signs.SOURCE_POSTS: (_post(name="source/_drafts/a.md"), _post(name="a_source/_posts/a.md")),
    signs.DATED_POSTS: (_post(name="_posts/2022-1-14-a.md"), _post(name="_posts/2022-01-a.md")),
    signs.POSTS: (_post(name="b/_posts/a.md"), _post(name="b/posts/a.md")),
    signs.DRAFTS: (Source(text="正文", name="_drafts/a.md"), Source(text="正文", name="drafts/a.md")),
    signs.CONTENT: (_post(name="content/a.md"), Source(text="正文", name="content/a.md")),
    signs.DATED_NAME: (_post(name="2022-01-14-a.md"), _post(name="22-01-14-a.md")),
    signs.OTHER_FOLDER: (_post(name="notes/a.md"), _post(name="a.md")),
    signs.TOML: (Source(text="+++\ntitle = 't'\n+++\n"), _post()),
    signs.JSON: (Source(text='{"title": "t"}\n'), Source(text=';;;\n"title": "t"\n;;;\n')),
    signs.SEMICOLONS: (Source(text=';;;\n"title": "t"\n;;;\n'), Source(text='{"title": "t"}\n')),
    signs.NO_OPENING: (Source(text="title: t\ntags: a\n---\n正文"), Source(text="---\ntitle: t\ntags: a\n\n正文")),
    signs.LAYOUT: (_post("layout: post"), _post("outlay: post")),
    signs.NO_LAYOUT: (_post(), _post("layout: post")),
    signs.NO_DATE: (_post(), _post("date: 昨天")),
    signs.QUOTED_TITLE: (_post("title: 't'"), _post("name: 't'")),
    signs.QUOTED_DATE: (_post("date: '2022-01-14'"), _post("date: 2022-01-14")),
    signs.EMPTY_LIST: (_post("title: t\ntags:"), _post("title: t\ntags: []")),
    signs.NESTED: (_post("categories: [[a, b]]"), _post("categories: [a, b]")),
    signs.BLOCK_CATEGORIES: (_post("categories:\n- a\n- b"), _post("tags:\n- a\n- b")),
    signs.WORDS: (_post("tags: a b"), _post("tags: a,b")),
    signs.CATEGORY: (_post("category: a"), _post("category: [a]")),
    signs.DATE_WITH_T: (_post("date: 2022-01-14T01:01:10"), _post("date: 2022-01-14 01:01:10")),
    signs.DATE_WITH_OFFSET: (_post("date: 2022-01-14 01:01:10 +0800"), _post("date: 2022-01-14 01:01:10+08:00")),
    signs.DATE_WITH_TIME: (_post("date: 2022-01-14 01:01:10"), _post("date: 2022-01-14 01:01:10 +0800")),
    signs.DAY_ALONE: (_post("date: 2022-01-14"), _post("date: 2022-01-14 01:01:10")),
    signs.DATE_WITH_SLASHES: (_post("date: 2022/1/14"), _post("date: 2022-1-14")),
    signs.DATE_OF_FEED: (_post("date: Sat, 22 May 2021 18:13:00 GMT"), _post("date: 22 May 2021")),
    signs.HEXO_TAG: (_post(body="{% asset_img a.png %}"), _post(body="{ asset_img }")),
    signs.LIQUID_TAG: (_post(body="{% highlight js %}"), _post(body="{% note %}")),
    signs.LIQUID_VARIABLE: (_post(body="{{ page.title }}"), _post(body="{{ title }}")),
    signs.KRAMDOWN_ATTRIBUTES: (_post(body="甲{: .x}"), _post(body="甲 {:x}")),
    signs.SHORTCODE: (_post(body="{{< figure >}}"), _post(body="{{figure}}")),
    signs.HEXO_MORE_MARK: (_post(body="甲<!-- more -->"), _post(body="甲<!--more-->")),
    signs.MORE_MARK: (_post(body="甲<!--more-->"), _post(body="甲<!-- more -->")),
}


def test_every_sign_has_an_example():
    """All signs of the formats but those of single keys, which are alike, stand in the table above."""
    assert set(EXAMPLES) == {sign for sign in ALL if not isinstance(sign, KeySign)}


@every_case("sign", EXAMPLES, ids=lambda sign: sign.reason)
def test_sign(sign):
    """It is seen where it stands, and not where something like it stands."""
    shown, near = EXAMPLES[sign]

    assert sign in find_signs(shown, TABLE)
    assert sign not in find_signs(near, TABLE)


@every_case("sign", [sign for sign in ALL if isinstance(sign, KeySign)], ids=lambda sign: sign.key)
def test_key_sign(sign):
    """A key is a sign by its exact spelling, whatever its value."""
    other = f"x{sign.key}"

    assert sign in find_signs(_post(f"title: t\n{sign.key}:"), TABLE)
    assert sign not in find_signs(_post(f"title: t\n{other}:"), TABLE)


# For whom each sign speaks, and against whom.
SPEAKS = {
    "HEADER": "-jekyll -hugo -plain",
    "NO_HEADER": "plain",
    "SOURCE_POSTS": "hexo",
    "DATED_POSTS": "hexo jekyll",
    "POSTS": "hexo jekyll",
    "DRAFTS": "hexo jekyll",
    "CONTENT": "hugo",
    "DATED_NAME": "jekyll hugo",
    "OTHER_FOLDER": "plain",
    "TOML": "hugo",
    "JSON": "hugo",
    "SEMICOLONS": "hexo",
    "NO_OPENING": "hexo",
    "LAYOUT": "jekyll",
    "NO_LAYOUT": "-jekyll",
    "NO_DATE": "jekyll",
    "QUOTED_TITLE": "-hexo jekyll hugo",
    "QUOTED_DATE": "hugo",
    "EMPTY_LIST": "hexo",
    "NESTED": "hexo",
    "BLOCK_CATEGORIES": "hexo hugo",
    "WORDS": "jekyll",
    "CATEGORY": "jekyll",
    "DATE_WITH_T": "hugo",
    "DATE_WITH_OFFSET": "jekyll",
    "DATE_WITH_TIME": "hexo",
    "DAY_ALONE": "-hexo jekyll hugo",
    "DATE_WITH_SLASHES": "hexo",
    "DATE_OF_FEED": "hexo",
    "HEXO_TAG": "hexo",
    "LIQUID_TAG": "jekyll",
    "LIQUID_VARIABLE": "jekyll",
    "KRAMDOWN_ATTRIBUTES": "jekyll",
    "SHORTCODE": "hugo",
    "HEXO_MORE_MARK": "hexo",
    "MORE_MARK": "hexo hugo",
}
KEYS = {
    "hexo": "top_img index_img banner_img thumbnail headimg readmore preload password updated lede cover sticky "
    "comments permalink toc",
    "jekyll": "excerpt_separator render_with_liquid redirect_from last_modified_at header-img header-style header-mask "
    "catalog pin image_path",
    "hugo": "draft lastmod aliases weight isCJKLanguage UseHugoToc showToc TocOpen ShowToc featuredImage url slug "
    "linkTitle publishDate expiryDate hidemeta",
    "plain": "",
}


@every_case("name", SPEAKS)
def test_whom_a_sign_speaks_for(name):
    """A sign raises the sum of some formats, lowers that of others, and means nothing to the rest."""
    worths = {each.name: dict(each.signs).get(getattr(signs, name), 0) for each in FORMATS}

    assert " ".join(("-" if worth < 0 else "") + each for each, worth in worths.items() if worth) == SPEAKS[name]


@every_case("post_format", FORMATS, ids=lambda each: each.name)
def test_keys_of_a_format(post_format):
    """Each engine and its themes have keys that the others have not."""
    worths = {sign.key: worth for sign, worth in post_format.signs if isinstance(sign, KeySign)}

    assert " ".join(worths) == KEYS[post_format.name]
    assert all(worth > 0 for worth in worths.values())


@every_case(
    ("sign", "words"),
    [
        (signs.HEXO_TAG, "asset_img asset_link codeblock note post_link img iframe youtube pullquote cq raw"),
        (signs.HEXO_TAG, "btn label hideToggle hideBlock hideInline folding fold folders timeline timenode checkbox"),
        (signs.HEXO_TAG, "radio inlineImage galleryGroup flink gp grouppicture centerquote linkgroup ghcard"),
        (signs.HEXO_TAG, "ghcardgroup sitegroup bubble aplayer meting metingall"),
        (signs.LIQUID_TAG, "highlight include link post_url assign for if"),
    ],
    ids=["hexo", "themes", "pictures", "players", "liquid"],
)
def test_tags_of_a_body(sign, words):
    """Each of these tags tells its engine, as a whole word and with its braces."""
    for word in words.split():
        assert sign in find_signs(_post(body=f"{{%{word} x %}}"), TABLE), word
        assert sign not in find_signs(_post(body=f"{{% x{word} %}}"), TABLE), word
        assert sign not in find_signs(_post(body=f"{{ {word} }}"), TABLE), word


def test_tabs_of_a_body():
    """Hexo's tabs are told by the comment that each of them is: Jekyll's are tags."""
    assert signs.HEXO_TAG in find_signs(_post(body="{% tabs 雪, 1 %}\n<!-- tab 江州 -->"), TABLE)
    assert signs.HEXO_TAG not in find_signs(_post(body="{% tabs 雪 %}\n{% tab 雪 江州 %}"), TABLE)


@every_case("word", ["site", "page"])
def test_variables_of_a_body(word):
    """Liquid's two words for the site and the page tell Jekyll."""
    assert signs.LIQUID_VARIABLE in find_signs(_post(body=f"{{{{ {word}.x }}}}"), TABLE)


def test_categories_that_are_a_mapping():
    """A mapping over several lines is no list of lines."""
    assert signs.BLOCK_CATEGORIES not in find_signs(_post("categories:\n  a: b"), TABLE)


def test_a_key_is_the_sign_of_one_format():
    """What two formats have in common tells neither; the table has room for one sign a key."""
    keys = [sign.key for each in FORMATS for sign, _ in each.signs if isinstance(sign, KeySign)]

    assert len(keys) == len(set(keys))
    assert set(TABLE.keys) == set(keys)


def test_bodies_are_sampled():
    """Signs are looked for in the beginning of a body; what stands far below does not count."""
    assert signs.SHORTCODE not in find_signs(_post(body="甲" * 30_000 + "{{< figure >}}"), TABLE)


def test_the_table_has_each_sign_once():
    """Two formats may share a sign of the body; it is looked for once."""
    rows = [row for by_mark in TABLE.bodies.values() for row in by_mark.values()]

    assert sum(map(len, rows)) == sum(isinstance(sign, BodySign) for sign in ALL)
