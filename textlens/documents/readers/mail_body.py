"""What the author of a mail wrote: its body without quoted mail, signature and the lines that mail programs add.

Left out: lines quoted with `>` and the line that introduces them, the earlier mail below a reply (`-----Original Message-----`,
or `From:`, `Sent:`, `To:` and `Subject:` in a row), the signature below `-- `, and `Sent from my iPhone`. A forwarded mail is
kept, except for its header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_QUOTED = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_ONE_MARK = re.compile(r"^[ \t]{0,3}>[ \t]?")
_SIGNATURE = re.compile(r"--[ \t\u00a0]?$")
_DEVICE = re.compile(
    r"(?:sent|gesendet|envoy[ée]|enviado|inviato|verzonden)"
    r" (?:from|via|with|von|mit|mijn|depuis|de|desde|da|do|met|vanaf)\b.{0,60}"
    r"|get outlook for .{0,40}|von meinem .{0,40} gesendet",
    re.IGNORECASE,
)
_WROTE = r"\b(?:wrote|writes|schrieb|a écrit|escribi[óo]|ha scritto|schreef|escreveu)\b"
_DATED = rf"(?=.*\d)(?:on|am|le|el|il giorno|op|em|den)\b.{{4,300}}{_WROTE}.{{0,120}}:"
_INTRODUCES = re.compile(_DATED, re.IGNORECASE)
_INTRODUCES_ALONE = re.compile(rf"{_DATED}|\S.{{2,120}}{_WROTE}\s?:", re.IGNORECASE)
_EARLIER = re.compile(
    r"[-_]{2,}\s*(?:original message|original[- ]nachricht|urspr[üu]ngliche nachricht|message d.origine|mensaje original"
    r"|messaggio originale|oorspronkelijk bericht|mensagem original)\s*[-_]{2,}",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"[-_]{2,}\s*(?:forwarded message|forwarded by .{0,80}|weitergeleitete nachricht|message transf[ée]r[ée]|mensaje reenviado"
    r"|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada)\s*[-_]{2,}"
    r"|begin forwarded message:|anfang der weitergeleiteten nachricht:"
    r"|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])\s?:",
    re.IGNORECASE,
)
_RULE = re.compile(r"[_\-=*]{8,}")
_HEADING = re.compile(
    r"\*?(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments?|von|gesendet|datum|an|betreff"
    r"|de|envoy[ée]|[àa]|objet|enviado(?: el)?|para|asunto|da|inviato|oggetto|van|verzonden|aan|onderwerp|assunto"
    r")[ \t\u00a0]?:\*?(?:\s|$)",
    re.IGNORECASE,
)
_SENDER = re.compile(r"\*?(?:from|von|de|da|van)[ \t\u00a0]?:", re.IGNORECASE)
_FORWARD = re.compile(r"\s*\[?(?:fwd?|wg|tr|rv|i|enc|doorst)\s?:", re.IGNORECASE)

_FEWEST_HEADINGS = 3
_LONGEST_INTRODUCTION = 4
"""The maximum number of lines of the introduction of a quoted mail."""

_LONGEST_LINE = 500


def own_words(body: str, subject: str = "") -> str:
    """The author's own text, including a mail that they forward; if they only quote a mail, that mail.

    Args:
        body: The text of a mail.
        subject: Its subject, which may say that it forwards another mail (`FW:`).
    """
    lines = list(_unquoted_forwards(re.split(r"\r\n?|\n", body)))
    kept = _kept(lines, _FORWARD.match(subject) is not None)
    if not any(map(str.strip, kept)):
        kept = [_QUOTED.sub("", line, count=1) for line in lines]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in kept)).strip("\n") + "\n"


def _unquoted_forwards(lines: Iterable[str]) -> Iterator[str]:
    """The lines, without quote marks (`>`) in a forwarded mail that is quoted as a whole."""
    inside = False
    for line in lines:
        mark = _QUOTED.match(line)
        rest = line[mark.end() :] if mark else line
        inside = (inside and (mark is not None or not line.strip())) or (mark is not None and _is_forwarded(rest))
        yield _ONE_MARK.sub("", line) if inside else line


def _is_forwarded(line: str) -> bool:
    return _FORWARDED.fullmatch(line.strip()) is not None


def _kept(lines: Sequence[str], forwards: bool) -> list[str]:
    kept: list[str] = []
    at = 0
    signed = False
    while at < len(lines):
        line = lines[at].strip()
        heading = _heading(lines, at)
        if _is_forwarded(line) or (heading and forwards):
            # The forwarded mail that follows is kept and may have its own signature.
            kept.append("")
            signed = False
            at = max(heading, _heading(lines, _next(lines, at + 1)) or at + 1)
            continue
        if _EARLIER.fullmatch(line):
            if not forwards:
                break
            at += 1
            continue
        if heading:
            break
        if _QUOTED.match(lines[at]):
            if at == 0 or not _QUOTED.match(lines[at - 1]):
                _drop_introduction(kept)
                kept.append("")
            signed = False
        elif _SIGNATURE.match(lines[at]):
            signed = True
        elif not signed and not _DEVICE.fullmatch(line):
            kept.append(lines[at])
        at += 1
    while kept and _RULE.fullmatch(kept[-1].strip() or "________"):
        kept.pop()
    return kept


def _heading(lines: Sequence[str], at: int) -> int:
    """The index of the line after a mail header that begins at a line; 0 if none begins there.

    A header has a line with the sender and at least two other fields; fields may continue on the next lines.
    """
    if at >= len(lines) or not _SENDER.match(lines[at].strip()):
        return 0
    fields, end, unknown = 0, at, 0
    for number in range(at, min(at + 12, len(lines))):
        line = lines[number].strip()
        if _HEADING.match(line):
            fields, end, unknown = fields + 1, number + 1, 0
        elif not line and fields >= _FEWEST_HEADINGS:
            break
        else:
            unknown += 1
            if unknown > 2:
                break
    return end if fields >= _FEWEST_HEADINGS else 0


def _next(lines: Sequence[str], at: int) -> int:
    """The index of the next line that is not blank."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _drop_introduction(kept: list[str]) -> None:
    """Remove the introduction of the quoted mail that follows, which may take several lines."""
    while kept and not kept[-1].strip():
        kept.pop()
    for count in range(_LONGEST_INTRODUCTION, 0, -1):
        tail = [line.strip() for line in kept[-count:]]
        pattern = _INTRODUCES if count > 1 else _INTRODUCES_ALONE
        if tail and all(tail) and max(map(len, tail)) < _LONGEST_LINE and pattern.fullmatch(" ".join(tail)):
            del kept[-count:]
            return
