"""Noun phrases read forward: who is named from a word on.

There is no tagger. A phrase is what stands between function words, verbs that the lexicon knows and marks; titles, ages in
commas and appositions belong to it, relative clauses do not.
"""

from __future__ import annotations

from ..lexical.tokens import DASHES, Tokens
from . import cues

LONGEST = 45
"""How many tokens a phrase may have."""

INNER = frozenset(("of", "for", "&"))
"""Words that join the parts of a phrase, besides the particles of names."""

PLACE = frozenset(("at", "from", "in", "on", "with", "to", "by", "near", "against", "behind", "between", "under"))
_REVEREND = frozenset(("most", "very", "right", "rt"))
PERSONAL = frozenset(("he", "she", "they", "i", "we", "it"))
PERSONAL_OBJECTS = frozenset(("me", "us", "him", "them", "her", "you"))
_APPOSING = frozenset(
    ("a", "an", "the", "of", "aged", "from", "his", "her", "their", "its", "one", "jr", "sr", "now", "then", "formerly", "both")
)
_TITLES = {"“": "”", '"': '"', "‘": "’"}
_CLOSING = frozenset("”’")
_LONGEST_TITLE = 14

DATING = frozenset("late early earlier later last this".split())
"""Words that belong to the date before the name of a day."""

OCCASIONS = frozenset("interview conference release facebook twitter court phone video speech briefing call".split())
"""Where and how something was said, and not who said it."""


def forward(tokens: Tokens, index: int, *, subject: bool) -> int:
    """The end of the plain phrase that begins at index; index itself where none does.

    With `subject` a verb is expected after it, so places (`the man in the dock`) belong to it; without, what follows a name
    belongs to the rest of the sentence.
    """
    if index >= len(tokens):
        return index
    if tokens.is_pronoun(index):
        end = _pronominal(tokens, index, subject)
        if end is not None:
            return end
    at = _run(tokens, index, subject)
    low = tokens.low
    while at > index and not tokens.is_capital(at - 1) and (_hangs(tokens, low[at - 1]) or _is_manner(tokens, index, at - 1)):
        at -= 1
    return at


def _is_manner(tokens: Tokens, index: int, at: int) -> bool:
    """Whether an adverb ends a phrase, which belongs to the verb behind it: `Trane quickly deflected`."""
    low = tokens.low[at]
    return at > index and tokens.is_capital(at - 1) and low.endswith("ly") and low not in tokens.lex["not_adverbs"]


def _pronominal(tokens: Tokens, index: int, subject: bool) -> int | None:
    """The end of a phrase that begins with a pronoun; None where the word is a determiner: `many voters`."""
    low, after = tokens.low, index + 1
    if after < len(low) and low[after] == "of" and low[index] not in PERSONAL:
        return forward(tokens, after + 1, subject=subject) if after + 1 < len(low) else after
    if low[index] in tokens.lex["determiners"] and after < len(low) and tokens.is_word(after) and not tokens.is_verbal(after):
        return None
    if not subject or after + 1 >= len(low) or low[after] != "and" or tokens.is_verbal(after + 1):
        return after
    if not (tokens.is_word(after + 1) or low[after + 1] in tokens.lex["determiners"]):
        return after
    end = forward(tokens, after + 1, subject=True)
    return end if end > after + 1 else after


def _run(tokens: Tokens, index: int, subject: bool) -> int:
    """Where words, determiners, brackets and what joins them stop; index where no noun is among them."""
    at, nouns, stop = index, 0, min(len(tokens), index + LONGEST)
    while at < stop:
        if _determines(tokens, at, index) or (nouns and tokens.is_particle(at)):
            at += 1
        elif tokens.raw[at] == "(":
            at = tokens.closing(at)
        elif nouns and not subject and (_dates(tokens, at) or _represents(tokens, at)):
            break
        elif tokens.is_word(at) and not (nouns and _ends(tokens, at)):
            nouns, at = nouns + 1, at + 1
        elif nouns and at + 1 < stop and _links(tokens, at, subject):
            at += 1
        else:
            break
    return min(at, len(tokens)) if nouns else index


def _represents(tokens: Tokens, at: int) -> bool:
    """Whether what a person does begins behind a noun for one: `a lawyer representing Tom Bell`."""
    low = tokens.low
    doing = low[at].endswith("ing") and not tokens.is_capital(at) and tokens.lex.is_person(low[at - 1])
    return doing and at + 1 < len(low) and (tokens.is_capital(at + 1) or low[at + 1] in tokens.lex["determiners"])


def _dates(tokens: Tokens, at: int) -> bool:
    """Whether a date begins behind a phrase: `Tuesday`, `late Tuesday`, `last night`."""
    if tokens.is_time(at) and tokens.raw[at][0].isupper():
        return True
    behind = at + 1 < len(tokens) and (tokens.is_time(at + 1) or tokens.low[at + 1] == "on")
    return tokens.low[at] in DATING and behind


def _hangs(tokens: Tokens, low: str) -> bool:
    return (
        low in INNER or low in tokens.lex.names.particles or low in tokens.lex["prepositions"] or low in tokens.lex["determiners"]
    )


def _determines(tokens: Tokens, at: int, index: int) -> bool:
    if tokens.low[at] not in tokens.lex["determiners"]:
        return False
    before = tokens.low[at - 1]
    return at == index or before in tokens.lex["prepositions"] or before in ("and", "both", "all", "to")


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a word that could be a noun is a verb here."""
    low = tokens.low
    if tokens.is_capital(at):
        return False
    if tokens.is_verbal(at):
        # A participle between a determiner and a noun is an adjective: the accused man.
        return not (low[at].endswith("ed") and low[at - 1] in tokens.lex["determiners"])
    verb = tokens.lex.verbs.get(low[at])
    if verb is None or not verb.nominal or "present" not in verb.forms:
        return False
    if "say" not in verb.classes:
        return "manner" in verb.classes and tokens.is_capital(at - 1)
    return tokens.is_capital(at - 1) or low[at - 1].endswith("s")


def _links(tokens: Tokens, at: int, subject: bool) -> bool:
    """Whether a preposition or an `and` at this place goes on with the phrase."""
    word, low = tokens.low[at], tokens.low
    after = at + 2 if low[at + 1] in tokens.lex["determiners"] and at + 2 < len(low) else at + 1
    if not tokens.is_word(after) or (tokens.is_time(after) and word not in ("of", "for")):
        return False
    named, names = tokens.is_capital(at - 1), tokens.is_capital(after)
    if word in INNER:
        return subject or not named or names or word == "&"
    if word in PLACE:
        return subject or (not named and names and word in ("at", "from"))
    if word != "and" or tokens.is_pronoun(at + 1) or tokens.is_verbal(at + 1):
        return False
    return not named or names or after > at + 1


def appositions(tokens: Tokens, index: int) -> int:
    """The end of a phrase that ends at index with the appositions behind it: `, 34, of Leeds, a nurse at the clinic`."""
    end = index
    while end - index < LONGEST and _apposes(tokens, end):
        end = _apposition(tokens, end + 1)
    return end


def named(tokens: Tokens, index: int) -> int:
    """The end of the phrase that begins at index with its appositions, outside a subject; index where none does."""
    end = forward(tokens, index, subject=False)
    return appositions(tokens, end) if end > index else index


def _apposes(tokens: Tokens, comma: int) -> bool:
    """Whether an apposition begins behind a comma."""
    at = comma + 1
    if at >= len(tokens) or tokens.raw[comma] != ",":
        return False
    word, spelled = tokens.low[at], tokens.raw[at]
    if _is_clause(tokens, at):
        return False
    if spelled[0].isdigit() or word in _APPOSING:
        return not (word == "one" and at + 1 < len(tokens) and tokens.is_verbal(at + 1))
    if word in _REVEREND and tokens.low[at + 1 : at + 2] != [] and tokens.low[at + 1] in tokens.lex["titles"]:
        return True
    if word in tokens.lex["ends"] or word in tokens.lex["closed"] or not spelled[0].isalpha() or word.endswith("ly"):
        return False
    verb = tokens.lex.verbs.get(word)
    moves = (word.endswith("ing") and not tokens.is_capital(at)) or (verb is not None and "past" in verb.forms)
    return not moves and not tokens.is_verbal(at) and not _acts(tokens, at)


def _is_clause(tokens: Tokens, at: int) -> bool:
    """Whether a clause begins here: `according to a spokesman, the road is closed`."""
    end = forward(tokens, at, subject=True)
    return at < end < len(tokens) and tokens.low[end] in tokens.lex["auxiliaries"] and cues.group(tokens, end) is None


def _acts(tokens: Tokens, at: int) -> bool:
    """Whether a verb in the present stands here, whatever verb it is: `Wicks, …, shakes his head`."""
    word = tokens.low[at]
    if tokens.is_capital(at) or not word.endswith("s") or word.endswith("ss"):
        return False
    return at + 1 >= len(tokens) or tokens.low[at + 1] in tokens.lex["closed"]


def _apposition(tokens: Tokens, start: int) -> int:
    at, stop = start, min(len(tokens), start + LONGEST)
    while at < stop and tokens.raw[at] not in (",", ":", ";", "-") and tokens.raw[at] not in DASHES:
        if tokens.raw[at] == "(":
            at = tokens.closing(at)
            continue
        if tokens.raw[at] in _CLOSING:
            break
        if tokens.raw[at] in _TITLES:
            at = _titled(tokens, at)
            continue
        verb = tokens.lex.verbs.get(tokens.low[at])
        if at > start and verb is not None and verb.lemma in ("say", "tell", "add") and verb.finite:
            break
        if at > start + 1 and _adverbial(tokens, at):
            break
        at += 1
    return min(at, len(tokens))


def _titled(tokens: Tokens, start: int) -> int:
    """The place behind a title in marks that begins here, or behind its mark where none ends soon: `author of “Boat: A Life”`."""
    closing = _TITLES[tokens.raw[start]]
    ends = (at + 1 for at in range(start + 1, min(len(tokens), start + _LONGEST_TITLE)) if tokens.raw[at] == closing)
    return next(ends, start + 1)


def _adverbial(tokens: Tokens, at: int) -> bool:
    """Whether what was said, and not who said it, goes on here: `in an interview`, `on Monday`, `when …`."""
    word = tokens.low[at]
    if word in ("when", "as", "while", "after", "during"):
        return True
    if word not in ("in", "on"):
        return False
    ahead = tokens.low[at + 1 : at + 4]
    return any(low in tokens.lex["time"] or low in tokens.lex["nouns"] or low in OCCASIONS for low in ahead)
