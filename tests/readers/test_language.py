from __future__ import annotations

import pytest

from pressgraph.readers.language import foreign

SPANISH = (
    "La policía detuvo a los responsables de la red y el fiscal dijo que los acusados serán llevados ante la corte."
)
FRENCH = (
    "Les agents de la police ont saisi des armes dans une maison et le procureur a dit que les suspects sont en prison."
)
GERMAN = "Die Polizei hat bei der Durchsuchung das Geld und die Waffen gefunden, und der Verdächtige ist nicht im Land."


@pytest.mark.parametrize(("text", "language"), [(SPANISH, "Spanish"), (FRENCH, "French"), (GERMAN, "German")])
def test_another_language_is_named_with_the_evidence(text: str, language: str) -> None:
    reason = foreign(text)
    assert reason is not None
    assert f"function words of {language}" in reason


def test_another_script_is_named() -> None:
    assert foreign("Полиция изъяла оружие и наркотики") == "written in Cyrillic script"
    assert foreign("警察は武器を押収した。") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Police seized 5 kilos.",
        "José de la Cruz, Juan de los Santos, María del Carmen Ruiz, Pedro de la Rosa, Luis de León",
        "Operation La Familia: cartel members of Los Zetas and La Línea were arrested by the police in El Paso.",
        "\n".join(f"Defendant Number{n}, {n}, Los Angeles" for n in range(200)),
        "",
        f"The police of the city said that it is in the hands of the court. {SPANISH[:40]}",
    ],
)
def test_english_and_lists_of_names_pass(text: str) -> None:
    assert foreign(text) is None


def test_a_language_without_a_word_list_is_refused_only_where_it_is_long_running_text() -> None:
    sentence = "Rendőrség lefoglalt fegyvereket házban, ügyész szerint gyanúsítottak börtönben vannak. "
    assert foreign(sentence * 3) is None
    assert foreign(sentence * 40) == "0 of 360 words are English function words"
