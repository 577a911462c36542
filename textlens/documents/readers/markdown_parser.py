"""The Markdown parser, markdown-it, adapted to preserve line numbers and to take linear time."""

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
"""The maximum nesting depth of blocks; markdown-it drops what is nested more deeply."""

_MAX_BRACKETS = 20


@cache
def parser() -> MarkdownIt:
    """The parser for CommonMark with tables and strikethrough; it keeps no state between texts."""
    made = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    made.core.ruler.at("inline", _parse_inline)
    rules = {"backticks": backtick, "link": link, "image": image, "html_inline": html_inline}
    for name, rule in rules.items():
        made.inline.ruler.at(name, _keeping_lines(rule))
    return made


def _parse_inline(state: StateCore) -> None:
    """markdown-it's own step, except that text with deeply nested brackets, which would take minutes, is not parsed."""
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
    """A rule that adds the line breaks that the given rule drops from link targets, tags and code spans."""

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
    """The text of inline tokens, with a line feed at the end of each line."""
    return "".join(_visible_part(token) for token in tokens)


def _visible_part(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        # A line feed here comes from an entity or a code span; `_keeping_lines` restores line breaks.
        return token.content.translate(NO_BREAKS)
    if token.type == "softbreak":
        # A space before the line break means, as in RFC 3676, that the paragraph continues.
        return " \n"
    if token.type == "hardbreak":
        return "\n"
    if token.type == "html_inline":
        return strip_tags(token.content)
    return visible(token.children or ())
