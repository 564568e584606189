"""Names of people in header values."""

from __future__ import annotations

from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.entries import Quoted
from newsnorm.model import Person
from newsnorm.readers.people import Named, read_people

from every_case import every_case


@every_case(
    ("value", "names"),
    [
        ("林一舟", ["林一舟"]),
        ("@林一舟", ["林一舟"]),
        ("[[林一舟]]", ["林一舟"]),
        ("[[people/lin|林一舟]]、何小满", ["林一舟", "何小满"]),
        ("@王 越", ["王越"]),
        ("林一舟；何小满/高原&王越", ["林一舟", "何小满", "高原", "王越"]),
        ("林一舟 何小满", ["林一舟", "何小满"]),
        ("王\N{IDEOGRAPHIC SPACE}越", ["王越"]),
        ("Lena Zhou", ["Lena Zhou"]),
        ("Dr. Lena M. Zhou", ["Dr. Lena M. Zhou"]),
        ("Lena Zhou (周小满)", ["Lena Zhou"]),
        ("林一舟（江州日报）", ["林一舟"]),
        ("小满同学（江州）", ["小满同学（江州）"]),
        ("何小满 Lena", ["何小满 Lena"]),
        ("江州商会 特约评论员组", ["江州商会 特约评论员组"]),
        ("Lena Zhou & Wang Er", ["Lena Zhou", "Wang Er"]),
        ("[何小满](https://example.cn/a)", ["何小满"]),
        ("何小满 https://example.cn/a", ["何小满"]),
        ("he@example.cn", []),
        ("何小满he@example.cn", ["何小满"]),
        ("何小满，he%li@example.cn", ["何小满"]),
        ("何小满 view-source://example.cn/a", ["何小满"]),
        ("何小满 x://example.cn/a", ["何小满"]),
        (("林一舟", None, "林一舟", ("何小满",)), ["林一舟", "何小满"]),
        (FrozenMap({"name": "何小满", "email": "he@example.cn"}), ["何小满"]),
        (FrozenMap({"email": "he@example.cn"}), []),
        (FrozenMap({"family": "何", "given": "小满"}), ["何小满"]),
        (FrozenMap({"last_name": "He", "first_name": "Xiaoman"}), ["Xiaoman He"]),
        (FrozenMap({"literal": "何小满"}), ["何小满"]),
        (FrozenMap({"family": "何"}), []),
        ("true", []),
        (None, []),
    ],
)
def test_names(value, names):
    """One string, a list or mappings name people; addresses are none."""
    assert [person.name for person in read_people(value, "author").people] == names


@every_case("word", ["见习记者", "首席记者", "本報記者", "本报特约记者", "实习通讯员", "攝影"])
def test_form_of_address_as_in_a_byline(word):
    """A paper's own name and adjectives may stand before the word, in both scripts."""
    (person,) = read_people(f"{word} 林一舟", "author").people

    assert person.name == "林一舟"
    assert person.role != "author"


@every_case(
    ("value", "people"),
    [
        ("记者 小满同学", [("小满同学", "reporter")]),
        ("记者 小满同学、通讯员 阿蛮", [("小满同学", "reporter"), ("阿蛮", "correspondent")]),
        ("阿蛮、摄影 小满同学、大圣", [("阿蛮", "author"), ("小满同学", "photographer"), ("大圣", "author")]),
    ],
)
def test_form_of_address_before_a_pen_name(value, people):
    """It says what the one did whom it stands before, whatever the name looks like, and is no name."""
    assert [(person.name, person.role) for person in read_people(value, "author").people] == people


def test_roles():
    """A role word before a name overrules the key's role."""
    assert read_people("本报记者 林一舟，通讯员 何小满", "author").people == (
        Person("林一舟", "reporter"),
        Person("何小满", "correspondent"),
    )


@every_case(
    ("value", "people", "outlet"),
    [
        ("文/林一舟", [("林一舟", "author")], None),
        ("作者：林一舟", [("林一舟", "author")], None),
        ("责任编辑：林岚、何小满", [("林岚", "editor"), ("何小满", "editor")], None),
        ("江州日报记者林一舟", [("林一舟", "reporter")], "江州日报"),
        ("江州日报 记者 林一舟", [("林一舟", "reporter")], "江州日报"),
        ("本报记者林一舟 通讯员何小满", [("林一舟", "reporter"), ("何小满", "correspondent")], None),
        ("林一舟/文 许青/图", [("林一舟", "author"), ("许青", "photographer")], None),
        ("来源：江州日报 作者：林一舟", [("林一舟", "author")], "江州日报"),
        ("作者：小满同学、阿舟", [("小满同学", "author"), ("阿舟", "author")], None),
        ("校对：小满同学", [("小满同学", "proofreader")], None),
        ("策划：王强", [], None),
        ("本报记者", [], None),
        ("佚名", [], None),
        ("作者：佚名", [], None),
        ("原创", [], None),
        (("ann-lee", "Ann-Lee", "Ann Lee"), [("ann-lee", "author")], None),
        ("林一舟、许青 (編輯)", [("林一舟", "author"), ("许青", "editor")], None),
        ("小满同学（摄影），阿舟", [("小满同学", "photographer"), ("阿舟", "author")], None),
        ("林一舟（文/图）", [("林一舟", "author")], None),
        ("林一舟（文、图），何小满（译）", [("林一舟", "author"), ("何小满", "translator")], None),
        ("许青（排版）", [], None),
        ("（编辑）", [], None),
        ("林一舟（江州日报、海城晚报）、许青", [("林一舟", "author"), ("许青", "author")], None),
        ("阿舟 (ann/lee)", [("阿舟 (ann/lee)", "author")], None),
        ("甲, 乙)", [("甲", "author"), ("乙)", "author")], None),
        ("林一舟（记者） 许青（摄影）", [("林一舟", "reporter"), ("许青", "photographer")], None),
        ("林一舟(记者) 许青(编辑) 王越", [("林一舟", "reporter"), ("许青", "editor"), ("王越", "author")], None),
        ("林一舟（江州日报） 许青（海城晚报）", [("林一舟", "author"), ("许青", "author")], None),
        ("林一舟（江州日报） 特约记者", [("林一舟", "author")], None),
        (FrozenMap({"name": "宋清和", "role": "编辑"}), [("宋清和", "editor")], None),
        (FrozenMap({"name": "许青", "role": "摄影"}), [("许青", "photographer")], None),
        (FrozenMap({"name": "王越", "role": "设计"}), [], None),
        (FrozenMap({"name": "林一舟", "role": "developer"}), [("林一舟", "author")], None),
    ],
)
def test_words_mean_what_they_mean_in_a_line(value, people, outlet):
    """The label in a value says what somebody did, and words that name nobody make no person."""
    named = read_people(value, "author")

    assert [(person.name, person.role) for person in named.people] == people
    assert named.outlet == outlet


@every_case(
    ("value", "names"),
    [
        ("林一舟和许青", ["林一舟", "许青"]),
        ("林予安與許青", ["林予安", "許青"]),
        ("John Lee, Mary Ann Fox and Bob Hall", ["John Lee", "Mary Ann Fox", "Bob Hall"]),
        ("宋清和", ["宋清和"]),
        ("和菜头与小满", ["和菜头与小满"]),
        ("猫和老鼠", ["猫和老鼠"]),
        ("Simon and Schuster", ["Simon and Schuster"]),
        ("Lee Kuan and Sons", ["Lee Kuan and Sons"]),
    ],
)
def test_two_with_and_between_them(value, names):
    """和 and its kin part two names where both are sure to be names, and nothing else."""
    assert [person.name for person in read_people(value, "author").people] == names


@every_case("name", ["文静", "图灵小组", "摄影师小王", "编辑部的故事", "记者站", "采访组", "王文图", "译林"])
def test_name_that_begins_like_a_label(name):
    """A name may begin with the word of a label: it is one person, as written."""
    assert read_people(name, "author") == Named((Person(name, "author"),))


@every_case(("value", "names"), [("3", []), (Quoted("3"), ["3"]), (("3", "林一舟"), ["林一舟"]), ("3号", ["3号"])])
def test_number_is_no_name(value, names):
    """A program calls its authors by numbers; text of digits may be what somebody goes by."""
    assert [person.name for person in read_people(value, "author").people] == names
