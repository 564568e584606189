"""Files that can only be read on."""

from __future__ import annotations

import io

from newsnorm.containers.raw import Stream


def test_it_reads_on():
    """What the function gives comes through a buffer as it is, and there is no way back."""
    stream = Stream(io.BytesIO(b"abcdef").read)
    buffered = io.BufferedReader(stream, 4)

    assert (buffered.read(1), buffered.peek(1)[:1], buffered.read()) == (b"a", b"b", b"bcdef")
    assert stream.readable()
    assert not stream.seekable()
