"""Speakers: whose name in the document a mention stands for, and in which role."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ....language.spans import Spans, in_order
from ...attributions import Attributions
from ...exchanges import answers
from ...lexical.lexicon import Lexicon
from ...lexical.names import Full
from ...lexical.tokens import Span, Tokens
from ..phrases_backward import backward
from ..subjects import described
from .bodies import body, full_body
from .descriptions import LEADING, aged, head, is_anaphor, is_other
from .full_names import Index
from .introductions import Introductions
from .mentions import Mention, gender_of, read
from .name_occurrences import Seen
from .nameless import SINGLE, Nameless
from .pronouns import People
from .speaker import Speaker
from .untagged import Untagged, asks, is_it, may_be_body

_RELATIVE = frozenset(("who", "that", "which"))
_NEAR = 120


def resolve(text: str, found: Attributions, quoted: Spans, units: Sequence[Span], lex: Lexicon | None) -> list[Speaker]:
    """The speaker of each attribution, in order; nobody named inside the `quoted` spans is taken for one by a pronoun outside.

    A name is given in the fullest form the document has for it. A pronoun is resolved only where one person fits; a role with
    `the` only where one person was introduced under it; any other mention without a name leaves the name out.
    """
    sources = in_order(source for source in found.sources() if source is not None)
    if lex is None or not sources:
        return [Speaker() for _ in found]
    resolver = _Resolver(text, lex, quoted)
    # Most mentions and speakers are like others, and each kind is kept once.
    alike: dict[Mention, Mention] = {}
    mentions = [alike.setdefault(mention, mention) for mention in (read(text, *at, lex, resolver.index.has) for at in sources)]
    resolver.confirm(mentions, sources)
    same: dict[Speaker, Speaker] = {}
    known = [same.setdefault(who, who) for who in map(resolver.speaker, mentions, sources)]
    nobody = Speaker()
    speakers = [nobody if source is None else known[_place(sources, *source)] for source in found.sources()]
    for at in range(1, len(speakers)):
        # Whoever answers did not say what is answered.
        meant = speakers[at].why == "meant" and speakers[at].name == speakers[at - 1].name
        if meant and answers(text, found[at - 1], found[at], lex["replying"]):
            speakers[at] = Speaker(None, speakers[at].role, "unresolved")
    bodies = any(who.why in ("body", "acronym") for who in same)
    asked = Spans(
        (item.content[0][0], item.content[-1][1])
        for item, who in ((found[at], who) for at, who in enumerate(speakers) if who.name is None)
        if asks(text, item, who) or ((bodies or is_it(text, item)) and may_be_body(text, item, who, lex))
    )
    if not asked:
        return speakers
    return Untagged(text, quoted, units, asked, resolver.index, resolver.introductions, lex).completed(found, speakers)


def _place(sources: Spans, start: int, end: int) -> int:
    """The place of a source among all, which are in order."""
    at = bisect_left(sources.starts, start)
    while sources.ends[at] != end:
        at += 1
    return at


_AGED = frozenset(("younger", "elder", "older"))


def _leads(role: str) -> bool:
    """Whether a role is that of one who does not play: head coach, manager."""
    words = head(role)
    return bool(words) and words[-1] in ("coach", "manager", "boss")


class _Resolver:
    """Resolves the sources of one document, which must be asked for in the order they stand."""

    def __init__(self, text: str, lex: Lexicon, quoted: Spans) -> None:
        self.text, self.lex = text, lex
        self.index = Index(text, lex)
        self.introductions = Introductions(text, self.index, lex)
        self.people = People(text, self.index, quoted, lex, self.introductions.holder)
        self.nameless = Nameless(text, self.index, lex)
        self.headlines: set[int] = set()
        self.roles: dict[str, str] = {}
        self.varied: dict[str, Seen] = {}
        self.bodies: dict[str, tuple[str, int] | None] = {}

    def speaker(self, mention: Mention, source: Span) -> Speaker:
        """The speaker whom a source names or means."""
        if mention.pronoun:
            return self._meant(mention, source[0])
        if not mention.names:
            return self._described(mention.role, source[0])
        if source[0] in self.headlines:
            return Speaker(None, None, "unnamed")
        if mention.body and not (len(mention.names[0]) == 1 and self.index.has(mention.names[0][0])):
            name, at = full_body(self.text, mention.names[0], self.lex)
            return Speaker(name, mention.role, "body" if at is None else "acronym", at)
        if mention.role and mention.role.split()[0].lower() in _AGED and len(mention.names[0]) == 1:
            # The younger Mr. Lee: there are two of them.
            return Speaker(None, mention.role, "unclear")
        if len(mention.names) == 1 == len(mention.names[0]) and self.nameless.is_common(mention.names[0][0], source[0]):
            return Speaker(None, mention.names[0][0], "unnamed")
        fulls = [self._full(words, mention.gender) for words in mention.names]
        if len(fulls) == 1 and fulls[0][1] is None and self.index.unclear(mention.names[0], mention.gender):
            first = self.index.established(mention.names[0], mention.gender)
            if first is None:
                return Speaker(None, mention.role, "unclear")
            fulls = [(" ".join(first.words), first)]
        name = " and ".join(name for name, _ in fulls)
        if len(fulls) == 2 and len(mention.names[0]) == 1 and fulls[0][0].endswith(" " + mention.names[1][-1]):
            name = " and ".join(map(" ".join, mention.names))
        single = fulls[0][1] if len(fulls) == 1 else None
        role = mention.role or self.roles.get(name) or (self.introductions.role(single) if single else None)
        if role:
            self.roles.setdefault(name, role)
        gender = mention.gender or (single.gender if single else "")
        self.people.add(Seen(source[0], name, gender if len(fulls) == 1 else "-", True))
        return Speaker(name, role, *self._whence(mention, fulls))

    def confirm(self, mentions: Sequence[Mention], sources: Spans) -> None:
        """Know that who is quoted by a name is a person, except in a headline that names nobody."""
        for mention, source in zip(mentions, sources, strict=True):
            if mention.names and self.nameless.is_headline(mention.names[0], source[0]):
                self.headlines.add(source[0])
            elif not mention.body:
                for words in mention.names:
                    self.index.confirm(words)

    def _full(self, words: tuple[str, ...], gender: str) -> tuple[str, Full | None]:
        """The fullest form of a name, and where the document gives it."""
        titled = len(words) == 2 and words[0].lower() in self.lex.names.styles
        found = self.index.fullest(words[1:] if titled else words, gender)
        longest = found.words if found and len(found.words) >= len(words) else words
        return " ".join(longest), found

    def _whence(self, mention: Mention, fulls: list[tuple[str, Full | None]]) -> tuple[str, int | None]:
        """Why the names of a mention are given as they are, and where the first fuller one stands."""
        for words, (name, full) in zip(mention.names, fulls, strict=True):
            if full is not None and name != " ".join(words):
                return "fuller", full.offset
        return "named", None

    def _meant(self, mention: Mention, start: int) -> Speaker:
        """The speaker whom a pronoun means."""
        if mention.pronoun in ("he", "she", "him", "her"):
            seen = self.people.antecedent(start, mention.gender)
            if seen is not None and not seen.name:
                return Speaker(why="nameless")
            if seen is None or (" " not in seen.name and self.index.unclear((seen.name,), mention.gender)):
                return Speaker(why="unclear")
            doubts = self.people.doubts(seen, start, mention.gender)
            self.people.add(Seen(start, seen.name, seen.gender or mention.gender, True))
            role = self.roles.get(seen.name) or self._introduced(seen.name)
            return Speaker(seen.name, role, "meant", seen.offset, doubts=doubts)
        if mention.pronoun in _RELATIVE:
            return self._before(start)
        return Speaker(why="unresolved")

    def _introduced(self, name: str) -> str | None:
        full = self.index.fullest(tuple(name.split()))
        return self.introductions.role(full) if full else None

    def _before(self, start: int) -> Speaker:
        """The speaker named right before a relative pronoun."""
        stop = start
        while stop and self.text[stop - 1] in " ,\n":
            stop -= 1
        tokens = Tokens(self.text, max(0, stop - _NEAR), stop, self.lex)
        first = backward(tokens, len(tokens))
        if first == len(tokens):
            return Speaker(why="unresolved")
        mention = read(self.text, tokens.spans[described(tokens, first, len(tokens))][0], stop, self.lex, self.index.has)
        if mention.body or not mention.names:
            return Speaker(why="unresolved")
        name, full = self._full(mention.names[0], mention.gender)
        return Speaker(name, mention.role or (self.introductions.role(full) if full else None), "before")

    def _described(self, role: str | None, start: int) -> Speaker:
        """A speaker without a name: the one person introduced under the role that `the minister` repeats, or just the role."""
        apposed = self._apposed(role, start) if role else None
        if apposed is not None:
            return apposed
        owned = role is not None and role.split()[0].endswith(("'s", "’s"))
        if role is None or not (owned or self.text[start : start + 4].lower() == "the " or self._is_office(role, start)):
            return Speaker(None, role, "unnamed")
        full = self.introductions.holder(role, start)
        if full is not None:
            name = " ".join(full.words)
            self.people.add(Seen(start, name, full.gender, True))
            return Speaker(name, self.introductions.role(full) or role, "introduced", full.offset)
        if owned:
            return Speaker(None, role, "unnamed")
        noun = role.lower()
        if noun not in self.bodies:
            self.bodies[noun] = body(self.text, noun, self.lex)
        named = self.bodies[noun]
        if named is not None:
            return Speaker(named[0], None, "body", named[1])
        if is_anaphor(role, self.lex):
            return self._anaphor(role, start)
        return self._varied(role, start)

    def _apposed(self, role: str, start: int) -> Speaker | None:
        """The speaker named right before an apposition that no comma ends: `Ann Lee, head of the mill told`."""
        if self.text[start - 2 : start] != ", " or not (noun := head(role)) or not any(map(self.lex.is_person, noun)):
            return None
        tokens = Tokens(self.text, max(0, start - _NEAR), start - 2, self.lex)
        first = backward(tokens, len(tokens))
        if first == len(tokens):
            return None
        opens = (
            not first or tokens.raw[first - 1] in (",", ".", "!", "?") or tokens.spans[first][0] != tokens.spans[first - 1][1] + 1
        )
        if self.text[start].islower() and self.text[start : start + 2] in ("a ", "an", "th") and not opens:
            return None
        named = self._before(start)
        if not named.name or not (" " in named.name or self.index.has(named.name)):
            return None
        return Speaker(named.name, named.role or role, named.why)

    def _varied(self, role: str, start: int) -> Speaker:
        """The speaker whom a new description of the person just spoken of means: `the owner of the mill`."""
        unnamed = Speaker(None, role, "unnamed")
        words = head(role)
        if not words or not self.nameless.is_variation(words) or is_other(self.text, role, start):
            return unnamed
        met = self.varied.get(role.lower())
        seen = met or self.people.antecedent(start, gender_of(role, self.lex))
        if seen is None or " " not in seen.name or " and " in role:
            return unnamed
        if met is None and words[-1] in SINGLE and not self.nameless.is_only(seen.name, start):
            return unnamed
        self.varied[role.lower()] = seen
        known = self.roles.get(seen.name) or self._introduced(seen.name)
        if known and words[-1] not in known.lower().split():
            return unnamed
        self.people.add(Seen(start, seen.name, seen.gender, True))
        return Speaker(seen.name, known or role, "meant", seen.offset)

    def _is_office(self, role: str, start: int) -> bool:
        """Whether a role is an office in capitals, as in a headline: PM, Prime Minister."""
        titles = self.lex["titles"]
        words = role.split()
        return self.text.startswith(role, start) and all(word[0].isupper() and word.lower() in titles for word in words)

    def _anaphor(self, role: str, start: int) -> Speaker:
        """The speaker whom `the 34-year-old` or `the German` points back at."""
        same, other = aged(self.text, role, self.index)
        if len(same) == 1:
            name, gender = " ".join(same[0].words), same[0].gender
            self.people.add(Seen(start, name, gender, True))
            return Speaker(name, self.introductions.role(same[0]) or role, "introduced", same[0].offset)
        seen = None if is_other(self.text, role, start) else self.people.antecedent(start, gender_of(role, self.lex))
        seen = seen if seen is not None and seen.name else None
        known = self.roles.get(seen.name) or self._introduced(seen.name) if seen else None
        noun = head(role)[-1]
        if known and noun in LEADING and noun not in known.lower():
            return Speaker(None, role, "unnamed")
        if known and noun in self.lex["callings"] and _leads(known) and "former" not in role.lower():
            # The head coach is not the prop.
            return Speaker(None, role, "unnamed")
        if seen is None or any(seen.name.split()[-1] == full.words[-1] for full in other):
            return Speaker(None, role, "unnamed")
        self.people.add(Seen(start, seen.name, seen.gender, True))
        return Speaker(seen.name, known or role, "meant", seen.offset)
