"""Criminal organizations, by the constructions in which releases name them. All sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.reading import Reading

CRIMINAL = ("Cartel", "Gang", "Faction", "CriminalOrganization")


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Drug runners of the Blue Valley Cartel fled.", "Blue Valley Cartel", "Cartel"),
        ("Members of the Tall Pines street gang sold drugs.", "Tall Pines", "Gang"),
        ("He led the Okafor organization, which smuggled drugs.", "Okafor organization", "CriminalOrganization"),
        ("The Okafor organisation smuggled drugs.", "Okafor organisation", "CriminalOrganization"),
        ("The Elmhill organised crime group sold drugs.", "Elmhill organised crime group", "CriminalOrganization"),
        ("The Bruno clan of the mafia sold drugs.", "Bruno clan", "CriminalOrganization"),
        ("The hacker group Tall Pines attacked hospitals.", "Tall Pines", "CriminalOrganization"),
        ("The Pines Ring, a Swedish criminal network, sold drugs.", "Pines Ring", "CriminalOrganization"),
        ("The “River Family,” a violent prison gang, sold drugs.", "River Family", "Gang"),
        ("They ran a drug trafficking organization called “Night Post.”", "Night Post", "CriminalOrganization"),
        ("They ran a drug gang known on the streets as “Night Post.”", "Night Post", "Gang"),
        ("They called their drug trafficking organization “The Night Post.”", "Night Post", "CriminalOrganization"),
        ("An enforcement arm of the Gulf Cartel called Los Nuevos hurt people.", "Los Nuevos", "Faction"),
        ("Thirty of the Iron Kettle Motorcycle Club trafficked drugs.", "Iron Kettle Motorcycle Club", "Gang"),
        ("Agents charged the Rossini crime family with extortion.", "Rossini crime family", "CriminalOrganization"),
        ("He shot at a member of the rival street gang Brown Oaks.", "Brown Oaks", "Gang"),
        ("They drove to where members of the rival Dooley Mill gang lived.", "Dooley Mill", "Gang"),
        ("He was associated with the Elmton 155 street gang.", "Elmton 155", "Gang"),
        ("An Opera Street gang member was arrested.", "Opera Street", "Gang"),
        ("Three members of the darknet vendor “Aerilo” sold drugs.", "Aerilo", "CriminalOrganization"),
        (
            "The transnational organization operated online as the vendor “PastaPosse” and sold drugs.",
            "PastaPosse",
            "CriminalOrganization",
        ),
        (
            "Five members of the Elmton-based “Nightowl” drug trafficking organization fled.",
            "Nightowl",
            "CriminalOrganization",
        ),
        ("A hacking group that called itself Fancy Pike took data.", "Fancy Pike", "CriminalOrganization"),
    ],
)
def test_new_names_are_believed_where_the_text_says_what_they_are(text: str, label: str, kind: str) -> None:
    reading = Reading(text)
    assert {e.label: e.type for e in reading.facts.entities if e.type in CRIMINAL and e.label != "Gulf Cartel"} == {
        label: kind
    }


@pytest.mark.parametrize(
    "text",
    [
        "A Dallas street gang sold drugs.",
        "A Mexican drug cartel shipped cocaine.",
        "The case was tried by the Organized Crime and Gang Section.",
        "John Roe, a member of a rival gang, sold drugs.",
        "John Roe, the leader of a drug trafficking organization, fled.",
        "A drug ring led by John Roe, also known as Red, was broken.",
        "The Price Fixing Group is a company called Acme Organization in the drug business.",
        "It is a drug trafficking organization.",
        "Members of the drug trafficking organization fled.",
        "A Chicago gang member sold drugs.",
        "His handler was Roe, an Elm Valley gang shotcaller who sold drugs.",
        "He met Roe, a known cartel boss, and sold drugs.",
        "Rivalries between the Mexican and Salvadoran gangs led to murder.",
        "He led the drug ring and used the moniker “Red Pike” on the market.",
        "A member of the street gang Assistant U.S. Attorney Jane Roe spoke of sold drugs.",
        "The drug ring traded well under the name of a shop.",
    ],
)
def test_nobody_is_invented(text: str) -> None:
    assert Reading(text).named(*CRIMINAL) == {}


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("the Sinaloa and Jalisco Cartels traffic drugs.", {"sinaloa-cartel", "jalisco-new-generation-cartel"}),
        ("Sinaloa and Jalisco Cartel members sold drugs.", {"sinaloa-cartel", "jalisco-new-generation-cartel"}),
        ("the Sinaloa and Gulf cartelswhom agents watch traffic drugs.", {"sinaloa-cartel", "gulf-cartel"}),
        ("the Jalisco New Generation Cartel (CJNG) and later the CJNG", {"jalisco-new-generation-cartel"}),
        ("He came from Sinaloa, Mexico, with drugs.", set()),
    ],
)
def test_known_ones_are_one_node_whatever_they_are_called(text: str, slugs: set[str]) -> None:
    assert {e.ref.slug for e in Reading(text).facts.entities if e.type in CRIMINAL} == slugs


def test_a_short_form_in_brackets_names_the_same_group_later() -> None:
    reading = Reading("The Stone Bridge Brotherhood (SBB) street gang sold drugs. The SBB is a violent street gang.")
    assert set(reading.named(*CRIMINAL)) <= {"Stone Bridge Brotherhood", "Stone Bridge Brotherhood (SBB)"}
    assert len(reading.named(*CRIMINAL)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He led the Vice Lords, or VL, a violent street gang. The VL sold drugs.", {"Vice Lords"}),
        ("Smaller gangs, including Young N Elm (YNE) and Oak Family (OF), sold drugs.", {"Young N Elm", "Oak Family"}),
        ("PITTSBURGH Vice Lords gang leader Jo Roe was sentenced today.", {"Vice Lords"}),
        ("Members of the MS-13s Elm Locos Clique and of MS-13 killed two men.", {"MS-13", "Elm Locos clique"}),
    ],
)
def test_a_name_has_neither_more_nor_less_than_its_words(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named(*CRIMINAL)) == expected


def test_names_among_known_gangs_are_gangs() -> None:
    text = "They claimed ties to gangs: the Bloods, Crips, Elm Hill Travelers, Oak 13, Sons of Silence and Ash Locos."
    assert set(Reading(text).named("Gang")) == {
        "Bloods", "Crips", "Elm Hill Travelers", "Oak 13", "Sons of Silence", "Ash Locos",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of the Bloods, Crips, Sons of Silence, Elm City, Ohio and the Oak Police Department.",
        "They spoke of the Bloods and Crips, Elm Hill, Jo Roe and the Ash Company.",
    ],
)
def test_places_and_offices_among_gangs_are_none(text: str) -> None:
    assert set(Reading(text).named("Gang")) <= {"Bloods", "Crips", "Sons of Silence"}


def test_a_gang_s_set_is_its_own_node() -> None:
    assert set(Reading("Members of the Elm Park Crips gang sold drugs.").named("Gang")) == {"Elm Park Crips"}


def test_a_gang_s_local_parts_are_factions_where_a_gang_is_spoken_of() -> None:
    reading = Reading("He joined the Oak Hill and River tribes of the Latin Kings, and the MS-13 Pond Street clique.")
    assert set(reading.named("Faction")) == {"Oak Hill tribe", "River tribe", "Pond Street clique"}
    assert Reading("The Red River tribe sued over drug money.").named(*CRIMINAL) == {}


def test_a_ransomware_group_is_one_whatever_noun_follows_its_name() -> None:
    reading = Reading("The Grey Owl ransomware group demanded money. Agents traced the Grey Owl ransomware gang.")
    assert set(reading.named(*CRIMINAL)) == {"Grey Owl"}


def test_a_leader_s_name_is_no_other_name_of_the_group_named_after_him() -> None:
    reading = Reading("The Okafor drug trafficking organization fell. Peter Okafor was sentenced.")
    assert reading.entity("Okafor drug trafficking organization").alternatives == ()


WORDS = [
    "the",
    "Gulf",
    "Cartel",
    ",",
    "and",
    "known",
    "as",
    "“",
    "”",
    "gang",
    "A",
    "B",
    "(CC)",
    "organization",
    ".",
    "a",
    "of",
]


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_words_end_in_facts_inside_the_text(words: list[str]) -> None:
    text = " ".join(["drug", *words])
    for entity in Reading(text).facts.entities:
        assert 0 <= entity.span.start < entity.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An enforcement arm of the Gulf Cartel called Los Nuevos moved drugs.", {("los-nuevos", "gulf-cartel")}),
        ("The Gulf Cartel and its faction known as Los Nuevos moved drugs.", {("los-nuevos", "gulf-cartel")}),
        ("The Gulf Cartel fell. Leaders of the cartel known as Los Chapitos fled.", {("los-chapitos", "gulf-cartel")}),
        ("Los Chapitos, an armed wing of the Gulf Cartel, moved drugs.", {("los-chapitos", "gulf-cartel")}),
        ("Los Chapitos fought the Gulf Cartel over drugs.", set()),
        ("The Gulf Cartel sold drugs. Los Chapitos did too.", set()),
    ],
)
def test_a_faction_belongs_where_the_text_says_so(text: str, expected: set[tuple[str, str]]) -> None:
    assert Reading(text).relations("org:subOrganizationOf") == expected


def test_gangs_under_one_noun() -> None:
    reading = Reading("Members of the Elm Hollow and Iron Mill prison gangs sold drugs.")
    assert reading.named(*CRIMINAL) == {"Elm Hollow": "Elm Hollow", "Iron Mill": "Iron Mill"}


def test_the_other_name_of_a_quoted_group_has_no_marks() -> None:
    reading = Reading("Members of the “Nightowl” drug trafficking organization fled.")
    assert reading.entity("Nightowl").alternatives == ("Nightowl drug trafficking organization",)


def test_a_clique_with_its_short_form() -> None:
    reading = Reading("He was a leader of the Elmton Locos (ELS) clique of MS-13. The ELS sold drugs.")
    assert reading.named("Faction") == {"Elmton Locos clique": "Elmton Locos"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Members of the 'Hill Boys', 'River Ave', 'QXZ' and 'Oak Kings' gangs sold drugs.",
            {"Hill Boys": "Gang", "River Ave": "Gang", "QXZ": "Gang", "Oak Kings": "Gang"},
        ),
        ("The “Hill Boys” and “River Ave” street gangs sold drugs.", {"Hill Boys": "Gang", "River Ave": "Gang"}),
        ("Two gangs, the “Hill Boys” and the “River Crew,” sold drugs.", {"Hill Boys": "Gang", "River Crew": "Gang"}),
        ("Rival gangs known as “Hill Boys” and “River Crew” sold drugs.", {"Hill Boys": "Gang", "River Crew": "Gang"}),
        (
            "The “Hill Boys,” “River Crew” and “Oaks” drug trafficking organizations were charged.",
            {"Hill Boys": "CriminalOrganization", "River Crew": "CriminalOrganization", "Oaks": "CriminalOrganization"},
        ),
        # Persons and goods of gangs, and names of what is no gang.
        ("The gang members known as “Spider” and “Lefty” sold drugs.", {}),
        ("They sold “ecstasy” and “molly” to gangs in the drug trade.", {}),
        ("The “Second Chance” and “Safe Streets” programs keep children out of gangs and drugs.", {}),
    ],
)
def test_gangs_named_in_a_quoted_series(text: str, expected: dict[str, str]) -> None:
    reading = Reading(text)
    assert {e.label: e.type for e in reading.facts.entities if e.type in CRIMINAL} == expected
    assert all(text[slice(*e.span)] == e.label for e in reading.facts.entities if e.label in expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine alleged members of the ‘Elm Street Mob,’ sold guns in a gang case.", {"Elm Street Mob": "Gang"}),
        ("The reputed leaders of “Oak Set” fought a gang.", {"Oak Set": "Gang"}),
        ("Members of the ‘Elm Street Choir’ sang against gang violence.", {}),
        ("It was tried by Jon Poe of the DA's Gang and Drugs Unit.", {}),
    ],
)
def test_gangs_named_by_their_alleged_members(text: str, expected: dict[str, str]) -> None:
    assert {e.label: e.type for e in Reading(text).facts.entities if e.type in CRIMINAL} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The criminal group Jon Poe headed sold drugs.", {}),
        ("They joined the criminal group Jon Poe headed.", {}),
        ("The criminal group Spain arrested was led by a man.", {}),
        ("The ransomware group Investigators tracked attacked hospitals.", {}),
        ("The criminal network Mr Poe led was dismantled.", {}),
        ("The criminal network Tall Pines used vans to sell drugs.", {"Tall Pines": "CriminalOrganization"}),
        ("The ransomware group Tall Pines disbanded.", {"Tall Pines": "CriminalOrganization"}),
    ],
)
def test_who_leads_or_hunts_a_group_gives_it_no_name(text: str, expected: dict[str, str]) -> None:
    assert {e.label: e.type for e in Reading(text).facts.entities if e.type in CRIMINAL} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Members of the 823 Crips were charged.", {"823 Crips"}),
        ("He arrested 50 Crips and 12 Bloods on Elm Street.", {"Crips", "Bloods"}),
        ("Members of the East Side Bloods and the Elm St. Crips met.", {"East Side Bloods", "Elm St. Crips"}),
        ("Members of the Omaha-area Crips and of the Austin Bloods met.", {"Crips", "Bloods"}),
        ("The trial of the 12 Bloods and the 2019 Bloods indictment ended.", {"Bloods"}),
        ("Leaders of Traveling Vice Lords met.", {"Traveling Vice Lords"}),
        (
            "The sets are Traveling Vice Lords, Conservative Vice Lords and others.",
            {"Traveling Vice Lords", "Conservative Vice Lords"},
        ),
        ("ELMFORD Vice Lords gang members were charged.", {"Vice Lords"}),
        (
            "The 12th ABT gang member was charged. He joined the Aryan Brotherhood of Texas (ABT) gang.",
            {"Aryan Brotherhood of Texas"},
        ),
        (
            "The chapter of the Crips, known as the 44th Avenue and 48th Avenue Crips, met.",
            {"Crips", "44th Avenue Crips", "48th Avenue Crips"},
        ),
        (
            "He led a set of a gang, or clique, operating in Elm County, known as Elm Locotes, and sold drugs.",
            {"Elm Locotes"},
        ),
        ("He led a clique, Jon Roe, known as Tiny, said. It was a gang.", set()),
        ("He led the 149th Street Imperial Gangsters, a clique.", {"149th Street Imperial Gangsters"}),
        (
            "The Elmbois online drug trafficking organization sold pills.",
            {"Elmbois online drug trafficking organization"},
        ),
        ("An online drug trafficking organization sold pills.", set()),
        ("They fought members of the rival Elm OGs and other street gangs. Two Elm OGs died.", {"Elm OGs"}),
        ("Drugs crossed the Elm and other street gangs came.", set()),
        ("He hacked the network of the Elms organization, a baseball team.", set()),
        ("The Elms organizations sold drugs.", set()),
        ("He left Elm Park. The Mafia Insane Vice Lords gang stayed.", {"Mafia Insane Vice Lords"}),
    ],
)
def test_the_set_of_a_gang_goes_by_its_whole_name(text: str, expected: set[str]) -> None:
    assert {e.label for e in Reading(text).facts.entities if e.type in CRIMINAL} == expected
