"""Persons named in a public role, and the posts they hold; ``officials`` puts the rest together.

A name (``people``) and a title (``titles``) that belong together (``bearing``) are an official where something proves
it (``proof``, ``quoted``) and nobody is ``accused``. The post is tied to its body by ``posts``; ``holding`` tells which
of several a person holds.
"""
