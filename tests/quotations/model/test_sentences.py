"""Sentences as the model reads them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.quotations.marks import pieces
from textlens.quotations.model.extract import stretches
from textlens.quotations.model.sentences import PAD, Sentence, sentences
from textlens.quotations.model.weights import model


def read(text: str) -> list[Sentence]:
    document = Document(text)
    return list(stretches(sentences(document, pieces(text, document.paragraphs), model().known)))


def raws(sentence: Sentence) -> list[str]:
    return [word.raw for word in sentence.words[PAD:-PAD]]


def test_a_long_quotation_is_one_word_and_a_short_one_is_marked() -> None:
    (sentence,) = read("The mayor’s aide said “it was never going to work,” calling it “a farce” twice.")
    assert raws(sentence)[:6] == ["The", "mayor", "’s", "aide", "said", "“…”"]
    assert [raw for raw, marked in zip(raws(sentence), sentence.marked, strict=True) if marked] == ["“", "a", "farce", "”"]


def test_a_quotation_of_two_sentences_keeps_its_sentence_together() -> None:
    (sentence,) = read("“It was late. Nobody had told us anything,” said Ana Ruiz.")
    assert raws(sentence) == ["“…”", "said", "Ana", "Ruiz", "."]


@given(st.lists(st.sampled_from(["word ", "said ", "“", "”", "A. ", "\n\n", "Ana’s ", '"'])).map("".join))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    last = 0
    for sentence in read(text):
        assert len(sentence.words) == len(sentence.spans) + 2 * PAD == len(sentence.marked) + 2 * PAD
        for word, (start, end) in zip(sentence.words[PAD:-PAD], sentence.spans, strict=True):
            assert last <= start < end
            assert word.raw in ("“…”", text[start:end])
            last = end


def test_an_endless_sentence_comes_in_stretches() -> None:
    assert [len(sentence.spans) for sentence in read("word " * 450)] == [200, 200, 50]


def test_a_folded_quotation_tells_how_it_begins_and_ends() -> None:
    text = "He said, “We all went home by six,” then wrote ''that nobody had been there'' and asked: “Was it any of you?”"
    (sentence,) = read(text)
    assert [word.low for word in sentence.words if word.tag == "Q"] == ["“…”S,", "“…”s", "“…”S?"]
