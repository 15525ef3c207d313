"""The heads of bodies' names: "Police Department", "Sheriff's Office", "Task Force", "Department of …"."""

from __future__ import annotations

import re
from typing import Final

from pressgraph.extract.capitals import WORD
from pressgraph.extract.names import openings, word_set
from pressgraph.extract.places import STATE

_FIELD: Final = rf"(?:the )?{WORD}(?:[ -]{WORD}){{0,4}}(?:,? (?:and|&) {WORD}(?: {WORD}){{0,2}})?"
_OFFICERS: Final = (
    r"(?:[Dd]eput(?:y|ies)|[Dd]etectives?|[Ii]nvestigators?|[Oo]fficers?|[Pp]ersonnel|Sergeants?|Sgt\.|Lieutenants?|"
    r"Lt\.|"
    r"Captain|Capt\.)(?!\w)"
)
# What stands before groups and teams that fight crime; firms have groups called so too.
_MARKS: Final = "|".join(
    f"(?<={word} )"
    for word in (
        "Metropolitan", "Metro", "Drug", "Drugs", "County", "Area", "Region", "Regional", "Narcotics", "Gang", "Gangs",
        "Crime", "Crimes",
    )
)  # fmt: skip
_NO_FIRM: Final = r"(?!,? (?:Inc|LLC|PLLC|LLP|LP|Corp|Co|Brand)\b)"
HEAD: Final = re.compile(
    r"\b(?=[A-Z])(?:"
    r"(?P<police>Police (?:Departments?|Depts?\b\.?|Agency)|PD\b(?!\w))"
    r"|(?P<sheriff>Sherr?iff'?s?'? ?(?:Offices?|Departments?|Depts?\b\.?|Police)\b|(?<=County )SO\b"
    rf"|(?:(?<=County )|(?<=Parish ))Sherr?iff'?s(?= {_OFFICERS}))"
    r"|(?P<prosecutor>(?:District|County|City|State'?s?|Commonwealth'?s|Prosecuting|Circuit|Deputy)? ?"
    r"(?:Attorney(?: General)?|(?:General )?Prosecutor(?: General)?|Solicitor)'?s?'? Offices?\b|DA'?s Office\b"
    r"|(?<=County )(?:District|State's|Prosecuting) Attorney"
    r"(?=,? (?:and )?(?:the )?(?:[A-Z][\w.'&-]* ){0,4}?"
    r"(?:Police|Sheriff|Department|Bureau|Customs|Patrol|Highway|Probation|Immigration|Investigations)\b)"
    r"|(?<=County )(?:District|State's|Prosecuting) Attorney(?:'s)?"
    r"(?= (?:[A-Z][\w&-]+ ){1,4}(?:Unit|Bureau|Division|Squad|Task Force)\b| [Ii]nvestigators?\b))"
    r"|(?P<office>(?:Fire Marshal|Medical Examiner|Coroner|Constable|Marshal|Public Defender|Auditor|Comptroller)'?s?'?"
    r" Office\b|Fire (?:Department|Rescue)\b|Probation Departments?\b"
    r"|(?<=County )Probation\b(?! (?:Officer|Division|[A-Z]\w+ (?:Office|Department)))"
    r"|Crime Lab(?:oratory)?\b|(?:Division|Bureau|Department) of Police\b"
    r"|(?:Public )?Prosecution (?:Office|Service)\b"
    r"|Police (?:Bureau|Services?|Force)\b|Constabulary\b)"
    r"|(?P<statewide>(?:State Police|Highway Patrol|State Patrol|Marine (?:Patrol|Police)|Bureau of Investigation|"
    r"Bureau of Narcotics(?: Investigations?| and Dangerous Drugs(?: Control)?)?|Bureau of Narcotics? Enforcement|"
    r"(?:Bureau|Division) of Criminal (?:Investigations?|Apprehension|Identification(?: and Investigation)?)"
    r"|(?:Air |Army )?National Guard|State Troopers|Rangers|Adult Parole)\b)"
    r"|(?P<force>(?:Task|Strike) ?[Ff]orces?\b|Taskforce\b|Enforcement Team\b|HIDTA(?: [Pp]rogram)?\b"
    rf"|(?:{_MARKS})Enforcement Group\b{_NO_FIRM}"
    r"|High[ -]Intensity Drug Trafficking Areas?(?: [Pp]rogram)?\b"
    r"|Counter[- ]?[Dd]rug Program\b|Medicaid Fraud Control Unit\b|(?:Fusion|Intelligence) Center\b"
    r"|SWAT\b(?: [Tt]eams?\b)?|Drug (?:Enforcement )?Unit\b|Narcotics (?:Team|Unit)\b|"
    r"Counter[- ]?[Dd]rug Team\b"
    rf"|(?:(?<=Enforcement )|{_MARKS})Network Team(?= \([A-Z])"
    r"|(?:Gang|Drug|Crimes?|Fraud|Theft|Auto[- ]Theft|Exploitation|Trafficking|Fugitive|Violence|Vice|Burglary|Impact|"
    r"Computer|Apprehension|Investigative|"
    r"Interdiction|Suppression) (?:Team|Detail|Squad)(?= \([A-Z])"
    r"|(?<=County )(?:Gang|Drug|Narcotics|Fugitive) "
    r"(?:(?:Intelligence|Impact|Enforcement|Suppression|Apprehension) )?(?:Team|Squad)\b)"
    rf"|(?P<field>(?:Department|Division|Board|Office) of {_FIELD})"
    r"|(?P<board>(?:Commission|Department|Division|Agency|Board|Authority|Bureau|Office|Service|Directorate|Ministry|"
    r"(?:Housing|Control|Transit|Highway|Aviation|Ports|Services|Vehicle) Administration"
    rf"(?! (?:degrees?|programs?|majors?|courses?|students?)\b){_NO_FIRM})\b"
    r"(?! of\b))"
    r"|(?P<bare>Police\b(?! (?:Chief|Officer|Det|Lt|Sgt|Sergeant|Lieutenant|Captain|Commissioner|Superintendent"
    r"|Department|Dept|Bureau|Service|Force|Academy|Academies|Agency|Report|Reports|Commander|Director|Inspector)))"
    r")"
)
# The folded first words of all heads: a look into a set is cheaper than a try of the pattern at every capital.
FIRST_WORDS: Final = word_set(
    "police pd pds so sos probation probations das sheriff sheriffs sherriff sherriffs district county city state "
    "states commonwealth commonwealths "
    "prosecuting circuit deputy general attorney attorneys prosecutor prosecutors solicitor solicitors air army "
    "fire medical coroner coroners constabulary constable "
    "constables marshal marshals public auditor auditors comptroller comptrollers crime division highway bureau "
    "national "
    "rangers adult task taskforce prosecution strike "
    "gang drug crime crimes fraud theft auto exploitation trafficking fugitive violence vice burglary impact "
    "computer apprehension investigative "
    "interdiction suppression "
    "enforcement intelligence hidta high counter counterdrug medicaid fusion narcotics department board office "
    "commission agency authority service directorate ministry housing control transit aviation ports services vehicle "
    "network marine swat"
)
_PROSECUTOR: Final = "attorney attorneys general prosecutor prosecutors solicitor solicitors"
_SECONDS: Final = {
    "attorney": "general office offices",
    "general": "prosecutor prosecutors",
    "attorneys solicitor solicitors": "office offices",
    "district county city states prosecuting circuit deputy": _PROSECUTOR,
    "state": f"{_PROSECUTOR} police patrol troopers",
    "fraud crimes theft exploitation trafficking violence vice burglary impact computer apprehension investigative "
    "interdiction suppression": "team detail squad",
    "drug gang fugitive": "team detail squad intelligence impact enforcement suppression apprehension unit",
    "crime": "lab laboratory team detail squad",
    "auto": "theft",
    "enforcement": "team group",
    "air army national": "national guard",
    "public": "defender defenders prosecution",
    "medicaid": "fraud",
    "medical": "examiner examiners",
    "high": "intensity",
    "highway": "patrol administration",
    "housing control transit aviation ports services vehicle": "administration",
    "network": "team",
    "marine": "patrol police",
    "intelligence fusion": "center",
    "task strike": "force forces",
    "prosecution": "office service",
    "marshal marshals": "office",
    "fire": "marshal marshals department rescue",
    "adult": "parole",
}
OPENINGS: Final = openings(FIRST_WORDS, _SECONDS)
"""The same words, some of them with those of which one must follow."""
OF_LIST: Final = re.compile(
    r"\b(?P<head>[Pp]olice (?:and [Ff]ire )?[Dd]epartments|[Ss]heriff'?s'? (?:[Oo]ffices|[Dd]epartments))"
    r" (?:of|in|from|for) (?:the )?(?:(?:city|cities|town|towns|village|county) of )?(?=[A-Z])"
)
"""The head before a list of places."""
MEMBER: Final = re.compile(rf"{WORD}(?: (?!(?:{STATE})[,;.]){WORD}){{0,3}}")
MEMBER_STATE: Final = re.compile(rf",? (?:{STATE})(?!\w| [A-Z])\.?")
_IN_PLACE: Final = r"(?:in )?(?:(?:the )?(?:city|town|village) of )?(?=[A-Z])"
NEXT_MEMBER: Final = re.compile(rf"(?:,? and |, ){_IN_PLACE}")
AFTER_STATE: Final = re.compile(rf"(?:,? and |[,;] (?:and )?){_IN_PLACE}")
"""What parts the members of such a list: a semicolon only behind the name of a state."""
_FIRST_OF_LIST: Final = frozenset({"police", "sheriff", "sheriffs"})
LISTED: Final = openings(_FIRST_OF_LIST, {"police": "departments and", "sheriff sheriffs": "offices departments"})
"""What lists of police departments begin with."""
LOWER: Final = openings(_FIRST_OF_LIST, {"police": "department departments"})
"""What heads in lower case begin with."""
LOWER_HEAD: Final = re.compile(
    r"\b(?:[Pp]olice departments?|[Ss]heriff'?s'? (?:offices?|departments?)|"
    r"(?<=County )sheriff'?s(?= (?:deput|detectiv|investigat)))\b"
)
OFFICE_OF: Final = re.compile(
    rf"\b[Oo]ffice of (?:the (?P<place>{WORD}(?: (?:{WORD}|of))*?) "
    r"(?P<head>District Attorney|Attorney General|State'?s? Attorney|County Attorney|Prosecutor)(?! General)\b(?!'?s)"
    r"|(?!(?:Acting|Interim|Former|First(?! Judicial)|Chief|Then|Deputy|Assistant|Senior)\b)"
    rf"(?P<bare_place>{WORD}(?: {WORD}){{0,2}}?) (?P<bare_head>(?:District|State'?s?) Attorney)\b(?!'?s)(?! General))"
)
FIRST_OF_OFFICE: Final = frozenset({"district", "state", "states", "prosecutor", "prosecutors"})
"""The folded first words of the offices of prosecutors."""
OFFICE_FOR: Final = re.compile(
    r"\b(?P<head>(?:District Attorney|State'?s? Attorney|Prosecutor)'?s?'? Office|"
    r"(?<=Office of the )(?:District Attorney|State'?s? Attorney|Prosecutor))(?: (?:of|for|in)|,(?= [A-Z])) (?:the )?"
    rf"(?P<place>{WORD}(?: {WORD}){{0,3}} (?:County|Parish))\b"
)
