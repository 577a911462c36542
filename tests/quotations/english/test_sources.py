"""Who is named beside a quotation: the head of a long source, and never whom the speaker stands for."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations

OTHERS = [
    "An ally of former minister Suella Marsh told the Lantern: “He is fine.”",
    "“He is fine,” a spokeswoman for Mayor Tom Bell said.",
    "“He is fine,” said a neighbour of the late Tom Bell.",
    "“He is fine,” said the lawyers for actor Tom Bell.",
    "“He is fine,” said a friend of Tom Bell.",
    "“He is fine,” said a lawyer representing Tom Bell.",
    "“He is fine,” said former mayor Tom Bell’s brother.",
    "Friends of Tom Bell said: “He is fine.”",
]


@pytest.mark.parametrize("text", OTHERS)
def test_who_is_spoken_for_does_not_speak(text: str) -> None:
    assert [quote.speaker for quote in quotations(Document(text))] == [None]


SELVES = [
    "“He is fine,” said the head of law Tom Bell.",
    "“He is fine,” said the leader of the opposition Tom Bell.",
    "Tom Bell, director of the Harbour Vaccine Group told reporters: “He is fine.”",
    "Tom Bell, chief executive of Lantern, which works to stop fires, said: “He is fine.”",
    "“He is fine,” Tom Bell, chief executive of Lantern, which works to stop fires, said.",
    "Supporters include Tom Bell, the mayor, who said: “He is fine.”",
    "Tom Bell himself said: “He is fine.”",
    "“He is fine,” Tom Bell himself admitted.",
    "“He is fine,” said Tom Bell late Tuesday.",
    "“He is fine,” said Tom Bell early on Tuesday.",
    "“He is fine,” said Tom Bell last night.",
    "Tom Bell quickly deflected: “He is fine.”",
    "“Is he fine?” Tom Bell poignantly asked.",
    "“He is fine,” shared Tom Bell.",
    "“He is fine,” fumbled Tom Bell on Tuesday.",
    "“He is fine, and all is well.”\n\nSo said Tom Bell.",
    "“He is fine, and all is well.”\n\nThus spoke Tom Bell, the mayor.",
    "“He is fine, and all is well. — Tom Bell”",
    "Tom Bell issued a statement which read: “He is fine.”",
    "Tom Bell posted a tweet reading “he is fine and all is well”.",
]


@pytest.mark.parametrize("text", SELVES)
def test_the_head_of_a_long_source_speaks(text: str) -> None:
    assert [quote.speaker for quote in quotations(Document(text))] == ["Tom Bell"]


MENTIONS = [
    ("According to a spokesman, the road is closed and “nobody may pass”.", "a spokesman"),
    ("According to analysts Nielsen, more than half of us are up and “spend all day”.", "analysts Nielsen"),
    ("Speaking on Harbour Radio she dodged the question, saying: “He is fine.”", "she"),
    ("Speaking on Harbour Radio she dodged it a second time, saying “he is fine”.", "she"),
]


@pytest.mark.parametrize(("text", "mention"), MENTIONS)
def test_a_mention_is_one_phrase(text: str, mention: str) -> None:
    assert [quote.mention for quote in quotations(Document(text))] == [mention]


def test_a_sentence_behind_the_quotation_is_its_own() -> None:
    text = "“No,” she said, “never.” According to a spokesman, the road is closed."
    assert [quote.mention for quote in quotations(Document(text))] == ["she"]
