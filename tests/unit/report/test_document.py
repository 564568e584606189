"""What the pages have in common."""

from __future__ import annotations

from newsnorm.report.document import make_document
from newsnorm.report.html import text
from newsnorm.report.words import Language, Words

from every_case import every_case


@every_case(("lang", "code"), [("en", "en"), ("zh", "zh-Hans")])
def test_a_page_without_a_script(lang: Language, code: str):
    """The page names its language, holds its styles, and allows nothing from elsewhere."""
    page = make_document("甲<乙", text("丙"), Words(lang), styles=("page.css",))

    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{code}">')
    assert "<title>甲&lt;乙</title>" in page
    assert "--page:" in page
    assert "<script" not in page


def test_a_script_is_allowed_by_its_hash():
    """The policy names the hash of the one script there is."""
    page = make_document("甲", text("丙"), Words("en"), styles=(), script="page.js")

    assert page.count("<script>") == 1
    assert "script-src &#x27;sha256-" in page
