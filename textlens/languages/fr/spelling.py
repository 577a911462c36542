"""The vowels and numerals of French, for counting syllables."""

from __future__ import annotations

from ..spelling import Numerals, Vowels

_VERBS = (
    "aim|form|dorm|affirm|confirm|estim|nomm|consomm|exprim|réclam|anim|assum|supprim|transform|inform|proclam|condamn|résum|ferm"
)
# Words in which the ending -ent is pronounced.
_SAID_ENT = (
    "souvent|content|mécontent|argent|accent|absent|présent|parent|apparent|transparent|talent|client|patient|agent|urgent|récent|"
    "innocent|adolescent|excellent|violent|lent|vent|cent|dent|permanent|éminent|imminent|pertinent|continent|évident|accident|"
    "incident|président|résident|dissident|occident|confident|prudent|imprudent|précédent|antécédent|excédent|fréqent|éloqent|"
    "conséqent|intelligent|négligent|indulgent|exigent|diligent|contingent|régent|sergent|affluent|influent|équivalent|éqivalent|"
    "convergent|divergent|émergent|ardent|torrent|concurrent|différent|indifférent|référent|cohérent|adhérent|inhérent|orient|"
    "escient|conscient|inconscient|déficient|quotient|qotient|ingrédient|récipient|inconvénient|serpent|couvent|avent|impotent|compétent|"
    "intermittent|latent|pénitent|vient|tient|revient|devient|convient|maintient|soutient|obtient|contient|sent|ment"
)

VOWELS = Vowels(
    nucleus=("[iuy]?(?:eau|œu|eu|au|ai|aî|ei|oi|oî|ou|oû|où|[aeéèêoâàôëœæ])|ou(?:[aeéèêi])|ui|[iïîuûùüyÿ]|[aeéèêoâàôœæ]"),
    mended=(
        (r"\bpays", "pe-is"),
        ("août", "out"),
        (r"(?<=[aeou])y(?=[aeiouéèê])", "j"),
        (r"^y(?=[aeiou])", "j"),
        (r"(?<=[qg])u(?=[eiéèêîoa])", ""),
        (r"(?<=ge)(?=[aoâ])", "."),
        (r"e\.", ""),
        # Silent endings: those of verbs, mute e and its plural.
        (rf"^({_VERBS})ent$", r"\1"),
        (rf"^(?!.*ment$)(?!(?:{_SAID_ENT})$)(.*[aeiouyéèêâîôûœï].*)ent$", r"\1"),
        ("^(.*[aeiouyéèêâîôûœï].*)es?$", r"\1"),
        (r"(?<=[bcdfgptv][lr])([iu])(?=[aeéèêo])", r"\1-"),
    ),
    letters={"w": 3, "y": 2},
    whole={**dict.fromkeys(("est", "et", "les", "des", "ces", "mes", "tes", "ses", "es", "ouest", "oui"), 1)},
)

NUMERALS = Numerals(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf",
    "vingt trente quarante cinquante soixante soixante quatrevingt quatrevingt",
    "cent deuxcent troiscent quatrecent cinqcent sixcent septcent huitcent neufcent",
    "mille", "million", "milliard", "", "virgule", by_scores=True,
)  # fmt: skip
