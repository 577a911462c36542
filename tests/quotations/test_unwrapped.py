"""How a text is wrapped and spaced, and how its letters are written, says nothing of who spoke."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from textwrap import fill
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.quotations import quotations
from textlens.quotations.unwrapped import Unwrapped, marked, may_be_marked

from .passages import GOLD, Passage, passages

FILES = sorted(path.name for path in GOLD.glob("*.txt"))
BREAKS = ("\r\n", "\r", " \n ", "\t\n", "\u2028", "\x85")
BLANKS = ("  ", "\t", "\u00a0", "\u202f ", " \u3000")
Who = tuple[str, str | None, str | None, str, str, str]


@cache
def said(text: str, lang: str) -> list[Who]:
    """What was said by whom, without its white space and in composed letters; every span is checked."""
    found = []
    for one in quotations(Document(text, lang=lang)):
        assert one.text == " ".join(text[start:end] for start, end in one.content_spans)
        assert (one.mention or "") == " ".join(text[start:end] for start, end in one.mention_spans)
        assert (one.cue or "") == " ".join(text[start:end] for start, end in one.cue_spans)
        speaker, role = (part and normalize("NFC", part) for part in (one.speaker, one.role))
        found.append((one.kind, speaker, role, plain(one.text), plain(one.mention), plain(one.cue)))
    return found


def plain(text: str | None) -> str:
    return "".join(normalize("NFC", text or "").split())


def seen(text: str, lang: str) -> tuple[str, Sequence[tuple[int, int]], Sequence[tuple[int, int]]]:
    """The text that the rules read, with its units and paragraphs."""
    copy = Unwrapped(Document(text, lang=lang))
    return copy.text, copy.units, copy.paragraphs


def wrapped(text: str, width: int, *, hyphens: bool) -> str:
    """The text with each paragraph wrapped."""
    blocks = (fill(block, width, break_long_words=False, break_on_hyphens=hyphens) for block in text.split("\n\n"))
    return "\n\n".join(blocks)


def of_blocks(passage: Passage) -> bool:
    """Whether blank lines part all of a passage's paragraphs, and a line break is a wrap."""
    return "\n" not in passage.text.replace("\n\n", "")


@pytest.mark.parametrize("file", FILES)
def test_a_wrap_changes_nothing(file: str) -> None:
    for number, passage in enumerate(filter(of_blocks, passages(file))):
        expected, read = said(passage.text, passage.lang), seen(passage.text, passage.lang)
        for width in range(50 + number % 14, 91, 14):
            texts = dict.fromkeys(wrapped(passage.text, width, hyphens=hyphens) for hyphens in (False, True))
            for text in texts:
                # What the rules read is all that they know of a text: where it is the same, so is what they say.
                same = width > 63 and seen(text, passage.lang) == read
                assert same or said(text, passage.lang) == expected, f"{passage.name} at {width}:\n{text}"


@pytest.mark.parametrize("file", FILES)
def test_the_kind_of_blank_changes_nothing(file: str) -> None:
    for number, passage in enumerate(passages(file)):
        text = passage.text.replace(" ", BLANKS[number % len(BLANKS)])
        assert said(text, passage.lang) == said(passage.text, passage.lang), passage.name


@pytest.mark.parametrize("file", FILES)
def test_the_kind_of_line_break_changes_nothing(file: str) -> None:
    for number, passage in enumerate(passages(file)):
        text = passage.text.replace("\n", BREAKS[number % len(BREAKS)])
        assert said(text, passage.lang) == said(passage.text, passage.lang), passage.name


@pytest.mark.parametrize("gap", ["\r\n\r\n", "\r\r", "\n \n", "\n\u00a0\n", "\u2029", "\n\f\n", "\n\n\n"])
def test_what_is_in_the_next_paragraph_is_no_role(gap: str) -> None:
    text = f"“I came for the food.” – Ada Osei, Cork{gap}“Quiet, clean and friendly.”{gap}Daniel Roth, Galway"
    assert next((one.speaker, one.role) for one in quotations(Document(text))) == ("Ada Osei", None)


@pytest.mark.parametrize("file", FILES)
def test_letters_in_two_parts_change_nothing(file: str) -> None:
    for passage in passages(file):
        assert said(normalize("NFD", passage.text), passage.lang) == said(normalize("NFC", passage.text), passage.lang)


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r", " \n  ", "\u2028"])
def test_any_line_break_within_a_name_is_a_blank(break_: str) -> None:
    text = f"Ada Osei runs the port. “It rained all night,” said Daniel{break_}Roth, who was there. “We left.”"
    (found,) = quotations(Document(text))
    assert (found.speaker, found.mention) == ("Daniel Roth", f"Daniel{break_}Roth")


def test_a_line_on_its_own_is_not_joined_to_a_name() -> None:
    text = "Port Closed by Colm\nDuffy Street flooded as well, said Ada Osei.\n\n“It rained,” Osei said."
    assert [one.speaker for one in quotations(Document(text))] == ["Ada Osei"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("the so-\ncalled port", "the so-called port"),
        ("Innen- \nund Außenhafen", "Innen- und Außenhafen"),
        ("the port -\nand the quay", "the port - and the quay"),
    ],
)
def test_a_word_is_joined_at_the_hyphen_where_it_was_wrapped(text: str, read: str) -> None:
    assert Unwrapped(Document(f"It was {text} that was closed.")).text == f"It was {read} that was closed."


def test_an_accent_without_a_letter_of_its_own_stays_in_the_name() -> None:
    (found,) = quotations(Document("“It rained,” said Ana Kòm̃be̋ȟ, the kòm̃ chief.", lang="en"))
    assert (found.speaker, found.role, found.mention) == ("Ana Kòm̃be̋ȟ", "kòm̃ chief", "Ana Kòm̃be̋ȟ, the kòm̃ chief")


def test_marks_are_found_where_they_are_in_the_text() -> None:
    text = "Sie\u200b sagte: „Wir\nmu\u0308ssen\u00a0 gehen.“ Und  „nie“."
    assert [text[piece.start : piece.end] for piece in marked(Document(text, lang="de"))] == [
        "„Wir\nmu\u0308ssen\u00a0 gehen.“",
        "„nie“",
    ]
    assert [text[slice(*piece.inner)] for piece in marked(Document(text, lang="de"))][1] == "nie"


@given(
    st.lists(
        st.sampled_from(("a", "b ", " ", "'", "’", "‘", '"', "“", "”", "«", "»", "`", ".", ",", "\n", "(", "\u200b", "1")),
        max_size=30,
    )
)
def test_what_may_not_be_marked_is_not(parts: list[str]) -> None:
    text = "".join(parts)
    assert may_be_marked(text) or not marked(Document(text, lang="en"))
