"""Word frequencies."""

from __future__ import annotations

import pickle
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.choice import Choice, listed
from textlens.analysis.forms import Counted
from textlens.analysis.frequency import Frequency, count, count_each
from textlens.analysis.patterns import compiled
from textlens.analysis.tally import Tally
from textlens.documents.document import Document
from textlens.errors import LanguageError, TextlensError

TEXT = (
    "The U.N. met. Only U.N. staff came. The u.n. envoy met Erdogan; Erdogan left. “Erdogan?” the envoy said. "
    "ERDOGAN won’t, and he won't."
)


def table(*texts: str, lang: str = "en", counted: Counted | None = None, choice: Choice | None = None) -> dict[str, Frequency]:
    documents = [Document(text, lang=lang) for text in texts]
    return {row.word: row for row in count(documents, choice or Choice(top=0), counted)}


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


def test_equal_counts_are_in_alphabetical_order() -> None:
    assert list(table("pear apple Fig apple pear fig")) == ["apple", "fig", "pear"]


def test_top_limits_and_zero_gives_all() -> None:
    assert len(table(TEXT, choice=Choice(top=2))) == 2
    assert len(table(TEXT, choice=Choice(top=0))) > 5


def test_runs_do_not_cross_sentences() -> None:
    rows = table("Prices rose. Wages fell. Prices rose again.", counted=Counted(ngram=2))
    assert {word.lower() for word in rows} == {"prices rose", "wages fell", "rose again"}
    assert rows["Prices rose"].count == 2


def test_stop_words_are_left_out_but_counted_in_the_rate() -> None:
    rows = table("The tax is the tax.", choice=Choice(top=0, skip_stopwords=True))
    assert rows == {"tax": Frequency(1, "tax", 2, 400.0, 1)}


def test_runs_lose_stop_words_at_their_ends_only() -> None:
    rows = table("The secretary of state spoke.", choice=Choice(top=0, skip_stopwords=True), counted=Counted(3))
    assert set(rows) == {"secretary of state"}


def test_stop_words_follow_the_language() -> None:
    assert set(table("Die Steuer ist nicht die Steuer.", choice=Choice(top=0, skip_stopwords=True), lang="de")) == {"Steuer"}


def test_min_length() -> None:
    assert set(table("An ox ate hay slowly.", choice=Choice(top=0, min_length=4))) == {"slowly"}


def test_nothing_gives_nothing() -> None:
    assert table() == {}
    assert table("", "—") == {}


def test_words_of_a_list_are_left_out() -> None:
    words = listed("# the desk's own\nTax, Won’t  # both\ncut\n")
    assert words == {"tax,", "won't", "cut"}
    assert set(table("Tax cut? I won't, he won’t.", choice=Choice(top=0, stopwords=words))) == {"Tax", "I", "he"}
    both = Choice(top=0, stopwords=words, skip_stopwords=True)
    assert set(table("Tax cut? I won't, he won’t.", choice=both)) == {"Tax"}


def test_min_count_is_of_the_folded_word() -> None:
    assert set(table("Tax tax TAX cut Cut rise", choice=Choice(top=0, min_count=2))) == {"tax", "cut"}


def test_match_minds_case_where_case_is_kept() -> None:
    text = "Ana saw the anvil. Anna did not."
    assert set(table(text, choice=Choice(top=0, match=compiled("^an")))) == {"Ana", "anvil", "Anna"}
    kept = Choice(top=0, match=compiled("^[A-Z]", keep_case=True))
    assert set(table(text, choice=kept, counted=Counted(keep_case=True))) == {"Ana", "Anna"}
    runs = Choice(top=0, match=compiled("the .*l$"))
    assert set(table(text, choice=runs, counted=Counted(ngram=2))) == {"the anvil"}


def test_kept_case_keeps_words_apart() -> None:
    rows = table("Bill paid the bill. The BILL won’t wait, Bill won't.", counted=Counted(keep_case=True))
    assert {word: row.count for word, row in rows.items() if word.lower() == "bill"} == {"Bill": 2, "bill": 1, "BILL": 1}
    assert rows["won't"].count == 2


def test_stop_words_are_left_out_in_any_case() -> None:
    choice = Choice(top=0, skip_stopwords=True)
    assert set(table("The bill is THE bill.", choice=choice, counted=Counted(keep_case=True))) == {"bill"}


def test_case_is_folded_as_unicode_says() -> None:
    assert table("STRASSE Straße straße", lang="de")["straße"].count == 3
    assert table("ΟΔΟΣ οδος οδός")["οδος"].count == 2


def test_stems_are_shown_in_their_commonest_form() -> None:
    rows = table("The library and two libraries. LIBRARIES close.", counted=Counted(stem=True))
    assert rows["libraries"].count == 3 or rows["LIBRARIES"].count == 3
    assert "library" not in rows
    pairs = table("Taxes rise. Tax rises. Taxes rise.", counted=Counted(ngram=2, stem=True))
    assert {word: row.count for word, row in pairs.items()} == {"Taxes rise": 3}


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [("de", "Häuser und Häuser im Hause", "Häuser"), ("fr", "chanter chantée chantée", "chantée"),
     ("es", "casa casas casas", "casas"), ("it", "gatti gatto gatti", "gatti"), ("nl", "boeken boek boeken", "boeken"),
     ("pt", "livro livros livros", "livros"), ("ru", "книга книги книги", "книги")],
)  # fmt: skip
def test_stems_of_other_languages(lang: str, text: str, shown: str) -> None:
    rows = table(text, counted=Counted(stem=True), lang=lang)
    assert rows[shown].count == 3


def test_a_language_without_stems() -> None:
    with pytest.raises(LanguageError, match="no stems for 'tlh'"):
        table("text", lang="tlh", counted=Counted(stem=True))


def test_stems_have_no_case() -> None:
    with pytest.raises(TextlensError, match="cannot be combined"):
        Counted(keep_case=True, stem=True)


def test_texts_of_two_languages_keep_their_stop_words_and_stems() -> None:
    documents = [Document("The tax is high.", lang="en"), Document("Die Steuer ist die tax.", lang="de")]
    rows = {row.word: row for row in count(documents, Choice(top=0, skip_stopwords=True), Counted(stem=True))}
    assert {word: row.count for word, row in rows.items()} == {"tax": 2, "high": 1, "Steuer": 1}


def test_a_spelling_with_another_stem_in_another_language() -> None:
    documents = [Document("Petit went. Petits.", lang="en"), Document("Petit Petit.", lang="fr")]
    rows = list(count(documents, Choice(top=0), Counted(stem=True)))
    assert [(row.word, row.count, row.documents) for row in rows] == [("Petit", 2, 1), ("Petit", 2, 1), ("went", 1, 1)]


def test_a_document_on_its_own() -> None:
    document = Document("tax tax cut", "budget.txt")
    first = next(count_each(document))
    assert (first.document, first.rank, first.word, first.count) == ("budget.txt", 1, "tax", 2)
    assert first.per_thousand == pytest.approx(2000 / 3)


@pytest.mark.parametrize("counted", [Counted(), Counted(ngram=2), Counted(stem=True), Counted(2, stem=True)], ids=str)
def test_tallies_from_other_processes_are_put_together(counted: Counted) -> None:
    documents = [Document(TEXT), Document("Erdogan won't."), Document("Die Steuern.", lang="de")]
    tallies = [Tally(counted) for _ in documents]
    for tally, document in zip(tallies, documents, strict=True):
        tally.add(document)
    sent = pickle.loads(pickle.dumps(tallies))
    assert list(count(sent, None, counted)) == list(count(documents, None, counted))


def test_an_invalid_pattern() -> None:
    with pytest.raises(TextlensError, match="not a valid regular expression"):
        compiled("(tax")


@given(st.lists(st.sampled_from(["tax", "Tax", "cut", "U.N.", "won’t", "won't"]), max_size=40))
def test_counts_add_up(words: list[str]) -> None:
    rows = table(" ".join(words))
    folded = Counter(word.casefold().replace("’", "'") for word in words)
    assert sorted(row.count for row in rows.values()) == sorted(folded.values())
