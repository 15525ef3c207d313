"""Describes a spreadsheet for other programs, in the W3C's Metadata Vocabulary for Tabular Data (CSVW)."""

from __future__ import annotations

import json
import re
from typing import Final, TypeAlias

from pressgraph.sheets.choices import choices
from pressgraph.sheets.columns import BETWEEN, Column, Holds
from pressgraph.sheets.kinds import KINDS
from pressgraph.sheets.tables import COMMENT
from pressgraph.vocabulary import lexicon as vocabulary
from pressgraph.vocabulary.lexicon import Lexicon
from pressgraph.vocabulary.terms import slug

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

SUFFIX: Final = "-metadata.json"
"""What the standard puts behind the name of a CSV file to find its metadata."""

_DATATYPES: Final[dict[Holds, Json]] = {
    Holds.NUMBER: {"base": "decimal", "minExclusive": "0"},
    Holds.COUNT: {"base": "integer", "minimum": "1"},
    Holds.DAY: {"base": "date", "format": "yyyy-MM-dd"},
    Holds.DATE: {"base": "string", "format": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"},
    Holds.ADDRESS: "anyURI",
}


def metadata(kind: str, file: str, *, separator: str = ",", lexicon: Lexicon | None = None) -> str:
    """The metadata of a template, as JSON; ``file`` is the name of the CSV file that it lies beside.

    Raises KeyError for a kind that there is none of.
    """
    chosen, words = KINDS[kind], lexicon or vocabulary.load()
    described: Json = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": file,
        "dc:title": f"Facts for pressgraph: {chosen.about}",
        "dialect": {"delimiter": separator, "commentPrefix": COMMENT, "encoding": "utf-8", "header": True},
        "tableSchema": {"columns": [_column(column, words) for column in chosen.columns]},
    }
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def _column(column: Column, lexicon: Lexicon) -> Json:
    described: dict[str, Json] = {
        "name": slug(column.heading).replace("-", "_"),
        "titles": column.heading,
        "dc:description": column.about,
        "datatype": _datatype(column, lexicon),
        "required": column.required,
    }
    if column.holds is Holds.NAMES:
        described["separator"] = BETWEEN
    return described


def _datatype(column: Column, lexicon: Lexicon) -> Json:
    if column.choices:
        labels = choices(column.choices, lexicon).labels
        return {"base": "string", "format": "|".join(re.sub(r"[^\w -]", r"\\\g<0>", label) for label in labels)}
    return _DATATYPES.get(column.holds, "string")
