"""The command `accord`: one module a verb, which parses, calls and prints."""

from accord.cli._main import VERBS, main

__all__ = ["VERBS", "main"]
