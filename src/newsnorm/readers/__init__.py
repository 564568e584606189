"""Which program wrote the file: readers, their registry, and the evidence that decides."""
