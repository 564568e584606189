"""Rows of a dump of a database."""

from __future__ import annotations

import io

import pytest

from newsnorm.containers.sql_rows import Broken, TableRow, holds_rows, read_dump

import work
from every_case import every_case

_LONGEST = 1_000_000


def _read(dump: str, longest: int = _LONGEST) -> list[TableRow | Broken]:
    return list(read_dump(io.StringIO(dump), longest))


def _values(dump: str) -> list[tuple[object, ...]]:
    return [row.values for row in _read(dump) if isinstance(row, TableRow)]


@every_case(
    ("written", "value"),
    [
        ("'江州'", "江州"),
        ("''", ""),
        ("NULL", None),
        ("default", None),
        ("TRUE", True),
        ("false", False),
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("0xE6B19F", "江"),
        ("0xFF00", "0xFF00"),
        ("NOW()", "NOW()"),
        ("N'江州'", "江州"),
        ("_utf8mb4'江州'", "江州"),
        ("'2021-03-08'::date", "2021-03-08"),
        ("CAST(N'2021-03-08T10:15:00' AS DateTime)", "2021-03-08T10:15:00"),
        ("CAST(0x0000A2B100B1F8D0 AS DateTime)", "2014-01-12 10:47:58"),
        ("CAST(0xFFFFFFFFFFFFFFFF AS DateTime)", "0xFFFFFFFFFFFFFFFF"),
        ("CAST(5 AS int)", "5"),
        (r"replace('甲\n乙','\n',char(10))", "甲\n乙"),
        (r"replace(replace('甲\r\n乙','\r',char(13)),'\n',char(10))", "甲\r\n乙"),
        ("'他说''好''，(1,2);'", "他说'好'，(1,2);"),
    ],
)
def test_value(written: str, value: object):
    """A value as programs write it, among others and at the end of a row."""
    assert _values(f"INSERT INTO t (a, b, c) VALUES ({written}, 1, {written});") == [(value, 1, value)]


@every_case(
    ("written", "value"),
    [
        (r"'他说\'好\''", "他说'好'"),
        (r"'甲\r\n\t\"乙\"\\'", '甲\r\n\t"乙"\\'),
        (r"'100\%\_'", r"100\%\_"),
        (r"'\0\b\Z\f\v\q'", "\0\b\x1a\f\vq"),
        ('"他说""好"""', '他说"好"'),
        ("'他说''好'''", "他说'好'"),
    ],
)
def test_escapes_of_mysql(written: str, value: str):
    """A backslash escapes in MySQL."""
    assert _values(f"INSERT INTO `t` VALUES ({written});") == [(value,)]


def test_a_backslash_is_one_elsewhere():
    """In standard SQL it escapes only where the text says so."""
    assert _values(r"INSERT INTO t VALUES ('C:\', E'a\'b');") == [("C:\\", "a'b")]


@every_case(
    "sign",
    ["-- MySQL dump 10.13", "-- phpMyAdmin SQL Dump\n--\n-- MariaDB 10", "/*\n Navicat\n Type : MySQL\n*/", "# MySQL"],
)
def test_signs_of_mysql(sign: str):
    """A comment on top says whose dump it is, where names have no quotes."""
    assert _values(f"{sign}\n\nINSERT INTO t VALUES ('a\\'b');") == [("a'b",)]


@every_case(
    "statement",
    [
        "INSERT INTO `t` VALUES ",
        "insert into t values",
        "INSERT IGNORE INTO t VALUES",
        "REPLACE INTO `db`.`t` (`a`, `b`) VALUES\n",
        'INSERT OR REPLACE INTO "t"(a,b) VALUES',
        "INSERT [dbo].[t] ([a], [b]) VALUES",
        "INSERT INTO public.t (a, b) OVERRIDING SYSTEM VALUE VALUES",
        "  INSERT INTO t VALUE",
    ],
)
def test_statements(statement: str):
    """Whatever way a row is put into a table, several at a time or one."""
    rows = _read(f"SET x = 1;\n{statement} (1,'甲'),\n(2,'乙');\n{statement} (3, '丙')\nGO\n")

    assert [(row.table, row.values) for row in rows if isinstance(row, TableRow)] == [
        ("t", (1, "甲")),
        ("t", (2, "乙")),
        ("t", (3, "丙")),
    ]


def test_columns_of_the_making():
    """Where an INSERT names no columns, those are counted that the table was made with; keys are none."""
    made = """CREATE TABLE IF NOT EXISTS `posts` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT '编号, (内部) 用',
  `title` varchar(200) NOT NULL DEFAULT '',
  price decimal(10,2) DEFAULT (round(1.5, 1)),
  "made at" datetime,
  [text] longtext,
  PRIMARY KEY (`id`),
  UNIQUE KEY `a` (`title`(191)),
  CONSTRAINT x FOREIGN KEY (`id`) REFERENCES t(`id`),
  FULLTEXT KEY b (`title`,`text`)
) ENGINE=InnoDB;
INSERT INTO `posts` VALUES (1,'甲',NULL,'2021-03-08','乙');"""
    (row,) = _read(made)

    assert isinstance(row, TableRow)
    assert row.columns == ("id", "title", "price", "made at", "text")


def test_copied_rows():
    r"""PostgreSQL writes a row a line, with `\N` for nothing, down to a line of its own."""
    lines = ["COPY public.posts (id, title, text) FROM stdin;", "1\t甲\t一\\n二\\t三", "2\t\\N\t\\\\N", "\\.", ""]
    dump = "\n".join([*lines, "COPY public.tags FROM stdin;"])
    rows = [row for row in _read(dump) if isinstance(row, TableRow)]

    assert [(row.columns, row.values) for row in rows] == [
        (("id", "title", "text"), (1, "甲", "一\n二\t三")),
        (("id", "title", "text"), (2, None, "\\N")),
    ]


def test_copied_rows_that_are_long():
    """A row of a COPY may be longer than what is read at once."""
    long = "江州港开放。" * 20_000
    rows = list(_read(f"COPY public.posts (text) FROM stdin;\n{long}\n又讯\n\\.\n"))

    assert [row.values for row in rows] == [(long,), ("又讯",)]


@every_case(
    ("dump", "reason"),
    [
        ("INSERT INTO t VALUES (1,'甲", "the dump breaks off in it"),
        ("INSERT INTO t VALUES (1,(2));\n", "value 2 is none of SQL"),
        ("INSERT INTO t VALUES (1,'甲' 2);\nINSERT INTO t VALUES (3);", "value 2 is none of SQL"),
    ],
)
def test_broken_rows(dump: str, reason: str):
    """What cannot be read is told, and what follows is read."""
    first, *rest = _read(dump)

    assert first == Broken("t", reason)
    assert [row.values for row in rest if isinstance(row, TableRow)] == ([(3,)] if "(3)" in dump else [])


def test_too_long():
    """A value longer than may be is broken, and the next statement is read."""
    first, second = _read(f"INSERT INTO t VALUES ('{'甲' * 300_000}');\nINSERT INTO t VALUES (2);", 1000)

    assert first == Broken("t", "value 1 is none of SQL")
    assert second.values == (2,)


@pytest.mark.parametrize("size", [70_000, 400_000])
def test_across_what_is_read_at_once(size: int):
    """A dump is read bit by bit; a row and a statement may lie across two bits."""
    text = "甲,(" * (size // 3)
    dump = "-- 甲\n" * 10_000 + f"INSERT INTO `t` (`a`) VALUES (1),('{text}'),(2);\n" * 3
    values = _values(dump)

    assert len(values) == 9
    assert values[1] == (text,)


@every_case(
    ("text", "is_one"),
    [
        ("INSERT INTO t VALUES (1);", True),
        ("REPLACE INTO t VALUES (1);", True),
        ("INSERT [dbo].[t] ([a]) VALUES (1)", True),
        ("COPY public.t (a) FROM stdin;\n", True),
        ("SELECT * FROM t;", False),
        ("CREATE TABLE t (a int);", False),
        ("正文里说 INSERT INTO 是一条语句。", False),
    ],
)
def test_signs(text: str, is_one: object):
    """A dump puts rows into tables."""
    assert holds_rows(text) is is_one


@pytest.mark.parametrize(
    "part",
    [
        "INSERT INTO t VALUES (",
        "(1),",
        "('甲',",
        "'",
        "\\'",
        "((",
        "INSERT INTO t\n",
        "CREATE TABLE t (a(",
        "a\n",
        "--\n",
        "COPY t FROM stdin;\n",
    ],
)
@pytest.mark.parametrize("start", ["", "INSERT INTO `t` VALUES ('", "CREATE TABLE t (a '"])
def test_floods(start: str, part: str):
    """The time grows with the length, whatever is never closed."""
    assert work.grows_linearly(_read, lambda size: start + part * size)
