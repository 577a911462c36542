"""The measures for German, French, Spanish, Italian, Dutch, Portuguese and Russian texts, as published.

Most have the form of Flesch's reading ease with different constants. All constants were checked in two sources, except those
whose remark says otherwise. The order is that of the record.
"""

from __future__ import annotations

from .english import EASE
from .measure import Measure

SCHOOL_YEARS = (
    *((year + 0.5, f"school year {year}") for year in range(4, 15)),
    (float("inf"), "school year 15 or above"),
)
_PLAIN_EASE = (
    (30.0, "very difficult"),
    (50.0, "difficult"),
    (60.0, "fairly difficult"),
    (70.0, "medium"),
    (80.0, "fairly easy"),
    (90.0, "easy"),
    (float("inf"), "very easy"),
)
_INFLESZ = (
    (40.0, "very difficult"),
    (55.0, "somewhat difficult"),
    (65.0, "normal"),
    (80.0, "fairly easy"),
    (float("inf"), "very easy"),
)
_GULPEASE = (
    (40.0, "difficult for readers with a high school diploma"),
    (60.0, "difficult for readers with a middle school diploma"),
    (80.0, "difficult for readers with a primary school diploma"),
    (float("inf"), "easy for readers with a primary school diploma"),
)
_BRAZILIAN = (
    (25.0, "very difficult (university)"),
    (50.0, "difficult (secondary school)"),
    (75.0, "easy (grades 5-8)"),
    (float("inf"), "very easy (grades 1-4)"),
)
_SPANISH_GRADES = (
    *((year + 0.5, f"school year {year}") for year in range(1, 7)),
    (float("inf"), "beyond primary school"),
)
_SCALE = "0 to 100, higher is easier"
_WIENER = "Bamberger and Vanecek (1984), Lesen, Verstehen, Lernen, Schreiben"
_WIENER_SCALE = "4 to 15, higher is harder"

AMSTAD = Measure(
    "amstad",
    "Amstad reading ease",
    lambda c: 180 - c.words / c.sentences - 58.5 * c.syllables / c.words,
    "180 − words/sentences − 58.5 · syllables/words",
    "Amstad (1978), Wie verständlich sind unsere Zeitungen?",
    unit="score",
    scale=_SCALE,
    bands=EASE,
    languages=("de",),
    harder=-1,
)
WIENER_1 = Measure(
    "wiener_1",
    "Wiener Sachtextformel 1",
    lambda c: (
        19.35 * c.polysyllables / c.words
        + 0.1672 * c.words / c.sentences
        + 12.97 * c.long_words / c.words
        - 3.27 * c.monosyllables / c.words
        - 0.875
    ),
    "19.35 · polysyllables/words + 0.1672 · words/sentences + 12.97 · long_words/words − 3.27 · monosyllables/words − 0.875",
    _WIENER,
    unit="school year",
    scale=_WIENER_SCALE,
    bands=SCHOOL_YEARS,
    languages=("de",),
)
WIENER_2 = Measure(
    "wiener_2",
    "Wiener Sachtextformel 2",
    lambda c: 20.07 * c.polysyllables / c.words + 0.1682 * c.words / c.sentences + 13.73 * c.long_words / c.words - 2.779,
    "20.07 · polysyllables/words + 0.1682 · words/sentences + 13.73 · long_words/words − 2.779",
    _WIENER,
    unit="school year",
    scale=_WIENER_SCALE,
    bands=SCHOOL_YEARS,
    languages=("de",),
)
WIENER_3 = Measure(
    "wiener_3",
    "Wiener Sachtextformel 3",
    lambda c: 29.63 * c.polysyllables / c.words + 0.1905 * c.words / c.sentences - 1.1144,
    "29.63 · polysyllables/words + 0.1905 · words/sentences − 1.1144",
    _WIENER,
    unit="school year",
    scale=_WIENER_SCALE,
    bands=SCHOOL_YEARS,
    languages=("de",),
)
WIENER_4 = Measure(
    "wiener_4",
    "Wiener Sachtextformel 4",
    lambda c: 27.44 * c.polysyllables / c.words + 0.2656 * c.words / c.sentences - 1.693,
    "27.44 · polysyllables/words + 0.2656 · words/sentences − 1.693",
    _WIENER,
    unit="school year",
    scale=_WIENER_SCALE,
    bands=SCHOOL_YEARS,
    languages=("de",),
)
KANDEL_MOLES = Measure(
    "kandel_moles",
    "Kandel-Moles reading ease",
    lambda c: 207 - 1.015 * c.words / c.sentences - 73.6 * c.syllables / c.words,
    "207 − 1.015 · words/sentences − 73.6 · syllables/words",
    "Kandel and Moles (1958), Application de l'indice de Flesch à la langue française, Cahiers d'Études de Radio-Télévision 19",
    unit="score",
    scale=_SCALE,
    bands=_PLAIN_EASE,
    languages=("fr",),
    harder=-1,
    remark="Syllables as spoken: a mute e at the end of a word is not counted.",
)
FERNANDEZ_HUERTA = Measure(
    "fernandez_huerta",
    "Fernández Huerta reading ease",
    lambda c: 206.84 - 60 * c.syllables / c.words - 1.02 * c.words / c.sentences,
    "206.84 − 60 · syllables/words − 1.02 · words/sentences",
    "Fernández Huerta (1959), Medidas sencillas de lecturabilidad, Consigna 214",
    unit="score",
    scale=_SCALE,
    bands=_PLAIN_EASE,
    languages=("es",),
    harder=-1,
    remark="The paper defines its last term as sentences per 100 words; words per sentence is the correction by Law (2011).",
)
SZIGRISZT_PAZOS = Measure(
    "szigriszt_pazos",
    "Szigriszt-Pazos (INFLESZ)",
    lambda c: 206.835 - 62.3 * c.syllables / c.words - c.words / c.sentences,
    "206.835 − 62.3 · syllables/words − words/sentences",
    "Szigriszt Pazos (1993), Sistemas predictivos de legibilidad del mensaje escrito; bands of INFLESZ, Barrio (2008)",
    unit="score",
    scale=_SCALE,
    bands=_INFLESZ,
    languages=("es",),
    harder=-1,
)
GUTIERREZ_DE_POLINI = Measure(
    "gutierrez_de_polini",
    "Gutiérrez de Polini",
    lambda c: 95.2 - 9.7 * c.letters / c.words - 0.35 * c.words / c.sentences,
    "95.2 − 9.7 · letters/words − 0.35 · words/sentences",
    "Gutiérrez de Polini (1972), Investigación sobre lectura en Venezuela",
    unit="score",
    scale=_SCALE,
    bands=((33.33, "difficult"), (66.67, "normal"), (float("inf"), "easy")),
    languages=("es",),
    harder=-1,
    remark="Digits count as letters; the bands are thirds of the scale, not the author's.",
)
CRAWFORD = Measure(
    "crawford",
    "Crawford grade",
    lambda c: -20.5 * c.sentences / c.words + 4.9 * c.syllables / c.words - 3.407,
    "−20.5 · sentences/words + 4.9 · syllables/words − 3.407",
    "Crawford (1989), Fórmula y gráfico para determinar la comprensibilidad de textos de nivel primario en castellano",
    unit="school year",
    scale="1 to 6, for primary school texts, higher is harder",
    bands=_SPANISH_GRADES,
    languages=("es",),
    remark="The constants are those used by other software; the paper itself was not available.",
)
GULPEASE = Measure(
    "gulpease",
    "Gulpease",
    lambda c: 89 + (300 * c.sentences - 10 * c.letters) / c.words,
    "89 + (300 · sentences − 10 · letters) / words",
    "Lucisano and Piemontese (1988), GULPEASE: una formula per la predizione della difficoltà dei testi, Scuola e città 3",
    unit="score",
    scale=_SCALE,
    bands=_GULPEASE,
    languages=("it",),
    harder=-1,
    remark="Digits count as letters.",
)
FLESCH_VACCA = Measure(
    "flesch_vacca",
    "Flesch-Vacca reading ease",
    lambda c: 217 - 60 * c.syllables / c.words - 1.3 * c.words / c.sentences,
    "217 − 60 · syllables/words − 1.3 · words/sentences",
    "Franchina and Vacca (1986), Adaptation of Flesch readability index on a bilingual text, Linguaggi 3",
    unit="score",
    scale=_SCALE,
    bands=_PLAIN_EASE,
    languages=("it",),
    harder=-1,
    remark="The version of 1986; that of 1972 is 206 − 65 · syllables/words − words/sentences.",
)
FLESCH_DOUMA = Measure(
    "flesch_douma",
    "Flesch-Douma reading ease",
    lambda c: 206.84 - 77 * c.syllables / c.words - 0.93 * c.words / c.sentences,
    "206.84 − 77 · syllables/words − 0.93 · words/sentences",
    "Douma (1960), De leesbaarheid van landbouwbladen",
    unit="score",
    scale=_SCALE,
    bands=_PLAIN_EASE,
    languages=("nl",),
    harder=-1,
)
BROUWER = Measure(
    "brouwer",
    "Brouwer Leesindex A",
    lambda c: 195 - 200 / 3 * c.syllables / c.words - 2 * c.words / c.sentences,
    "195 − 200 / 3 · syllables/words − 2 · words/sentences",
    "Brouwer (1963), Onderzoek naar de leesmoeilijkheid van Nederlands proza, Pedagogische Studiën 40",
    unit="score",
    scale=_SCALE,
    bands=_PLAIN_EASE,
    languages=("nl",),
    harder=-1,
)
FLESCH_BRAZILIAN = Measure(
    "flesch_brazilian",
    "Flesch reading ease for Portuguese",
    lambda c: 248.835 - 1.015 * c.words / c.sentences - 84.6 * c.syllables / c.words,
    "248.835 − 1.015 · words/sentences − 84.6 · syllables/words",
    "Martins, Ghiraldelo, Nunes and Oliveira (1996), Readability formulas applied to textbooks in Brazilian Portuguese",
    unit="score",
    scale=_SCALE,
    bands=_BRAZILIAN,
    languages=("pt",),
    harder=-1,
)
OBORNEVA = Measure(
    "oborneva",
    "Oborneva reading ease",
    lambda c: 206.835 - 1.3 * c.words / c.sentences - 60.1 * c.syllables / c.words,
    "206.835 − 1.3 · words/sentences − 60.1 · syllables/words",
    "Oborneva (2006), Automated estimation of the complexity of educational texts (in Russian)",
    unit="score",
    scale=_SCALE,
    bands=_PLAIN_EASE,
    languages=("ru",),
    harder=-1,
    remark="Other constants are also cited under her name: 206.836, 1.52 and 65.14.",
)
