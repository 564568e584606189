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
