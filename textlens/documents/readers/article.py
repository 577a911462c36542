"""Which blocks of a web page are its article.

Two sources of evidence are combined. One is the page itself: the names of its elements, and which blocks consist of links. The
other, called the witness, is the text that a library tuned on many pages extracts: it shows where the article begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .blocks import Block
from .blocks import block as made
from .evidence import Evidence, Witness, plain
from .markup import Page
from .page_parts import is_never_seen, reason
from .restored import restore

_ITEM = 3
"""The minimum number of words of an item of a list that consists of links; fewer may be a menu."""

_LONGEST_NOTICE = 40
_PARTS = frozenset(["li", "tr", "dt", "dd", "caption", "h2", "h3", "h4", "blockquote", "p"])
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
_ENDS = re.compile(r"[.!?…\"'”’»“]\s*$")
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


def blocks_of(html: str) -> list[Block]:
    """The blocks of a page; those that seem not to be part of the article know why."""
    return Page(is_never_seen, reason).read(html).all()


def article(blocks: Sequence[Block], witness: str, titles: Iterable[str]) -> Article:
    """The article of a page; if no block is prose, all blocks that are not navigation.

    Args:
        blocks: The blocks of the page.
        witness: The article as extracted by the library; empty if it was not used or found none.
        titles: The headlines that the page states in its metadata.
    """
    seen = Witness(witness)
    known = [Evidence(block, seen) for block in blocks]
    restore(known)
    known = [one for one in known if one.exclusion is None or one.block.label == "h1"]
    sure = [
        place for place, one in enumerate(known) if one.is_prose and one.exclusion is None and (one.is_witnessed or not seen.size)
    ]
    if not sure:
        return Article([one.block for one in known if one.exclusion is None and not one.is_navigation])
    head, headline = _headline(known[: sure[0] + 1], titles)
    within = range(head + 1, sure[-1] + 1)
    story = [known[place] for place in within if _belongs(known[place]) and not _heads_nothing(known, place, seen)]
    # After the last sure block, the witness distinguishes the article from lists of links and notices.
    after = [one for one in known[sure[-1] + 1 :] if _belongs(one) and (one.is_witnessed or not seen.size)]
    if headline is None:
        return Article(_trimmed([*story, *after]))
    rest = Evidence(_without(headline, known[head].block), seen)
    return Article([headline, *_trimmed([*([rest] if rest.is_prose else []), *story, *after])], headline)


def _headline(known: Sequence[Evidence], titles: Iterable[str]) -> tuple[int, Block | None]:
    """The headline and the index of its block: a stated title, or else the last main heading; -1 and None if there is none."""
    stated = [plain(title) for title in titles if title]
    found: list[tuple[int, int, Block]] = []
    for place, one in enumerate(known):
        block = one.block
        for line in block.split("\n"):
            words = plain(line)
            # A page's title may include the name of the site, before or after the headline.
            if words and any(f" {title} ".startswith(f" {words} ") or f" {title} ".endswith(f" {words} ") for title in stated):
                found.append((len(words.split()), place, block if line == block else made(line.strip(), block.label)))
        if block.label == "h1":
            found.append((1, place, block))
    _, place, headline = max(found, key=lambda one: one[:2], default=(0, -1, None))
    return place, headline


def _without(headline: str, block: Block) -> Block:
    """A block without its headline; the rest may be a date, or even the story itself."""
    rest = "\n".join(line for line in block.split("\n") if line.strip() not in headline.split("\n"))
    return made(rest, block.label, block.parts)


def _belongs(one: Evidence) -> bool:
    """Whether a block between blocks of the article is part of it."""
    if one.exclusion is not None or (one.is_navigation and not _is_item(one)) or _SLOT.fullmatch(one.block):
        return False
    if one.linked and not one.is_witnessed and _OFFER.search(one.block):
        return False
    return one.is_prose or one.block.label in _PARTS or (one.is_witnessed and len(one.words) > 1)


def _heads_nothing(known: Sequence[Evidence], place: int, seen: Witness) -> bool:
    """Whether a line that stands as a heading is followed by something that the witness has not, and is not in it itself."""
    one, following = known[place], known[place + 1 : place + 2]
    stands = one.block.label in _HEADINGS or (one.block.label == "p" and not _ENDS.search(one.block))
    return (
        stands
        and not one.is_prose
        and not one.is_witnessed
        and seen.size > 0
        and not any(other.is_witnessed for other in following)
    )


def _is_item(one: Evidence) -> bool:
    """Whether a block of links is an item of a list in the article, such as a reference."""
    return one.is_witnessed and one.block.label == "li" and len(one.words) >= _ITEM


def _trimmed(known: Sequence[Evidence]) -> list[Block]:
    """The blocks without notices at either end and without headings at the end."""
    blocks = [one.block for one in known]
    first, last = 0, len(blocks)
    while first < last and _is_notice(blocks[first], _COOKIES):
        first += 1
    while first < last and (blocks[last - 1].label in _HEADINGS or _is_notice(blocks[last - 1], _RIGHTS)):
        last -= 1
    return blocks[first:last]


def _is_notice(block: Block, pattern: re.Pattern[str]) -> bool:
    return len(block.split()) <= _LONGEST_NOTICE and pattern.search(block) is not None
