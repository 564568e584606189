"""The catalogue of findings."""

import re
import string
from pathlib import Path

from newsnorm import findings
from newsnorm.findings import CATALOGUE, part_of
from newsnorm.model import Finding

from every_case import every_case


def names_in(message):
    """Return the names in braces of a message."""
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def test_ids_are_unique():
    """One id stands for one kind."""
    assert sorted({kind.id for kind in CATALOGUE}) == sorted(kind.id for kind in CATALOGUE)


@every_case("kind", CATALOGUE, ids=lambda kind: kind.id)
def test_every_kind_makes_its_finding(kind):
    """A finding has the id and the level of its kind, and a sentence in which every name is filled."""
    values = dict.fromkeys(names_in(kind.message), 7)

    finding = kind.at(3, 2, **values)

    assert (finding.id, finding.level, finding.line, finding.column) == (kind.id, kind.level, 3, 2)
    assert names_in(finding.message) == set()
    assert part_of(finding) == kind.part


def test_a_repair_is_named_so():
    """Only what was put right so that reading could go on has an id that begins with `repair-`."""
    repairs = {kind.id for kind in CATALOGUE if kind.at(**dict.fromkeys(names_in(kind.message), 7)).is_repair}

    assert repairs == {
        "repair-fence", "repair-missing-fence", "repair-header-characters", "repair-header-line",
        "repair-second-header", "repair-lone-surrogate", "repair-control-flood", "repair-xml-characters",
        "repair-escapes",
    }  # fmt: skip


def test_finding_of_a_foreign_reader():
    """An id that is not in the catalogue is about the article, whatever it begins with."""
    assert part_of(Finding("header-of-mine", "error", "…")) == "article"


def test_findings_are_made_from_the_catalogue():
    """No other module writes an id, a level or a sentence of a finding."""
    source = Path(findings.__file__).parent
    makers = [
        path.relative_to(source).as_posix()
        for path in source.rglob("*.py")
        if re.search(r"(?<![\w`])Finding\(", path.read_text(encoding="utf-8"))
    ]

    assert makers == ["findings.py"]
