"""The network, against the same sums worked out word by word."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.quotations.marks import pieces
from textlens.quotations.model.extract import stretches
from textlens.quotations.model.hints import BUCKETS, MARKS, MIDDLE, RANK, bucket, unread
from textlens.quotations.model.network import (
    ENDING,
    ENDINGS,
    FORM,
    KIND,
    KINDS,
    LEVELS,
    OUTPUTS,
    REACHES,
    WIDTH,
    Network,
    crc,
    ending,
    kind,
)
from textlens.quotations.model.sentences import PAD, Sentence, sentences
from textlens.quotations.model.weights import model

TEXT = (
    "Rain fell. The mayor of Hull said on Monday that the bridge, built in 1904, would close for a year. “We had no choice,” she "
    "told reporters.\n\nNobody believed it! According to two engineers the plan failed, and costs, they argued, had doubled."
)


def read(text: str) -> list[Sentence]:
    document = Document(text)
    return list(stretches(sentences(document, pieces(text, document.paragraphs), model().known)))


class Small:
    """A network of chance weights, as arrays and as plain lists."""

    def __init__(self, seed: int) -> None:
        random = Random(seed)
        words = {crc(word): word for sentence in read(TEXT) for word in sentence.words[PAD:-PAD]}
        self.spellings = sorted(words)[::2]
        self.forms = random.choices(range(90), k=FORM * (len(self.spellings) + 1))
        self.endings = random.choices(range(90), k=ENDING * ENDINGS)
        self.kinds = random.choices(range(90), k=KIND * KINDS)
        self.distances = random.choices(range(-600, 600), k=2 * BUCKETS)
        # Each weight: where from, and a power of two with its sign.
        self.filters: list[list[tuple[list[tuple[int, int]], int]]] = []
        for size, taps in (*[(WIDTH, 3 * WIDTH)] * len(REACHES), (OUTPUTS, WIDTH)):
            sums = []
            for _ in range(size):
                places = random.sample(range(taps), 9)
                bias = random.randint(-900, 900) + (2048 if taps == WIDTH else 0)
                sums.append(([(at, random.choice((-1, 1)) * (1 << random.randrange(LEVELS))) for at in places], bias))
            self.filters.append(sums)

    def arrays(self) -> dict[str, bytes]:
        counts, places, biases = bytearray(), bytearray(), b""
        for sums in self.filters:
            for weights, bias in sums:
                for level in range(LEVELS - 1, -1, -1):
                    for sign in (1, -1):
                        here = [at for at, weight in weights if weight == sign << level]
                        counts.append(len(here))
                        places += bytes(here)
                biases += bias.to_bytes(2, "little", signed=True)
        return {
            "spellings": b"".join(spelling.to_bytes(4, "little") for spelling in self.spellings),
            "forms": bytes(self.forms), "endings": bytes(self.endings), "kinds": bytes(self.kinds),
            "counts": bytes(counts), "places": bytes(places), "biases": biases,
            "distances": b"".join(distance.to_bytes(2, "little", signed=True) for distance in self.distances),
        }  # fmt: skip

    def outputs(self, sentence: Sentence) -> list[list[int]]:
        rows = []
        for word in sentence.words[PAD:-PAD]:
            form = self.spellings.index(crc(word)) + 1 if crc(word) in self.spellings else 0
            row = self.forms[FORM * form : FORM * form + FORM]
            row += self.endings[ENDING * ending(word) : ENDING * ending(word) + ENDING]
            rows.append(row + self.kinds[KIND * kind(word) : KIND * kind(word) + KIND])
        nothing = [0] * WIDTH
        for reach, sums in zip(REACHES, self.filters, strict=False):
            new = []
            for at, row in enumerate(rows):
                before = rows[at - reach] if at >= reach else nothing
                behind = rows[at + reach] if at + reach < len(rows) else nothing
                taps = before + row + behind
                totals = (8 * own + bias + sum(taps[place] * weight for place, weight in weights)
                          for own, (weights, bias) in zip(row, sums, strict=True))  # fmt: skip
                new.append([min(255, max(0, total >> 3)) for total in totals])
            rows = new
        last = self.filters[-1]
        return [[min(255, max(0, (sum(row[at] * weight for at, weight in weights) + bias) >> 4)) for row in rows]
                for weights, bias in last]  # fmt: skip


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 1 << 30))
def test_lanes_give_what_single_numbers_give(seed: int) -> None:
    small = Small(seed)
    given = read(TEXT)
    for sentence in Network(small.arrays()).read(given):
        expected = small.outputs(sentence)
        assert [list(mark) for mark in sentence.hints.marks] == expected[: len(MARKS)]
        for head in range(len(sentence.spans)):
            heads, words = expected[len(MARKS) : len(MARKS) + 2 * RANK], expected[len(MARKS) + 2 * RANK :]
            for which, found in enumerate(sentence.hints.pair(head)):
                for at, odds in enumerate(found):
                    ranks = range(which * RANK, which * RANK + RANK)
                    total = sum((heads[rank][head] - MIDDLE) * (words[rank][at] - MIDDLE) for rank in ranks)
                    total += small.distances[which * BUCKETS + bucket(at - head)]
                    assert odds == min(255, max(0, (total >> 6) + MIDDLE))


def test_a_sentence_is_read_the_same_alone_and_among_others() -> None:
    network = model().network
    several = read(TEXT * 3)
    for alone, among in zip(several, network.read(several), strict=True):
        (again,) = network.read([alone])
        assert again.hints.marks == among.hints.marks
        assert again.hints.pair(0) == among.hints.pair(0)
        assert len(among.hints.marks[0]) == len(among.spans)


def test_before_it_is_read_nothing_is_likelier_than_not() -> None:
    hints = unread(7)
    assert set(hints.marks) == {bytes([MIDDLE]) * 7}
    assert hints.pair(3) == (bytes([MIDDLE]) * 7, bytes([MIDDLE]) * 7)


def test_the_packaged_network_finds_a_plain_cue() -> None:
    (sentence,) = model().network.read(read("The mayor said that the bridge would close."))
    heads = sentence.hints.marks[0]
    assert max(range(len(heads)), key=heads.__getitem__) == 2
    content, source = sentence.hints.pair(2)
    assert [odds > MIDDLE for odds in content] == [False] * 3 + [True] * 5 + [False]
    assert [odds > MIDDLE for odds in source] == [True] * 2 + [False] * 7
