"""newsnorm in Hugging Face datasets: `pip install newsnorm[arrow] datasets`, then `python with_datasets.py`."""

import tempfile

from datasets import Dataset, Features, disable_progress_bars
from seeds import check, read_files

from newsnorm.arrow import SCHEMA, normalize_table

if __name__ == "__main__":  # num_proc starts processes, which may import this file
    disable_progress_bars()
    posts = Dataset.from_dict(read_files())
    with tempfile.TemporaryDirectory() as folder:
        made = posts.with_format("arrow").map(
            normalize_table,
            batched=True,
            batch_size=512,
            num_proc=2,
            fn_kwargs={"name": "path"},
            remove_columns=posts.column_names,
            features=Features.from_arrow_schema(SCHEMA),
            cache_file_name=f"{folder}/rows.arrow",
        )
        check(made.with_format(None).to_list())
