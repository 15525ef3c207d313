"""Offsets lead back to the printed text, whatever was mended; sentences end where a reader ends them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.facts import Span
from pressgraph.text import Document

KNOWN = frozenset({"cartels", "pills", "kilograms"})
ROUGH = st.lists(
    st.sampled_from(
        ["pillsmore", "cartelsthe", "DEAexplained", "agents.They", "seized,and", "over€3.6", "“U.S.", "a’s", "\n\n",
         "\n- ", " ", "é", "  ", "Mr.", "“Go,”", "said", "2,000", "\t", "😀"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


def letters(text: str) -> str:
    """A text without its blanks, all apostrophes alike: what mending must not touch."""
    return "".join(re.sub("[‘’ʼ´`]", "'", text).split())


def sentences(text: str) -> list[str]:
    document = Document(text, KNOWN)
    return [document[sentence.span] for sentence in document.sentences]


@given(ROUGH | st.text(max_size=200))
def test_every_sentence_leads_back_to_the_same_letters_of_the_printed_text(text: str) -> None:
    document = Document(text, KNOWN)
    for sentence in document.sentences:
        start, end = document.original(sentence.span)
        assert letters(text[start:end]) == letters(document[sentence.span])
        assert 0 <= start <= end <= len(text)


@given(ROUGH)
def test_sentences_are_in_order_and_never_overlap(text: str) -> None:
    spans = [sentence.span for sentence in Document(text, KNOWN).sentences]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.start < span.end for span in spans)


def test_fused_words_are_parted_for_reading_and_spans_count_in_the_printed_text() -> None:
    text = "The cartelsthe agents named lost pillsmore than once."
    document = Document(text, KNOWN)
    assert document.text == "The cartels the agents named lost pills more than once."
    assert Document("Agents discover a takeover", frozenset({"disc", "take"})).text == "Agents discover a takeover"
    assert (
        Document("Judge Westmore came from the west", frozenset({"west"})).text == "Judge Westmore came from the west"
    )
    place = document.text.index("pills more")
    assert text[slice(*document.original(Span(place, place + 10)))] == "pillsmore"


@pytest.mark.parametrize(
    ("printed", "mended"),
    [
        ("DEAexplained", "DEA explained"),
        ("in two States.The rest", "in two States. The rest"),
        ("were held,and lost", "were held, and lost"),
        ("took€3 million", "took €3 million"),
        ("year’sOperation", "year's Operation"),
        ("AttorneyAnn Roe saidRoe ofOhio", "Attorney Ann Roe said Roe of Ohio"),
        ("Ann MerrowSuperintendent saidActing", "Ann Merrow Superintendent said Acting"),
        ("WannaCry, MetLife, theirs, iPhone, deRoe", "WannaCry, MetLife, theirs, iPhone, deRoe"),
        ("Merrowannouncedthe case, Merrow said", "Merrow announced the case, Merrow said"),
        ("Merrowwas there with Merrow", "Merrow was there with Merrow"),
        ("West of Westmore, Maryland, Merrowwas", "West of Westmore, Maryland, Merrowwas"),
        ("formerly, WhatsApp and YouTube", "formerly, WhatsApp and YouTube"),
        ("see www.agency.gov or 1,436", "see www.agency.gov or 1,436"),
    ],
)
def test_what_is_mended_and_what_is_left(printed: str, mended: str) -> None:
    assert Document(printed, KNOWN).text == mended


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "U.S. Attorney Jane T. Roe of the S.D.N.Y. spoke in Washington, D.C. The case goes on.",
            ["U.S. Attorney Jane T. Roe of the S.D.N.Y. spoke in Washington, D.C.", "The case goes on."],
        ),
        ("It cost $3.5 million. Nobody paid.", ["It cost $3.5 million.", "Nobody paid."]),
        ("“We won.” Then they left.", ["“We won.”", "Then they left."]),
        ("“Is it so?” asked the sheriff.", ["“Is it so?” asked the sheriff."]),
        ("John Doe Jr. of Ohio and Acme Inc. of Utah.", ["John Doe Jr. of Ohio and Acme Inc. of Utah."]),
        ("They were charged:\n- one man;\n- one woman.", ["They were charged:", "one man;", "one woman."]),
        ("A heading\n\nA sentence.", ["A heading", "A sentence."]),
        ("On Oct. 5 they met at No. 4. It ended.", ["On Oct. 5 they met at No. 4.", "It ended."]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_line_wrapped_at_a_fixed_width_goes_on_in_the_next() -> None:
    text = (
        "Officers of four counties met on Monday to count what they had taken from\n"
        "the warehouse, and found that the first figure given to the papers had been\n"
        "too low."
    )
    assert len(sentences(text)) == 1


def test_a_line_break_between_headings_parts_them() -> None:
    assert sentences("Statement of the office\nToday, " + "the office reported at length " * 5 + ".")[0] == (
        "Statement of the office"
    )


def test_the_lead_of_a_list_item_is_the_sentence_that_introduces_the_list() -> None:
    document = Document("Agents seized the following:\n- ten rifles;\n- two cars.")
    assert document.lead(2) == document.sentences[0]
    assert document.lead(0) is None
    assert document.sentences[1].item


ROUGHLY = st.lists(
    st.sampled_from(["cartel", "Cartel", "cartel’s", "gang", "the", "of", "İ", "éx", "'gang'", "cartels"])
    | st.sampled_from([" ", ", ", ".", "\n", "-", " of ", "\n\n"]),
    max_size=40,
).map(" ".join)


@given(ROUGHLY)
def test_a_pattern_tried_at_its_first_words_finds_what_a_search_finds(text: str) -> None:
    document = Document(text)
    pattern = re.compile(r"\b(?:[Cc]artel(?:'s)?|gang)\b(?:[, ]+of\b)?")
    found = document.matches(pattern, {"cartel", "cartels", "gang", "gangs"})
    assert [match.span() for match in found] == [match.span() for match in pattern.finditer(document.text)]


@given(ROUGHLY)
def test_a_pattern_tried_in_the_lines_that_mention_it_finds_what_a_search_finds(text: str) -> None:
    document = Document(text)
    pattern = re.compile(r"the [^\n]*?(?i:cartel)|of[^\n]*gang")
    found = document.matches_in_lines(pattern, "cartel", "gang")
    assert [match.span() for match in found] == [match.span() for match in pattern.finditer(document.text)]


def test_what_a_text_mentions_is_told_in_any_case() -> None:
    document = Document("The İzmir CARTEL.")
    assert document.mentions("gang", "cartel")
    assert not document.mentions("gang", "crew")
    assert document.text[document.lower.find("cartel") :] == "CARTEL."


def test_a_sentence_goes_on_behind_an_empty_line() -> None:
    broken = (
        "Title\n\nAgents who had searched the house for two whole days seized 23\n\nfirearms, and left.\n\nThe end."
    )
    document = Document(broken)
    assert [document[s.span] for s in document.sentences][1] == broken[7:-10]


@pytest.mark.parametrize(
    "text",
    [
        "Title\n\nSome clause of a list that is so long that a page may break it; and\n\nadopt a policy.",
        "Title\n\nFor more on this and all else ask the public information officer\n\njane.roe@example.org",
        "Title\n\nHeroin by the pound\n\nmarijuana by the ton",
    ],
)
def test_what_begins_with_a_small_letter_is_not_always_the_rest_of_a_sentence(text: str) -> None:
    assert len(Document(text).paragraphs) == 3


def test_a_run_without_blanks_that_no_one_reads_is_left_out_of_the_words() -> None:
    text = f"Agents seized data:{'QUJD' * 60} and ten rifles."
    document = Document(text)
    assert [word.fold for word in document.words] == ["agents", "seized", "and", "ten", "rifles"]
    assert [text[slice(*document.original(s.span))] for s in document.sentences] == ["Agents seized", "and ten rifles."]


def test_the_longest_word_that_is_read_stays_one() -> None:
    document = Document(f"See {'x' * 200} there.")
    assert [word.end - word.start for word in document.words] == [3, 200, 5]


def test_a_gap_too_wide_for_a_sentence_parts_paragraphs() -> None:
    text = f"Drugs{' ' * 41}Money{' ' * 40}and arms"
    document = Document(text)
    assert [document[paragraph] for paragraph in document.paragraphs] == ["Drugs", f"Money{' ' * 40}and arms"]


def test_a_question_about_a_place_is_put_once() -> None:
    asked = []

    def length(words: str) -> int:
        asked.append(words)
        return len(words)

    document = Document("Agents seized rifles.")
    assert [document.ask(length, Span(0, 6)), document.ask(length, Span(0, 6)), document.ask(length, Span(7, 13))] == [
        6
    ] * 3
    assert asked == ["Agents", "seized"]


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("Roe", [0, 20, 36]),
        ("Ann Roe", [16]),
        ("Roe-Ash", [36]),
        ("ROE", [28]),
        ("Elm", []),
        ("–", []),
    ],
)
def test_a_name_is_found_where_it_begins_a_word_of_its_own(name: str, places: list[int]) -> None:
    document = Document("Roe’s house and Ann Roe and ROE met Roe-Ash, not Monroe or XRoe.")
    assert [span.start for span in document.places(name)] == places
    assert all(document[span] == name for span in document.places(name))
