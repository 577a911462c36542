"""Training: from gold articles to the model file, including the calibration of its confidence.

The network is trained first: once on all articles, and once for each third of them on the other two thirds (cross-validation),
so that the later stages are trained with its output on unseen text. Models for cues and for spans are trained on all articles.
The verdict is trained on candidates in unseen articles: for each third of the articles, the models for cues and spans are also
trained on the other two. The same candidates, with verdicts trained on the other thirds in turn, show how often verdicts of a
given score are right: this is the confidence of a record.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain, islice
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from ..model import cue_features as cues
from ..model import spans
from ..model.extract import Reading
from ..model.network import Network
from ..model.path import CUE
from ..model.weights import COARSE, NARROW_ZERO, ZERO, Model, save, zero
from .examples import Vocabulary, copies, examples
from .fitting import Array, Chains, logistic, matrix
from .gold import Article, articles, cue_cases, known_now, label, nouns
from .scoring import verdicts

SIZES = {"cue": 1 << 16, "words": 1 << 16, "edges": 1 << 14, "accept": 1 << 17}
PRIORS = {"cue": 12.0, "spans": 4.0, "accept": 100.0}
STEPS = {"cue": 90, "spans": 80, "accept": 120}
FOLDS = 3
FORMS, COPIES = 15_000, 2
"""The maximum number of forms with their own row in the network, and the number of copies of a sentence the teacher labels."""

_OUTLIERS = 0.9999

Parts = tuple[dict[str, Any], list[tuple[str, int, bytes]]]


def train(paths: Sequence[Path], target: Path, seed: int = 0, *, teacher: bool = True, jobs: int = 2) -> None:
    """Train a model on gold files and write it to `target`; the same files and seed give the same bytes.

    Args:
        paths: Gold files, as in `gold.articles`.
        target: The model file.
        seed: Determines the folds, and the initial weights of the network.
        teacher: Whether a transformer, trained on the articles, teaches the network.
        jobs: The number of parallel processes.
    """
    several = sorted(articles(paths), key=lambda article: article.name)
    label(several)
    Random(seed).shuffle(several)
    parts = [several[fold::FOLDS] for fold in range(FOLDS)]
    rest = [[article for other in parts if other is not part for article in other] for part in parts]
    with ProcessPoolExecutor(jobs) as pool:
        arrays, *others = pool.map(partial(_network, seed=seed, teacher=teacher), [several, *rest])
        for part, network in zip(parts, others, strict=True):
            _read(part, Network(network))
        whole = pool.submit(_parse, several)
        cases = list(pool.map(_unseen, rest, parts))
        header, tables = whole.result()
    features = [[row for row, _, _ in fold] for fold in cases]
    right = [np.array([found for _, found, _ in fold]) for fold in cases]
    fit = partial(logistic, prior=PRIORS["accept"], steps=STEPS["accept"])
    matrices = [matrix(rows, SIZES["accept"]) for rows in features]
    weights = fit(_stack(matrices), np.concatenate(right))
    header |= _calibration(matrices, cases, fit)
    factor, data = _bytes(weights[:, None])
    header["accept_factor"] = factor
    header["articles"], header["seed"] = len(several), seed
    save(target, header, [*tables, ("accept", 1, data)], arrays, known_now())


def _network(several: Sequence[Article], seed: int, teacher: bool) -> dict[str, bytes]:
    """The arrays of a network trained on some articles."""
    import torch

    from .network import exported, trained

    torch.set_num_threads(1)  # For the same sums on every machine; two networks are trained at a time.
    given = examples(several)
    vocabulary = Vocabulary(given, FORMS)
    if teacher:
        from .teacher import SHARE, softened, taught

        master = taught(given, seed)
        random = Random(seed)
        unlabelled = [copy for _ in range(COPIES) for copy in copies(given, random)]
        given = [*softened(given, master, SHARE), *softened(unlabelled, master, 1.0)]
    found: dict[str, bytes] = exported(trained(given, vocabulary, seed), vocabulary)
    return found


def _read(several: Sequence[Article], network: Network) -> None:
    """Run a network on the sentences of some articles, all at once, which is faster."""
    read = iter(network.read([sentence for article in several for sentence in article.sentences]))
    for article in several:
        article.sentences = list(islice(read, len(article.sentences)))


def _parse(several: Sequence[Article]) -> Parts:
    """The header entries and the tables for cues and spans, trained on some articles."""
    known = nouns(several)
    found = list(chain.from_iterable(cue_cases(article, known) for article in several))
    rows = matrix((cues.features(sentence, at) for sentence, at, _ in found), SIZES["cue"])
    cue = logistic(rows, [right for *_, right in found], PRIORS["cue"], STEPS["cue"])
    cue_factor, cue_data = _bytes(cue[:, None])
    ofwords, ofedges, moves = _chains(several).fit(PRIORS["spans"], STEPS["spans"])
    # Weights of words and boundaries are added, so they share a factor; those of boundaries have the narrower range.
    factor = max(_factor(ofwords, ZERO - 1), _factor(ofedges, NARROW_ZERO) / COARSE)
    header = {
        "nouns": sorted(known),
        "moves": [round(float(move) / factor) for move in moves],
        "cue_factor": cue_factor,
        "span_factor": factor,
    }
    tables = [
        ("cue", 1, cue_data),
        ("words", 3, _bytes(ofwords, factor)[1]),
        ("edges", 6, _bytes(ofedges, factor * COARSE)[1]),
    ]
    return header, tables


def _chains(several: Sequence[Article]) -> Chains:
    words: list[Array] = []
    edges: list[Array] = []
    labels: list[int] = []
    lengths: list[int] = []
    for article in several:
        for found in article.labelled:
            sentence = article.sentences[found.number]
            near = spans.Around(sentence, found.head)
            first, stop = near.first, near.stop
            ofwords, ofedges = spans.features(sentence, near)
            # Convert to arrays at once: as lists, the features of all words would take some gigabytes.
            words += [np.array([value & (SIZES["words"] - 1) for value in row], dtype=np.int32) for row in ofwords]
            edges += [np.array([value & (SIZES["edges"] - 1) for value in row], dtype=np.int32) for row in ofedges]
            labels += [*found.labels[first : found.head], CUE, *found.labels[found.head + 1 : stop]]
            lengths.append(stop - first)
    return Chains(matrix(words, SIZES["words"]), matrix(edges, SIZES["edges"]), labels, lengths)


Case = tuple[list[int], bool, bool]


def _unseen(others: Sequence[Article], part: Sequence[Article]) -> list[Case]:
    """The candidates in a part of the articles, by a model trained on the others: features, and whether they are right."""
    header, tables = _parse(others)
    nothing = bytes([128]) * SIZES["accept"]
    model = _model(header, [*tables, ("accept", 1, nothing)])
    cases: list[Case] = []
    for article in part:
        reading = Reading(article.sentences, model)
        found = [reading.candidates(number) for number in range(len(article.sentences))]
        results = iter(verdicts(article, [candidate for here in found for candidate in here]))
        for here in found:
            for candidate in here:
                features = [value & (SIZES["accept"] - 1) for value in reading.features(candidate, here)]
                cases.append((features, *next(results)))
    return cases


def _model(header: dict[str, Any], tables: list[tuple[str, int, bytes]]) -> Model:
    listed = [(name, fields) for name, fields, _ in tables]
    return Model({**header, "tables": listed, "accept_factor": 1.0}, {name: data for name, _, data in tables})


def _stack(matrices: Sequence[Array]) -> Array:
    from scipy.sparse import vstack

    return vstack(matrices).tocsr()


def _calibration(matrices: Sequence[Array], cases: Sequence[list[Case]], fit: Any) -> dict[str, Any]:
    """How often verdicts are right, with content and source, by score: limits of the log odds, and the shares between them."""
    odds: list[float] = []
    right: list[bool] = []
    for fold, here in enumerate(matrices):
        rest = [number for number in range(len(matrices)) if number != fold]
        weights = fit(_stack([matrices[number] for number in rest]), [found for number in rest for _, found, _ in cases[number]])
        odds += list(here @ weights)
        right += [attributed for _, _, attributed in cases[fold]]
    order = np.argsort(odds, kind="stable")
    groups = np.array_split(order, 20)
    limits = [round(float(odds[group[-1]]), 3) for group in groups[:-1]]
    shares = [round(float(np.mean([right[at] for at in group])), 3) for group in groups]
    # Make the shares monotonic: a higher score is right less often only by chance.
    return {"limits": limits, "shares": [round(float(share), 3) for share in np.maximum.accumulate(shares)]}


def _factor(weights: Array, highest: int) -> float:
    """The size of one quantization step, such that all weights except outliers are within `highest` steps."""
    return float(np.quantile(np.abs(weights[weights != 0]), _OUTLIERS)) / highest


def _bytes(weights: Array, factor: float | None = None) -> tuple[float, bytes]:
    """The factor and the quantized weights (one row per slot) as bytes, field by field."""
    middle = zero(weights.shape[1])
    highest = min(middle, ZERO - 1)
    factor = factor or _factor(weights, highest)
    whole = np.clip(np.round(weights / factor), -highest, highest).astype(np.int64) + middle
    return factor, b"".join(bytes(whole[:, field].astype(np.uint8)) for field in range(weights.shape[1]))
