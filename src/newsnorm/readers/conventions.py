"""What the formats mean by the same header, side by side."""

from __future__ import annotations

from attrs import frozen

from newsnorm.frontmatter.entries import Quoted, Value
from newsnorm.frontmatter.scalars import read_flag
from newsnorm.reader import Dialect, SoftBreaks, TemplateSyntax
from newsnorm.taxonomy import Convention

# SafeYAML's booleans that mean false; in quotes they are text, and the post is published.
_JEKYLL_FALSE = frozenset({"no", "No", "NO", "off", "Off", "OFF"})


@frozen(kw_only=True)
class Conventions:
    """One format's way to read a header.

    Attributes:
        name: The reader's name.
        taxonomy: How categories and tags are read.
        soft_breaks: `keep` makes a newline inside a Markdown paragraph a line break.
        template_syntax: How template tags in the body are written.
        dialect: Which Markdown.
    """

    name: str
    taxonomy: Convention
    soft_breaks: SoftBreaks
    template_syntax: TemplateSyntax
    dialect: Dialect = "commonmark"


HEXO = Conventions(name="hexo", taxonomy="hexo", soft_breaks="keep", template_syntax="nunjucks")
JEKYLL = Conventions(name="jekyll", taxonomy="jekyll", soft_breaks="join", template_syntax="liquid", dialect="kramdown")
HUGO = Conventions(name="hugo", taxonomy="hugo", soft_breaks="join", template_syntax="shortcodes")
PLAIN = Conventions(name="plain", taxonomy="plain", soft_breaks="join", template_syntax="none")


def read_published(value: Value, conventions: Conventions) -> bool | None:
    """Return whether `published: …` lets the post go out; None if the value is none of the format's booleans.

    Hexo compares with false and the string `'false'`; Jekyll knows YAML 1.1's words, but only without quotes.

    Example:
        >>> read_published(Quoted("false"), HEXO), read_published(Quoted("false"), JEKYLL)
        (False, None)
        >>> read_published("no", HEXO), read_published("no", JEKYLL)
        (None, False)
    """
    flag = read_flag(value)
    if flag is not None:
        return flag
    if conventions.name == "jekyll":
        return False if is_jekyll_false(value) else None
    return False if isinstance(value, str) and value == "false" else None


def is_jekyll_false(value: Value) -> bool:
    """Return whether YAML 1.1, as Jekyll reads it, calls a value false: unquoted `false`, `no` or `off`.

    Example:
        >>> [is_jekyll_false(value) for value in ("false", "no", Quoted("false"), "true")]
        [True, True, False, False]
    """
    if not isinstance(value, str) or isinstance(value, Quoted):
        return False
    return value in _JEKYLL_FALSE or read_flag(value) is False
