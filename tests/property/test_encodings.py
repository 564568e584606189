"""Law 3: encoding, byte order mark, line ends and blank lines in front change nothing but the provenance."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve
from hypothesis import given

import newsnorm

import strategies as given_
from every_case import every_case

FORMS = {
    "utf-8 with BOM": lambda text: text.encode("utf-8-sig"),
    "gb18030": lambda text: text.encode("gb18030"),
    "utf-16 with BOM": lambda text: text.encode("utf-16"),
    "utf-16 big endian with BOM": lambda text: (
        "\N{ZERO WIDTH NO-BREAK SPACE}".encode("utf-16-be") + text.encode("utf-16-be")
    ),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
}
SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


def content(article: newsnorm.Article) -> newsnorm.Article:
    """The article without where it came from."""
    return evolve(article, provenance=newsnorm.Provenance(reader=article.provenance.reader))


@every_case("form", FORMS)
@every_case("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_seed_in_another_form(seed: Path, form: str):
    """A seed stored in another way is the same article."""
    text = seed.read_text(encoding="utf-8")

    assert content(newsnorm.loads(text)) == content(newsnorm.loads(FORMS[form](text)))


@given(text=given_.source_file)
@every_case("form", FORMS)
def test_file_in_another_form(form: str, text: str):
    """Any file stored in another way, with the encoding named where bytes cannot tell, is the same article."""
    encoding = "gb18030" if form == "gb18030" else None

    assert content(newsnorm.loads(text)) == content(newsnorm.loads(FORMS[form](text), encoding=encoding))


@given(text=given_.file_with_header)
def test_blank_lines_before_the_header(text: str):
    """Blank lines in front move line numbers and nothing else."""
    plain, moved = (newsnorm.loads(form, reader="hexo") for form in (text, "\n \n" + text))

    assert [plain.title, plain.blocks, plain.extra, plain.tags] == [moved.title, moved.blocks, moved.extra, moved.tags]
