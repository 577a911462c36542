"""The subjects of sentences: who is named behind a verb of saying, whom a pronoun behind a quotation means."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations.continental.grammar import grammar
from textlens.quotations.continental.ledger import Ledger
from textlens.quotations.continental.registry import Registry


def ledger(text: str, lang: str) -> Ledger:
    return Ledger(text, [], Document(text, lang=lang).paragraphs, Registry(text, grammar(lang)), grammar(lang))


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
    read = ledger(f"{sentence}.", lang).sentence(0)
    assert read.subject is not None
    assert read.subject.words[-1] in ("Petit", "Roth", "Ruiz")
    assert read.says


def test_a_pronoun_that_hangs_on_a_verb_is_the_subject() -> None:
    assert ledger(", a-t-elle dit à Paul Verdier.", "fr").sentence(0).pronoun == "f"


def test_a_speaker_who_is_told_is_the_subject() -> None:
    pages = ledger("Paul Verdier est là, a dit le maire à Anne Petit.", "fr")
    petit = next(person for person in pages.registry.persons() if person.name == "Anne Petit")
    pages.tell(25, petit)
    assert pages.sentence(0).subject is petit
