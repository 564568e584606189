"""Sphinx settings: MyST pages, docstrings by autodoc, every example run by `sphinx-build -b doctest`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import newsnorm

ROOT = Path(__file__).resolve().parents[1]

project = "newsnorm"
author = "The newsnorm authors"
copyright = "2026, The newsnorm authors"
version = release = newsnorm.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
exclude_patterns = ["_build"]
default_role = "any"
nitpicky = True
nitpick_ignore = [
    # Type variables and aliases of the annotations, which are no objects of their own.
    ("py:class", "JSON"),
    ("py:class", "Errors"),
]
nitpick_ignore_regex = [
    # The standard library. Linking it needs its inventory from the network, and the docs must build without.
    (r"py:.*", r"(collections|contextlib|datetime|os|pathlib|typing|types)\..*"),
    (r"py:.*", r"(str|bytes|int|float|bool|None|tuple|frozenset|dict|list|Any|IO|Iterator|Iterable|Mapping|Literal)"),
    (r"py:.*", r"(PathLike|datetime|Self|optional|Exception)"),
]

html_theme = "furo"
html_title = f"newsnorm {release}"

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_typehints = "description"
autodoc_member_order = "bysource"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # attributes become a list under the class, not objects beside those of autodoc

# Docstring examples run once, in `pytest --doctest-modules`; here only the `{doctest}` blocks of the pages run.
doctest_test_doctest_blocks = ""
doctest_global_setup = f"import os\nos.chdir({str(ROOT)!r})"

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
copybutton_only_copy_prompt_lines = True


def resolve_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.Element | None:
    """Link what autodoc calls by its module (`newsnorm.model.Block`) to the public name that is documented.

    Words in single backticks in a docstring are code, as in Markdown: what names no public object stays a literal.
    """
    target = str(node["reftarget"])
    name = target.rpartition(".")[2]
    if target.startswith("newsnorm.") and name in newsnorm.__all__ and target != f"newsnorm.{name}":
        domain: Any = env.get_domain("py")
        found: nodes.Element | None = domain.resolve_xref(
            env, node["refdoc"], app.builder, "obj", f"newsnorm.{name}", node, contnode
        )
        return found
    is_word = node["reftype"] == "any" and target.partition(".")[0] not in newsnorm.__all__
    return contnode if is_word else None


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("missing-reference", resolve_public_name)
