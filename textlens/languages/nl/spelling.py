"""The vowels and numerals of Dutch, for counting syllables."""

from __future__ import annotations

from ..spelling import Numerals, Vowels

VOWELS = Vowels(
    nucleus="aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ai|oi|io(?<=tio)(?=n)|[aeiouyéèêëïöüáàóâäú]",
    mended=(("qu", "q"), (r"^y(?=[aeiou])", "j"), ("e-?um(?=s?$)", "e-um"), (r"^([bg]e)(?=i[njd])(?!bei|geit)", r"\1-")),
    letters={"y": 3, "x": 1},
    whole={"bij": 1, "being": 2},
)

NUMERALS = Numerals(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf"
    " dertien veertien vijftien zestien zeventien achttien negentien",
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "honderd tweehonderd driehonderd vierhonderd vijfhonderd zeshonderd zevenhonderd achthonderd negenhonderd",
    "duizend", "miljoen", "miljard", "en", years_by_hundreds=True,
)  # fmt: skip
