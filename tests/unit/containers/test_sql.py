"""Dumps of databases."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm

from every_case import every_case

_TEXT = "江州港昨日正式开港，码头上人来人往，首日吞吐量达到3.2万吨，比去年同期增长两成，沿线居民出行也更方便。"


def _load(folder: Path, dump: str, encoding: str = "utf-8") -> list[newsnorm.Article | newsnorm.Failure]:
    (folder / "a.sql").write_text(dump, encoding=encoding)
    return list(newsnorm.load_all(folder, errors="record"))


def _insert(table: str, **row: object) -> str:
    values = ", ".join(str(value) if isinstance(value, int) else f"'{value}'" for value in row.values())
    return f"INSERT INTO `{table}` (`{'`, `'.join(row)}`) VALUES ({values});\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_rows_of_articles(tmp_path: Path, encoding: str):
    """Each row with a text is an article, in any encoding; the place is its number."""
    row = {
        "id": 1,
        "title": "江州开港",
        "writer": "林一舟",
        "befrom": "江州日报",
        "newstime": 1678240800,
        "newstext": f"<p>{_TEXT}</p>",
    }
    dump = _insert("ecms_news", **row) + _insert("ecms_news", **row | {"id": 2, "title": "海城降雪"})
    first, second = _load(tmp_path, dump, encoding)

    assert isinstance(first, newsnorm.Article)
    assert isinstance(second, newsnorm.Article)
    assert (first.title, first.text, first.source, first.authors[0].name) == ("江州开港", _TEXT, "江州日报", "林一舟")
    assert str(first.date_published)[:10] == "2023-03-08"
    assert (second.title, second.provenance.path) == ("海城降雪", f"{tmp_path / 'a.sql'}#2")


def test_posts_of_wordpress(tmp_path: Path):
    """Posts and drafts, with their paragraphs; no pages, pictures, menus, and nothing from the bin."""
    post = {
        "post_content": f"{_TEXT}\\r\\n\\r\\n下月起每天三班船。",
        "post_title": "江州开港",
        "post_date": "2023-03-08 10:15:00",
    }
    kinds = [("post", "publish"), ("page", "publish"), ("attachment", "inherit"), ("post", "trash"), ("post", "draft")]
    dump = "".join(_insert("wp_posts", **post, post_status=status, post_type=kind) for kind, status in kinds)
    first, second = _load(tmp_path, dump)

    assert isinstance(first, newsnorm.Article)
    assert isinstance(second, newsnorm.Article)
    assert [block.text for block in first.blocks] == [_TEXT, "下月起每天三班船。"]
    assert (first.title, str(first.date_published), first.draft) == ("江州开港", "2023-03-08 10:15:00+08:00", False)
    assert second.draft


@every_case(
    ("table", "row"),
    [
        ("blog_comments", {"title": "好", "text": _TEXT}),
        ("reply", {"title": "好", "text": _TEXT}),
        ("wp_options", {"title": "好", "text": _TEXT}),
        ("contents", {"title": "关于", "text": _TEXT, "type": "page"}),
        ("contents", {"title": "图", "text": _TEXT, "type": "attachment"}),
        ("texts", {"id": 1, "text": _TEXT}),
        ("posts", {"id": 1, "title": "江州开港"}),
    ],
)
def test_other_rows(tmp_path: Path, table: str, row: dict[str, object]):
    """What is said below articles, what a program keeps for itself, and what has no text or no title is left out."""
    assert _load(tmp_path, _insert(table, **row)) == []


@every_case(("kind", "draft"), [("post", False), ("post_draft", True), (None, False)])
def test_drafts_beside_posts(tmp_path: Path, kind, draft):
    """A kind that ends so is a draft."""
    (article,) = _load(tmp_path, _insert("typecho_contents", title="江州开港", text=_TEXT, type=kind))

    assert isinstance(article, newsnorm.Article)
    assert article.draft is draft


def test_keys_that_begin_alike(tmp_path: Path):
    """The keys of a table may all begin with what it holds."""
    (article,) = _load(
        tmp_path, _insert("zbp_post", log_ID=1, log_Title="江州开港", log_Intro=_TEXT, log_Content=f"<p>{_TEXT}</p>")
    )

    assert isinstance(article, newsnorm.Article)
    assert (article.title, article.text) == ("江州开港", _TEXT)


def test_without_names(tmp_path: Path):
    """Where nothing names the columns, the caller can."""
    dump = f"INSERT INTO t VALUES (1, '江州开港', '{_TEXT}');"
    (tmp_path / "a.sql").write_text(dump, encoding="utf-8")
    fields = {"column_2": "title", "column_3": "text"}

    assert list(newsnorm.load_all(tmp_path)) == []
    assert [article.title for article in newsnorm.load_all(tmp_path, fields=fields, errors="skip")] == ["江州开港"]


def test_cut_off(tmp_path: Path):
    """A row that breaks off is a failure with its place; those before it are there."""
    dump = _insert("posts", title="江州开港", text=_TEXT)
    first, second = _load(tmp_path, dump + dump[:-40])

    assert isinstance(first, newsnorm.Article)
    assert isinstance(second, newsnorm.Failure)
    assert second.path.endswith("a.sql#2")
    assert str(second.error).endswith(": a row of posts: the dump breaks off in it (hint: is it cut off?)")


def test_what_is_no_dump(tmp_path: Path):
    """Statements that put no rows into tables are a text, which a folder does not give; so is a dump without a name."""
    (tmp_path / "a.sql").write_text("SELECT title FROM posts;\n", encoding="utf-8")

    assert list(newsnorm.load_all(tmp_path)) == []
    assert newsnorm.detect(_insert("posts", title="江州开港", text=_TEXT)).reader == "plain"


def test_rows_that_stand_far_below(tmp_path: Path):
    """Whether a long dump has rows its beginning may not tell; then its name is the reason to look."""
    making = "CREATE TABLE `t` (`id` int, `title` text);\n" * 2000
    dump = making + _insert("posts", title="江州开港", text=_TEXT)

    assert newsnorm.detect(dump, name="a.sql").reasons == ("its name says so",)
    assert newsnorm.detect(dump[len(making) :], name="a.sql").reasons == ("it puts rows into tables",)
    assert [article.title for article in _load(tmp_path, dump)] == ["江州开港"]
