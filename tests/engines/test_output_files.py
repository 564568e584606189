"""What the command wrote is one table in every tool, from JSON Lines and from Parquet, as the page of rows says."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import newsnorm

pytest.importorskip("pyarrow")

import pyarrow.json as pj
import pyarrow.parquet as pq

from newsnorm.arrow import SCHEMA

pytestmark = [
    pytest.mark.engines,
    pytest.mark.filterwarnings("default"),  # of the tools about each other
]
SEEDS = Path(__file__).parents[2] / "seeds"


class Files(NamedTuple):
    """The same rows twice."""

    lines: str
    parquet: str


def write(paths: list[Path], out: Path) -> Files:
    """Convert paths to both kinds of file."""
    for suffix in (".jsonl", ".parquet"):
        newsnorm.convert(paths, out / f"rows{suffix}")
    return Files(str(out / "rows.jsonl"), str(out / "rows.parquet"))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The rows of the seeds, of a document that fails, and of one whose name is GBK and no Unicode."""
    folder = tmp_path_factory.mktemp("in")
    (folder / "empty.txt").write_bytes(b"")
    name = os.fsencode(folder) + b"/" + "新闻.txt".encode("gbk")
    with open(name, "wb") as file:  # noqa: PTH123 - no path of pathlib
        file.write("江州港昨日开放。".encode())
    return write([SEEDS, folder], tmp_path_factory.mktemp("out"))


def read_lines(files: Files) -> Any:
    """The table that pyarrow makes of JSON Lines when it is told the schema."""
    return pj.read_json(files.lines, parse_options=pj.ParseOptions(explicit_schema=SCHEMA))


def open_pyarrow(files: Files) -> tuple[Any, Any]:
    """Schema and rows of both files."""
    return tuple((table.schema, table.to_pylist()) for table in (read_lines(files), pq.read_table(files.parquet)))


def open_pandas(files: Files) -> tuple[Any, Any]:
    """Types and rows of both files."""
    pd = pytest.importorskip("pandas")
    lines = read_lines(files).to_pandas(types_mapper=pd.ArrowDtype)
    frames = (lines, pd.read_parquet(files.parquet, dtype_backend="pyarrow"))
    return tuple((list(frame.dtypes.items()), frame.to_json()) for frame in frames)


def open_polars(files: Files) -> tuple[Any, Any]:
    """Schema and rows of both files."""
    pl = pytest.importorskip("polars")
    schema = pl.from_arrow(SCHEMA.empty_table()).schema
    frames = (pl.read_ndjson(files.lines, schema=schema), pl.read_parquet(files.parquet))
    return tuple((list(frame.schema.items()), frame.rows()) for frame in frames)


def open_duckdb(files: Files) -> tuple[Any, Any]:
    """Types and rows of both files."""
    duckdb = pytest.importorskip("duckdb")
    known = duckdb.arrow(SCHEMA.empty_table())
    columns = dict(zip(known.columns, map(str, known.types), strict=True))
    tables = (duckdb.read_json(files.lines, columns=columns), duckdb.read_parquet(files.parquet))
    return tuple((list(zip(each.columns, map(str, each.types), strict=True)), each.fetchall()) for each in tables)


def open_datasets(files: Files) -> tuple[Any, Any]:
    """Features and rows of both files."""
    datasets = pytest.importorskip("datasets")
    datasets.disable_progress_bars()
    cache = str(Path(files.parquet).parent)
    whole = datasets.load_dataset("parquet", data_files=files.parquet, cache_dir=cache)["train"]
    return tuple((each.features, each.to_list()) for each in (datasets.Dataset(read_lines(files)), whole))


TOOLS = {
    "pyarrow": open_pyarrow, "pandas": open_pandas, "polars": open_polars, "duckdb": open_duckdb,
    "datasets": open_datasets,
}  # fmt: skip


@pytest.mark.parametrize("tool", TOOLS)
def test_own_files(tool: str, files: Files):
    """Schema and rows are the same from both."""
    lines, parquet = TOOLS[tool](files)

    assert lines[0] == parquet[0]
    assert lines[1] == parquet[1]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Files:
    """The rows of the real posts beside the project."""
    return write([shared / "corpus"], tmp_path_factory.mktemp("real"))


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.timeout(1200)  # six thousand posts, twice
def test_real_files(tool: str, real: Files):
    """Thousands of real posts, likewise."""
    lines, parquet = TOOLS[tool](real)

    assert lines[0] == parquet[0]
    assert lines[1] == parquet[1]
