"""Goods that a text says were seized; ``seizures`` puts the rest together.

``telling`` finds the sentences to read and ``accounts`` goes through them. In each, ``predicates`` finds the words of
seizing and ``seized`` how far each reaches over the quantities that ``goods`` has found; ``takings`` tells which of
those count as seized by what they are and who had them. ``seizers`` names who did it.
"""
