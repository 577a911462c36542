"""Invisible characters do not affect sentences and words, and offsets refer to the original text."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

import textlens
from textlens.documents.document import Document
from textlens.language.invisible import Visible, visible

UNSEEN = "\u00ad\u200b\u200e\u2060\ufeff"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left.\u200b She stayed.", ["He left.", "She stayed."]),
        ("He left. \u200bShe stayed.\u200b", ["He left.", "She stayed."]),
        ("“We left,”\u200b he said.\u2060\ufeff They stayed.", ["“We left,”\u200b he said.", "They stayed."]),
        ("One line.\n\u200b\nAnother\u00ad line.", ["One line.", "Another\u00ad line."]),
    ],
)
def test_sentences_are_those_that_can_be_seen(text: str, sentences: list[str]) -> None:
    document = Document(text)
    assert [text[start:end] for start, end in document.sentences] == sentences


def test_a_blank_line_with_a_zero_width_space_ends_a_paragraph() -> None:
    assert len(Document("One line.\n\u200b\nAnother line.").paragraphs) == 2


def test_a_word_is_spelled_without_soft_hyphens() -> None:
    document = Document("The coun\u00adcil met. The council left.")
    assert document.words == [["The", "council", "met"], ["The", "council", "left"]]
    assert {row.word: row.count for row in textlens.frequencies([document])}["council"] == 2


def test_a_text_without_them_is_taken_as_it_is() -> None:
    assert visible("He left. “Fine”\u200d") is None
    assert Document("He left.").plain == "He left."


@pytest.mark.parametrize(
    "letters",
    ["ü", "ệ", "ǖ", "й", "각", "が", "ñ", "x̂ü"],
    ids=["two", "three", "marks in order", "Cyrillic", "Hangul", "kana", "n", "none"],
)
def test_a_letter_written_in_parts_is_that_letter_and_stays_where_it_was(letters: str) -> None:
    composed, parts = normalize("NFC", f"a{letters}b {letters}"), normalize("NFD", f"a{letters}b {letters}")
    seen = Visible(parts)
    assert seen.text == composed
    for at, letter in enumerate(composed):
        start, end = seen.span((at, at + 1))
        assert normalize("NFC", parts[start:end]) == letter


def test_a_question_mark_of_greek_is_no_letter_in_parts() -> None:
    assert Visible("Τι;\u037e u\u0308").text == "Τι;\u037e ü"


@pytest.mark.parametrize("sign", UNSEEN)
def test_an_accent_that_an_invisible_character_parts_from_its_letter_belongs_to_it(sign: str) -> None:
    text = f"cafe{sign}\u0301{sign}s {sign}u{sign}\u0323{sign * 2}\u0302{sign}."
    shown = Visible(text)
    assert shown.text == normalize("NFC", "cafe\u0301s u\u0323\u0302.")
    assert text[slice(*shown.span((3, 4)))] == f"e{sign}\u0301"
    assert Visible(f"{sign}\u0301x{sign}\u0308").text == normalize("NFC", "\u0301x\u0308")


@pytest.mark.parametrize("unit", ["\u0308\u0323", "\u00ad\u0308", "\u00ad", "\u0308\u00ad\u200b"])
def test_a_heap_of_accents_is_read_in_time(unit: str) -> None:
    heap = "u" + unit * 200_000
    assert 0 < len(Visible(heap).text) <= len(heap)


@given(st.text(alphabet="abu\u0308\u0323. \n“", max_size=40))
def test_words_are_counted_by_their_letters_not_by_how_these_are_written(text: str) -> None:
    assert Document(normalize("NFD", text)).words == Document(normalize("NFC", text)).words


@given(st.text(alphabet=f"ab. \n“{UNSEEN}", max_size=60))
def test_visible_characters_map_to_their_offsets(text: str) -> None:
    seen = Visible(text)
    assert seen.text == "".join(letter for letter in text if letter not in UNSEEN)
    assert [text[seen.offset(at)] for at in range(len(seen.text))] == list(seen.text)
    start, end = seen.span((0, len(seen.text)))
    assert "".join(letter for letter in text[start:end] if letter not in UNSEEN) == seen.text


@given(st.lists(st.tuples(st.sampled_from(["He left.", " ", "\n\n", "“So,” she said.", "U.N."]), st.sampled_from(["", *UNSEEN]))))
def test_invisible_characters_do_not_change_counts(parts: list[tuple[str, str]]) -> None:
    marked = Document("".join(piece + unseen for piece, unseen in parts))
    plain = Document("".join(piece for piece, _ in parts))
    assert marked.words == plain.words
    assert len(marked.sentences) == len(plain.sentences)
    assert len(marked.paragraphs) == len(plain.paragraphs)
    for (start, end), (first, stop) in zip(marked.sentences, plain.sentences, strict=True):
        shown = "".join(letter for letter in marked.text[start:end] if letter not in UNSEEN)
        assert shown == plain.text[first:stop]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The coun\u00ad\ncil met to\nday.", "The council\nmet to\nday."),
        (
            "The inter\u00ad\r\n  na\u00adtio\u00adnal law, and coun\u00ad\ncil, he said",
            "The international\nlaw, and council,\nhe said",
        ),
        ("An inter\u00ad\nnation\u00ad\nal law", "An international\nlaw"),
        ("Die Bru\u0308\u00ad \ncke u\u0308ber dem Fluss", "Die Brücke\nüber dem Fluss"),
        ("The Coun\u00ad\nCil met.\u00ad\nand 10\u00ad\nx", "The Coun\nCil met.\nand 10\nx"),
        ("The coun\u00ad\n\ncil met", "The coun\n\ncil met"),
    ],
)
def test_a_soft_hyphen_at_a_line_end_breaks_no_word(text: str, shown: str) -> None:
    seen = Visible(text)
    assert seen.text == shown
    for match in re.finditer(r"\S+", shown):
        start, end = seen.span(match.span())
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert Visible(text[start:end]).text == match[0]


def test_such_a_word_is_found_and_the_sentences_stay_what_they_are() -> None:
    sentences = [
        "The council of Harwell Quay met on Monday for three hours.",
        "Representatives of the neighbourhood demanded compensation, for nobody had considered international agreements.",
        "Nevertheless the administration underestimated the responsibility of the organisations.",
    ]
    words = " ".join(sentences * 3).split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 50:
            head = word[: 49 - len(line)] if len(word) > 8 and word[:1].islower() and len(line) < 46 else ""
            lines.append(f"{line}{head}\u00ad" if head else line.rstrip())
            line, word = "", word[len(head) :]
        line += f"{word} "
    text = "\n".join([*lines, line.rstrip()])
    assert text.count("\u00ad") >= 3
    document = Document(text, lang="en")
    assert [" ".join(sentence) for sentence in document.words] == [
        sentence.rstrip(".").replace(",", "") for sentence in sentences * 3
    ]
    assert len(textlens.kwic(text, "international agreements")) == 3
    assert len(textlens.check(text, ["responsibility -> duty"], repeated=False)) == 3
    assert {one.change for one in textlens.compare(" ".join(words), text)} <= {"same"}
