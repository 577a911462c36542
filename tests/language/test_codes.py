"""Language codes as users spell them."""

from __future__ import annotations

import pytest

from textlens.errors import LanguageError
from textlens.language.codes import LANGUAGES, language
from textlens.language.stopwords import stopwords


@pytest.mark.parametrize("spelling", ["de", "DE", "de-DE", "de_DE", "de-AT", " de ", "German"])
def test_one_language_many_spellings(spelling: str) -> None:
    assert language(spelling) == "de"


@pytest.mark.parametrize("spelling", ["xx", "", "english!", "tr_TR"])
def test_unknown_language_lists_the_known(spelling: str) -> None:
    with pytest.raises(LanguageError, match="unknown language") as caught:
        language(spelling)
    assert caught.value.hint is not None
    assert all(code in caught.value.hint for code in LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_stop_words_are_folded_and_many(code: str) -> None:
    found = stopwords(code)
    assert len(found) > 150
    assert all(word == word.casefold().replace("’", "'") for word in found)


def test_no_stop_words_for_an_unknown_language() -> None:
    with pytest.raises(LanguageError):
        stopwords("tlh")
