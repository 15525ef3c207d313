"""Deeds: whether anything else is said to happen between a word of seizing and a quantity, which ends its reach.

Adjectives ("suspected", "loaded") and words of purpose, worth and contents ("packaged for sale") tell of no deed.
"""

from __future__ import annotations

import re
from typing import Final

from pressgraph.facts import Span

_HARMLESS: Final = (
    "loaded|suspected|alleged|related|unregistered|associated|assorted|concealed|pressed|processed|sealed|wrapped|"
    "packaged|packed|combined|estimated|hundred|seized|recovered|located|discovered|uncovered|intercepted|confiscated|"
    "compressed|attributed|linked|connected|armed|united|stored|parked|abandoned|buried|stashed|secreted|dried|"
    "purported|valued|"
    "destined|intended|rented|leased|shed|bed|need|weed|seed|speed|red|indeed|unspecified|unlicensed|encrypted|"
    "embedded|finished|labeled|mixed|blended|cut|laced|believed|weighed|marked|called|described|controlled|"
    "unidentified|listed|registered|owned|operated|occupied|added|assembled|hidden|found|retrieved|impounded|"
    "interdicted|bundled|converted|modified|sized|placed|contained|affiliated|authorized|limited|named|sophisticated|"
    "bound|based|disguised|stuffed|filled|tied|left|loaded|shrouded|vacuumed|stolen|used|tainted|forged|counterfeited|"
    "unconverted|deactivated|reactivated|unloaded|sawed|altered|"
    "equipped|lined|copyrighted|pirated|trademarked|misbranded|stamped|imprinted|branded|shaped|designed|printed|"
    "labelled|comprised|infused|soaked|impregnated|coated|sprayed|dissolved|dipped|saturated|flavored|flavoured|"
    "crushed|shredded|taped|strapped|glued|wedged|tucked|camouflaged"
)
_OTHER_VERBS: Final = (
    r"said|says|told|sold|bought|paid|brought|gave|sent|made|fled|drove|ran|threw|kept|held|met|went|wrote|stole|sell|"
    r"sells|selling|distribut(?:e|es|ed|ing|ion\s+of)|possess(?:es|ed|ing)?|possession\s+(?:of|with)|conspir\w*|"
    r"conspiracy|import(?:s|ed|ing|ation\s+of)?|export(?:s|ed|ing|ation\s+of)?|smuggl(?:e|es|ed|ing)|transport"
    r"(?:s|ed|ing|ation\s+of)?|deliver(?:s|ed|ing|y\s+of)?|shipp(?:ed|ing)|purchas(?:e|es|ed|ing)|buy(?:s|ing)?|"
    r"launder(?:ed|ing)?|forfeitures?|forfeit|manufacture|manufacturing|producing|produces?|steal(?:s|ing)?|"
    r"faces?(?!\s+value)|carr(?:y|ies)|seeks?|seeking|"
    r"alleg(?:es|ing)|charg(?:es|ing)|fines?(?!-)|penalt\w+|sentenc\w*|restitution|will|would|could|can|(?-i:may)|might|"
    r"should|does|did|do|wants?|pleads?|pled|judgments?|rewards?|attempt\w*|mails|mailing(?!\s+(?:envelopes?|labels?|"
    r"supplies|materials?|packag|box))|suppl(?:y|ies|ying)|defraud\w*|caus(?:es|ing)|"
    r"losses|except|pay(?:s|ing|ments?)?|because|if"
)
DEED: Final = re.compile(
    rf"\b(?=[A-Za-z])(?:{_OTHER_VERBS}|(?:was|were|is|are|am|be|been|being|has|have|had)\b(?!\s+(?:\w+ly\s+|also\s+|"
    rf"later\s+|been\s+)?(?:{_HARMLESS})\b)|(?<!-)(?!(?:{_HARMLESS})\b)[A-Za-z]{{3,}}ed)\b",
    re.I,
)
# "packaged for distribution", "a hollowed drive" and "property bought with the proceeds, including" tell of the goods
# and not of a deed.
PURPOSE: Final = re.compile(
    r"\b(?:lorry|lorries|trucks?|vans?|cars?|vehicles?|boats?|vessels?|yachts?|speedboats?|containers?|trailers?|"
    r"ships?)\s+(?:carrying|transporting|loaded\s+with|laden\s+with)\b|"
    r"\b(?:packaged|packed|intended|destined|bound|prepared|ready|meant|bagged)\s+(?:for|to)\s+(?:be\s+)?"
    r"(?:[\w-]+\s+){0,3}?(?:distribut\w+|sale|sell|sold|import\w*|export\w*|shipp?\w*|deliver\w*)\b|"
    r"\bused\s+(?:in|for)\s+(?:the\s+)?(?:\w+\s+(?:and\s+)?){0,3}?(?:distribution|sale|import\w*|export\w*)\s+"
    r"(?:(?:and|or)\s+distribution\s+)?(?:of\b)?|"
    r",\s*(?:all|both|each)\s+(?:of\s+(?:it|which|them)\s+)?(?:\w+ly\s+)?(?:traceable|belonging|related|linked|tied|"
    r"connected)\b[^,;.]{0,60},|\bheld\s+(?:on|in)\s+(?:[\w-]+\s+){0,3}?accounts?\b|"
    r"\b(?:tools?|equipment|materials?|machine(?:s|ry)|supplies|devices)\s+(?:used\s+)?(?:for|to)\s+[a-z]+ing\s+"
    r"[^,;.]{1,40}?(?:\s+and\s+[a-z]+ing\s+[^,;.]{1,40}?)?(?=,|\s+and\s+\d)|"
    r"\b(?:that|which)\s+(?:also\s+)?(?:held|contained|included|consisted\s+of|totall?ed)\s+|"
    r",\s*(?:which|enough)\b[^,;.]{0,90},(?=\s*and\s+$)|"
    r",\s*which\s+(?:had\s+been|was|were)\s+(?:hidden|concealed|stashed|packed|wrapped|stored)\b[^,;.]{0,60},|"
    r",\s*which\s+br(?:ings|ought)\s+the\s+(?:\w+\s+)?total\s+(?:seized\s+|haul\s+)?to\s*$|"
    r"\b(?:that|which)\s+(?:carried|(?:was|were)\s+(?:carrying|transporting))\s+|"
    r",?\s*(?:which\s+(?:is|are)\s+)?(?:believed|suspected|thought)\s+to\s+(?:be|contain)\s+[^,;.]{1,60},|"
    r"\bcharged\s+(?:offenses?|conduct|crimes?|schemes?)\b|"
    r",?\s*\b(?:which|that)\s+(?:has|had|have)\s+an?\s+(?:\w+\s+){0,3}?(?:value|worth)\s+of\s*$|"
    r",?\s*\bwhose\s+(?:\w+\s+){0,3}?(?:value|worth)\s+(?:is|was|has\s+been)\s+(?:\w+ly\s+)?(?:estimated|put)\s+at\s*$|"
    r"\b(?:that|which)\s+(?:(?-i:[A-Z])[\w.'-]+|he|she|they|the\s+(?:men|defendants?|couple|group|ring))\s+"
    r"(?:(?:had|allegedly)\s+)?(?:bought|sold|purchased|trafficked|smuggled|supplied)\s+(?=(?:have|has|had|was|were)"
    r"\b)|\b(?:sold|smuggled|bought|stolen|supplied|delivered|manufactured|produced|imported|trafficked|shipped|"
    r"hidden|owned)\s+by\s+(?:these|those|the|this|his|her|their)\s+(?:[\w-]+\s+){1,3}?(?=(?:have|has|had|was|were)\b)|"
    r"\b(?:shipped|mailed|sent|addressed)\s+(?:from|to|by|via|through)\b|"
    r"\b(?:an?|another|several|multiple|numerous|(?:\d+|two|three|four|five|six)(?:\s+(?:additional|more|other))?)\s+"
    r"(?:\w+ly[\s-]+)?[a-z]{3,}ed\s+"
    r"(?!by\b|with\b|from\b|in\b|to\b|and\b|the\b|his\b|her\b|at\b|on\b|for\b|of\b|an?\b|\d)|"
    r"\b(?:property|assets|items|goods|valuables|vehicles|belongings)\s+(?:that\s+(?:was|were)\s+)?"
    r"(?:purchased|bought|acquired|obtained|owned|used)\s+(?:by|with|from|in|through|using)\b[^;.]{0,140}?,\s*"
    r"(?=includ)|\b(?:property|assets|items|goods|valuables|vehicles|belongings)\s+(?:that|which)\s+"
    r"(?:(?-i:[A-Z])[\w.'-]+|he|she|they|the\s+\w+)\s+[^;.]{3,120}?,\s*(?=includ)|"
    r"\b(?:engaged|involved|used)\s+in\s+the\s+[^,;.]{3,90}?(?=\s(?:have|has|had|was|were)\b)|\bin\s+(?:the\s+|his\s+|"
    r"her\s+|their\s+)?possession\s+of\b|"
    r"\b(?:estimated|believed|thought|said)\s+to\s+be\s+worth\b|"
    r"\b(?:on|in|through|with)\s+which\s+[^,;.]{3,60}?\s(?:was|were|had\s+been|has\s+been)\s+\w+\s+"
    r"(?=(?:was|were|has|have)\b)|\b(?:in|aboard|on)\s+which\s+there\s+(?:was|were)\b|"
    r",\s*(?:several|many|most|some|all|both|\d+|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve)\s+of\s+(?:them|which|these)\s+[^,;.]{1,80},|"
    r",\s+(?:produced|made|manufactured|packed|packaged|stored|transported|hidden)\s+[^,;.\d]{3,80},"
    r"(?=\s*(?:(?:(?:together|along)\s+with|as\s+well\s+as|alongside)\b|and\s+$))|"
    r"\bthat\s+(?:was|were)\s+(?:\w+ly\s+)?(?:selling|offering|advertising|distributing)\s+[^,;.\d]{3,80}?"
    r"(?=\s+(?:(?:was|were)|(?:has|have)\s+been)\s+$)|"
    r"\b(?:tracked\s+down|traced|found|detected|discovered|located|identified|uncovered)\s+and\s*$",
    re.I,
)
# "12 guns stolen from the store": what else happened to goods, told behind them.
_PARTICIPLE: Final = re.compile(
    r"\b(?!(?:seized|recovered|discovered|located|concealed|suspected|alleged|assorted|loaded|hundred|kilogrammed)\b)"
    r"(?:[a-z]{3,}ed|stolen|sold|bought|sent|paid|held|kept|given|made|lost|taken|tied|left|known|worn|shown|"
    r"[a-z]+ing\s+to|belonging|legal\w*|lawful\w*|permits?|licen[sc]es?|(?:on|for)\s+(?:sale|display)|"
    r"in\s+(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.I,
)
BRACKET: Final = re.compile(r"\([^()]*\)")
# "four domains used to create 40,000 sites": what stands behind the verb is its object.
_AIM: Final = re.compile(
    r"\b(?:(?<!addition )to (?!include|total|contain\b|hold\b|date\b|wit\b|be\b)[a-z]+|"
    r"To (?!Include|Total|Contain\b|Date\b)[A-Z][a-z]+)\s+(?:[a-z]+\s+)?$"
)
_AUXILIARY: Final = re.compile(
    r"\b(?=[A-Za-z])(?:(?:that|which)\s+)?(?:(?:(?:is|are|was|were)\s+(?:thought|believed|"
    r"reported|said|known|estimated|understood)\s+to\s+)?(?:have|has|had)\s+(?:also\s+|since\s+|already\s+|now\s+|"
    r"\w+ly\s+)?)?(?:was|were|have|has|had|been|being|is|are|(?:could\s+(?:also\s+)?)?be|that|which)\s*(?:\w+ly\s*|also\s*|"
    r"later\s*)?(?:\w+ed\s+and\s*)?$",
    re.I,
)


def told_in(text: str, sentence: Span) -> bool:
    """Whether anything is said to happen in a sentence."""
    return DEED.search(text, *sentence) is not None


def undergone(text: str, part: Span) -> bool:
    """Whether a part of a sentence, behind goods, says that more happened to them than that they were found."""
    return _PARTICIPLE.search(text, *part) is not None


def between(gap: str) -> bool:
    """Whether something else is said to happen between two places."""
    if _AIM.search(gap):
        return True
    found = DEED.search(gap)
    return found is not None and DEED.search(PURPOSE.sub(" ", gap)) is not None


def before_verb(gap: str) -> bool:
    """Whether something else is said to happen between a quantity and the verb behind it."""
    return DEED.search(_AUXILIARY.sub("", PURPOSE.sub(" ", BRACKET.sub(" ", gap)))) is not None
