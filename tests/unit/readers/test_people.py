"""Names of people in header values."""

from __future__ import annotations

import pytest

from newsnorm._frozen import FrozenMap
from newsnorm.model import Person
from newsnorm.readers.people import read_people


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("林一舟", ["林一舟"]),
        ("林一舟；何小满/高原&王越", ["林一舟", "何小满", "高原", "王越"]),
        ("林一舟 何小满", ["林一舟", "何小满"]),
        ("王\N{IDEOGRAPHIC SPACE}越", ["王越"]),
        ("Lena Zhou", ["Lena Zhou"]),
        ("Dr. Lena M. Zhou", ["Dr. Lena M. Zhou"]),
        ("何小满 Lena", ["何小满 Lena"]),
        ("江州商会 特约评论员组", ["江州商会 特约评论员组"]),
        ("Lena Zhou & Wang Er", ["Lena Zhou", "Wang Er"]),
        ("[何小满](https://example.cn/a)", ["何小满"]),
        ("何小满 https://example.cn/a", ["何小满"]),
        ("he@example.cn", []),
        (("林一舟", None, "林一舟", ("何小满",)), ["林一舟", "何小满"]),
        (FrozenMap({"name": "何小满", "email": "he@example.cn"}), ["何小满"]),
        (FrozenMap({"email": "he@example.cn"}), []),
        ("true", []),
        (None, []),
    ],
)
def test_names(value, names):
    """One string, a list or mappings name people; addresses are none."""
    assert [person.name for person in read_people(value, "author")] == names


@pytest.mark.parametrize("word", ["见习记者", "首席记者", "本報記者", "本报特约记者", "实习通讯员", "攝影"])
def test_form_of_address_as_in_a_byline(word):
    """A paper's own name and adjectives may stand before the word, in both scripts."""
    (person,) = read_people(f"{word} 林一舟", "author")

    assert person.name == "林一舟"
    assert person.role != "author"


def test_roles():
    """A role word before a name overrules the key's role."""
    assert read_people("本报记者 林一舟，通讯员 何小满", "author") == (
        Person("林一舟", "reporter"),
        Person("何小满", "correspondent"),
    )
