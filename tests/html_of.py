"""Markdown as HTML: what its reader tells, written down, so that a test can say what it expects in one line."""

from html import escape

from newsnorm.markup.events import tell_word
from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.html.read import parser_of
from newsnorm.markup.markdown.parser import read_markdown
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.placeholders import Placeholders

_VOID = {"br", "hr", "img", "input"}


class HtmlWriter:
    """Takes events and writes them as HTML."""

    def __init__(self):
        self.parts = []

    def start_element(self, tag, attrs):
        """Write a start tag."""
        words = [tag, *(name if value is None else f'{name}="{escape(value)}"' for name, value in attrs)]
        self.parts.append(f"<{' '.join(words)}>")

    def end_element(self, tag):
        """Write an end tag, if the element has one."""
        self.parts.append("" if tag in _VOID else f"</{tag}>")

    def characters(self, data):
        """Write text."""
        self.parts.append(escape(data, quote=False))

    def leaf(self, tag, text):
        """Write an element of nothing but text."""
        self.parts.append(f"<{tag}>{escape(text, quote=False)}</{tag}>")

    def row(self, cells):
        """Write a row of such cells."""
        self.parts.append("<tr>")
        for cell in cells:
            self.leaf("td", cell)
        self.parts.append("</tr>")

    def code_block(self, text, language):
        """Write a block of code."""
        attribute = f' class="language-{language}"' if language else ""
        self.parts.append(f"<pre><code{attribute}>{escape(text, quote=False)}</code></pre>")

    def words(self, words, tag="", *, is_all=False):
        """Write the words of a block."""
        self.parts.append(f"<{tag}>" if tag else "")
        for word in words:
            tell_word(word, self)
        self.parts.append(f"</{tag}>" if tag else "")
        return True

    def comment(self, data):
        """Write a comment; html5lib tells an empty one where a tag was left open."""
        self.parts.append(f"<!--{data}-->" if data else "")


def markdown_to_html(text, *, soft_breaks="join", kept=None):
    """Return what the reader of Markdown tells of a text."""
    writer = HtmlWriter()
    html = HtmlPieces(writer, parser_of("auto"))
    read_markdown(Draft(text), writer, html, soft_breaks=soft_breaks, kept=Placeholders() if kept is None else kept)
    return "".join(writer.parts)
