"""The version: read by the build and by `Provenance`, which must not pay for `importlib.metadata`."""

VERSION = "0.1.0"
