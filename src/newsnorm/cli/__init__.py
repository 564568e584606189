"""The command `newsnorm`: data on stdout, everything for people on stderr.

    newsnorm PATH… [-o OUT]   one row for each article
    newsnorm explain PATH…    what was read, repaired, changed and taken out
    newsnorm report ROWS… -o PAGE   one page about rows
    newsnorm rules [RULE…]    the rules for text and for news lines
    newsnorm readers          the readers
    newsnorm completion SHELL what bash, zsh or fish needs behind TAB; man: the man page

Exit codes: 0 all well, 1 some documents failed or the output could not be written, 2 wrong usage, 130 interrupted.
"""

from newsnorm.cli.main import main

__all__ = ["main"]
