"""Users' regular expressions: the matches that `finditer` has, without quadratic time in long runs, and a limit everywhere."""

from __future__ import annotations

import re
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis import patterns
from textlens.analysis.patterns import compiled, matches, searched
from textlens.documents.document import Document
from textlens.errors import TextlensError

LEADING = (
    r"\w+",
    r"\w+?",
    r"\W+",
    r"\S+",
    r".+",
    r"\w{2,}",
    r"[ab]+",
    r"[^a ]+",
    r"(\w+)",
    r"(?:[\w-]+)",
    r"\d+",
    r"[]a]+",
    r"[\]a]{1,}?",
)
REST = (
    r" said",
    r"\s+b",
    r"a",
    r"\b",
    r"(?!a)",
    r"(?<=ab)",
    r"[ab]*-",
    r"$",
    "",
    r"?b",
    r"+b",
    r"{2}",
    r"|b",
    r"(c|a)",
    r" (c|a)|b",
    r"\1",
)


@pytest.mark.parametrize("rest", REST)
@pytest.mark.parametrize("leading", LEADING)
@given(text=st.text(st.sampled_from("aabb c-]1\n"), max_size=30))
def test_the_matches_are_those_of_finditer(leading: str, rest: str, text: str) -> None:
    try:
        pattern = compiled(leading + rest, lines=True)
    except TextlensError:
        return
    expected = [match.span() for match in pattern.finditer(text) if match[0]]
    assert [match.span() for match in searched(pattern, text) if match[0]] == expected


@pytest.mark.parametrize(
    "source",
    [
        r"\w+ said",
        r"\w+ (said|says)",
        r"\w+\s+said",
        r"(\w+) said\b",
        r".+ said",
        r"\S+ said",
        r"[a-z]+ing\b",
        r"\b\w+ said",
        r"(?:\w+) \w+ said",
    ],
)
@pytest.mark.parametrize("text", ["a" * 300_000, "said" * 80_000, "a1" * 150_000 + " said"])
def test_a_line_without_spaces_takes_linear_time(source: str, text: str) -> None:
    begun = time.process_time()
    found = list(searched(compiled(source), text))
    assert time.process_time() - begun < 2
    assert len(found) == (text.endswith(" said") and not source.startswith(("[", "(?:")))


ENDLESS = re.compile("(a+)+b")


def test_there_is_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "PATIENCE", 0.3)
    with pytest.raises(TextlensError, match=r"took more than 0\.3 seconds"):
        list(searched(ENDLESS, "a" * 40))


def test_there_is_a_limit_off_the_main_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "PATIENCE", 0.3)
    with ThreadPoolExecutor(1) as pool, pytest.raises(TextlensError, match=r"took more than 0\.3 seconds"):
        pool.submit(lambda: list(searched(re.compile("(a|aa)+$"), "a" * 60 + "b"))).result()


def test_there_is_a_limit_without_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "PATIENCE", 0.3)
    monkeypatch.delattr(signal, "setitimer", raising=False)
    with pytest.raises(TextlensError, match=r"took more than 0\.3 seconds"):
        list(searched(re.compile("(a|aa)+$"), "a" * 60 + "b"))


@given(text=st.text(st.sampled_from("aabb c-]1\n"), max_size=30))
def test_the_same_matches_without_signals(text: str) -> None:
    for leading in LEADING:
        pattern = compiled(leading + " ?a", lines=True)
        with pytest.MonkeyPatch.context() as patch:
            patch.delattr(signal, "setitimer", raising=False)
            found = [match.span() for match in searched(pattern, text)]
        assert found == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("main", [True, False])
@pytest.mark.parametrize("source", [r"\w+ café", r"(?:\w+) cafe\u0301", r"(\w+)\s+café"])
def test_spans_are_those_of_the_text_whatever_its_encoding(source: str, main: bool) -> None:
    text = "Ca\u00adfé: an ol\u00add cafe\u0301."
    found = "\u00add cafe\u0301" if "u0301" in source else "ol\u00add cafe\u0301"
    with pytest.MonkeyPatch.context() as patch:
        if not main:
            patch.delattr(signal, "setitimer", raising=False)
        spans = [span for _, span in matches(compiled(source), Document(text))]
    assert [text[start:end] for start, end in spans] == [found.lstrip("\u00ad")]
