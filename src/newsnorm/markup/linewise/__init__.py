"""Markups that are read line by line: Org, reStructuredText, AsciiDoc.

Each has what articles use of it; what is beyond that stays as written.
"""
