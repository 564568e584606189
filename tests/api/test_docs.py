"""The documentation is complete and true: every public thing has its entry, every example runs."""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import shlex
from pathlib import Path
from typing import get_args

import attrs
import pytest

import newsnorm
from newsnorm import export, report, testing
from newsnorm.cli import main
from newsnorm.cli.main import COMMANDS
from newsnorm.export.formats import WRITERS
from newsnorm.news.rules.table import LINE_RULES
from newsnorm.options import Profile
from newsnorm.rows.row import columns_of
from newsnorm.text.rules import RULES_BY_ID

from doc_pages import DOCS, LIBRARY_PAGES, ROOT
from every_case import every_case

PAGES = [
    *(ROOT / name for name in ("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md")),
    *sorted(path for path in DOCS.rglob("*.md") if "_build" not in path.parts),
]

_FENCE_RE = re.compile(r"^(`{3,})([^\n`]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_INLINE_CODE_RE = re.compile(r"`[^`\n]+`")
_DIRECTIVE_RE = re.compile(r"^\.\. (?:auto\w+|py:\w+):: (?:newsnorm\.)?(\w+)", re.MULTILINE)
_FLAG_RE = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
_RELATIVE_LINK_RE = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


def read_page(name: str) -> str:
    """The text of a page of the docs."""
    return (DOCS / name).read_text(encoding="utf-8")


def read_api() -> str:
    """The text of all pages of the API, and of that of errors."""
    pages = [*sorted((DOCS / "reference" / "api").glob("*.md")), DOCS / "reference" / "errors.md"]
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def arrow_functions() -> list[str]:
    """What is public in `newsnorm.arrow`, as its source defines it: to import it needs pyarrow."""
    source = (ROOT / "src" / "newsnorm" / "arrow.py").read_text(encoding="utf-8")
    return re.findall(r"^def ([a-z]\w*)", source, re.MULTILINE)


def available_steps() -> list[str]:
    """The terms of the page of the pipeline."""
    return re.findall(r"^(\w+)\n: ", read_page("explanation/pipeline.md"), re.MULTILINE)


def find_blocks(page: Path, *languages: str) -> list[str]:
    """The fenced blocks of a page that are written in one of the languages."""
    text = page.read_text(encoding="utf-8")
    return [body for _, language, body in _FENCE_RE.findall(text) if language.strip() in languages]


def find_commands(page: Path) -> list[tuple[str, str]]:
    """The `$ newsnorm …` commands of the console blocks that show what they print, with that output."""
    shown = []
    for block in find_blocks(page, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("newsnorm") and output.strip():
                shown.append((command, output))
    return shown


def find_examples(page: Path) -> list[str]:
    """The blocks of a page that hold Python examples with their output."""
    languages = ("{doctest}",) if page in map(DOCS.joinpath, LIBRARY_PAGES) else ("python", "pycon", "{doctest}")
    return [block for block in find_blocks(page, *languages) if ">>> " in block]


def page_id(page: object) -> str | None:
    """A page by its path, for the names of the tests."""
    return page.relative_to(ROOT).as_posix() if isinstance(page, Path) else None


@every_case("name", testing.__all__)
def test_name_for_authors_of_readers_is_documented(name: str):
    """Every name of the kit has an autodoc entry."""
    assert f".. autofunction:: {name}\n" in read_page("reference/api/testing.md")


@every_case("name", newsnorm.__all__)
def test_public_name_is_documented(name: str):
    """Every public name has an autodoc entry, errors on their own page."""
    assert name in set(_DIRECTIVE_RE.findall(read_api()))


@every_case("name", [*export.__all__, *report.__all__, *arrow_functions()])
def test_function_of_another_room_is_documented(name: str):
    """What is public in the rooms beside `newsnorm` has an autodoc entry, and a line in a summary table."""
    page = read_api()

    assert re.search(rf"^\.\. autofunction:: newsnorm\.(?:export|report|arrow)\.{name}$", page, re.MULTILINE)
    assert re.search(rf"^   (?:newsnorm\.)?(?:export|report|arrow)\.{name}$", page, re.MULTILINE)


@every_case("name", [*newsnorm.__all__, *testing.__all__])
def test_public_name_has_an_example(name: str):
    """Every public name is used in an example: that of its docstring, or one on the pages of the API."""
    owner = newsnorm if name in newsnorm.__all__ else testing
    shown = "\n".join(body for _, language, body in _FENCE_RE.findall(read_api()) if language == "{doctest}")

    assert ">>> " in (getattr(owner, name).__doc__ or "") or re.search(rf"\b{name}\b", shown)


@every_case("name", [*newsnorm.__all__, *testing.__all__])
def test_public_name_is_in_a_summary(name: str):
    """Every public name has its line in the summary table of its topic."""
    assert name == "__version__" or re.search(rf"^   {name}$", read_api(), re.MULTILINE)


@every_case("name", newsnorm.available_readers())
def test_reader_is_documented(name: str):
    """Every reader has its place on the page of readers."""
    assert re.search(rf"`{name}`|\| {name} \|", read_page("reference/readers.md"))


@every_case("name", newsnorm.available_containers())
def test_container_is_documented(name: str):
    """Every container has its name in a table of the page of what newsnorm reads."""
    assert re.search(rf"^\|.*`{name}`.*\|$", read_page("reference/containers.md"), re.MULTILINE)


@every_case("name", COMMANDS)
def test_command_is_documented(name: str):
    """Every command stands in the list on the page of the command line."""
    assert re.search(rf"^newsnorm {name} ", read_page("reference/cli.md"), re.MULTILINE)


@every_case("step", available_steps())
def test_figure_of_the_pipeline_keeps_step(step: str):
    """The figure of the home page has the steps that the page of the pipeline describes."""
    figures = (DOCS / "_ext" / "figures.py").read_text(encoding="utf-8")

    assert f'    ("{step}", ' in figures


@every_case(
    "name",
    [
        name
        for name in newsnorm.__all__
        if isinstance(getattr(newsnorm, name), type) and issubclass(getattr(newsnorm, name), newsnorm.NewsnormError)
    ],
)
def test_error_is_documented(name: str):
    """Every error class is in the tree and in the list of the errors page."""
    page = read_page("reference/errors.md")

    assert re.search(rf"^[│├└─ ]*{name}\b", page, re.MULTILINE)
    assert f"autoexception:: {name}" in page


@every_case("field", attrs.fields(newsnorm.Options), ids=lambda field: field.name)
def test_option_is_documented_with_its_default(field: attrs.Attribute):
    """Every option has a heading, and the first words below it are its default."""
    found = re.search(rf"^## `{field.name}`\n\nDefault `([^`]*)`", read_page("reference/options.md"), re.MULTILINE)

    assert found is not None
    assert repr(getattr(newsnorm.Options(), field.name)) == found[1].replace('"', "'")


@every_case("name", newsnorm.Article().to_dict())
def test_article_field_is_documented(name: str):
    """Every field of an article says on the fields page where it comes from."""
    terms = re.findall(r"^(`.*)\n: ", read_page("reference/fields.md"), re.MULTILINE)

    assert any(f"`{name}`" in term for term in terms)


def test_every_column_of_a_row_is_documented():
    """The table of the page of rows is the one that makes the rows."""
    lines = [f"| `{each.name}` | {each.type} | {each.meaning} |" for each in columns_of(with_article=True)]

    assert "\n".join(["|---|---|---|", *lines, ""]) in read_page("reference/rows.md")


def test_every_flag_is_documented(capsys: pytest.CaptureFixture[str]):
    """The page of the command line has the flags of the command, and no others."""
    help_texts = []
    for words in (["--help"], *([command, "--help"] for command in COMMANDS)):
        with pytest.raises(SystemExit):
            main(words)
        help_texts.append(capsys.readouterr().out)

    actual = set(_FLAG_RE.findall(" ".join(help_texts)))
    documented = set(_FLAG_RE.findall(read_page("reference/cli.md")))

    assert actual == documented


@every_case("profile", get_args(Profile))
def test_profile_is_documented(profile: str):
    """Every profile has its line on the options page."""
    assert re.search(rf"^\| .*`{profile}`", read_page("reference/options.md"), re.MULTILINE)


@every_case("rule", RULES_BY_ID)
def test_text_rule_is_documented(rule: str):
    """Every text rule has its heading on the rule page."""
    assert f"\n### `{rule}`\n" in read_page("reference/rules.md")


@every_case("rule", [rule.id for rule in LINE_RULES])
def test_news_rule_is_documented(rule: str):
    """Every rule that reads a news line has its heading on the page of news lines."""
    assert f"\n## {rule}\n" in read_page("reference/news-lines.md")


@every_case("name", WRITERS)
def test_format_is_documented(name: str):
    """Every format that `dumps` writes is on the page of formats."""
    assert f"`{name}`" in read_page("reference/formats.md")


@pytest.mark.parametrize("page", [page for page in PAGES if find_examples(page)], ids=page_id)
def test_examples_of_page(page: Path, monkeypatch: pytest.MonkeyPatch):
    """Every example of a page prints what the page shows, run in the root of the project."""
    monkeypatch.chdir(ROOT)
    text = "\n".join(find_examples(page))
    report = io.StringIO()

    test = doctest.DocTestParser().get_doctest(text, {}, page_id(page) or "", str(page), 0)
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False).run(test, out=report.write)

    assert result.failed == 0, report.getvalue()


@pytest.mark.parametrize(
    ("page", "command", "output"), [(page, *shown) for page in PAGES for shown in find_commands(page)]
)
def test_command_of_page(page: Path, command: str, output: str, monkeypatch: pytest.MonkeyPatch):
    """Every command of a page prints what the page shows."""
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        main(shlex.split(command)[1:])

    actual = printed.getvalue()
    matches = doctest.OutputChecker().check_output(output.rstrip() + "\n", actual.rstrip() + "\n", doctest.ELLIPSIS)

    assert matches, f"{page_id(page)}: $ {command}\n{actual}"


@every_case("page", PAGES, ids=page_id)
def test_relative_links_lead_somewhere(page: Path):
    """A link from page to page names a file that is there."""
    prose = _INLINE_CODE_RE.sub("", _FENCE_RE.sub("", page.read_text(encoding="utf-8")))
    broken = [target for target in _RELATIVE_LINK_RE.findall(prose) if not (page.parent / target).exists()]

    assert broken == []


def test_readme_in_chinese_keeps_step():
    """Both pages have the same blocks of code and the same links, in order."""
    pages = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")]
    code = [_FENCE_RE.findall(page) for page in pages]
    links = [_RELATIVE_LINK_RE.findall(_FENCE_RE.sub("", page)) for page in pages]

    assert code[0] == code[1]
    assert links[0] == [link.replace("docs/zh/", "docs/") for link in links[1]]


@every_case("name", [path.name for path in sorted((DOCS / "tutorial").glob("*.md"))])
def test_tutorial_in_chinese_keeps_step(name: str):
    """Each tutorial has a Chinese one: the same blocks of code, as many sections, and Chinese between."""
    pages = [read_page(f"{folder}/{name}") for folder in ("tutorial", "zh/tutorial")]
    prose = _FENCE_RE.sub("", pages[1])

    assert _FENCE_RE.findall(pages[0]) == _FENCE_RE.findall(pages[1])
    assert [page.count("\n## ") for page in pages] == [pages[0].count("\n## ")] * 2
    assert len(re.findall(r"[\u4e00-\u9fff]", prose)) > 100


def test_readme_shows_code_on_its_first_screen():
    """The first line of Python stands on line 12 at the latest."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines, 1) if line.startswith(">>> "))

    assert first <= 12
