"""The counts, compared with manual ones. Sentences are given as lists of words, so no tokeniser is involved."""

from __future__ import annotations

import pytest

from textlens.analysis.readability import Counts, count
from textlens.language import words


def of(*sentences: str, lang: str = "en") -> Counts:
    return count([words.find(sentence) for sentence in sentences], lang)


def test_one_sentence() -> None:
    # 3+5+6+3+3+6+2+6 letters; 1+2+2+1+1+1+1+2 syllables; four miniwords (The, the, new, on). Dale and Chall's list has
    # all of it, Spache's all but mayor.
    assert of("The mayor opened the new bridge on Friday.") == Counts(
        words=8, sentences=1, letters=34, syllables=11, monosyllables=5, mini_words=4, spache_unfamiliar=1
    )


def test_two_sentences_with_harder_words() -> None:
    # Polysyllables: ministers, unanimously, rejected, regulation, economy; with Several, the long words.
    found = of("Several ministers unanimously rejected the regulation.", "It hurts the economy.")
    assert (found.words, found.sentences) == (10, 2)
    assert found.letters == 7 + 9 + 11 + 8 + 3 + 10 + 2 + 5 + 3 + 7
    assert found.syllables == 2 + 3 + 5 + 3 + 1 + 4 + 1 + 1 + 1 + 4
    assert found.polysyllables == found.hard_words == 5
    assert found.complex_words == 4  # rejected is re-ject with -ed
    assert found.long_words == 6
    assert found.mini_words == 3


def test_nothing() -> None:
    assert of() == of("", "...", "— — —") == Counts()


def test_a_sentence_without_words_does_not_count() -> None:
    assert of("He left.", "* * *", "She stayed.").sentences == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We don't know what they're up to.", "We don’t know what they’re up to."),
        ("The governor's office won't say.", "The governor’s office won’t say."),
        ("A well-known half-truth.", "A well\u2011known half\u2010truth."),
        ("The verdict, long awaited, came.", "The verdict—long awaited—came."),
        ("The verdict -- long awaited -- came.", "The verdict — long awaited — came."),
        ('He said "never again" twice.', "He said “never again” twice."),
        ("The café's naïve façade.", "The cafe\u0301's nai\u0308ve fac\u0327ade."),
    ],
)
def test_typography_changes_no_count(one: str, other: str) -> None:
    assert of(one) == of(other)


def test_a_hyphenated_word_is_one_word_with_all_its_syllables() -> None:
    found = of("A state-of-the-art plant.")
    assert (found.words, found.letters, found.syllables) == (3, 1 + 13 + 5, 1 + 4 + 1)


def test_a_decimal_is_one_word() -> None:
    assert of("It cost $3.6 million.").words == 4
    assert of("It cost $3.6 million.").letters == 2 + 4 + 2 + 7


def test_digits_count_as_letters_and_points_do_not() -> None:
    assert of("In 2024 the U.N. left.").letters == 2 + 4 + 3 + 2 + 4


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/2016/11/how-we-counted-the-votes?id=747970077610352640",
        "www.example.org",
        "news.example.org/elections/latest",
        "tips@example.org",
        'timestamp="1449075600"',
    ],
)
@pytest.mark.parametrize("lang", ["en", "de"])
def test_nobody_reads_an_address_aloud(link: str, lang: str) -> None:
    assert of(f"The story is at {link} now.", lang=lang) == of("The story is at link now.", lang=lang)


@pytest.mark.parametrize("word", ["and/or", "3.5/4.2", "a.m./p.m.", "nytimes.com", "U.S.-led"])
def test_what_looks_a_little_like_an_address(word: str) -> None:
    assert of(word).letters == sum(map(str.isalnum, word))


class TestHardAndComplexWords:
    """What Linsear Write calls hard and Gunning complex."""

    @pytest.mark.parametrize("word", ["government", "delivered", "companies", "economic", "remember", "analyses"])
    def test_three_syllables_of_their_own(self, word: str) -> None:
        assert of(f"They saw the {word} there.").complex_words == 1

    @pytest.mark.parametrize("word", ["created", "deleted", "attended", "practices", "advances", "reporting", "expanding"])
    def test_not_those_made_long_by_an_ending(self, word: str) -> None:
        found = of(f"They saw it {word} there.")
        assert (found.polysyllables, found.hard_words, found.complex_words) == (1, 1, 0)

    def test_not_compounds_of_short_words(self) -> None:
        found = of("A twenty-year plan for far-reaching and self-serving ends.")
        assert found.hard_words == 3
        assert found.complex_words == 0

    def test_compounds_of_long_words(self) -> None:
        assert of("An anti-corruption vote.").complex_words == 1

    def test_not_names(self) -> None:
        found = of("Then Senator Ocasio of California spoke.")
        assert found.polysyllables == 3
        assert found.hard_words == found.complex_words == 0

    def test_not_figures(self) -> None:
        found = of("They paid 1,250,000 and $77.7 in 1977.")
        assert found.polysyllables == 3
        assert found.hard_words == found.complex_words == 0

    def test_the_first_word_of_a_sentence_is_a_word(self) -> None:
        assert of("Ministers left.", "Officials stayed.").hard_words == 2

    def test_unless_the_text_shows_it_to_be_a_name(self) -> None:
        assert of("Ottawa answered.", "They drove to Ottawa at once.").hard_words == 0

    def test_or_a_dateline_or_acronym(self) -> None:
        assert of("LIVERPOOL (Reuters) voted.", "UNICEF and UNESCO agreed.").hard_words == 0

    def test_a_word_also_in_lower_case_is_not_a_name_at_the_start(self) -> None:
        found = of("Government is slow.", "The Government of Japan fell.", "No government lasts.")
        assert found.hard_words == 2

    def test_capitals_throughout_say_nothing(self) -> None:
        assert of("THE GOVERNMENT RESIGNS AFTER DEFEAT.").hard_words == 1


def test_another_language_counts_its_own_syllables() -> None:
    # Die Re-gie-rung trat ges-tern zu-rück.
    found = of("Die Regierung trat gestern zurück.", lang="de")
    assert found == Counts(
        words=5, sentences=1, letters=3 + 9 + 4 + 7 + 6, syllables=9, monosyllables=2, polysyllables=1, long_words=2, mini_words=1
    )


def test_a_language_without_rules_counts_letters_alone() -> None:
    assert of("Hallitus erosi.", lang="fi") == Counts(words=2, sentences=1, letters=13, long_words=1)


def test_counts_of_parts_add_up_but_for_names() -> None:
    sentences = ["Nobody was there.", "Prices rose by 3.5 percent.", "A well-known economist disagreed."]
    parts = [of(sentence) for sentence in sentences]
    assert of(*sentences) == Counts(*map(sum, zip(*parts, strict=True)))
