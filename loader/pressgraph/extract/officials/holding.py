"""Which post a bearer holds once the whole release is read: a later mention is the post told in full, no second one.

"Sheriff Roe of the Elm County Sheriff's Office" may be "Sheriff Roe" or "the sheriff" from then on, "Acting Director"
be "Director". What a title alone lets presume ("Attorney General": the Department of Justice) gives way to what the
release says of the same person, or of another attorney general.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from pressgraph.extract.agencies import attorneys
from pressgraph.extract.naming import Naming
from pressgraph.extract.officials import posts
from pressgraph.extract.officials.people import Person
from pressgraph.extract.officials.posts import Tie
from pressgraph.extract.officials.titles import Title
from pressgraph.vocabulary.lexicon import Lexicon

_FEDERAL: Final = ("Department of Justice", attorneys.label(""), "Federal Bureau of Investigation")
# More offices than anyone holds in one release.
_MOST: Final = 30
_STATE: Final = "Attorney General's Office"


class Bearer(NamedTuple):
    """A title beside a name, and the body that the title is tied to."""

    person: Person
    title: Title
    tie: Tie


class Holder(NamedTuple):
    """A bearer, and the fullest form of the name that the release prints, where it prints more than a surname.

    ``key`` tells this person from the others of the release: the slug of that form, or the surname.
    """

    bearer: Bearer
    whole: Person | None
    key: str


def settled(holders: Sequence[Holder], agencies: Iterable[Naming], lexicon: Lexicon) -> list[Tie | None]:
    """The tie of each holder's post in the light of all others; None where the mention tells no post of its own."""
    told: dict[str, dict[tuple[str, str], Bearer]] = defaultdict(dict)
    for holder in holders:
        title, tie = holder.bearer.title, holder.bearer.tie
        if not (tie.empty or tie.presumed) and len(told[holder.key]) < _MOST:
            told[holder.key].setdefault((title.words, _label(tie)), holder.bearer)
    labels = {naming.label for naming in agencies} | {label for posts_told in told.values() for _, label in posts_told}
    office = _only_office(labels)
    justice = any(label.startswith(_FEDERAL) for label in labels) or not any(_STATE in label for label in labels)
    return [_settled(holder, told, office, justice, lexicon) for holder in holders]


def _settled(
    holder: Holder,
    told: Mapping[str, Mapping[tuple[str, str], Bearer]],
    office: str | None,
    justice: bool,
    lexicon: Lexicon,
) -> Tie | None:
    """Where one holder's post is held; None where it only repeats one that is ``told`` more fully."""
    title, tie = holder.bearer.title, holder.bearer.tie
    others = told[holder.key].values() if holder.key in told else ()
    if not tie.empty and not tie.presumed:
        inner = (o.tie for o in others if o.title.words == title.words and _within(_label(o.tie), _label(tie), lexicon))
        return next(inner, tie)
    same = next((o for o in others if o.title.words == title.words), None)
    if same:
        return same.tie._replace(span=None)
    if any(_repeats(title, other.title) for other in others):
        return None
    if tie.empty and office and posts.prosecutes_federally(title) and "Attorney" in title.words:
        return Tie(label=office, presumed=True)
    return Tie() if tie.presumed and not justice and "Attorney General" in title.words else tie


def _repeats(title: Title, other: Title) -> bool:
    """Whether a title is the short form of another: "Director" of "Acting Deputy Director"."""
    return title.core == other.core or set(title.words.casefold().split()) < set(other.words.casefold().split())


def _label(tie: Tie) -> str:
    return tie.naming.label if tie.naming else tie.label or ""


def _only_office(labels: Iterable[str]) -> str | None:
    """The one U.S. Attorney's office of a district that a release tells of, if it is one."""
    offices = {label for label in labels if label.startswith(attorneys.label(""))}
    return offices.pop() if len(offices) == 1 else None


def _within(inner: str, outer: str, lexicon: Lexicon) -> bool:
    """Whether a body is known to be a part of another, by its name or by the vocabulary."""
    if inner == outer:
        return False
    if inner.startswith(f"{outer} "):
        return True
    entry, whole = lexicon.named("organization", inner), lexicon.named("organization", outer)
    while entry and entry.parent and whole:
        if entry.parent == whole.iri:
            return True
        entry = lexicon.get(entry.parent)
    return False
