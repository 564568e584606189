"""Each form of tagged records as one value: how databases of news and of papers write what they found.

A new form is one more value in the table and its tests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from newsnorm._frozen import FrozenMap, Shown
from newsnorm._lazy import compile_late


@frozen(kw_only=True, repr=False)
class TaggedForm(Shown):
    """How one program writes records of tags and values.

    Attributes:
        what: What such a file is, as a detection says it.
        line: A line with a tag, as `tag` and `value`. Any other goes on with the value above.
        starts: Tags that begin a record, unless the one above has neither them nor a tag of its end.
        ends: Tags that stand behind the text, or at the very end.
        keys: Tag → the key of a row that it means, the best tag of each key first; any other is in `extra` by its name.
        texts: Tags whose values are the text, one below the other.
        needed: Keys without which the first record is none of this form.
    """

    what: str
    line: re.Pattern[str]
    starts: frozenset[str]
    ends: frozenset[str] = frozenset()
    keys: Mapping[str, str]
    texts: tuple[str, ...] = ()
    needed: frozenset[str] = frozenset({"title"})


_TITLE, _AUTHOR, _SOURCE, _DATE, _TAGS, _SUMMARY, _URL = "title", "authors", "source", "date", "tags", "abstract", "url"

# https://en.wikipedia.org/wiki/RIS_(file_format): two blanks, a hyphen and a blank behind each tag.
RIS: Final = TaggedForm(
    what="records of RIS",
    line=compile_late(r"(?P<tag>[A-Z][A-Z0-9]) {2}-(?: (?P<value>.*)|\s*)"),
    starts=frozenset({"TY"}),
    ends=frozenset({"ER"}),
    keys=FrozenMap({
        **dict.fromkeys(("TI", "T1"), _TITLE),
        **dict.fromkeys(("AU", "A1"), _AUTHOR),
        **dict.fromkeys(("JO", "JF", "T2", "JA"), _SOURCE),
        **dict.fromkeys(("DA", "Y1", "PY"), _DATE),
        "KW": _TAGS,
        **dict.fromkeys(("AB", "N2"), _SUMMARY),
        **dict.fromkeys(("UR", "L2"), _URL),
    }),
)  # fmt: skip
ENDNOTE: Final = TaggedForm(
    what="records of EndNote",
    line=compile_late(r"(?P<tag>%[0-9A-Z!@#$&*<>~^+\[\]?(){}=])(?: (?P<value>.*)|\s*)"),
    starts=frozenset({"%0"}),
    keys=FrozenMap({
        "%T": _TITLE, "%A": _AUTHOR, **dict.fromkeys(("%J", "%B"), _SOURCE), **dict.fromkeys(("%8", "%D"), _DATE),
        "%K": _TAGS, "%X": _SUMMARY, "%U": _URL,
    }),
)  # fmt: skip
NOTEEXPRESS: Final = TaggedForm(
    what="records of NoteExpress",
    line=compile_late(r"\{(?P<tag>[A-Z][A-Za-z /()-]{1,30})\}:\s?(?P<value>.*)"),
    starts=frozenset({"Reference Type"}),
    keys=FrozenMap({
        "Title": _TITLE, "Author": _AUTHOR, **dict.fromkeys(("Journal", "Newspaper", "Secondary Title"), _SOURCE),
        **dict.fromkeys(("Date", "Year"), _DATE), "Keywords": _TAGS, "Abstract": _SUMMARY,
        **dict.fromkeys(("URL", "Link"), _URL),
    }),
)  # fmt: skip
# Exports of a Chinese database of newspapers and journals: an English name, a hyphen and a Chinese one.
CNKI: Final = TaggedForm(
    what="records with tags in English and Chinese, as CNKI exports them",
    line=compile_late(r"(?P<tag>DataType|[A-Z][A-Za-z]{1,15}(?=-))(?:-[^\W\d_]{1,12})?: ?(?P<value>.*)"),
    starts=frozenset({"DataType", "SrcDatabase", "Title"}),
    keys=FrozenMap({
        "Title": _TITLE, "Author": _AUTHOR, "Source": _SOURCE, **dict.fromkeys(("PubTime", "Year"), _DATE),
        "Keyword": _TAGS, "Summary": _SUMMARY, **dict.fromkeys(("Link", "URL"), _URL),
    }),
    needed=frozenset({"title", "source"}),
)  # fmt: skip
# Two letters, alone in a line or with the value behind blanks.
FACTIVA: Final = TaggedForm(
    what="articles with tags such as HD and LP, as Factiva exports them",
    line=compile_late(
        r"(?P<tag>SE|CLM|HD|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|BY|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART)"
        r"(?:[ \t]{2,}(?P<value>\S.*)|[ \t]*)"
    ),
    starts=frozenset({"SE", "CLM", "HD"}),
    ends=frozenset({"LP", "TD", "AN"}),
    keys=FrozenMap({
        "HD": _TITLE, "BY": _AUTHOR, "SN": _SOURCE, "PD": _DATE, "ET": "time", "LA": "language", "SE": "section",
    }),
    texts=("LP", "TD"),
    needed=frozenset({"title", "source", "date"}),
)  # fmt: skip

TAGGED_FORMS: Final = (RIS, ENDNOTE, NOTEEXPRESS, CNKI, FACTIVA)
"""In the order in which they are tried."""
