"""Exchanges: whoever answers a quotation did not say it; in every language."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Tom Bell met Ned Holt. “You owe me a beer for that,” Bell said. “Make it two, then,” he replied."),
        ("de", "Timo Zorn traf Felix Braun. „Ich werde dir wehtun“, sagte Zorn. „Versuch es doch“, antwortete er."),
        ("fr", "Tony Vidal a vu Franck Petit. « Je vais te faire mal », a dit Vidal. « Essaie donc », a-t-il répondu."),
        ("es", "Toni Vidal miró a Franco Ruiz. “Te voy a hacer daño”, dijo Vidal. “Inténtalo ya”, respondió él."),
    ],
)
def test_whoever_answers_did_not_say_what_is_answered(lang: str, text: str) -> None:
    first, second = quotations(Document(text, lang=lang))
    assert first.speaker
    assert second.speaker != first.speaker


def test_whoever_is_asked_again_may_answer() -> None:
    text = "Tom Bell came. “It is all fine with me,” he said. Asked again by a reporter, he replied: “No comment from me.”"
    assert [quote.speaker for quote in quotations(Document(text))] == ["Tom Bell", "Tom Bell"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der Pfarrer sprach mit Witwer Kurt Lamm. „Gott ist bei Ihnen und bleibt es“, sagte der Pfarrer."),
        ("de", "Die Trainerin lobte Stürmerin Lina Magu. „Das war ein guter Tag für uns“, sagte die Trainerin."),
        ("fr", "Le curé a parlé au veuf, Robert Lamy. « Dieu est avec vous et le restera », a dit le curé."),
        ("fr", "Le ministre a rendu visite au maire, Alain Pic. « C’est une belle journée », a dit le ministre."),
    ],
)
def test_somebody_without_a_name_is_nobody_else(lang: str, text: str) -> None:
    assert [quote.speaker for quote in quotations(Document(text, lang=lang))] == [None]
