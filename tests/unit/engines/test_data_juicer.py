"""Data-Juicer's operator, where it is installed."""

from __future__ import annotations

from typing import Any

import pytest

import newsnorm

pytest.importorskip("data_juicer")

from data_juicer.core.data import NestedDataset
from data_juicer.ops import load_ops

POST = "---\ntitle: 港口\ntags: [航运]\n---\n货船靠岸."


def make(**arguments: Any) -> Any:
    """The operator, as a recipe makes it."""
    [operator] = load_ops([{"newsnorm_mapper": arguments}])
    return operator


def test_found_by_its_entry_point():
    """A recipe names it without an import of newsnorm."""
    assert type(make()).__module__ == "newsnorm.engines.data_juicer"


@pytest.mark.parametrize("skip_op_error", [False, True])
def test_one_sample_each(skip_op_error):
    """Nothing raises and nothing is dropped; columns that were there stay."""
    texts = ["甲", "", POST, None]
    samples = {"text": texts, "url": ["u"] * 4, "name": ["a.md", "b.md", "c.md", None]}
    made = make(name_key="name", skip_op_error=skip_op_error).process(dict(samples))

    assert made["text"] == ["甲", "", "货船靠岸。", ""]
    assert made["title"][2] == "港口"
    assert made["path"] == ["a.md", "b.md", "c.md", None]
    assert made["url"] == ["u"] * 4
    assert made["newsnorm_url"] == [None] * 4
    assert [error is None for error in made["error"]] == [True, False, True, False]


def test_types_do_not_hang_on_the_first_batch(tmp_path):
    """The first thousand texts have no tags and no title, and those that follow have."""
    texts = [f"正文{n}。" for n in range(1500)] + [POST]
    made = make(num_proc=1, auto_op_parallelism=False, batch_size=500).run(NestedDataset.from_dict({"text": texts}))

    assert made[1500]["tags"] == ["航运"]
    assert made.features["title"].dtype == "string"
    assert made[0]["error"] is None


def test_wrong_options():
    """They end the run before it has begun."""
    with pytest.raises(newsnorm.OptionsError, match="timezon"):
        make(options={"timezon": "UTC"})
