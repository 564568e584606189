"""NeMo-Curator's stage, where it is installed."""

from __future__ import annotations

import pyarrow as pa
import pytest

import newsnorm

pytest.importorskip("nemo_curator")

from nemo_curator.tasks import DocumentBatch

from newsnorm.engines.nemo_curator import NewsnormStage

POST = "---\ntitle: 港口\ntags: [航运]\nurl: https://example.com/c\n---\n货船靠岸."


@pytest.mark.parametrize("kind", ["arrow", "pandas"])
def test_stage(kind):
    """A row for each row; columns that were there stay, and what cannot be read says why."""
    table = pa.table({"id": ["1", "2"], "url": ["u", "v"], "text": [POST, ""], "name": ["c.md", "d.md"]})
    data = table if kind == "arrow" else table.to_pandas()
    stage = NewsnormStage(name_key="name", options={"timezone": "UTC"})
    made = stage.process(DocumentBatch("posts", data)).to_pyarrow().to_pydict()

    assert (made["id"], made["url"], made["text"]) == (["1", "2"], ["u", "v"], ["货船靠岸。", ""])
    assert made["newsnorm_url"] == ["https://example.com/c", None]
    assert made["path"] == ["c.md", "d.md"]
    assert made["error"][0] is None
    assert made["error"][1].startswith("SourceError")
    assert stage.inputs() == (["data"], ["text", "name"])
    assert set(stage.outputs()[1]) <= {*made, "id", "url"}


def test_wrong_options():
    """They are found when the stage is made."""
    with pytest.raises(newsnorm.OptionsError):
        NewsnormStage(options={"timezon": "UTC"})
