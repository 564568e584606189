"""The shared file that tells which document a worker holds."""

from __future__ import annotations

import os
from pathlib import Path

from newsnorm.corpus.heartbeat import NOT_BEGUN, Heartbeat, make_heartbeat


def test_what_one_side_writes_the_other_sees(tmp_path: Path):
    """Step and process stand in the file at once, and go when it is made anew."""
    path = str(tmp_path / "beat")
    make_heartbeat(path)
    with Heartbeat(path) as worker, Heartbeat(path) as driver:
        assert (driver.step, driver.process) == (NOT_BEGUN, 0)
        worker.begin(7)
        assert (driver.step, driver.process) == (7, os.getpid())
        worker.tick()
        worker.tick()
        assert (driver.step, driver.moved) == (7, (7, 2))

    make_heartbeat(path)
    with Heartbeat(path) as driver:
        assert driver.moved == (NOT_BEGUN, 0)
        assert driver.step == NOT_BEGUN
