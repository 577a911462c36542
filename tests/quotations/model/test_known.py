"""What the model reads is pinned: the rules learn verbs, and it goes on to see words as it learnt them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from textlens.documents.document import Document
from textlens.languages import files
from textlens.quotations import KINDS, decided
from textlens.quotations.lexical import lexicon as lists
from textlens.quotations.model.weights import model
from textlens.quotations.model.word_features import Known
from textlens.quotations.record import Quotation
from textlens.quotations.rules import MODEL
from textlens.quotations.training.gold import known_now

NEW = ("flag/flagged/flagged/flagging", "rejoice", "sniffle")
TEXT = """\
Ana Ruiz flagged that the bridge was unsafe, and the mayor said it would be shut until spring.

Fans rejoiced that the match was off, a spokesman said. The ministry flags every spring that the old bridge will not last.

Olu Adeyemi believes that nobody had asked for “any help”. Nobody sniffled, the mayor said, and the aide denied that it rained.
"""


def by_the_model() -> list[Quotation]:
    return [record for record, item, _ in decided(Document(TEXT), KINDS) if item.rule == MODEL]


@pytest.fixture
def more_verbs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The rules' word list with more verbs of saying."""

    def sections(name: str, lang: str = "") -> dict[str, list[str]]:
        found = files.sections(name, lang)
        if "say" in found:
            found["say"] += NEW
        return found

    monkeypatch.setattr("textlens.quotations.lexical.lexicon.sections", sections)
    lists.lexicon.cache_clear()
    yield
    lists.lexicon.cache_clear()


@pytest.fixture
def as_it_is() -> list[Quotation]:
    return by_the_model()


def test_new_verbs_of_the_rules_move_no_record_of_the_model(as_it_is: list[Quotation], more_verbs: None) -> None:
    lexicon = lists.lexicon("en")
    assert lexicon is not None
    assert lexicon.verbs["flagged"].lemma == "flag"
    assert {record.kind for record in as_it_is} == {"indirect", "mixed"}
    assert as_it_is == by_the_model()
    # A model that is trained with these verbs reads them otherwise.
    assert known_now().word("flagged").kind != model().known.word("flagged").kind


def test_the_model_sees_words_as_it_learnt_them() -> None:
    word = model().known.word
    assert (word("Said").stem, word("said").verb, word("said").kind) == (
        "say",
        True,
        Known({"x": ("x", "say")}, ()).word("x").kind,
    )
    assert word("Mayor").tag == "NP"
    assert word("said") is word("said")


def test_packed_and_unpacked() -> None:
    known = Known({"said": ("say", "say"), "says": ("say", "say")}, {"mayor", "dean"})
    assert Known.unpacked(known.packed()).packed() == known.packed()
