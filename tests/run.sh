#!/usr/bin/env bash
# Installs what the tests need into a virtual environment of its own and runs them, each law on 15 examples: .ci/run asks
# for 200.
set -euo pipefail
cd "$(dirname "$0")/.."
unset PYTHONDONTWRITEBYTECODE # tests start programs: each would compile all that it imports

venv=${NEWSNORM_VENV:-.venv-test}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --upgrade pip # `--group` needs pip 25.1
"$venv/bin/pip" install --quiet --editable ".[testing]" --group test
exec "$venv/bin/python" -m pytest -n 3 "$@" # on two cores, too: some tests wait
