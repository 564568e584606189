"""Heads that are no front matter: the lines on top of a text by which a program or a markup says whose it is."""
