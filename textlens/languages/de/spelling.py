"""The vowels and numerals of German, for counting syllables."""

from __future__ import annotations

from ..spelling import Numerals, Vowels

_I_E = (
    "famil|fer|med|stud|akt|lin|ital|span|belg|ind|as|immobil|krit[eè]r|prinzip|brasil|rumän|bulgar|kroat|serb|syr|liby|fol|mater|"
    "ser|prem|präm|komöd|tragöd|lil|bosn|alban|argentin|tunes|indones|kolumb|georg|armen|jordan|skandinav|bakter|ministér|petersil"
)

VOWELS = Vowels(
    nucleus="eau|aa|ee|oo|ie|ei|ai|au|äu|eu|ou|ey|ay|oy|[aeiouyäöüéèêáàóôíúëï]",
    mended=(
        ("qu", "q"),
        (r"^y(?=[aeiou])", "j"),
        (rf"({_I_E})ie", r"\1i-e"),
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
)

NUMERALS = Numerals(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
    " dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "hundert zweihundert dreihundert vierhundert fünfhundert sechshundert siebenhundert achthundert neunhundert",
    "tausend", "million", "milliarde", "und", years_by_hundreds=True,
)  # fmt: skip
