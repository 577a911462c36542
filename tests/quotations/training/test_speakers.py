"""Weights of the ledger, learnt from a gold file made here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from textlens.quotations.ledger.question import weight
from textlens.quotations.training.speakers import learnt, main, questions, written

NAMES = [("Jonas Pfeil", "Der Trainer"), ("Lena Roth", "Die Trainerin"), ("Uwe Brand", "Der Trainer"), ("Ute Kern", "Die Chefin")]


def gold(names: list[tuple[str, str]]) -> list[str]:
    """Articles in which the subject of the sentence before a quotation without a tag said it."""
    lines = []
    for number, (name, role) in enumerate(names):
        said = "„Wir haben heute sehr gut gespielt und viel gelernt.“"
        text = f"{role} {name} war zufrieden. {said}"
        start = text.index(said)
        quotation = {"pieces": [[start, len(text)]], "speaker": name, "also": [], "null_ok": False}
        lines.append(json.dumps({"id": str(number), "lang": "de", "text": text, "quotations": [quotation]}))
    return lines


def test_the_subject_before_a_quotation_is_learnt() -> None:
    asked = list(questions(gold(NAMES)))
    assert [(one.ways, one.right) for one in asked] == [(("untagged",), 0)] * len(NAMES)
    bias, weights = learnt(asked)
    assert weights["subject 0 here"] > 0 > bias["untagged"]


def test_nobody_is_learnt() -> None:
    lines = [json.loads(line) for line in gold(NAMES)]
    for line in lines:
        line["quotations"][0].update(speaker=None, null_ok=True)
    asked = list(questions(map(json.dumps, lines)))
    assert [one.right for one in asked] == [None] * len(NAMES)
    bias, weights = learnt(asked)
    assert bias["untagged"] > 0 > weights["subject 0 here"]


def test_a_name_that_may_be_left_out_teaches_nothing_where_it_is_no_candidate() -> None:
    line = json.loads(gold(NAMES[:1])[0])
    line["quotations"][0].update(speaker="Dora Falk", null_ok=True)
    assert list(questions([json.dumps(line)])) == []


def test_a_module_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text("\n".join(gold(NAMES)), encoding="utf-8")
    main([str(file)])
    module: dict[str, dict[str, float]] = {}
    exec(capsys.readouterr().out, module)
    assert set(module["BIAS"]) == {"pronoun", "description", "verb", "untagged"}
    assert module["WEIGHTS"]["subject 0 here"] > 0


def test_gold_without_a_question_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text("", encoding="utf-8")
    with pytest.raises(SystemExit):
        main([str(file)])
    assert "no quotation" in capsys.readouterr().err


def test_weights_of_a_route_are_added_to_those_of_all() -> None:
    assert written({"pronoun": 1.0}, {"named 0": 0.5}).count("named 0") == 1
    assert weight(("no such feature", 1.0), "pronoun") == 0
