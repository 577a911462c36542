"""A rule is a value: its name stands in one place, with what it says and how often it was right."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from textlens.quotations.confidence import confidence, strength
from textlens.quotations.rules import CONTINUED, FEWEST, MODEL, NONE, PLAIN, RARE, RESUMED, RULES, Rule

ROOM = Path(__file__).resolve().parents[2] / "textlens" / "quotations"
MODULES = sorted(path.relative_to(ROOM).as_posix() for path in ROOM.rglob("*.py") if path != ROOM / "rules.py")
NAMES = frozenset(rule.name for rule in RULES)
OTHER_WORDS = frozenset(("according", "before", "label", "model", "nobody", "none", "subject"))
"""Names of rules that are also words of the language, classes of verbs, reasons, features of the model or a folder."""

MAKERS = frozenset(("Link", "Attribution", "_link", "_colon_link", "link_of"))


def literals(node: ast.AST) -> Iterator[str]:
    return (one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str))


def bare(tree: ast.AST) -> Iterator[str]:
    """Names of rules as bare strings: anywhere, or where a rule is meant if the name is also another word."""
    yield from (word for word in literals(tree) if word in NAMES - OTHER_WORDS)
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and any(isinstance(one, ast.Attribute) and one.attr == "rule" for one in ast.walk(node)):
            yield from (word for other in node.comparators for word in literals(other) if word in NAMES)
        elif isinstance(node, ast.keyword) and node.arg == "rule":
            yield from (word for word in literals(node.value) if word in NAMES)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
            # The verb may be called like a rule; it stands last but one or two, the rule before the places.
            yield from (word for argument in node.args[:3] for word in literals(argument) if word in NAMES)


@pytest.mark.parametrize("module", MODULES)
def test_no_rule_is_named_by_a_bare_string(module: str) -> None:
    assert list(bare(ast.parse((ROOM / module).read_text(encoding="utf-8")))) == []


def test_bare_strings_are_seen() -> None:
    source = 'Link(cue, source, "before", ""); x = link.rule in ("label",); replace(x, rule="none"); y = "goes on"'
    assert sorted(bare(ast.parse(source))) == ["before", "goes on", "label", "none"]


def test_every_rule_says_something_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len({rule.says for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name.replace(" ", "-"))
def test_counts_can_be_counts(rule: Rule) -> None:
    assert all(0 <= right <= cases for right, cases in (rule.right, *rule.found.values()))
    assert all(cases >= FEWEST for _, cases in rule.found.values())
    assert set(rule.found) <= set(RARE)
    if rule != NONE:
        assert rule.right[1] >= sum(cases for _, cases in rule.found.values())


def test_what_is_oftener_right_is_surer() -> None:
    assert confidence(PLAIN) > confidence(CONTINUED) > 0
    assert strength(PLAIN, "direct") > strength(RESUMED, "direct")
    assert strength(RESUMED, "mixed") == strength(MODEL, "mixed")
