"""Which language a text is in."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.language.codes import LANGUAGES
from textlens.language.identify import SAMPLE, Identified, identify

GOLD = Path(__file__).parent / "gold" / "languages"
WRITTEN = ("es", "it", "nl", "pt", "ru")
TREEBANKS = {"gum-dev": "en", "ewt-dev": "en", "pud": "en", "gsd-de-dev": "de", "gsd-fr-dev": "fr"}


def passages(name: str) -> list[str]:
    return (GOLD / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n")


def others() -> Iterator[tuple[str, str]]:
    for passage in passages("others"):
        lang, _, text = passage.partition(": ")
        yield lang, text


def cut(text: str, size: int = 100) -> list[str]:
    words = text.split()
    return [" ".join(words[at : at + size]) for at in range(0, len(words) - size + 1, size)]


@pytest.mark.parametrize("lang", WRITTEN)
def test_passages_of_a_hundred_words(lang: str) -> None:
    assert len(passages(lang)) >= 20
    assert min(len(passage.split()) for passage in passages(lang)) > 90
    assert {identify(passage) for passage in passages(lang)} == {Identified(lang, "words")}


@pytest.mark.parametrize("name", TREEBANKS)
def test_passages_of_a_hundred_words_of_a_treebank(shared: Path, name: str) -> None:
    lines = (shared / "eval" / "sentences" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    found = [identify(passage) for passage in cut(" ".join(json.loads(line)["text"] for line in lines))]
    assert len(found) > 100
    assert sum(one.lang == TREEBANKS[name] for one in found) / len(found) >= 0.995


@pytest.mark.parametrize("lang", WRITTEN)
def test_fewer_words_are_never_taken_for_another_language(lang: str) -> None:
    text = " ".join(passages(lang))
    for size, right in ((50, 1.0), (25, 0.95), (12, 0.75)):
        found = Counter(identify(passage).lang for passage in cut(text, size))
        assert found.keys() <= {lang, "en"}
        assert found[lang] / found.total() >= right


@pytest.mark.parametrize(("lang", "text"), list(others()))
def test_an_unknown_language_is_not_mistaken_for_a_known_one(lang: str, text: str) -> None:
    assert lang not in LANGUAGES
    assert identify(text) == Identified("en", "unsure")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The mayor said that the bridge would be closed for a year.", "en"),
        ("Der Bürgermeister sagte, dass die Brücke für ein Jahr gesperrt wird.", "de"),
        ("Le maire a dit que le pont serait fermé pendant un an pour des travaux.", "fr"),
        ("El alcalde dijo que el puente estará cerrado durante un año y que no hay otra solución.", "es"),
        ("Il sindaco ha detto che il ponte sarà chiuso per un anno, ma non ha spiegato perché.", "it"),
        ("De burgemeester zei dat de brug een jaar lang dicht blijft en dat er geen andere weg is.", "nl"),
        ("O presidente da câmara disse que a ponte vai estar fechada durante um ano e que não há outra solução.", "pt"),
        ("Мэр сказал, что мост будет закрыт целый год.", "ru"),
        ("Мост закрыт на целый год", "ru"),
        ("Президент подписал новые правила торговли", "ru"),
    ],
)
def test_single_sentences(text: str, lang: str) -> None:
    assert identify(text) == Identified(lang, "words")


@pytest.mark.parametrize(
    "text",
    ["", " ", "...", "1,204 €", "Bundestag vertagt Wahl", "Mayor denies wrongdoing", "Los Angeles", "Juan de la Cruz, Paris",
     "A la guerre comme a la guerre!", "日本語。", "“", "b b b a a c", "Міст закрито на рік", "Мост је затворен до јесени"],
)  # fmt: skip
def test_too_few_words_are_read_as_english_without_a_word(text: str) -> None:
    assert identify(text) in (Identified("en", "few"), Identified("en", "words"))


def test_a_quotation_in_another_language_does_not_make_a_text_of_it() -> None:
    english = "The mayor of Lyon answered in French, as he always does, and nobody in the hall asked for a translation. "
    french = "« Je ne veux pas que l’on me dise ce que je dois faire de cette ville », a-t-il répondu. "
    assert identify(english + french + english).lang == "en"
    assert identify(french * 3 + english).lang == "fr"


def test_what_a_file_says_decides_where_its_words_do_not() -> None:
    assert identify("Bundestag vertagt Wahl", hint="de") == Identified("de", "hint")
    assert identify(passages("es")[0], hint="en") == Identified("es", "words")
    assert identify("Mayor denies wrongdoing", hint="sv") == Identified("en", "few")
    assert identify(dict(others())["sv"], hint="sv") == Identified("en", "unsure")


@pytest.mark.parametrize("lang", WRITTEN)
def test_capitals_apostrophes_and_lines_make_no_difference(lang: str) -> None:
    text = " ".join(passages(lang))
    for other in (text.upper(), text.title(), text.replace("’", "'"), text.replace(" ", "\n")):
        assert identify(other).lang == lang


@pytest.mark.parametrize("text", [*(passages(lang)[0] for lang in WRITTEN), " ".join(passages("nl")), *dict(others()).values()])
def test_what_cannot_be_seen_makes_no_difference(text: str) -> None:
    for other in (normalize("NFD", text), re.sub(r"(?<=\w\w)(?=\w\w)", "\u00ad", text), text.replace(" ", "\u200b ")):
        assert identify(other) == identify(text)


def test_a_long_text_is_looked_at_in_three_places() -> None:
    spanish, english = " ".join(passages("es")), "It is the job of the editor to read all of it. " * 40
    assert identify(english + spanish * 50).lang == "es"
    assert identify(spanish[: SAMPLE // 3] + english * 500).lang == "en"


@pytest.mark.parametrize("letter", ["a", "“", "\n", " ", "я", "’", "日", "\u0301"])
def test_a_megabyte_of_repetition_is_fast(letter: str) -> None:
    assert identify(letter * 1_000_000).lang in LANGUAGES


@given(st.text(max_size=300))
def test_any_text_has_a_language_and_always_the_same(text: str) -> None:
    found = identify(text)
    assert found.lang in LANGUAGES
    assert found == identify(text)
    assert found.basis in ("words", "unsure", "few")


def test_a_long_text_is_english_only_if_it_is_throughout() -> None:
    english = "The mayor of the town said that the bridge to the island and the road from it are closed by this storm. " * 30
    italian = " ".join(passages("it"))[: len(english)]
    assert identify(english) == Identified("en", "words")
    assert identify(english[:1_000] + italian * 3) == Identified("it", "words")
