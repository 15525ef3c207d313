from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pressgraph.extract import extract
from pressgraph.facts import Facts, Release
from pressgraph.readers import Unreadable, file_name, find, read, read_all

TEXT = "The officers of the county seized five rifles in a house."


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("a.txt", b"", "a.txt: is empty"),
        ("a.txt", b" \n\t\n", "a.txt: is empty"),
        ("a.txt", b"--- 123 ---", "a.txt: holds no text"),
        ("a.pdf", b"%PDF-1.7\n...", "a.pdf: is a PDF document; save its text or the web page instead"),
        ("a.txt", b"\x89PNG\r\n\x1a\n....", "a.txt: is a PNG image"),
        ("a.docx", b"PK\x03\x04....", "a.docx: is a ZIP archive or an Office document"),
        ("a.txt", b"text\x00more", "a.txt: is binary data"),
        ("a.rtf", b"{\\rtf1 text}", "a.rtf: is an RTF document; save it as plain text"),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42", "a.mp4: is a video or an image"),
        ("a.mhtml", b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
         "a.mhtml: is a web archive (MHTML); save the page as HTML instead"),
        ("a.xml", b"<?xml version='1.0'?><rss><channel/></rss>", "a.xml: is an XML document of another kind (<rss>)"),
        ("a.txt", "caf\u00e9 \u201cx\u201d".encode() + b"\xff", "a.txt: is not valid UTF-8 (byte 0xff on line 1)"),
        ("a.txt", b"line\n\x81\x8d\x8f\x90\x9d\xa6\xac",
         "a.txt: is neither valid UTF-8 (byte 0x81 on line 2) nor Windows-1252 text"),
        ("a.txt", "La policía dijo que detuvo en la ciudad a un jefe de la red y a su hermano.",
         "a.txt: is not in English (6 of 18 words are function words of Spanish, 2 of English)"),
        ("a.json", b'{"title": "caf\xc3\xa9 \xff", "body": "x"}', "a.json: is not valid UTF-8 (byte 0xff on line 1)"),
    ],
)  # fmt: skip
def test_what_is_no_release_is_refused_in_one_line(
    refusal: Callable[[str, str | bytes], str], name: str, content: str | bytes, line: str
) -> None:
    assert refusal(name, content) == line


def test_missing_files_and_patterns_are_named(tmp_path: Path) -> None:
    missing, pattern = str(tmp_path / "none.txt"), str(tmp_path / "*.md")
    assert [str(found) for found in find([missing, pattern])] == [
        f"{missing}: no such file or folder",
        f"{pattern}: no file matches this pattern",
    ]


def test_a_file_that_cannot_be_opened_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    monkeypatch.setattr(Path, "open", refuse)
    assert [str(found) for found in read(str(path))] == [f"{path}: cannot be read: permission denied"]
    assert [str(found) for found in read_all([str(tmp_path)])] == [f"{path}: cannot be read: permission denied"]


def test_a_folder_is_read_in_order_and_what_is_no_release_is_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "sub/a.txt", ".hidden/x.txt", "page.html", "page_files/frame.html", "README.md", "style.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "photo").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "gone").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    found = [str(f).removeprefix(f"{tmp_path}/") for f in find([str(tmp_path)])]
    assert found == [
        ".hidden: skipped: hidden",
        "README.md: skipped: not a form that releases come in",
        "b.txt",
        "gone: skipped: a link to nothing",
        "page.html",
        "page_files: skipped: the pictures and scripts of a saved page",
        "photo: skipped: a JPEG image",
        "pipe: skipped: not a regular file",
        "style.css: skipped: not a form that releases come in",
        "sub/a.txt",
    ]
    assert all(f.skipped for f in find([str(tmp_path)]) if isinstance(f, Unreadable))


def test_a_folder_without_releases_says_so(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("x")
    *_, last = find([str(tmp_path)])
    assert last == Unreadable(str(tmp_path), "no releases in this folder")


def test_patterns_are_expanded_and_nothing_is_read_twice(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md", "[d].txt"):
        (tmp_path / name).write_text(TEXT)
    sources = [str(tmp_path / "b.txt"), str(tmp_path / "*.txt"), str(tmp_path), str(tmp_path / "[d].txt")]
    assert [Path(str(f)).name for f in find(sources)] == ["b.txt", "[d].txt", "a.txt", "c.md"]


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text(TEXT)
    bad, good = read_all([str(tmp_path)])
    assert isinstance(bad, Unreadable)
    assert isinstance(good, Release)
    assert good.source == str(tmp_path / "b.txt")


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (f"Five Rifles Seized in Reno\n\n{TEXT}", "five-rifles-seized-in-reno"),
        ('{"uuid": "u-1", "title": "T", "body": "<p>Five rifles.</p>"}\n', "u-1"),
        ('{"title": "The Title", "body": "<p>Five rifles.</p>"}\n{"x": 1}\n', "the-title"),
        (TEXT, "release-f8372d209861"),
    ],
)
def test_standard_input_is_read_and_named_after_its_title(
    monkeypatch: pytest.MonkeyPatch, content: str, key: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    first = next(read_all(["-"]))
    assert isinstance(first, Release)
    assert first.key == key


def test_a_message_about_standard_input_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert [str(found) for found in read_all(["-"])] == ["standard input: is empty"]


def test_files_about_a_release_are_named_after_its_own_file(tmp_path: Path) -> None:
    path = tmp_path / "000_Raid.txt"
    path.write_text(TEXT)
    (found,) = read(str(path))
    assert isinstance(found, Release)
    assert (found.key, file_name(found)) == ("000-raid", "000_Raid")
    assert file_name(Release(key="u-1", text="x", source="many.jsonl.gz, line 3")) == "u-1"


def test_a_pattern_may_name_folders(tmp_path: Path) -> None:
    for name in ("one/a.txt", "two/b.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(TEXT)
    for pattern in ("*", "**", "*/*.txt"):
        assert [Path(str(f)).name for f in find([str(tmp_path / pattern)])] == ["a.txt", "b.txt"], pattern


def test_a_folder_that_cannot_be_opened_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert [str(found) for found in find([str(tmp_path)])] == [f"{tmp_path}: cannot be opened: permission denied"]


ENTRIES = ("Home", "News", "About the FBI", "Contact us", "Careers", "Press releases", "Site map", "Privacy policy")


def test_a_page_of_menus_is_refused_in_one_line(refusal: Callable[[str, str | bytes], str]) -> None:
    menu = "".join(f"<li><a href='/{number}'>{entry}</a></li>" for number, entry in enumerate(ENTRIES))
    page = f"<html><title>FBI</title><body><div><ul>{menu}</ul></div><footer><ul>{menu}</ul></footer></body></html>"
    assert refusal("a.html", page) == "a.html: is a web page without an article in it: only menus and headings"


def test_a_page_longer_than_any_release_is_read_whole_and_gives_one_warning(tmp_path: Path) -> None:
    sentence = "<p>The agents of the county seized five rifles in a house.</p>"
    (tmp_path / "a.html").write_text(f"<html><title>News</title><body>{sentence * 18_000}</body></html>")
    [release] = read(str(tmp_path / "a.html"))
    assert isinstance(release, Release)
    assert (release.title, len(release.text)) == ("News", len("News") + 18_000 * len("\n\n" + sentence[3:-4]))
    warning = f"a text of {len(release.text):,} letters is no release; no facts were taken from it"
    assert extract(release) == Facts(warnings=(warning,))
