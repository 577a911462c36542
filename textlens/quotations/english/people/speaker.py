"""Whose name in the document a source stands for, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's name and role, None where the text supports none, and why it is this name.

    `why` is one of: `none` (no source); `named` as in the mention; `fuller` (named in full at `at`); `body` and `acronym` (an
    organisation, as in the mention or in full at `at`); `meant` (a pronoun for the person at `at`) and `unclear` (for nobody,
    or for more than one); `nameless` (for somebody whom the text does not name); `unresolved` (another pronoun); `before`
    (who, named right before); `introduced` (under this role at `at`); `unnamed`; `unsure` (a name that was left out, since it
    is not likely enough). `likely` is how likely the ledger takes it that this is the speaker, None where it was not asked,
    and `grounds` what says most for it. `doubts` is what speaks against the person whom a pronoun was taken to mean.
    """

    name: str | None = None
    role: str | None = None
    why: str = "none"
    at: int | None = None
    likely: float | None = None
    grounds: tuple[str, ...] = ()
    doubts: tuple[str, ...] | None = None
