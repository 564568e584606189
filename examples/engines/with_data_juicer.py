"""newsnorm in Data-Juicer: `pip install newsnorm py-data-juicer aiohttp ray`, then `python with_data_juicer.py`."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from seeds import check, read_files, restore

recipe = Path(__file__).with_name("data_juicer.yaml")
program = Path(sys.executable).with_name("dj-process")

with tempfile.TemporaryDirectory() as folder:
    with Path(folder, "posts.jsonl").open("w") as file:
        for path, content in zip(*read_files().values(), strict=True):
            print(json.dumps({"path": path, "text": content.decode()}), file=file)
    shutil.copy(recipe, folder)
    subprocess.run([program, "--config", recipe.name], cwd=folder, check=True)  # noqa: S603 - the recipe beside this
    lines = Path(folder, "articles", "articles.jsonl").read_text().splitlines()
    check([restore(json.loads(line)) for line in lines])
