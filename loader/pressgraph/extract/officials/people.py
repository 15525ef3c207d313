"""Names of persons: what a name looks like, its parts, and its form without titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pressgraph.extract.capitals import UPPER
from pressgraph.extract.names import word_set
from pressgraph.facts import Span
from pressgraph.text.words import fold
from pressgraph.vocabulary import terms

_WORD: Final = rf"(?:(?!(?:Jr|Sr|II|III|IV)\b)[{UPPER}][\w'-]*[^\W_])"
_INITIAL: Final = rf"[{UPPER}]\."
_PARTICLE: Final = (
    r"(?:de la|de los|de las|de|del|della|di|da|dos|[Vv]an de[rn]?\b|van|von|der|la|le|el|al|bin|ibn|st\.|St\.)"
)
NAME: Final = (
    rf"(?:(?:{_INITIAL}(?: (?={_INITIAL}))?)+|{_WORD})"
    rf"(?: (?:[“\"(][{UPPER}][\w. ]{{1,15}}[”\")]|{_INITIAL}(?:{_INITIAL})?|[{UPPER}](?= [{UPPER}][a-z])|"
    rf"{_PARTICLE}|{_WORD})){{0,4}}"
    r"(?:,? (?:Jr|Sr)\b\.?|,? (?:III|II|IV)\b)?"
)
"""A regular expression for what may be a person's name: capitalized words, initials, particles, a suffix."""

_AT: Final = re.compile(NAME)
_HONOURED: Final = re.compile(r"(?:Sir|Dame|Dr|Prof|Mr|Mrs|Ms)\.? ")
_TOKEN: Final = re.compile(r"\S+")
_SUFFIX: Final = re.compile(r",? (?:(?:Jr|Sr)\b\.?|III|II|IV)$")
_NICKNAME: Final = re.compile(r" [“\"(][^”\")]+[”\")]")


_NO_NAME: Final = word_set(
    "honorable hon feb apr aug sept oct nov dec the a an this that these those in on at by for from with when while "
    "after before as also and but or "
    "if both paralegal paralegals council board academy coalition "
    "each of to we i it he she they our his her their my its you your who which what there here today yesterday "
    "tonight monday tuesday wednesday thursday friday saturday sunday january february march july september "
    "october november december additionally however through since under over about during said says stated added "
    "announced acting former deputy assistant associate principal executive special senior first chief director "
    "administrator attorney attorneys general judge agent agents sheriff officer officers detective inspector "
    "secretary commissioner superintendent president chairman chairwoman chair mayor governor trial counsel "
    "prosecutor supervisory u.s u.s. us united states district southern northern eastern western central middle "
    "county city state department office offices division bureau section unit field force task police service "
    "agency administration commission court grand jury justice federal national international homeland security "
    "investigations investigation enforcement drug fraud frauds complex criminal civil rights public affairs affair "
    "contact "
    "release release: washington new-york intelligence operations operation project program center group "
    "organized organised crime financial internal revenue postal customs border protection immigration marshal "
    "marshals inc llc corp company health human services treasury defense energy education labor commerce "
    "transportation agriculture veterans spokesman spokeswoman spokesperson mr ms mrs no not one two three all every "
    "anyone according together working because thanks being congress senate house representatives committee region "
    "regional charge commander captain lieutenant sergeant colonel major trooper deputies press media follow act "
    "title code americans american announce announces announcing releases released speaks speak spoke delivers "
    "deliver delivered remarks remark statement joins join joined hosts host urges urge unveils files file sues "
    "research training institute guidelines creation new leaders four five departments divisions calls reaches "
    "recognizes awards award visits warns testifies presents issues names honors launches highlights meets "
    "participates regarding appoints appointed sentenced charged convicted indicted pleads requires requests "
    "orders obtains procurement electric food antitrust tax counterterrorism hails applauds commends praises "
    "praised selected sworn nominated confirmed resigns retires outlines discusses addresses answers seeks ask "
    "asks tells told charges arrests arrest seizes results conference meeting summit event briefing transcript "
    "rear admiral brigadier vice fact sheet response responds lawsuit settlement professional responsibility legal "
    "policy science foods welcomes expands convenes selects directs updates dispatches plans provides takes celebrates "
    "rescinds gives attends restricts touts cuts pledges vows suggests criticizes holds creates expresses travels "
    "signs vacates supports prosecutes defending fully form investigators diversion association bank information "
    "advocate manager school order course positions neighborhoods initiative childhood representative employees "
    "individuals members constable litigation points reminds encourages secures leads demands defends opposes "
    "brings bring wins collects recovers targets cracks busts nabs returns begins continues adds extends renews "
    "receives nets closes ends sets moves makes shuts clears dismisses cutter borough "
    "abuse violence child domestic support written equal safety controller clerk reiterates "
    "advisory directors foreign manual offiice partnership position precinct resource memorandum commend efforts "
    "coordinator examiner counselor counselors counsels auditor auditors co-chair crown-indigenous columbia "
    "victim-witness mj computer investigative tem "
    "opportunity analysis matters missing childrens sign records "
    "economist details development dr prof sir dame squad qpm obe cbe mbe kc qc "
    # What headlines and the names of offices tell of.
    "access accessibility account accountability accounts activities activity additional against agencies "
    "aggravated agreement allegations anti appellate are armed asbestos assault asset assets assistance attacks "
    "auction auctions audit authorities authority bankruptcy betting billion bribery chemicals citizen citizens "
    "citizenship claims clinics cocaine combat commissions communication communications communities community "
    "companies competition complaint complaints compliance comprehensive computers conduct confidential consent "
    "conspiracies conspiracy constitutional consumers contracts conviction convictions cooperation cooperative "
    "coordinated corporate corporation corporations corrections corruption counterfeit courts crimes criminals "
    "crisis cryptocurrency currency customers cyber cybercrime dangerous darknet deadly dealer dealers defendant "
    "defendants deposit disabilities disability disaster disclosure discrimination discriminatory distribute "
    "distributor distributors districts documents dollars economic effort elementary emissions employment "
    "endangered entities entity environmental espionage evasion evidence excessive executives exploitation "
    "explosives extortion extradition facilities facility false felony fentanyl filing finds firearm firearms "
    "following forensic forfeiture fraudsters fraudulent fraudulently fugitive funds gambling gangs governments "
    "guidance guilty harassment hazardous headquarters healthcare hiring historical housing identification "
    "illegal illegally images implementation income indictment indictments individual infrastructure infringement "
    "initiatives injunction inmates innovation insurance integrity interagency interests investors involvement "
    "judges juvenile launch launderers laundering liability magistrate malware management marketers marketing "
    "marketplace material matter meetings message methamphetamine military million mortgage motor municipal "
    "narcotic narcotics nationwide natural nearly network networks nuclear obstruction operating operator "
    "operators opioid opioids organization organizations other outreach oxycodone partners patients pattern "
    "patterns payment payments penalties penalty personnel persons pharmaceutical pleaded policies policing "
    "pollution pornography possession practices prescription presidential prevention prison prisons probation "
    "procedures programs properties property prosecution prosecutions prosecutors prostitution protecting "
    "protections provider providers racial racketeering ransomware recovery registration reporting reports "
    "requirement requirements residency residents resolves resources restitution rhinoceros robbery scammers "
    "scheme schemes securities seizure sentence sentencing sexual shooting significant smuggler smugglers "
    "smuggling staff statements stolen strategic superseding supervised supervision surveillance systems taxes "
    "technology terrorism terrorist terrorists theft threat threats toxic toxin toxins trafficker traffickers "
    "trafficking transaction transactions transnational treatment tribal tribes unlawful vehicle vehicles vessel "
    "victim victims victims' violating violation violations violent weapon weapons website websites were witness "
    "witnesses workers worldwide years"
)


_SURNAMES: Final = word_set(
    "bank board chair chief court field force friday grand house judge jury justice labor major march april june mayor "
    "monday price school sheriff speaker"
)
"""Of the words that are no names, those that are surnames too."""

_REGION: Final = re.compile(r"(?:North|South) (?:East|West)\b")


_SMALL: Final = ("of", "for", "ofthe", "forthe", "withthe")
_SMALL_WORD: Final = re.compile(r"(?<=[a-z]{2})(?:ofthe|forthe|withthe|of|for)$")
_BEHIND_SMALL_WORD: Final = re.compile(r" (?P<the>the ?)?(?=[A-Z])")


class Person(NamedTuple):
    """A person's name as printed: where it stands, and its words without nickname and suffix."""

    span: Span
    words: tuple[str, ...]
    suffix: str = ""

    @property
    def surname(self) -> str:
        """The last word, folded: what later mentions repeat."""
        return fold(self.words[-1])

    @property
    def given(self) -> str:
        """The first word, folded; empty where there is a surname only."""
        return fold(self.words[0]) if len(self.words) > 1 else ""

    @property
    def full(self) -> bool:
        """Whether a given name or initial is printed too."""
        return len(self.words) > 1

    @property
    def label(self) -> str:
        """The name as it is written in running text."""
        return _label(self.words, self.suffix)

    @property
    def slug(self) -> str:
        """Given name and surname without middle initials: what the spellings of one name have in common."""
        first, *rest = self.words
        kept = [first, *(word for word in rest[:-1] if not _initial(word)), *rest[-1:]]
        return terms.slug(" ".join(kept))


@lru_cache(maxsize=1024)  # a name is asked for several times, and officials stand in one release after another
def _label(words: tuple[str, ...], suffix: str) -> str:
    return " ".join(map(_cased, words)) + (f" {suffix}" if suffix else "")


def at(text: str, start: int, stops: frozenset[int] = frozenset()) -> Person | None:
    """The name that begins at ``start``, up to a word that is none or stands at one of ``stops``."""
    honoured = _HONOURED.match(text, start)
    found = _AT.match(text, honoured.end() if honoured else start)
    person = _person(text, found.span(), stops) if found else None
    return _without_small_word(text, person) if person and person.words[-1].endswith(_SMALL) else person


def _without_small_word(text: str, person: Person) -> Person:
    """The name without the small word that has run into it: "Jo Roeof the FBI", "Jo Roefor the District of Ohio"."""
    fused = _SMALL_WORD.search(person.words[-1])
    behind = _BEHIND_SMALL_WORD.match(text, person.span.end) if fused and not person.suffix else None
    if fused is None or behind is None or not (fused.group().endswith("the") or behind["the"]):
        return person
    span = Span(person.span.start, person.span.end - len(fused.group()))
    return person._replace(span=span, words=(*person.words[:-1], person.words[-1][: fused.start()]))


def between(text: str, start: int, end: int) -> Person | None:
    """The name that ends at ``end`` and begins after ``start``, without the words before it that are no name."""
    starts, place = [], end
    # Few words before a place are read: the last one that is no name ends the search.
    for word in reversed(text[start:end].split()):
        if _stops(word):
            break
        place = text.rindex(word, start, place)
        starts.append(place)
    for place in reversed(starts):
        found = _AT.match(text, place, end)
        if found and found.end() == end:
            # What stands behind "at" is a place.
            return None if text.endswith(" at ", 0, place) else _person(text, found.span(), frozenset())
    return None


def _person(text: str, span: tuple[int, int], stops: frozenset[int]) -> Person | None:
    """The name in a span of capitals, without what no name goes on with, from ``stops`` on or at its end."""
    # "Director of Border Force South East"
    if _REGION.match(text, *span):
        return None
    start, end = span
    printed = _NICKNAME.sub(lambda nickname: " " * len(nickname.group()), text[start:end])
    suffix = _SUFFIX.search(printed)
    body = printed[: suffix.start()] if suffix else printed
    found = _words(text, start, body, stops)
    if found is None:
        return None
    words, named = found
    suffix = suffix if named == body else None
    body, cut = named, False
    while words and (words[-1].islower() or _initial(words[-1])):
        words.pop()
        body, suffix, cut = body.rstrip().rpartition(" ")[0], None, True
    if cut and len(words) == 1:
        return None
    if not words or len(words[-1]) < 2 or words[0].islower():
        return None
    if len(words) == 4 and words[:2] == words[2:]:
        # A name that is printed twice.
        body, words, suffix = body[: len(" ".join(words[:2]))], words[:2], None
    end = start + (suffix.end() if suffix else len(body.rstrip()))
    return Person(Span(start, end), tuple(words), suffix.group().strip(", ") if suffix else "")


def _words(text: str, start: int, printed: str, stops: frozenset[int]) -> tuple[list[str], str] | None:
    """The words of a name that is ``printed`` from ``start`` on, and how far it goes; None where it is no name."""
    words: list[str] = []
    for token in _TOKEN.finditer(printed):
        owner = token.group().removesuffix("'s")
        if words and owner != token.group() and len(owner) > 2 and not _stops(owner):
            # "Sheriff Mike Roe's commitment": the name ends before its case.
            return [*words, owner], printed[: token.end() - 2]
        if text.startswith("Pro Tem ", start + token.start()):
            return None
        stopped = _stops(token.group()) and not (_surname(token.group(), words) and token.end() == len(printed))
        if start + token.start() in stops or stopped or (words and token.group() == "Will"):
            return words, printed[: token.start()].rstrip()
        words.append(token.group())
    return words, printed


def no_name(word: str) -> bool:
    """Whether a word is part of no person's name, as "Litigation" is."""
    return _stops(word)


def _stops(word: str) -> bool:
    if _initial(word):
        return False
    return word.casefold().strip(".,;:") in _NO_NAME or word.endswith((",", ";", ":")) or word.endswith("'s")


def _surname(word: str, before: Sequence[str]) -> bool:
    """Whether a word that is a surname too is one: behind a given name and an initial, as in "Jo B. Field"."""
    return len(before) == 2 and _initial(before[1]) and not _initial(before[0]) and word.casefold() in _SURNAMES


def _initial(word: str) -> bool:
    return len(word.replace(".", "")) == 1


def _cased(word: str) -> str:
    """A word printed in capitals as it is written otherwise: ``O'NEILL-MCDOWELL`` → ``O'Neill-McDowell``."""
    if len(word) < 3 or not word.isupper() or "." in word:
        return word
    cased = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    return re.sub(r"\bMc([a-z])", lambda part: f"Mc{part.group(1).upper()}", cased)
