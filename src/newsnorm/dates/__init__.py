"""Dates and zones of time, read strictly: the whole text or nothing."""
