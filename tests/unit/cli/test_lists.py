"""`newsnorm readers` and `newsnorm rules`."""

from __future__ import annotations

import pytest

import newsnorm
from newsnorm.cli import main
from newsnorm.news.rules.table import LINE_RULES
from newsnorm.text.rules import RULES_BY_ID


def test_rules(capsys: pytest.CaptureFixture[str]):
    """`rules` lists every rule with an example."""
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    words = {line.split()[0] for line in out.splitlines() if line.startswith("  ") and line[2] != " "}

    assert {*RULES_BY_ID, *(rule.id for rule in LINE_RULES)} == words
    assert "记事本, 显示 → 记事本，显示" in out


def test_one_rule(capsys: pytest.CaptureFixture[str]):
    """`rules RULE` says all about it."""
    assert main(["rules", "comma"]) == 0
    out = capsys.readouterr().out

    assert RULES_BY_ID["comma"].doc in out
    assert "使用a,b两项 stays" in out


def test_one_rule_about_news_lines(capsys: pytest.CaptureFixture[str]):
    """The same for one about news lines, beside one about text."""
    assert main(["rules", "editor", "comma"]) == 0
    out = capsys.readouterr().out

    assert out.startswith("editor (kind editor, lead or tail, leaves)")
    assert "责任编辑：HN018" in out
    assert RULES_BY_ID["comma"].doc in out


def test_readers(capsys: pytest.CaptureFixture[str]):
    """`readers` lists them."""
    assert main(["readers"]) == 0
    assert tuple(capsys.readouterr().out.split()) == newsnorm.available_readers()


@pytest.mark.parametrize(("command", "what"), [("rules", "List the rules"), ("readers", "List the readers")])
def test_help_says_what_a_command_does(command: str, what: str, capsys: pytest.CaptureFixture[str]):
    """`--help` begins with one sentence."""
    with pytest.raises(SystemExit):
        main([command, "--help"])

    assert what in capsys.readouterr().out
