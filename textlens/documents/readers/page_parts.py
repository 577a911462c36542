"""Elements of a web page that are not part of an article, recognised by their names, such as navigation, notices and comments."""

from __future__ import annotations

import re

from .markup import Tag, is_hidden

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
    " timestamp post-?(?:nav|navigation|share|time|footer) sr-only visually-hidden screen-reader-text"
)
_NAMED = re.compile(rf"(?<![a-z])(?:{'|'.join(_NAMES.split())})(?![a-z])")
_STATES = re.compile(r"(?:has|with|no|is|js|not|hide|show)-")


def is_excluded_by_tag(tag: Tag) -> bool:
    """Whether an element is not part of an article, by the name of its tag."""
    return is_hidden(tag) or tag.name in _ASIDE


def is_excluded_by_name(tag: Tag) -> bool:
    """Whether an element is not part of an article, by the name of its tag, its role, its class or its id."""
    if tag.name in _NEVER:
        return False
    if is_excluded_by_tag(tag):
        return True
    if "class" not in tag.rest and "id" not in tag.rest and "role" not in tag.rest:
        return False
    attributes = tag.attributes()
    if attributes.get("role", "") in _ROLES:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().replace("_", "-").split()
    return any(_NAMED.search(name) for name in names if not _STATES.match(name))
