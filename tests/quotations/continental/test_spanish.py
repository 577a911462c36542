"""Spanish attributions: subjects that stand elsewhere or are left out, what is no subject, and nouns spelled like verbs."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import Quotation, quotations


def find(text: str) -> list[Quotation]:
    return list(quotations(Document(text, lang="es")))


ANA = "Ana Lugo"

SUBJECTS = [
    ("earlier in the sentence", "Ana Lugo evitó dar nombres, pero apuntó que “nadie lo sabe todavía”."),
    ("behind a clause", "Consultada por la prensa, Ana Lugo sonrió y dijo: “Nadie lo sabe todavía”."),
    ("before an adverb", "Ana Lugo también sostuvo que “nadie lo sabe todavía”."),
    ("before an adverb, in commas", "Contó que su vecina, Ana Lugo, siempre decía: “Nadie lo sabe todavía”."),
    ("behind an adverbial without a comma", "Por su parte Ana Lugo, de la peña Sol, indicó que “nadie lo sabe todavía”."),
    ("of a relative clause", "Allí estaba la concejala, Ana Lugo, quien afirmó que “nadie lo sabe todavía”."),
    ("of a relative clause behind an aside", "Llamaron a Ana Lugo, para oír su opinión, quien dijo que “nadie lo sabe todavía”."),
    (
        "of a relative clause with an adverb",
        "Habló el alcalde, y con él Ana Lugo, quien también dijo que “nadie lo sabe todavía”.",
    ),
    ("with a longer phrase", "La diputada provincial por Unidos por el Sur Ana Lugo aseguró que “nadie lo sabe todavía”."),
    ("with an aside of a participle", "Ana Lugo, señalada como la culpable, negó todo: “Nadie lo sabe todavía”."),
    ("with two roles", "La diputada y líder de su partido, Ana Lugo, advirtió que “nadie lo sabe todavía”."),
    ("with two roles, behind the verb", "“Nadie lo sabe todavía”, dijo la diputada e integrante de Unidos, Ana Lugo."),
    ("of an infinitive", "Ana Lugo se limitó a manifestar: “Nadie lo sabe todavía”."),
    ("of an infinitive with que", "Ana Lugo no dudó en asegurar que “nadie lo sabe todavía”."),
    ("of an infinitive in the perfect", "Ana Lugo ha querido aclarar que “nadie lo sabe todavía”."),
    ("of a verb that no list has", "“Nadie lo sabe todavía”, reviró Ana Lugo."),
    ("with a word before the marks", "Ana Lugo contestó con un “nadie lo sabe todavía, ni yo”."),
    ("of a gerund behind its auxiliary", "La concejala Ana Lugo está advirtiendo que “nadie lo sabe todavía”."),
    (
        "with two roles, the second of which is joined",
        "Ana Lugo, vecina e integrante de un grupo, dijo que “nadie lo sabe todavía”.",
    ),
    ("of a noun with a number that has a comma", "“Nadie lo sabe todavía”, dijo tras sumar 20,75 puntos Ana Lugo."),
    ("with a day for a first name", "“Nadie lo sabe todavía”, resumió la alcaldesa de Peñasola, Ana Lugo."),
]


@pytest.mark.parametrize("text", [case[1] for case in SUBJECTS], ids=[case[0] for case in SUBJECTS])
def test_subjects(text: str) -> None:
    assert [quote.speaker for quote in find(text)] == [ANA]


SPOKEN = "La concejala Ana Lugo llegó ayer. “Nadie lo sabe”, dijo Ana Lugo. "

LEFT_OUT = [
    ("behind, at the end", "“Nadie lo sabe todavía”, precisó."),
    ("behind, before another clause", "“Nadie lo sabe todavía”, admitió, y arrancó una sonrisa."),
    ("behind, before a gerund", "“Nadie lo sabe todavía”, dijo mirando la mesa."),
    ("behind, before an infinitive", "“Nadie lo sabe todavía”, dijo al ser consultada por la prensa."),
    ("behind, told to a programme", "“Nadie lo sabe todavía”, sostuvo en diálogo con Radio Sol Primera Hora."),
    ("behind, told to a station", "“Nadie lo sabe todavía”, insistió en unas palabras a la emisora de radio Sol Norte."),
    ("behind, by an unlisted verb", "“Nadie lo sabe todavía”, reviró."),
    ("before, with que", "Agregó que “nadie lo sabe todavía”."),
    ("before, behind an adverbial", "En esa línea, agregó que “nadie lo sabe todavía”."),
    ("with a phrase for what somebody thinks", "A su juicio, “nadie lo sabe todavía, ni yo misma lo sé”."),
    ("behind donde", "Habló en la radio, donde sostuvo que “nadie lo sabe todavía”."),
    ("with según", "Según indicó, “nadie lo sabe todavía, ni yo misma lo sé”."),
    ("with según and an unlisted verb", "Según entiende, “nadie lo sabe todavía, ni yo misma lo sé”."),
]


@pytest.mark.parametrize("text", [case[1] for case in LEFT_OUT], ids=[case[0] for case in LEFT_OUT])
def test_a_subject_that_is_left_out(text: str) -> None:
    last = find(SPOKEN + text)[-1]
    assert (last.speaker, bool(last.cue)) == (ANA, True)


NOBODY = [
    ("somebody", "Una de ellas, que pidió callar su nombre, contó: “Nadie lo sabe todavía, ni yo”."),
    ("the impersonal", "Según se informó, la obra tendrá “diez metros más de lo previsto”."),
    ("a place", "Afuera, con la foto en la mano, dijo que “nadie lo sabe todavía”."),
    ("an office", "El Presidente lamentó “la muerte de una vecina del barrio”."),
]


@pytest.mark.parametrize("text", [case[1] for case in NOBODY], ids=[case[0] for case in NOBODY])
def test_nobody(text: str) -> None:
    assert {quote.speaker for quote in find("Ana Lugo canta. Su hermano Raúl llegó ayer.\n\n" + text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "El convenio, que califica de “absurdo”, tiene diez páginas.",
        "La lista de espera “se borra cada noche sin más”.",
        "La apuesta por “un río de todos los vecinos” sigue en pie.",
    ],
)
def test_what_is_no_verb_or_no_subject(text: str) -> None:
    assert {quote.speaker for quote in find("El ministro Luis Vera se fue.\n\n" + text)} <= {None, "Luis Vera"}
    assert all(quote.mention is None or "espera" not in quote.mention for quote in find(text))


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“Nadie lo sabe todavía”, dijo el alcalde de Guadalupe Real.", "el alcalde de Guadalupe Real"),
        ("“Nadie lo sabe todavía”, dijo el abogado de Ana Lugo.", "el abogado de Ana Lugo"),
        ("Presidenta de Unidos: “Nadie lo sabe todavía”", "Presidenta de Unidos"),
        ("“Nadie lo sabe todavía”, dijo la diputada PXN.", "la diputada PXN"),
        ("Fuentes de la Delegación añaden que “nadie lo sabe todavía”.", "Fuentes de la Delegación"),
    ],
)
def test_a_role_is_no_name(text: str, mention: str) -> None:
    assert [(quote.speaker, quote.mention) for quote in find(text)] == [(None, mention)]


@pytest.mark.parametrize(
    "text",
    [
        "La jueza Ana Lugo habló. “Nadie lo sabe”, dijo la magistrada.",
        "La diputada Ana Lugo habló. “Nadie lo sabe”, dijo la legisladora.",
        "La ministra Ana Lugo habló. “Nadie lo sabe”, dijo la funcionaria.",
        "La entrenadora Ana Lugo habló. “Nadie lo sabe”, dijo la técnica.",
        "Ana Lugo, acusada de robo, habló. “Nadie lo sabe”, dijo la imputada.",
    ],
)
def test_other_names_of_an_office(text: str) -> None:
    assert [quote.speaker for quote in find(text)] == [ANA]


def test_a_headline_that_is_a_label() -> None:
    first = "ANA LUGO: NADIE LO SABE\n\n“Yo tampoco sé nada de eso, ni quiero.”"
    text = first + "\n\nLUIS VERA: ME VOY\n\n“Me voy con mis cosas a otra parte.”"
    assert [quote.speaker for quote in find(text)] == ["Ana Lugo", "Luis Vera"]


@pytest.mark.parametrize("name", ["Zaragaza", "Zarázaga", "Zaazaga", "Zarazzaga"])
def test_a_later_misspelling(name: str) -> None:
    text = f"La jueza Lola Zarazaga llegó ayer. “Nadie lo sabe”, dijo {name}."
    assert [quote.speaker for quote in find(text)] == ["Lola Zarazaga"]


@pytest.mark.parametrize("name", ["Zarazagui", "Barazaga", "Zarzuega"])
def test_another_name(name: str) -> None:
    text = f"La jueza Lola Zarazaga llegó ayer con la señora {name}. “Nadie lo sabe”, dijo {name}."
    assert [quote.speaker for quote in find(text)] == [name]


def test_accents_tell_no_names_apart() -> None:
    text = "Óscar Peñalba llegó ayer. “Nadie lo sabe”, dijo Oscar Peñalba. “Ni yo”, añadió Peñalba."
    assert len({quote.speaker for quote in find(text)}) == 1


def test_places_are_nobody() -> None:
    text = (
        "Los vecinos de Paso Hondo y de Hondo Alto, en Paso Hondo, piden agua. El río de Paso Hondo baja seco.\n\n"
        "“Nadie lo sabe todavía, ni lo sabrá”, dijo."
    )
    assert {quote.speaker for quote in find(text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "El consejero, Yosmel Rubén Lugo, llegó. “Nadie lo sabe todavía”, dijo Yosmel Rubén Lugo.",
        "La directora, doctora Yosmel Rubén Lugo, alertó que “nadie lo sabe todavía”.",
        "El intendente Yosmel Rubén Lugo (PLA) habló. “Nadie lo sabe todavía”, dijo Lugo.",
        "Yosmel Rubén Lugo llegó tarde. “Nadie lo sabe todavía”, dijo Lugo.",
        "“Nadie lo sabe todavía”, dijo Lugo. Hablaba el ministro de Artes, Ocio y Puertos, Yosmel Rubén Lugo.",
    ],
)
def test_a_first_name_in_no_list_belongs_to_the_next(text: str) -> None:
    assert {quote.speaker for quote in find(text)} == {"Yosmel Rubén Lugo"}


def test_a_day_within_a_sentence_is_a_first_name() -> None:
    found = find("El consejero, Domingo José Lugo, llegó ayer. “Nadie lo sabe todavía”, dijo Lugo.")
    assert [quote.speaker for quote in found] == ["Domingo José Lugo"]


@pytest.mark.parametrize("place", ["San Joaquín de los Ríos", "Santa Elena del Mar", "Santo Domingo Norte"])
def test_a_saint_is_a_place(place: str) -> None:
    [quote] = find(f"En {place} no hay luz. “Nadie lo sabe todavía”, dijo. La gente de {place} espera.")
    assert quote.speaker is None


@pytest.mark.parametrize("marks", ["“”", "«»", '""', "‘’"])
def test_a_nickname_in_marks_parts_no_name(marks: str) -> None:
    text = f"Ramón {marks[0]}Pepo{marks[1]} Lugo, sereno de la obra, contó que “nadie lo sabe todavía”."
    assert [quote.speaker for quote in find(text)] == ["Ramón Lugo"]


BODIES = [
    ("La Fundación Agua Limpia pidió un estudio. ", "la organización", "Fundación Agua Limpia"),
    ("La Asociación de Vecinos Las Lomas lo rechaza. ", "la entidad", "Asociación de Vecinos Las Lomas"),
    ("Para la Unión Médica del Mar, no basta. ", "el sindicato", "Unión Médica del Mar"),
    ("La Fundación Agua Limpia pidió un estudio. ", "la ONG", "Fundación Agua Limpia"),
    ("La Unión Médica del Mar y la Fundación Agua Limpia lo rechazan. ", "la organización", None),
    ("La Fundación Agua Limpia pidió un estudio. ", "el ministerio", None),
    ("Nadie pidió un estudio. ", "la ONG", None),
]


@pytest.mark.parametrize(("before", "noun", "body"), BODIES)
def test_a_noun_for_a_body_is_the_one_named_before(before: str, noun: str, body: str | None) -> None:
    [quote] = find(f"{before}“Nadie lo sabe todavía, ni nosotros”, señaló {noun}.")
    assert quote.speaker == body


def test_whoever_is_left_out_behind_an_unknown_speaker_is_unknown() -> None:
    text = "La concejala Ana Lugo llegó ayer. “Nadie lo sabe”, dijo un vecino. “Nunca”, añadió. Y remató: “Nunca lo sabrán”."
    assert [quote.speaker for quote in find(text)] == [None, None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lugo sonrió. “Nadie lo sabe todavía”, acotó entre risas otro de los vecinos.",
        "Ana Lugo admite que lee a una poeta a la que nadie conoce y quien escribió que “nadie lo sabe todavía”.",
        "El mercado de la Esperanza Nueva cierra hoy. “Nadie lo sabe todavía”, dijo.",
    ],
)
def test_somebody_who_is_not_named(text: str) -> None:
    assert [quote.speaker for quote in find(text)] == [None]


def test_an_office_before_a_colon_is_no_other_speaker() -> None:
    found = find("“Es magia”, dijo Ana Lugo. El jefe comunal escuchó el audio y no se la guardó: “Que venga y me lo diga acá”.")
    assert [quote.speaker for quote in found] == ["Ana Lugo", None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Nadie lo sabe”, dijo la ministra de Artes, Ocio i Puertos Nuevos, Ana Lugo.", "Ana Lugo"),
        ("Doña Reina Isabel Lugo llegó tarde. “Nadie lo sabe”, dijo Lugo.", "Reina Isabel Lugo"),
        ("Yosmel Omar, profesor asociado, explicó que “nadie lo sabe”.", "Yosmel Omar"),
    ],
)
def test_whole_names(text: str, name: str) -> None:
    assert [quote.speaker for quote in find(text)] == [name]


def test_a_described_subject_is_surer_than_the_answer_before() -> None:
    text = (
        "La concejala Ana Lugo llegó ayer con su tía Eva Sosa. “Nadie lo sabe todavía”, dijo. "
        "La concejala insistió en su idea ante la prensa. “Y nadie lo sabrá nunca”, añadió."
    )
    assert find(text)[-1].speaker == ANA


BETWEEN = [
    *("primero", "después", "luego", "enseguida", "ayer", "también", "además", "finalmente", "seguidamente", "nuevamente"),
    *("más tarde", "poco después", "otra vez", "mientras tanto", "hoy mismo", "por fin", "esta mañana", "primero a la prensa"),
]
"""What may stand between a verb and its subject."""

ALONE = ["muy serio", "casi llorando", "emocionado hasta las lágrimas", "recién llegada"]
"""What may stand there only before a subject with an article."""


@pytest.mark.parametrize("between", [*BETWEEN, *ALONE])
def test_adverbs_behind_a_verb_are_no_role(between: str) -> None:
    (quote,) = find(f"“Nadie lo sabe todavía”, dijo {between} la concejala.")
    assert (quote.speaker, quote.role) == (None, "concejala")
    (quote,) = find(f"“Nadie lo sabe todavía”, agregó {between} la concejala Ana Lugo.")
    assert (quote.speaker, quote.role) == (ANA, "concejala")
    *_, quote = find(f"La concejala Ana Lugo llegó.\n\n“Nadie lo sabe todavía”, explicó {between} la concejala.")
    assert (quote.speaker, quote.role) == (ANA, "concejala")


@pytest.mark.parametrize("between", [*BETWEEN, "convencida"])
def test_adverbs_behind_a_verb_are_no_name(between: str) -> None:
    (quote,) = find(f"“Nadie lo sabe todavía”, dijo {between} Ana Lugo.")
    assert (quote.speaker, quote.role) == (ANA, None)


@pytest.mark.parametrize("adverb", ["también", "después", "más tarde", "posteriormente", "nuevamente"])
def test_adverbs_behind_a_verb_without_a_subject(adverb: str) -> None:
    (quote,) = find(f"Ana Lugo llegó tarde.\n\n“Nadie lo sabe todavía”, señaló {adverb}.")
    assert (quote.speaker, quote.role) == (ANA, None)


@pytest.mark.parametrize("adverb", ["Primero", "Luego", "Después", "Más tarde", "Nuevamente", "Finalmente"])
def test_adverbs_that_open_a_sentence_are_no_name(adverb: str) -> None:
    for text in (f"{adverb} la concejala Ana Lugo agregó", f"{adverb} dijo la concejala Ana Lugo"):
        (quote,) = find(f"{text}: “Nadie lo sabe todavía”.")
        assert (quote.speaker, quote.role) == (ANA, "concejala")


@pytest.mark.parametrize(
    ("subject", "speaker", "role"),
    [
        ("el cabo primero Ana Lugo", ANA, "cabo primero"),
        ("otra vecina, Ana Lugo", ANA, "otra vecina"),
        ("doña Ana Lugo", ANA, None),
        ("vocera Ana Lugo", ANA, "vocera"),
        ("el presidente Clemente", "Clemente", "presidente"),
        ("Clemente Lugo", "Clemente Lugo", None),
        ("gente del barrio", None, "gente del barrio"),
    ],
)
def test_what_looks_like_an_adverb_and_is_none(subject: str, speaker: str | None, role: str | None) -> None:
    (quote,) = find(f"“Nadie lo sabe todavía”, dijo {subject}.")
    assert (quote.speaker, quote.role) == (speaker, role)


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("la Casa Blanca", "Casa Blanca"),
        ("ayer la Casa Blanca en un comunicado", "Casa Blanca"),
        ("la Torre Blanca", "Torre Blanca"),
        ("el portavoz de la Casa Blanca", None),
        ("la portavoz de la Casa Blanca, Ana Lugo", ANA),
        ("Médicos Sin Fronteras", "Médicos Sin Fronteras"),
        ("Reporteros Sin Fronteras en una nota", "Reporteros Sin Fronteras"),
        ("el director de Médicos Sin Fronteras", None),
        ("el Papa Francisco", "Francisco"),
        ("la Infanta Cristina", "Cristina"),
        ("la concejala Blanca", "Blanca"),
        ("Blanca Lugo", "Blanca Lugo"),
    ],
)
def test_a_first_name_that_ends_what_an_article_begins(source: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in find(f"“Nadie lo sabe todavía”, dijo {source}.")] == [speaker]
