"""Operations: named law-enforcement operations, as a text prints their names.

A name is ``Operation`` or ``Project`` with capitalised words behind it, or what an investigation is said to be dubbed.
Standing programmes and military operations (a vocabulary) are none; neither are ``Operations Center`` and the like, nor
an ordinary ``search and seizure operation``. In a headline every word has its capital, so a name that only a headline
prints is believed only where something bounds it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from pressgraph.extract.names import is_heading
from pressgraph.extract.naming import Found, Naming, Taken
from pressgraph.extract.operations import dubbed, not_operations, operation_series, participation
from pressgraph.extract.operations.dubbed import INNER, WORD, naming
from pressgraph.facts import Span
from pressgraph.text import Document, Gazetteer, Sentence
from pressgraph.text.limits import MOST
from pressgraph.vocabulary.lexicon import Lexicon

_NAME: Final = re.compile(
    rf"(?<![\w-])(?P<quote>[\"“'])?(?P<head>Operation|Project|Operación|Operacion|Opération)"
    rf"(?:(?<=[\"“']Operation):)?[ ](?P<inner>[\"“'])?"
    rf"(?P<name>{WORD}(?:[ ](?:{INNER}[ ])?{WORD}){{0,5}})(?P<end>[,.]?[\"”'])?"
)
# A name in quotation marks may have any small words in it: "30 Days at Sea".
_QUOTED_WHOLE: Final = re.compile(r"(?P<name>[A-Z\d][^\"“”'\n.,:;]{2,50})[,.]?[\"”]")
_FIRST_WORDS: Final = frozenset({"operation", "project", "operacion"})
# More operations than any release names.
_MOST: Final = 50
_MARKS: Final = ("“", '"')
HEADS: Final = ("operation ", "operation: ", "project ", "operación ", "operacion ", "opération ")
# Capitalised words that follow "Operation" or "Project" in the names of offices, posts and companies.
_OFFICE: Final = re.compile(
    r"(?:Center|Centre|Division|Section|Officer|Manager|Director|Group|Department|Directorate|Command|Agency|Unit"
    r"|Bureau|"
    r"Coordinator|Specialist|Supervisor|Team|Support|Services?|LLC|Inc|Ltd|Co|Corp|Company|Cell|Executive|Management|"
    r"Engineer\w*|Administrator|Commander|Chief|Staff|Laboratory|Labor|Agreements?|Grants?|Plan|Fund|Operation"
    r"|Project)s?\b|(?:Highlights?|Results|Overview|Summary|Updates?|Details|Statistics|Totals|Facts)$"
)
_VERB: Final = re.compile(
    r"\b(?=[A-Za-z])(?:Results?|Nets?|Leads?|Led|Targets?|Targeting|Pleads?|Pled|Sentenced|Charged|Indicted|Arrested|"
    r"Arrests?|Convicted"
    r"|Gets?|Eradicated?|Smashes|Teams?|Prosecutions?"
    r"|Against|Disrupts?|Dismantles?|Yields?|Ends?|Announces?|Culminates?|Takes?|Shuts?|Involving|Seizes?|Seized"
    r"|Brings?|Leaves"
    r"|Which|That|Who|Where|With|From|For|Defendants?|Investigation|Task|Were|Was|Is|Are|Has|Have|Following|After"
    r"|Nationwide)\b"
)
# "Operation Elm Nets Dozens": what a headline says that an operation did ends its name.
_HEADLINE_VERB: Final = re.compile(
    r" (?:Results?|Resulted|Nets|Netted|Leads [Tt]o|Led [Tt]o|Smashes|Targets|Yields|Brings Down)\b"
)
_DAY: Final = re.compile(
    r" (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}$"
)
_SHORT: Final = 3
_BOUNDED_BEFORE: Final = re.compile(r"(?:\b[Oo]f|\b[Ii]n|\b[Uu]nder|\bas|\b[Dd]ubbed|[Cc]alled|[:–—-])[ ]$")
_PROJECT_CUE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:investigation|takedown|arrest\w*|law enforcement|operation|known as|dubbed|code-?named|targeted"
    r"|cartels?"
    r"|seiz\w+|"
    r"traffick\w+|smuggling|agents|indict\w+|initiative)\b",
    re.IGNORECASE,
)


_BUSINESS: Final = re.compile(
    r"\b(?:business|company|firm|corporation|non-?profit|charity) (?:called|named|known as|dubbed)"
)


# "Joint Customs Operation Elm" is called so in full.
_JOINT: Final = re.compile(r"\bJoint (?:(?:Customs|Police|Maritime|Enforcement|Action) )?$")


_SQUEEZED: Final = re.compile(r"[ -]")
_NUMERAL: Final = re.compile(r"[IVX]+|\d{1,2}")
_EDITION: Final = re.compile(r"\b(?:edition|phase|round|iteration|instalment) of (?:the )?(?:operation )?$")
_FARTHEST: Final = 30


class Finder:
    """Finds operations and what is stated of them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._not_operations = Gazetteer(
            (name, entry.label) for entry in lexicon.of_kind("programme") for name in entry.names
        )

    def find(
        self,
        document: Document,
        organizations: Sequence[Naming],
        agencies: Sequence[Naming],
        platforms: Sequence[Naming],
    ) -> Found:
        """Every naming of an operation and every relation stated of one."""
        named = _in_full(sorted(self._namings(document, agencies), key=lambda found: found.span))
        namings = tuple(_by_edition(document.text, named))
        relations = participation.relations(document, namings, organizations, agencies, platforms)
        return Found(namings, tuple(relations))

    def _namings(self, document: Document, agencies: Sequence[Naming]) -> Iterator[Naming]:
        """The namings of all kinds; a name that is not certain needs the same name elsewhere in the text."""
        printed = list(_printed(document, agencies))
        excluded = Taken(m.span for m in self._not_operations.find(document.text, document.words) if printed)
        names = Counter(name for name, _, certain in printed if certain)
        for name, span, certain in printed:
            whole = _continued(document.text, span.start, _unfused(name, names), names)
            label = whole if certain else _corroborated(whole, names)
            if label and not excluded.touches(span):
                joint = _JOINT.search(document.text, max(0, span.start - 40), span.start)
                others = (f"{joint.group()}{label}",) if joint else ()
                yield naming(label, Span(span.start, span.end - len(name) + len(label)), others)
        yield from dubbed.find(document, names, agencies)
        yield from operation_series.find(document, agencies)


def _in_full(namings: Sequence[Naming]) -> list[Naming]:
    """The namings, an investigation codenamed "Elm" as "Operation Elm" where the text has that too."""
    full = {found.label.casefold(): found for found in namings if found.label.startswith("Operation ")}
    namings = list(_spelled_once(namings))
    return [
        whole._replace(span=found.span) if (whole := full.get(f"operation {found.label}".casefold())) else found
        for found in namings
    ]


def _spelled_once(namings: Sequence[Naming]) -> Iterator[Naming]:
    """The namings, one that differs by blanks and hyphens alone as the first was printed: "Elm 2" and "Elm2"."""
    first: dict[str, str] = {}
    for found in namings:
        label = first.setdefault(_SQUEEZED.sub("", found.label).casefold(), found.label)
        yield found if label.casefold() == found.label.casefold() else naming(label, found.span, (found.label,))


def _by_edition(text: str, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The namings, "the fifth edition of Operation Elm" as one of "Operation Elm V" where the text has one edition."""
    numbered: dict[str, set[str]] = {}
    for naming_ in namings:
        name, _, number = naming_.label.rpartition(" ")
        if _NUMERAL.fullmatch(number):
            numbered.setdefault(name.casefold(), set()).add(naming_.label)
    for found in namings:
        editions = numbered.get(found.label.casefold(), set())
        if len(editions) == 1 and _EDITION.search(text, max(0, found.span.start - _FARTHEST), found.span.start):
            yield naming(editions.pop(), found.span)
        else:
            yield found


def _printed(document: Document, agencies: Sequence[Naming]) -> Iterator[tuple[str, Span, bool]]:
    """Each name printed with ``Operation`` or ``Project``, its place, and whether its end is certain."""
    text = document.text
    if not document.mentions(*HEADS):
        return
    own = not_operations.of_conspirators(document)
    for match in islice(_named(document), MOST):
        sentence = document.sentence_at(match.start())
        whole = _QUOTED_WHOLE.match(text, match.start("name")) if match["inner"] or match["quote"] in _MARKS else None
        printed = whole["name"] if whole else match["name"]
        quoted = bool((match["quote"] or match["inner"]) and match["end"]) or whole is not None
        name = printed if quoted else _cut(printed, agencies, match.start("name"))
        # 'Operation Elm' in single marks ends with one.
        name = re.split(r"'(?!\w)", name)[0] if "'" in (match["quote"], match["inner"]) else name
        if not name or _OFFICE.match(name) or _capital_before(text, match.start("head"), sentence.start, quoted):
            continue
        label = re.sub("[\"“:']", "", text[match.start("head") : match.start("name")]) + name
        if match["head"] == "Project" and (
            name.split(" ")[0] in own or not document.ask(_is_enforcement, sentence.span)
        ):
            continue
        span = Span(match.start("head"), match.start("name") + len(name))
        if not_operations.of_others(document, sentence, span):
            continue
        certain = (
            quoted
            or not document.ask(is_heading, sentence.span)
            or _bounded(text, match.start(), span.end, sentence.end)
            or _heads(text, sentence, span)
            or (len(name.split()) <= _SHORT and _HEADLINE_VERB.match(text, span.end) is not None)
        )
        yield (
            label,
            span if not match["inner"] else Span(match.start("head"), span.end),
            certain and not _VERB.search(name),
        )


def _named(document: Document) -> Iterator[re.Match[str]]:
    """What ``_NAME`` finds, tried at its first words alone, or at the quotation mark before one."""
    text, end = document.text, 0
    if "'O" in text or "'P" in text:
        # Behind an apostrophe a word may be a part of another.
        yield from _NAME.finditer(text)
        return
    for start in document.words.places(_FIRST_WORDS):
        quoted = _NAME.match(text, start - 1) if start > end and text[start - 1] in '"“' else None
        if start >= end and (match := quoted or _NAME.match(text, start)):
            end = match.end()
            yield match


def _is_enforcement(sentence: str) -> bool:
    """Whether a sentence speaks of a ``Project`` as an investigation, not as a business or building."""
    return bool(_PROJECT_CUE.search(sentence)) and not _BUSINESS.search(sentence)


def _cut(name: str, agencies: Sequence[Naming], start: int) -> str:
    """A name without the words at its end that begin something else: another operation, an agency, ``and`` more."""
    first = bisect_right(agencies, start, key=lambda agency: agency.span.start)
    ends = [a.span.start - start for a in agencies[first : first + 3] if a.span.start < start + len(name)]
    if ends:
        name = re.sub(r"(?: (?:and|of|the))+$", "", name[: min(ends)].rstrip())
    # "Operation Elm May 22": a day that a full stop was lost before.
    name = _DAY.sub("", name)
    verb = _VERB.search(name)
    name = name[: verb.start()].rstrip() if verb and verb.start() else name
    joined = re.match(r"(.+?) and (?:the )?(?:Operation|Project|[A-Z]\w+ (?:[A-Z]|and))", name)
    return re.sub(r"(?: (?:and|of|the))+$", "", joined.group(1) if joined else name)


def _capital_before(text: str, start: int, sentence: int, quoted: bool) -> bool:
    """Whether a capitalised word runs into ``Operation`` ("Special Operation", "Enforcement Operation")."""
    before = re.search(r"([A-Z][\w'-]*) $", text[max(sentence, start - 40) : start])
    if before is None or quoted:
        return False
    word = before.group(1)
    return not (word.isupper() or word.endswith("'s") or _BOUNDED_BEFORE.search(f"{word} ")) and not re.match(
        r"(?:The|In|Of|During|Under|As|Today|Since|Called|Dubbed|Code-?[Nn]amed|Through|Announces?|Results|And|Customs|"
        r"Police|"
        r"International)\Z",
        word,
    )


def _bounded(text: str, start: int, end: int, limit: int) -> bool:
    """Whether a name in a headline has a clear beginning and end."""
    after = text[end : min(end + 1, limit)]
    return bool(_BOUNDED_BEFORE.search(text[max(0, start - 8) : start])) and (after == "" or after in ',:;.”"–—-')


def _heads(text: str, sentence: Sentence, span: Span) -> bool:
    """Whether a short name is a line of its own, which heads what is told of the operation."""
    name = text[slice(*span)]
    return sentence.paragraph > 0 and len(name.split()) <= _SHORT and text[slice(*sentence.span)].strip() == name


_RUN_IN: Final = re.compile(r"(?P<name>.*[A-Za-z]{3})(?:and|in|was|which|has|is|with|to|on|for)\Z")


def _unfused(name: str, names: Counter[str]) -> str:
    """A name without the small word that ran into it.

    That it did shows where the text prints the name without it too, or where the word has a capital inside
    ("DisrupTorand") and so is no English word as it stands.
    """
    run_in = _RUN_IN.match(name)
    if run_in is None:
        return name
    last = run_in["name"].split(" ")[-1]
    return run_in["name"] if run_in["name"] in names or any(c.isupper() for c in last[1:]) else name


def _continued(text: str, start: int, name: str, names: Counter[str]) -> str:
    """The longest name of the text that stands here and begins with this one: "Operation Elm for Oak"."""
    begun = f"{name} "
    longer = [other for other in islice(names, _MOST) if other.startswith(begun) and text.startswith(other, start)]
    return max(longer, key=len, default=name)


def _corroborated(name: str, names: Counter[str]) -> str | None:
    """The longest certain name of the text that an uncertain one begins with."""
    while name and name not in names:
        name = name.rpartition(" ")[0]
    return name or None
