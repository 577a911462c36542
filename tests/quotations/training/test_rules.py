"""Counts of how often rules are right, from a gold file made here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from textlens.quotations.rules import PLAIN
from textlens.quotations.training.gold import articles
from textlens.quotations.training.rules import ALL, REST, counted, main, table, written

SAID = "“The bridge will be shut until the first days of spring,” {name} said. "


def gold(path: Path, sources: list[str]) -> Path:
    """A gold file with one article: Ana Ruiz is quoted as often as there are sources, which the gold names."""
    text, quotes = "", []
    for source in sources:
        said = SAID.format(name="Ana Ruiz")
        end = said.index("”") + 1
        start, name = len(text), len(text) + said.index("Ana")
        quotes.append(
            {
                "kind": "direct",
                "content": [[start, start + end]],
                "cue": [[name + 9, name + 13]],
                "source": [[name, name + 8]] if source == "Ana Ruiz" else [[name + 9, name + 13]],
            }
        )
        text += f"{said}\n\n"
    path.write_text(json.dumps({"id": "made", "text": text, "quotes": quotes}) + "\n", encoding="utf-8")
    return path


def test_content_and_source_are_counted(tmp_path: Path) -> None:
    counts = counted(articles([gold(tmp_path / "gold.jsonl", ["Ana Ruiz"] * 30 + ["nobody"] * 10)]))
    assert counts[PLAIN.name, ALL] == (30, 40)
    assert counts[PLAIN.name, "direct"] == (40, 40)
    assert counts[REST, "mixed"] == (0, 0)


def test_what_is_rare_is_counted_together(tmp_path: Path) -> None:
    counts = counted(articles([gold(tmp_path / "gold.jsonl", ["Ana Ruiz"] * 3)]))
    assert (PLAIN.name, "direct") not in counts
    assert counts[REST, "direct"] == (3, 3)


def test_no_two_quotations_are_right_by_one_labelled_one(tmp_path: Path) -> None:
    path = gold(tmp_path / "gold.jsonl", ["Ana Ruiz"] * 2)
    article = json.loads(path.read_text(encoding="utf-8"))
    article["quotes"] = article["quotes"][:1] * 2
    path.write_text(json.dumps(article), encoding="utf-8")
    assert counted(articles([path]))[PLAIN.name, ALL] == (1, 2)


def test_the_written_counts_are_those_of_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not any("*" in line for line in table(written()))
    monkeypatch.setattr("sys.argv", ["rules", str(gold(tmp_path / "gold.jsonl", ["Ana Ruiz"]))])
    main()
    assert f"{'plain':12}{'all':8}{1:6} of {1:<6}{2374:7} of 2505  *" in capsys.readouterr().out.splitlines()
