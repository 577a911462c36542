"""Properties that hold whatever is quoted: places, exactness, and time in proportion."""

from __future__ import annotations

import time
from typing import Literal
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

import textlens
from textlens.analysis.verify import Index, verified
from textlens.analysis.verify.align import align
from textlens.analysis.verify.aligned import Said
from textlens.analysis.verify.meaning import altered
from textlens.analysis.verify.normal import keys, pattern
from textlens.analysis.verify.seeds import common
from textlens.analysis.verify.speakers import agrees
from textlens.documents.document import Document

Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")
WORDS = "the sea wall is old and somebody came for tea while seven boats sank off Harwell quay in rain".split()
SPOKEN = st.lists(st.sampled_from(WORDS), min_size=6, max_size=60)
CODES = st.text("abcdef", min_size=1, max_size=40)


@given(SPOKEN, st.data())
def test_whatever_was_said_is_exact(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 4))
    quotation = " ".join(words[first : first + 4])
    (found,) = textlens.verify(f"“{quotation},” Ann Lee said.", f"BO LIND: No.\nANN LEE: {' '.join(words)}.", lang="en")
    assert (found.status, found.speaker_agrees, found.source_line) == ("exact", True, 2)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("source_form", FORMS)
def test_letters_in_two_parts_are_those_in_one(form: Form, source_form: Form) -> None:
    source = normalize(source_form, "ÖLI LINDÉN: No.\nJÜRG MÜLLER: Das Café ist geschlossen, wie wir hörten.")
    draft = normalize(form, "„Das Café ist geschlossen, wie wir\nhörten“, sagte Jürg\nMüller.")
    (found,) = textlens.verify(draft, source, lang="de")
    assert (found.status, found.speaker_agrees, found.source_line) == ("exact", True, 2)


@given(SPOKEN, SPOKEN)
def test_a_record_is_of_one_piece(words: list[str], others: list[str]) -> None:
    source = f"ANN LEE: {' '.join(words)}."
    for found in textlens.verify(f"“{' '.join(others)},” Ann Lee said.", source):
        assert 0 <= found.similarity <= 1
        assert (found.status == "exact") == (found.similarity == 1 and found.difference is None)
        if found.source_start is not None:
            assert source[found.source_start : found.source_end].split()[0].strip(".") in WORDS


@given(CODES, CODES)
def test_an_alignment_pairs_every_word_once_in_order(words: str, code: str) -> None:
    done = align(words, code, 0)
    assert [at for at, _ in done.pairs if at is not None] == list(range(len(words)))
    places = [place for _, place in done.pairs if place is not None]
    assert places == sorted(set(places))
    assert done.edits <= max(len(words), len(code))
    assert done.edits == sum(at is None or place is None or words[at] != code[place] for at, place in done.pairs)


@given(CODES, CODES)
def test_runs_in_common_are_in_both(quotation: str, code: str) -> None:
    for run in common([quotation], code)[0]:
        assert run.length >= 2
        assert quotation[run.at : run.at + run.length] == code[run.source : run.source + run.length]


@pytest.mark.parametrize(
    ("word", "key"),
    [("Don’t", "don't"), ("U.N.", "un"), ("UN", "un"), ("1,000", "1000"), ("3.6", "3.6"), ("$40", "$40"), ("É", "é"),
     ("40%", "40%"), ("E\u0301", "é")],
)  # fmt: skip
def test_words_as_they_are_compared(word: str, key: str) -> None:
    assert pattern().fullmatch(word)
    assert keys([word]) == [key]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("we will not go", "we will go", ["negation dropped: not"]),
        ("we don't", "we do", ["negation dropped: don't"]),
        ("we cannot", "we can not", []),
        ("forty people", "40 people", []),
        ("40 people", "14 people", ["figure changed: 40 → 14"]),
        ("one of them", "some of them", []),
        ("3.6 million", "3.6 billion", ["figure changed: 3.6 million → 3.6 billion"]),
        ("£18bn", "£18 billion", []),
        ("£5m", "5 million", []),
        ("5m", "5 million", ["figure changed: 5m → 5 million"]),
        ("two hundred", "200", []),
        ("three four", "34", ["figure changed: three four → 34"]),
        ("nobody came on 5", "we came", ["negation dropped: nobody", "figure dropped: 5"]),
        ("the g7", "the g20", ["figure changed: g7 → g20"]),
    ],
)
def test_warnings(before: str, after: str, told: list[str]) -> None:
    old, new = ([Said(word, word, "") for word in text.split()] for text in (before, after))
    assert altered([*((word, None) for word in old), *((None, word) for word in new)], "en") == told


@pytest.mark.parametrize(
    ("draft", "role", "source", "same"),
    [
        ("Teresa Vance", None, "MS. VANCE", True),
        ("Teresa Vance", None, "Teresa", True),
        ("Vance", None, "TERESA VANCE", True),
        ("T. Vance", None, "Teresa Vance", True),
        ("Tom Vance", None, "Teresa Vance", False),
        ("Teresa Vance", None, "Dan Osei", False),
        ("Ines Calloway", "Mayor", "THE MAYOR", True),
        ("Ines Calloway", None, "THE MAYOR", None),
        ("Ines Calloway", None, "Q", None),
        ("Ines Calloway", None, "SPEAKER 2", None),
        ("Ines Calloway", None, "SPEAKER_02", None),
        ("Ines Calloway", None, "Speaker B", None),
        ("Ines Calloway", None, "spk_1", None),
        ("Ines Calloway", None, "S1", None),
        ("Ines Calloway", None, "Unknown Speaker", None),
        ("Ines Calloway", None, "Speaker Osei", False),
        ("United Nations", None, "U.N.", True),
        (None, None, "Dan Osei", None),
        ("Dan Osei", None, None, None),
    ],
)
def test_speakers(draft: str | None, role: str | None, source: str | None, same: bool | None) -> None:
    assert agrees(draft, role, source) is same


def test_the_right_speaker_is_preferred() -> None:
    source = "ANN LEE: We wait.\nBO LIND: We wait.\nANN LEE: We go."
    (found,) = textlens.verify("“We wait,” Bo Lind said.", source)
    assert (found.source_line, found.speaker_agrees) == (2, True)


def test_no_sources_and_no_quotations() -> None:
    assert [one.status for one in textlens.verify("“We wait,” Bo Lind said.", "")] == ["not_found"]
    assert textlens.verify("Nobody said a word.", "ANN LEE: We wait.") == []


@pytest.mark.parametrize("unit", ["a b ", "“a … ", "[a] ", "NAME: ", "<v A>", "1:2 ", "“the the the”, said Ann Lee.\n\n", "a.b."])
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.process_time()
        list(verified(Document(f"“{text}”, said Ann Lee."), Index([Document(text)])))
        return time.process_time() - began

    # Eight times the text takes about eight times as long; if time grew with the square, it would take 64 times.
    small, large = min(seconds(4_000) for _ in range(3)), seconds(32_000)
    assert large < 24 * small + 0.2


@pytest.mark.parametrize("source", ["It is\u200b cold.", "It is co\u00adld.", "It\u2060 is cold\ufeff."])
def test_invisible_characters_are_not_a_difference(source: str) -> None:
    (found,) = textlens.verify("“It is cold,” Ann Lee said.", f"ANN LEE: {source}")
    assert found.status == "exact"


@pytest.mark.parametrize(
    ("heard", "quoted", "warnings"),
    [
        ("10⁵", "10⁶", ["figure changed: 10⁵ → 10⁶"]), ("10⁶", "10", ["figure changed: 10⁶ → 10"]),
        ("CO", "CO₂", []), ("x³", "x²", []),
        ("²", "³", []), ("½", "¼", ["figure changed: ½ → ¼"]), ("3½", "3.5", []),

        ("⅔", "two", ["figure changed: ⅔ → two"]),
        ("①", "②", []), ("٣", "٤", ["figure changed: ٣ → ٤"]),
        ("12km", "12mi", ["figure changed: 12km → 12mi"]),
    ],
)  # fmt: skip
def test_numbers_that_are_not_plain_figures(heard: str, quoted: str, warnings: list[str]) -> None:
    draft = f"“We said that about {quoted} of them came,” Ana Ruiz said."
    (record,) = textlens.verify(draft, f"ANA RUIZ: We said that about {heard} of them came.", lang="en")
    assert record.status == "edited"
    assert [*record.warnings] == warnings


@pytest.mark.parametrize("between", [0, 1, 2])
@pytest.mark.parametrize(
    "quoted",
    [
        "The boats left the harbour early ... the crews were tired and cold",
        "left the harbour early … the crews were tired",
        "The boats left the harbour early [and] the crews were tired and cold",
        "boats left the harbour early the crews were tired and cold",
        "The boats had left the harbour early ... the crews were very tired and cold",
    ],
)  # fmt: skip
def test_a_quotation_across_the_end_of_a_source(quoted: str, between: int) -> None:
    one, other = "ANA RUIZ: It is late. The boats left the harbour early", "the crews were tired and cold. We wait."
    sources = [one, *["", "One word."][:between], other]
    (record,) = textlens.verify(f"“{quoted},” Ana Ruiz said.", sources, lang="en")
    assert record.status in ("assembled", "not_found")
