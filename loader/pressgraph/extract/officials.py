"""Officials: persons named in a public role, and the posts they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pressgraph.extract import holding, people, posts, proof, quoted, speaking, titles
from pressgraph.extract.accused import Accused
from pressgraph.extract.headings import in_heading
from pressgraph.extract.holding import Bearer, Holder
from pressgraph.extract.naming import Found, Naming, Near, Taken
from pressgraph.extract.people import Person
from pressgraph.extract.places import COUNTRIES, COUNTRY
from pressgraph.extract.posts import Bodies, Tie
from pressgraph.extract.titles import Rank, Title
from pressgraph.facts import Kind, Ref, Relation, Span
from pressgraph.text import Document
from pressgraph.vocabulary import terms
from pressgraph.vocabulary.lexicon import Lexicon

_RANK: Final = re.compile(r"(?:Colonel|Col\.|Captain|Capt\.|Major|Maj\.|(?:Rear |Vice )?Adm(?:iral|\.)) ")
_OF_LAND: Final = re.compile(rf" of (?:the )?{COUNTRY}(?= [A-Z])")
_NEXT_NAME: Final = re.compile(r"(?:,? and |, |; )(?=[A-Z])")
_NAME_BEFORE: Final = re.compile(r"(?:,? and |, )$")
# "Assistant District Attorney (ADA) Jo Roe".
_SHORT_FORM: Final = re.compile(r" \([A-Z]{2,6}\)(?= )")
_OWNS: Final = re.compile(r"[a-rt-z]s [A-Z]")
_REGION: Final = re.compile(r" (?:[Rr]egion|[Oo]ffice|[Ff]ield|[Aa]rea|[Dd]istrict|[Dd]ivision)\b")
# "the U.S. Marshals Pacific Regional Fugitive Task Force"
_FORCE: Final = re.compile(r"(?: (?!Task)[A-Z][\w-]+){0,3} (?:[Tt]ask [Ff]orce|Strike Force|Team|Squad)\b")
_BREAK: Final = re.compile(r"[\n;:()\"“”–—]| --? ")
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
_SET_OFF: Final = re.compile(rf",|:\s+[“\"]| {speaking.SPEECH}\b")
# "Jo Roe, from the NCA's Fraud Unit, said: …": who speaks for a body needs no title.
_FOR_BODY: Final = re.compile(r",? (?:from|of) (?:the )?$")
_BODY_SAID: Final = re.compile(
    rf"(?:'s?(?: (?:and |of |for |the )?[A-Z][\w'-]*){{1,6}})?,? {speaking.SPEECH}(?=:|,?\s[“\"])"
)
_JOINED: Final = re.compile(r"\band (?:the |also |currently )?(?:[A-Z][\w'&.-]* ){0,4}$")


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
        # "Rep. Korea" in a list of countries represents nobody.
        lands = [b for b in bearers if b.title.core.startswith("Rep") and b.person.label in COUNTRIES]
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
    text = document.text
    found = [title for title in titles.find(document) if not bodies.holds(title)]
    taken = Taken()
    for index, title in enumerate(found):
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        earlier = found[index - 1].end if index else 0
        persons = list(_named(text, title, bodies, earlier, limit))
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


def _named(text: str, title: Title, bodies: Bodies, earlier: int, limit: int) -> Iterator[Person]:
    """The persons that a title belongs to: right after it, after its body, or before it in apposition."""
    first = _right_after(text, title, bodies)
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


def _right_after(text: str, title: Title, bodies: Bodies) -> Person | None:
    if text[title.end : title.end + 1] == " ":
        short = _SHORT_FORM.match(text, title.end)
        person = people.at(text, (short.end() if short else title.end) + 1, bodies.starts)
        person = None if short and person and not person.full else person
        if person and (person.full or not title.lower) and not _names_place(text, title, person):
            return _unowning(text, person) if title.core == "President" else person
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
    if end is not None and text[end : end + 1] == " ":
        rank = _RANK.match(text, end + 1)
        person = people.at(text, rank.end() if rank else end + 1, bodies.starts)
        return person if person and person.full else None
    return None


def _names_place(text: str, title: Title, person: Person) -> bool:
    """Whether what looks like a name behind a title belongs to the name of an office or a task force."""
    force = title.core.endswith("Marshal") and _FORCE.match(text, person.span.end) is not None
    return force or _REGION.match(text, person.span.end) is not None


def _unowning(text: str, person: Person) -> Person:
    """The name without the "s" of a possessive that lost its apostrophe: "President Roes Executive Order"."""
    if not _OWNS.match(text, person.span.end - 2):
        return person
    return person._replace(
        span=Span(person.span.start, person.span.end - 1), words=(*person.words[:-1], person.words[-1][:-1])
    )


def _series(text: str, person: Person, stops: frozenset[int], limit: int) -> Iterator[Person]:
    """The further names after a plural title: "Trial Attorneys A, B and C"."""
    while (gap := _NEXT_NAME.match(text, person.span.end)) and gap.end() < limit:
        following = people.at(text, gap.end(), stops)
        if following is None or not following.full:
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
