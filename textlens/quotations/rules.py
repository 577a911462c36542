"""The rules that attribute quotations: what each says to an editor, and how often it was right on labelled news.

The counts are of the 840 training articles of PolNeAR, by the definitions of the corpus's scorer; the rules of other languages
than English are taken to be as good. `python -m textlens.quotations.training.rules GOLD.jsonl` counts anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Share = tuple[int, int]
"""How many were right, and of how many."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule.

    Args:
        name: What it is called.
        says: What it looks at, in words for an editor.
        right: Of its quotations, those with the right content and source.
        found: The same for the content alone, by kind, where it met at least `FEWEST` of that kind.
    """

    name: str
    says: str = field(compare=False)
    right: Share = field(default=(0, 0), compare=False)
    found: Mapping[str, Share] = field(default_factory=dict, compare=False)


FEWEST = 35
"""What is met less often of one rule and kind is counted together with all that are as rare."""

RARE = {"direct": (36, 50), "mixed": (16, 28)}
"""Right contents of rules and kinds that are met less often than that, by kind."""

PLAIN = Rule(
    "plain",
    says="source behind the quotation, then its verb",
    right=(2374, 2505),
    found={"direct": (2323, 2377), "mixed": (98, 128)},
)
INVERTED = Rule(
    "inverted",
    says="verb of saying first, then the source",
    right=(746, 785),
    found={"direct": (726, 741), "mixed": (31, 44)},
)
LATE = Rule("late", says="source and verb at the end of the sentence", right=(52, 62), found={"mixed": (53, 62)})
BEFORE = Rule(
    "before",
    says="source and verb before the quotation",
    right=(1873, 2465),
    found={"direct": (675, 753), "mixed": (1439, 1712)},
)
GOES_ON = Rule(
    "goes on",
    says="a second verb before the quotation, of the speaker quoted last",
    right=(81, 105),
    found={"direct": (35, 38), "mixed": (61, 67)},
)
ACCORDING = Rule("according", says="according to the source", right=(22, 31))
LABEL = Rule("label", says="name and colon before the quotation", right=(39, 44), found={"direct": (35, 40)})
LEAD = Rule("lead", says="sentence before the quotation ends in a colon", right=(28, 39), found={"direct": (32, 39)})
NOUN = Rule("noun", says="a thing said and a colon before the quotation", right=(4, 4))
WORDED = Rule("worded", says="in the words of the source", right=(2, 3))
BYLINE = Rule("byline", says="dash and name behind the quotation", right=(7, 8))
SUBJECT = Rule("subject", says="subject of the sentence before the quotation", right=(3, 10))
UNLISTED = Rule("unlisted", says="unknown verb beside the quotation", right=(7, 22))
CONTINUED = Rule(
    "continued",
    says="no attribution of its own: the speaker of the paragraph before",
    right=(26, 63),
    found={"direct": (37, 63)},
)
RESUMED = Rule(
    "resumed",
    says="no attribution of its own: the speaker quoted last in the paragraph",
    right=(8, 38),
    found={"direct": (14, 38)},
)
NOBODY = Rule("nobody", says="nobody")
"""A verb of saying whose speaker the text leaves open: `heißt es`."""

MODEL = Rule("model", says="the trained model: cue, source and content fit together")
NONE = Rule("none", says="no attribution", found={"direct": (95, 169)})

RULES = tuple(value for value in tuple(globals().values()) if isinstance(value, Rule))
"""All of them."""
