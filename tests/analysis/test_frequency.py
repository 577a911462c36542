"""Word frequencies."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.frequency import Choice, Frequency, count
from textlens.document import Document

TEXT = (
    "The U.N. met. Only U.N. staff came. The u.n. envoy met Erdogan; Erdogan left. “Erdogan?” the envoy said. "
    "ERDOGAN won’t, and he won't."
)


def table(*texts: str, choice: Choice | None = None, lang: str = "en") -> dict[str, Frequency]:
    return {row.word: row for row in count([Document(text, lang=lang) for text in texts], choice or Choice(top=0))}


def test_words_are_folded_and_shown_in_their_commonest_spelling() -> None:
    rows = table(TEXT)
    assert rows["Erdogan"].count == 4
    assert rows["U.N."].count == 3
    assert rows["The"].count == 3


def test_typographic_and_straight_apostrophes_are_one_word() -> None:
    assert sum(row.count for word, row in table(TEXT).items() if word.startswith("won")) == 2
    assert len([word for word in table(TEXT) if word.startswith("won")]) == 1


def test_equal_spellings_show_the_one_with_small_letters() -> None:
    assert "tax" in table("Tax cuts. A tax.")


def test_rates_documents_and_ranks() -> None:
    rows = table("tax tax cut", "tax rise", "", "none here at all")
    assert rows["tax"] == Frequency(rank=1, word="tax", count=3, per_thousand=1000 * 3 / 9, documents=2)
    assert rows["cut"].documents == 1
    assert [row.rank for row in rows.values()] == list(range(1, 8))


def test_equal_counts_stand_in_alphabetical_order() -> None:
    assert list(table("pear apple Fig apple pear fig")) == ["apple", "fig", "pear"]


def test_top_limits_and_zero_gives_all() -> None:
    assert len(table(TEXT, choice=Choice(top=2))) == 2
    assert len(table(TEXT, choice=Choice(top=0))) > 5


def test_runs_do_not_cross_sentences() -> None:
    rows = table("Prices rose. Wages fell. Prices rose again.", choice=Choice(top=0, ngram=2))
    assert {word.lower() for word in rows} == {"prices rose", "wages fell", "rose again"}
    assert rows["Prices rose"].count == 2


def test_stop_words_are_left_out_but_counted_in_the_rate() -> None:
    rows = table("The tax is the tax.", choice=Choice(top=0, skip_stopwords=True))
    assert rows == {"tax": Frequency(1, "tax", 2, 400.0, 1)}


def test_runs_lose_stop_words_at_their_ends_only() -> None:
    rows = table("The secretary of state spoke.", choice=Choice(top=0, ngram=3, skip_stopwords=True))
    assert set(rows) == {"secretary of state"}


def test_stop_words_follow_the_language() -> None:
    assert set(table("Die Steuer ist nicht die Steuer.", choice=Choice(top=0, skip_stopwords=True), lang="de")) == {"Steuer"}


def test_min_length() -> None:
    assert set(table("An ox ate hay slowly.", choice=Choice(top=0, min_length=4))) == {"slowly"}


def test_nothing_gives_nothing() -> None:
    assert table() == {}
    assert table("", "—") == {}


@given(st.lists(st.sampled_from(["tax", "Tax", "cut", "U.N.", "won’t", "won't"]), max_size=40))
def test_counts_add_up(words: list[str]) -> None:
    rows = table(" ".join(words))
    folded = Counter(word.casefold().replace("’", "'") for word in words)
    assert sorted(row.count for row in rows.values()) == sorted(folded.values())
