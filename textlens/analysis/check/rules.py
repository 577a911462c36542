"""The rules: what each is for, the limit it has by default, and texts that break it beside texts that do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ...errors import TextlensError, choices

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule finds something in, or does not; held to another limit than the rule's where it names one."""

    text: str
    fires: bool
    limit: float | None = None
    terms: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    `option` is the command's option that turns it on; `limit` what it allows, where it counts; `always` says whether it holds
    unless it is turned off.
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
"""Every rule, in the order that findings at one place have."""

NAMES = tuple(rule.name for rule in RULES)
"""The names of the rules."""

Asked = Mapping[str, float | bool | None]
"""What is asked of rules by name: a limit, whether they hold, or nothing."""


def chosen(asked: Asked, only: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules that hold, each with its limit: those that `asked` turns on, or those named in `only`.

    TextlensError for a rule there is not, for terms that nobody listed, and where no rule holds.
    """
    names = list(only)
    for name in names:
        if name not in NAMES:
            raise TextlensError(f"there is no rule {name!r}", choices(name, NAMES))
    if "terms" in names and not asked.get("terms"):
        hint = "Name a list with --terms, or write [[check.terms]] in textlens.toml."
        raise TextlensError("there are no terms to look for", hint)
    rules = [limited(rule, asked.get(rule.name)) for rule in RULES if rule.name in names or (not names and _holds(rule, asked))]
    if not rules:
        hint = "Set a limit, or list terms: `textlens check --list-rules` shows every rule."
        raise TextlensError("there is nothing to check: no rule is active", hint)
    return tuple(rules)


def limited(rule: Rule, asked: float | bool | None) -> Rule:
    """The rule with the limit asked for, or its own."""
    return rule if asked is None or isinstance(asked, bool) else replace(rule, limit=asked)


def _holds(rule: Rule, asked: Asked) -> bool:
    said = asked.get(rule.name)
    return rule.always if said is None else said is not False
