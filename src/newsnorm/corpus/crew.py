"""Worker processes that may die: who held what is known, and everything else is done all the same.

Processes are killed by the operating system when memory is short, by faults in C, by documents that never end. pebble
keeps the processes and names the one that died; what is here decides what becomes of its task. A task is a function and
one value; it tells in its heartbeat which step it is at. A step at which two workers died is skipped from then on, with
the reason, and the task is done again without it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Self

from attrs import define, field
from pebble import ProcessExpired, ProcessFuture, ProcessPool

from newsnorm._frozen import Shown
from newsnorm.corpus.heartbeat import NOT_BEGUN, Heartbeat, make_heartbeat
from newsnorm.errors import NewsnormError

Task = Callable[[Any, str, Mapping[int, str]], Any]
"""Takes a value, the path of its heartbeat, and the steps to skip with the reasons."""

_LOOK = 0.1  # seconds between two looks at the heartbeats
_GRACE = 1.0  # seconds in which pebble may tell how a worker died that is no longer there
_STRIKES = 2  # deaths of workers at one step until it is skipped
_MOST_STRIKES = 100  # of one task: a run of 512 documents that all kill is given up, not tried 1,024 times
_LATE = "it took more than {:g} s, twice"
_GIVEN_UP = "the task was given up: its workers died {} times"
_STUCK = 20.0  # seconds in which no task runs though some wait: the pool lost them
_MOST_POOLS = 3  # that broke one after the other without a task done between them


@define(eq=False, repr=False)
class _Ticket(Shown):
    """One task on its way."""

    task: Task
    value: Any
    beat: Heartbeat
    path: str
    skip: dict[int, str] = field(factory=dict)
    strikes: Counter[int] = field(factory=Counter)
    future: Any = None
    seen: tuple[int, int] = (NOT_BEGUN, 0)
    since: float = 0.0
    missed_since: float | None = None  # its worker is no longer there, and pebble has not said so
    ended: str = ""  # why its worker was ended, if it was
    done: threading.Event = field(factory=threading.Event)
    result: Any = None
    error: BaseException | None = None

    def finish(self, result: Any = None, error: BaseException | None = None) -> None:
        self.result, self.error = result, error
        self.beat.close()
        os.unlink(self.path)  # noqa: PTH108
        self.done.set()


class Crew:
    """Some worker processes.

    Args:
        jobs: How many.
        timeout: Seconds a worker may stand at one step; None lets it.

    Example:
        >>> with Crew(1) as crew:
        ...     list(crew.map(_measure, ["甲", "沪指"]))
        [('甲', 1), ('沪指', 2)]
    """

    def __init__(self, jobs: int, *, timeout: float | None = None) -> None:
        """Start the processes with the first task."""
        self._jobs = jobs
        self._timeout = timeout
        self._open: list[_Ticket] = []
        self._lock = threading.RLock()
        self._wake = threading.Event()
        self._is_closed = False
        self._broken = 0
        self._idle_since: float | None = None
        self._count = 0

    def __enter__(self) -> Self:
        """Start.

        Raises:
            NewsnormError: This is a worker, which imports the script that started it.
        """
        if getattr(multiprocessing.current_process(), "_inheriting", False):
            raise NewsnormError(_NOT_STARTED, hint=_MAIN_HINT)
        _allow_workers()
        _forget_stdin()
        self._folder = tempfile.TemporaryDirectory(prefix="newsnorm-", ignore_cleanup_errors=True)
        self._pool = self._new_pool()
        self._watch = threading.Thread(target=self._watch_all, name="newsnorm-watch", daemon=True)
        self._watch.start()
        return self

    def __exit__(self, *raised: object) -> None:
        """Stop all workers, whatever they do."""
        self._is_closed = True
        self._wake.set()
        self._watch.join()
        _stop(self._pool)
        self._folder.cleanup()

    def map(
        self,
        task: Task,
        values: Iterable[Any],
        *,
        ready: Callable[[Any], Any] | None = None,
        given_up: Callable[[Any, WorkerDied], Any] | None = None,
    ) -> Iterator[tuple[Any, Any]]:
        """Yield each value with its result, in order, with a bounded number of them in flight.

        Args:
            task: What a worker does with a value.
            values: Taken as they are needed.
            ready: Returns the result of a value that needs no work, else None.
            given_up: Returns the result of a value whose workers die, however often they are started.

        Raises:
            WorkerDied: Likewise, without `given_up`.
            NewsnormError: No worker can be started.
            BaseException: What a task raised.
        """
        window = 2 * self._jobs + 1
        waiting: deque[tuple[Any, Any, _Ticket | None]] = deque()
        for value in values:
            known = ready(value) if ready else None
            waiting.append((value, known, None if known is not None else self._submit(task, value)))
            if len(waiting) >= window:
                yield _take(waiting.popleft(), given_up)
        while waiting:
            yield _take(waiting.popleft(), given_up)

    def begin(
        self, task: Task, value: Any, *, given_up: Callable[[Any, WorkerDied], Any] | None = None
    ) -> Callable[[], Any]:
        """Let a worker begin with one value, and return what waits for its result; the rest is as for `map`."""
        ticket = self._submit(task, value)
        return lambda: _take((value, None, ticket), given_up)[1]

    def _submit(self, task: Task, value: Any) -> _Ticket:
        self._count += 1
        path = os.path.join(self._folder.name, str(self._count))  # noqa: PTH118
        make_heartbeat(path)
        ticket = _Ticket(task=task, value=value, beat=Heartbeat(path), path=path)
        with self._lock:
            self._schedule(ticket)
            self._open.append(ticket)
        return ticket

    def _schedule_again(self, ticket: _Ticket) -> None:
        make_heartbeat(ticket.path)
        self._schedule(ticket)

    def _schedule(self, ticket: _Ticket) -> None:
        ticket.seen, ticket.since, ticket.missed_since, ticket.ended = (NOT_BEGUN, 0), time.monotonic(), None, ""
        try:
            ticket.future = self._pool.schedule(ticket.task, args=(ticket.value, ticket.path, dict(ticket.skip)))
        except RuntimeError:  # pebble's word for a pool that broke meanwhile; the next look replaces it
            ticket.future = ProcessFuture()
            ticket.future.set_exception(BrokenProcessPool())
        ticket.future.add_done_callback(lambda _: self._wake.set())

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(self._jobs, initializer=_begin_worker, context=_context())

    def _watch_all(self) -> None:
        """Look at every open task until the crew is closed."""
        while not self._is_closed:
            self._wake.wait(_LOOK)
            self._wake.clear()
            with self._lock:
                self._look()

    def _look(self) -> None:
        now = time.monotonic()
        for ticket in list(self._open):
            if ticket.future.done():
                self._settle(ticket)
            else:
                self._watch_one(ticket, now)
        self._open = [ticket for ticket in self._open if not ticket.done.is_set()]
        is_idle = bool(self._open) and not any(ticket.future.running() for ticket in self._open)
        self._idle_since = (self._idle_since or now) if is_idle else None
        if self._idle_since is not None and now - self._idle_since > _STUCK:
            self._renew()

    def _watch_one(self, ticket: _Ticket, now: float) -> None:
        seen = ticket.beat.moved
        if seen != ticket.seen:
            ticket.seen, ticket.since = seen, now
        if not ticket.future.running() or ticket.ended or seen[0] == NOT_BEGUN:
            return
        if _is_alive(ticket.beat.process):
            ticket.missed_since = None
            if self._timeout is not None and now - ticket.since > self._timeout:
                self._end(ticket, _LATE.format(self._timeout))
        elif ticket.missed_since is None:
            # pebble sees the death of a worker too, and then knows its exit code: it is given the time.
            ticket.missed_since = now
        elif now - ticket.missed_since > _GRACE:
            self._end(ticket, "its worker died twice (exit code 0)")  # which pebble never misses

    def _end(self, ticket: _Ticket, reason: str) -> None:
        """End the worker of a task, which pebble does where the task is cancelled."""
        ticket.ended = reason
        ticket.future.cancel()

    def _settle(self, ticket: _Ticket) -> None:
        """See how a task ended: well, with an error of its own, or with its worker."""
        error = _error_of(ticket.future)
        if error is None:
            self._broken = 0
            ticket.finish(ticket.future.result())
        elif isinstance(error, ProcessExpired | CancelledError):
            self._strike(ticket, error)
        elif isinstance(error, BrokenProcessPool):
            self._renew()
        else:
            ticket.finish(error=error)

    def _strike(self, ticket: _Ticket, error: BaseException) -> None:
        step = ticket.beat.step
        ticket.strikes[step] += 1
        total = ticket.strikes.total()
        is_lost = total >= _MOST_STRIKES or ticket.strikes[step] > 2 * _STRIKES
        if is_lost or (step == NOT_BEGUN and ticket.strikes[step] > _STRIKES):
            ticket.finish(error=WorkerDied(_GIVEN_UP.format(total), step=max(step, 0)))
            return
        if ticket.strikes[step] >= _STRIKES:
            ended = f"its worker died twice ({_say(error.exitcode)})" if isinstance(error, ProcessExpired) else ""
            ticket.skip[step] = ended or ticket.ended
        self._schedule_again(ticket)

    def _renew(self) -> None:
        """Replace a pool that broke, and give its tasks to the new one."""
        self._broken += 1
        self._idle_since = None
        if self._broken > _MOST_POOLS:
            for ticket in self._open:
                ticket.finish(error=NewsnormError(_NOT_STARTED, hint=_MAIN_HINT))
            return
        threading.Thread(target=_stop, args=(self._pool,), daemon=True).start()
        self._pool = self._new_pool()
        for ticket in self._open:
            if not ticket.done.is_set():
                self._schedule_again(ticket)


class WorkerDied(NewsnormError):  # noqa: N818 - the name that rows show
    """The process that read a document died, or was ended because it took too long.

    Attributes:
        step: The document of the task, from 0, at which it was given up.
    """

    def __init__(self, message: str, *, step: int = 0, **fields: Any) -> None:
        """Keep the step beside what every error has."""
        super().__init__(message, **fields)
        self.step = step


_NOT_STARTED = "worker processes cannot be started"
_MAIN_HINT = 'in a script, put the call under `if __name__ == "__main__":`, since workers import the script again'


def _take(
    waiting: tuple[Any, Any, _Ticket | None], given_up: Callable[[Any, WorkerDied], Any] | None
) -> tuple[Any, Any]:
    value, known, ticket = waiting
    if ticket is None:
        return value, known
    # With a limit, so that Ctrl-C is seen: a wait without one blocks signals on some platforms.
    while not ticket.done.wait(1.0):
        pass
    if isinstance(ticket.error, WorkerDied) and given_up is not None:
        return value, given_up(value, ticket.error)
    if ticket.error is not None:
        raise ticket.error
    return value, ticket.result


def _error_of(future: Any) -> BaseException | None:
    try:
        error: BaseException | None = future.exception()
    except CancelledError as cancelled:
        return cancelled
    return error


def _say(code: int | None) -> str:
    if code is not None and code < 0:
        try:
            return signal.Signals(-code).name
        except ValueError:
            return f"signal {-code}"
    return f"exit code {code}"


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _stop(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()


def _allow_workers() -> None:
    """Let this process have children though it is daemonic, as those of `multiprocessing.Pool` and Dask are.

    Such a process is forbidden to have some, since it may be killed at any moment and would leave them behind. Workers
    end with their driver by themselves (`_begin_worker`).
    """
    process = multiprocessing.current_process()
    if process.daemon:
        process.daemon = False


def _forget_stdin() -> None:
    """Let workers begin where the program came from stdin: they would look for a file of that name to import it."""
    main = sys.modules.get("__main__")
    if getattr(main, "__file__", None) == "<stdin>":
        del main.__file__  # type: ignore[union-attr]


def _context() -> Any:
    """Forking a process that has threads is unsafe, and callers of this library often have some."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver  # noqa: PLC0415 - not on Windows

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["newsnorm.corpus.warm"])
    try:
        forkserver.ensure_running()
    except (
        OSError
    ):  # forked from a process that had started the server; or the server's address, in TMPDIR, is too long
        return multiprocessing.get_context("spawn")
    return context


def _begin_worker() -> None:
    """End the worker with its driver, however that ends: a thread waits for it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: Any) -> None:
    parent.join()
    os._exit(1)


def _measure(value: str, beat: str, skip: Mapping[int, str]) -> int:
    """The task of the example."""
    del beat, skip
    return len(value)
