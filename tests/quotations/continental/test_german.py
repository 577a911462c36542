"""Whose words they are in German: word orders, names and nouns, leads and descriptions that only German has."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations

_RAIN = "„Es regnet hier schon seit vielen Tagen“"


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in quotations(Document(text, lang="de"))]


@pytest.mark.parametrize(
    "lead",
    [
        "Ähnlich äußerte sich Jan Korf:",
        "Dennoch betont Jan Korf:",
        "Zugleich mahnte der Landrat Jan Korf:",
        "Immerhin, so Jan Korf:",
        "Gleichzeitig warnte Landrat Jan Korf:",
        "Das sagt Jan Korf:",
        "Das Netz sei alt, so Jan Korf:",
        "Es ist das Fest, wie der Landrat Jan Korf das Werk preist:",
        "Es war der Frust, den Jan Korf zusammenfasste:",
        "Die Halle tobte, als Landrat Jan Korf rief:",
        "Für Landrat Jan Korf kein Problem:",
        "Auch Jan Korf kam zu Wort:",
        "Am Abend meldete sich Jan Korf noch einmal zu Wort:",
        "Mit dabei war auch Jan Korf vom Verein:",
        "Alle schauen zu, auch er, Jan Korf:",
        "Jan Korf, Leiter der Schule sagte am Abend:",
        "Bergs Kollege Jan Korf sagt:",
        "Lutz’ Kollege Jan Korf sagt:",
        "Försterin und Autorin Ylva Korf sagt:",
    ],
)
def test_leads(lead: str) -> None:
    name = "Ylva Korf" if "Ylva" in lead else "Jan Korf"
    assert speakers(f"{lead} {_RAIN}.") == [name]


@pytest.mark.parametrize(
    "tail",
    [
        "sagte Jan Korf Reportern.",
        "sagte Jan Korf Zuhörern in Kiel.",
        "so Jan Korf Ende Mai.",
        "sagt Bergs Kollege Jan Korf.",
        "sagt Halas‘ Kollege Jan Korf.",
        "ereiferte sich Jan Korf am Abend.",
        "protestiert Jan Korf und geht.",
        "weiß Jan Korf aus Erfahrung.",
        "fährt Jan Korf fort.",
        "singt Jan Korf in dem Lied.",
        "zeigt sich Landrat Jan Korf verärgert.",
        "ist Jan Korf überzeugt.",
        "zitiert das Blatt den Landrat Jan Korf.",
        "ließ Jan Korf am Abend wissen.",
        "sagt der Vorsitzende des Aufsichtsrat Jan Korf.",
        "sagt die Präsidentin des Vereins, Jan Korf.",
    ],
)
def test_tails(tail: str) -> None:
    assert speakers(f"{_RAIN}, {tail}") == ["Jan Korf"]


@pytest.mark.parametrize("name", ["Jonas Bergmann", "Hans Koch", "Klaus Anwalt", "Thijs Hofmann", "Anders Korf"])
def test_first_names_that_look_like_genitives(name: str) -> None:
    assert speakers(f"{_RAIN}, sagt {name} vom Verein.") == [name]
    assert speakers(f"{name} selbst sagte: {_RAIN}.") == [name]


def test_a_full_stop_inside_the_marks() -> None:
    assert speakers("„Es regnet hier.“ sagt Jan Korf und geht.") == ["Jan Korf"]
    assert speakers("„Es regnet hier schon seit vielen Tagen.“ Das sagte der Landrat Jan Korf am Abend.") == ["Jan Korf"]


@pytest.mark.parametrize(
    "text",
    [
        f"Jan Korf kam. {_RAIN}, sagte ein Anwalt von Jan Korf.",
        f"Jan Korf kam. {_RAIN}, sagte die Stiftung des Dichters Jan Korf.",
        f"Jan Korf kam. {_RAIN}, sagte ein Sprecher der Ministerin Jan Korf.",
        f"{_RAIN}, sagte Jan Korfs Anwalt.",
        f"{_RAIN}, teilte ein Sprecher von Landrat Ralf Hubert mit.",
        f"{_RAIN}, lautet das Motto von Jan Korf.",
        f"Jan Korf kam. In der Erklärung hieß es: {_RAIN}.",
        f"Jan Korf kam. Auf der Seite heißt es dazu: {_RAIN}.",
        f"{_RAIN}, sagt niemand.",
        f"Die Anwendung ist neu. Anwendung sagte: {_RAIN}.",
        f"Mehr Zahlen sind da, mehr als sonst. Mehr Zahlen sagen: {_RAIN}.",
        f"Weil die Regel nur Anwendung fand: {_RAIN}.",
        f"Sie trug den „Berg“-Fauxpas sagte: {_RAIN}.",
        f"{_RAIN}, sagte der 28-jährige Sudanese.",
        f"{_RAIN}, so der 36-jährige Hamburger.",
        f"{_RAIN}, so die Kieler Sportdirektorin.",
        f"Der Trainer Jan Korf kam. {_RAIN}, so die Kieler Sportdirektorin.",
        f"Der Ulmer Trainer Jan Korf kam. {_RAIN}, so der Kieler Trainer.",
        f"Ulms Trainer Jan Korf kam. {_RAIN}, so der Kieler Trainer.",
        f"{_RAIN}, so die neue Kieler Trainerin am Montag.",
    ],
)
def test_nobody(text: str) -> None:
    assert speakers(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Landrat Jan von Berg kam. {_RAIN}, sagte von Berg.", "Jan von Berg"),
        (f"Jan Korf kam als Dritter an. {_RAIN}, meint der Drittplatzierte Korf.", "Jan Korf"),
        (f"Jan Korf leitet das Team. {_RAIN}, sagte Chef de Mission Korf.", "Jan Korf"),
        (f"Landrat Jan Korf kam. Korf lachte. {_RAIN}, sagte der müde Korf.", "Jan Korf"),
        (f"Jan Veit vom Verein kam. {_RAIN}, sagte Veit.", "Jan Veit"),
        (f"Jan Vargas Korf kam. Vargas Korf lachte. {_RAIN}, sagte Vargas Korf.", "Jan Vargas Korf"),
        (f"{_RAIN}, erzählt die 27-jährige Lolli. Lolli lacht.", "Lolli"),
        (f"Die Ehrung Jan Korfs war schön. Jan Korf kam. {_RAIN}, sagte Korf.", "Jan Korf"),
        (f"Boxer Jan Korf gewann. {_RAIN}, sagte der Finne.", "Jan Korf"),
        (f"Regisseur Yorik Falk kam. {_RAIN}, sagte Regisseur Yorik Falk.", "Yorik Falk"),
        (f"Das Netz sei alt, klagt Jan Korf. Sein Urteil: {_RAIN}.", "Jan Korf"),
        (f"Jan Korf kam. Die Technik sei kein Selbstzweck, betont er: {_RAIN}.", "Jan Korf"),
        (f"Der Boxer Jan Korf kam. Die Korfs sind alt. {_RAIN}, sagte Korf.", "Jan Korf"),
        (f"Jan Korf kam am Montag. Das sei falsch, sagte Jan Korf am Abend. {_RAIN}.", "Jan Korf"),
        (f"Die Sportdirektorin Ina Berg kam. Jan Korf ging. {_RAIN}, so die Kieler Sportdirektorin.", "Ina Berg"),
        (f"Jan Korf kam. {_RAIN}, sagte die Mainzer Oberbürgermeisterin Ina Berg am Abend.", "Ina Berg"),
        (f"Oberbürgermeisterin Ina Berg kam. {_RAIN}, erklärte die Ulmer Oberbürgermeisterin am Montag.", "Ina Berg"),
        (f"{_RAIN}, so der Kieler Senator Jan Korf.", "Jan Korf"),
        (f"Jan Korf, Trainer in Kiel, kam. {_RAIN}, so der Kieler Trainer.", "Jan Korf"),
        (f"Der Ulmer Trainer Jan Korf traf den Mainzer Trainer Udo Lind. {_RAIN}, so der Mainzer Trainer.", "Udo Lind"),
        (f"Der Wirt Jan Korf kam. Der neue Mainzer Trainer Udo Lind ging. {_RAIN}, so der Mainzer Wirt.", "Jan Korf"),
        (f"Jan Korf (36) gewann in Kiel. {_RAIN}, so der 36-jährige Hamburger.", "Jan Korf"),
        (f"Jan Mainzer kam. {_RAIN}, sagte Mainzer.", "Jan Mainzer"),
    ],
)
def test_known_in_the_document(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{_RAIN}, sagte Jan Korf. Das Land verkenne „die Not der vielen Höfe“.", ["Jan Korf", "Jan Korf"]),
        (f"{_RAIN}, sagte Jan Korf. Es sei „eine sehr alte Not“ gewesen, klagt Ina Berg.", ["Jan Korf", "Ina Berg"]),
        (f"{_RAIN}, sagte Jan Korf. Ich habe „die Not der Höfe“ besucht.", ["Jan Korf"]),
        (f"{_RAIN}, sagte Jan Korf. Das Land hat „die Not der Höfe“ besucht.", ["Jan Korf"]),
    ],
)
def test_the_subjunctive_goes_on(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("der AStA", "AStA"),
        ("die Gewerkschaft Kombo", "Kombo"),
        ("die Umweltorganisation Grünwelt", "Grünwelt"),
        ("das EuGH", "EuGH"),
    ],
)
def test_bodies(source: str, name: str) -> None:
    assert speakers(f"Jan Korf kam. {_RAIN}, schrieb {source}.") == [name]


@pytest.mark.parametrize(
    "description", ["Kieler Sportdirektorin", "Mainzer Oberbürgermeister", "neue Ulmer Künstlerin", "Frankfurter Ärztin"]
)
def test_a_description_with_a_city_is_a_role_of_all_its_words(description: str) -> None:
    article = "die" if description.endswith("in") else "der"
    texts = (f"{_RAIN}, so {article} {description}.", f"{article.capitalize()} {description} sagte: {_RAIN}.")
    for text in texts:
        assert [quote.role for quote in quotations(Document(text, lang="de"))] == [description]
