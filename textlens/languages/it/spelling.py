"""The vowels and numerals of Italian, for counting syllables."""

from __future__ import annotations

from ..spelling import Numerals, Vowels

VOWELS = Vowels(
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
    says_capitals=True,
)

NUMERALS = Numerals(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette"
    " diciotto diciannove",
    "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
    "mila", "milione", "miliardo", "", "virgola", one_thousand="mille",
)  # fmt: skip
