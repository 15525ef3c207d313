"""Ellipses: quantities whose words do not name their goods again, as others in the sentence have done so.

In comparisons of years ("92 pounds of meth, up from 40 the year before", "meth seizures rose from 40 pounds in 2020 to
92"), and where only the form differs ("9,000 fentanyl pills and 12 pounds of powder").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pressgraph.extract.goods.model import Goods
from pressgraph.extract.quantities import WEIGHTS, Amount
from pressgraph.text import Match

_COMPARED: Final = re.compile(
    r"[^.;:]{0,60}?\b(?:compared\s+(?:to|with)|(?:up|down)\s+from|as\s+(?:opposed\s+to|against)|versus|"
    r"vs\.?)\s+(?:just\s+|only\s+)?",
    re.I,
)
_TIME: Final = re.compile(
    r"[^.;,\d]{0,24}\b(?:in|during|for|the|last)\s+(?:(?:all\s+of\s+|the\s+)?(?:previous|prior|preceding|same|last|"
    r"year|month|week|quarter)|"
    r"(?:FY|fiscal\s+year|calendar\s+year)?\s?(?:19|20)\d\d|January|February|March|April|May|June|July|August|"
    r"September|"
    r"October|November|December)",
    re.I,
)
_RISING: Final = re.compile(r"\s+seizures?\b[^.;:,\d]{0,60}\bfrom\s+", re.I)
_RISING_OF: Final = re.compile(r"\bseizures?\s+of\s+(?:[\w-]+\s+)?$", re.I)
_FROM: Final = re.compile(r"[^.;:,\d]{0,60}\bfrom\s+", re.I)
_FORMS: Final = ("pill", "counterfeit-pill", "powder", "liquid")
_FORM: Final = re.compile(
    r"\s+of\s+(?P<form>powder|liquid)(?=\s*(?:[.,;)]|$)|\s+(?:seized|recovered|confiscated|were|was|and|from|in|at|off|"
    r"over|during)\b)",
    re.I,
)
_IN_SERIES: Final = re.compile(r"(?:\s+(?:seized|recovered|confiscated))?(?:,?\s+and|,)\s+", re.I)
# "Of the 833 guns recovered, 379 were loaded and 14 stolen": parts of what the sentence begins with. How far tests of
# them have come is no finding.
_OF_ALL: Final = re.compile(
    r"(?:Out\s+)?[Oo]f\s+(?:(?:the|these|those|all|some|about|over|more\s+than|nearly|almost)\s+){0,2}"
    r"(?:total\s+(?:of\s+)?)?(?=\d|[a-z]+(?:-[a-z]+)?\s)"
)
_PART: Final = re.compile(
    r"\s+(?:(?:have|has|had|were|was|are|is|remain(?:ed)?|came|bore|carried|turned|proved|contained)\b"
    r"(?!\s+(?:\w+ly\s+|also\s+|since\s+|already\s+|now\s+|yet\s+|still\s+|to\s+|be\s+|been\s+|being\s+)*"
    r"(?:tested|examined|analy[sz]ed|inspected|traced|sent|submitted|forfeited|sold|auctioned|donated|scrapped|released|returned|awaiting|waiting|pending|untested)\b)|"
    r"as\s+(?!of\b|well\b))"
)
# "180,000 notes were seized in Serbia, and more than 500,000 in Malta."
_NAMED_PLACE: Final = (
    r"(?:in|at|near|off|from)\s+(?:the\s+)?(?:(?:port|city|airport|province|region)\s+of\s+)?"
    r"(?:[A-Z][\w'’.-]*(?:\s+(?:of\s+|the\s+|de\s+|del\s+|la\s+)?[A-Z][\w'’-]*){0,3}|(?:(?:fiscal|"
    r"calendar)\s+year\s+)?(?:19|20)\d\d)"
    r"(?:\s+\([A-Z][\w ]{2,20}\))?"
)
_FURTHER: Final = r"(?:(?:another|an\s+additional|a\s+further)\s+)?"
_ELSEWHERE: Final = re.compile(
    r"(?:\s+(?:was|were|has\s+been|have\s+been)\s+(?:also\s+)?(?:seized|confiscated|recovered|intercepted|found|"
    r"discovered)"
    r"(?:\s+(?:during|in)\s+(?:the\s+)?(?:house\s+)?(?:searches|raids|checks|operations))?)?"
    rf"(?:\s+{_NAMED_PLACE})?(?:,\s+and|;\s+and|,|;|\s+and)\s+{_FURTHER}"
    rf"(?:(?P<there>{_NAMED_PLACE}),?\s+{_FURTHER})?"
)
_THERE: Final = re.compile(rf"\s+{_NAMED_PLACE}")
_NO_MORE: Final = re.compile(r"\s*(?:[,.;)]|and\b|$)")
# "7 tonnes of cocaine have been linked to them – 2 tonnes in Hasselt and …": the parts of a whole.
_PARTS: Final = re.compile(
    r"(?:[^.;:()\d–—]{0,40}(?:19|20)\d\d)?[^.;:()\d–—]{0,50}(?:\s[–—-]\s|:\s+|\s\((?:of\s+which\s+|including\s+)?)"
)
# "40 cars were found, 16 of them in Poland", "13 cars, of which 4 were stolen"
_OF_THEM: Final = re.compile(r"\s+of\s+(?:them|which|these)\b")
_AMONG_THEM: Final = re.compile(
    r"(?:(?!\b(?:people|persons|suspects|individuals|men|women|arrest\w*|detained|charged|"
    r"searche[sd])\b)[^.;:\d]){0,60}?"
    r"(?:[,(]|\s[–—-])\s*(?:including\s+|and\s+|(?P<before>of\s+which\s+))?"
)
_TO: Final = re.compile(r"(?:\s+(?:in|during)\s+[\w\s]{1,24}?)?\s+to\s+", re.I)


_BROUGHT: Final = re.compile(
    r"\bbr(?:ings?|inging|ought)\s+(?:the|their|its|our)\s+(?:[\w-]+\s+){0,2}?(?:total|number|amount|count)\s+"
    r"(?=[^.;:]{0,100}?\b(?:seized|recovered|confiscated|shuttered|(?:off|"
    r"from)\s+the\s+streets?)\b)[^.;:\d]{3,110}?\s+to\s+$",
    re.I,
)
_WISHED: Final = re.compile(r"\b(?:hop\w+|aim\w*|would|could|may|might|to)\s+$", re.I)
_OTHERS: Final = re.compile(r"\b(?:people|persons|killed|sold|stolen\s+or|deaths)\b", re.I)
_TOTAL_OF: Final = re.compile(r"\bof\s+(?:[\w-]+\s+){0,3}?$", re.I)
# "Four kilos of cocaine were in the van; another two kilos were found at the house."
_ANOTHER: Final = re.compile(r"\b(?:another|an\s+additional|a\s+further)\s+$", re.I)
# "They bought 9 guns and seized 40 more."
_MORE: Final = re.compile(r"\s+more(?:\s+(?:from|in|inside|at|during|when)\b|\s*(?:[.,;]|$))")
# "300 grams of heroin in the kitchen and 200 grams in the bedroom"
_PLACE: Final = r"(?:from|in|inside|on|at|under|behind|hidden|concealed)"
_AND_THERE: Final = re.compile(
    rf"\s+{_PLACE}\s[^.;:,]{{2,60}}?(?:,|,?\s+and)\s+(?:another\s+|an\s+additional\s+)?", re.I
)
_FOUND_THERE: Final = re.compile(
    rf"\s+{_PLACE}\s+(?:the|his|her|their|a|an)\s|"
    r"\s+(?:from|on)\s+(?-i:[A-Z][a-z]+)(?:\s+\d|\s*[.,;]|\s+and\b|$)",
    re.I,
)
# "Nine guns, two of which were reported stolen", "nine guns (two stolen)"
_STOLEN: Final = re.compile(
    r"(?:\s+of\s+(?:them|which|these|those))?(?:\s+(?:were|are|had\s+been|have\s+been))?(?:\s+(?:later|previously))?"
    r"(?:\s+(?:reported|confirmed|listed)(?:\s+as)?)?\s+(?:stolen|loaded)(?=\s*[.,;)–—-]|\s+(?:and|from|in)\b|$)",
    re.I,
)
# "Officers checked 900 cars, and 13 were seized", "… and seized 13 of them"
_LOOKED_AT: Final = re.compile(
    r"\b(?:checked|inspected|examined|searched|screened|scanned|controlled|stopped)\s+"
    r"(?:(?:a|total|of|more|than|over|about|some|almost|nearly|around|approximately)\s+){0,3}"
    r"[\d,. ]+\s(?:[a-z]+\s){0,2}?[a-z]+$"
)
# Who else looks at cars and takes some away may own or rob them; in a drill nobody does.
_OFFICERS: Final = re.compile(
    r"\b(?:[Oo]fficers|[Pp]olice|[Aa]gents|[Cc]ustoms|[Gg]uards|[Gg]ardaí|[Ii]nspectors|[Dd]etectives|[Dd]eputies|[Tt]roopers|"
    r"[Aa]uthorities|[Ll]aw\s+enforcement)\b(?:\s+(?:officers|agents|authorities|agencies|also|then|have|has|had)){0,2}"
    r"(?:\s+(?:in|at|from|of|on|across|with)\s[^.;,\d]{2,40}?)?\s+$"
)
_DRILL: Final = re.compile(r"\b(?:drills?|exercises?|training|simulat\w*|mock)\b", re.I)
_SOME: Final = re.compile(r"[^.;:\d]{0,60}?,?\s+(?:and|but|of\s+which)\s+(?:only\s+|just\s+)?")
_AND_SEIZED: Final = re.compile(r"[^.;:\d]{0,60}?,?\s+(?:and|but)\s+(?:only\s+)?(?:seized|confiscated|impounded)\s+")
_LOOKING: Final = 60
_BESIDE: Final = 12
_TAKEN: Final = re.compile(
    r"\s+(?:were|was|have\s+been)\s+(?:later\s+|also\s+)?(?:seized|recovered|confiscated)\b", re.I
)
_NO_NAME: Final = re.compile(r"\s+(?:were|was|inside|in|at|from|hidden|concealed|seized|found|recovered)\b|\s*[.,;]")


# "… from Roe and 50 grams from Doe were sold": something else became of them.
_HAS_OWN_VERB: Final = re.compile(
    r"\s+(?:from|in|inside|on|at|to)\s[^.;,:\d]{1,60}?\b(?:was|were|had\s+been|have\s+been)\s+"
    r"(?!(?:\w+ly\s+|also\s+|later\s+)?(?:seized|found|recovered|confiscated|located|discovered|intercepted|hidden|"
    r"concealed|loaded|stolen|destined|bound|meant|packed|stored)\b)[a-z]+(?:ed|ld|nt|en)\b"
)


class Told(NamedTuple):
    """The quantity told last in a sentence: of what, where it ends, and whether it is one that seizures rose from."""

    goods: Goods
    end: int
    risen: bool


class Elided(NamedTuple):
    """The goods of a quantity that does not name them, and whether the words say that such were seized.

    ``like`` tells that they were seized if those before them were.
    """

    goods: Goods
    risen: bool
    like: bool


def elided(text: str, opening: int, amount: Amount, names: Sequence[Match[str]], last: Told | None) -> Elided | None:
    """What an amount is of that names no goods.

    ``opening`` is where the sentence begins, ``last`` the quantity before it in the sentence.
    """
    if amount.money:
        return None
    start, end = amount.span
    if last and _HAS_OWN_VERB.match(text, end):
        last = None
    if last and _alike(amount, last.goods) and _elsewhere(text, amount, last):
        return Elided(_same(amount, last.goods), risen=False, like=True)
    if last and _fits(amount, last.goods):
        if last.risen and _TO.fullmatch(text, last.end, start):
            return Elided(_same(amount, last.goods), risen=True, like=True)
        if _COMPARED.fullmatch(text, last.end, start) and _TIME.match(text, end):
            return Elided(_same(amount, last.goods), risen=False, like=True)
        if amount.unit is None and _PART.match(text, end) and _OF_ALL.match(text, opening):
            return Elided(_same(amount, last.goods), risen=False, like=True)
    if amount.unit is None and (brought := _brought(text, amount, names)):
        return Elided(brought, risen=True, like=False)
    if last and (further := _further(text, amount, last)):
        return further
    if amount.unit not in WEIGHTS:
        return None
    form = _FORM.match(text, end)
    if last and form and last.goods.form in _FORMS and _IN_SERIES.fullmatch(text, last.end, start):
        goods = Goods(last.goods.item, form["form"].casefold(), amount.unit or "", amount.value, form.end("form"))
        return Elided(goods, risen=False, like=False)
    goods_risen = _risen(text, amount, names) if text.startswith("from ", start - 5) else None
    return Elided(goods_risen, risen=True, like=False) if goods_risen else None


def _further(text: str, amount: Amount, last: Told) -> Elided | None:
    """A further quantity of the goods before it: another one, more of them, in a second place, or what was stolen."""
    start, end = amount.span
    if last.goods.item == "firearm" and (stolen := _are_stolen(text, amount, last)):
        return Elided(replace(last.goods, value=amount.value, end=stolen), risen=False, like=True)
    if amount.unit is None and _of_checked(text, amount, last):
        return Elided(replace(last.goods, value=amount.value, end=end), risen=False, like=False)
    if amount.unit is None and _subset(text, amount, last):
        told = _STOLEN.match(text, end)
        return Elided(replace(last.goods, value=amount.value, end=told.end() if told else end), risen=False, like=True)
    if _fits(amount, last.goods) and _MORE.match(text, end):
        return Elided(_same(amount, last.goods), risen=False, like=False)
    weighed = amount.unit in WEIGHTS and amount.unit == last.goods.unit
    if weighed and _FOUND_THERE.match(text, end) and _AND_THERE.fullmatch(text, last.end, start):
        return Elided(_same(amount, last.goods), risen=False, like=True)
    counted = amount.unit is None and last.goods.unit == "item"
    ends = (_NO_NAME if weighed else _TAKEN).match(text, end) if weighed or counted else None
    if ends and _ANOTHER.search(text, max(start - 16, 0), start):
        return Elided(_same(amount, last.goods), risen=False, like=False)
    return None


def _of_checked(text: str, amount: Amount, last: Told) -> bool:
    """Whether a number is of those that were seized of the things that were looked at: "checked 9 cars, seized 2"."""
    if last.goods.unit != "item" or amount.value >= last.goods.value:
        return False
    looked = _LOOKED_AT.search(text, max(last.end - _LOOKING, 0), last.end)
    if looked is None or not _OFFICERS.search(text, max(looked.start() - _LOOKING, 0), looked.start()):
        return False
    if _DRILL.search(text, max(looked.start() - 2 * _LOOKING, 0), looked.start()):
        return False
    if _SOME.fullmatch(text, last.end, amount.span.start):
        return _TAKEN.match(text, amount.span.end) is not None
    seized = _AND_SEIZED.fullmatch(text, last.end, amount.span.start)
    return seized is not None and _OF_THEM.match(text, amount.span.end) is not None


def _risen(text: str, amount: Amount, names: Sequence[Match[str]]) -> Goods | None:
    """What the first of two weights is of between which seizures rose or fell: "meth seizures fell from 9 to …"."""
    if not _TO.match(text, amount.span.end):
        return None
    for name in names:
        if 0 < amount.span.start - name.span.end < 90:
            of = _RISING_OF.search(text, max(name.span.start - 40, 0), name.span.start)
            if (_FROM if of else _RISING).fullmatch(text, name.span.end, amount.span.start):
                return Goods(name.value, None, amount.unit or "", amount.value, amount.span.end)
    return None


def _are_stolen(text: str, amount: Amount, last: Told) -> int | None:
    """Where the words end that tell how many of the guns before were stolen: "nine guns, two of them stolen"."""
    if amount.unit or not 1 < amount.value < last.goods.value or amount.span.start - last.end > _BESIDE:
        return None
    stolen = _STOLEN.match(text, amount.span.end)
    return stolen.end() if stolen else None


def _brought(text: str, amount: Amount, names: Sequence[Match[str]]) -> Goods | None:
    """What a total is of that a count brings it to: "bringing the number of guns seized this year to 412"."""
    start = amount.span.start
    brought = _BROUGHT.search(text, max(start - 140, 0), start)
    wished = brought and _WISHED.search(text, max(brought.start() - 40, 0), brought.start())
    if brought is None or wished or _OTHERS.search(brought.group()):
        return None
    near = (name for name in names if brought.start() < name.span.start < start)
    total = (name for name in near if _TOTAL_OF.search(text, brought.start(), name.span.start))
    return next((Goods(name.value, None, "item", amount.value, amount.span.end) for name in total), None)


def _fits(amount: Amount, last: Goods) -> bool:
    return amount.unit == last.unit if amount.unit else last.unit in ("item", "pill", "plant")


def _alike(amount: Amount, last: Goods) -> bool:
    return _fits(amount, last) or (amount.unit in WEIGHTS and last.unit in WEIGHTS)


def _same(amount: Amount, last: Goods) -> Goods:
    return Goods(last.item, last.form, amount.unit or last.unit, amount.value, amount.span.end)


def _elsewhere(text: str, amount: Amount, last: Told) -> bool:
    """Whether an amount is of the same goods in another place, or a part of them: "… and a further 800 kg in Malta"."""
    start, end = amount.span
    gap = _ELSEWHERE.fullmatch(text, last.end, start)
    if gap:
        return (_NO_MORE if gap["there"] else _THERE).match(text, end) is not None
    parts = amount.unit is not None and _PARTS.fullmatch(text, last.end, start) is not None
    return parts and _THERE.match(text, end) is not None


def _subset(text: str, amount: Amount, last: Told) -> bool:
    """Whether a number is of some of the things counted before it: "40 cars, 16 of them in Poland"."""
    if last.goods.unit != "item" or not 1 < amount.value < last.goods.value:
        return False
    among = _AMONG_THEM.fullmatch(text, last.end, amount.span.start)
    return among is not None and (among["before"] is not None or _OF_THEM.match(text, amount.span.end) is not None)
