"""The gender of persons whose first name does not tell it, by the pronouns that go on with them: `Kele Bando sourit. Il dit…`."""

from __future__ import annotations

from collections import Counter

from ..ledger.outline import Outline
from ..ledger.people import Person, Sentence

_KNOWN = frozenset("fm")
_CLEAR = 3


def note_genders(outline: Outline, stop: int) -> None:
    """Give persons without a gender that of the pronouns right after the sentences before `stop` that are about nobody else."""
    votes: dict[Person, Counter[str]] = {}
    about: Person | None = None
    for number in range(outline.before(stop)):
        sentence = outline.sentence(number)
        if about is not None and sentence.pronoun in _KNOWN and not sentence.mentions:
            votes.setdefault(about, Counter())[sentence.pronoun] += 1
        else:
            about = _only(sentence)
    for person, counted in votes.items():
        (gender, most), *others = counted.most_common()
        if not person.gender and most >= _CLEAR * sum(count for _, count in others):
            person.gender = gender


def _only(sentence: Sentence) -> Person | None:
    """The only person whom a sentence names, none of whose names is another noun's."""
    named = {mention.person for mention in sentence.mentions}
    if len(named) != 1 or any(mention.owner for mention in sentence.mentions) or sentence.pronoun:
        return None
    person = next(iter(named))
    return person if not (person.gender or person.body) and sentence.subject in (None, person) else None
