"""Term lists: which entries are valid, and where terms match."""

from __future__ import annotations

from typing import Any

import pytest

from textlens import check
from textlens.analysis import patterns
from textlens.analysis.check import checker, chosen
from textlens.analysis.check.inflection import forms
from textlens.analysis.check.record import Hit
from textlens.analysis.check.search import searches
from textlens.analysis.check.terms import each, listed, term
from textlens.documents.document import Document
from textlens.errors import TextlensError


def hits(text: str, *sources: Any, lang: str = "en") -> list[Hit]:
    document = Document(text, lang=lang)
    return sorted(hit for search in searches(each(sources), lang) for hit in search(document))


def found(text: str, *sources: Any, lang: str = "en") -> list[str]:
    return [text[hit.start : hit.end] for hit in hits(text, *sources, lang=lang)]


@pytest.mark.parametrize(
    ("text", "terms", "words"),
    [
        ("Cafe\u0301 and café, CAFE\u0301", ["café"], ["Cafe\u0301", "café", "CAFE\u0301"]),
        ("café, cafe", ["cafe\u0301"], ["café"]),
        ("They utilize it. Utilize UTILIZE utilized", ["utilize"], ["utilize", "Utilize", "UTILIZE"]),
        ("the mayor's and mayor’s desk", ["mayor's"], ["mayor's", "mayor’s"]),
        ("the mayor’s desk", ["mayor"], ["mayor"]),
        ("re-use, use-by, use - use", ["use"], ["use", "use"]),
        ("You can’t, I can't, they can", ["can"], ["can"]),
        ("in order\nto go, in  order to", ["in order to"], ["in order\nto", "in  order to"]),
        ("in order\n\nto go", ["in order to"], []),
        ("persons of interest, persons", ["persons", "persons of interest"], ["persons of interest", "persons"]),
        ("C++ and C++x and xC++", ["c++"], ["C++"]),
        ("5% & a #tag, x#tag", ["%", "&", {"avoid": "#tag"}], ["%", "&", "#tag"]),
        ("the U.S. and U.S.A.", ["u.s."], ["U.S."]),
        ("Straße STRASSE", ["straße"], ["Straße"]),
        ("l’utilisation", ["utilisation"], ["utilisation"]),
        ("state-of-the-art state‑of‑the‑art", ["state-of-the-art"], ["state-of-the-art", "state‑of‑the‑art"]),
        ("a.b axb", ["a.b"], ["a.b"]),
    ],
)
def test_plain_words(text: str, terms: list[Any], words: list[str]) -> None:
    assert found(text, *terms) == words


def test_words_in_somebody_s_mouth_are_theirs() -> None:
    text = "They utilize it. “We utilize it,” she said. The “utilize” of it"
    assert [hit.start for hit in hits(text, "utilize")] == [5]
    assert len(found(text, {"avoid": "utilize", "quotations": True})) == 3
    assert len(found(text, {"pattern": "utili[sz]e"})) == 1
    assert len(found(text, {"pattern": "utili[sz]e", "quotations": True})) == 3


def test_forms_only_where_asked() -> None:
    text = "utilizes utilized utilizing utility utilization"
    assert found(text, "utilize") == []
    assert found(text, {"avoid": "utilize", "forms": True}) == ["utilizes", "utilized", "utilizing"]


@pytest.mark.parametrize(
    ("phrase", "some"),
    [
        ("stop", {"stop", "stops", "stopped", "stopping"}),
        ("carry out", {"carry out", "carries out", "carried out", "carrying out"}),
        ("watch", {"watches", "watched", "watching"}),
        ("play", {"plays", "played", "playing"}),
        ("point in time", {"points in time", "point in times"}),
        ("Use", {"use", "uses", "used", "using"}),
        ("R2", {"r2"}),
        ("a", {"a", "as"}),
        ("y", {"y", "ys"}),
    ],
)
def test_regular_forms(phrase: str, some: set[str]) -> None:
    assert some <= set(forms(phrase))


def test_forms_of_an_unknown_language() -> None:
    with pytest.raises(TextlensError, match="known only in English"):
        hits("Bonjour.", {"avoid": "aller", "forms": True}, lang="fr")


def test_a_suggestion_has_the_capitals_of_the_text() -> None:
    told = hits("utilize Utilize UTILIZE", "utilize -> use")
    assert [hit.suggestion for hit in told] == ["use", "Use", "USE"]
    assert told[1].message == "write “Use”, not “Utilize”"
    (name,) = hits("the NYTimes", "nytimes -> New York Times")
    assert name.suggestion == "New York Times"


def test_messages() -> None:
    text = "They utilized it."
    assert hits(text, "it")[0].message == "avoid “it”"
    assert hits(text, "it  # Say what.")[0].message == "“it”: Say what."
    assert hits(text, "it -> the hall # Say what.")[0].message == "write “the hall”, not “it”: Say what."
    assert hits(text, {"avoid": "it", "prefer": ""})[0].message == "leave out “it”"
    (formed,) = hits(text, {"avoid": "utilize", "prefer": "use", "forms": True})
    assert (formed.message, formed.suggestion) == ("write a form of “use”, not “utilized”", None)


def test_case_where_it_counts() -> None:
    assert found("internet Internet", {"avoid": "Internet", "case": True}) == ["Internet"]
    assert found("internet Internet", {"pattern": "internet", "case": True}) == ["internet"]


def test_patterns() -> None:
    text = "A person of interest\nand persons of interest."
    (one, two) = hits(text, {"pattern": r"\b(persons?) of interest\b", "prefer": r"\1 we seek"})
    assert (one.suggestion, two.suggestion) == ("person we seek", "persons we seek")
    assert found(text, {"pattern": "^and|x*"}) == ["and"]


def test_the_last_listed_holds() -> None:
    (hit,) = hits("utilize", "utilize -> use", "Utilize -> apply")
    assert hit.suggestion == "apply"


@pytest.mark.parametrize(
    ("table", "message", "hint"),
    [
        ({"avoid": "a", "prefr": "b"}, "there is no key 'prefr'", "Did you mean 'prefer'?"),
        ({"prefer": "b"}, "needs either avoid or pattern", "avoid ="),
        ({"avoid": "a", "pattern": "b"}, "needs either avoid or pattern", "avoid ="),
        ({"avoid": " "}, "avoid is empty", ""),
        ({"avoid": []}, "avoid is empty", ""),
        ({"avoid": "\ufeff"}, "avoid is empty", ""),
        ({"avoid": ["a", "\u200b \u2060"]}, "avoid is empty", ""),
        ({"avoid": 3}, "avoid takes a text or a list of texts, not 3", ""),
        ({"avoid": ["a", 3]}, "avoid takes a text or a list", ""),
        ({"avoid": "a", "quotations": "no"}, "quotations takes true or false, not 'no'", ""),
        ({"avoid": "a", "prefer": 1}, "prefer takes a text, not 1", ""),
        ({"avoid": "a", "level": "eror"}, "no level 'eror'", "Did you mean 'error'?"),
        ({"pattern": "(a"}, "'(a' is not a valid regular expression", "Escape"),
        ({"pattern": ""}, "pattern takes a text", ""),
        ({"pattern": 5}, "pattern takes a text, not 5", ""),
        ({"pattern": "a", "prefer": r"\1"}, "prefer does not fit its pattern", ""),
        ({"pattern": "a", "prefer": r"\g<x>"}, "prefer does not fit its pattern", ""),
        ({"pattern": "a", "forms": True}, "a pattern has no forms", ""),
    ],
)
def test_what_is_wrong_with_a_term(table: dict[str, object], message: str, hint: str) -> None:
    with pytest.raises(TextlensError) as raised:
        term(table, "house.toml: terms, no. 3")
    assert raised.value.message.startswith("house.toml: terms, no. 3: ")
    assert message in raised.value.message
    assert hint in (raised.value.hint or "")


def test_a_list_with_a_term_a_line() -> None:
    text = "# The house's words\n\nutilize -> use\n  in order to→to # Shorter.\nvery #1 slip\nC# -> C sharp\n"
    assert [(one.avoid, one.prefer, one.message) for one in listed(text)] == [
        (("utilize",), "use", None),
        (("in order to",), "to", "Shorter."),
        (("very",), None, "1 slip"),
        (("C#",), "C sharp", None),
    ]


@pytest.mark.parametrize("blank", ["\ufeff", "\u200b", "\u00ad \u2060", "\ufeff# a comment"])
def test_a_line_of_what_cannot_be_seen_is_blank(blank: str) -> None:
    assert [one.avoid for one in listed(f"{blank}\nutilize\n")] == [("utilize",)]


def test_a_line_without_a_term_is_named() -> None:
    with pytest.raises(TextlensError, match=r"house.txt, line 2: avoid is empty"):
        listed("utilize -> use\n-> use\n", "house.txt")


def test_a_pattern_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "PATIENCE", 0.2)
    with pytest.raises(TextlensError, match=r"'\(a\+\)\+b' took more than 0.2 seconds"):
        hits("a" * 40, {"pattern": "(a+)+b"})


def test_other_results_come_before_the_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "PATIENCE", 0.2)
    terms = each([{"pattern": "(a+)+b"}, "utilize", {"pattern": "[uv]tilize"}])
    findings = checker(chosen({"terms": True}), terms)(Document("They utilize the the hall. " + "a" * 40))
    assert [next(findings).text for _ in range(3)] == ["utilize", "utilize", "the the"]
    with pytest.raises(TextlensError, match="took more than"):
        next(findings)


def test_lines_of_a_list_for_the_library() -> None:
    assert [one.suggestion for one in check("We utilize it. In order to.", "utilize -> use\nin order to -> to")] == ["use", "To"]
    assert check("We use it.", "utilize -> use") == []


@pytest.mark.parametrize("unit", ["the ", "the\n", "a", "a'", "a-", "“", " ", "utilize "])
def test_a_million_of_anything_is_searched_soon(unit: str) -> None:
    terms = ["the the", "a -> b", "b a", "utilize it", "“ x"]
    assert len(found(unit * (1_000_000 // len(unit)), *terms)) <= 500_000
