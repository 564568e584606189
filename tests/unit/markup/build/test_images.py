"""Which picture an `img` element shows."""

from __future__ import annotations

from newsnorm.markup.build.images import is_placeholder, read_image
from newsnorm.model import Image

from every_case import every_case


@every_case(
    ("url", "expected"),
    [
        ("https://picsum.photos/400/300?random=1", True),
        ("//picsum.photos/200", True),
        (" https://source.unsplash.com/random/800x600", True),
        ("http://via.placeholder.com/350x150", True),
        ("https://cdn.dummyimage.com", True),
        ("HTTPS://PLACEKITTEN.COM/g/200/300", True),
        ("https://source.unsplash.com/abc", False),
        ("https://picsum.photos.a.example/1.jpg", False),
        ("https://a.example/picsum.photos/1.jpg", False),
        ("/placeholder.png", False),
        ("", False),
    ],
)
def test_is_placeholder(url, expected):
    """Random stand-ins are known by their host, whatever the scheme and letter case."""
    assert expected is is_placeholder(url)


@every_case(
    ("attributes", "image"),
    [
        ({"src": "/a.jpg"}, Image("/a.jpg")),
        ({"src": " /a.jpg ", "alt": " 走势\n 图 ", "title": "江州\t新闻社"}, Image("/a.jpg", "走势 图", "江州 新闻社")),
        ({"src": "/a.jpg", "alt": "", "title": " \n"}, Image("/a.jpg")),
        ({"src": "//picsum.photos/9"}, Image("//picsum.photos/9", placeholder=True)),
        ({"src": "/a.jpg", "width": "1", "height": "300"}, Image("/a.jpg")),
    ],
)
def test_read_image(attributes, image):
    """Address, alternative text and title are taken on one line; an empty one is none."""
    assert read_image(attributes) == image


@every_case(
    ("attributes", "url"),
    [
        ({"data-src": "/江州 港.jpg"}, "/江州 港.jpg"),
        ({"data-srcset": "/江州港.jpg 2x, /b.jpg"}, "/江州港.jpg"),
        ({"src": "/img/loading.gif", "data-src": "/a.jpg"}, "/a.jpg"),
        ({"src": "/img/lazyload.png?v=2", "data-original": "/a.jpg"}, "/a.jpg"),
        ({"src": "data:image/gif;base64,R0", "data-lazy-src": "/a.jpg"}, "/a.jpg"),
        ({"data-actualsrc": "/a.jpg"}, "/a.jpg"),
        ({"src": "", "data-src": " ", "data-original": "/b.jpg", "data-lazy-src": "/c.jpg"}, "/b.jpg"),
        ({"src": "blank.gif", "data-src": "data:image/png;base64,x"}, "blank.gif"),
        ({"src": "/a.jpg", "data-src": "/b.jpg"}, "/a.jpg"),
        ({"src": "/loading/a.jpg", "data-src": "/b.jpg"}, "/loading/a.jpg"),
        ({"src": "/unloading.jpg", "data-src": "/b.jpg"}, "/unloading.jpg"),
        ({"src": "About:Blank", "data-echo": "/a.jpg"}, "/a.jpg"),
        ({"src": "#", "data-lazy": "true", "data-url": "0.5", "original": "a.jpg?w=1"}, "a.jpg?w=1"),
        ({"src": "/images/s.gif", "real_src": "/a.jpg"}, "/a.jpg"),
        ({"src": "/skin/none.gif", "file": "/b.jpg", "zoomfile": "/a.jpg"}, "/b.jpg"),
        ({"src": "/a.gif", "width": "1", "height": "1", "data-src": "/a.jpg"}, "/a.jpg"),
        ({"src": "", "data-src": "/loading.gif", "srcset": "/w_1,h_1/a.jpg, /b.jpg 2x"}, "/w_1,h_1/a.jpg"),
        ({"data-srcset": "data:image/gif;base64,R0 1x, /a.jpg 2x", "srcset": "/b.jpg"}, "/a.jpg"),
        ({"src": "/a.jpg", "srcset": "/b.jpg 2x", "data-url": "/page.html"}, "/a.jpg"),
        ({"src": "/news.gif", "data-original": "/b.jpg"}, "/news.gif"),
        ({"src": "/onepixel.png", "data-original": "/b.jpg"}, "/onepixel.png"),
        ({"src": "spacer.gif", "data-src": "off"}, "spacer.gif"),
    ],
)
def test_late_sources(attributes, url):
    """Where a script loads the picture late the real address counts; a real `src` wins over it."""
    assert read_image(attributes).url == url


@every_case(
    "attributes",
    [
        {},
        {"src": " "},
        {"alt": "图"},
        {"src": "DATA:image/png;base64,x"},
        {"src": "/a.gif", "width": "1", "height": "1px"},
        {"src": "/a.gif", "width": " 0 ", "height": "0px"},
        {"src": "/a.gif", "width": "1", "height": "1", "data-id": "/b.jpg"},
        {"src": "about:blank"},
        {"src": "#", "data-lazy": "1"},
    ],
)
def test_pictures_that_say_nothing(attributes):
    """No address, inlined data and single pixels are no pictures."""
    assert read_image(attributes) is None
