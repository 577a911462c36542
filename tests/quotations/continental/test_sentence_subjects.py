"""The subjects of sentences: who is named behind a verb of saying, whom a pronoun behind a quotation means."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations.continental.grammar import grammar
from textlens.quotations.continental.registry import Registry
from textlens.quotations.continental.sentence_subjects import SubjectReader
from textlens.quotations.ledger.outline import Outline


def outline(text: str, lang: str) -> Outline:
    known, paragraphs = grammar(lang), Document(text, lang=lang).paragraphs
    mentions = Registry(text, known).mentions()
    return Outline(text, [], paragraphs, mentions, known["abbreviations"], SubjectReader(text, known))


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("fr", "La salle est vide, comme nous le raconte Anne Petit, gardienne"),
        ("fr", "La salle est vide depuis hier, explique Anne Petit"),
        ("fr", "La salle est vide depuis hier, selon Anne Petit"),
        ("fr", "Selon la maire Anne Petit, la salle est vide"),
        ("fr", "D'après Anne Petit, Paul Verdier est parti"),
        ("de", "Der Saal ist leer, sagt Anna Roth"),
        ("de", "Laut Anna Roth ist der Saal leer"),
        ("es", "La sala sigue cerrada, dijo ayer la alcaldesa Ana Ruiz"),
        ("es", "Según Ana Ruiz, la sala sigue cerrada"),
    ],
)
def test_who_is_reported_is_the_subject(lang: str, sentence: str) -> None:
    read = outline(f"{sentence}.", lang).sentence(0)
    assert read.subject is not None
    assert read.subject.words[-1] in ("Petit", "Roth", "Ruiz")
    assert read.says


def test_a_pronoun_that_hangs_on_a_verb_is_the_subject() -> None:
    assert outline(", a-t-elle dit à Paul Verdier.", "fr").sentence(0).pronoun == "f"


def test_a_speaker_who_is_told_is_the_subject() -> None:
    pages = outline("Paul Verdier est là, a dit le maire à Anne Petit.", "fr")
    petit = next(mention.person for mention in pages.named_in(0, 99) if mention.person.name == "Anne Petit")
    pages.tell(25, petit)
    assert pages.sentence(0).subject is petit


@pytest.mark.parametrize(
    "sentence",
    [
        "La candidata de Fuerza Clara, Ana Ruiz, acusó a su adversario Pedro Gil de comprar votos",
        "La ministra de Puertos, Ana Ruiz, negó haber llamado al alcalde",
        "Sobre Pedro Gil, Ana Ruiz no escatima elogios",
        "Sobre la salida de Pedro Gil, Ana Ruiz no quiso hablar",
        "Tras reunirse con Pedro Gil, Ana Ruiz se mostró satisfecha",
        "Junto a Pedro Gil, la consejera Ana Ruiz recorrió la zona",
        "Cuando Pedro Gil llegó, Ana Ruiz ya se había ido",
        "Preguntada por Pedro Gil, la alcaldesa Ana Ruiz sonrió",
        "El asunto fue abordado ayer por la presidenta Ana Ruiz",
        "En la misma línea se expresó la portavoz del gremio, Ana Ruiz",
        "También ha intervenido la portavoz Ana Ruiz",
        "Así lo ha explicado la consejera Ana Ruiz",
        "Una de las voces más duras es la diputada del sur, Ana Ruiz, quien ya tomó distancia",
        "La abogada de Pedro Gil, Ana Ruiz, anunció que recurrirá",
        "A Ana Ruiz la multa no le quita el sueño",
        "Para la experta Ana Ruiz, el problema es otro",
        "El lago desborda, dijo Ana Ruiz",
    ],
)
def test_the_spanish_subject_is_that_of_the_main_clause(sentence: str) -> None:
    read = outline(f"{sentence}.", "es").sentence(0)
    assert read.subject is not None
    assert read.subject.name == "Ana Ruiz"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Sobre la salida de Pedro Gil, el entrenador visitante calló", "el entrenador visitante"),
        ("Cuando Pedro Gil le preguntó si vendría, el actor se negó", "el actor"),
        ("Preguntada por el cierre, la alcaldesa respondió con calma", "la alcaldesa"),
        ("El alcalde arremetió contra la ministra Ana Ruiz por los recortes", "El alcalde"),
        ("En respuesta a Ana Ruiz, el alcalde defendió los recortes", "el alcalde"),
        ("La sala sigue cerrada, dijo el abogado de Pedro Gil", "el abogado de Pedro Gil"),
        ("Junto a Ana Ruiz, el consejero ha visitado la zona", "el consejero"),
    ],
)
def test_a_spanish_description_is_the_subject(sentence: str, role: str) -> None:
    read = outline(f"{sentence}.", "es").sentence(0)
    assert read.subject is None
    assert read.role == role


@pytest.mark.parametrize("sentence", ["Arremetió contra Pedro Gil por los recortes", "Se llama Pedro Gil y estudia"])
def test_an_object_is_no_spanish_subject(sentence: str) -> None:
    read = outline(f"{sentence}.", "es").sentence(0)
    assert read.subject is None
    assert read.pronoun == "?"


def test_a_spanish_perfect_is_a_verb_of_saying() -> None:
    assert outline("Ana Ruiz ha explicado que no vendrá.", "es").sentence(0).says
