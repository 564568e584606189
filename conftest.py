"""Where a package has no wheel, tests and examples that need it are skipped: those of a package that is there never."""

from __future__ import annotations

import gc
import importlib.util
from collections.abc import Generator, Iterator
from doctest import UnexpectedException
from pathlib import Path
from typing import Any

import pytest
from _pytest.doctest import DoctestModule, MultipleDoctestFailures
from _pytest.runner import runtestprotocol

_NEED = {
    # The last two count calls of that engine, and look at all modules there are.
    "turbohtml": (
        "html/engine_turbohtml.py", "test_engine_turbohtml.py", "test_bench.py", "test_floors.py", "test_regexes.py",
    ),
    # Written by workers: what could not be read is a row of a file. One seed has Markdown in it.
    "pyromark": ("src/newsnorm/corpus/convert.py", "test_library_pages.py"),
}  # fmt: skip
"""What can only be passed over as a whole."""
_MISSING = [name for name in ("turbohtml", "opencc", "pyromark") if importlib.util.find_spec(name) is None]
_MISSED = pytest.StashKey[list[str]]()
"""What newsnorm said was missing while a test ran: where many files are read, a failure is a row and no exception."""


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out modules that import what is not there."""
    ends = tuple(end for name in _MISSING for end in _NEED.get(name, ()))
    return True if collection_path.as_posix().endswith(ends) else None


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """Look for examples only where there are some, which saves time; and never in a file of tests.

    A module that cannot be imported is passed over where examples are looked for, and then its tests are too.
    """
    found = yield
    if file_path.suffix == ".py" and not _has_examples(file_path):
        return [each for each in found if not isinstance(each, DoctestModule)]
    return found


def _has_examples(module: Path) -> bool:
    return not module.name.startswith("test_") and ">>> " in module.read_text(encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    """Let pytest-randomly not seed `random` thrice a test, which no test asks for a number."""
    if hasattr(config.option, "randomly_reset_seed"):
        config.option.randomly_reset_seed = False


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let no collection of garbage walk through thousands of tests that wait: that takes a sixth of the time.

    Nor look for garbage as often as where memory is short, which takes another fifteenth.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(20_000, 20, 20)
        gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Let a process that has nothing left to do take tests of another; else one of them waits in the end."""
    from xdist.scheduler import WorkStealingScheduling  # noqa: PLC0415 - only where it is asked for

    return WorkStealingScheduling(config, log) if config.getvalue("dist") == "load" else None


@pytest.hookimpl(specname="pytest_runtest_protocol")
def pytest_runtest_protocol_of_a_worker(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Tell the process that waits for it of each test once, not five times, unless somebody asks for more.

    To tell takes longer than most tests do. Nothing is left out but that a test begins, and that what is done before
    and after it went well.
    """
    if not hasattr(item.config, "workerinput") or item.config.option.durations or item.config.option.xmlpath:
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Pass over modules that read Markdown, or run a program that does, when they are imported."""
    report = yield
    name = _find_missing(str(report.longrepr)) if _MISSING and report.failed else None
    if name:
        report.outcome = "skipped"
        report.longrepr = (report.nodeid, 0, f"Skipped: no {name} here")
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Listen to what newsnorm says is missing, in this process, for as long as a test and its fixtures take."""
    if not _MISSING:
        return (yield)
    from newsnorm.errors import MissingDependencyError  # noqa: PLC0415 - only where something is missing

    said = item.stash.setdefault(_MISSED, [])
    usual = MissingDependencyError.__init__

    def listen(self: MissingDependencyError, message: str, **fields: str | None) -> None:
        said.append(message)
        usual(self, message, **fields)

    MissingDependencyError.__init__ = listen  # type: ignore[method-assign]
    try:
        return (yield)
    finally:
        MissingDependencyError.__init__ = usual  # type: ignore[method-assign]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a test that failed for want of a package as skipped."""
    report = yield
    if _MISSING and report.failed and call.excinfo is not None:
        said = [f"{error} {getattr(error, 'stderr', '')}" for error in _causes(call.excinfo.value)]
        name = _find_missing("\n".join([*said, *item.stash.get(_MISSED, ()), *(text for _, text in report.sections)]))
        if name:
            report.outcome = "skipped"
            report.longrepr = (str(item.path), 0, f"Skipped: no {name} here")
    return report


def _find_missing(told: str) -> str | None:
    """Return what is not there and was needed, by what was said."""
    said = told.lower()
    signs = ("needs {}", "engine {} is not", "no module named '{}'")
    return next((name for name in _MISSING if any(sign.format(name) in said for sign in signs)), None)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error, what it came from, and what it holds."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [each.__cause__, each.__context__, *getattr(each, "exceptions", ())]
        if isinstance(each, UnexpectedException):
            waiting.append(each.exc_info[1])
        if isinstance(each, MultipleDoctestFailures):
            waiting += each.failures
