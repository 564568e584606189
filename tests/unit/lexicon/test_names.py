"""Names of people."""

from __future__ import annotations

from newsnorm.lexicon.names import is_person_name, is_word, read_names

from every_case import every_case


@every_case("name", ["林岚", "林一舟", "欧阳静", "司马相如", "楊過之", "古丽米热·艾山", "矫月", "范姜文玉"])
def test_name_with_a_known_surname_is_one(name):
    """Two or three characters with a surname first, four with a compound one, and parts with a dot are names."""
    assert is_person_name(name)


@every_case("text", ["幕后十年", "林", "林一舟三年", "的确", "林的", "Lena", "2023", "", "方法论坛"])
def test_other_words_are_no_names(text):
    """A wrong length, no surname, a character no given name has, or no Han at all."""
    assert not is_person_name(text)


@every_case(
    ("text", "expected"),
    [
        ("林一舟", ("林一舟",)),
        ("沈知夏、何晏清", ("沈知夏", "何晏清")),
        ("沈知夏，何晏清", ("沈知夏", "何晏清")),
        ("王 越 李 然", ("王越", "李然")),
        ("王\N{IDEOGRAPHIC SPACE}越", ("王越",)),
        ("徐 秀 雯", ("徐秀雯",)),
        ("林一舟 文 静", ("林一舟", "文静")),
        ("欧阳 静", ("欧阳静",)),
        ("欧阳 静怡 林岚", ("欧阳静怡", "林岚")),
        ("林岚和韩松", ("林岚", "韩松")),
        ("Lena Zhou", ("Lena Zhou",)),
        ("Lena Anna Zhou", ("Lena Anna Zhou",)),
        ("Lena Anna Zhou Ann", ("Lena Anna Zhou", "Ann")),
        ("Ann 林岚", ("Ann", "林岚")),
        ("林岚 linlan@example.cn", ("林岚",)),
        ("韩松、林岚linlan@example.cn", ("韩松", "林岚")),
        ("林岚（lin%lan@example.cn）", ("林岚",)),
        ("林岚（实习）", ("林岚",)),
        ("林岚 林岚", ("林岚",)),
        ("古丽米热·艾山 韩松", ("古丽米热·艾山", "韩松")),
    ],
)
def test_list_of_names_is_read(text, expected):
    """Separators part names, padding inside a name goes, mail and remarks go, a name counts once."""
    assert expected == read_names(text)


@every_case("text", ["", "幕后十年", "林岚 从清晨", "林岚、怎么办", "x y z", "林一舟 文 许青"])
def test_list_with_anything_else_is_none(text):
    """One part that is no name makes the whole string content; 文 before a whole name is a label."""
    assert read_names(text) is None


def test_everyday_word_with_a_surname_in_front_is_known():
    """`方法论` has the shape of a name, and is a word."""
    assert is_word("方法论")
    assert not is_word("林一舟")


@every_case(("name", "is_one"), [("甲·乙", True), ("J·史", True), ("·乙", False), ("甲·", False), ("AB·史", False)])
def test_shortest_name_with_a_dot(name, is_one):
    """One character on either side of the dot makes a name."""
    assert is_person_name(name) is is_one


@every_case(("first", "second", "is_one"), [(8, 8, True), (9, 8, False), (8, 9, False)])
def test_longest_name_with_a_dot(first, second, is_one):
    """Either part has at most eight characters."""
    assert is_person_name(f"{'买' * first}·{'提' * second}") is is_one
