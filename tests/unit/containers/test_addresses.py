"""Relative addresses."""

from __future__ import annotations

from newsnorm.containers.addresses import join_address

from every_case import every_case


@every_case(
    ("address", "whole"),
    [
        ("i.png", "https://a.example/d/i.png"),
        ("/i.png", "https://a.example/i.png"),
        ("//b.example/i.png", "https://b.example/i.png"),
        ("http://b.example/", "http://b.example/"),
        ("mailto:lin@a.example", "mailto:lin@a.example"),
        ("http://[", "http://["),
        ("", "https://a.example/d/1"),
    ],
)
def test_join(address: str, whole: str):
    """As browsers do; what is no address stays."""
    assert join_address("https://a.example/d/1", address) == whole
