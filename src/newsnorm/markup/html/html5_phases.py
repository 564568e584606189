"""How the other parts of a page are read by today's standard, where html5lib does otherwise: head, templates."""

from __future__ import annotations

from typing import Any

from html5lib.constants import spaceCharacters
from html5lib.html5parser import impliedTagToken
from html5lib.treebuilders.base import Marker

from newsnorm.markup.html.html5_body import InBody
from newsnorm.markup.html.html5_tables import (
    InCaption,
    InCell,
    InColumnGroup,
    InRow,
    InTable,
    InTableBody,
    InTableText,
    SpacesAsInBody,
)
from newsnorm.markup.html.html5_tree import HTML, Token, Tree, phase_of

_OF_THE_HEAD = frozenset(
    {"base", "basefont", "bgsound", "link", "meta", "noframes", "script", "style", "template", "title"}
)
_FIRST_IN_TEMPLATE = {
    **dict.fromkeys(("caption", "colgroup", "tbody", "tfoot", "thead"), "inTable"),
    "col": "inColumnGroup",
    "tr": "inTableBody",
    **dict.fromkeys(("td", "th"), "inRow"),
}


class InHead(phase_of("inHead")):  # type: ignore[misc]
    """The head, in which templates may stand."""

    __slots__ = ()
    tree: Tree

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag."""
        if token["name"] == "command":
            return self.startTagOther(token)  # type: ignore[no-any-return]
        if token["name"] != "template":
            return super().processStartTag(token)  # type: ignore[no-any-return]
        self.tree.insertElement(token)
        self.tree.activeFormattingElements.append(Marker)
        self.parser.framesetOK = False
        self.parser.enter_template("inTemplate")
        return None

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag."""
        if token["name"] != "template":
            return super().processEndTag(token)  # type: ignore[no-any-return]
        if self.tree.has_template():
            self.tree.close_template()
            self.parser.leave_template()
        return None


class AfterHead(phase_of("afterHead")):  # type: ignore[misc]
    """Between head and body."""

    __slots__ = ()
    tree: Tree

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag."""
        if token["name"] == "template":
            return self.startTagFromHead(token)  # type: ignore[no-any-return]
        if token["name"] in ("head", "html"):  # turbohtml takes them for the end of the head
            self.parser.phases["inBody"].processStartTag(token)
            self.anythingElse()
            return None
        return super().processStartTag(token)  # type: ignore[no-any-return]

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag: none of a template is open here."""
        return None if token["name"] == "template" else super().processEndTag(token)

    def anythingElse(self) -> None:
        """Begin the body."""
        self.tree.insertElement(impliedTagToken("body", "StartTag"))
        self.parser.phase = self.parser.phases["inBody"]


class InText(phase_of("text")):  # type: ignore[misc]
    """What holds text and no markup."""

    __slots__ = ()

    def processSpaceCharacters(self, token: Token) -> None:
        """Read white space: a line break that a text area begins with is not part of it."""
        element = self.tree.openElements[-1]
        is_first = element.name == "textarea" and not element.hasContent()
        self.tree.insertText(token["data"].removeprefix("\n") if is_first else token["data"])


class AfterBody(SpacesAsInBody, phase_of("afterBody")):  # type: ignore[misc]
    """Behind the body, where text belongs to the body all the same."""

    __slots__ = ()


class AfterFrameset(phase_of("afterFrameset")):  # type: ignore[misc]
    """Behind the frames."""

    __slots__ = ()

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag."""
        return None if token["name"] == "html" else super().processStartTag(token)


class InFrameset(phase_of("inFrameset")):  # type: ignore[misc]
    """Frames."""

    __slots__ = ()

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag; a second start of the page is passed over, as turbohtml does."""
        return None if token["name"] == "html" else super().processStartTag(token)

    def processCharacters(self, token: Token) -> None:
        """Read text: only its white space stays."""
        if spaces := "".join(sign for sign in token["data"] if sign in spaceCharacters):
            self.tree.insertText(spaces)


class InForeignContent(phase_of("inForeignContent")):  # type: ignore[misc]
    """SVG and MathML."""

    __slots__ = ()

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag: that of a paragraph or a line break leaves them."""
        if token["name"] not in ("p", "br"):
            return super().processEndTag(token)  # type: ignore[no-any-return]
        open_ = self.tree.openElements
        while not (
            open_[-1].namespace == HTML
            or self.parser.isHTMLIntegrationPoint(open_[-1])
            or self.parser.isMathMLTextIntegrationPoint(open_[-1])
        ):
            open_.pop()
        return self.parser.phase.processEndTag(token)  # type: ignore[no-any-return]


class InTemplate:
    """A template, which may hold anything: what comes first in it says what."""

    __slots__ = ("_parser",)

    def __init__(self, parser: Any, tree: Tree) -> None:  # noqa: ARG002 - html5lib's signature
        self._parser = parser

    def __getattr__(self, name: str) -> Any:
        """Return how the body reads what is no tag."""
        return getattr(self._parser.phases["inBody"], name)

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag."""
        mode = _FIRST_IN_TEMPLATE.get(token["name"], "inBody")
        if token["name"] in _OF_THE_HEAD:
            return self._parser.phases["inHead"].processStartTag(token)  # type: ignore[no-any-return]
        self._parser.template_modes.pop()
        self._parser.enter_template(mode)
        return token

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag: only that of the template says something."""
        if token["name"] == "template":
            return self._parser.phases["inHead"].processEndTag(token)  # type: ignore[no-any-return]
        return None

    def processEOF(self) -> None:
        """End the page."""
        self._parser.close_templates()


PHASES: dict[str, Any] = {
    "inHead": InHead,
    "afterHead": AfterHead,
    "inBody": InBody,
    "text": InText,
    "inTable": InTable,
    "inTableText": InTableText,
    "inCaption": InCaption,
    "inColumnGroup": InColumnGroup,
    "inTableBody": InTableBody,
    "inRow": InRow,
    "inCell": InCell,
    "inFrameset": InFrameset,
    "afterFrameset": AfterFrameset,
    "inForeignContent": InForeignContent,
    "afterBody": AfterBody,
    "inTemplate": InTemplate,
}
