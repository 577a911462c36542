"""Which kind of input bytes are, by what stands in them: the marks that no other kind of file begins with."""

from __future__ import annotations

from collections.abc import Callable

HEAD = 2048
"""Bytes at the start that are looked at."""


def by_content(data: bytes) -> str | None:
    """The kind that the first bytes of an input are sure signs of, or None."""
    return next((kind for kind, is_so in _SIGNS if is_so(data)), None)


def _is_html(data: bytes) -> bool:
    # Without NULs, UTF-16 looks like ASCII.
    start = data[:HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").lstrip()[:600].lower()
    if not start.startswith(b"<"):
        return False
    if start.startswith((b"<?xml", b"<!--")):
        return b"<!doctype html" in start or b"<html" in start
    return start.startswith((b"<!doctype html", b"<html"))


_Sign = Callable[[bytes], bool]

_SIGNS: tuple[tuple[str, _Sign], ...] = (("html", _is_html),)
"""Each kind that can be told by its content, and the test. It may be given only the first `HEAD` bytes."""
