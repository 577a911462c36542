"""The rules, with descriptions, default limits, and examples of texts that break them and texts that do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ...errors import TextlensError, choices

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Example:
    """A text in which a rule finds something (`fires`) or not; `limit` and `terms` are used instead of the rule's own."""

    text: str
    fires: bool
    limit: float | None = None
    terms: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    `option` is the command-line option that turns it on; `limit` is its default limit, if it has one; `always` is whether it is
    active unless it is turned off.
    """

    name: str
    help: str
    option: str
    level: str = "warning"
    limit: float | None = None
    always: bool = False
    examples: tuple[Example, ...] = ()


_PLAIN = ({"avoid": "utilize", "prefer": "use"},)
_HARD = (
    "The administration had repeatedly underestimated infrastructure maintenance expenditure, according to an independent "
    "investigation commissioned by the parliamentary opposition. Ministerial representatives acknowledged considerable "
    "organisational difficulties, notwithstanding previous declarations. "
)

RULES = (
    Rule(
        "grade",
        "The school grade of the text as a whole.",
        "--max-grade",
        limit=12,
        examples=(Example(_HARD * 3, True), Example("The dog ran home. The cat sat on the mat. " * 9, False)),
    ),
    Rule(
        "ease",
        "The reading ease of the text as a whole.",
        "--min-ease",
        limit=50,
        examples=(Example(_HARD * 3, True), Example("The dog ran home. The cat sat on the mat. " * 9, False)),
    ),
    Rule(
        "sentence",
        "Words in a sentence.",
        "--max-sentence",
        limit=40,
        examples=(
            Example("The council " + "met and " * 20 + "left.", True),
            Example("The council met on Monday. It voted to close the hall.", False),
            Example("The council met on Monday.", True, limit=4),
            Example("The council met on Monday.", False, limit=5),
        ),
    ),
    Rule(
        "paragraph",
        "Words in a paragraph.",
        "--max-paragraph",
        limit=120,
        examples=(
            Example("The council met on Monday. " * 25, True),
            Example("The council met on Monday.\n\n" * 25, False),
        ),
    ),
    Rule(
        "unattributed",
        "Quotations that nobody is named for.",
        "--unattributed",
        "error",
        examples=(
            Example("The gate was shut at noon.\n\n“We were told nothing at all about the closure.”", True),
            Example("“We were told nothing at all,” said Ana Ruiz, a nurse.", False),
            Example("“We were told nothing at all,” a nurse said.", False),
            Example("The so-called “experts” met to watch “The Long Road Home”.", False),
        ),
    ),
    Rule(
        "repeated",
        "A repeated word.",
        "--repeated",
        "error",
        always=True,
        examples=(
            Example("They left the the hall.", True),
            Example("They left the\nthe hall.", True),
            Example("The the mayor left.", True),
            Example("Duran Duran had had enough of that that day.", False),
            Example("It was over. Over the hill they went, 10 10 to go.", False),
            Example("Council shuts hall\nHall to be sold", False),
        ),
    ),
    Rule(
        "terms",
        "Words of the house's list, outside quotations.",
        "--terms",
        examples=(
            Example("They utilize the hall.", True, terms=_PLAIN),
            Example("They use the hall, and underutilize it.", False, terms=_PLAIN),
            Example("“We utilize the hall,” said Ana Ruiz.", False, terms=_PLAIN),
        ),
    ),
)
"""All rules, in the order in which findings at the same place are reported."""

NAMES = tuple(rule.name for rule in RULES)
"""The names of the rules."""

Asked = Mapping[str, float | bool | None]
"""The user's settings by rule: a limit, whether the rule is active, or None for the default."""


def chosen(asked: Asked, only: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The active rules, each with its limit: those that `asked` turns on, or those named in `only`.

    TextlensError for an unknown rule, for the rule `terms` without a term list, and if no rule is active.
    """
    names = list(only)
    for name in names:
        if name not in NAMES:
            raise TextlensError(f"there is no rule {name!r}", choices(name, NAMES))
    if "terms" in names and not asked.get("terms"):
        hint = "Name a list with --terms, or write [[check.terms]] in textlens.toml."
        raise TextlensError("there are no terms to look for", hint)
    rules = [
        limited(rule, asked.get(rule.name)) for rule in RULES if rule.name in names or (not names and _is_active(rule, asked))
    ]
    if not rules:
        hint = "Set a limit, or list terms: `textlens check --list-rules` shows every rule."
        raise TextlensError("there is nothing to check: no rule is active", hint)
    return tuple(rules)


def limited(rule: Rule, asked: float | bool | None) -> Rule:
    """The rule with the requested limit, or with its default one."""
    return rule if asked is None or isinstance(asked, bool) else replace(rule, limit=asked)


def _is_active(rule: Rule, asked: Asked) -> bool:
    setting = asked.get(rule.name)
    return rule.always if setting is None else setting is not False
