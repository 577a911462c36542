"""The packaged vocabulary: the same counts as without it."""

from __future__ import annotations

import zlib
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.readability import build_vocabulary
from textlens.analysis.readability.english_words import EnglishWords, look_at
from textlens.analysis.readability.vocabulary import FILE, Look, known, parse, small

WORDS = known()
PARTS = st.sampled_from(sorted(WORDS)[::50])
CASED = PARTS.flatmap(lambda word: st.sampled_from((word, word.capitalize())))


@pytest.fixture(scope="module")
def many() -> EnglishWords:
    """The lexicon after so many words that it has read the vocabulary."""
    lexicon = EnglishWords()
    for word in islice(WORDS, 2_000):
        lexicon[word]
    return lexicon


def test_every_word_has_the_counts_that_looking_at_it_gives() -> None:
    assert len(WORDS) > 100_000
    assert [word for word, found in WORDS.items() if look_at(word) != found] == []


def test_a_capital_first_makes_no_other_word() -> None:
    assert [word for word in sorted(WORDS)[::20] if look_at(word.capitalize()) != WORDS[word]] == []
    assert [small(word) for word in ("deal", "Deal", "DEAL", "A", "McCoy")] == ["deal", "deal", "DEAL", "A", "McCoy"]


@given(CASED)
def test_a_known_word_adds_what_it_adds_without_the_vocabulary(many: EnglishWords, word: str) -> None:
    assert many[word] == EnglishWords()[word]


@given(st.lists(CASED, min_size=2, max_size=4).map("-".join) | st.builds("{}{}".format, CASED, st.sampled_from(("'s", "’s"))))
def test_a_word_made_of_known_ones_adds_what_it_adds_without_the_vocabulary(many: EnglishWords, word: str) -> None:
    alone = EnglishWords()
    assert many[word] == alone[word]
    assert (word in many.nameable) == (word in alone.nameable)
    assert (word in many.beyond_spache) == (word in alone.beyond_spache)


@pytest.mark.parametrize("word", ["mother-in-law's", "X-ray", "-ish", "good-bye", "it's", "1990s-style", "a-", "www.deal.com/x"])
def test_odd_compounds(many: EnglishWords, word: str) -> None:
    assert many[word] == EnglishWords()[word]


def test_the_table_is_built_from_a_dictionary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "cmudict.dict"
    source.write_text("deal D IY1 L\ndeals D IY1 L Z\na AH0\nit's IH1 T S\ndeal(2) D IY1 L\n", encoding="latin-1")
    monkeypatch.setattr(build_vocabulary, "FILE", tmp_path / FILE.name)
    assert build_vocabulary.main([str(source)]) == 0
    assert parse(zlib.decompress((tmp_path / FILE.name).read_bytes()).decode()) == {
        "deal": look_at("deal"),
        "deals": look_at("deals"),
    }
    assert capsys.readouterr().out.startswith("vocabulary.en.z: ")
    assert build_vocabulary.main([]) == 2


def test_words_alike_stand_on_one_line() -> None:
    assert parse("1f bs deal zeal\n2 \n") == {"deal": Look(31, True, True), "zeal": Look(31, True, True)}
