"""Whether two names are one speaker's: a draft's `Teresa Vance` and a transcript's `MS. VANCE`."""

from __future__ import annotations

from ...languages.names import name_words

# Not the titles of a language's folder, which tell a role from a name where a text has both: singer, coach, duke. A label in a
# transcript has nothing beside it, and many of those are surnames as well: with them, what MR. SINGER said would pass as said by
# anybody. Only what hardly is a surname stands here, and what is so common before one that it tells nobody: judge, king.
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother hon honorable capt captain"
    " col colonel gen general lt lieutenant sgt sergeant maj major cpl adm admiral judge justice sen senator rep gov"
    " governor president vice prime minister secretary mayor chair chairman chairwoman chairperson councilor councillor"
    " councilman councilwoman commissioner chief sheriff deputy officer director minister ambassador congressman congresswoman"
    " representative attorney king queen prince princess pope bishop archbishop the of".split()
)
_GENERIC = frozenset(
    "q a question questioner answer reporter reporters speaker moderator interviewer interviewee host anchor unknown"
    " unidentified male female man woman voice audience member narrator"
    " operator participant press journalist correspondent guest caller witness"
    " resident official spokesman spokeswoman spokesperson nurse doctor teacher driver".split()
)


def agrees(draft: str | None, role: str | None, source: str | None) -> bool | None:
    """Whether the draft's speaker is the source's; None where one is not named, or a title alone cannot tell."""
    if not draft or not source:
        return None
    ours, theirs = _words(draft), _words(source)
    names, labels = _telling(ours), _telling(theirs)
    if not names or not labels:
        # THE MAYOR may be the person whom the draft calls mayor, or somebody else.
        known = {*ours, *_words(role or "")} - {"the", "of"}
        return True if known & ({*theirs} - {"the", "of"}) else None
    names, labels = _known(names, labels), _known(labels, names)
    if not {*names} & {*labels}:
        return _initials(names, labels)
    if names[-1] != labels[-1]:
        return {*names} <= {*labels} or {*labels} <= {*names}
    return len(names) == 1 or len(labels) == 1 or _first(names, labels)


def _words(name: str) -> list[str]:
    low = name.lower().replace("’", "'").replace("'s", "").replace(",", " ").replace("-", " ")
    return [word.strip(".()'\"#*") for word in low.split()]


def _telling(words: list[str]) -> list[str]:
    idle = name_words("en").suffixes | _TITLES | _GENERIC
    return [word for word in words if word and word not in idle and not word.isdigit()]


def _known(words: list[str], others: list[str]) -> list[str]:
    """The words of a name that tell it from the other: a particle inside it does not, nor one before a surname alone.

    `van Dyk` is `Jan van Dyk`, but `Piet van Dyk` is not, and `Al Hart` is not `Tom Hart`.
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
    """Whether one is the other's initials: TV, Teresa Vance; U.N., United Nations."""
    short, full = sorted((names, labels), key=len)
    return len(short) == 1 < len(full) and short[0].replace(".", "") == "".join(word[0] for word in full)
