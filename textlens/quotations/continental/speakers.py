"""Speakers in German, French and Spanish: whose name in the document a mention stands for, and in which role."""

from __future__ import annotations

from collections.abc import Sequence

from ..attribution import Attribution
from ..english.people.speaker import Speaker
from ..ledger.focus import Choice, Focus, Place
from ..ledger.outline import Outline, Subjects, merged
from ..ledger.people import Person
from ..lexical.tokens import Span, breaks
from ..rules import LEAD, NOBODY
from .appositions import appositions
from .evidence import is_proper
from .grammar import Grammar
from .mentions import Mention, read
from .phrases import phrase
from .registry import Registry
from .roles import describes, fits, is_detailed, is_person
from .sentence_subjects import SubjectReader
from .words import Words

_BEFORE = 90
_BEHIND = 160
LEAST = 0.7
"""A speaker who is not named beside the words must be at least so likely."""

SURE = 0.9
"""And so likely where somebody else of the same gender is named in the same sentence."""


def resolve(
    text: str, found: Sequence[Attribution], pieces: Sequence[Span], units: Sequence[Span], grammar: Grammar
) -> list[Speaker]:
    """The speaker of each attribution, in order; nobody where the text does not support a name."""
    if not found:
        return []
    resolver = _Resolver(text, found, pieces, units, grammar)
    return [resolver.speaker(item) for item in found]


def _is_plural(text: str, item: Attribution, grammar: Grammar) -> bool:
    """Whether the cue says that several speak: sagten, ont dit."""
    for start, end in item.cue:
        words = text[start:end].lower().split()
        if any(word in ("ont", "han", "haben", "hatten", "avaient", "habían") for word in words):
            return True
        if any(form.plural for word in words for form in grammar.forms.get(word, ())):
            return True
    return False


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
        self.subjects = Subjects(self.outline, self._holder)
        self._introduced_persons()
        self._known: dict[Span, Speaker] = {}
        self._likely = self._before = 1.0

    def _is_name(self, words: tuple[str, ...]) -> bool:
        """Whether what a source calls somebody can be a name: of several words, or a single one that is no common noun."""
        if len(words) > 1 or self.registry.find(words) is not None:
            return True
        inside = not self.grammar.language.pro_drop or self.registry.stands_inside(words[0])
        return inside and is_proper(words[0], self.grammar)

    def _introduced_persons(self) -> None:
        """Read the roles that stand beside the persons' names."""
        for mention in self.outline.named_in(0, len(self.text)):
            if len(mention.person.roles) < 4 and mention.end - mention.start > len(mention.person.words[-1]):
                role, gender = self._role_beside(mention.start, mention.person)
                if role and role not in mention.person.roles:
                    mention.person.roles.append(role)
                mention.person.gender = mention.person.gender or gender

    def speaker(self, item: Attribution) -> Speaker:
        """The speaker of the next attribution."""
        start, end = item.content[0][0], item.content[-1][1]
        self.subjects.advance(start, self.focus.last)
        source = item.source[0] if item.source else None
        if source is not None and source in self._known:
            who = self._known[source]
        else:
            self._likely = 1.0
            who = self._decide(item, source)
            self._before = self._likely
            if source is not None:
                self._known[source] = who
        self.focus.take(start, end, self.registry.find(tuple(who.name.split())) if who.name else None)
        return who

    def _decide(self, item: Attribution, source: Span | None) -> Speaker:
        plural = _is_plural(self.text, item, self.grammar)
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
        if not mention.name or (len(mention.name) == 1 and not mention.body and not self._is_name(mention.name)):
            return self._described(item, mention, source, plural)
        if mention.body or (plural and len(mention.name) == 1):
            return Speaker(" ".join(mention.name) if mention.body or not plural else None, mention.role)
        if mention.second:
            return Speaker(
                f"{' '.join(mention.name)} {self.grammar.language.conjunction} {' '.join(mention.second)}", mention.role
            )
        person = self.registry.find(mention.name, mention.gender)
        if person is None and item.rule == LEAD and len(mention.name) == 1:
            return Speaker()
        if person is None:
            return Speaker(" ".join(mention.name), mention.role)
        return Speaker(person.name, mention.role or self._role(person))

    def _described(self, item: Attribution, mention: Mention, source: Span, plural: bool) -> Speaker:
        """A speaker without a name: the person whom `der Minister` means, or just the role."""
        if plural or mention.role is None or not self._is_definite(mention, source) or not describes(mention.role, self.grammar):
            return Speaker(None, mention.role)
        roles = {}
        for person in self.registry.persons():
            fit = fits(mention.role, person.roles, self.grammar)
            if fit:
                roles[person] = fit
        who = self._chosen(
            self._place(item, "description", mention.gender, roles, detailed=is_detailed(mention.role, self.grammar)),
            mention.role,
        )
        meant = self.registry.find(tuple(who.name.split())) if who.name else None
        office = mention.role[0].isupper() and not self.grammar.language.capital_nouns
        if not who.name or (office and meant not in roles):
            # El Presidente needs no introduction: it may be somebody whom the text does not name.
            return Speaker(None, mention.role)
        if meant is not None and mention.role not in meant.roles:
            # Whoever was called so once may be again.
            meant.roles.append(mention.role)
        return who

    def _is_definite(self, mention: Mention, source: Span) -> bool:
        if mention.definite:
            return True
        before = self.text[max(0, source[0] - 8) : source[0]].split()
        return bool(before) and before[-1].lower() in ("del", "al", "du", "au", "vom", "beim", "zum", "dem")

    def _place(
        self, item: Attribution, route: str, gender: str = "", roles: dict[Person, float] | None = None, *, detailed: bool = False
    ) -> Place:
        start, end = item.content[0][0], item.content[-1][1]
        return Place(start, end, route, gender, roles or {}, self.outline.opens(start), detailed)

    def _chosen(self, place: Place, role: str | None) -> Speaker:
        choice = self.focus.choose(place)
        self.trace(place, choice)
        if choice.person is None or (choice.person.body and place.route == "description"):
            return Speaker()
        last = self.focus.last
        # Whoever goes on is no likelier than they were when they were chosen first.
        follows = last is not None and last[2] is choice.person
        self._likely = min(choice.probability, self._before) if follows else choice.probability
        if self._likely < (SURE if choice.contested else LEAST):
            return Speaker()
        return Speaker(choice.person.name, role or self._role(choice.person), "meant", choice.person.first)

    def trace(self, place: Place, choice: Choice) -> None:
        """Nothing; training looks at the choices here."""

    def _holder(self, role: str, offset: int) -> Person | None:
        """The only person whom a description that is a subject fits, its article left out."""
        noun = role.partition(" ")[2]
        fitting = {person: fits(noun, person.roles, self.grammar) for person in self.registry.persons()}
        holders = [person for person, fit in fitting.items() if fit >= 1]
        if len(holders) == 1:
            return holders[0]
        mention = read(role, 0, len(role), self.grammar)
        if not self.grammar.language.pro_drop or not mention.definite or not is_person(noun, self.grammar):
            return None
        roles = {person: fit for person, fit in fitting.items() if fit}
        detailed = is_detailed(noun, self.grammar)
        place = Place(offset, offset, "description", mention.gender, roles, self.outline.opens(offset), detailed)
        choice = self.focus.choose(place)
        sure = choice.person is not None and not choice.person.body and choice.probability >= LEAST
        return choice.person if sure else None

    def _role(self, person: Person) -> str | None:
        """The role that stands beside a person's name."""
        return person.roles[0] if person.roles else None

    def _sentence(self, offset: int) -> Span:
        """The part of the sentence around an offset that may hold an introduction."""
        start, stop = max(0, offset - _BEFORE), min(len(self.text), offset + _BEHIND)
        known = self.grammar["abbreviations"]
        start = max((after for _, after in breaks(self.text, start, offset, known)), default=start)
        return start, min((end for end, _ in breaks(self.text, offset, stop, known)), default=stop)

    def _opens_role(self, words: Words, start: int) -> bool:
        """Whether a phrase that may tell a role begins here: `la ministra`, in Spanish also `con la ministra`, `al ministro`."""
        spanish = self.grammar.language.pro_drop
        hung = spanish and words.low[start] in ("al", "del")
        opens = hung or words.has(start, "articles") or (words.is_capital(start) and not words.is_word(start - 1))
        if not opens or words.at(start - 1).endswith("ant"):
            return False
        if not hung and not words.has(start - 1, "prepositions"):
            return True
        return spanish and words.is_person(start + 1) and not words.is_first_name(start + 1)

    def _role_beside(self, offset: int, person: Person) -> tuple[str | None, str]:
        """The role that stands beside a name, and the gender of its words."""
        words = Words(self.text, *self._sentence(offset), self.grammar)
        at = next((index for index, span in enumerate(words.spans) if span[0] >= offset), None)
        if at is None:
            return None, ""
        for start in range(max(0, at - 14), at + 1):
            if not self._opens_role(words, start):
                continue
            end = phrase(words, start)
            stop = appositions(words, end) if end > start else start
            if stop > at:
                mention = read(self.text, *words.span(start, stop), self.grammar)
                found = bool(mention.name) and mention.name[-1] == person.words[-1]
                return (mention.role, mention.gender) if found else (None, "")
        return None, ""
