"""The command `accord`: one module a verb, which parses, calls and prints."""

from accord.cli._main import app, main

__all__ = ["app", "main"]
