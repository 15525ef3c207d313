"""From the cells of a spreadsheet to facts, and to a line about each cell that is wrong."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from tests.sheets.filled import (
    OPERATION,
    SEIZURE,
    STATEMENT,
    TALLY,
    filled,
    notices,
    problems,
    read,
    said,
    subjects,
    without,
)

from pressgraph import sheets
from pressgraph.facts import Kind, Ref, Release
from pressgraph.gate import Severity, check
from pressgraph.sheets import Cell, Thing
from pressgraph.sheets.names import Nothing
from pressgraph.vocabulary.terms import PREFIXES, iri

STORED = Release(
    "grey-gull",
    "Grey Gull\n\nThe Coast Guard’s cutter “Tern” left in May.\n\nIn  Operation Grey Gull, agents of the Drug "
    "Enforcement Administration found about 30 kilograms of heroin. They made 41 arrests — the most in years.",
    url="https://example.org/stored",
)


class Store(Nothing):
    """A store that knows one release and one operation by another name."""

    def release(self, key: str) -> Release | None:
        return STORED if key == STORED.key else None

    def release_at(self, url: str) -> Release | None:
        return STORED if url == STORED.url else None

    def release_keys(self) -> Iterable[str]:
        return [STORED.key]

    def thing(self, kind: Kind, name: str) -> Thing | None:
        if kind is Kind.OPERATION and name == "Gull":
            return Thing(
                Ref(kind, "operation-grey-gull"), "Operation Grey Gull", name, (name, "Operation Grey Gull"),
                ("Operation",),
            )  # fmt: skip
        return None


def test_a_seizure() -> None:
    sheet = read("seizures", SEIZURE)
    assert problems(sheet) == []
    (text,) = said(sheet, "release:")["pg:text"]
    assert text == f"{SEIZURE['title']}\n\n{SEIZURE['sentence']}"
    assert {k: v for k, v in said(sheet, "seizure:").items() if k not in ("pg:evidence", "pg:statedIn")} == {
        "rdf:type": ["pg:Seizure"],
        "pg:item": ["goods:cocaine"],
        "pg:form": ["form:powder"],
        "pg:quantity": ["quantity:over-1250.5-KiloGM"],
        "pg:asPrinted": [SEIZURE["as printed"]],
        "pg:partOf": ["operation:operation-grey-gull"],
        "pg:seizedBy": ["organization:drug-enforcement-administration"],
    }
    assert said(sheet, "release:")["dcterms:source"] == ["https://example.org/grey-gull"]
    assert said(sheet, "release:")["dcterms:issued"] == ["2024-05-17"]
    assert said(sheet, "passage:")["oa:exact"] == [SEIZURE["sentence"]]
    assert check(sheet.sources[0].graph).findings == ()


def test_a_tally() -> None:
    sheet = read("tallies", TALLY)
    assert said(sheet, "tally:")["pg:tallyOf"] == ["pg:Arrest"]
    assert said(sheet, "tally:")["pg:count"] == ["41"]
    assert said(sheet, "tally:")["pg:bound"] == ["pg:Exact"]
    assert check(sheet.sources[0].graph).findings == ()


def test_a_statement_with_its_speaker() -> None:
    sheet = read("statements", STATEMENT)
    assert said(sheet, "statement:")["pg:quote"] == ["The gull has landed … and it stays"]
    assert said(sheet, "statement:")["pg:speaker"] == ["official:ida-brandt"]
    assert said(sheet, "official:")["org:holds"] == ["post:administrator-drug-enforcement-administration"]
    assert said(sheet, "post:")["org:postIn"] == ["organization:drug-enforcement-administration"]
    assert check(sheet.sources[0].graph).findings == ()


def test_an_operation_with_all_its_relations() -> None:
    sheet = read("operations", OPERATION)
    operation = said(sheet, "operation:")
    assert operation["pg:startDate"] == ["2023-05"]
    assert operation["pg:endDate"] == ["2024-05-01"]
    assert operation["pg:targets"] == ["organization:harbor-kings", "organization:sinaloa-cartel"]
    assert operation["pg:participant"] == [
        "organization:drug-enforcement-administration", "organization:federal-bureau-of-investigation"
    ]  # fmt: skip
    assert operation["pg:involvedPlatform"] == ["platform:whatsapp"]
    assert len(said(sheet, "claim:")["pg:evidence"]) == 7
    assert check(sheet.sources[0].graph).findings == ()


def test_organizations_agencies_platforms_and_officials() -> None:
    source = {heading: SEIZURE[heading] for heading in ("title", "published", "publisher", "url")}
    gang = read(
        "organizations",
        {
            "organization": "Dock Nine", "kind": "faction", "other names": "D9", "part of": "Sinaloa Cartel",
            "platforms": "WhatsApp; Telegram",
            "sentence": "Dock Nine, or D9, a faction of the Sinaloa Cartel, used WhatsApp and Telegram.", **source,
        },
    )  # fmt: skip
    assert said(gang, "organization:dock-nine") == {
        "rdf:type": ["pg:Faction"],
        "rdfs:label": ["Dock Nine"],
        "skos:altLabel": ["D9"],
        "org:subOrganizationOf": ["organization:sinaloa-cartel"],
        "pg:usedPlatform": ["platform:telegram", "platform:whatsapp"],
        "pg:namedIn": said(gang, "claim:")["pg:evidence"][:1],
    }
    union = read(
        "agencies",
        {
            "agency": "League of Port Wardens", "kind": "association", "other names": "LPW",
            "sentence": "The League of Port Wardens (LPW) met.", **source,
        },
    )  # fmt: skip
    assert said(union, "organization:league")["rdf:type"] == ["pg:Association"]
    market = read(
        "platforms",
        {"platform": "Tern Market", "kind": "darknet market", "sentence": "It was sold on Tern Market.", **source},
    )
    assert said(market, "platform:")["pg:platformKind"] == ["platform-kind:darknet-market"]
    warden = read(
        "officials",
        {
            "official": "Ida Brandt", "post": "Chief Warden", "agency": "League of Port Wardens",
            "sentence": "Ida Brandt is chief warden.", **source,
        },
    )  # fmt: skip
    assert said(warden, "organization:league")["rdf:type"] == ["org:Organization"]
    for sheet in (gang, union, market):
        assert problems(sheet) == []
        assert check(sheet.sources[0].graph).findings == ()
    assert problems(warden) == []
    (wrong,) = check(warden.sources[0].graph).findings  # its sentence does not name the league
    assert (wrong.rule, wrong.severity) == ("office-in-evidence", Severity.VIOLATION)


@pytest.mark.parametrize(
    ("relation", "subject", "object", "triple"),
    [
        ("targets", "Operation Tern", "Sinaloa Cartel", "pg:targets organization:sinaloa-cartel"),
        ("has participant", "Operation Tern", "DEA", "pg:participant organization:drug-enforcement-administration"),
        ("involves platform", "Operation Tern", "WhatsApp", "pg:involvedPlatform platform:whatsapp"),
        ("used platform", "Sinaloa Cartel", "WhatsApp", "pg:usedPlatform platform:whatsapp"),
        ("is a faction of", "Dock Nine", "Sinaloa Cartel", "org:subOrganizationOf organization:sinaloa-cartel"),
        ("is an office of", "Pier Bureau", "DEA", "org:subOrganizationOf organization:drug-enforcement-administration"),
        ("started", "Operation Tern", "2022-05", "pg:startDate 2022-05"),
        ("ended", "Operation Tern", "01.06.2022", "pg:endDate 2022-06-01"),
    ],
)
def test_single_relations(relation: str, subject: str, object: str, triple: str) -> None:
    sentence = f"{subject} and {object} are in one sentence."
    line = {"subject": subject, "relation": relation, "object": object, "sentence": sentence, "url": SEIZURE["url"]}
    sheet = read("relations", line)
    assert problems(sheet) == []
    predicate, value = triple.split()
    assert any(said(sheet, kind).get(predicate) == [value] for kind in ("operation:", "organization:"))
    assert said(sheet, "claim:")["pg:claimPredicate"] == [predicate]
    assert check(sheet.sources[0].graph).conforms


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"item": "cocane"}, 'item: "cocane" is not allowed; did you mean "cocaine"?'),
        ({"item": ""}, "item: the cell is empty; what was seized."),
        ({"unit": "xyz"}, 'unit: "xyz" is not allowed; the template lists what is'),
        ({"bound": "abot"}, 'bound: "abot" is not allowed; did you mean "about"? allowed: exact, about, under, over'),
        ({"amount": "-5"}, 'amount: "-5" is not above 0; write a number that is'),
        ({"amount": "=2*3"}, 'amount: "=2*3" is a formula; write its value'),
        (
            {"seized by": "Sinaloa Cartel"},
            'seized by: "Sinaloa Cartel" is known as a cartel, not as an agency; name an agency',
        ),
        (
            {"seized by": "Drug Enforcment Administration"},
            'seized by: no sentence from this source names "Drug Enforcment Administration"; did you mean "Drug '
            'Enforcement Administration"?',
        ),
        (
            {"operation": "Operation Red Gull"},
            'operation: no sentence from this source names "Operation Red Gull"; add the one that does to the cell '
            '"sentence"',
        ),
        ({"operation": "行动"}, 'operation: "行动" is no name; write it in Latin letters, as the sentence does'),
        (
            {"as printed": "250.5 kilograms"},
            'as printed: "250.5 kilograms" does not stand in the sentence; copy the words from there',
        ),
        ({"published": "5/7/2024"}, 'published: "5/7/2024" may be 2024-05-07 or 2024-07-05; write one of these'),
        ({"url": "example.org"}, 'url: "example.org" is no web address; write it in full, such as https://example.org'),
        (
            {"release": "grey"},
            'release: "grey" is no release in the store; name the store, or fill in title and url',
        ),
        ({"sentence": "=A1"}, 'sentence: "=A1" is a formula; write its value'),
        (
            {"sentence": ""},
            "sentence: the cell is empty; the sentence of the source that states the fact, word for word; more than "
            "one where it takes more.",
        ),
    ],
)  # fmt: skip
def test_one_line_tells_what_is_wrong_with_a_cell(cells: dict[str, str], message: str) -> None:
    sheet = read("seizures", SEIZURE, {**SEIZURE, **cells})
    heading, _, told = message.partition(": ")
    assert problems(sheet) == [f'facts.csv row 3, column "{heading}": {told}']
    assert sheet.triples == read("seizures", SEIZURE).triples or "sentence" in cells or "published" in cells


def test_all_that_is_wrong_is_told_at_once_and_nothing_of_such_a_row_enters() -> None:
    line = {**SEIZURE, "item": "tea", "amount": "few", "unit": "cups", "bound": "perhaps"}
    sheet = read("seizures", line, {**SEIZURE, "form": "cloud"})
    assert [problem.cell for problem in sheet.problems] == [
        Cell(2, "item"), Cell(2, "unit"), Cell(2, "bound"), Cell(2, "amount"), Cell(3, "form")
    ]  # fmt: skip
    assert (sheet.triples, sheet.sources, sheet.lines) == ((), (), 2)


def test_a_row_says_where_it_is_from() -> None:
    sheet = read("seizures", without(SEIZURE, "title", "url"))
    assert problems(sheet) == ["facts.csv row 2: nothing says where this is from; fill in title or url, or release"]
    given = sheets.read("f.csv", filled("seizures", without(SEIZURE, "title", "url")), url="https://example.org/x")
    assert said(given, "release:")["dcterms:source"] == ["https://example.org/x"]


def test_two_rows_must_not_differ_about_their_source() -> None:
    sheet = read("seizures", SEIZURE, {**SEIZURE, "title": "Grey Gull", "published": "17 May 2024"})
    assert problems(sheet) == [
        'facts.csv row 3, column "title": "Grey Gull" differs from "Operation Grey Gull Lands" in row 2, for the same '
        "source; keep one of them"
    ]


def test_the_sentences_of_one_source_are_one_text() -> None:
    second = {**SEIZURE, "amount": "3", "unit": "kilogram", "bound": "", "as printed": "3 kilograms of cocaine",
              "seized by": "", "sentence": "In one truck lay 3 kilograms of cocaine."}  # fmt: skip
    second = without(second, "url", "published", "publisher")
    elsewhere = {**second, "url": "https://example.org/other", "title": "Trucks"}
    sheet = read("seizures", second, SEIZURE, elsewhere)
    assert problems(sheet) == [
        'facts.csv row 4, column "operation": no sentence from this source names "Operation Grey Gull"; add the one '
        'that does to the cell "sentence"'
    ]
    (taken,) = sheet.sources
    assert taken.rows == (2, 3)
    assert taken.release.text == f"{SEIZURE['title']}\n\n{second['sentence']}\n\n{SEIZURE['sentence']}"


def test_a_release_of_the_store_is_quoted_from_its_own_text() -> None:
    line = {
        "outcome": "arrest", "count": "41", "operation": "Operation Grey Gull", "as printed": "41 arrests",
        "sentence": "They made 41 arrests - the most in years.", "release": "grey-gull",
    }  # fmt: skip
    sheet = sheets.read("facts.csv", filled("tallies", line), known=Store())
    assert problems(sheet) == []
    assert said(sheet, "tally:")["pg:statedIn"] == ["release:grey-gull"]
    assert sorted(said(sheet, "passage:")["oa:exact"]) == [
        "In  Operation Grey Gull, agents of the Drug Enforcement Administration found about 30 kilograms of heroin.",
        "They made 41 arrests — the most in years.",
    ]
    assert said(sheet, "release:") == {}
    assert sheet.sources[0].stored
    by_address = {**without(line, "release"), "url": STORED.url or ""}
    assert sheets.read("facts.csv", filled("tallies", by_address), known=Store()).triples == sheet.triples


def test_a_sentence_that_the_release_lacks_is_told() -> None:
    line = {**TALLY, "release": "grey-gull"}
    sheet = sheets.read("facts.csv", filled("tallies", line), known=Store())
    assert problems(sheet) == [
        'facts.csv row 2, column "sentence": the sentence is not in release "grey-gull"; copy it from there'
    ]
    near = sheets.read("facts.csv", filled("tallies", {**line, "release": "gray-gull"}), known=Store())
    assert problems(near) == [
        'facts.csv row 2, column "release": "gray-gull" is no release in the store; did you mean "grey-gull"?'
    ]


def test_sentences_that_do_not_stand_together_are_each_evidence() -> None:
    line = {
        "subject": "Operation Grey Gull", "relation": "started", "object": "May 2024",
        "sentence": "The Coast Guard's cutter \"Tern\" left in May. They made 41 arrests - the most in years.",
        "release": "release:grey-gull",
    }  # fmt: skip
    sheet = sheets.read("facts.csv", filled("relations", line), known=Store())
    assert problems(sheet) == []
    assert len(said(sheet, "claim:")["pg:evidence"]) == 2


def test_a_name_that_the_store_knows_is_the_thing_it_knows() -> None:
    line = {**SEIZURE, "operation": "Gull"}
    sheet = sheets.read("facts.csv", filled("seizures", line), known=Store())
    assert said(sheet, "seizure:")["pg:partOf"] == ["operation:operation-grey-gull"]
    assert said(sheet, "operation:")["rdfs:label"] == ["Operation Grey Gull"]


def test_a_new_thing_has_one_label_in_all_rows() -> None:
    other = {**SEIZURE, "operation": "OPERATION GREY GULL", "amount": "7", "as printed": "7 kilograms", "bound": "",
             "sentence": "OPERATION GREY GULL: 7 kilograms of cocaine for the Drug Enforcement Administration.",
             "url": "https://example.org/other", "title": "Other"}  # fmt: skip
    sheet = read("seizures", SEIZURE, other)
    assert problems(sheet) == []
    assert said(sheet, "operation:")["rdfs:label"] == ["Operation Grey Gull"]
    assert said(sheet, "operation:")["skos:altLabel"] == ["OPERATION GREY GULL"]


def test_only_full_names_of_persons_without_titles_are_names() -> None:
    told = "is no full name; write given name and surname, without the title"
    for name in ("Brandt", "Administrator Ida Brandt", "ida brandt", "the administrator"):
        sheet = read("statements", {**STATEMENT, "speaker": name})
        assert problems(sheet) == [f'facts.csv row 2, column "speaker": "{name}" {told}']


def test_a_speaker_may_be_named_by_the_surname_in_the_sentence() -> None:
    line = {**STATEMENT, "quote": "We go on", "post": "", "agency": "", "sentence": "“We go on,” Brandt said."}
    assert problems(read("statements", line)) == []


def test_a_body_without_a_post_is_told() -> None:
    sheet = read("statements", {**STATEMENT, "post": ""})
    assert problems(sheet) == [
        'facts.csv row 2, column "agency": is filled in without a post; write the title of the speaker too'
    ]


def test_a_post_must_stand_in_the_sentence() -> None:
    assert problems(read("statements", {**STATEMENT, "post": "Chief Clerk"})) == [
        'facts.csv row 2, column "post": the sentence does not show "Chief Clerk"; write the title as it stands there'
    ]


def test_a_quotation_must_stand_in_the_sentence_in_its_order() -> None:
    assert problems(read("statements", {**STATEMENT, "quote": "“and it stays”"})) == []
    assert problems(read("statements", {**STATEMENT, "quote": "and it stays … The gull has landed"})) == [
        'facts.csv row 2, column "quote": "and it stays … The gull has landed" does not '
        "stand in the sentence; copy the words from there"
    ]


def test_a_known_platform_is_of_the_kind_it_is_known_for() -> None:
    line = {"platform": "WhatsApp", "kind": "payment", "sentence": "It went by WhatsApp.", "url": SEIZURE["url"]}
    assert problems(read("platforms", line)) == [
        'facts.csv row 2, column "kind": "WhatsApp" is known as encrypted messaging; '
        "write that, or leave the cell empty"
    ]


def test_another_name_must_stand_in_the_text() -> None:
    line = {"organization": "Dock Nine", "other names": "D9; DN", "sentence": "Dock Nine is called D9.",
            "url": SEIZURE["url"]}  # fmt: skip
    assert problems(read("organizations", line)) == [
        'facts.csv row 2, column "other names": no sentence from this source has "DN"; leave it out'
    ]


def test_the_same_line_twice_counts_once_with_a_notice() -> None:
    sheet = read("seizures", SEIZURE, SEIZURE)
    assert notices(sheet) == ["facts.csv row 3: this says the same as row 2; it is counted once"]
    assert sheet.triples == read("seizures", SEIZURE).triples


@pytest.mark.parametrize("kind", list(sheets.KINDS))
def test_the_example_line_left_in_is_no_fact(kind: str) -> None:
    example = dict(zip([c.heading for c in sheets.KINDS[kind].columns], sheets.KINDS[kind].example, strict=True))
    rewritten = {**example, "published": "8.3.2024", "note": ""}
    for line in (example, rewritten):
        sheet = read(kind, line)
        assert notices(sheet) == ["facts.csv row 2: this is the example line of the template; it is left out"]
        assert (problems(sheet), sheet.triples, sheet.lines) == ([], (), 0)


def test_a_half_changed_example_line_is_told() -> None:
    example = dict(
        zip([c.heading for c in sheets.KINDS["seizures"].columns], sheets.KINDS["seizures"].example, strict=True)
    )
    assert problems(read("seizures", {**example, "item": "heroin"})) == [
        'facts.csv row 2, column "sentence": this is still the sentence of the example; '
        "write the one that states this fact"
    ]


def test_findings_of_the_gate_find_their_cells() -> None:
    sheet = read("seizures", SEIZURE, {**SEIZURE, "amount": "7", "bound": ""})
    amount = PREFIXES["quantity"] + "exact-7-KiloGM"
    (seizure,) = subjects(sheet, amount)
    assert sheet.cells(seizure, iri("pg:item")) == (Cell(3, "item"),)
    assert sheet.cells(seizure, iri("pg:asPrinted")) == (Cell(3, "as printed"),)
    assert sheet.cells(seizure, iri("pg:statedIn")) == (Cell(3, "release"),)
    assert sheet.cells(seizure, iri("rdfs:comment")) == (Cell(3),)
    assert sheet.cells(amount, iri("pg:amount")) == (Cell(3, "amount"),)
    assert sheet.cells(PREFIXES["operation"] + "operation-grey-gull", iri("rdfs:label")) == (
        Cell(2, "operation"), Cell(3, "operation")
    )  # fmt: skip
    (release,) = subjects(sheet, iri("pg:Release"))
    assert sheet.cells(release, iri("dcterms:issued")) == (Cell(2, "published"), Cell(3, "published"))
    assert sheet.cells("https://example.org/nothing") == ()


def test_a_relation_finds_the_cell_of_its_object() -> None:
    sheet = read("operations", OPERATION)
    operation = PREFIXES["operation"] + "operation-grey-gull"
    assert sheet.cells(operation, iri("pg:targets")) == (Cell(2, "targets"),)
    assert sheet.cells(operation, iri("pg:endDate")) == (Cell(2, "end"),)
    assert sheet.cells(PREFIXES["organization"] + "harbor-kings") == (Cell(2, "targets"),)
    claims = subjects(sheet, iri("pg:startDate"))
    assert [sheet.cells(claim, iri("pg:claimValue")) for claim in claims] == [(Cell(2, "start"),)]
