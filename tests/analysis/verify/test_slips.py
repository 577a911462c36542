"""Changes that are easily overlooked: in brackets and under ellipses, before a quotation, in a sign, a title or a prefix."""

from __future__ import annotations

import pytest

import textlens
from textlens.analysis.verify import Verified

MARKS = {
    "en": "“{}”, Dan Osei said.",
    "de": "„{}“, sagte Dan Osei.",
    "fr": "« {} », a dit Dan Osei.",
    "es": "“{}”, dijo Dan Osei.",
}

CHANGED = [
    # What an editor puts into a bracket denies.
    ("en", "The board must resign.", "The board must [never] resign", "negation added: never"),
    ("en", "It was a fair vote.", "It was [not] a fair vote", "negation added: not"),
    ("en", "The harbour cost us millions.", "The harbour [did not] cost us millions", "negation added: not"),
    ("en", "We should vote now.", "We [must not] vote now", "negation added: not"),
    ("de", "Wir wollen das Boot behalten.", "Wir wollen das Boot [nicht] behalten", "negation added: nicht"),
    # A hedge alone is under an ellipsis.
    ("en", "The company allegedly hid two reports.", "The company … hid two reports", "hedge dropped: allegedly"),
    ("en", "I probably lied then.", "I … lied then", "hedge dropped: probably"),
    ("de", "Die Firma hat angeblich Rechnungen gefälscht.", "Die Firma hat … Rechnungen gefälscht", "hedge dropped: angeblich"),
    (
        "es",
        "La empresa supuestamente falsificó las cuentas.",
        "La empresa … falsificó las cuentas",
        "hedge dropped: supuestamente",
    ),
    # What is before the quotation denies it.
    ("en", "I never said that he stole the money.", "He stole the money", "negation dropped: never"),
    ("en", "It is not true that the council hid it.", "The council hid it", "negation dropped: not"),
    ("en", "I do not think that it works.", "It works", "negation dropped: not"),
    ("de", "Wir wollen nicht, dass die Leute gehen.", "Dass die Leute gehen", "negation dropped: nicht"),
    ("fr", "Personne ne nous a prévenus de la fuite.", "Nous a prévenus de la fuite", "negation dropped: ne"),
    # A sign is no part of a word.
    ("en", "The temperature was -3 degrees.", "The temperature was 3 degrees", "figure changed: -3 → 3"),
    ("en", "The temperature was 3 degrees.", "The temperature was −3 degrees", "figure changed: 3 → -3"),
    ("en", "It cost us $5 million then.", "It cost us €5 million then", "figure changed: $5 → €5"),
    ("en", "It cost us £30 then.", "It cost us $30 then", "figure changed: £30 → $30"),
    # A title that is shortened by a full stop ends no sentence.
    ("en", "I spoke with Mr. Petrov on Monday.", "I spoke with Mr. Ivanov on Monday", "name changed: Petrov → Ivanov"),
    ("en", "We asked Dr. Smith to leave.", "We asked Dr. Jones to leave", "name changed: Smith → Jones"),
    ("en", "We asked Prof. Adams to leave.", "We asked Prof. Baker to leave", "name changed: Adams → Baker"),
    ("fr", "J'ai vu M. Petrov lundi à la mairie.", "J'ai vu M. Ivanov lundi à la mairie", "name changed: Petrov → Ivanov"),
    # A prefix makes a word its opposite.
    ("en", "It is unlikely to sail today.", "It is likely to sail today", "negation dropped: unlikely"),
    ("en", "It is possible to sail today.", "It is impossible to sail today", "negation added: impossible"),
    ("de", "Das ist unmöglich für uns alle.", "Das ist möglich für uns alle", "negation dropped: unmöglich"),
    ("de", "Man darf die Leute keinesfalls belügen.", "Man darf die Leute belügen", "negation dropped: keinesfalls"),
]

SAME = [
    ("en", "The board must resign.", "The board must resign"),
    ("en", "The mayor must resign.", "[The mayor] must resign"),
    ("en", "They met at the old pier, and perhaps at the new one, and left.", "They met at the old pier … and left"),
    ("en", "We did not go. That ferry sails today.", "That ferry sails today"),
    ("en", "I did not go there, and I know that the ferry sails today.", "The ferry sails today"),
    ("en", "It was 10-3 at the end.", "It was 10-3 at the end"),
    ("en", "The temperature was -3 degrees.", "The temperature was −3 degrees"),
    ("en", "It cost us $5 million then.", "It cost us $5 million then"),
    ("en", "I know Mr. Petrov well. Nobody else does.", "I know Mr. Petrov well"),
]


def found(lang: str, source: str, quoted: str) -> Verified:
    (record,) = textlens.verify(MARKS[lang].format(quoted), f"DAN OSEI: {source}", lang=lang)
    return record


@pytest.mark.parametrize(("lang", "source", "quoted", "warning"), CHANGED)
def test_a_change_is_warned_of_and_nothing_is_exact(lang: str, source: str, quoted: str, warning: str) -> None:
    record = found(lang, source, quoted)
    assert record.warnings == (warning,)
    assert record.status in ("edited", "assembled")


@pytest.mark.parametrize(("lang", "source", "quoted"), SAME)
def test_what_was_said_is_exact(lang: str, source: str, quoted: str) -> None:
    record = found(lang, source, quoted)
    assert (record.status, record.warnings) == ("exact", ())


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        ("We lost twenty twenty-dollar bills.", "We lost twenty dollar bills"),
        ("It costs two, uh, three million.", "It costs two three million"),
        ("It was, um, 40, uh, 50 boats.", "It was 40 50 boats"),
    ],
)
def test_what_counts_is_not_cleaned_away(source: str, quoted: str) -> None:
    assert found("en", source, quoted).status == "edited"
