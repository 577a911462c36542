"""The vowels and numerals of Spanish, for counting syllables."""

from __future__ import annotations

from ..spelling import Numerals, Vowels

VOWELS = Vowels(
    nucleus="[iuü]?[aeoáéó](?:[iuü](?![aeoáéóíú])|y(?![aeiouáéíóú]))?|[íú]|[iuü]+y?(?![aeoáéóíú])|y",
    mended=(("qu", "q"), ("gu(?=[eiéí])", "g"), (r"y(?=[aeiouáéíóú])", "j")),
    letters={**dict.fromkeys("fhjlmnñrsvxz", 2), "w": 4},
    whole={"guion": 2, "truhan": 2},
    says_capitals=True,
)

NUMERALS = Numerals(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce"
    " trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    "veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
    "mil", "millón", "mil millones", "y", "coma", twenty="veinte",
)  # fmt: skip
