"""One call in this process, and what went wrong in it."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb, format_exception
from typing import Any, NamedTuple

import textlens.cli.main as command_line
from textlens.documents import failures, inputs
from textlens.documents.failures import Failure, failure
from textlens.errors import SourceError, TextlensError, unforeseen

from .calls import Call

CODES = (0, 1, 2)
"""The exit codes of a call that neither a signal nor a closed pipe has ended."""

_HERE = f"textlens{os.sep}"


class Fault(NamedTuple):
    """What went wrong.

    Attributes:
        kind: `exception`; `output` if what was written is not valid; or `refusal` for a file that is called damaged because of an
            exception in the project's own code, which may be right.
        signature: What identifies it: the type of the error, and the place in the project's code.
        trace: The traceback, or what is wrong with the output.
    """

    kind: str
    signature: str
    trace: str


class Done(NamedTuple):
    """The outcome of a call: its exit code, what it wrote, the seconds of processor time that it took, and faults."""

    code: int
    out: bytes
    err: bytes
    seconds: float
    faults: list[Fault]


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def executed(call: Call, folder: Path) -> Done:
    """Run a call in a folder, which is emptied before and gets its files."""
    _prepare(call, folder)
    faults: list[Fault] = []
    stdin, stdout, stderr = sys.stdin, sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    os.environ["COLUMNS"] = str(call.columns)
    began = _spent()
    try:
        sys.stdin = (_Terminal if call.stdin is None else io.TextIOWrapper)(io.BytesIO(call.stdin or b""), encoding="utf-8")
        sys.stdout = (_Terminal if call.is_terminal else io.TextIOWrapper)(
            out, encoding="utf-8", errors="strict", write_through=True
        )
        sys.stderr = io.TextIOWrapper(err, encoding="utf-8", errors="backslashreplace", write_through=True)
        with _noted(faults):
            code = command_line.main(call.arguments)
        written, told = out.getvalue(), err.getvalue()
    except BaseException as error:
        # Nothing leaves the entry point but an exit code.
        faults.append(_fault(error, "exception"))
        code, written, told = -1, b"", b""
    finally:
        sys.stdin, sys.stdout, sys.stderr = stdin, stdout, stderr
    seconds = _spent() - began
    if not faults:
        faults += _of_output(call, code, written, told)
    return Done(code, written, told, seconds, faults)


def _prepare(call: Call, folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    for file in call.files:
        (folder / file.name).write_bytes(file.data)
    os.chdir(folder)


def _spent() -> float:
    """The processor time of this process, and of those that it has started, where the system tells it."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@contextmanager
def _noted(faults: list[Fault]) -> Iterator[None]:
    """Note each error that is no TextlensError where the command line turns it into one."""

    def seen(error: Exception | SystemExit, where: str = "") -> TextlensError:
        faults.append(_fault(error, "exception"))
        return unforeseen(error, where)

    def failed(name: str, error: Exception | SystemExit) -> Failure:
        cause = error.__cause__ if isinstance(error, SourceError) else None
        if cause is not None and not isinstance(cause, (OSError, MemoryError)) and _innermost(cause)[0]:
            faults.append(_fault(cause, "refusal"))
        return failure(name, error)

    places: list[tuple[Any, str, Any]] = [
        (command_line, "unforeseen", seen),
        (failures, "unforeseen", seen),
        (inputs, "failure", failed),
    ]
    before = [getattr(module, name) for module, name, _ in places]
    try:
        for module, name, function in places:
            setattr(module, name, function)
        yield
    finally:
        for (module, name, _), function in zip(places, before, strict=True):
            setattr(module, name, function)


def _innermost(error: BaseException) -> tuple[bool, str]:
    """Whether an error was raised in the project's own code, and the innermost place in it."""
    frames = extract_tb(error.__traceback__)
    own = [frame for frame in frames if _HERE in frame.filename]
    place = f"{own[-1].filename.rpartition(_HERE)[2]}:{own[-1].name}:{own[-1].line}" if own else "elsewhere"
    return bool(frames) and _HERE in frames[-1].filename, place.replace(os.sep, "/")


def _fault(error: BaseException, kind: str) -> Fault:
    return Fault(kind, f"{type(error).__name__} at {_innermost(error)[1]}", "".join(format_exception(error)))


def _of_output(call: Call, code: int, out: bytes, err: bytes) -> list[Fault]:
    found = _wrong(call, code, out, err)
    return [Fault("output", found, "")] if found else []


def _wrong(call: Call, code: int, out: bytes, err: bytes) -> str:
    """What is wrong with the output of a call; empty if nothing is."""
    if code not in CODES:
        return f"exit code {code}"
    if b"Traceback" in err and not any("-v" in option or "--verbose" in option for option in call.options):
        return "a traceback"
    try:
        written = out.decode()
        if code < 2 and not _has_help(call):
            _read(call.format, written)
    except UnicodeDecodeError:
        return f"{call.format}: not UTF-8"
    except ValueError as error:
        return f"{call.format}: {type(error).__name__}"
    return ""


def _has_help(call: Call) -> bool:
    return bool({"--help", "-h", "--list-rules", "-o"} & {*call.arguments})


def _read(format: str, written: str) -> None:
    """Raise ValueError if a report is not valid in its format."""
    if format in ("json", "sarif") and written:
        json.loads(written, parse_constant=_refuse)
    elif format == "ndjson":
        for line in written.split("\n")[:-1]:
            json.loads(line, parse_constant=_refuse)
    elif format == "csv" and "\x00" in written:
        raise ValueError("NUL")


def _refuse(constant: str) -> None:
    raise ValueError(constant)
