"""Detect the encoding of bytes that are not plain UTF-8: by rules if they are conclusive, otherwise by chardet.

chardet chooses among encodings that are common in news texts. It is given only the surroundings of the bytes that are not ASCII,
at most 64 KiB.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import category

from .controls import SAMPLE, controls

_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_EVERYDAY = re.compile("[\0-\u0e7f\u3000-\u30ff\uff00-\uffef]")
_ONE_IN = 50
"""The inverse of the minimum share of controls among the bytes of UTF-16, and of everyday characters among its characters."""

_SHORT = 100
"""The number of characters below which a text in UTF-16 or UTF-32 must be of one script, because a few bytes prove little."""

_SCRIPTS = (
    ("\0", "\u00ff", "Latin"),
    ("\u0100", "\u024f", "more Latin"),
    ("\u0370", "\u03ff", "Greek"),
    ("\u0400", "\u052f", "Cyrillic"),
    ("\u0531", "\u0587", "Armenian"),
    ("\u05d0", "\u05f2", "Hebrew"),
    ("\u0620", "\u077f", "Arabic"),
    *((chr(start), chr(start + 0x7F), f"Indic {start:x}") for start in range(0x900, 0xE80, 0x80)),
    ("\u0e80", "\u0eff", "Lao"),
    ("\u10a0", "\u10ff", "Georgian"),
    ("\u1e00", "\u1eff", "more Latin"),
    ("\u1f00", "\u1fff", "Greek"),
    ("\u3005", "\u30ff", "East Asian"),
    ("\u4e00", "\u9fff", "East Asian"),
    ("\uac00", "\ud7a3", "Korean"),
    ("\uff21", "\uff9f", "East Asian"),
)
"""The first and last letter of the scripts that news is written in."""

_WINDOW = 1 << 16
_HIGH = re.compile(rb"[\x80-\xff]")
_ASCII = bytes(range(128))
_PRINTABLE = bytes(range(32, 127))

# Dashes, curly quotes, ellipsis and no-break space are the same bytes in every Windows code page. An opening quote after a letter
# is in fact a letter of another encoding.
_WINDOWS_MARKS = b"\x85\x91\x92\x93\x94\x96\x97\xa0"
_NOT_MARKS = re.compile(rb"[A-Za-z][\x91\x93]|[A-Za-z]\x94[A-Za-z]")

_WESTERN = {"cp1252", "iso8859-15"}
_ONLY_LATIN_9 = b"\xa4\xa6\xa8\xb4\xb8\xbc\xbd\xbe"
_LATIN = ("cp1252", "mac-roman", "cp1250", "iso8859-2", "cp1254", "cp1257")
_CYRILLIC = ("cp1251", "koi8-r", "koi8-u", "iso8859-5", "cp866", "cp855", "mac-cyrillic")
_OTHER_SCRIPTS = (*_CYRILLIC, "cp1253", "iso8859-7", "cp1255", "cp1256", "cp874")
_ASIAN = ("cp932", "euc_jis_2004", "gb18030", "big5hkscs", "cp949", "johab")
_OTHER_WORD = re.compile(rb"[\x80-\xff]{3,}")
_PHRASE = 6
"""In short texts, the score of the Western encodings is raised by (this length / the text's length) cubed."""

_WORTH_TRYING = 0.5
"""If the most likely encoding does not fit the whole input, others are tried down to this share of its confidence."""


def guess(data: bytes) -> tuple[str, str] | None:
    """The text of bytes that are not UTF-8, and the most likely encoding that fits all of them; None if none does."""
    if b"\0" in data or _has_many_controls(data):
        return _wide(data)
    sample = _neighbourhoods(data)
    if _mostly_utf8(sample):
        return data.decode("utf-8", _register_stray()), "utf-8+cp1252"
    return _first_that_fits(data, _candidates(data, sample))


def disguised(data: bytes) -> tuple[str, str] | None:
    """The same for bytes that are valid UTF-8 only by accident, as ISO-2022-JP and much UTF-16 consist of ASCII bytes."""
    if b"\x1b$)C" in data:
        return _first_that_fits(data, ["iso2022_kr"])
    if b"\x1b$" in data:
        return _first_that_fits(data, ["iso2022_jp_2"])
    return _wide(data)


def _first_that_fits(data: bytes, encodings: Iterable[str]) -> tuple[str, str] | None:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else (text, encoding)
    return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """The text in UTF-16 or UTF-32 without a byte order mark: the encoding that gives the most everyday characters, if any."""
    sample = data[:SAMPLE]
    # Data that is nearly all printable ASCII is not UTF-16, even if it contains a few NULs.
    if not _has_many_controls(data) or len(sample.translate(None, _PRINTABLE)) * 10 < len(sample):
        return None
    scores = {encoding: _everyday(sample, encoding) for encoding in _WIDE}
    best = max(_WIDE, key=lambda encoding: scores[encoding])
    return _first_that_fits(data, [best]) if scores[best] > 1 / _ONE_IN else None


def _has_many_controls(data: bytes) -> bool:
    return controls(data) * _ONE_IN >= min(len(data), SAMPLE)


def _everyday(sample: bytes, encoding: str) -> float:
    """The share of spaces, letters of alphabets, kana and punctuation; 0 if many code points are invalid or unassigned."""
    text = sample.decode(encoding, "replace").strip("\ufffd")
    odd = sum(char == "\ufffd" or (category(char) in {"Cc", "Cn", "Co"} and not char.isspace()) for char in text)
    if odd * _ONE_IN > len(text) or (len(text) < _SHORT and not _is_of_one_script(text)):
        return 0
    return len(_EVERYDAY.findall(text)) / max(1, len(text))


def _is_of_one_script(text: str) -> bool:
    """Whether the letters are those of one script, beside Latin ones; those of bytes that are no text are of any."""
    scripts = Counter(_script(char) for char in text if category(char).startswith("L"))
    others = scripts.keys() - {"Latin"}
    # Letters such as Ā come with plain ones.
    return not others or (len(others) == 1 and "" not in others and (scripts["more Latin"] <= scripts["Latin"]))


def _script(letter: str) -> str:
    return next((name for first, last, name in _SCRIPTS if first <= letter <= last), "")


def _neighbourhoods(data: bytes) -> bytes:
    """The surroundings of the first bytes that are not ASCII; long stretches of ASCII are no evidence."""
    parts: list[bytes] = []
    room, at = _WINDOW, 0
    while room > 0 and (hit := _HIGH.search(data, at)):
        start, stop = max(at, hit.start() - 64), hit.start() + room
        # Cut at the end of a line, where no character is cut in half in any encoding.
        end = data.find(b"\n", hit.start() + 2048, stop)
        at = stop if end < 0 else end
        parts.append(data[start:at])
        room -= at - start
    return b"\n".join(parts)


def _mostly_utf8(sample: bytes) -> bool:
    """Whether this is UTF-8 with a few stray bytes; text in other encodings rarely contains valid UTF-8 sequences."""
    kept = len(re.sub("[\0-\x7f]", "", sample.decode("utf-8", "ignore")))
    strays = sample.decode("utf-8", "replace").count("\ufffd")
    return kept >= 4 * strays


def _register_stray() -> str:
    """Register the error handler that decodes a stray byte in UTF-8 as Windows-1252, and an incomplete sequence as U+FFFD."""
    import codecs

    def stray(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        if error.end - error.start > 1 or error.reason == "unexpected end of data":
            return "\ufffd", error.end
        return error.object[error.start : error.end].decode("cp1252", "replace"), error.end

    codecs.register_error("textlens.stray", stray)
    return "textlens.stray"


def _candidates(data: bytes, sample: bytes) -> Iterator[str]:
    """Encodings to try, most likely first."""
    if not data.translate(None, _ASCII + _WINDOWS_MARKS) and not _NOT_MARKS.search(sample):
        yield "cp1252"
    import chardet

    latin = _is_latin(sample)
    found = chardet.detect_all(
        sample,
        max_bytes=len(sample),
        ignore_threshold=True,
        prefer_superset=False,
        compat_names=False,
        include_encodings=_possible(sample, latin),
    )
    scores = {one["encoding"]: one["confidence"] for one in found if one["encoding"]}
    for encoding in _WESTERN & scores.keys():
        scores[encoding] += (_PHRASE / len(sample)) ** 3 if latin else 0
    least = _WORTH_TRYING * max(scores.values(), default=0)
    yield from (encoding for encoding in sorted(scores, key=lambda name: -scores[name]) if scores[encoding] >= least)


def _is_latin(sample: bytes) -> bool:
    """Whether non-ASCII letters are scattered among ASCII letters instead of making up whole words."""
    return sum(map(len, _OTHER_WORD.findall(sample))) * 2 <= len(sample.translate(None, _ASCII))


def _possible(sample: bytes, latin: bool) -> tuple[str, ...]:
    # If no byte differs between Latin-9 and Windows-1252, choose the latter, which is better known.
    latin_9 = ("iso8859-15",) if len(sample.translate(None, _ONLY_LATIN_9)) < len(sample) else ()
    return (*_LATIN, *latin_9, *_ASIAN, *(() if latin else _OTHER_SCRIPTS))
