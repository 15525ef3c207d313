"""Who seized goods: the whole list of agencies, for all goods of the same clause, or nobody."""

from __future__ import annotations

import pytest

from pressgraph.extract import extract
from pressgraph.facts import Release

FBI = "federal-bureau-of-investigation"
DEA = "drug-enforcement-administration"
HSI = "homeland-security-investigations"
CBP = "u-s-customs-and-border-protection"


def seizers(text: str) -> list[tuple[str, ...]]:
    """The agencies of each seizure of a text, by their slugs."""
    facts = extract(Release("r", f"Officials tell of a case in Alder Falls\n\n{text}\n"))
    return [tuple(agency.slug for agency in seizure.seized_by) for seizure in facts.seizures]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("FBI and DEA agents seized 9 rifles.", [(FBI, DEA)]),
        ("The DEA and the FBI seized 9 rifles.", [(DEA, FBI)]),
        ("Agents of the DEA and the FBI seized 9 rifles and two cars.", [(DEA, FBI)] * 2),
        ("FBI, DEA and HSI agents seized 2.5 kilograms of cocaine, two rifles and $9,000.", [(FBI, DEA, HSI)] * 3),
        ("The FBI, HSI, and local partners seized 9 rifles.", [(FBI, HSI)]),
        ("The DEA and partner law enforcement agencies have seized 9 rifles; 4 kilograms of heroin.", [(DEA,)] * 2),
        ("The Drug Enforcement Administration (DEA) and HSI seized 9 rifles.", [(DEA, HSI)]),
        ("Three rifles and 4 kilograms of heroin were seized by the DEA.", [(DEA,)] * 2),
        ("The 4 kilograms of heroin seized in Alder Falls by the DEA and the FBI were burnt.", [(DEA, FBI)]),
        ("Two parcels holding 4 kilograms of heroin were intercepted by the DEA.", [(DEA,)]),
        ("On Monday, Border Patrol agents found and seized 40 pounds of marijuana.", [("u-s-border-patrol",)]),
        ("CBP officers at the Port of Alder seized 44 pounds of heroin.", [(CBP,)]),
        ("DEA agents executed a search warrant and seized 9 rifles and $4,000.", [(DEA,)] * 2),
        ("Jo Roe was held, and FBI agents seized 9 rifles.", [(FBI,)]),
        ("The FBI's seizure of 9 rifles led to his arrest.", [(FBI,)]),
        ("The HSI made further seizures, including 9 rifles and $400.", [(HSI,)] * 2),
    ],
)  # fmt: skip
def test_all_who_are_joined_seized_all_goods_of_the_clause(text: str, told: list[tuple[str, ...]]) -> None:
    assert seizers(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The FBI seized 9 rifles, and 4 vans were seized by others.", [(FBI,), ()]),
        ("The FBI seized 9 rifles, and the DEA seized 4 kilograms of cocaine.", [(FBI,), (DEA,)]),
        ("Following a search by the FBI, DEA agents seized 9 rifles.", [(DEA,)]),
        ("After they met in Alder Falls, working together, HSI and DEA agents seized 9 rifles.", [(HSI, DEA)]),
    ],
)
def test_another_clause_has_its_own_seizers(text: str, told: list[tuple[str, ...]]) -> None:
    assert seizers(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The Gulf Squad and the FBI seized 9 rifles.",
        "The Gulf Squad, the DEA and the FBI seized 9 rifles.",
        "The 9 rifles seized by the FBI and the Gulf Squad were shown.",
        "Nine rifles were seized by the DEA, FBI agents said.",
        "Local police and FBI agents seized 9 rifles.",
        "Men posing as DEA agents seized 4 kilograms of cocaine.",
        "Officers working with the FBI seized 9 rifles.",
        "As a result of leads provided to the DEA, police seized 9 rifles.",
        "The DEA agents testified that the officers recovered 9 rifles.",
        "DEA agents watched the house and local police seized 9 rifles.",
        "Nine rifles seized by police after a tip by the FBI were shown.",
    ],
)  # fmt: skip
def test_no_seizer_is_given_where_the_subject_is_another_or_has_unknown_members(text: str) -> None:
    assert seizers(text) == [()]
