"""Quotations in German, French and Spanish: marks, cues and word orders of each, invariants, hostile input."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.quotations import Quotation, quotations


def find(text: str, lang: str) -> list[Quotation]:
    return list(quotations(Document(text, lang=lang)))


SPEAKERS = [
    ("verb, adverbials, subject", "de", "„Es regnet“, sagte am Montag in Kiel die Ministerin Anna Roth.", "Anna Roth"),
    ("dative of the one told", "de", "„Es regnet“, sagte Anna Roth der Deutschen Presse-Agentur.", "Anna Roth"),
    ("perfect", "de", "„Es regnet“, hat Anna Roth gesagt.", "Anna Roth"),
    ("participle last", "de", "Anna Roth hat den Regen als „Segen“ bezeichnet.", "Anna Roth"),
    ("separable verb", "de", "„Es regnet seit Tagen“, teilte Sprecherin Anna Roth am Abend mit.", "Anna Roth"),
    ("separated by the quotation", "de", "Anna Roth warf ihm „Gier in Reinform“ vor.", "Anna Roth"),
    ("verb second", "de", "Am Montag sagte Anna Roth: „Es regnet seit Tagen.“", "Anna Roth"),
    ("object first", "de", "Den Bericht nannte Anna Roth „dürftig“.", "Anna Roth"),
    ("clause of a quotation", "de", "Das sei „ein schwerer Fehler“ gewesen, sagte Anna Roth.", "Anna Roth"),
    ("preposition", "de", "Laut Anna Roth ist die Lage „sehr ernst“.", "Anna Roth"),
    ("postposition", "de", "Anna Roth zufolge ist die Lage „sehr ernst“.", "Anna Roth"),
    ("so", "de", "»Es regnet seit Tagen«, so Anna Roth weiter.", "Anna Roth"),
    ("relative clause", "de", "Anna Roth, die seit 2010 forscht, sagte: „Es regnet seit Tagen.“", "Anna Roth"),
    ("Swiss marks", "de", "«Es regnet seit Tagen», sagt Försterin Anna Roth.", "Anna Roth"),
    ("pronoun", "de", "Anna Roth und Karl Berg sind hier. „Es regnet“, sagte sie.", "Anna Roth"),
    ("inverted perfect", "fr", "« Il pleut », a déclaré mardi à l'AFP la ministre, Anne Dupont.", "Anne Dupont"),
    ("narrow spaces", "fr", "«\u202fIl pleut\u202f», a dit Anne Dupont.", "Anne Dupont"),
    ("clitic", "fr", "« Il pleut », s'est plainte Anne Dupont, maire de Brest.", "Anne Dupont"),
    ("hyphens", "fr", "Anne Dupont est arrivée. « Il pleut », a-t-elle dit.", "Anne Dupont"),
    ("incise", "fr", "« Il pleut, a dit Anne Dupont, et cela va durer. »", "Anne Dupont"),
    ("label", "fr", "Anne Dupont a qualifié la pluie d'« horrible ».", "Anne Dupont"),
    ("completive", "fr", "Anne Dupont a estimé que la pluie était « une chance ».", "Anne Dupont"),
    ("selon", "fr", "Selon la ministre Anne Dupont, la pluie est « une chance ».", "Anne Dupont"),
    ("pour", "fr", "Pour Anne Dupont, « la pluie est une chance ».", "Anne Dupont"),
    ("dash dialogue", "fr", "— Il pleut encore, dit Anne.", "Anne"),
    ("inverted", "es", "«Llueve», dijo este lunes el ministro de Salud, Luis Pérez.", "Luis Pérez"),
    ("the one told", "es", "“Llueve”, dijo a Efe Luis Pérez.", "Luis Pérez"),
    ("perfect", "es", "«Llueve», ha dicho Luis Pérez.", "Luis Pérez"),
    ("según", "es", "Según Luis Pérez, la lluvia es «una bendición».", "Luis Pérez"),
    ("label", "es", "Luis Pérez calificó de «absurda» la lluvia.", "Luis Pérez"),
    ("dash dialogue", "es", "—Llueve —dijo Luis—. Vámonos.", "Luis"),
    ("dashes inside the marks", "es", "«Llueve —ha dicho Luis Pérez—, pero parará».", "Luis Pérez"),
    ("subject left out", "es", "«Llueve», dijo Luis Pérez. «Y mucho», añadió.", "Luis Pérez"),
    ("two surnames", "es", "Habló Luis Pérez Galdón. «Llueve», dijo Pérez.", "Luis Pérez Galdón"),
    ("a participle is no name", "es", "Consultado por el árbitro, respondió: «Prefiero callar hoy».", None),
    ("a noun is no name", "de", "Reaktion aus Moskau: „Das ist unwahr und wird es bleiben.“", None),
    ("nobody is named", "de", "„Es regnet seit Tagen“, hieß es im Ministerium.", None),
    ("a role alone", "fr", "« Il pleut », a dit un porte-parole.", None),
    ("two women", "fr", "Marie Lebrun a rencontré Anne Dupont. « Il pleut », a-t-elle dit.", None),
    ("an attribution that cannot be read", "es", "«Llueve», dijo Luis Pérez. «Y mucho», xx Ana Ruiz.", "Luis Pérez"),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), [case[1:] for case in SPEAKERS], ids=[f"{c[1]} {c[0]}" for c in SPEAKERS])
def test_speakers(lang: str, text: str, speaker: str | None) -> None:
    assert {quote.speaker for quote in find(text, lang)} == {speaker}


@pytest.mark.parametrize(
    ("lang", "text", "pieces"),
    [
        ("de", "„Das“, sagte Anna Roth, „war kein Unfall.“", ["„Das“", "„war kein Unfall.“"]),
        ("fr", "« Il pleut, a dit Anne Dupont. Cela va durer. »", ["« Il pleut,", "Cela va durer. »"]),
        ("es", "—Llueve —dijo Luis—. Es tarde.", ["—Llueve", "Es tarde."]),
        ("de", "„Ja“, sagte Anna Roth. „Niemand kam.\n\n„Dann doch.“", ["„Ja“", "„Niemand kam.", "„Dann doch.“"]),
    ],
)
def test_one_quotation_of_several_pieces(lang: str, text: str, pieces: list[str]) -> None:
    (quote,) = find(text, lang)
    assert [text[start:end] for start, end in quote.content_spans] == pieces


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Das Lied „Atemlos durch die Nacht“ wurde ein Hit."),
        ("de", "Die sogenannte „Rentnertrasse“ wird gesperrt, sagte Anna Roth."),
        ("de", "Sie sprach mit dem „Spiegel“ über den Regen."),
        ("fr", "Le film « Les Absents » ouvre le festival."),
        ("fr", "Le mot « pluie » divise."),
        ("es", "La llamada «ley del agua» sigue vigente."),
        ("es", "— primer punto\n— segundo punto"),
    ],
)
def test_words_in_marks_that_nobody_said(lang: str, text: str) -> None:
    assert find(text, lang) == []


def test_role_and_cue() -> None:
    (quote,) = find("« Il pleut », a déclaré la ministre de la Santé, Anne Dupont, à Paris.", "fr")
    assert (quote.role, quote.cue, quote.kind) == ("ministre de la Santé", "a déclaré", "direct")
    assert quote.mention == "la ministre de la Santé, Anne Dupont"


def test_a_subject_left_out_is_nobody_behind_another_sentence() -> None:
    quotes = find("«Llueve», dijo Luis Pérez. Ana Ruiz llegó. «Y mucho, mucho», añadió.", "es")
    assert [quote.speaker for quote in quotes] == ["Luis Pérez", None]


def test_two_speakers() -> None:
    (quote,) = find("«Llueve», dijeron Ana Torres y Juan Pérez.", "es")
    assert quote.speaker == "Ana Torres y Juan Pérez"


_PARTS = [
    *"“”\"'‘’«»„`.,:;?!—-\n ()", "sagte ", "Anna Roth ", "er ", "hat ", "gesagt", "a-t-il dit", "l'", "der ", "Laut ", "selon ",
    "dijo ", "según ", "que ", "Luis Pérez", "und ", "mit ", "—", "\u00a0", "le maire ",
]  # fmt: skip
ANY = st.lists(st.sampled_from(_PARTS)).map("".join)
LANGUAGES = st.sampled_from(("de", "fr", "es"))


@given(ANY, LANGUAGES)
def test_every_span_holds_what_the_record_says(text: str, lang: str) -> None:
    for number, quote in enumerate(find(text, lang), 1):
        assert quote.index == number
        assert quote.text == " ".join(text[start:end] for start, end in quote.content_spans)
        assert (quote.mention or "") == " ".join(text[start:end] for start, end in quote.mention_spans)
        assert (quote.cue or "") == " ".join(text[start:end] for start, end in quote.cue_spans)
        ends = [0, *(offset for span in quote.content_spans for offset in span)]
        assert ends == sorted(ends)


@given(st.text(), LANGUAGES)
def test_any_text_gives_records(text: str, lang: str) -> None:
    assert all(quote.content_spans for quote in find(text, lang))


@given(st.sampled_from([case for case in SPEAKERS if case[3]]), st.integers(0, 4))
def test_blank_lines_at_the_end_change_nothing(case: tuple[str, str, str, str | None], lines: int) -> None:
    assert find(case[2] + "\n" * lines, case[1]) == find(case[2], case[1])


_HOSTILE = [
    *("„", "«", "“", '"', "— ", ", ", "l'", "le ", "a-t-il ", "sagte ", "Anna Roth ", "„a“ ", "„Ja“, sagte er. "),
    *("—a —dijo b—. ", "—a —dijo b—.\n\n", "« a, dit-il, b » ", "«a» b, ", "«Sí», dijo. "),
]


@pytest.mark.parametrize("lang", ["de", "fr", "es"])
@pytest.mark.parametrize("unit", _HOSTILE)
def test_hostile_input_ends(unit: str, lang: str) -> None:
    assert len(find(unit * (20_000 // len(unit)), lang)) <= 20_000
