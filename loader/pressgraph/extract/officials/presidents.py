"""Presidents: those of countries, told from those of firms, universities and colleges."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.officials.holding import Bearer
from pressgraph.extract.officials.people import Person
from pressgraph.extract.places import COUNTRY

_OF_FIRM: Final = re.compile(r",? (?:of|at|for|and (?:CEO|Chief)) |,? (?:[A-Z][\w&.]* )*(?:Inc|LLC|Corp|Co)\b")
_ITS_OWN: Final = re.compile(r"\b(?:its|their|whose) (?:then |former )?$")
# "2035 Inc. and its president, X", "the company's president, X"
_FIRMS: Final = re.compile(
    r"\b(?:Inc|LLC|Corp|Ltd|Co|LLP|company|firm|corporation|business|practice|clinic|bank)\b\.?(?:'?s |,? (?:and|"
    r"with|through) "
    r"(?:its|their|the company's) )(?:(?:then|former|acting|current|founder and|owner and) )?$"
)

# "signed into law by President Jo Roe", "President Jo Roe signed an Executive Order": no firm's president does.
_BY_PRESIDENT: Final = re.compile(
    r"\b(?:nominated|appointed|signed into law|underway|executive order issued|enacted|pardoned|commuted) by "
    r"(?:then[- ])?President $"
)
_OF_STATE: Final = re.compile(
    r"(?:['’]?s)? (?:Administration|administration|(?:signed|issued) (?:an? |the )?(?:[\w-]+ ){0,4}?(?:Act|"
    r"[Ee]xecutive [Oo]rder|[Pp]roclamation|[Mm]emorandum|law)|nominated|has nominated|commuted|[Ee]xecutive [Oo]rder|"
    r"announced [^.;\n]{0,60}?\b(?:his|her) (?:entire )?[Aa]dministration|declared a (?:national|public))\b"
)
# Firms, schools and gangs have presidents who nominate and sign things, too.
_OF_OTHERS: Final = re.compile(
    r"\b(?:College|Hospital|Corp(?:oration)?|Inc|LLC|Company|Local \d+|[Cc]lub|[Cc]hapter|[Uu]nion|"
    r"[Cc]hief (?:financial|executive|operating) officer)\b|\bUniversity\b(?! of \w+ (?:Law|School))"
)


def of_firm(text: str, bearer: Bearer) -> bool:
    """Whether a title in small letters is one of a firm named right before it."""
    before = max(0, bearer.title.start - 60)
    if bearer.title.core.casefold() == "president" and _ITS_OWN.search(text, before, bearer.title.start):
        return True
    return _FIRMS.search(text, before, bearer.title.start) is not None


def head_of_state(text: str, bearer: Bearer) -> bool:
    """Whether "President" means the one of a country: of Mexico, or said without a firm's name before it."""
    before = text[max(0, bearer.title.start - 20) : bearer.title.start]
    if bearer.person.span.start < bearer.title.start:
        return False
    if re.search(rf"\b{COUNTRY} $", before):
        return True
    if re.search(r"(?:(?:^|[\s\"“(-])[a-z]+|[,.!?\"“]) $|\n$|^$", before) is None:
        return False
    if not bearer.person.full:
        return not _heads_school(text, bearer.person)
    return _president_again(text, bearer.person)


def _heads_school(text: str, person: Person) -> bool:
    """Whether a text calls a president one of a university or college."""
    if "niversity" not in text and "ollege" not in text:
        return False
    name = re.escape(person.words[-1].removesuffix("s"))
    school = r"(?:University|College)(?: of [A-Z]\w+)?(?:'?s)?"
    return (
        re.search(
            rf"{school}(?: and|,)? (?:its )?[Pp]resident,? (?:[A-Z][\w.]* ){{0,2}}{name}|"
            rf"{name},? (?:the )?[Pp]resident of (?:the )?(?:[A-Z]\w+ ){{0,3}}(?:University|College)",
            text,
        )
        is not None
    )


def _president_again(text: str, person: Person) -> bool:
    """Whether a president named in full is "President" with the surname alone elsewhere, or does what states' do."""
    if _OF_FIRM.match(text, person.span.end):
        return False
    if f"President {person.words[-1]}" in text:
        return True
    begin = max(text.rfind("\n", 0, person.span.start) + 1, person.span.start - 150)
    if _OF_OTHERS.search(text[begin : person.span.end + 150].partition("\n")[0]):
        return False
    before = _BY_PRESIDENT.search(text, max(0, person.span.start - 60), person.span.start)
    return before is not None or _OF_STATE.match(text, person.span.end) is not None
