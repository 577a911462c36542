"""Markdown: the words that a reader of the page sees, each on the line where its source has it.

Headings', lists', quotations' and emphasis's marks, link targets, images' addresses, HTML tags, tables' pipes, code blocks, front
matter, footnote marks and template tags go; link texts, images' descriptions, inline code, footnotes and table cells stay. Where
two blocks meet without a blank line between them, as list items do, U+2029 PARAGRAPH SEPARATOR ends the first.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from .base import Extracted
from .decode import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    InlineRule = Callable[[StateInline, bool], bool]

BLOCK_END = "\u2029"
"""Ends a block whose next line belongs to another one."""

_MAX_NESTING = 100
_MAX_BRACKETS = 20
_NO_BREAKS = str.maketrans("\n\r", "  ")

_FRONT_MATTER = re.compile(r"(---)[ \t]*\n(?=\s*(?:#|[\w\"'-]+\s*:))|(\+\+\+)[ \t]*\n")
_FOOTNOTE = re.compile(r"^( {0,3})\[\^[^\]\[\s]{1,99}\]:[ \t]*", re.MULTILINE)
_MARK = re.compile(r"\[\^[^\]\[\s]{1,99}\]|\[![A-Z]{1,20}\]")
_TEMPLATE_TAG = re.compile(r"\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}|\{[:#][^{}\n]*\}$", re.MULTILINE)
_TAG_TEXT = {"<q>": "“", "</q>": "”", "<br>": " ", "<br/>": " ", "<br />": " "}
_TASK_BOX = re.compile(r"\[[ xX]\]\s")


def extract(data: bytes, name: str, encoding: str | None) -> Extracted:
    """Decode the bytes and leave the markup out."""
    text, used = decode(data, encoding, name=name)
    return Extracted(plain(text), used, "markdown")


def plain(source: str) -> str:
    """The text of a Markdown source, with as many lines as the source; the source itself where its nesting is no document's.

    >>> plain("# Fire at the *docks*\\n\\nSee [the map](https://example.org/map).")
    'Fire at the docks\\n\\nSee the map.'
    """
    source = _prepared(source.replace("\r\n", "\n").replace("\r", "\n"))
    tokens = _parser().parse(source)
    if any(token.level >= _MAX_NESTING - 1 for token in tokens):
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
    for index, token in enumerate(tokens):
        if token.map is None or token.type not in ("inline", "html_block"):
            continue
        if token.type == "html_block":
            yield token.map[0], _html_text(token.content)
            continue
        text = _visible(token.children) if token.children else token.content
        # A task list's box stands where a list item begins.
        box = _TASK_BOX.match(text) if tokens[index - 2].type == "list_item_open" else None
        yield token.map[0], _MARK.sub("", text[box.end() :] if box else text)


def _visible(tokens: Iterable[Token]) -> str:
    """The text of inline tokens, with a line feed for each line that they end."""
    return "".join(_visible_part(token) for token in tokens)


def _visible_part(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        # A line feed here comes from an entity or from inside code, and is counted elsewhere.
        return token.content.translate(_NO_BREAKS)
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "html_inline":
        return _TAG_TEXT.get(token.content.lower(), "")
    return _visible(token.children or ())


def _html_text(html: str) -> str:
    
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


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import backtick, html_inline, image, link

    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    parser.core.ruler.at("inline", _parse_inline)
    rules = {"backticks": backtick, "link": link, "image": image, "html_inline": html_inline}
    for name, rule in rules.items():
        parser.inline.ruler.at(name, _keeping_lines(rule))
    return parser


def _parse_inline(state: StateCore) -> None:
    """Markdown-it's own step, but for paragraphs with brackets in brackets in brackets, over which it would take minutes."""
    for token in state.tokens:
        if token.type == "inline" and not _is_deep(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _is_deep(content: str) -> bool:
    if content.count("[") <= _MAX_BRACKETS:
        return False
    steps = (1 if bracket == "[" else -1 for bracket in re.findall(r"[\[\]]", content))
    return max(accumulate(steps)) > _MAX_BRACKETS


def _keeping_lines(rule: InlineRule) -> InlineRule:
    """The rule, followed by the line breaks that it swallowed: in a link's target, a tag, a code span."""

    def kept(state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        breaks = 0 if silent else state.src.count("\n", start, state.pos)
        if breaks:
            for _ in range(breaks - _visible(state.tokens[known:]).count("\n")):
                state.push("softbreak", "br", 0)
        return True

    return kept
