"""What only German has in the words before a quotation: the verb at the end of a clause, `so X:`, `Sein Urteil:`, `hieß es:`."""

from __future__ import annotations

from ..attribution import Link
from ..rules import ACCORDING, BEFORE, GOES_ON, LEAD, NOBODY
from .adverbials import over
from .appositions import appositions
from .leads import Lead
from .links import link_of
from .mentions import Reader
from .phrases import phrase, subject
from .verbs import subject_before, subject_behind
from .words import Words

_OPENERS = frozenset(
    ("wie", "als", "dass", "weil", "da", "während", "wobei", "woraufhin", "worauf", "was", "den", "die", "das", "dem")
)
_IT = frozenset(("es",))
_OWN = frozenset(("sein", "seine", "ihr", "ihre"))
_LONGEST_OWN = 5
_LONGEST_NOBODY = 5
_HEARD = frozenset(("kommt", "kommen", "kam", "kamen", "meldet", "meldete", "melden", "meldeten"))
_COPULAS = frozenset(("ist", "war"))
_NOMINATIVE = frozenset(("er", "sie"))


def german(before: Lead) -> Link | None:
    """The link in words that end in a colon, where the rules for all languages see none."""
    if not before.colon or not before.words.grammar.language.verb_second:
        return None
    return _so(before) or _last_verb(before) or _own(before) or _for(before) or _word(before) or _present(before)


def nobody(before: Lead) -> Link | None:
    """`In der Erklärung hieß es: „…“`: no link to anybody."""
    words, stop = before.words, before.stop
    for at in range(max(0, stop - _LONGEST_NOBODY), stop - 1):
        if words.low[at] in ("heißt", "hieß", "heisst") and words.low[at + 1] in _IT and before.colon:
            return Link(words.span(at, at + 2), None, NOBODY, "", words.spans[-1][1])
    return None


def subjunctive(before: Lead) -> Link | None:
    """`Das Land verkenne „…“`: the verb in the subjunctive tells that the last speaker goes on."""
    words = before.words
    if before.colon:
        return None
    places = (at for at in range(before.stop - 1, -1, -1) if words.has(at, "subjunctive") and not words.is_capital(at))
    at = next(places, None)
    return (
        None
        if at is None or "ich" in (words.at(at - 1), words.at(at + 1))
        else Link(words.spans[at], None, GOES_ON, "", words.spans[-1][1])
    )


def behind_comma(words: Words, verb: int, stop: int) -> tuple[int, int] | None:
    """The pronoun behind a verb that a comma precedes, where the words end: `Das Netz sei alt, betont | sie |: „…“`."""
    if verb and words.low[verb - 1] == "," and verb + 2 == stop and words.low[verb + 1] in _NOMINATIVE:
        return verb + 1, stop
    return None


def _so(before: Lead) -> Link | None:
    """`Das wisse jeder, so X: „…“`."""
    words, stop = before.words, before.stop
    for at in range(stop - 2, max(-1, stop - 24), -1):
        if words.low[at] != "so" or (at and words.low[at - 1] != ","):
            continue
        end = appositions(words, phrase(words, at + 1), stop)
        if end == stop and words.is_word(at + 1):
            return link_of(words, ACCORDING, (at, at + 1), (at + 1, end), "so")
    return None


def _last_verb(before: Lead) -> Link | None:
    """`…, wie die Ministerin Anna Roth das Gesetz lobt: „…“`, `…, den Roth zusammenfasste: „…“`."""
    words, verb = before.words, before.stop - 1
    form = next((form for form in words.forms(verb) if form.finite and not form.particle), None)
    if form is None:
        return None
    for at in range(verb - 2, -1, -1):
        if words.low[at] in _OPENERS and (at == 0 or words.low[at - 1] == ","):
            start = over(words, at + 1, verb)
            end = subject(words, start)
            if start < end <= verb and _is_person(words, start, end):
                return link_of(words, BEFORE, (verb, verb + 1), (start, appositions(words, end, verb)), form.lemma)
            return None
    return None


def _is_person(words: Words, start: int, end: int) -> bool:
    if end - start == 1 and words.low[start] in _NOMINATIVE:
        return True
    mention = Reader(words, start, end).read()
    return bool(mention.name) or (words.low[start] == "der" and any(words.is_role(at) for at in range(start, end)))


def _own(before: Lead) -> Link | None:
    """`Sein Urteil: „…“`: whoever was the subject before."""
    words, stop = before.words, before.stop
    if words.low[0] in _OWN and words.is_capital(0) and words.is_capital(stop - 1) and 2 <= stop <= _LONGEST_OWN:
        return link_of(words, LEAD, (stop, stop + 1), (0, 1), "")
    return None


def _word(before: Lead) -> Link | None:
    """`Auch Anna Roth kommt zu Wort: „…“`."""
    words, stop = before.words, before.stop
    if stop < 3 or words.low[stop - 2 : stop] != ["zu", "wort"]:
        return None
    for verb in range(stop - 2):
        if words.low[verb] in _HEARD:
            source = subject_before(words, verb) or subject_behind(words, verb + 1)
            return link_of(words, LEAD, (verb, stop), source, "") if source and source[1] <= stop - 2 else None
    return None


def _present(before: Lead) -> Link | None:
    """`Mit dabei ist auch Anna Roth vom Verein: „…“`, `…, allen voran Anna Roth: „…“`, `Der 34-Jährige: „…“`."""
    words, stop = before.words, before.stop
    for at in range(stop - 1, -1, -1):
        if words.raw[at] == "," or words.low[at] in _COPULAS:
            start = over(words, at + 1, stop)
            end = phrase(words, start)
            named = any(words.is_first_name(index) and words.is_capital(index + 1) for index in range(start, end))
            return link_of(words, LEAD, (stop, stop + 1), (start, end), "") if named and end == stop else None
    if words.low[0] in ("der", "die") and phrase(words, 0) == stop and words.is_role(stop - 1):
        return link_of(words, LEAD, (stop, stop + 1), (0, stop), "")
    return None


def _for(before: Lead) -> Link | None:
    """`Für Schulleiter Berg kein Problem: „…“`."""
    words, stop = before.words, before.stop
    if words.low[0] != "für" or any(words.forms(at) for at in range(1, stop)):
        return None
    end = phrase(words, 1)
    mention = Reader(words, 1, end).read() if 1 < end <= stop else None
    if mention is None or not mention.name or mention.body:
        return None
    return link_of(words, LEAD, (stop, stop + 1), (1, end), "")
