"""Files that were read."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import cast

from newsnorm.corpus.seen import SeenFiles


def test_each_once():
    """A file is new once; the same number on another device is another file."""
    seen = SeenFiles()
    files = [(1, 64), (1, 65), (2, 64), (1, 64), (1, 0), (2, 64)]
    statuses = [cast("os.stat_result", SimpleNamespace(st_dev=device, st_ino=number)) for device, number in files]

    assert [seen.add(status) for status in statuses] == [True, True, True, False, True, False]
