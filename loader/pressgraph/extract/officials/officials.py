"""Officials: persons named in a public role, and the posts they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pressgraph.extract.headings import in_heading
from pressgraph.extract.naming import Found, Naming, Near, Taken
from pressgraph.extract.officials import holding, people, posts, proof, quoted, speaking, titles
from pressgraph.extract.officials.accused import Accused
from pressgraph.extract.officials.bearing import persons_of
from pressgraph.extract.officials.holding import Bearer, Holder
from pressgraph.extract.officials.people import Person
from pressgraph.extract.officials.posts import Bodies, Tie
from pressgraph.extract.officials.titles import Rank, Title
from pressgraph.extract.places import COUNTRIES, STATES
from pressgraph.facts import Kind, Ref, Relation, Span
from pressgraph.text import Document
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.lexicon import Lexicon

# "Jo Roe, from the NCA's Fraud Unit, said: …": who speaks for a body needs no title.
_FOR_BODY: Final = re.compile(r",? (?:from|of) (?:the )?$")
_BODY_SAID: Final = re.compile(
    rf"(?:'s?(?: (?:and |of |for |the )?[A-Z][\w'-]*){{1,6}})?,? {speaking.SPEECH}(?=:|,?\s[“\"])"
)


class Finder:
    """Finds officials by the titles before and after their names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, document: Document, agencies: Sequence[Naming]) -> Found:
        """Every naming of an official, later ones by surname included, with their posts."""
        text = document.text
        bodies = Bodies(text, agencies, self._lexicon)
        bearers = list(_bearers(document, bodies))
        bearers += _speakers(text, agencies, Taken(bearer.person.span for bearer in bearers))
        bearers = list(_with_quoted(bearers, list(quoted.speakers(document, agencies))))
        if not bearers:
            return Found()
        accused = Accused(document)
        # "Rep. Korea" in a list of countries represents nobody, nor do the lands of "attorneys general of Ohio, Iowa".
        lands = [
            b
            for b in bearers
            if b.person.label in STATES or (b.title.core.startswith("Rep") and b.person.label in COUNTRIES)
        ]
        bearers = [b for b in bearers if b not in lands and proof.official(text, b, accused)]
        bearers = [b for b in bearers if b.title.rank is Rank.FEDERAL or not in_heading(document, b.person.span)]
        known = _Known(bearers)
        holders = [
            Holder(bearer, whole, whole.slug if whole else bearer.person.label)
            for bearer, whole in ((b, known.whole(b)) for b in bearers)
            if whole or (proof.alone(bearer) and not in_heading(document, bearer.person.span))
        ]
        namings: list[Naming] = []
        relations: list[Relation] = []
        named = {naming.ref: naming for naming in reversed(agencies)}
        for holder, tie in zip(holders, holding.settled(holders, agencies, self._lexicon), strict=True):
            self._add(holder, tie, named, namings, relations)
        namings += speaking.later(document, [n for n in namings if n.ref.kind is Kind.OFFICIAL])
        return Found(tuple(namings), tuple(dict.fromkeys(relations)))

    def _add(
        self, holder: Holder, tie: Tie | None, named: dict[Ref, Naming],
        namings: list[Naming], relations: list[Relation],
    ) -> None:  # fmt: skip
        """Adds what is said of a holder: the official, the post, and the body where only the post names it."""
        person, title, _ = holder.bearer
        body = self._body(tie, named, title) if tie else None
        official = _naming(holder, body.label if body else title.core)
        namings.append(official)
        if not title.words or tie is None:
            return
        words = Span(min(title.start, person.span.start), max(title.end, person.span.end))
        post = _post(title, body.label if body else official.ref.slug)
        namings.append(post)
        relations.append(Relation(official.ref, "org:holds", words, post.ref))
        if body is None:
            return
        if tie.span or tie.presumed:
            near = tie.span or words
            whole = Span(min(words.start, near.start), max(words.end, near.end))
            relations.append(Relation(post.ref, "org:postIn", whole, body.ref))
            told_elsewhere = tie.span is None and posts.prosecutes_federally(title)
            if tie.naming is None and not told_elsewhere and body.ref not in named:
                named[body.ref] = Naming(body.ref, body.type, body.label, near, partial=True)
                namings.append(named[body.ref])

    def _body(self, tie: Tie, named: Mapping[Ref, Naming], title: Title) -> Naming | None:
        """The body of a tie; one that only a title tells is an organization, a U.S. Attorney's office an agency."""
        if tie.naming:
            return tie.naming
        if tie.label is None:
            return None
        entry = self._lexicon.named("organization", tie.label)
        label = entry.label if entry else tie.label
        ref = Ref(Kind.ORGANIZATION, entry.slug if entry else terms.slug(label))
        kind = "Agency" if label.startswith("U.S. Attorney's Office") else "Organization"
        return named.get(ref) or Naming(ref, kind, label, tie.span or Span(title.start, title.end))


def _naming(holder: Holder, place: str) -> Naming:
    """The naming of an official; one known by surname alone is told apart by the body or title beside it."""
    person, whole = holder.bearer.person, holder.whole
    slug = holder.key if whole else f"{terms.slug(person.label)}-{terms.slug(place)}"
    label = whole.label if whole else person.label
    return Naming(Ref(Kind.OFFICIAL, slug), "Official", label, person.span, partial=not person.full)


def _post(title: Title, place: str) -> Naming:
    return Naming(posts.reference(title.words, place), "Post", title.words, Span(title.start, title.end), partial=True)


def _bearers(document: Document, bodies: Bodies) -> Iterator[Bearer]:
    """Each title with the persons it belongs to and the body it is held in; a person once, unless a title is high."""
    text = document.text
    found = [title for title in titles.find(document) if not bodies.holds(title)]
    taken = Taken()
    for index, title in enumerate(found):
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        earlier = found[index - 1].end if index else 0
        persons = list(persons_of(text, title, bodies, earlier, limit))
        if not persons:
            continue
        last = max(persons[-1].span.end, title.end)
        ceiling = next((other.start for other in found[index + 1 : index + 4] if other.start >= last), len(text))
        tie = posts.tie(text, title, persons[-1].span, bodies, ceiling)
        for person in persons:
            if not taken.touches(person.span):
                taken.add(person.span)
                yield Bearer(person, title, tie)
            elif title.rank is not Rank.LINE:
                yield Bearer(person, title, tie)


def _speakers(text: str, agencies: Sequence[Naming], taken: Taken) -> Iterator[Bearer]:
    """Those who are quoted for a body without a title."""
    for body in agencies:
        before = _FOR_BODY.search(text, max(0, body.span.start - 12), body.span.start)
        said = _BODY_SAID.match(text, body.span.end) if before else None
        if before is None or said is None:
            continue
        person = people.between(text, max(0, before.start() - 60, text.rfind("\n", 0, before.start())), before.start())
        if person and person.full and not taken.touches(person.span):
            taken.add(person.span)
            title = Title(body.span.start, body.span.end, "", Rank.LOCAL, False, False, False, "")
            yield Bearer(person, title, Tie())


def _with_quoted(bearers: Sequence[Bearer], spoken: Sequence[Bearer]) -> Iterator[Bearer]:
    """The bearers of known titles and those who speak under free ones, where the known title tells no body.

    An officer or agent who speaks for a body does so by the whole of his title: "Supervisory Enforcement Officer".
    """
    free = Near(bearer.person.span for bearer in spoken)
    kept = [
        b for b in bearers if not ((b.tie.empty or b.title.rank is Rank.LINE) and any(free.touching(b.person.span)))
    ]
    taken = Near(bearer.person.span for bearer in kept)
    yield from kept
    yield from (bearer for bearer in spoken if not any(taken.touching(bearer.person.span)))


class _Known:
    """The fullest form of each full name, for those who are named again, by surname alone too."""

    def __init__(self, bearers: Sequence[Bearer]) -> None:
        self._full: dict[tuple[str, str], Person] = {}
        for person in (bearer.person for bearer in bearers if bearer.person.full):
            key = (person.given, person.surname)
            if key not in self._full or len(person.label) > len(self._full[key].label):
                self._full[key] = person
        self._first = {(b.title.core, b.person.given): b.person for b in bearers if b.person.full}
        self._by_surname = {surname: whole for (_, surname), whole in reversed(self._full.items())}

    def whole(self, bearer: Bearer) -> Person | None:
        """The fullest form of a person's name, None where only a surname is printed."""
        person = bearer.person
        surname = person.surname
        if person.full:
            # "State's Attorney Roe Poe", once "Ann Roe Poe".
            longer = self._by_surname.get(surname)
            if longer and len(longer.words) > len(person.words) and longer.words[-len(person.words) :] == person.words:
                return longer
            # "Jon Roes plan", "Roes Smart Plan": the apostrophe is lost.
            owner = self._full.get((person.given, surname[:-1])) if surname.endswith("s") else None
            owner = owner or (self._by_surname.get(person.given[:-1]) if person.given.endswith("s") else None)
            return owner or self._full.get((person.given, surname))
        short = surname[:-1] if surname.endswith("s") else surname
        # "Minister Li Wei", then "Minister Li": the family name may stand first.
        family = self._first.get((bearer.title.core, surname))
        return self._by_surname.get(surname) or self._by_surname.get(short) or family
