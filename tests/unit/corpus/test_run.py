"""Where shards lie and what a run leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsnorm.corpus.inputs import Search
from newsnorm.corpus.plan import Plan
from newsnorm.corpus.run import Request, clear_drafts, open_shop, prepare, workshop_of_file, workshop_of_folder
from newsnorm.corpus.skipped import Skipped
from newsnorm.corpus.walk import Selection
from newsnorm.errors import OptionsError
from newsnorm.options import Options

REQUEST = Request(
    paths=("a",), options=Options(disabled_rules=frozenset({"comma", "dquote"})), format=None, has_files=False,
    suffix=".jsonl", with_article=False, shard_size=10, plan=Plan(timeout=60),
    search=Search(Selection(suffixes=frozenset({".md"}), skipped=Skipped())),
)  # fmt: skip


def test_shards_of_a_file_lie_beside_it(tmp_path: Path):
    """They are hidden until they are put together, so that no walk reads them."""
    assert workshop_of_file(tmp_path / "a.jsonl").shards == tmp_path / ".a.jsonl.parts"
    assert workshop_of_folder(tmp_path).shards == tmp_path


def test_run_that_was_killed_at_once(tmp_path: Path):
    """What it left without a manifest is no stranger's, and whoever comes next begins anew."""
    shop = workshop_of_folder(tmp_path)
    shop.reports.mkdir(parents=True)
    with open_shop(shop):
        prepare(shop, REQUEST, resume=True)
    (tmp_path / "a.txt").write_text("甲", encoding="utf-8")
    (shop.work / "manifest.json").unlink()

    with pytest.raises(OptionsError, match="it holds files that are not newsnorm's"), open_shop(shop):
        pass


def test_request_as_plain_values():
    """What must be the same to go on is told in values that JSON has; how many workers there are is none of it."""
    plain = REQUEST.to_plain()

    assert plain["options.disabled_rules"] == ["comma", "dquote"]
    assert plain["options.readers"] == []
    assert "jobs" not in plain
    assert "timeout" not in plain


@pytest.mark.parametrize("resume", [True, False])
def test_reports_of_an_earlier_run(tmp_path: Path, resume):
    """They count when the run goes on, and else are gone; what was only begun is gone anyway."""
    shop = workshop_of_folder(tmp_path / "out")
    with open_shop(shop):
        prepare(shop, REQUEST, resume=False)
    (shop.reports / "part-00000.json").write_text("{}", encoding="utf-8")
    (shop.shards / "part-00001.jsonl.123.tmp").write_text("{}", encoding="utf-8")
    prepare(shop, REQUEST, resume=resume)

    assert (shop.reports / "part-00000.json").exists() is resume
    assert not list(shop.shards.glob("*.tmp"))


def test_folder_that_holds_something_else(tmp_path: Path):
    """A folder with files of somebody else's is not written into."""
    (tmp_path / "a.txt").write_text("甲", encoding="utf-8")

    shop = workshop_of_folder(tmp_path)

    with pytest.raises(OptionsError, match="holds files that are not newsnorm's"), open_shop(shop):
        pass
    assert not shop.work.exists()


def test_drafts_are_cleared(tmp_path: Path):
    """What workers had begun goes, of the joined file too; whatever else ends in .tmp stays."""
    shop = workshop_of_file(tmp_path / "a.jsonl")
    with open_shop(shop):
        prepare(shop, REQUEST, resume=False)
    drafts = [tmp_path / "a.jsonl.12.tmp", shop.shards / "part-00000.jsonl.12.tmp", shop.reports / "x.json.1.tmp"]
    for path in (*drafts, tmp_path / "b.tmp"):
        path.write_text("x", encoding="utf-8")
    clear_drafts(shop)

    assert not any(path.exists() for path in drafts)
    assert (tmp_path / "b.tmp").exists()
