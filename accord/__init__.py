"""Accord: from a published agreement to a running, accountable programme."""

__version__ = "0.1.0"
