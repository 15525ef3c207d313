"""Officials known by speaking for a body, under a title that no table has: "NCA regional manager, Jo Roe, said: …".

Who is quoted directly, is named beside a body, and holds something there (head, manager, lead) speaks for it, whatever
the other words of the title are. Where words are only reported, or something is announced, the title is in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.names import word_set
from pressgraph.extract.naming import Naming, Near
from pressgraph.extract.officials import people, speaking
from pressgraph.extract.officials.holding import Bearer
from pressgraph.extract.officials.people import Person
from pressgraph.extract.officials.posts import Tie
from pressgraph.extract.officials.titles import Rank, Title
from pressgraph.facts import Span
from pressgraph.text import Document

_SAID: Final = re.compile(
    rf"\b(?:{speaking.SPEECH})(?:(?: [\w'-]+){{0,6}}:(?=\s)|,?\s[“\"]|\s*\n\s*[“\"])",
)
# "BKA Vice President Jo Roe: “…”"
_COLON: Final = re.compile(r"(?<=[a-z]):\s{1,2}[“\"]")
_SIGNED: Final = re.compile(r"[.,!?][”\"]\s{0,3}[-–—]{1,2}\s?(?=[A-Z])")
# "“…,” said Jo Roe, head of investigation at the NCA."
_SAID_BEHIND: Final = re.compile(rf"[,.!?][”\"]\s(?:{speaking.SPEECH})\s(?=[^\W\d_a-z])")
_CLAUSE_END: Final = re.compile(r"[.;:“”\"\n]")
_HOLDS: Final = re.compile(
    r"\b(?=[A-Za-z])(?:[Hh]ead|[Mm]anager|[Dd]irector(?:ate)?|[Cc]hief|[Oo]fficer|[Cc]ommander|[Ss]ecretary|"
    r"[Ll]ead(?:er)?|[Cc]oordinator|"
    r"[Ii]nspector|[Ss]uperintendent|[Dd]eputy|[Pp]rosecutor|[Ss]pokes\w+|[Pp]resident|[Mm]inister|[Mm]ember|"
    r"[Aa]nalyst|[Ii]nvestigator|[Ss]pecialist|[Cc]ontroller|[Cc]ommissioner|[Ee]xecutive|[Rr]epresentative|"
    r"[Aa]ttach[eé]|[Ll]awyer)s?\b"
)
# "Jo Roe, whose shop the NCA searched, said: …" speaks for himself.
_OTHER: Final = re.compile(
    r"\b(?:who|whose|whom|was|were|is|has|had|after|when|while|victim|former|defendant|arrested|convicted|sentenced|"
    r"accused|owner|customer|company|Ltd|Inc|bank)\b|[.;:“”\"\n]"
)
# Reported speech and announcements prove less than a quotation: only a title in capitals counts there.
_REPORTED: Final = re.compile(rf"\b(?:{speaking.SPEECH})\b")
_ANNOUNCED: Final = re.compile(r"\b(?:announced?|announcement|announcing)\b")
_ANNOUNCES: Final = word_set("announce announced announcement announcing")
_CAPITALIZED: Final = r"[A-Z][\w'&/-]*"
_HOLDER: Final = (
    r"(?:Head|Manager|Director|Chief|Officer|Commander|Lead|Leader|Coordinator|Inspector|Superintendent|Prosecutor|"
    r"Analyst|Investigator|Specialist|Controller|Commissioner|Executive|Representative|Attach[eé]|Agent)"
)
_TITLE: Final = (
    rf"(?P<title>(?:{_CAPITALIZED} ){{0,5}}{_HOLDER}(?: [Ii]n [Cc]harge)?"
    rf"(?:,? (?:(?:of|for) )?(?:{_CAPITALIZED} (?:and )?){{0,3}}{_CAPITALIZED})?)"
)
_OFFICE: Final = re.compile(rf"(?:'s?)?\)? {_TITLE},? $")
_APPOSED: Final = re.compile(
    rf", (?P<title>(?:{_CAPITALIZED} ){{0,5}}{_HOLDER}(?: [Ii]n [Cc]harge)?(?: of {_CAPITALIZED})?)"
    r"(?:,| of| for| with| at| from)(?: the)? $"
)
# Who announces opens the sentence or stands in a list; who is announced about does not.
_ANNOUNCER: Final = re.compile(r"(?:^|[,;] (?:and )?|\band |\bannounced (?:today |jointly )?(?:by )?|\bby )$")
_ANNOUNCED_OF: Final = re.compile(
    r"\b(?:arrest|plea|pleaded|pled|verdict|sentenc|charg|indict|settle|acquit|convict|death|killed|slain|victim|"
    r"honou?r|"
    r"against|that|award|retire|resign|appoint|suspend|accus)\w*\b"
)
_BODY_ENDS: Final = re.compile(r"(?:'s)?(?: \([A-Z-]+\))?(?:[,.;:]| and\b| made\b| (?:jointly |today )?announced\b|$)")
# "The caller, posing as IRS Senior Officer Roe, said": so he said.
_FALSE: Final = re.compile(
    r"\b(?:pos(?:ed|es|ing)|pretend\w*|claim\w*|impersonat\w*|(?:gave|using|used) (?:his|her|the) name|"
    r"fake|false|purported\w*|"
    r"so-called|identif\w+ (?:himself|herself)|call(?:ed|ing) (?:himself|herself)|wife|husband|mother|father|inmate|"
    r"undercover)\b"
)
_NEAR: Final = 60
_FAR: Final = 90
_PRIVATE: Final = re.compile(
    r"\b(?:[Pp]astor|[Rr]ev|Reverend|[Bb]ishop|[Rr]abbi|[Ii]mam|[Pp]riest|[Pp]rofessor|founder|CEO|activist|survivor|"
    r"neighbou?r|[Tt]eacher|[Uu]niversity)\b"
)
_SPEAKS_AFTER: Final = re.compile(r",? (?:has |also )?$")
_TITLED: Final = re.compile(r"(?:'s?)?\)? (?P<title>[\w'&()/ -]{3,80}?),? $")
# "Head of investigation at the NCA", but neither "head of a gang hunted by the NCA" nor "leader of the ring that".
_TOWARDS: Final = re.compile(
    r"(?:(?!(?:that|which|gang|ring|crew|clan)\b)[\w'&()/.-]+,? )+?(?:of|at|for|in|from|within)(?: the)? ?$"
)
_EDGES: Final = re.compile(r"^(?:the|The) |[ ,]+(?:(?:of|at|for|in|from|with|to)(?: the)?)?[ ,]*$")
_FARTHEST: Final = 200
_LONGEST: Final = 140


def speakers(document: Document, agencies: Sequence[Naming]) -> Iterator[Bearer]:
    """Each person quoted for a body under a free title, with that body."""
    text = document.text
    if not agencies:
        return
    near = Near(agency.span for agency in agencies)
    bodies = {agency.span: agency for agency in agencies}
    yield from (_bearer(text, *reporting, bodies) for reporting in _reporting(document, near))
    if not ("“" in text or '"' in text):
        return
    for said in document.matches(_SAID, speaking.FIRST_WORDS):
        start = max(document.sentence_at(said.start()).start, said.start() - _FARTHEST)
        before = _SPEAKS_AFTER.search(text, start, said.start())
        end = before.start() if before else said.start()
        found = _leading(text, Span(start, end), near) or _following(text, Span(start, end), near)
        if found:
            yield _bearer(text, *found, bodies)
    for colon in _COLON.finditer(text):
        start = max(document.sentence_at(colon.start()).start, colon.start() - _FARTHEST)
        found = _following(text, Span(start, colon.start()), near)
        if found:
            yield _bearer(text, *found, bodies)
    for said in _SAID_BEHIND.finditer(text):
        clause = _CLAUSE_END.search(text, said.end(), min(len(text), said.end() + _LONGEST))
        found = _leading(text, Span(said.end(), clause.start()), near) if clause else None
        # A title in capitals is in the tables, where more is known of it.
        if found and text[found[1].start].islower():
            yield _bearer(text, *found, bodies)
    for signed in _SIGNED.finditer(text):
        line = text.find("\n", signed.end())
        end = min(line if line >= 0 else len(text), signed.end() + _LONGEST)
        found = _leading(text, Span(signed.end(), end), near)
        if found:
            yield _bearer(text, *found, bodies)


def _reporting(document: Document, near: Near) -> Iterator[tuple[Person, Span, Span]]:
    """Each name whose words are reported, or who announces something, with a title in capitals and its body."""
    text = document.text
    for said in document.matches(_REPORTED, speaking.FIRST_WORDS):
        start = max(document.sentence_at(said.start()).start, said.start() - _FARTHEST)
        before = _SPEAKS_AFTER.search(text, start, said.start())
        found = _following(text, Span(start, before.start() if before else said.start()), near, _OFFICE)
        told = said.group().endswith("told")
        if found and not told and not _FALSE.search(text, max(start, found[2].start - _NEAR), found[0].span.start):
            yield found
    # A sentence once, however often it says "announced".
    places = (announced.start() for announced in document.matches(_ANNOUNCED, _ANNOUNCES))
    for start, end in dict.fromkeys(document.sentence_at(place).span for place in places):
        for body in near.touching(Span(start, end)):
            held = _APPOSED.search(text, max(start, body.start - _LONGEST), body.start)
            person = people.between(text, max(start, held.start() - 60), held.start()) if held else None
            if held is None or person is None or not person.full or _for_oneself(text, person, held["title"]):
                continue
            begins = person.span.start
            if _ANNOUNCED_OF.search(text, max(start, begins - _FAR), begins) or not _BODY_ENDS.match(text, body.end):
                continue
            if begins == start or _ANNOUNCER.search(text, max(start, begins - 25), begins):
                yield person, Span(*held.span("title")), body


def _leading(text: str, place: Span, near: Near) -> tuple[Person, Span, Span] | None:
    """The name that opens some words, the title behind it, and the body that it tells: "Jo Roe, lead at the NCA"."""
    person = people.at(text, place.start)
    if person is None or not person.full or text[person.span.end : person.span.end + 2] != ", ":
        return None
    rest = Span(person.span.end + 2, place.end)
    body = next(iter(near.touching(rest)), None)
    words = text[slice(*rest)].rstrip(" ,.")
    if body is None or body.end > rest.end or not _HOLDS.search(words) or _for_oneself(text, person, words):
        return None
    if body.start - rest.start <= 3:
        return person, Span(body.end, rest.start + len(words)), body
    return (person, Span(rest.start, body.start), body) if _TOWARDS.fullmatch(text, rest.start, body.start) else None


def _following(
    text: str, place: Span, near: Near, office: re.Pattern[str] = _TITLED
) -> tuple[Person, Span, Span] | None:
    """The name that ends some words, the title before it, and the body before that: "NCA regional lead, Jo Roe"."""
    person = people.between(text, place.start, place.end)
    if person is None or not person.full or person.span.start == place.start:
        return None
    for body in reversed(list(near.touching(Span(place.start, person.span.start)))):
        titled = office.fullmatch(text, body.end, person.span.start)
        if titled and _HOLDS.search(titled["title"]) and not _for_oneself(text, person, titled["title"]):
            return person, Span(*titled.span("title")), body
    return None


def _for_oneself(text: str, person: Person, title: str) -> bool:
    """Whether a name and what is said of its bearer tell somebody who speaks for no body: "Pastor Jo Roe"."""
    return _OTHER.search(title) is not None or _PRIVATE.search(f"{title} {text[slice(*person.span)]}") is not None


def _bearer(text: str, person: Person, title: Span, body: Span, bodies: dict[Span, Naming]) -> Bearer:
    words = _EDGES.sub("", text[slice(*title)].strip())
    held = Title(title.start, title.end, " ".join(words.split()), Rank.LOCAL, False, False, False, words)
    return Bearer(person, held, Tie(bodies[body], span=body))
