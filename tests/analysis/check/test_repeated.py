"""Repeated words."""

from __future__ import annotations

import pytest

from textlens.analysis.check.repeated import repeated
from textlens.documents.document import Document
from textlens.documents.readers import read

from ...documents.readers.office import docx, epub, odt


def found(text: str, lang: str = "en") -> list[str]:
    return [text[hit.start : hit.end] for hit in repeated(Document(text, lang=lang))]


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("They left the the hall.", ["the the"]),
        ("The the mayor left.", ["The the"]),
        ("of the the the hall", ["the the the"]),
        ("He went to\nto the hall.", ["to\nto"]),
        ("He went to\r\n  to the hall.", ["to\r\n  to"]),
        ("the  the hall", ["the  the"]),
        ("the\u00a0the hall", ["the\u00a0the"]),
        ("THE THE HALL", ["THE THE"]),
        ("He said it’s it’s late.", ["it’s it’s"]),
        ("“We we left,” she said.", ["We we"]),
        ("a council council vote and and more", ["council council", "and and"]),
        ("I I think", ["I I"]),
        ("They came in in the night.", ["in in"]),
        ("le le maire", ["le le"]),
    ],
)
def test_slips(text: str, slips: list[str]) -> None:
    assert found(text) == slips


@pytest.mark.parametrize(
    "text",
    [
        "She had had enough.",
        "He said that that was it.",
        "It gave her her freedom.",
        "Duran Duran played, and Sirhan Sirhan and B B King.",
        "Boutros Boutros-Ghali went.",
        "It was a long, long day. Day by day.",
        "the “the” and the, the and the-the",
        "10 10 2020 2020",
        "yes\tyes no   no",
        "Council shuts hall\nHall to be sold for less",
        "Fire in the hall\n\nhall shut",
        "a well-known known, or/or or",
        "the theatre, other the",
        "mail me@me me@me",
        "that’s that",
        "They came in in 1979, counting on on Nov. 8.",
        "You want to trump Trump, her job at AT&T.",
        "www.the.the the.",
    ],
)
def test_no_slips(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Leute, die die Wahl haben"),
        ("fr", "nous nous levons"),
        ("nl", "hij zei dat dat kon"),
        ("pt", "se se trata disso"),
    ],
)
def test_what_a_language_allows(lang: str, text: str) -> None:
    assert found(text, lang) == []
    assert len(found(text)) == 1


def test_the_suggestion_is_a_single_word() -> None:
    (hit,) = repeated(Document("They left The the hall."))
    assert (hit.message, hit.suggestion) == ("the word “The” is repeated", "The")


@pytest.mark.parametrize("unit", ["the ", "the\n", "a", "a'", "a-", "“", " ", "a b "])
def test_a_million_of_anything_is_read_soon(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert len(found(text)) <= 1


def page(body: str) -> str:
    sentence = "The council of Harwell met on Monday for three hours and voted to shut the hall at the end of the year."
    return f"<html><body><article><p>{sentence}</p><p>{body}</p><p>{sentence}</p></article></body></html>"


BREAKS = ("<br/>", "<br>", " <br /> ", "<BR>\n", "<br class='x'>")
ANCHORS = ("<a id='p1'></a>", "<a name='p1'></a><span></span>", "<!-- here -->", "<b></b>", "<a id='p1'></a> <a id='p2'></a>")


def in_file(name: str, source: str) -> list[str]:
    text = read(source.encode(), name)
    document = Document(text.text, name, "en", text.origin)
    return [" ".join(document.text[hit.start : hit.end].split()) for hit in repeated(document)]


@pytest.mark.parametrize("mark", BREAKS)
def test_a_word_on_both_sides_of_a_break_that_was_set_is_no_slip(mark: str) -> None:
    verse = f"They walked to the{mark}the old hall, row{mark}row your boat"
    assert in_file("a.html", page(verse)) == []
    assert in_file("a.html", f"<p>{verse}</p>") == []
    assert in_file("a.md", f"{verse}\n") == []
    assert in_file("a.md", f"<div>\n{verse}\n</div>\n") == []


def test_nor_is_one_on_both_sides_of_a_break_in_a_document() -> None:
    made = {
        "a.docx": docx("<w:p><w:r><w:t>They walked to the</w:t><w:br/><w:t>the old hall.</w:t></w:r></w:p>"),
        "a.odt": odt("<text:p>They walked to the<text:line-break/>the old hall.</text:p>"),
        "a.rtf": rb"{\rtf1\ansi They walked to the\line the old hall.\par}",
        "a.epub": epub("<p>They walked to the<br/>the old hall.</p>"),
    }
    for name, data in made.items():
        text = read(data, name)
        assert "the\nthe old hall" in text.text
        assert list(repeated(Document(text.text, name, "en", text.origin))) == []


@pytest.mark.parametrize("mark", ["  \n", "\\\n"])
def test_nor_is_one_on_both_sides_of_a_break_of_markdown(mark: str) -> None:
    assert in_file("a.md", f"They walked to the{mark}the old hall.\n") == []


@pytest.mark.parametrize("mark", ["\n", "\n  ", " \n"])
def test_a_word_on_both_sides_of_a_line_end_is_a_slip(mark: str) -> None:
    line = f"They walked to the{mark}the old hall."
    assert in_file("a.html", page(line)) == ["the the"]
    assert in_file("a.html", f"<p>{line}</p>") == ["the the"]
    assert in_file("a.md", f"{line}\n") == ["the the"]
    assert in_file("a.md", f"> {line}\n") == ["the the"]
    assert in_file("a.md", f"<div>\n{line}\n</div>\n") == ["the the"]
    assert in_file("a.txt", line) == ["the the"]


@pytest.mark.parametrize("mark", ANCHORS)
def test_an_anchor_between_them_hides_no_slip_and_makes_none(mark: str) -> None:
    for name, write in (("a.html", page), ("a.html", "<p>{}</p>".format), ("a.md", str)):
        assert in_file(name, write(f"They walked to the {mark}the old hall.")) == ["the the"]
        assert in_file(name, write(f"They walked to the {mark} the old hall.")) == ["the the"]
        assert in_file(name, write(f"They walked to the hall,{mark} hall or not, at noon.{mark} Noon was late.")) == []


def test_a_mark_of_a_footnote_is_no_word() -> None:
    assert in_file("a.md", "They walked[^1] to the hall[^hall].\n\n[^1]: On Monday.\n[^hall]: The hall.\n") == []
    assert in_file("a.md", "They walked to the[^1] the hall [@doe99].\n\n[^1]: On Monday.\n") == ["the the"]
    assert in_file("a.html", page("It rose by a<sup><a href='#a'>a</a></sup> third.")) == []
