"""What the server of workers imports before it forks: patterns compiled and tables read once, for all workers.

A worker that had to do it by itself would hold its first document ten times longer than any other.
"""

from __future__ import annotations

import newsnorm.corpus.worker  # noqa: F401 - what workers run
from newsnorm.api import loads

_HEXO = (
    "---\ntitle: 快讯\ndate: 2021-05-22 18:13:00\ntags: [要闻]\n---\n"
    "<p>江州网讯（记者 林一舟）货船靠岸。</p>\n<p>责任编辑：林岚</p>\n"
)
_MARKDOWN = "---\ntitle: 快讯\n---\n## 概况\n\n货船**靠岸**，[码头](http://a.cn)上`code`人来人往。\n\n- 甲\n- 乙\n"
_BARE = "快讯\n\n　　货船靠岸。\n\n　　码头上人来人往。\n"

for _text in (_HEXO, _MARKDOWN, _BARE):
    loads(_text)
