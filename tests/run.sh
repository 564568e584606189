#!/usr/bin/env bash
# Installs what the tests need into a virtual environment of its own and runs them. Where CI is set, as hosted CI does,
# each law is tried on 200 examples instead of 25, always the same ones, and a test may take longer.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -n "${CI:-}" ]; then
    export HYPOTHESIS_PROFILE="${HYPOTHESIS_PROFILE:-ci}" PYTEST_TIMEOUT="${PYTEST_TIMEOUT:-300}"
fi

venv=${NEWSNORM_VENV:-.venv-test}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --upgrade pip # `--group` needs pip 25.1
"$venv/bin/pip" install --quiet --editable ".[testing]" --group test
exec "$venv/bin/python" -m pytest -n 2 "$@"
