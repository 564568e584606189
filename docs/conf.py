"""Sphinx settings: MyST pages, docstrings by autodoc, every example run by `sphinx-build -b doctest`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import newsnorm

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "docs" / "_ext"))

project = "newsnorm"
author = "The newsnorm authors"
copyright = "2026, The newsnorm authors"
version = release = newsnorm.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    # Our own, in _ext.
    "anchors",
    "chinese",
    "figures",
]
exclude_patterns = ["_build", "_ext"]
default_role = "any"
smartquotes_action = "De"  # no curly quotes: in types they are wrong, and fonts of Chinese make them a full blank wide
nitpicky = True
nitpick_ignore_regex = [
    # The standard library: linking it needs its inventory from the network, and the docs must build without.
    (r"py:.*", r"(collections|datetime|os|typing)\..*"),
    (r"py:class", r"(str|bytes|int|float|bool|tuple|frozenset|dict|Any|IO|Iterator|Iterable|Mapping|PathLike|Self)"),
    # Arrow, and the literals and arguments of `newsnorm.arrow`, which the page tells in words.
    (r"py:class", r"pa\.\w+|BatchErrors|BatchArguments"),
    # What a reader of web pages has ready; no reader of somebody else has to.
    (r"py:class", r"newsnorm\.body\.Body"),
    # Hypothesis, likewise.
    (r"py:class", r"SearchStrategy"),
    # JSON is a type alias: any JSON value, read-only.
    (r"py:class", r"JSON"),
]

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["search.js"]
html_title = f"newsnorm {release}"
html_logo = "_static/logo.svg"
html_favicon = "_static/favicon.svg"
_CHINESE_FONTS = (
    '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC"'
)
_CODE_FONTS = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC"'
_FONTS = {
    "font-stack": f'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", {_CHINESE_FONTS}, sans-serif',
    "font-stack--monospace": f"{_CODE_FONTS}, {_CHINESE_FONTS}, monospace",
}
html_theme_options = {"light_css_variables": _FONTS, "dark_css_variables": _FONTS}

myst_enable_extensions = ["attrs_block", "colon_fence", "deflist", "fieldlist"]
myst_html_meta = {
    "description": "newsnorm reads any Chinese news or blog source file into one canonical, typed, immutable Article.",
}
myst_heading_anchors = 3

autodoc_typehints = "description"
# The fields of a value are described once, with their types, and not again as parameters of a generated `__init__`.
autodoc_class_signature = "separated"
autodoc_default_options = {"exclude-members": "__init__, __new__"}
autodoc_member_order = "bysource"
autodoc_type_aliases = {"JSON": "JSON"}
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = False  # attributes become objects, each with a place to link to

# Docstring examples run once, in `pytest --doctest-modules`; here only the `{doctest}` blocks of the pages run.
doctest_test_doctest_blocks = ""
doctest_global_setup = f"import os\nos.chdir({str(ROOT)!r})"

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
copybutton_only_copy_prompt_lines = True


def keep_plain_words(app: Sphinx, doctree: nodes.document) -> None:  # noqa: ARG001 - Sphinx calls it so
    """Leave words in single backticks alone: in our docstrings they are code, as in Markdown.

    Only what begins with a public name is looked up, and must then be found.
    """
    for node in list(doctree.findall(pending_xref)):
        if node["reftype"] == "any" and str(node["reftarget"]).partition(".")[0] not in newsnorm.__all__:
            node.replace_self(node.children)


def resolve_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.Element | None:
    """Find names that autodoc gives with their module, and fields of values, which stand in the list of their class."""
    name = _find_public_name(str(node["reftarget"]))
    if name is None:
        return None
    domain: Any = env.get_domain("py")
    found: nodes.Element | None = domain.resolve_xref(
        env, node["refdoc"], app.builder, "obj", f"newsnorm.{name}", node, contnode
    )
    return found


def _find_public_name(target: str) -> str | None:
    """`newsnorm.model.Block` is `Block`; `Options.reader` and `newsnorm.Options.reader` are `Options`."""
    head, _, last = target.rpartition(".")
    if head.startswith("newsnorm.") and last in newsnorm.__all__:
        return last
    owner = head.removeprefix("newsnorm.")
    fields = getattr(getattr(newsnorm, owner, None), "__attrs_attrs__", ())
    return owner if any(field.name == last for field in fields) else None


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("doctree-read", keep_plain_words)
    app.connect("missing-reference", resolve_public_name)
