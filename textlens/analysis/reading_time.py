"""Reading and speaking time, at rates that are stated with every number computed from them.

Both rates are the means for adults reading English in Brysbaert (2019), "How many words do we read per minute?",
Journal of Memory and Language 109, 104047: silent reading of non-fiction over 190 studies, reading aloud over 77.
"""

from __future__ import annotations

READING_RATE = 238
"""Words per minute in silent reading; for most adults, between 175 and 300."""

SPEAKING_RATE = 183
"""Words per minute in reading aloud."""


def minutes(words: int, rate: int = READING_RATE) -> float:
    """The time for a number of words in minutes, at `rate` words per minute."""
    return words / rate
