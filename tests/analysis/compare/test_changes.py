"""Changes between two versions: each kind of change, and none if nothing changed."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

import textlens
from textlens.analysis.compare import SECTIONS, Change, changes
from textlens.analysis.compare.facts import facts
from textlens.analysis.compare.pairing import moved
from textlens.analysis.compare.wording import shown, similarity, steps, tokens
from textlens.documents.document import Document
from textlens.errors import TextlensError

OLD = """Ferry to stay in port

The board met on Tuesday in the old fish market. “We will not raise the fee this year,” Ines Calloway said. About 120 people came.

The ferry needs a new engine. It was built by rebels in 1987, and it carries 3.6 tons of mail.

“Safety is not something you bargain over,” said Dan Osei. The channel is deep there, and nobody has a chart of it.
"""


def told(new: str, *only: str, old: str = OLD) -> list[tuple[str, str, str | None]]:
    return [(one.kind, one.change, one.difference) for one in textlens.compare(old, new, only)]


def test_the_same_text_has_no_changes_but_its_measures() -> None:
    same = textlens.compare(OLD, OLD)
    assert {(one.kind, one.change) for one in same} == {(kind, "same") for kind in ("words", "sentences", "grade", "similarity")}
    assert same[-1].similarity == 1


QUAY = (
    "The quay at Sankt Pölten is closed, Jörg Weiß of the Harbor Board said on 3 March, and it cost 3 million. "
    "Jörg Weiß asked for help."
)


@pytest.mark.parametrize(
    "new",
    [
        *(fill(QUAY, width) for width in range(45, 75, 3)),
        normalize("NFD", QUAY),
        *(QUAY.replace(" ", gap) for gap in ("  ", "\t", "\u00a0")),
    ],
)
def test_white_space_and_how_letters_are_encoded_are_no_change(new: str) -> None:
    assert told(new, "names", "figures", old=QUAY) == []
    assert [fact.key for fact in facts(Document(new))] == [fact.key for fact in facts(Document(QUAY))]


def test_typography_is_not_a_change() -> None:
    plain = OLD.replace("“", '"').replace("”", '"')
    assert told(plain, "quotes", "speakers", "figures", "names", "headline", "sentences") == []


@pytest.mark.parametrize(
    ("was", "now", "only", "change"),
    [
        ("will not raise", "will raise", "quotes", ("quotation", "altered", "“We will [-not-] raise the fee this year,”")),
        ("said Dan Osei", "said Bo Lind", "quotes",
         ("quotation", "reattributed", "[-Dan Osei-] {+Bo Lind+}: “Safety is not something you bargain over,”")),
        ("“Safety is not something you bargain over,” said Dan Osei. ", "", "quotes",
         ("quotation", "removed", "[-“Safety is not something you bargain over,”-]")),
        ("said Dan Osei", "said Bo Lind", "speakers", ("speaker", "removed", "[-Dan Osei-]")),
        ("said Dan Osei", "said Bo Lind", "speakers", ("speaker", "added", "{+Bo Lind+}")),
        ("120 people", "210 people", "figures", ("figure", "changed", "[-120-] {+210+}")),
        ("About 120 people came.", "", "figures", ("figure", "removed", "[-120-]")),
        ("120 people", "120.4.7 people", "figures", ("figure", "changed", "[-120-] {+120.4.7+}")),
        ("120 people", "1,234,567 people", "figures", ("figure", "changed", "[-120-] {+1,234,567+}")),
        ("on Tuesday", "on Wednesday", "figures", ("date", "changed", "[-Tuesday-] {+Wednesday+}")),
        ("in 1987", "in 1978", "figures", ("date", "changed", "[-1987-] {+1978+}")),
        ("met on", "of Harwell Quay met on", "names", ("name", "added", "{+Harwell Quay+}")),
        ("stay in port", "sail again", "headline", ("headline", "changed", "Ferry to [-stay in port-] {+sail again+}")),
        ("rebels", "volunteers", "sentences", ("word", "changed", "[-rebels-] {+volunteers+}")),
        ("It was built by rebels", "It was made by rebels", "sentences",
         ("sentence", "reworded", "It was [-built-] {+made+} by rebels in 1987, and it carries 3.6 tons of mail.")),
        ("About 120 people came.", "", "sentences", ("sentence", "removed", "[-About 120 people came.-]")),
        ("a new engine.", "a new engine. Nobody knows why.", "sentences", ("sentence", "added", "{+Nobody knows why.+}")),
    ],
)  # fmt: skip
def test_one_change(was: str, now: str, only: str, change: tuple[str, str, str]) -> None:
    assert OLD.count(was) == 1
    found = told(OLD.replace(was, now), only)
    assert change in found
    assert {SECTIONS[kind] for kind, _, _ in found} == {only}


def test_a_moved_sentence_and_nothing_else() -> None:
    sentence = " About 120 people came."
    new = OLD.replace(sentence, "").replace("nobody has a chart of it.", "nobody has a chart of it." + sentence)
    assert [(kind, change) for kind, change, _ in told(new, "sentences", "figures", "quotes")] == [("sentence", "moved")]


def test_paragraphs_in_a_row_are_one_change() -> None:
    first, *rest = OLD.split("\n\n")
    found = told("\n\n".join([first, rest[-1]]), "sentences")
    assert found[0] == ("paragraph", "removed", "[-2 paragraphs, 5 sentences, 45 words-]")


def test_offsets_are_of_their_own_version() -> None:
    new = OLD.replace("120", "about 210").replace("rebels", "volunteers")
    for one in textlens.compare(OLD, new):
        if one.old_start is not None:
            assert OLD[one.old_start : one.old_end] == one.old
        if one.new_start is not None:
            assert new[one.new_start : one.new_end] == one.new


def test_small_changes_can_be_left_out() -> None:
    new = OLD.replace("rebels", "volunteers")
    assert [one.kind for one in textlens.compare(OLD, new, ["sentences"], min_change=50)] == ["word"]


def test_a_missing_section() -> None:
    with pytest.raises(TextlensError, match="no section 'quote'"):
        textlens.compare(OLD, OLD, ["quote"])


def test_facts_of_a_text() -> None:
    text = "On May 4, 2024, Ann Lee of the Harbor Board paid $3.6 million. May she rest. Ninety-two boats and 7% sank in March."
    found = [(fact.kind, fact.text) for fact in facts(Document(text))]
    assert found == [
        ("date", "May 4, 2024"), ("name", "Ann Lee of the Harbor Board"), ("figure", "$3.6 million"), ("figure", "Ninety-two"),
        ("figure", "7%"), ("date", "March"),
    ]  # fmt: skip


WORDS = st.lists(st.sampled_from("the sea wall is old and the town is poor . , “ ” 12 No".split()), max_size=40).map(" ".join)


@given(WORDS, WORDS)
def test_steps_lead_from_the_old_words_to_the_new(old: str, new: str) -> None:
    before, after = tokens(old, 0, len(old)), tokens(new, 0, len(new))
    made = steps(before, after)
    assert [token for step in made for token in step.old] == before
    assert [token for step in made for token in step.new] == after
    assert 0 <= similarity(made) <= 1
    assert ("[-" in shown(made) or "{+" in shown(made)) == any(not step.same and (step.old or step.new) for step in made)


@given(WORDS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    sections = ["quotes", "speakers", "figures", "names", "headline", "sentences"]
    assert list(changes(Document(text), Document(text), sections)) == []


@given(st.permutations(range(9)))
def test_moved_leaves_a_longest_rising_row(order: list[int]) -> None:
    pairs = [(old, new) for new, old in enumerate(order)]
    kept = [old for old, new in pairs if (old, new) not in moved(pairs)]
    assert kept == sorted(kept)
    rising: list[int] = []
    for number, old in enumerate(order):
        rising.append(1 + max((rising[at] for at in range(number) if order[at] < old), default=0))
    assert len(kept) == max(rising)


def seed(shared: Path, number: str) -> Document:
    (path,) = (shared / "seeds").glob(f"{number}_*.txt")
    return Document(path.read_text(encoding="utf-8"), path.name)


def test_two_versions_of_an_editorial(shared: Path) -> None:
    found: list[Change] = list(changes(seed(shared, "001"), seed(shared, "000")))
    first, second, third = found[:3]
    assert (first.kind, first.change, first.speaker) == ("quotation", "removed", "Mark Lowcock")
    assert (second.kind, second.difference) == ("word", "[-extremists-] {+jihadists+}")
    assert (third.kind, third.change, third.difference) == ("paragraph", "removed", "[-2 paragraphs, 9 sentences, 128 words-]")
    assert {one.old for one in found if one.kind == "figure"} == {"900,000", "500,000"}


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("1,234,567", "1234567", True), ("1,234,567", "1,234,568", False), ("0.1234567", "0.1234568", False), ("7.4.7", "7.4.7",
        True),
        ("7.4.7", "7.4.8", False), ("192.168.0.1", "192.168.0.2", False), ("3.50", "3.5", True), ("9" * 400, "9" * 400, True),
        ("three", "3", True), ("1,2,3", "123", True),
    ],
)  # fmt: skip
def test_a_figure_is_another_if_any_digit_is(old: str, new: str, same: bool) -> None:
    one, other = (Document(f"They counted {figure} of them.", lang="en") for figure in (old, new))
    assert ([change for change in changes(one, other) if change.kind == "figure"] == []) == same
