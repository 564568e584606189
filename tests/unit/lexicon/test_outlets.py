"""Names of outlets."""

from __future__ import annotations

from newsnorm.lexicon.outlets import cut_known_outlet, is_outlet, looks_like_outlet

from every_case import every_case


@every_case("name", ["中证网", "江州晚报", "海城通讯社", "江州电视台", "财联社", "江州财经", "聯合報"])
def test_outlet_is_known_by_list_or_ending(name):
    """Well-known outlets and names that end as outlets do."""
    assert is_outlet(name)


@every_case("name", ["胡雨", "林一舟", "admin", "", "网", "今天 的网", "江州" * 12 + "网"])
def test_person_is_no_outlet(name):
    """People and account names are none."""
    assert not is_outlet(name)


def test_category_of_the_same_name_makes_an_outlet():
    """Feeds written as posts name the site in the categories too."""
    assert is_outlet("江州观点", categories=("财经", "江州观点"))
    assert not is_outlet("江州观点", categories=("财经",))


def test_longest_known_outlet_wins():
    """证券时报e公司 is not 证券时报."""
    assert cut_known_outlet("证券时报e公司讯") == ("证券时报e公司", "讯")
    assert cut_known_outlet("今日要闻") == (None, "今日要闻")


@every_case("name", ["江州发布", "《望江》", "江州电视台《早间》", "本报"])
def test_more_names_pass_where_the_line_says_outlet(name):
    """In front of 记者 even the name of an account or a column is an outlet."""
    assert looks_like_outlet(name)


def test_person_does_not_pass_as_outlet():
    """A name in front of a label stays a name."""
    assert not looks_like_outlet("林一舟")
