"""Candidates of a document, and the verdict on them."""

from __future__ import annotations

from textlens.documents.document import Document
from textlens.quotations.marks import pieces
from textlens.quotations.model.candidate import Candidate
from textlens.quotations.model.extract import Reading
from textlens.quotations.model.path import CONTENT, CUE, OTHER, SOURCE
from textlens.quotations.model.sentences import sentences
from textlens.quotations.model.weights import model

TEXT = "The rain has stopped. The mayor said the new bridge was “a gift to the town” and promised a second one."


def reading(text: str = TEXT) -> Reading:
    document = Document(text)
    return Reading(model().network.read(sentences(document, pieces(text, document.paragraphs), model().known)), model())


def labelled(candidate: Candidate) -> list[int]:
    places = dict.fromkeys(candidate.cue, CUE) | dict.fromkeys(candidate.source, SOURCE)
    places |= dict.fromkeys(candidate.content, CONTENT)
    return [places.get(at, OTHER) for at in range(len(candidate.sentence.spans))]


def test_a_candidate_cast_again_is_judged_the_same() -> None:
    read = reading()
    found = read.candidates(1)
    for candidate in found:
        again = read.recast(1, labelled(candidate), found)
        assert again is not None
        assert again.head == candidate.head
        assert read.score(again, found) == read.score(candidate, found)


def test_another_end_of_the_content_is_judged_otherwise() -> None:
    read = reading()
    found = read.candidates(1)
    said = next(candidate for candidate in found if candidate.sentence.words[candidate.head + 4].low == "said")
    labels = labelled(said)
    labels[labels.index(CONTENT) + 2 :] = [OTHER] * (len(labels) - labels.index(CONTENT) - 2)
    short = read.recast(1, labels, found)
    assert short is not None
    assert read.score(short, found) < read.score(said, found)


def test_without_cue_or_content_there_is_no_candidate() -> None:
    read = reading()
    size = len(read.sentences[0].spans)
    assert read.recast(0, [OTHER] * size, []) is None
    assert read.recast(0, [CONTENT] * size, []) is None
    assert read.recast(0, [CUE] + [CONTENT] * (size - 1), []) is not None


def test_other_candidates_of_the_sentence_count_for_the_verdict_and_the_candidate_itself_does_not() -> None:
    read = reading("The mayor said the minister had warned that the old bridge was closed.")
    found = read.candidates(0)
    first = found[0]
    assert len(found) > 1
    assert read.features(first, found) != read.features(first, [])
    assert read.features(first, [first]) == read.features(first, [])
