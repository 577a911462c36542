"""Reading and speaking time, at rates stated beside every number made with them.

Both rates are the means for adults reading English in Brysbaert (2019), "How many words do we read per minute?",
Journal of Memory and Language 109, 104047: silent reading of non-fiction over 190 studies, reading aloud over 77.
"""

from __future__ import annotations

READING_RATE = 238
"""Words a minute in silent reading; most adults fall between 175 and 300."""

SPEAKING_RATE = 183
"""Words a minute in reading aloud."""


def minutes(words: int, rate: int = READING_RATE) -> float:
    """Minutes that a number of words takes at `rate` words a minute."""
    return words / rate
