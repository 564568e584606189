"""Relative addresses in records."""

from __future__ import annotations


def join_address(base: str, address: str) -> str:
    """Return an address as it counts from another one; what is none stays as it is.

    Example:
        >>> join_address("https://a.example/d/1", "i.png"), join_address("https://a.example/", "http://[x")
        ('https://a.example/d/i.png', 'http://[x')
    """
    from urllib.parse import urljoin  # noqa: PLC0415 - to import it takes longer than to load an article

    try:
        return urljoin(base, address)
    except ValueError:  # brackets that are no address of IPv6
        return address
