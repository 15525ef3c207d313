"""The command line. Importing it loads nothing but click: each command brings its own when it is called."""

from pressgraph.cli.root import main

__all__ = ["main"]
