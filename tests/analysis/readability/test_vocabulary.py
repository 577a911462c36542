"""The packaged vocabulary: the same counts as without it."""

from __future__ import annotations

import zlib
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.readability import build_vocabulary, lexicon
from textlens.analysis.readability.english_words import EnglishWords, look_at
from textlens.analysis.readability.vocabulary import Look, Vocabulary, line, parse, vocabulary

WORDS, ON_SPACHE = vocabulary()
PARTS = st.sampled_from(sorted(WORDS)[::50])
CASED = PARTS.flatmap(lambda word: st.sampled_from((word, word.capitalize())))


@pytest.fixture(scope="module")
def many() -> EnglishWords:
    """The lexicon after so many words that it has read the vocabulary."""
    words = EnglishWords()
    for word in islice(WORDS, 2_000):
        words[word]
    return words


def test_every_word_has_the_counts_that_looking_at_it_gives() -> None:
    assert len(WORDS) > 100_000
    assert [word for word, adds in WORDS.items() if look_at(word) != Look(adds, word in ON_SPACHE)] == []


def test_a_capital_first_makes_no_other_word() -> None:
    assert [word for word in sorted(WORDS)[::20] if look_at(word.capitalize()) != look_at(word)] == []


@given(CASED)
def test_a_known_word_adds_what_it_adds_without_the_vocabulary(many: EnglishWords, word: str) -> None:
    assert many[word] == EnglishWords()[word]


@given(st.lists(CASED, min_size=2, max_size=4).map("-".join) | st.builds("{}{}".format, CASED, st.sampled_from(("'s", "’s"))))
def test_a_word_made_of_known_ones_adds_what_it_adds_without_the_vocabulary(many: EnglishWords, word: str) -> None:
    alone = EnglishWords()
    assert many[word] == alone[word]
    assert (word in many.nameable) == (word in alone.nameable)
    assert (word in many.on_spache) == (word in alone.on_spache)


@pytest.mark.parametrize(
    "word",
    ["mother-in-law's", "X-ray", "-ish", "good-bye", "it's", "1990s-style", "a-", "www.deal.com/x", "DEAL-zeal", "IT's"],
)
def test_odd_compounds(many: EnglishWords, word: str) -> None:
    assert many[word] == EnglishWords()[word]


def test_the_table_is_built_from_a_dictionary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "vocabulary.en.z"
    source = tmp_path / "cmudict.dict"
    source.write_text("deal D IY1 L\nplays P L EY1 Z\na AH0\nit's IH1 T S\ndeal(2) D IY1 L\n", encoding="latin-1")
    monkeypatch.setattr(build_vocabulary, "FILE", str(table))
    assert build_vocabulary.main([str(source)]) == 0
    adds = {word: look_at(word).adds for word in ("deal", "plays")}
    assert parse(zlib.decompress(table.read_bytes()).decode()) == Vocabulary(adds, {"plays"})
    assert capsys.readouterr().out.startswith("vocabulary.en.z: ")
    assert build_vocabulary.main([]) == 2


def test_words_with_the_same_counts_are_on_one_line() -> None:
    lines = [line(Look(31, False), ["deal", "zeal"]), line(Look(2, True), ["a"])]
    assert lines == ["1f - deal zeal", "2 + a"]
    assert parse("\n".join(lines)) == Vocabulary({"deal": 31, "zeal": 31, "a": 2}, {"a"})


def test_all_words_are_forgotten_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_KEPT", 2_000)
    words = EnglishWords()
    found = [words[word] for word in islice(WORDS, 2_500)]
    words.make_room()
    assert (len(words), len(words.nameable), len(words.on_spache)) == (0, 0, 0)
    assert [words[word] for word in islice(WORDS, 2_500)] == found
