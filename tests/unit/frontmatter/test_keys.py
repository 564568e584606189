"""Keys: which field they fill, how a line with one looks, and which of them prove a header."""

from __future__ import annotations

from newsnorm.frontmatter.keys import (
    FIELD_KEYS,
    KNOWN_KEYS,
    is_known,
    is_yaml_key,
    key_of,
    match_key,
    proves_header,
    rank_key,
)
from newsnorm.lexicon.words import read_rows

from every_case import every_case


@every_case("name", FIELD_KEYS)
def test_no_key_fills_two_fields(name):
    """Each key of the table leads back to its own field, at its own place in the row."""
    assert [rank_key(key) for key in FIELD_KEYS[name]] == [(name, rank) for rank in range(len(FIELD_KEYS[name]))]


@every_case("row", read_rows("header_keys"), ids=lambda row: row[0])
def test_every_key_of_the_list(row):
    """A line with the key is a header line whatever its mark; one with an unknown word like it is none."""
    key, *fields = row

    assert match_key(f"{key}：江州") is not None
    assert match_key(f"x{key}x：江州") is None
    assert proves_header(key) is key.isascii()
    assert [rank_key(key)[0] for _ in fields] == fields
    assert fields or rank_key(key) is None


def test_every_key_stands_once():
    """Two lines of the list that differ only in case would contradict each other."""
    assert len(read_rows("header_keys")) == len(KNOWN_KEYS)


@every_case(
    ("key", "place"),
    [
        ("Title", ("title", 0.5)),
        ("PUBLISHDATE", ("date_published", 2.5)),
        ("publishDate", ("date_published", 2)),
        ("Publish Date", ("date_published", 2.75)),
        ("publish-date", ("date_published", 2.75)),
        ("createdAt", ("date_published", rank_key("created_at")[1] + 0.75)),
        ("coverimage", ("images", rank_key("cover_image")[1] + 0.75)),
        ("lastModifiedAt", ("date_modified", 2.75)),
        ("createdBy", None),
        ("post date", ("date_published", rank_key("post_date")[1] + 0.75)),
        ("sub-title", None),
        ("责编", ("editors", 6)),
        ("layout", None),
        ("标 题", None),
        ("", None),
    ],
)
def test_the_exact_spelling_comes_first(key, place):
    """Case does not matter, but costs half a place; what fills no field has no place."""
    assert rank_key(key) == place


@every_case(
    ("line", "key", "rest", "is_yaml"),
    [
        ("title: 江州", "title", " 江州", True),
        ("title:", "title", "", True),
        ("央行: 降准", "央行", " 降准", True),
        ("  title : 江州", "title", " 江州", True),
        ("\N{IDEOGRAPHIC SPACE}标题：江州", "标题", "江州", False),
        ("title:江州", "title", "江州", False),
        ("Title = 江州", "Title", " 江州", False),
        ('"title": "江州"', "title", ' "江州"', True),
        ("'a b' : c", "a b", " c", True),
        ("header-img: /a.png", "header-img", " /a.png", True),
        ("k" * 40 + ": x", "k" * 40, " x", True),
        ("date created: 2023-03-08", "date created", " 2023-03-08", True),
        ("URL Source：https://a.cn", "URL Source", "https://a.cn", False),
        (f'"{"k" * 40}": x', "k" * 40, " x", True),
        (f"'{'k' * 40}': x", "k" * 40, " x", True),
    ],
)
def test_a_line_with_a_key(line, key, rest, is_yaml):
    """A colon and a blank make any word a key; other marks, and a colon without a blank, only a word of blogs."""
    match = match_key(line)

    assert (key_of(match), line[match.end() :], is_yaml_key(match)) == (key, rest, is_yaml)


@every_case(
    "line",
    [
        "他说：降准",
        "colour:红",
        "colour = 红",
        "http://a.example/1",
        "江州 晚报: 快讯",
        "- title: 江州",
        "# title: 江州",
        "[快讯]: 江州",
        "*ST: 江州",
        ": 江州",
        "k" * 41 + ": x",
        f'"{"k" * 41}": x',
        f"'{'k' * 41}': x",
        '"": x',
        "'': x",
        "'a\nb': x",
        "title",
        "",
    ],
)
def test_a_line_without_a_key(line):
    """Prose with a colon, an address, an item, a comment and a word too long or in two parts are none."""
    assert match_key(line) is None


@every_case(
    ("line", "is_key"),
    [
        ("江州 晚报: 快讯", True),
        ("my own reading time: 5", True),
        ("one two three four five: 5", False),
        ("a  b: c", False),
        ("江州 晚报：快讯", False),
        ("a b:c", False),
    ],
)
def test_a_few_words_may_be_a_key(line, is_key):
    """Where any words may be a key, up to four with one blank between each are one, by YAML's rule alone."""
    assert (match_key(line, any_words=True) is not None) is is_key


@every_case(
    ("key", "known", "proof"),
    [
        ("title", True, True),
        ("Header-Mask", True, True),
        ("layout", True, True),
        ("来源", True, False),
        ("记者", True, False),
        ("colour", False, False),
        ("", False, False),
    ],
)
def test_proof_of_a_header(key, known, proof):
    """Articles begin with `来源:` and `记者:`, so a Chinese key is known and still proves nothing."""
    assert (is_known(key), proves_header(key)) == (known, proof)


# Written out once more, so that a key that is lost is missed.
_KEYS = {
    "title": (
        "title 标题 標題 题目 題目 文章标题 文章標題 新闻标题 新聞標題 headline news_title rhythmic "
        "titile tittle titel tilte sidebar_label"
    ),
    "original_title": "original_title 原标题 原標題 原题 原題",
    "date_published": (
        "date pubdate publishDate publish_date published 日期 时间 時間 发布时间 "
        "發佈時間 發布時間 发布日期 發佈日期 發布日期 发表时间 發表時間 发表日期 發表日期 发稿时间 "
        "發稿時間 发稿日期 發稿日期 刊发时间 刊發時間 刊登日期 上线时间 上線時間 上綫時間 出版日期 "
        "date\N{NO-BREAK SPACE}created date_created date_published published_date pubDatetime "
        "datePublished published_at "
        "publish_time publishTime published_time pub_time pubtime post_date news_time create_time datetime time "
        "Published\N{NO-BREAK SPACE}Time created created_at created\N{NO-BREAK SPACE}time 创建时间 創建時間 "
        "创建日期 創建日期 "
        "发表于 發表於 發表于"
    ),
    "date_modified": (
        "updated lastmod last_modified_at modified updated_at 更新时间 更新時間 更新日期 修改时间 "
        "修改時間 修改日期 最后更新 最後更新 最后修改 最後修改 date\N{NO-BREAK SPACE}modified "
        "last_modified_date updated_date last_updated modDatetime updated_time date_modified dateModified "
        "last\N{NO-BREAK SPACE}edited\N{NO-BREAK SPACE}time update_time update_date last_update "
        "最后更新时间 最後更新時間 最后修改时间 最後修改時間 更新于 更新於 上次编辑时间 上次編輯時間"
    ),
    "authors": "author authors byline writer 作者 作者名称 作者名稱 作者姓名 撰文 撰稿 文章作者",
    "reporters": "记者 記者 本报记者 本報記者",
    "translators": "translator translators 译者 譯者 翻译 翻譯 编译 編譯",
    "photographers": "photographer 摄影 攝影 摄影师 攝影師",
    "editors": "editor editors 编辑 編輯 责任编辑 責任編輯 责编 責編",
    "proofreaders": "proofreader 校对 校對",
    "reviewers": "reviewer 审核 審核 审校 審校",
    "source": (
        "source 来源 來源 origin 出处 出處 媒体 媒體 原刊 原文出处 原文出處 文章来源 文章來源 新闻来源 "
        "新聞來源 稿源 来源媒体 來源媒體"
    ),
    "outlet": (
        "source_name site_name sitename 公众号 公眾號 公衆號 公众号名称 公眾號名稱 公衆號名稱 网站 網站 "
        "网站名称 網站名稱 媒体名称 媒體名稱 account media site"
    ),
    "categories": (
        "categories 分类 分類 栏目 欄目 类别 類別 类目 類目 频道 頻道 版块 版塊 板块 板塊 专栏 專欄 "
        "catagories categoires"
    ),
    "category": "category",
    "tags": (
        "tags 标签 標籤 標簽 keywords keyword 关键词 關鍵詞 关键字 關鍵字 标签词 標籤詞 標簽詞 主题词 主題詞 话题 話題"
    ),
    "tag": "tag",
    "summary": (
        "description summary excerpt abstract 摘要 内容摘要 內容摘要 文章摘要 简介 簡介 导语 導語 导读 "
        "導讀 提要 概要 描述 desc digest des"
    ),
    "images": (
        "thumbnail headimg cover banner image images photos photo top_img header-img featuredImage "
        "featuredImagePreview share_img index_img bgImage cover_image og_image "
        "img featured_image feature_image feature banner_img topImage heroImage socialImage"
    ),
    "url": (
        "url link permalink source_url original_url canonical_url 原文链接 原文鏈接 原文連結 原文地址 "
        "原文网址 原文網址 来源链接 來源鏈接 來源連結 来源网址 來源網址 原始链接 原始鏈接 原始連結 网址 "
        "網址 文章链接 文章鏈接 文章連結 文章地址 article_url URL\N{NO-BREAK SPACE}Source 链接 鏈接 連結"
    ),
    "language": "lang language locale",
    "draft": "draft",
}
_KEYS_OF_NO_FIELD = (
    "layout slug comments type id abbrlink subtitle "
    "lede hidden toc mathjax copyright header-mask authorLink subcategory"
)


@every_case("name", _KEYS)
def test_keys_of_a_field(name):
    """Blogs call a field by these names, the likelier ones first, in any case."""
    keys = [key.replace("\N{NO-BREAK SPACE}", " ") for key in _KEYS[name].split(" ")]

    assert [rank_key(key) for key in keys] == [(name, rank) for rank in range(len(keys))]
    assert {rank_key(key.upper())[0] for key in keys} == {name}
    assert FIELD_KEYS[name] == tuple(keys)


@every_case("key", _KEYS_OF_NO_FIELD.split())
def test_keys_of_no_field(key):
    """These fill nothing, and still no article begins with one."""
    assert (rank_key(key), is_known(key), proves_header(key)) == (None, True, True)


@every_case("mark", "#'\"[]{},&*!|>%@`?-:：=")
def test_marks_that_begin_no_key(mark):
    """What means something to YAML, or ends a key, cannot begin one."""
    assert match_key(f"{mark}x: y") is None


@every_case("mark", "#'\"[]{},&*!|>%@`?-（《_./中é")
def test_marks_inside_a_key(mark):
    """Further on a key may hold them."""
    assert key_of(match_key(f"x{mark}y: z")) == f"x{mark}y"


@every_case("blank", [" ", "\t", "\N{NO-BREAK SPACE}", "\N{IDEOGRAPHIC SPACE}"])
def test_blanks_around_a_key(blank):
    """Blanks of every kind may stand before a key and between it and its mark."""
    assert key_of(match_key(f"{blank}title{blank}：江州")) == "title"
