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

from .citations import citation
from .html_tags import LINE_BREAK, NO_BREAKS, strip_tags

InlineRule = Callable[[StateInline, bool], bool]

MAX_NESTING = 100
"""The maximum nesting depth of blocks; markdown-it drops what is nested more deeply."""

_MAX_BRACKETS = 20
_LEFT_OUT = ("citation", "html_inline")
_CLOSING = ("", ".", ",", ";", ":", "!", "?", ")", "]")


@cache
def parser() -> MarkdownIt:
    """The parser for CommonMark with tables and strikethrough; it keeps no state between texts."""
    made = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    made.core.ruler.at("inline", _parse_inline)
    rules = {"backticks": backtick, "link": link, "image": image, "html_inline": html_inline}
    for name, rule in rules.items():
        made.inline.ruler.at(name, _keeping_lines(rule))
    made.inline.ruler.before("link", "citation", _keeping_lines(citation))
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
    parts: list[str] = []
    left_out = False
    for token in tokens:
        part = _visible_part(token)
        if not part:
            left_out = left_out or token.type in _LEFT_OUT
            continue
        if left_out:
            part = _closed_up(parts, part)
        if parts and parts[-1].endswith(LINE_BREAK) and token.type == "softbreak":
            # The line of the source ends there, too.
            parts[-1], part = parts[-1].removesuffix(LINE_BREAK), "\n"
        parts.append(part)
        left_out = left_out and token.type == "softbreak"
    if left_out:
        _closed_up(parts, "")
    return "".join(parts)


def _closed_up(parts: list[str], after: str) -> str:
    """What comes after something that was left out, and takes its blanks with it as far as they would be too many."""
    if parts and parts[-1].endswith("(") and after.startswith(")"):
        parts[-1], after = parts[-1][:-1], after[1:]
    if len(parts) > 1 and parts[-1].endswith("\n"):
        # What was left out went over a line end; a full stop behind it belongs to the word before it.
        closing = after[: len(after) - len(after.lstrip(".,;:!?)]"))]
        parts[-2] = parts[-2].rstrip(" ") + closing if closing else parts[-2]
        after = after[len(closing) :]
    if not parts or parts[-1].endswith((" ", "\n")):
        if after.startswith(" "):
            return after[1:]
        if parts and parts[-1].endswith(" ") and after[:1] in _CLOSING:
            parts[-1] = parts[-1][:-1]
    return after


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
