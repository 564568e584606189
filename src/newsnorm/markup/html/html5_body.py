"""How the body of a page is read by today's standard (WHATWG HTML, 13.2.6.4.7), where html5lib reads it otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from html5lib.html5parser import impliedTagToken

from newsnorm.markup.html.html5_adoption import adopt
from newsnorm.markup.html.html5_tree import HTML, SPECIAL, EndsTemplates, Token, Tree, names, phase_of
from newsnorm.markup.tags import FORMATTING, HEADINGS

_NO_BARRIER = names("address div p")
# What html5lib does at their ends is what the standard says.
_KNOWN_ENDS = frozenset({
    *HEADINGS, "address", "applet", "article", "aside", "blockquote", "body", "button", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "html", "li",
    "listing", "main", "marquee", "menu", "nav", "object", "ol", "p", "pre", "section", "summary", "ul",
})  # fmt: skip

# Which method reads a start tag.
_STARTS: Mapping[str, str] = {
    "html": "_start_html",
    "body": "_start_body",
    "frameset": "_start_frameset",
    "template": "_start_in_head",
    "form": "_start_form",
    **dict.fromkeys(("li", "dd", "dt"), "_start_item"),
    **dict.fromkeys(("dialog", "search"), "startTagCloseP"),
    "button": "_start_button",
    "textarea": "_start_textarea",
    "select": "_start_select",
    **dict.fromkeys(("option", "optgroup"), "_start_option"),
    "input": "_start_input",
    "hr": "_start_rule",
    "param": "_start_param",
    **dict.fromkeys(("rb", "rtc", "rp", "rt"), "_start_ruby"),
    **dict.fromkeys(("command", "isindex"), "startTagOther"),
}


class InBody(EndsTemplates, phase_of("inBody")):  # type: ignore[misc]
    """What a token does in the body."""

    __slots__ = ()
    tree: Tree
    processSpaceCharacters: Any  # html5lib sets it for the token behind a `pre`

    def processStartTag(self, token: Token) -> Token | None:
        """Read a start tag."""
        self.processSpaceCharacters = self.processSpaceCharactersNonPre
        read = _STARTS.get(token["name"])
        return getattr(self, read)(token) if read is not None else super().processStartTag(token)  # type: ignore[no-any-return]

    def processEndTag(self, token: Token) -> Token | None:
        """Read an end tag."""
        self.processSpaceCharacters = self.processSpaceCharactersNonPre
        name = token["name"]
        if name in _KNOWN_ENDS:
            return super().processEndTag(token)  # type: ignore[no-any-return]
        if name in FORMATTING:
            self.endTagFormatting(token)
        elif name == "template":
            self.parser.phases["inHead"].processEndTag(token)
        elif name in ("select", "search"):
            self.endTagBlock(token)
        elif name == "br":
            self.startTagVoidFormatting(impliedTagToken("br", "StartTag"))
        elif name == "form":
            self._end_form(token)
        else:
            self.endTagOther(token)
        return None

    def processDoctype(self, token: Token) -> None:
        """Read a document type, which says nothing here."""
        del token
        self.processSpaceCharacters = self.processSpaceCharactersNonPre

    def processCharacters(self, token: Token) -> None:
        """Read text."""
        self.processSpaceCharacters = self.processSpaceCharactersNonPre
        self.tree.reconstructActiveFormattingElements()
        super().processCharacters(token)

    def endTagFormatting(self, token: Token) -> None:
        """Close a formatting element, wherever it is open."""
        if not adopt(self.tree, token["name"]):
            self.endTagOther(token)

    def endTagOther(self, token: Token) -> None:
        """Close the innermost element of that name, if nothing special is open in it."""
        name = token["name"]
        for node in reversed(self.tree.openElements):
            if node.nameTuple == (HTML, name):
                self.tree.generateImpliedEndTags(name)
                while self.tree.openElements.pop() is not node:
                    pass
                return
            if node.nameTuple in SPECIAL:
                return

    def _end_form(self, token: Token) -> None:
        if not self.tree.has_template():
            self.endTagForm(token)
        elif self.tree.elementInScope("form"):
            self.tree.pop_until("form")

    def _start_in_head(self, token: Token) -> Token | None:
        return self.parser.phases["inHead"].processStartTag(token)  # type: ignore[no-any-return]

    def _start_html(self, token: Token) -> None:
        if not self.tree.has_template():
            self.startTagHtml(token)

    def _start_body(self, token: Token) -> None:
        if self._has_body() and not self.tree.has_template():
            self.startTagBody(token)

    def _start_frameset(self, token: Token) -> None:
        if self._has_body():
            self.startTagFrameset(token)

    def _has_body(self) -> bool:
        return len(self.tree.openElements) > 1 and self.tree.openElements[1].nameTuple == (HTML, "body")

    def _start_form(self, token: Token) -> None:
        if not self.tree.has_template():
            self.startTagForm(token)
            return
        self._close_p()
        self.tree.insertElement(token)

    def _start_item(self, token: Token) -> None:
        self.parser.framesetOK = False
        closed = names("li") if token["name"] == "li" else names("dd dt")
        for node in reversed(self.tree.openElements):
            if node.nameTuple in closed:
                self.tree.generateImpliedEndTags(node.name)
                self.tree.pop_until(node.name)
                break
            if node.nameTuple in SPECIAL and node.nameTuple not in _NO_BARRIER:
                break
        self._close_p()
        self.tree.insertElement(token)

    def _start_button(self, token: Token) -> None:
        if self.tree.elementInScope("button"):
            self.tree.pop_until("button")
        self.startTagOther(token)
        self.parser.framesetOK = False

    def _start_textarea(self, token: Token) -> None:
        self.parser.parseRCDataRawtext(token, "RCDATA")
        self.parser.framesetOK = False

    def _start_select(self, token: Token) -> None:
        if self.tree.elementInScope("select"):
            self.tree.pop_until("select")
            return
        self.startTagOther(token)
        self.parser.framesetOK = False

    def _start_option(self, token: Token) -> None:
        if self.tree.elementInScope("select"):
            self.tree.generateImpliedEndTags("optgroup" if token["name"] == "option" else None)
        elif self.tree.openElements[-1].nameTuple == (HTML, "option"):
            self.tree.openElements.pop()
        self.startTagOther(token)

    def _start_input(self, token: Token) -> None:
        if self.tree.elementInScope("select"):
            self.tree.pop_until("select")
        self.startTagInput(token)

    def _start_rule(self, token: Token) -> None:
        self._close_p()
        if self.tree.elementInScope("select"):
            self.tree.generateImpliedEndTags()
        self.tree.insertElement(token)
        self.tree.openElements.pop()
        token["selfClosingAcknowledged"] = True
        self.parser.framesetOK = False

    def _start_param(self, token: Token) -> None:
        # The standard does not reopen formatting here, but turbohtml does; nobody sees a parameter.
        self.tree.reconstructActiveFormattingElements()
        self.startTagParamSource(token)

    def _start_ruby(self, token: Token) -> None:
        if self.tree.elementInScope("ruby"):
            self.tree.generateImpliedEndTags(None if token["name"] in ("rb", "rtc") else "rtc")
        self.tree.insertElement(token)

    def _close_p(self) -> None:
        if self.tree.elementInScope("p", variant="button"):
            self.endTagP(impliedTagToken("p"))
