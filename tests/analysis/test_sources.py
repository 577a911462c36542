"""Speakers in several documents: who is counted together, and who is not."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import textlens
from textlens.analysis.sources import Source, sources
from textlens.documents.document import Document
from textlens.errors import TextlensError

GATE = """“It is cold, and we wait,” Ana Ruiz, a nurse, said. Her shift had ended.

Ruiz called the plan “a bad joke.”

“Nobody came to the gate,” said Bo Lind, a porter.

“We have nothing to say tonight,” a spokesman said.
"""
QUAY = """Ana Ruiz, a nurse, came down to the quay.

“The boats are full of snow and nobody sails,” she said.

“We sail,” said Lind.
"""


def count(*texts: str, **options: object) -> list[Source]:
    return list(sources([Document(text, name=f"{number}.txt") for number, text in enumerate(texts, 1)], **options))  # type: ignore[arg-type]


def names(*texts: str) -> list[tuple[str | None, int]]:
    return [(source.speaker, source.documents) for source in count(*texts)]


def test_a_speaker_s_record() -> None:
    ruiz = count(GATE, QUAY)[0]
    assert (ruiz.speaker, ruiz.role) == ("Ana Ruiz", "nurse")
    assert (ruiz.quotations, ruiz.direct, ruiz.mixed, ruiz.indirect) == (3, 2, 1, 0)
    assert (ruiz.documents, ruiz.document, ruiz.line) == (2, "1.txt", 1)
    assert ruiz.words == 6 + 5 + 9


def test_most_words_first_and_nobody_last() -> None:
    found = count(GATE, QUAY)
    assert [source.speaker for source in found] == ["Ana Ruiz", "Bo Lind", "Lind", None]
    assert found[-1].words > found[-2].words


def test_shares_are_of_all_words_quoted() -> None:
    found = count(GATE, QUAY)
    total = sum(source.words for source in found)
    assert sum(source.share for source in found) == pytest.approx(1)
    assert [source.share for source in found] == [source.words / total for source in found]


def test_the_row_without_a_name_has_no_role() -> None:
    last = count(GATE)[-1]
    assert (last.speaker, last.role, last.quotations, last.line) == (None, None, 1, 7)


def test_the_commonest_role() -> None:
    texts = [f"“It is cold here tonight,” Ana Ruiz, {role}, said." for role in ("a nurse", "the mayor", "the mayor")]
    (ruiz,) = count(*texts)
    assert ruiz.role == "mayor"


@pytest.mark.parametrize(
    "name",
    ["Ruiz", "Le Pen", "Al Ruiz", "van Dijk", "de la Cruz", "Sister Mary", "Lord Smith", "Mr. Smith", "J. Smith", "Smith Jr."],
)
def test_names_that_may_belong_to_other_persons(name: str) -> None:
    text = f"“It is cold here tonight,” {name} said."
    assert [documents for _, documents in names(text, text)] == [1, 1]


@pytest.mark.parametrize("name", ["Ana Ruiz", "Marine Le Pen", "Ana B. Ruiz", "Pope Francis", "Human Rights Watch"])
def test_full_names_are_the_same_everywhere(name: str) -> None:
    text = f"“It is cold here tonight,” {name} said."
    assert [documents for _, documents in names(text, text, text.replace(" said", " added"))] == [3]


def test_a_surname_elsewhere_joins_no_speakers() -> None:
    texts = ["“It is cold here tonight,” Ana Ruiz said.", "“It is cold here tonight,” Ruiz said."]
    assert names(*texts) == [("Ana Ruiz", 1), ("Ruiz", 1)]


def test_an_initial_more_is_another_name() -> None:
    texts = ["“It is cold here tonight,” Ana B. Ruiz said.", "“It is cold here tonight,” Ana Ruiz said."]
    assert names(*texts) == [("Ana B. Ruiz", 1), ("Ana Ruiz", 1)]


def test_a_surname_in_the_same_document_is_traced() -> None:
    assert count(GATE)[0].quotations == 2


def test_kinds() -> None:
    assert count(GATE, kinds=("mixed",))[0].quotations == 1
    assert count(GATE, kinds=()) == []
    assert count("Nobody spoke.") == []


PEOPLE = st.sampled_from(["Ana Ruiz", "Bo Lind", "Lind", "a porter", "she", "Ana Ruiz and Bo Lind"])
STORY = st.lists(PEOPLE.map(lambda name: f"“It is cold and we wait,” {name} said.\n\n"), max_size=6).map("".join)


@given(st.lists(STORY, max_size=4))
def test_every_quotation_is_counted_once(texts: list[str]) -> None:
    found = count(*texts)
    quotations = [quotation for text in texts for quotation in textlens.quotes(text)]
    assert sum(source.quotations for source in found) == len(quotations)
    assert all(source.direct + source.mixed + source.indirect == source.quotations for source in found)
    assert sum(source.share for source in found) == pytest.approx(1 if quotations else 0)
    assert [source.speaker for source in found[:-1]].count(None) == 0


def test_memory_grows_with_speakers_only() -> None:
    def stories(number: int) -> Iterator[Document]:
        for _ in range(number):
            yield Document(GATE.replace("Her shift", "Her long shift " * 200))

    def peak(number: int) -> int:
        tracemalloc.start()
        list(sources(stories(number)))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(2)
    assert peak(24) < 1.5 * peak(4)


def test_the_library() -> None:
    everywhere = textlens.sources([GATE, Document(QUAY, name="quay.txt")])
    assert (everywhere[0].speaker, everywhere[0].quotations, everywhere[0].documents) == ("Ana Ruiz", 3, 2)
    each = textlens.sources([GATE, Document(QUAY, name="quay.txt")], by="document")
    assert [(one.speaker, one.document) for one in each if one.speaker == "Ana Ruiz"] == [
        ("Ana Ruiz", "<text>"),
        ("Ana Ruiz", "quay.txt"),
    ]
    assert textlens.sources(GATE, "mixed")[0].quotations == 1
    with pytest.raises(TextlensError) as raised:
        textlens.sources(GATE, ["mixt"])
    assert raised.value.hint == "Did you mean 'mixed'?"
