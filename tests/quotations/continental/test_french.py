"""French sources, kind by kind: where a name ends, whose verb it is, what may stand between a verb and its subject."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import Quotation, quotations


def find(text: str) -> list[Quotation]:
    return list(quotations(Document(text, lang="fr")))


def speakers(text: str) -> set[str | None]:
    return {quote.speaker for quote in find(text)}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Paul Martin de l'Institut Lune", "Paul Martin"),
        ("Paul Martin du Centre Lune", "Paul Martin"),
        ("Paul Verdier de l'université de Lune", "Paul Verdier"),
        ("Anne Verdier des Amis du lac", "Anne Verdier"),
        ("Anne Verdier de Lune Ouverte", "Anne Verdier"),
        ("Anne Giscard d'Estaing", "Anne Giscard d'Estaing"),
        ("Anne de Granlac", "Anne de Granlac"),
        ("Paul Martin Paul Martin", "Paul Martin"),
        ("José Verdier", "José Verdier"),
        ("Paul J. Verdier", "Paul J. Verdier"),
        ("le professeur Paul Verdier", "Paul Verdier"),
        ("l'un des élus de la ville, Paul Verdier", "Paul Verdier"),
        ("la maire de Paris Anne Petit", "Anne Petit"),
        ("le maire de Lune Paul Verdier", "Paul Verdier"),
        ("l'avocat de Paul Verdier, Marc Petit", "Marc Petit"),
        ("le porte-parole du groupe Lune, Marc Petit", "Marc Petit"),
        ("le Comité international de la Lune", "Comité international de la Lune"),
        ("le Fonds des Nations unies pour la population", "Fonds des Nations unies pour la population"),
        ("la Banque mondiale", "Banque mondiale"),
        ("le ministère de la Mer", "ministère de la Mer"),
        ("le ministère de l'Intérieur", "ministère de l'Intérieur"),
        ("le musée d'histoire de la Ville-Neuve", "musée d'histoire de la Ville-Neuve"),
        ("la police de Lune", None),
        ("l'entreprise de Paul Verdier", None),
        ("la porte-parole de Paul Verdier", None),
        ("la mère d'Anne Petit", None),
        ("un médecin ayant examiné M. Verdier", None),
        ("un Camerounais", None),
        ("le Libérien", None),
        ("le Président-candidat", None),
        ("le général", None),
        ("la même source", None),
    ],
)
def test_the_name_in_a_source(source: str, name: str | None) -> None:
    assert speakers(f"« Il pleut depuis hier », a déclaré {source}.") == {name}


@pytest.mark.parametrize(
    "tag",
    [
        "a fait valoir le maire, {}",
        "fait savoir {}",
        "veut croire {}",
        "a tenu à préciser {}",
        "tient à souligner {}",
        "a pour sa part estimé {}",
        "a quant à lui réagi {}",
        "a rapporté sur Lunebook le porte-parole du maire, {}",
        "a écrit sur X (ex-Lunette) {}",
        "commente, amer, {}",
        "abonde dans le même sens {}",
        "déclare à BBC Mundo le professeur {}",
        "déclare à la BBC World {}",
        "a enjoint le gouverneur de Lune, {}",
        "s'emballe {}",
        "c'est ainsi que {} a qualifié la journée",
        "comme l'explique {}",
        "selon les propos de {}",
        "d'après le témoignage de {}, son frère",
        "rapporte notre confrère {}",
    ],
)
def test_a_tag_behind_the_words(tag: str) -> None:
    assert speakers(f"« Il pleut depuis hier », {tag.format('Paul Verdier')}.") == {"Paul Verdier"}


@pytest.mark.parametrize(
    "lead",
    [
        "Paul Verdier, un chercheur de la ville qui n'a pas participé à l'étude, a déclaré que celle-ci",
        "Paul Verdier a affirmé hier au Soir que tout cela",
        "Paul Verdier affirme qu'il souhaite",
        "Auparavant, le Dr Paul Verdier, chef du centre, a indiqué que tout cela",
        "Selon le communiqué de Paul Verdier,",
        "Le maire de la ville, Paul Verdier, avait quant à lui déclaré que cela pouvait",
        "Paul Verdier a exhorté hier les habitants à",
        "Paul Verdier a quitté la salle, estimant qu'on devait",
        "« Oui », a dit Anne. Le maire de la ville, Paul Verdier, a refusé de répondre, déclarant au journal que cela pouvait",
    ],
)
def test_a_source_before_the_words(lead: str) -> None:
    assert find(f"{lead} « changer bien des choses dans la ville ».")[-1].speaker == "Paul Verdier"


@pytest.mark.parametrize(
    "lead",
    [
        "Le maire Paul Verdier a été cité hier comme ayant déclaré",
        "Il y eut un conflit avec Paul Verdier, le successeur d'Anne Petit, qui lui avait rétorqué",
        "Lire aussi : La Cour suprême confirme son arrêt De son côté, Paul Verdier, cadre du parti, rejette ces reproches",
    ],
)
def test_a_source_before_a_colon(lead: str) -> None:
    assert speakers(f"{lead} : « Tout cela est parfaitement faux. »") == {"Paul Verdier"}


@pytest.mark.parametrize("short", ["B. Verdier", "B.-M. Verdier", "M. Verdier", "Verdier"])
def test_initials_are_short_for_a_name(short: str) -> None:
    full = "Benoît-Marie Verdier" if "-" in short else "Benoît Verdier"
    assert speakers(f"{full} est maire. Hier, {short} est venu. « Il pleut ici », a dit Verdier.") == {full}


@pytest.mark.parametrize(
    "said",
    [
        "Malheureusement, dit-elle, « on ne peut rien y faire ».",
        "Pour elle, « on ne peut rien y faire ».",
        "« C'est fini, tente-t-elle de corriger. On verra bien. »",
        "« C'est fini, glisse-t-elle lorsqu'on la croise. On verra bien. »",
        "« C'est fini », a-t-elle fait valoir.",
        "« C'est fini », a-t-elle tenu à rappeler.",
        "Ce qu'elle appelle « une belle histoire » est fini.",
    ],
)
def test_a_pronoun_is_the_subject(said: str) -> None:
    (quote, *_) = find(f"Anne Petit est maire de la ville. {said}")
    assert (quote.speaker, quote.mention) == ("Anne Petit", "elle")


def test_a_full_stop_ends_the_source() -> None:
    text = "Le préfet Paul Verdier est venu. « Il pleut », a averti le général. Le lac a débordé."
    assert [quote.mention for quote in find(text)] == ["le général"]


def test_an_elided_article_is_no_part_of_a_name() -> None:
    text = "L'équipe de Rachel Verdier a gagné. Rachel Verdier est ravie. « On est là », a dit Rachel."
    assert speakers(text) == {"Rachel Verdier"}


def test_a_headline_that_runs_on_is_no_part_of_a_source() -> None:
    text = "Anne Petit est maire. Accusations de fraude Elle a affirmé que tout était « parfaitement faux »."
    assert [quote.mention for quote in find(text)] == ["Elle"]


def test_a_newspaper_may_be_named_for_a_time_of_day() -> None:
    assert speakers("« Il a tout perdu hier », souligne Le Soir.") != {None}


def test_words_that_stand_twice_are_one_speakers() -> None:
    text = (
        "« Je ne partirai jamais d'ici »\n\n"
        "Le maire de Lune a répondu hier à Paul Verdier.\n\n"
        "« Je ne partirai jamais d'ici, ma vie est là », a dit Anne Petit."
    )
    assert speakers(text) == {"Anne Petit"}
