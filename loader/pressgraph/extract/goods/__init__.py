"""What numbers of a sentence count, weigh and value, seized or not; ``mentions`` puts the rest together.

An amount (``quantities``, one folder up, is where they are read) that counts anything (``readings``) gets its goods
from the words behind it (``goods``, ``sums``), before it (``goods_before``, ``labels``), or of its neighbours
(``ellipses``, ``wholes``). ``kinds`` knows the goods of the lexicon, ``measures`` what they are counted in.
"""
