"""Lines that a folder shares."""

from newsnorm.news.line import Line
from newsnorm.news.rules.repeated import REPEATED_HEAD, REPEATED_TAIL


def test_no_line_by_itself_is_one_that_a_folder_shares():
    """Only the folder knows: the rules read no line, and have no example."""
    for rule in (REPEATED_HEAD, REPEATED_TAIL):
        assert rule.read(Line(text="欢迎订阅江州夜话")) is None
        assert rule.examples == ()
