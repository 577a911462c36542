"""Markdown: the words that a reader of the page sees, each on the line where its source has it.

Left out: the marks of headings, lists, quotations and emphasis, link targets, images' addresses, HTML tags, tables' pipes,
code blocks, front matter, footnote marks and template tags. Kept: link texts, images' descriptions, inline code, footnotes
and table cells. Where two blocks meet without a blank line between them, as list items do, U+2029 PARAGRAPH SEPARATOR ends
the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .base import Extracted
from .decode import decode

if TYPE_CHECKING:
    from markdown_it.token import Token

BLOCK_END = "\u2029"
"""Ends a block whose next line belongs to another one."""

_FRONT_MATTER = re.compile(r"(---)[ \t]*\n(?=\s*(?:#|[\w\"'-]+\s*:))|(\+\+\+)[ \t]*\n")
_FOOTNOTE = re.compile(r"^( {0,3})\[\^[^\]\[\s]{1,99}\]:[ \t]*", re.MULTILINE)
_MARK = re.compile(r"\[\^[^\]\[\s]{1,99}\]|\[![A-Z]{1,20}\]")
_TEMPLATE_TAG = re.compile(r"\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}|\{[:#][^{}\n]*\}$", re.MULTILINE)
_TASK_BOX = re.compile(r"\[[ xX]\]\s")


def extract(data: bytes, name: str, encoding: str | None) -> Extracted:
    """Decode the bytes and leave the markup out."""
    text, used = decode(data, encoding, name=name)
    return Extracted(plain(text), used, "markdown")


def plain(source: str) -> str:
    """The text of a Markdown source, with as many lines; the source itself where its blocks nest a hundred deep.

    >>> plain("# Fire at the *docks*\\n\\nSee [the map](https://example.org/map).")
    'Fire at the docks\\n\\nSee the map.'
    """
    source = _prepared(source.replace("\r\n", "\n").replace("\r", "\n"))
    from .markdown_parser import MAX_NESTING, parser

    tokens = parser().parse(source)
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        return source
    lines = [""] * (source.count("\n") + 1)
    ends: list[int] = []
    for first, text in _blocks(tokens):
        for number, piece in enumerate(text.split("\n"), first):
            # Only a table's cells share a line.
            lines[number] += f"\t{piece}" if lines[number] else piece
        ends.append(first + text.count("\n"))
    return "\n".join(_ended(lines, ends))


def _ended(lines: list[str], ends: Iterable[int]) -> list[str]:
    """Mark the lines that end a block right before a line of another block."""
    for number in ends:
        if lines[number] and any(lines[number + 1 : number + 2]) and not lines[number].endswith(BLOCK_END):
            lines[number] += BLOCK_END
    return lines


def _blocks(tokens: list[Token]) -> Iterator[tuple[int, str]]:
    """The blocks that hold text: the number of the first line, from 0, and the text."""
    from .markdown_parser import visible

    for index, token in enumerate(tokens):
        if token.map is None or token.type not in ("inline", "html_block"):
            continue
        if token.type == "html_block":
            yield token.map[0], _html_text(token.content)
            continue
        text = visible(token.children) if token.children else token.content
        # A task list's box stands where a list item begins.
        box = _TASK_BOX.match(text) if tokens[index - 2].type == "list_item_open" else None
        yield token.map[0], _MARK.sub("", text[box.end() :] if box else text)


def _html_text(html: str) -> str:
    from .html_tags import strip_tags

    lines = strip_tags(html.rstrip("\n"), BLOCK_END).split("\n")
    return "\n".join(line.strip(" \t") if line.strip() else "" for line in lines)


def _prepared(source: str) -> str:
    """The source without what Markdown itself does not know: front matter, template tags, footnotes' labels."""
    opened = _FRONT_MATTER.match(source)
    if opened:
        closed = re.compile(rf"^{re.escape(opened[1] or opened[2])}[ \t]*$", re.MULTILINE).search(source, opened.end())
        source = source if closed is None else "\n" * source.count("\n", 0, closed.end()) + source[closed.end() :]
    source = _TEMPLATE_TAG.sub(lambda tag: "\n" * tag[0].count("\n"), source)
    # As a list item, a footnote may go on in paragraphs indented by four.
    return _FOOTNOTE.sub(r"\1-   ", source)
