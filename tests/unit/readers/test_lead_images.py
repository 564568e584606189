"""The lead images that a header names."""

from __future__ import annotations

from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.entries import Entry, Quoted
from newsnorm.model import Image
from newsnorm.origins import join_origins
from newsnorm.reader import Source
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.formats import HEXO
from newsnorm.readers.lead_images import read_images

from every_case import every_case


@every_case(
    ("lines", "images"),
    [
        ("cover: /a.png\nthumbnail: /b.png\nimage: /a.png", [
            Image("/a.png", role="lead"), Image("/b.png", role="lead"),
        ]),
        ("images:\n- /a.png\n- {src: /b.png, alt: 图, caption: 港口}", [
            Image("/a.png", role="lead"), Image("/b.png", alt="图", caption="港口", role="lead"),
        ]),
        ("top_img: false\ncover: '#fff'\nimage: 3\nthumbnail:", []),
        ("headimg: https://picsum.photos/400/300?random=1", [
            Image("https://picsum.photos/400/300?random=1", role="lead", placeholder=True),
        ]),
    ],
)  # fmt: skip
def test_images(lines, images):
    """All lead images count, each address once, in the file's order; colours and switches are none."""
    assert list(BlogReader(HEXO).read(Source(text=f"---\nlayout: post\n{lines}\n---\n正文\n")).images) == images


def test_order_is_that_of_the_lines():
    """Whatever order the keys come in, the picture that is named first in the file comes first."""
    entries = [Entry("image", "/b.png", 7), Entry("cover", "/a.png", 3), Entry("banner", "/b.png", 5)]
    images, used = read_images(entries)

    assert [image.url for image in images] == ["/a.png", "/b.png"]
    assert [entry.key for entry in used] == ["cover", "banner", "image"]


@every_case(
    ("value", "image"),
    [
        (Quoted(" a.png "), Image("a.png", role="lead")),
        (FrozenMap({"url": None, "path": "/a.png"}), Image("/a.png", role="lead")),
        (FrozenMap({"src": "/a.png", "alt": "", "caption": "江州\n港"}), Image("/a.png", None, "江州港", "lead")),
        ((None, (), Quoted(" "), "/a.png", ("/a.png",)), Image("/a.png", role="lead")),
        (((FrozenMap({"url": "/a.png"}),),), Image("/a.png", role="lead")),
    ],
)
def test_ways_to_name_a_picture(value, image):
    """An address, a mapping with one under its first known key, or lists of such; texts come as one line."""
    entry = Entry("cover", value, 3)

    assert read_images([entry]) == ((image,), [entry])


@every_case(
    ("value", "urls", "parts"),
    [
        (("/a.png", ("/b.png",), FrozenMap({"alt": "港"})), ["/a.png", "/b.png"], ["cover[0]", "cover[1][0]"]),
        (("/a.png", "red"), ["/a.png"], ["cover[0]"]),
        ((FrozenMap({"src": "red"}), "/a.png"), ["/a.png"], ["cover[1]"]),
        (FrozenMap({"image": "/a.png", "src": "/b.png"}), ["/b.png"], ["cover[src]"]),
        (FrozenMap({"image": "/a.png", "hidden": "true"}), ["/a.png"], ["cover[image]"]),
        ((FrozenMap({"url": "/a.png", "alt": ("港",)}),), ["/a.png"], ["cover[0][url]"]),
    ],
)
def test_more_than_pictures(value, urls, parts):
    """Where a value says more, only the parts that are pictures are used up: its key is not, and stays in `extra`."""
    images, used = read_images([Entry("cover", value, 3)])

    assert [image.url for image in images] == urls
    assert [(entry.key, entry.line) for entry in used] == [(part, 3) for part in parts]


def test_what_names_no_picture_stays_in_extra():
    """The origin says which part of the list was taken, and `extra` has the list."""
    raw = BlogReader(HEXO).read(Source(text="---\ntitle: 甲\nimages: [/a.png, {alt: 港}]\n---\n正文\n"))

    assert [image.url for image in raw.images] == ["/a.png"]
    assert join_origins(raw.origins["images"]) == "header:images[0]"
    assert raw.extra == {"images": ("/a.png", FrozenMap({"alt": "港"}))}


@every_case("value", ["red", "#a.b", "3", "false", None, (), FrozenMap({"alt": "/港/"}), (("red",),)])
def test_no_picture(value):
    """Colours, numbers, switches and texts name none, so that their keys stay in `extra`."""
    assert read_images([Entry("cover", value, 3)]) == ((), [])
