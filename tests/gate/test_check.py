"""What the gate says about a release: the checks beside the shapes, and the lines that a user reads."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pyoxigraph import Triple
from tests.shapes.release_graph import Case, changed, conforming, passages

from pressgraph.gate import Finding, Report, Severity, check
from pressgraph.gate.findings import shorten

COCAINE, ARRESTS, SAFER = "seizure:cocaine", "tally:arrests", "statement:safer"
OPERATION, RELEASE = "operation:gale-harbor", "release:gale-harbor"


def lines(*drop: str, add: str = "") -> list[str]:
    return [finding.line() for finding in check(changed(Case("", drop, add))).findings]


def findings(*drop: str, add: str = "") -> list[tuple[str, str, Severity, str]]:
    report = check(changed(Case("", drop, add)))
    return [(f.rule, f.found, f.severity, f.message) for f in report.findings]


def test_the_conforming_release_conforms_and_says_what_was_checked() -> None:
    report = check(conforming())
    assert report == Report(
        (),
        {
            "Agency": 2, "Association": 1, "Cartel": 1, "Claim": 10, "Faction": 1, "Official": 1, "Operation": 1,
            "Passage": 10, "Platform": 1, "Post": 1, "Quantity": 3, "Release": 1, "Seizure": 3, "Statement": 1,
            "Tally": 1, "skos:Concept": 5,
        },
    )  # fmt: skip
    assert report.conforms


def test_the_graph_of_a_release_may_be_given_whole() -> None:
    @dataclass(frozen=True)
    class Whole:
        key: str
        triples: tuple[Triple, ...]

    assert check(Whole("gale-harbor", conforming())).conforms


def test_a_passage_without_any_word_of_a_name_does_not_name_the_thing() -> None:
    found = findings(
        "platform:seachat pg:namedIn", add="platform:seachat pg:namedIn passage:gale-harbor.eb0a6174.422-462 ."
    )
    assert found == [
        (
            "name-in-passage",
            'is said to be named in "The operation led to forty-four arrests.", which has no word of its names',
            Severity.VIOLATION,
            "The passage that names a thing must have its name.",
        )
    ]


def test_a_passage_with_a_part_of_the_name_names_the_thing() -> None:
    assert (
        findings("official:ana-example rdfs:label", add='official:ana-example rdfs:label "Anastasia M. Example" .')
        == []
    )


class TestLines:
    def test_a_quantity_is_named_after_its_seizure(self) -> None:
        assert lines("quantity:about-1999-KiloGM qudt:hasUnit") == [
            'gale-harbor: seizure "approximately 1,999 kilograms of cocaine" has no unit; a quantity needs exactly one '
            'unit. Sentence: "Agents seized approximately 1,999 kilograms of cocaine."'
        ]

    def test_several_values_are_listed(self) -> None:
        assert lines(f"{ARRESTS} pg:count", add=f"{ARRESTS} pg:count 44, 12 .") == [
            'gale-harbor: tally "forty-four arrests" has more than one count (12, 44); a tally needs exactly one '
            'count, a whole number above 0. Sentence: "The operation led to forty-four arrests."'
        ]

    def test_a_wrong_value_is_shown_and_told_once(self) -> None:
        assert lines(f"{ARRESTS} pg:count", add=f'{ARRESTS} pg:count "-5" .') == [
            'gale-harbor: tally "forty-four arrests" has count "-5", which is text; a count must be a whole number. '
            'Sentence: "The operation led to forty-four arrests."'
        ]

    def test_a_thing_is_shown_by_its_name(self) -> None:
        cartel = "organization:gale-cartel"
        add = f"{OPERATION} pg:participant {cartel} . {claim('pg:participant', cartel)}"
        assert lines(add=add)[0].startswith(
            'gale-harbor: operation "Operation Gale Harbor" has participant "Gale Cartel", a cartel; the participants '
            'of an operation are agencies, and each must be described beside it. Sentence: "The Federal Bureau of '
            "Harbors"
        )

    def test_a_warning_says_so(self) -> None:
        assert lines(f"{SAFER} pg:speaker") == [
            'gale-harbor: warning: statement "The harbor is safer, … The work goes on." has no speaker; a statement '
            "should have its speaker. "
            'Sentence: "“The harbor is safer,” said Director Ana Example of the Federal Bureau of Harbors."'
        ]

    def test_a_rule_about_the_whole_thing_stands_alone(self) -> None:
        line = lines(add="organization:gale-cartel a pg:Agency .")[0]
        assert line.startswith(
            'gale-harbor: agency "Gale Cartel": A thing has an identifier of its own and is of one kind only: operation'
        )

    def test_missing_evidence_is_one_line_without_a_sentence(self) -> None:
        assert lines(f"{ARRESTS} pg:evidence") == [
            'gale-harbor: tally "forty-four arrests" has no evidence; a fact needs at least one passage as its '
            "evidence, and the passage must be described beside it."
        ]

    def test_a_long_sentence_is_cut_around_the_words(self) -> None:
        sentence = f"{'word ' * 60}seized 62 kilograms of cocaine {'word ' * 60}end."
        short = shorten(sentence, around="62 kilograms of cocaine")
        assert "seized 62 kilograms of cocaine word" in short
        assert short.startswith("… word ")
        assert short.endswith(" word …")
        assert len(short) <= 160

    def test_the_sentence_of_a_relation_is_that_of_its_claim(self) -> None:
        report = check(changed(Case("", (f"{OPERATION} pg:startDate",), f'{OPERATION} pg:startDate "2022-5" .')))
        finding = next(found for found in report.findings if found.found == 'has start date "2022-5"')
        assert finding.sentence is not None
        assert "ran from May 2022" in finding.sentence
        assert finding == Finding(
            focus="https://w3id.org/pressgraph/operation/gale-harbor",
            kind="operation",
            label="Operation Gale Harbor",
            path="pg:startDate",
            property="start date",
            found='has start date "2022-5"',
            message="An operation has at most one start date, text written as 2022, 2022-05 or 2022-05-01.",
            severity=Severity.VIOLATION,
            sentence=finding.sentence,
            release="gale-harbor",
            rule="https://w3id.org/pressgraph/shapes#Operation-start",
            predicate="https://w3id.org/pressgraph/ontology#startDate",
            value='"2022-5"',
            component="Pattern",
        )


def claim(predicate: str, value: str) -> str:
    kind = "pg:claimValue" if value.startswith('"') else "pg:claimObject"
    return (
        f"claim:new a pg:Claim ; pg:claimSubject {OPERATION} ; pg:claimPredicate {predicate} ; {kind} {value} ; "
        f"pg:evidence @announced ; pg:statedIn {RELEASE} ."
    )


class TestPassages:
    def test_words_that_are_not_at_their_place(self) -> None:
        assert findings("@society oa:start", "@society oa:end", add="@society oa:start 0 ; oa:end 45 .") == [
            (
                "passage-text",
                'stands at 0 to 45, where the text of the release has "Operation Gale Harbor breaks a smuggling ring"',
                Severity.VIOLATION,
                "The words of a passage must be those of the text, from its start to its end.",
            )
        ]

    def test_without_the_text_the_length_must_fit(self) -> None:
        message = "Its end minus its start must be its length."
        assert findings(f"{RELEASE} pg:text", "@goes oa:exact", add='@goes oa:exact "“The work goes on”" .') == [
            ("quoted-words", 'quotes "The work goes on.", which its passages do not have', Severity.VIOLATION,
             "The words of a fact must stand in the passages that are its evidence, letter for letter."),
            ("passage-length", f"is 18 characters long and stands at {_at('@goes')}", Severity.VIOLATION, message),
        ][::-1]  # fmt: skip

    def test_without_the_text_right_facts_still_pass(self) -> None:
        assert findings(f"{RELEASE} pg:text") == []

    def test_a_text_that_is_not_the_one_that_was_hashed(self) -> None:
        assert findings(f"{RELEASE} pg:sha256", add=f'{RELEASE} pg:sha256 "{"0" * 64}" .') == [
            (
                "fingerprint",
                "has SHA-256 000000000000…",
                Severity.VIOLATION,
                "The SHA-256 of a release must be that of its text.",
            )
        ]


def _at(passage: str) -> str:
    start, end = passages()[passage].rpartition(".")[2].split("-")
    return f"{start} to {end}"


class TestPrintedWords:
    def test_words_that_the_evidence_does_not_have(self) -> None:
        assert findings(f"{COCAINE} pg:asPrinted", add=f'{COCAINE} pg:asPrinted "1,999 kilos of cocaine" .') == [
            (
                "printed-words",
                'prints "1,999 kilos of cocaine", which its passages do not have',
                Severity.VIOLATION,
                "The words of a fact must stand in the passages that are its evidence, letter for letter.",
            )
        ]

    def test_words_of_another_sentence_are_no_evidence(self) -> None:
        drop = (f"{ARRESTS} pg:evidence",)
        assert [rule for rule, *_ in findings(*drop, add=f"{ARRESTS} pg:evidence @pills .")] == ["printed-words"]

    def test_words_may_cross_from_one_sentence_to_the_next(self) -> None:
        words = "1,999 kilograms of cocaine. They also took"
        add = f'{COCAINE} pg:asPrinted "{words}" ; pg:evidence @pills .'
        assert findings(f"{COCAINE} pg:asPrinted", add=add) == []

    def test_each_piece_of_a_quotation_must_be_there(self) -> None:
        quote = "The harbor is safer, … Nobody was hurt."
        assert findings(f"{SAFER} pg:quote", add=f'{SAFER} pg:quote "{quote}" .') == [
            (
                "quoted-words",
                'quotes "Nobody was hurt.", which its passages do not have',
                Severity.VIOLATION,
                "The words of a fact must stand in the passages that are its evidence, letter for letter.",
            )
        ]


class TestNumbers:
    def test_words_without_any_number_are_refused(self) -> None:
        assert findings(f"{COCAINE} pg:asPrinted", add=f'{COCAINE} pg:asPrinted "kilograms of cocaine" .') == [
            (
                "printed-number",
                "has the number 1999, which its printed words do not have",
                Severity.VIOLATION,
                "The number of a fact must be the one in its words: correct the number, or copy the words that have "
                "it.",
            )
        ]


class TestAmounts:
    KILOGRAMS = "quantity:about-1999-KiloGM"

    def test_an_amount_that_is_not_converted_right(self) -> None:
        drop = (f"{self.KILOGRAMS} pg:siAmount",)
        assert findings(*drop, add=f"{self.KILOGRAMS} pg:siAmount 1.999 .") == [
            (
                "converted-amount",
                "has 1.999 kilograms or litres, and its amount in its unit is 1999",
                Severity.VIOLATION,
                "An amount in kilograms or litres must be the amount in its unit, converted.",
            )
        ]

    @pytest.mark.parametrize(
        ("unit", "converted", "rules"),
        [
            ("unit:LB", "906.73", []),
            ("unit:LB", "907.0", []),
            ("unit:LB", "999.5", ["converted-amount"]),
            ("unit:L", "1999.0", []),
            ("unit:GAL_US", "7567.0", []),
            ("unit:GM", "1999.0", ["converted-amount"]),
        ],
    )
    def test_a_rounded_amount_is_right(self, unit: str, converted: str, rules: list[str]) -> None:
        drop = (f"{self.KILOGRAMS} qudt:hasUnit", f"{self.KILOGRAMS} pg:siAmount")
        found = findings(*drop, add=f"{self.KILOGRAMS} qudt:hasUnit {unit} ; pg:siAmount {converted} .")
        assert [rule for rule, *_ in found if rule != "printed-unit"] == rules


class TestPublication:
    @pytest.mark.parametrize("day", ["2023-06-02", "2023-07", "2024"])
    def test_a_release_is_not_published_before_what_it_states(self, day: str) -> None:
        drop = (f"{OPERATION} pg:endDate", "claim:end pg:claimValue")
        found = findings(*drop, add=f'{OPERATION} pg:endDate "{day}" . claim:end pg:claimValue "{day}" .')
        assert [each for each in found if each[0] != "date-in-evidence"] == [
            (
                "published-before",
                f"is about the end {day}, and its release was published 2023-06-01",
                Severity.WARNING,
                "A release is not published before what it states, unless it announces it.",
            )
        ]

    @pytest.mark.parametrize("day", ["2023-06-01", "2023-06", "2023"])
    def test_it_may_be_published_the_same_day(self, day: str) -> None:
        drop = (f"{OPERATION} pg:endDate", "claim:end pg:claimValue")
        found = findings(*drop, add=f'{OPERATION} pg:endDate "{day}" . claim:end pg:claimValue "{day}" .')
        assert [each for each in found if each[0] != "date-in-evidence"] == []


class TestDates:
    @pytest.mark.parametrize(
        ("start", "end", "rules"),
        [
            ("2023-05", "2022", ["date-order"]),
            ("2022-05-31", "2022-04", ["date-order"]),
            ("2022-05-31", "2022-05", []),
            ("2022-05", "2022", []),
            ("2022", "2022-01", []),
            ("2023", "2022", ["https://w3id.org/pressgraph/shapes#Operation-dateOrder"]),
            ("2022-02-30", "2022-03-01", ["calendar-day"]),
        ],
    )
    def test_dates_are_compared_as_far_as_both_tell(self, start: str, end: str, rules: list[str]) -> None:
        dates = f'{OPERATION} pg:startDate "{start}" ; pg:endDate "{end}" .'
        claims = f'claim:start pg:claimValue "{start}" . claim:end pg:claimValue "{end}" .'
        drop = (
            f"{OPERATION} pg:startDate",
            f"{OPERATION} pg:endDate",
            "claim:start pg:claimValue",
            "claim:end pg:claimValue",
        )
        found = [rule for rule, *_ in findings(*drop, add=f"{dates} {claims}")]
        assert [rule for rule in found if rule not in ("date-in-evidence", "period")] == rules

    def test_an_end_before_the_start_is_told_with_both(self) -> None:
        add = f'{OPERATION} pg:startDate "2023-05" ; pg:endDate "2022" .'
        found = findings(f"{OPERATION} pg:startDate", f"{OPERATION} pg:endDate", add=add)
        assert "starts 2023-05 and ends 2022" in [words for rule, words, *_ in found if rule == "date-order"]


class TestRelations:
    def test_a_relation_without_a_claim(self) -> None:
        assert findings(add=f"{OPERATION} pg:participant organization:department-of-invented-coasts .") == [
            (
                "unclaimed-relation",
                'has participant "Department of Invented Coasts" without evidence',
                Severity.VIOLATION,
                "A relation needs a claim (pg:Claim) that names the passage which states it.",
            )
        ]

    def test_a_claim_without_its_relation(self) -> None:
        assert findings(add=claim("pg:targets", "organization:federal-bureau-of-harbors")) == [
            (
                "claimed-relation",
                'claims pg:targets "Federal Bureau of Harbors", which the graph does not state',
                Severity.VIOLATION,
                "What a claim claims must also be stated: its subject has the relation to its object.",
            )
        ]

    def test_a_claim_is_called_what_it_claims(self) -> None:
        found = check(
            changed(Case("", (), claim("pg:participant", "organization:department-of-invented-coasts")))
        ).findings
        assert found[0].label == "Operation Gale Harbor participant Department of Invented Coasts"


class TestTerms:
    @pytest.mark.parametrize(
        ("turtle", "found", "message"),
        [
            (
                "seizure:x a pg:Siezure .",
                "uses pg:Siezure, which the ontology does not define",
                "Did you mean pg:Seizure?",
            ),
            (
                "seizure:x a pg:seizure .",
                "uses pg:seizure, which the ontology does not define",
                "Did you mean pg:Seizure?",
            ),
            (
                f"{OPERATION} pg:target organization:gale-cartel .",
                "uses pg:target, which the ontology does not define",
                "Did you mean pg:targets?",
            ),
            (
                f"{OPERATION} pg:xyzzy 5 .",
                "uses pg:xyzzy, which the ontology does not define",
                "Use a term of the ontology of pressgraph.",
            ),
            (
                "seizure:x a <http://w3id.org/pressgraph/ontology#Seizure> .",
                "uses http://w3id.org/pressgraph/ontology#Seizure, which the ontology does not define",
                "Did you mean pg:Seizure?",
            ),
        ],
    )
    def test_a_term_that_is_not_defined(self, turtle: str, found: str, message: str) -> None:
        assert ("undefined-term", found, Severity.VIOLATION, message) in findings(add=turtle)


class TestKinds:
    @pytest.mark.parametrize(
        ("turtle", "found", "message"),
        [
            (
                "pg:Seizure pg:count 5 .",
                "is a class of the ontology, and the file states something about it",
                "Give the thing an address of its own.",
            ),
            (
                "pg:count pg:count 5 .",
                "is a property of the ontology, and the file states something about it",
                "Give the thing an address of its own.",
            ),
            (
                f"{OPERATION} pg:Seizure {COCAINE} .",
                "uses the class pg:Seizure as a property",
                "Say what the thing is with the property rdf:type.",
            ),
            (
                f"{OPERATION} a pg:targets .",
                "is said to be a pg:targets, which is a property",
                "A thing is of a class, such as pg:Seizure.",
            ),
            (
                f"{OPERATION} rdfs:seeAlso pg:Platform .",
                "has pg:Platform as a value, which is a class",
                "Name the thing itself, not its class.",
            ),
            (
                "seizure:new pg:asPrinted '5 pills' .",
                "is of no class, so nothing about it is checked",
                "Say what it is; is it a pg:Seizure?",
            ),
            (
                "organization:new rdfs:label 'New' .",
                "is of no class, so nothing about it is checked",
                "Say what it is, so that it can be checked.",
            ),
        ],
    )
    def test_a_class_a_thing_and_a_property_are_told_apart(self, turtle: str, found: str, message: str) -> None:
        assert (found, Severity.VIOLATION, message) in [told[1:] for told in findings(add=turtle)]

    def test_things_of_other_vocabularies_are_not_asked_for_a_class(self) -> None:
        rules = [rule for rule, *_ in findings(add="<https://example.org/x> rdfs:label 'X' .")]
        assert rules == ["foreign-statement"]


class TestAddresses:
    @pytest.mark.parametrize(
        ("turtle", "found", "message"),
        [
            (
                "<seizure:new> rdfs:label 'X' .",
                'uses the address <seizure:new>, whose beginning "seizure:" is a prefix that is not declared',
                "Write <https://w3id.org/pressgraph/seizure/new>, or declare the prefix.",
            ),
            (
                f"{OPERATION} <pg:count> 5 .",
                'uses the address <pg:count>, whose beginning "pg:" is a prefix that is not declared',
                "Write <https://w3id.org/pressgraph/ontology#count>, or declare the prefix.",
            ),
            (
                f"{OPERATION} rdfs:seeAlso <ex:count> .",
                'uses the address <ex:count>, whose beginning "ex:" is a prefix that is not declared',
                "Declare the prefix, or write the address out.",
            ),
        ],
    )
    def test_a_prefix_that_is_not_declared(self, turtle: str, found: str, message: str) -> None:
        told = [each for each in findings(add=turtle) if each[0] != "foreign-statement"]
        assert told == [("undeclared-prefix", found, Severity.VIOLATION, message)]

    @pytest.mark.parametrize(
        "address", ["urn:isbn:5", "mailto:a@example.org", "HTTPS://example.org/", "x://y", "doi:10.1/2"]
    )
    def test_schemes_are_no_prefixes(self, address: str) -> None:
        assert [rule for rule, *_ in findings(add=f"{OPERATION} rdfs:seeAlso <{address}> .")] == ["foreign-statement"]


class TestDescribed:
    @pytest.mark.parametrize(
        ("value", "found", "message"),
        [
            (
                "organization:gale-cartell",
                "refers to organization:gale-cartell, which is described nowhere",
                "Did you mean organization:gale-cartel?",
            ),
            (
                "organization:drug-enforcement-administration",
                "refers to organization:drug-enforcement-administration, which is described nowhere",
                'It is known as "Drug Enforcement Administration": describe it beside the fact.',
            ),
            (
                "operation:xyzzy",
                "refers to operation:xyzzy, which is described nowhere",
                "What a fact refers to must be described beside it or in the store.",
            ),
        ],
    )
    def test_a_relation_that_leads_nowhere(self, value: str, found: str, message: str) -> None:
        assert findings(add=f"{OPERATION} rdfs:seeAlso {value} .") == [
            ("undescribed", found, Severity.VIOLATION, message)
        ]

    def test_a_shape_that_misses_the_description_tells_it_alone(self) -> None:
        add = f"{COCAINE} pg:partOf operation:xyzzy ."
        assert [told[:2] for told in findings(f"{COCAINE} pg:partOf", add=add)] == [
            (
                "https://w3id.org/pressgraph/shapes#Seizure-operation",
                "has operation operation:xyzzy, which is described nowhere",
            )
        ]

    def test_claims_that_are_about_each_other_end(self) -> None:
        add = "claim:new pg:claimSubject claim:new ; pg:claimPredicate pg:targets ; pg:claimObject claim:new ."
        assert any(
            line.startswith('gale-harbor: claim "new targets new" ')
            for line in lines(add=f"claim:new a pg:Claim . {add}")
        )


@pytest.mark.parametrize(
    "turtle", ["", "<urn:a> <urn:b> <urn:c> .", "goods:cocaine a skos:Concept ; skos:prefLabel 'cocaine' ."]
)
def test_a_graph_in_which_nothing_was_checked_does_not_pass(turtle: str) -> None:
    from pyoxigraph import RdfFormat, parse

    from pressgraph.vocabulary.terms import PREFIXES

    head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    report = check([quad.triple for quad in parse(head + turtle, format=RdfFormat.TURTLE)])
    assert not report.conforms
    assert [finding.line() for finding in report.findings] == [
        "0 facts of known classes were checked; at least one thing must be of a class of the ontology, such as "
        "pg:Seizure."
    ]


def test_findings_do_not_depend_on_the_order_of_the_triples() -> None:
    drop = (f"{ARRESTS} pg:count", f"{COCAINE} pg:item", "platform:seachat rdfs:label")
    triples = changed(Case("", drop))
    assert check(triples).findings == check(triples[::-1]).findings
