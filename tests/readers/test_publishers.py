from __future__ import annotations

import pytest

from pressgraph.readers.publishers import original, publisher


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.justice.gov/opa/pr/x", "Department of Justice"),
        ("https://www.justice.gov/archives/opa/pr/x", "Department of Justice"),
        ("https://www.justice.gov/usao-sdny/pr/x", "U.S. Attorney's Office, Southern District of New York"),
        ("https://www.justice.gov/usao-nj/pr/x", "U.S. Attorney's Office, District of New Jersey"),
        ("https://www.justice.gov/usao-zz/pr/x", "Department of Justice"),
        ("https://home.treasury.gov/news", "U.S. Department of the Treasury"),
        ("https://web.archive.org/web/2020/https://www.dea.gov/x", "Drug Enforcement Administration"),
        ("https://notdea.gov/x", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_an_address_names_its_publisher(url: str | None, name: str | None) -> None:
    assert publisher(url) == name


def test_an_archived_address_stands_for_the_original() -> None:
    assert original(" https://web.archive.org/web/20260227062413/https://a.example/b ") == "https://a.example/b"
    assert original("https://a.example/web") == "https://a.example/web"
