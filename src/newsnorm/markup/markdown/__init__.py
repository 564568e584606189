"""Markdown: what its parser tells of a source, and what Chinese text needs beyond it."""
