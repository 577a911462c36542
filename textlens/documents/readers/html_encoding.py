"""The encoding of a web page: by its byte order mark, or its declaration, or else detection."""

from __future__ import annotations

import codecs
import re

from ...errors import SourceError
from .decode import canonical, decode

_HEAD = 4096
_STATED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# The WHATWG encoding standard, which browsers follow, reads these names as larger encodings.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874", "gb2312": "gb18030",
          "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs"}  # fmt: skip


def decoded(data: bytes, encoding: str | None, name: str) -> tuple[str, str]:
    """The text of a page and Python's name of its encoding, as for `decode`; detected if the declared encoding does not fit."""
    stated = None if encoding or data.startswith(_MARKS) else _STATED.search(data[:_HEAD])
    if stated is not None:
        try:
            declared = canonical(stated[1].decode("ascii"))
            if not declared.startswith(("utf-16", "utf-32")):
                declared = _WIDER.get(declared, declared)
                return data.decode(declared), declared
        except (SourceError, UnicodeDecodeError):
            pass
    return decode(data, encoding, name=name)
