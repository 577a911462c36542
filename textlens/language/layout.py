"""The layout of a text: its paragraphs, and lines that are units of their own.

A *paragraph* is the text between blank lines; a form feed and U+2029 end one too. Two layouts without blank lines are
recognised. If a block has a line with white space past column 120, wider than any usual wrap width, its lines were not
wrapped and each is a paragraph. If some lines of a block are indented and most are not, an indented line begins a paragraph.
Any other block is one paragraph, wherever its line breaks are.

Within a paragraph, a line break is either a wrap, without meaning, or the end of a headline or list item. A line that is
followed by a lower-case letter was wrapped. Such lines show the wrap width; a line with enough room left for the next word was
not wrapped, and neither was any line of a text without wrapping.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, pairwise

from .invisible import seen
from .spans import Span, Spans

__all__ = ["Span", "covering", "paragraphs", "units"]

_WIDEST_WRAP = 120
_NARROWEST_WRAP = 30
_NARROWEST_FILL = 40
_RAGGED = 8
_CLOSED = 8
_CLOSERS = "\"'”’“‘»«›‹)]*_ "
_ENDS = (".", "!", "?", "…", ":")
_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_RULES = tuple(sign * 10 for sign in "*=~_-")
_BULLETS = "*•‣◦▪·●■►>+#"
_LISTED = r"[-–—*•‣◦▪·●■►»>+]\s|#{1,6}\s|\(?\d{1,3}[.)]\s|\(?[a-zA-Z][.)]\s"


def paragraphs(text: str) -> Spans:
    """The spans of the paragraphs in order, without surrounding white space."""
    found = Spans()
    for lines in _blocks(text):
        found.extend(_paragraphs_of(text, lines) if len(lines) > 1 else lines)
    return found


def units(text: str, paragraphs: Sequence[Span]) -> Sequence[Span]:
    """The paragraphs, divided further at the ends of headlines, list items, ruled lines and other separate lines."""
    gap = _gap(_breaks_in(text))
    laid = _Laid(text, Spans(paragraph for paragraph in paragraphs if gap.search(text, *paragraph)), gap)
    found = paragraphs
    if laid.paragraphs:
        width = _wrap_width(text, paragraphs, laid)
        found = Spans(unit for paragraph in paragraphs for unit in _joined(text, laid.lines(paragraph), width))
    if any(rule in text for rule in _RULES):
        return Spans(piece for start, end in found for piece in _cut_at_rules(text, start, end))
    return found


def covering(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Paragraphs or units, each with any text up to the next, such as a ruled line, that is in none: all but white space."""
    starts = [start for start, _ in spans] or [0]
    before = text[: starts[0]]
    if seen(before).strip():
        starts.insert(0, 0)
    elif before.strip():
        # What cannot be seen is no block of its own.
        starts[0] = 0
    for start, following in pairwise([*starts, len(text)]):
        block = text[start:following]
        if block.strip():
            yield start + len(block) - len(block.lstrip()), start + len(block.rstrip())


def _blocks(text: str) -> Iterator[Spans]:
    """The blocks between blank lines, each as the spans of its lines."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return
    lines = Spans()
    for gap in _gap(_breaks_in(text)).finditer(text, start, end):
        stop, after = gap.span()
        lines.append((start, _stripped(text, start, stop)))
        start = after
        if is_blank_line(text[stop:after]):
            yield lines
            lines = Spans()
    lines.append((start, end))
    yield lines


class _Laid:
    """The paragraphs of several lines; their lines are found each time they are asked for, since there may be very many."""

    def __init__(self, text: str, paragraphs: Spans, gap: re.Pattern[str]) -> None:
        self._text, self.paragraphs, self._gap = text, paragraphs, gap

    def lines(self, paragraph: Span) -> Iterator[Span]:
        """The lines of one paragraph."""
        start, end = paragraph
        for found in self._gap.finditer(self._text, start, end):
            yield start, _stripped(self._text, start, found.start())
            start = found.end()
        yield start, end

    def breaks(self) -> Iterator[tuple[Span, Span]]:
        """The lines before and after each line break."""
        return (pair for paragraph in self.paragraphs for pair in pairwise(self.lines(paragraph)))


def _stripped(text: str, start: int, end: int) -> int:
    """The end of text[start:end] without trailing white space."""
    return start + len(text[start:end].rstrip()) if text[end - 1].isspace() else end


@lru_cache(maxsize=64)
def is_blank_line(white: str) -> bool:
    """Whether white space contains a blank line, a form feed or a paragraph separator."""
    if "\f" in white or "\u2029" in white:
        return True
    return sum(white.count(sign) for sign in _BREAKS) - white.count("\r\n") > 1


def _breaks_in(text: str) -> str:
    # Most texts have only one kind of line break, and searching for one is several times faster than for ten.
    return "".join(sign for sign in _BREAKS if sign in text)


@cache
def _gap(breaks: str) -> re.Pattern[str]:
    """A line break and all white space after it; the quantifier is possessive, so that no character is matched twice."""
    return re.compile(rf"[{breaks or _BREAKS}]\s*+")


@cache
def _rule() -> re.Pattern[str]:
    # Ten or more of the same character; fewer underscores may be a blank to fill in.
    return re.compile(r"(([*=~_-])(?<!\S.)\2{9,}+)(?!\S)\s*+", re.DOTALL)


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(r"[\"'“‘«„‚»›‹(\[¿¡]{1,3}[\u00a0\u202f ]?")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(rf"[\w)\]\"'”’“»«%][.!?…][{re.escape(_CLOSERS)}]*(?:\s|\Z)")


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(_LISTED)


def _paragraphs_of(text: str, lines: Sequence[Span]) -> Sequence[Span]:
    if any(_is_wide(text, start, end) for start, end in lines):
        return lines
    indented = bytes(_is_indented(text, start) for start, _ in islice(lines, 1, None))
    if not 0 < sum(indented) <= len(indented) // 2:
        return [(lines[0][0], lines[-1][1])]
    # An indented line that begins in lower case continues a list item or a headline with a hanging indent.
    begins = [number for number, is_in in enumerate(indented, 1) if is_in and not text[lines[number][0]].islower()]
    firsts = [0, *begins, len(lines)]
    return [(lines[first][0], lines[after - 1][1]) for first, after in pairwise(firsts)]


def _is_wide(text: str, start: int, end: int) -> bool:
    # White space, not length: a line may also be long because of a web address.
    return end - start > _WIDEST_WRAP and text.find(" ", start + _WIDEST_WRAP, end) >= 0


def _is_indented(text: str, start: int) -> bool:
    return text[start - 1] in "\t\u3000" or text[start - 2 : start] == "  "


def _cut_at_rules(text: str, start: int, end: int) -> Iterator[Span]:
    """A unit divided before and after each ruled line in it, as in mail that has lost its line breaks."""
    for rule in _rule().finditer(text, start, end):
        if start < rule.start():
            yield start, _stripped(text, start, rule.start())
        yield rule.span(1)
        start = rule.end()
    if start < end:
        yield start, end


def _wrap_width(text: str, paragraphs: Iterable[Span], laid: _Laid) -> int:
    """The usual length of the lines of a wrapped text; 0 if the text is not wrapped."""
    sizes: Counter[tuple[int, bool]] = Counter()
    sizes.update((end - start, _is_small(text, after, stop)) for (start, end), (after, stop) in laid.breaks())
    wrapped = Counter({size: count for (size, small), count in sizes.items() if small})
    if wrapped.total() * 4 >= sizes.total():
        width = _median(wrapped)
        return width if width >= _NARROWEST_WRAP else 0
    return _filled_width(text, paragraphs, laid)


def _median(counted: Counter[int]) -> int:
    """The median of counted numbers; the lower one of two."""
    left = (counted.total() - 1) // 2
    for number in sorted(counted):
        left -= counted[number]
        if left < 0:
            return number
    raise ValueError("no numbers")


def _filled_width(text: str, paragraphs: Iterable[Span], laid: _Laid) -> int:
    """The length of the longest line, if the text is wrapped although most lines begin with a capital; otherwise 0.

    It is wrapped if the first word of each line would have made the line before longer than that, and if each paragraph of
    several lines contains the end of a sentence, which headlines and lists do not.
    """
    spans = (line for paragraph in paragraphs for line in laid.lines(paragraph))
    width = max((end - start for start, end in spans if text.find(" ", start, end) >= 0), default=0)
    if not _NARROWEST_FILL <= width <= _WIDEST_WRAP:
        return 0
    prose = all(_sentence_end().search(text, *paragraph) for paragraph in laid.paragraphs)
    filled = prose and all(_goes_on(text, *pair, width) or _listed().match(text, pair[1][0]) for pair in laid.breaks())
    return width if filled else 0


def _joined(text: str, lines: Iterable[Span], width: int) -> Iterator[Span]:
    """The lines of one paragraph, with wrapped lines joined."""
    rest = iter(lines)
    before = next(rest)
    start = before[0]
    for after in rest:
        if not _goes_on(text, before, after, width, width // _RAGGED):
            yield start, before[1]
            start = after[0]
        before = after
    yield start, before[1]


def _goes_on(text: str, before: Span, after: Span, width: int, ragged: int = 0) -> bool:
    """Whether a line continues the one before, in a text wrapped at `width`, 0 if not wrapped; lines may be `ragged` shorter."""
    start, end = after
    room = (width or _WIDEST_WRAP) - (before[1] - before[0])
    full = room - ragged <= len(text[start : min(end, start + _WIDEST_WRAP)].split(None, 1)[0])
    if _listed().match(text, start) and not (full and width and _is_wrapped(text, before, start)):
        return False
    return full or _is_small(text, start, end)


def _is_small(text: str, start: int, end: int) -> bool:
    """Whether a line begins in lower case, possibly after an opening mark: `“and then`."""
    if text[start].isalnum():
        return text[start].islower()
    found = _opened().match(text, start, end)
    return found is not None and text[found.end() : found.end() + 1].islower()


def _is_wrapped(text: str, before: Span, start: int) -> bool:
    """Whether an age, an initial, a dash or a closing mark is at the start of a line only because of a wrap."""
    if text[start] in _BULLETS:
        return False
    ended = text[max(before[0], before[1] - _CLOSED) : before[1]].rstrip(_CLOSERS)
    return text[start] == "»" or not ended.endswith(_ENDS) or (ended[-2:-1].isupper() and not ended[-3:-2].isalnum())
