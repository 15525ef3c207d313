"""Names of operations that do not stand right behind ``Operation``: what an investigation, sweep or day is called.

``an investigation dubbed "Paper Lantern"``, ``the operation, code-named Paper Lantern``, ``within the framework of the
"LANTERN" operation``, ``under operation Lantern``, ``Joint Action Days "Lantern"``. Where nothing but the word
``operation`` tells what is named, the sentence must speak of police: traffickers have their operations too.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final

from pressgraph.extract.names import is_heading, word_set
from pressgraph.extract.naming import Naming, Near
from pressgraph.extract.places import COUNTRY
from pressgraph.facts import Kind, Ref, Span
from pressgraph.text import Document
from pressgraph.vocabulary import terms

WORD: Final = r"(?:[A-Z](?:\.[A-Z])+\.?|[A-Z][\w'-]*|\d+[A-Z]*|[a-z]+[A-Z]+[A-Za-z]*)"
"""A regular expression for a word of an operation's name."""
INNER: Final = r"(?:of the|of|the|our|your|my|de|del|la|el|and(?! (?:the )?(?:Operation|Project)\b)|n')"
"""A regular expression for the small words within such a name."""

_NAME: Final = rf"{WORD}(?:[ ](?:{INNER}[ ])?{WORD}){{0,5}}"
SHORT: Final = rf"{WORD}(?:[ ](?:{INNER}[ ])?{WORD}){{0,4}}"
"""A regular expression for a name of at most five words."""
_OPEN: Final = r"(?<!\w)[\"“']"
_CLOSE: Final = r"[,.]?[\"”'](?!\w)"
_INVERTED: Final = re.compile(rf"[\"“'](?P<name>{_NAME}) Operation[,.]?[\"”']")
# "within the framework of the "ELMARIA" operation", as agencies of southern Europe put it.
_KIND: Final = r"(?:(?:police|joint|international|customs|cross-border|large-scale|law enforcement) )"
_QUOTED: Final = re.compile(
    r"\b(?:(?:framework of|part of|[Ww]ithin|[Dd]uring|[Uu]nder|result of|course of|phase of|called|named|dubbed) "
    r"(?:the |a )?"
    rf"{_KIND}?(?:{_OPEN}(?P<name>{SHORT}){_CLOSE} {_KIND}?(?P<what>operation|investigation)\b|"
    rf"(?P<before>operation|investigation),? {_OPEN}(?P<behind>{SHORT}){_CLOSE})|"
    rf"{_KIND}operation,? {_OPEN}(?P<joint>{SHORT}){_CLOSE}|Investigation {_OPEN}(?P<titled>{SHORT}){_CLOSE})"
)
_FIRST_OF_QUOTED: Final = word_set(
    "framework part within during under result course phase called named dubbed police joint international customs "
    "cross large law investigation"
)
# "The "Lantern" operation of the Civil Guard has ended": the first words of a sentence and what goes on behind.
_SUBJECT: Final = re.compile(
    rf"\bThe (?:so-called )?{_OPEN}(?P<name>{SHORT}){_CLOSE} {_KIND}?operation,? (?:of the [A-Z]|has\b|led to\b|"
    r"resulted\b|ended\b|began\b|concluded\b|took place\b|(?:was |which was )?(?:coordinated|led|carried out|conducted|"
    r"directed|launched) )"
)
_BEARING: Final = (
    r"(?:bearing|bore|went by|goes by|given) the (?:code ?)?name(?: of)?|dubbed|[Cc]ode-?[Nn]amed|nicknamed"
)
_CALLED: Final = rf"(?:{_BEARING}|known as|called|named|titled|entitled|baptised|christened)"
_HEADS: Final = (
    r"(?:operation|investigation|initiative|takedown|sweep|probe|sting|roundup|crackdown|effort|case|action|raid)s?"
)
_DUBBED: Final = re.compile(
    rf"\b{_HEADS}(?: \([^()\n]{{3,40}}\))?,?(?: that (?:was|were|is)| which (?:was|is)| which|,)?"
    rf" (?:{_CALLED},? (?:the )?(?:[\"“](?P<name>[^\"“”\n]{{3,50}}?)[,.]?[\"”]|'(?P<single>{_NAME})[,.]?'(?!\w))|"
    rf"(?:{_BEARING}),? (?P<bare>{SHORT})|(?:named|called) (?P<plain>{SHORT})|"
    rf"(?<=, )known as (?P<apart>{SHORT})(?=,)|known as (?P<secret>{SHORT}))"
)
# "The operation to coordinate the raids was dubbed “Lantern”."
_DUBBED_LATER: Final = re.compile(
    r"\b(?:operation|investigation|initiative|takedown|sweep|probe|sting|roundup|crackdown|raid)s? "
    r"(?:to|by|into|in|of|against|targeting)\b(?:(?!\b(?:that|who|which|found|show|reveal|involv|robber|m[ae]n\b|wom[ae]n\b|"
    rf"drug|pills|scheme|and\b))[^.;:,\n\"“”]){{3,60}}? (?:was|were|is|has been|had been) "
    rf"(?:dubbed|code-?named|nicknamed) [\"“](?P<name>{SHORT})[,.]?[\"”]"
)
_FIRST_OF_DUBBED: Final = word_set(
    "operation operations investigation investigations initiative initiatives takedown takedowns sweep sweeps probe "
    "probes sting stings roundup roundups crackdown crackdowns effort efforts case cases action actions raid raids"
)
# "Code-named Lantern, the operation …".
_DUBBED_FIRST: Final = re.compile(
    r"\b(?:Dubbed|Code-?[Nn]amed|Nicknamed|Known as|Called),? (?:"
    rf"[\"“](?P<name>[^\"“”\n]{{3,50}}?)[,.]?[\"”]|'(?P<single>{_NAME})[,.]?'|(?P<bare>{SHORT}))"
    rf",? (?:the|this) (?:[\w-]+ ){{0,4}}?{_HEADS}\b"
)
_FIRST_OF_DUBBED_FIRST: Final = word_set("dubbed codenamed code nicknamed known called")
# What is said of an operation right before its name: a firm that was raided has a name of its own.
_RUN: Final = (
    r"(?:run|ran|carried out|conducted|launched|coordinated|organi[sz]ed|performed|executed|took place|taking place|"
    r"known|mounted|held|undertaken|went|led)"
)
_UNDER: Final = re.compile(
    rf"(?:(?P<head>\b{_HEADS}(?:(?: (?:in|across) [^.;,\n]{{1,30}})?,?(?: (?:that|which|was|were|is|has|had|been|being|"
    rf"\w+ly)){{0,4}} {_RUN}(?: (?:by|in|across|with|on) [^.;,\n]{{1,40}}?)?)?,? )|"
    rf"(?P<coded>\b{_HEADS}\b[^.;\n]{{0,60}}?\b)(?=[Uu]nder the code)|\b)"
    r"[Uu]nder the (?P<code>code[ -]?)?name(?: of)? "
    rf"(?:{_OPEN}(?P<name>{SHORT}){_CLOSE}|(?P<bare>{SHORT}))"
)
# An operation that the text calls one before it gives the name; the paragraph may say that it is one of police.
_HEADED: Final = "Operation "
_IN_LOWER_CASE: Final = re.compile(
    r"\b(?:[Uu]nder|[Dd]uring|[Oo]f|[Ww]ithin|[Ii]n|\w+-wide|[Jj]oint|[Cc]losed|[Ll]aunched|[Ss]upport(?:s|ed|ing)?|"
    r"[Tt]he(?= operation \S+(?: \S+){0,2}? (?:was|is|has|had|involved|targeted|led|began|ended|resulted|saw)\b)|"
    rf"{_KIND}|(?:[Cc]ode-?)?named|dubbed|called) ?operation (?P<name>{SHORT})"
)
# "An agent began an undercover investigation called Elm": another may have called at Elm.
_BEGUN: Final = re.compile(
    r"\b(?:began|initiated|launched|conducted|opened|started|ran) (?:an|the|its) (?:\w+ )?undercover $"
)
_ENDED: Final = re.compile(r"\s*(?:[,.;:)\"”]|$)")
STEMS: Final = (
    "operation", "investigation", "name", "nder the", "operation ", " operation ", "action day", "action week",
    "control day", "control week", "jad ", "action ", "control ", "dubbed", "named",
)  # fmt: skip
"""The pieces of words that these patterns are asked by."""
_ACTION_DAYS: Final = re.compile(
    r"\b(?P<head>(?:Joint |Large[- ]Scale )?(?:Joint )?(?:Action|Control) (?:Days?|Weeks?)|JADs?)(?: \(JADs?\))?,? "
    rf"(?:(?:{_CALLED},? )?{_OPEN}(?P<name>{SHORT}){_CLOSE}|(?P<bare>{SHORT}))"
)
_POLICE_CUE: Final = re.compile(
    r"\b(?=[A-Za-z])(?:police|guards?|gardaí|officers|agents|customs|authorities|investigat\w+|arrest\w*|seiz\w+|"
    r"dismantl\w+|search(?:es|ed)|cross-border crime|prosecutors?|law enforcement|Europol|Eurojust|traffick\w+|"
    r"counterfeit\w*|smuggl\w+)\b",
    re.IGNORECASE,
)
_CRIMINAL: Final = re.compile(
    r"(?<!anti-)(?<!polic)(?:ing|drug|drugs|fraud|scam|cartel|gang|criminal|theft|"
    r"heroin|cocaine|marijuana|military|market|crime) $"
)
_BY_NAME: Final = re.compile(r"\b(?:went|goes|given)\b")
_NO_NAME: Final = re.compile(
    r"(?:Operation|Project|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|"
    r"August|"
    rf"September|October|November|December|The|In|On|At|For|This|These|An?|Since|{COUNTRY}|Europol|Eurojust|Police|EU|"
    r"UK|US|European)\b"
)
_NO_CASE: Final = re.compile(r" (?:v|vs)\.? ")
_POLICE_OF: Final = re.compile(r" (?:police|authorities|prosecutors)\b")
_SAID_OF: Final = re.compile(r" (?:as|home)\b")
_VERBS: Final = re.compile(r"\b(?:Targets?|Leads?|Results?|Nets?|Against|Takes?|Brings?|Ends?|Sees?)\b")


def find(document: Document, names: Container[str], agencies: Sequence[Naming]) -> Iterator[Naming]:
    """Every naming of an operation in one of these ways; ``names`` are those that stand behind ``Operation``."""
    yield from _inverted(document, names)
    yield from _dubbed(document)
    yield from _quoted(document)
    yield from _unquoted(document, Near(agency.span for agency in agencies))


def naming(label: str, span: Span, alternatives: tuple[str, ...] = ()) -> Naming:
    """The naming of an operation of this name."""
    return Naming(Ref(Kind.OPERATION, terms.slug(label)), "Operation", label, span, alternatives)


def _inverted(document: Document, names: Container[str]) -> Iterator[Naming]:
    """``"Last Mile Operation"``, where the text names ``Operation Last Mile`` too."""
    if " Operation" not in document.text:
        return
    for match in _INVERTED.finditer(document.text):
        label = f"Operation {match['name']}"
        if label in names:
            yield naming(label, Span(match.start("name"), match.end("name") + len(" Operation")))


def _dubbed(document: Document) -> Iterator[Naming]:
    """What an investigation is said to be called, where the name does not begin with ``Operation``."""
    matches = [*document.matches(_DUBBED, _FIRST_OF_DUBBED), *document.matches(_DUBBED_FIRST, _FIRST_OF_DUBBED_FIRST)]
    if document.mentions("dubbed", "named"):
        matches += document.matches(_DUBBED_LATER, _FIRST_OF_DUBBED)
    for match in matches:
        group = _group(match)
        name = match[group]
        if not name[0].isupper() or name.count(" ") > 5 or re.match(r"(?:the )?(?:Operation|Project)\b", name):
            continue
        if _NO_CASE.search(name) or (group in ("bare", "plain") and _SAID_OF.match(document.text, match.end(group))):
            continue
        secret = document.text.endswith("undercover ", 0, match.start())
        if group == "secret" and not secret:
            continue
        if group in ("plain", "apart") and not _named_so(document.text, match, group, secret):
            continue
        if _BY_NAME.search(match.group()) and not _called_by_police(document.text, match):
            continue
        if (
            group in ("name", "single", "secret")
            or "code" in match.group().lower()
            or police_name(document, match, group, whole=group == "plain")
        ):
            other = (f"Operation {name}",) if "operation" in match.group() else ()
            yield naming(name, Span(*match.span(group)), other)


def _named_so(text: str, match: re.Match[str], group: str, secret: bool) -> bool:
    """Whether words without marks behind "called" or ", known as" are the name of an operation of police."""
    if secret:
        return group == "apart" or _BEGUN.search(text, max(0, match.start() - 50), match.start()) is not None
    called = group == "plain" and " called " in match.group()
    return _of_police(text, match) and not (called and not _ENDED.match(text, match.end()))


def _of_police(text: str, match: re.Match[str]) -> bool:
    """Whether what is named without marks is an operation, and none of traffickers: "a smuggling operation named …"."""
    before = text[max(0, match.start() - 14) : match.start()]
    return match.group().startswith(("operation", "investigation, ")) and not _CRIMINAL.search(before)


def _called_by_police(text: str, match: re.Match[str]) -> bool:
    """Whether what went by a name is a case or an operation of police: markets and gangs go by names too."""
    before = text[max(0, match.start() - 20) : match.start()]
    return (
        not match.group().startswith("operation")
        or re.search(r"\b(?:police|joint|customs|enforcement) $", before) is not None
    )


def _quoted(document: Document) -> Iterator[Naming]:
    """A name in quotation marks before or behind ``operation`` in lower case: 'part of the "Elm" operation'."""
    if not document.mentions("operation", "investigation") or not any(mark in document.text for mark in "\"“'"):
        return
    for match in document.matches(_QUOTED, _FIRST_OF_QUOTED):
        group = _group(match, "name", "behind", "joint", "titled")
        if police_name(document, match, group):
            investigation = group == "titled" or "investigation" in (match["what"], match["before"])
            head = "Investigation" if investigation else "Operation"
            yield naming(f"{head} {match[group]}", Span(*match.span(group)))
    for match in document.matches(_SUBJECT, frozenset({"the"})):
        if police_name(document, match, "name"):
            yield naming(f"Operation {match['name']}", Span(*match.span("name")))


def _unquoted(document: Document, agencies: Near) -> Iterator[Naming]:
    """A name that its place alone tells: under ``operation Elm``, under the name of ``Elm``, ``Action Day Elm``."""
    found = []
    if document.mentions("name"):
        for match in document.matches_in_lines(_UNDER, "nder the"):
            crime = match["head"] and _CRIMINAL.search(document.text, max(match.start() - 14, 0), match.start())
            if (match["head"] and not crime) or match["coded"] or (match["code"] and match.group("bare", "name")):
                found.append((match, _group(match), "Operation" if match["head"] is None else _HEADED))
    if document.mentions("operation "):
        lines = document.matches_in_lines(_IN_LOWER_CASE, " operation ")
        found += [
            (m, "name", _HEADED if "named" in m.group() else "Operation")
            for m in lines
            if not _POLICE_OF.match(document.text, m.end())
        ]
    if document.mentions("action day", "action week", "control day", "control week", "jad "):
        lines = document.matches_in_lines(_ACTION_DAYS, "action ", "control ", "jad ")
        found += [(match, _group(match), match["head"]) for match in lines]
    for match, group, head in found:
        place = Span(*match.span(group))
        certain = head not in ("Operation", _HEADED) and group != "bare"
        if any(agencies.touching(place)) or not (certain or police_name(document, match, group, whole=head is _HEADED)):
            continue
        if group == "bare" and document.ask(is_heading, document.sentence_at(match.start()).span):
            continue
        yield naming(f"{head.strip()} {match[group]}", place)


def _group(match: re.Match[str], *names: str) -> str:
    return next(
        name
        for name in names or ("name", "single", "bare", "plain", "apart", "secret")
        if name in match.re.groupindex and match[name]
    )


def police_name(document: Document, match: re.Match[str], group: str, *, whole: bool = False) -> bool:
    """Whether a sentence, or its ``whole`` paragraph, speaks of police, and what it seems to name may be a name."""
    place = document.sentence_at(match.start())
    sentence = document.paragraph_of(place) if whole else place.span
    if _NO_NAME.match(match[group]) or _VERBS.search(match[group]):
        return False
    return document.ask(_POLICE_CUE.search, sentence) is not None
