"""What the author of a mail wrote: its body without quoted mail, signature and the lines that mail programs add.

Left out: lines quoted with `>` and the line that introduces them, the earlier mail below a reply (`-----Original Message-----`,
or `From:`, `Sent:`, `To:` and `Subject:` in a row), the signature below `-- `, the footer of a mailing list, and `Sent from my
iPhone`. A forwarded mail is kept, except for its header; a mail or memo that the author cites is kept with it.
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
_WROTE = (
    r"\b(?:wrote|writes|schrieb|a écrit|escribi[óo]|ha scritto|schreef|escreveu|skrev|kirjoitti|napisał(?:a|\(a\))?"
    r"|napsal(?:a|\(a\))?|написа[лв](?:а|\(а\))?|пишет|пише)(?!\w)"
)
_DATED = (
    rf"(?:-{{2,3}} ?)?(?=.*\d)(?:(?:on|am|le|el|il giorno|op|em|den)\b|\d{{1,4}}(?!\d)|[^\W\d_]{{2,12}}\.?, ?\d).{{4,300}}"
    rf"(?:{_WROTE}.{{0,120}}|<[^<>\s]{{3,200}}@[^<>\s]{{3,200}}>\s?):"
)
_INTRODUCES = re.compile(_DATED, re.IGNORECASE)
_INTRODUCES_ALONE = re.compile(rf"{_DATED}|\S.{{2,300}}{_WROTE}\s?:", re.IGNORECASE)
_DASHED = re.compile(rf"-{{2,3}} ?on\b.{{4,300}}{_WROTE}\s?:", re.IGNORECASE)
"""How Yahoo introduces the earlier mail below, which it does not mark."""

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

_REPLY = re.compile(r"\s*(?:re|aw|sv|vs|antw?|odp|r|rif|res|ynt|отв|на)\s?(?:\[\d+\])?\s?:", re.IGNORECASE)
_SUBJECT = re.compile(r"\*?(?:subject|betreff|objet|asunto|oggetto|onderwerp|assunto)[ \t\u00a0]?:\*?(.*)", re.IGNORECASE)
_ADDRESSEE = re.compile(r"\*?(?:to|an|[àa]|para|aan)[ \t\u00a0]?:", re.IGNORECASE)

_SENTENCE = re.compile(r"(?:\S{1,60}\s+){4,}\S{1,60}[.!?…][\"”’»)]?|.*\S:")
_NOTICE = re.compile(
    r"confidential|confiden[tz]i|vertraulich|vertrouwelijk|intended recipient|\be-?mail\b|privileged|\bprint", re.IGNORECASE
)
"""Words of the notices that firms add below a signature."""

_ITEM = re.compile(r"(?:\d{1,3}[.)]|[-*•–])\s|(?:agenda|item|top|punkt|punto|point)\b", re.IGNORECASE)
_FEW, _FEW_BELOW_TWO_DASHES = 20, 8
"""The maximum number of lines of a signature, below `-- ` and below `--`, which may also stand between parts of a text."""

_LIST = re.compile(
    r"\bmailing[- ]?lists?\b|\bmailman\b|/listinfo/|\bunsubscribe\b|liste de diffusion|lista de correo", re.IGNORECASE
)
_ADDRESS = re.compile(r"\S@\S|://|\bwww\.")
_LONGEST_FOOTER = 10
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
    kept = _Kept(lines, subject).all()
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


class _Kept:
    """The lines of a mail that are kept."""

    def __init__(self, lines: Sequence[str], subject: str) -> None:
        self._lines = lines
        self._subject = subject
        self._forwards = _FORWARD.match(subject) is not None
        self._kept: list[str] = []
        self._signed = False
        # The forms of lines of dashes that stood between parts of the text.
        self._dashes: set[str] = set()

    def all(self) -> list[str]:
        """All lines that are kept."""
        at = 0
        while at < len(self._lines):
            line = self._lines[at].strip()
            heading = _heading(self._lines, at)
            after = self._after(at, line, heading)
            if after is None:
                break
            if after == at:
                self._add(at, line)
            at = max(after, at + 1)
        while self._kept and _RULE.fullmatch(self._kept[-1].strip() or "________"):
            self._kept.pop()
        return self._kept

    def _after(self, at: int, line: str, heading: int) -> int | None:
        """The index of the next line to read after what is a header or a footer; None if all that follows is an earlier mail."""
        if _is_forwarded(line) or (heading and self._forwards):
            # The forwarded mail that follows is kept and may have its own signature.
            self._kept.append("")
            self._signed = False
            return max(heading, _heading(self._lines, _next(self._lines, at + 1)) or at + 1)
        if line.startswith(("-", "_")) and _EARLIER.fullmatch(line):
            return at + 1 if self._forwards else None
        if heading:
            if not self._is_cited(at, heading):
                return None
            self._kept += self._lines[at:heading]
            return heading
        if line.startswith("--") and len(line) < _LONGEST_LINE and _DASHED.fullmatch(line):
            following = _next(self._lines, at + 1)
            return at if following < len(self._lines) and _QUOTED.match(self._lines[following]) else None
        return max(at, _footer_end(self._lines, at)) if line.startswith(("_", "-", "=", "*")) else at

    def _add(self, at: int, line: str) -> None:
        """Keep a line, unless it is quoted or part of a signature."""
        whole = self._lines[at]
        if _QUOTED.match(whole):
            if at == 0 or not _QUOTED.match(self._lines[at - 1]):
                _drop_introduction(self._kept)
                self._kept.append("")
            self._signed = False
            self._dashes.clear()
        elif _SIGNATURE.match(whole) and (self._signed or self._begins_signature(at)):
            self._signed = True
        elif not self._signed and not _DEVICE.fullmatch(line):
            if _SIGNATURE.match(whole):
                self._dashes.add(whole)
            self._kept.append(whole)

    def _begins_signature(self, at: int) -> bool:
        """Whether what is below a line of two dashes is a signature, and not the next part of a text."""
        dashes = self._lines[at]
        if dashes in self._dashes:
            return False
        few = _FEW_BELOW_TWO_DASHES if dashes == "--" else _FEW
        below: list[str] = []
        is_repeated = False
        for line in self._lines[at + 1 : at + 1 + 3 * _FEW]:
            if (
                _QUOTED.match(line)
                or _is_forwarded(line.strip())
                or _EARLIER.fullmatch(line.strip())
                or _RULE.fullmatch(line.strip())
            ):
                break
            is_repeated = is_repeated or line == dashes
            if line.strip():
                below.append(line.strip())
        lines = [line[:_LONGEST_LINE] for line in below]
        is_text = any(_ITEM.match(line) or (_SENTENCE.fullmatch(line) and not _NOTICE.search(line)) for line in lines)
        return len(below) <= few and not (is_text and (is_repeated or dashes == "--"))

    def _is_cited(self, at: int, end: int) -> bool:
        """Whether the author cites the mail or memo whose header this is; if not, it is the earlier mail below a reply."""
        if at and _ADDRESSEE.match(self._lines[at - 1].strip()):
            # No mail program writes the addressee above the sender, but those who write memos do.
            return True
        before = next((line.strip() for line in reversed(self._kept[-5:]) if line.strip()), "")
        if _RULE.fullmatch(before) or _REPLY.match(self._subject) or not before:
            return False
        if before.endswith(":") and not _INTRODUCES_ALONE.fullmatch(before[-_LONGEST_LINE:]):
            return True
        subjects = [found[1] for line in self._lines[at:end] if (found := _SUBJECT.match(line.strip()))]
        return bool(self._subject.strip()) and _bare(self._subject) not in map(_bare, subjects)


def _bare(subject: str) -> str:
    """A subject without the marks of replies and forwards."""
    while mark := _REPLY.match(subject) or _FORWARD.match(subject):
        subject = subject[mark.end() :]
    return " ".join(subject.split()).casefold()


def _footer_end(lines: Sequence[str], at: int) -> int:
    """The index of the line after the footer of a mailing list that begins with a rule at a line; 0 if none begins there."""
    if not _RULE.fullmatch(lines[at].strip()):
        return 0
    end = at + 1
    below: list[str] = []
    while end < len(lines) and len(below) < _LONGEST_FOOTER:
        line = lines[end].strip()[:_LONGEST_LINE]
        if not line or _RULE.fullmatch(line) or not (_LIST.search(line) or _ADDRESS.search(line)):
            break
        below.append(line)
        end += 1
    return end if any(map(_LIST.search, below)) and any(map(_ADDRESS.search, below)) else 0


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
    count = introduction(kept)
    del kept[len(kept) - count :]


def introduction(lines: Sequence[str]) -> int:
    """How many of the last lines introduce the quoted mail that follows, as in `On Tuesday, 3 March, Ann Lee wrote:`."""
    for count in range(_LONGEST_INTRODUCTION, 0, -1):
        tail = [line.strip() for line in lines[-count:]]
        pattern = _INTRODUCES if count > 1 else _INTRODUCES_ALONE
        if len(tail) == count and all(tail) and max(map(len, tail)) < _LONGEST_LINE and pattern.fullmatch(" ".join(tail)):
            return count
    return 0
