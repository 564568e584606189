"""Many files: where they are and how they are walked through."""
