"""The version: read by the build, and by `Provenance` without the cost of `importlib.metadata`."""

__version__ = "0.1.0"
