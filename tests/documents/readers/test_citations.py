"""Citations of literature in Markdown are no words of the text; links, notes and mentions of accounts are."""

from __future__ import annotations

import time

import pytest

import textlens
from textlens.documents.document import Document
from textlens.documents.readers.markdown import plain


@pytest.mark.parametrize(
    "citation",
    [
        "[@doe99]", "[@doe99, p. 5]", "[@doe99, pp. 33-35, 38 and *passim*]", "[-@doe99]", "[see @doe99, chap. 2; also @roe04]",
        "[@doe99; -@roe04]", "[@doe_2019:a.b]", "[vgl. @müller2020, S. 5]", "[voir @doe99, chapitre 3]", "[véase @doe99]",
        "[@{https://example.org/a_b}, p. 5]", "[@doe99 {ii, A}]", "[cf. @doe99 § 4]", "^[see @doe99]", "([@doe99])",
        "[@doe99,\np. 5]", "[e.g., @doe99;\n@roe04]",
    ],
)  # fmt: skip
def test_what_is_cited_in_brackets_is_no_text(citation: str) -> None:
    lines = citation.count("\n")
    for before, after in (
        ("It rose", " again."),
        ("It rose", "."),
        ("“It rose,” he said", ", and fell."),
        ("It rose", ""),
        ("", " It rose."),
    ):
        found = plain(f"{before} {citation}{after}")
        assert found.split() == f"{before}{after}".split()
        assert found.count("\n") == lines
        assert "  " not in found


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("@doe99 says no. It rose [@doe99].", "says no. It rose."),
        ("@doe99 [p. 33] says no.", "says no."),
        ("As @doe99’s table and @roe [pp. 2-3] show [@doe99].", "As table and show."),
        ("---\nbibliography: all.bib\n---\n@doe says so.", "\n\n\nsays so."),
        ("---\nreferences:\n- id: doe\n---\n*Says @doe.*", "\n\n\n\nSays."),
    ],
)
def test_an_author_who_is_cited_is_no_text(source: str, text: str) -> None:
    assert plain(source) == text


@pytest.mark.parametrize(
    "text",
    [
        "@cityhall says no.",
        "Ask @mayor2024 or @ana_ruiz, they said.",
        "Mail ana@example.org [ana@example.org] today.",
        "[thanks to @cityhall]",
        "[Editor’s note: follow @cityhall for more]",
        "[@cityhall, thank you for the help]",
        "“We trust [the account @cityhall],” she said.",
        "[a note], [5], [sic] and [p. 5]",
    ],
)
def test_what_is_no_citation_stays(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Thanks [@cityhall](https://example.org/c).", "Thanks @cityhall."),
        ("Thanks [@cityhall][c].\n\n[c]: https://example.org", "Thanks @cityhall.\n\n"),
        ("Thanks [@cityhall].\n\n[@cityhall]: https://example.org", "Thanks @cityhall.\n\n"),
        ("Write `[@doe99]` or \\[@doe99\\].", "Write [@doe99] or [@doe99]."),
    ],
)
def test_links_and_code_stay(source: str, text: str) -> None:
    assert plain(source) == text


def test_a_citation_parts_no_quotation_from_its_speaker() -> None:
    source = "“We were told nothing of it at all” [@doe99, p. 5], said Ana Ruiz [see @roe04], the mayor of Harwell."
    (quotation,) = textlens.quotes(Document(plain(source), lang="en"))
    assert quotation.speaker == "Ana Ruiz"


@pytest.mark.parametrize(
    "unit", ["[@a", "[@a;", "[", "@a ", "[see ", "@a [", "[@a, p. ", "[@a,", "@{", "[-", "^[@a]", "[@a] ", "[ "]
)
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    def spent(size: int) -> float:
        source = unit * (size // len(unit))
        began = time.process_time()
        plain(source)
        return time.process_time() - began

    small, large = min(spent(5_000) for _ in range(3)), spent(40_000)
    assert large < 24 * small + 0.3
