"""Links behind pieces that are remembered by their words."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import Quotation, quotations

PASSAGES = {
    "en": ["“We lost,” Ana Ruiz said.", "“We lost,” she said.", "“We lost,” a friend of hers said late on Monday.", "“We lost.”"],
    "de": ["„Wir gehen jetzt“, sagte Ana Ruiz.", "„Wir gehen jetzt“, sagte sie.", "„Wir gehen jetzt“, so ein Freund am Montag."],
    "fr": ["« Nous partons », a dit Ana Ruiz.", "« Nous partons », dit-elle.", "« Nous partons », selon un ami, lundi."],
    "es": ["“Nos vamos ya”, dijo Ana Ruiz.", "“Nos vamos ya”, dijo ella.", "“Nos vamos ya”, según un amigo, el lunes."],
}


def spans(found: list[Quotation], by: int) -> list[object]:
    return [
        (one.start - by, one.end - by, *(tuple((start - by, end - by) for start, end in (*one.cue_spans, *one.mention_spans)),))
        for one in found
    ]


@pytest.mark.parametrize(("lang", "passages"), PASSAGES.items())
def test_the_same_words_further_on_give_the_same_spans_further_on(lang: str, passages: list[str]) -> None:
    for passage in passages:
        gap = len(passage) + 2
        found = list(quotations(Document("\n\n".join([passage] * 3), lang=lang)))
        each = [[one for one in found if number * gap <= one.start < (number + 1) * gap] for number in range(3)]
        assert spans(each[0], 0) == spans(each[1], gap) == spans(each[2], 2 * gap)
        assert spans(each[0], 0) == spans(list(quotations(Document(passage, lang=lang))), 0)
