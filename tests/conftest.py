"""Fixtures and Hypothesis profiles for all tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from regex_inventory import Inventory, Regex

ROOT = Path(__file__).resolve().parents[1]

_SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("default", max_examples=15, deadline=None, suppress_health_check=_SLOW_IS_FINE)
# A change is not to fail because of what another one left: CI looks at the same examples every time.
settings.register_profile("ci", max_examples=200, derandomize=True, deadline=None, suppress_health_check=_SLOW_IS_FINE)
settings.register_profile("thorough", max_examples=5000, deadline=None, suppress_health_check=_SLOW_IS_FINE)
settings.register_profile("mutation", settings.get_profile("default"), max_examples=10, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the five seeds."""
    return ROOT / "seeds"


@pytest.fixture(scope="session", autouse=True)
def patient_crews() -> Iterator[None]:
    """Look at workers more often than a run of hours has to, and miss none before the system tells how it died.

    What is waited for is the same, and comes sooner; and no machine is too busy to tell it in time.
    """
    import pebble

    from newsnorm.corpus import crew

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pebble.CONSTS, "sleep_unit", 0.01)
        patch.setattr(crew, "_LOOK", 0.02)
        patch.setattr(crew, "_GRACE", 20)
        yield


@pytest.fixture(scope="session")
def inventory(tmp_path_factory: pytest.TempPathFactory) -> Inventory:
    """What there is of regexes, which takes seconds to find: one of the processes of this run does it for all."""
    from regex_inventory import take_inventory

    base = tmp_path_factory.getbasetemp()
    return take_inventory((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "regexes.json")


@pytest.fixture(scope="session")
def regexes(inventory: Inventory) -> tuple[Regex, ...]:
    """Every regex of the package."""
    return inventory.regexes


@pytest.fixture(scope="session")
def shared() -> Path:
    """The material beside the project: cases, conformance suites, real posts. Skips without it."""
    folder = Path(os.environ.get("NEWSNORM_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared material is not here")
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden files anew; read the diff before you commit it."""
    parser.addoption("--update-golden", action="store_true", default=False, help="write tests/golden anew")
