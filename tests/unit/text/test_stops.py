"""Half-width stops, dots and dashes beside Chinese."""

from __future__ import annotations

from newsnorm.lexicon.words import read_words
from newsnorm.text.classes import URL_MARK
from newsnorm.text.stops import (
    shorten_repeats,
    unify_dashes,
    unify_ellipses,
    unify_interpuncts,
    widen_colons,
    widen_commas,
    widen_periods,
    widen_question_marks,
    widen_semicolons,
)

from every_case import every_case


@every_case(
    ("text", "expected", "count"),
    [
        ("港口,开放, 好 ,行\n", "港口，开放， 好 ，行\n", 3),
        ("用Linux,部署3,至少5%,三成\n", "用Linux，部署3，至少5%，三成\n", 3),
        ("港口,port,3,000,“好”\n", "港口，port,3,000，“好”\n", 2),
        ("（old）,new\n", "（old）,new\n", 0),
        ("港（旧）,new,《志》\n", "港（旧），new，《志》\n", 2),
        ("“港口”,port\n", "“港口”，port\n", 1),
        ("书名：Lin, “Port”, Jiang\n", "书名：Lin, “Port”, Jiang\n", 0),
        (f"港口,{URL_MARK},见\n", f"港口，{URL_MARK}，见\n", 2),
        ("a,b 1,000 “Port”, he\n", "a,b 1,000 “Port”, he\n", 0),
    ],
)
def test_commas(text, expected, count):
    """Behind Chinese, or before it; never between digits or Latin words, nor in a line without Han."""
    assert (expected, count) == widen_commas(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("\n开港.\n（旧港.）\n", "\n开港。\n（旧港。）\n", 2),
        ("\n“开港”.\n《志》.\n", "\n“开港”。\n《志》。\n", 2),
        ("\n开港. 靠岸.\n", "\n开港. 靠岸。\n", 1),
        ("\n一.\n（二）.\n第十二.\n", "\n一.\n（二）.\n第十二.\n", 0),
        ("\n一二三四五六七.\n", "\n一二三四五六七.\n", 0),
        ("\n第一二三四五六七.\n", "\n第一二三四五六七。\n", 1),
        ("\nPort.\n3.\n“Port”.\n", "\nPort.\n3.\n“Port”.\n", 0),
        ("\n海城港.HK\n", "\n海城港.HK\n", 0),
    ],
)
def test_periods(text, expected, count):
    """At the end of a line behind Chinese; a numeral alone is the number of a list."""
    assert (expected, count) == widen_periods(text)


@every_case(
    ("rule", "text", "expected", "count"),
    [
        (widen_colons, "港口:开放: 3\n", "港口：开放： 3\n", 2),
        (widen_colons, "港口:\n口:Linux\n", "港口：\n口：Linux\n", 2),
        (widen_colons, "好:) 好:( 好:D 好:/ port:22 8:30\n", "好:) 好:( 好:D 好:/ port:22 8:30\n", 0),
        (widen_colons, "好:Dock\n", "好：Dock\n", 1),
        (widen_semicolons, "港;口; “好”;\n", "港；口； “好”；\n", 3),
        (widen_semicolons, "港;port a;b\n", "港；port a;b\n", 1),
        (widen_semicolons, "好;) 好;( 好;D 好;/\n", "好;) 好;( 好;D 好;/\n", 0),
        (widen_question_marks, "好?!!真的! “行”?\n", "好？！！真的！ “行”？\n", 3),
        (widen_question_marks, "用Yahoo!的 港!x\n", "用Yahoo!的 港!x\n", 0),
        (shorten_repeats, "好！！！真？？！！", "好！真？！", 3),
        (shorten_repeats, "好！？！!!", "好！？！!!", 0),
    ],
)
def test_marks_behind_han(rule, text, expected, count):
    """Colons, semicolons, question and exclamation marks behind Han; not in faces, names and code."""
    assert (expected, count) == rule(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("\n我想...\n……好…\n", "\n我想……\n……好……\n", 2),
        ("\n好。。。行⋯⋯吗......\n", "\n好……行……吗……\n", 3),
        ("\n好…………\n好………\n", "\n好…………\n好……\n", 1),
        ("\n第一章...12\n好。。行\n好..\n", "\n第一章...12\n好。。行\n好..\n", 0),
        ("\nwait...\n“wait”...\n", "\nwait...\n“wait”...\n", 0),
        ("\n...港口\n", "\n...港口\n", 0),
    ],
)
def test_ellipses(text, expected, count):
    """Three or more dots behind Chinese make six, four and more of … stay twelve; contents and Latin stay."""
    assert (expected, count) == unify_ellipses(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("江州--海城──山城――水城", "江州——海城——山城——水城", 3),
        ("江州⸺海城，江―海", "江州——海城，江—海", 2),
        ("好。--（某人）----“好”", "好。——（某人）——“好”", 2),
        ("江州－－海城――――山城", "江州——海城——山城", 2),
        ("江⸺⸺海⸺⸺⸺山", "江——海⸺⸺⸺山", 1),
        ("江------海-------山", "江——海-------山", 1),
        ("江────海──────山", "江——海──────山", 1),
        ("江州-海城—山城－水城", "江州-海城—山城－水城", 0),
        ("江州-----海城───────山城", "江州-----海城───────山城", 0),
        ("港 --help 用--x y--港", "港 --help 用--x y--港", 0),
    ],
)
def test_dashes(text, expected, count):
    """Two to four of the same mark between Chinese, six hyphens too; one is a connector, others are a drawn line."""
    assert (expected, count) == unify_dashes(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("古丽•艾山\n約翰‧周・李", "古丽·艾山\n約翰·周·李", 3),
        ("江∙海⋅山･水", "江·海·山·水", 3),
        ("東京・大阪の港\n約翰・周", "東京・大阪の港\n約翰·周", 1),
        ("• 港口\nA・周 古丽·艾山", "• 港口\nA・周 古丽·艾山", 0),
    ],
)
def test_interpuncts(text, expected, count):
    """Between Han, except in a line with kana; list marks and dots beside Latin stay."""
    assert (expected, count) == unify_interpuncts(text)


@every_case("word", read_words("named_before"))
def test_ellipsis_named_after_a_word(word):
    """Each word of the list, right before the quotes or with a space between, names the ellipsis in them."""
    assert unify_ellipses(f"\n江州{word}「。。。」。\n")[1] == 0
    assert unify_ellipses(f"\n江州{word} “...”。\n")[1] == 0
    assert unify_ellipses(f"\n江州{word}海城「。。。」。\n")[1] == 1


@every_case("word", read_words("named_after"))
def test_ellipsis_named_before_a_word(word):
    """Each word of the list, right after the quotes or with a space between, names the ellipsis in them."""
    assert unify_ellipses(f"\n江州“。。。”{word}。\n")[1] == 0
    assert unify_ellipses(f"\n江州‘...’ {word}。\n")[1] == 0
    assert unify_ellipses(f"\n江州“。。。”海{word}。\n")[1] == 1


@every_case("text", ["用「我...」表示", "用「...好」表示", "用（...）表示", "用...表示"])
def test_ellipsis_that_is_not_alone_in_quotes(text):
    """Only an ellipsis alone between quotes can be named; brackets never open one."""
    expected = text if "（" in text else text.replace("...", "……")

    assert unify_ellipses(f"\n{text}\n")[0] == f"\n{expected}\n"


@every_case("mark", "，。；！？,;!?")
def test_stop_makes_a_line_of_dashes_a_sentence(mark):
    """A line in which a stop stands is no path; a stop in another line says nothing."""
    assert unify_dashes(f"\n江州--港口--城市{mark}\n")[1] == 2
    assert unify_dashes(f"\n{mark}\n江州--港口--城市\n{mark}\n")[1] == 0


@every_case("mark", "、：:（）《》")
def test_mark_of_a_path(mark):
    """Labels, lists and brackets stand in paths too."""
    assert unify_dashes(f"\n江州{mark}港--港口--城市\n")[1] == 0


@every_case(
    ("text", "count"),
    [
        ("江州--港口--城市--首页", 0),
        ("江州--港口----城市", 2),
        ("江州--港口\n海城--城市", 2),
        ("江州──港口──城市", 2),
        ("江州------港口------城市", 0),
        ("江州--港口--城市。\n江州--港口--城市\n江州--港口", 3),
    ],
)
def test_paths(text, count):
    """The same run of hyphens twice in one line makes a path; other dashes, or runs of other lengths, do not."""
    assert unify_dashes(f"\n{text}\n")[1] == count


@every_case(
    ("text", "count"),
    [
        ("算Gain(甲,乙)得", 0),
        ("算Gain(甲, 乙,丙)得", 0),
        ("算a1(甲乙丙丁,x_1.2)得", 0),
        ("算a1(甲乙丙丁戊,乙)得", 1),
        ("算a1(甲,乙：丙)得", 1),
        ("算江(甲,乙)得", 1),
        ("用dict.get(键,没有时的默认值)得", 0),
        ("用f(旧状态,用户行为)得", 0),
        ("用f(旧状态，用户,行为)得", 1),
        ("算Gain(甲)得,乙", 1),
        ("算Gain(甲,乙", 1),
        (f"算f({'甲' * 90},乙)得", 1),
    ],
)
def test_commas_in_calls(text, count):
    """Commas between short arguments after a Latin word stay, and any in a call by a letter or a dotted name."""
    assert widen_commas(f"\n{text}\n")[1] == count


def test_a_bracket_that_is_open_makes_no_number():
    """`第（二.` ends a sentence; in `（二.` the bracket is that of the number."""
    assert widen_periods("\n第（二.\n（二.\n")[0] == "\n第（二。\n（二.\n"
