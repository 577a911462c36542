"""Whether two names refer to the same speaker, such as `Teresa Vance` in a draft and `MS. VANCE` in a transcript."""

from __future__ import annotations

from ...documents.transcripts.labels import GENERIC, TITLES, is_numbered
from ...language.invisible import seen
from ...languages.names import name_words


def agrees(draft: str | None, role: str | None, source: str | None) -> bool | None:
    """Whether the speaker named in the draft is the one named in the source; None if either is missing or too general."""
    if not draft or not source:
        return None
    ours, theirs = _words(draft), _words(source)
    names, labels = _distinctive(ours), _distinctive(theirs)
    if not names or not labels:
        # THE MAYOR may be the mayor that the draft mentions, or another.
        known = {*ours, *_words(role or "")} - {"the", "of"}
        return True if known & ({*theirs} - {"the", "of"}) else None
    names, labels = _known(names, labels), _known(labels, names)
    if not {*names} & {*labels}:
        return _initials(names, labels)
    if names[-1] != labels[-1]:
        return {*names} <= {*labels} or {*labels} <= {*names}
    return len(names) == 1 or len(labels) == 1 or _first(names, labels)


def _words(name: str) -> list[str]:
    low = seen(name).lower().replace("’", "'").replace("'s", "").replace(",", " ").replace("-", " ").replace("_", " ")
    return [word.strip(".()'\"#*") for word in low.split()]


def _distinctive(words: list[str]) -> list[str]:
    if is_numbered(words):
        return []
    idle = name_words("en").suffixes | TITLES | GENERIC
    return [word for word in words if word and word not in idle and not word.isdigit()]


def _known(words: list[str], others: list[str]) -> list[str]:
    """The words of a name that distinguish it from another: without particles inside it, or before a lone surname.

    `van Dyk` may be `Jan van Dyk`, but `Piet van Dyk` is not, and `Al Hart` is not `Tom Hart`.
    """
    particles = name_words("en").particles | {prefix.rstrip("-") for prefix in name_words("en")["prefixes"]}
    alone = len(words) < len(others) and others[-len(words) :] == words
    kept = [word for at, word in enumerate(words) if word not in particles or (at == 0 and not alone)]
    return kept or words


def _first(names: list[str], labels: list[str]) -> bool:
    one, other = names[0], labels[0]
    short = min(len(one), len(other))
    return one[:short] == other[:short] or not {*names[:-1]}.isdisjoint(labels[:-1])


def _initials(names: list[str], labels: list[str]) -> bool:
    """Whether one name is the initials of the other, as TV of Teresa Vance and U.N. of United Nations."""
    short, full = sorted((names, labels), key=len)
    return len(short) == 1 < len(full) and short[0].replace(".", "") == "".join(word[0] for word in full)
