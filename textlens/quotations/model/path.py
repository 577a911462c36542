"""The best labelling of the words around a cue: which belong to the cue, the source, the content, or none of them."""

from __future__ import annotations

from collections.abc import Sequence

OTHER, CUE, SOURCE, CONTENT = range(4)
LABELS = 4

Scores = Sequence[Sequence[int]]
_NEVER = -(1 << 40)


def best(words: Scores, edges: Scores, moves: Sequence[int], lean: int) -> tuple[list[int], int] | None:
    """The labels with the highest score that include a content, and a source unless leaving it out scores higher by `lean`.

    Viterbi's algorithm, run a second time if the best labels lack a source or a content. Linear in the number of words.

    Args:
        words: For each word, the scores for cue, source and content (the score for `OTHER` is 0).
        edges: For each word, the scores for entering and for leaving each of the three labels directly before it.
        moves: The score of each pair of successive labels, with one row for each earlier label.
        lean: How much less a path with a source may score than one without.

    Returns:
        The labels, and by how much the best ones with a source score higher than the best without; None if there is no content.
    """
    labels, score = _plain(words, edges, moves)
    if SOURCE in labels and CONTENT in labels:
        return labels, score - _sourceless(words, edges, moves)
    return _seeing(words, edges, moves, lean)


def _plain(words: Scores, edges: Scores, moves: Sequence[int]) -> tuple[list[int], int]:  # noqa: C901 (an inner loop)
    """The labels with the highest score, and that score; the four running scores are unrolled, because this is the inner loop."""
    oo, oq, os, oc, qo, qq, qs, qc, so, sq, ss, sc, co, cq, cs, cc = moves
    o, (q, s, c) = 0, words[0]
    steps: list[tuple[int, int, int, int]] = []
    for (wq, ws, wc), (eq, es, ec, lq, ls, lc) in zip(words[1:], edges[1:], strict=True):
        ql, sl, cl = q + lq, s + ls, c + lc
        to, at = o + oo, OTHER
        if ql + qo > to:
            to, at = ql + qo, CUE
        if sl + so > to:
            to, at = sl + so, SOURCE
        if cl + co > to:
            to, at = cl + co, CONTENT
        tq, from_q = o + oq, OTHER
        if sl + sq > tq:
            tq, from_q = sl + sq, SOURCE
        if cl + cq > tq:
            tq, from_q = cl + cq, CONTENT
        tq += eq
        if q + qq > tq:
            tq, from_q = q + qq, CUE
        ts, from_s = o + os, OTHER
        if ql + qs > ts:
            ts, from_s = ql + qs, CUE
        if cl + cs > ts:
            ts, from_s = cl + cs, CONTENT
        ts += es
        if s + ss > ts:
            ts, from_s = s + ss, SOURCE
        tc, from_c = o + oc, OTHER
        if ql + qc > tc:
            tc, from_c = ql + qc, CUE
        if sl + sc > tc:
            tc, from_c = sl + sc, SOURCE
        tc += ec
        if c + cc > tc:
            tc, from_c = c + cc, CONTENT
        steps.append((at, from_q, from_s, from_c))
        o, q, s, c = to, tq + wq, ts + ws, tc + wc
    ends = (o, q, s, c)
    label = max(range(LABELS), key=ends.__getitem__)
    labels = [label]
    for step in reversed(steps):
        label = step[label]
        labels.append(label)
    return labels[::-1], max(ends)


def _sourceless(words: Scores, edges: Scores, moves: Sequence[int]) -> int:
    """The highest score of a labelling without a source."""
    oo, oq, _, oc, qo, qq, _, qc, _, _, _, _, co, cq, _, cc = moves
    o, q, c = 0, words[0][0], words[0][2]
    for (wq, _, wc), (eq, _, ec, lq, _, lc) in zip(words[1:], edges[1:], strict=True):
        ql, cl = q + lq, c + lc
        to, tq, tc = o + oo, o + oq, o + oc
        if ql + qo > to:
            to = ql + qo
        if cl + co > to:
            to = cl + co
        if cl + cq > tq:
            tq = cl + cq
        if ql + qc > tc:
            tc = ql + qc
        tq, tc = tq + eq, tc + ec
        if q + qq > tq:
            tq = q + qq
        if c + cc > tc:
            tc = c + cc
        o, q, c = to, tq + wq, tc + wc
    return max(o, q, c)


def _seeing(words: Scores, edges: Scores, moves: Sequence[int], lean: int) -> tuple[list[int], int] | None:
    """The best labels, with states that combine a label with which of source and content have occurred so far."""
    state = [_NEVER] * (4 * LABELS)
    for label, score in enumerate((0, *words[0])):
        state[LABELS * _seen(label) + label] = score
    steps: list[list[int]] = []
    for word, edge in zip(words[1:], edges[1:], strict=True):
        state, step = _advance(state, word, _pairs(edge, moves))
        steps.append(step)
    without, with_source = (max(range(LABELS * seen, LABELS * seen + LABELS), key=state.__getitem__) for seen in (2, 3))
    at = with_source if state[with_source] + lean >= state[without] else without
    if state[at] <= _NEVER // 2:
        return None
    margin = state[with_source] - state[without]
    labels = [at % LABELS]
    for step in reversed(steps):
        at = step[at]
        labels.append(at % LABELS)
    return labels[::-1], margin


def _seen(label: int) -> int:
    """The bit that a label sets: 1 for a source, 2 for content, 0 for others."""
    return 1 if label == SOURCE else 2 if label == CONTENT else 0


def _pairs(edge: Sequence[int], moves: Sequence[int]) -> tuple[int, ...]:
    """The score of each pair of successive labels at this boundary, with one row for each later label."""
    oo, oq, os, oc, qo, qq, qs, qc, so, sq, ss, sc, co, cq, cs, cc = moves
    eq, es, ec, lq, ls, lc = edge
    return (
        oo, qo + lq, so + ls, co + lc,
        oq + eq, qq, sq + ls + eq, cq + lc + eq,
        os + es, qs + lq + es, ss, cs + lc + es,
        oc + ec, qc + lq + ec, sc + ls + ec, cc,
    )  # fmt: skip


_REACHED = tuple(tuple((LABELS * new, new, LABELS * (seen | _seen(new)) + new) for new in range(LABELS)) for seen in range(4))


def _advance(state: list[int], word: Sequence[int], pair: Sequence[int]) -> tuple[list[int], list[int]]:
    after = [_NEVER] * (4 * LABELS)
    step = [0] * (4 * LABELS)
    gains = (0, *word)
    for seen, reached in enumerate(_REACHED):
        base = LABELS * seen
        a, b, c, d = state[base : base + LABELS]
        if a <= _NEVER // 2 and b <= _NEVER // 2 and c <= _NEVER // 2 and d <= _NEVER // 2:
            continue
        for at, new, to in reached:
            score, old = a + pair[at], base
            if b + pair[at + 1] > score:
                score, old = b + pair[at + 1], base + 1
            if c + pair[at + 2] > score:
                score, old = c + pair[at + 2], base + 2
            if d + pair[at + 3] > score:
                score, old = d + pair[at + 3], base + 3
            score += gains[new]
            if score > after[to]:
                after[to], step[to] = score, old
    return after, step
