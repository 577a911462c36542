"""Names that a quotation has in place of other ones: Osei, where Ossi was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from unicodedata import normalize

from ...language.stopwords import stopwords
from ...languages.files import sections
from ...languages.names import name_words
from ...languages.profile import profile
from .aligned import Aligned, Said, Token, is_figure

_MOST = 6
"""The maximum number of words that a name has; a longer change is no change of a name."""


def renamed(both: Aligned) -> Iterator[str]:
    """A warning for each name of the source in whose place the draft has another one."""
    cased = any(old.raw[:1].isupper() and not old.raw.isupper() for old, _ in both.rows if old)
    for old, new in both.changes:
        if not old or not new or max(len(old), len(new)) > _MOST:
            continue
        was = _names(both, old) if cased else _words(old)
        now = _names(both, new)
        if not now and was and cased:
            # The first word of a sentence has a capital anyway: it is a name if it is in the place of one.
            now = _first(both, new)
        elif now and not was and cased:
            was = _first(both, old)
        gone, come = _without(was, now), _without(now, was)
        if gone and come and not _same(gone, come) and not _is_title(both, gone, come):
            yield f"name changed: {_shown(gone)} → {_shown(come)}"


def _names(both: Aligned, tokens: Sequence[Token]) -> list[Said]:
    """The words that are part of a name."""
    return list(dict.fromkeys(token.said for token in tokens if _is_name(both, token)))


def _is_name(both: Aligned, token: Token) -> bool:
    raw = token.said.raw
    if not raw[:1].isupper() or token.is_i or is_figure(token, both.words) or any(char.isdigit() for char in raw):
        return False
    if _is_common(both, token) and (token.begins or raw.isupper() or profile(both.lang).capital_nouns):
        return False
    led = [one for one in both.around(token, 1, 0) if not one.said.marks and not token.begins]
    if profile(both.lang).capital_nouns:
        return (_is_first_name(token) and not token.begins) or any(_leads_to_name(both, one) for one in led)
    return (
        not token.begins or _is_first_name(token) or any(one.capital for one in both.around(token, 0, 1) if not token.said.marks)
    )


def _leads_to_name(both: Aligned, token: Token) -> bool:
    """Whether a word with a capital is followed by a name where all nouns have capitals: Frau, Peter, Bürgermeister."""
    key = token.key
    if not token.said.raw[:1].isupper() or key in both.words["measures"] or key in stopwords(both.lang):
        return key in name_words(both.lang)["honours"]
    return not token.begins or _is_first_name(token) or key in name_words(both.lang)["honours"]


def _is_title(both: Aligned, gone: Sequence[Said], come: Sequence[Said]) -> bool:
    """Whether a title stands for a name or a name for a title: Mr Brandt, Gordon Brandt."""
    honours = name_words(both.lang)["honours"]
    one, other = ({said.key in honours for said in some} for some in (gone, come))
    return {True} in (one, other) and one != other


def _first(both: Aligned, tokens: Sequence[Token]) -> list[Said]:
    if tokens and "'" in tokens[0].said.key.removesuffix("'s"):
        return []
    return [token.said for token in tokens[:1] if token.begins and token.said.raw[:1].isupper() and not _is_common(both, token)]


def _words(tokens: Sequence[Token]) -> list[Said]:
    """All words, for a source without capitals."""
    return list(dict.fromkeys(token.said for token in tokens))


def _is_common(both: Aligned, token: Token) -> bool:
    key = token.key
    return key in stopwords(both.lang) or (key,) in both.words.kinds


def _is_first_name(token: Token) -> bool:
    return token.said.raw.removesuffix("'s").removesuffix("’s") in _first_names()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name for names in sections("first_names.txt").values() for name in names)


def _without(some: Iterable[Said], others: Iterable[Said]) -> list[Said]:
    known = {_plain(one) for one in others}
    return [one for one in some if _plain(one) not in known]


@cache
def _plain(said: Said) -> str:
    """A word without accents and the genitive: Muller for Müller, Osei for Osei's."""
    key = said.key.removesuffix("'s").removesuffix("'")
    return "".join(char for char in normalize("NFD", key.replace("ß", "ss")) if char.isalnum())


def _same(gone: Sequence[Said], come: Sequence[Said]) -> bool:
    """Whether two names are one, spelled in other ways: Mueller, Mc Donald, UN, Gov."""
    one, other = ("".join(map(_plain, some)) for some in (gone, come))
    if one == other or _spelled_out(gone) == _spelled_out(come):
        return True
    short, long = (gone, come) if len(one) <= len(other) else (come, gone)
    initials = "".join(_plain(word)[:1] for word in long)
    if len(short) == 1 and len(long) > 1 and _plain(short[0]) == initials:
        return True
    return "." in short[0].marks and len(short) == len(long) == 1 and _plain(long[0]).startswith(_plain(short[0]))


def _spelled_out(some: Iterable[Said]) -> str:
    written = "".join(one.key for one in some)
    for mark, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ø", "oe"), ("å", "aa")):
        written = written.replace(mark, letters)
    return written


def _shown(some: Iterable[Said]) -> str:
    return " ".join(one.raw for one in some)
