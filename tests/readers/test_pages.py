from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pressgraph.facts import Release

OLD = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Harbor Raid | OPA | Department of Justice</title>
<link rel="canonical" href="https://www.justice.gov/opa/pr/harbor-raid"></head><body>
<div class="menu"><ul><li><a href="/">Home</a></li></ul></div>
<div class="field--name-field-pr-date"><span property="dc:date" content="2015-03-02T00:00:00-05:00">Monday</span></div>
<h1 id="node-title">Harbor Raid Ends <em>Smuggling</em> Ring</h1>
<h2 id="node-subtitle">Two Boats Seized</h2>
<div class="field field--name-field-pr-body"><div><p>Agents seized two boats and 40&nbsp;kilograms of cocaine.</p>
<ul><li>one pistol</li></ul></div></div>
<div class="pr-fields"><div>Attachment(s): <a href="x">Download</a></div></div></body></html>"""
NEW = """<html><head><meta property="og:url" content="https://www.justice.gov/usao-ma/pr/lab-found"></head><body>
<nav>Justice.gov</nav><h1 class="page-title"><span class="field-formatter--string">Pill Lab Found</span></h1>
<div class="node-date field_date"><time datetime="2024-05-06T12:00:00Z">Monday, May 6, 2024</time></div>
<h2 class="node-subtitle">Press Used Daily</h2>
<div class="field-formatter--text-default field_body"><p>Officers found a pill press in a garage.</p></div>
<div class="node-related"><p>Related Content that is not of this release.</p></div></body></html>"""
ARTICLE = """<html><head><title>Police Break Up Ring - Harbor Times</title>
<meta property="og:site_name" content="Harbor Times">
<meta property="article:published_time" content="2021-07-08T10:00:00Z"><link rel="canonical" href="{url}"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><article>
<h1>Police Break Up Ring</h1><p>The police of the harbor district said on Thursday that they had broken up a ring of
smugglers after a search of eleven warehouses that took two days.</p><p>They seized the following goods in the search
of the warehouses, according to a statement of the district attorney:</p>
<ul><li>12 rifles</li><li>$40,000 in cash</li></ul>
<p>Nobody was hurt, and the investigation goes on with the help of the customs office, the statement said.</p></article>
<footer><p><a href="/privacy">Privacy</a></p></footer></body></html>"""


def test_an_old_justice_page_is_read_from_its_own_markup(release: Callable[[str, str | bytes], Release]) -> None:
    found = release("harbor_Raid.html", OLD)
    assert found.text == (
        "Harbor Raid Ends Smuggling Ring\n\nTwo Boats Seized\n\n"
        "Agents seized two boats and 40 kilograms of cocaine.\n- one pistol"
    )
    assert (found.key, found.title) == ("harbor-raid", "Harbor Raid Ends Smuggling Ring")
    assert (found.published, found.publisher) == (date(2015, 3, 2), "Department of Justice")
    assert found.url == "https://www.justice.gov/opa/pr/harbor-raid"


def test_a_new_justice_page_is_read_from_its_own_markup(release: Callable[[str, str | bytes], Release]) -> None:
    found = release("a.htm", NEW)
    assert found.text == "Pill Lab Found\n\nPress Used Daily\n\nOfficers found a pill press in a garage."
    assert (found.published, found.publisher) == (date(2024, 5, 6), "U.S. Attorney's Office, District of Massachusetts")


def test_a_title_that_opens_the_body_stands_there_once(release: Callable[[str, str | bytes], Release]) -> None:
    page = OLD.replace("<div><p>", "<div><p>HARBOR RAID ENDS SMUGGLING RING</p><p>Two boats seized</p><p>", 1)
    assert release("a.html", page).text.startswith("HARBOR RAID ENDS SMUGGLING RING\n\nTwo boats seized\n\nAgents")


def test_any_other_page_gives_its_article(
    release: Callable[[str, str | bytes], Release], capfd: pytest.CaptureFixture[str]
) -> None:
    found = release("no-suffix", ARTICLE.format(url="https://harbor.example/ring"))
    assert found.text.startswith("Police Break Up Ring\n\nThe police of the harbor district said on Thursday that they")
    assert "district attorney:\n- 12 rifles\n- $40,000 in cash\n\nNobody was hurt" in found.text
    assert found.text.endswith("the statement said.")
    assert (found.title, found.publisher, found.published) == ("Police Break Up Ring", "Harbor Times", date(2021, 7, 8))
    assert found.url == "https://harbor.example/ring"
    assert capfd.readouterr() == ("", "")


def test_the_publisher_of_a_known_domain_has_its_full_name(release: Callable[[str, str | bytes], Release]) -> None:
    page = ARTICLE.format(url="https://www.dea.gov/press-releases/ring")
    assert release("a.html", page).publisher == "Drug Enforcement Administration"


@pytest.mark.parametrize(
    "page",
    ["<html><body><nav><a href='/'>Home</a></nav></body></html>",
     "<html><head><title>x</title></head><body></body></html>",
     "<html><body><ul><li><a href='/a'>About</a></li><li><a href='/c'>Contact</a></li></ul></body></html>"],
)  # fmt: skip
def test_a_page_without_an_article_is_refused(refusal: Callable[[str, str | bytes], str], page: str) -> None:
    assert refusal("menu.html", page).startswith("menu.html: is a web page without an article in it")


def test_encodings_are_told_apart(release: Callable[[str, str | bytes], Release]) -> None:
    words = "The café owner said “no” — and paid $5 to the officers of the district."
    head = "<html><head><meta charset='{}'></head><body><h1 id='node-title'>T</h1>"
    page = f"{head}<div class='field_body'>{words}</div></body></html>"
    for charset, encoding in (
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-16", "utf-16"),
    ):
        assert release("a.html", page.format(charset).encode(encoding)).text == f"T\n\n{words}"
    assert release("b.html", page.replace("<meta charset='{}'>", "").encode("mac_roman")).text == f"T\n\n{words}"
    assert release("c.txt", words.encode("cp1252")).text == words
    assert release("d.txt", b"\xef\xbb\xbf" + words.encode()).text == words


def test_a_broken_byte_counts_only_inside_the_release(
    release: Callable[[str, str | bytes], Release], refusal: Callable[[str, str | bytes], str]
) -> None:
    page = OLD.encode().replace(b"Home", "Ho\u00e9".encode() + b"\xff")
    assert release("a.html", page).title == "Harbor Raid Ends Smuggling Ring"
    page = OLD.encode().replace(b"two boats", "t\u00e9".encode() + b"\xff")
    assert refusal("a.html", page) == "a.html: is not valid UTF-8 (byte 0xff on line 7)"
