"""Every analysis finds in a text what it finds in one that looks the same: without invisible characters, its letters composed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any
from unicodedata import normalize

import pytest

import textlens
from textlens.analysis.verify import Index, verified
from textlens.documents.document import Document
from textlens.language.invisible import seen

TEXT = """Mayor shuts the bridge in Málaga

“We were told nothing at all about the closure,” said Ana Peña, the mayor of Málaga. The council utilized the
the bridge for 247 days, and it can’t utilise co-operation in e-mail.

“The café was never ours,” José Núñez told reporters on Monday. “We lost $12.5 million and it hurt.”

“Nobody asked us what the old bridge was worth to anybody.”

Peña said the bridge would open on 14 February 2024, and that they will will not close it.

- First item of the list
- Second item of the list was utilized twice
"""
SOURCE = """ANA PEÑA: Well, we were told nothing at all about the closure, and that was that.

JOSÉ NÚÑEZ: The café was never ours. We lost $12.5 million and it hurt a lot.

ANA PEÑA: Nobody asked us.

JOSÉ NÚÑEZ: No, nobody.
"""
OTHER = TEXT.replace("bridge", "tunnel").replace("Ana", "Eva").replace("247", "248").replace("never", "not")
TERMS = ["utilize -> use", "utilise -> use", "café -> bar", "peña -> Penha", "e-mail -> email", "can’t -> cannot"]
PATTERNS: list[str | Mapping[str, object]] = [
    {"pattern": r"utili[sz]ed?"},
    {"pattern": "caf[eé]"},
    {"avoid": "utilize", "forms": True},
    {"avoid": "Peña", "case": True},
]
WAYS: list[dict[str, Any]] = [{}, {"whole_words": True}, {"stem": True}, {"regex": True}, {"match_case": True}]
WORDS = ("utilized", "the bridge", "café", "Núñez", "can't", "12.5")

Call = Callable[[str], Iterable[Any]]
CALLS: dict[str, Call] = {
    "quotes": lambda text: textlens.quotes(of(text), "all"),
    "sources": lambda text: textlens.sources(of(text)),
    "verify": lambda text: textlens.verify(of(text), of(SOURCE, "source")),
    "verify against": lambda text: textlens.verify(of(TEXT.replace("hurt", "pained"), "draft"), of(text)),
    "compare": lambda text: textlens.compare(of(OTHER), of(text)),
    "compare with itself": lambda text: textlens.compare(of(TEXT), of(text)),
    "compare back": lambda text: textlens.compare(of(text), of(OTHER)),
    "check": lambda text: textlens.check(of(text), TERMS, max_sentence=5, max_paragraph=10, unattributed=True),
    "check patterns": lambda text: textlens.check(of(text), PATTERNS),
    "sentences": lambda text: textlens.sentences(of(text)),
    "readability": lambda text: [textlens.readability(of(text))],
    "story": lambda text: [textlens.story(of(text))],
    "frequencies": lambda text: textlens.frequencies([of(text)]),
    "stems": lambda text: textlens.frequencies([of(text)], stem=True, match="caf|util"),
    "dispersion": lambda text: textlens.dispersion([of(text)], WORDS),
    "keyness": lambda text: textlens.keyness([of(text)], [of(SOURCE)]),
    "collocations": lambda text: textlens.collocations([of(text)], min_count=2),
    "kwic": lambda text: [hit for word in WORDS for way in WAYS for hit in textlens.kwic(of(text), word, **way)],
}

OFFSETS = ("start", "end", "column", "spans", "characters", "blocks")
SIGNS = "\u00ad\u200b\u2060\ufeff\u200e"
POSITIONS = {
    "everywhere": "(?<=.)(?=.)",
    "in words": r"(?<=\w)(?=\w)",
    "before words": r"(?<!\w)(?=\w)",
    "after words": r"(?<=\w)(?![\w\n])",
    "before blanks": "(?= )",
    "after blanks": "(?<= )",
    "before line ends": r"(?=\n)",
    "after line ends": r"(?<=\n)",
    "around marks": "(?<=[“”’])|(?=[“”’])",
    "around accents": "(?=[\u0301\u0303])|(?<=[\u0301\u0303])",
    "at the ends": r"\A|\Z",
}


def of(text: str, name: str = "text") -> Document:
    """A text in English."""
    return Document(text, name, "en")


def changed(where: str, sign: str) -> str:
    """The text with a sign at all places of a kind; around accents, these are written apart from their letters."""
    return re.sub(POSITIONS[where], sign, normalize("NFD", TEXT) if "accents" in where else TEXT)


def shown(value: Any) -> Any:
    """The value of a record or of a field as it looks, without what depends on how it is written: offsets and columns."""
    if isinstance(value, str):
        return seen(value)
    if isinstance(value, dict):
        return {key: shown(one) for key, one in value.items() if not key.endswith(OFFSETS)}
    return [shown(one) for one in value] if isinstance(value, (list, tuple)) else value


def found(name: str, text: str) -> list[Any]:
    """What an analysis finds in a text, as it looks."""
    return [shown(asdict(record)) for record in CALLS[name](text)]


CHANGED = [(where, sign) for number, where in enumerate(POSITIONS) for sign in (SIGNS[number % 5], SIGNS[(number + 2) % 5])]


@pytest.mark.parametrize("name", CALLS)
def test_what_is_found_does_not_depend_on_what_cannot_be_seen(name: str) -> None:
    expected = found(name, TEXT)
    assert expected
    for where, sign in CHANGED:
        text = changed(where, sign)
        assert seen(text) == TEXT != text
        assert found(name, text) == expected, (where, ascii(sign))


@pytest.mark.parametrize("name", ["quotes", "check", "check patterns", "sentences", "kwic"])
def test_offsets_are_those_of_the_text_as_it_is_written(name: str) -> None:
    expected = [TEXT[one.start : one.end] for one in CALLS[name](TEXT)]
    for where, sign in CHANGED:
        text = changed(where, sign)
        records = list(CALLS[name](text))
        assert [seen(text[one.start : one.end]) for one in records] == expected, (where, ascii(sign))
        for one in records:
            assert (one.line, one.column) == (text.count("\n", 0, one.start) + 1, one.start - text.rfind("\n", 0, one.start))
            # The edges of a span can be seen: no marking begins or ends with nothing.
            assert seen(text[one.start]) or not text[one.start : one.end].isprintable()


def test_offsets_in_a_source_and_in_a_new_version_are_those_of_the_text_as_it_is_written() -> None:
    passages = [TEXT[one.source_start : one.source_end] for one in CALLS["verify against"](TEXT)]
    news = [one.new and TEXT[one.new_start : one.new_end] for one in CALLS["compare"](TEXT)]
    for where, sign in CHANGED:
        text = changed(where, sign)
        records = CALLS["verify against"](text)
        assert [seen(text[one.source_start : one.source_end]) for one in records] == passages, (where, ascii(sign))
        assert [one.new and seen(text[one.new_start : one.new_end]) for one in CALLS["compare"](text)] == news


@pytest.mark.parametrize(
    "write", [lambda text: normalize("NFD", text), lambda text: "\u00ad".join(text)], ids=["parts", "hyphens"]
)
def test_words_that_are_asked_for_are_found_however_they_are_written(write: Callable[[str], str]) -> None:
    for text in (TEXT, changed("in words", "\u00ad"), normalize("NFD", TEXT)):
        one = of(text)
        term = {"avoid": write("Café"), "prefer": "bar", "quotations": True}
        assert [finding.suggestion for finding in textlens.check(one, [term], repeated=False)] == ["bar"]
        assert {row.word for row in textlens.frequencies([one])} - {
            row.word for row in textlens.frequencies([one], stopwords=[write("café"), write("núñez")])
        } == {"café", "Núñez"}
        assert [row.count for row in textlens.dispersion([one], [write("café"), write("old bridge")])] == [1, 1]
        assert len(textlens.kwic(one, write("José Núñez"))) == 1


@pytest.mark.parametrize(
    "write", [lambda text: normalize("NFD", text), lambda text: "\u00ad".join(text)], ids=["parts", "hyphens"]
)
def test_a_speaker_of_a_transcript_has_one_name_however_it_is_written(write: Callable[[str], str]) -> None:
    for text in (SOURCE, re.sub(r"(?<=[A-Z])(?=[A-ZÑÚ])", "\u00ad", SOURCE), normalize("NFD", SOURCE)):
        assert {one.speaker for one in of(text).speech.stretches} == {"ANA PEÑA", "JOSÉ NÚÑEZ"}
        index = Index([of(text)], {write("José Núñez"): "Eva Ruiz"})
        assert {one.source_speaker for one in verified(of(TEXT), index)} - {None} == {"ANA PEÑA", "Eva Ruiz"}


@pytest.mark.parametrize("mark", ["\u00ad\n", "\u00ad\r\n", "\u00ad \n  ", "\u200b\u00ad\n", "\u00ad\u00ad\n"])
def test_a_word_that_a_soft_hyphen_breaks_at_a_line_end_is_whole_everywhere(mark: str) -> None:
    whole = "“We never told the council of any international agreement,” said Ana Ruiz, the mayor of Harwell."
    broken = re.sub("coun|inter|may(?=or)", lambda found: found[0] + mark, whole)
    assert broken.count(mark) == 3
    (quotation,) = textlens.quotes(broken, lang="en")
    assert (quotation.speaker, quotation.role) == ("Ana Ruiz", "mayor of Harwell")
    assert [(one.speaker, one.words) for one in textlens.sources(broken, lang="en")] == [("Ana Ruiz", 9)]
    assert [one.status for one in (*textlens.verify(broken, whole), *textlens.verify(whole, broken))] == ["exact", "exact"]
    assert {one.change for one in textlens.compare(whole, broken)} == {"same"}
    assert [one.word for one in textlens.frequencies(broken)] == [one.word for one in textlens.frequencies(whole)]
    assert [broken[one.start : one.end] for one in textlens.kwic(broken, "council")] == [f"coun{mark}cil"]
    assert [one.text for one in textlens.check(broken, ["mayor -> head"], repeated=False)] == [f"may{mark}or"]
