"""Bytes to text: which encoding they are in, what could not be read, and which files hold no text at all."""
