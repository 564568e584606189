"""Attached files below an article, in a box of their own or in none."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.news.attachments import begins_files, is_over_files
from newsnorm.page.measure import Measure

# `已下载12次`, `（2.5MB）`: what stands beside a file and is no link is short.
_LONGEST_BESIDE = 20


def are_over_files(measures: Sequence[Measure]) -> bool:
    """Say whether blocks are a heading over attached files, and nothing else."""
    return len(measures) == 1 and not measures[0].links and is_over_files(measures[0].text)


def are_files(measures: Sequence[Measure], *, has_heading: bool) -> bool:
    """Say whether blocks are attached files: links to files, and no others.

    Args:
        measures: The blocks.
        has_heading: A heading over such files stood above; else the first block begins as one.
    """
    if not has_heading and not begins_files(measures[0].text):
        return False
    is_plain = all(
        measure.links == measure.files and (measure.files or measure.size <= _LONGEST_BESIDE) for measure in measures
    )
    return is_plain and any(measure.files for measure in measures)
