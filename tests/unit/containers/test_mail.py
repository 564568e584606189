"""Mail."""

from __future__ import annotations

import base64
from email.message import EmailMessage
from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.mail import MailContainer
from newsnorm.lexicon import suffixes

from every_case import every_case

_TEXT = "江州港昨日开放。\n\n货船陆续靠岸。"


def mail(text: str = _TEXT, *headers: tuple[str, str], html: str | None = None) -> bytes:
    """A message."""
    message = EmailMessage()
    given = dict(headers)
    message["Message-ID"] = "<1@a.example>"
    message["From"] = given.pop("From", "林一舟 <lin@a.example>")
    message["Subject"] = given.pop("Subject", "江州开港")
    message["Date"] = given.pop("Date", "Wed, 08 Mar 2023 10:15:00 +0800")
    for name, value in given.items():
        message[name] = value
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message.as_bytes()


def test_message():
    """The subject is the title, who sent it the author, and the text is the text."""
    article = newsnorm.loads(mail())

    assert (article.title, article.text) == ("江州开港", _TEXT)
    assert (article.authors[0].name, article.date_published.isoformat()) == ("林一舟", "2023-03-08T10:15:00+08:00")
    assert dict(article.extra) == {"from": "lin@a.example", "message_id": "<1@a.example>"}
    assert (article.provenance.reader, article.provenance.origins["title"]) == ("mail", "mail:title")


@every_case(
    ("text", "html", "found"),
    [
        (_TEXT, "<p>另一段。</p>", _TEXT),
        ("", "<p>江州港昨日开放。</p><p>货船陆续靠岸。</p>", _TEXT),
        (" \n", "<p>江州港昨日开放。</p>", "江州港昨日开放。"),
    ],
)
def test_bare_text_comes_first(text, html, found):
    """Of a message in two forms it is bare text that counts, where there is any."""
    assert newsnorm.loads(mail(text, html=html)).text == found


def test_hint_at_html():
    """Bare text that only says that the message is HTML is not its text."""
    html = f"<p>{'江州港昨日开放，货船陆续靠岸。' * 8}</p>"

    assert newsnorm.loads(mail("您的程序看不到网页格式的邮件。", html=html)).text.startswith("江州港昨日开放")


@every_case(
    ("kind", "body", "text"),
    [
        ("boundary=X", "--Y\nContent-Type: text/plain; charset=utf-8\n\n江州港。\n--Y--\n", "江州港。"),
        ("boundary=X", "--Y\n\n江州港。\n--Y--\n", "--Y\n\n江州港。\n\n--Y--"),
        ("", "江州港昨日开放。\n", "江州港昨日开放。"),
        ("boundary=X", "--X\n\n江州港。\n", "江州港。"),
    ],
)
def test_broken_parts(kind, body, text):
    """Where the header does not name the line between the parts, that line is looked for; else all is text."""
    head = f"Message-ID: <1>\nFrom: a\nSubject: b\nContent-Type: multipart/mixed; {kind}\n\n"

    assert newsnorm.loads(head + body).text == text


def test_nested_too_deeply(tmp_path: Path):
    """A tower of messages is an error, and the other messages of the box are read."""
    tower = b"Message-ID: <1>\nFrom: a\nSubject: b\n" + b"Content-Type: message/rfc822\n\n" * 2000
    path = tmp_path / "a.mbox"
    path.write_bytes(b"From a\n" + tower + b"\nFrom b\n" + mail())
    first, second = newsnorm.load_all(path)

    assert "a.mbox#1: the parts of the message stand in each other too deeply" in str(first.error)
    assert second.text == _TEXT


@every_case(
    ("name", "title"),
    [
        ("idna", "江州"),
        ("punycode", "江州"),
        ("undefined", "江州"),
        ("rot13", "江州"),
        ("us-ascii", "江州"),
    ],
)
def test_no_encoding_of_texts(name, title):
    """What a header names may be no encoding at all, and of another text than this."""
    word = base64.b64encode("江州".encode()).decode()
    head = (
        f"Message-ID: <1>\nFrom: {'(' * 3000}\nSubject: =?{name}?B?{word}?=\nContent-Type: text/plain; charset={name}"
    )
    article = newsnorm.loads(f"{head}\n\n{_TEXT}")

    assert (article.title, article.text) == (title, _TEXT)


def test_attachments_are_left():
    """A text that is attached is none of the message."""
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "a@a.example", "题", "<1@a.example>"
    message.set_content("<p>江州港。</p>", subtype="html")
    message.add_attachment("附件里的话。", filename="a.txt")

    assert newsnorm.loads(message.as_bytes()).text == "江州港。"


@every_case("charset", ["gb2312", "gbk", "big5", "utf-8"])
def test_encodings(charset):
    """Text and header are decoded as they say."""
    text = "江州港昨日開放。" if charset == "big5" else "江州港昨日开放。"
    word = base64.b64encode(text[:3].encode(charset)).decode()
    head = f"Message-ID: <1>\nFrom: a\nSubject: =?{charset}?B?{word}?=\nContent-Type: text/plain; charset={charset}"
    article = newsnorm.loads(f"{head}\n\n".encode() + text.encode(charset))

    assert (article.title, article.text) == (text[:3], text)


def test_header_that_nobody_encoded():
    """Old programs wrote the bytes of GB2312 into the header."""
    head = (
        "Message-ID: <1>\nFrom: 林一舟 <lin@a.example>\nSubject: 江州开港\nContent-Type: text/plain; charset=gb2312\n\n"
    )
    article = newsnorm.loads((head + _TEXT).encode("gb18030"))

    assert (article.title, article.authors[0].name, article.text) == ("江州开港", "林一舟", _TEXT)


def test_mbox(tmp_path: Path):
    """Each message is a document with its number; a line that begins as one is quoted."""
    one = mail("第一封。\n>From 江州来的信。")
    two = mail("第二封。", ("Subject", "二"))
    path = tmp_path / "a.mbox"
    path.write_bytes(b"From a@a.example Wed Mar  8 10:15:00 2023\n" + one + b"\nFrom b\n" + two)
    first, second = newsnorm.load_all(path)

    assert first.text == "第一封。\n\nFrom 江州来的信。"
    assert (second.title, second.text, Path(second.provenance.path).name) == ("二", "第二封。", "a.mbox#2")


def test_sentence_at_the_head_of_a_paragraph(tmp_path: Path):
    """`From ` is the line above a header, or it is the text."""
    path = tmp_path / "a.mbox"
    path.write_bytes(
        b"\xef\xbb\xbfFrom a\n" + mail("One.\n\nFrom the sea\nthey came.\n\nFrom afar") + b"\nFrom b\n" + mail()
    )
    first, second = newsnorm.load_all(path)

    assert (first.text, second.text) == ("One.\n\nFrom the sea\n\nthey came.\n\nFrom afar", _TEXT)


def test_large_message_of_an_mbox(tmp_path: Path):
    """One that is too large is a failure, and the others go on."""
    path = tmp_path / "a.mbox"
    path.write_bytes(b"From a\n" + mail("长" * 5000) + b"\nFrom b\n" + mail("第二封。"))
    first, second = newsnorm.load_all(path, max_bytes=2000)

    assert isinstance(first.error, newsnorm.TooLargeError)
    assert second.text == "第二封。"


def test_no_text():
    """A message of nothing is an error."""
    with pytest.raises(newsnorm.SourceError, match="no text in this message"):
        newsnorm.loads(mail(" \n"))


@every_case(
    ("text", "name", "is_one"),
    [
        ("Message-ID: <1>\nFrom: a\nSubject: b\n\n正文", None, True),
        ("From x\nReceived: by a\n\tfrom b\nFrom: a\nSubject: b\n\n正文", None, True),
        ("From: a\nSubject: b\nDate: c\n\n正文", None, False),
        ("From: a\nSubject: b\nDate: c\n\n正文", "a.eml", True),
        ("Message-ID: <1>\nFrom: a\nSubject: b\n正文", None, False),
        ("Message-ID: <1>\nSubject: b\n\n正文", "a.eml", False),
        ("From: <Saved>\nSubject: b\nReceived: x\nSnapshot-Content-Location: https://a.example/\n\n正文", None, False),
        ("From the sea came\nthe ships.\n", "a.mbox", False),
        ("Title: a\nDate: b\n\n正文", "a.md", False),
        ("正文", "a.eml", False),
    ],
)
def test_detect(text, name, is_one):
    """Mail was on its way, and its header says so; a file's name may say it, too."""
    assert (MailContainer().detect(text.encode(), name) is not None) == is_one


def test_suffixes_are_those_of_a_folder(tmp_path: Path):
    """A folder gives messages."""
    for suffix in suffixes.MAIL:
        (tmp_path / f"a{suffix}").write_bytes(mail())

    assert [article.title for article in newsnorm.load_all(tmp_path)] == ["江州开港"] * len(suffixes.MAIL)
