"""What is trained is what is used: the network in floating point, and the same in whole numbers."""

from __future__ import annotations

from importlib.util import find_spec
from random import Random

import pytest

from textlens.documents.document import Document
from textlens.quotations.model.hints import MIDDLE, PAIR_STEP, STEP
from textlens.quotations.model.network import LEVELS, Network
from textlens.quotations.model.sentences import PAD, sentences
from textlens.quotations.model.weights import model

TEXT = "Ana Ruiz said that the bridge was safe. The streets, he thought, were quiet. A spokesman of the ministry denied it all."

if find_spec("torch") is None:
    pytest.skip("training needs torch, of the extra: pip install textlens[train]", allow_module_level=True)


def test_the_trained_network_gives_the_same_in_whole_numbers() -> None:
    import numpy as np
    import torch

    from textlens.quotations.training.examples import Example, Vocabulary
    from textlens.quotations.training.network import Batch, exported, trained

    torch.set_num_threads(1)
    read = list(sentences(Document(TEXT), [], model().known))
    random = np.random.default_rng(3)
    given = []
    for sentence in read * 20:
        words = sentence.words[PAD:-PAD]
        marks = random.integers(0, 2, (len(words), 13)).astype(np.float32)
        given.append(Example(words, marks, [2], random.integers(0, 2, (1, 2, len(words))).astype(np.float32)))
    vocabulary = Vocabulary(given, 10)
    net = trained(given, vocabulary, 0, epochs=30)
    network = Network(exported(net, vocabulary))
    for sentence, example in zip(network.read(read), given, strict=False):
        batch = Batch.of([example])
        with torch.no_grad():
            marks, pairs = net(torch.from_numpy(vocabulary.places(example.words))[None], batch)
        assert [list(mark) for mark in sentence.hints.marks] == (marks[0] * STEP + MIDDLE).int().T.tolist()
        wanted = (torch.floor(pairs[0, 0] * PAIR_STEP) + MIDDLE).clamp(0, 255).int().tolist()
        assert [list(odds) for odds in sentence.hints.pair(2)] == wanted
    assert len({bytes(sentence.hints.marks[0]) for sentence in network.read(read)}) > 1


def test_weights_become_powers_of_two_and_few() -> None:
    import torch

    from textlens.quotations.training.network import DENSITY, Net

    torch.manual_seed(0)
    net = Net(5)
    net.prune(1.0)
    net.rounding = True
    net.fit()
    weights, _ = net.weights(0)
    assert set(weights.abs().unique().tolist()) <= {0.0, *(2.0**power / 8 for power in range(LEVELS))}
    assert 0 < (weights != 0).float().mean() <= DENSITY + 0.001


def test_a_sum_that_could_run_out_of_its_lane_loses_its_smallest_weights() -> None:
    import torch

    from textlens.quotations.training.network import Net

    net = Net(5)
    net.rounding = True
    with torch.no_grad():
        net.filters[0][0] = torch.tensor([2.0 if at % 2 else 0.5 for at in range(192)])
    net.fit()
    weights, _ = net.weights(0)
    assert 0 < weights[0].sum() <= 12
    assert set(weights[0].unique().tolist()) <= {0.0, 2.0}


def test_copies_keep_the_kinds_of_words_and_their_order_of_marks() -> None:
    from textlens.quotations.model.network import kind
    from textlens.quotations.training.examples import Vocabulary, copies, examples
    from textlens.quotations.training.gold import Article

    read = list(sentences(Document(TEXT), [], model().known))
    article = Article("made", Document(TEXT), [], read, [])
    given = examples([article])
    made = copies(given, Random(1))
    assert [len(copy.words) for copy in made] == [len(example.words) for example in given]
    pairs = [pair for copy, example in zip(made, given, strict=True) for pair in zip(copy.words, example.words, strict=True)]
    assert all(kind(one) == kind(other) for one, other in pairs)
    assert any(one.low != other.low for one, other in pairs)
    assert Vocabulary(given, 3).places(given[0].words).shape == (len(given[0].words), 3)
