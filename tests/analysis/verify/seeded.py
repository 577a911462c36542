"""Quotations edited by a seed: what a draft makes of what was said, and what a check must say about it.

This knows nothing of `verify`: it only edits sentences. A source is a transcript of many sentences by several speakers; each
quotation of a draft is one of them, edited in one known way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from .seeded_words import TABLES, Rule, Tables

SPEAKERS = ("Ann Lee", "Bo Lind", "Clara Diaz", "Dan Marsh", "Eva Stone", "Finn Archer", "Greta Holm", "Hugo Brandt")
KINDS = {
    "untouched": ("exact", ""),
    "drop not": ("edited", "negation"),
    "add not": ("edited", "negation"),
    "figure": ("edited", "figure"),
    "splice": ("assembled", ""),
    "speaker": ("exact", ""),
    "fillers": ("cleaned", ""),
    "content": ("edited", ""),
    "name": ("edited", "name"),
    "promise": ("edited", "promise"),
    "hedge": ("edited", "hedge"),
    "emphasis": ("edited", "emphasis"),
    "shouted": ("edited", "emphasis"),
    "exclaimed": ("exact", "emphasis"),
}
"""Each kind of edit, the status that it must get and the warning that must be given."""

_PLAIN = re.compile(r"[A-ZÄÖÜÉÀÈÊÁÍÓÚ][^\n\"“”„«»‹›()\[\]{}<>=:;|*…‘_/]*\.")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


class Edit(NamedTuple):
    """A quotation of a draft, what stands in the source for it, and what a check must say."""

    kind: str
    said: str
    quoted: str
    status: str
    warning: str
    """The first word of the warning that is due, or nothing."""

    agrees: bool = True
    """Whether the draft names the speaker of the source."""


class Draft(NamedTuple):
    """A draft, the source that it quotes, and each edit with where its quotation stands in the draft."""

    source: str
    text: str
    edits: tuple[tuple[Edit, int, int], ...]


def plain(text: str) -> list[str]:
    """The sentences of a text that can be put into a transcript and between marks: of 8 to 30 words, with no marks inside."""
    found = []
    for line in text.splitlines():
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÉÀÈÊ¿¡])", line.strip()):
            apostrophes = re.search(r"(?<!\w)['’]|['’](?!\w)", sentence)
            if _PLAIN.fullmatch(sentence) and ".." not in sentence and 8 <= len(sentence.split()) <= 30 and not apostrophes:
                found.append(sentence)
    return found


@dataclass
class Seeded:
    """Edits sentences of one language; the same seed gives the same drafts."""

    sentences: Sequence[str]
    language: str
    seed: int

    def __post_init__(self) -> None:
        self.random = Random(f"{self.seed} {self.language}")
        self.tables: Tables = TABLES[self.language]
        self.sentences = list(dict.fromkeys(self.sentences))
        counts = Counter(word for sentence in self.sentences for word in _WORD.findall(sentence))
        self.lower = {word for word in counts if word.islower()}
        self.names = sorted({m for s in self.sentences for m in re.findall(self.tables.name, s) if m.lower() not in self.lower})
        self.contents = sorted(word for word in counts if self._is_content(word))
        self.making: dict[str, Callable[[str], tuple[str, str] | None]] = {
            "untouched": lambda s: (s, s),
            "speaker": lambda s: (s, s),
            "drop not": lambda s: self._quoted(s, self.tables.drop_not),
            "add not": lambda s: self._quoted(s, self.tables.add_not),
            "promise": lambda s: self._quoted(s, self.tables.promise),
            "emphasis": lambda s: self._quoted(s, self.tables.emphasis),
            "hedge": self._hedge,
            "figure": self._figure,
            "name": self._name,
            "content": self._content,
            "shouted": self._shouted,
            "exclaimed": lambda s: (s, s.removesuffix(".") + "!"),
            "fillers": self._fillers,
        }

    def drafts(self, number: int, *, kinds: Sequence[str] = tuple(KINDS), heard: int = 240, quoted: int = 40) -> Iterator[Draft]:
        """Yield drafts with `number` edits in all: each source has `heard` sentences, and `quoted` of them are quoted."""
        due = [kinds[at % len(kinds)] for at in range(number)]
        self.random.shuffle(due)
        for first in range(0, number, quoted):
            sentences = list(self.sentences)
            self.random.shuffle(sentences)
            edits, rest = self._edits(due[first : first + quoted], sentences)
            yield from self._written(edits, rest[: heard - len(edits)])

    def _edits(self, kinds: Sequence[str], sentences: list[str]) -> tuple[list[Edit], list[str]]:
        edits = []
        for kind in kinds:
            for at, sentence in enumerate(sentences):
                if kind == "splice":
                    made: tuple[str, str] | None = (sentence, "")
                    fits = len(sentence.split()) >= 12
                else:
                    made = self.making[kind](sentence)
                    fits = (made is not None and made[1] != made[0]) or kind in ("untouched", "speaker")
                if fits and made is not None:
                    status, warning = KINDS[kind]
                    edits.append(Edit(kind, *made, status, warning, kind != "speaker"))
                    del sentences[at]
                    break
        return edits, sentences

    def _written(self, edits: list[Edit], rest: list[str]) -> Iterator[Draft]:
        heard: list[tuple[str, Edit | None]] = [(edit.said, edit) for edit in edits] + [(sentence, None) for sentence in rest]
        self.random.shuffle(heard)
        capitals = self.random.random() < 0.5
        lines, by, speaker = [], [], ""
        for at in range(0, len(heard), 4):
            speaker = self.random.choice([name for name in SPEAKERS if name != speaker])
            turn = heard[at : at + 4]
            by += [speaker] * len(turn)
            lines.append(f"{speaker.upper() if capitals else speaker}: {' '.join(said for said, _ in turn)}\n")
        source = "\n".join(lines)
        due = [(at, edit) for at, (_, edit) in enumerate(heard) if edit]
        for first in range(0, len(due), 8):
            text, placed = "", []
            for at, made in due[first : first + 8]:
                edit, who = made, by[at]
                if edit.kind == "splice":
                    edit = edit._replace(quoted=self._spliced(at, [said for said, _ in heard]))
                if not edit.agrees:
                    who = self.random.choice([name for name in SPEAKERS if name != who])
                paragraph, inside = self._paragraph(edit.quoted, who)
                placed.append((edit, len(text) + inside.start(), len(text) + inside.end()))
                text += paragraph + "\n\n"
            yield Draft(source, text, tuple(placed))

    def _paragraph(self, quoted: str, who: str) -> tuple[str, re.Match[str]]:
        frame = self.random.choice(self.tables.frames)
        open_ = quoted.removesuffix(".")
        comma = quoted if quoted.endswith("!") else open_ + ","
        frame = frame.replace("{comma},", "{comma}")
        inside = {"{full}": quoted, "{open}": open_, "{comma}": comma}
        hole = next(hole for hole in inside if hole in frame)
        paragraph = frame.replace("{who}", who).replace(hole, inside[hole])
        found = re.search(re.escape(inside[hole]), paragraph)
        assert found is not None
        return paragraph, found

    def _spliced(self, at: int, heard: list[str]) -> str:
        """The first half of a sentence and the second half of another one, far from it."""
        far = [said for other, said in enumerate(heard) if abs(other - at) > len(heard) // 5 and len(said.split()) >= 12]
        first, second = heard[at].split(), self.random.choice(far).split()
        head = " ".join(first[: len(first) // 2]).rstrip(",")
        return f"{head}{self.random.choice([' … ', ' '])}{' '.join(second[len(second) // 2 :])}"

    def _rule(self, sentence: str, rules: tuple[Rule, ...]) -> str | None:
        """The sentence after one of the rules that fit, applied at one of the places where it does."""
        fitting = [(match, to) for pattern, to in rules for match in re.finditer(pattern, sentence)]
        if not fitting:
            return None
        match, to = self.random.choice(fitting)
        new = sentence[: match.start()] + match.expand(to) + sentence[match.end() :]
        joined = re.sub(r"(?<=\w) ?(?=\s)", "", new)
        return joined[0].upper() + joined[1:]

    def _quoted(self, sentence: str, rules: tuple[Rule, ...]) -> tuple[str, str] | None:
        new = self._spaced(self._rule(sentence, rules))
        return (sentence, new) if new else None

    def _hedge(self, sentence: str) -> tuple[str, str] | None:
        if self.random.random() < 0.5:
            made = self._quoted(sentence, self.tables.hedge)
            if made:
                return made
        said = self._spaced(self._rule(sentence, self.tables.hedged))
        # A hedge next to itself is a repeat.
        return (said, sentence) if said and not re.search(r"\b(\w+) \1\b", said) else None

    @staticmethod
    def _spaced(sentence: str | None) -> str | None:
        """Words that a rule put in stand between blanks."""
        return re.sub(r" {2,}", " ", sentence) if sentence else None

    def _figure(self, sentence: str) -> tuple[str, str] | None:
        digits = list(re.finditer(r"(?<![\w.,-])[£$€]?\d+(?:[.,]\d+)*(?![\w-])", sentence))
        words = [m for m in _WORD.finditer(sentence) if m[0].lower() in self.tables.figures]
        if not digits + words:
            return None
        match = self.random.choice(digits + words)
        if match in words:
            new = self.random.choice([word for word in self.tables.figures if word != match[0].lower()])
            new = new.capitalize() if match[0][0].isupper() else new
        else:
            at = self.random.choice([m.start() for m in re.finditer(r"\d", match[0])])
            new = match[0][:at] + self.random.choice([d for d in "123456789" if d != match[0][at]]) + match[0][at + 1 :]
        return sentence, sentence[: match.start()] + new + sentence[match.end() :]

    def _name(self, sentence: str) -> tuple[str, str] | None:
        names = [m for m in re.finditer(self.tables.name, sentence) if m[1].lower() not in self.lower]
        others = [name for name in self.names if name not in sentence]
        if not names or not others:
            return None
        match = self.random.choice(names)
        new = self.random.choice(others)
        if self.random.random() < 0.3:
            at = self.random.randrange(1, len(match[1]))
            old = match[1][at]
            vowels = [v for v in "aeiou" if v != old] if old in "aeiou" else [c for c in "bdgklmnprst" if c != old]
            new = match[1][:at] + self.random.choice(vowels) + match[1][at + 1 :]
        return sentence, sentence[: match.start(1)] + new + sentence[match.end(1) :]

    def _is_content(self, word: str) -> bool:
        fits = len(word) >= 5 and word.isalpha() and word.islower() and not word.endswith(self.tables.adverb)
        return fits and word not in self.tables.common and word not in self.tables.figures

    def _content(self, sentence: str) -> tuple[str, str] | None:
        words = [m for m in re.finditer(r"(?<![\w'’-])\w+(?![\w'’-])", sentence) if self._is_content(m[0])]
        if not words:
            return None
        match = self.random.choice(words)
        new = self.random.choice([word for word in self.contents if word[:4] != match[0][:4]])
        return sentence, sentence[: match.start()] + new + sentence[match.end() :]

    def _shouted(self, sentence: str) -> tuple[str, str] | None:
        words = [m for m in re.finditer(r"(?<![\w'’-])\w+(?![\w'’-])", sentence) if self._is_content(m[0])]
        if not words:
            return None
        match = self.random.choice(words)
        return sentence, sentence[: match.start()] + match[0].upper() + sentence[match.end() :]

    def _fillers(self, sentence: str) -> tuple[str, str] | None:
        """The source has fillers, repeats and false starts at one to three places; the draft has the sentence clean."""
        words = sentence.split()
        for _ in range(self.random.randint(1, 3)):
            at = self.random.randrange(1, len(words))
            word = words[at]
            plain_word = word.isalpha() and word.islower()
            way = self.random.choice(["filler", "repeat", "false start"]) if plain_word else "filler"
            if way == "repeat":
                words[at:at] = [word]
            elif way == "false start" and len(word) > 4:
                words[at:at] = [word[:3] + self.random.choice(["-", "–", "—"])]
            else:
                words[at:at] = [self.random.choice(self.tables.fillers)]
        return " ".join(words), sentence
