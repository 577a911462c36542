"""`python -m textlens.quotations.training.speakers GOLD.jsonl...`: learn the weights of the ledger, and print their module.

A gold file has JSON Lines with `lang`, `text` and `quotations`: `pieces` (start and end of each), `speaker` (the full name, null
for nobody), `also` (other right forms), `null_ok` (leaving the name out is right as well).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp
from pathlib import Path
from textwrap import fill
from typing import Any, NamedTuple
from unicodedata import combining, normalize

from ...documents.document import Document
from .. import decided
from ..ledger.people import Person
from ..ledger.question import Feature, Place, keys, observing

ROUTES = ("pronoun", "description", "verb", "untagged")
"""What there is in place of a name."""

SHARED, OWN = 1.0, 3.0
"""How strongly weights are drawn to 0: those for all routes, and those for one."""

NOBODY = 0.05
"""How strongly the score of nobody is drawn to 0."""

_STEPS, _RATE = 250, 0.1
_SMALLEST = 0.05
_WIDTH = 130


class Question(NamedTuple):
    """One quotation without a name: the ways its weights go by, each candidate's features, and who is right, None for nobody."""

    ways: tuple[str, ...]
    features: list[list[Feature]]
    right: int | None


def questions(lines: Iterable[str]) -> Iterator[Question]:
    """The questions that quotations of a gold file put to the ledger."""
    for line in lines:
        gold = json.loads(line)
        asked: list[tuple[Place, Sequence[Person], list[list[Feature]]]] = []
        with observing(lambda place, persons, features, asked=asked: asked.append((place, persons, features))):  # type: ignore[misc]
            list(decided(Document(gold["text"], gold.get("id", ""), gold["lang"])))
        for place, persons, features in asked:
            quotation = _quotation(gold["quotations"], place)
            if quotation is None or not persons:
                continue
            names = [_folded(name) for name in (quotation["speaker"], *quotation.get("also", [])) if name]
            right = next((at for at, person in enumerate(persons) if _folded(person.name) in names), None)
            if right is not None or not (quotation.get("null_ok") and names):
                yield Question(place.ways, features, right)


def _quotation(quotations: Iterable[Mapping[str, Any]], place: Place) -> Mapping[str, Any] | None:
    """The gold quotation that shares most with the words at a place."""
    shared = [
        (min(end, place.end) - max(start, place.start), at)
        for at, quotation in enumerate(quotations)
        for start, end in quotation["pieces"]
    ]
    best = max(shared, default=(0, 0))
    return list(quotations)[best[1]] if best[0] > 0 else None


def _folded(name: str) -> str:
    plain = "".join(letter for letter in normalize("NFKD", name) if not combining(letter))
    return " ".join(plain.casefold().replace("’", "'").split())


def learnt(asked: Sequence[Question]) -> tuple[dict[str, float], dict[str, float]]:
    """The bias of nobody by route, and the weights of features, by gradient ascent with moments (Kingma and Ba, 2015)."""
    rows = [
        (
            [[(key, value) for name, value in known for key in keys(name, one.ways)] for known in one.features],
            [(f"#{way}", 1.0) for way in one.ways],
            one.right,
        )
        for one in asked
    ]
    values: dict[str, float] = {f"#{way}": 0.0 for way in (*ROUTES, *(way for one in asked for way in one.ways))}
    mean: dict[str, float] = {}
    square: dict[str, float] = {}
    for step in range(1, _STEPS + 1):
        slope: defaultdict[str, float] = defaultdict(float)
        for candidates, nobody, right in rows:
            scores = [sum(values.get(key, 0.0) * value for key, value in known) for known in [*candidates, nobody]]
            top = max(scores)
            powers = [exp(score - top) for score in scores]
            total = sum(powers)
            answer = len(candidates) if right is None else right
            for at, known in enumerate([*candidates, nobody]):
                error = (at == answer) - powers[at] / total
                for key, value in known:
                    slope[key] += error * value
        for key, raw in slope.items():
            pull = NOBODY if key[0] == "#" else OWN if ": " in key else SHARED
            change = raw - pull * values.get(key, 0.0)
            mean[key] = 0.9 * mean.get(key, 0.0) + 0.1 * change
            square[key] = 0.999 * square.get(key, 0.0) + 0.001 * change * change
            ahead, size = mean[key] / (1 - 0.9**step), (square[key] / (1 - 0.999**step)) ** 0.5
            values[key] = values.get(key, 0.0) + _RATE * ahead / (size + 1e-8)
    bias = {key[1:]: round(value, 2) for key, value in values.items() if key[0] == "#"}
    return bias, {key: round(value, 2) for key, value in sorted(values.items()) if key[0] != "#" and abs(value) >= _SMALLEST}


def written(bias: Mapping[str, float], weights: Mapping[str, float]) -> str:
    """The text of the module `ledger.weights`."""
    return (
        '"""The weights of `focus`, learnt from labelled news by `python -m textlens.quotations.training.speakers`."""\n\n'
        "from __future__ import annotations\n\n# fmt: off\n"
        f'BIAS = {{\n{_filled(bias)}\n}}\n"""The score of nobody, by route, and what a group of languages adds to it."""\n\n'
        f'WEIGHTS = {{\n{_filled(weights)}\n}}\n"""What each feature adds to a score, for all places or for one way."""\n'
        "# fmt: on\n"
    )


def _filled(values: Mapping[str, float]) -> str:
    """The entries of a mapping, as many as fit on each line."""
    entries = " ".join(f'"{key}": {value},'.replace(" ", "\0") for key, value in values.items())
    return fill(entries, _WIDTH, initial_indent="    ", subsequent_indent="    ").replace("\0", " ")


def main(arguments: Sequence[str] | None = None) -> None:
    """Learn the weights of the ledger from gold files and print their module."""
    parser = argparse.ArgumentParser(prog="python -m textlens.quotations.training.speakers", description=main.__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="JSON Lines: lang, text, quotations (pieces, speaker, also, null_ok)")
    given = parser.parse_args(arguments)
    lines = [line for file in given.gold for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    asked = list(questions(lines))
    if not asked:
        parser.error("no quotation of the gold files is without a name beside it")
    sys.stdout.write(written(*learnt(asked)))


if __name__ == "__main__":
    main()
