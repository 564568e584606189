"""Many cases in one test: a test for each takes longer to start than most take to run."""

from __future__ import annotations

import functools
import inspect
import os
import traceback
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any

import pytest

_Param = type(pytest.param(None))
_STOPS_AT_ONCE = os.environ.get("HYPOTHESIS_PROFILE") == "mutation"


def every_case(
    names: str | tuple[str, ...], cases: Iterable[Any], *, ids: Callable[[Any], str] | Sequence[str] = str
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Do what `pytest.mark.parametrize` does, in one test: it tells of each case that fails, by its name.

    Fixtures are made once for all cases. Of two of these decorators each takes all cases of the other. Below `given`
    all cases get the same examples: to make others for each takes longer than most laws.

    Args:
        names: Of the arguments that a case gives.
        cases: Values, tuples of values where there are several names, or `pytest.param` with an id.
        ids: How a case without an id is called, or what each is called.
    """
    is_single = isinstance(names, str)
    keys = (names,) if is_single else names

    def take_apart(case: Any, called: Callable[[Any], str] | str) -> tuple[str, tuple[Any, ...]]:
        given = case.values if isinstance(case, _Param) else (case,) if is_single else case
        if isinstance(case, _Param) and case.id:
            return case.id, given
        return called if isinstance(called, str) else called(given[0] if is_single else given), given

    taken = [take_apart(*each) for each in zip(cases, repeat(ids) if callable(ids) else ids, strict=not callable(ids))]

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        signature, file = inspect.signature(test), inspect.unwrap(test).__code__.co_filename
        left = [each for name, each in signature.parameters.items() if name not in keys]

        @functools.wraps(test)
        def run(*args: Any, **fixtures: Any) -> None:
            fixtures |= {each.name: value for each, value in zip(left, args, strict=False)}  # Hypothesis gives no names
            faults = []
            for name, values in taken:
                try:
                    test(**dict(zip(keys, values, strict=True)), **fixtures)
                except (AssertionError, pytest.fail.Exception) as fault:
                    faults.append(f"{name}{_tell_line(fault, file)}: {fault}")
                    if _STOPS_AT_ONCE:
                        break
                except BaseException as error:
                    error.add_note(f"in the case {name}")
                    raise
            if faults:
                pytest.fail(f"{len(faults)} of {len(taken)} cases\n\n" + "\n\n".join(faults))

        del run.__wrapped__  # pytest would ask it for the names of fixtures
        run.__signature__ = signature.replace(parameters=left)
        return run

    assert taken
    return decorate


def _tell_line(fault: BaseException, file: str) -> str:
    """Say on which line of the test a case failed; nothing where another decorator has said it."""
    lines = [line for frame, line in traceback.walk_tb(fault.__traceback__) if frame.f_code.co_filename == file]
    return f" (line {lines[-1]})" if lines and file != __file__ else ""
