"""Cards: short announcements of other stories, several in a row, each with a headline that is a link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .elements import Element
from .evidence import Evidence

_FEWEST = 3
"""The minimum number of cards in one element."""

_SHARE = 0.25
"""The minimum share of a story's words in those of cards that are of other stories."""

_LONGEST = 120
"""The maximum number of words of a card."""

_HEADLINE = 3
"""The minimum number of words of a card's headline."""

_GOES_ON = frozenset(".,;:)")
"""Signs with which a sentence goes on behind a link, as in a list of sources."""


def exclude_cards(known: Sequence[Evidence]) -> None:
    """Exclude the elements that are cards, where at least three are in the same element, before or after the story.

    Within the story, and on a page that has hardly another one, they are entries of a list that is the article.
    """
    blocks: dict[Element, list[Evidence]] = defaultdict(list)
    for one in known:
        element = one.block.element
        if element is not None and element.item is not None:
            blocks[element.item].append(one)
    cards: dict[Element | None, list[Element]] = defaultdict(list)
    for element, parts in blocks.items():
        if _is_card(parts):
            cards[element.outer].append(element)
    found = [element for several in cards.values() if len(several) >= _FEWEST for element in several]
    places = {id(one): place for place, one in enumerate(known)}
    inside = {id(one) for element in found for one in blocks[element]}
    story = [place for place, one in enumerate(known) if one.is_sure and one.is_witnessed and id(one) not in inside]
    size = sum(len(known[place].words) for place in story)
    if _SHARE * sum(len(one.words) for element in found for one in blocks[element]) > size:
        # The announcements are what the page is for.
        return
    for element in found:
        for one in blocks[element]:
            if not story[0] < places[id(one)] < story[-1]:
                one.exclude("card")


def _is_card(parts: Sequence[Evidence]) -> bool:
    """Whether there is a line that is a link before the first prose, and little prose."""
    first = next((at for at, one in enumerate(parts) if one.is_prose), len(parts))
    headed = any(one.is_navigation and len(one.words) >= _HEADLINE for one in parts[:first])
    begins = first < len(parts) and parts[first].block[0] not in _GOES_ON
    return headed and begins and sum(len(one.words) for one in parts) <= _LONGEST
