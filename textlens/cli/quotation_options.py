"""The options that commands about quotations share."""

from __future__ import annotations

from . import completions
from .options import Number, option

kind = option(
    "--kind", multiple=True, metavar="A,B", default=["direct", "mixed"], show_default=True,
    shell_complete=completions.listed(["direct", "mixed", "indirect", "all"]),
    help="Kinds of quotations: direct, mixed, indirect, all.",
)  # fmt: skip
"""The option for the kinds of quotations, for commands that list or count quotations."""


floor = option(
    "--min-speaker-confidence", "floor", type=Number(0, 1), metavar="X",
    help="Leave out names less likely to be right than this, from 0 to 1.",
)  # fmt: skip
"""The option for how likely the name of a speaker must be, for commands that name speakers."""
