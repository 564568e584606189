"""All rules about news lines, in the order in which they are asked: the first that knows a line has it.

The walk, what leaves the text, the look for words, the reference page: all of it follows from this table. A new rule is
a value in a file of `rules` and a row here.

The order, and why: a repeated title before everything; kinds that may stand anywhere before those of head and tail,
for their form alone is proof; credits before source lines, which may hold credits; labelled addresses before bare ones;
notices and marks of the end last, for they are the loosest. What may be a headline comes after all kinds that are none.
What only web pages have is asked where nothing else knows a line.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from newsnorm.news.rule import LineRule
from newsnorm.news.rules.byline import BYLINE
from newsnorm.news.rules.caption import CAPTION
from newsnorm.news.rules.dateline import DATELINE
from newsnorm.news.rules.disclaimer import DISCLAIMER
from newsnorm.news.rules.editor import EDITOR
from newsnorm.news.rules.end_mark import END_MARK
from newsnorm.news.rules.navigation import CONTENTS_MARK, NAVIGATION
from newsnorm.news.rules.original_title import ORIGINAL_TITLE
from newsnorm.news.rules.page_info import PAGE_INFO
from newsnorm.news.rules.related import RELATED
from newsnorm.news.rules.repeated import REPEATED_HEAD, REPEATED_TAIL
from newsnorm.news.rules.share import SHARE
from newsnorm.news.rules.source import SOURCE, SOURCE_DATE
from newsnorm.news.rules.source_url import BARE_ADDRESS, PERMALINK, SOURCE_URL
from newsnorm.news.rules.title import TITLE_HEADING, TITLE_LINE, TITLE_REPEATED
from newsnorm.news.rules.wechat import WECHAT
from newsnorm.options import BoilerplateMode

LINE_RULES: Final[tuple[LineRule, ...]] = (
    TITLE_REPEATED,
    CAPTION,
    ORIGINAL_TITLE,
    CONTENTS_MARK,
    EDITOR,
    BYLINE,
    SOURCE,
    SOURCE_DATE,
    WECHAT,
    SOURCE_URL,
    PERMALINK,
    BARE_ADDRESS,
    NAVIGATION,
    SHARE,
    DISCLAIMER,
    END_MARK,
    RELATED,
    TITLE_HEADING,
    TITLE_LINE,
    DATELINE,
    REPEATED_HEAD,
    REPEATED_TAIL,
    PAGE_INFO,
)


@cache
def rules_that_take(mode: BoilerplateMode) -> frozenset[LineRule]:
    """Return the rules whose lines leave the text; `keep` looks for the lines that `strip` would take.

    Example:
        >>> sorted(rule.id for rule in rules_that_take("aggressive") - rules_that_take("strip"))[:3]
        ['byline', 'caption', 'disclaimer']
    """
    return frozenset(rule for rule in LINE_RULES if rule.leaves_under(mode))
