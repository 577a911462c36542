"""Context and explanations beside quotations."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.quotations import Quotation, quotations
from textlens.quotations.detailed import Detailed, around, detailed, details

STORY = (
    "The gate stayed shut. Dean Fahey, the coach, looked at the sky. “We will play,” he said on Friday, “if it stops.” "
    "It did not stop. The crowd left."
)


def explained(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.rule, one.reason) for one in detailed(Document(text), explain=True)]


@pytest.mark.parametrize(
    ("number", "before", "after"),
    [
        (0, "", ""),
        (1, "Dean Fahey, the coach, looked at the sky.", "It did not stop."),
        (2, "The gate stayed shut. Dean Fahey, the coach, looked at the sky.", "It did not stop. The crowd left."),
        (50, "The gate stayed shut. Dean Fahey, the coach, looked at the sky.", "It did not stop. The crowd left."),
    ],
)
def test_sentences_on_either_side(number: int, before: str, after: str) -> None:
    (one,) = detailed(Document(STORY), context=number)
    assert (one.before, one.after) == (before, after)


def test_the_rest_of_its_own_sentence_is_context() -> None:
    story = "It rained. On Monday the coach told reporters, “We will play,” and then he left. We saw it."
    (one,) = detailed(Document(story), context=0)
    assert one.before == "On Monday the coach told reporters,"
    assert one.after == "and then he left."


@given(st.text(alphabet="aB.“” \n!", max_size=80), st.data())
def test_context_ends_where_the_quotation_begins(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document = Document(text)
    near, wide = around(document, start, end, 0), around(document, start, end, 3)
    assert text[:start].rstrip().endswith(wide[0])
    assert text[end:].lstrip().startswith(wide[1])
    assert wide[0].endswith(near[0])
    assert wide[1].startswith(near[1])
    assert around(document, start, end, len(text) + 1) == (text[:start].strip(), text[end:].strip())


def test_nothing_else_changes() -> None:
    names = [field.name for field in fields(Quotation)]
    (plain,), (more,) = list(quotations(Document(STORY))), list(detailed(Document(STORY)))
    assert [getattr(more, name) for name in names] == [getattr(plain, name) for name in names]
    assert (more.before, more.after, more.rule, more.reason) == (None, None, None, None)


def test_columns_only_where_asked() -> None:
    assert details(context=False, explain=False) == ()
    assert [column.name for column in details(context=True, explain=False)] == ["before", "after"]
    assert [column.name for column in details(context=True, explain=True)] == ["before", "after", "rule", "reason"]
    assert [field.name for field in fields(Detailed)][-4:] == ["before", "after", "rule", "reason"]


@pytest.mark.parametrize(
    ("text", "rule", "reason"),
    [
        (
            "“It rained for nine days,” said Olu Adeyemi.",
            "verb of saying first, then the source",
            "Olu Adeyemi: the name as it stands",
        ),
        (
            "Olu Adeyemi farms here.\n\n“It rained for nine days,” Mr. Adeyemi said.",
            "source behind the quotation, then its verb",
            "Mr. Adeyemi: Olu Adeyemi, named in full in line 1",
        ),
        (
            "Rain fell.\n\nOlu Adeyemi farms here. “It rained for nine days,” he said.",
            "source behind the quotation, then its verb",
            "he: Olu Adeyemi, the last fitting person spoken of, line 3",
        ),
        (
            "“It rained for nine days,” she said.",
            "source behind the quotation, then its verb",
            "she: nobody spoken of before fits, or more than one person does",
        ),
        (
            "They met. “It rained for nine days,” they said.",
            "source behind the quotation, then its verb",
            "they: not traced to a name",
        ),
        (
            "Coach Dean Fahey came late. “It rained for nine days,” the coach said.",
            "source behind the quotation, then its verb",
            "the coach: Dean Fahey, the only person introduced so, line 1",
        ),
        (
            "“It rained for nine days,” a spokesman said.",
            "source behind the quotation, then its verb",
            "a spokesman: no name is given",
        ),
        (
            "Human Rights Monitor (HRM) counted. “It rained for nine days,” HRM said.",
            "source behind the quotation, then its verb",
            "HRM: Human Rights Monitor, written out in line 1",
        ),
        (
            "“It rained for nine days,” according to UNICEF.",
            "according to the source",
            "UNICEF: an organisation",
        ),
        ("“It will rain for nine more days and nights.”", "no attribution", "nobody is named beside it"),
        (
            "“We waited all night,” Ana Ruiz said.\n\n“Nobody came to the gate at all.”",
            "no attribution of its own: the speaker of the paragraph before",
            "Ana Ruiz: the name as it stands",
        ),
    ],
)
def test_reasons_in_words(text: str, rule: str, reason: str) -> None:
    assert explained(text)[-1] == (rule, reason)


def test_an_unknown_language_is_explained_too() -> None:
    (one,) = detailed(Document("«Il pleut depuis neuf jours, et nous attendons encore.»", lang="it"), explain=True)
    assert (one.rule, one.reason) == ("no attribution", "nobody is named beside it")
