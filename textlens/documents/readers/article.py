"""Which blocks of a web page are its article.

Two sources of evidence are combined. One is the page itself: the names of its elements, and which blocks consist of links. The
other, called the witness, is the text that a library tuned on many pages extracts: it shows where the article begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .blocks import Block
from .blocks import block as made
from .cards import exclude_cards
from .evidence import Evidence, Witness, plain
from .markup import Page
from .notices import is_about_cookies, is_about_rights, is_inserted, is_offer, is_plain_offer
from .page_parts import STANDFIRSTS, is_never_seen, reason
from .restored import restore

_ITEM = 3
"""The minimum number of words of an item of a list that consists of links; fewer may be a menu."""

_RUN = 5
"""The minimum number of words of a passage that is set apart and known to be a repeat."""

_MOST_LINES = 4
"""How many lines between a heading and what it stands above are looked past."""

_NOTHING = Witness("")
_PARTS = frozenset(["summary", "li", "tr", "dt", "dd", "caption", "h2", "h3", "h4", "blockquote", "p"])
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
_ENDS = re.compile(r"[.!?…\"'”’»“]\s*$")


class Article(NamedTuple):
    """An article.

    Attributes:
        blocks: Its blocks.
        headline: Its headline, if any, which is also the first block.
        others: The number of words of other stories that the witness takes for parts of the article.
    """

    blocks: list[Block]
    headline: str | None = None
    others: int = 0


def blocks_of(html: str) -> list[Block]:
    """The blocks of a page; those that seem not to be part of the article know why."""
    return Page(is_never_seen, reason).read(html).all()


def article(blocks: Sequence[Block], witness: str, titles: Sequence[str]) -> Article:
    """The article of a page; if no block is prose, all blocks that are not navigation.

    Args:
        blocks: The blocks of the page.
        witness: The article as extracted by the library; empty if it was not used or found none.
        titles: The headlines that the page states in its metadata.
    """
    seen = Witness(witness)
    known = [Evidence(block, seen) for block in blocks]
    if not any(one.is_prose and one.is_witnessed and one.label != "h1" for one in known):
        # The library took something else for the article.
        seen = _NOTHING
        for one in known:
            one.is_witnessed = False
    restore(known, titles)
    exclude_cards(known)
    sure = [place for place, one in enumerate(known) if one.is_sure and (one.is_witnessed or not seen.size)]
    if not sure:
        return Article([one.block for one in known if one.exclusion is None and not one.is_navigation])
    others = sum(len(one.words) for one in known if one.is_witnessed and one.is_other)
    head, headline = _headline(known[: sure[0] + 1], titles)
    begin, end = head + 1, sure[-1] + 1
    story = [known[at] for at in range(begin, end) if _belongs_at(known, at) and not _heads_nothing(known, at, seen)]
    story = _without_pull_quotes(story)
    first = next((at for at in sure if at > head), begin)
    standfirst = [one for one in known[begin:first] if headline is not None and _is_standfirst(one)]
    # After the last sure block, the witness distinguishes the article from lists of links and notices.
    after = [one for one in known[end:] if _belongs(one) and (one.is_witnessed or not seen.size)]
    if headline is None:
        return Article(_trimmed([*story, *after]), others=others)
    rest = Evidence(_without(headline, known[head].block), seen)
    return Article([headline, *_trimmed([*([rest] if rest.is_prose else []), *standfirst, *story, *after])], headline, others)


def as_article(text: str, titles: Sequence[str]) -> Article:
    """The article as a text that the page states, a line a paragraph, below the first headline that the page states."""
    blocks = [made(line.strip(), "p") for line in text.split("\n") if line.strip()]
    if not titles or plain(titles[0]) == plain(blocks[0]):
        return Article(blocks)
    headline = made(titles[0], "h1")
    return Article([headline, *blocks], headline)


def _headline(known: Sequence[Evidence], titles: Sequence[str]) -> tuple[int, Block | None]:
    """The headline and the index of its block: a stated title, or else the last main heading; -1 and None if there is none."""
    stated = [plain(title) for title in titles if title]
    found: list[tuple[int, int, Block]] = []
    for place, one in enumerate(known):
        block = one.block
        for line in block.split("\n"):
            part = block if line == block else made(line.strip(), block.label)
            told = Evidence(part, _NOTHING)
            if told.is_titled(stated):
                found.append((len(told.words), place, part))
        if block.label == "h1":
            found.append((1, place, block))
    _, place, headline = max(found, key=lambda one: one[:2], default=(0, -1, None))
    return place, headline


def _without(headline: str, block: Block) -> Block:
    """A block without its headline; the rest may be a date, or even the story itself."""
    rest = "\n".join(line for line in block.split("\n") if line.strip() not in headline.split("\n"))
    return made(rest, block.label, block.parts)


def _belongs_at(known: Sequence[Evidence], place: int) -> bool:
    """Whether a block within the article is part of it; a heading that is a link is, if it stands above a paragraph that is."""
    one = known[place]
    if one.is_navigation and one.exclusion is None and one.label in _HEADINGS and one.is_witnessed:
        return any(below.is_sure and below.is_witnessed for below in known[place + 1 : place + 2])
    return _belongs(one)


def _belongs(one: Evidence) -> bool:
    """Whether a block between blocks of the article is part of it."""
    if one.exclusion is not None and not _catches_the_eye(one):
        return False
    if (one.is_navigation and not _is_item(one)) or is_inserted(one.block, one.linked):
        return False
    if one.linked and (is_plain_offer(one.block) or (not one.is_witnessed and is_offer(one.block))):
        return False
    return one.is_prose or one.label in _PARTS or one.block.is_quoted or (one.is_witnessed and len(one.words) > 1)


def _without_pull_quotes(story: Sequence[Evidence]) -> list[Evidence]:
    """The story without passages of it that are set a second time to catch the eye."""
    told = Witness("\n".join(one.block for one in story if not _is_set_apart(one)))
    return [one for one in story if not (_is_set_apart(one) and len(one.words) >= _RUN and told.has(one.words))]


def _is_set_apart(one: Evidence) -> bool:
    """Whether a block is set as a quotation or to catch the eye."""
    return one.label == "blockquote" or _catches_the_eye(one)


def _catches_the_eye(one: Evidence) -> bool:
    return one.exclusion is not None and one.exclusion.reason.startswith("pull")


def _heads_nothing(known: Sequence[Evidence], place: int, seen: Witness) -> bool:
    """Whether a line that stands as a heading is not in the witness, and nor is what it stands above."""
    if not seen.size or not _stands(known[place]):
        return False
    below = known[place + 1 : place + 1 + _MOST_LINES]
    return not next((one.is_witnessed for one in below if not _stands(one)), False)


def _stands(one: Evidence) -> bool:
    """Whether a block stands as a heading, or as a line with a name or a date, that the witness has not."""
    stands = one.label in _HEADINGS or (one.label in ("p", "div") and not _ENDS.search(one.block))
    return stands and not one.is_prose and not one.is_witnessed and not one.is_navigation and one.exclusion is None


def _is_standfirst(one: Evidence) -> bool:
    """Whether a block between the headline and the story introduces it; many pages call that a teaser."""
    excluded = one.exclusion
    return excluded is not None and excluded.reason in STANDFIRSTS and one.is_prose and not one.linked


def _is_item(one: Evidence) -> bool:
    """Whether a block of links is an item of a list in the article, such as a reference."""
    return one.is_witnessed and one.label == "li" and len(one.words) >= _ITEM


def _is_heading(one: Evidence) -> bool:
    """Whether a block is a heading, and not a paragraph that is set as one."""
    return one.label in _HEADINGS and not (one.is_prose and _ENDS.search(one.block))


def _trimmed(known: Sequence[Evidence]) -> list[Block]:
    """The blocks without notices at either end and without headings at the end."""
    blocks = [one.block for one in known]
    first, last = 0, len(blocks)
    while first < last and is_about_cookies(blocks[first]):
        first += 1
    while first < last and (_is_heading(known[last - 1]) or is_about_rights(blocks[last - 1])):
        last -= 1
    return blocks[first:last]
