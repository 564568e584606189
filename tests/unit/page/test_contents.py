"""Tables of contents and the names of languages, set into a text."""

from __future__ import annotations

from newsnorm.lexicon.words import read_words
from newsnorm.page.reading import read_page

from every_case import every_case
from work import count_calls

PROSE = "<p>昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。</p>"
NAMES = ("出发", "老桥", "海城")
SECTIONS = "".join(f"<h2 id={name}>{name}</h2>{PROSE}" for name in NAMES)


def _kept(inner):
    html = f"<html><title>江州降雪</title><h1>江州降雪</h1><div class=text>{inner}</div></html>"
    selection = read_page(html, engine="auto").selection
    return [selection.measures[at].text for at in selection.kept()]


def _list(*names, link="<a href=#{0}>{0}</a>"):
    return "<ul>" + "".join(f"<li>{link.format(name)}</li>" for name in names) + "</ul>"


ALL = _kept(SECTIONS)


@every_case(
    "contents",
    [
        _list(*NAMES),
        _list("出发", "老桥", "不在", "海城"),
        _list(*NAMES, link="<a href=#{0}>1.2 {0}</a>"),
        _list(*NAMES, link="1 <a href=#{0}>{0}</a>"),
        "<p><a href=#a>出发</a><br><a href=#b>老桥</a></p>",
        f"<div><h2>目录</h2>{_list('出发')}</div>",
    ],
    ids=["all", "most", "numbers in links", "numbers before links", "in one paragraph", "one below its name"],
)
def test_table_of_contents_leaves(contents):
    """Its lines lead to headings below that say the same."""
    assert _kept(contents + SECTIONS) == ALL
    assert _kept(PROSE + contents + SECTIONS) == [*_kept(PROSE), *ALL]


def test_name_of_a_table_in_a_box_of_its_own():
    """Where the table leaves by the name of its box, its name above it leaves, too."""
    table = f"<nav>{_list(*NAMES)}</nav>"

    assert _kept(f"{PROSE}<h2>目录</h2>{table}{SECTIONS}") == [*_kept(PROSE), *ALL]
    assert "去处" in _kept(f"{PROSE}<h2>去处</h2>{table}{SECTIONS}")


def test_headline_before_each_section():
    """Headings may begin with the headline of the page, and lines have numbers right before their words."""
    sections = "".join(f"<h2 id={name}>江州降雪{name}</h2>{PROSE}" for name in NAMES)

    assert _kept(PROSE + _list(*NAMES, link="1<a href=#{0}>{0}</a>") + sections) == [*_kept(PROSE), *_kept(sections)]


@every_case(
    "others",
    [
        _list(*NAMES, link="{0}"),
        _list("甲", "乙", "海城"),
        "<p><a href=#a>出发</a></p>",
    ],
    ids=["no link", "other lines", "one line"],
)
def test_lines_of_the_text_stay(others):
    """An outline of the author's own, notes, and a single line are of the text."""
    assert len(_kept(PROSE + others + SECTIONS)) > len(ALL) + 1


def test_list_below_the_headings_stays():
    """Nothing below says what its lines say."""
    assert len(_kept(SECTIONS + _list(*NAMES) + PROSE)) == len(ALL) + 4


@every_case("word", read_words("page_parts", part="contents"))
def test_name_of_the_table_leaves(word):
    """The line above the table goes with it, and stays above a list that is none."""
    assert _kept(f"{PROSE}<p>{word}：</p>{_list('出发')}{SECTIONS}") == [*_kept(PROSE), *ALL]
    assert f"{word}：" in _kept(f"{PROSE}<p>{word}：</p>{_list('甲')}{SECTIONS}")


@every_case(
    ("box", "label", "leaves"),
    [
        ("language-bash", "bash", True),
        ("x lang-Bash y", "bash", True),
        ("language-bash", "Bash", True),
        ("language-bash", "python", False),
        ("code", "bash", False),
        ("language-bash", "先运行 bash", False),
    ],
)
def test_language_above_code(box, label, leaves):
    """It leaves where the box of both is called after it."""
    code = f"<div class='{box}'><div>{label}</div><pre>ls</pre></div>".replace("<div>", "<p>").replace(
        "</div><pre", "</p><pre"
    )

    assert (label not in _kept(PROSE + code + PROSE)) is leaves
    assert "ls" in _kept(PROSE + code + PROSE)


def test_links_in_every_section_are_linear():
    """Each section has a link to a place of the page: four times as many are four times the work."""

    def read(count):
        sections = "".join(
            f"<p><a href=#{number}>目录第{number}项</a></p><h3>海城第{number}章</h3><p>今天，江州下了很大的雪。</p>"
            for number in range(count)
        )
        return lambda: _kept(sections)

    few, many = count_calls(read(50)), count_calls(read(200))

    assert many < 5 * few
