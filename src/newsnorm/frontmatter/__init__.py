"""The header of a source file: where it ends, what it says, and what had to be repaired to read it."""
