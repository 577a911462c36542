"""Names: first names, and which of a run of capitalised words are a person's name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ...languages.files import sections
from ...languages.names import name_words
from .lexicon import Lexicon

_LONGEST = 5
_LONGEST_LINE = 120
_SHORT = 3
_FEWEST = 5
_FEWEST_TITLED = 3
_FEWEST_SUFFIXED = 2
_DIRECTIONS = frozenset("north south east west northern southern eastern western central new".split())
_LITTLE = frozenset(
    "to of the a an in on at for is are was has and or but with by as it he she his her not after before needs".split()
)
FAMILY_FIRST = frozenset(
    "lim tan lee ng wong chan goh teo ong chua koh ang yeo kim park choi jung yoon moon xi li wang zhang "
    "liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo zheng liang xie song tang deng "
    "feng cao peng zeng nguyen tran le pham hoang phan vu dang bui do ho".split()
)
"""Family names that stand before the given name: Lim Wei Jie."""

ALSO_NAMES = frozenset(("may", "august"))
"""Months that are names of persons too."""


@cache
def first_names() -> dict[str, str]:
    """First names in small letters, with f or m, or nothing where both women and men have them."""
    found: dict[str, str] = {}
    listed = sections("first_names.txt")
    for gender, names in (("f", listed["women"]), ("m", listed["men"])):
        for name in " ".join(names).lower().split():
            found[name] = gender if found.get(name, gender) == gender else ""
    return found


def plain(word: str) -> str:
    """A word without its accents, as the list of first names has it: Inés."""
    if word.isascii() or word.replace("’", "").isascii():
        return word
    # Not at the top: most texts have no accents in their names, and every run would wait for its tables.
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def is_given(low: str) -> bool:
    """Whether a word in small letters is a first name, or two of them with a hyphen: eva-maria."""
    known = first_names()
    low = plain(low)
    return low in known or ("-" in low and all(part in known for part in low.split("-")))


def is_compound(word: str) -> bool:
    """Whether a capitalised word is an adjective of two or more, and no name: Top-ranked, Sixteen-year-old, Man-of-the-match."""
    if "-" not in word or not word[0].isalnum():
        return False
    _, *parts = word.split("-")
    return all(part.islower() for part in parts) and (len(parts) > 1 or parts[0].endswith(("ed", "ing")))


def surname_of(words: tuple[str, ...]) -> str:
    """The last word of a full name in small letters, a suffix like Jr. left out."""
    last = words[-1].lower().rstrip(".")
    return words[-2].lower() if len(words) > _FEWEST_SUFFIXED and last in name_words("en").suffixes else last


class Full(NamedTuple):
    """A name of at least two words as it first stands in the document, at `offset`; `sure` where its first word is a name."""

    words: tuple[str, ...]
    offset: int
    length: int
    sure: bool

    @property
    def gender(self) -> str:
        """The first name's gender, f, m or nothing."""
        return first_names().get(plain(self.words[0].lower().rstrip(".")), "")

    @property
    def surname(self) -> str:
        """The last word in small letters, a suffix like Jr. left out."""
        return surname_of(self.words)

    def ends(self, surname: str) -> bool:
        """Whether a surname with its particles, in small letters, ends this name, a suffix left out."""
        return f" {' '.join(self.words)}".lower().rpartition(self.surname)[0].endswith(" " + surname.removesuffix(self.surname))


@cache
def pattern() -> re.Pattern[str]:
    """Runs of two to nine capitalised words, with particles and nicknames between them."""
    # Begins with one set, which lets the search skip to the next capital, and gives no letter back: three times as fast.
    capital, more = "[A-ZÀ-ÞŁŚŠŽČ]", r"(?>[\w'’\-]*\w|\.)?+(?:\.(?=[A-Z]))?+"
    first = rf"{capital}(?:(?<!\w.)(?:(?<=M)(?:d|st|a)|(?<=S)k)\.(?=[ ])|(?<![\w’'.-].){more})"
    word = rf"(?:(?:Md|Mst|Ma|Sk)\.|{capital}{more})"
    names = name_words("en")
    nickname = r"[“\"‘'(][A-Z][\w ]{0,18}[”\"’')]"
    return re.compile(
        rf"{first}(?:[ \u00a0]\n?(?:(?:{names.small}|{nickname})[ \u00a0])*(?:{word}|{names.prefixed}[A-Z]\w+)){{1,8}}", re.DOTALL
    )


def is_initial(word: str) -> bool:
    """Whether a word with a dot is part of a name: J. Edgar Hoover, Md. Kamrul Hossain; also Md without one."""
    if word in ("Md", "Mst"):
        return True
    return word.endswith(".") and (len(word) == 2 or word in ("Md.", "Ma.", "Mst.", "Sk.")) and word[0].isupper()


def is_postnominal(word: str) -> bool:
    """Whether a word in capitals behind a name is no part of it: KC, MP."""
    return word.isupper() and word.lower() in name_words("en").letters


@cache
def behind() -> re.Pattern[str]:
    """What stands behind a name that is a person's: an age, `who`, or what the person is (groups 1 and 2)."""
    place = r"(?:of|at|for|to|from|in|with)"
    nouns = rf"((?:(?!{place} )[a-z][\w’'-]* ){{1,4}}){place} "
    return re.compile(rf" \(\d\d\)|, (?:who\b|\d\d\b|aged\b|(?:the|an?|his|her)((?: [\w’'-]+){{1,4}})|{nouns})")


@cache
def partner() -> re.Pattern[str]:
    """The first of two names with one surname, right before the second: Paul in `Paul and Anita Green`."""
    return re.compile(r"(?:^|[^\w\s][ \n]?|[a-z][ ]|\n)([A-ZÀ-Þ][\w’'-]+)[ ]and[ ]\Z")


def titled(words: list[str], lex: Lexicon) -> tuple[int, int, bool] | None:
    """Which of a run of capitalised words are a person's name behind a title, two words at least."""
    if len(words) < _FEWEST_TITLED:
        return None
    last = len(words) - 1 - (words[-1].lower().rstrip(".") in lex.names.suffixes)
    for at in range(last - 2, -1, -1):
        if not lex["titles"].isdisjoint(words[at].lower().rstrip(".").split("-")) and not _within(words, at, lex):
            low = [word.lower() for word in words[at + 1 :] if word.lower() not in lex.names.particles]
            clean = lex["bodies"].isdisjoint(low) and lex["titles"].isdisjoint(low)
            # Chief Whip Ann Lee, with more of the office behind the title.
            first = at + 1
            while first < last - 1 and lex.is_person(words[first].lower()) and is_given(words[first + 1].lower()):
                first += 1
            return (first, min(len(words), first + _LONGEST), True) if clean else None
    return None


def person(words: list[str], known: dict[str, str], ignored: frozenset[str], lex: Lexicon) -> tuple[int, int, bool] | None:
    """Which of a run of capitalised words are a person's name, and whether surely: from the first word that is a first name."""
    low = [word.lower().rstrip(".") for word in words]
    if not all(map(str.isascii, low)):
        low = list(map(plain, low))
    suffixes, particles = lex.names.suffixes, lex.names.particles
    for index in range(len(words) - 1):
        after = low[index + 1]
        named = after in suffixes or after in particles or after in ALSO_NAMES
        title = len(words) > 2 and after in ignored and not named
        # Not Maria in Ángel Di Maria Gil, nor al in Xqor al Rahman.
        surname = words[index].islower() or (index > 1 and low[index - 1] in particles)
        if (low[index] in known or ("-" in low[index] and is_given(low[index]))) and not title and not surname:
            if len(words) - index > 2 and _names_body(low[-1], lex):
                return None
            ends = (at for at in range(index + 1, len(words)) if low[at] in _LITTLE or (at > index + 1 and _acts(low[at], lex)))
            stop = next(ends, len(words))
            return (index, min(stop, index + _LONGEST), True) if stop > index + 1 else None
        if low[index] in FAMILY_FIRST and len(words) - index == 3:
            return index, len(words), False
    first = 0
    while first < len(words) and (
        low[first] in ignored
        or low[first].removesuffix("s") in lex["titles"]
        or _precedes(low[first], lex, first + 2 < len(words))
    ):
        first += 1
    if (len(words) == 2 and _is_calling(low[0], lex)) or (first < len(words) and low[first] in _DIRECTIONS):
        # Veteran Marsh is Marsh, and New Brunswick nobody.
        return None
    telling = [word for at, word in enumerate(low[first:]) if not (at and word in lex.names.particles)]
    if 2 <= len(telling) <= 3 and not any(word in ignored for word in telling):
        return first, len(words), first > 0 and _is_calling(low[first - 1], lex)
    return None


def _is_calling(low: str, lex: Lexicon) -> bool:
    """Whether a word is a listed noun for a person and no name as well."""
    return (low in lex["people"] or low in lex["callings"]) and low not in lex["also_surnames"]


def _names_body(low: str, lex: Lexicon) -> bool:
    """Whether a word, or more than one of its kind, names a body: the Ann Lee Foundation."""
    return low in lex["bodies"] or (low.endswith("s") and low[:-1] in lex["bodies"])


def in_heading(text: str, start: int, end: int) -> bool:
    """Whether a run of capitals stands on a line that is spelled in capitals like a headline, and ends without a mark."""
    first = text.rfind("\n", max(0, start - _LONGEST_LINE), start) + 1
    last = text.find("\n", end, end + _LONGEST_LINE)
    if (not first and start > _LONGEST_LINE) or (last < 0 and end + _LONGEST_LINE < len(text)):
        return False
    line = text[first : last if last >= 0 else len(text)].rstrip()
    # `Teen Rescues Dog: 'I Love Her'` is a headline, a quoted sentence is none.
    if line.rstrip("”\"’'")[-1:] in ".,;:?!":
        return False
    words = [word for word in line.split() if word.isalpha() and len(word) > _SHORT]
    return len(words) >= _FEWEST and not any(map(str.islower, words))


def _within(words: list[str], at: int, lex: Lexicon) -> bool:
    """Whether a word that looks like a title is a particle inside a name: `Ángel Di Maria`, not `DI Ann Lee`."""
    return at > 0 and words[at].lower() in lex.names.particles and words[at - 1].lower().rstrip(".") not in lex["titles"]


def _precedes(low: str, lex: Lexicon, more: bool) -> bool:
    """Whether a capitalised word stands before a name: an adverb or verb, or a noun for a person with two words behind it."""
    if "-" in low and not lex["titles"].isdisjoint(low.split("-")):
        return True
    who = more and (lex.is_person(low) or lex.is_person(low.removesuffix("s")) or low in lex["demonyms"])
    return who or low.endswith("ly") or low in lex.verbs or low in lex["verbs"]


def _acts(low: str, lex: Lexicon) -> bool:
    """Whether a verb of saying stands here: a headline goes on behind the name."""
    known = lex.verbs.get(low)
    return known is not None and "present" in known.forms and low not in lex["surnames"]


def agree(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether two names with one surname can be one person's: equal first names or initials, or one is the other's second."""
    one, other = plain(full[0].lower().rstrip(".")), plain(words[0].lower().rstrip("."))
    short, long = sorted((one, other), key=len)
    # J. and John, Ken and Kenneth.
    if one == other or (len(short) not in (0, 2) and long.startswith(short)):
        return True
    return other in (plain(word.lower()) for word in full[1:-1])


def bare(word: str) -> str:
    """A word without a possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


def offset_of(full: Full) -> int:
    """Where a name stands, to sort by."""
    return full.offset


def fullness(full: Full) -> tuple[int, int]:
    """How full a name is, the first one before others, to sort by."""
    return len(full.words), -full.offset
