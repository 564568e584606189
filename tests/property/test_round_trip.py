"""Law 2, second half: what was written can be read back."""

from __future__ import annotations

import json
from collections.abc import Iterable

from attrs import evolve
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings

from newsnorm import Article, Block, Provenance, dumps, loads, normalize_text
from newsnorm.block_text import join_blocks
from newsnorm.export.formats import WRITERS
from newsnorm.export.inline import CANONICAL, HEXO, HUGO
from newsnorm.export.markdown_body import write_body
from newsnorm.testing import articles, blocks, texts

from every_case import every_case

relaxed = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
)


def content_of(article: Article) -> Article:
    """The article without what belongs to the run that read it."""
    return evolve(article, provenance=Provenance(), changes=(), findings=())


def check_markdown(article):
    """Every field of any article survives canonical Markdown, as text and as UTF-8."""
    written = dumps(article, format="markdown")

    assert content_of(loads(written)) == article
    assert content_of(loads(written.encode("utf-8"))) == article


def check_dictionaries(article):
    """`from_dict` undoes `to_dict`, and JSON in between loses nothing, read by whatever way."""
    assert Article.from_dict(article.to_dict()) == article
    assert Article.from_dict(json.loads(dumps(article))) == article
    assert loads(dumps(article)) == article


def check_formats(article):
    """No format fails on any article or writes what UTF-8 cannot hold, and the JSON formats are JSON objects."""
    written = {name: dumps(article, format=name) for name in WRITERS}

    assert all(text.encode("utf-8") is not None for text in written.values())
    assert all(isinstance(json.loads(written[name]), dict) for name in ("json", "jsonld", "jsonfeed", "ninjs", "csl"))


@relaxed
@given(articles(well_formed=False))
@every_case("check", [check_markdown, check_dictionaries, check_formats], ids=lambda check: check.__name__)
def test_any_article(check, article):
    """Whatever an article holds, it survives: to make one takes longer than all that is asked of it."""
    check(article)


def test_what_was_noticed_about_an_article_without_text_is_no_text():
    """The changes of a title are objects with words in them, as rows are."""
    article = loads('---\ntitle: 他说"你好"\n---\n')

    assert article.changes
    assert not article.blocks
    assert loads(dumps(article)) == article


@given(articles())
def test_a_second_dump_is_the_first(article):
    """Loading and dumping again changes no character."""
    written = dumps(article, format="markdown")

    assert dumps(loads(written), format="markdown") == written


@given(blocks())
def test_ordinary_blocks_need_no_comments(block):
    """Comments are for what Markdown cannot say: a caption, or a code span over a line break."""
    written = write_body([evolve(block, level=1) if block.kind == "list_item" else block], CANONICAL)

    assert block.kind == "caption" or block.verbatim or "<!-- next" not in written


@given(blocks())
@every_case("dialect", [CANONICAL, HEXO, HUGO], ids=["canonical", "blog", "hugo"])
def test_a_markdown_program_shows_the_same_words(dialect, block):
    """An independent CommonMark engine shows exactly the words of the block, whatever they look like."""
    assert _words(_shown(write_body([block], dialect))) == _words(block.text)


@given(texts(min_size=1))
def test_no_text_becomes_an_element(text):
    """Text that looks like HTML never is HTML in what Markdown engines make of an export."""
    page = BeautifulSoup(_html(write_body([Block(text=text)], HEXO)), "html5lib")

    assert {element.name for element in page.body.find_all()} <= {"p", "br", "a"}


@given(articles())
@every_case("name", ["hexo", "jekyll", "hugo"])
def test_posts_keep_their_header(name, article):
    """A post that newsnorm wrote is read by its reader with the same title, dates, categories and tags."""
    article = _as_blogs_have_it(article)
    loaded = loads(dumps(article, format=name), reader=name)

    assert loaded.title == (normalize_text(article.title or "") or None)
    assert loaded.date_published == article.date_published
    assert loaded.date_modified == article.date_modified
    assert loaded.categories == article.categories
    assert loaded.tags == article.tags


def _as_blogs_have_it(article: Article) -> Article:
    """What both headers can say: names on one line, each once, and a single category without a path."""
    categories = _names(name for path in article.categories for name in path)
    return evolve(
        article,
        title=next(iter(_names([article.title or ""])), None),
        blocks=(Block(text="正文"),),
        extra={},
        categories=tuple((name,) for name in categories[:1]),
        tags=_names(article.tags),
    )


def _names(names: Iterable[str]) -> tuple[str, ...]:
    shown = ("".join(char for char in text if char.isprintable()).strip() for text in names)
    return tuple(dict.fromkeys(name for name in shown if name))


def _html(markdown: str) -> str:
    import pyromark

    options = pyromark.Options
    return pyromark.html(
        markdown, options=options.ENABLE_TABLES | options.ENABLE_STRIKETHROUGH | options.ENABLE_TASKLISTS
    )


def _shown(markdown: str) -> str:
    return BeautifulSoup(_html(markdown), "html5lib").get_text()


def _words(text: str) -> str:
    """Characters without white space and without those an HTML page cannot hold."""
    return "".join(char for char in text if char.isprintable() and not char.isspace())


def test_joined_blocks_are_the_text_of_the_body():
    """A whole body shows the words of all blocks, in order."""
    body = (Block(kind="heading", text="# 一"), Block(text="*二*"), Block(kind="list_item", text="- 三", level=1))

    assert _words(_shown(write_body(body, CANONICAL))) == _words(join_blocks(body))
