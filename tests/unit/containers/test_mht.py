"""Pages saved as MHT."""

from __future__ import annotations

import pytest

import newsnorm
from newsnorm.containers.mht import MhtContainer

from every_case import every_case

PAGE = "<html><body><p>江州港昨日开放，货船陆续靠岸。</p><img src='i.png'></body></html>"


def save(*headers: str, body: str = PAGE, charset: str | None = "utf-8") -> bytes:
    """A message with a page."""
    kind = f'text/html; charset="{charset}"' if charset else "text/html"
    head = "".join(f"{each}\r\n" for each in ("From: <Saved>", "MIME-Version: 1.0", *headers))
    part = f"--B\r\nContent-Type: {kind}\r\n\r\n{body}\r\n--B\r\nContent-Type: image/png\r\n\r\nx\r\n--B--\r\n"
    text = f'{head}Content-Type: multipart/related;\r\n\tboundary="B"\r\n\r\n{part}'
    return text.encode(charset or "utf-8")


def test_page():
    """The page is the article, and relative addresses count from where it was saved."""
    article = newsnorm.loads(save("Snapshot-Content-Location: https://a.example/d/1"), name="a.mht")

    assert article.text == "江州港昨日开放，货船陆续靠岸。"
    assert (article.url, article.provenance.origins["url"]) == ("https://a.example/d/1", "mht:url")
    assert [image.url for image in article.images] == ["https://a.example/d/i.png"]


@every_case("charset", ["gb2312", "big5", None, "utf-8"])
def test_encodings(charset: str | None):
    """The page is decoded as its header says, or by its bytes."""
    body = PAGE if charset != "big5" else "<p>江州港昨日開放，貨船陸續靠岸。</p>"

    assert "江州港昨日" in newsnorm.loads(save(body=body, charset=charset)).text


def test_without_a_page():
    """A message without a page is an error."""
    data = save().replace(b"text/html", b"text/plain")
    with pytest.raises(newsnorm.SourceError) as caught:
        newsnorm.loads(data, name="a.mht")

    assert (caught.value.path, caught.value.message) == ("a.mht", "no page in this MIME file")


@every_case(
    "text",
    [
        "From: 江州",
        "MIME-Version: 1.0\n\n正文",
        "Content-Type: text/html\n\n正文",
        "Subject: a\nMIME-Version: 1.0\n正文\n\n",
    ],
)
def test_what_is_none(text: str):
    """A letter or an article about such files is none."""
    assert MhtContainer().detect(text.encode(), "a.mht") is None
