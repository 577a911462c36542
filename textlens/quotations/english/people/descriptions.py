"""Descriptions: `the 34-year-old`, `the German`, `the agency`, for somebody or something that a document names elsewhere."""

from __future__ import annotations

import re
from functools import cache

from ...lexical.lexicon import Lexicon
from ...lexical.names import Full
from .full_names import Index

_TITLED = {
    "peer": "baroness baron lord lady viscount earl",
    "peeress": "baroness lady",
    "senator": "sen",
    "governor": "gov",
    "congressman": "rep",
    "congresswoman": "rep",
    "representative": "rep",
    "lawmaker": "rep sen mp mla",
    "legislator": "rep sen mp mla",
    "parliamentarian": "mp",
    "backbencher": "mp",
    "detective": "det",
    "sergeant": "sgt",
    "inspector": "insp",
    "superintendent": "supt",
    "lieutenant": "lt",
    "colonel": "col",
    "captain": "capt",
    "general": "gen",
    "major": "maj",
    "admiral": "adm",
    "commander": "cmdr",
    "commissioner": "cp",
    "councillor": "cllr",
    "professor": "prof",
    "academic": "professor prof",
    "doctor": "dr",
    "clergyman": "rev reverend canon fr",
    "priest": "fr father",
    "vicar": "rev canon reverend",
    "judge": "justice",
    "monarch": "king queen",
    "barrister": "san kc qc",
}
"""Titles that a later noun repeats: `the senator` for Sen. Ann Lee."""

LEADING = frozenset("captain skipper boss manager coach".split())
"""Who leads the team that is spoken of, by a name with no other role: the Queensland captain, the head coach."""

_PLAYING = frozenset("driver rider player runner racer fighter international veteran winner".split())
_NATIONAL = frozenset(
    "french british dutch spanish english irish welsh scottish polish danish swedish finnish turkish chinese".split()
)

_WINDOW = 30
_NEAR = 60
_BEFORE = 1200


def repeats(text: str, full: Full, noun: str) -> bool:
    """Whether the title right before a name is one that a noun stands for."""
    titles = _TITLED.get(noun, "").split()
    if not titles:
        return False
    before = text[max(0, full.offset - _WINDOW) : full.offset].lower().replace(".", " ").split()[-2:]
    return any(word in titles for word in before)


def is_anaphor(role: str, lex: Lexicon) -> bool:
    """Whether `the` and these words point back at the person spoken of: by age, nation, position or calling."""
    words = head(role)
    if not words:
        return False
    if "year-old" in " ".join(words).replace("year old", "year-old"):
        return True
    if words[-1] in LEADING:
        return True
    if words[-1] in lex["demonyms"] or words[-1] in lex["callings"]:
        return True
    national = words[0] in lex["demonyms"] or words[0] in _NATIONAL
    native = len(words) == 1 and role[0].isupper() and words[0].endswith(("man", "woman"))
    return native or (national and words[-1] in _PLAYING)


def head(role: str) -> list[str]:
    """The words of a role up to its first preposition, where the noun stands."""
    words = role.lower().replace(",", " ").split()
    return words[: next((at for at, word in enumerate(words) if word in ("of", "for", "at", "in", "from", "to")), len(words))]


def aged(text: str, role: str, index: Index) -> tuple[list[Full], list[Full]]:
    """The persons whose age the document gives, where the role has an age: those of that age, and the others."""
    match = re.match(r"(\d{1,3})[- ]year[- ]old", role)
    if match is None:
        return [], []
    same: list[Full] = []
    other: list[Full] = []
    for full in index.persons()[:_NEAR]:
        age = _age().match(text, full.offset + full.length)
        if age is not None:
            (same if age[1] == match[1] else other).append(full)
    return same, other


def is_other(text: str, role: str, start: int) -> bool:
    """Whether somebody without a name was spoken of under a role before: `A designer, who is pregnant, … the designer`."""
    noun, before = head(role)[-1], text[max(0, start - _BEFORE) : start]
    # One set of letters at the beginning lets the search skip to the next of them.
    some = r"[AaOo](?<!\w.)(?<!, .)(?:(?<=[Aa])(?:n(?:other)?)?|(?<=[Oo])ne)"
    other = rf"{some} (?:[\w-]+ ){{0,3}}{re.escape(noun)}\b(?! [A-Z])"
    return noun in before and re.search(other, before) is not None


@cache
def _age() -> re.Pattern[str]:
    return re.compile(r",? \(?(?:aged )?(\d{1,3})\b(?=[,).])")


def opening(text: str, start: int, stop: int, lex: Lexicon) -> str:
    """The role that `The` and a noun for a person at the beginning of a sentence give: `The minister was speaking`."""
    words = text[start : min(start + 60, stop)].split()[:5]
    if not words or words[0] != "The":
        return ""
    role: list[str] = []
    for word in words[1:]:
        low = word.strip(",.").lower()
        if low in lex["closed"] or low in lex.verbs or not word[0].isalnum():
            break
        role.append(word.strip(",."))
        if word.endswith((",", ".")):
            break
    while role and not (lex.is_person(role[-1].lower()) or is_anaphor(" ".join(role), lex)):
        role.pop()
    return " ".join(role)
