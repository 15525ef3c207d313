"""Bearing: which persons a title belongs to: right behind it, behind its body, or before it in apposition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.names import word_set
from pressgraph.extract.officials import people, posts, proof, speaking
from pressgraph.extract.officials.people import Person
from pressgraph.extract.officials.posts import Bodies
from pressgraph.extract.officials.titles import Title
from pressgraph.extract.places import COUNTRY
from pressgraph.facts import Span

_RANK: Final = re.compile(r"(?:Colonel|Col\.|Captain|Capt\.|Major|Maj\.|(?:Rear |Vice )?Adm(?:iral|\.)) ")
_MOST_WORDS: Final = 3
_OF_LAND: Final = re.compile(rf" of (?:the )?{COUNTRY}(?= [A-Z])")
_NEXT_NAME: Final = re.compile(r"(?:,? and |, |; )(?=[A-Z])")
_NAME_BEFORE: Final = re.compile(r"(?:,? and |, )$")
# "Assistant District Attorney (ADA) Jo Roe".
_SHORT_FORM: Final = re.compile(r" \([A-Z]{2,6}(?:-[A-Z]{2,6})?\)(?= )")
# "Trial Attorneys A and B, Assistant U.S. Attorney": the last one is none of them.
_OTHER_ATTORNEY: Final = re.compile(
    r", (?:(?:Senior|Special|Supervisory|Deputy|First|Assistant) ){0,3}(?:U\.S\.|United States|Trial|District|County) "
    r"Attorney\b(?! [A-Z])"
)
_TITLED: Final = re.compile(r", [A-Z]")
# "Office of the Assistant Attorney General": the office, and not who leads it.
_OFFICE_OF: Final = re.compile(r"\bOffice of the $")
# "Senior Deputy Chief for Litigation Jo Roe", "Commissioner of the City of Elm (EPD) Jo Roe": of what a title is.
_FIELD_WORD: Final = re.compile(
    r"(?: (?:of|for|and|the)){0,2} (?:\([A-Z-]{2,10}\)|(?!\()[\w'&-]+)(?= (?:[A-Z(]|of |for |and ))"
)
# Words behind which the rest of a place's or a body's name stands: "the Eastern District of New York".
_GOES_ON: Final = word_set(
    "new los san santa st. fort western eastern northern southern middle central north south east west county city "
    "major national american federal state united general inspector attorney assistant deputy chief police "
    "director administrator secretary agent judge sheriff commissioner marshal counsel president chair captain"
)
_BODY_BEHIND: Final = re.compile(
    r" (?:Association|Department|Sheriff|Police|County|Bureau|Section|Unit|Center|Commission|Agency)\b"
)
_PARTS: Final = frozenset({"Branch", "Staff", "Desk", "Web", "Force", "Board", "Court"})
_MOST_FIELD_WORDS: Final = 7
_CLOSE: Final = 2
_AND: Final = re.compile(r", and ")
_OWNS: Final = re.compile(r"[a-rt-z]s [A-Z]")
# What a president is said to have, where the text has lost its apostrophes; verbs and small words are none.
_OWNS_COMMON: Final = re.compile(
    r"[a-rt-z]s (?:[a-z-]+ ){0,2}(?:plans?|goals?|commitment|calls?|proposal|budget|agenda|vision|initiatives?|"
    r"directive|order|priorit(?:y|ies)|announcement|leadership|efforts?|pledge|promise|strategy|policy|policies|"
    r"task force|administration|request|speech|remarks|actions?|nominees?|nominations?|executive|signature|council|"
    r"cabinet)\b"
)
_PRESIDENTS: Final = frozenset({"Obama", "Trump", "Biden", "Bush", "Clinton", "Reagan"})
_REGION: Final = re.compile(r" (?:[Rr]egion|[Oo]ffice|[Ff]ield|[Aa]rea|[Dd]istrict|[Dd]ivision)\b")
# "the U.S. Marshals Pacific Regional Fugitive Task Force"
_FORCE: Final = re.compile(r"(?: (?!Task)[A-Z][\w-]+){0,3} (?:[Tt]ask [Ff]orce|Strike Force|Team|Squad)\b")
# Quotation marks break a line off, but not those of a nickname: "Jo B. “Elm” Roe".
_NICKNAME: Final = r"(?![A-Z][\w.]{1,15}(?: [A-Z][\w.]{0,15})?[”\"] [A-Z])"
_BREAK: Final = re.compile(rf"[\n;:()–—]| --? |“{_NICKNAME}|(?<!\w)\"{_NICKNAME}|(?<!\w)”")
_APPOSITION: Final = re.compile(
    r"(?:, |\n|, (?:(?:Jr|Sr)\b\.?|III|II|IV|"
    r"(?:[A-Z][\w'&.-]* ){1,5}(?:Office|Division|Branch|Department|Agency|Bureau)), )"
    r"(?:the |who is (?:the )?|currently |now )?(?:(?:[A-Z][\w'&.-]*|\([A-Z-]+\)|of|the|and|for) ){0,7}$"
)
# "Assistant Commissioner of Organised and Serious Crime, Jo Roe, said".
_FIELD_BEHIND: Final = re.compile(
    r" (?:of|for) (?:the )?[A-Z][\w'-]*(?:,? (?:and |of |the |& )*[A-Z][\w'-]*){0,6}(?=, [A-Z])"
)
# The second comma may be missing: "Europol's Executive Director, Jo Roe said".
_SET_OFF: Final = re.compile(rf",|\.(?=\s|$)|:\s+[“\"]| {speaking.SPEECH}\b")
_JOINED: Final = re.compile(r"\band (?:the |also |currently )?(?:[A-Z][\w'&.-]* ){0,4}$")


def persons_of(text: str, title: Title, bodies: Bodies, earlier: int, limit: int) -> Iterator[Person]:
    """The persons that a title belongs to: right after it, after its body, or before it in apposition."""
    if title.core.endswith("General") and _OFFICE_OF.search(text, max(0, title.start - 20), title.start):
        return
    first = _right_after(text, title, bodies) or _behind_field(text, title, bodies)
    if first:
        yield first
        if title.plural:
            yield from _series(text, first, bodies.starts, limit)
        return
    person = _before(text, title, earlier)
    if person and title.plural:
        yield from _joint(text, person, earlier)
    person = person or _enclosed(text, title, bodies)
    if person:
        yield person


def _behind_field(text: str, title: Title, bodies: Bodies) -> Person | None:
    """The name behind what a title is of: "Deputy Chief for Litigation Jo Roe"."""
    end = title.end
    if title.lower or not text.startswith((" for ", " of ", " ("), end):
        return None
    for _ in range(_MOST_FIELD_WORDS):
        word = _FIELD_WORD.match(text, end)
        if word is None:
            return None
        end = word.end()
        person = people.at(text, end + 1, bodies.starts)
        if person and text.endswith(" and ", 0, person.span.start):
            return None
        if person and person.full and _ends_field(word.group().split()[-1]):
            named = len(person.words) <= _MOST_WORDS and "(" not in text[slice(*person.span)]
            named = named and person.words[-1] not in _PARTS
            named = named and not _names_place(text, title, person) and not _BODY_BEHIND.match(text, person.span.end)
            return person if named else None
    return None


def _ends_field(word: str) -> bool:
    """Whether what a title is of may end with a word: with no part of a name, behind which no name goes on."""
    return word.endswith(")") or (people.no_name(word) and word.casefold() not in _GOES_ON and "'" not in word)


def _right_after(text: str, title: Title, bodies: Bodies) -> Person | None:
    """The person right behind a title, or behind the body, district or unit that stands between the two."""
    if text[title.end : title.end + 1] == " ":
        short = _SHORT_FORM.match(text, title.end)
        person = people.at(text, (short.end() if short else title.end) + 1, bodies.starts)
        person = None if short and person and not person.full else person
        if person and (person.full or not title.lower) and not _names_place(text, title, person):
            return _unowning(text, person) if title.core == "President" else _before_initiative(text, person)
    if title.lower:
        return None
    if text[title.end : title.end + 2] == ", " and proof.SPOKE_BEFORE.search(
        text, max(0, title.start - 60), title.start
    ):
        person = people.at(text, title.end + 2, bodies.starts)
        return person if person and person.full else None
    body = bodies.direct(title.end)
    district = posts.district(text, title.end)
    land = _OF_LAND.match(text, title.end)
    end = district.end() if district else body.span.end if body else land.end() if land else None
    if end is not None and body and (bracket := _SHORT_FORM.match(text, end)):
        end = bracket.end()
    if end is not None and text[end : end + 1] == " ":
        rank = _RANK.match(text, end + 1)
        person = people.at(text, rank.end() if rank else end + 1, bodies.starts)
        # "Director of the Elm Agency (EA) Old Town Mail Pharmacy": a name has no more words.
        named = person is not None and person.full and len(person.words) <= _MOST_WORDS
        return person if named else None
    return None


def _names_place(text: str, title: Title, person: Person) -> bool:
    """Whether what looks like a name behind a title belongs to the name of an office or a task force."""
    force = title.core.endswith("Marshal") and _FORCE.match(text, person.span.end) is not None
    return force or _REGION.match(text, person.span.end) is not None


def _unowning(text: str, person: Person) -> Person:
    """The name without the "s" of a possessive that lost its apostrophe: "President Roes Executive Order"."""
    end, surname = person.span.end - 2, person.words[-1]
    known = surname.endswith("s") and surname[:-1] in _PRESIDENTS
    owns = _OWNS.match(text, end) or (not person.full and _OWNS_COMMON.match(text, end))
    # "President Davis plans": many surnames end so.
    if not known and not (owns and _prints(text, surname[:-1])) and (person.full or not _named_without_s(text, person)):
        return person
    return person._replace(
        span=Span(person.span.start, person.span.end - 1), words=(*person.words[:-1], person.words[-1][:-1])
    )


def _before_initiative(text: str, person: Person) -> Person:
    """The surname before the name of an initiative: "Attorney General Roes Smart on Crime initiative"."""
    if len(person.words) != 2 or person.words[1] != "Smart" or not text.startswith(" on Crime", person.span.end):
        return person
    name = person.words[0].removesuffix("s")
    return person._replace(span=Span(person.span.start, person.span.start + len(name)), words=(name,))


def _prints(text: str, surname: str) -> bool:
    return re.search(rf"\b{re.escape(surname)}\b", text) is not None


def _named_without_s(text: str, person: Person) -> bool:
    """Whether the text also prints a surname without its last letter, an "s": "Roes", and elsewhere "Roe"."""
    surname = person.words[-1]
    return surname.endswith("s") and re.search(rf"\bPresident {re.escape(surname[:-1])}\b", text) is not None


def _series(text: str, person: Person, stops: frozenset[int], limit: int) -> Iterator[Person]:
    """The further names after a plural title: "Trial Attorneys A, B and C"."""
    while (gap := _NEXT_NAME.match(text, person.span.end)) and gap.end() < limit:
        following = people.at(text, gap.end(), stops)
        if following is None or not following.full or _OTHER_ATTORNEY.match(text, following.span.end):
            return
        # "Directors in Charge A and B; C, Chief of …": behind a semicolon another title begins.
        if gap.group() == "; " and _TITLED.match(text, following.span.end):
            return
        yield following
        person = following


def _joint(text: str, person: Person, earlier: int) -> Iterator[Person]:
    """The names joined from before to the one that a plural title stands behind: "A, B and C, Deputy Bureau Chiefs"."""
    while gap := _NAME_BEFORE.search(text, max(earlier, person.span.start - 6), person.span.start):
        another = people.between(text, max(earlier, gap.start() - 60, text.rfind("\n", 0, gap.start())), gap.start())
        if another is None or not another.full:
            return
        yield another
        person = another


def _before(text: str, title: Title, earlier: int) -> Person | None:
    """The name that a title stands behind in apposition; over an earlier title only where an "and" joins the two."""
    window = max(0, title.start - 130)
    apposition = _APPOSITION.search(text, window, title.start)
    while apposition is not None:
        line = max((b.end() for b in _BREAK.finditer(text, window, apposition.start())), default=window)
        person = people.between(text, line, apposition.start())
        if person and person.full:
            # "Roe, Jr., Director": the suffix stands behind a comma of its own.
            whole = people.at(text, person.span.start)
            person = whole if whole and whole.words == person.words else person
            # "Chief Jo Roe, and Under Secretary of …": who has a title before the name has none behind an "and".
            if 0 <= person.span.start - earlier <= _CLOSE and _AND.match(text, person.span.end):
                return None
            joined = person.span.end >= earlier or _JOINED.search(text, earlier, title.start) is not None
            return person if joined else None
        apposition = _APPOSITION.search(text, apposition.start() + 1, title.start)
    return None


def _enclosed(text: str, title: Title, bodies: Bodies) -> Person | None:
    """The name set off by commas after a title and its body: "Europol's Executive Director, X, said"."""
    body = bodies.direct(title.end)
    field = _FIELD_BEHIND.match(text, title.end)
    for end in (title.end, body.span.end if body else title.end, field.end() if field else title.end):
        if text[end : end + 2] == ", ":
            person = people.at(text, end + 2, bodies.starts)
            spoke = proof.SPOKE_BEFORE.search(text, max(0, title.start - 60), title.start)
            if person and person.full and (spoke or _SET_OFF.match(text, person.span.end)):
                return person
    return None
