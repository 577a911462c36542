"""Where a person’s name stands in the words of a source, and where the role before it ends."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexical.names import first_names
from .clues import is_acronym
from .genitives import head, is_modifier, owner
from .grammar import Grammar
from .words import Words, is_first_name, plain

_LONGEST_NAME = 5
_OF = frozenset(("de",))
_FOREIGN = frozenset("áàâãåæçéèêëíìîïñóòôõøúùûýčćđęłńřśšťůźżž")
_LONGEST_ACRONYM = 5


def gender_of(low: str, grammar: Grammar) -> str:
    """The gender of a first name: f, m or nothing."""
    for name in dict.fromkeys((low, plain(low))):
        for known in (grammar.first_names, first_names()):
            if name in known or name.partition("-")[0] in known:
                return known.get(name, known.get(name.partition("-")[0], ""))
    return ""


def name_in(words: Words, begin: int, stop: int, *, article: bool, alone: bool = False) -> tuple[int, int]:
    """Where a person's name stands in a chunk; an empty range where none does. With `alone` a single word is no name."""
    owned = 0
    for at in range(begin, stop):
        if words.is_first_name(at) and not _in_place(words, begin, at) and not _is_theirs(words, begin, at):
            after = _end(words, at, stop)
            if words.grammar.language.cases:
                if at < owned:
                    continue
                if is_modifier(words, begin, at):
                    owned = after
                    continue
                if after - at == 1 and at > begin and _is_unknown(words, at - 1):
                    return at - 1, after
                owned = owner(words, at, after)
                if owned:
                    continue
            whole = after - at > 1 or (at == begin + 1 and not article and after == stop)
            if words.grammar.language.pro_drop and at > begin and whole and _is_given_before(words, begin, at - 1):
                return at - 1, after
            if article and at > begin + 1 and words.has(at - 1, "inner"):
                # El exalcalde de Guadalupe Real, der Sprecher von Anna Roth: a place, or somebody else.
                continue
            if after - at > 1 or (at > begin and not words.has(at - 1, "inner")) or (not article and after == stop):
                return at - (not words.grammar.language.cases and _is_given(words, begin, at)), after
    if words.grammar.language.capital_nouns:
        return _german_name(words, begin, stop, article, alone)
    return _romance_name(words, begin, stop, article)


def _is_unknown(words: Words, at: int) -> bool:
    """Whether a word before what is a first name, too, may be one that is in no list: `Yorik | Falk`."""
    titled = words.has(at, "titles") or words.has(at, "male") or words.has(at, "female") or words.is_role(at)
    return words.is_capital(at) and not titled and "-" not in words.low[at] and not words.low[at].endswith("s")


def _is_given(words: Words, begin: int, at: int) -> bool:
    """Whether the word before a first name is one that is in no list: `Hamit | Anna Roche`, `le docteur Hamit | Anna Roche`."""
    first = at - 1
    if first < begin or not words.is_capital(first) or is_acronym(words.raw[first], last=True) or words.has(first, "media"):
        return False
    if (
        words.low[first] in words.grammar.names.honours
        or _is_role(words, first)
        or words.has(first, "bodies")
        or words.has(first, "female")
        or words.has(first, "stops")
    ):
        return False
    return first == begin or _is_role(words, first - 1) or words.has(first - 1, "female")


def _is_given_before(words: Words, begin: int, at: int) -> bool:
    """Whether the word before a Spanish first name is another, in no list: `la directora | Suyapa Maribel Orellana`."""
    linked = at > begin and (words.has(at - 1, "prepositions") or words.has(at - 1, "articles") or words.is_capital(at - 1))
    known = words.is_person(at) or words.has(at, "bodies") or words.has(at, "media") or words.has(at, "saints")
    return (
        words.is_capital(at) and words.raw[at].isalpha() and not (words.raw[at].isupper() or linked or known or words.is_time(at))
    )


def _in_place(words: Words, begin: int, at: int) -> bool:
    """Whether a first name is part of a place or body: `hôpital de Saint-Denis`, `la Fundación Carlos`, `la Casa Blanca`."""
    alone = not words.is_capital(at + 1) and not words.is_particle(at + 1)
    return alone and at > begin and (words.has(at - 1, "prepositions") or _is_of_house(words, at))


def _is_of_house(words: Words, at: int) -> bool:
    """Whether a Spanish first name ends what an article begins: `la Casa | Blanca`, but not `el Papa | Francisco`."""
    before = at - 1
    if not words.grammar.language.pro_drop or not words.has(before - 1, "articles") or not words.is_capital(before):
        return False
    titled = words.is_person(before) or words.has(before, "male") or words.has(before, "female")
    plain = words.raw[before].isalpha() and not words.raw[before].isupper()
    return plain and not titled and words.low[before] not in words.grammar.names.honours


def _is_theirs(words: Words, begin: int, at: int) -> bool:
    """Whether a name says whose somebody or something is: `l’équipe de | Paul Roche`, `la mère d’| Anne Petit`."""
    first = at
    while first > begin and words.is_first_name(first - 1):
        first -= 1
    if first < at and words.is_capital(at + 1) and words.has(begin, "people"):
        # Le maire de Paris | Anne Petit.
        return False
    return first > begin + 1 and words.has(first - 1, "inner") and not words.is_capital(first - 2)


def _german_name(words: Words, begin: int, stop: int, article: bool, alone: bool) -> tuple[int, int]:
    stop = head(words, begin, stop)
    first = _described(words, begin, stop)
    if first < stop and words.is_role(first) and words.has(first + 1, "inner"):
        return begin, begin
    titled = first > begin and words.is_capital(first - 1)
    after = _end(words, first, stop)
    plain = all(words.is_capital(index) for index in range(first, after))
    if first >= stop or not plain or after == first or (article and not titled):
        return begin, begin
    whole = after == stop or words.has(after, "inner") or words.has(after, "prepositions")
    single = after - first == 1 and not titled and (alone or first > begin)
    owned = owner(words, first, after)
    return (first, after) if whole and not single and not owned else (begin, begin)


def _described(words: Words, begin: int, stop: int) -> int:
    """Where the role before a German name ends: `Frankreichs Außenministerin | Hélène Garnier`."""
    first = begin
    while first + 1 < stop and not words.is_capital(first):
        first += 1
    for index in range(begin, stop - 1):
        titled = any(words.has(index, section) for section in ("titles", "male", "female"))
        if words.is_capital(index + 1) and words.is_capital(index) and (titled or words.is_role(index)):
            first = index + 1
    return first


def _romance_name(words: Words, begin: int, stop: int, article: bool) -> tuple[int, int]:
    if not article and words.is_capital(begin):
        if _is_role(words, begin) and (words.has(begin + 1, "inner") or is_corps(words, begin, stop)):
            return begin, begin
        first = begin
        while (
            first + 1 < stop
            and _is_role(words, first)
            and (first > begin or words.is_capital(first + 1) or _is_role(words, first + 1))
        ):
            first += 1
        if first > begin and not words.is_capital(first):
            # Presidenta de Unidos: nobody's name.
            return begin, begin
        return first, _end(words, first, stop)
    after = stop
    while after > begin and not words.is_capital(after - 1):
        after -= 1
    first = after
    while first > begin and (words.is_capital(first - 1) or (words.is_particle(first - 1) and _inside(words, begin, first))):
        first -= 1
    before, start = first - 1, first
    while first < after - 1 and words.has(first, "titles"):
        first += 1
    if after - first == 1 and words.raw[first].isupper() and 1 < len(words.raw[first]) <= _LONGEST_ACRONYM:
        # La diputada PS.
        return begin, begin
    titled = first > start and (before < begin or words.has(before, "articles"))
    described = titled or (_is_description(words, before) if before >= begin else first > begin)
    return (first, after) if first < after == stop and described else (begin, begin)


def is_corps(words: Words, begin: int, stop: int) -> bool:
    """Whether a plural begins the name of a body with a preposition in capitals in it: `Médicos | Sin Fronteras`."""
    if begin + 2 >= stop or not words.low[begin].endswith("s") or not words.is_capital(begin) or words.is_particle(begin + 1):
        return False
    return words.is_capital(begin + 1) and words.has(begin + 1, "prepositions") and words.is_capital(begin + 2)


def _is_description(words: Words, at: int) -> bool:
    """Whether a word before a name may tell who they are: `le romancier | Petit`, not `ville de | Petit`."""
    linked = words.is_particle(at) or any(words.has(at, section) for section in ("prepositions", "articles", "inner"))
    return words.is_word(at) and not linked and not _is_verbal(words, at)


def _is_verbal(words: Words, at: int) -> bool:
    """Whether a word is a participle, which has an object, or no word as a dictionary has it: `ayant reçu`, `dOmega`."""
    if words.has(at, "people") or words.has(at, "offices") or words.has(at, "titles"):
        return False
    return words.low[at].endswith(words.grammar.language.participle_endings) or not (
        words.is_capital(at) or words.raw[at].islower()
    )


def _is_role(words: Words, at: int) -> bool:
    """Whether a title or a word for a person by what they do stands at a place."""
    low, sections = words.low[at], ("titles", "male", "people", "offices")
    return low == "ex" or any(low in words.grammar[section] or low[:-1] in words.grammar[section] for section in sections)


def _inside(words: Words, begin: int, at: int) -> bool:
    """Whether a particle before `at` stands inside a name: capitals before it, and a known first name."""
    first = at - 1
    while first > begin and (words.is_capital(first - 1) or words.is_particle(first - 1)):
        first -= 1
    return words.is_first_name(first)


def _end(words: Words, at: int, stop: int) -> int:
    """Where the name ends that begins at `at`."""
    end, limit = at, min(stop, at + _LONGEST_NAME)
    while end < limit:
        if end > at and ends_before(words.raw[at:limit], end - at, words.grammar):
            break
        if words.grammar.language.capital_nouns and _is_whole(words, at, end):
            break
        if words.is_capital(end) or (words.is_particle(end) and end > at and _leads_on(words, end, limit)):
            end += 1
        else:
            break
    return end


def belongs(words: Sequence[str], at: int, grammar: Grammar) -> bool:
    """Whether words from a particle on are no part of the name before it, but say where somebody belongs.

    `Anne Petit | de l’Institut Lune`, `Anne Petit | du Monde`, but Anne de Lune, Anne Giscard d’Estaing.
    """
    low = words[at].lower().replace("’", "'")
    if at + 1 < len(words) and words[at + 1].lower().replace("’", "'").removeprefix("l'") in grammar["bodies"]:
        return low in grammar["inner"]
    if low.startswith("d'"):
        # Words of a source are parted from what hangs on them: d’ | Estaing.
        rest = at + 1 + (len(low) == 2)
        return low[2:] in grammar["bodies"] or (rest < len(words) and words[rest][0].isupper())
    affiliated = low in grammar["inner"] or low in grammar["articles"]
    if not (grammar.language.elision and affiliated) or at < 2:
        return False
    if low in ("du", "des") or (low in _OF and at + 1 < len(words) and words[at + 1].lower().startswith(("l'", "l’", "la"))):
        return True
    before = words[at - 1].lower()
    if low in _OF and at == 2 and at + 2 < len(words) and words[at + 2][0].isupper():
        # Anne Maurice | de Lune Bleue.
        return True
    return not (is_first_name(before, grammar) or before in grammar.particles or words[at][0].isupper())


def ends_before(words: Sequence[str], at: int, grammar: Grammar) -> bool:
    """Whether a name has ended before a word: one that says where somebody belongs, one that it has, a body's initials."""
    return belongs(words, at, grammar) or is_repeated(words, at) or _is_of_body(words, at, grammar)


def affiliated(words: Sequence[str], first: int, stop: int, grammar: Grammar) -> int:
    """Where French words of a run end behind which it says where somebody belongs: `Petit | de l’Institut`, `Galles | du Sud`."""
    if not grammar.language.elision:
        return stop
    small = grammar["articles"] | grammar["inner"]
    ends = (at for at in range(first + 1, stop) if words[at] in small or ends_before(words[first:stop], at - first, grammar))
    return next(ends, stop)


def _is_of_body(words: Sequence[str], at: int, grammar: Grammar) -> bool:
    """Whether initials behind a surname are a body's: `M. Petit | BBC Monde`, but not `Paul PETIT`, `Jean-Paul II`."""
    low = words[at - 1].lower()
    surname = not (is_first_name(low, grammar) or low in grammar.particles or words[at - 1].isupper())
    return surname and is_acronym(words[at], last=True)


def is_repeated(words: Sequence[str], at: int) -> bool:
    """Whether a name has ended before a word that it already has: `Paul Roche | Paul`."""
    return at > 0 and words[at] in words[:at] and not words[at].islower()


def _is_whole(words: Words, first: int, end: int) -> bool:
    """Whether a name has its surname, so that another German noun goes on: Anna Roth | Reportern. A foreign one may have two."""
    particled = words.is_particle(end - 2) and not words.is_capital(end - 2)
    given = (words.is_first_name(end - 1) and not particled) or words.low[end - 1] == "kardinal" or words.is_particle(end - 1)
    if end - first < 2 or not words.is_capital(end - 1) or given:
        return False
    return not any(_FOREIGN.intersection(words.low[index]) for index in (end - 1, end)) and not words.is_particle(end)


def _leads_on(words: Words, at: int, limit: int) -> bool:
    if words.is_join(at):
        return True
    apart = words.is_first_name(at - 2) and (words.low[at] == "vom" or not words.is_capital(at + 1))
    known = words.is_particle(at - 1) or (words.is_first_name(at - 1) and not apart)
    if words.grammar.language.capital_nouns and not known:
        # Anna von der Heide has a name of four words, Anna Roth von der Bahn one of two.
        return False
    if words.low[at] in ("y", "i"):
        return words.is_capital(at + 1) and not words.is_first_name(at + 1)
    nested = at + 1 < limit and words.is_particle(at + 1) and words.is_capital(at + 2)
    return (at + 1 < limit and words.is_capital(at + 1)) or nested
