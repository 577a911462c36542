"""Decode bytes to text, and determine their encoding.

In order: a byte order mark; strict UTF-8; and then the guesses of `detect`, which must fit the whole input. The only repair is
that a few stray bytes in UTF-8 are read as Windows-1252, and then the name of the encoding says so.
"""

from __future__ import annotations

import codecs

from ...errors import SourceError
from .controls import controls

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 comes before UTF-16, because its mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAME_IT = "Name its encoding with --encoding, for instance --encoding cp1252."
_NAME_ANOTHER = "Leave --encoding out to have it detected, or name another one."
_COMMON = "Common ones are utf-8, cp1252, utf-16 and shift-jis."
_UTF_16 = "If it is text in UTF-16, say so with --encoding utf-16-le or utf-16-be."


def decode(data: bytes, encoding: str | None = None, *, name: str = "the input") -> tuple[str, str]:
    """Decode bytes to text, without a byte order mark.

    Args:
        data: The bytes.
        encoding: The encoding, by any name that Python knows; None detects it.
        name: The name of the input in errors.

    Returns:
        The text, and Python's name of the encoding; `utf-8+cp1252` is UTF-8 with a few stray bytes of Windows-1252.

    Raises:
        SourceError: The encoding is unknown, or does not fit, or could not be detected, or the bytes are not text.
    """
    if encoding is not None:
        return _strictly(data, canonical(encoding), name)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _strictly(data, marked, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guessed(data, error, name)
    return _disguised(data, name) or (text, "utf-8")


def canonical(encoding: str) -> str:
    """Python's name for an encoding; SourceError with a similar name as a hint if it is unknown.

    >>> canonical("Windows-1252")
    'cp1252'
    """
    try:
        found = codecs.lookup(encoding).name
        " ".encode(found)
    except (LookupError, ValueError):
        raise SourceError(f"{encoding!r} is not an encoding that Python knows", _nearest(encoding)) from None
    return "utf-8" if found == "utf-8-sig" else found


def _strictly(data: bytes, encoding: str, name: str) -> tuple[str, str]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _misfit(error, encoding, name) from None
    except ValueError as error:
        raise SourceError(f"{name} is not {_label(encoding)} ({error})", _NAME_IT) from None
    if "\0" in text:
        raise SourceError(f"{name} read as {_label(encoding)} holds NUL characters, so it is not text", _NAME_IT)
    return text.removeprefix("\ufeff"), encoding


def _disguised(data: bytes, name: str) -> tuple[str, str] | None:
    """The text if its bytes are valid UTF-8 only by accident, as in UTF-16 with ASCII letters only."""
    if b"\0" not in data and b"\x1b$" not in data and not controls(data):
        return None
    from .detect import disguised

    found = disguised(data)
    if found is None and b"\0" in data:
        raise SourceError(f"{name} is binary data, not text", _UTF_16)
    return found


def _guessed(data: bytes, error: UnicodeDecodeError, name: str) -> tuple[str, str]:
    from .detect import guess

    found = guess(data)
    if found is not None:
        return found
    if b"\0" in data:
        raise SourceError(f"{name} is binary data, not text", _UTF_16)
    raise SourceError(f"{name} has an encoding that cannot be identified ({_place(error)} is not UTF-8)", _NAME_IT)


def _misfit(error: UnicodeDecodeError, encoding: str, name: str) -> SourceError:
    return SourceError(f"{name} is not {_label(encoding)} ({_place(error)})", _NAME_ANOTHER)


def _place(error: UnicodeDecodeError) -> str:
    return f"byte 0x{error.object[error.start]:02x} at {error.start:,}"


def _label(encoding: str) -> str:
    return encoding.upper() if encoding.startswith("utf") else encoding


def _nearest(encoding: str) -> str:
    from difflib import get_close_matches
    from encodings.aliases import aliases

    known = sorted({*aliases, *aliases.values()})
    close = get_close_matches(encoding.lower().replace("-", "_").replace(" ", "_"), known, n=1, cutoff=0.6)
    return f"Did you mean {close[0].replace('_', '-')}?" if close else _COMMON
