"""The writer: atomic files, streaming, and the attribution of errors."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO, cast

import pytest

from textlens.errors import FormatError, OutputError, SourceError
from textlens.reports import streams
from textlens.reports import writer as output
from textlens.reports.formats import Formatter, load
from textlens.reports.formats.contract import SAMPLES, sample
from textlens.reports.report import Report
from textlens.reports.streams import BUFFER


def made(function: Any, *, binary: bool = False, trusted: bool = False) -> Formatter:
    return Formatter("sketch", function, "sketches", "2.1", binary, trusted)


def lines(report: Report) -> Iterator[str]:
    for row in report.values():
        yield f"{row[0]}\n"


def ink(report: Report) -> Iterator[str]:
    yield "a beginning\n"
    raise ValueError("no ink")


def written(formatter: Formatter, report: Report | None = None, **options: Any) -> bytes:
    """The bytes written to a pipe."""
    raw = io.BytesIO()
    stdout = io.TextIOWrapper(raw, encoding="ascii")
    output.write(report or sample(), formatter, options, stdout=stdout)
    return raw.getvalue()


def unbuffered(descriptor: int) -> io.TextIOWrapper:
    """An unbuffered stream, so that nothing is left to fail when it is closed."""
    return io.TextIOWrapper(cast("Any", io.FileIO(descriptor, "w")))


def shown(chunks: Iterable[str | bytes], encoding: str = "utf-8", *, trusted: bool = False) -> str:
    """The bytes written to a terminal with this encoding."""
    ours, theirs = pytest.importorskip("pty").openpty()
    with open(theirs, "w", encoding=encoding, newline="") as terminal:
        output.write(sample(()), made(lambda report: iter(chunks), trusted=trusted), stdout=terminal)
        data = os.read(ours, 10_000)
    os.close(ours)
    return data.decode(encoding).replace("\r\n", "\n")


class TestStandardOutput:
    def test_a_pipe_gets_utf8_whatever_the_locale_says(self) -> None:
        assert written(made(lambda report: iter(["“é”\n", b"\xff"]))) == "“é”\n".encode() + b"\xff"

    def test_a_byte_in_a_name_that_is_not_utf8_is_spelled_out(self) -> None:
        assert b'"ends\\\\x80.txt"' in written(load("json"))
        assert b"\nends\\x80.txt," in written(load("csv"))

    def test_a_pipe_gets_data_untouched(self) -> None:
        assert b"\x1b[31m\x00" in written(load("csv"))

    def test_a_terminal_gets_no_control_characters(self) -> None:
        assert shown(["\x1b[2Jhe\x07llo\tyou\r\n", "\x9b1m \u202ex\n"]) == "\\x1b[2Jhe\\x07llo\tyou\n\\u009b1m \\u202ex\n"

    def test_the_table_s_own_bold_is_left_alone(self) -> None:
        assert shown(["\x1b[1mhead\x1b[0m\n"], trusted=True) == "\x1b[1mhead\x1b[0m\n"
        assert load("table").trusted
        assert not load("csv").trusted

    def test_a_terminal_gets_its_own_encoding(self) -> None:
        assert shown(["“Zürich”\n"], "latin-1") == "?Zürich?\n"

    @pytest.mark.parametrize("binary", [True, False])
    def test_a_terminal_gets_no_bytes(self, binary: bool) -> None:
        ours, theirs = pytest.importorskip("pty").openpty()
        with open(theirs, "w") as terminal, pytest.raises(FormatError, match="binary") as raised:
            output.write(sample(), made(lambda report: iter([b"PK"]), binary=binary), stdout=terminal)
        os.close(ours)
        assert raised.value.hint == "Use -o FILE.sketch"

    def test_what_is_flushed_is_out_and_nothing_before(self) -> None:
        raw = io.BytesIO()
        cleared: list[int] = []
        seen: list[bytes] = []
        stdout = io.TextIOWrapper(raw)
        writer = output.Writer(made(lines), stdout=stdout, before_flush=lambda: cleared.append(len(raw.getvalue())))

        def entries() -> Iterator[object]:
            for entry in SAMPLES:
                writer.flush()
                seen.append(raw.getvalue())
                yield entry

        writer.write(sample(entries()))
        assert seen[0] == b""
        assert seen[1] == b"news/story.txt\n"
        assert raw.getvalue().startswith(seen[-1])
        assert cleared[0] == 0

    def test_much_text_does_not_wait_for_the_end(self) -> None:
        raw = io.BytesIO()
        sizes: list[int] = []

        def many(report: Report) -> Iterator[str]:
            for _ in range(3):
                yield "x" * BUFFER
                sizes.append(len(raw.getvalue()))

        stdout = io.TextIOWrapper(raw)
        output.write(sample(()), made(many), stdout=stdout)
        assert sizes == [BUFFER, 2 * BUFFER, 3 * BUFFER]

    def test_a_reader_gone_is_left_to_the_caller(self) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        with unbuffered(writing) as stdout, pytest.raises(BrokenPipeError):
            output.write(sample(), made(lines), stdout=stdout)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
    def test_a_full_disk_is_said(self) -> None:
        full = os.open("/dev/full", os.O_WRONLY)
        with unbuffered(full) as stdout, pytest.raises(OutputError, match="no space left on device"):
            output.write(sample(), made(lines), stdout=stdout)

    def test_closed_standard_output(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdout", None)
        with pytest.raises(OutputError, match="standard output is closed"):
            output.write(sample(), made(lines))

    def test_a_dash_is_standard_output(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        raw = io.BytesIO()
        stdout = io.TextIOWrapper(raw)
        output.write(sample(), made(lines), path="-", stdout=stdout)
        assert raw.getvalue().startswith(b"news/story.txt\n")
        assert list(tmp_path.iterdir()) == []


class TestFiles:
    def test_a_new_file_has_the_usual_permissions(self, tmp_path: Path) -> None:
        output.write(sample(), made(lines), path=str(tmp_path / "new"))
        (tmp_path / "usual").touch()
        assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode
        assert (tmp_path / "new").read_bytes().startswith(b"news/story.txt\n")

    def test_a_replaced_file_keeps_its_permissions(self, tmp_path: Path) -> None:
        file = tmp_path / "old"
        file.write_text("old")
        file.chmod(0o640)
        output.write(sample(()), made(lines), path=str(file))
        assert file.read_bytes() == b""
        assert stat.S_IMODE(file.stat().st_mode) == 0o640

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "folder").mkdir()
        (tmp_path / "folder" / "target").write_text("old")
        (tmp_path / "link").symlink_to("folder/target")
        (tmp_path / "dangling").symlink_to("folder/new")
        for name in "link", "dangling":
            output.write(sample(), made(lines), path=str(tmp_path / name))
            assert (tmp_path / name).is_symlink()
        assert (tmp_path / "folder" / "target").read_text() == (tmp_path / "folder" / "new").read_text() != "old"

    @pytest.mark.parametrize("error", [ValueError("no ink"), KeyboardInterrupt(), SystemExit(3)])
    def test_a_failure_leaves_everything_as_it_was(self, tmp_path: Path, error: BaseException) -> None:
        def fails(report: Report) -> Iterator[str]:
            yield "x" * 3 * BUFFER
            raise error

        (tmp_path / "kept").write_text("yesterday")
        for name in "kept", "new":
            with pytest.raises((FormatError, KeyboardInterrupt)):
                output.write(sample(), made(fails), path=str(tmp_path / name))
        assert [path.name for path in tmp_path.iterdir()] == ["kept"]
        assert (tmp_path / "kept").read_text() == "yesterday"

    def test_the_old_file_is_there_until_the_new_one_is_whole(self, tmp_path: Path) -> None:
        file = tmp_path / "kept"
        file.write_text("yesterday")
        seen: list[str] = []

        def looks(report: Report) -> Iterator[str]:
            yield "x" * 3 * BUFFER
            seen.append(file.read_text())

        output.write(sample(), made(looks), path=str(file))
        assert seen == ["yesterday"]
        assert file.read_text() == "x" * 3 * BUFFER

    @pytest.mark.parametrize(
        ("path", "message"),
        [("no/such/folder.csv", "there is no folder no/such"), (".", "it is a folder"), ("new/", "it is a folder")],
    )
    def test_what_cannot_be_written_is_said_before_the_work_begins(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, message: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        report = sample()
        with pytest.raises(OutputError, match=message):
            output.write(report, made(lines), path=path)
        assert len(list(report.rows())) == len(SAMPLES)

    def test_a_file_as_folder(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(OutputError, match="not a directory"):
            output.write(sample(), made(lines), path=str(tmp_path / "file" / "x.csv"))

    @pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
    def test_what_is_write_protected_stays(self, tmp_path: Path) -> None:
        (tmp_path / "kept").write_text("yesterday")
        (tmp_path / "kept").chmod(0o444)
        with pytest.raises(OutputError, match="write-protected"):
            output.write(sample(), made(lines), path=str(tmp_path / "kept"))
        tmp_path.chmod(0o555)
        with pytest.raises(OutputError, match="permission denied"):
            output.write(sample(), made(lines), path=str(tmp_path / "new"))
        tmp_path.chmod(0o755)

    def test_a_named_pipe_is_written_straight(self, tmp_path: Path) -> None:
        fifo = tmp_path / "fifo"
        os.mkfifo(fifo)
        got: list[bytes] = []
        reader = threading.Thread(target=lambda: got.append(fifo.read_bytes()))
        reader.start()
        output.write(sample(), made(lines), path=str(fifo))
        reader.join(timeout=30)
        assert got[0].startswith(b"news/story.txt\n")
        assert stat.S_ISFIFO(fifo.stat().st_mode)

    def test_dev_stdout_adds_to_what_the_shell_has_open(self, tmp_path: Path, root: Path) -> None:
        log = tmp_path / "log"
        log.write_bytes(b"before\n")
        script = (
            "from textlens.reports import writer as output, formats; from textlens.reports.formats.contract import sample\n"
            "output.write(sample(), formats.load('text'), path='/dev/stdout')"
        )
        with log.open("ab") as file:
            subprocess.run([sys.executable, "-c", script], cwd=root, stdout=file, check=True)
        assert log.read_bytes().startswith(b"before\nnews/story.txt\t1\t3.14")


class TestBlame:
    def test_a_formatter_s_error_names_its_package(self) -> None:
        with pytest.raises(FormatError) as raised:
            written(made(ink))
        assert raised.value.message == "format 'sketch' from sketches 2.1 failed: ValueError: no ink"
        assert raised.value.hint is None
        assert isinstance(raised.value.__cause__, ValueError)

    def test_a_wrong_chunk_is_the_formatter_s_fault(self) -> None:
        with pytest.raises(FormatError, match="it yielded 7, which is neither str nor bytes"):
            written(made(lambda report: iter([7])))

    @pytest.mark.parametrize("error", [SourceError("the disk is gone", "Plug it in."), ZeroDivisionError("mean"), SystemExit(3)])
    @pytest.mark.parametrize("kind", ["lets it pass", "wraps it", "swallows it"])
    def test_an_error_of_the_rows_is_not_the_formatter_s(self, error: BaseException, kind: str) -> None:
        def entries() -> Iterator[object]:
            yield SAMPLES[0]
            raise error

        def careless(report: Report) -> Iterator[str]:
            try:
                yield from lines(report)
            except BaseException as caught:
                if kind == "lets it pass":
                    raise
                if kind == "wraps it":
                    raise RuntimeError("something went wrong") from caught

        with pytest.raises(type(error)) as raised:
            written(made(careless), sample(entries()))
        assert raised.value is error

    def test_a_formatter_s_own_words_are_kept(self) -> None:
        with pytest.raises(FormatError, match="no table style 'nice'"):
            written(load("table"), style="nice")

    def test_what_is_out_is_said_to_be_incomplete(self) -> None:
        def much(report: Report) -> Iterator[str]:
            yield "x" * BUFFER
            raise ValueError("no ink")

        with pytest.raises(FormatError) as raised:
            written(made(much))
        assert raised.value.hint == "What was written before is incomplete."


@pytest.mark.parametrize(("number", "pipe", "windows", "gone"), [
    (22, True, True, True), (22, False, True, False), (22, True, False, False), (28, True, True, False), (32, True, False, True),
])  # fmt: skip
def test_a_reader_that_has_gone(
    number: int, pipe: bool, windows: bool, gone: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows, writing to a pipe without a reader is an invalid argument; then the run ends as quietly as elsewhere."""
    monkeypatch.setattr(streams, "WINDOWS", windows)
    reading, writing = os.pipe()
    with open(writing if pipe else tmp_path / "file", "wb", buffering=0) as file, open(reading, "rb"):
        refusing = SimpleNamespace(write=lambda data: (_ for _ in ()).throw(OSError(number, "no")), fileno=file.fileno)
        stream = streams.Stream(cast("BinaryIO", refusing), "standard output", None, None)
        stream.write(b"text")
        with pytest.raises(BrokenPipeError if gone else OutputError):
            stream.flush()
    if not pipe:
        os.close(writing)
