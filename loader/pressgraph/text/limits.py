"""How much of a text is read, so that no text, however strange, takes longer than a second."""

from __future__ import annotations

from typing import Final

MOST: Final = 2_000
"""The things of one kind that are found in one text: six times what the longest release names."""

LONGEST_SENTENCE: Final = 6_000
"""No prose has longer sentences: what runs on beyond is a page without marks, cut so that reading it stays fast."""

LONGEST_WORD: Final = 200
"""The letters of the longest run without a blank that is read: beyond, it is data (an image, a key), not words."""

WIDEST_GAP: Final = 40
"""The blanks of the widest gap within a paragraph: beyond, it parts columns or boxes."""
