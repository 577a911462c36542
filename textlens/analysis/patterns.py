"""Regular expressions written by users: comprehensible errors, and a time limit.

They are matched against the text as it looks, unless they ask how it is encoded: with an invisible character, or a code point.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType

from ..documents.document import Document, Span
from ..errors import TextlensError
from ..language.invisible import CHARACTERS, seen

PATIENCE = 10
"""Seconds of processor time that a regular expression may take to find its next match."""


def compiled(pattern: str, *, keep_case: bool = False, lines: bool = False) -> re.Pattern[str]:
    """The compiled regular expression, case-sensitive only with `keep_case`; TextlensError if it is invalid.

    With `lines`, `^` and `$` match at line boundaries.
    """
    if _written().search(pattern) is None:
        pattern = seen(pattern)
    flags = (re.NOFLAG if keep_case else re.IGNORECASE) | (re.MULTILINE if lines else re.NOFLAG)
    try:
        with warnings.catch_warnings():
            # A FutureWarning, for example about `[[`, does not concern the user.
            warnings.simplefilter("ignore", FutureWarning)
            return re.compile(pattern, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise TextlensError(
            f"{pattern!r} is not a valid regular expression: {error}", "Escape special characters with \\."
        ) from None


_LEADING = re.compile(
    r"(?P<group>\((?:\?:)?)?(?P<kind>\\[wWdDsS]|\.|\[\^?\]?(?:\\.|[^\]\\])*+\])(?:\+|\{[1-9]\d*,\})\??(?![+?])(?(group)\)(?![*+?{]))"
)
_DEPENDENT = re.compile(r"\\[1-9Gg]|\(\?[P(]")
_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|[()|]", re.DOTALL)


def _has_branches(pattern: str) -> bool:
    """Whether an expression as a whole is one of several, as in `a|b`; not so `a (b|c)`."""
    depth = 0
    for part in _PARTS.finditer(pattern):
        if part[0] == "|" and not depth:
            return True
        depth += (part[0] == "(") - (part[0] == ")")
    return False


def matches(pattern: re.Pattern[str], document: Document) -> Iterator[tuple[re.Match[str], Span]]:
    """The matches of an expression that are not empty, with spans in the document's text; TextlensError if one takes too long."""
    as_written = _written().search(pattern.pattern) is not None
    for match in searched(pattern, document.text if as_written else document.plain):
        if match[0]:
            yield match, match.span() if as_written else document.placed(match.span())


@cache
def _written() -> re.Pattern[str]:
    return re.compile(rf"[{CHARACTERS}]|\\[uUxN]")


def searched(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of an expression in a text, as `finditer`; TextlensError if one takes longer than `PATIENCE`.

    An expression that begins with a repetition, such as `\\w+ said`, matches within a run of such characters only if it matches
    from the run's beginning: later starts are not tried, which would take quadratic time in a long run.
    """
    if not _has_timer():
        yield from _timed(pattern, text)
        return
    leading = _LEADING.match(pattern.pattern)
    if leading is None or _DEPENDENT.search(pattern.pattern) or _has_branches(pattern.pattern):
        found = pattern.finditer(text)
        search: Callable[[], re.Match[str] | None] = lambda: next(found, None)  # noqa: E731
    else:
        search = _runs(pattern, leading["kind"], text)
    while True:
        with limited(pattern):
            match = search()
        if match is None:
            return
        yield match


def _has_timer() -> bool:
    """Whether a search can be interrupted: Python handles signals in the main thread only, and Windows has no such timers."""
    import signal
    from threading import current_thread, main_thread

    return hasattr(signal, "setitimer") and current_thread() is main_thread()


def _timed(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches, each found first by a library whose searches end in time; it knows nearly the same expressions as Python."""
    import regex

    try:
        other = regex.compile(pattern.pattern, pattern.flags & ~re.UNICODE | regex.VERSION0)
    except regex.error:
        yield from pattern.finditer(text)
        return
    end = 0
    while True:
        try:
            match = other.search(text, end, timeout=PATIENCE)
        except TimeoutError:
            raise _slow(pattern) from None
        found = match and pattern.match(text, match.start())
        if match is None:
            return
        if found:
            yield found
        end = (found or match).end()
        end += match.start() == end


def _slow(pattern: re.Pattern[str]) -> TextlensError:
    return TextlensError(
        f"the regular expression {pattern.pattern!r} took more than {PATIENCE} seconds",
        "Repetitions within repetitions take for ever; write it without.",
    )


def _runs(pattern: re.Pattern[str], kind: str, text: str) -> Callable[[], re.Match[str] | None]:
    from_start = re.compile(f"(?<!{kind}){pattern.pattern}", pattern.flags)
    end = 0

    def search() -> re.Match[str] | None:
        nonlocal end
        # What begins where the last match ended may be within a run.
        match = pattern.match(text, end) or from_start.search(text, end)
        end = match.end() if match else len(text)
        return match

    return search


@contextmanager
def limited(pattern: re.Pattern[str]) -> Iterator[None]:
    """Raise a TextlensError if the code in this context takes longer than `PATIENCE`.

    Python's regular expressions backtrack, which can take for ever: `(a+)+b`. There is no limit if the system has no timers of
    processor time, nor outside the main thread; `matches` has one there too.
    """
    import signal

    if not _has_timer():
        yield
        return

    def give_up(_number: int, _frame: FrameType | None) -> None:
        raise _slow(pattern)

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
