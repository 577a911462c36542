"""The subjects of English sentences: who is named, whom a verb of saying behind a comma names, a pronoun, a description."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations.english.people.full_names import Index
from textlens.quotations.english.people.introductions import Introductions
from textlens.quotations.english.people.ledger import Cast, outline
from textlens.quotations.english.people.sentence_subjects import SubjectReader
from textlens.quotations.ledger.people import Sentence
from textlens.quotations.lexical.lexicon import lexicon


def first(text: str) -> Sentence:
    lex = lexicon("en")
    assert lex is not None
    index = Index(text, lex)
    cast = Cast(index, Introductions(text, index, lex))
    return outline(text, [], Document(text).paragraphs, [(len(text) - 1, len(text))], index, cast, lex).sentence(0)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee left.",
        "Speaking on Harbour Radio, the party’s vice-president Ann Lee questioned what had been done.",
        "In a letter to Tom Bell, Ann Lee asked for more time.",
        "Mayor Ann Lee last week said that nothing had changed.",
    ],
)
def test_the_subject_of_the_main_clause(sentence: str) -> None:
    subject = first(sentence).subject
    assert subject is not None
    assert subject.name == "Ann Lee"


@pytest.mark.parametrize(
    "sentence",
    [
        "The quay was old and wet, Ann Lee says.",
        "The quay was old and wet, says Ann Lee.",
        "The quay was old and wet, says harbour master Ann Lee, who has worked there for years.",
        "The quay was old and wet, according to Ann Lee.",
        "Tom Bell left early, Ann Lee said.",
    ],
)
def test_who_says_what_a_sentence_tells(sentence: str) -> None:
    read = first(sentence)
    assert read.subject is not None
    assert (read.subject.name, read.says, read.reports) == ("Ann Lee", True, True)


@pytest.mark.parametrize(
    ("sentence", "pronoun"),
    [
        ("She left Ann Lee behind.", "f"),
        ("But last year he met Ann Lee.", "m"),
        ("There was more of everything, she added.", "f"),
        ("Nobody came, not even Ann Lee, he says.", "m"),
    ],
)
def test_a_pronoun_is_the_subject(sentence: str, pronoun: str) -> None:
    read = first(sentence)
    assert (read.subject, read.pronoun) == (None, pronoun)


@pytest.mark.parametrize("sentence", ["The mother of Ann Lee wept.", "Ann Lee’s mother wept.", "Nobody met Ann Lee."])
def test_who_is_only_spoken_of_is_no_subject(sentence: str) -> None:
    assert first(sentence).subject is None


def test_a_description_is_the_subject() -> None:
    assert first("The minister met Ann Lee.").role == "The minister"


@pytest.mark.parametrize("sentence", ["he said.", "The mayor was late.", "It rained on the quay, she said.", "says he who left."])
def test_sentences_in_the_same_words_are_read_alike(sentence: str) -> None:
    text = f"{sentence} {sentence} “{sentence}” {sentence}"
    lex = lexicon("en")
    assert lex is not None
    index = Index(text, lex)
    cast = Cast(index, Introductions(text, index, lex))
    lines = outline(text, [], Document(text).paragraphs, [(len(text) - 1, len(text))], index, cast, lex)
    for number in range(lines.before(len(text))):
        found = lines.sentence(number)
        alone = Sentence(found.start, found.end, found.unit, found.heading, found.mentions)
        SubjectReader(text, lex)(alone)
        assert alone == found
