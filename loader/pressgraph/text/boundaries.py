"""Boundaries: whether a place in a text falls inside a word or a number."""

from __future__ import annotations


def inside_word(text: str, at: int) -> bool:
    """Whether letters or digits stand on both sides of a place.

    >>> inside_word("two guns", 2), inside_word("two guns", 3)
    (True, False)
    """
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def inside_number(text: str, at: int) -> bool:
    """Whether a place stands beside a mark that parts the digits of one number, such as 1,005.

    >>> inside_number("1,005 guns", 2), inside_number("12, 40", 3)
    (True, False)
    """
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    behind = before in ".," and after.isdigit() and at > 1 and text[at - 2].isdigit()
    return behind or (before.isdigit() and after in ".," and text[at + 1 : at + 2].isdigit())
