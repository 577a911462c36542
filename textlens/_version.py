"""The version of textlens, stated once."""

__version__ = "0.1.0"
