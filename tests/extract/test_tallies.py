"""Tallies, by the constructions in which releases count outcomes. All sentences are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.tallying import printed, told

from pressgraph.extract import extract
from pressgraph.extract.naming import Naming
from pressgraph.extract.tallies.tallies import find
from pressgraph.facts import Kind, Ref, Release, Span
from pressgraph.text import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sweep resulted in 3,337 arrests.", ["Arrest 3337"]),
        ("They managed to detain 3 thousand 337 people.", ["Arrest 3337"]),
        ("Police detained and questioned a total of 21 people.", ["Arrest 21"]),
        ("Deputies made one felony arrest and 34 misdemeanor arrests.", ["Arrest 1", "Arrest 34"]),
        ("The four men were booked into jail and now face federal drug charges.", ["Charge 4"]),
        ("The sweep led to the arrest of nearly 1,200 individuals.", ["Arrest 1200 Under"]),
        ("As a result, nine were arrested, with one man already in custody.", ["Arrest 9"]),
        ("Deputies arrested Lee and two associates.", ["Arrest 2"]),
        (
            "In all, 90 dealers have been arrested around the world — including 12 here in the United States.",
            ["Arrest 90", "Arrest 12"],
        ),
        ("Twenty-four of the defendants have been arrested.", ["Arrest 24"]),
        ("Agents arrested five of six Kent County men indicted in May.", ["Arrest 5", "Charge 6"]),
        ("Ring Broken Up With 24 Federal Arrests", ["Arrest 24"]),
        ("Thirteen people were taken into custody.", ["Arrest 13"]),
        ("A jury charged 27 defendants with fraud.", ["Charge 27"]),
        ("Seven Charged in Pill Case", ["Charge 7"]),
        ("Six Ohioans Indicted for Selling Pills", ["Charge 6"]),
        ("They announced the indictment of 28 members of the ring.", ["Charge 28"]),
        ("It led to charges against over 125 people.", ["Charge 125 Over"]),
        ("The indictment charges a total of nine defendants.", ["Charge 9"]),
        ("An indictment charged him and five of his close associates.", ["Charge 5"]),
        (
            "Nine members of the ring, including Roe and four others who have pleaded guilty, were charged in May.",
            ["Charge 9", "Conviction 4"],
        ),
        (
            "So far 8 of the other 13 defendants charged in this case have pleaded guilty.",
            ["Conviction 8", "Charge 13"],
        ),
        ("Acme and two other companies have also pleaded guilty.", []),
        ("Two other former senior vice presidents of Acme were also sentenced.", ["Conviction 2"]),
        ("Two other former state prison officials have been charged.", ["Charge 2"]),
        ("Sixteen Named in Racketeering Indictment Alleging Fraud", ["Charge 16"]),
        ("Two men who ran prize scams entered guilty pleas in May.", ["Conviction 2"]),
        ("Of the seven defendants charged, six have entered guilty pleas.", ["Charge 7", "Conviction 6"]),
        ("Twenty defendants, most of them residing in the Elm area, have been charged.", ["Charge 20"]),
        ("He was charged along with 88 other officers and 44 other individuals.", ["Charge 88", "Charge 44"]),
        ("A second indictment charges 29 of its 70 defendants.", ["Charge 29", "Charge 70"]),
        ("That brings the total number of members charged with crimes to 99.", ["Charge 99"]),
        ("He is one of 36 defendants charged with arson.", ["Charge 36"]),
        ("Nineteen of the defendants pleaded guilty.", ["Conviction 19"]),
        ("Leader Found Guilty; Four Others Plead Guilty", ["Conviction 4"]),
        ("An operation convicted 20 defendants.", ["Conviction 20"]),
        ("More than a dozen members have been successfully prosecuted.", ["Conviction 12 Over"]),
        (
            "Of the 40 charged, 33 were arrested, 25 of whom have pleaded guilty.",
            ["Charge 40", "Arrest 33", "Conviction 25"],
        ),
        ("Two sellers, Al Poe, 39, and Bo Rae, 45, have pleaded guilty.", ["Conviction 2"]),
        ("The effort comprised 1,436 investigations.", ["Investigation 1436"]),
        ("The jury weighed 19 charged murders.", ["Death 19"]),
        ("He was charged for his alleged role in five murders.", ["Death 5"]),
        ("They admitted to causing the overdose deaths of three victims.", ["Death 3"]),
        ("He sold pills to two other victims, both of whom suffered fatal drug overdoses.", ["Death 2"]),
        ("He and others shot and killed two rival gang members.", ["Death 2"]),
        ("It led to the overdoses of three people, two of whom died.", ["Death 2"]),
        ("Eight people and an unborn child were killed by the gunfire.", ["Death 8"]),
        ("Counts include four murders that occurred in 2008 and two attempted murders.", ["Death 4"]),
        ("He got 14 years in prison for the murder of three individuals.", ["Death 3"]),
        ("Two Men Sentenced for Selling Drugs", ["Conviction 2"]),
        ("Thirteen other defendants were previously sentenced after pleading guilty.", ["Conviction 13"]),
        ("A judge sentenced two leaders of the ring.", ["Conviction 2"]),
        ("Two men indicted in March were sentenced today.", ["Charge 2", "Conviction 2"]),
        ("He is the last of nine defendants to plead guilty.", ["Conviction 9"]),
        ("All Four Members Charged Have Now Pleaded Guilty", ["Charge 4", "Conviction 4"]),
        ("Four Members Charged in May Have Now Pleaded Guilty", ["Conviction 4"]),
        ("It brought indictments for 18 others.", ["Charge 18"]),
        ("The probe resulted in 15 individuals pleading guilty.", ["Conviction 15"]),
        ("It led to guilty pleas for eleven individuals in Maine.", ["Conviction 11"]),
        ("Twenty have either pled guilty or were convicted at trial.", ["Conviction 20"]),
        ("Two of Poes co-conspirators, Ira Kos and Ron Weir, previously pleaded guilty.", ["Conviction 2"]),
        ("The indictment names as defendants 18 members of the ring.", ["Charge 18"]),
        ("The indictment accused 29 defendants of fraud.", ["Charge 29"]),
        ("A raid captured 11 gang members on charges of murder.", ["Arrest 11"]),
        ("Superseding Indictment Adds 13 Defendants to Conspiracy", ["Charge 13"]),
        ("Five members of the “Nightowl” ring, named for the moniker it used, have been charged.", ["Charge 5"]),
        ("More than 1,100 cases involved encrypted apps.", ["Investigation 1100 Over"]),
        ("The powder equates to nearly 193 million deadly doses of fentanyl.", ["LethalDose 193000000 Under"]),
        ("Agents took enough fentanyl to kill 2 million people.", ["LethalDose 2000000"]),
        ("The pills are linked to at least six overdose deaths.", ["Death 6 Over"]),
        ("Eleven of the 14 people named in the case have been arrested.", ["Arrest 11"]),
        ("Nine of the 11 men arrested have since been convicted.", ["Conviction 9", "Arrest 11"]),
        ("Over 70 people have been arrested and 30 people have been convicted.", ["Arrest 70 Over", "Conviction 30"]),
        ("The work led to the arrest and indictment of six dealers.", ["Arrest 6", "Charge 6"]),
        ("The unit won convictions against more than1,300dealers.", ["Conviction 1300 Over"]),
        ("Two men were caught in the U.S. in May and are facing separate indictments.", ["Charge 2"]),
        ("About 900 of the investigations led abroad.", ["Investigation 900 About"]),
        ("Six former and current Elmford guards have pleaded guilty.", ["Conviction 6"]),
        ("Four campaign workers pleaded guilty to fraud.", ["Conviction 4"]),
        ("Poe was arrested in May with seven other men.", ["Arrest 7"]),
        ("DA Announces Indictment of 12 in Gun Ring", ["Charge 12"]),
        ("It ended with the arrest of 267 in Texas and abroad.", ["Arrest 267"]),
        ("Officers arrested 123 at-large aliens.", ["Arrest 123"]),
        ("Such vans turned up in more than 40 cases.", ["Investigation 40 Over"]),
        ("All three remain charged.", ["Charge 3"]),
        ("Three Nine Oak Gangsters Convicted in Elmford", ["Conviction 3"]),
        ("Two of Poes sellers remain charged with arson.", ["Charge 2"]),
        (
            "Police arrested 9 suspects (3 in Malta, 5 in Spain and 1 in the UK).",
            ["Arrest 9", "Arrest 3", "Arrest 5", "Arrest 1"],
        ),
        ("Six were charged in Ohio and two in Elm Park.", ["Charge 6", "Charge 2"]),
        ("Four Elm Logistics (ELI) executives were sentenced today.", ["Conviction 4"]),
        ("It brought charges against 50 criminal and civil defendants.", ["Charge 50"]),
        ("Along with four sellers, Poe was indicted in May.", ["Charge 4"]),
        ("Each of the five sellers was arrested in May.", ["Arrest 5"]),
        ("Nine suspects were charged, and leaders have been convicted.", ["Charge 9"]),
    ],
)
def test_outcomes_are_counted(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with robbing 12 people.",
        "Five defendants are in custody.",
        "Two more arrests are still pending.",
        "He made one mistake before his arrest, for which one arrest warrant was enough.",
        "She told of three of the many cases that the office had brought.",
        "He is charged in a 13-count indictment.",
        "Agents are seeking to arrest the two remaining fugitives.",
        "One defendant pleaded guilty.",
        "Three men have agreed to plead guilty.",
        "The county reported 188 cases of HIV infection.",
        "In 2021, 100,000 overdose deaths struck Americans.",
        "Al Poe, aka Momo, 20 pleaded guilty.",
        "The operation rescued 115 children.",
        "Efforts to find and apprehend these four men continue.",
        "He pleaded guilty to fraud in two separate cases.",
        "The firm paid $3 million to settle two fraud cases.",
        "Some 40 people were arrested, charged, pleaded guilty or been sentenced.",
        "The two convictions each carry ten years.",
        "It led to the arrest of one of the boldest dealers.",
        "It led to the resolution of two fraud cases.",
        "Of all those held, 45 had criminal convictions.",
        "The indictment of 12 counts was read.",
        "All but two of the defendants were arrested today.",
        "Two lawyers prosecuted the two cases.",
        "There have been 47 overdose deaths through May of 2025.",
        "A note on each of the five cases follows.",
        "He shot at the other three convicted men.",
        "He attempted to murder two men and planned the killing of six people.",
        "He was convicted of the attempted murders of three men.",
        "Two men killed a rival.",
        "He solicited six murders-for-hire.",
        "Three men were captured on video robbing a store.",
        "After the inmate was captured, Poe and two other officers escorted him.",
        "That led to nearly 5,000 fewer drug cases.",
        "In three fiscal years the department has filed 10,000 fraud cases against 15,000 defendants.",
        "There were 344 homicides in Elm City in 2015.",
        "More than 20,000 Americans were killed by overdoses in 2016.",
        "As many as 300 people would be killed.",
        "Two defendants are scheduled to be sentenced in June.",
        "Two men will be sentenced in May.",
        "Poe, a former 911 operator for Elm County, pleaded guilty.",
        "Roe, who stole the data of 900 people, has been sentenced.",
        "The owner of Sixteen Adult Foster Care Homes Indicted for Fraud",
        "In fiscal year 2012, a total of 826 defendants were convicted of fraud.",
        "The county has 86 deaths per 100,000 people.",
        "It was one of the largest fraud cases ever.",
        "All three cases were led by the FBI. In two separate cases, Poe and Roe lost.",
        "Roe of the Nine Oak Gangsters was held. The Nine Oak Gangsters were arrested.",
        "Ten of 13 men remain detained at the camp.",
        "He robbed 40 victims who were arrested by no one.",
        "The head of Elm Road 2.0 was sentenced to prison.",
        "One of three men shot died of his wounds.",
        "The owner of two adult day care centers was sentenced.",
    ],
)
def test_what_is_no_outcome_is_not_counted(text: str) -> None:
    assert told(text) == []


def test_a_part_of_the_persons_indicted_is_not_the_number_indicted() -> None:
    assert told("Three of the six men indicted sit in custody.") == ["Charge 6"]


def test_arrests_by_country_leave_out_the_noun() -> None:
    text = "The sweep brought 65 arrests in Canada, one in Malta, four in Italy and four in France."
    assert told(text) == ["Arrest 65", "Arrest 1", "Arrest 4", "Arrest 4"]
    assert printed(text) == ["65 arrests", "one in Malta", "four in Italy", "four in France"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "9 arrests (4 in Austria, 1 in Malta and 4 in the Czech Republic)",
            ["9 arrests", "4 in Austria", "1 in Malta", "4 in the Czech Republic"],
        ),
        ("14 arrests in Peru and Chile (8 made in 2021);", ["14 arrests", "8 made in 2021"]),
        ("23 suspects arrested, of whom 12 in France and 8 in Malta.", ["23 suspects", "12 in France", "8 in Malta"]),
        ("It led to 17 arrests: 15 in Malta and 2 in Peru.", ["17 arrests", "15 in Malta", "2 in Peru"]),
        (
            "It led to the arrest of 23 people: 8 in Chile, 13 in Peru (nine of them Spanish) and 2 in Malta.",
            ["23 people", "8 in Chile", "13 in Peru", "2 in Malta"],
        ),
        ("12 arrests in Chile (7), Peru (2) and the Netherlands (3)", ["12 arrests", "7", "2", "3"]),
        ("Arrests: 20 (Spain: 12; France: 8)", ["Arrests: 20", "Spain: 12", "France: 8"]),
        ("60 persons arrested (50 men and 10 women)", ["60 persons", "50 men", "10 women"]),
        (
            "It led to 60 arrests in the U.S. and overseas, including 30 in the U.S., 20 in Ghana, and three in Peru.",
            ["60 arrests", "30 in the U.S.", "20 in Ghana", "three in Peru"],
        ),
        ("45 arrests, including 12 High Value Targets", ["45 arrests", "12 High Value Targets"]),
        (
            "21 new investigations opened (12 in Peru, 9 in Chile)",
            ["21 new investigations", "12 in Peru", "9 in Chile"],
        ),
        ("12 people charged (8 France, 4 Chile)", ["12 people", "8 France", "4 Chile"]),
        (
            "84 arrests:\n\n- facilitators: 30\n- drug couriers: 50\n- others: 4",
            ["84 arrests", "facilitators: 30", "drug couriers: 50", "others: 4"],
        ),
        ("Results\n\nPersons arrested: 14\nNew cases opened: 92", ["Persons arrested: 14", "New cases opened: 92"]),
        ("Italy: 11 arrests\nSpain: 4 arrests and 12 searches", ["11 arrests", "4 arrests"]),
        ("Six of the nine were later charged with fraud.", ["Six of the nine"]),
        # Parts that are more than the whole, or all of it, are none of it.
        ("9 arrests (40 in Chile)", ["9 arrests"]),
        ("9 arrests:\n\n- searches: 6\n- vehicles: 5", ["9 arrests"]),
        ("9 arrests (9 in Chile)", ["9 arrests"]),
        ("9 arrests and 30 searches (2 in Chile, 7 in Peru)", ["9 arrests"]),
        ("9 arrests (2 rifles seized, 3 in Chile)", ["9 arrests"]),
        ("30 searches (20 in Austria, 10 in Malta)", []),
        ("31 victims safeguarded (20 in Spain, 11 in Italy)", []),
        ("Searches: 14\nVehicles checked: 20", []),
        ("Arrests: 14 October and later", []),
    ],
)
def test_a_count_is_split_by_place_or_kind(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


def test_two_outcomes_of_the_same_persons() -> None:
    assert told("Ten individuals were indicted this week and arrested today.") == ["Arrest 10", "Charge 10"]


def test_two_groups_under_one_verb() -> None:
    assert told("Agents arrested 12 men in Texas and six women in Ohio.") == ["Arrest 12", "Arrest 6"]


def test_groups_of_one_series_by_place() -> None:
    assert told("It led to the arrests of 12 men in Texas, six women in Ohio and four men in Utah.") == [
        "Arrest 12",
        "Arrest 6",
        "Arrest 4",
    ]


def test_a_rounded_title_restates_the_body() -> None:
    text = "More Than 300 Members Arrested\n\nIn two days, 303 members were arrested. All 303 people were armed."
    assert told(text) == ["Arrest 303"]
    assert printed(text) == ["303 members"]


def test_the_first_bound_of_the_body_wins() -> None:
    text = "Nearly 2,000 Arrests\n\nAbout 1,985 people have been arrested.\n\nIt led to the arrest of 1,985 people."
    assert told(text) == ["Arrest 1985 About"]


def test_a_loose_bound_far_from_the_number_is_another_count() -> None:
    text = "Twenty-four people were arrested. We were able to arrest over 20 subjects."
    assert told(text) == ["Arrest 24", "Arrest 20 Over"]


def test_another_group_of_the_same_size_counts_again() -> None:
    text = "The first indictment charges three defendants.\n\nThe second one charges another three defendants."
    assert told(text) == ["Charge 3", "Charge 3"]


def test_the_operation_of_the_sentence_owns_the_tally() -> None:
    text = "Operation Alder led to 12 arrests."
    naming = Naming(Ref(Kind.OPERATION, "operation-alder"), "Operation", "Operation Alder", Span(0, 15))
    (tally,) = find(Document(text), [naming])
    assert tally.operation == naming.ref
    assert text[slice(*tally.span)] == "12 arrests"


FRAGMENTS = (
    "12 people", "were arrested", "charged ", " and ", ", ", "two of the ", "pleaded guilty", ". ", "the arrest of ",
    "including ", "nine ", "John Doe, 24, ", "who ", "had been ", "enough to kill ", "cases", "1,200 ", "more than ",
    "\n\n",
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
def test_whatever_the_text_spans_stand_in_it_in_order(text: str) -> None:
    document = Document(text)
    found = list(find(document, ()))
    assert all(0 <= t.span.start < t.span.end <= len(document.text) and t.count > 0 for t in found)
    assert all(a.span.start <= b.span.start for a, b in pairwise(found))


def test_a_repeated_text_ends() -> None:
    assert told("12 people were arrested. " * 3_000) == ["Arrest 12"]


def test_goods_seized_during_investigations_count_none() -> None:
    assert told("Deputies seized 49 firearms during their investigations and opened 39 gang investigations.") == [
        "Investigation 39"
    ]


def test_line_of_cases_investigated() -> None:
    assert told("Cases investigated or currently under investigation: 122") == ["Investigation 122"]


def test_named_in_an_indictment_of_many_counts() -> None:
    assert told("Nineteen people were named in an 86-count indictment.") == ["Charge 19"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arrested: 2,743\nSearched: 31", ["Arrest 2743"]),
        ("Felony arrests: 31\nMisdemeanor arrests: 22\nCitations: 17", ["Arrest 31", "Arrest 22"]),
        ("Arrests (felony): 5\nSuspects booked into jail: 14", ["Arrest 5", "Arrest 14"]),
        ("Prior arrests: 3", []),
        ("What it brought:\n\n44\n\narrests\n\n12\n\nsearches", ["Arrest 44"]),
    ],
)
def test_lines_of_results(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_who_faces_charges_is_charged() -> None:
    assert told("Of the 87 defendants, forty are facing federal charges.") == ["Charge 40"]
    assert told("Of those arrested, 22 face state charges.") == ["Charge 22"]
    assert told("Six men face 20 years in prison on the charges.") == []


def test_a_full_stop_ends_what_a_number_could_refer_to() -> None:
    assert told("Eleven men were charged in this case. Eight pleaded guilty.") == ["Charge 11", "Conviction 8"]
    assert told("They were charged in October. Eight pleaded guilty.") == ["Conviction 8"]
    assert told("They were charged on Oct. 8 and pleaded guilty.") == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The campaign comprised over 214 domestic actions including arrests and searches.", []),
        ("Officers took 12 steps such as arrests and 30 measures involving investigations.", []),
        ("The month saw 8 incidents including deaths and 9 results like convictions.", []),
        ("The campaign led to 12 felony arrests, including 3 of leaders.", [("Arrest", 12)]),
    ],
)
def test_what_only_includes_outcomes_is_no_count_of_them(text: str, counted: list[tuple[str, int]]) -> None:
    facts = extract(Release("r", f"Officials tell of a campaign\n\n{text}\n"))
    assert [(tally.of, tally.count) for tally in facts.tallies if tally.count > 3] == counted


@pytest.mark.parametrize(
    "outcome",
    [
        "have pleaded guilty, been convicted at trial or entered civil settlements",
        "have pleaded guilty or agreed to plead guilty",
        "were arrested or cited",
        "have been convicted or are awaiting trial",
    ],
)
def test_an_outcome_or_another_is_a_count_of_neither(outcome: str) -> None:
    assert told(f"To date, 21 individuals {outcome}.") == []
    assert told(f"To date, 21 individuals {outcome.partition(' or ')[0]}.") != []


def test_the_number_that_names_an_unknown_defendant_counts_nobody() -> None:
    assert told("John Roe # 17 Indicted in a Fraud Case.") == []
