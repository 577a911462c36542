"""The third-person forms, participles and gerunds of German, French and Spanish verbs, from the packaged lists' entries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Form(NamedTuple):
    """One spelling of a verb that may attribute words.

    `classes` are those of the lists (say, label); `finite` forms need no auxiliary, `participle` forms need one; `plural` forms
    have several speakers; `particle` must stand elsewhere in the clause: `teilte … mit`.
    """

    lemma: str
    classes: frozenset[str]
    finite: bool = False
    participle: bool = False
    plural: bool = False
    particle: str = ""


Kind = tuple[bool, bool, bool, str]
"""Finite, participle, plural, and the particle that must stand elsewhere."""

Inflected = Iterator[tuple[str, Kind]]

_FINITE: Kind = (True, False, False, "")
_PLURAL: Kind = (True, False, True, "")
_PARTICIPLE: Kind = (False, True, False, "")
_GERUND: Kind = (False, False, False, "")
_UNSTRESSED = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "wider", "unter", "über")


def german(entry: str) -> Inflected:
    """The forms of `sagen`, of `mit|teilen`, of `sprechen/spricht/sprach/gesprochen`."""
    verb, *strong = entry.split("/")
    particle, _, base = verb.rpartition("|")
    stem = base[:-2] if base.endswith("en") else base[:-1]
    present, past, participle = strong or _weak(base, stem)
    pasts = past + ("n" if past.endswith("e") else "en")
    for form, plural in ((present, False), (past, False), (stem + "e", False), (base, True), (pasts, True)):
        yield form, (True, False, plural, particle)
        if particle:
            yield particle + form, (True, False, plural, "")
    yield particle + participle, _PARTICIPLE


def _weak(base: str, stem: str) -> tuple[str, str, str]:
    link = "e" if re.search(r"[td]$|[bdfgkpt]n$|chn$", stem) else ""
    prefix = "" if base.startswith(_UNSTRESSED) or base.endswith("ieren") else "ge"
    return f"{stem}{link}t", f"{stem}{link}te", f"{prefix}{stem}{link}t"


def french(entry: str) -> Inflected:
    """The forms of `déclarer`, `réagir`, `répondre`, or those that an entry lists."""
    if "/" in entry:
        yield from _listed(entry, ("ent",), ("vient", "tient", "ment"))
    elif entry.endswith("er"):
        yield from _first_conjugation(entry[:-2])
    else:
        stem, long, past = (entry[:-2], "", "u") if entry.endswith("re") else (entry[:-2], "iss", "i")
        present = stem if past == "u" else stem + "it"
        yield from ((form, _FINITE) for form in (present, f"{stem}{long}ait", f"{stem}it"))
        yield from ((form, _PLURAL) for form in (f"{stem}{long}ent", f"{stem}{long}aient", f"{stem}irent"))
        yield from ((stem + past + end, _PARTICIPLE) for end in ("", "e", "s", "es"))
        yield f"{stem}{long}ant", _GERUND


def _first_conjugation(stem: str) -> Inflected:
    silent = re.sub(r"é([b-df-hj-np-tv-xz]{1,2})$", r"è\1", stem)
    silent = re.sub(r"([ou])y$", r"\1i", re.sub(r"(pel|jet)$", lambda found: found.group() + found.group()[-1], silent))
    silent = re.sub(r"e([mnpsv]|(?<=s)l)$", r"è\1", silent)
    hard = re.sub(r"c$", "ç", re.sub(r"g$", "ge", stem))
    yield from ((form, _FINITE) for form in (f"{silent}e", f"{hard}a", f"{hard}ait", f"{silent}era", f"{silent}erait"))
    yield from ((form, _PLURAL) for form in (f"{silent}ent", f"{stem}èrent", f"{hard}aient"))
    yield from ((f"{stem}é{end}", _PARTICIPLE) for end in ("", "e", "s", "es"))
    yield f"{hard}ant", _GERUND


def spanish(entry: str) -> Inflected:
    """The forms of `afirmar`, of `contar|cuent` and `advertir|adviert|advirt`, or those that an entry lists."""
    if "/" in entry:
        yield from _listed(entry, ("n",), ())
        return
    verb, *stems = entry.split("|")
    stem, ending = verb[:-2], verb[-2]
    present = stems[0] if stems else stem
    past = stems[1] if len(stems) > 1 else stem
    singular = ("a", "ó", "aba", "ará", "aría") if ending == "a" else ("e", "ió", "ía", "erá", "ería")
    plural = ("an", "aron", "aban") if ending == "a" else ("en", "ieron", "ían")
    first, second = (present, past), (past, stem) if ending != "a" else (stem, stem)
    for ends, kind in ((singular, _FINITE), (plural, _PLURAL)):
        for number, end in enumerate(ends):
            yield ([first[0], second[0]] + [stem] * 3)[number] + end, kind
    yield stem + ("ado" if ending == "a" else "ido"), _PARTICIPLE
    yield past + ("ando" if ending == "a" else "iendo"), _GERUND


def _listed(entry: str, plurals: tuple[str, ...], singulars: tuple[str, ...]) -> Inflected:
    _, finite, participles, gerund = entry.split("/")
    for form in finite.split(","):
        yield form, _PLURAL if form.endswith(plurals) and not form.endswith(singulars) else _FINITE
    for form in participles.split(","):
        yield form, _PARTICIPLE
    if gerund:
        yield gerund, _GERUND


INFLECT: dict[str, Callable[[str], Inflected]] = {"de": german, "fr": french, "es": spanish}
"""The rules of each language."""
