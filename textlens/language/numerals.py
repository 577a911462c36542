"""Whole numbers in words, for counting their syllables: cardinal numbers as German, French, Spanish and so on read them.

Only what changes the count is kept: no gender, no case, no hyphens. A number is the list of its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple


class Numerals(NamedTuple):
    """The number words of a language.

    Attributes:
        ones: From zero to nineteen.
        tens: From twenty to ninety.
        hundreds: From one hundred to nine hundred.
        thousand: The word for thousand.
        million: The word for a million.
        billion: The word for 10**9.
        link: What stands between tens and ones, or nothing.
        point: What the decimal sign is called.
    """

    ones: str
    tens: str
    hundreds: str
    thousand: str
    million: str
    billion: str
    link: str = ""
    point: str = "komma"


NUMERALS: Mapping[str, Numerals] = {
    "de": Numerals(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
        " dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "hundert zweihundert dreihundert vierhundert fünfhundert sechshundert siebenhundert achthundert neunhundert",
        "tausend", "million", "milliarde", "und",
    ),
    "fr": Numerals(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf",
        "vingt trente quarante cinquante soixante soixante quatrevingt quatrevingt",
        "cent deuxcent troiscent quatrecent cinqcent sixcent septcent huitcent neufcent",
        "mille", "million", "milliard", "", "virgule",
    ),
    "es": Numerals(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce"
        " trece catorce quince dieciséis diecisiete dieciocho diecinueve",
        "veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
        "mil", "millón", "mil millones", "y", "coma",
    ),
    "it": Numerals(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette"
        " diciotto diciannove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
        "mila", "milione", "miliardo", "", "virgola",
    ),
    "nl": Numerals(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf"
        " dertien veertien vijftien zestien zeventien achttien negentien",
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "honderd tweehonderd driehonderd vierhonderd vijfhonderd zeshonderd zevenhonderd achthonderd negenhonderd",
        "duizend", "miljoen", "miljard", "en",
    ),
    "pt": Numerals(
        "zero um dois três quatro cinco seis sete oito nove dez onze doze"
        " treze catorze quinze dezesseis dezessete dezoito dezenove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
        "mil", "milhão", "bilhão", "e", "vírgula",
    ),
    "ru": Numerals(
        "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать"
        " шестнадцать семнадцать восемнадцать девятнадцать",
        "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
        "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
        "тысяча", "миллион", "миллиард", "", "целых",
    ),
}  # fmt: skip
"""The number words of each language."""

_BY_SCORES = "fr"
_JOINED_TWENTIES = "es"
_CENTURIES = ("de", "nl")


def spelled(figures: str, lang: str) -> list[str]:
    """The words that a number in figures is read as, with points or commas in it; past 10**12 its digits."""
    names = _names(lang)
    parts = figures.replace(".", ",").replace("'", ",").replace("\u00a0", ",").replace("\u202f", ",").strip(",").split(",")
    decimals = parts.pop() if len(parts) > 1 and len(parts[-1]) != 3 else ""
    whole = "".join(parts)
    if len(whole) > 12 or (len(whole) > 1 and whole[0] == "0"):
        words = [names.ones[int(figure)] for figure in whole]
    else:
        year = len(parts) == 1 and 1100 <= int(whole or 0) <= 1999
        words = _century(int(whole), lang) if year and lang in _CENTURIES else cardinal(int(whole or 0), lang)
    return words + ([names.point, *(names.ones[int(figure)] for figure in decimals)] if decimals else [])


def cardinal(number: int, lang: str) -> list[str]:
    """The words of a whole number below 10**12."""
    names = _names(lang)
    if number < 1000:
        return _below_thousand(number, lang) if number else [names.ones[0]]
    for size, name in ((10**9, names.billion), (10**6, names.million), (1000, names.thousand)):
        if number >= size:
            times, rest = divmod(number, size)
            before = [] if times == 1 and size == 1000 else cardinal(times, lang)
            name = "mille" if times == 1 and size == 1000 and lang == "it" else name
            return [*before, name, *(cardinal(rest, lang) if rest else [])]
    raise AssertionError


def _century(number: int, lang: str) -> list[str]:
    """A year as its hundreds: 1984 is neunzehnhundertvierundachtzig."""
    hundreds, rest = divmod(number, 100)
    hundred = _names(lang).hundreds[0]
    return [*_below_thousand(hundreds, lang), hundred, *(_below_thousand(rest, lang) if rest else [])]


def _below_thousand(number: int, lang: str) -> list[str]:
    names = _names(lang)
    hundreds, rest = divmod(number, 100)
    words = [names.hundreds[hundreds - 1]] if hundreds else []
    if hundreds and rest and lang == "pt":
        words.append(names.link)
    if not rest:
        return words
    if rest < 20:
        return [*words, names.ones[rest]]
    tens, ones = divmod(rest, 10)
    if lang == _BY_SCORES and tens in (7, 9):
        return [*words, names.tens[tens - 2], names.ones[10 + ones]]
    words.append(names.tens[tens - 2])
    if lang == _JOINED_TWENTIES and tens == 2:
        return [*words[:-1], "veinte" if not ones else words[-1] + names.ones[ones]]
    if ones:
        words += [names.link, names.ones[ones]] if names.link else [names.ones[ones]]
    return words


class _Split(NamedTuple):
    ones: list[str]
    tens: list[str]
    hundreds: list[str]
    thousand: str
    million: str
    billion: str
    link: str
    point: str


@cache
def _names(lang: str) -> _Split:
    found = NUMERALS[lang]
    return _Split(
        found.ones.split(), found.tens.split(), found.hundreds.split(),
        found.thousand, found.million, found.billion, found.link, found.point,
    )  # fmt: skip
