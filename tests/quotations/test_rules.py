"""Rules for quotations in marks: one case a line, with whom they are given to and which words are quoted."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations

LATE = "“We will all be here until the rain has stopped,”"

CASES = [
    ("sentence ends behind a title", f"She thanked her coach. {LATE} she said.", "she", LATE),
    ("colon before, verb behind", f"Bo Kay scolded him: {LATE} he said.", "he", LATE),
    ("dateline", f"WASHINGTON — {LATE} Ann Lee said.", "Ann Lee", LATE),
    ("verb of manner behind a name", f"{LATE} Bo Kay sings to the crowd.", "Bo Kay", LATE),
    ("two verbs", f"When the press met in Leeds, Bo Kay laughed and said: {LATE}", "Bo Kay", LATE),
    ("adverb before a plural’s verb", f"Losing heart, Mexicans often say, {LATE}", "Mexicans", LATE),
    ("time before the subject", f"Eight years ago, he met the press in Leeds and said: {LATE}", "he", LATE),
    ("next speaker", f"{LATE} Ann Lee said. “We won’t.” Bo Kay said: “We may.”", "Ann Lee", f"{LATE} “We won’t.”"),
    ("a clause behind said", "Mr Kay, citing “the unique magic of rain in spring,” said the candidate could win.", None, None),
    ("more from", f"Rain stopped play - more from Blum and Cohen: {LATE}", "Blum and Cohen", LATE),
    ("here is", f"Here’s Clinton in December 1992: {LATE}", "Clinton", LATE),
    ("questions and answers", f"Q: Why?\n\nA: {LATE}", "A", LATE),
    ("the end of a press release", f"{LATE} she said.\n\n“It is over.”\n\n-ENDS-", "she", LATE),
    ("elided word", "‘’Tis a pity we have to go,’ said the foreman.", "the foreman", "‘’Tis a pity we have to go,’"),
    ("elided word inside", "‘We’re ’avin’ none of it,’ said Alf Tubbs.", "Alf Tubbs", "‘We’re ’avin’ none of it,’"),
    ("abbreviated rank", f"{LATE} rescue chief Brig. Dev Thapa said.", "rescue chief Brig. Dev Thapa", LATE),
    ("between dashes", f"The mayor was tired - {LATE} she said - and went home.", "she", LATE),
    ("a sentence behind a comma", "Ann Lee told the crowd on her way out, “We lost.”", "Ann Lee", "“We lost.”"),
    ("a nickname is no quotation", f"{LATE} Everton “Biggs” Lawrence said.", "Everton “Biggs” Lawrence", LATE),
]


IDS = [case[0].replace(" ", "-") for case in CASES]


@pytest.mark.parametrize(("text", "mention", "quoted"), [case[1:] for case in CASES], ids=IDS)
def test_rules(text: str, mention: str | None, quoted: str | None) -> None:
    first = next(iter(quotations(Document(text), ("direct",))), None)
    if quoted is None:
        assert first is None or first.mention != "the candidate"
    else:
        assert first is not None
        assert (first.mention, first.text) == (mention, quoted)


def test_a_short_question_in_a_dialogue_is_not_the_last_speakers() -> None:
    found = list(quotations(Document("“I may have done it,” said Mr Pargeter.\n\n“You may have, or you did?”"), ("direct",)))
    assert [quote.speaker for quote in found] == ["Pargeter", None]


def test_a_later_quotation_of_the_paragraph_keeps_its_speaker() -> None:
    text = "“He is brave,” Mr Kay said of the mayor. Instead, “he just acts like a man who has been told to go home.”"
    assert [quote.mention for quote in quotations(Document(text), ("direct",))] == ["Mr Kay", "Mr Kay"]


def test_a_comma_inside_the_marks_ends_what_was_said() -> None:
    text = "Bo Kay called it “a shame,” an unusual word for a judge."
    assert [quote.text for quote in quotations(Document(text), ("mixed",))] == ["it “a shame,”"]
