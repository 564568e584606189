"""Values of rows."""

from __future__ import annotations

from newsnorm.containers.row_values import read_row_values

from every_case import every_case


@every_case(
    ("row", "values"),
    [
        ({"title": ["快讯"]}, {"title": "快讯"}),
        ({"title": ["快讯", "又讯"]}, {"title": ["快讯", "又讯"]}),
        ({"title": [3]}, {"title": [3]}),
        ({"author": ["林一舟"]}, {"author": ["林一舟"]}),
        ({"title": "<em>江州</em>港<font color='red'>开放</font>"}, {"title": "江州港开放"}),
        ({"title": "<b> 标签怎么用</p>"}, {"title": "<b> 标签怎么用</p>"}),
        ({"title": "标签 <div></div> 怎么用"}, {"title": "标签 <div></div> 怎么用"}),
        ({"summary": "<p>甲</p><p>乙</p>"}, {"summary": "甲\n乙"}),
        ({"summary": "a < b"}, {"summary": "a < b"}),
        ({"title": r"\u6c5f\u5dde", "note": r"\u6c5f\u5dde"}, {"title": "江州", "note": r"\u6c5f\u5dde"}),
        ({"alternate": [{"href": "https://a.example/1"}]}, {"alternate": "https://a.example/1"}),
        ({"url": [{"src": "https://a.example/1"}]}, {"url": [{"src": "https://a.example/1"}]}),
        ({"summary": {"content": "<p>甲</p><p>乙</p>"}}, {"summary": "甲\n乙"}),
        ({"summary": {"score": 3}}, {"summary": {"score": 3}}),
        ({"issued": {"date-parts": [[2023, 3, 8]]}}, {"issued": "2023-03-08"}),
        ({"issued": {"date-parts": [[2023, 3]]}}, {"issued": "2023-03"}),
        ({"issued": {"date-parts": [["2023", "3"]]}}, {"issued": "2023-03"}),
        ({"issued": {"date-parts": [[2023, None, [3]]]}}, {"issued": "2023"}),
        ({"issued": {"date-parts": [[None]]}}, {"issued": {"date-parts": [[None]]}}),
        ({"issued": {"date-parts": []}}, {"issued": {"date-parts": []}}),
        ({"categories": ["user/-/state/read", "user/1/label/港口", 3]}, {"categories": ["港口", 3]}),
        ({"title": {"rendered": "A &amp; <b>B</b>"}}, {"title": "A & B"}),
        ({"excerpt": {"rendered": "<p>甲</p>\n<p>乙</p>"}}, {"excerpt": "甲\n乙"}),
        ({"date": {"$date": {"$numberLong": "3"}}}, {"date": "3"}),
        ({"date": {"$date": "2023-03-08", "x": 1}}, {"date": {"$date": "2023-03-08", "x": 1}}),
        ({"date": [2023, 3, 8]}, {"date": "2023-03-08T00:00:00"}),
        ({"date": [2023, 3, 8, 10, 15, 30, 123000000]}, {"date": "2023-03-08T10:15:30"}),
        ({"date": [2023, 13, 8]}, {"date": [2023, 13, 8]}),
        ({"date": [2023, 3]}, {"date": [2023, 3]}),
        ({"date": [2023, "3", 8]}, {"date": [2023, "3", 8]}),
        ({"scores": [2023, 3, 8]}, {"scores": [2023, 3, 8]}),
        ({"date": {"_seconds": 3, "_nanoseconds": 0}}, {"date": 3}),
        ({"date": {"seconds": 3, "zone": 8}}, {"date": {"seconds": 3, "zone": 8}}),
        ({"date": "/Date(1678241700000+0800)/"}, {"date": 1678241700000}),
        ({"url": "/Date(1678241700000)/"}, {"url": "/Date(1678241700000)/"}),
        ({"created_utc": 1678241700.5, "score": 1.5}, {"created_utc": 1678241700, "score": 1.5}),
        ({"date": float("inf")}, {"date": float("inf")}),
        ({"_embedded": {"author": [{"name": None}, 3]}}, {"_embedded": {"author": [{"name": None}, 3]}}),
        ({"_embedded": {"wp:term": [3, [{"name": "甲"}]]}}, {"_embedded": {"wp:term": [3, [{"name": "甲"}]]}}),
    ],
)
def test_values(row, values):
    """What programs put around a value goes; what is no such thing stays as it is."""
    assert read_row_values(row, {}) == values


@every_case(
    ("row", "values"),
    [
        ({"date": 1678241700123456}, {"date": 1678241700123}),
        ({"date": "1678241700123456789"}, {"date": 1678241700123}),
        ({"date": 16782417001234567}, {"date": 16782417001234567}),
        ({"date": 44993}, {"date": "2023-03-08"}),
        ({"date": "44993.427083333"}, {"date": "2023-03-08T10:15:00"}),
        ({"date": 44993.5}, {"date": "2023-03-08T12:00:00"}),
        ({"date": 20230}, {"date": 20230}),
        ({"date": 55000}, {"date": 55000}),
        ({"date": True}, {"date": True}),
        ({"views": 44993}, {"views": 44993}),
    ],
)
def test_numbers_of_moments(row, values):
    """Parts of seconds beyond the third go; the days of programs for tables are counted from 2000 to 2049."""
    assert read_row_values(row, {}) == values


@every_case(
    ("row", "values"),
    [
        ({"tags": '["港口", "海运"]'}, {"tags": ["港口", "海运"]}),
        ({"tags": "[港口"}, {"tags": "[港口"}),
        ({"tags": "港口,海运"}, {"tags": "港口,海运"}),
        ({"author": "林一舟,许青"}, {"author": "林一舟,许青"}),
        ({"title": "江州,海城"}, {"title": "江州,海城"}),
        ({"note": "甲,乙"}, {"note": "甲,乙"}),
    ],
)
def test_lists_in_one_string(row, values):
    """A list that a cell holds as text is one; what stands between commas is parted by the reader of fields."""
    assert read_row_values(row, {}) == values


_ADDRESSES = ["https://a.example/1.jpg", "https://a.example/2.jpg"]


@every_case(
    ("written", "read"),
    [
        (",".join(_ADDRESSES), _ADDRESSES),
        ("\n".join(_ADDRESSES), _ADDRESSES),
        (_ADDRESSES[0], _ADDRESSES[0]),
        ("https://a.example/1,2.jpg", "https://a.example/1,2.jpg"),
        ("a.jpg,b.jpg", "a.jpg,b.jpg"),
    ],
)
def test_addresses_in_one_string(written, read):
    """Whole addresses with a mark between are as many pictures; a comma may be a part of one."""
    assert read_row_values({"images": written}, {}) == {"images": read}


_LINK = '<a href="https://a.example/" rel="nofollow">{}</a>'


@every_case(
    ("written", "read"),
    [
        ("<span>江州日报</span>", "江州日报"),
        (_LINK.format("江州日报"), "江州日报"),
        (_LINK.format("某某手机 8"), _LINK.format("某某手机 8")),
        ("江州日报", "江州日报"),
        ("1 < 2", "1 < 2"),
    ],
)
def test_outlets_in_html(written, read):
    """Tags around an outlet go; a link may say which program something was sent with, and stays."""
    assert read_row_values({"source": written}, {}) == {"source": read}


def test_what_wordpress_tells_of_numbers():
    """Names of authors and terms, and the picture, take the place of numbers."""
    inner = {
        "author": [{"name": "林一舟"}],
        "wp:featuredmedia": [{"source_url": "https://a.example/1.png"}],
        "wp:term": [[{"name": "港口", "taxonomy": "category"}], [{"name": "A &amp; B", "taxonomy": "post_tag"}]],
    }
    values = read_row_values({"author": 3, "categories": [4], "tags": [5], "_embedded": inner}, {})

    assert {key: value for key, value in values.items() if key != "_embedded"} == {
        "author": ["林一舟"],
        "categories": ["港口"],
        "tags": ["A & B"],
        "featured_image": ["https://a.example/1.png"],
    }
