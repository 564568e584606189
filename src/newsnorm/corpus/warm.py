"""What the server of workers imports before it forks: patterns compiled and tables read once, for all workers.

A worker that had to do it by itself would hold its first document ten times longer than any other. While it is at it
the server does not listen, so it would not notice that its driver has died: it looks.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

_LOOK = 0.2  # seconds between two looks


@contextmanager
def leave_with(parent: int) -> Iterator[None]:
    """End this process when its parent is not that one any more; only while it does what stands inside."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def look(*_: Any) -> None:
        if os.getppid() != parent:
            os._exit(1)

    before = signal.signal(signal.SIGALRM, look)
    others = signal.setitimer(signal.ITIMER_REAL, _LOOK, _LOOK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, *others)
        signal.signal(signal.SIGALRM, before)


_HEXO = (
    "---\ntitle: 快讯\ndate: 2021-05-22 18:13:00\ntags: [要闻]\n---\n"
    "<p>江州网讯（记者 林一舟）货船靠岸。</p>\n<p>责任编辑：林岚</p>\n"
)
_MARKDOWN = "---\ntitle: 快讯\n---\n## 概况\n\n货船**靠岸**，[码头](http://a.cn)上`code`人来人往。\n\n- 甲\n- 乙\n"
_BARE = "快讯\n\n　　货船靠岸。\n\n　　码头上人来人往。\n"

with leave_with(os.getppid()):
    import newsnorm.corpus.worker  # noqa: F401 - what workers run
    from newsnorm.api import loads
    from newsnorm.errors import MissingDependencyError

    for _text in (_HEXO, _MARKDOWN, _BARE):
        with suppress(MissingDependencyError):  # it costs the documents that need it, and not the run
            loads(_text)
