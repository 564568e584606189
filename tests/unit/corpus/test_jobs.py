"""What goes to a worker."""

from __future__ import annotations

import subprocess
import sys

from newsnorm.corpus.found import File
from newsnorm.corpus.jobs import Counted, CountJob
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.shards import Mark
from newsnorm.options import Options


def test_the_driver_reads_nothing():
    """It plans, and never loads what a document is read with."""
    code = "import sys, newsnorm.corpus.run; print('newsnorm.pipeline' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 - ours

    assert done.stdout.strip() == "False"


def test_a_file_that_could_not_be_counted():
    """It is one document with what is wrong, from where it was counted so far; one that is held back is none."""
    files = (File("a.zip"), File("b.md"))
    job = CountJob(files=files, reading=Reading(options=Options()), start=Mark(3))
    counted = Counted((1, 1), (None, None), died={0: "it took more than 1 s"})
    parts = list(job.list_slices(counted))

    assert [(part.found.path, part.start, part.stop) for part in parts] == [("a.zip", 3, 4), ("b.md", 0, 1)]
    assert [str(part.found.error and part.found.error.message) for part in parts] == ["it took more than 1 s", "None"]
    assert job.go_on(counted) is None
    assert [part.found for part in job.list_slices(counted.without({0})) if part.start < part.stop] == [files[1]]
