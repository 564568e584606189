"""What stands between dollar signs is a formula, unless it looks like a program or like prose."""

from newsnorm.markup.bodies import read_body
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.formulas import keep_formulas
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.reader import RawBody

from every_case import every_case


def _read(source):
    """Return the text and the verbatim parts of a Markdown paragraph."""
    (block,) = read_body(RawBody(source, markup="markdown")).blocks
    return block.text, [block.text[start:end] for start, end in block.verbatim]


@every_case(
    "formula",
    [
        "$v_0*t*$",
        "$E=3；W=3；A=2$",
        r"$\text{速度，}v$",
        "$a<b$",
        "$$\na<b, c>d\n$$",
        r"\(a_1\)",
        r"\[x^2\]",
    ],
)
def test_formulas_stay_as_written(formula):
    """No Markdown inside, and no text rule."""
    text, verbatim = _read(f"由 {formula} 可知")

    assert "".join(verbatim).split() == formula.replace("\n", "").split()
    assert text.split() == ["由", *formula.split(), "可知"]


@every_case(
    ("source", "formula"),
    [
        ("> $$\n> a_1 = 2\n> $$", "$$\na_1 = 2\n$$"),
        ("1. 设\n   $$\n   a_1 = 2\n     + 3\n   $$", "$$\na_1 = 2\n  + 3\n$$"),
        ("> > $$\n> > a_1 = 2\n> > $$", "$$\na_1 = 2\n$$"),
        ("> $$\na_1 = 2\n> $$", "$$\na_1 = 2\n$$"),
        ("$$\n  a > b\n$$", "$$\n  a > b\n$$"),
        ("> $$a_1\n> > b$$", "$$a_1\n> b$$"),
    ],
)
def test_formulas_in_quotes_and_lists(source, formula):
    """The marks of the quote and the indent of the list are none of the formula."""
    (block,) = read_body(RawBody(source, markup="markdown")).blocks

    assert block.text.removeprefix("设 ") == formula


@every_case(
    ("source", "text"),
    [
        ("价格$5，涨到$6。", "价格$5，涨到$6。"),
        (r"$\_POST，$\_GET", "$_POST，$_GET"),
        (r"$active\_group 是默认值，$active", "$active_group 是默认值，$active"),
        (r"$\(\( \)\)、$( )", "$(( ))、$( )"),
        ('$u = <span style="color:green">$v</span>', "$u = $v"),
        ("甲 $a = <script>x()</script>$b 乙", "甲 $a = $b 乙"),
    ],
)
def test_programs_are_no_formulas(source, text):
    """Variables of a shell or of PHP: elements and escapes between them are what they are elsewhere."""
    assert _read(source) == (text, [])


def test_formulas_are_verbatim():
    """Nothing inside a formula is Markdown; prices are no formula."""
    body = read_body(RawBody("速度$v_0*t*$，价格$5，**涨**到$6。", markup="markdown"))

    (block,) = body.blocks
    assert block.text == "速度$v_0*t*$，价格$5，涨到$6。"
    assert [block.text[start:end] for start, end in block.verbatim] == ["$v_0*t*$"]


@every_case(
    ("source", "is_kept"),
    [
        ("$$\n甲 = 乙 \\\\\n丙\n$$", True),
        ("$$\n总价 = 单价 * 数量\n$$", True),
        ("$$\n今天很好。\n$$", False),
        ("$$\n正文\n$$", False),
        ("价$$高$$低", False),
        ("$$\n甲 = 乙；今天很好。\n$$", False),
    ],
)
def test_formula_of_han(source, is_kept):
    """Words of Han alone between lines of dollars are a formula if something is equal or rows end; prose is none."""
    assert (keep_formulas(Draft(source), Placeholders()).text != source) is is_kept
