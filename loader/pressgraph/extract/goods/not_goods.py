"""What a number seems to count as goods and is none: persons who sell them, help that was given, an army's cargo."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.facts import Span

# "35 individuals selling illicit goods", "2 doses of naloxone"
_NO_GOODS: Final = re.compile(
    r"\b(?:individuals|people|persons|men|women|suspects|defendants|vendors|sellers|dealers)\s+\w+ing\b", re.I
)
# "The ship that carried 3,000 rifles for the army"
_OWNED: Final = re.compile(
    r"\s+for\s+(?:the|its|their)\s+(?:[A-Z][\w-]+\s+)?(?:army|navy|air\s+force|armed\s+forces|military|police|"
    r"coast\s+guard|ministry|government)\b"
)
_CARRIED: Final = re.compile(r"\b(?:carr(?:ied|ies|ying)|transport(?:ed|ing)|loaded\s+with)\s+(?:[a-z]+\s+){0,3}$")
_HELP: Final = re.compile(r"\s+(?:doses?\s+)?of\s+(?:naloxone|narcan)\b", re.I)


def counts(text: str, mention: Span) -> bool:
    """Whether a quantity counts persons with goods, what was given as help or what an army had carried."""
    if _OWNED.match(text, mention.end) and _CARRIED.search(text, max(mention.start - 40, 0), mention.start):
        return True
    return _NO_GOODS.search(text, *mention) is not None or _HELP.match(text, mention.end) is not None
