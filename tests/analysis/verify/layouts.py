"""Hearings printed in the layouts of transcripts, and drafts that quote them.

`python -m tests.analysis.verify.layouts` verifies the drafts of 200 hearings and prints a table: for each layout, how many
quotations were verified, and the shares with the right speaker, with the time exact, and with all else as in the first layout.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from random import Random
from typing import NamedTuple
from xml.sax.saxutils import escape

from tests.documents.readers.office import docx
from textlens.analysis.verify import Index, Verified, verified
from textlens.documents.document import Document
from textlens.documents.readers import Extracted, Wanted, read_all

from .hearings import NOTES, Hearing, Person, Quoted, Turn, draft, hearing, quotations

_CHUNK = 7
"""How many words are in a cue."""


class Printed(NamedTuple):
    """A transcript as a file: its name and bytes, and the times of its turns, as pairs of a first word and the time there.

    `names` are what --speakers would say.
    """

    name: str
    data: bytes
    times: list[list[tuple[int, str]]]
    names: dict[str, str] = {}  # noqa: RUF012


Layout = Callable[[Hearing], Printed]


def short(seconds: float) -> str:
    """Minutes and seconds: 0:03, 71:03."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def long(seconds: float) -> str:
    """Hours, minutes and seconds: 00:00:03."""
    return f"{int(seconds) // 3600:02}:{int(seconds) // 60 % 60:02}:{int(seconds) % 60:02}"


def exact(seconds: float) -> str:
    """With milliseconds: 00:00:03.000."""
    return f"{long(seconds)}.{round(seconds % 1 * 1000):03}"


def _paragraphs(turn: Turn) -> list[str]:
    found = [" ".join(sentences) for sentences in turn.paragraphs]
    for number, note in turn.notes.items():
        sentence = turn.paragraphs[0][number]
        found[0] = found[0].replace(sentence, f"{sentence} {note}", 1)
    return found


def _text(name: str, of: Hearing, begin: Callable[[Turn], str], time: Callable[[float], str] | None, title: str = "") -> Printed:
    """A plain transcript: what `begin` says before each turn, then its paragraphs."""
    turns = [begin(turn) + "\n\n".join(_paragraphs(turn)) for turn in of.turns]
    times = [[(0, time(turn.begins))] if time else [] for turn in of.turns]
    return Printed(name, (title + "\n\n".join(turns) + "\n").encode(), times)


def _label(of: Hearing, who: Person) -> str:
    """Most in capitals."""
    called = who.called(of.form)
    return called if len(of.turns) % 3 == 0 else called.upper()


def label(of: Hearing) -> Printed:
    title = "HARBOR BOARD, PUBLIC HEARING\n\n"
    return _text("label.txt", of, lambda turn: f"{_label(of, turn.who)}: ", None, title)


def alone(of: Hearing) -> Printed:
    return _text("alone.txt", of, lambda turn: f"{turn.who.called(of.form)}\n", None, "Public Hearing\n\n")


def otter(of: Hearing) -> Printed:
    return _text("otter.txt", of, lambda turn: f"{turn.who.name}  {short(turn.begins)}  \n", short)


def rev(of: Hearing) -> Printed:
    return _text("rev.txt", of, lambda turn: f"{turn.who.name} ({long(turn.begins)}):\n", long)


def named(of: Hearing) -> Printed:
    return _text("named.txt", of, lambda turn: f"{turn.who.name} {long(turn.begins)}\n", long)


def bold(of: Hearing) -> Printed:
    return _text("bold.md", of, lambda turn: f"**{turn.who.name}** [{long(turn.begins)}]\n", long, "# Hearing\n\n")


def bar(of: Hearing) -> Printed:
    return _text("bar.txt", of, lambda turn: f"{turn.who.name} | {short(turn.begins)}\n", short)


def span(of: Hearing) -> Printed:
    return _text("span.txt", of, lambda turn: f"[{long(turn.begins)} --> {long(turn.begins + 2)}] {_label(of, turn.who)}: ", long)


def titled(of: Hearing) -> Printed:
    return _text("titled.txt", of, lambda turn: f"Speaker: {turn.who.called(of.form)}\n", None)


def descript(of: Hearing) -> Printed:
    return _text("descript.txt", of, lambda turn: f"**{turn.who.name}:** [{long(turn.begins)}] ", long)


def wrapped(of: Hearing) -> Printed:
    printed = label(of)
    lines: list[str] = []
    for number, paragraph in enumerate(printed.data.decode().split("\n")):
        while len(paragraph) > 64:
            blank = paragraph.rfind(" ", 0, 64)
            end = paragraph.find(" ", blank + 1)
            word = paragraph[blank + 1 : end if end > 0 else len(paragraph)]
            if word.isalpha() and word.islower() and len(word) > 6:
                lines.append(paragraph[: blank + 4] + ("-" if number % 2 else "\u00ad"))
                paragraph = paragraph[blank + 4 :]
            else:
                lines.append(paragraph[:blank])
                paragraph = paragraph[blank + 1 :]
        lines.append(paragraph)
    return printed._replace(name="wrapped.txt", data="\n".join(lines).encode())


def _cued(name: str, of: Hearing, said: Callable[[Turn, str, bool], str], head: str = "WEBVTT\n\n") -> Printed:
    """Cues of a few words each, broken anywhere."""
    cues, times = [], []
    for turn in of.turns:
        words = [word for paragraph in _paragraphs(turn) for word in paragraph.split()]
        spoken, starts = 0, list[tuple[int, str]]()
        for at in range(0, len(words), _CHUNK):
            begins = turn.begins + at / 8
            starts.append((spoken, exact(begins)))
            chunk = " ".join(words[at : at + _CHUNK])
            cues.append(f"{exact(begins)} --> {exact(begins + 0.8)}\n{said(turn, chunk, at == 0)}\n")
            spoken += sum(word not in NOTES for word in words[at : at + _CHUNK])
        times.append(starts)
    return Printed(name, (head + "\n".join(cues)).encode(), times)


def teams_vtt(of: Hearing) -> Printed:
    return _cued("teams.vtt", of, lambda turn, words, _: f"<v {turn.who.name}>{words}</v>")


def zoom_vtt(of: Hearing) -> Printed:
    return _cued("zoom.vtt", of, lambda turn, words, _: f"{turn.who.name}: {words}")


def trint_vtt(of: Hearing) -> Printed:
    return _cued("trint.vtt", of, lambda turn, words, first: f"{turn.who.name}: {words}" if first else words)


def _run(text: str, bold: bool = False) -> str:
    return f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def teams_docx(of: Hearing) -> Printed:
    body = ""
    for turn in of.turns:
        first, *more = _paragraphs(turn)
        head = _run(turn.who.name, bold=True) + _run(f"   {short(turn.begins)}")
        body += f"<w:p>{head}<w:r><w:br/></w:r>{_run(first)}</w:p>" + "".join(f"<w:p>{_run(text)}</w:p>" for text in more)
    return Printed("teams.docx", docx(body), [[(0, short(turn.begins))] for turn in of.turns])


def trint_docx(of: Hearing) -> Printed:
    body = ""
    for turn in of.turns:
        body += f"<w:p>{_run(f'[{long(turn.begins)}] ')}{_run(turn.who.name, bold=True)}</w:p>"
        body += "".join(f"<w:p>{_run(text)}</w:p>" for text in _paragraphs(turn))
    return Printed("trint.docx", docx(body), [[(0, long(turn.begins))] for turn in of.turns])


def whisper(of: Hearing) -> Printed:
    segments, times = [], []
    labels = {who: f"SPEAKER_{number:02}" for number, who in enumerate(of.people)}
    for turn in of.turns:
        words, starts = turn.words, list[tuple[int, str]]()
        for at in range(0, len(words), _CHUNK):
            begins = turn.begins + at / 8
            text = " " + " ".join(words[at : at + _CHUNK])
            starts.append((at, exact(begins)))
            segments.append({"start": begins, "end": begins + 0.8, "text": text, "speaker": labels[turn.who]})
        times.append(starts)
    data = json.dumps({"text": "".join(str(one["text"]) for one in segments), "segments": segments, "language": "en"})
    return Printed("whisper.json", data.encode(), times, {labels[who]: who.name for who in of.people})


def whisperx(of: Hearing) -> Printed:
    segments, times = [], []
    for turn in of.turns:
        words = [
            {"word": word, "start": turn.begins + at / 8, "end": turn.begins + at / 8 + 0.1, "speaker": turn.who.name}
            for at, word in enumerate(turn.words)
        ]
        segments.append({"start": turn.begins, "end": turn.begins + len(words) / 8, "text": " ".join(turn.words), "words": words})
        times.append([(0, exact(turn.begins))])
    return Printed("whisperx.json", json.dumps({"segments": segments}).encode(), times)


def questions(of: Hearing) -> Printed:
    asks, answers = of.people
    begin: Callable[[Turn], str] = lambda turn: "Q. " if turn.who == asks else "A. "  # noqa: E731
    printed = _text("questions.txt", of, begin, None, f"BY {asks.title} {asks.name}:\n\n".upper())
    return printed._replace(names={"A": answers.name})


LAYOUTS: dict[str, Layout] = {
    "NAME: text": label,
    "NAME alone on a line": alone,
    "Otter: Name  0:03": otter,
    "Rev: Name (00:03): text": rev,
    "Name 00:00:03": named,
    "**Name** [00:03], Markdown": bold,
    "Name | 00:03": bar,
    "[00:03 --> 00:07] Name:": span,
    "Speaker: Name": titled,
    "Descript: **Name:** [00:00:03] text": descript,
    "NAME: text, lines wrapped and words broken": wrapped,
    "Teams .vtt: <v Name>": teams_vtt,
    "Zoom .vtt: Name: in each cue": zoom_vtt,
    "Trint .vtt: Name: in the first cue of a turn": trint_vtt,
    "Teams .docx: Name   0:03, a line break, text": teams_docx,
    "Trint .docx: [00:00:03] Name, a paragraph of text": trint_docx,
    "Whisper .json, SPEAKER_01 renamed": whisper,
    "WhisperX .json: speakers of words": whisperx,
    "Q. and A., the answers renamed": questions,
}


class Row(NamedTuple):
    """What verifying a quotation came to in a layout, compared with what is true and with the first layout."""

    quoted: Quoted
    record: Verified
    speaker: bool
    time: bool | None
    same: bool


def read(printed: Printed) -> Document:
    """The document that a file is read as, by the kind that it is recognised as."""
    (one,) = read_all(printed.data, printed.name, Wanted())
    assert isinstance(one, Extracted)
    return Document(one.text, printed.name, "en", one.origin)


def rows(of: Hearing, quoted: list[Quoted], layout: Layout) -> list[Row]:
    """Each quotation of a draft against one layout of the hearing."""
    printed = layout(of)
    records = _verified(printed, quoted)
    first = _verified(label(of), quoted)
    found = []
    for at in sorted(records.keys() & first.keys()):
        one, record, other = quoted[at], records[at], first[at]
        turn = of.turns[one.turn]
        times = [time for word, time in printed.times[one.turn] if word <= one.word]
        said = _is(record.source_speaker, turn.who)
        same = _result(record) == _result(other)
        found.append(Row(one, record, said, record.timecode == times[-1] if times else None, same))
    return found


def _verified(printed: Printed, quoted: list[Quoted]) -> dict[int, Verified]:
    """The records by the number of the quotation, each of which is a paragraph of the draft."""
    document = Document(draft(quoted), "draft.txt", "en")
    found = verified(document, Index([read(printed)], names=printed.names))
    return {document.paragraph_at(record.start) - 1: record for record in found}


def _result(record: Verified) -> tuple[object, ...]:
    shown = (record.difference or "").rpartition(" (")[0] if record.status == "assembled" else record.difference
    return record.status, record.warnings, round(record.similarity, 6), shown, record.speaker_agrees


def _is(name: str | None, who: Person) -> bool:
    return name is not None and name.lower() in {
        f"{title}{who.called(form)}".lower() for form in ("full", "titled", "surname") for title in ("", f"{who.title} ")
    }


def main(number: int = 200) -> None:
    """Print the table for so many hearings."""
    random = Random(21)
    made = [hearing(random, examined=at % 4 == 0) for at in range(number)]
    drafts = [quotations(of, random) for of in made]
    print(f"{'layout':50}{'quotations':>11}{'speaker':>9}{'time':>8}{'same':>8}")
    for name, layout in LAYOUTS.items():
        pairs = [(of, quoted) for of, quoted in zip(made, drafts, strict=True) if of.examined or layout is not questions]
        found = [row for of, quoted in pairs for row in rows(of, quoted, layout)]
        timed = [row.time for row in found if row.time is not None]
        times = f"{sum(timed) / len(timed):8.4f}" if timed else f"{'–':>8}"
        speaker = sum(row.speaker for row in found) / len(found)
        print(
            f"{name:50}{len(found):11}{speaker:9.4f}{times}{sum(row.same for row in found) / len(found):8.4f}",
            flush=True,
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
