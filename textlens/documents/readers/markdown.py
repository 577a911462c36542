"""Markdown: the visible text, with every word on the same line as in the source.

Left out: the marks of headings, lists, block quotes and emphasis, link targets, image addresses, HTML tags, the pipes of
tables, code blocks, front matter, footnote marks, citations of literature and template tags. Kept: link texts, image
descriptions, inline code, footnotes and table cells. If two blocks are not separated by a blank line, as list items often are
not, the first ends in U+2029 PARAGRAPH SEPARATOR; `<br>` within a line is U+2003 EM SPACE.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .base import Extracted, Wanted
from .decode import decode
from .front_matter import end_of, meta
from .html_tags import LINE_BREAK, strip_tags

if TYPE_CHECKING:
    from markdown_it.token import Token

BLOCK_END = "\u2029"
"""Ends a block that is directly followed by another block on the next line."""

_FOOTNOTE = re.compile(r"^( {0,3})\[\^[^\]\[\s]{1,99}\]:[ \t]*", re.MULTILINE)
_MARK = re.compile(r"\[\^[^\]\[\s]{1,99}\]|\[![A-Z]{1,20}\]")
_TEMPLATE_TAG = re.compile(r"\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}|\{[:#][^{}\n]*\}$", re.MULTILINE)
_TASK_BOX = re.compile(r"\[[ xX]\]\s")


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Decode the bytes and remove the markup."""
    text, used = decode(data, wanted.encoding, name=name)
    yield Extracted(plain(text), used, "markdown", meta(_with_line_feeds(text)))


def plain(source: str) -> str:
    """The text of a Markdown source, with the same number of lines; the source itself if its blocks are nested a hundred deep.

    >>> plain("# Fire at the *docks*\\n\\nSee [the map](https://example.org/map).")
    'Fire at the docks\\n\\nSee the map.'
    """
    from .citations import CITED, cited
    from .markdown_parser import MAX_NESTING, parser

    source = _with_line_feeds(source)
    prepared = _prepared(source)
    tokens = parser().parse(prepared, {CITED: cited(prepared, source[: end_of(source)])})
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        return source
    return "\n".join(_lines(_blocks(tokens), source.count("\n") + 1))


def _with_line_feeds(source: str) -> str:
    return source.replace("\r\n", "\n").replace("\r", "\n")


def _lines(blocks: Iterable[tuple[int, str]], count: int) -> Iterator[str]:
    """Put the blocks back on their lines, with `BLOCK_END` after a block that is directly followed by another."""
    lines: list[list[str]] = [[] for _ in range(count + 1)]
    last = [False] * count
    for first, text in blocks:
        for number, piece in enumerate(text.split("\n"), first):
            # Only table cells share a line.
            lines[number] += [piece] if piece else []
        last[first + text.count("\n")] = True
    for number, ends in enumerate(last):
        line = "\t".join(lines[number])
        yield line + BLOCK_END if ends and line and lines[number + 1] and not line.endswith(BLOCK_END) else line


def _blocks(tokens: list[Token]) -> Iterator[tuple[int, str]]:
    """The blocks with text, as pairs of the first line's number, from 0, and the text."""
    from .markdown_parser import visible

    for index, token in enumerate(tokens):
        if token.map is None or token.type not in ("inline", "html_block"):
            continue
        if token.type == "html_block":
            yield token.map[0], _html_text(token.content)
            continue
        text = visible(token.children) if token.children else token.content
        # The checkbox of a task list is at the start of a list item.
        box = _TASK_BOX.match(text) if tokens[index - 2].type == "list_item_open" else None
        yield token.map[0], _MARK.sub("", text[box.end() :] if box else text)


def _html_text(html: str) -> str:
    found = strip_tags(html.rstrip("\n"), BLOCK_END).split("\n")
    lines = [line.strip(" \t") if line.strip() else "" for line in found]
    return "\n".join(map(_ended, lines, [*lines[1:], ""]))


def _ended(line: str, following: str) -> str:
    """A line of HTML, with the blank that a wrapped one ends in, and without what stands for `<br>` at its end."""
    is_whole = not line or not following or line.endswith(BLOCK_END)
    return line.rstrip(LINE_BREAK) if is_whole or line.endswith(LINE_BREAK) else f"{line} "


def _prepared(source: str) -> str:
    """The source without extensions that the parser does not know: front matter, template tags, footnote labels."""
    end = end_of(source)
    source = "\n" * source.count("\n", 0, end) + source[end:]
    source = _TEMPLATE_TAG.sub(lambda tag: "\n" * tag[0].count("\n"), source)
    # Make footnotes list items, so that they may continue with paragraphs indented by four spaces.
    return _FOOTNOTE.sub(r"\1-   ", source)
