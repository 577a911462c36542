"""Exchanges: whoever answers a quotation did not say it."""

from __future__ import annotations

from collections.abc import Collection

from .attribution import Attribution

_MARKS = " \n“”\"„«»'‘’"
_LONGEST = 60
"""So many characters of the first tag may stand behind its verb: `told the judge`."""


def answers(text: str, said: Attribution, item: Attribution, replying: Collection[str]) -> bool:
    """Whether a quotation answers the one right before it: its verb says so, and no sentence stands between them.

    Args:
        text: The text.
        said: The quotation before.
        item: The quotation.
        replying: The verbs of answering, in their plain form.
    """
    if item.lemma not in replying:
        return False
    end = max(stop for spans in (said.content, said.cue, said.source) for _, stop in spans)
    start = min(first for spans in (item.content, item.cue, item.source) for first, _ in spans)
    between = text[end:start].strip(_MARKS)
    return start >= end and len(between) <= _LONGEST and not any(sign in between[:-1] for sign in ".!?\n")
