"""Letters in two parts and words with soft hyphens, in a file of any type: the same speakers, words, hits and verdicts."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from quopri import encodestring
from typing import Any
from unicodedata import normalize

import pytest

import textlens
from textlens.documents.document import Document
from textlens.documents.readers import read
from textlens.language.invisible import seen

from .office import docx, epub, odt
from .test_pdf import made, stream

PARAGRAPHS = (
    "“We were told nothing at all about the closure of the café,” said José Núñez, the mayor of Málaga, on Monday morning.",
    "The council of Málaga met for three hours and voted by nine to two to shut the café and the reading room above it.",
    "“Nobody in Würzburg asked for it, and nobody in Müllheim paid for it,” Zoë Østergård-Müller told reporters after the vote.",
)
TEXT = "\n\n".join(PARAGRAPHS) + "\n"
SOURCE = """JOSÉ NÚÑEZ: We were told nothing at all about the closure of the café.

ANN LEE: Why?

JOSÉ NÚÑEZ: Ask the board.

ANN LEE: I did.
"""
TERMS = ["café -> coffee house", "málaga -> Malaga"]

Make = Callable[[tuple[str, ...]], bytes]


def joined(paragraphs: tuple[str, ...], before: str = "<p>", after: str = "</p>\n") -> str:
    return "".join(f"{before}{paragraph}{after}" for paragraph in paragraphs)


def apart(text: str, between: str) -> str:
    """The text with this between each letter and its accent."""
    return re.sub("(?=[\u0300-\u036f])", lambda _: between, text)


def numbered(text: str, form: str) -> str:
    """The text with what is not ASCII as numbers."""
    return re.sub(r"[^\0-\x7f]", lambda found: form.format(ord(found[0])), text)


def html(paragraphs: tuple[str, ...]) -> str:
    return (
        f"<html lang='en'><head><title>{paragraphs[1]}</title></head><body><article>{joined(paragraphs)}</article></body></html>"
    )


def mail(paragraphs: tuple[str, ...], kind: str, encoding: str) -> bytes:
    text = html(paragraphs) if kind == "html" else "\n\n".join(paragraphs)
    body = text.encode()
    body = encodestring(body) if encoding == "quoted-printable" else b64encode(body) if encoding == "base64" else body
    head = f"From: a@b.example\nSubject: Vote\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n"
    return f"{head}Content-Transfer-Encoding: {encoding}\n\n".encode() + body


def rtf(paragraphs: tuple[str, ...]) -> bytes:
    body = numbered("\\par ".join(paragraphs), r"\u{}?")
    return rf"{{\rtf1\ansi\uc1 {body}\par}}".encode()


def pdf(paragraphs: tuple[str, ...]) -> bytes:
    """A file whose font draws accents as signs of their own, without width."""
    letters = sorted({*"".join(paragraphs)} - {" "})
    codes = {letter: code for code, letter in enumerate(" " + "".join(letters), 32)}
    widths = "250 " + " ".join("0" if letter in "\u0300\u0301\u0303\u0308\u030a" else "500" for letter in letters)
    known = "".join(f"<{code:02x}> <{ord(letter):04x}>\n" for letter, code in codes.items())
    cmap = f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange {len(codes)} beginbfchar\n{known}endbfchar endcmap"
    lines = [line for paragraph in paragraphs for line in (*re.findall(r".{1,70}(?: |\Z)", paragraph), "")]
    shown = [
        f"BT /F 10 Tf 50 {760 - 12 * at} Td <{bytes(codes[sign] for sign in line.rstrip()).hex()}> Tj ET"
        for at, line in enumerate(lines)
    ]
    names = "/".join(f"u{ord(letter):04X}" for letter in letters)
    return made(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
        f"<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 32/LastChar {32 + len(letters)}/Widths[{widths}]/ToUnicode 6 0 R"
        f"/Encoding<</Type/Encoding/Differences[32/space/{names}]>>>>".encode(),
        stream("\n".join(shown).encode()),
        stream(cmap.encode()),
    )


def word(paragraphs: tuple[str, ...], between: str = "") -> bytes:
    return docx(apart(joined(paragraphs, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"), between))


FILES: dict[str, Make] = {
    "a.txt": lambda some: "\n\n".join(some).encode(),
    "utf-16.txt": lambda some: "\n\n".join(some).encode("utf-16"),
    "a.md": lambda some: "\n\n".join(some).encode(),
    "numbers.md": lambda some: numbered("\n\n".join(some), "&#{};").encode(),
    "emphasis.md": lambda some: "\n\n".join(some).replace("José", "*José*").replace("Jose\u0301", "*Jose\u0301*").encode(),
    "a.html": lambda some: html(some).encode(),
    "numbers.html": lambda some: numbered(html(some), "&#x{:x};").encode(),
    "tags.html": lambda some: apart(html(some), "<b></b>").encode(),
    "fragment.html": lambda some: joined(some).encode(),
    "a.eml": lambda some: mail(some, "plain", "8bit"),
    "quoted.eml": lambda some: mail(some, "plain", "quoted-printable"),
    "html.eml": lambda some: mail(some, "html", "base64"),
    "a.docx": word,
    "runs.docx": lambda some: word(some, "</w:t></w:r><w:r><w:t>"),
    "a.odt": lambda some: odt(joined(some, "<text:p>", "</text:p>")),
    "spans.odt": lambda some: odt(apart(joined(some, "<text:p>", "</text:p>"), "<text:span/>")),
    "a.epub": lambda some: epub(joined(some)),
    "a.rtf": rtf,
    "a.pdf": pdf,
    "a.srt": lambda some: "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{one}\n\n" for n, one in enumerate(some, 1)).encode(),
    "a.csv": lambda some: ("text\n" + "".join(f'"{one}"\n' for one in some)).encode(),
    "a.jsonl": lambda some: "".join(f'{{"text": "{one}"}}\n' for one in some).encode(),
}


WRITINGS: dict[str, Callable[[str], str]] = {
    "parts": lambda text: normalize("NFD", text),
    "soft hyphens": lambda text: re.sub(r"(?<=\w\w)(?=\w\w)", "\u00ad", text),
    "zero-width spaces": lambda text: re.sub(r"(?<=\w\w)(?=\w\w)", "\u200b", text),
}


def document(name: str, write: Callable[[str], str] = str) -> Document:
    """A file with the text in this writing, as it is read."""
    return Document(read(FILES[name](tuple(map(write, PARAGRAPHS))), name).text, "a", "en")


def found(one: Document) -> list[list[Any]]:
    """What the commands find in a text."""
    source = Document(SOURCE, "source", "en")
    return [
        [(quote.speaker, quote.role, seen(quote.text)) for quote in textlens.quotes(one)],
        [row.word for row in textlens.frequencies(one)],
        [(finding.line, finding.message) for finding in textlens.check(one, TERMS)],
        [(hit.line, hit.left, seen(hit.hit), hit.right) for hit in textlens.kwic(one, "café")],
        [(piece.status, piece.warnings, piece.source_speaker, piece.speaker_agrees) for piece in textlens.verify(one, source)],
        [(piece.status, piece.source_speaker) for piece in textlens.verify(source.text + "\n\n“told nothing at all”", one)],
    ]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("writing", WRITINGS)
def test_the_same_is_found_however_words_are_written(name: str, writing: str) -> None:
    write = WRITINGS[writing]
    whole, other = document(name), document(name, write)
    assert seen(other.text) == whole.text
    results = found(whole)
    assert found(other) == results
    assert [speaker for speaker, *_ in results[0]] == ["José Núñez", "Zoë Østergård-Müller"]
    assert len(results[3]) == 2
    for old, new in (whole, other), (other, whole):
        assert {change.change for change in textlens.compare(old, new)} == {"same"}
    for hit in textlens.kwic(other, "Núñez"):
        assert other.text[hit.start : hit.end] in ("Núñez", write("Núñez"))


@pytest.mark.parametrize("name", FILES)
def test_words_asked_for_in_parts_are_found(name: str) -> None:
    one = document(name)
    term = {"avoid": normalize("NFD", "Málaga"), "prefer": "Malaga"}
    assert [finding.text for finding in textlens.check(one, [term], repeated=False)] == ["Málaga", "Málaga"]
    assert len(textlens.kwic(one, normalize("NFD", "Núñez"))) == 1
