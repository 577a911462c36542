"""A check for authors of formatters: whether a formatter fulfils its contract.

For use in a test: `assert check(my_format) == []`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from inspect import Parameter, isgeneratorfunction, signature

from ...documents.failures import Failure
from ...errors import TextlensError
from ...records import Histogram, Spans, about, columns_of
from ..report import Report
from . import Function


@dataclass(frozen=True, slots=True)
class Sample:
    """A record with a column of every type."""

    document: str = about("Document it comes from.")
    rank: int = about("A whole number.")
    score: float | None = about("A number.", unit="points", digits=2, bands=((5, "low"), (10, "high")))
    quoted: bool = about("Yes or no.")
    speaker: str | None = about("A text that may be missing.")
    text: str = about("A text with any characters.")
    names: tuple[str, ...] = about("Several texts.")
    spans: Spans = about("Offsets.", detail=True)
    lengths: Histogram = about("Bars.", unit="words")


@dataclass(frozen=True, slots=True)
class Placed:
    """A record of a place in a file, for formatters that accept only such records."""

    document: str | None = about("Document it comes from.")
    line: int | None = about("Line, from 1.")
    column: int | None = about("Column, from 1.")
    rule: str = about("A rule.")
    level: str = about("error, warning or note.")
    message: str = about("A message about the place.")
    text: str = about("The text at the place.")
    suggestion: str | None = about("A replacement for the text.")
    start: int | None = about("Offset of its first character.")
    end: int | None = about("Offset after its last character.")


SAMPLES: tuple[object, ...] = (
    Sample(
        document="news/story.txt",
        rank=1,
        score=3.14159,
        quoted=True,
        speaker="Ana Ruiz",
        text="“It’s cold,”\nshe said.",
        names=("Ruiz",),
        spans=((12, 40), (55, 80)),
        lengths=((1, 5, 2), (6, None, 9)),
    ),
    Sample("=cmd()", -2, None, False, None, "|<b>&amp;\t\x1b[31m\x00\u202e漢字 e\u0301 🙂", (), (), ()),
    Failure("gone.txt", "gone.txt does not exist", "Check the name."),
    Sample("ends\udc80.txt", 10**12, -1e-9, True, "", " \r\n", ("a", "b; c"), ((0, 0),), ((1, 1, 0),)),
)
"""Records that a formatter must handle: missing values, line breaks, control characters, a lone surrogate, a failure."""


PLACED: tuple[object, ...] = (
    Placed("news/story.txt", 3, 12, "terms", "warning", "write “use”, not “utilize”", "utilize", "use", 80, 87),
    Placed("50%, a:b.txt", 1, 1, "sentence", "error", "100% wrong,\r\n::error::yes\x1b[31m", "a\r\nb", None, 0, 4),
    Failure("gone.txt", "gone.txt does not exist", "Check the name."),
    Placed("ends\udc80.txt", 2, None, "grade", "note", "", "", None, None, None),
    Placed(None, None, None, "ease", "none of these", "漢字 e\u0301 🙂", "", "", None, None),
)
"""Records of places that a formatter must handle."""


def sample(entries: Iterable[object] = SAMPLES, *, header: bool = True, row_type: type = Sample) -> Report:
    """A report of sample records, or of other records of a given type, to try a formatter on."""
    return Report("sample", columns_of(row_type), entries, header=header)


def check(formatter: Function) -> list[str]:
    """Descriptions of all violations of the contract; empty if there are none.

    The formatter is run on no records, on `SAMPLES` with and without a header, and on records that end with an error. If it
    rejects `SAMPLES` with a TextlensError before reading the first, `PLACED` is used instead.
    """
    records, row_type = (PLACED, Placed) if _refuses(formatter) else (SAMPLES, Sample)
    problems = list(_shape(formatter))
    problems += _run(formatter, "no records", (), row_type)
    problems += _run(formatter, "sample records", records, row_type)
    problems += _run(formatter, "sample records without a header", records, row_type, header=False)
    return problems + list(_broken_off(formatter, records[0], row_type))


def _refuses(formatter: Function) -> bool:
    unread = iter(SAMPLES)
    try:
        next(iter(formatter(sample(unread))), None)
    except TextlensError:
        return next(unread, None) is SAMPLES[0]
    except Exception:
        return False
    return False


def _shape(formatter: Function) -> Iterator[str]:
    if not isgeneratorfunction(formatter):
        yield "it is not a generator function: it has to yield what it writes"
    if not (formatter.__doc__ or "").strip():
        yield "it has no docstring: the first line describes the format in `textlens formats`"
    parameters = list(signature(formatter).parameters.values())
    if not parameters or parameters[0].kind is Parameter.KEYWORD_ONLY:
        yield "it takes no report: write `def name(report, *, option=default)`"
    for option in parameters[1:]:
        yield from _option(option)


def _option(option: Parameter) -> Iterator[str]:
    if option.kind is not Parameter.KEYWORD_ONLY:
        yield f"its parameter {option.name!r} is not keyword-only: put it after a `*`"
    elif option.default is Parameter.empty:
        yield f"its option {option.name!r} has no default"
    elif not isinstance(option.default, (bool, int, float, str, type(None))):
        yield f"its option {option.name!r} has a default that -F cannot set: use bool, int, float or str"


def _run(formatter: Function, what: str, entries: Iterable[object], row_type: type, *, header: bool = True) -> Iterator[str]:
    unread = iter(entries)
    try:
        for chunk in formatter(sample(unread, header=header, row_type=row_type)):
            if not isinstance(chunk, (str, bytes)):
                yield f"on {what}: it yielded {type(chunk).__name__}, neither str nor bytes"
                return
    except Exception as error:
        yield f"on {what}: it raised {type(error).__name__}: {error}"
        return
    if next(unread, None) is not None:
        yield f"on {what}: it did not read them all"


def _broken_off(formatter: Function, first: object, row_type: type) -> Iterator[str]:
    """Problems with an error in the records: if a formatter catches it, an incomplete result looks complete."""

    class BrokenOffError(Exception):
        pass

    def entries() -> Iterator[object]:
        yield first
        raise BrokenOffError

    try:
        for _ in formatter(sample(entries(), row_type=row_type)):
            pass
        yield "it swallows errors of the records: let them pass"
    except BrokenOffError:
        pass
    except Exception as error:
        yield f"it turns errors of the records into {type(error).__name__}: let them pass"
