"""Mailboxes in one file (mbox): their messages one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import SourceError
from .base import Extracted, Meta, Unread, Wanted


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Extract the text of each message."""
    from .mail import letter

    number = 0
    for number, message in enumerate(messages(data), 1):
        called = f"{name}#{number}"
        try:
            text, encoding, meta = letter(message, called, wanted.encoding)
        except SourceError as error:
            yield Unread(called, error.message, error.hint)
        else:
            yield Extracted(text, encoding, "mbox", Meta(**meta), name=called)
    if not number:
        what = f"{name} is no mailbox: no line `From …` with a heading after it begins a mail"
        raise SourceError(what, "A single mail is read with --type mail.")


_FROM = re.compile(
    rb"(?:\A|(?<=\n))From \S{1,200} [^\r\n]{0,60}\d\d:\d\d[^\r\n]{0,30}\d{4}[^\r\n]{0,20}\r?\n(?=[!-9;-~]{1,80}:|>?From )"
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def messages(data: bytes) -> Iterator[bytes]:
    """The messages, each without its `From …` line; none if the file has no such line.

    A `From …` line begins a message if a header follows. Within messages, programs put `>` before such lines; it is removed.
    """
    starts = list(_FROM.finditer(data))
    for start, following in zip(starts, [*starts[1:], None], strict=False):
        end = following.start() if following else len(data)
        yield _ESCAPED.sub(rb"\1", data[start.end() : end])
