"""Syllables of German, French, Spanish, Italian, Dutch, Portuguese and Russian words, by the vowels they are spelled with.

Each language has a pattern that matches the vowels of one syllable: a diphthong is one, two vowels in hiatus are two (`día`,
`Idee`, `água` have two). A few endings and stems whose spelling misleads are told apart before. This is not hyphenation,
which never leaves one letter alone and so takes `aber` and `Idee` for one syllable.

Figures are read as cardinal numbers, capitals without a vowel or of at most three letters by their names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from .numerals import spelled

_LONGEST = 64
_APOSTROPHES = str.maketrans("’‘ʼʹ′＇", "''''''")
_FIGURES = r"\d[\d.,'\u00a0\u202f]*"
_PARTS = re.compile(rf"{_FIGURES}|[^\W\d_]+")
_SAYABLE = re.compile("[aeiou][^aeiou][aeiou]|[^aeiou][aeiou][^aeiou]")
_SAY_SHORT_CAPITALS = ("es", "it", "pt")
_LATIN_VOWELS = re.compile("[aeiouyà-öø-ýœ]+")


class Rules(NamedTuple):
    """How a language spells its syllables.

    Attributes:
        nucleus: Matches the vowels of one syllable in a word in small letters.
        mended: Patterns and what they are replaced by before nuclei are looked for, one after the other.
        letters: Syllables of the names of the letters that have more than one.
        least: Syllables of a word without a vowel.
        whole: Words that no rule gets right.
    """

    nucleus: str
    mended: tuple[tuple[str, str], ...] = ()
    letters: Mapping[str, int] = {}
    least: int = 1
    whole: Mapping[str, int] = {}


# A hyphen stands for a boundary between two vowels, a point for a vowel that is not said.
_GERMAN_I_E = (
    "famil|fer|med|stud|akt|lin|ital|span|belg|ind|as|immobil|krit[eè]r|prinzip|brasil|rumän|bulgar|kroat|serb|syr|liby|fol|mater|"
    "ser|prem|präm|komöd|tragöd|lil|bosn|alban|argentin|tunes|indones|kolumb|georg|armen|jordan|skandinav|bakter|ministér|petersil"
)
_FRENCH_VERBS = (
    "aim|form|dorm|affirm|confirm|estim|nomm|consomm|exprim|réclam|anim|assum|supprim|transform|inform|proclam|condamn|résum|ferm"
)
# Words in which the ending -ent is said.
_FRENCH_ENT = (
    "souvent|content|mécontent|argent|accent|absent|présent|parent|apparent|transparent|talent|client|patient|agent|urgent|récent|"
    "innocent|adolescent|excellent|violent|lent|vent|cent|dent|permanent|éminent|imminent|pertinent|continent|évident|accident|"
    "incident|président|résident|dissident|occident|confident|prudent|imprudent|précédent|antécédent|excédent|fréqent|éloqent|"
    "conséqent|intelligent|négligent|indulgent|exigent|diligent|contingent|régent|sergent|affluent|influent|équivalent|éqivalent|"
    "convergent|divergent|émergent|ardent|torrent|concurrent|différent|indifférent|référent|cohérent|adhérent|inhérent|orient|"
    "escient|conscient|inconscient|déficient|quotient|qotient|ingrédient|récipient|inconvénient|serpent|couvent|avent|impotent|compétent|"
    "intermittent|latent|pénitent|vient|tient|revient|devient|convient|maintient|soutient|obtient|contient|sent|ment"
)

RULES: Mapping[str, Rules] = {
    "de": Rules(
        nucleus="eau|aa|ee|oo|ie|ei|ai|au|äu|eu|ou|ey|ay|oy|[aeiouyäöüéèêáàóôíúëï]",
        mended=(
            ("qu", "q"),
            (r"^y(?=[aeiou])", "j"),
            (rf"({_GERMAN_I_E})ie", r"\1i-e"),
            (r"(?<=[^w\W])(?<!sch)(?<!^d)ien$", "i-en"),
            ("ient|iell", "i-e"),
            ("een$", "e-en"),
            (r"e-?um(?=s?$)", "e-um"),
            (r"^(un)?(be|ge)(?=ur|in[^s]|i[rm])(?!ge?in|bein[es]?$|beim|ging|geist)", r"\1\2-"),
            ("kraine", "kra-ine"),
            (r"(?<=[aeioulnr])ti(?=on)", "ti-"),
        ),
        letters={"y": 3, "ß": 2},
        whole={"wien": 1, "beim": 1, "bein": 1, "beine": 2, "beinen": 2, "schien": 1, "erschien": 2, "the": 1},
    ),
    "fr": Rules(
        nucleus=("[iuy]?(?:eau|œu|eu|au|ai|aî|ei|oi|oî|ou|oû|où|[aeéèêoâàôëœæ])|ou(?:[aeéèêi])|ui|[iïîuûùüyÿ]|[aeéèêoâàôœæ]"),
        mended=(
            (r"\bpays", "pe-is"),
            ("août", "out"),
            (r"(?<=[aeou])y(?=[aeiouéèê])", "j"),
            (r"^y(?=[aeiou])", "j"),
            (r"(?<=[qg])u(?=[eiéèêîoa])", ""),
            (r"(?<=ge)(?=[aoâ])", "."),
            (r"e\.", ""),
            # What is silent at the end: the ending of verbs, mute e and its plural.
            (rf"^({_FRENCH_VERBS})ent$", r"\1"),
            (rf"^(?!.*ment$)(?!(?:{_FRENCH_ENT})$)(.*[aeiouyéèêâîôûœï].*)ent$", r"\1"),
            ("^(.*[aeiouyéèêâîôûœï].*)es?$", r"\1"),
            (r"(?<=[bcdfgptv][lr])([iu])(?=[aeéèêo])", r"\1-"),
        ),
        letters={"w": 3, "y": 2},
        whole={**dict.fromkeys(("est", "et", "les", "des", "ces", "mes", "tes", "ses", "es", "ouest", "oui"), 1)},
    ),
    "es": Rules(
        nucleus="[iuü]?[aeoáéó](?:[iuü](?![aeoáéóíú])|y(?![aeiouáéíóú]))?|[íú]|[iuü]+y?(?![aeoáéóíú])|y",
        mended=(("qu", "q"), ("gu(?=[eiéí])", "g"), (r"y(?=[aeiouáéíóú])", "j")),
        letters={**dict.fromkeys("fhjlmnñrsvxz", 2), "w": 4},
        whole={"guion": 2, "truhan": 2},
    ),
    "it": Rules(
        nucleus="[iuj]?[aeoàèéòóáâ](?:[iu](?![aeoàèéòó]))?|[iuj]?[ìùíú]|[iuj]+|y",
        mended=(
            (r"^([dmz]i|v[ií]|[dst]u|r[ií])(?=[aeo]$)", r"\1-"),
            (
                r"(nom|log|graf|sof|poliz|energ|malatt|craz|mar|al+egr|fotograf|garanz|farmac|bug|teor|compagn|lotter|batter|"
                r"segreter|pizzer|liber|polem|amnist|periferi?|autonom|sinfon|ironi?|geograf|strateg)i(?=[ae]$)",
                r"\1i-",
            ),
            ("paur", "pa-ur"),
            (r"(?<=[aeo])i(?=[aeo])", "j"),
            (r"(?<=[aeo])iu", "ju"),
        ),
        letters={**dict.fromkeys("fhlmnrsz", 2), "j": 3, "k": 2, "w": 4, "y": 3},
        whole={"ciao": 1},
    ),
    "nl": Rules(
        nucleus="aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ai|oi|io(?<=tio)(?=n)|[aeiouyéèêëïöüáàóâäú]",
        mended=(("qu", "q"), (r"^y(?=[aeiou])", "j"), ("e-?um(?=s?$)", "e-um"), (r"^([bg]e)(?=i[njd])(?!bei|geit)", r"\1-")),
        letters={"y": 3, "x": 1},
        whole={"bij": 1, "being": 2},
    ),
    "pt": Rules(
        nucleus="ãe|ão|õe|[aáâãàeéêoóôõ][iu]?|[íú]|ui|iu|[iuyü]",
        mended=(
            ("qu(?=[eiéêí])", "q"),
            ("gu(?=[eiéêí])", "g"),
            (r"(?<=[qg])u(?=[aoáâãôóõ])", "."),
            # After the accent a final ia, io, ua is one syllable.
            (r"(?<=[áéíóúâêô])([^\W]{1,4}?)[iu](?=[aoe]s?$)", r"\1."),
            (r"(?<=[aeou])i(?=nh|n[dgtcsv]|m[bp]|[rzl]$)", "-i"),
            (r"u(?=i[rmz]$)", "u-"),
        ),
        letters={**dict.fromkeys("fhjlmnrs", 2), "w": 3, "y": 3},
    ),
    "ru": Rules(nucleus="[аеёиоуыэюя]", least=0),
}
"""The rules of each language."""


class _Compiled:
    """A language's rules with their patterns compiled."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.rules = RULES[lang]
        self.nucleus = re.compile(self.rules.nucleus)
        self.mended = [(re.compile(pattern), instead) for pattern, instead in self.rules.mended]

    def count(self, word: str) -> int:
        plain = word.translate(_APOSTROPHES)
        parts = _PARTS.findall(plain)
        return sum(self._figures(part) if part[0].isdecimal() else self._letters(part) for part in parts)

    def _figures(self, part: str) -> int:
        return sum(self._small(name) for name in spelled(part, self.lang))

    def _letters(self, part: str) -> int:
        small = part.lower()
        if part.isupper() and len(part) > 1 and self._is_spelled(small):
            return sum(self.rules.letters.get(letter, 1) for letter in small)
        return self._small(small)

    def _is_spelled(self, small: str) -> bool:
        """Whether capitals are read letter by letter: FDP and USA, but not NATO, nor ONU and PIL where these are words."""
        if not self.nucleus.search(small):
            return True
        return len(small) <= 3 and not (self.lang in _SAY_SHORT_CAPITALS and _SAYABLE.fullmatch(small))

    def _small(self, word: str) -> int:
        from unicodedata import normalize

        known = self.rules.whole.get(word)
        if known is not None:
            return known
        mended = word if word.isascii() else normalize("NFC", word)
        if len(mended) <= _LONGEST:
            for pattern, instead in self.mended:
                mended = pattern.sub(instead, mended)
        number = len(self.nucleus.findall(mended))
        if number or len(word) == 1:
            return number or self.rules.least
        return max(1, len(_LATIN_VOWELS.findall(mended)))


@cache
def counter(lang: str) -> Callable[[str], int]:
    """What counts the syllables of a word in a language of `RULES`; any string is taken."""
    return _Compiled(lang).count
