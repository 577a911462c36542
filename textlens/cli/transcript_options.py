"""The options on who speaks in sources, and what is said where nobody is recognised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from ..documents.failures import Failure
from .options import option
from .session import Session

if TYPE_CHECKING:
    from ..documents.document import Document


class _Renamed(click.types.StringParamType):
    """A label and the name that it stands for: `SPEAKER_01=Dan Osei`."""

    name = "label and name"
    envvar_list_splitter = ";"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return both; raises click's error if one is missing."""
        label, _, name = (part.strip() for part in str(value).partition("="))
        if not label or not name:
            self.fail(f"{value!r} gives no name to a label, as SPEAKER_01='Dan Osei' does.", param, ctx)
        return label, name


speakers = option(
    "--speakers", "renamed", multiple=True, type=_Renamed(), metavar="LABEL=NAME",
    help="Give the speaker with this label in the sources a name (repeatable).",
)  # fmt: skip
"""The option for the names of speakers whom sources call otherwise."""


require_speaker = option(
    "--require-speaker", is_flag=True, help="Fail if a source looks like a transcript but names no speaker that is recognised.",
)  # fmt: skip
"""The option for whether sources that look like transcripts must name their speakers."""


class Speakers:
    """Looks at the speakers of sources, one after another.

    Attributes:
        names: The names by their labels.
    """

    def __init__(self, output: Session, renamed: Sequence[tuple[str, str]], *, required: bool) -> None:
        """Store the session that shows messages, and the values of the options; UsageError if a label has two names."""
        self.names = dict(renamed)
        if any(self.names[label] != name for label, name in renamed):
            raise click.UsageError("--speakers gives two names to the same label.")
        self._output, self._required = output, required
        self._labels: dict[str, str] = {}

    def look(self, source: Document) -> None:
        """Show a note, or fail the check, if a source looks like a transcript and none of its speakers was recognised."""
        if self.names:
            from ..analysis.forms import folded

            labels = dict.fromkeys(one.speaker for one in source.speech.stretches if one.speaker)
            self._labels.update((folded(label), label) for label in labels)
        if not source.speech.looks_so:
            return
        message = f"{source.name} looks like a transcript, but no speaker was recognised"
        if self._required:
            self._output.check_failed(f"{message}.")
        else:
            self._output.note(f"{message}; if it names any, read it with --type transcript.")

    def unknown(self) -> Iterator[Failure]:
        """A failure for each label that no source has; a slip in one would leave its speaker unchecked."""
        from ..analysis.forms import folded

        for label in self.names:
            if folded(label) not in self._labels:
                known = sorted(self._labels.values())[:12]
                hint = f"The speakers there are {', '.join(known)}." if known else "No source names its speakers."
                yield Failure("--speakers", f"no source has a speaker {label!r}, who is named by --speakers", hint)
