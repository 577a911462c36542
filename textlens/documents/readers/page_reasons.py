"""Why a web page has no text, or hardly any: it is drawn by scripts, or asks for a login or consent before it shows its text."""

from __future__ import annotations

import re
from functools import cache

from .base import Lack

_MOST = 60
"""The most words of a text that is hardly any."""

_MOST_OF_HEADLINE = 6
"""The most words of a page whose headline alone was taken for its text."""

_MOST_OF_FRAME = 15
"""The most words around the empty place for a text: a headline, a menu."""

_MOST_OF_CONSENT = 200
"""The most words of a page that asks for consent, which says more than others."""

_SHARE_OF_CONSENT = 0.04

_SAVE = "save the page when its text is there"
DRAWN = Lack("it seems that only scripts in a browser draw it", f"Open it in a browser, and {_SAVE}.")
LOGIN = Lack("it seems to be a login page", f"Log in with a browser, and {_SAVE}.")
CONSENT = Lack("it seems to be a page that asks for consent", f"Answer it in a browser, and {_SAVE}.")
ROBOTS = Lack("it seems to be a page that keeps robots out", f"Open it in a browser, and {_SAVE}.")
LEADING = Lack("it seems only to lead on to another page", "Open it in a browser, and save the page that it leads to.")
FRAMES = Lack("its text seems to be in a frame, which is a page of its own", "Open the frame in a browser, and save that page.")
UNFOUND = Lack("it has words, but none that seem to be an article", "Copy its text from a browser into a text file.")
PICTURES = Lack("it seems to hold only pictures", "If its text is in them, they need text recognition (OCR) first.")

_ROBOTS = (
    r"captcha|\b(?:not|are you) a (?:ro)?bot\b|\b(?:verify|confirm)\w* (?:that )?you(?:’|'| a)re (?:a )?human"
    r"|checking your browser|unusual traffic|access denied|kein roboter|pas un robot|no (?:eres|soy|es) un robot"
)
_CHALLENGE = r"cf[-_]chl|challenge-platform|captcha-delivery|px-captcha|datadome"
_LOGIN = (
    r"\blog(?:ged)?[ -]?(?:in|on)\b|\bsign[ -]?(?:in|up)\b|password|passwor[td]|\banmelden|\beinloggen|connexion|connecte[rz]"
    r"|mot de passe|iniciar sesi[oó]n|contraseña|\baccedi\b|\binloggen|wachtwoord|\bentrar\b|\bsenha\b|войти|парол"
)
_CONSENT = (
    r"\bcookies?\b|\bconsent|\bprivacy|\bpartners?\b|\btracking|\baccept(?:er|ez)?\b|\bgdpr\b|\bdsgvo\b|\beinwillig|\bzustimm"
    r"|\bdatenschutz|\bakzeptier|\bconfidentialit|\bdonn[ée]es personnelles|\bconsentimiento|\bprivacidad|\bacept[ao]|\baccett"
    r"|\btoestemming|\btracciamento|\bpublicidad personalizada"
)
_ASKING = r"\bcookies?\b|\bconsent|\beinwillig|\bzustimm|\bconsentimiento|\btoestemming"
_SCRIPTS = r"\bjava\s?script\b|\benable js\b"
_UNSEEN = r"<!--.*?(?:-->|\Z)|<(script|style|template|svg)\b.*?(?:</\1\b|\Z)"
_NOSCRIPT = r"<noscript\b.*?(?:</noscript\b|\Z)"
_BUTTON = r"<(?:button|form|input)\b|\brole\s*=\s*[\"']?button\b"
_PASSWORD = r"<input\b[^<>]*\btype\s*=\s*[\"']?password\b"
_REFRESH = r"<meta\b(?=[^<>]{0,300}\bhttp-equiv\s*=\s*[\"']?refresh\b)[^<>]{0,300}\burl\b"
_ROOT = (
    r"<(?P<tag>div|main|section)\b[^<>]*?\sid\s*=\s*[\"']?(?:[\w-]*-)?_*(?:root|app|next|nuxt|gatsby|svelte|react|vue|ember\d*)\b"
    r"[^<>]*>\s*+(?:loading[ .…]*+|<(?:span|p)>|</(?:span|p)>|\s)*+</(?P=tag)>|<app-root\b[^<>]*>\s*+</app-root"
)


def lack(source: str, text: str) -> Lack | None:
    """Why a page has no text or hardly any, as far as its source tells; None for any other page, and if no reason is known.

    `text` is the text that was found in the page. Takes linear time.
    """
    words = len(text.split())
    if words > _MOST_OF_CONSENT:
        return None
    page = _pattern(_UNSEEN).sub(" ", source)
    shown = " ".join(_pattern("<[^<>]*>").sub(" ", page).split())
    if _has(_BUTTON, page) and _asks_for_consent(shown if words <= _MOST_OF_HEADLINE else text):
        return CONSENT
    said = text if any(map(str.isalnum, text)) else shown
    if words > _MOST:
        return None
    if _has(_ROBOTS, said) or (words <= _MOST_OF_FRAME and _has(_CHALLENGE, source)):
        return ROBOTS
    if _has(_PASSWORD, page) and (not words or _has(_LOGIN, said)):
        return LOGIN
    if _has("<script", source) and (_has(_SCRIPTS, said) or (words <= _MOST_OF_FRAME and _has(_ROOT, page))):
        return DRAWN
    if not words and len(shown.split()) > _MOST_OF_CONSENT:
        return UNFOUND
    return _elsewhere(_pattern(_NOSCRIPT).sub(" ", page), words) or (DRAWN if not words and _has("<script", source) else None)


def _asks_for_consent(said: str) -> bool:
    words = len(said.split())
    if words > _MOST_OF_CONSENT or not _has(_ASKING, said):
        return False
    return len(_pattern(_CONSENT).findall(said)) >= max(3, _SHARE_OF_CONSENT * words)


def _elsewhere(page: str, words: int) -> Lack | None:
    """Where the text is, if not in the page: on another page, in a frame, or in pictures."""
    if words > _MOST_OF_FRAME:
        return None
    if _has(_REFRESH, page):
        return LEADING
    if _has(r"<i?frame\b", page):
        return FRAMES
    return PICTURES if not words and _has(r"<img\b", page) else None


def _has(pattern: str, text: str) -> bool:
    return _pattern(pattern).search(text) is not None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
