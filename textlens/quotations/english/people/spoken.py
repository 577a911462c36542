"""Names in no list that are persons' by what is said of them: `Tenzin Dolma said …`, then `she`."""

from __future__ import annotations

import re
from functools import cache

from ...lexical.lexicon import Lexicon
from ...lexical.names import bare

FURTHEST = 400
"""So far behind a name it is looked at what the text says of it."""

_PARTS = frozenset(
    "street palace hill park house road city county island islands river valley bay beach square court hall castle bridge green "
    "north south east west new central royal united national international global "
    "the radio lib dem dems human rights law world kids".split()
)
"""Words of which a name of a place or a body is made."""

_TELLING = frozenset("told tells asked asks urged urges warned warns reminded reminds assured assures deny denies denied".split())
"""Verbs whose object, and not whose subject, stands behind them."""


def speaks(name: str, before: str, after: str, lex: Lexicon) -> bool:
    """Whether two words or more name somebody who says something and is `he` or `she` then, or is so in the next sentence."""
    words = [bare(word).lower() for word in name.split()]
    if len(words) < 2 or any(len(word) < 2 or word.isupper() for word in name.split()):
        return False
    if not all(others.isdisjoint(words) for others in (_PARTS, lex["things"], lex["demonyms"], lex["portfolios"])):
        return False
    if lex.is_person(words[-1].removesuffix("s")):
        return False
    follows = after[1:].partition(" ")[0] if after[:1] == " " else ""
    said = (before in lex.saying and before not in _TELLING) or follows in lex.saying
    return (_pronoun() if said else _goes_on()).match(after) is not None


@cache
def _goes_on() -> re.Pattern[str]:
    """The rest of a sentence, and the beginning of the next: `… came late. She`."""
    return re.compile(r" [a-z][^.!?\n“”\"]{1,140}[.!?] (?:He|She) ")


@cache
def _pronoun() -> re.Pattern[str]:
    """A pronoun for a person, with nobody else named before it."""
    return re.compile(r"(?:[^A-Z“\"]|[“\"][A-Z]?){0,300}?\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
