"""Agencies as American releases of recent years call them. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import agencies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Washington, D.C., Jo Roe of the Metropolitan Police Department spoke.",
            {"Metropolitan Police Department of the District of Columbia"},
        ),
        ("Jo Roe of the Metropolitan Police Department spoke.", set()),
        (
            "Help came from the Ohio sheriff's departments of Oak and Elm counties.",
            {"Oak County Sheriff's Office", "Elm County Sheriff's Office"},
        ),
        ("The Elm Valley Interagency Narcotics team met.", {"Elm Valley Interagency Narcotics Team"}),
        ("The Oak County Drug task force met.", {"Oak County Drug Task Force"}),
        ("A Drug task force met, and an Elm County Drug team member spoke.", set()),
        ("By Jo Roe of the Office of the District Attorney, Elm County.", {"Elm County District Attorney's Office"}),
        ("Ohio officials met. The Office of Attorney General was there.", {"Ohio Attorney General's Office"}),
        ("They met in Ohio and Texas. The Office of Attorney General was there.", set()),
        (
            "The Office of the District Attorney of Oak County tried it.",
            {"Oak County District Attorney's Office"},
        ),
        (
            "Thanks go to the Ohio Department of Public Safety and Ohio Elm Services.",
            {"Ohio Department of Public Safety"},
        ),
        (
            "Help came from the Ohio Bureau of Criminal Investigation and the Texas Bureau of Narcotics Investigation.",
            {"Ohio Bureau of Criminal Investigation", "Texas Bureau of Narcotics Investigation"},
        ),
        (
            "Help came from the Ohio Attorney General's Bureau of Criminal Identification and Investigation.",
            {"Ohio Bureau of Criminal Identification and Investigation"},
        ),
        (
            "The Elm County Metropolitan Enforcement Group met, and a group for law enforcement met.",
            {"Elm County Metropolitan Enforcement Group"},
        ),
        ("He reports to the United States Probation Office.", {"U.S. Probation Office"}),
        (
            "Six U.S. Attorneys’ Offices, including those in the District of Maine and Northern District of Ohio, met.",
            {
                "U.S. Attorney's Office for the District of Maine",
                "U.S. Attorney's Office for the Northern District of Ohio",
            },
        ),
        (
            "Nine U.S. Attorney’s Offices took part. Three Sheriff’s Offices and several Police Departments helped.",
            set(),
        ),
        (
            "Nine U.S. Attorney’s Offices including the District of Maine; District of Idaho took part.",
            {"U.S. Attorney's Office for the District of Maine", "U.S. Attorney's Office for the District of Idaho"},
        ),
    ],
)
def test_names_bodies(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected
