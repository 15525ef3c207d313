"""Facts that their sentences do not state, though each has evidence and words that stand somewhere in the release."""

from __future__ import annotations

from datetime import date

import pytest
from pyoxigraph import Triple
from tests.shapes.release_graph import Case, changed, short

from pressgraph.gate import Severity, check, published
from pressgraph.gate.mention import mentions
from pressgraph.gate.standing import stands

OPERATION, RELEASE, BUREAU = "operation:gale-harbor", "release:gale-harbor", "organization:federal-bureau-of-harbors"
COCAINE, PILLS, CASH = "seizure:cocaine", "seizure:pills", "seizure:cash"
ABOUT, UNDER, DOLLARS = "quantity:about-1999-KiloGM", "quantity:under-1200000-pill", "quantity:250000-CCY_USD"
PILLS_SENTENCE = '"They also took nearly 1.2 million pills and $250,000 in cash."'
COCAINE_SENTENCE = '"Agents seized approximately 1,999 kilograms of cocaine."'

DATE_MESSAGE = (
    "A date must stand in the passages of its claim: give as evidence the sentence that has it, or write no more of it "
    "than is told there (2022, 2022-05)."
)
NUMBER_MESSAGE = (
    "The number of a fact must be the one in its words: correct the number, or copy the words that have it."
)
BOUND_MESSAGE = (
    'The bound of a number must be the one that is printed: Under for "nearly" or "up to", Over for "more than" or '
    '"at least", About for "approximately", Exact without such a word.'
)
UNIT_MESSAGE = (
    "The unit of an amount must be the one that is printed with it; what is only counted comes in items or pills."
)
OBJECT_MESSAGE = (
    "The passages of a claim must name its object: give as evidence the sentence that states the relation, or leave "
    "the relation out."
)
WHOLE_MESSAGE = "The words of a fact must stand whole in its passages: copy words and numbers from end to end."
ITEM_MESSAGE = "The item of a seizure must be what its words name: take the item, or the words, that fit."

Told = tuple[str, str | None, str, str, Severity, str]


def found(*drop: str, add: str = "", swap: tuple[str, str] | None = None) -> list[Told]:
    """Focus, path, rule, what was found, severity and message of all findings about the changed release."""
    return told(changed(Case("", drop, add, swap)))


def told(triples: tuple[Triple, ...]) -> list[Told]:
    names = {str(term.value): short(term) for triple in triples if not isinstance(term := triple.subject, Triple)}
    return [
        (names[f.focus], f.path, f.rule, f.found, f.severity, f.message) for f in check(triples).findings
    ]  # fmt: skip


def rules(*drop: str, add: str = "") -> list[tuple[str, Severity]]:
    return [(rule, severity) for _, _, rule, _, severity, _ in found(*drop, add=add)]


def start(value: str, passage: str = "@announced", extra: str = "") -> list[Told]:
    """Findings where the operation starts on another day, told in another passage."""
    drop = (f"{OPERATION} pg:startDate", "claim:start pg:claimValue", "claim:start pg:evidence")
    add = f'{OPERATION} pg:startDate "{value}" . claim:start pg:claimValue "{value}" ; pg:evidence {passage} . {extra}'
    return [each for each in found(*drop, add=add) if each[2] == "date-in-evidence"]


def sentence(words: str, day: str = "2023-06-01") -> str:
    """A sentence of another release, published on a day, that the start may be told by."""
    return (
        f"passage:p.1.0-{len(words)} a pg:Passage ; oa:hasSource release:p ; oa:start 0 ; oa:end {len(words)} ; "
        f'oa:exact "{words}" . release:p a pg:Release ; rdfs:label "P" ; pg:text "{words}" ; '
        f'dcterms:issued "{day}"^^xsd:date . claim:start pg:statedIn release:p .'
    )


def dated(value: str, words: str, day: str = "2023-06-01") -> list[tuple[str, Severity]]:
    """What is said of a start that a sentence of another release tells, and how severe that is."""
    drop = (
        f"{OPERATION} pg:startDate", "claim:start pg:claimValue", "claim:start pg:evidence", "claim:start pg:statedIn",
    )  # fmt: skip
    add = (
        f'{OPERATION} pg:startDate "{value}" . claim:start pg:claimValue "{value}" ; '
        f"pg:evidence passage:p.1.0-{len(words)} . {sentence(words, day)}"
    )
    return [
        (words.partition(" in its evidence")[0], severity)
        for _, _, rule, words, severity, _ in found(*drop, add=add) if rule == "date-in-evidence"
    ]  # fmt: skip


class TestDates:
    def test_a_date_of_which_nothing_stands_in_the_evidence(self) -> None:
        assert start("2020-01-01", "@cocaine") == [
            (
                "claim:start", "pg:claimValue", "date-in-evidence",
                f"has the date 2020-01-01, of which nothing stands in its evidence: {COCAINE_SENTENCE}",
                Severity.VIOLATION, DATE_MESSAGE,
            )
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("value", "missing"),
        [
            ("2022-05", None),
            ("2022", None),
            ("2023-05", None),  # both stand there; which belongs to which is not looked at
            ("2022-06", "whose month does not stand"),
            ("2022-05-17", "whose day does not stand"),
            ("2021", "of which nothing stands"),
            ("2021-05", None),  # the release is of 2023 and says May 2022: no
        ],
    )
    def test_no_more_than_is_told(self, value: str, missing: str | None) -> None:
        expected = "whose year does not stand" if value == "2021-05" else missing
        said = [found.partition(", ")[2].partition(" in its")[0] for _, _, _, found, _, _ in start(value)]
        assert said == ([expected] if expected else [])

    @pytest.mark.parametrize(
        ("value", "words"),
        [
            ("2022-05-17", "It began on May 17, 2022."),
            ("2022-05-17", "It began on 17 May 2022."),
            ("2022-05-07", "It began on 5/7/2022."),
            ("2022-05-17", "It began on 05/17/22."),
            ("2022-05-17", "It began on 2022-05-17."),
            ("2022-05-17", "It began 17.05.2022, in the morning."),
            ("2022-05", "It ran from Sept. 2021 to MAY 2022."),
            ("2023-05-17", "It began on May 17."),
            ("2022-12-17", "It began on December 17th."),
        ],
    )
    def test_a_date_in_any_writing(self, value: str, words: str) -> None:
        assert dated(value, words) == []

    @pytest.mark.parametrize(
        ("value", "words", "missing"),
        [
            ("2022-05-17", "It may be 17 in 2022.", "whose month does not stand"),
            ("2022-05-01", "It took 1.5 kilograms in May 2022.", "whose day does not stand"),
            ("2018-05-17", "It began on May 17.", "whose year does not stand"),
            ("2022-05-17", "It took 12022 pills, 517 of them in May.", "whose day does not stand"),
        ],
    )
    def test_other_numbers_and_words_are_no_date(self, value: str, words: str, missing: str) -> None:
        assert dated(value, words) == [(f"has the date {value}, {missing}", Severity.VIOLATION)]

    def test_what_only_a_calendar_tells_is_a_warning(self) -> None:
        warned = [("has the date 2023-05-23, of which nothing stands", Severity.WARNING)]
        assert dated("2023-05-23", "It began last week.") == warned

    def test_but_not_years_away(self) -> None:
        refused = [("has the date 2019-05-23, of which nothing stands", Severity.VIOLATION)]
        assert dated("2019-05-23", "It began last week.") == refused


def claim(predicate: str, value: str, passage: str, subject: str = OPERATION) -> str:
    return (
        f"{subject} {predicate} {value} . claim:new a pg:Claim ; pg:claimSubject {subject} ; "
        f"pg:claimPredicate {predicate} ; pg:claimObject {value} ; pg:evidence {passage} ; pg:statedIn {RELEASE} ."
    )


class TestEnds:
    def test_evidence_that_names_neither_end(self) -> None:
        assert found(add=claim("pg:participant", "organization:department-of-invented-coasts", "@cocaine")) == [
            (
                "claim:new", "pg:claimObject", "object-in-evidence",
                f'has object "Department of Invented Coasts", which its evidence does not name: {COCAINE_SENTENCE}',
                Severity.VIOLATION, OBJECT_MESSAGE,
            )
        ]  # fmt: skip

    def test_another_body_of_the_same_kind_is_not_its_name(self) -> None:
        other = 'organization:x a pg:Agency ; rdfs:label "Bureau of Tides" ; pg:namedIn @society .'
        said = found(add=claim("pg:participant", "organization:x", "@announced") + other)
        assert ("claim:new", "object-in-evidence") in [(focus, rule) for focus, _, rule, *_ in said]

    def test_a_sentence_about_the_operation_by_another_word_for_it(self) -> None:
        assert found(add=claim("pg:participant", "organization:society-of-harbor-chiefs", "@society"))[0][2] != (
            "object-in-evidence"
        )

    def test_an_object_that_is_taken_up_from_the_sentence_before(self) -> None:
        words = "Los Faroles is its leading circle."
        drop = (f"{RELEASE} pg:text", f"{RELEASE} pg:sha256")
        text = f"The Gale Cartel sold drugs. {words}"
        add = (
            f'{RELEASE} pg:text "{text}" . passage:new a pg:Passage ; oa:hasSource {RELEASE} ; '
            f'oa:start 28 ; oa:end {len(text)} ; oa:exact "{words}" .'
        )
        faction = ("claim:faction pg:evidence", *drop)
        cited = f"{add} claim:faction pg:evidence passage:new ."
        said = [each for each in found(*faction, add=cited) if each[0] == "claim:faction"]
        assert said == []
        without = cited.replace("is its leading", "is the leading")
        said = [each for each in found(*faction, add=without) if each[0] == "claim:faction"]
        assert [(rule, severity) for _, _, rule, _, severity, _ in said] == [("object-in-evidence", Severity.WARNING)]

    def test_a_subject_that_the_release_does_not_name_is_a_warning(self) -> None:
        other = 'operation:x a pg:Operation ; rdfs:label "Operation Night Tide" ; pg:namedIn @cocaine .'
        said = found(add=claim("pg:participant", BUREAU, "@belongs", "operation:x") + other)
        assert [each for each in said if each[0] == "claim:new"] == [
            (
                "claim:new", "pg:claimSubject", "subject-in-release",
                'is about "Operation Night Tide", which neither its evidence nor its release names', Severity.WARNING,
                "The release of a claim should name its subject: look whether the passage is about it.",
            )
        ]  # fmt: skip

    def test_an_operation_that_the_release_does_not_name(self) -> None:
        other = 'operation:x a pg:Operation ; rdfs:label "Operation Night Tide" ; pg:namedIn @cocaine .'
        said = found(f"{COCAINE} pg:partOf", add=f"{COCAINE} pg:partOf operation:x . {other}")
        assert [each for each in said if each[0] == COCAINE] == [
            (
                COCAINE, "pg:partOf", "operation-in-release",
                f'is part of "Operation Night Tide", which its release does not name: {COCAINE_SENTENCE}',
                Severity.VIOLATION,
                "The release of a fact must name its operation: name the one that it tells of, or none.",
            )
        ]  # fmt: skip

    def test_a_speaker_whom_the_release_does_not_name(self) -> None:
        person = 'official:x a pg:Official ; rdfs:label "Bo Other" ; org:holds post:x ; pg:namedIn @safer .'
        said = found("statement:safer pg:speaker", add=f"statement:safer pg:speaker official:x . {person}")
        assert ("statement:safer", "pg:speaker", "speaker-in-release", Severity.VIOLATION) in [
            (focus, path, rule, severity) for focus, path, rule, _, severity, _ in said
        ]

    def test_without_the_text_a_passage_of_the_release_tells_that_it_names_the_operation(self) -> None:
        assert found(f"{RELEASE} pg:text") == []
        drop = (f"{RELEASE} pg:text", f"{OPERATION} pg:namedIn")
        elsewhere = f"{OPERATION} pg:namedIn passage:o . passage:o a pg:Passage ; oa:hasSource release:o ; "
        elsewhere += 'oa:start 0 ; oa:end 21 ; oa:exact "Operation Gale Harbor" . release:o a pg:Release .'
        said = [each for each in rules(*drop, add=elsewhere) if each[0] == "operation-in-release"]
        assert said == [("operation-in-release", Severity.WARNING)] * 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Justice Department said", "Department of Justice"),
        ("DEAs agents", "DEA"),
        ("Deputy DA Bea Loe", "Deputy District Attorney"),
        ("AUSA Jo Roe", "Assistant U.S. Attorney"),
        ("the U.S. Attorneys Office Fraud Unit", "U.S. Attorney's Office for the District of Elm"),
        ("offices in the Eastern District of Elmland", "U.S. Attorney's Office for the Eastern District of Elmland"),
        ("theSinaloaCartel", "Sinaloa Cartel"),
        ("el Cártel de Río Azul", "Cartel de Rio Azul"),
    ],
)
def test_a_name_is_found_in_the_forms_that_texts_give_it(words: str, name: str) -> None:
    assert mentions(words, [name])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Department of Tides", "Department of Justice"),
        ("a nice idea", "ICE"),
        ("DEATH", "DEA"),
        ("Operation Blue Boat in waves", "Operation Blue Harbor"),
        ("the Northern District of Elm", "U.S. Attorney's Office for the Northern District of Oak"),
        ("", "ICE"),
    ],
)
def test_what_many_names_share_is_no_name(words: str, name: str) -> None:
    assert not mentions(words, [name])


class TestWholeWords:
    def test_a_number_that_is_cut(self) -> None:
        drop = (f"{PILLS} pg:asPrinted", f"{UNDER} pg:amount", f"{UNDER} pg:bound")
        add = f'{PILLS} pg:asPrinted "2 million pills" . {UNDER} pg:amount 2000000.0 ; pg:bound pg:Exact .'
        assert found(*drop, add=add) == [
            (
                PILLS, "pg:asPrinted", "printed-words",
                f'prints "2 million pills", which is cut out of a longer word or number: {PILLS_SENTENCE}',
                Severity.VIOLATION, WHOLE_MESSAGE,
            )
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("words", "text"),
        [
            ("4 million pills", "nearly 44 million pills"),
            ("44", "44 million pills"),
            ("million pills", "44 million pills"),
            ("four arrests", "forty-four arrests"),
            ("hundred arrests", "two hundred arrests"),
            ("5 pounds", "2.5 pounds"),
            ("1", "1,005 pills"),
            ("005 pills", "1,005 pills"),
            ("44 million fentanyl pill", "44 million fentanyl pills"),
            ("62", "62kg of cocaine"),
            ("", "44"),
        ],
    )
    def test_words_that_do_not_stand_whole(self, words: str, text: str) -> None:
        assert not stands(words, text)

    @pytest.mark.parametrize(
        ("words", "text"),
        [
            ("44 million pills", "nearly 44 million pills"),
            ("5 pounds", "25 pounds and 5 pounds"),
            ("12 guns", "pills,12 guns"),
            ("$1.5 million", "($1.5 million)"),
            ("44 guns", "In 2022, 44 guns"),
            ("more than 6,500 pounds", "fentanyl pillsmore than 6,500 pounds"),
            ("7 pills", "In May 2022 7 pills"),
            ("1.2 million", "nearly 1.2 million."),
        ],
    )
    def test_words_that_do(self, words: str, text: str) -> None:
        assert stands(words, text)


class TestNumbers:
    def test_a_count_that_contradicts_its_words(self) -> None:
        assert found("tally:arrests pg:count", add="tally:arrests pg:count 45 .") == [
            (
                "tally:arrests", "pg:asPrinted", "printed-number",
                'has the number 45, which its printed words do not show: "forty-four arrests"',
                Severity.VIOLATION, NUMBER_MESSAGE,
            )
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("printed", "count", "severity"),
        [
            ("44 million pills", "44", Severity.VIOLATION),
            ("three men and two women", "5", Severity.WARNING),
            ("40 to 50 people", "45", Severity.WARNING),
            ("40 to 50 people", "55", Severity.VIOLATION),
            ("several hundred people", "300", Severity.WARNING),
            ("a dozen people", "12", None),
            ("two dozen people", "24", None),
            ("a dozen people", "13", Severity.VIOLATION),
            ("3 thousand 337 people", "3337", None),
        ],
    )
    def test_sums_ranges_and_vague_words_are_for_a_person(
        self, printed: str, count: str, severity: Severity | None
    ) -> None:
        drop = ("tally:arrests pg:asPrinted", "tally:arrests pg:count")
        add = f'tally:arrests pg:asPrinted "{printed}" ; pg:count {count} .'
        said = [level for rule, level in rules(*drop, add=add) if rule == "printed-number"]
        assert said == ([severity] if severity else [])


def bound(drop: str, add: str, printed: str | None = None, node: str = COCAINE) -> list[Told]:
    dropped = (f"{drop} pg:bound", *((f"{node} pg:asPrinted",) if printed else ()))
    words = f'{node} pg:asPrinted "{printed}" .' if printed else ""
    return found(*dropped, add=f"{drop} pg:bound pg:{add} . {words}")


class TestBounds:
    @pytest.mark.parametrize("other", ["Over", "Exact", "About"])
    def test_another_bound_than_the_printed_one(self, other: str) -> None:
        assert bound(UNDER, other) == [
            (
                PILLS, "pg:bound", "printed-bound",
                f"has the bound {other}, and its printed words say Under: {PILLS_SENTENCE}",
                Severity.VIOLATION, BOUND_MESSAGE,
            )
        ]  # fmt: skip

    def test_a_bound_that_is_left_out_of_the_printed_words_counts(self) -> None:
        assert [each[2] for each in bound(ABOUT, "Exact", "1,999 kilograms of cocaine")] == ["printed-bound"]
        assert bound(ABOUT, "About", "1,999 kilograms of cocaine") == []

    def test_a_bound_without_any_word_for_it(self) -> None:
        drop = ("tally:arrests pg:bound",)
        assert found(*drop, add="tally:arrests pg:bound pg:Over .") == [
            (
                "tally:arrests", "pg:bound", "printed-bound",
                'has the bound Over, for which its sentence has no word: "The operation led to forty-four arrests."',
                Severity.VIOLATION, BOUND_MESSAGE,
            )
        ]  # fmt: skip

    def test_a_bound_is_carried_from_the_head_of_a_series(self) -> None:
        assert bound(DOLLARS, "Under") == []


class TestUnits:
    def test_another_unit_than_the_printed_one(self) -> None:
        drop = (f"{ABOUT} qudt:hasUnit", f"{ABOUT} pg:siAmount")
        assert [each for each in found(*drop, add=f"{ABOUT} qudt:hasUnit pg:pill .") if each[2] == "printed-unit"] == [
            (
                COCAINE, "qudt:hasUnit", "printed-unit",
                f"has the unit pill, and its printed words say KiloGM: {COCAINE_SENTENCE}",
                Severity.VIOLATION, UNIT_MESSAGE,
            )
        ]  # fmt: skip

    def test_pounds_of_what_is_counted(self) -> None:
        drop = (f"{UNDER} qudt:hasUnit",)
        add = f"{UNDER} qudt:hasUnit unit:LB ; pg:siAmount 544310.844 ."
        assert [each for each in found(*drop, add=add) if each[2] == "printed-unit"] == [
            (
                PILLS, "qudt:hasUnit", "printed-unit",
                f"has the unit LB, which does not stand in its sentence: {PILLS_SENTENCE}",
                Severity.VIOLATION, UNIT_MESSAGE,
            )
        ]  # fmt: skip

    def test_bitcoins_that_no_sentence_tells_of(self) -> None:
        (problem,) = [
            each
            for each in found(f"{UNDER} qudt:hasUnit", add=f"{UNDER} qudt:hasUnit pg:BTC .")
            if each[2] == "printed-unit"
        ]
        assert problem == (
            PILLS, "qudt:hasUnit", "printed-unit",
            f"has the unit BTC, which does not stand in its sentence: {PILLS_SENTENCE}",
            Severity.VIOLATION, UNIT_MESSAGE,
        )  # fmt: skip

    def test_which_dollars_only_the_country_tells(self) -> None:
        said = rules(f"{DOLLARS} qudt:hasUnit", add=f"{DOLLARS} qudt:hasUnit unit:CCY_CAD .")
        assert said == [("printed-unit", Severity.WARNING)]
        said = rules(f"{DOLLARS} qudt:hasUnit", add=f"{DOLLARS} qudt:hasUnit unit:CCY_EUR .")
        assert said == [("printed-unit", Severity.VIOLATION)]


HEROIN = 'goods:heroin a skos:Concept ; skos:prefLabel "heroin" .'
FIREARM = 'goods:firearm a skos:Concept ; skos:prefLabel "firearm" .'


class TestGoods:
    def test_another_drug_than_the_printed_one(self) -> None:
        assert found(f"{COCAINE} pg:item", add=f"{COCAINE} pg:item goods:heroin . {HEROIN}") == [
            (
                COCAINE, "pg:item", "printed-item",
                'is of heroin, and its printed words name cocaine: "approximately 1,999 kilograms of cocaine"',
                Severity.VIOLATION, ITEM_MESSAGE,
            )
        ]  # fmt: skip

    def test_goods_that_nothing_names_are_a_warning(self) -> None:
        assert found(f"{PILLS} pg:item", add=f"{PILLS} pg:item goods:heroin . {HEROIN}") == [
            (
                PILLS, "pg:item", "printed-item", f"is of heroin, which its sentence does not name: {PILLS_SENTENCE}",
                Severity.WARNING, "The sentence of a seizure should name what was seized.",
            )
        ]  # fmt: skip

    def test_the_kind_of_the_item_will_do(self) -> None:
        assert found(f"{COCAINE} pg:item", add=f"{COCAINE} pg:item goods:drugs .") == []


class TestFuture:
    @pytest.mark.parametrize(("day", "warned"), [("2023-06-01", False), ("2023-06-02", False), ("2023-06-03", True)])
    def test_a_release_of_the_day_after_tomorrow(
        self, monkeypatch: pytest.MonkeyPatch, day: str, *, warned: bool
    ) -> None:
        monkeypatch.setattr(published, "today", lambda: date(2023, 6, 1))
        drop = (f"{RELEASE} dcterms:issued",)
        expected = (
            RELEASE, "dcterms:issued", "published-in-future", f"was published {day}, which is still to come",
            Severity.WARNING,
            "A release should have the day on which it was published: look whether the year is right.",
        )  # fmt: skip
        said = found(*drop, add=f'{RELEASE} dcterms:issued "{day}"^^xsd:date .')
        assert said == ([expected] if warned else [])


class TestUnreadableValues:
    """What is badly written is told once, and nothing is concluded from it."""

    @pytest.mark.parametrize("day", ["2022-13", "2022-13-01", "2022-00"])
    def test_a_month_that_no_calendar_has_is_told_by_the_shapes(self, day: str) -> None:
        paths = {
            (focus, path)
            for focus, path, *_ in found(
                f"{OPERATION} pg:startDate", "claim:start pg:claimValue",
                add=f'{OPERATION} pg:startDate "{day}" . claim:start pg:claimValue "{day}" .',
            )
        }  # fmt: skip
        assert (OPERATION, "pg:startDate") in paths
        assert ("claim:start", "pg:claimValue") in paths

    @pytest.mark.parametrize("start", ['"2022-05-01"^^xsd:date', '"May 2022"', "release:gale-harbor"])
    def test_dates_that_are_no_dates_are_not_compared(self, start: str) -> None:
        messages = [each[-1] for each in found(f"{OPERATION} pg:startDate", add=f"{OPERATION} pg:startDate {start} .")]
        assert "An operation does not end before it starts." not in messages
        assert (
            "An operation has at most one start date, text written as 2022, 2022-05 or 2022-05-01." in messages
            or any(message.startswith("A start date must be") for message in messages)
        )

    def test_dates_that_are_dates_are_compared(self) -> None:
        messages = [each[-1] for each in found(f"{OPERATION} pg:startDate", add=f'{OPERATION} pg:startDate "2024" .')]
        assert "An operation does not end before it starts." in messages

    def test_long_numbers_are_shown_as_they_are(self) -> None:
        nines = "9" * 47
        told_of = [each[3] for each in found("tally:arrests pg:count", add=f"tally:arrests pg:count {nines} .")]
        assert told_of == [f'has the number {nines}, which its printed words do not show: "forty-four arrests"']
