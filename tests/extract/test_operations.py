"""Operations, by the constructions in which releases name them. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The DEA announced the results of Operation Quiet Harbor.",
            {"Operation Quiet Harbor": "Operation Quiet Harbor"},
        ),
        ("A sweep known as “Operation Quiet Harbor,” ended.", {"Operation Quiet Harbor": "Operation Quiet Harbor"}),
        ("An investigation dubbed “Paper Lantern” ended.", {"Paper Lantern": "Paper Lantern"}),
        ("Agents made arrests in Project Tall Grass.", {"Project Tall Grass": "Project Tall Grass"}),
        ("They called it Operation Sink or Swim today.", {"Operation Sink": "Operation Sink"}),
        ("Arrests came in Operation Hard and Fast.", {"Operation Hard and Fast": "Operation Hard and Fast"}),
        ("The FBI’s Operation R.I.V.E.R. went on.", {"Operation R.I.V.E.R.": "Operation R.I.V.E.R."}),
        ('Police acted within the framework of the "LANTERN" operation.', {"Operation LANTERN": "LANTERN"}),
        ("As part of the police operation “Elm Hill”, nine were arrested.", {"Operation Elm Hill": "Elm Hill"}),
        ("The investigation, code-named Paper Lantern, ended.", {"Paper Lantern": "Paper Lantern"}),
        ("A police operation codenamed LAMP-V ended with arrests.", {"LAMP-V": "LAMP-V"}),
        ("Dubbed “Elm Hill”, the police operation led to arrests.", {"Elm Hill": "Elm Hill"}),
        ("He was caught in the FBI undercover operation known as Elm Hill.", {"Elm Hill": "Elm Hill"}),
        ("An agent began an undercover investigation called Elm Hill and met him.", {"Elm Hill": "Elm Hill"}),
        ("He was caught in the operation known as Elm Hill.", {}),
        ("In the operation, run under the name of “Elm Hill”, police held nine.", {"Operation Elm Hill": "Elm Hill"}),
        (
            "The police operation outdid its predecessors Elm (2020), with 9 arrests, and Oak Hill (2021).",
            {"Elm": "Elm", "Oak Hill": "Oak Hill"},
        ),
        ("The police operation named Elm 4 took place in May.", {"Elm 4": "Elm 4"}),
        ("After the investigation, known as Elm Hill, police held nine.", {"Elm Hill": "Elm Hill"}),
        ("Police ended the case, known as Elm and Sons, in court.", {}),
        ("The heroin operation, known as Elm Hill, was dismantled by police.", {}),
        ("The operation went by the name Elm Road, and police shut it down.", {}),
        (
            "Operation 'Elm Hill' brings arrests.\n\nThe operation, dubbed 'Elm Hill,' led police to nine.",
            {"Operation Elm Hill": "Operation 'Elm Hill"},
        ),
        (
            "Operation Elmhill Leads To 18 Arrests In Oak County\n\nIt went on.",
            {"Operation Elmhill": "Operation Elmhill"},
        ),
        (
            "Police ended “Operation Elm for Oak”. Operation Elm for Oak led to 9 arrests.",
            {"Operation Elm for Oak": "Operation Elm for Oak"},
        ),
        ("The police case, which went by the codename Elm Hill, ended.", {"Elm Hill": "Elm Hill"}),
        ("Europol supported operation Elmhill by sending police.", {"Operation Elmhill": "Elmhill"}),
        (
            "Police held 8.\n\nOperation Elm Hill\n\nThe police held 9 more.",
            {"Operation Elm Hill": "Operation Elm Hill"},
        ),
        ("Police held 8.\n\nOperation Elm Seizure Banner\n\nThe police held 9 more.", {}),
        ("Police began an investigation codenamed ‘ELM’. Operation ELM led to 12 arrests.", {"Operation ELM": "ELM"}),
        (
            "Operation Elm V ended. Police held nine in the fifth edition of Operation Elm.",
            {"Operation Elm V": "Operation Elm V"},
        ),
        ("Police held nine men during JAD Elm Hill 5.", {"JAD Elm Hill 5": "Elm Hill 5"}),
        ("Under the code name Elm Hill, police held nine men.", {"Operation Elm Hill": "Elm Hill"}),
        ("The “Elm Hill” operation of the Civil Guard led to arrests.", {"Operation Elm Hill": "Elm Hill"}),
        ("The joint operation Elmhill led to nine arrests.", {"Operation Elmhill": "Elmhill"}),
        ("Police held nine under operation Elmhill.", {"Operation Elmhill": "Elmhill"}),
        ("EU-wide operation Elmhill II against counterfeits ends.", {"Operation Elmhill II": "Elmhill II"}),
        ("The operation Elmhill was led by Spain and its police.", {"Operation Elmhill": "Elmhill"}),
        ("The police operation, which bore the name Elmhill, ended.", {"Elmhill": "Elmhill"}),
        ("The operation Elmhill ran made millions, police said.", {}),
        ("The EPPO searched homes in investigation “Elm Hill”.", {}),
        ("Under investigation “Elm Hill”, prosecutors searched homes.", {"Investigation Elm Hill": "Elm Hill"}),
        ("Joint Action Days “Elm Hill” led to arrests.", {"Joint Action Days Elm Hill": "Elm Hill"}),
        ("Customs took part in Action Week Elm Hill.", {"Action Week Elm Hill": "Elm Hill"}),
        ("The Joint Customs Operation ELM led to seizures.", {"Operation ELM": "Operation ELM"}),
        ("As part of ‘Operation Elm’ police held nine.", {"Operation Elm": "Operation Elm"}),
        ("Operation “9 Days at Elm” ended.", {"Operation 9 Days at Elm": "Operation “9 Days at Elm"}),
        (
            "Operation Elm-2 and Operation Oak 2024 ended.",
            {"Operation Elm-2": "Operation Elm-2", "Operation Oak 2024": "Operation Oak 2024"},
        ),
    ],
)
def test_names_as_printed(text: str, expected: dict[str, str]) -> None:
    assert Reading(text).named("Operation") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Agents carried out a search and seizure operation.",
        "The Special Operations Center coordinated the case.",
        "He was Operation Manager of the plant.",
        "The case is part of Project Safe Childhood, a nationwide initiative.",
        "He served in Operation Enduring Freedom before his arrest.",
        "They ran a business called Project Green Shed and were indicted.",
        "The school began Project Reading Tree in the spring.",
        "The Law Enforcement Operation Targeted Dealers In Four Towns",
        'The leader of the "Green Door" operation was arrested by police.',
        'He sold pills as part of the "Green Door" operation.',
        'Agents broke up part of the "pump and dump" operation.',
        "During the joint operation Europol sent two analysts, and police searched homes.",
        "In the police operation Monday, officers searched homes.",
        "Under the code name Foxglove, Roe sold pills.",
        "Police broke up a smuggling operation named Green Door.",
        "Police Action Day Targets Speeding Drivers",
    ],
)
def test_what_only_looks_like_an_operation(text: str) -> None:
    assert Reading(text).named("Operation") == {}


def test_a_headline_s_verb_ends_a_name() -> None:
    headline = "The police of the town gave the results today.\n\nElm Police: Operation Elmhill Smashes Organized Crime"
    assert set(Reading(headline).named("Operation")) == {"Operation Elmhill"}


def test_a_headline_s_further_words_are_cut_by_what_the_body_prints() -> None:
    reading = Reading("Operation Quiet Harbor Nets Dozens In Three States\n\nOperation Quiet Harbor ended on Monday.")
    assert reading.named("Operation") == {"Operation Quiet Harbor": "Operation Quiet Harbor"}


def test_a_joint_operation_is_called_so_in_full_too() -> None:
    reading = Reading("The Joint Customs Operation Elm Hill began.")
    assert reading.entity("Operation Elm Hill").alternatives == ("Joint Customs Operation Elm Hill",)


def test_the_inverted_name_is_another_name_of_the_same_operation() -> None:
    reading = Reading("Operation Quiet Harbor began. The “Quiet Harbor Operation” ended.")
    assert set(reading.named("Operation")) == {"Operation Quiet Harbor"}
    assert "Quiet Harbor Operation" in reading.entity("Operation Quiet Harbor").alternatives


def test_a_small_word_that_ran_into_the_name_is_left_off() -> None:
    reading = Reading("Operation Quiet Harborand its agents. Operation Quiet Harbor ended.")
    assert set(reading.named("Operation")) == {"Operation Quiet Harbor"}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Operation Quiet Harbor ran from May 1, 2021 through June 3, 2022.", "2021-05-01", "2022-06-03"),
        ("Operation Quiet Harbor, conducted between March and May 2020, ended.", "2020-03", "2020-05"),
        ("Operation Quiet Harbor was conducted from March 5 to May 9, 2020.", "2020-03-05", "2020-05-09"),
        ("Operation Quiet Harbor took place from March 5-12, 2020.", "2020-03-05", "2020-03-12"),
        ("Operation Quiet Harbor, an investigation that began in Sept. 2019, goes on.", "2019-09", None),
        ("Operation Quiet Harbor was first launched in late 2013.", "2013", None),
        ("Operation Quiet Harbor concluded on July 4, 2018.", None, "2018-07-04"),
        ("Operation Quiet Harbor is part of an initiative that was launched in 2003.", None, None),
        ("In Operation Quiet Harbor, Roe was charged with fraud from 2004 to 2011.", None, None),
        ("Operation Quiet Harbor ended. The investigation of Roe began in May 2011.", None, None),
        ("Operation Quiet Harbor ended. The operation began in May 2011.", "2011-05", None),
        ("Operation Quiet Harbor is over. It lasted from May 2, 2011 to June 3, 2012.", "2011-05-02", "2012-06-03"),
        ("From May 2011 to June 2012, agents opened ten cases under Operation Quiet Harbor.", "2011-05", "2012-06"),
        ("From May 2011 to June 2012, Roe conspired, as Operation Quiet Harbor showed.", None, None),
        ("Operation Quiet Harbor took place in May and June 2016.", "2016-05", "2016-06"),
        (
            "Operation Quiet Harbor ran in May and June 2016, its last phase from 7 to 9 June 2016.",
            "2016-05",
            "2016-06",
        ),
        ("Operation Quiet Harbor was carried out between 3 and 9 May 2022.", "2022-05-03", "2022-05-09"),
        ("Operation Quiet Harbor, conducted from 28 May to 2 June 2023, ended.", "2023-05-28", "2023-06-02"),
        ("Operation Quiet Harbor found that he sold pills from May to June 2016.", None, None),
    ],
)
def test_dates_are_those_of_the_operation_and_as_precise_as_printed(
    text: str, start: str | None, end: str | None
) -> None:
    reading = Reading(text)
    given = {predicate: dict(reading.relations(f"pg:{predicate}")) for predicate in ("startDate", "endDate")}
    assert (given["startDate"].get("operation-quiet-harbor"), given["endDate"].get("operation-quiet-harbor")) == (
        start,
        end,
    )


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Operation Quiet Harbor, which targeted the Sinaloa Cartel, ended.", {"sinaloa-cartel"}),
        (
            "Operation Quiet Harbor was aimed at people tied to the Sinaloa and Jalisco Cartels.",
            {"sinaloa-cartel", "jalisco-new-generation-cartel"},
        ),
        ("An investigation of the Gulf Cartel known as Operation Quiet Harbor ended.", {"gulf-cartel"}),
        ("The Gulf Cartel lost men. Operation Quiet Harbor targeted leaders of this organization.", {"gulf-cartel"}),
        ("Operation Quiet Harbor ended. The operation targeted the Gulf Cartel.", {"gulf-cartel"}),
        ("Operation Quiet Harbor ended; the Gulf Cartel targeted officers.", set()),
        ("Operation Quiet Harbor struck a blow against the Gulf Cartel.", {"gulf-cartel"}),
        ("In Operation Quiet Harbor police took down the Gulf Cartel.", {"gulf-cartel"}),
        ("They sold for the Gulf Cartel, the group at which Operation Quiet Harbor was aimed.", {"gulf-cartel"}),
        ("Operation Quiet Harbor ended. Members of the Gulf Cartel fled.", set()),
    ],
)
def test_targets_are_what_the_text_says_the_operation_was_aimed_at(text: str, targets: set[str]) -> None:
    assert {target for _, target in Reading(text).relations("pg:targets")} == targets


def test_of_two_operations_each_has_its_own_target() -> None:
    reading = Reading(
        "Operation Quiet Harbor grew out of an effort targeting Los Zetas, known as Project Tall Grass, and targeted "
        "the Gulf Cartel in four states."
    )
    assert reading.relations("pg:targets") >= {("project-tall-grass", "los-zetas")}


def test_agencies_take_part_where_the_text_says_that_they_led_or_joined() -> None:
    reading = Reading(
        "Operation Quiet Harbor was led by the DEA and the FBI. "
        "The U.S. Marshals Service praised Operation Quiet Harbor."
    )
    assert reading.relations("pg:participant") == {
        ("operation-quiet-harbor", "drug-enforcement-administration"),
        ("operation-quiet-harbor", "federal-bureau-of-investigation"),
    }


def test_platforms_are_tied_to_the_operation_and_to_those_who_use_them() -> None:
    reading = Reading(
        "Operation Quiet Harbor targeted the Gulf Cartel. Of these investigations, forty involved social media "
        "applications, including Facebook and Snapchat. The cartel's rivals, the Gulf Cartel and Los Zetas, use "
        "encrypted applications like Signal."
    )
    assert reading.relations("pg:involvedPlatform") == {
        ("operation-quiet-harbor", "facebook"),
        ("operation-quiet-harbor", "snapchat"),
    }
    assert reading.relations("pg:usedPlatform") == {("gulf-cartel", "signal"), ("los-zetas", "signal")}


def test_name_behind_a_colon_within_its_marks() -> None:
    text = "Arrests were part of “Operation: Frost and Thaw,” a series of raids."
    assert Reading(text).named("Operation") == {"Operation Frost and Thaw": "Operation: Frost and Thaw"}


def test_name_whose_marks_begin_inside() -> None:
    text = "The raids were part of Operation “Frost Line,” the DEA said."
    assert Reading(text).named("Operation") == {"Operation Frost Line": "Operation “Frost Line"}


@pytest.mark.parametrize(
    "text", ["Operation Highlights", "Operation Results", "The week’s Operation Summary is below."]
)
def test_heading_of_results_is_no_name(text: str) -> None:
    assert Reading(f"{text}\n\nAgents seized a car from a house near the river.").named("Operation") == {}


@pytest.mark.parametrize(
    "text",
    [
        "The raid hit a firm under the name Acme Trading, police said.",
        "Investigators said that in this case they sold pills under the name Blue Magic.",
        "He ran his fraud operation under the name “Acme Trading”, police said.",
        "During operation Frankfurt police made 3 arrests.",
        "The operation named Sinaloa as the target, police said.",
        "A case called “Doe v. Roe” was opened by police.",
    ],
)
def test_name_of_something_else_than_an_operation(text: str) -> None:
    assert Reading(text).named("Operation") == {}


def test_name_under_which_an_operation_is_run() -> None:
    for text in (
        "Police made arrests in the operation, jointly conducted under the name Elm Hill.",
        "The raids were carried out by customs officers under the name “Elm Hill”.",
        "The operation under the name Elm Hill led to arrests.",
    ):
        assert Reading(text).named("Operation") == {"Operation Elm Hill": "Elm Hill"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is the result of Operation Reaping hAVoC, an FBI case.", "Operation Reaping hAVoC"),
        ("The FBI announced Operation ElmTOR May 22. This takedown was large.", "Operation ElmTOR"),
        ("Dubbed Operation Guard our Elm Park, it uncovered fraud.", "Operation Guard our Elm Park"),
    ],
)
def test_a_name_has_its_capitals_and_small_words_and_no_date(text: str, expected: str) -> None:
    assert set(Reading(text).named("Operation")) == {expected}
