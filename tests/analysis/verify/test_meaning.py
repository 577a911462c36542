"""What is warned of: each kind of change in each language, and what looks like one and is none."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import textlens
from textlens.analysis.verify import Verified, faults
from textlens.analysis.verify.aligned import Row, Said, language
from textlens.analysis.verify.meaning import altered, exclaimed
from textlens.languages.wording import wording

FRAMES = {"en": "“{}” Ann Lee said.", "de": "„{}“, sagte Ann Lee.", "fr": "« {} », a dit Ann Lee.", "es": "«{}», dijo Ann Lee."}
KINDS = ("negation", "figure", "name", "promise", "hedge", "emphasis")


class Case(NamedTuple):
    """What was said and what the draft quotes, in a language, and the warning that is due."""

    lang: str
    warning: str
    said: str
    quoted: str


def cases() -> list[Case]:
    lines = Path(__file__).with_name("warnings.txt").read_text(encoding="utf-8").splitlines()
    return [Case(*(part.strip() for part in line.split("|"))) for line in lines if line and not line.startswith("#")]


CASES = cases()


def verified(case: Case) -> Verified:
    draft = FRAMES[case.lang].format(case.quoted)
    source = f"BO LIND: The meeting is open.\n\nANN LEE: {case.said}\n\nBO LIND: That is all for today."
    (record,) = textlens.verify(draft, source, lang=case.lang)
    return record


def test_each_kind_is_there_in_five_variants_and_so_is_what_is_none() -> None:
    for lang in FRAMES:
        told = [case.warning.split(" ")[0] for case in CASES if case.lang == lang]
        assert [kind for kind in (*KINDS, "") if told.count(kind) < 5] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.lang}: {case.quoted[:50]}")
def test_a_warning(case: Case) -> None:
    record = verified(case)
    assert record.status in ("edited", "cleaned")
    assert "; ".join(record.warnings) == case.warning


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.lang}: {case.quoted[:50]}")
def test_what_is_warned_of_fails_though_it_is_allowed(case: Case) -> None:
    assert (faults(verified(case), ("edited",)) is not None) == bool(case.warning)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.lang}: {case.said[:50]}")
def test_what_is_quoted_as_it_was_said_is_not_warned_of(case: Case) -> None:
    record = verified(case._replace(quoted=case.said.rstrip(".")))
    assert (record.status, record.warnings) == ("exact", ())


@pytest.mark.parametrize(
    ("said", "quoted", "warnings"),
    [
        ("We won the case.", "We won the case!", ("emphasis added: !",)),
        ("We won the case, all of it.", "We won the case!", ("emphasis added: !",)),
        ("We won the case!", "We won the case!", ()),
        ("We won the case and went home.", "We won the case!", ()),
        ("We won the case.", "We won the case?", ()),
    ],
)
def test_an_exclamation_mark_at_the_end_is_told_and_is_no_fault(said: str, quoted: str, warnings: tuple[str, ...]) -> None:
    (record,) = textlens.verify(f"“{quoted}” Ann Lee said.", f"ANN LEE: {said}")
    assert (record.status, record.warnings, faults(record)) == ("exact", warnings, None)


@pytest.mark.parametrize(
    ("quoted", "mark", "told"),
    [
        ("“Go!”", ".", True),
        ("«Go!»", "…", True),
        ("« Go ! »", ".", True),
        ("“Go!”", " ", False),
        ("“Go!”", "", False),
        ("“Go.”", ".", False),
    ],
)
def test_exclamation_marks(quoted: str, mark: str, told: bool) -> None:
    assert bool(exclaimed(quoted, mark)) == told


@pytest.mark.parametrize(
    ("said", "draft", "warning"),
    [
        ("The engine wasn't ready.", "“The engine,” Ann Lee said, “was ready.”", "negation dropped: wasn't"),
        ("We will pay, I think, for all of it.", "“We will pay,” Ann Lee said, “for all of it.”", "hedge dropped: I think"),
        ("We will pay for the pier.", "“We would,” Ann Lee said, “pay for the pier.”", "promise changed: will → would"),
        ("It may be over by noon.", "“It [surely] be over by noon,” Ann Lee said.", "hedge dropped: may"),
        ("It was not over by noon.", "“It was … over by noon,” Ann Lee said.", "negation dropped: not"),
    ],
)
def test_across_pieces_and_under_brackets(said: str, draft: str, warning: str) -> None:
    records = textlens.verify(draft, f"ANN LEE: {said} That is what I know.", lang="en")
    assert [text for record in records for text in record.warnings] == [warning]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("“The county [would] pay for it all,” Ann Lee said.", "The county will pay for it all."),
        ("“[The mayor] took the money home,” Ann Lee said.", "Osei took the money home."),
        ("“No chart shows it,” Ann Lee said.", "No chart shows it — not one."),
        ("“We lost the boat,” Ann Lee said.", "We lost the boat, not the crew."),
        ("“We should go now,” Ann Lee said. “Not later.”", "We should go now. Not later."),
    ],
)
def test_what_the_editor_says_openly_and_what_follows_a_mark_are_not_warned_of(draft: str, source: str) -> None:
    records = textlens.verify(draft, f"ANN LEE: {source}", lang="en")
    assert {record.warnings for record in records} == {()}


@pytest.mark.parametrize("lang", ["it", "nl", "pt", "ru"])
def test_a_language_without_a_list_of_its_own_is_warned_of_figures(lang: str) -> None:
    assert wording(lang) is None
    rows: list[Row] = [(Said("a", "a", ""), Said("a", "a", "")), (Said("40", "40", ""), Said("14", "14", ""))]
    assert altered(rows, lang) == ["figure changed: 40 → 14"]


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        ("wir werden das nicht mehr machen", "en", "de"),
        ("we will not do that any more", "de", "en"),
        ("nous ne ferons plus cela pour vous", "en", "fr"),
        ("no lo vamos a hacer por la ciudad", "en", "es"),
        ("harbour pier berth", "de", "de"),
    ],
)
def test_the_language_of_a_passage(text: str, source: str, lang: str) -> None:
    assert language(text.split(), source) == lang


def test_the_next_paragraph_is_not_what_a_quotation_goes_on_with() -> None:
    draft = "„Die Berichte bestätigten sich“, sagte Ann Lee.\n\nDer Rat kam nicht."
    (record,) = textlens.verify(draft, "ANN LEE: Die Berichte bestätigten sich nicht.", lang="de")
    assert (record.status, record.warnings) == ("edited", ("negation dropped: nicht",))


WORDS = st.sampled_from("we will would not may never Osei Vance 40 very the I’ll n't going to ! about".split())


def _said(word: str | None) -> Said | None:
    return Said(word.lower(), word, "") if word else None


@given(st.lists(st.tuples(st.none() | WORDS, st.none() | WORDS), max_size=30), st.sampled_from(["en", "de", "fr", "es", "it"]))
def test_warnings_are_plain_text_and_equal_words_have_none(words: list[tuple[str | None, str | None]], lang: str) -> None:
    rows: list[Row] = [(_said(old), _said(new)) for old, new in words if old or new]
    told = altered(rows, lang)
    assert len(told) == len(set(told))
    assert all(text.partition(": ")[2] and text.split(" ")[0] in KINDS for text in told)
    assert altered([(old, old) for old, _ in rows if old], lang) == []


@pytest.mark.parametrize(
    "unit", ["may ", "not ", "will would ", "Osei Vance ", "going to ", "about 40 ", "we'll ", "never, ", "very "]
)
def test_hostile_words_take_time_in_proportion(unit: str) -> None:
    def seconds(size: int) -> float:
        words = [Said(word.strip(",").lower(), word.strip(","), "") for word in (unit * size).split()]
        rows: list[Row] = [(one, None) if at % 3 else (one, one) for at, one in enumerate(words)]
        began = time.process_time()
        altered(rows, "en")
        return time.process_time() - began

    small, large = min(seconds(1_000) for _ in range(3)), seconds(8_000)
    assert large < 24 * small + 0.2
