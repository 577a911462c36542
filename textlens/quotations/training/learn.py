"""Training: gold articles → the model file, and what it may be trusted with.

The network that reads sentences is learnt first: from all articles, and for each third of them from the other two, so that what
the rest is learnt from was read as unseen text will be. Cues, then spans, are learnt from all articles. The verdict is learnt
from candidates that those two make on articles they have not seen: for each third of the articles they are learnt from the other
two as well. The same candidates, with verdicts learnt from other thirds in turn, tell how often a verdict of some height is
right: that is the confidence of a record.
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
"""The most forms with a row of their own in the network, and how many copies of each sentence the teacher labels."""

_OUTLIERS = 0.9999

Parts = tuple[dict[str, Any], list[tuple[str, int, bytes]]]


def train(paths: Sequence[Path], target: Path, seed: int = 0, *, teacher: bool = True, jobs: int = 2) -> None:
    """Learn a model from gold files and write it to `target`; the same files and seed give the same bytes.

    Args:
        paths: Gold files, as in `gold.articles`.
        target: The model file.
        seed: Chooses the folds, and where the network begins.
        teacher: Whether a transformer, trained on the articles, teaches the network.
        jobs: How many processes work at once.
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
    """The arrays of a network learnt from some articles."""
    import torch

    from .network import exported, trained

    torch.set_num_threads(1)  # The same sums on every machine; two networks are learnt at a time.
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
    """Let a network read the sentences of some articles, all at once, which is faster."""
    read = iter(network.read([sentence for article in several for sentence in article.sentences]))
    for article in several:
        article.sentences = list(islice(read, len(article.sentences)))


def _parse(several: Sequence[Article]) -> Parts:
    """The tables of cues and spans learnt from some articles, and what belongs in the header with them."""
    known = nouns(several)
    found = list(chain.from_iterable(cue_cases(article, known) for article in several))
    rows = matrix((cues.features(sentence, at) for sentence, at, _ in found), SIZES["cue"])
    cue = logistic(rows, [right for *_, right in found], PRIORS["cue"], STEPS["cue"])
    cue_factor, cue_data = _bytes(cue[:, None])
    ofwords, ofedges, moves = _chains(several).fit(PRIORS["spans"], STEPS["spans"])
    # Words and boundaries are summed, so they share a factor; that of boundaries has the narrower range.
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
            # Arrays at once: as lists, the features of all words would take some gigabytes.
            words += [np.array([value & (SIZES["words"] - 1) for value in row], dtype=np.int32) for row in ofwords]
            edges += [np.array([value & (SIZES["edges"] - 1) for value in row], dtype=np.int32) for row in ofedges]
            labels += [*found.labels[first : found.head], CUE, *found.labels[found.head + 1 : stop]]
            lengths.append(stop - first)
    return Chains(matrix(words, SIZES["words"]), matrix(edges, SIZES["edges"]), labels, lengths)


Case = tuple[list[int], bool, bool]


def _unseen(others: Sequence[Article], part: Sequence[Article]) -> list[Case]:
    """The candidates in a part of the articles, by a model learnt from the others: features, and whether they are right."""
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
    """How often verdicts are right, content and source, by their height: limits of the log odds and shares between them."""
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
    # A surer verdict is never right less often: neighbours that say so are a matter of chance.
    return {"limits": limits, "shares": [round(float(share), 3) for share in np.maximum.accumulate(shares)]}


def _factor(weights: Array, highest: int) -> float:
    """What one step of a whole number stands for, so that all weights but the outermost keep within `highest` steps."""
    return float(np.quantile(np.abs(weights[weights != 0]), _OUTLIERS)) / highest


def _bytes(weights: Array, factor: float | None = None) -> tuple[float, bytes]:
    """Weights (a row a place) as bytes, field after field, and the factor that brings them back."""
    middle = zero(weights.shape[1])
    highest = min(middle, ZERO - 1)
    factor = factor or _factor(weights, highest)
    whole = np.clip(np.round(weights / factor), -highest, highest).astype(np.int64) + middle
    return factor, b"".join(bytes(whole[:, field].astype(np.uint8)) for field in range(weights.shape[1]))
