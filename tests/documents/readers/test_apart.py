from __future__ import annotations

import os
import sys
import time

import pytest

from textlens.documents.readers.apart import apart
from textlens.errors import SourceError

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="processes cannot be forked here, so nothing is done apart"
)


def test_what_comes_of_the_work_comes_back() -> None:
    here = os.getpid()
    found, other = apart(lambda: ("text", os.getpid()), "a.pdf")
    assert found == "text"
    assert other != here


def test_an_error_comes_back_with_its_hint() -> None:
    def refuse() -> None:
        raise SourceError("a.pdf is encrypted", "Print it again.")

    with pytest.raises(SourceError, match="is encrypted") as caught:
        apart(refuse, "a.pdf")
    assert caught.value.hint == "Print it again."


def test_work_that_takes_too_long_is_ended() -> None:
    with pytest.raises(SourceError, match=r"^a\.pdf takes more than 0\.05 seconds to read$"):
        apart(lambda: time.sleep(60), "a.pdf", seconds=0.05)


@pytest.mark.parametrize("name", ["abort", "memory"])
def test_work_that_breaks_down_costs_only_this_file(name: str) -> None:
    def work() -> int:
        if name == "abort":
            os.abort()
        return len(bytearray(8 << 30))

    with pytest.raises(SourceError, match=r"^a\.pdf cannot be read: what reads it broke down, or ran out of memory$"):
        apart(work, "a.pdf")


def test_no_process_is_left_behind() -> None:
    apart(lambda: 1, "a.pdf")
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
