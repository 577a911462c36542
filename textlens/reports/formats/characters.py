"""Escaping of characters that would control a terminal, disguise a text, or cannot be encoded."""

from __future__ import annotations

import re

from ...documents.paths import spelled

_DANGEROUS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_FIND = re.compile(f"[{_DANGEROUS}]")
_BREAKS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")


def visible(text: str) -> str:
    r"""The text with control characters (except tab and newline) and direction overrides as `\x1b` or `\u202e`.

    From DEL on, the escapes are those of JSON, so that JSON output stays valid. Bytes of a file's name that are not UTF-8 are
    spelled as `paths.readable` does.
    """
    return text if text.isprintable() else _FIND.sub(_escaped, text)


def one_line(text: str) -> str:
    """The text on one line, with white space collapsed if it had several lines, and characters escaped as by `visible`."""
    if text.isprintable():
        return text
    if _BREAKS.search(text):
        text = " ".join(_BREAKS.sub("\n", text).split())
    return visible(text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code >= 0xD800:
        return "\\" + spelled(match[0])
    return f"\\x{code:02x}" if code < 0x7F else f"\\u{code:04x}"
