"""How tables are read by today's standard (WHATWG HTML, 13.2.6.4.9 ff.), where html5lib reads them otherwise.

html5lib asserts in many places that only a fragment can come there; so can a template.
"""

from __future__ import annotations

from typing import Any, cast

from newsnorm.markup.html.html5_tree import FOSTERING, HTML, EndsTemplates, Token, Tree, names, phase_of

_ROW_GROUPS = names("tbody tfoot thead")
_TABLE_TEXT = FOSTERING | names("template")


class SpacesAsInBody:
    """White space is text of the body here, too."""

    __slots__ = ()
    parser: Any

    def processSpaceCharacters(self, token: Token) -> Token | None:
        """Read white space."""
        return self.parser.phases["inBody"].processSpaceCharacters(token)  # type: ignore[no-any-return]


class _WithTemplates:
    """A template may stand here as in the head."""

    __slots__ = ()
    parser: Any

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag."""
        phase = self.parser.phases["inHead"] if token["name"] == "template" else cast("Any", super())
        return phase.processStartTag(token)  # type: ignore[no-any-return]

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag."""
        phase = self.parser.phases["inHead"] if token["name"] == "template" else cast("Any", super())
        return phase.processEndTag(token)  # type: ignore[no-any-return]


class _EndsSelect:
    """A table that begins in a cell or a caption ends a `select` that is open there."""

    __slots__ = ()
    parser: Any
    tree: Tree

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag."""
        if token["name"] == "table" and self.tree.elementInScope("select"):
            self.tree.pop_until("select")
        return super().processStartTag(token)  # type: ignore[misc,no-any-return]


class InTable(EndsTemplates, _WithTemplates, phase_of("inTable")):  # type: ignore[misc]
    """A table."""

    __slots__ = ()
    tree: Tree

    def processCharacters(self, token: Token) -> None:
        """Read text: what stands in an element that is misplaced in the table belongs to it."""
        self._read_text(token, super().processCharacters, "processCharacters")

    def processSpaceCharacters(self, token: Token) -> None:
        """Read white space."""
        self._read_text(token, super().processSpaceCharacters, "processSpaceCharacters")

    def _read_text(self, token: Token, collect: Any, otherwise: str) -> None:
        if self.tree.openElements[-1].nameTuple in _TABLE_TEXT:
            collect(token)
            return
        self.tree.insertFromTable = True
        getattr(self.parser.phases["inBody"], otherwise)(token)
        self.tree.insertFromTable = False

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag."""
        name = token["name"]
        if name == "form" and self.tree.has_template():
            return None
        if name == "table":
            if not self.tree.elementInScope("table", variant="table"):
                return None
            self.endTagTable(token)
            return token
        return super().processStartTag(token)

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag."""
        if token["name"] != "table":
            return super().processEndTag(token)
        if self.tree.elementInScope("table", variant="table"):
            self.endTagTable(token)
        return None

    def endTagTable(self, token: Token) -> None:  # noqa: ARG002 - html5lib's signature
        """Close the table."""
        self.tree.pop_until("table")
        self.parser.resetInsertionMode()

    def clearStackToTableContext(self) -> None:
        """Close what is open in the table."""
        self.tree.pop_to(names("table"))


class InTableText(phase_of("inTableText")):  # type: ignore[misc]
    """Text of a table, until something else comes."""

    __slots__ = ()

    def processDoctype(self, token: Token) -> Token:
        """Read a document type."""
        return self.processComment(token)  # type: ignore[no-any-return]


class InCaption(EndsTemplates, _EndsSelect, SpacesAsInBody, phase_of("inCaption")):  # type: ignore[misc]
    """The caption of a table."""

    __slots__ = ()

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag; SVG has captions that are none."""
        if token["name"] != "caption":
            return super().processEndTag(token)  # type: ignore[no-any-return]
        if not self.ignoreEndTagCaption():
            self.tree.close_cell("caption")
            self.parser.phase = self.parser.phases["inTable"]
        return None


class InColumnGroup(EndsTemplates, _WithTemplates, phase_of("inColumnGroup")):  # type: ignore[misc]
    """The columns of a table."""

    __slots__ = ()
    tree: Tree

    def ignoreEndTagColgroup(self) -> bool:
        """Say whether no group of columns is open: a template may begin with columns."""
        return bool(self.tree.openElements[-1].nameTuple != (HTML, "colgroup"))

    def endTagColgroup(self, token: Token) -> None:
        """Close the columns."""
        if not self.ignoreEndTagColgroup():
            super().endTagColgroup(token)

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag."""
        if token["name"] == "colgroup":
            self.endTagColgroup(token)
            return None
        return super().processEndTag(token)


class InTableBody(EndsTemplates, phase_of("inTableBody")):  # type: ignore[misc]
    """Rows."""

    __slots__ = ()
    tree: Tree

    def clearStackToTableBodyContext(self) -> None:
        """Close what is open in the rows."""
        self.tree.pop_to(_ROW_GROUPS)

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag: what ends rows does nothing where none are."""
        if token["name"] in ("caption", "col", "colgroup", "tbody", "tfoot", "thead") and not self._has_rows():
            return None
        return super().processStartTag(token)  # type: ignore[no-any-return]

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag."""
        if token["name"] == "table" and not self._has_rows():
            return None
        return super().processEndTag(token)  # type: ignore[no-any-return]

    def _has_rows(self) -> bool:
        return any(self.tree.elementInScope(name, variant="table") for _, name in _ROW_GROUPS)


class InRow(EndsTemplates, phase_of("inRow")):  # type: ignore[misc]
    """A row."""

    __slots__ = ()
    tree: Tree

    def clearStackToTableRowContext(self) -> None:
        """Close what is open in the row."""
        self.tree.pop_to(names("tr"))

    def endTagTr(self, token: Token) -> None:
        """Close the row."""
        if not self.ignoreEndTagTr():
            super().endTagTr(token)

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag."""
        if token["name"] == "tr":
            self.endTagTr(token)
            return None
        return super().processEndTag(token)  # type: ignore[no-any-return]


class InCell(EndsTemplates, _EndsSelect, SpacesAsInBody, phase_of("inCell")):  # type: ignore[misc]
    """A cell."""

    __slots__ = ()

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag."""
        if token["name"] not in ("td", "th"):
            return super().processEndTag(token)  # type: ignore[no-any-return]
        self.endTagTableCell(token)
        return None

    def endTagTableCell(self, token: Token) -> None:
        """Close the cell; SVG has cells that are none."""
        if self.tree.elementInScope(token["name"], variant="table"):
            self.tree.close_cell(token["name"])
            self.parser.phase = self.parser.phases["inRow"]
