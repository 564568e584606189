"""The rule about lines beside an article; what such a line says is tested in `news/test_page_info.py`."""

from __future__ import annotations

from newsnorm.news.line import Line
from newsnorm.news.rules.page_info import PAGE_INFO


def test_rule_reads_a_line_beside_an_article():
    """What stands beside an article is read by its place, what stands over a way to the page is not."""
    said = PAGE_INFO.read(Line(text="2023-03-08 10:15 江州日报 打印", place="beside"))

    assert said is not None
    assert (said.date_text, said.outlet) == ("2023-03-08 10:15", "江州日报")
    assert PAGE_INFO.read(Line(text="财经 > 股市", place="beside")) is None
