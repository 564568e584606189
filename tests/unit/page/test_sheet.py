"""What is found of a page before one of its boxes is chosen."""

from __future__ import annotations

from newsnorm.page.reading import read_page
from newsnorm.page.sheet import lay_sheet


def test_owner_is_the_innermost_box():
    """Each block belongs to the innermost box around it, those between boxes to the one around these."""
    page = read_page("<html><body>甲<div>乙<div>丙</div>丁</div>戊</body></html>", engine="auto")

    owners = [page.outline.boxes[number].tag for number in lay_sheet(page.selection.measures, page.outline, ()).owners]
    assert owners == ["body", "div", "div", "div", "body"]
