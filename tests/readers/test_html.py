from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgraph.readers import html
from pressgraph.readers.blocks import compose


def text(markup: str) -> str:
    root = html.parse(markup)
    return "" if root is None else compose(html.blocks(root))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>The <b>D</b>EA and<i> the </i>FBI</p>", "The DEA and the FBI"),
        ("<p>5&nbsp;&nbsp;kilos&#160;&amp; 3&lt;4 &#8220;x&#8221; &#146;s</p>", "5 kilos & 3<4 “x” ’s"),
        ("<p>co\u00adcaine\u200b</p>", "cocaine"),
        ("<p>SMITH, 40<br>JONES, 41</p>", "SMITH, 40\nJONES, 41"),
        ("<p>cut in<br/>mid-sentence</p>", "cut in mid-sentence"),
        ("<p>One.<br><br/>Two.</p>", "One.\n\nTwo."),
        (
            "<p>Seized:</p><ul><li>a gun</li><li><p>two cars</p></li></ul><p>End.</p>",
            "Seized:\n- a gun\n- two cars\n\nEnd.",
        ),
        ("<ul><li>drugs<ul><li>heroin</li></ul></li></ul>", "- drugs\n- heroin"),
        ("<ol><li>first<br>part</li></ol>", "- first part"),
        (
            "<table><tr><th>Name</th><th>Age</th></tr><tr><td><p>Doe</p></td><td>30</td></tr></table>",
            "- Name | Age\n- Doe | 30",
        ),
        ("<table><tr><td></td></tr></table><p>x</p>", "x"),
        ("<p>a<script>var b = 1;</script><style>c{}</style>d<!-- e -->f</p>", "adf"),
        ("<p><span>broken<p>nesting</span></p>", "broken\n\nnesting"),
        ("loose words<p>and a paragraph", "loose words\n\nand a paragraph"),
        ("<p>line\n   wrapped\tin   source</p>", "line wrapped in source"),
        ("<pre>A line\nB line\n\nC line</pre>", "A line\nB line\n\nC line"),
        ("<div>head<div>inner</div>tail</div>", "head\n\ninner\n\ntail"),
        ("<p>21<sup>st</sup> Street</p>", "21st Street"),
        ("   ", ""),
    ],
)
def test_markup_becomes_this_text(markup: str, expected: str) -> None:
    assert text(markup) == expected


def test_a_table_that_lays_out_a_page_gives_paragraphs() -> None:
    long = "The agents seized a gun. " * 30
    markup = f"<table><tr><td>Menu</td><td><p>{long}</p><p>Second.</p></td></tr></table>"
    assert text(markup) == f"Menu\n\n{long.strip()}\n\nSecond."
    nested = "<table><tr><td><p>Outer.</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>"
    assert text(nested) == "Outer.\n- a | b"


def test_an_element_gives_its_text_on_one_line() -> None:
    root = html.parse("<h1> A\n <i>ti</i>tle<br>in two </h1>")
    assert html.text_of(root) == "A title in two"
    assert html.text_of(None) is None


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<li>", "<tr>", "<td>", "</td>", "<table>", "</table>", "<b>", "word ", "<br>"])
    )
)
def test_no_tag_soup_breaks_the_normal_form_or_loses_a_word(pieces: list[str]) -> None:
    found = text("".join(pieces))
    assert found.count("word") == pieces.count("word ")
    assert found == found.strip()
    assert "\n\n\n" not in found
