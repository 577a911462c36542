"""Building the table of syllables from dictionaries in CMU's formats."""

from __future__ import annotations

from pathlib import Path

import pytest

from textlens.language import build_syllables
from textlens.language.build_syllables import build, held_out, main, pack, read
from textlens.language.syllables import count_by

ELDER = """;;; a comment
COMEBACK  K AH1 M B AE2 K
FACES  F EY1 S AH0 Z
FACES(1)  F EY1 S IH0 Z
JAGGED  JH AE1 G D
TIMEBOX  T AY1 M B AA2 K S
SHH  SH
"""
NEWER = """jagged JH AE1 G AH0 D # place, oddity
jagged(2) JH AE1 G IH0 D
u.s. Y UW1 EH1 S
fbi EH1 F B IY1 AY1
b'gosh B AH0 G AA1 SH
zoea Z OW0 IY1 AH0
"""


def test_read_takes_the_first_pronunciation_and_both_formats() -> None:
    assert read(ELDER.splitlines()) == {"comeback": 2, "faces": 2, "jagged": 1, "timebox": 2, "shh": 0}
    assert read(NEWER.splitlines())["jagged"] == 2


def test_every_word_is_counted_right_with_the_table_built() -> None:
    gold = read(ELDER.splitlines()) | read(NEWER.splitlines())
    table = build(gold)
    assert {word: count_by(table, word) for word in gold} == gold
    assert len(table.exceptions) < len(gold)


def test_corrections_are_learned_from_words_that_share_letters() -> None:
    gold = {f"{first}ubio": 2 for first in "bdfgk"} | {"table": 2}
    table = build(gold)
    assert table.exceptions == {}
    assert [added for group in table.corrections.values() for _, added in group] == [-1]


def test_the_same_words_give_the_same_bytes() -> None:
    gold = read(ELDER.splitlines())
    assert pack(build(gold)) == pack(build(dict(reversed(gold.items()))))


def test_held_out_reports_new_words() -> None:
    lines = held_out([read(ELDER.splitlines()), read(NEWER.splitlines())])
    assert lines[1].startswith("words only in the last file: ")
    assert " of 4 right" in lines[1]


def test_main_writes_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(build_syllables, "OUTPUT", tmp_path / "syllables.en.z")
    (tmp_path / "elder").write_text(ELDER)
    (tmp_path / "newer").write_text(NEWER)
    assert main([str(tmp_path / "elder"), str(tmp_path / "newer")]) == 0
    assert (tmp_path / "syllables.en.z").stat().st_size > 50
    assert capsys.readouterr().out.startswith("syllables.en.z: 10 words")
    assert main(["--held-out", str(tmp_path / "elder")]) == 0
    assert main([]) == main(["--what", str(tmp_path / "elder")]) == 2
