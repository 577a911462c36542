"""Speakers in German, French and Spanish: whose name in the document a mention stands for, and in which role."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, partial

from ..attribution import Attribution
from ..english.people.speaker import Speaker
from ..exchanges import answers
from ..ledger.focus import Focus
from ..ledger.outline import Outline, Subjects, merged
from ..ledger.people import Person
from ..ledger.question import FIRM, LEAST, Place
from ..lexical.tokens import Span
from ..rules import ACCORDING, LEAD, NOBODY, RESUMED
from .body_speakers import BodySpeakers
from .clues import is_proper
from .echoes import echoes
from .genders import note_genders
from .grammar import Grammar
from .holders import holder, is_stranger
from .introductions import introduced
from .mentions import Mention, nameless, read
from .registry import Registry
from .roles import describes, fits, is_detailed, is_generic, is_national, told_apart
from .sentence_subjects import SubjectReader
from .verbs import is_plural
from .words import DASHES, Words

_RECENT = 3
"""How many sentences before a quotation may name its speaker anew."""


def resolve(
    text: str, found: Sequence[Attribution], pieces: Sequence[Span], units: Sequence[Span], grammar: Grammar
) -> list[Speaker]:
    """The speaker of each attribution, in order; nobody where the text does not support a name."""
    if not found:
        return []
    resolver = _Resolver(text, found, pieces, units, grammar)
    repeated = echoes(text, found)
    decided = {number: resolver.speaker(item) for number, item in enumerate(found) if number not in repeated}
    return [decided[repeated.get(number, number)] for number in range(len(found))]


@cache
def _aged() -> re.Pattern[str]:
    return re.compile(r"\d\d-[Jj]ährigen?r?")


class _Resolver:
    """Resolves the attributions of one document from left to right."""

    def __init__(
        self, text: str, found: Sequence[Attribution], pieces: Sequence[Span], units: Sequence[Span], grammar: Grammar
    ) -> None:
        self.text, self.grammar = text, grammar
        self.registry = Registry(text, grammar)
        self.mentions = {item.source[0]: read(text, *item.source[0], grammar) for item in found if item.source}
        for source, mention in sorted(self.mentions.items(), key=lambda pair: (-len(pair[1].name), pair[0])):
            if mention.name and (mention.body or self._is_name(mention.name)):
                self.registry.add(mention.name, mention.gender, source[0], mention.role or "", body=mention.body)
        quoted = merged([*(piece[:2] for piece in pieces), *(span for item in found for span in item.content)])
        reader = SubjectReader(text, grammar)
        self.outline = Outline(text, quoted, units, self.registry.mentions(), grammar["abbreviations"], reader)
        self.focus = Focus(self.outline, text)
        self.subjects = Subjects(self.outline, partial(holder, self.registry, self.outline, self.focus, grammar))
        self._introduced_persons()
        note_genders(self.outline, found[-1].content[0][0])
        self._known: dict[Span, Speaker] = {}
        self._likely = self._before = 1.0
        self._said: tuple[Attribution, str | None] | None = None
        self._bodies = BodySpeakers(self.registry, self.outline, self.focus, grammar)

    def _is_name(self, words: tuple[str, ...]) -> bool:
        """Whether what a source calls somebody can be a name: of several words, or a single one that is no common noun."""
        if self.registry.find(words) is not None:
            return True
        if len(words) == 1:
            inside = not self.grammar.language.pro_drop or self.registry.stands_inside(words[0])
            return inside and is_proper(words[0], self.grammar) and not self.registry.nouns.is_noun(words[0])
        return not self.registry.nouns.are_common(words)

    def _introduced_persons(self) -> None:
        """Read the roles that stand beside the persons' names."""
        for mention in self.outline.everyone():
            if len(mention.person.roles) < 4 and mention.end - mention.start > len(mention.person.words[-1]):
                role = introduced(self.text, self.grammar, mention.start, mention.end, mention.person)
                if role is None:
                    continue
                if role.role and role.role not in mention.person.roles:
                    mention.person.roles.append(role.role)
                mention.person.gender = mention.person.gender or role.gender

    def _turned(self, item: Attribution, who: Speaker) -> Speaker:
        """The speaker, left out where they would answer themselves."""
        said, self._said = self._said, (item, who.name)
        same = said is not None and who.why == "meant" and who.name == said[1]
        replies = same and said is not None and answers(self.text, said[0], item, self.grammar["replying"])
        return Speaker(None, who.role, "unclear") if replies else who

    def speaker(self, item: Attribution) -> Speaker:
        """The speaker of the next attribution."""
        start, end = item.content[0][0], item.content[-1][1]
        self.subjects.advance(start, self.focus.last)
        source = item.source[0] if item.source and not self._is_introduced(item) else None
        if source is not None and source in self._known:
            who = self._known[source]
        else:
            self._likely = 1.0
            who = self._turned(item, self._decide(item, source))
            self._before = self._likely
            if source is not None:
                self._known[source] = who
        sure = who.name is not None and (who.likely is None or who.likely >= FIRM)
        person = self.registry.find(tuple((who.name or "").split())) if sure else None
        self.focus.take(start, end, person)
        self._bodies.note(who, person)
        if person is not None and item.cue:
            self.outline.tell(item.cue[0][0], person)
        return who

    def _is_introduced(self, item: Attribution) -> bool:
        """Whether a quotation that only goes on has words of its own before it, which end in a colon."""
        start = item.content[0][0]
        return item.rule == RESUMED and self.text[max(0, start - 2) : start].rstrip().endswith(":")

    def _decide(self, item: Attribution, source: Span | None) -> Speaker:
        plural = is_plural(self.text, item, self.grammar)
        if source is not None:
            return self._of_source(item, source, plural)
        if item.rule == NOBODY and not (self.grammar.language.pro_drop and item.lemma):
            return Speaker()
        if plural:
            return Speaker()
        person = None if item.cue else self._heading(item.content[0][0])
        if person is not None:
            return Speaker(person.name, self._role(person), "meant", person.first)
        return self._chosen(self._place(item, "verb" if item.cue else "untagged"), None)

    def _heading(self, start: int) -> Person | None:
        """Who is named at the beginning of the headline right above words that open a paragraph: `ANA RUIZ: NO ME VOY`."""
        unit = self.outline.unit_at(start)
        if not unit or not self.outline.opens(start):
            return None
        first, end = self.outline.units[unit - 1]
        named = self.outline.named_in(first, end)[:1]
        is_label = bool(named) and self.text[named[0].end : named[0].end + 1] == ":" and named[0].end + 1 < end
        return named[0].person if is_label and not any(letter.isalnum() for letter in self.text[first : named[0].start]) else None

    def _of_source(self, item: Attribution, source: Span, plural: bool) -> Speaker:
        mention = self.mentions[source]
        if mention.pronoun:
            if plural or not mention.gender:
                return Speaker()
            return self._chosen(self._place(item, "pronoun", mention.gender), None)
        if not mention.name or not (mention.body or self._is_name(mention.name)):
            inside = self._named_last(source)
            if inside is not None:
                return Speaker(inside.name, self._role(inside), "named")
            return self._described(item, nameless(mention, self.text[slice(*source)], self.grammar), source, plural)
        called = self.registry.of_initials(mention.name)
        if called is not None:
            return Speaker(called.name, self._role(called), "fuller", called.first)
        members = self._members(mention) if mention.body else {}
        if members:
            return self._chosen(self._place(item, "description", "", members), mention.name[0])
        if mention.body or (plural and len(mention.name) == 1):
            return (
                Speaker(" ".join(mention.name), mention.role, "body") if mention.body else Speaker(None, mention.role, "unnamed")
            )
        if mention.second and (plural or not self.grammar.language.cases or not item.lemma or item.rule == ACCORDING):
            return Speaker(
                f"{' '.join(mention.name)} {self.grammar.language.conjunction} {' '.join(mention.second)}", mention.role
            )
        person = self.registry.find(mention.name, mention.gender)
        if person is None and self._is_neutral(source):
            person = self.registry.find(mention.name)
        if person is None and item.rule == LEAD and len(mention.name) == 1:
            return Speaker()
        if person is None:
            return Speaker(" ".join(mention.name), mention.role, "named")
        fuller = len(person.words) > len(mention.name)
        return Speaker(
            person.name, mention.role or self._role(person), *(("fuller", person.first) if fuller else ("named", None))
        )

    def _members(self, mention: Mention) -> dict[Person, float]:
        """The persons behind whose names a Spanish document has an acronym in brackets, by which they are called: `el PSR`."""
        if not self.grammar.language.pro_drop or len(mention.name) != 1 or not mention.name[0].isupper():
            return {}
        behind = f" ({mention.name[0]})"
        named = self.outline.named_in(0, len(self.text))
        return {one.person: 1.0 for one in named if not one.person.body and self.text.startswith(behind, one.end)}

    def _named_last(self, source: Span) -> Person | None:
        """Whom a German source names at its end behind a noun that is no known role: `Chef de Mission Korf`."""
        if not self.grammar.language.capital_nouns:
            return None
        words = Words(self.text, *source, self.grammar)
        stop = next((at for at in range(len(words)) if words.raw[at] in (",", "(") or words.raw[at] in DASHES), len(words))
        for mention in self.outline.named_in(*source):
            at = bisect_left(words.spans, (mention.start, 0))
            modifies = any(words.has(index, "prepositions") or words.has(index, "genitive") for index in range(1, at))
            if not mention.owner and stop and mention.end == words.spans[stop - 1][1] and not modifies:
                return mention.person
        return None

    def _described(self, item: Attribution, mention: Mention, source: Span, plural: bool) -> Speaker:
        """A speaker without a name: the person whom `der Minister` means, or just the role."""
        if plural or mention.role is None:
            return Speaker(None, mention.role, "unnamed")
        if not describes(mention.role, self.grammar):
            return self._bodies.called(mention.role, item.content[0][0], definite=self._is_definite(mention, source))
        if not self._is_definite(mention, source):
            return Speaker(None, mention.role, "unnamed")
        if _aged().fullmatch(mention.role) or is_national(mention.role, self.grammar):
            # Der 34-Jährige, der Finne says no more than a pronoun does.
            who = self._chosen(self._place(item, "pronoun", mention.gender), mention.role)
            return who if who.name else Speaker(None, mention.role, "unnamed")
        roles = {}
        for person in self.registry.persons():
            fit = fits(mention.role, person.roles, self.grammar)
            if fit:
                roles[person] = fit
        roles = told_apart(mention.role, roles, self.grammar)
        if not roles and is_stranger(self.outline, mention.role, item.content[0][0]):
            return Speaker(None, mention.role, "unnamed")
        gender = "" if is_generic(mention.gender, roles, self.grammar) else mention.gender
        who = self._chosen(
            self._place(item, "description", gender, roles, detailed=is_detailed(mention.role, self.grammar)), mention.role
        )
        own = {named.person.name for named in self.outline.named_in(*source)}
        meant = self.registry.find(tuple(who.name.split())) if who.name else None
        office = mention.role[0].isupper() and not self.grammar.language.capital_nouns
        if not who.name or who.name in own or (office and meant not in roles):
            # El Presidente needs no introduction: it may be somebody whom the text does not name.
            return Speaker(None, mention.role, "unnamed")
        if meant is not None and mention.role not in meant.roles:
            # Whoever was called so once may be again.
            meant.roles.append(mention.role)
        return who

    def _is_neutral(self, source: Span) -> bool:
        """Whether a French title may be a woman's though it is masculine: le professeur Petit, but not M. Petit."""
        words = Words(self.text, *source, self.grammar)
        return self.grammar.language.elision and not any(
            words.has(at, section) for at in range(len(words)) for section in ("male", "female")
        )

    def _is_definite(self, mention: Mention, source: Span) -> bool:
        if mention.definite or self._is_owned(source):
            return True
        before = self.text[max(0, source[0] - 8) : source[0]].split()
        return bool(before) and before[-1].lower() in ("del", "al", "du", "au", "vom", "beim", "zum", "dem")

    def _is_owned(self, source: Span) -> bool:
        """Whether a German genitive begins a description: `Bayerns Trainer`."""
        words = Words(self.text, *source, self.grammar)
        german = self.grammar.language.cases and len(words) == 2 and words.is_capital(0) and words.is_role(1)
        return german and words.low[0].endswith("s")

    def _place(
        self, item: Attribution, route: str, gender: str = "", roles: dict[Person, float] | None = None, *, detailed: bool = False
    ) -> Place:
        start, end = item.content[0][0], item.content[-1][1]
        return Place(start, end, route, gender, roles or {}, self.outline.opens(start), detailed, strict=detailed)

    def _chosen(self, place: Place, role: str | None) -> Speaker:
        choice = self.focus.choose(place)
        if choice.person is None or (choice.person.body and place.route == "description"):
            return Speaker(why="unclear" if place.route == "pronoun" else "none")
        last = self.focus.last
        # Whoever goes on in Spanish, often without a pronoun, is no likelier than they were when they were chosen first.
        follows = self.grammar.language.pro_drop and last is not None and last[2] in (None, choice.person)
        if follows and last is not None:
            founded = place.roles.get(choice.person) or self._is_named_since(last[1], place.start, choice.person)
            follows = not founded
        self._likely = likely = min(choice.likely, self._before) if follows else choice.likely
        if likely < LEAST:
            return Speaker(why="unclear" if place.route == "pronoun" else "none")
        return Speaker(
            choice.person.name, role or self._role(choice.person), "meant", choice.person.first, likely, choice.grounds
        )

    def _is_named_since(self, start: int, end: int, person: Person) -> bool:
        """Whether a sentence between two offsets has a person for its subject, who is not left out in it."""
        first, stop = self.outline.before(start), self.outline.before(end)
        sentences = [self.outline.sentence(number) for number in range(max(first, stop - _RECENT), stop)]
        return any(
            sentence.subject is person and not sentence.pronoun and self.text[sentence.start] != "," for sentence in sentences
        )

    def _role(self, person: Person) -> str | None:
        """The role that stands beside a person's name."""
        return person.roles[0] if person.roles else None
