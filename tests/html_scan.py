"""The pieces of markup of a text, one after the other: slow and plain, to hold faster ways against."""

from __future__ import annotations

from collections.abc import Iterator

from newsnorm.markup.source.scan import Token, read_token


def scan(text: str, *, references: bool = False) -> Iterator[Token]:
    """Yield the pieces of markup in order; with `references`, every `&` outside of them too.

    Example:
        >>> [token.kind for token in scan("<p>1<2 <http://a.cn/>")]
        ['start', 'stray', 'autolink']
    """
    at = 0
    while True:
        less = text.find("<", at)
        if references:
            amp = text.find("&", at, less if less >= 0 else len(text))
            while amp >= 0:
                yield Token("reference", amp, amp + 1)  # type: ignore[arg-type] - asked for by tests alone
                amp = text.find("&", amp + 1, less if less >= 0 else len(text))
        if less < 0:
            return
        token = read_token(text, less)
        yield token
        at = token.end
