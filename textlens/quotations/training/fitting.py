"""Fitting two kinds of models with L-BFGS: logistic regression, and linear-chain CRFs with features on the boundaries.

Both maximize the likelihood with a Gaussian prior on the weights, start from zero and are deterministic.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from ..model.path import CONTENT, CUE, LABELS, SOURCE

Array = Any

# Which of the weights for entering and leaving a cue, a source and a content apply to each pair of labels.
_PAIRS = np.zeros((6, LABELS * LABELS), dtype=np.float32)
for _number, _label in enumerate((CUE, SOURCE, CONTENT)):
    for _other in range(LABELS):
        if _other != _label:
            _PAIRS[_number, _other * LABELS + _label] = 1
            _PAIRS[_number + 3, _label * LABELS + _other] = 1


def matrix(rows: Iterable[Sequence[int]], size: int) -> Array:
    """A sparse matrix of ones, with one row for each list of features and one column for each slot of a table."""
    places = [np.array([value & (size - 1) for value in row], dtype=np.int32) for row in rows]
    ends = np.concatenate([[0], np.cumsum([len(row) for row in places])])
    return csr_matrix((np.ones(ends[-1], dtype=np.float32), np.concatenate(places), ends), shape=(len(places), size))


def logistic(cases: Array, right: Array, prior: float, steps: int = 100) -> Array:
    """The weights of a logistic regression that predicts whether each case is right."""
    turned, right = cases.T.tocsr(), np.asarray(right, dtype=np.float32)

    def loss(weights: Array) -> tuple[float, Array]:
        odds = cases @ weights.astype(np.float32)
        wrong = 1 / (1 + np.exp(-odds)) - right
        value = np.logaddexp(0, -odds * (2 * right - 1)).sum(dtype=np.float64) + 0.5 * prior * weights @ weights
        return float(value), (turned @ wrong.astype(np.float32)).astype(np.float64) + prior * weights

    return _minimum(loss, cases.shape[1], steps)


def _minimum(loss: Any, size: int, steps: int) -> Array:
    return minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 6}).x


class Chains:
    """Sequences of labelled words, whose sums over all labellings are computed together.

    Args:
        words: Sparse features of the words of all sequences, concatenated.
        edges: Sparse features of the boundary before each word.
        labels: The correct label of each word.
        lengths: The number of words of each sequence.
    """

    def __init__(self, words: Array, edges: Array, labels: Sequence[int], lengths: Sequence[int]) -> None:
        self.words, self.edges = words, edges
        self._words_turned, self._edges_turned = words.T.tocsr(), edges.T.tocsr()
        count = words.shape[0]
        right = np.asarray(labels)
        ends = np.cumsum(lengths)
        self._first, self._last = ends - np.asarray(lengths), ends - 1
        order = np.argsort(-np.asarray(lengths), kind="stable")
        starts, sizes = self._first[order], np.asarray(lengths)[order]
        self._rows = [starts[: int((sizes > step).sum())] + step for step in range(int(sizes.max()))]
        self._right = np.zeros((count, LABELS), dtype=np.float32)
        self._right[np.arange(count), right] = 1
        self._pairs = np.zeros((count, LABELS * LABELS), dtype=np.float32)
        inner = np.setdiff1d(np.arange(count), self._first)
        self._pairs[inner, right[inner - 1] * LABELS + right[inner]] = 1

    def fit(self, prior: float, steps: int) -> tuple[Array, Array, Array]:
        """The weights of words (cue, source, content), of edges (entering and leaving each), and of pairs of labels."""
        sizes = (self.words.shape[1], 3), (self.edges.shape[1], 6), (LABELS * LABELS,)
        first, second = sizes[0][0] * 3, sizes[1][0] * 6

        def parts(weights: Array) -> tuple[Array, Array, Array]:
            ofwords, ofedges = weights[:first].reshape(sizes[0]), weights[first : first + second].reshape(sizes[1])
            return ofwords, ofedges, weights[first + second :]

        def loss(weights: Array) -> tuple[float, Array]:
            ofwords, ofedges, moves = parts(weights)
            scores = np.zeros((self.words.shape[0], LABELS))
            scores[:, 1:] = self.words @ ofwords.astype(np.float32)
            pairs = ((self.edges @ ofedges.astype(np.float32)) @ _PAIRS).astype(np.float64) + moves
            total, labels, moved = self._sums(scores, pairs)
            value = total - (scores * self._right).sum() - (pairs * self._pairs).sum() + 0.5 * prior * weights @ weights
            moved -= self._pairs
            gradient = [
                (self._words_turned @ (labels - self._right)[:, 1:].astype(np.float32)).ravel(),
                (self._edges_turned @ (moved @ _PAIRS.T)).ravel(),
                moved.sum(0),
            ]
            return float(value), np.concatenate(gradient).astype(np.float64) + prior * weights

        return parts(_minimum(loss, first + second + LABELS * LABELS, steps))

    def _sums(self, scores: Array, pairs: Array) -> tuple[float, Array, Array]:
        """The log partition function, and the marginals of each label and of each pair of labels at each word."""
        rows = self._rows
        most, most_pair = scores.max(1, keepdims=True), pairs.max(1, keepdims=True)
        total = most.sum() + most_pair.sum() - most_pair[self._first].sum()
        weight = np.exp(scores - most)
        move = np.exp(pairs - most_pair).reshape(-1, LABELS, LABELS)
        ahead, behind = np.empty_like(scores), np.empty_like(scores)
        state = weight[rows[0]]
        for step, row in enumerate(rows):
            if step:
                state = np.einsum("ni,nij->nj", state[: len(row)], move[row]) * weight[row]
            norm = state.sum(1, keepdims=True)
            state = state / norm
            ahead[row] = state
            total += np.log(norm).sum()
        moved = np.zeros(pairs.shape, dtype=np.float32)
        back = np.ones((0, LABELS))
        for step in range(len(rows) - 1, -1, -1):
            row = rows[step]
            state = np.ones((len(row), LABELS))
            if len(back):
                after = rows[step + 1]
                coming = weight[after] * back
                state[: len(after)] = np.einsum("nij,nj->ni", move[after], coming)
                share = ahead[row[: len(after)]][:, :, None] * move[after] * coming[:, None, :]
                moved[after] = (share / share.sum((1, 2), keepdims=True)).reshape(len(after), -1)
            back = state / state.sum(1, keepdims=True)
            behind[row] = back
        labels = ahead * behind
        return float(total), labels / labels.sum(1, keepdims=True), moved
