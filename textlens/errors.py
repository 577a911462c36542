"""All errors that users can see. Each has a message that says what is wrong and, usually, a hint that says what to do."""

from __future__ import annotations

from collections.abc import Iterable


class TextlensError(Exception):
    """Something went wrong that the user can act on.

    `message` is one line in plain words, without a full stop; `hint`, if there is one, says what to do next.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class SourceError(TextlensError):
    """One input cannot be found, opened, decoded or read; other inputs are not affected."""


class LanguageError(TextlensError):
    """A language is unknown, or does not support the requested feature."""


class FormatError(TextlensError):
    """An output format is unknown or broken, or was given an invalid option."""


class OutputError(TextlensError):
    """The result cannot be written to its destination."""


class WorkerError(TextlensError):
    """A worker process ended before it finished its work."""


class NoWorkersError(WorkerError):
    """No worker process could be started, so no work was done."""


_BEGINS = 3
"""How many letters of a name that was cut short, or written out in full, must be there."""


def choices(wrong: str, known: Iterable[str]) -> str:
    """A hint for an unknown name: the known name that begins like it, else the closest one, else a list of all known names."""
    from difflib import get_close_matches

    names = list(known)
    begun = [
        name for name in names if min(len(name), len(wrong)) >= _BEGINS and (wrong.startswith(name) or name.startswith(wrong))
    ]
    close = begun or get_close_matches(wrong, names, n=1, cutoff=0.6)
    return f"Did you mean {close[0]!r}?" if close else f"There are: {', '.join(names)}."


BUG = "This is a bug. Run it again with -vv and report what it prints."
"""The hint for an unexpected error."""


def unforeseen(error: Exception | SystemExit, where: str = "") -> TextlensError:
    """A user-facing error in place of an unexpected one; `where` names the document in which it occurred."""
    at = f" on {where}" if where else ""
    if isinstance(error, MemoryError):
        return TextlensError(f"{where or 'this'} needs more memory than there is", "Split it, or name fewer files at once.")
    if isinstance(error, OSError) and error.strerror:
        # The system refused something: no fault of textlens.
        name = f" ({error.filename})" if error.filename is not None else ""
        return TextlensError(
            f"textlens failed{at}: {error.strerror.lower()}{name}", "The system refused it; mend that, and try again."
        )
    try:
        description = str(error)
    except Exception:
        description = ""
    what = f"{type(error).__name__}: {description}".split("\n")[0][:200].rstrip(": .")
    return TextlensError(f"textlens failed{at}: {what}", BUG)
