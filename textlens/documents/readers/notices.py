"""Lines that stand in articles and are not part of them: notices, offers, slots of advertisements, signposts, credits."""

from __future__ import annotations

import re

from .blocks import Block

_LONGEST_NOTICE = 40
_LONGEST_SIGNPOST = 20
_LONGEST_CREDIT = 12
_LONGEST_WALL = 60
_ASKED_WITHIN = 60
"""The number of characters at the start of an offer within which it asks for something."""

_LED = 0.3
"""The share of letters in links from which a line that begins as a signpost is one."""

_COOKIES = re.compile(
    r"\b(?:uses?|use of|using|verwende\w*|nutz\w*|utilis\w*|usa\w*|utiliza\w*) (?:de |des |von )?cookies\b", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"©|\A\W*(?:\w+\W+)?copyright\b|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\bsign (?:me |us )?up\b|\bsubscribe\b|\bnewsletter\b|\b(?:daily|weekly) (?:e-?mail|briefing)\b|\bour app\b", re.IGNORECASE
)
_ASKS = re.compile(
    r"\bsign (?:me |us )?up\b|\bsubscribe to\b|\A\W*get (?:the|our)\b|\bregister for\b"
    r"|\banmelden\b|\babonnier|\bmelden sie sich\b"
    r"|\binscrivez-vous\b|\babonnez-vous\b|\bsuscr[ií]b|\binscríbete\b|\biscriviti\b|\bsubscreva\b|\bmeld je aan\b|\bподпи[сш]",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"\bnewsletters?\b|\binbox\b|\bpostfach\b|\binfolettre\b|\bbolet[ií]n\b|\bnieuwsbrief\b|\bрассылк", re.IGNORECASE
)
_SLOT = re.compile(
    r"\W*(?:skip )?(?:advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|advertentie)\W*", re.IGNORECASE
)
_SIGNPOST = re.compile(
    r"\W*(?:read (?:more|also|next|on)|see also|also read|more (?:on|from|about)(?: this)?|related(?: stories| articles| links)?"
    r"|you (?:may|might) also like|recommended(?: for you)?|share this(?: article| story)?|leave a (?:comment|reply)"
    r"|post a comment|comments?|next|continue reading"
    r"|lesen sie (?:auch|dazu(?: auch)?|mehr)|lies auch|mehr (?:zum thema|dazu|themen|lesen)|auch interessant|weiterlesen"
    r"|zum weiterlesen|das könnte (?:sie|dich|euch) auch interessieren|weitere (?:themen|artikel|informationen|nachrichten)"
    r"|schon gelesen|kommentieren|kommentare|passend dazu|artikel teilen|teilen"
    r"|(?:à )?lire (?:aussi|également)|à lire|lisez aussi|voir aussi|vous aimerez aussi|sur le même sujet|partager"
    r"|lea? (?:también|además|más)|lee (?:también|además|más)|mira(?: también)?|ve(?:r|a) también|puedes ver|te puede interesar"
    r"|le puede interesar|más (?:noticias|información)|compartir|leggi anche|leggi di più|condividi"
    r"|leia (?:também|mais)|veja também"
    r"|lees ook|lees meer|meer over|delen|czytaj (?:też|także|więcej)|zobacz (?:też|także)|dowiedz się więcej"
    r"|читайте также|подробнее)(?!\w)",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"\W*(?:you (?:have|’ve|'ve) (?:read|reached|used) (?:all )?(?:your|the|of your) (?:limit|last|free|\d)|already a subscriber"
    r"|to continue reading|this (?:article|content) is (?:for|reserved for|available (?:only )?to) (?:our )?subscribers"
    r"|an dieser stelle (?:finden sie|befindet sich|steht|haben wir) .{0,40}(?:extern|inhalt)"
    r"|empfohlener (?:redaktioneller|externer) inhalt|dieser (?:artikel|inhalt) ist (?:nur )?(?:für abonnenten|kostenpflichtig)"
    r"|(?:cet )?article réservé aux abonnés|(?:la suite|cet article) est réservée? aux abonnés|il vous reste \d"
    r"|(?:este )?(?:contenido|artículo) (?:es )?(?:exclusivo|solo) para (?:suscriptores|abonados))",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\W*(?:(?:photos?|fotos?|bild(?:er|nachweis|quelle)?|image|picture|abbildung|grafik|illustration|graphic|credits?"
    r"|crédits?(?: photos?)?|foto(?:graf|grafie|grafía)?|titelbild|copyright)\s?(?:by|credit|credits|courtesy)?\s?[:©].*"
    r"|.{0,40}\bgetty images\b.{0,20}|(?:ap|afp|dpa|reuters|epa|pa|keystone)(?: photo| images)?)",
    re.IGNORECASE,
)


def is_inserted(block: Block, linked: float) -> bool:
    """Whether a line between paragraphs is a slot of an advertisement, a signpost to other stories, or the credit of a photo."""
    if _SLOT.fullmatch(block):
        return True
    words = len(block.split())
    if words <= _LONGEST_CREDIT and "\n" not in block and _CREDIT.fullmatch(block):
        return True
    if words <= _LONGEST_WALL and _WALL.match(block):
        return True
    post = _SIGNPOST.match(block) if words <= _LONGEST_SIGNPOST else None
    if post is None:
        return False
    is_sentence = block.rstrip("\"'”’»“")[-1:] in ".!?"
    return linked >= _LED or (not is_sentence and block[post.end() :].lstrip()[:1] in ("", ":", "…", ">", "»", "→"))


def is_offer(block: Block) -> bool:
    """Whether a block with a link offers a newsletter or the like."""
    return _OFFER.search(block) is not None


def is_plain_offer(block: Block) -> bool:
    """Whether a short block with a link asks to sign up for a newsletter, so that it is part of no article."""
    return (
        len(block.split()) <= _LONGEST_NOTICE
        and _ASKS.search(block[:_ASKED_WITHIN]) is not None
        and _LETTER.search(block) is not None
    )


def is_about_cookies(block: Block) -> bool:
    """Whether a block is a notice of cookies, as pages show above an article."""
    return _is_notice(block, _COOKIES)


def is_about_rights(block: Block) -> bool:
    """Whether a block is a notice of copyright, as pages show below an article."""
    return _is_notice(block, _RIGHTS)


def _is_notice(block: Block, pattern: re.Pattern[str]) -> bool:
    return len(block.split()) <= _LONGEST_NOTICE and pattern.search(block) is not None
