"""What each HTML element is to a reader of the page: a block, a piece of a line, or nothing at all.

Elements are read by name, never by tree shape: engines place templates, ruby and frames differently.
"""

from __future__ import annotations

from newsnorm._caches import remember_short

# Not text of the page, or a fallback that nobody sees.
UNSEEN = frozenset({
    "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "noframes", "noembed", "canvas",
    "svg", "head", "title", "meta", "link", "base", "annotation", "annotation-xml", "rp", "frameset", "param", "area",
})  # fmt: skip
MEDIA = frozenset({"audio", "video"})
CONTROLS = frozenset({"select", "option", "optgroup", "datalist", "textarea", "input"})

BLOCKS = frozenset({
    "address", "article", "aside", "body", "center", "dd", "dir", "div", "dl", "dt", "fieldset", "figure", "footer",
    "form", "header", "hgroup", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "search", "section",
    "summary", "ul", "details", "dialog", "blockquote", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "pre", "listing", "xmp", "plaintext", "table", "caption", "colgroup", "tbody", "thead", "tfoot", "tr", "td", "th",
})  # fmt: skip
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LISTS = frozenset({"ol", "ul", "menu", "dir"})
CODE_BLOCKS = frozenset({"pre", "listing", "xmp", "plaintext"})
BOLD = frozenset({"b", "strong"})
# Class names that say what an element is. Those of looks are not in the file and are not guessed at.
MATH_CLASS, NOTE_CLASS = "math", "footnote-definition"
TELLING_CLASSES = frozenset({"highlight", "highlighttable", "rouge-table", MATH_CLASS, NOTE_CLASS})
# Of the number of a footnote, in which it begins.
NOTE_LABEL_CLASS = f"{NOTE_CLASS}-label"
# Those of the numbers of lines beside code, and of formulas that stand there twice. The first are words that may be
# something else where there is no code.
GUTTERS = frozenset({"gutter", "rouge-gutter", "lineno", "linenos", "linenumber"})
SURE_GUTTERS = frozenset({"hljs-ln-numbers", "line-numbers-rows", "line-numbers-wrapper", "pre-numbering", "lnt"})
_FORMULAS = frozenset({"katex-mathml", "katex-html", "MJX_Assistive_MathML"})
_TELLING = TELLING_CLASSES | GUTTERS | SURE_GUTTERS | _FORMULAS
# Their end tag alone ends the block that they begin in Markdown (CommonMark 4.6, kind 1).
VERBATIM = ("pre", "script", "style", "textarea")
# Pairs of template tags around the source of a drawing.
DIAGRAMS = ("mermaid", "plantuml", "puml", "graphviz", "echarts", "chart", "chartjs", "score", "wavedrom", "markmap")
INLINE_CODE = frozenset({"code", "kbd", "samp", "tt"})

# The elements html5lib and the standard rebuild after a misnested end tag.
FORMATTING = frozenset({
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip
VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "image", "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
# Their content is not markup; `noscript` is one where scripts run, as they do for a reader of the page.
RAW = frozenset({
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext",
})  # fmt: skip

_INLINE = frozenset({
    "abbr", "acronym", "bdi", "bdo", "big", "blink", "button", "cite", "col", "data", "del", "dfn", "em", "font",
    "frame", "i", "ins", "label", "map", "mark", "marquee", "meter", "nobr", "output", "picture", "portal", "progress",
    "q", "rb", "rtc", "ruby", "s", "slot", "small", "span", "strike", "sub", "time", "track", "u", "var", "wbr",
    "basefont", "bgsound", "keygen", "selectedcontent", "spacer", "source", "multicol", "nextid", "menuitem", "a",
    "br", "img", "rt", "sup", "math", "command", "content", "image", "isindex", "layer", "ilayer", "element",
})  # fmt: skip
_MATH = frozenset({
    "maction", "maligngroup", "malignmark", "menclose", "merror", "mfenced", "mfrac", "mglyph", "mi", "mlabeledtr",
    "mlongdiv", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow", "ms",
    "mscarries", "mscarry", "msgroup", "msline", "mspace", "msqrt", "msrow", "mstack", "mstyle", "msub", "msubsup",
    "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "none", "semantics",
})  # fmt: skip
KNOWN = frozenset().union(UNSEEN, MEDIA, CONTROLS, BLOCKS, BOLD, INLINE_CODE, FORMATTING, VOID, RAW, _INLINE, _MATH)
MORE_MARK = "<!-- more -->"
# Comments that end the summary: of Hexo, Jekyll and Hugo, of Nikola, of AsciiDoctor's and other tools, of Docusaurus.
_MORE_MARKS = frozenset({"more", "teaser_end", "read-more", "read_more", "truncate"})


def is_more_mark(comment: str) -> bool:
    """Return whether a comment says that the summary ends there. Nikola's may have the words of the link behind it.

    Example:
        >>> [is_more_mark(comment) for comment in (" more ", " TEASER_END: 全文 ", "more of it", "more: a")]
        [True, True, False, False]
    """
    words = comment.strip().lower()
    return words in _MORE_MARKS or words.startswith("teaser_end:")


@remember_short(2048)
def is_telling(names: str) -> bool:
    """Return whether one of the classes of an element says what it is: few do, and a page has few in all.

    Example:
        >>> [is_telling(names) for names in ("post highlight", "gutter", "highlighted")]
        [True, True, False]
    """
    return not _TELLING.isdisjoint(names.split())
