"""Which blocks of a web page are its article.

Two sources of evidence are combined. One is the page itself: the names of its elements, and which blocks consist of links. The
other, called the witness, is the text that a library tuned on many pages extracts: it shows where the article begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .blocks import Block
from .markup import Page
from .page_parts import is_excluded_by_name, is_excluded_by_tag

_PROSE = 8
"""The minimum number of words of a block of prose; fewer may be a date, a name or a button."""

_LINKED = 0.7
"""The share of letters in links from which a block counts as navigation."""

_LONGEST_NOTICE = 40
_PARTS = frozenset(["li", "tr", "dt", "dd", "caption", "h2", "h3", "h4", "blockquote", "p"])
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
_COOKIES = re.compile(
    r"\b(?:uses?|use of|using|verwende\w*|nutz\w*|utilis\w*|usa\w*|utiliza\w*) (?:de |des |von )?cookies\b", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"©|\bcopyright\b|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b", re.IGNORECASE
)
_OFFER = re.compile(
    r"\bsign (?:me |us )?up\b|\bsubscribe\b|\bnewsletter\b|\b(?:daily|weekly) (?:e-?mail|briefing)\b|\bour app\b", re.IGNORECASE
)
_SLOT = re.compile(
    r"\W*(?:skip )?(?:advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|advertentie)\W*", re.IGNORECASE
)


class Article(NamedTuple):
    """The blocks of an article, and its headline, if any, which is also the first block."""

    blocks: list[Block]
    headline: str | None = None


def blocks_of(html: str, *, by_class: bool = True) -> list[Block]:
    """The blocks of a page without elements that are not part of an article, by their names and, if asked, their classes."""
    return Page(is_excluded_by_name if by_class else is_excluded_by_tag).read(html).all()


def article(blocks: Sequence[Block], witness: str, titles: Iterable[str]) -> Article:
    """The article of a page; if no block is prose, all blocks that are not navigation.

    Args:
        blocks: The blocks of the page.
        witness: The article as extracted by the library; empty if it was not used or found none.
        titles: The headlines that the page states in its metadata.
    """
    seen = _plain(witness)
    sure = [place for place, block in enumerate(blocks) if _is_prose(block) and _plain(block) in (seen or _plain(block))]
    if not sure:
        return Article([block for block in blocks if block.linked < _LINKED])
    head, headline = _headline(blocks[: sure[0] + 1], titles)
    story = [block for block in blocks[head + 1 : sure[-1] + 1] if _belongs(block, seen)]
    # After the last sure block, the witness distinguishes the article from lists of links and notices.
    after = [block for block in blocks[sure[-1] + 1 :] if _belongs(block, seen) and (not seen or _plain(block) in seen)]
    if headline is None:
        return Article(_trimmed([*story, *after]))
    rest = _without(headline, blocks[head])
    return Article([headline, *_trimmed([*([rest] if _is_prose(rest) else []), *story, *after])], headline)


def _headline(blocks: Sequence[Block], titles: Iterable[str]) -> tuple[int, Block | None]:
    """The headline and the index of its block: a stated title, or else the last main heading; -1 and None if there is none."""
    stated = [_plain(title) for title in titles if title]
    found: list[tuple[int, int, Block]] = []
    for place, block in enumerate(blocks):
        for line in block.split("\n"):
            plain = _plain(line)
            # A page's title may include the name of the site, before or after the headline.
            if plain and any(f" {title} ".startswith(f" {plain} ") or f" {title} ".endswith(f" {plain} ") for title in stated):
                found.append((len(plain.split()), place, block if line == block else Block(line.strip())))
        if block.label == "h1":
            found.append((1, place, block))
    _, place, headline = max(found, key=lambda one: one[:2], default=(0, -1, None))
    return place, headline


def _without(headline: str, block: Block) -> Block:
    """A block without its headline; the rest may be a date, or even the story itself."""
    rest = Block("\n".join(line for line in block.split("\n") if line.strip() not in headline.split("\n")))
    rest.label, rest.linked = block.label, block.linked
    return rest


def _belongs(block: Block, seen: str) -> bool:
    """Whether a block between blocks of the article is part of it."""
    if block.linked >= _LINKED or _SLOT.fullmatch(block):
        return False
    known = bool(seen) and _plain(block) in seen
    if block.linked and not known and _OFFER.search(block):
        return False
    return _is_prose(block) or block.label in _PARTS or (known and len(block.split()) > 1)


def _is_prose(block: Block) -> bool:
    return block.linked < _LINKED and len(block.split()) >= _PROSE


def _trimmed(blocks: list[Block]) -> list[Block]:
    """The blocks without notices at either end and without headings at the end."""
    first, last = 0, len(blocks)
    while first < last and _is_notice(blocks[first], _COOKIES):
        first += 1
    while first < last and (blocks[last - 1].label in _HEADINGS or _is_notice(blocks[last - 1], _RIGHTS)):
        last -= 1
    return blocks[first:last]


def _is_notice(block: Block, pattern: re.Pattern[str]) -> bool:
    return len(block.split()) <= _LONGEST_NOTICE and pattern.search(block) is not None


def _plain(text: str) -> str:
    """Lower-case words separated by single spaces, for comparison without regard to punctuation."""
    return " ".join(re.findall(r"\w+", text.casefold()))
