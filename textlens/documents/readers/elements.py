"""The elements of a page that are open at a place, by the rules by which browsers end what a page leaves open."""

from __future__ import annotations

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary tbody tfoot thead ul".split()
)
TABLE = frozenset(["table", "tr", "td", "th"])
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_ITEMS = frozenset(["li", "article"])
_CELLS = frozenset(["td", "th", "caption"])
_LISTS = frozenset(["ul", "ol", "menu", "dir", "dl", "table", *_CELLS])
_ALIKE = {
    **dict.fromkeys(HEADINGS, HEADINGS),
    "li": frozenset(["li"]),
    "dt": frozenset(["dt", "dd"]),
    "dd": frozenset(["dt", "dd"]),
}
"""The elements that end where one of them begins, unless a list or a table lies between."""

_REACH = 100
"""How many open elements are searched for the one that ends, so that a page of open elements takes linear time."""

_LONGEST_LINK = 20
"""The maximum number of words of a block that may be a link as a whole if the link is never closed."""

_DEEPEST = 20
"""How many excluded elements within each other are told apart."""


class Link:
    """A link: the block that it begins in, and whether its end tag was found."""

    __slots__ = ("block", "is_closed")

    def __init__(self, block: Element) -> None:
        """Begin a link in a block."""
        self.block = block
        self.is_closed = False


class Exclusion:
    """An element that seems not to be part of the article.

    Attributes:
        reason: Why: `hidden`, the name of its tag, or the word in its role, class or id.
        outer: The excluded element that it is in, if any.
        depth: How many excluded elements it is in.
        is_lifted: Whether it is part of the article all the same.
    """

    __slots__ = ("depth", "is_lifted", "outer", "reason")

    def __init__(self, reason: str, outer: Exclusion | None) -> None:
        """Exclude an element."""
        self.reason = reason
        self.outer = outer
        self.depth: int = outer.depth + 1 if outer else 0
        self.is_lifted = False

    def holds(self) -> bool:
        """Whether the element, or one that it is in, is still excluded."""
        found: Exclusion | None = self
        while found is not None and found.is_lifted:
            found = found.outer
        return found is not None


class Element:
    """An element: its name, the element that it is in, and what holds for all in it.

    Attributes:
        name: The name of its tag.
        outer: The element that it is in; None for the page itself.
        block: The innermost element that is set as a block: itself, or one that it is in.
        item: The innermost item of a list, or article, that it is or is in.
        link: The link that it is in, or is.
        exclusion: The innermost excluded element that it is in, or is.
        is_unseen: Whether nobody sees it.
        is_preformatted: Whether its white space is kept.
        is_quoted: Whether it is set as a quotation; its source may stand in it.
        is_raised: Whether its text is superscript.
    """

    __slots__ = ("block", "exclusion", "is_preformatted", "is_quoted", "is_raised", "is_unseen", "item", "link", "name", "outer")

    def __init__(self, name: str, outer: Element | None = None) -> None:
        """Open an element in another."""
        self.name = name
        self.outer = outer
        self.block: Element = self if outer is None or name in BLOCK or name in TABLE else outer.block
        self.item: Element | None = self if name in _ITEMS else outer.item if outer else None
        self.link: Link | None = outer.link if outer else None
        self.exclusion: Exclusion | None = outer.exclusion if outer else None
        self.is_unseen: bool = outer is not None and outer.is_unseen
        self.is_preformatted: bool = name == "pre" or (outer is not None and outer.is_preformatted)
        self.is_quoted: bool = name == "blockquote" or (outer is not None and outer.is_quoted)
        self.is_raised: bool = name == "sup" or (outer is not None and outer.is_raised)

    def exclude(self, reason: str) -> None:
        """Exclude the element; within many excluded elements, that changes nothing."""
        if self.exclusion is None or self.exclusion.depth < _DEEPEST:
            self.exclusion = Exclusion(reason, self.exclusion)

    def is_linked(self, words: int) -> bool:
        """Whether its text, in a block of so many words, is in a link.

        A link that is never closed ends with the block that it begins in; if that is a paragraph, nobody knows where.
        """
        if self.link is None or self.link.is_closed:
            return self.link is not None
        return self.link.block is self.block and words <= _LONGEST_LINK


class OpenElements:
    """The open elements, from the page itself to the innermost."""

    def __init__(self) -> None:
        """Begin a page."""
        self._open = [Element("")]

    @property
    def last(self) -> Element:
        """The innermost open element."""
        return self._open[-1]

    def begin(self, name: str) -> Element:
        """Open an element, after ending those that end where it begins."""
        if name in BLOCK or name in TABLE:
            self._end_paragraph()
        if name in _ALIKE:
            self._end_alike(_ALIKE[name], _LISTS)
        elif name == "a":
            self._remove("a")
        elif name == "tr":
            self._end_alike(frozenset(["tr"]), frozenset(["table"]))
        elif name in _CELLS:
            self._end_alike(_CELLS, frozenset(["table", "tr"]))
        element = Element(name, self.last)
        self._open.append(element)
        return element

    def end(self, name: str) -> None:
        """End the innermost open element of a name, and all within it; nothing if there is none."""
        if name not in BLOCK and name not in TABLE:
            self._remove(name)
            return
        for at in range(len(self._open) - 1, max(0, len(self._open) - _REACH), -1):
            opened = self._open[at].name
            if opened == name:
                del self._open[at:]
                return
            if opened == "table" or (opened in _CELLS and name not in TABLE):
                return

    def _end_paragraph(self) -> None:
        # A paragraph holds no blocks, so that it is below inline elements only.
        for at in range(len(self._open) - 1, max(0, len(self._open) - _REACH), -1):
            if self._open[at].name == "p":
                del self._open[at:]
                return
            if self._open[at].name in BLOCK or self._open[at].name in TABLE:
                return

    def _end_alike(self, names: frozenset[str], within: frozenset[str]) -> None:
        for at in range(len(self._open) - 1, max(0, len(self._open) - _REACH), -1):
            if self._open[at].name in names:
                del self._open[at:]
                return
            if self._open[at].name in within:
                return

    def _remove(self, name: str) -> None:
        """End an inline element; blocks that began in it stay open, as `<b><p></b></p>` is written."""
        for at in range(len(self._open) - 1, max(0, len(self._open) - _REACH), -1):
            if self._open[at].name == name:
                inner = self._open[at + 1 :]
                del self._open[at:]
                for element in inner:
                    self._open.append(_moved(element, self.last))
                return
            if self._open[at].name in _CELLS:
                return


def _moved(element: Element, outer: Element) -> Element:
    """An open element as it goes on after the end of an inline element around it."""
    moved = Element(element.name, outer)
    if element.outer is not None and element.exclusion is not element.outer.exclusion:
        moved.exclusion = element.exclusion
    if element.outer is not None and element.is_unseen and not element.outer.is_unseen:
        moved.is_unseen = True
    return moved
