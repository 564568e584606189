"""JSON on one line: Chinese as Chinese, and nothing that UTF-8 cannot hold."""

from __future__ import annotations

from typing import Any

from newsnorm._json import write_json


def write_object(value: Any) -> str:
    r"""Write plain values as JSON.

    Python keeps the bytes of a file name that is no UTF-8 as lone surrogates, which no file takes. They become escapes,
    which `json.loads` gives back.

    Example:
        >>> write_object({"title": "快讯", "path": "\udcb2.md"})
        '{"title": "快讯", "path": "\\udcb2.md"}'
    """
    return write_json(value)
