"""Particles inside names: every one of the table goes right through quotes, sources and verify."""

from __future__ import annotations

import pytest

import textlens
from textlens.analysis.sources import sources
from textlens.documents.document import Document
from textlens.documents.timed_text import speaker
from textlens.languages.names import name_words
from textlens.quotations import Quotation, quotations
from textlens.quotations.lexical.names import first_names

SAID = "“We will all be here until the rain has stopped,”"
WORDS = name_words("en")
COMMON = frozenset(("do", "ten"))
"""An auxiliary and a number as well: such a word begins no surname that stands alone in small letters or begins a sentence."""

OPENERS = sorted(WORDS.openers)
SURNAMES = [
    *(f"{small} Brink" for small in OPENERS),
    *(f"{small.capitalize()} Brink" for small in OPENERS),
    *("van der Brink", "de la Brink", "bin al Brink", "Van der Brink", "De La Brink"),
    *(f"{prefix}Estaing" for prefix in sorted(WORDS["prefixes"])),
    *("d’Estaing", "dell’Utri"),
]
JOINED = [f"Brink {join} Rahman" for join in sorted(WORDS["joins"] - {"i"})]
"""English `I` is spelled with a capital and never joins, but a lone `i` may be one that somebody wrote so."""


_QUOTED: dict[str, list[Quotation]] = {}


def quoted(draft: Document, floor: float | None = None) -> list[Quotation]:
    """The quotations of a draft, worked out once for each text."""
    if draft.text not in _QUOTED:
        _QUOTED[draft.text] = list(quotations(draft, floor=floor))
    return _QUOTED[draft.text]


def speakers(text: str, lang: str = "en") -> list[str | None]:
    return [quote.speaker for quote in quotations(Document(text, lang=lang), ("direct",))]


@pytest.mark.parametrize("surname", [*SURNAMES, *JOINED])
def test_a_name_is_read_whole(surname: str) -> None:
    # Jan is a month as well, and Xqor no first name that is known: before Ben or Al it might be a title.
    given = surname.split()[0] in COMMON or surname.split()[0].lower() in first_names()
    for first in ("Jan", "Maria", *([] if given else ["Xqor"])):
        read_whole(f"{first} {surname}", surname)


def read_whole(name: str, surname: str) -> None:
    texts = [
        f"{SAID} said {name}, a driver.",
        f"{SAID} {name} said.",
        f"{name} said: {SAID}",
        f"{name}, a driver, said: {SAID}",
        f"{SAID} said Mayor {name} on Sunday.",
        f"The driver {name} came home.\n\n{SAID} {surname.split()[-1]} said.",
    ]
    assert [speakers(text) for text in texts] == [[name]] * len(texts)
    assert [quote.role for quote in quotations(Document(texts[0], lang="en"), ("direct",))] == ["driver"]


@pytest.mark.parametrize("surname", SURNAMES)
def test_a_surname_with_its_particle_is_the_name_given_before(surname: str) -> None:
    begins = surname[0].upper() + surname[1:]
    texts = [f"The driver Maria {surname} left.\n\n{begins} said: {SAID}", f"Maria {surname} left.\n\n{SAID} Ms {surname} said."]
    if surname.split()[0] != "do":
        texts.append(f"The driver Maria {surname} left.\n\n{SAID} said {surname}.")
    assert [speakers(text) for text in texts] == [[f"Maria {surname}"]] * len(texts)


@pytest.mark.parametrize("surname", [surname for surname in SURNAMES if surname.split()[0] not in COMMON])
def test_a_surname_alone_keeps_its_particle(surname: str) -> None:
    assert speakers(f"{SAID} said {surname}, a driver.") == [surname]
    assert speakers(f"{SAID} said Mayor {surname}.") == [surname]


def test_a_surname_with_a_particle_is_nobody_elses() -> None:
    assert speakers(f"Jan van Dyk met Piet van Dyk.\n\n{SAID} said van Dyk.") == [None]
    assert speakers(f"Vanessa Dyk came home.\n\n{SAID} said van Dyk.") == ["van Dyk"]
    assert speakers(f"Tom Dyk met Piet van Dyk.\n\n{SAID} said van Dyk.") == ["Piet van Dyk"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (f"{SAID} said Ángel Di Maria, a driver.", "Ángel Di Maria"),
        (f"{SAID} said DI Tom Hart.", "Tom Hart"),
        (f"{SAID} said DI HART.", "HART"),
        (f"{SAID} said Al Gore.", "Al Gore"),
        (f"Al Gore came home.\n\n{SAID} said Gore.", "Al Gore"),
        (f"{SAID} said ten Conservatives.", None),
        (f"{SAID} said the mayor of la Paz.", None),
        (f"{SAID} said Tom Hart ten years ago.", "Tom Hart"),
        (f"Xqor Di Maria Lopez came home.\n\n{SAID} said Lopez.", "Xqor Di Maria Lopez"),
    ],
)
def test_a_word_that_is_a_particle_and_something_else(text: str, named: str | None) -> None:
    assert speakers(text) == [named]


@pytest.mark.parametrize("surname", [*SURNAMES, *JOINED])
def test_a_name_is_one_source_and_a_surname_alone_is_not(surname: str) -> None:
    text = f"{SAID} said Maria {surname}, a driver.\n\n{SAID} said {surname.split()[-1]}."
    assert [(one.speaker, one.documents) for one in sources([Document(text), Document(text)])] == [(f"Maria {surname}", 2)]
    if " " in surname and surname not in JOINED and surname.split()[0].lower() not in COMMON:
        alone = [Document(f"{SAID} said {surname}, a driver.") for _ in range(2)]
        assert [(one.speaker, one.documents) for one in sources(alone)] == [(surname, 1)] * 2


@pytest.mark.parametrize("surname", [*SURNAMES, *JOINED])
def test_a_transcripts_label_names_who_speaks(surname: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # What a draft quotes does not depend on the label.
    monkeypatch.setattr("textlens.analysis.verify.claims.quotations", quoted)
    words = "We will all be here until the rain has stopped and the boats are back"
    for label in (f"Maria {surname}", f"MARIA {surname.upper()}", *([surname] if surname not in JOINED else [])):
        source = Document(f"{label}: {words}.\n\nBO LIND: No, we will not.\n", name="talk.txt")
        drafts = {name: Document(f"“{words},” said {name}.") for name in (f"Maria {surname}", "Tom Hart", f"Ann {surname}")}
        found = {name: textlens.verify(draft, [source])[0] for name, draft in drafts.items()}
        assert {one.source_speaker for one in found.values()} == {label}
        assert [found[name].speaker_agrees for name in (f"Maria {surname}", "Tom Hart")] == [True, False]
        if surname not in JOINED:
            # Another first name is another person, unless the label gives the surname alone.
            assert found[f"Ann {surname}"].speaker_agrees is (label == surname)


@pytest.mark.parametrize(
    ("label", "named"),
    [
        ("Mayor of London", True),
        ("Chairman of", False),
        ("Tran Le", True),
        ("the Mayor", False),
        ("van", False),
        ("van der", False),
        ("de facto", False),
        ("al-qaeda", False),
    ],
)
def test_what_a_label_may_be(label: str, named: bool) -> None:
    assert (speaker(label) is not None) == named


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("de", "„Wir bleiben hier, bis der Regen aufhört“, sagte Maria van der Heide.", "Maria van der Heide"),
        ("de", "„Wir bleiben hier, bis der Regen aufhört“, sagte Maria dela Cruz.", "Maria dela Cruz"),
        ("de", "„Wir bleiben hier, bis der Regen aufhört“, sagte Frau Roth.", "Roth"),
        ("fr", "« Nous restons ici jusqu’à la fin », a dit Maria della Rovere.", "Maria della Rovere"),
        ("fr", "« Nous restons ici jusqu’à la fin », a dit Anne d’Ormesson.", "Anne d’Ormesson"),
        ("fr", "« Nous restons ici jusqu’à la fin », a dit Bachar al-Assad.", "Bachar al-Assad"),
        ("es", "«Nos quedamos aquí hasta el final», dijo José Ortega y Gasset.", "José Ortega y Gasset"),
        ("es", "«Nos quedamos aquí hasta el final», dijeron Ana Ruiz y José Gil.", "Ana Ruiz y José Gil"),
        ("es", "«Nos quedamos aquí hasta el final», dijo Maria dela Cruz.", "Maria dela Cruz"),
    ],
)
def test_other_languages_know_the_same_particles(lang: str, text: str, named: str) -> None:
    assert speakers(text, lang) == [named]


CONTINENTAL = {
    "de": [
        "„Wir bleiben hier, bis der Regen aufhört“, sagte {}.",
        "{} sagte: „Wir bleiben hier, bis der Regen aufhört.“",
        "Laut {} ist das „ein ganz großer Fehler“.",
    ],
    "fr": [
        "« Nous restons ici jusqu’à la fin », a dit {}.",
        "« Nous restons ici jusqu’à la fin », déclare {}, ministre.",
        "Selon {}, « c’est une très grande erreur ».",
    ],
    "es": [
        "«Nos quedamos aquí hasta el final», dijo {}.",
        "{} dijo: «Nos quedamos aquí hasta el final».",
        "Según {}, «es un gran error de todos».",
    ],
}


@pytest.mark.parametrize("lang", CONTINENTAL)
def test_every_particle_goes_right_in_other_languages(lang: str) -> None:
    words = name_words(lang)
    surnames = [f"{spelled} Brink" for small in sorted(words.openers) for spelled in (small, small.capitalize())]
    joined = [f"Brink {join} Rahman" for join in sorted(words["joins"] - words["common"])]
    for surname in (*surnames, *joined, *(f"{prefix}Estaing" for prefix in sorted(words["prefixes"]))):
        texts = [text.format(f"Maria {surname}") for text in CONTINENTAL[lang]]
        found = [[quote.speaker for quote in quotations(Document(text, lang=lang))] for text in texts]
        assert found == [[f"Maria {surname}"]] * len(texts)


def test_a_language_leaves_out_what_is_a_common_word_there() -> None:
    assert {"das", "des"} & name_words("de").particles == set()
    assert "e" not in name_words("es").particles
    assert {"das", "e"} < name_words("en").particles
    assert name_words("it").particles == name_words().particles
