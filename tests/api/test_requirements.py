"""What is installed where: nothing that has no wheel there, and everything where it has one."""

from __future__ import annotations

import tomllib
from typing import Any

from packaging.requirements import Requirement

from doc_pages import ROOT
from every_case import every_case

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIREMENTS = [Requirement(line) for line in PROJECT["dependencies"]]

# System, machine as `platform.machine()` names it, implementation, and which of the two are installed.
SYSTEMS = [
    ("linux", "x86_64", "CPython", {"turbohtml", "opencc"}),
    ("linux", "aarch64", "CPython", {"turbohtml", "opencc"}),
    ("linux", "riscv64", "CPython", set()),
    ("darwin", "arm64", "CPython", {"turbohtml", "opencc"}),
    ("darwin", "x86_64", "CPython", {"opencc"}),
    ("win32", "AMD64", "CPython", {"turbohtml", "opencc"}),
    ("win32", "ARM64", "CPython", set()),
    ("linux", "x86_64", "PyPy", set()),
]


@every_case(("system", "machine", "implementation", "expected"), SYSTEMS)
def test_wheels_are_there(system: str, machine: str, implementation: str, expected: set[str]):
    """Turbohtml and OpenCC are asked for only where they have wheels; the rest everywhere but for tzdata."""
    environment = {
        "sys_platform": system,
        "platform_system": {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}[system],
        "platform_machine": machine,
        "platform_python_implementation": implementation,
    }
    wanted = {each.name for each in REQUIREMENTS if each.marker is None or each.marker.evaluate(environment)}
    everywhere = {each.name for each in REQUIREMENTS} - {"turbohtml", "opencc", "tzdata"}

    assert wanted - everywhere - {"tzdata"} == expected
    assert everywhere <= wanted
    assert ("tzdata" in wanted) == (system == "win32")


@every_case(
    ("name", "allowed", "refused"),
    [
        ("turbohtml", "1.15.4", "2.0"),
        ("pyromark", "0.10.3", "0.11.0"),
        ("beautifulsoup4", "4.13.1", "4.13.0"),
    ],
)
def test_bounds(name: str, allowed: str, refused: str):
    """Young libraries that broke before have an upper bound; one has a lower bound because of its types."""
    found = next(each for each in REQUIREMENTS if each.name == name)

    assert found.specifier.contains(allowed)
    assert not found.specifier.contains(refused)


def test_extra_of_all():
    """The extra `all` is all the others."""
    extras = PROJECT["optional-dependencies"]
    (everything,) = map(Requirement, extras["all"])

    assert everything.extras == extras.keys() - {"all"}
