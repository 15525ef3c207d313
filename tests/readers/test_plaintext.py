from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressgraph.facts import Release
from pressgraph.readers import plaintext
from pressgraph.readers.blocks import clean, compose

LONG = "The officers of the county searched a house on Tuesday and seized five rifles, the sheriff of the county said."
NEXT = "“Nobody was hurt,” said the sheriff’s deputy, and the investigation of the matter goes on with federal help."


def test_title_date_and_furniture_lines_around_the_text(release: Callable[[str, str | bytes], Release]) -> None:
    found = release(
        "raid.txt",
        f"Five Rifles Seized\nStatement From the Sheriff\nMarch 5, 2019\n{LONG}\n\n{NEXT}\n\nLeave a Reply\n\n"
        "Your email address will not be published. Required fields are marked *",
    )
    assert found.text == f"Five Rifles Seized\n\nStatement From the Sheriff\n\n{LONG}\n\n{NEXT}"
    assert (found.key, found.title, found.published) == ("raid", "Five Rifles Seized", date(2019, 3, 5))


def test_a_breadcrumb_above_and_share_buttons_below_are_the_page_s(
    release: Callable[[str, str | bytes], Release],
) -> None:
    found = release(
        "raid.txt",
        f"Home > News > Releases\n\nFive Rifles Seized\nFOR IMMEDIATE RELEASE\nMarch 5, 2019\n\n{LONG}\n\n{NEXT}\n\n"
        "Share this page: Facebook | Twitter | Email\nLeave a Reply\nRequired fields are marked *",
    )
    assert found.text == f"Five Rifles Seized\n\n{LONG}\n\n{NEXT}"
    assert (found.title, found.published) == ("Five Rifles Seized", date(2019, 3, 5))


def test_a_date_glued_in_front_is_taken_off(release: Callable[[str, str | bytes], Release]) -> None:
    found = release("d.txt", f" date 2023-05-06 {LONG}\n")
    assert (found.text, found.published, found.title) == (LONG, date(2023, 5, 6), None)


def test_labelled_lines_at_the_top_are_metadata(release: Callable[[str, str | bytes], Release]) -> None:
    found = release("l.txt", f"Title: Raid in Reno\nDate: March 5, 2019\nURL: https://www.dea.gov/x\n\n{LONG}")
    assert found.text == f"Raid in Reno\n\n{LONG}"
    assert (found.published, found.publisher) == (date(2019, 3, 5), "Drug Enforcement Administration")


def test_characters_stay_as_they_are(release: Callable[[str, str | bytes], Release]) -> None:
    text = f"{NEXT}\n\nHagåtña * _x_ [a](b) &amp; 5 § “quoted” — {LONG}"
    assert release("c.txt", text.replace("\n", "\r\n") + "\r\n\r\n\r\n").text == text


def test_lines_cut_at_one_width_are_joined_and_long_lines_are_paragraphs(
    release: Callable[[str, str | bytes], Release],
) -> None:
    words = (LONG + " " + NEXT).split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 60:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    assert release("w.txt", "\n".join([*lines, line])).text == f"{LONG} {NEXT}"
    assert release("p.txt", f"{LONG}\n{NEXT}").text == f"{LONG}\n\n{NEXT}"


def test_bullets_make_items_and_short_lines_keep_their_breaks(release: Callable[[str, str | bytes], Release]) -> None:
    body = (
        f"{LONG}\n\nSeized were:\n• 5 rifles\n- 2 cars\n  of steel\n* cash\n\nJohn Roe, 30\nJane Roe, 31\nJim Roe, 32"
    )
    assert release("b.txt", body).text == (
        f"{LONG}\n\nSeized were:\n- 5 rifles\n- 2 cars of steel\n- cash\n\nJohn Roe, 30\nJane Roe, 31\nJim Roe, 32"
    )


@pytest.mark.parametrize(
    "tail", ["The defendants:\n\n" + "\n\n".join(f"John Roe {n}, Reno" for n in range(20)), "5 rifles\n\n2 cars"]
)
def test_lists_at_the_end_are_never_taken_for_a_footer(
    release: Callable[[str, str | bytes], Release], tail: str
) -> None:
    assert release("t.txt", f"{LONG}\n\n{tail}").text == f"{LONG}\n\n{tail}"


def test_a_short_text_is_kept_whole(release: Callable[[str, str | bytes], Release]) -> None:
    assert release("s.txt", "Police seized 5 guns.").text == "Police seized 5 guns."


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([LONG, NEXT, "John Roe, 30, of Reno", "• five rifles", "12 kilograms of heroin:", ""])))
def test_reading_what_was_read_changes_nothing_and_no_paragraph_is_lost(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    once = compose(plaintext.parts(clean(text)).blocks)
    assert compose(plaintext.parts(once).blocks) == once
    assert [once.count(line) for line in (LONG, NEXT)] == [lines.count(LONG), lines.count(NEXT)]


def test_a_text_of_nothing_but_menu_lines_is_refused(refusal: Callable[[str, str | bytes], str]) -> None:
    menu = "Home\n\nAbout Us\n\nContact Us\n\nSearch\n\nPrivacy\n"
    assert refusal("m.txt", menu) == "m.txt: holds no text: only menus and headings"
