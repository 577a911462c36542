"""A draft and its sources as the tests of `verify` have them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
NOTES = "ANA RUIZ: It is cold, and nobody has told us when the buses will come. We wait.\n\nBO LIND: We do not sail.\n"
CALL = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Bo Lind>Nobody came to the gate.\n"
POLICY = re.compile(r"^Note: policy [0-9a-f]{12} \(textlens .*\n", re.MULTILINE)
EXACT = "“It is cold, and nobody has told us when the buses will come,” Ana Ruiz said.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "gate.txt").write_text(NOTES)
    (tmp_path / "call.vtt").write_text(CALL)
    (tmp_path / "good.txt").write_text(EXACT)
    (tmp_path / "edited.txt").write_text("“It is cold, and nobody has told me when the buses will come,” Ana Ruiz said.\n")
    (tmp_path / "turned.txt").write_text("“We do sail,” Bo Lind said.\n")
    (tmp_path / "other.txt").write_text("“Nobody came to the gate,” Ana Ruiz said.\n")
    (tmp_path / "made.txt").write_text("“The moon was green that night,” Ana Ruiz said.\n")
