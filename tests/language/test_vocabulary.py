"""Words counted without sentences are the words of the sentences."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.language import vocabulary
from textlens.language.vocabulary import Vocabulary


def by_sentences(text: str, lang: str = "en") -> Counter[str]:
    return Counter(chain.from_iterable(Document(text, lang=lang).words))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n\n ",
        "This is the end.The next began. See www.example.com or U.S.A.today.",
        "It ended. [12]The next began. It ended.[3]The next. He said [t]he end. He left. [a]The rest.",
        "It ended. [1, 2]The next began.\nIt ended. [9] [10]The next.",
        'Nice word. :D"The end. Nice word. :)"The end. Nice word. :D [3]The end.',
        "Was it so?”The end. Stop!Now go. one.two.Three four.",
        "。 :D“_end and. :D_end. It ended. [3]_The next.",
        "東京！大阪。京都です。とても No？Yes。",
        "So it was.4 The next. So it was. 4 The next. No.4 is it. *Well*.The",
        "Wait … no.Then — yes—no. ________________ The end.==========The",
        "state-of-the-art won’t $3.6 U.N. 2023-24 verdict—long",
        "a.b c.D ok.I’ll go, ok.Go, and Mr.Smith no.So",
    ],
)
@pytest.mark.parametrize("lang", ["en", "de", "fr"])
def test_the_same_words(text: str, lang: str) -> None:
    assert Vocabulary(lang).count(text) == by_sentences(text, lang)


PIECES = [
    "end", "The", "I", "a", "D", "Pp", "x", "no", "Mr", "12", "3", ".", ".", "!", "?",
    "…", "...", "。", "！", " ", " ", " ", "\n", "\n\n",
    "\u00a0", "\u202f", "[", "]", "[4]", "[1, 2]", "[b]", "[…]", ":", ":D", ":)", ";-P", "(", ")",
    "“", "”", "\"", "'", "’", "»", "*", "_",
    "-", "—", ",", "と", "東京", "²", "=", "é", "\u3000", "\t",
]  # fmt: skip


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.sampled_from(["en", "de", "fr", "ru"]))
def test_the_same_words_of_anything(text: str, lang: str) -> None:
    assert Vocabulary(lang).count(text) == by_sentences(text, lang)


@given(st.lists(st.sampled_from(PIECES), min_size=5, max_size=60).map("".join), st.integers(1, 9))
def test_the_same_words_in_parts(text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vocabulary, "_PART", size)
        assert Vocabulary().count(text) == by_sentences(text)


@pytest.mark.parametrize("sign", ["]a", "[", ":D", ".", ".a", "“", "a.B", "=", "。", " [1]", "D "])
def test_a_million_of_anything_is_counted_soon(sign: str) -> None:
    text = sign * (1_000_000 // len(sign))
    assert Vocabulary().count(text).total() >= 0
