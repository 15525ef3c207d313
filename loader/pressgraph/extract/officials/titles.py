"""The titles of public offices, and how much each of them proves.

A table, not rules: which words make a title, and what a name beside it needs before its bearer counts as an official.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final, NamedTuple

from pressgraph.extract.names import first_words, openings, word_set
from pressgraph.text import Document
from pressgraph.text.limits import MOST


class Rank(Enum):
    """What a title proves of the person named beside it."""

    FEDERAL = auto()
    """A prosecutor or agent in charge: enough by itself, even with a surname alone."""
    LOCAL = auto()
    """An office of a place (sheriff, mayor, district attorney): enough, unless the person is the accused."""
    BODY = auto()
    """Used by firms too (director, chief, president): proves an official only beside the name of an agency."""
    JUDGE = auto()
    """A judge: enough with a full name."""
    LINE = auto()
    """An officer or agent, who may be a victim, a witness or the accused: an official only where quoted."""


class Title(NamedTuple):
    """A title found: its place, its words in the singular, its rank, whether plural, "former", or in lower case.

    ``core`` are the words without "Acting" and the like.
    """

    start: int
    end: int
    words: str
    rank: Rank
    plural: bool
    former: bool
    lower: bool
    core: str


_US: Final = r"(?:U\.? ?S\.?|United States)"
_MODIFIERS: Final = (
    r"(?:Acting|Interim|Former|acting|interim|former|then|Then|Deputy|Assistant|Asst\.|Associate|Principal|Executive|"
    r"First|Senior|"
    r"Special|Supervisory|Supervising|Chief|Vice|Under(?= Secretar)|Resident|Regional|Managing|Lead|Incoming|Outgoing)"
)
# What commissioners are for: "Migration, Home Affairs and Citizenship".
_POLICY: Final = (
    r"(?:(?:Home|Internal|Foreign|Regulatory|Social|Economic|Consumer|Veterinary|Juvenile|Global|Public) ){0,2}"
    r"(?:Affairs|Security|Justice|Migration|Citizenship|Competition|Services|Enforcement|Medicine|Foods|Health|Trade|"
    r"Energy|Environment|Transport|Policy|Operations|Education|Budget|Customs|Taxation|Safety|Gender Equality)"
)
_FIELD: Final = (
    r"(?: of (?:Police|Patrol|Operations|Field Operations|Investigations|Investigative Services|Intelligence|"
    r"Enforcement|Communications|Public Affairs|Public Security|Public Safety|Detectives|Staff|State|Defense|"
    r"Homeland Security|Health(?: and Human Services)?|Justice|the Treasury|Treasury|the Interior|Labor|Education|"
    r"Agriculture|Commerce|Competition|Energy|National Intelligence|Transportation|the Army|the Navy|the Air Force|"
    r"Veterans Affairs|Corrections|Foreign Affairs|Finance|Security|Insurance)(?! (?:Department|Division))|"
    r" for (?:Investigations?|National Security|"
    r"Civil Rights|Audits?|Operations|Administration|Fair Housing|Terrorism and Financial Intelligence|"
    r"Export Enforcement|(?:Law )?Enforcement(?: and Compliance Assurance)?|International Affairs|Border Security|"
    r"Intelligence and Analysis|Counterterrorism|Criminal Investigations?)(?= [A-Z])|"
    r" \(?(?:Operations|Governance|Capabilities|Investigations|Intelligence)\)?(?=,? (?:of|at|for) (?:the )?[A-Z])|"
    r" (?:Operations|Governance|Capabilities)(?=, [A-Z]))"
)
_CORES: Final = {
    Rank.FEDERAL: (
        rf"(?:{_US} |U\.S\.)Attorneys?(?:-[Ii]n-[Cc]harge)?(?! General|'?s? Offices?)|Attorneys? for the United States|"
        r"Attorneys? General(?!'?s? Office)|Solicitor General|"
        r"AUSAs?(?= [A-Z][a-z]+ (?:[A-Z]\. )?[A-Z])|"
        r"A?SAC(?! (?:San|Los|Las|New|Fort|St\.|Salt) )(?= [A-Z][a-z]| of | for |,)|"
        r"(?:Special )?Agents?[ -][Ii]n[ -][Cc]harge|Directors?[ -][Ii]n[ -]Charge|"
        r"(?:Postal )?Inspectors?[ -]in[ -]Charge|(?<=Chief )Postal Inspector|Inspectors? General|Surgeon General|"
        rf"Postmaster General|{_US} Marshals?(?! Service)|Trial Attorneys?|Trial Counsel|Litigation Counsel|"
        r"Field Office Directors?|Directors?(?: of|,) Field Operations?|(?:Sector )?Chief Patrol Agent|"
        r"Sector Chief(?! Patrol)|"
        rf"{_US} (?:Secretary|Ambassador|Treasurer|Senators?|Representatives?|Congressman|Congresswoman)"
    ),
    Rank.LOCAL: (
        r"(?:District|State'?s|State|Commonwealth'?s|County|City|Prosecuting|Circuit) Attorneys?"
        r"(?!'s? Office| General| Office)|(?:Special Narcotics |Public |Chief |State )?Prosecutors?(?! General|"
        r"'s? Office)|"
        r"(?:Prosecutor|Procurator) General|DA(?= [A-Z][a-z]+ )"
        r"(?! (?:Offices?|Investigat\w+|Bureau|News|Unit|Case|Resources|Services|Holdings|Consulting|Partners)\b)|"
        r"(?:S?DDA|ASA|(?:(?<=by )|(?<=and )|(?<=of )|(?<=, ))ADA)s?(?= [A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][\w'-]+"
        r"(?:[,.;]| (?:and|of|who|is|said|from|in|for|prosecut\w+|handl\w+|with)\b))|"
        r"Sheriffs?(?!'|s? Office|s? Dep| Office| Dep)|Undersheriff|(?:Chiefs?|Superintendent|Commissioner|"
        r"Director) of Police|Police Chiefs?|"
        r"(?:Police |Fire |Garda )(?:Commissioner|Superintendent|Director)|Constable(?!'?s? Office)|DCC|ACC|"
        r"(?:Area )?Port Director|Fire Chief|(?:State )?Fire Marshal|"
        r"County Executive|(?:City|County) Manager|Borough President|Council(?:man|woman| ?[Mm]ember)|"
        r"Assembly(?:man|woman|member)|Public Safety (?:Director|Commissioner|Chief)|Federal Security Director|"
        r"Mayor|(?:Lieutenant |Lt\. )?(?:Governor|Gov\.)|State Councilor|"
        r"Senators?|Sens?\.|Reps?\.|Congressman|Congresswoman|(?:Prime |"
        r"Foreign |Justice |Interior |Defen[cs]e )?"
        r"Minister(?: (?:of|for) (?:the (?=Interior)|(?!Ministry))[A-Z]\w+(?: Affairs| Security)?(?: and [A-Z]\w+)?"
        r"(?! [A-Z]\w+ [a-z]))?|"
        r"Ambassador|Comptroller|Coroner|"
        rf"(?:(?:EU|European) )?Commissioner for {_POLICY}(?:(?:, and|,| and) {_POLICY}){{0,3}}|"
        r"National Member(?: for [A-Z]\w+)?|"
        r"(?:Insurance|Labor|Health|Education|Agriculture|Banking|Corrections) Commissioner|"
        r"Secretary(?= of (?:State|Defense|Homeland|Health|Public|the|Labor|Educ|Agric|Comm|Energy|Transp|Vet))|"
        r"Director(?= of National Intelligence\b)|Commissioner(?= of Competition\b)"
    ),
    Rank.JUDGE: (
        rf"(?:(?:Chief |Senior )?(?:{_US} )?(?:District |Magistrate |Circuit |Bankruptcy |Superior )?"
        r"(?:Court )?(?:Chief |Magistrate )?Judge)|(?:Chief|Associate|Supreme Court) Justice"
    ),
    Rank.LINE: (
        r"(?:Detective |Police )(?:Chief )?(?:Superintendent|Inspector|Constable|Sergeant)|Chief Inspector|DCI|DCS|"
        r"Senior Investigating Officer|"
        r"Special Agents?|Agents?|Officers?|Detectives?|Deput(?:y|ies)|Troopers?|Sergeant|Sgt\.|"
        r"Lieutenant(?! (?:Commander|Colonel))|Lt\.(?! (?:Cmdr|Cdr|Commander|Col))|Cpl\.|"
        r"Corporal|Investigators?|(?:Postal )?Inspectors?|(?:County )?Supervisor|"
        r"Spokes(?:man|woman|person)|Public (?:Information|Affairs) "
        r"(?:Officer|Specialist)"
    ),
    Rank.BODY: (
        r"Administrator|Commissioner|Superintendent|Directors?(?:[ -]General)?|Head(?= of)|Secretary(?:[ -]General)?|"
        r"Chief (?:Security|Information|Medical|Privacy|Data|Technology|Human Capital) Officer|"
        r"(?:Unit |Section |Division |Criminal |Bureau )?Chiefs?|Commanding Officer|"
        r"(?<!its )(?<!their )(?<!the )(?<!his )(?<!her )(?<!'s )"
        r"(?:Branch (?:Operations )?|Regional |Operations |Investigations? )Manager|Branch Commander|"
        r"President|Chair(?:man|woman|person)?|"
        r"(?:Lieutenant |Lt\. )?(?:Commander(?:[ -][Ii]n[ -]Chief)?|Cmdr\.|Cdr\.|Colonel|Col\.)|"
        r"Captain|Capt\.|Major|Maj\.|(?:General )?Counsel|Coordinator|Official(?= [A-Z]\w+ [A-Z])|Warden|Comptroller|"
        r"Commandant|Rear Admiral|Rear Adm\.|Adm\.|Admiral|Brigadier General|Major General|Lieutenant General"
    ),
}
_ALTERNATIVES: Final = "|".join(f"(?P<{rank.name}>{cores})" for rank, cores in _CORES.items())
_TITLE: Final = re.compile(
    rf"\b(?=[A-Zafit])(?P<modifiers>(?:{_MODIFIERS}[ -]){{0,6}})(?:{_ALTERNATIVES})(?![\w-])(?:{_FIELD}){{0,2}}"
)
_LOWER: Final = re.compile(
    r"(?:(?:acting|interim|former|deputy|assistant|associate|principal|executive|first|senior|supervisory|chief|public|"
    r"regional|resident|field office|state|national|vice|special|police|county|unit|section|division|bureau|branch|"
    r"operations) ){0,6}"
    r"(?:(?P<FEDERAL>U\.S\. attorney|United States attorney|attorney general|solicitor general|inspector general|"
    r"(?:special )?agent[ -]in[ -]charge|director[ -]in[ -]charge|inspector[ -]in[ -]charge|trial attorney)|"
    r"(?P<LOCAL>(?:district|state's|commonwealth's|county|prosecuting) attorney|county prosecutor|sheriff|"
    r"(?:(?<=chief )|(?<=public ))prosecutor|"
    r"chief of police|police chief|police commissioner|(?:area )?port director|"
    r"director of field operations|mayor|governor)|"
    r"(?P<BODY>administrator|commissioner|superintendent|secretary|chief|president|chairman|chairwoman|chair|"
    r"commander|commanding officer|colonel|(?:director|head(?= of))"
    r"(?: of (?:[a-z]+ )?(?:intelligence|investigations|"
    r"operations|crime|cybercrime|security)(?=,| [A-Z]))?|minister|"
    r"(?:(?<=branch )|(?<=operations )|(?<=senior ))manager|"
    r"spokesman|spokeswoman|spokesperson)|(?P<LINE>(?<=senior )investigating officer))\b(?!')"
)
# The folded first words of all titles: a look into a set is cheaper than a try of the patterns at every word.
_FIRST_WORDS: Final = word_set(
    "acting interim former then deputy assistant asst associate principal executive first senior special supervisory "
    "supervising "
    "chief chiefs vice under resident regional managing lead incoming outgoing u us united attorney attorneys "
    "solicitor "
    "sac asac agent agents director directors postal inspector inspectors surgeon postmaster trial litigation field "
    "sector district state states commonwealth commonwealths county city prosecuting circuit public prosecutor "
    "prosecutors procurator sheriff sheriffs undersheriff superintendent commissioner police fire mayor lieutenant lt "
    "governor gov senator senators sen sens rep reps congressman congresswoman prime foreign justice interior defense "
    "defence minister ambassador comptroller coroner insurance labor health education agriculture banking corrections "
    "secretary magistrate bankruptcy superior judge court supreme officer officers detective detectives deputies "
    "trooper "
    "troopers sergeant sgt cpl corporal investigator investigators spokesman spokeswoman spokesperson administrator "
    "unit "
    "section division criminal head official da commanding cmdr cdr adm borough council "
    "councilman councilwoman councilmember assemblyman assemblywoman assemblymember "
    "president commandant chair chairman chairwoman chairperson commander colonel col captain "
    "capt "
    "supervisor ada adas ausa ausas dda ddas sdda sddas asa asas "
    "public constable port area garda dcc acc dci dcs branch operations investigation investigations manager "
    "major maj counsel coordinator warden rear admiral brigadier general national bureau"
)
# Of some of them, the words of which one must follow in a title that begins with a capital.
_SECONDS: Final = {
    "justice foreign interior defense defence prime": "minister",
    "criminal division section unit bureau": "chief chiefs",
    "state": "attorney attorneys prosecutor prosecutors fire councilor",
    "states commonwealth commonwealths prosecuting": "attorney attorneys",
    "district": "attorney attorneys court chief magistrate judge",
    "court": "chief magistrate judge",
    "health education labor insurance agriculture banking corrections": "commissioner",
    "field": "office",
    "investigation investigations operations": "manager",
    "national": "member",
    "public": "prosecutor prosecutors safety information affairs",
    "police": "chief chiefs commissioner superintendent director constable inspector sergeant",
    "county": "attorney attorneys executive manager supervisor",
    "city": "attorney attorneys manager",
    "general": "counsel",
    "fire": "commissioner superintendent director chief marshal",
    "u": "s",
    "united": "states",
}
_OPENINGS: Final = openings(_FIRST_WORDS, _SECONDS)
# The words of which one must stand behind "U.S.", by how many words the country's name has.
_LANDS: Final = {"u": 2, "united": 2, "us": 1}
_OF_LAND: Final = first_words(
    "attorney attorneys marshal marshals secretary ambassador treasurer senator senators representative "
    "representatives congressman congresswoman district magistrate circuit bankruptcy superior court chief judge"
)
# The first words of titles in lower case.
_FIRST_IN_LOWER_CASE: Final = word_set(
    "acting interim former then deputy assistant associate principal executive first senior supervisory chief public "
    "regional resident field state national vice special police county unit section division bureau branch operations "
    "attorney solicitor inspector agent director trial district states commonwealths prosecuting sheriff prosecutor "
    "area port mayor governor administrator commissioner superintendent secretary president chairman chairwoman chair "
    "commander commanding colonel minister manager spokesman spokeswoman spokesperson investigating head"
)
_ACTING: Final = re.compile(r"\b(?:[Aa]cting|[Ii]nterim|Former|former|then|Then|Incoming|Outgoing)[ -]")
_PLURALS: Final = re.compile(
    r"(?<!\bof )\b(Attorney|Agent|Director|Inspector|Marshal|Sheriff|Chief|Prosecutor|Senator|Officer|"
    r"Detective|Trooper|Investigator|Representative)s\b"
)
# "Deputy DA Roe" holds the office that other releases print in full; "ADA" mostly means a law.
_SHORT: Final = re.compile(r"\b(?:DA|ADA|S?DDA|ASA|AUSA)(?=s?$)")
_IN_FULL: Final = {
    "DA": "District Attorney", "ADA": "Assistant District Attorney", "DDA": "Deputy District Attorney",
    "SDDA": "Senior Deputy District Attorney", "ASA": "Assistant State's Attorney",
    "AUSA": "Assistant U.S. Attorney",
}  # fmt: skip
_VICE: Final = re.compile(r"(?:(?:Executive|Senior|First|Assistant) )*[Vv]ice[ -](?:[Pp]resident|[Cc]hair\w*)\b")
_VICE_WORDS: Final = frozenset({"vice", "executive", "senior", "first", "assistant"})
_EXECUTIVE: Final = re.compile(
    r"^ (?:Executive|Financial|Operating|Technology|Medical|Compliance|Marketing) Officer|^ of Sales"
)


def find(document: Document) -> list[Title]:
    """Every title in a text, in order; the officers of firms ("Chief Executive Officer") are none."""
    found: list[Title] = []
    text, end = document.text, 0
    for number in document.words.numbers(_FIRST_WORDS):
        start = document.words.starts[number]
        if start < end or not _may_begin(document, number):
            continue
        if len(found) == MOST:
            break
        if document.words.folds[number] in _VICE_WORDS and (vice := _VICE.match(text, start)):
            end = vice.end()
            continue
        title = _upper(text, start) if text[start].isupper() else _lower(text, start)
        if title is not None:
            found.append(title)
            end = title.end
    return found


def _may_begin(document: Document, number: int) -> bool:
    """Whether a title may begin with a first word: a look at the next words is cheaper than a try of the patterns."""
    folds = document.words.folds
    first = folds[number]
    if not document.text[document.words.starts[number]].isupper():
        return first in _FIRST_IN_LOWER_CASE
    last = len(folds) - 1
    if not _OPENINGS.begin(first, folds[number + 1] if number < last else ""):
        return False
    behind = number + _LANDS.get(first, 0)
    return behind == number or (behind <= last and folds[behind] in _OF_LAND)


def _upper(text: str, start: int) -> Title | None:
    match = _TITLE.match(text, start)
    if match is None or _EXECUTIVE.match(text, match.end()):
        return None
    words = _in_full(" ".join(match.group().split()))
    plural = "s" in words and _PLURALS.search(words) is not None
    former = words.startswith(("Former", "former"))
    words = _PLURALS.sub(r"\1", words) if plural else words
    # Few have a word before them that could be left out.
    core = _ACTING.sub("", words) if match["modifiers"] else words
    return Title(start, match.end(), words, _rank(match), plural, former, False, core)


def _lower(text: str, start: int) -> Title | None:
    match = _TITLE.match(text, start) or _LOWER.match(text, start)
    if match is None:
        return None
    lower = match.re is _LOWER
    words = _in_full(match.group())
    # The modifiers take "police" from the chief.
    rank = Rank.LOCAL if words.endswith(("police chief", "police commissioner")) else _rank(match)
    return Title(start, match.end(), words, rank, False, words.startswith("former"), lower, _ACTING.sub("", words))


def _in_full(words: str) -> str:
    """A title with its short form written out: "Deputy DA", "DDA"."""
    return _SHORT.sub(lambda short: _IN_FULL[short.group()], words) if "A" in words[-2:] else words


def _rank(match: re.Match[str]) -> Rank:
    return Rank[match.lastgroup or "BODY"]
