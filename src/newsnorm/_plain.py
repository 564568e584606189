"""attrs values ↔ plain JSON values, driven by the annotations alone, so that no field can be forgotten."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin

import attrs

from newsnorm._frozen import freeze, thaw
from newsnorm.errors import FieldError, SourceError

_T = TypeVar("_T")
_Decode = Callable[[Any], Any]


LAYOUT = {"is_layout": True}
"""Metadata of a field that says how something is set: it is no part of the plain values."""


def plain_fields(kind: type) -> tuple[str, ...]:
    """Return the names of the fields that `to_plain` gives."""
    return tuple(field.name for field in attrs.fields(kind) if field.metadata != LAYOUT)


def to_plain(value: Any) -> Any:
    """Return `value` as dicts, lists, strings, numbers, booleans and None; datetimes as ISO 8601."""
    if isinstance(value, str | int | float) or value is None:
        return value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat()
    if attrs.has(type(value)):
        return {name: to_plain(getattr(value, name)) for name in _field_names(cast("Hashable", type(value)))}
    return thaw(value)


@lru_cache(maxsize=64)
def _field_names(kind: Any) -> tuple[str, ...]:
    return plain_fields(kind)


def from_plain(kind: type[_T], data: Any) -> _T:
    """Build `kind` from what `to_plain` gave.

    Raises:
        SourceError: A key is unknown or missing, or a value has the wrong type; the message names the place.
    """
    if not isinstance(data, Mapping):
        raise SourceError(f"{kind.__name__} is not an object")
    decoders = _decoders(cast("Hashable", kind))
    values = {}
    for key, item in data.items():
        if key not in decoders:
            raise SourceError(f"unknown key {key}", hint=f"{kind.__name__} has: {', '.join(decoders)}")
        try:
            values[key] = decoders[key](item)
        except SourceError as error:
            raise SourceError(f"{key}: {error.message}", hint=error.hint) from error
        except (TypeError, ValueError) as error:
            raise SourceError(f"{key}: {error}") from error
    missing = [name for name in _required(cast("Hashable", kind)) if name not in values]
    if missing:
        raise SourceError(f"{kind.__name__} has no {missing[0]}")
    try:
        return kind(**values)
    except FieldError as error:
        raise SourceError(f"{kind.__name__}: {error.message}", hint=error.hint) from error


@lru_cache(maxsize=64)
def _required(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING)


@lru_cache(maxsize=64)
def _decoders(kind: Any) -> dict[str, _Decode]:
    hints = typing.get_type_hints(kind)
    return {name: _decoder(hints[name]) for name in plain_fields(kind)}


def _decoder(hint: Any) -> _Decode:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = _decoder(next(arg for arg in args if arg is not type(None)))
        return lambda item: None if item is None else inner(item)
    if origin is Literal:
        return _member_of(args)
    if origin is tuple:
        return _tuple_of(args)
    if hint is datetime:
        return _moment
    if isinstance(hint, type) and attrs.has(hint):
        return lambda item: from_plain(hint, item)
    if isinstance(hint, type) and hint in (str, int, bool, float):
        return _scalar(hint)
    return _object


def _tuple_of(args: tuple[Any, ...]) -> _Decode:
    if args[-1] is not Ellipsis:
        return _row_of([_decoder(arg) for arg in args])
    inner = _decoder(args[0])
    return lambda item: tuple(inner(part) for part in _array(item))


def _row_of(decoders: list[_Decode]) -> _Decode:
    def decode(item: Any) -> tuple[Any, ...]:
        if len(_array(item)) != len(decoders):
            raise ValueError(f"expected {len(decoders)} values, not {len(item)}")
        return tuple(inner(part) for inner, part in zip(decoders, item, strict=True))

    return decode


def _array(item: Any) -> list[Any] | tuple[Any, ...]:
    if not isinstance(item, list | tuple):
        raise TypeError("expected an array")
    return item


def _object(item: Any) -> Any:
    if not isinstance(item, Mapping):
        raise TypeError("expected an object")
    try:
        return freeze(item)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _member_of(members: tuple[Any, ...]) -> _Decode:
    def decode(item: Any) -> Any:
        if item not in members:
            raise ValueError(f"{item!r} is not one of {members}")
        return item

    return decode


def _scalar(kind: type) -> _Decode:
    accepted: tuple[type, ...] = (int, float) if kind is float else (kind,)

    def decode(item: Any) -> Any:
        if not isinstance(item, accepted) or (isinstance(item, bool) and kind is not bool):
            raise TypeError(f"expected {kind.__name__}, not {type(item).__name__}")
        return item

    return decode


def _moment(item: Any) -> datetime:
    return datetime.fromisoformat(_scalar(str)(item))
