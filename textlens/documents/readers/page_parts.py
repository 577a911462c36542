"""Elements of a web page that are not part of an article, recognised by their names, such as navigation, notices and comments."""

from __future__ import annotations

import re

from .elements import HEADINGS
from .markup import UNSEEN, Tag, is_hidden

_NEVER = frozenset(["html", "body", "main", "article"])
_ASIDE = frozenset("aside footer form figcaption button menu noscript label search address".split())
_ROLES = frozenset("navigation complementary contentinfo search dialog alertdialog menu toolbar form".split())
_NAMES = (
    "cookies? consent gdpr privacy newsletters? sign-?up subscribe subscription paywall promos? promotions? related"
    " recommend(?:ed|ations?)? read-?(?:more|next) more-(?:stories|from|news) most-?(?:read|viewed|popular|commented)"
    " trending popular key-events teasers? outbrain taboola adverts? advertisement ads? sponsor(?:ed)? donat(?:e|ion)"
    " shar(?:e|ing) social comments? disqus respond replies breadcrumbs? pagination pager sidebar widgets?"
    " skip-?(?:link|nav) navbar nav site-(?:header|footer) footer entry-footer toolbar popup modal overlay impressum byline"
    " author(?:-(?:bio|box|info|card))?(?!-) (?:post|entry|article)-?meta metadata tags?(?!-) tag-?list kicker captions? credits?"
    " (?:full|photo|image)-gallery pull-?quotes?"
    " image-?legend bildunterschrift(?:en)? pie-(?:de-)?foto about-the-(?:author|writer) leserkommentare?"
    " timestamp post-?(?:nav|navigation|share|time|footer)"
)
STANDFIRSTS = frozenset(["teaser", "teasers", "kicker"])
"""Names of parts of other articles, and also of the paragraph that introduces this one."""

OTHERS = frozenset(
    [
        "card",
        "full-gallery",
        "photo-gallery",
        "image-gallery",
        "comment",
        "comments",
        "related",
        "teaser",
        "teasers",
        "popular",
        "trending",
    ]
)
"""Names of elements that a page adds to a story; only where there is hardly another story are they one themselves."""

_NAMED = re.compile(rf"(?<![a-z])(?:{'|'.join(_NAMES.split())})(?![a-z])")
_UNSEEN_NAME = re.compile(r"(?:^|\s)(?:mw-editsection|sr-only|visually-?hidden|screen-reader(?:-text)?)(?:\s|$)")
_STATES = re.compile(r"(?:has|with|no|is|js|not|hide|show)-")


def is_never_seen(tag: Tag) -> bool:
    """Whether an element holds nothing that a reader sees on any page."""
    return tag.name in UNSEEN or ("class" in tag.rest and _UNSEEN_NAME.search(tag.attributes().get("class", "")) is not None)


def reason(tag: Tag) -> str:
    """Why an element seems not to be part of an article, by its tag, style, role, class or id; empty if it may be.

    The reason is `hidden`, the name of the tag, or the role or word by which it was recognised.
    """
    if tag.name in _NEVER:
        return ""
    if is_hidden(tag):
        return "hidden"
    if tag.name in _ASIDE:
        return tag.name
    if "class" not in tag.rest and "id" not in tag.rest and "role" not in tag.rest:
        return ""
    attributes = tag.attributes()
    role = attributes.get("role", "")
    if role in _ROLES:
        return role
    # The id of a heading is made of its own words.
    named = "" if tag.name in HEADINGS else attributes.get("id", "")
    names = f"{attributes.get('class', '')} {named}".lower().replace("_", "-").split()
    found = (_NAMED.search(name) for name in names if not _STATES.match(name))
    return next((match[0] for match in found if match), "")
