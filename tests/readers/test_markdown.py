from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pressgraph.facts import Release

LONG = "The officers of the county searched a house on Tuesday and seized five rifles, the sheriff of the county said."
NEXT = "Nobody was hurt in the search, and the investigation of the matter goes on with the help of federal agents."
CRAWLED = f"""---
title: "Five rifles seized in county"
collection_source: "County"
collection_domain: ice.gov
collection_date: 2026-04-25
publish_date: 2019-01-01
final_url: https://web.archive.org/web/2020/https://www.ice.gov/news/five
---
## Summary

A crawler's own words about the release, which are not part of it.

## Extracted Text

Five Rifles Seized in County | ICE

Here's how you know

A .gov website belongs to an official government organization in the United States.

Main Menu

About

News

Combating crime across borders is a part of what keeps all of the people safe.

Contact Us

Five Rifles Seized in County

Press Release

Tuesday, March 5, 2019

Share

For Immediate Release

U.S. Attorney’s Office, District of Nevada

Search took two days

{LONG}

The defendants are:

John Roe, 30, of Reno

Jane Roe, 31, of Reno

Share on Facebook

{NEXT}

Updated March 6, 2019

Related Content

{LONG.replace("Tuesday", "Friday")}

## Extraction Notes

- parser: document
"""


def test_front_matter_gives_the_metadata(release: Callable[[str, str | bytes], Release]) -> None:
    found = release(
        "a_File.md",
        f"---\ntitle: A Title\ndate: 2021-10-26\nurl: https://x.example/a\npublisher: County Sheriff\n---\n\n{LONG}\n",
    )
    assert found.text == f"A Title\n\n{LONG}"
    assert (found.key, found.title, found.publisher) == ("a-file", "A Title", "County Sheriff")
    assert (found.published, found.url) == (date(2021, 10, 26), "https://x.example/a")


def test_a_crawlers_file_gives_the_release_without_the_page_around_it(
    release: Callable[[str, str | bytes], Release],
) -> None:
    found = release("c.md", CRAWLED)
    assert found.text == (
        f"Five Rifles Seized in County\n\nSearch took two days\n\n{LONG}\n\nThe defendants are:\n\n"
        f"John Roe, 30, of Reno\n\nJane Roe, 31, of Reno\n\n{NEXT}"
    )
    assert found.title == "Five Rifles Seized in County"
    assert found.publisher == "U.S. Attorney's Office, District of Nevada"
    assert found.url == "https://www.ice.gov/news/five"


def test_an_office_in_the_page_s_title_line_is_no_headline(release: Callable[[str, str | bytes], Release]) -> None:
    found = release(
        "p.md",
        f"---\ntitle: Five Rifles Seized In Reno\n---\nOffice of Public Affairs | Five Rifles Seized In Reno | Site\n\n"
        f"Five Rifles Seized In Reno\n\nOffice of Public Affairs\n\n{LONG}",
    )
    assert found.title == "Five Rifles Seized In Reno"


def test_the_date_that_the_page_prints_goes_before_the_crawlers(release: Callable[[str, str | bytes], Release]) -> None:
    assert release("c.md", CRAWLED).published == date(2019, 3, 5)
    assert release("c.md", CRAWLED.replace("Tuesday, March 5, 2019\n\n", "")).published == date(2019, 1, 1)


def test_a_deadline_is_no_date_of_the_page(release: Callable[[str, str | bytes], Release]) -> None:
    due = CRAWLED.replace("Tuesday, March 5, 2019\n\n", "Application Deadline:\n\nTuesday, March 5, 2030\n\n")
    assert release("c.md", due).published == date(2019, 1, 1)


def test_without_an_office_the_domain_names_the_publisher(release: Callable[[str, str | bytes], Release]) -> None:
    page = CRAWLED.replace("U.S. Attorney’s Office, District of Nevada\n\n", "")
    assert release("c.md", page).publisher == "U.S. Immigration and Customs Enforcement"
    assert release("c.md", page.replace("www.ice.gov", "county.example")).publisher == "County"


def test_markup_goes_and_its_words_stay(release: Callable[[str, str | bytes], Release]) -> None:
    body = (
        "# Big *Find*\n\n**RENO** – The [sheriff](http://x.example/(a)) of the county\n"
        "seized _two_ rifles &amp; a snake_case_name.\n\n"
        "* five \\* rifles\n* one car\n  of steel\n\n| Item | Count |\n|---|---|\n| pistol | 2 |\n\n---\n\n"
        "![photo](a.png)\n\nSection\n-------\n\n> Said the sheriff. <https://x.example>\n<!-- hidden -->\n"
    )
    assert release("m.md", body).text == (
        "Big Find\n\nRENO – The sheriff of the county seized two rifles & a snake_case_name.\n- five * rifles\n"
        "- one car of steel\n- Item | Count\n- pistol | 2\n\nSection\n\nSaid the sheriff. https://x.example"
    )


def test_a_page_of_nothing_but_menus_is_refused(refusal: Callable[[str, str | bytes], str]) -> None:
    start, end = CRAWLED.index("Search took"), CRAWLED.index("Updated March")
    menus = CRAWLED[:start] + CRAWLED[end:].replace(LONG.replace("Tuesday", "Friday"), "Privacy")
    assert refusal("c.md", menus) == "c.md: holds no text of a release: only menus and headings"


def test_a_page_that_says_that_nothing_was_found_is_refused(refusal: Callable[[str, str | bytes], str]) -> None:
    page = f"---\ntitle: Raid\n---\nPage Not Found\n\n{LONG}\n"
    assert refusal("404.md", page) == "404.md: holds no text of a release: only menus and headings"


def test_what_a_web_archive_puts_above_a_page_goes(release: Callable[[str, str | bytes], Release]) -> None:
    banner = f"11 captures\n\n{NEXT}\n\nThe Wayback Machine - https://web.archive.org/web/1/https://x.example\n\n"
    assert release("w.md", f"---\ntitle: Raid\n---\n{banner}{LONG}\n").text == f"Raid\n\n{LONG}"


def test_broken_front_matter_is_refused_with_its_line(refusal: Callable[[str, str | bytes], str]) -> None:
    line = refusal("b.md", f"---\ntitle: [a\ndate: b\n---\n{LONG}")
    assert line.startswith("b.md: has broken front matter on line 3: ")


def test_odd_front_matter_is_no_obstacle(release: Callable[[str, str | bytes], Release]) -> None:
    found = release("o.md", f"---\ntitle: 2021\ndate: soon\nurl:\n- x\n---\n{LONG}\n")
    assert (found.title, found.published, found.url) == ("2021", None, None)
    assert release("p.md", f"---\njust words\n---\n{LONG}\n").text == f"just words\n\n{LONG}"


@pytest.mark.parametrize("closing", ["###", "# # #", "-30-", "Leave a Reply", "Topic"])
def test_marks_of_the_end_end_the_release(release: Callable[[str, str | bytes], Release], closing: str) -> None:
    page = f"---\ntitle: Raid\n---\n{LONG}\n\n{NEXT}\n\n{closing}\n\nFentanyl\n\n@county\n"
    assert release("e.md", page).text == f"Raid\n\n{LONG}\n\n{NEXT}"


def test_a_mark_of_the_end_amid_running_text_ends_nothing(release: Callable[[str, str | bytes], Release]) -> None:
    page = f"---\ntitle: Raid\n---\n{LONG}\n\n###\n\n{NEXT}\n\n{LONG}\n"
    assert release("e.md", page).text.endswith(f"{NEXT}\n\n{LONG}")


def test_a_line_of_the_page_near_the_top_does_not_cut_the_release(
    release: Callable[[str, str | bytes], Release],
) -> None:
    body = "\n\n".join([NEXT] * 30)
    start = "---\ntitle: Raid\n---\nUpdated March 6, 2019\n\n"
    page = f"{start}{LONG}\n\nMore news\n\n{body}\n\nMore news\n\n{LONG}\n"
    assert release("e.md", page).text == f"Raid\n\n{LONG}\n\nMore news\n\n{body}"


def test_a_repeated_line_is_no_headline_that_cuts_what_stands_before_it(
    release: Callable[[str, str | bytes], Release],
) -> None:
    body = f"John Roe, 30\n\n{LONG}\n\n5 rifles\n\nJohn Roe, 30\n\n{NEXT}"
    assert release("e.md", f"---\ntitle: John Roe, 30\n---\n{body}\n").text == body
