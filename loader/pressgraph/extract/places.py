"""States and countries as releases print them: what tells an agency of Montana or Mexico from a firm of the same name.

Geography, not opinion: the fifty states with their postal and newspaper abbreviations, the territories, and the
countries with the adjectives that stand before their police, ministries and governments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

_STATES: Final = (
    "Alabama Ala.|Alaska|Arizona Ariz.|Arkansas Ark.|California Calif.|Colorado Colo.|Connecticut Conn.|Delaware Del.|"
    "Florida Fla.|Georgia Ga.|Hawaii|Idaho|Illinois Ill.|Indiana Ind.|Iowa|Kansas Kan.|Kentucky Ky.|Louisiana La.|"
    "Maine|Maryland Md.|Massachusetts Mass.|Michigan Mich.|Minnesota Minn.|Mississippi Miss.|Missouri Mo.|"
    "Montana Mont.|Nebraska Neb.|Nevada Nev.|New_Hampshire N.H.|New_Jersey N.J.|New_Mexico N.M.|New_York N.Y.|"
    "North_Carolina N.C.|North_Dakota N.D.|Ohio|Oklahoma Okla.|Oregon Ore.|Pennsylvania Pa. Penn.|Rhode_Island R.I.|"
    "South_Carolina S.C.|South_Dakota S.D.|Tennessee Tenn.|Texas|Utah|Vermont Vt.|Virginia Va.|Washington Wash.|"
    "West_Virginia W.Va.|Wisconsin Wis.|Wyoming Wyo.|Guam|Puerto_Rico P.R.|American_Samoa|U.S._Virgin_Islands|"
    "District_of_Columbia D.C."
)

_COUNTRIES: Final = (
    "Afghanistan Afghan|Albania Albanian|Algeria Algerian|Argentina Argentine Argentinian|Armenia Armenian|"
    "Australia Australian|Austria Austrian|Azerbaijan Azerbaijani|Bahamas Bahamian|Bangladesh Bangladeshi|"
    "Barbados Barbadian|Belarus Belarusian|Belgium Belgian|Belize Belizean|Bolivia Bolivian|"
    "Bosnia_and_Herzegovina Bosnian|Brazil Brazilian|Bulgaria Bulgarian|Cambodia Cambodian|Cameroon Cameroonian|"
    "Canada Canadian|Chile Chilean|China Chinese|Colombia Colombian|Costa_Rica Costa_Rican|Croatia Croatian|"
    "Cuba Cuban|Cyprus Cypriot|Czech_Republic Czech|Denmark Danish|Dominican_Republic Dominican|Ecuador Ecuadorian|"
    "Egypt Egyptian|El_Salvador Salvadoran|Estonia Estonian|Ethiopia Ethiopian|Finland Finnish|France French|"
    "Georgia|Germany German|Ghana Ghanaian|Greece Greek|Guatemala Guatemalan|Guinea-Bissau|Guyana Guyanese|"
    "Haiti Haitian|Honduras Honduran|Hong_Kong|Hungary Hungarian|Iceland Icelandic|India Indian|"
    "Indonesia Indonesian|Iran Iranian|Iraq Iraqi|Ireland Irish|Israel Israeli|Italy Italian|Jamaica Jamaican|"
    "Japan Japanese|Jordan Jordanian|Kazakhstan Kazakh|Kenya Kenyan|Kosovo Kosovar|Kuwait Kuwaiti|Laos Laotian|"
    "Latvia Latvian|Lebanon Lebanese|Liberia Liberian|Libya Libyan|Liechtenstein|Lithuania Lithuanian|Luxembourg|"
    "Malaysia Malaysian|Mali Malian|Malta Maltese|Mexico Mexican|Moldova Moldovan|Monaco|Montenegro Montenegrin|"
    "Morocco Moroccan|Mozambique Mozambican|Nepal Nepalese|Netherlands Dutch|New_Zealand|Nicaragua Nicaraguan|"
    "Nigeria Nigerian|North_Korea North_Korean|North_Macedonia|Norway Norwegian|Pakistan Pakistani|"
    "Panama Panamanian|Paraguay Paraguayan|Peru Peruvian|Philippines Philippine|Poland Polish|Portugal Portuguese|"
    "Qatar Qatari|Romania Romanian|Russia Russian|Saudi_Arabia Saudi|Senegal Senegalese|Serbia Serbian|"
    "Sierra_Leone|Singapore Singaporean|Slovakia Slovak|Slovenia Slovenian|Somalia Somali|South_Africa South_African|"
    "South_Korea South_Korean Korean Korea|South_Sudan|Spain Spanish|Sri_Lanka Sri_Lankan|Sudan Sudanese|Sweden "
    "Swedish|"
    "Switzerland Swiss|Syria Syrian|Taiwan Taiwanese|Tanzania Tanzanian|Thailand Thai|Togo Togolese|"
    "Trinidad_and_Tobago Trinidadian|Tunisia Tunisian|Turkey Turkish|Uganda Ugandan|Ukraine Ukrainian|"
    "United_Arab_Emirates Emirati|United_Kingdom British U.K.|England English|Scotland Scottish|"
    "Northern_Ireland|Uruguay Uruguayan|Uzbekistan Uzbek|Vanuatu|Venezuela Venezuelan|Vietnam Vietnamese|"
    "Yemen Yemeni|Zambia Zambian|Zimbabwe Zimbabwean"
)


def _table(rows: str) -> Mapping[str, str]:
    table = {}
    for row in rows.split("|"):
        name, *others = (word.replace("_", " ") for word in row.split())
        table.update(dict.fromkeys((name, *others), name))
    return MappingProxyType(table)


def _pattern(names: Mapping[str, str], leave_out: frozenset[str] = frozenset()) -> str:
    return alternatives(names.keys() - leave_out)


def alternatives(names: Iterable[str]) -> str:
    """A regular expression for any of some names, the longest first, that tries their first letters only once.

    >>> alternatives(["Peru", "Poland", "Peruvian"])
    '(?:P(?:eruvian|oland|eru))'
    """
    by_letter: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]).replace(r"\ ", " "))
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in sorted(by_letter.items())) + ")"


STATES: Final = _table(_STATES)
"""Every printed form of a state or territory, and its name."""

COUNTRIES: Final = _table(_COUNTRIES)
"""Every printed form of a country and of its adjective, and its name."""

STATE: Final = _pattern(STATES)
"""A regular expression for a state or territory, abbreviated or not."""

COUNTRY: Final = _pattern(COUNTRIES, frozenset({"Georgia"}))
"""A regular expression for a country or its adjective. The country that shares its name with a state is left out."""


def possessive(country: str) -> str:
    """A country as it stands in a sentence: some take the article.

    >>> possessive("Netherlands"), possessive("Peru")
    ('the Netherlands', 'Peru')
    """
    article = country.endswith(("Republic", "Kingdom", "Emirates")) or country in {
        "Bahamas", "Netherlands", "Philippines",
    }  # fmt: skip
    return f"the {country}" if article else country


# Towns whose first words tell them, and others that releases name most.
_TOWN: Final = re.compile(
    r"(?:San|Santa|Los Angeles|Los Alamos|Las Vegas|Las Cruces|Fort|Port|Saint|St|El Paso|"
    r"Salt Lake|Long (?:Beach|Island)|Chicago|Houston|Phoenix|Dallas|"
    r"Philadelphia|Austin|Boston|Seattle|Denver|Detroit|Baltimore|Atlanta|Miami|Oakland|Tampa|Cleveland|London|Paris|"
    r"Madrid|Barcelona|Rome|Naples|Milan|Berlin|Vienna|Brussels|Antwerp|Rotterdam|Amsterdam|Warsaw|Athens|Lisbon|"
    r"The Hague)\b|.* (?:City|County|Beach|Island|Valley|Park)$"
)


def is_land(name: str) -> bool:
    """Whether a name is that of a country or a state."""
    return name in COUNTRIES or name in STATES


def is_place(name: str) -> bool:
    """Whether a name is that of a land, a state or a town that its words tell."""
    return is_land(name) or is_land(name.title()) or _TOWN.match(name.title()) is not None
