"""Keyness: words that are significantly more or less frequent in one set of texts than in another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from math import log2

from ..documents.document import Document
from ..errors import TextlensError
from ..records import about
from .choice import Choice
from .forms import Counted
from .significance import corrected, log_likelihood, probability
from .tally import Tally, Totals, tallied

_LEAST = 2.0
"""The minimum ratio of frequencies between a word and one that is absent: 1 against half an occurrence."""

Sided = tuple[bool, Document | Tally]
"""Whether a document belongs to the reference, and the document, or a tally of several documents."""


@dataclass(frozen=True, slots=True)
class Key:
    """A word or n-gram that is more frequent (positive) or less frequent (negative) than in the reference."""

    rank: int = about("Place among the positive words, or the negative ones, from 1.")
    word: str = about("The word in its most common spelling.")
    keyness: str = about("positive: more frequent than in the reference; negative: less.")
    count: int = about("Occurrences in the texts.", bars=True)
    reference_count: int = about("Occurrences in the reference.")
    per_thousand: float = about("Occurrences in a thousand words of the texts.", unit="per thousand words", digits=2)
    reference_per_thousand: float = about(
        "Occurrences in a thousand words of the reference.", unit="per thousand words", digits=2
    )
    g2: float = about("Log-likelihood G2: how sure it is that the frequencies differ.")
    p: float = about("Probability of such a difference by chance.", digits=4)
    p_corrected: float | None = about("The probability, corrected for the number of words that were tested.", digits=4)
    log_ratio: float = about("How often the frequency doubles against the reference; an absent word counts as half.", digits=2)
    percent_diff: float | None = about("Difference of the frequencies, in per cent of the reference's; none if that is 0.")


def keyness(
    documents: Iterable[Sided],
    choice: Choice | None = None,
    counted: Counted | None = None,
    *,
    correction: str | None = None,
    max_p: float = 1.0,
    only: str | None = None,
) -> Iterator[Key]:
    """The words that are more frequent in some texts than in a reference, most significant first, then those that are less.

    G2 is that of Rayson and Garside (2000), the log ratio that of Hardie (2014), and %DIFF that of Gabrielatos and Marchi (2011).
    All of them agree on the sign. A frequency of 0 has no logarithm: as in Hardie, an absent word is counted as half an
    occurrence. If its side is so small that this would make it nearly as frequent as on the other side, or more so, it is counted
    as half as frequent as there: the same as one occurrence against none in texts of equal size. %DIFF is None if the count in
    the reference is 0. Raises TextlensError if either side has no words.

    Args:
        documents: The documents of both sides, those of each side together.
        choice: Which words are tested: `min_count` applies to both sides together, `top` to each sign.
        counted: What is counted.
        correction: How p is corrected for the number of words tested: one of `CORRECTIONS`, or None.
        max_p: The largest p that is listed, corrected if `correction` is given.
        only: `positive` or `negative` words only.
    """
    choice, counted = choice or Choice(), counted or Counted()
    target, reference = _sides(documents, counted)
    forms = sorted(choice.chosen(_both(target, reference)))
    scores = [log_likelihood(target.counts[form], target.words, reference.counts[form], reference.words) for form in forms]
    raw = list(map(probability, scores))
    adjusted: list[float] | list[None] = corrected(raw, correction) if correction else [None] * len(raw)
    keys = [
        _key(form, target, reference, score, p, better)
        for form, score, p, better in zip(forms, scores, raw, adjusted, strict=True)
    ]
    for sign in ("positive", "negative"):
        if only in (None, sign):
            yield from _ranked((key for key in keys if key.keyness == sign), choice.top, max_p)


def _sides(documents: Iterable[Sided], counted: Counted) -> tuple[Totals, Totals]:
    sides = {False: Totals(), True: Totals()}
    for side, several in groupby(documents, key=lambda sided: sided[0]):
        sides[side] = tallied((document for _, document in several), counted)
    for side, called in (False, "texts to compare"), (True, "reference texts"):
        if not sides[side].words:
            raise TextlensError(
                f"there are no words in the {called}", "Name the texts first, then --reference and what to compare them with."
            )
    return sides[False], sides[True]


def _both(target: Totals, reference: Totals) -> Totals:
    langs = tuple(dict.fromkeys((*target.langs, *reference.langs)))
    return Totals(
        target.words + reference.words, target.counts + reference.counts, shown=reference.shown | target.shown, langs=langs
    )


def _key(form: str, target: Totals, reference: Totals, g2: float, p: float, p_corrected: float | None) -> Key:
    rate, reference_rate = target.rate(form), reference.rate(form)
    count, reference_count = target.counts[form], reference.counts[form]
    # Compare integers, not rates, so that equal frequencies are exactly equal.
    difference = count * reference.words - reference_count * target.words
    return Key(
        rank=0,
        word=target.shown.get(form) or reference.shown[form],
        keyness="positive" if difference > 0 else "negative" if difference else "",
        count=count,
        reference_count=reference_count,
        per_thousand=rate,
        reference_per_thousand=reference_rate,
        g2=g2,
        p=p,
        p_corrected=p_corrected,
        log_ratio=_log_ratio(count, target.words, reference_count, reference.words),
        percent_diff=100 * difference / (reference_count * target.words) if reference_count else None,
    )


def _log_ratio(count: int, size: int, other_count: int, other_size: int) -> float:
    """The binary logarithm of the ratio of two frequencies, at most one of which is 0; see `keyness`."""
    ratio = ((count or 0.5) * other_size) / ((other_count or 0.5) * size)
    if not other_count:
        ratio = max(ratio, _LEAST)
    elif not count:
        ratio = min(ratio, 1 / _LEAST)
    return log2(ratio)


def _ranked(keys: Iterable[Key], top: int, max_p: float) -> Iterator[Key]:
    from dataclasses import replace

    significant = [key for key in keys if (key.p if key.p_corrected is None else key.p_corrected) <= max_p]
    significant.sort(key=lambda key: -key.g2)
    for rank, key in enumerate(significant[: top or None], 1):
        yield replace(key, rank=rank)
