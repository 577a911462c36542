"""For authors of formatters: one call that says whether a formatter keeps the contract.

In a test: `assert check(my_format) == []`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from inspect import Parameter, isgeneratorfunction, signature

from ..records import Histogram, Spans, about, columns_of
from ..report import Failure, Report
from . import Function


@dataclass(frozen=True, slots=True)
class Sample:
    """A record with a column of every type."""

    document: str = about("Document it comes from.")
    rank: int = about("A whole number.")
    score: float | None = about("A number.", unit="points", digits=2, bands=((5, "low"), (10, "high")))
    quoted: bool = about("Yes or no.")
    speaker: str | None = about("A text that may be missing.")
    text: str = about("A text of any kind.")
    names: tuple[str, ...] = about("Several texts.")
    spans: Spans = about("Offsets.", detail=True)
    lengths: Histogram = about("Bars.", unit="words")


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
"""Records a formatter has to live with: no value, line breaks, control characters, a broken character, a failure."""


def sample(entries: Iterable[object] = SAMPLES, *, header: bool = True) -> Report:
    """A report of sample records to try a formatter on."""
    return Report("sample", columns_of(Sample), entries, header=header)


def check(formatter: Function) -> list[str]:
    """Everything in which a formatter breaks the contract, in plain words; an empty list where it keeps it.

    It is run on no records, on `SAMPLES` with and without a header, and on records that break off.
    """
    problems = list(_shape(formatter))
    problems += _run(formatter, "no records", ())
    problems += _run(formatter, "sample records", SAMPLES)
    problems += _run(formatter, "sample records without a header", SAMPLES, header=False)
    return problems + list(_broken_off(formatter))


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


def _run(formatter: Function, what: str, entries: Iterable[object], *, header: bool = True) -> Iterator[str]:
    unread = iter(entries)
    try:
        for chunk in formatter(sample(unread, header=header)):
            if not isinstance(chunk, (str, bytes)):
                yield f"on {what}: it yielded {type(chunk).__name__}, neither str nor bytes"
                return
    except Exception as error:
        yield f"on {what}: it raised {type(error).__name__}: {error}"
        return
    if next(unread, None) is not None:
        yield f"on {what}: it did not read them all"


def _broken_off(formatter: Function) -> Iterator[str]:
    """A formatter that catches every error would give out half a result as a whole one."""

    class BrokenOffError(Exception):
        pass

    def entries() -> Iterator[object]:
        yield SAMPLES[0]
        raise BrokenOffError

    try:
        for _ in formatter(sample(entries())):
            pass
        yield "it swallows errors of the records: let them pass"
    except BrokenOffError:
        pass
    except Exception as error:
        yield f"it turns errors of the records into {type(error).__name__}: let them pass"
