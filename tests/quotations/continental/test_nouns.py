"""Nouns of a German document against the names in it."""

from __future__ import annotations

import pytest

from textlens.quotations.continental.grammar import grammar
from textlens.quotations.continental.nouns import Nouns
from textlens.quotations.continental.registry import Registry
from textlens.quotations.continental.runs import runs


def nouns(text: str, lang: str = "de") -> Nouns:
    return Nouns(text, list(runs(text, grammar(lang))), grammar(lang))


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("Die Lampe brennt. Lampe und Docht sind neu.", "Lampe", True),
        ("Die Frage blieb. Fragen über Fragen.", "Fragen", True),
        ("Es geht zum Hafen. Hafen heißt Arbeit.", "Hafen", True),
        ("Er fand 20 Muscheln.", "Muscheln", True),
        ("Das Boot, das Berg lenkte, sank.", "Berg", False),
        ("Es sprach Ines von der Heide.", "Heide", False),
        ("Kalt war es, sehr kalt.", "Kalt", True),
        ("Korf lacht.", "Korf", False),
        ("Die Heidi kam spät.", "Heidi", False),
    ],
)
def test_is_noun(text: str, word: str, noun: bool) -> None:
    assert nouns(text).is_noun(word) is noun


@pytest.mark.parametrize(("word", "adjective"), [("Neue", True), ("Ältere", True), ("Sabine", False), ("Ode", False)])
def test_is_adjective(word: str, adjective: bool) -> None:
    assert nouns("Es gibt neuen Wein und älteren.").is_adjective(word) is adjective


def test_other_languages_have_no_such_nouns() -> None:
    assert not nouns("La Lampe est un objet. La Lampe brille.", "fr").is_noun("Lampe")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Neue Boote kommen. Die Boote sind alt, neue fehlen. Boote sinken.", []),
        ("Das Thema Fischfang ist alt. Thema Fischfang: Der Fischfang ruht. Fischfang lohnt.", []),
        ("Jan Korf kam. Korfs Idee gefiel. Die Idee ist alt. Korf lacht.", ["Jan Korf"]),
        ("Die Rede Jan Korfs war kurz. Jan Korf lacht.", ["Jan Korf"]),
        ("Der Soldat Andrel ist müde. Soldat Andrel schläft. Andrel träumt.", ["Andrel"]),
    ],
)
def test_names_beside_nouns(text: str, names: list[str]) -> None:
    assert [person.name for person in Registry(text, grammar("de")).persons()] == names
