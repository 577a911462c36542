"""Inputs: the tests' own files by their kind, and generated ones."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple
from xml.sax.saxutils import escape

from textlens.documents.readers.kinds import KINDS, by_suffix

from ..documents.readers.archives import answer, tarred, zipped
from ..documents.readers.office import docx, epub, odt
from .mutation import mutated, packed
from .texts import NAMES, text

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("tests/documents/readers/files", "tests/quotations/gold", "tests/analysis/verify/gold", "tests/language/gold",
           "tests/cli/commands/golden", "tests/reports/formats/golden", "examples")  # fmt: skip
LARGEST = 20_000
"""The size of the largest real file that is used often, in bytes."""

SHARES = {
    "text": 400, "markdown": 100, "csv": 90, "tsv": 70, "json": 90, "jsonl": 90, "subtitles": 80, "mail": 50, "mbox": 30,
    "rtf": 30, "docx": 25, "odt": 20, "epub": 20, "parquet": 5, "html": 12, "pdf": 5,
    "transcript": 60, "whisper": 30, "zip": 12, "tar": 12, "warc": 6,
}  # fmt: skip
"""How often each kind is chosen: what is read fast, more often."""

ENCODINGS = ("utf-8",) * 8 + ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1", "cp1251", "shift_jis", "cp437")


class Input(NamedTuple):
    """A file: its name, which kind of input it is, and its bytes."""

    name: str
    kind: str
    data: bytes


@cache
def seeds() -> dict[str, list[bytes]]:
    """The tests' own files by kind, in a fixed order; large ones only if there is no other."""
    found: dict[str, list[bytes]] = {kind: [] for kind in KINDS}
    for path in sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()):
        kind = by_suffix(path.name)
        if kind is not None:
            found[kind].append(path.read_bytes())
    small = {kind: [data for data in files if len(data) <= LARGEST] for kind, files in found.items()}
    # Each real file has its place, so that large ones are read as well, but seldom.
    return {kind: small[kind] * 8 + [data for data in files if len(data) > LARGEST] for kind, files in found.items()}


def made(random: Random, name: str, *, even: bool = False) -> Input:
    """A file of this name without its suffix, of a random kind: real or generated, and often changed.

    With `even`, all kinds are equally likely.
    """
    kind = random.choices(tuple(SHARES), None if even else tuple(SHARES.values()))[0]
    data = _real(kind, random) if random.random() < 0.25 else None
    if data is None:
        data = generated(kind, random)
    if random.random() < 0.4:
        data = mutated(data, kind, random)
    suffix = random.choice(KINDS[kind].suffixes)
    if random.random() < 0.03:
        suffix = random.choice(("", ".txt", ".docx", ".x", suffix.upper()))
    if random.random() < 0.02:
        data, more = packed(data, random)
        suffix += more
    return Input(name + suffix, kind, data)


def _real(kind: str, random: Random) -> bytes | None:
    files = seeds()[kind]
    if not files:
        return None
    data = random.choice(files)
    if kind in ("text", "markdown") and len(data) > 1500 and random.random() < 0.97:
        # A few paragraphs: what is in the rest is in other choices.
        at = data.rfind(b"\n", 0, random.randrange(len(data))) + 1
        data = data[at : at + random.randint(50, 900)]
    return data


def generated(kind: str, random: Random) -> bytes:
    """A file of this kind with generated texts."""
    if kind == "parquet":
        return random.choice(seeds()[kind])
    if kind == "pdf":
        return _pdf(text(random))
    if kind in _OFFICE:
        return _OFFICE[kind](random)
    return _TEXTUAL.get(kind, text)(random).encode(random.choice(ENCODINGS), "replace")


def _xml(words: str) -> str:
    return escape(re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", words))


def _paragraphs(random: Random, begin: str, end: str) -> str:
    return "".join(f"{begin}{_xml(part)}{end}" for part in text(random).split("\n\n"))


def _pages(random: Random) -> bytes:
    return epub(*[_paragraphs(random, "<p>", "</p>") for _ in range(random.randint(0, 3))])


def _files(random: Random) -> dict[str, bytes]:
    """Some texts by their names, as in an archive."""
    names = ("a.txt", "b/c.md", "d.csv", "e.html", "f.eml", "g.bin", "ü.txt", "../h.txt")
    return {name: text(random).encode("utf-8", "replace") for name in names[: random.choice((1, 1, 1, 2, 2, 3, len(names)))]}


def _crawl(random: Random) -> bytes:
    """A web archive of some pages."""
    pages = [f"<html><body>{_paragraphs(random, '<p>', '</p>')}</body></html>" for _ in range(random.randint(1, 3))]
    return b"".join(answer(f"https://example.org/{place}", page.encode()) for place, page in enumerate(pages))


_OFFICE: dict[str, Callable[[Random], bytes]] = {
    "zip": lambda random: zipped(_files(random)),
    "tar": lambda random: tarred(_files(random)),
    "warc": _crawl,
    "docx": lambda random: docx(_paragraphs(random, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>")),
    "odt": lambda random: odt(_paragraphs(random, "<text:p>", "</text:p>")),
    "epub": _pages,
}


def _page(random: Random) -> str:
    body = _paragraphs(random, "<p>", "</p>")
    return f"<html><head><title>{_xml(text(random))[:60]}</title></head><body><article><h1>A</h1>{body}</article></body></html>"


def _mail(random: Random) -> str:
    kind = random.choice(("plain", "plain", "html"))
    head = (
        f"From: Ana Ruiz <a@example.org>\nSubject: {text(random)[:40].splitlines()[:1]}\nDate: Mon, 6 May 2024 09:00:00 +0000\n"
    )
    body = text(random) if kind == "plain" else _paragraphs(random, "<p>", "</p>")
    return f"{head}MIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n\n{body}\n"


def _mailbox(random: Random) -> str:
    return "".join(f"From a@example.org Mon May  6 09:00:00 2024\n{_mail(random)}\n" for _ in range(random.randint(1, 3)))


def _rtf(random: Random) -> str:
    letters = (
        "".join(f"\\u{ord(letter)}?" if ord(letter) < 32768 else "?" for letter in part) for part in text(random).split("\n\n")
    )
    return "{\\rtf1\\ansi\\deff0 " + "\\par ".join(letters) + "}"


def _subtitles(random: Random) -> str:
    lines = text(random).replace("\n\n", "\n").split("\n")
    cues = (f"{at + 1}\n00:00:{at % 60:02},000 --> 00:00:{at % 60:02},900\n{line}\n" for at, line in enumerate(lines))
    return random.choice(("", "WEBVTT\n\n")) + "\n".join(cues)


def _rows(random: Random) -> list[dict[str, object]]:
    odd: tuple[object, ...] = (None, 1, 1.5, True, "", [], {"a": "b"}, -(10**30))
    column = random.choice(("text", "text", "body", "Text", "a\nb"))
    return [
        {"id": random.choice((at, f"n{at}", "a", *odd)), column: text(random) if random.random() < 0.9 else random.choice(odd)}
        for at in range(random.randint(0, 4))
    ]


def _table(random: Random, delimiter: str) -> str:
    rows = _rows(random)
    out = io.StringIO()
    writer = csv.DictWriter(
        out, list(rows[0]) if rows else ["id", "text"], delimiter=delimiter, lineterminator=random.choice(("\n", "\r\n"))
    )
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _transcript(random: Random) -> str:
    heads = ("{0}: ", "{0}\n", "{0}  {1}\n", "[{1}] {0}: ", "{0} ({1}): ", "{0} | {1}\n", "Speaker: {0}\n", "[{1}]\n",
             "{1}\n{0}\n",
             "Q. ")  # fmt: skip
    shape = random.choice(heads)
    parts = text(random).split("\n\n")
    return "\n\n".join(
        (shape if random.random() < 0.9 else random.choice(heads)).format(random.choice(NAMES), f"{at // 60}:{at % 60:02}") + part
        for at, part in enumerate(parts * random.randint(1, 5))
    )


def _speech(random: Random) -> str:
    odd: tuple[object, ...] = (None, "", [], {}, -1, 1e300, "3", True)
    parts = [
        {"start": at, "end": at + random.choice((0.5, 1, 9)), "text": part, "speaker": random.choice((*NAMES, *odd))}
        for at, part in enumerate(text(random).split("\n\n"))
    ]
    for part in parts:
        if random.random() < 0.1:
            part[random.choice(tuple(part))] = random.choice(odd)
        if random.random() < 0.2:
            said = str(part.get("text")).split()
            part["words"] = [{"word": word, "start": random.choice((1, *odd)), "speaker": random.choice(NAMES)} for word in said]
    return json.dumps({"text": text(random), "segments": parts, "language": random.choice(("en", "de", *odd))})


_TEXTUAL: dict[str, Callable[[Random], str]] = {
    "html": _page,
    "mail": _mail,
    "transcript": _transcript,
    "whisper": _speech,
    "mbox": _mailbox,
    "rtf": _rtf,
    "subtitles": _subtitles,
    "csv": lambda random: _table(random, random.choice(",,,;")),
    "tsv": lambda random: _table(random, "\t"),
    "json": lambda random: json.dumps(_rows(random), ensure_ascii=random.random() < 0.5),
    "jsonl": lambda random: "".join(json.dumps(row, ensure_ascii=random.random() < 0.5) + "\n" for row in _rows(random)),
}


def _pdf(words: str) -> bytes:
    """A PDF of one page with these words in Helvetica."""
    lines = (
        line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        for line in words.split("\n")
    )
    drawn = b"BT /F1 11 Tf 14 TL 72 720 Td " + b" ".join(b"(" + line[:90] + b") '" for line in lines) + b" ET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return body + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF\n"
