"""Government bodies that a text names, and whose part they are; ``agencies`` puts the rest together.

Known ones come from the lexicon. Those that no list can hold are told by a head and the capitals before it (``heads``,
``bodies``, ``forces``, ``foreign``, ``native``, ``attorneys``, ``towns``), inner units by standing beside their parent
(``units``). What is found is then sorted out: ``overlaps``, ``short_forms``, ``folding``, ``compounds``.
"""
