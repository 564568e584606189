"""HTML to blocks: the guard, an engine, the renderer."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from importlib.util import find_spec
from typing import TypeAlias

from newsnorm.body import Body, BodyKind
from newsnorm.errors import MissingDependencyError
from newsnorm.markup.build.page import Page
from newsnorm.markup.build.render import Renderer
from newsnorm.markup.events import Events
from newsnorm.markup.hidden import NO_ENTRANCES, Entrances
from newsnorm.markup.html.guard import guard_html
from newsnorm.markup.html.simple_pages import read_simple_start
from newsnorm.markup.source.tag_list import TagList
from newsnorm.model import Finding
from newsnorm.reader import HtmlEngine

Watch: TypeAlias = Callable[[Renderer], Events]
"""Returns who is told of a page in place of a renderer, and tells it in turn."""


def html_to_body(
    html: str,
    *,
    engine: HtmlEngine = "auto",
    kind: BodyKind = "html",
    watch: Watch | None = None,
    simple_end: int | None = None,
    tags: TagList | None = None,
) -> Body:
    r"""Return what a reader of the page sees, as blocks.

    Both engines give equal blocks. No text rule runs: U+00A0, U+3000 and the like are text.

    Args:
        html: A document or a piece of one, broken or not.
        engine: `auto` is `turbohtml` where it imports, else `html5lib`.
        kind: What the body is called; Markdown comes here as HTML.
        watch: Who wants to be told of the elements, too; the last renderer that it was given made the body.
        simple_end: What `find_simple_end` says of it, if that is known; it then holds no lone surrogate.
        tags: All of its tags, if they are known.

    Raises:
        MissingDependencyError: `engine` is named and not installed.

    Example:
        >>> body = html_to_body("<p>中国<br>证券\n业</p><ol start=3><li>甲<li>乙</ol>")
        >>> [(block.kind, block.text, block.ordinal) for block in body.blocks]
        [('paragraph', '中国\n证券业', None), ('list_item', '甲', 3), ('list_item', '乙', 4)]
    """
    read = partial(read_html, html, engine=engine, watch=watch, simple_end=simple_end, tags=tags)
    return show_entrances(read, kind)


def show_entrances(tell: Callable[[Entrances], tuple[Renderer, tuple[Finding, ...]]], kind: BodyKind) -> Body:
    """Return the body that `tell` tells a renderer of; if elements hide most of it, told again with these shown."""
    renderer, findings = tell(NO_ENTRANCES)
    body = renderer.finish(kind, findings)
    entrances = renderer.find_entrances(body)
    if not entrances.numbers:
        return body
    renderer, findings = tell(entrances)
    return renderer.finish(kind, findings)


def read_html(
    html: str,
    entrances: Entrances = NO_ENTRANCES,
    *,
    engine: HtmlEngine,
    watch: Watch | None = None,
    simple_end: int | None = None,
    tags: TagList | None = None,
) -> tuple[Renderer, tuple[Finding, ...]]:
    """Return a renderer that was told of all that stands in some HTML, and what the guard found."""
    page, rest = read_simple_start(html, simple_end) if engine == "auto" and watch is None else (Page(), html)
    page.is_whole = watch is not None
    renderer = Renderer(page, entrances=entrances)
    if not rest and (html or watch is None):
        return renderer, ()
    guarded, findings = guard_html(rest, tags if rest is html else None)
    parser_of(engine)(guarded, watch(renderer) if watch else renderer)
    return renderer, findings


def parse_auto(html: str, events: Events) -> None:
    """Parse with the engine that `auto` is. Most Markdown holds no HTML, and to import an engine takes long."""
    parser_of("auto")(html, events)


@lru_cache(maxsize=4)
def parser_of(engine: HtmlEngine) -> Callable[[str, Events], None]:
    """Return the parse function of an engine; engines are imported on first use."""
    if engine == "html5lib" or (engine == "auto" and find_spec("turbohtml") is None):
        from newsnorm.markup.html.engine_html5lib import parse as parse_html5lib  # noqa: PLC0415 - heavy

        return parse_html5lib
    if find_spec("turbohtml") is None:
        raise MissingDependencyError("the HTML engine turbohtml is not installed", hint="pip install turbohtml")
    from newsnorm.markup.html.engine_turbohtml import parse as parse_turbohtml  # noqa: PLC0415 - heavy

    return parse_turbohtml
