"""The notes of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsnorm.corpus.manifest import ShardReport, begin_manifest, check_manifest, read_shard_report, write_shard_report
from newsnorm.errors import OptionsError

REPORT = ShardReport(name="part-00003", members="ab", documents=9, failures=1, complaints=(("甲.md", "is empty"),))


def test_report_comes_back(tmp_path: Path):
    """What a worker noted of a shard is read back; of another shard there is nothing."""
    write_shard_report(tmp_path, REPORT)

    assert read_shard_report(tmp_path, "part-00003") == REPORT
    assert read_shard_report(tmp_path, "part-00004") is None


def test_report_that_was_cut_off(tmp_path: Path):
    """A report that is no JSON any more is none: the shard is done again."""
    (tmp_path / "part-00003.json").write_text('{"name": "part-0', encoding="utf-8")

    assert read_shard_report(tmp_path, "part-00003") is None


def test_same_request_goes_on(tmp_path: Path):
    """A run that was asked for the same goes on; where none was there is none to go on with."""
    assert check_manifest(tmp_path, {"paths": ["甲"]}) is False
    begin_manifest(tmp_path, {"paths": ["甲"], "errors": "record"})

    assert check_manifest(tmp_path, {"errors": "record", "paths": ["甲"]}) is True


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"paths": ["乙"]}, r"paths was \['甲'\] and is \['乙'\]"),
        ({"paths": ["甲"], "jobs": 2}, "jobs was None and is 2"),
        ({}, r"paths was \['甲'\] and is None"),
    ],
)
def test_other_request_is_refused(tmp_path: Path, asked: dict[str, object], message: str):
    """Another option or another input is named."""
    begin_manifest(tmp_path, {"paths": ["甲"]})

    with pytest.raises(OptionsError, match=message):
        check_manifest(tmp_path, asked)
