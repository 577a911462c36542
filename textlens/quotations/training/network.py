"""Training of the network by gradient descent, with gradual pruning and with weights rounded to powers of two.

When weights are rounded, activations are rounded too, in the same way as in integer arithmetic (quantization-aware training), so
that the trained network behaves exactly like `model.network`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi
from random import Random

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, dropout, pad

from ..model.hints import BUCKETS, MARKS, MIDDLE, RANK, STEP, bucket
from ..model.network import ENDING, ENDINGS, FINE, FORM, KIND, KINDS, LEVELS, OUTPUTS, REACHES, UNIT, WIDTH
from .examples import Example, Vocabulary

EPOCHS = 14
RATE = 2e-3
DENSITY, OUTPUT_DENSITY = 0.2, 0.4
"""The shares of weights that remain after pruning in a layer, and in the last one."""

ROUNDED = 0.62
"""The share of the training after which weights and activations are rounded."""

_PRUNED = 0.1, 0.55
_WORDS = 1500
_DROPPED, _HIDDEN = 0.1, 0.1
_HEAD_WEIGHT = 3.0
_TOP = 255 / (1 << FINE)
_LARGEST, _SMALLEST = 2.0 ** (LEVELS - 1 - UNIT), 2.0**-UNIT
_ROOM = ((1 << 15) - (1 << 13)) / (_TOP * (1 << UNIT + FINE))  # The rest of a lane is for the bias.


@dataclass
class Batch:
    """A batch of sentences: a mask of words, the targets of words, the heads (-1 for padding), and the targets of pairs."""

    used: Tensor
    marks: Tensor
    heads: Tensor
    pairs: Tensor

    @classmethod
    def of(cls, given: Sequence[Example]) -> Batch:
        """The sentences, padded to the length of the longest."""
        rows, longest = len(given), max(len(example.words) for example in given)
        most = max(1, max(len(example.heads) for example in given))
        used, marks = torch.zeros(rows, longest), torch.zeros(rows, longest, len(MARKS))
        heads, pairs = torch.full((rows, most), -1), torch.zeros(rows, most, 2, longest)
        for row, example in enumerate(given):
            size, count = len(example.words), len(example.heads)
            used[row, :size] = 1
            marks[row, :size] = torch.from_numpy(example.marks)
            if count:
                heads[row, :count] = torch.tensor(example.heads)
                pairs[row, :count, :, :size] = torch.from_numpy(example.pairs)
        return cls(used, marks, heads, pairs)


def batches(given: Sequence[Example], words: int) -> list[list[int]]:
    """The indices of sentences of similar length, in batches of at most so many words including padding."""
    made: list[list[int]] = [[]]
    for number in sorted(range(len(given)), key=lambda number: len(given[number].words)):
        if made[-1] and (len(made[-1]) + 1) * len(given[number].words) > words:
            made.append([])
        made[-1].append(number)
    return made


def loss(found: tuple[Tensor, Tensor], batch: Batch) -> Tensor:
    """The cross-entropy loss of the log odds of marks and pairs, per word."""
    marks, pairs = found
    weights = torch.ones(len(MARKS))
    weights[0] = _HEAD_WEIGHT
    ofmarks = (binary_cross_entropy_with_logits(marks, batch.marks, reduction="none") * weights).sum(2)
    asked = (batch.heads >= 0).float()[:, :, None, None] * batch.used[:, None, None, :]
    ofpairs = binary_cross_entropy_with_logits(pairs, batch.pairs, reduction="none") * asked
    return (ofmarks * batch.used).sum() / batch.used.sum() + 2 * ofpairs.sum() / asked.sum().clamp(min=1)


def distances(heads: Tensor, length: int) -> Tensor:
    """The class of the distance of each word of a row from each head."""
    classes = torch.tensor([bucket(place - length) for place in range(2 * length + 1)])
    return classes[torch.arange(length)[None, None, :] - heads.clamp(min=0)[:, :, None] + length]


def met(ofheads: Tensor, ofwords: Tensor, heads: Tensor, far: Tensor) -> Tensor:
    """The log odds of pairs: the dot products of heads (rows, words, 2, rank) and words, plus those of distances (2, classes)."""
    rows = torch.arange(len(heads))[:, None]
    mine = ofheads[rows, heads.clamp(min=0)]
    apart = far[:, distances(heads, ofwords.shape[1])].permute(1, 2, 0, 3)
    return torch.einsum("nkar,nlar->nkal", mine, ofwords) + apart


class Pairs(nn.Module):
    """The teacher's output layer for which words are in the content, and in the source, of each head."""

    def __init__(self, width: int, rank: int) -> None:
        super().__init__()
        self.rank = rank
        self.ofheads, self.ofwords = nn.Linear(width, 2 * rank), nn.Linear(width, 2 * rank)
        self.far = nn.Parameter(torch.zeros(2, BUCKETS))

    def forward(self, words: Tensor, heads: Tensor) -> Tensor:
        """Log odds (rows, heads, 2, words)."""
        shape = (*words.shape[:2], 2, self.rank)
        return met(self.ofheads(words).view(shape), self.ofwords(words).view(shape) / self.rank**0.5, heads, self.far)


def _as(value: Tensor, forward: Tensor) -> Tensor:
    """`forward` with the gradient of `value` (a straight-through estimator)."""
    return value + (forward - value).detach()


def _rounded(value: Tensor, steps: int) -> Tensor:
    return _as(value, torch.floor(value * steps + 0.5) / steps)


def _powers(weights: Tensor) -> Tensor:
    """The weights rounded to powers of two, with those below the smallest power set to zero."""
    size = weights.abs().clamp(min=1e-9)
    near = torch.exp2(torch.round(torch.log2(size))).clamp(max=_LARGEST)
    return _as(weights, torch.where(near < _SMALLEST, torch.zeros(()), near) * weights.sign())


class Net(nn.Module):
    """The network during training."""

    def __init__(self, forms: int) -> None:
        super().__init__()
        self.rounding = False
        self.tables = nn.ParameterList([nn.Parameter(0.3 + 0.2 * torch.randn(rows, width)) for rows, width in _tables(forms)])
        sizes = [(WIDTH, 3 * WIDTH)] * len(REACHES) + [(OUTPUTS, WIDTH)]
        self.filters = nn.ParameterList([nn.Parameter(torch.randn(*size) * size[1] ** -0.5) for size in sizes])
        self.biases = nn.ParameterList([nn.Parameter(torch.zeros(size)) for size, _ in sizes])
        self.far = nn.Parameter(torch.zeros(2, BUCKETS))
        self.kept = [torch.ones(*size) for size in sizes]

    def prune(self, share: float) -> None:
        """Keep the largest weights, at a density that is `share` of the way from all weights to the final density."""
        for number, weights in enumerate(self.filters):
            last = OUTPUT_DENSITY if number == len(REACHES) else DENSITY
            density = last + (1 - last) * (1 - share) ** 3
            count = max(1, round(density * weights.numel()))
            size = (weights.detach() * self.kept[number]).abs().flatten()
            self.kept[number] = ((size >= size.topk(count).values[-1]) & (size > 0)).float().view(weights.shape)

    def fit(self) -> None:
        """Drop the smallest weights of each sum that could overflow its lane if all its inputs had the highest value."""
        for number in range(len(self.filters)):
            own = 0.0 if number == len(REACHES) else 1.0
            weights = _powers(self.filters[number].detach() * self.kept[number])
            for row, values in enumerate(weights):
                while max(float(values.clamp(min=0).sum()) + own, float(-values.clamp(max=0).sum())) > _ROOM:
                    least = torch.where(values != 0, values.abs(), 99.0).argmin()
                    self.kept[number][row, least] = values[least] = 0

    def weights(self, number: int) -> tuple[Tensor, Tensor]:
        """The weights and biases of a layer."""
        weights, bias = self.filters[number] * self.kept[number], self.biases[number]
        return (_powers(weights), _rounded(bias, 1 << UNIT + FINE)) if self.rounding else (weights, bias)

    def forward(self, places: Tensor, batch: Batch) -> tuple[Tensor, Tensor]:
        """The log odds of marks and of pairs."""
        used = batch.used[:, :, None]
        rows = [table[places[:, :, number]] for number, table in enumerate(self.tables)]
        numbers = torch.cat(rows, 2)
        numbers = self._numbers(_as(numbers, numbers.clamp(0, _TOP))) * used
        if self.training:
            numbers = dropout(numbers, _HIDDEN)
        for number, reach in enumerate(REACHES):
            weights, bias = self.weights(number)
            length = numbers.shape[1]
            wide = pad(numbers, (0, 0, reach, reach))
            taps = torch.cat([wide[:, :length], numbers, wide[:, 2 * reach :]], 2)
            numbers = self._numbers((numbers + taps @ weights.T + bias).clamp(0, _TOP)) * used
        weights, bias = self.weights(len(REACHES))
        out = numbers @ weights.T + bias
        far = self.far
        if self.rounding:
            out = _as(out, (torch.floor(out * STEP + 0.5)).clamp(-MIDDLE, MIDDLE - 1) / STEP)
            far = _rounded(far, 1 << UNIT + FINE)
        marks, ofheads, ofwords = out.split([len(MARKS), 2 * RANK, 2 * RANK], 2)
        shape = (*out.shape[:2], 2, RANK)
        return marks, met(ofheads.reshape(shape), ofwords.reshape(shape), batch.heads, far)

    def _numbers(self, value: Tensor) -> Tensor:
        return _rounded(value, 1 << FINE) if self.rounding else value


def _tables(forms: int) -> list[tuple[int, int]]:
    return [(forms, FORM), (ENDINGS, ENDING), (KINDS, KIND)]


def trained(given: Sequence[Example], vocabulary: Vocabulary, seed: int, epochs: int = EPOCHS) -> Net:
    """A network trained on examples, whose `marks` and `pairs` may be probabilities."""
    torch.manual_seed(seed)
    random = Random(seed)
    net = Net(len(vocabulary.spellings) + 1)
    places = [torch.from_numpy(vocabulary.places(example.words)) for example in given]
    order = batches(given, _WORDS)
    ready = [(Batch.of([given[number] for number in numbers]), _places(places, numbers)) for numbers in order]
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    steps, step = epochs * len(ready), 0
    net.train()
    for _ in range(epochs):
        random.shuffle(ready)
        for batch, here in ready:
            done = step / steps
            net.rounding = done >= ROUNDED
            if _PRUNED[0] <= done <= _PRUNED[1] + 0.02 and step % 20 == 0:
                net.prune(min(1.0, (done - _PRUNED[0]) / (_PRUNED[1] - _PRUNED[0])))
            if net.rounding and step % 20 == 0:
                net.fit()
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, 30 * done + 0.01) * (0.51 + 0.49 * cos(pi * done))
            # Hide some forms, so that the network learns to handle unknown ones.
            hidden = here.clone()
            hidden[:, :, 0] *= torch.rand(hidden.shape[:2]) >= _DROPPED
            value = loss(net(hidden, batch), batch)
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimizer.step()
            step += 1
    net.rounding = True
    net.prune(1.0)
    net.fit()
    net.eval()
    return net


def _places(places: Sequence[Tensor], numbers: Sequence[int]) -> Tensor:
    longest = max(len(places[number]) for number in numbers)
    return torch.stack([pad(places[number], (0, 0, 0, longest - len(places[number]))) for number in numbers])


@torch.no_grad()
def exported(net: Net, vocabulary: Vocabulary) -> dict[str, bytes]:
    """The arrays for `model.network.Network`."""
    counts, indices, biases = bytearray(), bytearray(), []
    for number in range(len(net.filters)):
        weights, bias = net.weights(number)
        last = number == len(REACHES)
        levels = (weights * (1 << UNIT)).round().to(torch.int64).numpy()
        more = (MIDDLE << UNIT + FINE - 4) + (1 << UNIT + FINE - 5) if last else 1 << UNIT - 1
        for row, value in zip(levels, bias.tolist(), strict=True):
            for level in range(LEVELS - 1, -1, -1):
                for sign in (1, -1):
                    here = np.flatnonzero(row == sign * (1 << level)).tolist()
                    counts.append(len(here))
                    indices += bytes(here)
            biases.append(round(value * (1 << UNIT + FINE)) + more)
    tables = [np.clip(np.floor(table.numpy() * (1 << FINE) + 0.5), 0, 255).astype(np.uint8).tobytes() for table in net.tables]
    whole = (net.far * (1 << UNIT + FINE) + 0.5).floor().to(torch.int16).numpy()
    return {
        "spellings": np.array(vocabulary.spellings, dtype="<u4").tobytes(),
        "forms": tables[0], "endings": tables[1], "kinds": tables[2],
        "counts": bytes(counts), "places": bytes(indices), "biases": np.array(biases, dtype="<i2").tobytes(),
        "distances": whole.astype("<i2").tobytes(),
    }  # fmt: skip
