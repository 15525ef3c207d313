"""What several releases say, as one graph: each thing keeps one label, its other names become alternative ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, Quad, Triple

from pressgraph.vocabulary import terms
from pressgraph.vocabulary.labels import chosen

LABEL: Final = NamedNode(terms.iri("rdfs:label"))
ALTERNATIVE: Final = NamedNode(terms.iri("skos:altLabel"))


def one_label(
    statements: Iterable[Triple | Quad], known: Callable[[NamedNode], Literal | None] | None = None
) -> Iterator[Triple | Quad]:
    """The statements with one label of each thing; its other ones come back as ``skos:altLabel``.

    Quads tell which graph states a label, so that each graph counts once; `pressgraph.vocabulary.labels` has the rule.
    ``known`` gives the label that a thing has in a larger whole, where the statements are a part of one.
    """
    kept = dict.fromkeys(statements)
    yield from Names(kept, known).merged(kept)


class Names:
    """The labels that statements give things, and the one of each that stays."""

    def __init__(
        self, statements: Iterable[Triple | Quad], known: Callable[[NamedNode], Literal | None] | None = None
    ) -> None:
        self._forms: dict[Any, Counter[Any]] = defaultdict(Counter)
        for statement in dict.fromkeys(each for each in statements if each.predicate == LABEL):
            self._forms[statement.subject][statement.object] += 1
        self._labels = {thing: (known and known(thing)) or _of(thing, found) for thing, found in self._forms.items()}

    def merged(self, statements: Iterable[Triple | Quad]) -> Iterator[Triple | Quad]:
        """The same statements, one by one, as `one_label` gives them: those of a whole store need not be in memory."""
        for statement in statements:
            is_label = statement.object == self._labels.get(statement.subject)
            if statement.predicate == LABEL and not is_label:
                yield Triple(statement.subject, ALTERNATIVE, statement.object)
            elif statement.predicate != ALTERNATIVE or not is_label:
                yield statement
        yield from (
            Triple(thing, LABEL, label) for thing, label in self._labels.items() if label not in self._forms[thing]
        )


def _of(thing: Any, forms: Counter[Any]) -> Any:
    spelled = {str(form): form for form in forms}
    return spelled[chosen(str(thing)[1:-1], {spelling: forms[form] for spelling, form in spelled.items()})]
