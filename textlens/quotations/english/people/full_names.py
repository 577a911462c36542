"""The full names of a document, and which of them a shorter one stands for."""

from __future__ import annotations

import re

from ...lexical.lexicon import Lexicon
from ...lexical.names import FAMILY_FIRST, Full, agree, fullness, offset_of, surname_of
from .gathering import Gathering

_SEARCHED = 6000


class Index(Gathering):
    """The full names of a document, and whom the shorter ones mean."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        super().__init__(text, lex)
        self._persons: list[Full] | None = None
        self._fullest: dict[tuple[tuple[str, ...], str], Full | None] = {}
        for surname in sorted(self.titled & self.by_last.keys()):
            self.confirm((surname,))

    def confirm(self, words: tuple[str, ...]) -> None:
        """Know that these words name a person, since they are quoted as one: a full name, or the surname of a single one."""
        self._persons = None
        if len(words) > 1:
            longer = [full for full in self.by_last.get(surname_of(words), {}).values() if not full.sure]
            for full in longer:
                if full.words[1:] == words:
                    # Ambassador to Lund Xu Li: the place is no part of the name.
                    self.shorten(full)
            self.make_sure(words)
            return
        same = [full for full in self.by_last.get(words[0].lower(), {}).values() if full.words[0][0].isupper()]
        if len(same) == 1:
            self.make_sure(same[0].words)

    def persons(self) -> list[Full]:
        """The names that surely are persons', in the order they first stand."""
        if self._persons is None:
            sure = (full for same in self.by_last.values() for full in same.values() if full.sure)
            self._persons = sorted(sure, key=offset_of)
        return self._persons

    def fullest(self, words: tuple[str, ...], gender: str = "") -> Full | None:
        """The fullest name in the document that these words can stand for, None where there is none or more than one."""
        key = words, gender
        if key not in self._fullest:
            self._fullest[key] = self._longest(words, gender)
        return self._fullest[key]

    def unclear(self, words: tuple[str, ...], gender: str = "") -> bool:
        """Whether one word stands for the name of more than one person of the document."""
        return self._lex.names.is_surname(words) and len(self._namesakes(words, gender)) > 1

    def established(self, words: tuple[str, ...], gender: str = "") -> Full | None:
        """Who has a surname alone: the first of its bearers, if it stood alone before the second was named.

        Or if the others are named as somebody's relatives: `his son Raymond`.
        """
        first, *others = sorted(self._namesakes(words, gender), key=offset_of)
        if self._only_owns(first):
            return None
        word = " ".join(words)
        others = [full for full in others if not agree(first.words, full.words)]
        end = first.offset + first.length
        stop = others[0].offset if others else end
        at = self._text.find(word, end, stop)
        while at >= 0:
            before = self._text[max(0, at - 20) : at].rpartition(" ")[0].rpartition(" ")[2]
            if not before[:1].isupper() or before.lower().rstrip(".") in self._lex["titles"]:
                return self.fullest(first.words) or first
            at = self._text.find(word, at + 1, stop)
        return first if others and all(map(self._is_relative, others)) else None

    def _only_owns(self, full: Full) -> bool:
        """Whether a full name only stands as the owner of something else: `at Paul Hart’s old house`."""
        name, at = self._text[full.offset : full.offset + full.length], full.offset
        while at >= 0:
            if self._text[at + full.length : at + full.length + 2] not in ("’s", "'s"):
                return False
            at = self._text.find(name, at + full.length, full.offset + _SEARCHED)
        return True

    def _is_relative(self, full: Full) -> bool:
        """Whether a name first stands behind a noun for a relative: `his son Raymond`."""
        at = self._text.find(full.words[0])
        return self._lex.is_kin(self._text[max(0, at - 24) : at].rstrip(" ,").rpartition(" ")[2].lower())

    def _namesakes(self, words: tuple[str, ...], gender: str) -> list[Full]:
        same = [full for full in self._surnamed(words) if full.sure]
        return [full for full in same if not gender or full.gender in ("", gender)]

    def _is_only(self, full: Full, gender: str) -> bool:
        """Whether a title of the other gender than a first name has must mean its bearer: Ms Bell for Jack Bell.

        It does where nobody is called by the other title or as a relative: Mr Bell, his wife.
        """
        last = re.escape(full.words[-1])
        near = self._text[max(0, full.offset - _SEARCHED) : full.offset + _SEARCHED]
        called = re.search(rf"\b{'Ms' if gender == 'f' else 'Mr'}\.? {last}\b", near)
        other = re.search(rf"\b{'Mr' if gender == 'f' else 'M(?:r?s|iss)'}\.? {last}\b", near)
        if called is None or other is not None:
            return False
        named = full.offset - max(0, full.offset - _SEARCHED)
        between = near[min(named, called.start()) : called.end()].lower()
        return not any(map(self._lex.is_kin, set(re.findall(r"[a-z]+", between))))

    def _longest(self, words: tuple[str, ...], gender: str) -> Full | None:
        if self._lex.names.is_surname(words):
            return self._single(words, gender)
        surname = surname_of(words)
        same = [full for full in self.by_last.get(surname, {}).values() if agree(full.words, words)]
        # Pasang Lhamu is Pasang Lhamu Sherpa.
        same += [full for full in self.by_first.get(words[0].lower(), {}).values() if full.words[: len(words)] == words]
        return max(same, key=fullness, default=None)

    def has(self, word: str) -> bool:
        """Whether a person of the document has this surname."""
        return word.lower() in self.surnames

    def _surnamed(self, words: tuple[str, ...]) -> list[Full]:
        """The names with a surname, and with its particles where it is given with any: not Tom Dyk for van Dyk."""
        found = list(self.by_last.get(words[-1].lower(), {}).values())
        spelled = " ".join(words).lower()
        return found if len(words) == 1 else [full for full in found if full.ends(spelled)]

    def _single(self, words: tuple[str, ...], gender: str) -> Full | None:
        word, candidates = words[0].lower(), self._surnamed(words)
        if not candidates and len(words) == 1:
            family_first = word in FAMILY_FIRST
            candidates = [full for full in self.by_first.get(word, {}).values() if full.sure or family_first]
        if gender:
            fitting = [full for full in candidates if full.gender in ("", gender)]
            candidates = fitting or (candidates if len(candidates) == 1 and self._is_only(candidates[0], gender) else [])
        candidates = [full for full in candidates if full.sure] or candidates
        if not candidates and len(words) > 1:
            # Te Xauri is Te Xauri Bell.
            candidates = [full for full in self.by_first.get(words[0].lower(), {}).values() if full.words[: len(words)] == words]
        best = max(candidates, key=fullness, default=None)
        # Ann B. Lee and Ann Lee are one person, Ann Lee and Bo Lee are not.
        return best if best and all(agree(best.words, full.words) for full in candidates) else None
