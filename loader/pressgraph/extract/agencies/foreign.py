"""Bodies of other countries: "the Colombian National Police", "Mexico's Secretariat of …", "the Mexican government"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.agencies.body import Body
from pressgraph.extract.capitals import WORD
from pressgraph.extract.places import COUNTRIES, COUNTRY, possessive
from pressgraph.facts import Span
from pressgraph.text import Document, Openings
from pressgraph.text.limits import MOST
from pressgraph.text.words import words

_RUN: Final = rf"(?:{WORD}(?: (?:(?:and|of|for|on|against|to|in|de|di|&) (?:the )?)?{WORD}){{0,8}})"
_ADJECTIVE: Final = re.compile(
    rf"\b(?=[A-Z])(?P<country>{COUNTRY})(?: Republic)?(?P<own>'?s)? "
    rf"(?P<body>[Gg]overnment\b(?! official| employee)|{_RUN})"
)
_NAME: Final = re.compile(_RUN)
_FIRST_WORDS: Final = frozenset(words(form).folds[0] + end for form in COUNTRIES for end in ("", "s"))
_LONGER: Final = {form.split()[0].lower() for form in COUNTRIES if " " in form} - {form.lower() for form in COUNTRIES}
_LANDS: Final = Openings(
    _FIRST_WORDS,
    {
        first: {fold + end for form in COUNTRIES for fold in words(form).folds[1:2] for end in ("", "s")}
        for first in _LONGER
    },
)
_BEHIND_OF: Final = Openings(frozenset({"of"}), {"of": _FIRST_WORDS | {"the", "republic", "kingdom", "commonwealth"}})
_OF: Final = re.compile(rf"\bof (?:the )?(?:Republic of |Kingdom of |Commonwealth of )?(?P<country>{COUNTRY})\b")
# "the Oak Police of Peru and the Republic of Elmia": the land is not the body's.
_DESCRIBES: Final = re.compile(r" (?!Federation|Republic|Confederation|Kingdom|Government)[A-Z]")
_LAND_JOINED: Final = re.compile(r"\b(?:and|for|to) (?:the )?(?:Islamic )?(?:Republic|Kingdom|Commonwealth)$")
_BODY_BEFORE: Final = re.compile(rf"(?<![\w'-])(?P<body>{_RUN}|government) $")
# "Spain: National Police (Policía Nacional), Civil Guard": the bodies of one country, with their own names.
_LISTED: Final = re.compile(
    rf"(?:\n[-•* ]*|(?<=[;:] ))(?:[Tt]he )?(?P<country>{COUNTRY}): "
    rf"(?P<list>(?:(?!; (?:[Tt]he )?{COUNTRY}: )[^\n]){{4,400}})"
)
_MEMBER: Final = re.compile(
    rf"(?:^|[,;] (?:and )?| and )(?:the )?(?P<body>{_RUN}(?:(?P<short> \([A-Z]{{2,6}}\)) (?:of )?{_RUN})?)"
    rf"(?: [–-] \w+)?(?: \((?P<native>[^()]{{3,70}})\))?"
    r"(?=[,.;]|$| [–-] [A-Z]| and (?:the )?[A-Z])"
)
# What needs its country's name: "National Police", not "Frankfurt Police".
_OF_ITS_LAND: Final = re.compile(
    r"(?:Polic[ií]a|Polícia|Polizia|Guardia|Fiscal[ií]a|Procura|National|Federal|Central|Civil|Judicial|Police|Customs|"
    r"State|Criminal|General|Public|Financial|Border|Military|"
    r"Gendarmerie|Ministry|Prosecutor|Organi[sz]ed|Anti|Directorate|Office|Department|Tax|Coast|Security|Special)"
)
_PROSECUTORS: Final = re.compile(
    rf"\bPublic Prosecut(?:or'?s'?|ion) Office(?P<short> \([A-Z][\w' -]{{1,40}}\))? (?:(?:of|in|at) (?:the )?"
    rf"(?:canton of )?(?:{_RUN})|(?!Unit|Cyber|Special|Center|Centre)(?P<town>[A-Z][a-zà-ÿ]+)\b(?! [A-Z]))"
)
_OF_TOWN: Final = re.compile(r"\bOffice (?:of|in|at) (?:the )?[A-Z]")
_OFFICES: Final = re.compile(
    rf"\bPublic Prosecut(?:or'?s'?|ion) Offices (?P<of>of|in) (?P<towns>(?:the )?{WORD}(?: {WORD})?"
    rf"(?:, (?:the )?{WORD}(?: {WORD})?)*,? and (?:the )?{WORD}(?: {WORD})?)"
)
_TOWN: Final = re.compile(rf"(?!and\b){WORD}(?: {WORD})?")
_GOVERNMENTS: Final = re.compile(
    rf"\b[Gg]overnments of (?P<list>(?:the )?{COUNTRY}(?:, (?:the )?{COUNTRY})*,? and (?:the )?{COUNTRY})"
)
_CAPITAL_BEFORE: Final = re.compile(r"\b(?!The |And |By |In |For |With )[A-Z][\w'&-]* $")
_LAND: Final = re.compile(COUNTRY)
_PUBLIC: Final = re.compile(
    r"\b(?:Police|Gendarmerie|Carabinieri|Ministry|Secretariat|Directorate|Prosecutor'?s?|Attorney General'?s Office|"
    r"Agency|Service|Authority|Customs|Navy|Army|Air Force|Coast Guard|Guard|Corps|Commission|Bureau|Department|Unit|"
    r"Federal Office|Prosecution Office|Office (?:of|for|against)|Office$|^Office|"
    r"Centre|Security System|(?:Defen[cs]e|Armed) Forces|"
    r"\w*kriminalamt|Council|Inspectorate|Parliament|Treasury|Administration|Polizia|"
    r"Polic[ií]a|Pol[ií]cia|Politie|Garda|Guardia|\w*[Pp]olizei)\b"
)
_PERSON: Final = re.compile(
    r"\bCity Country Office\b|\bPresidency\b|(?<!Crown )\bLaw Offices?$|\b(?:Assistant|U\.S\.) Attorney\b|"
    # A band of hackers, and what is paid to the old.
    r"\b(?:Electronic|Cyber) Army\b|\bFund$|"
    r"\b(?:Prosecutor|Attorney) General (?!Offices?\b)[A-Z][a-z]+ [A-Z]|"
    r"\b(?:President|Minister|Officer|Officers|Director|Commissioner|Ambassador|Chief|General|Attorney General|"
    r"Prosecutor|Secretary|Prosecutor General|Inspector|Judge|Colonel)$"
)
_WHOLE: Final = re.compile(
    r"\b(?P<whole>(?:(?!The )[A-Z]\w+ ){0,2}(?:Inspectorate|Directorate|Headquarters)(?: General)?) of (?:the )?$"
)
_OF_POLICE: Final = re.compile(
    r"\b(?:Department|Directorate|Division|Unit|Section|Bureau|Branch|Brigade|Service|Cent(?:re|er)|Command|Office)\b"
    r".*? of (?:the )?"
    r"(?P<whole>(?:(?:National|Federal|State|Judicial|Judiciary|Criminal|Civil|Border|Military|Financial|Republican) )+"
    r"(?:Police|Guard|Gendarmerie|Customs)$)"
)
_TITLE: Final = re.compile(
    r" (?:(?:Executive|Acting|Deputy|Assistant|General|Special|Chief) )*"
    r"(?:Secretary|Commissioner|Director|President|Minister|Inspector|Colonel|Spokes\w+)\b(?! General's)(?!'s)"
)
# "the Commissioner of the Elm Bureau of Peru": who heads it is no part of its name.
_HEADED: Final = re.compile(
    r"(?:The )?(?:(?:Deputy|Acting|Senior|Executive) )*(?:Commissioner|Director|Head|Chief|Secretary|President)"
    r"(?:[- ]General)? of (?:the )?"
)
_TAIL: Final = re.compile(r"(?: (?:and|of|for|on|against|to|the|in|de|&))+$")
_AND_OTHER: Final = re.compile(r" and (?:the )?(?=[A-Z])")
_ENDS: Final = re.compile(
    r"\b(?:Police|Ministry|Agency|Service|Authority|Navy|Army|Guard|Commission|Bureau|Council|Inspectorate|Parliament)$"
)
_AND_PERSON: Final = re.compile(
    r"(?:[A-Z]{2,} )?(?:Chair(?:man|woman)|President|Minister|Director|Commissioner|Secretary|Ambassador) [A-Z]"
)
# "the Elmian Army in November", "the Elmian Army for the Republic of Elmia", "Ministry of the Interior Radio".
_OUTSIDE: Final = re.compile(
    r"(?<!Office)(?<!Offices)(?<!Traffick)(?<!Trafficking) in (?:the )?[A-Z]| for (?:the )?(?:Islamic |"
    r"Federal )?(?:Republic|Kingdom)\b|"
    r"(?<=Ministry of the Interior) (?!.*(?:Division|Department|Unit|Section|Bureau|Directorate|Office|Police|Agency|"
    r"Cent(?:er|re)|Service|Guard)\b)[A-Z]"
)
_REPORT: Final = re.compile(r" Reports?$")
_AMERICAN: Final = ("Justice Department", "U.S.", "United States")
_LAND_NEXT: Final = re.compile(rf"{COUNTRY}s?\b")


def find(document: Document) -> Iterator[Body]:
    """Every body of another country that is called by the country's name or adjective, and public prosecutors."""
    text = document.text
    yield from _prosecutors(text)
    lands = [land for place in document.words.places(_LANDS) if (land := _LAND.match(text, place))]
    if not lands:
        return
    yield from _by_adjective(text, [land.start() for land in lands[:MOST]])
    for found in document.matches(_OF, _BEHIND_OF):
        before = _BODY_BEFORE.search(text, max(0, found.start() - 90), found.start())
        if before is None:
            continue
        country, body = COUNTRIES[found["country"]], before["body"]
        # "the Third Department of the Elmian Army"
        described = country != found["country"] and _DESCRIBES.match(text, found.end())
        if described or _LAND_JOINED.search(body) or _another_before(body):
            continue
        if body.casefold().removeprefix("the ") in {"government", "federal government"}:
            yield Body(Span(before.start(), found.end()), f"Government of {possessive(country)}")
            continue
        headed = _HEADED.match(body)
        start = headed.end() if headed else 0
        start += _last_public(body[start:])
        start += _whole_of(body[start:]) or (len("The ") if body.startswith("The ", start) else 0)
        body = body[start:]
        if (
            _PUBLIC.search(body)
            and not body.endswith("Army")
            and (body.startswith("Office of") or not _PERSON.search(body))
        ):
            yield Body(Span(before.start() + start, found.end()), f"{body} of {possessive(country)}", (body,))
    for found in _LISTED.finditer(text) if any(text.startswith(": ", land.end()) for land in lands) else ():
        yield from _of_country(found)
    for found in _GOVERNMENTS.finditer(text) if "overnments of " in text else ():
        for land in _LAND.finditer(found["list"]):
            place = Span(found.start("list") + land.start(), found.start("list") + land.end())
            yield Body(place, f"Government of {possessive(COUNTRIES[land.group()])}", shared=True)


def _prosecutors(text: str) -> Iterator[Body]:
    """The public prosecutors' offices that are called by their town: one by one, or several at once."""
    for found in _PROSECUTORS.finditer(text) if "Public Prosecut" in text else ():
        # "The German Public Prosecutor's Office Elm" is told by its country, as those in lists are.
        if found["town"] and text[max(0, found.start() - 4) : found.start()].casefold() != "the ":
            continue
        name = _bounded(found.group())
        yield Body(Span(found.start(), found.start() + len(name)), _without(found["short"], name))
    for found in _OFFICES.finditer(text) if "Public Prosecut" in text else ():
        for town in _TOWN.finditer(text, *found.span("towns")):
            yield Body(Span(*town.span()), f"Public Prosecutor's Office {found['of']} {town.group()}", shared=True)


def _of_country(found: re.Match[str]) -> Iterator[Body]:
    """The bodies of a list that opens with their country."""
    country = COUNTRIES[found["country"]]
    for member in _MEMBER.finditer(found["list"]):
        body = member["body"]
        if not _PUBLIC.search(body) or _PERSON.search(body):
            continue
        start, end = (found.start("list") + offset for offset in member.span("body"))
        body = _without(member["short"], body)
        adjective = _adjective(country)
        own = country in body or adjective in body or _OF_ITS_LAND.match(body) is None or _OF_TOWN.search(body)
        others = (body,) if member["native"] is None else (body, member["native"])
        name = body if own else f"{adjective} {body}"
        yield Body(Span(start, end), name, others[bool(own) :], listed=True)


def _without(short: str | None, name: str) -> str:
    """A name without the short form in brackets that stands in the middle of it."""
    return name.replace(short, "", 1) if short else name


def _adjective(country: str) -> str:
    return next((form for form, name in COUNTRIES.items() if name == country and form != country), country)


def _by_adjective(text: str, lands: Sequence[int]) -> Iterator[Body]:
    """The bodies behind the adjective of a country: "the German Federal Police", "the Mexican government"."""
    position = 0
    for place in lands:
        if place < position:
            continue
        found = _ADJECTIVE.match(text, place)
        if (
            found is None
            or (text[place - 1 : place] == "-" and not text.endswith("U.S.-", 0, place))
            or _CAPITAL_BEFORE.search(text, max(0, found.start() - 20), found.start())
        ):
            continue
        country = COUNTRIES[found["country"]]
        if found["body"].casefold() == "government":
            yield _government(found, country)
            continue
        body = _bounded(found["body"])
        if _PUBLIC.search(body) and not _PERSON.search(body):
            start = found.start("body") if found["own"] else found.start()
            position = found.start("body") + len(body)
            # "the German Public Prosecutor's office"
            if body.endswith(("'s", "’s")) and text.startswith(" office", position):
                body, position = f"{body} Office", position + len(" office")
            if whole := _WHOLE.search(text, max(0, found.start() - 60), found.start()):
                yield Body(Span(whole.start(), position), text[whole.start() : position])
                continue
            yield _body(text, found, country, body, Span(start, position))
            if found["own"]:
                yield from _another(text, position)


def _another(text: str, position: int) -> Iterator[Body]:
    """The second of two bodies of one country: "Peru's National Police and Border Guard"."""
    joined = _AND_OTHER.match(text, position)
    second = _NAME.match(text, joined.end()) if joined else None
    if joined and second and not _LAND_NEXT.match(text, joined.end()):
        body = _bounded(second.group())
        if _PUBLIC.search(body) and not _PERSON.search(body):
            yield Body(Span(joined.end(), joined.end() + len(body)), body)


def _government(found: re.Match[str], country: str) -> Body:
    return Body(Span(*found.span()), f"Government of {possessive(country)}")


def _body(text: str, found: re.Match[str], country: str, body: str, printed: Span) -> Body:
    if found["own"]:
        adjective = _adjective(country)
        if country in body or adjective in body:
            return Body(printed, body)
        whole = f"{text[found.start() : found.start('body')]}{body}"
        return Body(printed, f"{adjective} {body}", (whole, body))
    return Body(printed, f"{found['country']} {body}")


def _whole_of(body: str) -> int:
    """Where the police begin that an inner unit is one of: "Narcotics Department of the National Police"."""
    whole = _OF_POLICE.search(body)
    return whole.start("whole") if whole else 0


def _last_public(body: str) -> int:
    """Where the last of several bodies that an "and" joins begins; an article tells one alone."""
    for joined in reversed(list(_AND_OTHER.finditer(body))):
        article = joined.group().endswith("the ")
        if (article or _PUBLIC.search(body, 0, joined.start())) and _PUBLIC.search(body, joined.end()):
            return joined.end()
    return 0


def _another_before(body: str) -> bool:
    """Whether what is of the country is no body, but stands behind one: "Ministry of Oil and the Oak Bank"."""
    joined = list(_AND_OTHER.finditer(body))
    return bool(joined) and joined[-1].group().endswith("the ") and _PUBLIC.search(body, joined[-1].end()) is None


def _bounded(body: str) -> str:
    """The body's name, without another one that an "and" joins to it."""
    outside = _OUTSIDE.search(body)
    body = body[: outside.start()] if outside else body
    for joined in _AND_OTHER.finditer(body):
        if (
            body[: joined.start()].isupper()
            or _LAND_NEXT.match(body, joined.end())
            or body.startswith(_AMERICAN, joined.end())
            or _is_other(body, joined)
        ):
            body = body[: joined.start()]
            break
    titled = _TITLE.search(body)
    return _TAIL.sub("", _REPORT.sub("", body[: titled.start()] if titled else body))


def _is_other(body: str, joined: re.Match[str]) -> bool:
    """Whether what an "and" joins is another body, or a person: behind a body's last word, or with an article."""
    public = _PUBLIC.search(body, joined.end()) is not None
    if _PUBLIC.search(body, 0, joined.start()) is None:
        return public and joined.group().endswith("the ")
    # "the Attorney General's Office and Ministries of Security and Justice"
    public = public or body.startswith("Ministries", joined.end())
    if joined.group().endswith("the "):
        return True
    return public or _ENDS.search(body, 0, joined.start()) is not None or bool(_AND_PERSON.match(body, joined.end()))
