"""Which of a thing's names is its label where several releases are put together: the one rule, for all that merges.

Each release's graph has the form that the release prints. Put together (in merged files, in the default graph of the
index, in what `check` and `explain` look at) a thing has one label, and its other forms are alternative ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import PREFIXES, slug

_KNOWN: Final = tuple(PREFIXES[kind] for kind in lexicon.KINDS)
_ESCAPED: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_CONTROLS: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def chosen(thing: str, forms: Mapping[str, int]) -> str:
    """The label among the printed forms of a thing.

    ``thing`` is an IRI, ``forms`` are terms in N-Triples spelling, at least one, each with the number of graphs that
    state it. The vocabulary's label of a known thing, where it is among them. Else of the fullest forms, those whose
    words no other one has with more beside them, the one that most graphs state; one that begins with a capital goes
    before those that do not. Of forms as frequent the longest, of those as long the first in the alphabet: the order
    of the releases never matters.

    >>> chosen("e:x", {'"Jane Roe"': 9, '"Jane A. Roe"': 1, '"Jane B. Roe"': 4})
    '"Jane B. Roe"'
    """
    if len(forms) == 1:
        return next(iter(forms))
    words = {form: text for form in forms if (text := _text(form)) is not None}
    if not words:
        return min(forms)
    known = lexicon.load().label(thing) if thing.startswith(_KNOWN) else None
    fitting = [form for form, text in words.items() if text == known] or _fullest(words)
    return min(
        fitting, key=lambda form: (words[form][:1].islower(), -forms[form], -len(words[form]), words[form], form)
    )


def _fullest(words: Mapping[str, str]) -> list[str]:
    parts = {form: tuple(slug(text).split("-")) for form, text in words.items()}
    return [form for form, own in parts.items() if not any(_holds_more(other, own) for other in parts.values())]


def _holds_more(form: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether a form has all of some words, in their order, and more."""
    rest = iter(form)
    return len(form) > len(words) and all(word in rest for word in words)


def _text(term: str) -> str | None:
    """What a literal in N-Triples spelling says; None for anything else."""
    if term[0] != '"':
        return None
    return _ESCAPED.sub(_unescaped, term[1 : term.rindex('"')])


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _CONTROLS.get(match[3], match[3])
