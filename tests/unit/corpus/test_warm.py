"""What the server of workers does before it forks."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from newsnorm.corpus.warm import leave_with

ORPHAN = """
import os, time
from newsnorm.corpus.warm import leave_with
if os.fork():
    time.sleep(0.2)
    os._exit(0)
with leave_with(os.getppid()):
    time.sleep(60)
"""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="timers of POSIX")
def test_it_ends_with_its_parent():
    """A process whose parent dies while it warms up ends, and with it the pipe that it holds."""
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", ORPHAN], check=True, stdout=subprocess.PIPE, timeout=50)  # noqa: S603

    assert time.monotonic() - begun < 50


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="timers of POSIX")
def test_it_leaves_no_timer():
    """What was set before is set again."""
    before = signal.getsignal(signal.SIGALRM)
    with leave_with(os.getppid()):
        assert signal.getsignal(signal.SIGALRM) is not before

    assert signal.getsignal(signal.SIGALRM) is before
