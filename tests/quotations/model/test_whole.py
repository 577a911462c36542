"""Features of contents and sources as wholes."""

from __future__ import annotations

from textlens.documents.document import Document
from textlens.quotations.marks import pieces
from textlens.quotations.model import whole
from textlens.quotations.model.candidate import Candidate, Head
from textlens.quotations.model.path import CONTENT, CUE, OTHER, SOURCE
from textlens.quotations.model.sentences import sentences
from textlens.quotations.model.weights import model

LABELS = {"s": SOURCE, "q": CUE, "c": CONTENT, ".": OTHER}


def candidate(text: str, labels: str) -> Candidate:
    """The candidate that a letter for each word describes."""
    document = Document(text)
    (sentence,) = sentences(document, pieces(text, document.paragraphs), model().known)
    assert len(sentence.spans) == len(labels)
    head = Head(labels.index("q"), 0.0, [], (b"", b""))
    return Candidate.of(sentence, 0, head, [LABELS[letter] for letter in labels], margin=0.0)


def shared(one: Candidate, other: Candidate) -> float:
    first, second = set(whole.features(one, 1)), set(whole.features(other, 1))
    return len(first & second) / len(first | second)


def test_where_a_content_ends_makes_other_features() -> None:
    text = "Ann Lee said that the road is closed on Monday ."
    full, cut = candidate(text, "ssqccccccc."), candidate(text, "ssqccccc...")
    assert whole.features(full, 1) == whole.features(candidate(text, "ssqccccccc."), 1)
    assert len(whole.features(full, 1)) == len(whole.features(cut, 1))
    assert 0 < shared(full, cut) < 1


def test_without_a_source_there_are_fewer() -> None:
    text = "Ann Lee said that the road is closed ."
    assert len(whole.features(candidate(text, "ssqccccc."), 1)) > len(whole.features(candidate(text, "..qccccc."), 1))


def test_a_like_sentence_shares_most_of_what_is_no_word() -> None:
    one = candidate("Ann Lee said that the road is closed .", "ssqccccc.")
    other = candidate("Bo Kay said that the bridge is shut .", "ssqccccc.")
    unlike = candidate("Closed was the road , said Ann Lee .", "cccc.qss.")
    assert shared(one, other) > 0.5 > shared(one, unlike)
