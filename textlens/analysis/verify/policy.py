"""What a check lets pass, in a form that can be kept with its result."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..._version import __version__
from ...quotations.certainty import FLOOR
from .chance import FLOOR as CHANCE_FLOOR
from .record import CLEANED, EDITED, EXACT, STATUSES, UNATTRIBUTED
from .result import LEAST_SIMILARITY, LONGEST_OMISSION
from .side_by_side import LONGEST_REPLACED

_DIGITS = 12


def passing(allowed: Iterable[str], *, strict: bool) -> tuple[str, ...]:
    """The statuses that are no fault, best first; with `edited`, `cleaned` is allowed as well."""
    passes = {EXACT, *allowed, *(() if strict else (UNATTRIBUTED,))}
    return tuple(status for status in STATUSES if status in passes or (status == CLEANED and EDITED in passes))


def policy(allowed: Iterable[str], *, strict: bool, least: int, floor: float | None) -> dict[str, Any]:
    """The policy of a check: the statuses that pass, the thresholds, the version of textlens, and a short hash of these."""
    from hashlib import sha256
    from json import dumps

    found = {
        "passes": list(passing(allowed, strict=strict)),
        "min_words": least,
        "min_speaker_confidence": FLOOR if floor is None else floor,
        "min_similarity": LEAST_SIMILARITY,
        "chance_floor": CHANCE_FLOOR,
        "max_words_for_ellipsis": LONGEST_OMISSION,
        "max_words_for_bracket": LONGEST_REPLACED,
        "version": __version__,
    }
    return {"hash": sha256(dumps(found, sort_keys=True).encode()).hexdigest()[:_DIGITS], **found}


def line(policy: dict[str, Any]) -> str:
    """A policy as one line to read; of the thresholds, those that are not the usual ones."""
    *most, last = (status.replace("_", " ") for status in policy["passes"])
    passes = f"{', '.join(most)} and {last} pass" if most else f"only {last} passes"
    words = f"; pieces of fewer than {policy['min_words']} words are left out" if policy["min_words"] > 1 else ""
    names = f"; names from {policy['min_speaker_confidence']:g}" if policy["min_speaker_confidence"] != FLOOR else ""
    return f"policy {policy['hash']} (textlens {policy['version']}): {passes}{words}{names}."
