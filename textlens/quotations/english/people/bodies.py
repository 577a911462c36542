"""Bodies that speak: in full where the document explains their letters, by a noun for one, and whom `it` means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...ledger.outline import Outline
from ...lexical.lexicon import Lexicon
from ...lexical.tokens import Tokens
from ..subjects import clause_subject
from .full_names import Index
from .mentions import read

_SMALL = frozenset(("of", "for", "the", "and", "on", "in", "to"))
_FURTHEST = 3
_LONGEST = 400


def full_body(text: str, words: tuple[str, ...], lex: Lexicon) -> tuple[str, int | None]:
    """The name of a body, in full where the document explains it, and where: `Human Rights Monitor (HRM)`."""
    letters = words[0]
    if len(words) == 1 and letters.istitle() and (whole := body(text, letters.lower(), lex)) is not None:
        # The Union is the Farmers Union.
        return whole
    at = text.find(f"({letters})") if len(words) == 1 and letters.isupper() else -1
    if at < 0:
        return " ".join(words), None
    before = text[max(0, at - 100) : at].split()
    taken = len(letters)
    for count in range(taken, min(len(before), taken + 4) + 1):
        named = [word for word in before[-count:] if word not in _SMALL]
        if len(named) == taken and "".join(word[0] for word in named) == letters:
            return " ".join(before[-count:]), at
    count = 0
    while count < len(before) and (before[-count - 1][0].isupper() or (count and before[-count - 1] in _SMALL)):
        count += 1
    while count and before[-count][0] != letters[0]:
        count -= 1
    return (" ".join(before[-count:]), at) if count > 1 else (letters, None)


def body(text: str, noun: str, lex: Lexicon) -> tuple[str, int] | None:
    """The one body of a document whose name ends or begins with a noun: the Environment Agency for `the agency`."""
    if noun not in lex["bodies"] or noun in ("house", "office", "service", "services", "company", "group", "court"):
        return None
    found = dict(_named(text, noun.capitalize(), lex))
    return next(iter(found.items())) if len(found) == 1 else None


def _named(text: str, noun: str, lex: Lexicon) -> Iterator[tuple[str, int]]:
    """The names that end in a noun, or begin with it and go on with `of` or `for`, each with its first place."""
    met: set[str] = set()
    for match in _body_pattern(noun).finditer(text):
        name = match[1] or match[2]
        start = match.start(1 if match[1] else 2)
        first, _, rest = name.partition(" ")
        if first.lower() in lex["closed"]:
            start, name = start + len(first) + 1, rest
        if " " in name and name not in met:
            met.add(name)
            yield name, start


@cache
def _body_pattern(noun: str) -> re.Pattern[str]:
    word = r"[A-ZÀ-Þ][\w’'&-]*"
    last = rf"((?:{word} (?:and |of )?){{1,5}}{noun})(?![\w-])(?! (?:of|for) [A-Z])"
    return re.compile(rf"(?<![\w’'-])(?:{last}|({noun} (?:of|for) (?:the )?{word}(?: {word}){{0,3}}))")


def meant(text: str, outline: Outline, offset: int, index: Index, lex: Lexicon) -> tuple[str, int] | None:
    """The body that `it` at an offset means, and where it is named: the subject of a sentence just before.

    None where the subject is somebody or something else.
    """
    number, unit = outline.before(offset), outline.unit_at(offset)
    for at in range(number - 1, max(-1, number - 1 - _FURTHEST), -1):
        sentence = outline.sentence(at)
        if unit - sentence.unit > 1 or sentence.heading:
            return None
        tokens = Tokens(text, sentence.start, min(sentence.end, sentence.start + _LONGEST), lex)
        found = clause_subject(tokens, 0, len(tokens))
        if found is None:
            return None
        if found[1] - found[0] == 1 and tokens.low[found[0]] == "it":
            continue
        start, end = tokens.span(*found)
        mention = read(text, start, end, lex, index.has)
        if len(mention.names) != 1 or sentence.subject is not None:
            return None
        known = any(map(index.has, mention.names[0])) or mention.gender
        if not mention.body and (known or not sentence.says):
            return None
        return full_body(text, mention.names[0], lex)[0], start
    return None
