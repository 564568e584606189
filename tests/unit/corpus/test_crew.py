"""Worker processes that may die."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from killers import DEEDS

from newsnorm.corpus.crew import Crew, WorkerDied
from newsnorm.corpus.heartbeat import Heartbeat


def work(value: tuple[str, ...], beat: str, skip: Mapping[int, str]) -> list[str]:
    """Do each deed that is one, and return the others, or why a step is skipped."""
    done = []
    with Heartbeat(beat) as heart:
        for step, word in enumerate(value):
            heart.begin(step)
            if step in skip:
                done.append(skip[step])
                continue
            if word in DEEDS:
                DEEDS[word]()
            done.append(word)
    return done


def is_there(process: int) -> bool:
    """Whether a process runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def die_at_once(value: Any, beat: str, skip: Mapping[int, str]) -> None:
    """Never get to a first step."""
    os._exit(9)


def fail(value: str, beat: str, skip: Mapping[int, str]) -> None:
    """Raise an error of its own."""
    raise OSError(28, "No space left on device")


def test_no_worker_stays():
    """When the work is done its workers end, whatever they wait for."""
    with Crew(1) as crew:
        [(_, [worker])] = crew.map(tell_process, ["甲"])

    end = time.monotonic() + 30
    while is_there(worker) and time.monotonic() < end:
        time.sleep(0.02)
    assert not is_there(worker)


def test_results_come_in_order():
    """Whatever takes longer, results stand in the order of the values."""
    values = [(str(number),) for number in range(20)]

    with Crew(2) as crew:
        assert list(crew.map(work, values)) == [(value, list(value)) for value in values]


def test_few_values_are_taken_ahead():
    """Of a million values only as many are taken as keep the workers busy."""
    taken: list[int] = []

    def give():
        for number in range(20):
            taken.append(number)
            yield (str(number),)

    with Crew(1) as crew:
        results = crew.map(work, give())
        next(results)

        assert len(taken) == 3
        assert len(list(results)) == 19


CULPRITS = {
    "exit 0": "its worker died twice (exit code 0)",
    "exit 3": "its worker died twice (exit code 3)",
    "segv": "its worker died twice (SIGSEGV)",
    "kill": "its worker died twice (SIGKILL)",
    "sleep": "it took more than 0.5 s, twice",
    "spin": "it took more than 0.5 s, twice",
}


def tick(value: float, beat: str, skip: Mapping[int, str]) -> float:
    """Take some time for the one step, and say all the while that it goes on."""
    with Heartbeat(beat) as heart:
        heart.begin(0)
        end = time.monotonic() + value
        while time.monotonic() < end:
            time.sleep(0.02)
            heart.tick()
    return value


def test_long_step_that_goes_on():
    """Only a worker that stands still is ended, not one that takes longer for a step and says so."""
    with Crew(1, timeout=0.5) as crew:
        assert list(crew.map(tick, [0.8])) == [(0.8, 0.8)]


def test_task_of_its_own():
    """A task that was begun runs beside others until somebody asks for its result."""
    with Crew(1) as crew:
        wait = crew.begin(work, ("甲",))
        lost = crew.begin(die_at_once, "乙", given_up=lambda value, error: f"{value} lost")

        assert list(crew.map(work, [("丙",)])) == [(("丙",), ["丙"])]
        assert (wait(), lost()) == (["甲"], "乙 lost")


@pytest.mark.parametrize(
    ("tasks", "timeout"),
    [
        pytest.param([("甲", "exit 3", "乙"), ("segv", "甲", "kill"), ("丙",)], None, id="die"),
        pytest.param([("甲", "sleep", "乙"), ("spin", "丙"), ("丁",)], 0.5, id="hang"),
    ],
)
def test_only_the_culprits_are_skipped(tasks: list[tuple[str, ...]], timeout: float | None):
    """A step that kills, hangs or spins is skipped, with the reason; all others are done."""
    with Crew(2, timeout=timeout) as crew:
        done = [result for _, result in crew.map(work, tasks)]

    assert done == [[CULPRITS.get(word, word) for word in task] for task in tasks]


def test_worker_that_leaves_without_a_word(monkeypatch: pytest.MonkeyPatch):
    """A step that ends its worker with exit code 0, which no pool misses, is skipped too."""
    monkeypatch.setattr("newsnorm.corpus.crew._GRACE", 0.1)
    with Crew(1) as alone:
        [(_, done)] = alone.map(work, [("甲", "exit 0", "乙")])

    assert done == ["甲", CULPRITS["exit 0"], "乙"]


def die_late(value: Any, beat: str, skip: Mapping[int, str]) -> str:
    """Stand at the one step for longer than a worker that is gone is given, then be killed as for want of memory."""
    with Heartbeat(beat) as heart:
        heart.begin(0)
        if skip:
            return skip[0]
        time.sleep(0.6)
        os.kill(os.getpid(), signal.SIGKILL)
    return value


def test_death_after_a_long_step(monkeypatch: pytest.MonkeyPatch):
    """How a worker died is told however long it stood at the step: the time to learn it begins with its death."""
    monkeypatch.setattr("newsnorm.corpus.crew._LOOK", 0.002)  # so that it is missed before the pool misses it
    monkeypatch.setattr("newsnorm.corpus.crew._GRACE", 0.5)
    with Crew(1) as crew:
        assert list(crew.map(die_late, ["甲"])) == [("甲", CULPRITS["kill"])]


def test_task_that_never_begins():
    """A task whose workers die before its first step is given up, not started for ever."""
    with Crew(1) as crew, pytest.raises(WorkerDied, match="its workers died 3 times"):
        list(crew.map(die_at_once, ["甲"]))


@pytest.mark.parametrize(("most", "is_lost"), [(2, True), (3, False)])
def test_task_of_too_many_culprits(monkeypatch: pytest.MonkeyPatch, most: int, *, is_lost: bool):
    """A task at which so many workers died is given up; with one death less it is done without its culprit."""
    monkeypatch.setattr("newsnorm.corpus.crew._MOST_STRIKES", most)
    with Crew(1) as alone:
        [(_, done)] = alone.map(work, [("甲", "kill", "乙")], given_up=lambda value, error: [error.message, error.step])

    lost = ["the task was given up: its workers died 2 times", 1]
    assert done == (lost if is_lost else ["甲", CULPRITS["kill"], "乙"])


def test_what_stands_for_a_lost_task():
    """The caller may say what stands in its place."""
    with Crew(1) as crew:
        assert list(crew.map(die_at_once, ["甲"], given_up=lambda value, error: f"{value} lost")) == [("甲", "甲 lost")]


def test_error_of_a_task():
    """What a task raises comes to the caller as it is."""
    with Crew(1) as crew, pytest.raises(OSError, match="No space left"):
        list(crew.map(fail, ["甲"]))


def test_results_that_are_known():
    """A value whose result is known costs no worker, and keeps its place."""
    with Crew(1) as crew:
        made = crew.map(work, [("甲",), ("乙",)], ready=lambda value: ["known"] if value == ("甲",) else None)

        assert [result for _, result in made] == [["known"], ["乙"]]


def test_idle_worker_that_is_killed():
    """A worker killed while it waits for work costs nothing."""
    with Crew(1) as crew:
        [(_, [process])] = crew.map(tell_process, ["甲"])
        os.kill(process, signal.SIGKILL)
        time.sleep(0.1)

        assert list(crew.map(work, [("乙",)])) == [(("乙",), ["乙"])]


def tell_process(value: str, beat: str, skip: Mapping[int, str]) -> list[int]:
    """Tell which process does the work."""
    return [os.getpid()]


PROGRAM = """
import multiprocessing, os, sys, threading, time
from pathlib import Path
from newsnorm.corpus.crew import Crew, _measure

def measure(value):
    with Crew(1) as crew:
        return [size for _, size in crew.map(_measure, [value])]

def stay(path, beat, skip):
    Path(path).touch()
    time.sleep(600)

if __name__ == "__main__":
    print(measure("沪指"))
    with multiprocessing.get_context("fork").Pool(1) as pool:
        print(pool.map(measure, ["甲", "港口"]), flush=True)
    crew = Crew(1).__enter__()
    threading.Thread(target=lambda: list(crew.map(stay, sys.argv[1:])), daemon=True).start()
    while not Path(sys.argv[1]).exists():
        time.sleep(0.01)
    os._exit(0)
"""


ON_STDIN = """
import newsnorm
print(newsnorm.convert("posts", "out.jsonl", jobs=1).articles)
"""
WITH_MORE = """
print(len(list(newsnorm.load_all("posts", jobs=2))))
"""


@pytest.mark.parametrize(
    ("temporary", "program", "printed"),
    [
        pytest.param("", ON_STDIN + WITH_MORE, "1\n1\n", id="short"),
        # Here each worker imports newsnorm anew, and so there is one.
        pytest.param("t" * 100, ON_STDIN, "1\n", id="long"),
    ],
)
def test_program_on_stdin(temporary: str, program: str, printed: str, tmp_path: Path):
    """A program that is piped to Python has workers, and so has one whose temporary folder has a long name."""
    for name in ("posts", temporary):
        (tmp_path / name).mkdir(exist_ok=True)
    (tmp_path / "posts" / "a.md").write_text("沪指收涨。", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-"],
        input=program, encoding="utf-8", capture_output=True, timeout=50, check=False, cwd=tmp_path,
        env=os.environ | ({"TMPDIR": str(tmp_path / temporary)} if temporary else {}),
    )  # fmt: skip

    assert (done.stdout, done.stderr) == (printed, "")


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="there is no fork here")
def test_drivers_of_every_kind(tmp_path: Path):
    """One that may have no children, forked from one that had some, has workers all the same; none outlives its driver.

    They hold the pipe that is read here, so that it ends with the last of them.
    """
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, program, tmp_path / "begun"],
        capture_output=True, text=True, timeout=50, check=False, env=os.environ | {"TMPDIR": str(tmp_path)},
    )  # fmt: skip

    assert done.stdout == "[2]\n[[1], [2]]\n", done.stderr
