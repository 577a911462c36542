"""What the labels of transcripts consist of: titles and general words that are not part of anybody's name."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages.names import name_words
from ..timed_text import speaker

# These are not the titles in the folders of the languages, such as singer, coach or duke: many of those are also surnames, and
# the label of a transcript has no context to tell. With them, MR. SINGER would match any speaker. This list has only titles that
# are rarely surnames, and some that are too common before surnames to identify a person, such as judge and king.
TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother hon honorable capt captain"
    " col colonel gen general lt lieutenant sgt sergeant maj major cpl adm admiral judge justice sen senator rep gov"
    " governor president vice prime minister secretary mayor chair chairman chairwoman chairperson councilor councillor"
    " councilman councilwoman commissioner chief sheriff deputy officer director minister ambassador congressman congresswoman"
    " representative attorney king queen prince princess pope bishop archbishop the of".split()
)
"""Titles before names."""

GENERIC = frozenset(
    "q a question questioner answer reporter reporters speaker moderator interviewer interviewee host anchor unknown"
    " unidentified male female man woman voice audience member narrator"
    " operator participant press journalist correspondent guest caller witness"
    " resident official spokesman spokeswoman spokesperson nurse doctor teacher driver"
    " sprecher sprecherin moderatorin frage antwort locuteur locutrice intervenant orador hablante pregunta respuesta".split()
)
"""Words that say what somebody is, not who."""

_ASKING = frozenset("question answer frage antwort pregunta respuesta".split())

_NUMBERED = frozenset("speaker spk participant voice sprecher sprecherin locuteur locutrice intervenant orador hablante".split())
"""Words that programs number speakers with."""


def examiner(name: str) -> str | None:
    """Who asks the questions that follow a line such as `BY MR. HART:`; None for any other label."""
    return name[3:] if name.startswith("BY ") and len(name) > 3 else None


def is_numbered(words: Sequence[str]) -> bool:
    """Whether a label, given by its words in lower case, only tells one speaker from another: speaker 01, speaker b, spk1, s2."""
    first, rest = words[0].rstrip("0123456789") if words else "", words[1:]
    counted = words and first != words[0] and (first in _NUMBERED or first == "s")
    return bool(counted or (rest and first in _NUMBERED)) and all(len(word) < 2 or word.isdigit() for word in rest)


def is_asking(name: str) -> bool:
    """Whether a label is that of a question or an answer, which is a label only where most of what is said is one."""
    return name.lower() in _ASKING


def is_office(name: str) -> bool:
    """Whether a label says what somebody is, such as Moderator; a question or an answer is not somebody."""
    return name.lower() in GENERIC - _ASKING


def is_full(name: str) -> bool:
    """Whether a name has more than a surname with its particles."""
    small = name_words().particles
    return sum(word.lower() not in small for word in name.split()) > 1


def may_be_somebody(label: str) -> bool:
    """Whether a label may be that of a person: a full name, a title, or what somebody is, as in `Man in the crowd`."""
    name = speaker(label)
    if name is not None:
        return (is_full(name) or is_marked(name)) and not is_asking(name)
    words = label.split()
    return label[:1].isupper() and words[-1].islower() and not GENERIC.isdisjoint(word.lower() for word in words)


def is_marked(name: str) -> bool:
    """Whether a label is recognisable as one by itself: in capitals, numbered, with a title, or a word such as Moderator."""
    words = [word.strip(".").lower() for word in name.split()]
    return name == name.upper() or name[-1:].isdigit() or words[0] in TITLES - {"the", "of"} or words[-1] in GENERIC
