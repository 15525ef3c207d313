"""The words around a quantity of goods: what it is counted in, and where its phrase ends."""

from __future__ import annotations

import re
from typing import Final

PILL: Final = r"pills?|tablets?|capsules?|caplets?|dosage\s+units?|unit\s+doses?"
PILLS: Final = re.compile(rf"\b(?:{PILL})\b", re.I)
DOSE: Final = r"dos(?:e|es)|dosages?|hits?"
CONTAINER: Final = (
    r"box(?:es)?|bags?|baggies|packages?|bricks?|packs?|bundles?|vials?|bottles?|packets?|parcels?|pieces?|jars?|containers?|"
    r"bales?|barrels?|pallets?|sacks?|sheets?|cartons?|cases?|tubes?|blocks?|balloons?|patches|rocks?|drums?|"
    r"canisters?|"
    r"strips?|envelopes?|pairs?|sets?|stacks?|loads?|shipments?|buckets?|cylinders?|boxes|units?|items?|grow|bars?|"
    r"cartridges|ampules|syringes|blotters|tabs|squares|deals|folds|decks|glassines|capsules|crates|suitcases|"
    r"twists?|bindles?|pouches|jugs|wraps|ziplocks?|"
    r"duffel bags"
)
HEAD: Final = re.compile(
    rf"\b(?=[A-Za-z])(?:(?P<pill>{PILL})|(?P<dose>{DOSE})|(?P<plant>plants?)|(?P<box>{CONTAINER}))\b", re.I
)
# Words that end the noun phrase after a number.
STOP: Final = re.compile(
    r"[,;:()•·▪]|\bsuch\s+as\b|\n(?!\s*(?-i:[a-z]))|(?<!U)(?<!U\.S)\.(?=\s|$)|--|—|\s[-–]\s|\b(?:and|or|but|in|from|"
    r"with|without|to|for|on|at|by|who|whom|whose|which|that|were|was|are|is|had|has|have|been|"
    r"be|during|after|before|as|while|when|along|including|into|inside|within|throughout|against|across|between|"
    r"hidden|concealed|belonging|seized|recovered|found|located|discovered|valued|worth|weighing|totaling|totalling|"
    r"containing|intended|destined|bound(?=\s+for\b)|meant(?=\s+for\b)|taken|"
    r"(?<!-)(?<!sawed )off(?!-)|out|since|the|his|her|their|he|she|they|through|under|over|near|last|will|would|"
    r"could|may|used|this|held|carrying|(?<!-)laced(?!\s+(?!with\b)(?:[\w-]+\s+){0,3}?(?:pills|tablets)\b)|"
    r"(?<!privately )made|stolen\s+from)\b",
    re.I,
)
TAIL: Final = re.compile(
    r"(?:/[a-z]+)?\s*(?:(?:worldwide|nationwide|today|yesterday|so|each|alone|also|all|shipments?|loads?|overall|total|"
    r"combined|together|"
    r"statewide)?\s*|(?:\w+(?:ed|ing|ly)|known|of|brought|brings?|came|comes?|"
    r"led|leads?|went|took|kept|keeps?|sent|means?|meant|makes?)\b.*)$",
    re.I | re.S,
)
# "EUR 3 million from bank accounts": what accounts hold is property.
FROM_ACCOUNTS: Final = re.compile(
    r"\s+(?:from|held\s+(?:in|on)|on|deposited\s+in)\s+(?:[\w-]+\s+){0,2}"
    r"(?:bank|financial|escrow|brokerage|investment|savings|checking)\s+accounts?\b",
    re.I,
)
# "12 guns sold by these men have been recovered": who sold them is told beside.
SOLD: Final = re.compile(r"\s+(?:sold|bought)\s+by\s+(?:[\w-]+\s+){1,4}(?:have|has|had|was|were)\b", re.I)
CONJUNCTION: Final = re.compile(r"\s*(?:,\s*and|,\s*or|and|or|and/or|&|/|,)\s*(?:other\s+|suspected\s+|both\s+)?", re.I)
LACED: Final = re.compile(
    r"(?:\s*,)?[^.;,]{0,70}?(?:,\s+(?:but\b|(?:suspected|believed|thought)\s+to\b)[^.;,]{0,30}?)?\b(?:laced|mixed|"
    r"contain(?:s|ing|ed)?|consisting|tainted|cut|made\s+(?:of|with|from)|"
    r"(?:that|which)\s+(?:\w+\s+)?(?:field[- ])?tested\s+(?:\w+\s+)?(?:positive|as))\s+(?:[\w-]+\s+){0,4}?$",
    re.I,
)
# "Of the drugs, 64 kilograms were fentanyl."
IS: Final = re.compile(
    r"\s+(?:of\s+(?:which|it|that|them|those|these)\s+)?(?:was|were)\s+(?:suspected\s+|of\s+)?", re.I
)
# "counterfeit oxycodone pills containing fentanyl" are fentanyl.
PRESSED: Final = re.compile(
    rf"(?:(?!and\b|as\b|or\b|with\b|plus\b)[\w-]+\s+){{0,3}}?(?:{PILL})\s*,?\s+(?:[\w,-]+\s+){{0,5}}?"
    r"(?:laced|contain(?:ing|ed)|consisting|tainted|made\s+(?:of|with|from))\s+(?:[\w-]+\s+){0,3}?",
    re.I,
)
LACED_WITH: Final = re.compile(r"[- ](?:laced|based|infused)\s+", re.I)
OF_WHICH: Final = re.compile(
    r"\s+of\s+(?:which|whom|them|those|these|the|its|his|her|their)\s+(?:(?:were|are|was|being|is)\s+)?|\s+(?:were|"
    r"was)\s+",
    re.I,
)
ELIDED: Final = re.compile(r"\s+of\s+(?:[\w-]+\s+){0,2}?$", re.I)
LETHAL: Final = re.compile(r"\b(?:lethal|deadly|fatal|potential\w*|empty)\b", re.I)
# "$400 and packaging": a bare sum is of nothing that comes behind it.
AND: Final = re.compile(r"and\b", re.I)
# "$2 billion in civil claims against drug makers" is no seizure of drugs.
CLAIMS: Final = re.compile(
    r"(?:[\w-]+\s+){0,2}?(?:claims|damages|settlements|judgments|fines|penalties|restitution)\b", re.I
)
# "$90,000 in cash and other proceeds": one value for cash and other property.
AND_OTHER: Final = re.compile(
    r"cash\s+and\s+bank\s+(?:deposits|accounts|balances)\b|(?:[\w.]+\s+){1,3}and\s+other\s+(?:\w+\s+)?(?:proceeds|"
    r"assets|property|valuables)\b",
    re.I,
)
ONLY_CASH: Final = re.compile(r"(?:U\.S\.\s+)?(?:cash|currency)", re.I)
AND_OTHERS: Final = re.compile(r",\s+|,?\s+and\s+(?P<other>other\s+)", re.I)
OF_OTHER: Final = re.compile(r"\s+of\s+(?-i:[A-Z])")
WORTH: Final = re.compile(
    r"(?!\n\s*(?-i:[A-Z•▪·*-]))\s*(?:'s?\s+)?(?:(?:worth(?:\s+of)?|in|of)\b|(?=[A-Za-z]))\s*", re.I
)
VALUE_END: Final = re.compile(
    r"[;()]|\n(?!\s*(?-i:[a-z]))|,?\s+except\b|,?\s+and\s+(?=[^.;,]{3,40}\b(?:worth|valued(?:\s+at)?|of|totall?ing|"
    r"amounting\s+to)\s*$)|"
    r",\s+(?=[^.;,]{3,40}\bwith\s+[^.;,]{0,30}\bvalue\s+of\s*$)|(?<!U)(?<!U\.S)\.(?=\s|$)|--|—|"
    r",\s*(?:and\s+)?(?:several|various|numerous|multiple|an?|also|which|the|his|her|their|as|along|"
    r"including|from|in|\w+ing)\b|\b(?:was|were|from|during|that|which|belonging|(?:previously\s+)?(?:hidden|concealed|"
    r"seized|confiscated|frozen|intercepted|recovered|found)(?=\s+(?:from|by|in|at|during|on|as|and|to|since|so|this|"
    r"worldwide|within|inside|under|underneath|"
    r"beneath|behind|throughout|among|aboard|near)\b|\s*[.,;]|\s*$)|"
    r"by|to|at|"
    r"on|were|have|has|had|is|are|for|with|as|through|over|after|since|along|(?:linked|related|derived|traced|"
    r"tied)\s+(?:to|from)|believed|including|"
    r"will|would|could|can|representing|several|various|numerous|multiple|into|a|an|plus)\b",
    re.I,
)
# What may follow a sum that is no goods: "$9,000 under a bed".
NO_GOODS: Final = re.compile(
    r"(?:and|or|also|off|today|yesterday|cash|under|underneath|beneath|behind|inside|within|hidden|concealed|stashed|"
    r"stuffed|"
    r"wrapped|bundled)\b"
)
FILLED: Final = re.compile(
    r"\s*(?:,\s*)?(?:containing|filled\s+with|full\s+of|that\s+contained|which\s+contained|with)\s+"
    r"(?:(?:suspected|alleged|a\s+substance\s+believed\s+to\s+be)\s+)?",
    re.I,
)
MONEY: Final = frozenset({"currency", "cryptocurrency"})
VALUABLES: Final = frozenset({"asset", "vehicle", "vessel", "aircraft"})
PACKED: Final = re.compile(
    rf"\b(?=[A-Za-z])(?:(?!loads?\b|shipments?\b|items?\b|cases?\b|deals\b)(?:{CONTAINER})|plants?|cigarettes|"
    rf"edibles)\b",
    re.I,
)
FORGED: Final = re.compile(r"\b(?:counterfeit|fake|forged|false)\b", re.I)
MEDICINES: Final = re.compile(r"\bmedicines$", re.I)
CASES: Final = re.compile(r"cases?|items?|units?|pieces?|sets?|loads?|deals", re.I)
PLURAL: Final = re.compile(r"'?s\b", re.I)
WORDS: Final = re.compile(r"[\w'-]+")
WINDOW: Final = 110
