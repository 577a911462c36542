"""Of any text: verified against itself, every quotation is exact; compared with itself, nothing has changed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.compare import changes
from textlens.analysis.verify import Index, verified
from textlens.documents.document import Document

from ..fuzz.texts import text as made

TESTS = Path(__file__).resolve().parents[1]
PASSAGES = ("quotations/gold/*.txt", "analysis/verify/gold/*.txt", "../examples/*.txt", "../examples/*.md")
MEASURES = {"words", "sentences", "grade", "similarity"}


@cache
def paragraphs() -> list[str]:
    """The paragraphs of the project's passages, in English, German, French and Spanish."""
    files = sorted(path for pattern in PASSAGES for path in TESTS.glob(pattern))
    texts = (Document(path.read_text(encoding="utf-8")) for path in files)
    return sorted({text.text[start:end] for text in texts for start, end in text.paragraphs})


ATTRIBUTIONS = ("he said", "Ana Ruiz said", "said the mayor", "she told the council on Monday", "Ms. Okoro did not say")
PIECES = (
    "We wait for the ferry",
    "The gate is shut",
    "Nobody paid for it",
    "I have never promised a date [for it]",
    "It is … late",
)

broken = st.builds(
    lambda one, tag, other, mark, rest: f"“{one}{mark}” {tag}. “{other}.”{rest}",
    st.sampled_from(PIECES), st.sampled_from(ATTRIBUTIONS), st.sampled_from(PIECES), st.sampled_from([",", ".", "!", "?"]),
    st.sampled_from(["", " The boat left.", " “We go on,” he said."]),
)  # fmt: skip
"""Quotations that their attributions interrupt."""

news = st.lists(st.deferred(lambda: st.sampled_from(paragraphs())) | broken, min_size=1, max_size=6).map("\n\n".join)
signs = st.integers().map(lambda seed: made(Random(seed)))
"""Texts with any signs, labels, notes and marks in any order."""

texts = st.one_of(news, signs).flatmap(lambda text: st.tuples(st.just(text), st.sampled_from(["en", "de", "fr", "es", "it"])))


@given(texts)
def test_every_piece_is_exact(text: tuple[str, str]) -> None:
    one = named(*text, "a.txt")
    for record in verified(one, Index([one])):
        assert record.status == ("exact" if record.index else "unattributed")
        assert (record.text, record.similarity, record.difference, record.warnings) == (record.text, 1, None, ())


@given(texts)
def test_nothing_has_changed(text: tuple[str, str]) -> None:
    found = [change for change in changes(named(*text, "a.txt"), named(*text, "b.txt")) if change.kind not in MEASURES]
    assert found == []


@given(texts)
def test_measures_stay(text: tuple[str, str]) -> None:
    found = [change for change in changes(named(*text, "a.txt"), named(*text, "b.txt")) if change.kind in MEASURES]
    assert {change.change for change in found} == {"same"}


def named(text: str, lang: str, name: str) -> Document:
    return Document(text, name, lang)


@pytest.mark.parametrize(
    "said",
    [
        "We wait (laughter) for it", "We wait [applause] for it", "We <i>wait</i> for it", "We wait at 10:30 for it",
        "We wait.\n\n“BO LIND: We do", "We wait.\n12:30 We do", "We wait.\n>> We do", "(laughter)",
    ],
)  # fmt: skip
def test_a_note_or_a_label_in_a_quotation_is_part_of_it(said: str) -> None:
    source = Document(f"The ferry is late. “{said},” Ana Ruiz said.", "a.txt", "en")
    assert {record.status for record in verified(source, Index([source]))} == {"exact"}
    other = Document(source.text.replace("wait", "waited"), "b.txt", "en")
    assert ("wait" not in said) == ({record.status for record in verified(other, Index([source]))} == {"exact"})


def test_words_within_other_words_are_not_a_quotation_with_a_note() -> None:
    source = Document("“We wait (laughter) for items,” Ana Ruiz said.", "a.txt", "en")
    (record,) = verified(Document("“wait (laughter) for item,” Ana Ruiz said.", "b.txt", "en"), Index([source]))
    assert record.status != "exact"


@pytest.mark.parametrize(
    "text",
    [
        "It was on 3 may, “It was on 3 May” it says. “It was on 3 May,” said somebody.",
        "They did not wait for the ferry. “Wait for the ferry.” He has written “wait for the ferry” and left.",
        "“The coach wrote Mr[d at No. 5,” it says.",
        "“The coach wrote Mr] at [No. 5,” Ana Ruiz said.",
        "wir warten auf die fähre. „Wir warten auf die Fähre“, hieß es. „Wir warten auf die Fähre“, sagte jemand.",
    ],
)
def test_the_place_with_the_same_letters_is_found_among_many(text: str) -> None:
    one = Document(text, "a.txt")
    for record in verified(one, Index([one])):
        assert (record.status, record.similarity) == ("exact" if record.index else "unattributed", 1)


def test_a_mark_that_some_place_in_the_sources_has_is_not_added() -> None:
    source = Document("“We wait for it,” he said.\n\n“We wait for it!” she said.", "a.txt", "en")
    assert [record.warnings for record in verified(source, Index([source]))] == [(), ()]
    other = Document("“We wait for it!” he said.", "b.txt", "en")
    assert [record.warnings for record in verified(other, Index([source]))] == [()]
    quiet = Document("“We wait for it,” he said.", "c.txt", "en")
    assert [record.warnings for record in verified(other, Index([quiet]))] == [("emphasis added: !",)]


def test_a_quotation_without_words() -> None:
    text = "“…!”\n\nRUIZ: «?\n\nLIND: We wait."
    assert [change for change in changes(Document(text), Document(text)) if change.kind not in MEASURES] == []


STORY = "“We wait,” Ana Ruiz said. “The ferry is late.”\n\n“We go,” said Bo Lind. “No boat is late,” said Ana Ruiz."


@pytest.mark.parametrize(
    ("draft", "is_exact"),
    [
        ("“We wait. The ferry is late,” Ana Ruiz said.", True),
        ("“We wait,” she added, says Ana Ruiz. “The ferry is late.”", True),
        ("“The ferry is late,” Ana Ruiz said.", True),
        ("“We wait. The ferry is very late,” Ana Ruiz said.", False),
        ("“We go. No boat is late,” Bo Lind said.", False),
        ("“We go,” Bo Lind said, “no boat is late.”", False),
        ("“We wait. No boat is late,” Ana Ruiz said.", False),
    ],
)
def test_only_an_attribution_within_one_quotation_is_passed_over(draft: str, is_exact: bool) -> None:
    found = verified(Document(draft, "d", "en"), Index([Document(STORY, "s", "en")]))
    assert ({one.status for one in found} == {"exact"}) == is_exact
