"""Quotations as records: the touchstone, the kinds of marks, invariants, hostile input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.quotations import Quotation, quotations

LOWCOCK = (
    "Many have no shelter from bitterly cold weather. “Mothers burn plastic to keep children warm,” U.N. official Mark Lowcock "
    "said last week. “Babies and small children are dying because of the cold.”"
)


def find(text: str, lang: str = "en") -> list[Quotation]:
    return list(quotations(Document(text, lang=lang)))


def test_the_touchstone() -> None:
    (quote,) = find(LOWCOCK)
    assert (quote.kind, quote.speaker, quote.role, quote.cue) == ("direct", "Mark Lowcock", "U.N. official", "said")
    assert quote.mention == "U.N. official Mark Lowcock"
    assert [LOWCOCK[start:end] for start, end in quote.content_spans] == [
        "“Mothers burn plastic to keep children warm,”",
        "“Babies and small children are dying because of the cold.”",
    ]
    assert (quote.start, quote.end, quote.line, quote.column, quote.paragraph) == (49, len(LOWCOCK), 1, 50, 1)
    assert quote.confidence is not None
    assert 0.9 < quote.confidence <= 1


def test_the_real_article(shared: Path) -> None:
    (path,) = (shared / "seeds").glob("001_*.txt")
    (quote,) = find(path.read_text(encoding="utf-8"))
    assert (quote.speaker, quote.role, quote.cue, len(quote.content_spans)) == ("Mark Lowcock", "U.N. official", "said", 2)


SPEAKERS = [
    ("source behind, verb first", "“It rained for nine days,” said Olu Adeyemi, a farmer.", "Olu Adeyemi"),
    ("source before", "Olu Adeyemi said: “It rained for nine days.”", "Olu Adeyemi"),
    ("source before, comma", "Olu Adeyemi told reporters, “It rained for nine days.”", "Olu Adeyemi"),
    ("according to", "“It rained for nine days,” according to Olu Adeyemi.", "Olu Adeyemi"),
    ("the one told is no source", "“It rained for nine days,” Olu Adeyemi told the BBC.", "Olu Adeyemi"),
    ("surname to full name", "Olu Adeyemi farms here.\n\n“It rained for nine days,” Adeyemi said.", "Olu Adeyemi"),
    ("title and surname", "Olu Adeyemi farms here.\n\n“It rained for nine days,” Mr. Adeyemi said.", "Olu Adeyemi"),
    ("pronoun", "Olu Adeyemi farms here. “It rained for nine days,” he said.", "Olu Adeyemi"),
    ("question mark inside", "“Who will pay for all of this?” asked Olu Adeyemi.", "Olu Adeyemi"),
    ("name and colon", "Olu Adeyemi: “It rained for nine whole days.”", "Olu Adeyemi"),
    ("name and dash", "“It rained for nine whole days.” — Olu Adeyemi", "Olu Adeyemi"),
    ("straight marks", '"It rained for nine days," Olu Adeyemi said.', "Olu Adeyemi"),
    ("doubled marks", "''It rained for nine days,'' Olu Adeyemi said.", "Olu Adeyemi"),
    ("British marks", "‘It’s rained for nine days and the players’ bus is stuck,’ Olu Adeyemi said.", "Olu Adeyemi"),
    ("guillemets", "«It rained for nine days,» Olu Adeyemi said.", "Olu Adeyemi"),
    ("low marks", "„It rained for nine days,“ Olu Adeyemi said.", "Olu Adeyemi"),
    ("nobody named", "“It rained for nine days,” a spokesman said.", None),
    ("nobody at all", "On the wall stood: “It will rain for nine more days.”", None),
]


@pytest.mark.parametrize(("text", "speaker"), [case[1:] for case in SPEAKERS], ids=[case[0] for case in SPEAKERS])
def test_speakers(text: str, speaker: str | None) -> None:
    (quote,) = find(text)
    assert quote.speaker == speaker


def test_several_paragraphs_are_one_quotation() -> None:
    text = "“We waited all night,” Ana Ruiz said. “Nobody came.\n\n“Then the trucks arrived at dawn.”\n\nThe gate closed."
    (quote,) = find(text)
    assert quote.speaker == "Ana Ruiz"
    assert [text[start:end] for start, end in quote.content_spans][-1] == "“Then the trucks arrived at dawn.”"


def test_a_lost_mark_costs_its_paragraph_only() -> None:
    text = "“We waited all night, and nobody came to the gate.\n\nThe gate closed.\n\n“It is open now,” Ana Ruiz said."
    assert [(quote.text, quote.speaker) for quote in find(text)][-1] == ("“It is open now,”", "Ana Ruiz")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “reform” passed.",
        "Her novel “The Long Road Home” won a prize.",
        "He parked behind the ‘Dog and Duck’ and waited.",
        "It's the players' union that won't sign, and that's that.",
    ],
)
def test_words_in_marks_that_nobody_said(text: str) -> None:
    assert find(text) == []


_PARTS = [*"“”\"'‘’«»„`.,:;?!—-\n ()", "said ", "Ana Ruiz ", "he ", "told ", "a ", "U.N. ", "that "]
ANY = st.lists(st.sampled_from(_PARTS)).map("".join)


@given(ANY)
def test_every_span_holds_what_the_record_says(text: str) -> None:
    for number, quote in enumerate(find(text), 1):
        assert quote.index == number
        assert quote.text == " ".join(text[start:end] for start, end in quote.content_spans)
        assert (quote.mention or "") == " ".join(text[start:end] for start, end in quote.mention_spans)
        assert (quote.cue or "") == " ".join(text[start:end] for start, end in quote.cue_spans)
        assert (quote.start, quote.end) == (quote.content_spans[0][0], quote.content_spans[-1][1])
        ends = [0, *(offset for span in quote.content_spans for offset in span)]
        assert ends == sorted(ends)
        assert quote.confidence is None or 0 <= quote.confidence <= 1


@given(st.text())
def test_any_text_gives_records(text: str) -> None:
    assert all(quote.content_spans for quote in find(text))


@given(st.sampled_from([case[1] for case in SPEAKERS] + [LOWCOCK]), st.integers(0, 4))
def test_blank_lines_at_the_end_change_nothing(text: str, lines: int) -> None:
    assert find(text + "\n" * lines) == find(text)


@pytest.mark.parametrize("text", [case[1] for case in SPEAKERS if "“" in case[1]] + [LOWCOCK])
def test_straight_marks_change_no_attribution(text: str) -> None:
    def facts(text: str) -> list[tuple[object, ...]]:
        return [(q.speaker, q.role, q.mention, q.cue, q.content_spans) for q in find(text)]

    assert facts(text.replace("“", '"').replace("”", '"')) == facts(text)


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        '"',
        "'",
        "''",
        "“a” ",
        "“a\n\n",
        "said ",
        "Name: “",
        "“Hi,” he said. ",
        "“‘a’ ",
        "word ",
        "Bo Hart’s “Go,” Hart said. Al Hart left. ",
    ],
)
def test_hostile_input_ends(unit: str) -> None:
    assert len(find(unit * (20_000 // len(unit)))) <= 20_000


def test_an_unknown_language_gets_no_english_rules() -> None:
    quotes = find("«Piove da nove giorni, e stiamo ancora aspettando», said Olu Adeyemi.", lang="it")
    assert [quote.speaker for quote in quotes] == [None]


def test_accuracy_on_gold_articles(shared: Path, tmp_path: Path) -> None:
    gold = shared / "eval" / "quotes" / "dev.jsonl"
    with (tmp_path / "predicted.jsonl").open("w") as file:
        for line in gold.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            quotes = [
                {"kind": q.kind, "content": q.content_spans, "cue": q.cue_spans, "source": q.mention_spans}
                for q in find(document["text"])
            ]
            file.write(json.dumps({"id": document["id"], "quotes": quotes}) + "\n")
    command = [sys.executable, str(shared / "eval" / "score.py"), str(gold), str(tmp_path / "predicted.jsonl"), "--json"]
    result = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    direct = result["attributions"]["direct"]
    assert direct["found"]["f1"] >= 0.92
    assert direct["attributed"]["f1"] >= 0.88
    assert result["marked"]["found"] >= 0.96
    assert result["marked"]["attributed"] >= 0.90


def test_who_ends_a_quotation_of_several_paragraphs_said_it() -> None:
    text = (
        "“We are tired,” said Bo Kim, a clerk.\n\n“It rained for nine days and we had no roof over our heads.\n\n"
        "“And it went on,” said Ann Lee."
    )
    assert [(quote.speaker, len(quote.content_spans)) for quote in find(text)] == [("Bo Kim", 1), ("Ann Lee", 2)]


def test_a_lone_surrogate_is_read_as_any_character() -> None:
    (quote,) = quotations(Document("He said that \ud800 it was “cold” today."), ("direct", "mixed"))
    assert quote.kind == "mixed"


@pytest.mark.parametrize(
    "text",
    [
        "“ We lost the boat , ” said Ana Ruiz .",
        "Ana Ruiz said : “ We lost the boat . ”",
        "Ana Ruiz, the mayor, said“we lost the boat and want it back”.",
        "Ana Ruiz said:“We lost the boat and want it back.”",
    ],
)
def test_blanks_inside_and_missing_before_curly_marks_lose_nothing(text: str) -> None:
    assert [quote.speaker for quote in find(text)] == ["Ana Ruiz"]


def test_a_german_mark_closes_before_a_blank() -> None:
    found = find("„Wir haben es verloren“ , sagte Jan Korf. „Das war es“, sagte Eva Lund.", lang="de")
    assert [quote.speaker for quote in found] == ["Jan Korf", "Eva Lund"]
