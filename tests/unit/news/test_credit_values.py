"""What follows the label of a credit."""

from __future__ import annotations

from newsnorm.news.credit_values import check_names, read_value

from every_case import every_case


@every_case(
    ("value", "names"),
    [
        ("林岚_NN1234", ("林岚",)),
        ("林岚 SF123", ("林岚",)),
        ("林岚UN999", ("林岚",)),
        ("林岚_NN1234 宋清和_NN12", ("林岚", "宋清和")),
        ("SF123", ()),
    ],
)
def test_code_of_staff_is_no_part_of_a_name(value, names):
    """A code after the name of an editor goes; alone it names nobody."""
    assert read_value(value, "责任编辑", is_editorial=True) == (names, None, None)


@every_case("value", ["林岚NN", "林岚 NB的一天", "林岚2023年", "林岚_NN1234号"])
def test_rest_that_is_no_code_is_content(value):
    """What only looks like a code leaves the line alone."""
    assert read_value(value, "责任编辑", is_editorial=True) is None


def test_code_counts_for_editors_alone():
    """Writers have no codes."""
    assert read_value("林岚 SF123", "作者") is None


@every_case(
    ("value", "names", "place"),
    [
        ("林一舟 江阴报道", ("林一舟",), "江阴"),
        ("林一舟 余姚 报道", ("林一舟",), "余姚"),
        ("林一舟 安吉县报道", ("林一舟",), "安吉县"),
        ("林予安／台北報導", ("林予安",), "台北"),
        ("林予安／綜合報導", ("林予安",), None),
        ("林一舟 周予安报道", ("林一舟", "周予安"), None),
        ("王越 李然 综合报道", ("王越", "李然"), None),
        ("王越报道", ("王越",), None),
        (f"林予安／{'江' * 12}報導", ("林予安",), "江" * 12),
    ],
)
def test_place_before_the_deed_is_no_person(value, names, place):
    """Towns are called as people are: the form decides."""
    assert read_value(value, "") == (names, place, None)


def test_place_that_is_too_long():
    """No place has thirteen characters."""
    assert read_value(f"林予安／{'江' * 13}報導", "") is None


def test_pen_name_in_lower_case_needs_its_label():
    """`作者：linyi` names a person, `图：linyi` a library."""
    assert read_value("linyi", "作者") == (("linyi",), None, None)
    assert read_value("linyi", "译者") == (("linyi",), None, None)
    assert read_value("linyi", "图") is None


def test_everyday_word_is_a_name_after_a_sure_label_only():
    """`责任编辑：时光` names 时光, `编辑：时光` nobody."""
    assert check_names("时光", "责任编辑") == ("时光",)
    assert check_names("时光", "编辑") is None


@every_case(
    ("value", "label", "expected"),
    [
        ("宣传部 林一舟", "作者", (("林一舟",), None, None)),
        ("江州电视台 林一舟", "作者", (("林一舟",), None, "江州电视台")),
        ("收信人 林一舟", "作者", None),
        ("宣传部", "审核", ((), None, None)),
        ("宣传部", "责任编辑", ((), None, None)),
        ("李文会", "审核", (("李文会",), None, None)),
    ],
)
def test_department_before_names_or_for_them(value, label, expected):
    """A department may stand before its people; for them after some labels only."""
    assert read_value(value, label) == expected
