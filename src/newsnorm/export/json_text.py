"""JSON on one line: Chinese as Chinese, and nothing that UTF-8 cannot hold."""

from __future__ import annotations

import json
from typing import Any

from newsnorm._lazy import compile_late

_LONE_SURROGATE_RE = compile_late("[\ud800-\udfff]")


def write_object(value: Any) -> str:
    r"""Write plain values as JSON.

    Python keeps the bytes of a file name that is no UTF-8 as lone surrogates, which no file takes. They become escapes,
    which `json.loads` gives back.

    Example:
        >>> write_object({"title": "快讯", "path": "\udcb2.md"})
        '{"title": "快讯", "path": "\\udcb2.md"}'
    """
    written = json.dumps(value, ensure_ascii=False)
    return _LONE_SURROGATE_RE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
