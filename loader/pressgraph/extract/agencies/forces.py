"""Forces: task forces, strike forces, teams and high intensity areas, told by their head and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.abbreviations import after, initials
from pressgraph.extract.agencies import heads
from pressgraph.extract.agencies.body import Body, generic
from pressgraph.extract.capitals import Run, before_head, items_before, left, list_edge
from pressgraph.facts import Span

_SHORT_BEFORE: Final = re.compile(r" \((?P<short>[A-Z][A-Z-]{1,9})\) $")
_DEPARTMENTS: Final = frozenset({"Police", "Department", "Office", "Sheriff's", "Sheriffs", "Sheriff"})
# Teams of a county; other bodies have units that are called so.
_OF_COUNTY: Final = re.compile(r"Drug (?:Enforcement )?Unit")
# A firm's, a club's or a hospital's is none.
_PRIVATE: Final = frozenset({
    "Inc", "Inc.", "LLC", "PLLC", "Brand", "Security", "Hospital", "Pharmacy", "Clinic", "University", "Medical",
    "Health", "Company", "Bank",
})  # fmt: skip
_SECOND_TOPICS: Final = frozenset({
    "Exploitation", "Corruption", "Anti-Corruption", "Anti-Gang", "Abuse", "Litigation", "Benefit",
})  # fmt: skip
# "the President's Task Force on Elm": whose it is makes no name without its topic. Apostrophes may be lost.
_OWNERS: Final = frozenset({
    "President", "Presidents", "President's", "Attorney", "General", "Generals", "General's", "Governor", "Governors",
    "Governor's", "Mayor's", "Mayors", "Secretarys", "Secretary's", "Department", "Departments", "Department's",
    "Districts", "District's", "Agency", "Federal", "White", "House", "National", "Law", "Enforcement", "Bureaus",
    "Bureau's", "Armys", "Army's", "Divisions",
})  # fmt: skip
_TOPIC: Final = re.compile(
    r" (?:on|to|for) (?:the )?[A-Z\d][\w-]*(?:,? (?:(?:and|of|for|to|from|against) )?(?!(?:January|February|March|"
    r"April|May|"
    r"June|July|August|September|October|November|December|Report|The|This|In)\b)[A-Z][\w-]*){1,7}"
)
_OWNED: Final = frozenset(
    {"Districts", "Offices", "Departments", "Presidents", "Generals", "Divisions", "Bureaus", "Armys"}
)
# "the FBI, the Elm Police Department and the Narcotics Task Force".
_TOPICAL: Final = re.compile(
    r"(?:Safe Streets|Narcotics|Drug|Gang|Violent Crimes?|Fugitive|Human Trafficking|Organized Crime|"
    r"Regional (?:Drug|Gang))"
    r"(?: (?:and|&) (?:Gang|Drug|Violent Crimes?|Narcotics))?"
)
_BODY_BEFORE: Final = re.compile(
    r"(?:\b(?:Department|Office|Police|Patrol|Administration|Service|Bureau|Agency|Investigations?|Unit|Sheriff|[A-Z]{3,6})"
    r"(?: \([A-Z-]{2,8}\))?(?:,| and|, and|;)|[Cc]alled) the $"
)
_GENERALS: Final = frozenset({("Attorney", "Generals"), ("Attorney", "General's")})
_UNITS: Final = frozenset({"Unit", "Division", "Office", "Section"})
_LOST: Final = re.compile(r"\b(Attorney|Inspector|Prosecutor) Generals\b")
# "Elm Police Department Task Force Officer Jo Roe" is one of its officers.
_OFFICER: Final = re.compile(r" (?:Officers?|Agents?)\b")
_OF_GROUPS: Final = ("Enforcement Group", "Drug ", "Narcotics ", "Network Team", "SWAT")
_ENDS_AREA: Final = frozenset({"County", "City", "Cities", "Metro", "Regional", "Valley", "Area", "FBI"})
# "Elm County State Attorney's Office Human Trafficking Task Force": the office is a body, and the force its unit.
_OF_OFFICE: Final = re.compile(r"\w (?:Attorney|Prosecutor|Solicitor|Sheriff)'?s'? (?:Office|Department) [A-Z]")
# "Operational Task Force (OTF) Elm".
_CODE: Final = re.compile(
    r"(?: \((?:OTF)\))?(?: named)? (?:[\"“‘'](?P<quoted>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})[\"”’']|"
    r"(?P<name>(?!(?:In|On|And|The|At|Members?|Officers?|Agents?|Leaders?|"
    r"Commanders?|Partners?|Director|Coordinator|Personnel|Investigators?|Detectives?|Teams?|Units?|Meetings?|Chief)\b)"
    r"[A-Z][\w-]+)\b(?! [A-Z]))"
)
# "the Elm Valley HIDTA program" is the area.
_PROGRAM: Final = re.compile(r"(?:(?<=Area)|(?<=Areas)|(?<=HIDTA)) [Pp]rogram$")
# "Elm Metropolitan Task Force on Violent Gangs".
_AGAINST: Final = re.compile(
    r" (?:on|against|for) (?:Violent|Gangs?|Human (?:Trafficking|Smuggling)|Drugs?|"
    r"Narcotics|Terrorism|Organi[sz]ed|Opioids?|Firearms?|Internet|"
    r"Fraud|Auto|Domestic|Major|Money|Cyber\w*)(?: (?:and )?[A-Z][a-z]+){0,3}"
)


def told(text: str, head: re.Match[str]) -> Iterator[Body]:
    """The force or team that a head names, and those of the list before it."""
    short = _SHORT_BEFORE.search(text, max(0, head.start() - 14), head.start())
    run = left(text, short.start()) if short else before_head(text, head)
    if run is not None and generic(run.words):
        run = left(text, (short or head).start() - (0 if short else 1), joined=True)
    if run is None:
        return
    if run.words[0].endswith("-speaking") or (run.words[-1] in _DEPARTMENTS and _OFFICER.match(text, head.end())):
        return
    run = _without_person(_with_first_topic(text, run))
    if _OWNERS.issuperset(run.words):
        yield from _on_topic(text, run, head)
        return
    run = _without_owner(run, head)
    if any(word == "and" and run.words[n - 1] in _UNITS for n, word in enumerate(run.words)):
        return
    if generic(run.words) and not (_joint(run) or _introduced(text, run, head)):
        if _among_bodies(text, run, head):
            yield Body(Span(run.span.start, head.end()), f"{run.name} {head.group()}")
        return
    if _OF_OFFICE.search(run.name) or (_OF_COUNTY.match(head.group()) and "County" not in run.words):
        return
    if head.group().startswith(_OF_GROUPS) and not _PRIVATE.isdisjoint(run.words):
        return
    yield from _of_kind(text, head, run, short)


def _of_kind(text: str, head: re.Match[str], run: Run, short: re.Match[str] | None) -> Iterator[Body]:
    """The body that a run and a head name, as its kind is named; ``short`` is a short form between them."""
    kind = re.sub(r"\b(Task|Strike) ?force", r"\1 Force", _PROGRAM.sub("", head.group()))
    if run.name == "Operational":
        # Europol sets up many, and tells them apart by a name behind.
        code = _CODE.match(text, head.end())
        if code:
            yield Body(Span(run.span.start, code.end()), f"Operational Task Force {code['quoted'] or code['name']}")
        return
    if kind.startswith("SWAT"):
        # That of a department is its unit.
        if run.words[-1] not in _DEPARTMENTS and _has_police(text, run):
            yield Body(Span(run.span.start, head.end()), f"{run.name} SWAT", (f"{run.name} SWAT Team",))
        return
    if run.words[0].endswith(("-led", "-funded", "-sponsored")):
        run = _without(run, 1)
    if kind.endswith(("Area", "Areas")) or kind == "HIDTA":
        yield from _area(text, head, run)
    elif kind.endswith("orces"):
        yield from _joint_terrorism(text, head, run)
    else:
        named = (f"{run.name} ({short['short']}) {kind}", f"{short['short']} {kind}") if short else ()
        field = _AGAINST.match(text, head.end())
        end, of = (field.end(), field.group()) if field else (head.end(), "")
        name = _LOST.sub(r"\1 General's", run.name)
        yield Body(Span(run.span.start, end), f"{name} {kind}{of}", named)


def _without(run: Run, count: int) -> Run:
    """The run without its first words."""
    skipped = len(" ".join(run.words[:count])) + 1
    return Run(Span(run.span.start + skipped, run.span.end), run.words[count:])


def _without_owner(run: Run, head: re.Match[str]) -> Run:
    """The run without what is left of whose force it is: "Attorney General's Elm", "Presidents Elm"."""
    if run.words[:2] in _GENERALS and head.group() != "Medicaid Fraud Control Unit":
        run = _without(run, 2)
    while len(run.words) > 1 and run.words[0] in _OWNED:
        run = _without(run, 1)
    return run


def _without_person(run: Run) -> Run:
    """The run without the attorney general whose force it is: "Attorney General Jo Roe's National" or "Roes"."""
    first = next((n for n in range(len(run.words)) if run.words[n : n + 2] == ("Attorney", "General")), None)
    if first is None:
        return run
    owner = run.words[first + 2 : first + 5]
    last = next((number for number, word in enumerate(owner, start=first + 3) if word.endswith("s")), 0)
    return Run(run.span, run.words[last:] or ("Attorney", "General's")) if last else run


def _on_topic(text: str, run: Run, head: re.Match[str]) -> Iterator[Body]:
    """A force that its topic names, whoever set it up: "the President's Task Force on Elm Policing"."""
    topic = _TOPIC.match(text, head.end())
    if topic:
        owner = re.sub(r"\b(President|General|Governor|Department|Mayor)s\b", r"\1's", run.name)
        name = f"Task Force{topic.group()}"
        yield Body(Span(run.span.start, topic.end()), f"{owner} {name}", (name,))


def _has_police(text: str, run: Run) -> bool:
    """Whether the words name an area, or a town of which the text names the police or the sheriff too."""
    return run.words[-1] in _ENDS_AREA or re.search(rf"\b{re.escape(run.name)} (?:Police|Sheriff)", text) is not None


def _among_bodies(text: str, run: Run, head: re.Match[str]) -> bool:
    """Whether a force without a place stands among bodies with an article, and the text has no fuller name of it."""
    if head.group() != "Task Force" or not _TOPICAL.fullmatch(run.name):
        return False
    if not _BODY_BEFORE.search(text, max(0, run.span.start - 40), run.span.start):
        return False
    fuller = rf"(?!(?:The|And|This)\b)[A-Z][\w'.)]* {re.escape(run.name)} Task Force|{re.escape(run.name)} Task Forces"
    return re.search(fuller, text) is None


def _joint(run: Run) -> bool:
    return run.words[0] == "Joint" and len(run.words) > 1


def _introduced(text: str, run: Run, head: re.Match[str]) -> bool:
    """Whether a bracket behind a name without a place has its initials: it is a body's own short form."""
    short = after(text, head.end())
    return short is not None and initials(f"{run.name} {head.group()}") == short.short


def _area(text: str, head: re.Match[str], run: Run) -> Iterator[Body]:
    """A high intensity drug trafficking area, and those of the counties listed before it."""
    place = run.name.removesuffix("'s")
    name = f"{place} High Intensity Drug Trafficking Area"
    yield Body(Span(run.span.start, head.end()), name, (f"{place} HIDTA",))
    for item in items_before(text, list_edge(text, run.span.start)) if run.words[-1] == "County" else ():
        if generic(item.words) or heads.HEAD.search(item.name) or item.name.isupper():
            return
        county = item.name if item.words[-1] == "County" else f"{item.name} County"
        yield Body(item.span, f"{county} High Intensity Drug Trafficking Area", (f"{county} HIDTA",), shared=True)


def _with_first_topic(text: str, run: Run) -> Run:
    """The words before a task force with the first of two topics: "Elm Trafficking and Exploitation Task Force"."""
    if run.words[0] not in _SECOND_TOPICS or not text.startswith(" and ", run.span.start - 5):
        return run
    first = left(text, run.span.start - 5)
    return Run(Span(first.span.start, run.span.end), (*first.words, "and", *run.words)) if first else run


def _joint_terrorism(text: str, head: re.Match[str], run: Run) -> Iterator[Body]:
    """The members of "the Oak and Elm Joint Terrorism Task Forces", of which each field office has one."""
    place = tuple(word for word in run.words[:-2] if not word.startswith("FBI"))
    if run.words[-2:] != ("Joint", "Terrorism") or not place or generic(place):
        return
    items = [item for item in items_before(text, list_edge(text, run.span.start)) if not generic(item.words)]
    if items:
        yield Body(Span(run.span.start, head.end()), f"{' '.join(place)} Joint Terrorism Task Force")
    for item in items:
        yield Body(item.span, f"{item.name} Joint Terrorism Task Force", shared=True)
