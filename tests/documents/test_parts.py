"""Large tables are read in parts: the documents are those of the whole table, whatever the number of processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents import parts
from textlens.documents.corpus import Corpus
from textlens.documents.document import Document
from textlens.documents.failures import Failure
from textlens.documents.inputs import Selection, documents, in_parts
from textlens.documents.starting import can_fork

WORDS = ["The council", "voted", "für das Bad", "“yes,”", "said Ana Ruiz", "nahe der Brücke", "é", "\u2028", "日本"]


def read(path: Path, **choices: Any) -> list[tuple[str, ...]]:
    selection = Selection((str(path),), **choices)
    found: list[tuple[str, ...]] = []
    for one in documents(selection):
        if isinstance(one, Failure):
            found.append(("failed", one.document, one.message, one.hint or ""))
        else:
            assert isinstance(one, Document)
            places = one.origin.places
            found.append((one.name, one.text, one.lang, one.origin.note or "", str(places)))
    return found


def in_both_ways(path: Path, monkeypatch: pytest.MonkeyPatch, **choices: Any) -> list[tuple[str, ...]]:
    """What is read, after making sure that it is the same in parts of a few lines and as a whole."""
    whole = read(path, **choices)
    with monkeypatch.context() as small:
        small.setattr(parts, "LARGEST_WHOLE", 0)
        small.setattr(parts, "SIZE", 100)
        assert len([*in_parts([str(path)], Selection((str(path),), **choices))]) > 1
        assert read(path, **choices) == whole
    return whole


def rows(count: int) -> list[str]:
    return [json.dumps({"id": number, "text": f"Story {number} of the council, which voted."}) for number in range(count)]


@pytest.mark.parametrize(
    "data",
    [
        "\n".join(rows(50)),
        "\n".join(rows(50)) + "\n",
        "\r\n".join(rows(50)) + "\r\n",
        "\n\n".join(rows(50)),
        "\ufeff" + "\n".join(rows(50)),
        "\n".join([*rows(20), "{torn", "[1]", "null", '{"id": 1}', '{"text": null, "id": 2}', '{"text": ["a"]}', *rows(20)]),
        "\n".join([*rows(10), json.dumps({"text": "long " * 500}), *rows(10)]),
    ],
    ids=range(7),
)  # fmt: skip
def test_a_table_in_parts_has_the_documents_of_the_whole(data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(data.encode())
    found = in_both_ways(path, monkeypatch, lang="en")
    assert sum(one[0].startswith(str(path)) for one in found) >= 20


@given(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), min_size=8, max_size=40),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_table_in_parts(texts: list[str], end: str) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.jsonl"
            lines = [
                json.dumps({"text": text, "more": "x" * 40}, ensure_ascii=False) for text in ["The first story of all.", *texts]
            ]
            path.write_bytes(end.join(lines).encode())
            found = in_both_ways(path, monkeypatch, lang="en", text_column="text")
            read_texts = [one[1] for one in found if one[0] != "failed"]
            assert [text for text in read_texts if text.strip()] == [
                text for text in ["The first story of all.", *texts] if text.strip()
            ]


def test_the_column_is_guessed_once_and_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(rows(50)))
    found = in_both_ways(path, monkeypatch, lang="en")
    assert [one[3] for one in found if one[3]] == [
        f"{path}: the texts are those in the column 'text'; choose another with --text-column."
    ]


def test_a_stray_byte_hurts_only_its_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    lines = [line.encode() for line in rows(50)]
    lines[30] = '{"text": "A café of the town, “open”."}'.encode("cp1252")
    path.write_bytes(b"\n".join(lines))
    found = in_both_ways(path, monkeypatch, lang="en")
    assert found[30][1] == "A café of the town, “open”."


@pytest.mark.parametrize("encoding", ["cp1252", "cp1251"])
def test_parts_in_an_older_encoding(encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = (
        "Die Brücke über die Straße wird größer, sagte der Bürgermeister."
        if encoding == "cp1252"
        else "Мэр города сказал, что мост закроют."
    )
    path = tmp_path / "a.jsonl"
    path.write_bytes("\n".join(json.dumps({"text": f"{story} {n}"}, ensure_ascii=False) for n in range(40)).encode(encoding))
    assert in_both_ways(path, monkeypatch, lang="en")[39][1] == f"{story} 39"
    assert in_both_ways(path, monkeypatch, lang="en", encoding=encoding)[39][1] == f"{story} 39"


@pytest.mark.parametrize(
    ("name", "choices", "codec"),
    [("a.jsonl", {"id_column": "id"}, "utf-8"), ("a.jsonl", {}, "utf-16"), ("a.json", {}, "utf-8"), ("a.txt", {}, "utf-8"),
     ("a.jsonl", {"type": "text"}, "utf-8")],
)  # fmt: skip
def test_what_has_to_be_read_as_a_whole(
    name: str, choices: dict[str, Any], codec: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    path.write_bytes("\n".join(rows(50)).encode(codec))
    monkeypatch.setattr(parts, "LARGEST_WHOLE", 0)
    monkeypatch.setattr(parts, "SIZE", 100)
    assert list(in_parts([str(path)], Selection((str(path),), **choices))) == [str(path)]


def test_rows_without_words_are_no_error_unless_all_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([*rows(50), *['{"text": "…"}'] * 50]))
    assert not [one for one in in_both_ways(path, monkeypatch, lang="en") if one[0] == "failed"]
    path.write_text("\n".join(['{"text": "…"}'] * 100))
    monkeypatch.setattr(parts, "LARGEST_WHOLE", 0)
    monkeypatch.setattr(parts, "SIZE", 100)
    assert read(path, lang="en")[-1][2] == f"{path} has no text in it"


@pytest.mark.parametrize("command", ["freq -f csv", "readability -f ndjson", "sentences -f csv"])
def test_processes_share_one_table_and_change_nothing(command: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("w") as file:
        for number in range(3000):
            print(
                json.dumps({"text": f"Story {number} of the council. " + "It voted on the baths and the library. " * 40}),
                file=file,
            )
    assert path.stat().st_size > parts.LARGEST_WHOLE
    name, *options = command.split()
    outputs = [
        subprocess.run(
            [sys.executable, "-m", "textlens", name, *options, "--lang", "en", "--text-column", "text", "-j", jobs, "a.jsonl"],
            cwd=tmp_path, capture_output=True, check=True,
        )
        for jobs in ("1", "2", "3")
    ]  # fmt: skip
    assert outputs[0].stdout == outputs[1].stdout == outputs[2].stdout
    assert len(outputs[0].stdout) > 400
    assert outputs[0].stderr == outputs[1].stderr == outputs[2].stderr


@pytest.mark.skipif(not can_fork(), reason="processes are not forked here")
def test_a_large_table_is_shared(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"text": f"Story {number}. " + "It voted. " * 300}) for number in range(2000)))
    found = list(Corpus(Selection((str(path),), lang="en"), jobs=2).each(lambda document: [f"{os.getpid()} {document.name}"]))
    assert [str(one).split()[1] for one in found] == [f"{path}#{number}" for number in range(1, 2001)]
    assert len({str(one).split()[0] for one in found}) > 1
