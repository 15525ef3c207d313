"""Criminal organizations that a text names: known ones, and new ones by the words that releases use of them.

A new name is believed only where the text itself says what it is: ``the Hinton organization``, ``the Cowboys gang``,
``a street gang known as "…"``, ``the Aryan Family, a white supremacist prison gang``. Places and nationalities before
``gang`` or ``cartel`` are no names, and neither is an unnamed ``drug trafficking organization``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from pressgraph.extract.abbreviations import initials
from pressgraph.extract.names import CAPITALISED, NAME, QUOTED, is_heading, word_set
from pressgraph.extract.naming import Naming, Near, Taken
from pressgraph.extract.organizations import designated, gang_lists, gang_sets
from pressgraph.extract.organizations.appositions import appositions, type_of
from pressgraph.extract.organizations.introductions import introductions
from pressgraph.extract.organizations.later_names import SHORT_FORM, one_by_short_form, said_again
from pressgraph.extract.organizations.organization_names import (
    NOT_CRIMINAL,
    OF_POLICE,
    believable,
    generic,
    numbered,
    singular,
    trim,
    whole,
)
from pressgraph.extract.places import is_place
from pressgraph.extract.spellings import spelled_once
from pressgraph.facts import Kind, Ref, Span
from pressgraph.text import Document, Gazetteer
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.lexicon import Entry, Lexicon

TYPES: Final = ("Cartel", "Gang", "Faction", "CriminalOrganization")

# Nouns that say what a named organization is, and the class each supports.
_KIND_NOUN: Final = re.compile(
    r"\b(?:(?P<Cartel>cartels?)|(?P<Gang>(?<!ransomware )gangs?|motorcycle clubs?)"
    r"|(?P<CriminalOrganization>crime famil(?:y|ies)|LCN family|organi[sz]ations?|DTO|TCO|criminal enterprise"
    r"|(?:crime|ransomware|hacking|cybercrime) (?:enterprise|gang|group|syndicate)"
    r"|organi[sz]ed crime (?:group|gang|network)|mafia clan|clan|racketeering enterprise"
    r"|trafficking (?:group|ring)|crew))\b",
    re.IGNORECASE,
)
# A capitalised noun that a further capitalised word follows belongs to another name ("Gang Section").
_FURTHER: Final = re.compile(
    r"[ ](?!Members?\b|Leaders?\b|Associates?\b|Cell\b|Boss\b|Charged|Indicted|Sentenced|Arrested)[A-Z]\w+"
)
_MODIFIERS: Final = (
    "ransomware|Ransomware|hacking|cyber|cybercrime|drug|drugs|street|prison|motorcycle|outlaw|crime|criminal|"
    "narcotics|narcotic|organized|organised|trafficking|smuggling|"
    "transnational|international|online|darknet|violent|notorious|racketeering|laundering|money|cocaine|heroin|methamphetamine|"
    "fentanyl|mafia|poly-drug|multi-state|national|nationwide|based|white|supremacist|Drug|Trafficking|Street|Prison|"
    "Criminal|Transnational|Money|Laundering|Narcotics|Organized|Crime|Smuggling|Outlaw|Motorcycle"
)
_BEFORE: Final = re.compile(
    rf"(?:{QUOTED}|(?P<name>{NAME}(?: \d{{2,3}})?))(?: \([A-Z][\w-]{{1,9}}\))?(?P<between>(?: (?:{_MODIFIERS}))*)[ ]$"
)
_WORDS: Final = rf"{CAPITALISED}(?: {CAPITALISED}){{0,3}}"
_COORDINATED: Final = re.compile(
    rf"\b(?P<stems>{_WORDS}(?:, (?:the )?{_WORDS}){{0,9}},? and (?:the )?{_WORDS}?) (?P<noun>[Cc]artels?)\b"
)
# "La Línea de la Concepción" is a town, from then on by its first words alone.
_OF_TOWN: Final = re.compile(r" de(?:l| la| los| las)? [A-Z]")
# "Elm Consulting" is a firm, whatever group of hackers is called Elm.
_FIRM: Final = re.compile(
    r" (?:[A-Z]\w+ ){0,2}(?:Consulting|Consultants?|Technolog(?:y|ies)|Solutions|Services|Software|Systems|Holdings|"
    r"Industries|Partners|Ventures|Logistics|Enterprises|Media|Studios?|Capital|Labs?|Corporation|Corp|Company|Inc|LLC|Ltd)\b"
)
# Local parts of a gang go by these nouns; without a gang in the text they mean other things (a Native tribe).
_CHAPTER: Final = re.compile(
    rf"\b[Tt]he (?P<names>{NAME}(?:(?:, | and |, and ){NAME})*) (?:\([A-Z]{{2,6}}\) )?"
    r"(?:[Tt]ribes?|[Cc]liques?)\b(?! [A-Z])"
)
_LISTED: Final = re.compile(
    r"\b(?P<noun>gangs|cartels|(?:drug trafficking|criminal|transnational criminal) organizations),? (?:such as"
    r"|including|like) "
    rf"(?P<list>(?:the )?{NAME}(?: \([^()]{{1,24}}\))*(?:(?:, and |, | and )(?:the )?{NAME}(?: \([^()]{{1,24}}\))*)*)"
)
# "the rival Oak Street Boys and other street gangs"
_AND_OTHER: Final = re.compile(
    rf"\b(?:[Tt]he rival|(?:members|leaders|associates) of the) (?:rival )?(?P<list>{NAME}),? and other "
    r"(?:(?:rival|street|violent|criminal|prison|local) ){0,2}(?P<noun>gangs)\b"
)
_LIST_ITEM: Final = re.compile(rf"(?:^|, and |, | and )(?:the )?(?P<name>{NAME})")
_STEM: Final = re.compile(rf"(?!and\b|the\b){_WORDS}")
# What a text mentions that may name a criminal organization by describing it, and what its subject must be.
KEYWORDS: Final = (
    "cartel", "gang", "crime", "organization", "organisation", "clan", "network", "dto", "tco", "motorcycle club",
    "enterprise", "crew", "faction",
    "group", "known as", "called", "vendor",
)  # fmt: skip
SUBJECTS: Final = (
    "traffick", "cartel", "racketeer", "smuggl", "narcotic", "launder", "extort", "organized crime", "mafia",
    "drug", "ransomware", "hack", "cyber", "organised crime",
)  # fmt: skip
_GANG: Final = word_set("gang gangs gangster gangsters gangland gangbanger gangbangers")
# The folded first words of the patterns for kind nouns.
_FIRST_OF_KIND: Final = word_set(
    "cartel cartels gang gangs motorcycle crime lcn organization organizations organisation organisations organized "
    "organised mafia clan dto dtos tco tcos criminal ransomware "
    "hacking cybercrime racketeering trafficking crew crews"
)
_FIRST_OF_LISTED: Final = word_set("gangs cartels drug criminal transnational")


class Finder:
    """Finds the namings of criminal organizations."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        known = lexicon.of_kind("organization", *TYPES)
        self._known = Gazetteer((name, entry) for entry in known for name in entry.names)

    def find(self, document: Document, agencies: Sequence[Naming]) -> tuple[Naming, ...]:
        """Every naming, in order; none inside the name of an agency."""
        text = document.text
        matches = designated.treated(document, list(self._known.find(text, document.words)))
        matches = [match for match in matches if not _FIRM.match(text, match.span.end)]
        towns = {match.value for match in matches if _OF_TOWN.match(text, match.span.end)}
        known = [_known(match.value, match.span) for match in matches if match.value not in towns]
        sets, listed = gang_sets.find(text, known), gang_lists.find(document, known)
        found = [*known, *(_new(name, "Gang", span) for name, span in chain(sets, listed))]
        if document.mentions(*KEYWORDS) and _speaks_of_crime(document):
            found += self._coordinated(document)
            kinds = {naming.span: naming.type for naming in known}
            near = Near(kinds)
            found += [
                new
                for new in self._described(document)
                if not any(_only_describes(new, span, kinds[span]) for span in near.touching(new.span))
            ]
        if any(naming.type == "Gang" for naming in found):
            found += _chapters(document, known)
        found = list(spelled_once(document.text, _longest(one_by_short_form(document, found), agencies)))
        found += said_again(document, found, self._lexicon)
        return tuple(sorted(_longest(found, agencies), key=lambda naming: naming.span))

    def _coordinated(self, document: Document) -> Iterator[Naming]:
        """``the Sinaloa and Jalisco Cartels``: what the noun at the end holds for, each by its own name."""
        for match in document.matches_in_lines(_COORDINATED, "cartel"):
            plural = match["noun"].endswith("s")
            for stem in _STEM.finditer(document.text, match.start("stems"), match.end("stems")):
                name, start = trim(stem.group(), stem.start())
                entry = self._lexicon.named("organization", f"{name} Cartel")
                span = Span(start, stem.end())
                if entry and entry.types[0] in TYPES:
                    yield _known(entry, span)
                elif name and plural and not generic(name):
                    yield _new(f"{name} Cartel", "Cartel", span)

    def _described(self, document: Document) -> Iterator[Naming]:
        """Names of which the text says what they are: by a noun behind, beside, before them or of their list."""
        for noun in document.matches(_KIND_NOUN, _FIRST_OF_KIND):
            yield from self._before_noun(document, noun)
        for told in chain(appositions(document), introductions(document)):
            yield self._named(told.name, told.type, told.span, ())
        for match in document.matches(_LISTED, _FIRST_OF_LISTED):
            yield from self._listed(match)
        for match in document.matches_in_lines(_AND_OTHER, "gangs"):
            yield from self._listed(match)

    def _before_noun(self, document: Document, noun: re.Match[str]) -> Iterator[Naming]:
        """``the Hinton organization``, ``the Cowboys gang``: the name right before a noun, which may belong to it."""
        text = document.text
        window = max(document.sentence_at(noun.start()).start, noun.start() - 90)
        before = _BEFORE.search(text, window, noun.start())
        if before is None or (noun.group()[0].isupper() and _FURTHER.match(text, noun.end())):
            return
        if OF_POLICE.match(text, noun.end()):
            return
        group = "quoted" if before["quoted"] else "name"
        name, start = numbered(text, *trim(before[group], before.start(group)))
        kind = noun.lastgroup or "CriminalOrganization"
        if document.ask(is_heading, document.sentence_at(noun.start()).span) and not _repeated(text, name):
            return
        if (
            not name
            or generic(name)
            or NOT_CRIMINAL.search(name)
            or not believable(document, self._lexicon, before, noun, name, start)
        ):
            return
        name, described, start = whole(text, name, start, noun.end())
        if before["quoted"] or not _part_of_name(noun):
            yield self._named(name, kind, Span(start, start + len(name)), (described,))
        else:
            # A group that is named after its leader must not make a node's name of a person's.
            bare = (name,) if kind != "CriminalOrganization" and " " in name else ()
            label = SHORT_FORM.sub("", described, count=1)
            yield self._named(singular(label), kind, Span(start, noun.end()), bare)

    def _listed(self, match: re.Match[str]) -> Iterator[Naming]:
        """``rival gangs, including A (AA), B and C``: each by its own name; rivals whom fans have are teams."""
        if match.re is _AND_OTHER and gang_lists.SPORT.search(
            match.string, max(0, match.start() - 60), match.end() + 60
        ):
            return
        for item in _LIST_ITEM.finditer(match["list"]):
            start = match.start("list") + item.start("name")
            short = SHORT_FORM.match(match["list"], item.end())
            # "Young N Elm (YNE)": its short form tells that the first word belongs to it.
            whole = short is not None and initials(item["name"]) == short["short"]
            name, start = (item["name"], start) if whole else trim(item["name"], start)
            team = match["noun"] == "gangs" and (
                gang_lists.no_gang(name) or (match.re is _AND_OTHER and is_place(name))
            )
            if name and not generic(name) and not NOT_CRIMINAL.search(name) and not team:
                yield self._named(name, type_of(match["noun"]), Span(start, start + len(name)), ())

    def _named(self, name: str, kind: str, span: Span, alternatives: tuple[str, ...]) -> Naming:
        entry = self._lexicon.named("organization", name)
        if entry is None:
            entry = next((e for a in alternatives if (e := self._lexicon.named("organization", a))), None)
        if entry and entry.types[0] in TYPES:
            return _known(entry, span)
        return _new(name, kind, span, alternatives)


def _repeated(text: str, name: str) -> bool:
    return not name or text.find(name, text.find(name) + len(name)) >= 0


def _speaks_of_crime(document: Document) -> bool:
    return document.mentions(*SUBJECTS) or bool(document.words.numbers(_GANG))


def _chapters(document: Document, known: Sequence[Naming]) -> Iterator[Naming]:
    """The local parts of a gang: ``the Oak Street and River tribes``, ``the Hollow clique``."""
    for match in _CHAPTER.finditer(document.text):
        noun = match.group().rpartition(" ")[2].casefold().rstrip("s")
        for part in re.finditer(NAME, match["names"]):
            name, start = trim(part.group(), match.start("names") + part.start())
            for gang in known:
                if gang.span.start == start and gang.span.end < start + len(name):
                    # "the MS-13's Oak clique", which may have lost its apostrophe.
                    rest = re.sub(r"^(?:'s|s)(?= )", "", name[gang.span.end - start :])
                    name, start = rest.lstrip(), start + len(name) - len(rest.lstrip())
            if name and not generic(name) and not name.casefold().endswith(noun):
                yield _new(f"{name} {noun}", "Faction", Span(start, start + len(name)))


def _only_describes(new: Naming, known: Span, kind: str) -> bool:
    """Whether a new name is a known one with words around it; a gang's sets ("Hillside Crips") are their own."""
    return kind != "Gang" or new.type != "Gang" or known.start == new.span.start


def _known(entry: Entry, span: Span) -> Naming:
    kind = next((t for t in entry.types if t in TYPES), "CriminalOrganization")
    return Naming(Ref(Kind.ORGANIZATION, entry.slug), kind, entry.label, span)


def _new(name: str, kind: str, span: Span, alternatives: tuple[str, ...] = ()) -> Naming:
    return Naming(Ref(Kind.ORGANIZATION, terms.slug(name)), kind, name, span, alternatives)


def _part_of_name(noun: re.Match[str]) -> bool:
    """Whether the kind noun belongs to the name: printed with a capital, or the only thing that makes it one."""
    if noun.group().casefold().startswith(("ransomware", "hacking", "cybercrime")):
        return False
    return noun.group()[0].isupper() or noun.lastgroup != "Gang"


def _longest(namings: Iterable[Naming], agencies: Sequence[Naming]) -> list[Naming]:
    """The namings without those inside a longer one or inside an agency's name."""
    kept: list[Naming] = []
    taken = Taken(naming.span for naming in agencies)
    for naming in sorted(namings, key=lambda n: (n.span.start - n.span.end, n.span, n.ref)):
        if not taken.touches(naming.span):
            taken.add(naming.span)
            kept.append(naming)
    return kept
