"""Law 5: `detect` names the reader that `load` uses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import newsnorm

import strategies as given_

NAMES = st.sampled_from((None, "a.txt", "a.md", "_posts/2022-01-14-a.md", "source/_posts/a.md", "content/post/a.md"))


@given(text=given_.source_file, name=NAMES)
def test_detect_is_what_load_does(text: str, name: str | None):
    """Reader and confidence of the article are those that `detect` gives."""
    detection = newsnorm.detect(text, name=name)
    provenance = newsnorm.loads(text, name=name).provenance

    assert (detection.reader, detection.confidence) == (provenance.reader, provenance.confidence)
