from __future__ import annotations

import json
from pathlib import Path

from .conftest import Run

PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Ferry stays</title></head><body><nav>Home</nav><article>"
    "<p>The mayor, Ines Calloway, said: “We will not wait any longer for this boat.”</p>"
    "<p>It was late when the council at last came to a vote, and few were left in the hall.</p></article></body></html>"
)


def test_one_text_is_printed_byte_for_byte(run: Run, tmp_path: Path) -> None:
    for text in ("No line break at the end", "Two\r\nlines\r\n\u2028\n\n", "a"):
        (tmp_path / "a.txt").write_bytes(text.encode())
        done = run("text", "a.txt")
        assert (done.stdout, done.stderr, done.returncode) == (text, "", 0)
        assert run("text", stdin=text, TEXTLENS_FORMAT="text").stdout == text


def test_several_texts_have_a_line_with_the_name_above_each(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Two\n", encoding="utf-8")
    assert run("text", "a.txt", "b.txt").stdout == "==> a.txt <==\nOne\n\n==> b.txt <==\nTwo\n"
    assert run("text", ".", "--no-header").stdout == "One\n\nTwo\n"


def test_a_file_that_cannot_be_read_affects_only_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One", encoding="utf-8")
    done = run("text", "gone.txt", "a.txt")
    assert (done.stdout, done.returncode) == ("One", 2)
    assert "gone.txt does not exist" in done.stderr


def test_a_record_contains_the_metadata_of_the_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (record,) = json.loads(run("text", "a.html", "-f", "json").stdout)["records"]
    assert record["type"] == "html"
    assert record["text"] == run("text", "a.html").stdout
    assert "Home" not in record["text"]
    assert run("text", "a.html", "--fields", "document,type", "-f", "text").stdout == "a.html\thtml\n"


def test_a_type_may_be_named_and_a_wrong_one_is_met_with_a_near_one(run: Run) -> None:
    assert run("text", "--type", "text", stdin=PAGE).stdout == PAGE
    done = run("text", "--type", "htlm", stdin=PAGE)
    assert done.stderr == "Error: there is no type 'htlm' of input.\nHint: Did you mean 'html'?\n"
    assert done.returncode == 2


def test_standard_input_is_known_by_its_content(run: Run) -> None:
    (record,) = json.loads(run("quotes", "-f", "json", "-v", stdin=PAGE).stdout)["records"]
    assert (record["text"], record["type"]) == ("“We will not wait any longer for this boat.”", "html")
