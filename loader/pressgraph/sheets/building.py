"""What the lines of each kind of sheet state, in terms of facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from pressgraph.extract.officials import posts
from pressgraph.facts import Bound, Entity, Kind, Quantity, Ref, Seizure, Span, Statement, Tally
from pressgraph.sheets.names import Thing
from pressgraph.sheets.row import RowReader
from pressgraph.sheets.values import shortened
from pressgraph.vocabulary import terms

_LEFT_OUT: Final = " … "
_PARTED: Final = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*")
_MARKS: Final = "\"“”„«»'‘’ "
_ANY_BODY: Final = "Organization"


def _seizure(row: RowReader) -> None:
    item, form, unit, bound = (row.choice(heading) for heading in ("item", "form", "unit", "bound"))
    amount, words = row.amount("amount"), row.words("as printed")
    operation = _named(row, "operation", row.names.operation, "Operation")
    named = [row.enter("seized by", agency, "Agency") for agency in row.things("seized by", row.names.agency)]
    agencies = tuple(dict.fromkeys(agency for agency in named if agency))
    if item and unit and amount and words:
        quantity = Quantity(amount, unit, Bound(bound or Bound.EXACT))
        row.facts.seizures.append(Seizure(item, quantity, words, form, operation, agencies, row.lead(words)))


def _tally(row: RowReader) -> None:
    outcome, bound = row.choice("outcome"), row.choice("bound")
    count, words = row.count("count"), row.words("as printed")
    operation = _named(row, "operation", row.names.operation, "Operation")
    if outcome and count and words:
        row.facts.tallies.append(Tally(outcome, count, words, Bound(bound or Bound.EXACT), operation, row.lead(words)))


def _statement(row: RowReader) -> None:
    speaker = _named(row, "speaker", row.names.official, "Official")
    _post(row, "speaker", speaker)
    quote = (row.text("quote") or "").strip(_MARKS)
    if not quote or not row.quotes:
        return
    # Dots may be printed in the source, or stand for what the writer of the line left out.
    readings = ([quote], quote.split(_LEFT_OUT), _PARTED.split(quote))
    found = next((places for reading in readings if (places := _places(row, reading))), None)
    if found is None:
        row.problem("quote", f'"{shortened(quote)}" does not stand in the sentence', "copy the words from there")
        return
    row.facts.statements.append(Statement(found, speaker))


def _places(row: RowReader, pieces: Sequence[str]) -> tuple[Span, ...] | None:
    """The places of some pieces of a quotation, each behind the one before; None where one is not there."""
    places: list[Span] = []
    for piece in filter(None, pieces):
        place = row.place(piece, places[-1].end if places else 0)
        if place is None:
            return None
        places.append(place)
    return tuple(places)


def _operation(row: RowReader) -> None:
    operation = _named(row, "operation", row.names.operation, "Operation")
    row.relate("start", operation, "pg:startDate", row.date("start"))
    row.relate("end", operation, "pg:endDate", row.date("end"))
    for heading, predicate, meaning, kind in (
        ("targets", "pg:targets", row.names.criminal, "CriminalOrganization"),
        ("participants", "pg:participant", row.names.agency, "Agency"),
        ("platforms", "pg:involvedPlatform", row.names.platform, "Platform"),
    ):
        for thing in row.things(heading, meaning):
            row.relate(heading, operation, predicate, row.enter(heading, thing, kind))


def _official(row: RowReader) -> None:
    _post(row, "official", _named(row, "official", row.names.official, "Official"))


def _post(row: RowReader, holder: str, official: Ref | None) -> None:
    """The post of an official, and the body that it belongs to; a body that no sentence names is told by the title."""
    title, body = row.text("post"), row.thing("agency", row.names.body)
    if title is None:
        if body:
            row.problem("agency", "is filled in without a post", f"write the title of the {holder} too")
        return
    if official is None or not row.quotes:
        return
    place = body.label if body else official.slug
    post = posts.reference(title, place)
    span = row.names_it(Thing(post, title, title, (title,)))
    if span is None:
        row.problem("post", f'the sentence does not show "{title}"', "write the title as it stands there")
        return
    row.facts.entities.append((Entity(post, "Post", title, span), "post"))
    row.relate("post", official, "org:holds", post)
    if body:
        kind = "Agency" if row.names_it(body) else _ANY_BODY
        named = row.names_it(body) or span
        row.facts.entities.append((Entity(body.ref, kind, body.label, named, _typed(body)), "agency"))
        row.relate("agency", post, "org:postIn", body.ref)


def _typed(thing: Thing) -> tuple[str, ...]:
    return (thing.printed,) if thing.printed != thing.label else ()


def _organization(row: RowReader) -> None:
    kind = row.choice("kind") or "CriminalOrganization"
    subject = _named(row, "organization", row.names.criminal, kind, others=True)
    whole = _named(row, "part of", row.names.criminal, "CriminalOrganization")
    row.relate("part of", subject, "org:subOrganizationOf", whole)
    for platform in row.things("platforms", row.names.platform):
        row.relate("platforms", subject, "pg:usedPlatform", row.enter("platforms", platform, "Platform"))


def _agency(row: RowReader) -> None:
    kind = row.choice("kind") or "Agency"
    meaning = row.names.agency if kind == "Agency" else row.names.association
    subject = _named(row, "agency", meaning, kind, others=True)
    row.relate("part of", subject, "org:subOrganizationOf", _named(row, "part of", meaning, kind))


def _platform(row: RowReader) -> None:
    concept = row.choice("kind")
    thing = row.thing("platform", row.names.platform)
    if thing is None:
        return
    known = row.names.lexicon.platform_kind(terms.PREFIXES[Kind.PLATFORM] + thing.ref.slug)
    if known and concept and not known.endswith(f"/{concept}"):
        kind = known.rsplit("/", 1)[-1].replace("-", " ")
        row.problem("kind", f'"{thing.label}" is known as {kind}', "write that, or leave the cell empty")
    row.enter("platform", thing, "Platform", _others(row), concept)


def _relation(row: RowReader) -> None:
    relation = row.choice("relation")
    if relation is None:
        return
    names = row.names
    operation, criminal, agency = (
        (names.operation, "Operation"), (names.criminal, "CriminalOrganization"), (names.agency, "Agency")
    )  # fmt: skip
    platform = (names.platform, "Platform")
    subjects = {"pg:usedPlatform": criminal, "faction": (names.criminal, "Faction"), "office": agency}
    objects = {
        "pg:targets": criminal, "pg:participant": agency, "pg:involvedPlatform": platform,
        "pg:usedPlatform": platform, "faction": criminal, "office": agency,
    }  # fmt: skip
    subject = _named(row, "subject", *subjects.get(relation, operation))
    predicate = relation if ":" in relation else "org:subOrganizationOf"
    other = _named(row, "object", *objects[relation]) if relation in objects else row.date("object")
    row.relate("object", subject, predicate, other)


def _named(
    row: RowReader, heading: str, meaning: Callable[[str], Thing], kind: str, *, others: bool = False
) -> Ref | None:
    thing = row.thing(heading, meaning)
    return row.enter(heading, thing, kind, _others(row) if others else ()) if thing else None


def _others(row: RowReader) -> tuple[str, ...]:
    """The other names of a line's thing; each must stand somewhere in the text, as the name itself does."""
    said = []
    for name in (row.text("other names") or "").split(";"):
        if not name.strip():
            continue
        if row.quotes and row.anywhere(name.strip()) is None:
            row.problem("other names", f'no sentence from this source has "{name.strip()}"', "leave it out")
        said.append(name.strip())
    return tuple(said)


BUILDERS: Final[Mapping[str, Callable[[RowReader], None]]] = {
    "seizures": _seizure,
    "tallies": _tally,
    "statements": _statement,
    "operations": _operation,
    "officials": _official,
    "organizations": _organization,
    "agencies": _agency,
    "platforms": _platform,
    "relations": _relation,
}
