"""Stems: what is one word and what is not, the same by both implementations."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.errors import LanguageError
from textlens.language import stems
from textlens.language.codes import LANGUAGES
from textlens.language.stems import stemmer

GOLD = Path(__file__).parent / "gold" / "languages"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("university", "universe"), ("even", "evening"), ("ad", "added"), ("organ", "organization"), ("past", "paste"),
        ("general", "generate"), ("arsenal", "arsenic"), ("inn", "inning"), ("out", "outing"),
    ],
)  # fmt: skip
def test_different_words_have_different_stems(one: str, other: str) -> None:
    assert stemmer("en")(one) != stemmer("en")(other)


@pytest.mark.parametrize(
    ("lang", "several"),
    [
        ("en", "library libraries library's"), ("en", "organization organizations"),
        ("en", "connect connects connected connecting connection"), ("en", "add adds added adding"),
        ("en", "university universities"), ("en", "dying die dies"),
        ("de", "haus hauses hause häuser"), ("fr", "continuer continue continuait"), ("es", "casa casas"), ("it", "libro libri"),
        ("nl", "boek boeken"), ("pt", "menino meninos"), ("ru", "книга книги книгу"),
    ],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(lang: str, several: str) -> None:
    assert len({stemmer(lang)(word) for word in several.split()}) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_case_makes_no_difference(lang: str) -> None:
    assert stemmer(lang)("CONNECTIONS") == stemmer(lang)("connections")


def test_a_language_without_stems() -> None:
    with pytest.raises(LanguageError, match="no stems for 'xx'"):
        stemmer("xx")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_compiled_stems_are_the_same(lang: str) -> None:
    name = LANGUAGES[lang].lower()
    compiled, plain = stems._compiled(name), stems._plain(name)
    assert plain is not None
    if compiled is None:
        pytest.skip(f"PyStemmer {stems.VERSION}x is not installed")
    texts = "\n".join(path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("*.txt")))
    for word in sorted(set(re.findall(r"[^\W\d_][\w'-]*", texts.lower()))):
        assert compiled(word) == plain(word), word


LETTERS = "abcdefghijklmnopqrstuvwxyzäöüßéèêçñ'-абвгдежзийклмнопрстуфхцчшщъыьэюя"


@given(st.sampled_from(sorted(LANGUAGES)), st.text(LETTERS + "\ud800", max_size=20))
def test_compiled_stems_of_anything_are_the_same(lang: str, word: str) -> None:
    name = LANGUAGES[lang].lower()
    compiled, plain = stems._compiled(name), stems._plain(name)
    assert plain is not None
    if compiled is not None:
        assert compiled(word) == plain(word)


def test_another_version_of_the_algorithms_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    module = pytest.importorskip("Stemmer")
    monkeypatch.setattr(module, "version", lambda: "4.0.0")
    assert stems._compiled("english") is None
