"""Lines that a folder's articles share."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm
from newsnorm.corpus.repeated import SharedLines, choose_evenly, learn_lines, take_repeated
from newsnorm.model import Article, Block, Boilerplate, Image

from every_case import every_case

SLOGAN = "江州夜话，每晚八点与您相约"
FAREWELL = "本栏目由江州夜话编辑部整理"


def article(*texts: str, kind: str = "paragraph") -> Article:
    """An article of paragraphs; its first block may be of another kind."""
    first, *rest = texts
    blocks = (
        Block(kind=kind, text=first, level=2 if kind == "heading" else None),
        *(Block(text=text) for text in rest),
    )
    return Article(blocks=blocks)


def write(folder: Path, count: int, *, sharing: int | None = None) -> Path:
    """Write posts, of which the first `sharing` (default: all) have both shared lines."""
    for number in range(count):
        body = [f"第{number}场雪落在江州城外，农机{number}号开进田间。", f"合作社的第{number}批种子已经备齐。"]
        if sharing is None or number < sharing:
            body = [SLOGAN, *body, FAREWELL]
        text = f"---\ntitle: 江州第{number}场雪\n---\n" + "\n\n".join(body) + "\n"
        (folder / f"{number:03}.md").write_text(text, encoding="utf-8")
    return folder


def kinds(articles: list[Article | newsnorm.Failure]) -> list[tuple[str, str, str, int]]:
    """All repeated lines of loaded articles."""
    lines = [line for one in articles for line in one.boilerplate if line.kind == "repeated"]
    return sorted({(line.kind, line.rule, line.text, line.index) for line in lines})


def test_lines_most_articles_share_are_learned():
    """A line at one end of more than half of the articles is shared; at the other end it is not."""
    articles = [article(SLOGAN, f"第{number}场雪。", *["雪。"] * 8, FAREWELL) for number in range(11)]
    articles += [article(f"第{number}场雨。") for number in range(10)]

    assert learn_lines(articles) == SharedLines(head=frozenset({SLOGAN, "雪。"}), tail=frozenset({FAREWELL, "雪。"}))


@every_case(("sharing", "others"), [(9, 0), (10, 10), (12, 13)])
def test_few_articles_teach_nothing(sharing: int, others: int):
    """Nine articles, or half of them, are not enough."""
    articles = [article(SLOGAN, f"第{number}场雪。") for number in range(sharing)]
    articles += [article(f"第{number}场雨。") for number in range(others)]

    assert learn_lines(articles) == SharedLines()


@every_case("text", ["雪" * 201, "……", "江州夜话\n第{}期"])
def test_long_lines_marks_and_changing_lines_are_not_learned(text: str):
    """A line of more than 200 characters is content, one without letters says nothing, and lines must be equal."""
    articles = [article(text.format(number), f"第{number}场雪。") for number in range(12)]

    assert learn_lines(articles).head <= {"江州夜话"}


@every_case(("text", "kind"), [("江州要闻", "heading"), ("本期内容：", "paragraph")])
def test_what_heads_content_is_not_learned(text: str, kind: str):
    """What a heading or a line with a colon heads stays, so it stays too."""
    articles = [article(text, f"第{number}场雪。", kind=kind) for number in range(12)]

    assert learn_lines(articles).head == frozenset()


def test_shared_lines_leave_with_their_place():
    """The head's and the tail's lines are boilerplate with the block they stood before; the rest is as it was."""
    shared = SharedLines(head=frozenset({SLOGAN}), tail=frozenset({FAREWELL}))
    before = article("昨夜，江州降雪。", SLOGAN, "农机开进田间。", FAREWELL, FAREWELL)

    after = take_repeated(before, shared)

    assert after.paragraphs == ("昨夜，江州降雪。", "农机开进田间。")
    assert after.boilerplate == (
        Boilerplate("repeated", SLOGAN, "repeated-head", 1),
        Boilerplate("repeated", FAREWELL, "repeated-tail", 2),
        Boilerplate("repeated", FAREWELL, "repeated-tail", 2),
    )
    assert after.full_text().split() == before.full_text().split()


def test_places_of_other_boilerplate_move_along():
    """A line that left before still stands where it stood, and so does a picture."""
    shared = SharedLines(head=frozenset({SLOGAN}))
    known = (Boilerplate("source", "来源：江州日报", "source", 1), Boilerplate("editor", "编辑：宋清和", "editor", 2))
    images = (Image("a.png", role="lead"), Image("b.png", index=1), Image("c.png", index=2))
    before = Article(blocks=(Block(text=SLOGAN), Block(text="昨夜，江州降雪。")), boilerplate=known, images=images)

    after = take_repeated(before, shared)

    assert [(line.kind, line.index) for line in after.boilerplate] == [("repeated", 0), ("source", 0), ("editor", 1)]
    assert [(image.url, image.index) for image in after.images] == [("a.png", None), ("b.png", 0), ("c.png", 1)]
    assert after.full_text().split() == before.full_text().split()


def test_shared_line_above_content_stays():
    """The tail is peeled from the end: what stands above another line is content."""
    before = article("昨夜，江州降雪。", *["雪。"] * 4, FAREWELL, "农机开进田间。")

    assert take_repeated(before, SharedLines(tail=frozenset({FAREWELL}))) is before


def test_article_of_shared_lines_alone_stays():
    """No article is emptied."""
    before = article(SLOGAN, FAREWELL)

    assert take_repeated(before, SharedLines(head=frozenset({SLOGAN}), tail=frozenset({FAREWELL}))) is before


def test_code_is_no_line():
    """Code that equals a shared line stays, and what stands above it too."""
    before = Article(blocks=(Block(text="雪。"), Block(text=FAREWELL), Block(kind="code", text=FAREWELL)))

    assert take_repeated(before, SharedLines(tail=frozenset({FAREWELL}))) is before


def test_folder_teaches_its_lines(tmp_path: Path):
    """`load_all` takes out what the folder's articles share; every character is still in the full text."""
    articles = list(newsnorm.load_all(write(tmp_path, 12), boilerplate="aggressive"))
    plain = list(newsnorm.load_all(tmp_path))

    assert kinds(articles) == [
        ("repeated", "repeated-head", SLOGAN, 0),
        ("repeated", "repeated-tail", FAREWELL, 2),
    ]
    assert [one.full_text().split() for one in articles] == [one.full_text().split() for one in plain]


def test_outsiders_of_the_folder_keep_their_text(tmp_path: Path):
    """An article without the shared lines is the same as alone."""
    articles = list(newsnorm.load_all(write(tmp_path, 15, sharing=10), boilerplate="aggressive"))

    assert articles[14] == newsnorm.load(tmp_path / "014.md", boilerplate="aggressive")
    assert len(kinds(articles)) == 2


@pytest.mark.parametrize("mode", ["strip", "keep"])
def test_other_modes_learn_nothing(tmp_path: Path, mode: str):
    """Only `aggressive` takes lines that no grammar knows."""
    assert kinds(list(newsnorm.load_all(write(tmp_path, 12), boilerplate=mode))) == []


def test_single_files_learn_nothing(tmp_path: Path):
    """Files named one by one, and `load`, take no such line."""
    paths = sorted(write(tmp_path, 12).iterdir())

    assert kinds(list(newsnorm.load_all(paths, boilerplate="aggressive"))) == []
    assert kinds([newsnorm.load(paths[0], boilerplate="aggressive")]) == []


def test_each_folder_learns_for_itself(tmp_path: Path):
    """The lines of one folder are content in another."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    write(tmp_path / "a", 12)
    write(tmp_path / "b", 12, sharing=1)

    articles = list(newsnorm.load_all([tmp_path / "a", tmp_path / "b"], boilerplate="aggressive"))

    assert [bool(kinds([one])) for one in articles] == [True] * 12 + [False] * 12


def test_jobs_change_nothing(tmp_path: Path):
    """Two processes give the same articles in the same order."""
    write(tmp_path, 20)
    alone, together = (list(newsnorm.load_all(tmp_path, boilerplate="aggressive", jobs=jobs)) for jobs in (1, 2))

    assert alone == together
    assert len(kinds(alone)) == 2


def test_unreadable_file_teaches_nothing(tmp_path: Path):
    """A file that cannot be loaded does not stop the learning."""
    write(tmp_path, 12)
    (tmp_path / "000.md").write_bytes(b"")

    articles = list(newsnorm.load_all(tmp_path, boilerplate="aggressive", errors="skip"))

    assert len(kinds(articles)) == 2


@every_case(("count", "expected"), [(0, []), (4, [0, 1, 2, 3]), (5, [0, 2, 4]), (10, [0, 4, 8])])
def test_sample_is_even(count: int, expected: list[int]):
    """A sample is spread over all items, never longer than asked for, and the same in every run."""
    assert choose_evenly(range(count), most=4) == expected
