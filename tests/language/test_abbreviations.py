"""Abbreviations: every spelling of the packaged lists, and words that are written like one."""

from __future__ import annotations

import pytest

from textlens.language.abbreviations import Abbreviations, abbreviations
from textlens.language.sentences import split
from textlens.languages.files import sections

# A bar replaces the white space between two sentences. The abbreviations are first in a sentence, in capitals or in small
# letters; some words look like one and are none.
SPELLINGS = {
    "en": """
ACME INC. SAID IT WOULD CLOSE.
ACME INC. said it would close.
SEE NO. 5 AND VOL. 2 OF THE REPORT.
He asked gov. Smith and lt. Ruiz.|They left.
Eds. Note that the name is new.
The talks are on SUN. JAN. 6 IN TOWN.
FRESNO, CALIF. (AP) — The mayor quit.
He said no.|Five left.
We sat in the sun.|Five people left.
She sat.|Five people left.
He was sick and ill.|Police took him home.
We sent all our sales reps.|Customers were pleased.
Nobody leaves the land of Oz.|Dorothy did.
The fine came from the SEC.|Tesla shares fell.
He works in HR.|Everyone knew.
They moved to San Jose, CA.|Police followed.
He spoke to the FT.|Shares fell.
She came out as trans.|Parents objected.
The call is at 5 PST.|Viewers may join.
Mag. Anna Huber met Cmdt. Roy.
It costs Rs. 500 or Ksh. 40.|He paid rs. 600 and KSH. 50.
MR. SMITH MET GEN. LEE AND REP. RUIZ.
PROF. LI SPOKE.
REV. JOHN SMITH AND DR. LEE LEFT.
He met capt. Roy and sgt. Lee.
See pp. 5-6 and PP. 7-8.
FIG. 5 shows it.
Fig. 5 shows it.
VOL. IV is out.
He ate a fig.|Then he left.
He is a prof.|She is a dr.|They met.
THE MEETING IS ON DEC. 5 IN BONN.
The app. 5 works.
He got a fine from the SEC.|Musk paid.
The fee is Rs. 5,000.|He paid Rs. 200.
He paid KSH. 500 and Tsh. 300.
They live in Miami, FLA. and work.
""",
    "de": """
Vgl. Seite 3.
VGL. SEITE 3.
Ca. Ende Mai kommt er.
Bzw. Herr Roth kommt.
Sog. Experten irren.
PROF. GROSS KOMMT.
Das kostet 5 MIO. EURO.
Dr. med. Anna Klein kam.|Sie ging.
Dr. med. dent. Hans Roth und Dr. rer. pol. Eva Voss kamen.
Wir treffen uns Fr., 14. Feb. in Bonn.
Sie kommt Sa., 3. Aug. nach Bonn.
Das war Mo. 14. Okt. in Bonn.
Die Elf steht auf Platz 3.|Dr. Roth jubelt.
Der neue Trainer ist vom Freiburger SC.|Fans jubeln.
So ist sie, und ich mag.|Peter nicht.
Sie fuhren mit dem KFZ.|Polizisten folgten.
Am 3. JAN. war Schnee.
Siehe ABS. 2 und NR. 5.
Am Mo., 3. Aug. kommt er.
Am 5. Sept. 2020 kam er.
Prof. Dr. med. Dr. h.c. mult. Hans Roth kam.
PD Dr. med. vet. Anna Roth sprach.
Dipl.-Ing. Hans Roth kam.
DIPL.-ING. HANS ROTH KAM.
Siehe Abb. 3 und ABB. 4.
Z.B. Hans Roth kam.
Z. B. Hans Roth kam.
D. h. Hans kam.
Evtl. Herr Roth.
Insb. Frau Roth kam.
Geb. Müller war sie.
Gem. § 5 gilt das.
Ggf. Frau Roth fragen.
Es ist eine neue Art.|Sie ist selten.
Er mag das.|Ich mag.|Du auch.
Am Fr. 14. Feb. war Schnee.
Er kam am Sa. um drei.
Mind. 5 Menschen starben.
A Beautiful Mind.|Der Film ist gut.
""",
    "fr": """
Cf. Dupont, page 3.
MME ROY ET M. DUPONT SONT LÀ.
L'ART. 5 et le CHAP. 2 sont clairs.
Voir Chap. 3 et Pp. 5.
Env. Mille personnes sont venues.
Réf. 5 à la page 3.
Le lun. 15 avril et le ven. 19 avril il pleut.
Le 30 Juil. il part, le 3 SEPT. il revient.
Le Cmdt. Roy est là.
La largeur est de 5 mm.|Paul mesure encore.
MM. Dupont et Roy sont là.
MR DUPONT ET MLLE. ROY.
Vol. 3 et vol. 4 sont là.
P. 5 du livre.
P. ex. Dupont est là.
Éd. Dupont, 1990.
AV. J.-C. rien.
Le 3 Févr. il pleut.
Ch. 3 du livre.
Il y a un jeu.|Elle rit.
Le ven. 3 mai il part.
""",
    "es": """
Pág. 5 del libro.
PÁG. 5 DEL LIBRO.
Véase Cap. 3 y Fig. 2.
El sr. García y la dra. Ruiz llegaron.
El 30 Ago. viajó y el 2 SEPT. volvió.
El lun. 15 viajó y el Vie. 19 volvió.
El Lcdo. García y la LCDA. Ruiz llegaron.
Vive en la Cra. Séptima con su madre.
Ver nro. 5 y Nro. 6.
El Pbro. Juan Ruiz, el Cmdt. Paz y la Mag. Ana Sol hablaron.
Trabaja en la CIA.|Trump lo sabe.
Come mucha col.|Juan no.
Dijo que no.|Cinco se fueron.
El gral. Paz y el cnel. Ruiz hablaron.
EL GRAL. PAZ HABLÓ.
P. ej. Juan vino.
Aprox. Mil personas.
El 5 de DIC. llegó.
El mié. 5 llegó.
NÚM. 5 y Núm. 6.
ART. 5 y Art. 6.
EE.UU. firmó.
""",
    "it": """
Cfr. Rossi, a p. 3.
PROF. ROSSI È QUI.
Il dr. Neri e la Dott.ssa Rossi sono qui.
Vedi Art. 5 e PAG. 3.
Il 3 Gen. parte, il 4 FEB. torna.
Lun. 15 piove, ven. 19 no.
Mangia col.|Paolo no.
L'AVV. NERI PARLA.
Ing. Rossi parla.|Lui tace.
SIG. ROSSI E DOTT. NERI.
Sig.ra Rossi e SIG.RA NERI.
Art. 5 e ART. 6.
Es. Rossi e Neri.
Il mer. 5 piove.
""",
    "nl": """
Vgl. Jansen op blz. 3.
MEVR. JANSEN KOMT.
Bijv. Jansen komt.
Zie Blz. 5 en NR. 3.
Op 3 Jan. en 4 FEB. sneeuwt het.
Dit is het beleid van de VS.|Trump wil meer.
Zij kocht een BV.|Piet ook.
Resp. Jansen en de Vries.
Prof. De Vries komt.|Zij ook.
DHR. JANSEN KOMT.
Drs. Jansen en MR. De Vries.
Blz. 5 en BLZ. 6.
D.w.z. Jansen komt.
Op wo. 5 mei komt hij.
In de VS.|Trump komt.
""",
    "pt": """
O sr. Silva e a DRA. COSTA chegaram.
Pág. 5 do livro.
Veja Fig. 3 e CAP. 2.
Em 3 Jan. e 4 FEV. choveu.
Seg. 15 chove, sex. 19 não.
O Pbro. João e o Cmdt. Paz falaram.
O Prof. Silva falou.|Ele saiu.
Trabalha na CIA.|Trump sabe.
Esperou 5 min.|João não.
O exmo. Silva falou.
SR. SILVA E SRA. COSTA.
Dr. Silva e dr. Costa.
Art. 5 e ART. 6.
P. ex. João veio.
Na sex. 5 choveu.
""",
    "ru": """
Проф. Иванов приехал.
ПРОФ. ИВАНОВ ПРИЕХАЛ.
Ср. Иванов, стр. 3.
Напр. Москва и т.д.
Ул. Садовая закрыта.
См. Рис. 5 и ТАБЛ. 3.
Во вт. 14 Февр. был снег.
Акад. Петров и доц. Сидоров молчат.
Он родился в 1950 г.|Потом уехал.
Мы дали им.|Они ушли.
Театр им. Горького закрыт.
Г. Москва и г. Тула.
УЛ. САДОВАЯ закрыта.
Т.е. Иванов приехал.
Акад. ПЕТРОВ и АКАД. Сидоров.
Стр. 5 и СТР. 6.
Св. Пётр и СВ. Павел.
""",
}

CASES = [(lang, case) for lang, cases in SPELLINGS.items() for case in cases.split("\n") if case]


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_sentences_around_abbreviations(lang: str, case: str) -> None:
    text = case.replace("|", " ")
    assert [text[start:end] for start, end in split(text, lang)] == case.split("|")


@pytest.mark.parametrize("lang", SPELLINGS)
def test_a_title_ends_no_sentence_in_any_spelling(lang: str) -> None:
    titles = [word for word in sections("abbreviations.txt", lang)["title"] if word[0] not in "=+" and len(word) > 1]
    assert len(titles) > 20
    for spelling in {form for word in titles for form in (word, word.lower(), word.upper(), word[0].upper() + word[1:])}:
        known = abbreviations(lang).kinds[spelling]
        assert known == "title" or spelling in {entry.lstrip("=+") for entry in sections("abbreviations.txt", lang)[known]}
        assert known != "title" or len(split(f"Bla {spelling}. Xanten", lang)) == 1


@pytest.mark.parametrize("lang", SPELLINGS)
def test_no_abbreviation_is_listed_that_another_one_implies(lang: str) -> None:
    found = sections("abbreviations.txt", lang)
    whole = Abbreviations({name: frozenset(words) for name, words in found.items()}).kinds
    for name in ("number", "month", "end", "mid", "place", "title"):
        for word in found.get(name, ()):
            others = {other: frozenset(words) - ({word} if other == name else set()) for other, words in found.items()}
            assert Abbreviations(others).kinds != whole, (name, word)


def test_marks_say_which_spellings_are_known() -> None:
    known = Abbreviations({"end": frozenset({"+Sun", "=oz", "Feb", "x"})}).kinds
    assert {*known} == {"Sun", "SUN", "oz", "Feb", "feb", "FEB", "x"}
