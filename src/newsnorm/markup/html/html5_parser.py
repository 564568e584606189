"""html5lib's parser with the rules of today in place of those that have changed since it was made."""

from __future__ import annotations

from typing import Any

from bs4.builder._html5lib import HTML5TreeBuilder
from html5lib import HTMLParser

from newsnorm.markup.html.html5_phases import PHASES
from newsnorm.markup.html.html5_tree import HTML, Tree

_MODES = {
    "td": "inCell",
    "th": "inCell",
    "tr": "inRow",
    "tbody": "inTableBody",
    "thead": "inTableBody",
    "tfoot": "inTableBody",
    "caption": "inCaption",
    "colgroup": "inColumnGroup",
    "table": "inTable",
    "head": "inHead",
    "body": "inBody",
    "frameset": "inFrameset",
}


class Parser(HTMLParser):
    """A parser that knows templates.

    Attributes:
        template_modes: What is read in each open template, the innermost last.
    """

    template_modes: list[str]

    def __init__(self, tree: Any) -> None:
        super().__init__(tree)
        self.phases.update((name, phase(self, self.tree)) for name, phase in PHASES.items())

    def reset(self) -> None:
        """Begin anew."""
        self.template_modes = []
        super().reset()

    def enter_template(self, mode: str) -> None:
        """Read on in a template."""
        self.template_modes.append(mode)
        self.phase = self.phases[mode]

    def leave_template(self) -> None:
        """Read on behind a template."""
        self.template_modes.pop()
        self.resetInsertionMode()

    def close_templates(self) -> None:
        """End all templates, and begin the body if none has begun."""
        if not self.template_modes:
            return
        while self.tree.has_template():
            self.tree.close_template()
        self.template_modes = []
        self.resetInsertionMode()
        for name in ("inHead", "afterHead"):
            if self.phase is self.phases[name]:
                self.phase.anythingElse()

    def resetInsertionMode(self) -> None:
        """Go on as the innermost open element says (WHATWG HTML, 13.2.4.1)."""
        for node in reversed(self.tree.openElements):
            if node.namespace != HTML:
                continue
            if node.name == "template":
                self.phase = self.phases[self.template_modes[-1]]
                return
            if node.name in _MODES:
                self.phase = self.phases[_MODES[node.name]]
                return
        self.phase = self.phases["beforeHead" if self.tree.headPointer is None else "afterHead"]


class Builder(HTML5TreeBuilder):
    """What Beautiful Soup builds its tree with."""

    def create_treebuilder(self, namespaceHTMLElements: bool) -> Tree:  # noqa: FBT001 - bs4's signature
        """Return the builder of one tree."""
        self.underlying_builder = Tree(namespaceHTMLElements, self.soup, store_line_numbers=False)
        return self.underlying_builder

    def feed(self, markup: str | bytes) -> None:
        """Parse a text into the soup."""
        Parser(self.create_treebuilder).parse(markup)
