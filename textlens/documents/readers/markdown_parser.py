"""The Markdown parser, markdown-it, made to keep count of lines and never to take longer than the text is long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, backtick, html_inline, image, link
from markdown_it.token import Token

from .html_tags import NO_BREAKS, strip_tags

InlineRule = Callable[[StateInline, bool], bool]

MAX_NESTING = 100
"""Blocks in blocks; markdown-it drops what lies deeper."""

_MAX_BRACKETS = 20


@cache
def parser() -> MarkdownIt:
    """The parser of CommonMark with tables and strikethrough; it keeps nothing of one text for the next."""
    made = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    made.core.ruler.at("inline", _parse_inline)
    rules = {"backticks": backtick, "link": link, "image": image, "html_inline": html_inline}
    for name, rule in rules.items():
        made.inline.ruler.at(name, _keeping_lines(rule))
    return made


def _parse_inline(state: StateCore) -> None:
    """markdown-it's own step, but for brackets in brackets in brackets, over which it would take minutes."""
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
            for _ in range(breaks - visible(state.tokens[known:]).count("\n")):
                state.push("softbreak", "br", 0)
        return True

    return kept


def visible(tokens: Iterable[Token]) -> str:
    """The text of inline tokens, with a line feed for each line that they end."""
    return "".join(_visible_part(token) for token in tokens)


def _visible_part(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        # A line feed here comes from an entity or from inside code, and is counted elsewhere.
        return token.content.translate(NO_BREAKS)
    if token.type == "softbreak":
        # A space before the line break says, as in RFC 3676, that the paragraph goes on.
        return " \n"
    if token.type == "hardbreak":
        return "\n"
    if token.type == "html_inline":
        return strip_tags(token.content)
    return visible(token.children or ())
