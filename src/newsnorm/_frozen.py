"""Read-only JSON values: a mapping that pickles and hashes, and the way there and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, TypeAlias, TypeVar

from attrs import NOTHING, fields

_T = TypeVar("_T")

JSON: TypeAlias = "bool | int | float | str | tuple[JSON, ...] | Mapping[str, JSON] | None"


class FrozenMap(Mapping[str, Any]):
    """A mapping nobody can change.

    `types.MappingProxyType` would do, but it neither pickles nor hashes, and an article must do both.

    Example:
        >>> FrozenMap({"a": 1})["a"]
        1
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, Any] | None = None) -> None:
        """Copy `items`, so that the caller's mapping stays the caller's."""
        self._items = dict(items or {})

    def __getitem__(self, key: str) -> Any:
        return self._items[key]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key; faster than what `Mapping` inherits."""
        return self._items.get(key, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __eq__(self, other: object) -> bool:
        return self._items == (other._items if isinstance(other, FrozenMap) else other)

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenMap, (self._items,)


EMPTY = FrozenMap()
# Nearly every value is one of these, and a look at the exact type is ten times cheaper than the abstract classes below.
_DONE = frozenset({str, int, float, bool, type(None), FrozenMap})


def freeze(value: Any) -> Any:
    """Turn lists into tuples and dicts into `FrozenMap`, all the way down."""
    if type(value) in _DONE:
        return value
    if isinstance(value, Mapping):
        return FrozenMap({str(key): freeze(item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(freeze(item) for item in value)
    return value


def thaw(value: Any) -> Any:
    """Turn what `freeze` made back into plain lists and dicts, which `json.dumps` takes."""
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [thaw(item) for item in value]
    return value


class Shown:
    """The base of the values that floors hand each other: shows the fields, as attrs does.

    attrs writes a method for each class, and to compile these takes a third of the time of all other methods.

    Example:
        >>> from attrs import frozen
        >>> @frozen(repr=False)
        ... class Place(Shown):
        ...     line: int
        >>> Place(3)
        Place(line=3)
    """

    __slots__ = ()

    def __repr__(self) -> str:
        cls = type(self)
        shown = ", ".join(
            f"{each.name}={(repr if each.repr is True else each.repr)(getattr(self, each.name))}"
            for each in fields(cls)  # type: ignore[arg-type]
            if each.repr
        )
        return f"{cls.__qualname__.rpartition('>.')[2]}({shown})"


class Referable:
    """The base of a value that weak references can lead to and that a maker builds."""

    __slots__ = ("__weakref__",)


def tuple_maker(cls: type[_T]) -> Callable[[Iterable[Any]], _T]:
    """Return what builds a named tuple of all its fields in order, in half the time.

    It does what the call of a named tuple does in the end, without the way there.
    """
    return partial(tuple.__new__, cls)  # type: ignore[type-var]


def maker(cls: type[_T]) -> Callable[..., _T]:
    """Return what builds a frozen value of our own making, in a quarter of the time: nothing is converted or checked.

    `cls(…)` sets each field through `object.__setattr__` and checks it, which a value made by hand needs. A twin of the
    class that is not frozen lets its fields be set directly, and becomes a `cls` when all are set. The function is
    written field by field, as attrs writes its own: a loop over the fields would take longer than what it spares. Only
    for classes without a slot of their own for weak references: with one the layouts differ. A field that nobody may
    give is made by its factory.
    """
    defaults = {each.name: each.default for each in fields(cls)}  # type: ignore[arg-type]
    inner = {each.name: each.default.factory for each in fields(cls) if not each.init}  # type: ignore[arg-type]
    twin = type(f"_{cls.__name__}Twin", cls.__bases__, {"__slots__": tuple(defaults)})
    # By name alone is how it is called. Python looks up each default of a parameter that is by name alone, which takes
    # as long as all the rest; the others it copies.
    given = [name for name in defaults if name not in inner]
    needed = [name for name in given if defaults[name] is NOTHING]
    others = [f"{name}=defaults['{name}']" for name in given if name not in needed]
    lines = (
        f"def make({', '.join((*needed, *others))}):",
        "made = twin()",
        *(f"made.{name} = {name}" for name in given),
        *(f"made.{name} = inner['{name}']()" for name in inner),
        "made.__class__ = cls",
        "return made",
    )
    names: dict[str, Any] = {"twin": twin, "cls": cls, "defaults": defaults, "inner": inner}
    exec("\n    ".join(lines), names)  # noqa: S102 - of nothing but the names of our own fields
    make: Callable[..., _T] = names["make"]
    return make
