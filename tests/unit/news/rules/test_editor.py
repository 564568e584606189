"""Editor lines."""

from __future__ import annotations

from newsnorm.model import Person
from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.editor import read_editors

from every_case import every_case


def test_editor_line_names_those_who_went_over_the_text():
    """Names with the role of their label."""
    line = Line(text="责任编辑：宋清和 校对：韩松")

    assert read_editors(line) == LineMatch(people=(Person("宋清和", "editor"), Person("韩松", "proofreader")))


def test_label_without_a_name_is_one_at_the_tail_only():
    """编辑： alone may begin a conversation at the head."""
    assert read_editors(Line(text="编辑：", place="lead")) is None
    assert read_editors(Line(text="编辑：", place="tail")) == LineMatch()


@every_case("text", ["本报记者 林一舟", "编辑一本书要多久", "编辑：" + "林岚、" * 20 + "林岚"])
def test_other_lines_are_no_editor_line(text):
    """Bylines, content, and lines of more than sixty characters."""
    assert read_editors(Line(text=text)) is None
