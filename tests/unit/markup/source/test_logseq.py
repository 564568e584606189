"""What Logseq writes into its notes for itself."""

from newsnorm.markup.bodies import read_body
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.logseq import take_logseq
from newsnorm.reader import RawBody

from every_case import every_case

_ID = "62479ef9-0cff-4d23-9ef2-89a801244bce"


@every_case(
    ("text", "taken"),
    [
        ("- 港口\n  collapsed:: true\n\t- 复航", "- 港口\n\t- 复航"),
        (f"- 港口\n  id:: {_ID}\n  collapsed:: false\n- 复航", "- 港口\n- 复航"),
        (f"- 港口\n  id:: {_ID}", "- 港口\n"),
        ("- 港口\n  background-color:: red\n  created-at:: 1690000000000\n", "- 港口\n"),
        ("- 港口\n  card-last-interval:: 0.98\n", "- 港口\n"),
        ("- 港口\n  :LOGBOOK:\n  CLOCK: [2024-01-03 Wed 07:47:04]\n  :END:\n- 乙", "- 港口\n- 乙"),
        ("- {{renderer :tocgen}}\n- 港口", "- \n- 港口"),
        (f"- 见 {{{{embed (({_ID}))}}}}", "- 见 "),
    ],
)
def test_marks_go(text, taken):
    """Properties, clocks and calls go with their lines."""
    assert take_logseq(Draft(text)).text == taken


@every_case(
    "text",
    [
        "- 用 std:: string",
        "- id:: 12",
        "- collapsed:: 是折叠的意思",
        "- 标签:: 港口",
        "```\nid:: 62479ef9-0cff-4d23-9ef2-89a801244bce\n```",
        "`{{renderer :tocgen}}`",
        "- {{ renderer }}",
        "- {{cloze 港口}}",
    ],
)
def test_others_stay(text):
    """Other values, words of the writer and code stay."""
    assert take_logseq(Draft(text)).text == text


def test_item_that_begins_with_a_mark():
    """The lines below a mark that stands beside the bullet are the item."""
    body = read_body(RawBody(f"- 甲\n- id:: {_ID}\n  乙\n", markup="markdown"))

    assert [(block.kind, block.text) for block in body.blocks] == [("list_item", "甲"), ("list_item", "乙")]


def test_formula_of_an_item():
    """A formula over several lines is without the indent below the bullet."""
    body = read_body(RawBody("- 甲\n\t- $$\n\t  a = b\n\t  $$\n", markup="markdown"))

    assert body.blocks[1].text == "$$\na = b\n$$"
