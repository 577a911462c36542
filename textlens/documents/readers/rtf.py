"""Rich Text (.rtf): the text with all tracked changes accepted.

Kept: insertions, field results, text boxes after the paragraph they are anchored in, tables, and notes at the end.
Left out: deletions, comments, headers and footers, field codes, hidden text, pictures, the numbers and bullets of lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import SourceError
from .base import Extracted, Wanted
from .blocks import Block, Blocks
from .rtf_words import CHARSETS, CODE_PAGES, METADATA, PLAIN_TEXT, SIGNS, SKIPPED, Info
from .symbols import character, readable

_TOKEN = re.compile(
    r"\\(?:(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?+ ?+|'(?P<hex>[0-9a-fA-F]{2})|(?P<sign>[^a-zA-Z]))|(?P<brace>[{}])"
    r"|[\r\n\0]++|(?P<plain>[^\\{}\r\n\0]++)|\\\Z"
)
_LISTED = re.compile(r"^(?:[•◦▪‣·]|\(?\d{1,3}[.)])\t", re.MULTILINE)
"""A bullet or a number of a list item that a program has written as text."""

_STARRED = frozenset(["shpinst", "footnote", "shptxt"])
_DEFAULT = "cp1252"
_SYMBOL = "symbol"
"""Stands for the encoding of the font Symbol, which is none of Python's."""


def extract(data: bytes, name: str, _: Wanted) -> Iterator[Extracted]:
    """Extract the text and the metadata in one pass over the tokens."""
    source = data.decode("latin-1")
    begins = source.find("{\\rtf")
    if begins < 0 or source[:begins].strip("\ufeffï»¿ \t\r\n"):
        wrong = f"{name} is not a Rich Text document: it does not begin with {{\\rtf"
        raise SourceError(wrong, "Leave --type out, or name another one.")
    reader = _Reader()
    if not reader.read(source, begins):
        raise SourceError(f"{name} is cut short: its last RTF group does not end", "Copy or download it again.")
    yield Extracted(_LISTED.sub("", reader.whole()), None, "rtf", reader.info.meta())


class _State:
    """The state of the current group, which is restored to that of the outer group when it ends."""

    __slots__ = ("codec", "deleted", "hidden", "into", "skipped", "width")

    def __init__(self) -> None:
        self.skipped = False
        self.deleted = False
        self.hidden = False
        self.codec = ""
        # The number of fallback characters after a Unicode character, for readers without Unicode (\uc).
        self.width = 1
        # The destination that contains the group.
        self.into = ""

    def inner(self) -> _State:
        """What holds at first in a group that begins here."""
        inner = _State.__new__(_State)
        inner.skipped, inner.deleted, inner.hidden = self.skipped, self.deleted, self.hidden
        inner.codec, inner.width, inner.into = self.codec, self.width, self.into
        return inner


class _Reader:
    """Reads the tokens of one document into blocks."""

    def __init__(self) -> None:
        self.info = Info()
        self._blocks = Blocks()
        self._notes: list[Block] = []
        self._outer: list[Blocks] = []
        self._states = [_State()]
        self._ends: list[str] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._page = _DEFAULT
        self._bytes = bytearray()
        self._to_skip = 0
        self._starred = False
        self._begins = False

    def read(self, source: str, at: int) -> bool:
        """Read everything up to the end of the outermost group; False if it does not end."""
        while token := _TOKEN.match(source, at):
            at = token.end()
            kind = token.lastgroup
            if kind == "plain":
                self._plain(token["plain"])
            elif kind == "hex":
                self._plain(chr(int(token["hex"], 16)))
            elif kind == "brace":
                if not self._brace(token["brace"]):
                    return True
            elif kind == "sign":
                self._sign(token["sign"])
            elif token["word"]:
                number = None if token["number"] is None else int(token["number"])
                if token["word"] == "bin":
                    at += max(0, number or 0)
                else:
                    self._word(token["word"], number)
        return False

    def whole(self) -> str:
        """The whole text, with the notes at the end."""
        self._blocks.extend(self._notes)
        text = self._blocks.text()
        # Join surrogate pairs.
        return readable(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"), "Symbol")

    @property
    def _state(self) -> _State:
        return self._states[-1]

    def _brace(self, brace: str) -> bool:
        """Begin or end a group; False if the outermost group ends."""
        self._flush()
        self._to_skip = 0
        self._starred = False
        self._begins = brace == "{"
        if brace == "{":
            self._states.append(self._states[-1].inner())
            self._ends.append("")
            return True
        ended = self._ends.pop() if self._ends else ""
        if ended == "footnote":
            self._notes += self._blocks.all()
            self._blocks = self._outer.pop()
        elif ended == "shptxt":
            self._blocks.end_aside()
        if len(self._states) > 1:
            self._states.pop()
        return len(self._states) > 1

    def _plain(self, text: str) -> None:
        self._starred = self._begins = False
        if self._to_skip:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            text = text[skipped:]
        if self._state.into == "fonttbl":
            if text.casefold().startswith("symbol"):
                self._fonts[self._font] = _SYMBOL
            return
        if not self._is_silent() or self._state.into in PLAIN_TEXT:
            self._bytes += text.encode("latin-1")

    def _is_silent(self) -> bool:
        return self._state.skipped or self._state.deleted or self._state.hidden

    def _flush(self) -> None:
        """Decode the collected bytes, of which two may be one character."""
        if self._bytes:
            if self._state.codec == _SYMBOL:
                text = "".join(character(code, "Symbol") if code >= 0x20 else " " for code in self._bytes)
            else:
                text = bytes(self._bytes).decode(self._state.codec or self._page, "replace")
            self._bytes.clear()
            self._say(text)

    def _say(self, text: str) -> None:
        if self._state.into in PLAIN_TEXT:
            self.info.text(self._state.into, text)
        elif not self._is_silent():
            self._blocks.add(text)

    def _sign(self, sign: str) -> None:
        begins, self._begins = self._begins, False
        if sign == "*":
            # Only at the beginning of a group does this say that readers may skip what they do not know.
            self._starred = begins
        elif sign in "\r\n":
            self._word("par", None)
        elif self._to_skip:
            self._to_skip -= 1
        elif sign in "\\{}":
            self._plain(sign)
        elif sign in SIGNS:
            self._flush()
            self._say(SIGNS[sign])

    def _word(self, word: str, number: int | None) -> None:
        self._flush()
        starred, self._starred = self._starred, False
        self._begins = False
        if self._to_skip and word != "u":
            self._to_skip -= 1
            return
        state = self._state
        if word == "u" and number is not None:
            self._say(chr(number % 0x10000))
            self._to_skip = state.width
        elif word == "uc":
            state.width = max(0, number or 0)
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word in METADATA or (word in SKIPPED and not state.skipped):
            state.skipped = True
            state.into = word if self.info.wants(word) else ""
        elif starred and word not in _STARRED:
            state.skipped = True
        elif state.into == "fonttbl":
            self._in_font_table(word, number)
        elif state.skipped:
            self.info.word(state.into, word, number)
        else:
            self._in_text(word, number)

    def _in_font_table(self, word: str, number: int | None) -> None:
        if word == "f":
            self._font = number or 0
        elif word == "fcharset" and number in CHARSETS:
            self._fonts.setdefault(self._font, CHARSETS[number])
        elif word == "cpg" and number in CODE_PAGES:
            self._fonts[self._font] = CODE_PAGES[number]

    def _in_text(self, word: str, number: int | None) -> None:
        state = self._state
        on = number != 0
        if word in ("deleted", "mvf"):
            state.deleted = on
        elif word == "v":
            state.hidden = on
        elif word == "plain":
            state.deleted = state.hidden = False
            state.codec = ""
        elif word == "f":
            state.codec = self._fonts.get(number or 0, "")
        elif word == "ansicpg" and number in CODE_PAGES:
            self._page = CODE_PAGES[number]
        elif word in ("mac", "pc", "pca"):
            self._page = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "deflang":
            self.info.language(number)
        elif word == "footnote" and self._is_silent():
            # A note whose mark was deleted.
            state.skipped = True
        elif not self._is_silent():
            self._layout(word)

    def _layout(self, word: str) -> None:
        blocks = self._blocks
        if word in ("par", "sect", "page", "column"):
            blocks.end()
        elif word == "trowd" and not blocks.in_row():
            blocks.row()
        elif word in ("cell", "nestcell"):
            if not blocks.in_row():
                blocks.row()
            blocks.cell()
            blocks.cell_ends()
        elif word in ("row", "nestrow"):
            blocks.row_ends()
        elif word == "footnote":
            self._ends[-1] = "footnote"
            self._outer.append(blocks)
            self._blocks = Blocks()
        elif word == "shptxt":
            self._ends[-1] = "shptxt"
            blocks.begin_aside()
