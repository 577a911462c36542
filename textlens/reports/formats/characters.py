"""Characters that would drive a terminal, disguise what a text says or cannot be encoded, made visible."""

from __future__ import annotations

import re

_DANGEROUS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_FIND = re.compile(f"[{_DANGEROUS}]")
_BREAKS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")


def visible(text: str) -> str:
    r"""The text with control characters (but tab and newline) and overrides of the direction as `\x1b` or `\u202e`.

    From DEL on they are written the way JSON does, so that JSON stays JSON.
    """
    return text if text.isprintable() else _FIND.sub(_escaped, text)


def one_line(text: str) -> str:
    """The text on one line, any white space of one that has several as one blank; the rest as in `visible`."""
    if text.isprintable():
        return text
    if _BREAKS.search(text):
        text = " ".join(_BREAKS.sub("\n", text).split())
    return visible(text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x7F else f"\\u{code:04x}"
