"""Links in the words behind a quotation: `sagte X`, `so X`, `a-t-il dit`, `según X`, and behind the clause it stands in."""

from __future__ import annotations

from dataclasses import replace

from ..attribution import Link
from ..rules import BYLINE, GOES_ON, INVERTED, LATE, NOBODY, PLAIN, UNLISTED
from .adverbials import over
from .appositions import appositions
from .inflection import Form
from .links import link_of
from .phrases import phrase, subject
from .prepositions import according, postposed
from .verbs import Cue, group, participle, subject_behind
from .words import DASHES, Words

_QUOTES = frozenset("'’\"”“»«‘")
LIKE = frozenset(("comme", "wie", "como", "según"))
"""Words that join the clause of an attribution: `como dijo X`, `wie X sagte`."""

_LETS = ("lässt", "ließ")
_ACCUSATIVE = frozenset(("den", "einen", "ihren", "seinen", "unseren"))
_VAGUE = frozenset(("para", "pour"))
_LONGEST_BYLINE = 14
_SHORTEST_VERB = 4
_SURE = frozenset(("überzeugt", "sicher"))
_FURTHEST_LATE = 40
_ENDS = ".?!…"


def behind(words: Words, ending: str, *, closes_block: bool) -> Link | None:
    """The link in the words that follow a quotation, or None.

    Args:
        words: The words from the closing mark to the end of the sentence or the next mark.
        ending: The last character inside the marks, or the comma or full stop behind them.
        closes_block: Whether nothing follows these words in their paragraph.
    """
    at = 0
    while at < len(words) and words.raw[at] in _QUOTES:
        at += 1
    if words.raw[at : at + 1] == [","]:
        ending, at = ",", at + 1
    if at >= len(words):
        return None
    if words.raw[at] in DASHES or words.raw[at] == "(":
        link = _byline(words, at) if closes_block or words.raw[at] == "(" else None
        if link or words.raw[at] == "(":
            return link
        at += 1
    if ending in _ENDS and words.at(at) in ("das", "so") and words.grammar.language.verb_second:
        # Das sagte Anna Roth am Abend.
        cue = group(words, at + 1)
        link = _inverted(words, cue) if cue is not None and "say" in cue.form.classes else None
        return link if link is not None and _is_told(words, link) else None
    if ending in _ENDS and words.low[at : at + 3] == ["c'", "est", "ce"]:
        # C’est ce qu’a dit Anne Petit.
        return attribution(words, at + 4)
    if (ending == "." and not _goes_on(words, at)) or (ending in _ENDS and words.is_capital(at)):
        return None
    if ending != "," and words.at(at) in _VAGUE:
        return None
    link = attribution(words, at) or _called(words, at) or _plain(words, at, ending) or _late(words, at, ending)
    return (
        link or _unlisted(words, at, ending) or _unlisted_before_name(words, at, ending) or _inverted_unlisted(words, at, ending)
    )


def _goes_on(words: Words, at: int) -> bool:
    """Whether a verb of saying goes on behind a full stop inside the marks: `„Es regnet.“ sagt Anna Roth`."""
    if words.grammar.language.verb_second:
        return not words.is_capital(at) and any(form.finite for form in words.forms(at))
    return bool(words.forms(at))


def _is_told(words: Words, link: Link) -> bool:
    """Whether what a sentence of its own says of a quotation is by whom it is: its subject has capitals."""
    source = link.source
    return source is not None and any(
        words.is_capital(at) and source[0] <= span[0] < source[1] for at, span in enumerate(words.spans)
    )


def attribution(words: Words, at: int) -> Link | None:
    """The link whose cue begins at a place: `sagte X`, `según X`."""
    like = words.at(at) in LIKE
    link = according(words, at) or postposed(words, at)
    if link is not None and words.low[at] not in _VAGUE:
        return link
    if like:
        link = _reporting(words, at + 1)
        if link is not None:
            return link
    cue = group(words, at + like)
    if cue is None or "say" not in cue.form.classes:
        return _impersonal(words, at + like) or _perfect(words, at + like)
    return cited(words, cue) if cue.form.lemma == "zitieren" else _inverted(words, cue)


def _inverted(words: Words, cue: Cue) -> Link | None:
    """The verb comes first; Spanish may leave its subject out."""
    if cue.hanging is not None:
        return _hung(words, cue)
    source = subject_behind(words, cue.stop)
    if source is not None and words.has(source[0], "pronouns") and not words.has(source[0], "subjects"):
        source = None if words.low[source[0]] in ("es", "on", "ello") else source
    if source is None:
        alone = over(words, cue.stop)
        if words.has(alone, "somebody"):
            # Añadió entre risas otro de los vecinos.
            cues = words.span(cue.first, cue.stop)
            return Link(cues, None, NOBODY, "", cues[1])
        if not words.grammar.language.pro_drop or not _ends(words, alone):
            return None
        return Link(words.span(cue.first, cue.stop), None, GOES_ON, cue.form.lemma, words.spans[max(alone, cue.stop) - 1][1])
    return link_of(words, INVERTED, (cue.first, cue.stop), source, cue.form.lemma)


def cited(words: Words, cue: Cue) -> Link:
    """`zitiert die Zeitung den Trainer Jan Korf`: whom the verb has for its object; nobody where that is not clear."""
    cues = words.span(cue.first, cue.stop)
    citing = subject_behind(words, cue.stop)
    at = citing[1] if citing is not None else len(words)
    end = phrase(words, at) if words.at(at) in _ACCUSATIVE else at
    return (
        link_of(words, INVERTED, (cue.first, cue.stop), (at, end), "zitieren")
        if end > at
        else Link(cues, None, NOBODY, "", cues[1])
    )


def _ends(words: Words, at: int) -> bool:
    """Whether a clause without a subject ends at a place: at a mark, before another clause, before a gerund."""
    if at >= len(words) - 1 or words.raw[at] in (";", ".", "—", ":", ","):
        return True
    return words.has(at, "conjunctions") or words.is_gerund(at)


def _hung(words: Words, cue: Cue) -> Link | None:
    """`a-t-il dit`: the subject is part of the verb group; nobody's where it is `on`."""
    assert cue.hanging is not None
    span, raw = words.spans[cue.hanging], words.raw[cue.hanging]
    cues = words.span(cue.first, cue.stop)
    if raw.endswith("-on"):
        return Link(cues, None, NOBODY, cue.form.lemma, cues[1])
    return Link(cues, (span[0] + raw.rindex("-") + 1, span[1]), INVERTED, cue.form.lemma, cues[1])


def _reporting(words: Words, at: int) -> Link | None:
    """`wie X am Montag sagte`: the verb comes last."""
    end = subject(words, at)
    if end <= at:
        return None
    end = appositions(words, end)
    place = over(words, end)
    cue = group(words, place)
    return link_of(words, PLAIN, (cue.first, cue.stop), (at, end), cue.form.lemma) if cue else None


def _impersonal(words: Words, at: int) -> Link | None:
    """`heißt es in dem Bericht`: nobody is named."""
    low = words.low[at : at + 2]
    if low in (["heißt", "es"], ["hieß", "es"], ["heisst", "es"], ["peut", "-on"], ["se", "lee"], ["se", "puede"]):
        span = words.span(at, at + 2)
        return Link(span, None, NOBODY, "", span[1])
    return None


def _called(words: Words, at: int) -> Link | None:
    """`c’est ainsi que X a qualifié la loi`: what is behind the quotation says how somebody called something."""
    if words.low[at : at + 4] not in (["c'", "est", "ainsi", "que"], ["c'", "est", "ainsi", "qu'"]):
        return None
    end = subject(words, at + 4)
    cue = group(words, over(words, appositions(words, end))) if end > at + 4 else None
    return link_of(words, PLAIN, (cue.first, cue.stop), (at + 4, end), cue.form.lemma) if cue else None


def _unlisted(words: Words, at: int, ending: str) -> Link | None:
    """`», a enjoint le gouverneur`: a French verb of any kind whose subject is a person and stands behind it."""
    if not words.grammar.language.elision or ending not in (",", "!", "?", "…"):
        return None
    first = at
    while words.has(at, "clitics") and not words.has(at, "articles") and at - first < 2:
        at += 1
    verb = at + words.has(at, "perfect")
    if not words.is_word(verb) or words.is_capital(verb) or words.has(verb, "stops") or words.has(verb, "articles"):
        return None
    if words.has(verb, "people") or words.has(verb, "titles") or words.is_time(verb) or words.raw[verb].isdigit():
        return None
    start = stop = verb + 1
    if ending == "," and words.has(verb, "finite") and words.at(stop) == "en" and not words.is_capital(stop + 1):
        # Met en garde | Anne Petit.
        start = stop = verb + 3
    while words.has(start, "adverbs"):
        start += 1
    end = subject(words, start)
    if end <= start or not (_is_person(words, start, end) or (stop > verb + 1 and words.is_capital(start))):
        return None
    return link_of(words, INVERTED, (first, stop), (start, appositions(words, end)), words.low[verb])


def _is_person(words: Words, start: int, end: int) -> bool:
    """Whether a phrase begins with a noun for a person, behind an article, or with a name."""
    noun = start + words.has(start, "articles")
    if noun == start:
        return words.is_first_name(start) and words.is_capital(start + 1) and start + 1 < end
    return any(words.has(noun, section) for section in ("people", "titles", "offices"))


def _perfect(words: Words, at: int) -> Link | None:
    """`hat X gesagt`, `wird X in der Mitteilung zitiert`: German puts the participle last."""
    if not words.grammar.language.verb_last or not (
        words.has(at, "perfect") or words.at(at) in ("wird", "wurde", "werden", *_LETS)
    ):
        return None
    source = subject_behind(words, at + 1)
    if source is None:
        return None
    for verb in range(source[1], min(len(words), source[1] + 16)):
        form = participle(words, verb)
        if words.low[verb] == "wissen" and words.low[at] in _LETS:
            return link_of(words, INVERTED, (at, at + 1), source, "wissen")
        if form is not None:
            quoted = form.lemma == "zitieren"
            return link_of(words, INVERTED, (at, at + 1), source, form.lemma) if quoted or words.has(at, "perfect") else None
    return None


def _plain(words: Words, at: int, ending: str) -> Link | None:
    """`X dijo`: the subject comes first, as news translated from English has it."""
    if ending != ",":
        return None
    end = subject(words, at)
    if end <= at or words.grammar.language.verb_second:
        return None
    end = appositions(words, end)
    cue = group(words, end + (words.at(end) == "," and end > at))
    if cue is None or "say" not in cue.form.classes or words.at(cue.stop) in ("que", "qu'"):
        return None
    return link_of(words, PLAIN, (cue.first, cue.stop), (at, end), cue.form.lemma)


def _unlisted_before_name(words: Words, at: int, ending: str) -> Link | None:
    """`„…“, singt Anna Roth`, `„…“, zeigt sich Anna Roth verärgert`: a German verb and a full name right behind the comma."""
    if not words.grammar.language.verb_second or ending != "," or words.is_capital(at) or not _may_say(words, at):
        return None
    start = at + 1 + (words.at(at + 1) == "sich")
    end = phrase(words, start)
    named = any(words.is_first_name(index) and words.is_capital(index + 1) for index in range(start, end))
    return link_of(words, UNLISTED, (at, start), (start, appositions(words, end)), "") if named else None


def _may_say(words: Words, at: int) -> bool:
    """Whether a word may be an unlisted verb of saying, or begins `ist … überzeugt`."""
    low = words.at(at)
    if low in ("ist", "war"):
        return not _SURE.isdisjoint(words.low[at : at + _FURTHEST_LATE])
    verb = low.endswith(("t", "te")) and len(low) >= _SHORTEST_VERB
    return verb and not words.has(at, "stops") and not words.has(at, "finite") and low not in ("heißt", "lautet", "lautete")


def _inverted_unlisted(words: Words, at: int, ending: str) -> Link | None:
    """`“…”, reviró la ministra`: in Spanish a comma parts only a verb of saying from what is said, listed or not."""
    if ending != "," or not words.grammar.language.pro_drop:
        return None
    first = at
    while words.has(at, "clitics") and at - first < 3:
        at += 1
    if words.is_finite(at) and not words.has(at, "finite"):
        return _inverted(words, Cue(first, at + 1, Form(words.low[at], frozenset(("say",)), finite=True)))
    return None


def _late(words: Words, at: int, ending: str) -> Link | None:
    """Words of the clause stand between the marks and the attribution: `„…“ gewesen, sagte X`."""
    if ending in _ENDS or ending == ",":
        return None
    for comma in range(at, min(len(words) - 1, at + _FURTHEST_LATE)):
        if words.raw[comma] == ",":
            link = attribution(words, comma + 1)
            if link is not None:
                return replace(link, rule=LATE, reach=words.spans[comma][0])
    return None


def _byline(words: Words, at: int) -> Link | None:
    """A name behind a dash or in brackets, alone: `« … » (Anne Dupont, maire)`."""
    start = at + 1
    if start >= len(words) or len(words) - start > _LONGEST_BYLINE or not words.is_capital(start):
        return None
    end = phrase(words, start)
    rest = words.raw[end : end + 1]
    if end <= start or not any(words.is_first_name(index) for index in range(start, end)) or (rest and rest[0] not in ",)("):
        return None
    return link_of(words, BYLINE, (at, at + 1), (start, end), "")
