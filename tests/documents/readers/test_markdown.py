from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.documents.readers import read
from textlens.documents.readers.markdown import BLOCK_END, plain


def _sentences(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in Document(text).sentences]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("## The *long* wait ##", "The long wait"),
        ("The long wait\n=============", "The long wait\n"),
        ("He was **very** _late_, ~~again~~.", "He was very late, again."),
        ("Two * three * four, snake_case_name", "Two * three * four, snake_case_name"),
        ("See [the report](https://example.org/r_1 'Title').", "See the report."),
        ("See [the report][r].\n\n[r]: https://example.org/r 'T'", "See the report.\n\n"),
        ("![A flooded street](img/flood.jpg 'x')", "A flooded street"),
        ("At <https://example.org/a_b> or https://example.org/c_d", "At https://example.org/a_b or https://example.org/c_d"),
        ("Run `make *all*` now", "Run make *all* now"),
        ("> She said:\n> “No.”", "She said: \n“No.”"),
        ("1. One\n2. Two", f"One{BLOCK_END}\nTwo"),
        ("- [ ] Call her\n- [x] File it", f"Call her{BLOCK_END}\nFile it"),
        ("```python\nprint('no')\n```\nText", "\n\n\nText"),
        ("Text\n\n    indented code", "Text\n\n"),
        ("Above\n\n***\n\nBelow", "Above\n\n\n\nBelow"),
        ("Fish &amp; chips &copy; 2026, \\*starred\\*", "Fish & chips © 2026, *starred*"),
        ("One<!-- not\nthis --> two", "One\n two"),
        ("A <b>bold</b> <q cite='x'>claim</q><br>here", "A bold “claim”\u2003here"),
        ("“Curly,” ‘single’ and \"straight\" 'marks'", "“Curly,” ‘single’ and \"straight\" 'marks'"),
        ("The count[^1] rose.\n\n[^1]: By six.", "The count rose.\n\nBy six."),
        ("> [!NOTE]\n> Mind this.", " \nMind this."),
        ("Line one  \nline two\\\nline three", "Line one\nline two\nline three"),
        ('Watch {{< youtube id="x" >}} now.{% include a.html %}', "Watch  now."),
        ("## The wait {#wait}", "The wait"),
        ("| Name | Role |\n|---|:-:|\n| Ann \\| Bo | _Mayor_ |", "Name\tRole\n\nAnn | Bo\tMayor"),
        ("a&#10;b", "a b"),
        ("", ""),
    ],
)
def test_markup_goes_and_words_stay(source: str, text: str) -> None:
    assert plain(source) == text


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter_leaves_blank_lines(fence: str) -> None:
    assert plain(f"{fence}\ntitle: = 'A day'\ntags: [a]\n{fence}\nText") == "\n\n\n\nText"


@pytest.mark.parametrize("source", ["---\n\nA rule, then text.\n\n---\n\nMore.", "---\ntitle: never closed\n\nText."])
def test_a_rule_at_the_top_is_not_front_matter(source: str) -> None:
    assert "Text." in plain(source) or "A rule, then text." in plain(source)


def test_html_blocks_keep_their_text_and_lines() -> None:
    source = "<div>\n<p>One &amp; <q>two</q>.</p>\n<p>Three.</p>\n</div>\n<script>\nvar no;\n</script>\n\nFour."
    assert plain(source).split("\n") == ["", f"One & “two”.{BLOCK_END}", f"Three.{BLOCK_END}", "", "", "", "", "", "Four."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_word_stays_on_its_line(end: str) -> None:
    source = end.join(
        [
            "# First",
            "",
            "Second [third",
            "fourth](https://example.org/x",
            '"a title") fifth `sixth',
            "seventh` eighth",
            "- ninth",
            "  - tenth",
            "",
            "> eleventh",
            "twelfth",
            "",
            "| thirteenth | fourteenth |",
            "|---|---|",
            "| fifteenth | sixteenth |",
            "",
            "Last.",
        ]
    )
    found = plain(source).split("\n")
    assert len(found) == 17
    lines = {word: number for number, line in enumerate(found, 1) for word in line.split()}
    expected = {"First": 1, "third": 3, "fourth": 4, "fifth": 5, "eighth": 6, "ninth": 7, "tenth": 8, "eleventh": 10}
    assert expected.items() <= lines.items()
    assert (lines["twelfth"], lines["fourteenth"], lines["fifteenth"], lines["Last."]) == (11, 13, 15, 17)


def test_list_items_headings_and_rows_are_sentences_of_their_own() -> None:
    source = (
        "# Budget\nThe council met on Monday and\nput the vote off again.\n- first item\n- second item\n"
        "  goes on\n\n| Name | Role |\n|---|---|\n| Ann | mayor |\n| Bo | clerk |\n"
    )
    assert _sentences(plain(source)) == [
        "Budget",
        "The council met on Monday and put the vote off again.",
        "first item",
        "second item goes on",
        "Name Role",
        "Ann mayor",
        "Bo clerk",
    ]


def test_blocks_with_blank_lines_between_them_need_no_separator() -> None:
    assert BLOCK_END not in plain("# One\n\nTwo\n\n- Three\n\n- Four\n")


@pytest.mark.parametrize("nested", ["> " * 150 + "deep words", "- " * 150 + "deep words"])
def test_markup_nested_too_deeply_is_kept_as_text(nested: str) -> None:
    assert plain(nested) == nested


@pytest.mark.parametrize(
    "unit", ["[", "*", "`", "![", "[a](", "<", "_a", "**a *b ", "{%", "&#", "[^", "<!--", "</p", "\\", "~~", "[x](", "]"]
)
def test_fifty_thousand_marks_are_read(unit: str) -> None:
    source = "So: " + unit * (50_000 // len(unit)) + "\n\nThe end."
    assert plain(source).split("\n")[2] == "The end."


@pytest.mark.parametrize("unit", [">", "- ", "|a", "#", "1. ", "=\n", "-\n", "a\n", "* a\n", "[a]: b\n", "<p>\n"])
def test_fifty_thousand_block_marks_are_read(unit: str) -> None:
    source = unit * (50_000 // len(unit)) + "\n\nThe end."
    assert plain(source).endswith("The end.")


def test_the_name_and_encoding_come_with_the_text(tmp_path: Path) -> None:
    found = read("# Überschrift\n".encode("utf-16"), str(tmp_path / "a.md"))
    assert found[:3] == ("Überschrift\n", "utf-16-le", "markdown")


MARKS = st.text(st.sampled_from([*"ab *_`[]()<>!#-+=|\\&;:~{}%^\"'/1.", "\n", "\n", "\t", "“", "é"]), max_size=120)


@given(MARKS)
def test_lines_are_never_more_or_fewer(source: str) -> None:
    assert plain(source).count("\n") == source.count("\n")


@given(MARKS)
def test_no_word_is_made_up(source: str) -> None:
    text = plain(source)
    assert all(text.count(letter) <= source.count(letter) for letter in "ab“é")


@given(st.lists(st.text("abcdefgh", min_size=1), min_size=1, max_size=6))
def test_plain_paragraphs_come_out_as_they_went_in(words: list[str]) -> None:
    source = " ".join(words) + ".\n\n" + " ".join(reversed(words)) + ".\n"
    assert plain(source) == source
