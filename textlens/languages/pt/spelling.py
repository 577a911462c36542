"""The vowels and numerals of Portuguese, for counting syllables."""

from __future__ import annotations

from ..spelling import Numerals, Vowels

VOWELS = Vowels(
    nucleus="ãe|ão|õe|[aáâãàeéêoóôõ][iu]?|[íú]|ui|iu|[iuyü]",
    mended=(
        ("qu(?=[eiéêí])", "q"),
        ("gu(?=[eiéêí])", "g"),
        (r"(?<=[qg])u(?=[aoáâãôóõ])", "."),
        # Final ia, io and ua after a stressed vowel are one syllable.
        (r"(?<=[áéíóúâêô])([^\W]{1,4}?)[iu](?=[aoe]s?$)", r"\1."),
        (r"(?<=[aeou])i(?=nh|n[dgtcsv]|m[bp]|[rzl]$)", "-i"),
        (r"u(?=i[rmz]$)", "u-"),
    ),
    letters={**dict.fromkeys("fhjlmnrs", 2), "w": 3, "y": 3},
    says_capitals=True,
)

NUMERALS = Numerals(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze"
    " treze catorze quinze dezesseis dezessete dezoito dezenove",
    "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
    "mil", "milhão", "bilhão", "e", "vírgula", linked_hundreds=True,
)  # fmt: skip
