"""Speech that a desk has cleaned: only fillers, repeats and false starts went, and nothing that changes what was said."""

from __future__ import annotations

import pytest

import textlens
from textlens.analysis.verify import Verified, faults

CLEANED = [
    ("en", "We, um, will not raise the fee this year.", "We will not raise the fee this year"),
    ("en", "We will not raise the the fee this year.", "We will not raise the fee this year"),
    ("en", "We we will not, uh, not raise the fee.", None),
    ("en", "No, so I th- I think the boat is late.", "No, so I think the boat is late"),
    ("en", "It was — it was, you know, a bad storm.", "It was a bad storm"),
    ("en", "We wa- want a proper survey.", "We want a proper survey"),
    ("en", "They were, like, tired of it all, I mean, very tired.", "They were tired of it all, very tired"),
    ("en", "The wall is old. Well, the town is poor.", "The wall is old. The town is poor"),
    ("en", "And, um, the, uh, er, the wall has to be mended.", "And the wall has to be mended"),
    (
        "en",
        "and you know we went down to the quay and i mean the boat was gone",
        "We went down to the quay and the boat was gone",
    ),
    ("de", "Wir haben, äh, in in der Nacht Boote verloren.", "Wir haben in der Nacht Boote verloren"),
    ("fr", "Nous avons, euh, perdu le le bateau hier.", "Nous avons perdu le bateau hier"),
    ("es", "Perdimos, o sea, el el barco esa noche.", "Perdimos el barco esa noche"),
]
EDITED = [
    ("Um, we will not raise the fee this year.", "We will raise the fee this year", "negation dropped: not"),
    ("It cost, uh, forty dollars and more.", "It cost fourteen dollars and more", "figure changed: forty → fourteen"),
    ("They fight like dogs in the yard.", "They fight dogs in the yard", ""),
    ("The people you know lied to us.", "The people lied to us", ""),
    ("It was a long, long night on the quay.", "It was a long night on the quay", ""),
    ("He stole the money — he took it home.", "He took it home and stayed", ""),
    ("We, um, will mend the wall this year.", "We will mend the old wall this year", ""),
    ("We will mend the wall, I believe, this year.", "We will mend the wall this year", "hedge dropped: I believe"),
    ("The board, the mayor and the crew agreed.", "The board and the crew agreed", ""),
]


def found(source: str, quoted: str, lang: str = "en") -> Verified:
    draft = f"„{quoted}“, sagte Ann Lee." if lang == "de" else f"“{quoted},” Ann Lee said."
    (record,) = textlens.verify(draft, f"ANN LEE: {source}", lang=lang)
    return record


@pytest.mark.parametrize(("lang", "source", "quoted"), [case for case in CLEANED if case[2]])
def test_cleaned(lang: str, source: str, quoted: str) -> None:
    record = found(source, quoted, lang)
    assert (record.status, record.warnings) == ("cleaned", ())
    assert record.difference is not None
    assert "[-" in record.difference
    assert "{+" not in record.difference.replace("[-the-] {+The+}", "")


@pytest.mark.parametrize(("source", "quoted", "warning"), EDITED)
def test_other_words_are_edited(source: str, quoted: str, warning: str) -> None:
    record = found(source, quoted)
    assert record.status == "edited"
    assert "; ".join(record.warnings) == warning


@pytest.mark.parametrize(("allowed", "passes"), [((), False), (("cleaned",), True), (("edited",), True), (("not_found",), False)])
def test_cleaned_passes_if_allowed_or_if_edited_is(allowed: tuple[str, ...], passes: bool) -> None:
    record = found("We, um, will not raise the fee this year.", "We will not raise the fee this year")
    assert (faults(record, allowed) is None) == passes


def test_each_piece_of_a_sentence_is_cleaned_by_itself() -> None:
    draft = "“We will not,” Ann Lee said, “raise the fee this year.”"
    records = textlens.verify(draft, "ANN LEE: We, um, will not raise the fee this year.")
    assert [record.status for record in records] == ["cleaned", "exact"]


def test_nothing_went_where_the_draft_has_it_too() -> None:
    record = found("We, um, will not raise the fee.", "We, um, will not raise the fee")
    assert record.status == "exact"
