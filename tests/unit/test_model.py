"""The values callers get."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from newsnorm.block_text import join_blocks
from newsnorm.errors import FieldError, SourceError
from newsnorm.model import Article, Block, Boilerplate, Finding, Person

from every_case import every_case


def item(text):
    """A list item."""
    return Block(kind="list_item", text=text, level=1)


@every_case(
    ("blocks", "expected"),
    [
        ((), ""),
        ((Block(text="一"), Block(text="二")), "一\n\n二"),
        ((item("一"), item("二"), Block(text="三")), "一\n二\n\n三"),
        ((Block(text="一"), Block(kind="rule"), Block(text="二")), "一\n\n二"),
        ((item("一"), Block(text="二"), item("三")), "一\n\n二\n\n三"),
        ((Block(kind="table", text="a\tb\nc\td", rows=(("a", "b"), ("c", "d"))),), "a\tb\nc\td"),
        ((Block(kind="heading", text="# 一", level=1),), "# 一"),
    ],
)
def test_text_joins_the_blocks(blocks, expected):
    """A blank line between blocks, a newline between items of one list, a TAB between cells, no marks of its own."""
    assert Article(blocks=blocks).text == join_blocks(blocks) == expected


def test_paragraphs_are_the_texts():
    """A rule has none."""
    assert Article(blocks=(Block(text="一"), Block(kind="rule"), Block(text="二"))).paragraphs == ("一", "二")


@every_case(
    ("index", "expected"),
    [(0, "行\n\n一\n\n二"), (1, "一\n\n行\n\n二"), (2, "一\n\n二\n\n行"), (99, "一\n\n二\n\n行")],
)
def test_full_text_puts_lines_back(index, expected):
    """Each line stands before the block it stood before."""
    line = Boilerplate("editor", "行", "editor-line", index)

    assert Article(blocks=(Block(text="一"), Block(text="二")), boilerplate=(line,)).full_text() == expected


def test_full_text_of_very_many_lines():
    """A page of nothing but navigation is put together in one go."""
    lines = tuple(Boilerplate("navigation", "行", "x", number // 2) for number in range(20_000))

    assert Article(blocks=(Block(text="一"),) * 10_000, boilerplate=lines).full_text().count("行") == 20_000


def test_full_text_keeps_the_order_of_lines():
    """Two lines before the same block stay in order."""
    lines = tuple(Boilerplate("navigation", text, "x", 1) for text in "甲乙")

    assert Article(blocks=(Block(text="一"),), boilerplate=lines).full_text() == "一\n\n甲\n\n乙"


def test_the_id_is_that_of_the_words():
    """White space and wrapping do not change it, other words do; so does the title."""
    one = Article(title="快讯", blocks=(Block(text="沪指 收涨"),))
    same = Article(title="快 讯", blocks=(Block(text="沪指"), Block(kind="heading", text="收涨")))

    assert len(one.id) == 32
    assert one.id == same.id
    assert one.id != evolve(one, title="要闻").id
    assert Article(title="a", blocks=(Block(text="b"),)).id != Article(blocks=(Block(text="ab"),)).id


def test_the_id_survives_a_lone_surrogate():
    """Even text that no file can hold has an id."""
    assert len(Article(title="\ud800").id) == 32


def test_dates_must_have_an_offset():
    """An article never holds a wall clock without its zone."""
    with pytest.raises(ValueError, match="date_published has no UTC offset"):
        Article(date_published=datetime(2022, 1, 14))  # noqa: DTZ001 - the point of the test
    assert Article(date_modified=datetime(2022, 1, 14, tzinfo=UTC)).date_modified


@every_case(("kind", "values"), [(Block, {"kind": "poem"}), (Person, {"name": "x", "role": "poet"})])
def test_closed_sets_are_checked(kind, values):
    """A kind or role outside the contract is refused when the value is built."""
    with pytest.raises(FieldError, match="one of: "):
        kind(**values)


def test_articles_are_values():
    """Equal by content, hashable, pickled, and nobody can change one."""
    article = Article(title="快讯", blocks=(Block(text="一"),), extra={"a": [1]})

    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes
    assert len({article, evolve(article)}) == 1
    with pytest.raises(FrozenInstanceError):
        article.title = "x"
    with pytest.raises(TypeError):
        article.extra["a"] = 1


def test_id_and_text_stand_in_front():
    """Who reads a dumped article sees its words first; the `id` is made anew, not believed."""
    article = Article(title="快讯", blocks=(Block(text="一"),))
    plain = article.to_dict()

    assert list(plain.items())[:3] == [("id", article.id), ("text", "一"), ("title", "快讯")]
    assert Article.from_dict(plain | {"id": "x"}) == article
    assert Article.from_dict({key: plain[key] for key in plain if key not in ("id", "text")}) == article


def test_text_without_blocks():
    """A text alone becomes paragraphs, parted where blank lines are, and comes out as it went in."""
    article = Article.from_dict({"title": "快讯", "text": "沪指涨了。\n\n深指跌了。"})

    assert [block.text for block in article.blocks] == ["沪指涨了。", "深指跌了。"]
    assert Article.from_dict({"text": ""}).blocks == ()


@every_case("text", ["甲\n\n\n乙", "甲\n\n\n\n乙", "\n\n甲", "甲\n\n", "\n", "甲\n乙"])
def test_any_text_without_blocks(text):
    """Whatever stands between the lines, no character of a text is lost."""
    assert Article.from_dict({"text": text}).text == text


@every_case(
    ("data", "message"),
    [
        ({"text": "甲", "blocks": [{"text": "乙"}]}, "text: not the text of blocks"),
        ({"text": "甲", "blocks": []}, "text: not the text of blocks"),
        ({"text": 5}, "text: expected str, not int"),
        ({"text": ["甲"]}, "text: expected str, not list"),
    ],
)
def test_text_that_is_wrong(data, message):
    """A text that says something else than the blocks, or is none, is refused: nobody could know which one counts."""
    with pytest.raises(SourceError, match=message):
        Article.from_dict(data)


@every_case("data", [None, "x", [], 5])
def test_from_dict_wants_an_object(data):
    """Anything else is a SourceError, not a TypeError from inside."""
    with pytest.raises(SourceError, match="an article is a JSON object"):
        Article.from_dict(data)


@every_case(("name", "expected"), [("repair-fence", True), ("encoding-guessed", False)])
def test_findings_know_repairs(name, expected):
    """Ids of repairs begin with `repair-`."""
    assert Finding(name, "info", "x").is_repair is expected
