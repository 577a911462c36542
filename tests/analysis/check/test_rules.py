"""The rules: their examples, and which of them are active."""

from __future__ import annotations

import pytest

from textlens.analysis.check import LEVELS, NAMES, RULES, Finding, Rule, checker, chosen
from textlens.analysis.check.rules import Example, limited
from textlens.analysis.check.terms import term
from textlens.documents.document import Document
from textlens.errors import TextlensError

EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
WELL = "The council met on Monday. It voted to close the hall.\n"


def findings(text: str, *rules: Rule, terms: tuple[dict[str, object], ...] = (), lang: str = "en") -> list[Finding]:
    return list(checker(rules, [term(table) for table in terms], lang)(Document(text, "story.txt", lang)))


def rule(name: str, limit: float | None = None) -> Rule:
    return limited(RULES[NAMES.index(name)], limit)


@pytest.mark.parametrize(("held", "example"), EXAMPLES, ids=lambda one: one.name if isinstance(one, Rule) else one.text[:30])
def test_examples(held: Rule, example: Example) -> None:
    found = findings(example.text, limited(held, example.limit), terms=tuple(map(dict, example.terms)))
    assert bool(found) == example.fires
    assert {finding.rule for finding in found} <= {held.name}


@pytest.mark.parametrize("held", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_examples_of_both_kinds_and_a_level(held: Rule) -> None:
    assert {example.fires for example in held.examples} == {True, False}
    assert held.level in LEVELS
    assert held.help.endswith(".")


def test_without_a_word_only_what_always_holds() -> None:
    assert [held.name for held in chosen({})] == ["repeated"]
    assert [held.name for held in chosen({"sentence": 20, "repeated": False})] == ["sentence"]


def test_a_limit_of_the_user_s_or_the_rule_s_own() -> None:
    assert [held.limit for held in chosen({"sentence": 20, "repeated": False})] == [20]
    assert [held.limit for held in chosen({}, ["sentence", "grade"])] == [12, 40]
    assert [held.limit for held in chosen({"sentence": 20, "paragraph": 9}, ["sentence"])] == [20]


@pytest.mark.parametrize(
    ("asked", "only", "message", "hint"),
    [
        ({}, ["sentense"], "there is no rule 'sentense'", "Did you mean 'sentence'?"),
        ({}, ["terms"], "no terms to look for", "--terms"),
        ({"repeated": False}, [], "nothing to check", "--list-rules"),
    ],
)
def test_what_cannot_be_checked(asked: dict[str, bool], only: list[str], message: str, hint: str) -> None:
    with pytest.raises(TextlensError, match=message) as raised:
        chosen(asked, only)
    assert hint in (raised.value.hint or "")


def test_findings_are_in_text_order() -> None:
    text = "They left the the hall, and utilize it.\n\nThe the end.\n"
    rules = [rule("sentence", 3), rule("repeated"), rule("terms")]
    found = findings(text, *rules, terms=({"avoid": "utilize", "level": "error"},))
    assert [(one.line, one.column, one.rule, one.level) for one in found] == [
        (1, 1, "sentence", "warning"),
        (1, 11, "repeated", "error"),
        (1, 29, "terms", "error"),
        (3, 1, "repeated", "error"),
    ]
    assert [text[one.start : one.end] == one.text for one in found] == [True] * 4


def test_a_sentence_too_long() -> None:
    (found,) = findings("Short one. " + "This one " + "goes on and " * 13 + "ends.", rule("sentence", 40))
    assert (found.column, found.text[:8], found.text[-5:]) == (12, "This one", "ends.")
    assert found.message == "42 words, over 40: This one goes on and goes on and goes on…"


def test_a_paragraph_too_long_is_counted_by_its_sentences() -> None:
    text = "Head\n\nOne two three. Four five.\nSix.\n\nOne two.\n"
    (found,) = findings(text, rule("paragraph", 5))
    assert (found.line, found.text) == (3, "One two three. Four five.\nSix.")
    assert found.message == "6 words, over 5: One two three. Four five. Six."


def test_a_text_too_hard_is_found_once_and_has_no_words() -> None:
    hard = RULES[0].examples[0].text
    (grade,) = findings(hard, rule("grade", 10))
    assert (grade.line, grade.column, grade.start, grade.end, grade.text) == (1, 1, 0, 0, "")
    assert grade.message.startswith("Consensus grade ")
    assert grade.message.endswith(" is over 10")
    (ease,) = findings(hard, rule("ease", 40))
    assert ease.message.endswith(" is under 40")


def test_a_language_without_a_grade() -> None:
    with pytest.raises(TextlensError, match="no grade for texts in French"):
        checker([rule("grade")], (), "fr")
    assert findings("Bonjour.", rule("ease"), lang="fr") == []


def test_a_quotation_without_a_named_speaker() -> None:
    text = "The gate was shut at noon.\n\n“We were told nothing at all about the closure.”\n\nIt rained.\n"
    (found,) = findings(text, rule("unattributed"))
    assert found.message == "nobody is named for “We were told nothing at all about the…"
    assert (found.line, found.text) == (3, text.splitlines()[2])


def test_nothing_is_found_in_hardly_any_text() -> None:
    every = [held for held in RULES if held.name != "terms"]
    for text in ("", "\n\n", "...", "“", "日本語。", WELL):
        assert findings(text, *every) == []
