"""Statements, by the ways in which releases quote. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading

LONG = "We will go on with this work for as long as it takes"
MORE = "Nobody in this town stands above the law"


def statements(text: str) -> list[tuple[str, list[str]]]:
    """Each statement: who speaks, and the words of its pieces."""
    reading = Reading(text)
    labels = {entity.ref: entity.label for entity in reading.facts.entities}
    return [
        (labels[s.speaker] if s.speaker else "", [text[slice(*piece)] for piece in s.pieces])
        for s in reading.facts.statements
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"“{LONG},” said U.S. Attorney Ann Roe.",
        f'"{LONG}," said U.S. Attorney Ann Roe.',
        f"“{LONG},” U.S. Attorney Ann Roe said.",
        f"U.S. Attorney Ann Roe spoke to the jury today, remarking, “{LONG},” and left.",
        f"“{LONG},” stated Ann Roe, United States Attorney for the District of Nevada.",
        f"“{LONG},” said Kim Poe's boss, U.S. Attorney Ann Roe.",
        f"“{LONG},” — U.S. Attorney Ann Roe",
        f"“{LONG},” was how U.S. Attorney Ann Roe put it.",
        f"“{LONG},” is the promise of U.S. Attorney Ann Roe.",
        f"“{LONG},” U.S. Attorney Ann Roe went on to say.",
        f"“{LONG},” vowed U.S. Attorney Ann Roe.",
        f"U.S. Attorney Ann Roe made no secret of her view. “{LONG},” she said.",
        f"As U.S. Attorney Ann Roe sees it, “{LONG},” and that is all.",
        f"In the words of U.S. Attorney Ann Roe, “{LONG},” and that was all.",
        f"“{LONG},” added U.S. Attorney Ann Roe of the District of Nevada, who thanked DEA Administrator Mae Loe.",
    ],
)
def test_names_the_speaker_after_the_quotation(text: str) -> None:
    assert statements(text) == [("Ann Roe", [f"{LONG},"])]


@pytest.mark.parametrize(
    "text",
    [
        f"U.S. Attorney Ann B. Roe said: “{LONG}.”",
        f"U.S. Attorney Ann B. Roe said, “{LONG}.”",
        f"Commenting on the case, Ann B. Roe, U.S. Attorney for Nevada, explained: '{LONG}.'",
        f"U.S. Attorney Ann B. Roe made this statement:\n\n“{LONG}.”",
        f"Judge Ida Loe agreed. U.S. Attorney Ann B. Roe said the term was earned. “{LONG}.”",
        f"Statement from U.S. Attorney Ann B. Roe: “{LONG}.”",
    ],
)
def test_names_the_speaker_before_the_quotation(text: str) -> None:
    assert statements(text) == [("Ann B. Roe", [f"{LONG}."])]


def test_a_quotation_that_lost_its_closing_marks_ends_with_the_first_person() -> None:
    text = f'"{LONG}, said U.S. Attorney Ann B. Roe. We do it with our partners. The case goes on in May.'
    assert statements(text) == [("Ann B. Roe", [f"{LONG},", "We do it with our partners."])]
    assert statements(f'"{LONG}, said a neighbour. We do it with our partners.') == []


def test_a_quotation_parted_by_its_speaker_is_one_statement() -> None:
    assert statements(f"“{LONG},” said U.S. Attorney Ann Roe. “{MORE}.” The case goes on.") == [
        ("Ann Roe", [f"{LONG},", f"{MORE}."])
    ]


def test_a_surname_or_a_pronoun_is_enough_later_on() -> None:
    text = f"“{LONG},” said Sheriff Jon Poe.\n\nDrugs were found.\n\n“{MORE},” Poe added.\n\n“{LONG},” he said."
    assert statements(text) == [("Jon Poe", [f"{LONG},"]), ("Jon Poe", [f"{MORE},"]), ("Jon Poe", [f"{LONG},"])]


def test_a_quotation_of_several_paragraphs_is_one_statement() -> None:
    text = f"“{LONG},” said Sheriff Jon Poe. “{MORE}.\n\n“{MORE}, and never will.”\n\nThe case goes on."
    assert statements(text) == [("Jon Poe", [f"{LONG},", f"{MORE}.", f"{MORE}, and never will."])]


def test_each_speaker_has_a_statement_of_his_own() -> None:
    text = f"“{LONG},” said Sheriff Jon Poe.\n\n“{MORE},” said DEA Administrator Mae Loe."
    assert [speaker for speaker, _ in statements(text)] == ["Jon Poe", "Mae Loe"]


def test_a_quoted_word_inside_a_quotation_does_not_end_it() -> None:
    text = f"“They sold “blues” here, and {LONG},” said Sheriff Jon Poe."
    assert statements(text) == [("Jon Poe", [f"They sold “blues” here, and {LONG},"])]


def test_a_closing_mark_set_the_wrong_way_round_closes() -> None:
    assert statements(f"“{LONG}, “said Sheriff Jon Poe. “{MORE}.”") == [("Jon Poe", [f"{LONG},", f"{MORE}."])]


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}, said U.S. Attorney Ann Roe. {MORE}.",
        "Sheriff Jon Poe praised the work of “Operation Long and Very Winding Country Road” this week.",
        "U.S. Attorney Ann Roe said that the men were known as the “Tall Ones of the Old West Side of Town” there.",
        f"In a message the defendant wrote, “{LONG}.” Sheriff Jon Poe announced the arrest in May.",
        f"The indictment of U.S. Attorney Ann Roe quotes a note: one man told another “{LONG}” by telephone.",
        "“Good work,” said Sheriff Jon Poe.",
        f"“{LONG},” said a neighbor.",
    ],
)
def test_invents_no_statement(text: str) -> None:
    assert statements(text) == []


def test_words_that_end_a_sentence_as_reported() -> None:
    text = "At the hearing U.S. District Judge Ann Roe said Poe's conduct “did serious harm to many members of a town.”"
    assert statements(text) == [("Ann Roe", ["did serious harm to many members of a town."])]


@pytest.mark.parametrize(
    "lead",
    [
        "U.S. Attorney Ann Roe said the ring was known as",
        "U.S. Attorney Ann Roe said that Poe texted a friend",
        "U.S. Attorney Ann Roe announced that he ran",
    ],
)
def test_words_of_others_in_reported_speech_are_not_the_speakers(lead: str) -> None:
    assert statements(f"{lead} “the biggest and best ring of all the rings in town.”") == []


def test_who_is_asked_in_an_opening_clause_is_not_the_speaker() -> None:
    text = f"In asking Judge Ida Loe for ten years, Assistant U.S. Attorney Ann Roe wrote to the court, “{LONG}.”"
    assert statements(text) == [("Ann Roe", [f"{LONG}."])]


def test_a_closing_mark_lost_before_the_speaker() -> None:
    text = f"“{LONG}, said U.S. Attorney Ann Roe. “{MORE}.”"
    assert statements(text) == [("Ann Roe", [f"{LONG},", f"{MORE}."])]


@pytest.mark.parametrize(
    "text",
    [
        f"“{LONG},” said Sheriff Ann Roe of Elm County. Mayor Jon Poe added, “{MORE}.”",
        f"Sheriff Ann Roe of Elm County said: “{LONG},” as ever. “The end,” she said. Mayor Jon Poe said: “{MORE}.”",
    ],
)
def test_two_speak_in_one_paragraph(text: str) -> None:
    (first, words), (second, others) = statements(text)
    assert (first, words[0]) == ("Ann Roe", f"{LONG},")
    assert (second, others) == ("Jon Poe", [f"{MORE}."])


def test_one_speaks_twice_in_one_paragraph() -> None:
    text = f"“{LONG},” said Sheriff Ann Roe of Elm County. Mayor Jon Poe was there. Sheriff Roe added, “{MORE}.”"
    assert statements(text) == [("Ann Roe", [f"{LONG},", f"{MORE}."])]


@pytest.mark.parametrize(
    "post",
    ["Customs and Border Protection Elm City Director of Field Operation", "Port Director", "Elm Port Director"],
)
def test_long_posts_before_the_speaker(post: str) -> None:
    text = f"“{LONG},” said {post} Ann Roe. U.S. Customs and Border Protection seized a car."
    assert statements(text) == [("Ann Roe", [f"{LONG},"])]


@pytest.mark.parametrize("rank", ["Oak Police Capt.", "Col.", "Oak Police Maj.", "Vice Adm.", "Coast Guard Cmdr."])
def test_an_abbreviated_rank_ends_no_clause(rank: str) -> None:
    text = f"“{LONG},” said {rank} Ann Roe. “{MORE}.” The U.S. Coast Guard came."
    assert statements(text) == [("Ann Roe", [f"{LONG},", f"{MORE}."])]


def test_a_port_director_in_lower_case_speaks() -> None:
    assert statements(f"“{LONG},” said Ann Roe, port director of the Elm Port of Entry.") == [("Ann Roe", [f"{LONG},"])]


@pytest.mark.parametrize(
    "post",
    [
        "Sector Chief Patrol Agent", "Lt. Cmdr.", "Rear Adm.", "Deputy Chief", "County Executive", "Council Member",
        "Public Safety Director",
    ],
)  # fmt: skip
def test_those_who_bear_such_titles_speak(post: str) -> None:
    assert statements(f"“{LONG},” said Elm {post} Ann Roe. The Oak Police came.") == [("Ann Roe", [f"{LONG},"])]


def test_paragraphs_that_only_a_line_break_parts() -> None:
    text = (
        f"It is over.\n\n“{LONG},” said Sheriff Ann Roe. “{MORE}.”\n“{LONG},” said Mayor Jon Poe.\n“{MORE},” he added."
    )
    assert statements(text) == [("Ann Roe", [f"{LONG},", f"{MORE}."]), ("Jon Poe", [f"{LONG},", f"{MORE},"])]


@pytest.mark.parametrize("title", ["Mr.", "Ms.", "Capt.", "Insp."])
def test_a_title_cut_short_does_not_part_the_speaker_from_the_verb(title: str) -> None:
    text = f"U.S. Attorney Ann Roe spoke in Elm today.\n\n“{LONG},” said {title} Roe."
    assert statements(text) == [("Ann Roe", [f"{LONG},"])]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        (f"Sheriff Ann Roe praised the work of the deputies. “{LONG}.”", True),
        (f"Sheriff Ann Roe thanked Mayor Bob Poe. “{LONG}.”", False),
        ("Sheriff Ann Roe praised the work of the deputies. “The Wild and Very Long Road to Elm City.”", False),
        (f"Sheriff Ann Roe left for the county of Elm. “{LONG}.”", False),
    ],
)
def test_a_sentence_on_what_an_official_did_in_words_names_who_speaks(text: str, spoken: bool) -> None:
    assert bool(statements(text)) is spoken


def test_a_signature_in_the_next_paragraph_names_who_speaks() -> None:
    assert statements(f"“{LONG}.”\n\n— Sheriff Ann Roe\n\n“{MORE}.”\n\n– Mayor Bob Poe, Elm City") == [
        ("Ann Roe", [f"{LONG}."]),
        ("Bob Poe", [f"{MORE}."]),
    ]
    assert statements(f"“{LONG}.”\n\n- Sheriff Ann Roe took part. She left.") == []
    assert statements(f"Supervisor Ann Roe said: “{LONG}.”") == [("Ann Roe", [f"{LONG}."])]


@pytest.mark.parametrize("lead", ["The victim’s mother, Mae Loe:", "Mae Loe, a baker in Elm:", "Mae Loe said:"])
def test_what_a_stranger_says_is_not_put_in_the_mouth_of_who_speaks_next(lead: str) -> None:
    text = f"{lead} “{LONG}.”\n“{MORE} and so on,” said Sheriff Ann Roe."
    assert statements(text) == [("Ann Roe", [f"{MORE} and so on,"])]


def test_a_minister_is_quoted_behind_title_and_comma() -> None:
    assert statements(f"Elm’s Minister of Internal Affairs, Ann Roe: “{LONG}.”") == [("Ann Roe", [f"{LONG}."])]


def test_a_pronoun_is_nobody_where_two_are_named() -> None:
    assert statements(f"U.S. Attorney Ann Roe met Sheriff Max Doe. “{LONG},” she said.") == []
    assert statements(f"He had sold guns, said U.S. Attorney Ann Roe of Kim Poe. “{LONG},” she said.") == []


@pytest.mark.parametrize(
    ("lead", "spoken"),
    [
        ("And she added, ", True),
        ("She went on to say: ", True),
        ("He also said, ", True),
        ("A victim came. She added, ", False),
        ("And the victim added, ", False),
        ("She wrote to him, ", False),
    ],
)
def test_a_pronoun_that_opens_the_next_paragraph_goes_on(lead: str, spoken: bool) -> None:
    text = f"“{LONG},” said Sheriff Ann Roe.\n\n{lead}“{MORE}.”"
    assert statements(text) == [("Ann Roe", [f"{LONG},"])] + [("Ann Roe", [f"{MORE}."])] * spoken
    # Behind a paragraph of narration nobody knows whom a pronoun means.
    far = f"“{LONG},” said Sheriff Ann Roe.\n\nThe town is small.\n\n{lead}“{MORE}.”"
    assert statements(far) == [("Ann Roe", [f"{LONG},"])]


@pytest.mark.parametrize(
    ("lead", "spoken"),
    [
        ("U.S. District Judge Ann Roe ordered three years of supervision, saying,", True),
        ("At the hearing, U.S. District Judge Ann Roe imposed the longest term, adding,", True),
        ("U.S. Attorney Ann Roe charged Max Poe, the complaint saying,", False),
        ("U.S. Attorney Ann Roe charged Max Poe, who called his men, saying,", False),
        ("U.S. Attorney Ann Roe said the victim had come forward, saying,", False),
        ("U.S. Attorney Ann Roe arrested a man after he threatened the town, saying,", False),
        ("U.S. Attorney Ann Roe warned of calls from thieves, saying,", False),
        ("U.S. Attorney Ann Roe and Sheriff Bob Doe opened the hearing, saying,", False),
    ],
)
def test_a_paragraph_that_ends_in_saying_leads_to_the_next(lead: str, spoken: bool) -> None:
    assert statements(f"{lead}\n\n“{LONG}.”") == ([("Ann Roe", [f"{LONG}."])] if spoken else [])


def test_who_is_told_or_reads_from_a_letter_does_not_speak() -> None:
    assert statements(f"“{LONG},” Max Poe told Sheriff Ann Roe.\n\nHe added, “{MORE}.”") == []
    assert statements(f"“{LONG},” Sheriff Ann Roe told the town.") == [("Ann Roe", [f"{LONG},"])]
    assert statements(f"Sheriff Ann Roe read a letter from the victim, saying, “{LONG}.”") == []
    assert statements(f"Sheriff Ann Roe closed the hearing, saying, “{LONG}.”") == [("Ann Roe", [f"{LONG}."])]
