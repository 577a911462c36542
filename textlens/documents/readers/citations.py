"""Citations of literature in Markdown, as pandoc writes them: `[@key, p. 5]`, `[-@key]`, and `@key` for the author as a subject.

They are no words of the text. What is in brackets is a citation if all of it is: keys, the usual words before one, and the place
in the work; a note of the editor that mentions an account, such as `[thanks to @harwell]`, is text, and so is a link. A bare
`@key` is a citation if a place follows in brackets, if the same key is in brackets elsewhere, or if the front matter names a list
of literature; any other is a mention of an account, and stays.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

CITED = "cited"
"""The name of what is cited, in the environment of the parser."""

_KEY = r"@(?:\{[^{}\s]{1,99}\}|\w(?:\w|[:.#$%&+?<>~/-](?=\w)){0,98}+)"
_LEAD = (
    r"(?:but |siehe |voir |v[eé]ase |vgl\. )?(?:see(?: also)?|also|e\.\s?g\.,?|i\.\s?e\.,?|cf\.?|compare|as in|from|after"
    r"|for (?:example|instance),?|(?:cited|quoted) in|siehe(?: auch)?|s\.|vgl\.|auch|nach|z\.\s?B\.|zitiert (?:in|nach)|aussi"
    r"|voir(?: aussi)?|p\.\s?ex\.|cit[eé] (?:dans|en)|v[eé]ase(?: también)?|ver|por ejemplo,?|cfr\.?)\s{1,9}"
)
_PLACE = (
    r"\*?(?:pp?\.|§§?|¶|(?:page|chapter|chap|section|sec|figure|fig|volume|vol|note|line|para|part|book|verse|table|column|folio|issue"
    r"|number|Seite|Abschnitt|Abschn|Abb|Kapitel|Kap|Band|Bd|Anm|chapitre|capítulo|cap|art)s?\b\.?|S\.|n[.o]º?|ch\.|f\.|ff\.|\d"
    r"|[ivxl]+\b|passim\b|\{)"
)
_ONE = rf"(?:{_LEAD})?-?{_KEY}(?:(?:\s{{0,9}},)?\s{{1,9}}{_PLACE}[^\[\];]{{0,120}}+|\s{{0,9}},?\s{{0,9}})"
_BRACKETED = rf"\^?\[\s{{0,9}}{_ONE}(?:;\s{{0,9}}{_ONE}){{0,30}}\](?![(\[])"
_BARE = rf"(?<![\w/.@\[-])(?P<key>{_KEY})(?P<place>\s?\[\s{{0,9}}{_PLACE}[^\[\]]{{0,120}}\])?+(?:['’]s\b)?"


class Cited(NamedTuple):
    """What is cited in a text: the keys that are in brackets; `every` says that every `@key` is one."""

    keys: frozenset[str]
    every: bool


_NOTHING = Cited(frozenset(), False)


def cited(source: str, head: str) -> Cited:
    """What is cited in a source with this front matter."""
    if "@" not in source:
        return _NOTHING
    found = _bracketed().finditer(source)
    return Cited(frozenset(key for one in found for key in _key().findall(one[0])), _literature().search(head) is not None)


def citation(state: StateInline, silent: bool) -> bool:
    """The rule of the parser that leaves out a citation."""
    end = _end(state)
    if not end:
        return False
    if not silent:
        state.push("citation", "", 0)
    state.pos = end
    return True


def _end(state: StateInline) -> int:
    """The end of the citation at this place; 0 if there is none."""
    first = state.src[state.pos]
    if first in "[^":
        found = _bracketed().match(state.src, state.pos, state.posMax)
        return found.end() if found and not _is_link(state, found) else 0
    if first == "@":
        found = _bare().match(state.src, state.pos, state.posMax)
        known: Cited = state.env.get(CITED, _NOTHING)
        if found and (found["place"] or known.every or found["key"] in known.keys):
            return found.end()
    return 0


def _is_link(state: StateInline, found: re.Match[str]) -> bool:
    from markdown_it.common.utils import normalizeReference

    return normalizeReference(found[0].strip("^[]")) in state.env.get("references", {})


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(_BRACKETED)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(_BARE)


@cache
def _key() -> re.Pattern[str]:
    return re.compile(_KEY)


@cache
def _literature() -> re.Pattern[str]:
    return re.compile(r"^(?:bibliography|references|nocite|csl|citeproc)\s*[:=]", re.MULTILINE)
