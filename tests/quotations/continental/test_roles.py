"""Whether a description fits what a person was introduced as."""

from __future__ import annotations

import pytest

from textlens.quotations.continental.grammar import grammar
from textlens.quotations.continental.roles import fits, told_apart
from textlens.quotations.ledger.people import Person


@pytest.mark.parametrize(
    ("role", "known", "fit"),
    [
        ("Trainer", "Trainer", 1.0),
        ("Synodalpräsidentin", "Präsidentin", 0.8),
        ("Konzernchef", "Vorstandsvorsitzender", 0.5),
        ("VW-Boss", "VW-Chef", 0.5),
        ("Coach", "Nationaltrainer", 0.5),
        ("Ökonomin", "Wissenschaftlerin", 0.5),
        ("Landwirt", "Nebenerwerbsbauer", 0.5),
        ("Sängerin", "Ministerin", 0.0),
        ("Kieler Trainer", "Trainer", 1.0),
        ("Kieler Trainer", "Trainer des TSV Kiel", 1.0),
        ("Kieler Trainer", "Kiels Trainer", 1.0),
        ("neue Kieler Trainerin", "Trainerin", 1.0),
        ("Kieler Trainer", "Mainzer Trainer", 0.0),
        ("Kieler Trainer", "Ulms Trainer", 0.0),
        ("Kieler Trainer", "Kieler Senator", 0.0),
    ],
)
def test_german_nouns(role: str, known: str, fit: float) -> None:
    assert fits(role, [known], grammar("de")) == fit


@pytest.mark.parametrize(
    ("role", "known", "fit"),
    [
        ("alcalde", "alcalde de Bela", 1.0),
        ("alcalde de Bela", "alcalde de Bela", 1.0),
        ("alcalde de Bela", "alcalde", 0.9),
        ("alcalde de Bela", "alcalde de Nora", 0.3),
        ("mandatario", "presidente de la isla", 0.8),
        ("mandataria", "gobernadora", 0.8),
        ("legislador", "exdiputado", 0.8),
        ("titular de Salud", "ministra de Salud", 0.8),
        ("presidente de la isla", "alcalde de Bela", 0.0),
        ("pintor", "alcalde de Bela", 0.0),
    ],
)
def test_spanish_roles(role: str, known: str, fit: float) -> None:
    assert fits(role, [known], grammar("es")) == fit


@pytest.mark.parametrize(
    ("role", "known", "fit"),
    [
        ("entraîneur", "ancien entraîneur du club", 1.0),
        ("club", "ancien entraîneur du club", 0.5),
        ("ancien gardien", "ancien maire", 0.0),
        ("économiste", "professeur d’économie à Lune", 0.8),
        ("cardiologue", "professeure de cardiologie", 0.8),
        ("cardiologue", "professeure de chimie", 0.0),
        ("coach", "entraîneur de Lune", 0.5),
        ("ancien international", "attaquant de Lune", 0.5),
        ("artiste", "sculpteur", 0.5),
        ("artiste", "entraîneur", 0.0),
    ],
)
def test_french_roles(role: str, known: str, fit: float) -> None:
    assert fits(role, [known], grammar("fr")) == fit


@pytest.mark.parametrize(
    ("role", "fit"), [("maire lunais", 0.3), ("maire de Lunaie", 0.3), ("maire", 1.0), ("maire socialiste", 1.0)]
)
def test_what_a_role_adds_tells_two_apart(role: str, fit: float) -> None:
    one, other = Person(("A",), "m", 0, roles=["maire de Lunaie"]), Person(("B",), "m", 0, roles=["maire de Marelle"])
    assert told_apart(role, {one: 1.0, other: 1.0}, grammar("fr")) == {one: 1.0, other: fit}
