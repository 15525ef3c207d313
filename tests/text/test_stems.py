"""Stems: no word that has one of them in it is left out, whether it was seen before or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pressgraph.extract.operations import dubbed
from pressgraph.extract.organizations import appositions, organizations
from pressgraph.extract.platforms import trading_places
from pressgraph.extract.seizures import telling
from pressgraph.extract.tallies import tallies
from pressgraph.text import Document, Stems

STEMS = Stems(
    telling.STRONG_STEMS, telling.WEAK_STEMS, dubbed.STEMS, organizations.KEYWORDS, organizations.SUBJECTS,
    appositions.APPOSED, tallies.STEMS, trading_places.SEVERAL_STEMS,
)  # fmt: skip
PIECES = st.sampled_from(sorted(STEMS.stems)) | st.sampled_from([" ", "s", ".", "\n", "é", "the ", "’"])


def test_a_stem_is_likely_where_a_word_has_its_letters() -> None:
    stems = Stems(("seiz", "taken by "), ("gang", "€"))
    assert stems.likely_in_words(["the", "gangs", "reseized", "two"]) == {"gang", "seiz", "€"}
    assert stems.likely_in_words(["taken"]) == stems.likely_in("taken in") == {"taken by ", "€"}


@given(st.lists(PIECES, max_size=8))
def test_a_document_mentions_the_same_stems_whether_it_was_told_them_before_or_not(pieces: list[str]) -> None:
    text = "".join(pieces)
    told, untold = Document(text, stems=STEMS), Document(text)
    assert told.mentioned(sorted(STEMS.stems)) == untold.mentioned(sorted(STEMS.stems))


@given(st.lists(PIECES, max_size=8))
def test_a_stem_is_mentioned_where_the_text_prints_it(pieces: list[str]) -> None:
    document = Document("".join(pieces), stems=STEMS)
    assert document.mentioned(sorted(STEMS.stems)) == [stem for stem in sorted(STEMS.stems) if stem in document.lower]


def test_an_apostrophe_parts_letters() -> None:
    assert Document("He was shot dead’to death.", stems=STEMS).mentioned(["dto", "death"]) == ["death"]
