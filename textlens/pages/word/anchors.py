"""Where each character of a Word document's text is in its XML, found by the reader that the text comes from."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from ...documents.readers.docx import PREFIXES, Notes, Story, Styles
from ...documents.readers.libraries import library

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

NOTES = {"/footnotes": "w:footnoteReference", "/endnotes": "w:endnoteReference"}
"""The kinds of notes, as the reader names them, and the element by which a text refers to one."""

_SAYS = ("w:t", "m:t")
_FIRST, _LAST = 0x20000, 0x10FFFF
_SEEN = re.compile(r"\S")


class Point(NamedTuple):
    """A place in the XML: an element with text, and an offset in that."""

    element: Any
    offset: int


class Anchors:
    """The places of a text's characters.

    The reader is given the document twice: as it is, and with a code for each element in place of its letters. What it does to
    the order of the text, it does to the codes, too.

    Attributes:
        text: The text, as the reader gives it.
        references: The element that refers to each note, by the kind and the id of the note.
    """

    def __init__(self, main: Any, notes: Mapping[str, Any], styles: Any = None) -> None:
        """Take the roots of the main part, of the notes and of the styles; ValueError if there are more elements than codes."""
        self.references: dict[tuple[str, str], Any] = {}
        self._elements: list[Any] = []
        self._order: dict[int, int] = {}
        hidden = _hidden_styles(styles)
        story = _Twins(partial(Story, hidden))
        self._read(main, story)
        for kind in NOTES:
            if kind in notes and story.plain.notes[kind]:
                noted = _Twins(partial(Notes, hidden))
                self._read(notes[kind], noted)
                for number in story.plain.notes[kind]:
                    story.plain.blocks.extend(noted.plain.taken(number))
                    story.coded.blocks.extend(noted.coded.taken(number))
        self.text: str = story.plain.blocks.text()
        self._codes: str = story.coded.blocks.text()
        # What can be seen, and where among that each element begins: its characters follow one another.
        self._places = array("L", (place for place, code in enumerate(self._codes) if ord(code) >= _FIRST))
        self._starts: dict[str, int] = {}
        for number, place in enumerate(self._places):
            self._starts.setdefault(self._codes[place], number)
        self._seen: dict[str, list[int]] = {}

    def span(self, start: int, end: int) -> tuple[Point, Point] | None:
        """The places of the first and after the last character that can be seen in a span; None if none is."""
        first, last = bisect_left(self._places, start), bisect_left(self._places, end) - 1
        if first > last:
            return None
        before, after = self._point(first), self._point(last)
        return before, Point(after.element, after.offset + 1)

    def order(self, point: Point) -> tuple[int, int]:
        """What sorts points in the order of the document."""
        return self._order[id(point.element)], point.offset

    def _point(self, number: int) -> Point:
        """The place of one of the characters that can be seen."""
        code = self._codes[self._places[number]]
        element = self._elements[ord(code) - _FIRST]
        if code not in self._seen:
            self._seen[code] = [match.start() for match in _SEEN.finditer(said(element))]
        # Blanks at the edge of a paragraph are left out of the text, so only what can be seen is counted.
        return Point(element, self._seen[code][number - self._starts[code]])

    def _read(self, root: Any, twins: _Twins) -> None:
        for event, element, tag in _events(root):
            if event == "end":
                twins.end(tag)
                continue
            twins.start(tag, {_called(key): value for key, value in element.attrib.items()})
            if tag in _SAYS:
                number = _FIRST + len(self._elements)
                if number > _LAST:
                    raise ValueError("it has more pieces of text than can be told apart")
                # The elements are kept, and so are their identities.
                self._order[id(element)] = len(self._elements)
                self._elements.append(element)
                twins.text(said(element), chr(number))
            for kind, reference in NOTES.items():
                if tag == reference:
                    self.references.setdefault((kind, element.get(f"{W}id", "")), element)


class _Twins:
    """Two handlers that get the same events, but the second a code for each character that can be seen."""

    def __init__(self, make: Any) -> None:
        self.plain, self.coded = make(), make()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.plain.start(tag, attributes)
        self.coded.start(tag, attributes)

    def end(self, tag: str) -> None:
        self.plain.end(tag)
        self.coded.end(tag)

    def text(self, text: str, code: str) -> None:
        self.plain.text(text)
        self.coded.text(_SEEN.sub(code, text))


def _hidden_styles(root: Any) -> frozenset[str]:
    """The ids of the styles that hide text, as the reader finds them."""
    styles = Styles()
    for event, element, tag in _events(root) if root is not None else ():
        if event == "end":
            styles.end(tag)
        else:
            styles.start(tag, {_called(key): value for key, value in element.attrib.items()})
    return styles.hidden()


def said(element: Any) -> str:
    """The text of an element, without that of what is in it."""
    return (element.text or "") + "".join(child.tail or "" for child in element)


def _events(root: Any) -> Iterator[tuple[str, Any, str]]:
    for event, element in library("lxml.etree", "docx", "").iterwalk(root, events=("start", "end")):
        yield event, element, _called(element.tag)


def _called(name: str) -> str:
    """A name with the reader's prefix for its namespace, as in `xml_events`."""
    space, _, local = name.removeprefix("{").rpartition("}")
    return f"{PREFIXES.get(space, '?')}:{local}" if space else local
