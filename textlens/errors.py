"""Every error a user can meet. Each says what is wrong and, as a hint, what to do about it."""

from __future__ import annotations

from collections.abc import Iterable


class TextlensError(Exception):
    """Something went wrong that the user can act on.

    `message` is one line without a full stop's worth of jargon; `hint`, when there is one, says what to do next.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class SourceError(TextlensError):
    """One input cannot be found, opened, decoded or read; the others can."""


class LanguageError(TextlensError):
    """A language is unknown, or does not offer what was asked of it."""


class FormatError(TextlensError):
    """An output format is unknown, broken, or was given a wrong option."""


class OutputError(TextlensError):
    """The result cannot be written where it should go."""


class WorkerError(TextlensError):
    """A worker process ended before its work was done."""


class NoWorkersError(WorkerError):
    """No worker process can be started, and nothing was done."""


def choices(wrong: str, known: Iterable[str]) -> str:
    """A hint for a wrong name: the one that was probably meant, or all there are."""
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(wrong, names, n=1, cutoff=0.6)
    return f"Did you mean {close[0]!r}?" if close else f"There are: {', '.join(names)}."


BUG = "This is a bug. Run it again with -vv and report what it prints."
"""What to do about an error that nobody foresaw."""


def unforeseen(error: Exception | SystemExit, where: str = "") -> TextlensError:
    """An error for the user in place of one that nobody foresaw; `where` names the text it was met in."""
    at = f" on {where}" if where else ""
    if isinstance(error, MemoryError):
        return TextlensError(f"{where or 'this'} needs more memory than there is", "Split it, or name fewer files at once.")
    try:
        said = str(error)
    except Exception:
        said = ""
    what = f"{type(error).__name__}: {said}".split("\n")[0][:200].rstrip(": .")
    return TextlensError(f"textlens failed{at}: {what}", BUG)
