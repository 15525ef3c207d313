"""Bodies that no vocabulary can list, told by how they are called: the police, sheriff or prosecutor of any place.

A head ("Police Department", "Sheriff's Office", "Task Force", "Department of …") is found first; the capitalized words
before it name the place. What is shared in a list ("the Vernal and Price Police Departments") is given to each member.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.agencies import body_lists, fields, forces, heads, towns
from pressgraph.extract.agencies.body import ABBREVIATION, Body, generic, straight
from pressgraph.extract.capitals import Run, before_head, items_before, left, list_edge
from pressgraph.extract.places import STATE, STATES
from pressgraph.facts import Span
from pressgraph.text import Document
from pressgraph.text.limits import MOST

# "United States Attorneys Offices" are those of no place.
_UNITED: Final = frozenset({"United", "Unite", "S", "S.", "U.S"})
_BODY_ENDS: Final = frozenset({"Department", "Departments"})
_PLURAL: Final = re.compile(r"(?:[Dd]epartments|[Oo]ffices|Depts\.?)$")
_FEDERAL: Final = frozenset({"U.S.", "US"})
_PLURAL_OFFICES: Final = re.compile(r"Offices$")
_OF_ABBREVIATION: Final = re.compile(r" of (?:the )?(?:[A-Z]{2,}|U\.S\.)(?![a-z])")
_INNER: Final = frozenset({"Field", "District", "Regional", "Resident", "Country", "Division"})
_STATE_AT: Final = re.compile(rf"\b(?P<state>{STATE})(?: Attorney General's)?(?P<called> State)? $")
_PUBLIC_PLACE: Final = re.compile(rf"\b(?=[A-Z])(?:{STATE}|County|(?:City|State|Town) of)(?![\w])")
# "State of New Yorks Department": the apostrophe is lost.
_OWNING_STATE: Final = re.compile(rf"\b(?P<state>{STATE})s$")
# Only Washington's is the Metropolitan Police Department without a town before it.
_CAPITAL: Final = re.compile(r"\bD\.C\.|\bDistrict of Columbia\b")
_CAPITAL_COURT: Final = re.compile(
    r"(?:Attorney(?:'?s'? Office)?|(?:District|[Ss]uperior) [Cc]ourt) "
    r"(?:(?:[A-Z][\w.]* ){1,5})?(?:for|of|in) the District of Col[ou]mbia"
)
_OTHER_METROPOLITAN: Final = re.compile(
    r"\b(?!(?:The|Washington|By|And|With|DC|District|Columbia|From|Of)\b)[A-Z][\w.]*[a-z]'?s? Metropolitan Police\b"
    r"|Metropolitan Police Department(?: \(MPD\))? (?:of|in) (?!(?:the )?(?:District of C|Washington|D\.C))"
    r"(?:the )?[A-Z]"
    r"|\b(?:London|Nashville|Las Vegas|Indianapolis|Louisville|St\. Louis|Tokyo|Scotland Yard)\b"
)
_SAME_PLACE: Final = re.compile(r",? and (?:the )?")
_COUNTY: Final = re.compile(r"(?P<place>.+ County) (?:Sheriff's Office|District Attorney's Office|Police Department)")
# "an Elm City Police officer" is one of a department; "an Undercover Police officer" tells no town.
_SORTS: Final = frozenset({"Uniformed", "Undercover", "Off-Duty", "Military", "Secret", "Auxiliary", "Plainclothes"})
# Firms, and what a state pays for.
_NO_SERVICE: Final = re.compile(r"\b(?:Tax|Airport|Military|Taxi|Ambulance|Delivery|Cleaning|Moving|Livery|\w+-Based)$")
_PUBLIC_ENDS: Final = frozenset({"Police", "Patrol", "Department", "Office", "Agency", "Division", "Bureau", "Guard"})
_ON_TOPIC: Final = re.compile(
    r"(?<=Commission) on (?:[A-Z][\w-]* ){0,3}?[A-Z][\w-]*(?: and [A-Z][\w-]*)?(?= [a-z]|[,.;]|$)"
)
_OFFICERS: Final = re.compile(r" (?:officers?|detectives?|investigators?)\b")
# A town is called with an article or among others.
_TOWN_NAMED: Final = re.compile(r"(?:\b[Tt]he|,|\b(?:and|by|with|from)) $")
_NOT_OFFICIAL: Final = re.compile(
    r"\b(?:Insurance|Travel|Staffing|Adoption|Employment|Collection|Realty|Talent|Home|Care|Sales|Marketing|Bank|"
    r"Inc|LLC|Company|Hospital|Clinic|Church|Modeling|Advertising|Customer|Post|Main|Head|Law)$"
)


def find(document: Document) -> Iterator[Body]:
    """Every body told by its head, in order of heads; lists give one body for each member."""
    text = document.text
    end = read = 0
    last: Body | None = None
    for number in document.words.numbers(heads.OPENINGS):
        if read == MOST:
            break
        start = document.words.starts[number]
        if start >= end and text[start].isupper() and (head := heads.HEAD.match(text, start)):
            read += 1
            found = list(_RULES[head.lastgroup or ""](text, head)) or list(_of_same_place(text, head, last))
            last = found[0] if found else last
            end = head.end()
            if head["field"]:
                end = fields.end(text, head) if found else document.words.end(number)
            yield from found
    if "task" in document.words.different and ") task force" in text:
        yield from body_lists.short_forces(text)
    yield from body_lists.lower_teams(document)
    for listed in document.matches(heads.OF_LIST, heads.LISTED):
        yield from body_lists.of_list(text, listed)
    for head in document.matches(heads.LOWER_HEAD, heads.LOWER):
        # "the Ohio sheriff's departments of Oak and Elm Counties" are those of the counties.
        if heads.OF_LIST.match(text, head.start()):
            continue
        tail = "Police Department" if head.group()[1:].startswith("olice") else "Sheriff's Office"
        yield from _listed(text, head, tail)
    if "ffice of " in text or "Office for " in text:
        yield from body_lists.offices(document)


def _of_same_place(text: str, head: re.Match[str], last: Body | None) -> Iterator[Body]:
    """A further office of the county named just before: "the Elm County Sheriff's Office and Probation Department"."""
    if last is None or head.lastgroup not in {"sheriff", "prosecutor", "office"} or head.group().endswith("s"):
        return
    place = _COUNTY.fullmatch(last.name)
    if place and _SAME_PLACE.fullmatch(text, last.span.end, head.start()):
        tail = "Sheriff's Office" if head.lastgroup == "sheriff" else straight(head.group().lstrip())
        yield Body(Span(*head.span()), f"{place['place']} {tail}", shared=True)


def _police(text: str, head: re.Match[str]) -> Iterator[Body]:
    yield from _listed(text, head, "Police Department")


def _sheriff(text: str, head: re.Match[str]) -> Iterator[Body]:
    yield from _listed(text, head, "Sheriff's Office")


def _prosecutor(text: str, head: re.Match[str]) -> Iterator[Body]:
    tail = straight(_PLURAL_OFFICES.sub("Office", head.group())).lstrip()
    # "the Elm County District Attorney, Elm Police Department and …": the office, where bodies are listed.
    named = tail.removesuffix("'s")
    yield from _listed(text, head, f"{named}'s Office" if named.endswith("Attorney") else tail)


def _listed(text: str, head: re.Match[str], tail: str) -> Iterator[Body]:
    """The body of the place before the head; if the head is plural, one for each place of the list before it."""
    run = _behind_another(towns.of_town(text, head, before_head(text, head)))
    if run and run.words == ("Metropolitan",) and head.group() == "Police Department" and _of_capital(text, head):
        label = f"Metropolitan {tail} of the District of Columbia"
        yield Body(Span(run.span.start, head.end()), label, (f"Metropolitan {tail}",))
    if run is None or generic(run.words) or not _UNITED.isdisjoint(run.words[-1:]):
        return
    # "the Department's 94 U.S. Attorneys Offices"
    if run.words[-1] in _FEDERAL and (any(word.isdigit() for word in run.words) or run.words[1:2] == ("District",)):
        return
    yield _body(run, Span(run.span.start, head.end()), tail, text)
    if run.words[-1] in _FEDERAL:
        tail = f"U.S. {tail}"
    if not _PLURAL.search(head.group()):
        return
    county = run.words[-1] in {"County", "Counties", "Parish"}
    for item in items_before(text, list_edge(text, run.span.start)):
        if generic(item.words) or heads.HEAD.search(item.name) or ABBREVIATION.fullmatch(item.name):
            return
        shared = ("County",) if county and item.words[-1] not in {"County", "Parish"} else ()
        place = _singular(" ".join(item.words + shared))
        yield Body(item.span, f"{place} {tail}", (f"{place} {head.group().removesuffix('s')}",), shared=True)


def _behind_another(run: Run | None) -> Run | None:
    """The run without a body that it begins with, where the comma is lost: "Elm Police Department Oak"."""
    ends = [n for n, word in enumerate(run.words[:-1]) if word in _BODY_ENDS] if run else []
    if run is None or not ends:
        return run
    words = run.words[ends[-1] + 1 :]
    return Run(Span(run.span.end - len(" ".join(words)), run.span.end), words)


def _of_capital(text: str, head: re.Match[str]) -> bool:
    """Whether the paragraph names the capital before, or the text its federal attorney, and no other town so."""
    line = text.rfind("\n", 0, head.start()) + 1
    told = _CAPITAL.search(text, line, head.start()) or _CAPITAL_COURT.search(text)
    return told is not None and _OTHER_METROPOLITAN.search(text) is None


def _body(run: Run, span: Span, tail: str, text: str) -> Body:
    name = f"{_singular(run.name)} {tail}"
    printed = " ".join(text[span.start : span.end].split())
    return Body(span, name, () if printed == name else (name,))


def _singular(place: str) -> str:
    return re.sub(r"\bCount(?:ies|y'?s)$", "County", place)


def _office(text: str, head: re.Match[str]) -> Iterator[Body]:
    if head.group().endswith("Departments"):
        yield from _listed(text, head, head.group().removesuffix("s"))
        return
    run = before_head(text, head)
    if run is not None and not generic(run.words):
        called = "Probation Department" if head.group() == "Probation" else straight(head.group())
        yield Body(Span(run.span.start, head.end()), f"{_singular(run.name)} {called}")


def _statewide(text: str, head: re.Match[str]) -> Iterator[Body]:
    found = _STATE_AT.search(text, max(0, head.start() - 50), head.start())
    if found and not (head.group() == "Rangers" and found["state"] != "Texas"):
        yield Body(Span(found.start(), head.end()), f"{STATES[found['state']]}{found['called'] or ''} {head.group()}")


def _field(text: str, head: re.Match[str]) -> Iterator[Body]:
    """The department of a field, told by its head, and the place before it: "Elm County Department of Corrections"."""
    run = before_head(text, head)
    # A town may have one for police and fire brigade, and is then called with an article or among others.
    town = head.group().startswith("Department of Public Safety")
    named = (
        town and run is not None and _TOWN_NAMED.search(text, max(0, run.span.start - 6), run.span.start) is not None
    )
    if not named and _PUBLIC_PLACE.search(text, max(0, head.start() - 90), head.start()) is None:
        return
    if (
        run is None
        or generic(run.words)
        or not (named or _governmental(run.words))
        or run.words[-1] in _INNER
        or _OF_ABBREVIATION.search(head.group())
    ):
        return
    end = fields.end(text, head)
    place = _OWNING_STATE.sub(r"\g<state>", run.name) if run.name.endswith("s") else run.name
    field = fields.straight(text[head.start() : end])
    if not fields.CUT_OFF.search(field):
        yield Body(Span(run.span.start, end), f"{place} {field}")


def _board(text: str, head: re.Match[str]) -> Iterator[Body]:
    """A board, service or office that a capitalized place and topic lead up to: "Ohio Casino Control Commission"."""
    if _PUBLIC_PLACE.search(text, max(0, head.start() - 90), head.start()) is None:
        return
    run = _of_state(left(text, head.start() - 1, joined=True)) if text[head.start() - 1 : head.start()] == " " else None
    if run is None or len(run.words) < 2 or not _governmental(run.words) or _NOT_OFFICIAL.search(run.name):
        return
    if _joined(run.words) or (head.group() == "Service" and _NO_SERVICE.search(run.name)):
        return
    # "the New York Port Authority Bus Terminal", "Panama City Country Office"
    if (
        run.words[-1] in _INNER
        or text.startswith(" Bus ", head.end())
        or (head.group() in {"Office", "Service", "Division"} and len(run.words) < 3)
    ):
        return
    topic = _ON_TOPIC.match(text, head.end())
    end = topic.end() if topic else head.end()
    yield Body(Span(run.span.start, end), f"{run.name} {text[head.start() : end]}")


def _joined(words: tuple[str, ...]) -> bool:
    """Whether an "and" parts a place or a body from the name of another: "Ohio and Oak", "Elm State Police and Oak"."""
    joints = [number for number, word in enumerate(words) if word in {"and", "&"}]
    return any(_whole_state(words[:number]) or words[number - 1] in _PUBLIC_ENDS for number in joints)


def _whole_state(words: tuple[str, ...]) -> bool:
    return " ".join(words) in STATES


def _bare(text: str, head: re.Match[str]) -> Iterator[Body]:
    """The police of a place, by that word alone, where the words around tell of a force: "by Elm County Police"."""
    run = before_head(text, head)
    if run is None or generic(run.words) or run.words == ("Presidents",):
        return
    end = run.words[-1]
    before = text[max(0, run.span.start - 5) : run.span.start]
    if (
        (len(run.words) > 1 and _of_a_state(run.words))
        or end in {"County", "Tribal", "Nation", "University", "Transit", "Airport", "Capitol", "Canton", "City"}
        or (
            re.search(r"(?:the|and|,|by) $", before)
            or (re.search(r"[a-z] $", before) and _OFFICERS.match(text, head.end()) and end not in _SORTS)
        )
    ):
        yield Body(Span(run.span.start, head.end()), f"{run.name} Police")


def _of_a_state(words: tuple[str, ...]) -> bool:
    """Whether the words are a state, "State" and a kind of police: "New York State Park"."""
    return any(" ".join(words[:length]) in STATES and words[length : length + 1] == ("State",) for length in (1, 2))


def _of_state(run: Run | None) -> Run | None:
    """The run from the last state in it on: what stands before is another body that an "and" joins."""
    if run is None or "and" not in run.words:
        return run
    starts = [i for i in range(1, len(run.words)) if run.words[i - 1] == "and" and _governmental(run.words[i:])]
    if not starts:
        return run
    skipped = sum(len(word) + 1 for word in run.words[: starts[-1]])
    return Run(Span(run.span.start + skipped, run.span.end), run.words[starts[-1] :])


def _governmental(words: tuple[str, ...]) -> bool:
    """Whether the words begin with a state, or with a county or city called so: a public body's, not a firm's."""
    for length in (3, 2, 1):
        if " ".join(words[:length]) in STATES:
            return True
    return "County" in words[1:4] or words[:2] in {("City", "of"), ("County", "of"), ("State", "of"), ("Town", "of")}


_RULES: Final = {
    "police": _police, "sheriff": _sheriff, "prosecutor": _prosecutor, "office": _office, "statewide": _statewide,
    "force": forces.told, "field": _field, "board": _board, "bare": _bare,
}  # fmt: skip
