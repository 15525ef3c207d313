"""Counts of arrests, charges, convictions and other outcomes; ``tallies`` puts the rest together.

A group of ``persons`` is counted by the verb or noun that happened to it: before it (``objects``), behind it
(``subjects``). ``counts`` reads what is counted as such ("12 arrests"), ``splits`` and ``totals`` what is part of what.
"""
