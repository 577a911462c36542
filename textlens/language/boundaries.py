"""Deciding whether a punctuation mark ends a sentence, by the words before and after it."""

from __future__ import annotations

import re
from functools import cache

from .abbreviations import Abbreviations
from .marks import DASHES, FARTHEST_QUOTE, Mark, raw_token, token_before

_OPENERS = "\"'“‘«„‚»›‹(\\[{¿¡`*_「『（【〈《"
_BEGINNERS = frozenset('"“‘«‹»›„‚¿¡')
_ADDRESSES = frozenset({"http", "https", "www", "pic"})
_CLOSERS = frozenset(')]"”»')
_QUOTES = "\"'“”‘’«»„"
_LONGEST_TIME = 40
_VOWELS = frozenset("aeiouy")


def ends(mark: Mark, known: Abbreviations) -> bool:
    """Whether a sentence ends at this mark."""
    if not mark.is_spaced and mark.text[mark.following] not in _BEGINNERS:
        return _ends_unspaced(mark, known)
    if mark.before in {"(", "["} or (mark.is_emphatic and mark.before in {",", ":", ";"}):
        return False
    if not mark.is_emphatic and mark.start - mark.begin < 2 and not mark.text[mark.begin : mark.start].strip(_QUOTES):
        # An ellipsis at the start of a sentence belongs to what follows: `No. … But yes.`
        return False
    following = _pattern("following").match(mark.text, mark.following)
    if following is None or not following[1]:
        at = following.end() if following else mark.following
        return _ends_before_sign(mark, mark.text[at : at + 1], known)
    word = following[1]
    if word in _ADDRESSES:
        return _ends_before_sign(mark, word, known)
    if following[2] == "." and (len(word) == 1 or word in known.kinds):
        # An initial or an abbreviation is not evidence that a sentence ends before it.
        return _ends_before_word(mark, word, False, known)
    return _ends_before_word(mark, word, word in known.starters, known)


def at_a_glance(mark: Mark, known: Abbreviations) -> bool | None:
    """Whether a sentence ends at this mark, for the simple cases, which are most; None if `ends` has to decide."""
    text, start, stop, following = mark.text, mark.start, mark.stop, mark.following
    sign = text[following]
    if stop < following and text[start] == "." and mark.after == start + 1:
        if sign.isupper() or (sign in '“"' and text[following + 1 : following + 2].isupper()):
            return None if stop > start + 1 and text[stop - 1] == "«" and not _is_reversed(mark) else _is_end_of_word(mark, known)
        return None
    if text[start] in DASHES:
        return _breaks_off(mark, known)
    if stop < following or mark.is_wide:
        return None
    # Within `3.5`, `U.S.` or `a.m.`, but perhaps not in `the end.The next`, `in 2020.The next` or `Montag.„Wir`.
    if not (sign.isalnum() or sign in "„‚¿¡"):
        return False
    before = text[max(0, start - 2) : start]
    return None if before.isalpha() or (sign.isupper() and before.isdecimal()) else False


def _is_end_of_word(mark: Mark, known: Abbreviations) -> bool | None:
    """Whether a sentence ends at a period before a capital; None if the word before it is not enough to decide."""
    word = raw_token(mark.text, mark.begin, mark.start)
    kind = known.kinds.get(word)
    if kind is None:
        return True if len(word) > 1 and word.isalpha() and not word.isupper() else None
    return False if kind == "title" and mark.stop == mark.after else None


def _is_reversed(mark: Mark) -> bool:
    """Whether the last `»` opened a quotation, so that `«` closes it: `»Komm mit.« Er ging`."""
    opened = mark.text.rfind("»", max(0, mark.start - FARTHEST_QUOTE), mark.start)
    return opened >= 0 and mark.text[opened + 1].isalnum()


def _breaks_off(mark: Mark, known: Abbreviations) -> bool:
    """Whether a dash breaks off a sentence and another begins, as in `I was just at — Where is it?`."""
    text = mark.text
    if not (mark.before.isspace() and text[mark.following - 1].isspace() and text[mark.following].isupper()):
        return False
    # A capitalized word before the dash suggests a headline, where it joins: `Mayor Names Police Chief – It May Surprise You`.
    restart = _pattern("restart").match(text, mark.following)
    return restart is not None and restart[0] in known.restarts and mark.token.islower()


def _ends_unspaced(mark: Mark, known: Abbreviations) -> bool:
    """Whether it ends at a mark without a space after it, as in Chinese or by a typing error: `the end.The next`."""
    if mark.is_wide:
        return not (mark.after < mark.stop and mark.text[mark.stop] in "とっ")
    # Whole words only: anything else may be an address or a file name.
    word = raw_token(mark.text, mark.begin, mark.start).lstrip(_OPENERS)
    found = _pattern("unspaced").match(mark.text, mark.stop)
    is_whole = word.isdecimal() or (word.isalpha() and word[1:].islower())
    if found is None or not (is_whole and 1 < len(word) < 20) or _is_numbering(mark):
        return False
    kind = known.kinds.get(word) if mark.is_period else None
    if kind or (not word.islower() and (mark.is_period or mark.is_emphatic)):
        # A name or a number may be part of a longer name: `Node.js`, `Booking.Com`, `2.Bundesliga`, `Sp.A`.
        return found[1] in known.starters and len(word) + len(found[1]) > 4 and kind in {None, "mid", "end"}
    return mark.is_emphatic or found[0] == "I" or (found[0][0].isupper() and found[0][1:].islower())


def _ends_before_sign(mark: Mark, sign: str, known: Abbreviations) -> bool:
    """The same if the mark is followed by a digit, a dash or another sign instead of a word."""
    if sign and sign in (",;:)" if mark.is_period else ",;:)!?"):
        return False
    if not mark.is_period:
        # A dash continues the sentence, but a hyphen before a capital may begin a list item: `Who won? - A new poll`.
        if sign and sign in "—–-":
            return _pattern("listing").match(mark.text, mark.following) is not None
        return mark.is_emphatic or not sign.isdigit()
    return not (sign == "&" or _is_numbering(mark) or kind(mark.token, known) or _is_measure(mark, known))


def _ends_before_word(mark: Mark, word: str, starts: bool, known: Abbreviations) -> bool:
    if word[0].islower():
        return known.known and _ends_before_small(mark, word, known)
    if mark.is_period:
        return not _is_numbering(mark) and _ends_after_period(mark, word, starts, known)
    quoted = mark.is_quoted
    if quoted and (word == "I" or not starts) and known.sayer and known.sayer.match(mark.text, mark.following):
        return False
    if mark.is_emphatic:
        return starts or mark.token not in known.exclaimed
    # An ellipsis after a space marks omitted words, not for a voice that trails off.
    return starts or quoted or not mark.before.isspace()


def _ends_before_small(mark: Mark, word: str, known: Abbreviations) -> bool:
    """The same if the next word begins with a lower-case letter, as in hasty writing, or in `iPhone` and `al-Qaeda`."""
    if mark.is_quoted or word in known.kinds:
        return False
    if mark.is_emphatic:
        return mark.after == mark.stop and word not in known.said and not _is_title(mark)
    token = mark.token
    if not mark.is_period or kind(token, known) or _is_numbering(mark) or _is_measure(mark, known):
        return False
    if ")" in mark.text[mark.after : mark.stop]:
        # What is in brackets is part of the sentence that goes on: `(see p. 5.) and then`.
        return False
    if not known.trusts_small and word.capitalize() not in known.starters:
        return False
    if token[:1].isdigit() or _is_roman(token):
        return not known.determiners and token.replace("-", "").rstrip(")]").isalnum()
    return mark.before in _CLOSERS or _is_plain(token)


def _ends_after_period(mark: Mark, word: str, starts: bool, known: Abbreviations) -> bool:
    token = mark.token
    match kind(token, known):
        case "title":
            return starts and mark.after < mark.stop
        case "mid":
            return starts
        case "place":
            return starts or _ends_address(mark, token)
        case "end":
            return _ends_after_time(mark, word, starts, known)
        case "number":
            return not _is_numeral(mark, word)
        case "initial":
            return _ends_after_letter(mark, token, word, starts, known)
        case _:
            return starts or not known.determiners or _ends_after_number(mark, token, word, known)


def kind(token: str, known: Abbreviations) -> str:
    """The kind of an abbreviation, by the list or as an initial; empty if the token is not an abbreviation."""
    listed = known.kinds.get(token) or known.kinds.get(_pattern("joined").sub("", token))
    if listed:
        return listed
    if len(token) == 1 and token.isalpha():
        return "initial"
    return "mid" if "." in token and all(len(piece) == 1 for piece in _pattern("pieces").split(token)) else ""


def _ends_after_letter(mark: Mark, token: str, word: str, starts: bool, known: Abbreviations) -> bool:
    """Whether a single letter ends the sentence (`Plan B.`, `So do I.`) instead of being an initial or the end of `z. B.`."""
    before = token_before(mark.text, mark.begin, mark.start - len(token))
    match known.kinds.get(before + token) if before.endswith(".") else None:
        case "title":
            return False
        case "end":
            return _ends_after_time(mark, word, starts, known)
        case _:
            return starts or before.lower() in known.labels or (token == "I" and before.islower() and known.trusts_small)


def _ends_after_time(mark: Mark, word: str, starts: bool, known: Abbreviations) -> bool:
    """Whether an abbreviation of the kind `end` ends the sentence: `It ended at 5 a.m. Police came`, but not `5 a.m. Monday`."""
    if word in known.follow or word.capitalize() in known.follow:
        return False
    if starts or mark.start - mark.begin > _LONGEST_TIME:
        return True
    # A sentence that so far only says when goes on: `At 5 a.m. Mr. Smith went`, `In early Dec. Paris was white`.
    first, *rest = mark.text[mark.begin : mark.start].lstrip(_QUOTES + "([").lower().split()
    return first not in known.leads or any(
        piece not in known.leads and not piece[0].isdigit() and piece[1:] != "." for piece in rest[:-1]
    )


def _ends_after_number(mark: Mark, token: str, word: str, known: Abbreviations) -> bool:
    """Whether a number ends the sentence (`auf Platz 3.`) instead of being an ordinal (`am 3. Mai`)."""
    if not (token.isdigit() and len(token) < 3) and not _is_roman(token):
        return True
    before = token_before(mark.text, mark.begin, mark.start - len(token))
    return before[:1].isupper() and before not in known.determiners and word not in known.dated


def _is_numbering(mark: Mark) -> bool:
    """Whether the token is the number of a list item: `3.` or `a.` at the start of a sentence."""
    width = mark.start - mark.begin
    token = mark.token if width < 6 else ""
    return width <= len(token) + 2 and (len(token) == 1 or (token.isdigit() and len(token) < 4))


def _is_measure(mark: Mark, known: Abbreviations) -> bool:
    """Whether the token is a measure after a number, whose period ends a sentence only before a capital: `6 in. of rain`."""
    unit = _pattern("joined").sub("", mark.token)
    if unit.lower() not in known.measures:
        return False
    at = mark.start - len(unit)
    return mark.text[max(mark.begin, at - 2) : at].rstrip().rstrip("-")[-1:].isnumeric()


def _is_title(mark: Mark) -> bool:
    """Whether the mark belongs to a name, judging by its last word: `the show Girls Rock! has`."""
    token = mark.token
    return token[:1].isupper() and mark.start - mark.begin > len(token)


def _is_plain(token: str) -> bool:
    # Two consonants look like an abbreviation that is not in the list.
    return token.isalpha() and (len(token) > 2 or not _VOWELS.isdisjoint(token))


def _is_numeral(mark: Mark, word: str) -> bool:
    # `I` before a lower-case letter is the pronoun, and before any letter in capitals: `No. I think`, `NO. I THINK`.
    at = mark.following + len(word)
    after = mark.text[at : at + 3].lstrip("'’ \r\n\t")[:1] if word == "I" else ""
    is_pronoun = after.islower() or (after.isalpha() and mark.token.isupper())
    return _is_roman(word) and not is_pronoun


def _is_roman(word: str) -> bool:
    return word.isupper() and not word.strip("IVXLC")


def _ends_address(mark: Mark, token: str) -> bool:
    """Whether the name of a state ends the sentence, as in `in Fresno, Calif. Police`, but not in `RENO, Nev. (AP)`."""
    at = mark.start - len(token)
    after_comma = mark.text[max(mark.begin, at - 3) : at].rstrip().endswith(",")
    return after_comma and mark.after == mark.stop and mark.text[mark.following] != "("


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "following": rf"[{_OPENERS}]*+[\u00a0\u202f ]?([^\W\d_]*+)(\.?)",
            "restart": r"[^\W\d_]{0,20}",
            "joined": r"^.*[-'’]",
            "pieces": r"[.&\-]+",
            "listing": r"-\s+[^\W\d_a-z]",
            "unspaced": r"([^\W\d_]{1,20}+)(?:['’][^\W\d_]{1,20}+)?(?=,?(?:\s|$))",
        }[name]
    )
