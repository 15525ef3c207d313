"""Cartels, gangs and other criminal organizations that a text names; ``organizations`` puts the rest together.

New ones are told by what the text says that they are (``appositions``, ``introductions``) or beside whom they stand
(``gang_lists``, ``gang_sets``).
"""
