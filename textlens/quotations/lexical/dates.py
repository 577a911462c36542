"""Dates before names: whether the name of a day or a month is a first name or belongs to no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .lexicon import Lexicon
from .names import ALSO_NAMES, first_names

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_DATING = frozenset(
    "on in by since until till from before after during of last next this every each late early mid past through around between "
    "the a an".split()
)
PAPERS = frozenset("times telegraph mirror mail post express world herald star independent".split())
"""What stands behind a day in the name of a newspaper."""

_DATED = PAPERS | frozenset("mass school service league night morning afternoon evening bank holiday day".split())


def is_date(low: str, before: Sequence[str], after: str, lex: Lexicon) -> bool:
    """Whether a day's or month's name before another capital is no first name: `On Sunday Ann Lee said`, not `said April Lee`.

    Args:
        low: The day or month, in small letters.
        before: The tokens before it in its sentence, as spelled; the last two are looked at.
        after: The word after it.
        lex: The words of the language.
    """
    if not (low in first_names() or low in ALSO_NAMES):
        return True
    if not after[:1].isalpha() or after.lower() in _DATED or after.lower() in lex["time"]:
        return True
    if not before:
        return False
    last = before[-1].lower().rstrip(".")
    if last in _DATING or (before[-1][0].isupper() and last not in lex["titles"]):
        return True
    if low not in _DAYS or not (last in lex.verbs or last in lex["verbs"]):
        return False
    # She said Sunday Ann Lee was late, but: “Late,” said Sunday Oliseh.
    return len(before) > 1 and before[-2][-1] not in "”\"’',"


def dated(text: str, start: int, run: str, lex: Lexicon) -> int:
    """How many characters of a run of capitalised words, which stands at `start`, are a day or month that belongs to no name."""
    words = run.split()
    low, led = words[0].lower(), 0
    if low in _DATING:
        led = next((at for at, word in enumerate(words) if word.lower() not in _DATING), 0)
        low = words[led].lower()
    low = low.rstrip(".")
    if low not in lex["time"] or led + 1 == len(words):
        return 0
    before = words[:led]
    if not led:
        before = _before().findall(text, max(0, start - 40), start)
        # What ends a sentence says nothing of the next.
        before = [] if before and before[-1] in (".", "!", "?") else before
    return run.index(words[led + 1], run.index(words[led]) + 1) if is_date(low, before, words[led + 1], lex) else 0


@cache
def _before() -> re.Pattern[str]:
    return re.compile(r"[\w’'-]+\.?(?=\w|[ ,]|\Z)|[^\w\s]")
