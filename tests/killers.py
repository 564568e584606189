"""A reader whose documents do to their process what documents do to it: for tests of the driver.

It stands in a module of its own, since a worker imports what it is to run.
"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from newsnorm import Detection, RawArticle, RawBody, Source


def spin() -> None:
    """Never end, without a system call in which a signal could be seen."""
    while True:
        pass


DEEDS = {
    "exit 0": lambda: os._exit(0),
    "exit 3": lambda: os._exit(3),
    "segv": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "sleep": lambda: time.sleep(600),
    "spin": spin,
    "leave": lambda: (_ for _ in ()).throw(SystemExit(5)),
    "memory": lambda: (_ for _ in ()).throw(MemoryError),
}


class KillerReader:
    """Reads `do: DEED` by doing it, `once: FILE` by dying if there is no such file, and everything else as a title."""

    name = "killer"

    def detect(self, source: Source) -> Detection:
        """Take every document."""
        del source
        return Detection("killer", 1.0, ("it is a test",))

    def read(self, source: Source) -> RawArticle:
        """Do what the document says."""
        word, _, deed = source.text.strip().partition(": ")
        if word == "do":
            DEEDS[deed]()
        if word == "once" and not Path(deed).exists():
            Path(deed).touch()
            DEEDS["kill"]()
        body = RawBody("", markup="text")  # which needs no parser of Markdown
        return RawArticle(title=source.text.strip(), body=body, origins={"title": "test"})
