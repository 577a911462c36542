"""French persons, kind by kind: where a name ends, their gender, what they are called, and who is the subject of a sentence."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations

_WORDS = "« Il pleut sur la ville depuis trois jours »"


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in quotations(Document(text, lang="fr"))]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Débora Anne Verdier", "Débora Anne Verdier"),
        ("Hatime Robert, un habitant de Lune", "Hatime Robert"),
        ("le docteur Hatime Robert", "Hatime Robert"),
        ("Sir Paul Verdier", "Paul Verdier"),
        ("le Sénégalais Paul Verdier", "Paul Verdier"),
        ("l'enquêteur principal, le Dr Xo Yun, de l'Institut Lune", "Xo Yun"),
        ("l'ancien gardien de Lune et de Mare Paul Verdier", "Paul Verdier"),
        ("Paul Verdier, ministre de Lune et futur maire", "Paul Verdier"),
        ("Paul VERDIER", "Paul VERDIER"),
        ("Paul Verdier LTB Monde", "Paul Verdier"),
        ("Paul Verdier II", "Paul Verdier II"),
        ("Anne Maurice de Lune Bleue", "Anne Maurice"),
        ("Anne Maurice de Granlac", "Anne Maurice de Granlac"),
    ],
)
def test_where_a_name_begins_and_ends(source: str, name: str) -> None:
    assert speakers(f"{_WORDS}, a déclaré {source}.") == [name]


@pytest.mark.parametrize("said", ["M. Lorvel LTB Mondo", "M. Lorvel"])
def test_the_initials_of_who_was_told_are_no_part_of_a_surname(said: str) -> None:
    assert speakers(f"Merril Lorvel a mesuré le lac en mai. {_WORDS}, a déclaré {said}.") == ["Merril Lorvel"]


def test_a_body_that_stands_twice_is_no_person() -> None:
    text = f"Suivez-nous sur Lunebook Lunebook. {_WORDS}, selon Lunebook. Lunebook a grandi."
    assert speakers(text) == ["Lunebook"]


@pytest.mark.parametrize("title", ["le professeur", "le psychiatre", "le Dr"])
def test_a_masculine_title_may_be_a_womans(title: str) -> None:
    assert speakers(f"Liz Verdier étudie les lacs à Lune. {_WORDS}, déclare {title} Verdier.") == ["Liz Verdier"]


@pytest.mark.parametrize(
    "known",
    [
        "Liz Verdier est une cardiologue de Lune.",
        "Liz Verdier, 41 ans, est cardiologue à Lune.",
        "La mesure a été prise par la cardiologue Liz Verdier.",
        "La ville a parlé au cardiologue Liz Verdier.",
        "Liz Verdier, cardiologue à Lune, mesure la pluie.",
        "Mais Liz Verdier, une cardiologue de Lune, mesure la pluie.",
        "Liz Verdier, professeure de cardiologie à Lune, mesure la pluie.",
    ],
)
def test_what_somebody_is_said_to_be(known: str) -> None:
    assert speakers(f"{known} Paul Petit la lit. {_WORDS}, ajoute la cardiologue.") == ["Liz Verdier"]


@pytest.mark.parametrize(("said", "name"), [("elle", "Kolo Bandro"), ("il", None)])
def test_pronouns_tell_the_gender_of_a_foreign_name(said: str, name: str | None) -> None:
    text = f"Kolo Bandro a gagné la course de Lune. Elle vit près du lac. Elle a couru deux heures. {_WORDS}, a-t-{said} dit."
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    "subject",
    [
        "Le club vient de monter en première division.",
        "Comme Paul Petit, il ne dort plus.",
        "Quant à Bandro, 21 ans, il court depuis l’enfance.",
        "Cet athlète, qui a battu Paul Petit, ne dort plus.",
        "A 63 ans, il ne dort plus.",
        "Kolo Bandro dit que c’est « beau » de courir avec Paul Petit.",
        "À mi-chemin de la course des Petit Lune, il s’arrête.",
    ],
)
def test_who_is_the_subject(subject: str) -> None:
    text = (
        f"Kolo Bandro court depuis dix ans. Il vit près du lac. Il a couru avec Paul Petit, ancien manager du club. "
        f"Kolo Bandro a gagné en mai. {subject} {_WORDS}, dit-il."
    )
    assert set(speakers(text)) <= {"Kolo Bandro", None}


@pytest.mark.parametrize("who", ["Zuly, étudiant de Lune,", "Zuly, un étudiant de Lune,", "Zuly, 21 ans,"])
def test_a_name_of_one_word_that_is_in_no_list(who: str) -> None:
    assert speakers(f"{who} a quitté la ville. Zuly vit près du lac. {_WORDS}, a-t-il dit.") == ["Zuly"]


@pytest.mark.parametrize("said", ["C'est ce qu'a dit Paul Verdier.", "C’est ce que déclare Paul Verdier, maire de Lune."])
def test_a_sentence_of_its_own_says_who_spoke(said: str) -> None:
    assert speakers(f"« Il pleut sur la ville depuis trois jours. » {said}") == ["Paul Verdier"]


def test_several_words_of_a_verb() -> None:
    text = f"Lunabel vend des livres. {_WORDS}, met en garde Lunabel."
    assert speakers(text) == ["Lunabel"]


@pytest.mark.parametrize(
    ("noun", "name"), [("la société", "LBX"), ("l’entreprise", "LBX"), ("la police", None), ("la mairie", None)]
)
def test_a_body_may_be_called_by_its_kind(noun: str, name: str | None) -> None:
    text = f"« Le pont sera fermé jusqu’en mai », a déclaré LBX. « Il pleut trop sur la ville », a ajouté {noun}."
    assert speakers(text) == ["LBX", name]


def test_a_kind_of_body_is_not_a_person() -> None:
    text = f"« Le pont sera fermé jusqu’en mai », a déclaré Anne Petit. {_WORDS}, a ajouté la société."
    assert speakers(text) == ["Anne Petit", None]


@pytest.mark.parametrize("before", ["La sœur d'", "La sœur d’", "On dit qu'", "La sœur de "])
def test_a_name_behind_an_elided_word_is_whole(before: str) -> None:
    text = f"{before}Anne Verdier a quitté la ville. {_WORDS}, a déclaré Verdier."
    assert speakers(text) == ["Anne Verdier"]


@pytest.mark.parametrize("name", ["Timothée Verdier", "Tim Verdier"])
@pytest.mark.parametrize("other", ["Tim Verdier", "Timothée Verdier"])
def test_a_short_first_name_is_the_same_persons(name: str, other: str) -> None:
    text = f"{name} a quitté la ville. {other} aime le lac. {_WORDS}, a déclaré M. Verdier."
    assert speakers(text) == [name]


def test_first_names_that_only_look_alike_are_two_persons() -> None:
    text = f"Paul Verdier a quitté la ville. Paule Verdier aime le lac. {_WORDS}, a déclaré Verdier."
    assert speakers(text) != ["Paul Verdier"]


@pytest.mark.parametrize(("known", "name"), [("Jean-Paul Martel", "Jean-Paul Martel"), ("Jean Martel", "JPM")])
def test_initials_may_stand_for_a_name(known: str, name: str) -> None:
    assert speakers(f"{known} a quitté la ville. {_WORDS}, a déclaré JPM.") == [name]


@pytest.mark.parametrize("where", ["en Lunaie", "de Lunaie", "d'Alunaie"])
def test_a_place_with_an_apposition_is_no_person(where: str) -> None:
    text = f"Il a gagné {where}, champion de la course. {_WORDS}, a-t-il dit."
    assert speakers(text) == [None]
