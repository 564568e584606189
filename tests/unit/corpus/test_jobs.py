"""What goes to a worker."""

from __future__ import annotations

import subprocess
import sys


def test_the_driver_reads_nothing():
    """It plans, and never loads what a document is read with."""
    code = "import sys, newsnorm.corpus.run; print('newsnorm.pipeline' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 - ours

    assert done.stdout.strip() == "False"
