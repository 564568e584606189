"""What a run is asked for: how it goes through its documents, checked before the first of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Literal, get_args

from attrs import field, frozen

from newsnorm._frozen import Shown
from newsnorm.errors import OptionsError
from newsnorm.meant import did_you_mean
from newsnorm.options import Options, check_choice

if TYPE_CHECKING:
    from newsnorm.corpus.seen import FileId

Errors = Literal["record", "raise", "skip"]
Split = Literal["heading"]


def _take_patterns(given: object) -> tuple[str, ...]:
    """Take patterns, but no string: it is a sequence of patterns of one letter."""
    patterns = None if isinstance(given, str) or not isinstance(given, Iterable) else tuple(given)
    if patterns is None or not all(isinstance(pattern, str) for pattern in patterns):
        raise OptionsError(f"{given!r} is no sequence of patterns", hint="for one: ['*.md']")
    return patterns


@frozen(kw_only=True, repr=False)
class Plan(Shown):
    """How a run goes through its documents; the fields are arguments of `load_all`, which tells more about them.

    Attributes:
        jobs: Processes; 1 works in this one.
        errors: What becomes of a document that cannot be loaded.
        progress: A bar is drawn on stderr.
        timeout: Seconds for one document.
        include: Patterns of the names of files in folders and archives: only these are taken.
        exclude: Patterns of the names of files and folders that are left out.
        split: What a file is cut at into several articles.
        outputs: Device and inode of each file that must not be read.

    Raises:
        OptionsError: A value is not one of those allowed.
    """

    jobs: int = 1
    errors: Errors = "record"
    progress: bool = False
    timeout: float | None = None
    include: tuple[str, ...] = field(default=(), converter=_take_patterns)
    exclude: tuple[str, ...] = field(default=(), converter=_take_patterns)
    split: Split | None = None
    outputs: Collection[FileId] = ()

    def __attrs_post_init__(self) -> None:
        """Check what only the first document would stumble over."""
        check_choice("errors", self.errors, get_args(Errors))
        check_choice("split", self.split, (None, *get_args(Split)))
        if not is_count(self.jobs):
            raise OptionsError(
                f"jobs={self.jobs!r} is not a number of processes", hint="1 or more; os.cpu_count() for all"
            )
        limit: object = self.timeout
        is_number = isinstance(limit, int | float) and not isinstance(limit, bool) and limit > 0
        if limit is not None and not is_number:
            raise OptionsError(f"timeout={limit!r} is not a number of seconds", hint="more than 0, or None")


def is_count(value: object) -> bool:
    """Return whether a value is a number of things, at least one: `True` is none."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def check_option_names(options: Options) -> None:
    """Refuse names in options that only the first document would stumble over.

    Raises:
        OptionsError: There is no such rule or reader.
    """
    # Rules and readers take a tenth of a second to import, and a driver needs none of them.
    if options.disabled_rules:
        from newsnorm.text.engine import compile_rules  # noqa: PLC0415 - see above

        compile_rules(options)
    if options.reader is not None:
        from newsnorm.readers.registry import available_readers  # noqa: PLC0415 - see above

        known = {*available_readers(), *(reader.name for reader in options.readers)}
        if options.reader not in known:
            raise OptionsError(
                f"there is no reader {options.reader!r}", hint=did_you_mean(options.reader, known, option="reader")
            )
