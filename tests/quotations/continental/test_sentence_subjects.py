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
