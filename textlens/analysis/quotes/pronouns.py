"""Pronouns: the last person before `he` or `she` that gender and grammar allow, or nobody where it is not clear."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from .lexicon import Lexicon
from .names import Index, first_names
from .tokens import breaks

_WINDOW = 1500


class Seen(NamedTuple):
    """A person named (or meant by a pronoun) at an offset; `gender` is f, m, `-` for no single person, or nothing."""

    offset: int
    name: str
    gender: str
    subject: bool


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[A-ZÀ-Þ][\w’'\-]*\w"
    return re.compile(rf"(?<![\w’'.\-]){word}(?:[ \u00a0](?:[A-Z]\.[ \u00a0])?(?:(?:de|van|von|der|bin|al|la)[ \u00a0])*{word}){{0,4}}")


def antecedent(
    text: str, offset: int, gender: str, seen: Sequence[Seen], index: Index, quoted: Sequence[tuple[int, int]], lex: Lexicon
) -> Seen | None:
    """The person a pronoun at `offset` stands for; None where nobody fits or two fit equally well."""
    start = max(0, offset - _WINDOW)
    people = _people(text, start, offset, index, quoted, lex)
    people += [person for person in seen[-6:] if start <= person.offset < offset]
    people.sort(key=lambda person: person.offset)
    cuts = [start, *(cut[1] for cut in breaks(text, start, offset, lex["abbreviations"]))]
    for first, stop in zip(reversed(cuts), [offset, *reversed(cuts[1:])], strict=False):
        here = [person for person in people if first <= person.offset < stop]
        fitting = [person for person in here if person.gender in ("", gender)]
        if fitting:
            return _best(fitting, gender)
    return None


def _best(fitting: list[Seen], gender: str) -> Seen | None:
    subjects = [person for person in fitting if person.subject]
    choice = subjects or fitting
    names = {person.name for person in choice}
    if len(names) > 1:
        certain = [person for person in choice if person.gender == gender]
        if len({person.name for person in certain}) != 1:
            return choice[0] if subjects else None
        return certain[0]
    return choice[0]


def _people(
    text: str, start: int, stop: int, index: Index, quoted: Sequence[tuple[int, int]], lex: Lexicon
) -> list[Seen]:
    """The persons named in text[start:stop] outside quotation marks."""
    found = []
    known = first_names()
    for match in _pattern().finditer(text, start, stop):
        if _inside(quoted, match.start()):
            continue
        words = match.group().replace("\u00a0", " ").split()
        possessive = words[-1].endswith(("'s", "’s"))
        words[-1] = re.sub(r"['’]s$", "", words[-1])
        gender = ""
        title = False
        while words and words[0].lower().rstrip(".") in lex["titles"] | lex["closed"]:
            word = words.pop(0).lower().rstrip(".")
            title = title or word in lex["titles"]
            gender = "f" if word in lex["female"] else "m" if word in lex["male"] else gender
        before = text[max(start, match.start() - 6) : match.start()]
        if re.search(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.? $", before):
            title = True
            gender = {"Mr": "m", "Mrs": "f", "Ms": "f"}.get(before.rstrip(" .").split()[-1].rstrip("."), "")
        if not words:
            continue
        named = words[0].lower() in known and len(words) > 1
        if not (named or title or index.has(words[-1])):
            continue
        full = index.fullest(tuple(words), gender)
        name = " ".join(full.words) if full else " ".join(words)
        gender = gender or (full.gender if full else known.get(words[0].lower(), "") if len(words) > 1 else "")
        found.append(Seen(match.start(), name, gender, not possessive and _is_subject(text, start, match.start(), lex)))
    return found


def _is_subject(text: str, start: int, offset: int, lex: Lexicon) -> bool:
    """Whether little stands between the beginning of the sentence and the name."""
    before = text[max(start, offset - 60) : offset]
    cut = max(before.rfind(". "), before.rfind("\n"), before.rfind("? "), before.rfind("” "), before.rfind('" '))
    words = before[cut + 1 :].split() if cut >= 0 or offset - start < 60 else None
    return words is not None and len(words) <= 4 and not any(word.lower() in lex["prepositions"] for word in words)


def _inside(quoted: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_left(quoted, (offset + 1,)) - 1
    return at >= 0 and quoted[at][0] <= offset < quoted[at][1]
