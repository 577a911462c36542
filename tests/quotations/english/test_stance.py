"""Words that a text does not say were said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textlens.analysis.sources import sources
from textlens.documents.document import Document
from textlens.quotations import quotations
from textlens.quotations.english.finder import attributions
from textlens.quotations.english.stance import Stances
from textlens.quotations.lexical.lexicon import lexicon
from textlens.quotations.marks import pieces

DENIED = [
    "Tom Bell denied saying “I will sell it”.",
    "Tom Bell denied that he had said “I will sell it”.",
    "Tom Bell has denied calling her “a crook”.",
    "Tom Bell denied that the plan was “a load of rubbish”.",
    "Tom Bell never said: “I will sell it.”",
    "Tom Bell didn’t say: “I will sell it.”",
    "“I will sell it,” Tom Bell did not say.",
    "There is no record of her saying “I will sell it all to the king”.",
    "There is no evidence that Tom Bell said “I will sell it all to the king”.",
    "The post falsely quotes Tom Bell as saying: “I will sell it.”",
    "The post falsely claims that Tom Bell said “I will sell it”.",
    "Tom Bell was wrongly quoted as saying “I will sell it”.",
    "Tom Bell refused to say “sorry”.",
]


@pytest.mark.parametrize("text", DENIED)
def test_denied(text: str) -> None:
    assert [quote.stance for quote in quotations(Document(text))] == ["denied"]


ALLEGED = [
    "Tom Bell allegedly said: “I will sell it.”",
    "“I will sell it,” Tom Bell reportedly told aides.",
    "Tom Bell is alleged to have said: “I will sell it.”",
    "Tom Bell is accused of saying “I will sell it”.",
    "Prosecutors allege Tom Bell said: “I will sell it.”",
    "Tom Bell supposedly wrote: “I will sell it.”",
    "Prosecutors allege that Tom Bell said “I will sell it”.",
    "Police are alleging that Tom Bell told the crew: “I will sell it.”",
    "The lawsuit alleges that Tom Bell wrote “I will sell it” to her.",
    "The union alleged Tom Bell had called it “a load of rubbish”.",
]


@pytest.mark.parametrize("text", ALLEGED)
def test_alleged(text: str) -> None:
    assert [(quote.speaker, quote.stance) for quote in quotations(Document(text))] == [("Tom Bell", "alleged")]


SAID = [
    "“I never took a penny,” Tom Bell denied.",
    "Tom Bell denied the claims as “a load of rubbish”.",
    "Tom Bell denied what he called “a load of rubbish”.",
    "Tom Bell denied the charge. “I never took a penny,” he said.",
    "Tom Bell, who denied theft, said: “I will sell it.”",
    "Tom Bell denied theft and said: “I will sell it.”",
    "Tom Bell did not deny saying “I will sell it”.",
    "Prosecutors alleged that the boat was “a wreck”.",
    "Prosecutors alleged that Tom Bell had run “a wreck and a danger”.",
    "Tom Bell did not blame the captain: “He is a good man.”",
    "I don’t think it was “a wreck”, Tom Bell said.",
]


@pytest.mark.parametrize("text", SAID)
def test_said(text: str) -> None:
    found = list(quotations(Document(text)))
    assert found
    assert {quote.stance for quote in found} == {"said"}


CUES = [
    ("Tom Bell denied saying “I will sell it”.", "denied saying"),
    ("Tom Bell allegedly said: “I will sell it.”", "allegedly said"),
    ("Tom Bell is alleged to have said: “I will sell it.”", "is alleged to have said"),
    ("The post falsely quotes Tom Bell as saying: “I will sell it.”", "falsely quotes saying"),
]


@pytest.mark.parametrize(("text", "cue"), CUES)
def test_the_cue_says_so(text: str, cue: str) -> None:
    (found,) = quotations(Document(text))
    assert found.cue == cue
    assert " ".join(text[start:end] for start, end in found.cue_spans) == cue


def test_sources_count_what_was_said() -> None:
    text = "Tom Bell denied saying “I will sell it”. “We will see,” said Ana Ruiz."
    assert [source.speaker for source in sources([Document(text)])] == ["Ana Ruiz"]


@given(st.lists(st.sampled_from([*DENIED, *ALLEGED, *SAID]), min_size=2, max_size=12), st.sampled_from(["\n\n", " "]))
@settings(max_examples=60, deadline=None)
def test_what_close_quotations_share_is_looked_through_once(passages: list[str], parted: str) -> None:
    text, lex = parted.join(passages), lexicon("en")
    assert lex is not None
    document = Document(text)
    found = [*attributions(text, pieces(text, document.paragraphs), document.paragraphs, lex)]
    alone = [Stances(text, lex).weighed(replace(item, cue=[*item.cue])).stance for item in found]
    together = Stances(text, lex)
    assert [together.weighed(item).stance for item in found] == alone
