"""`--lang auto`, the default: each text is read in its own language, and doubts are reported."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from .conftest import Run
from .test_command_line import TEXT

GOLD = Path(__file__).parents[2] / "language" / "gold" / "languages"
SWEDISH = GOLD.joinpath("others.txt").read_text(encoding="utf-8").split("\n\n")[0].removeprefix("sv: ")
Write = Callable[..., None]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file for each language named: two passages of it."""

    def written(*langs: str) -> None:
        for lang in langs:
            text = TEXT * 3 if lang == "en" else "\n\n".join((GOLD / f"{lang}.txt").read_text(encoding="utf-8").split("\n\n")[:2])
            (tmp_path / f"{lang}.txt").write_text(text, encoding="utf-8")

    return written


@pytest.mark.parametrize(
    ("lang", "field"), [("es", "szigriszt_pazos"), ("it", "gulpease"), ("nl", "flesch_douma"), ("ru", "oborneva")]
)
def test_a_text_is_measured_in_its_language(run: Run, write: Write, lang: str, field: str) -> None:
    write(lang)
    plain = run("readability", f"{lang}.txt", "-f", "json")
    assert plain.stderr == ""
    assert json.loads(plain.stdout)["records"][0][field] > 0
    assert plain.stdout == run("readability", f"{lang}.txt", "-f", "json", "--lang", lang).stdout
    piped = run("readability", "-f", "json", stdin=GOLD.joinpath(f"{lang}.txt").read_text(encoding="utf-8"))
    assert field in json.loads(piped.stdout)["records"][0]


@pytest.mark.parametrize("command", ["quotes", "sources", "readability", "freq", "sentences"])
def test_an_english_text_is_read_as_ever(run: Run, write: Write, command: str) -> None:
    write("en")
    plain = run(command, "en.txt", "-f", "json")
    assert (plain.returncode, plain.stderr) == (0, "")
    assert plain.stdout == run(command, "en.txt", "-f", "json", "--lang", "en").stdout


def test_a_language_that_is_named_wins(run: Run, write: Write, tmp_path: Path) -> None:
    write("es")
    assert "kandel_moles" in run("readability", "es.txt", "--lang", "fr", "-f", "csv").stdout
    assert "kandel_moles" in run("readability", "es.txt", "-f", "csv", TEXTLENS_LANG="French").stdout
    (tmp_path / "textlens.toml").write_text('lang = "fr"\n')
    assert "kandel_moles" in run("readability", "es.txt", "-f", "csv").stdout
    assert "szigriszt_pazos" in run("readability", "es.txt", "-f", "csv", "--lang", "AUTO").stdout


def test_verbose_reports_the_language(run: Run, write: Write) -> None:
    write("es", "en")
    done = run("sentences", "es.txt", "en.txt", "-v", "-f", "ndjson")
    assert [json.loads(line)["language"] for line in done.stdout.splitlines()] == ["es", "en"]
    done = run("sentences", "es.txt", "-v", "-f", "ndjson")
    assert done.stderr == "Note: languages detected: Spanish (1); set one for all with --lang.\n"
    named = run("sentences", "es.txt", "-v", "-f", "ndjson", "--lang", "es")
    assert (json.loads(named.stdout)["language"], named.stderr) == ("es", "")


def test_several_languages_are_reported(run: Run, write: Write) -> None:
    write("es", "nl", "en")
    done = run("freq", "es.txt", "nl.txt", "en.txt", "-n", "1")
    found = "Spanish (1), Dutch (1), English (1)"
    assert done.stderr == f"Note: languages detected: {found}; set one for all with --lang.\n"
    assert run("freq", "es.txt", "nl.txt", "en.txt", "-q").stderr == ""


def test_a_language_that_cannot_be_identified_is_reported(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(SWEDISH)
    done = run("sentences", "a.txt")
    assert done.returncode == 0
    assert done.stderr == "Note: could not identify the language of a.txt; using English (set it with --lang).\n"
    assert "of a.txt and 2 more" in run("sentences", "a.txt", "b.txt", "c.txt").stderr
    assert run("sentences", "a.txt", "--lang", "en").stderr == ""


@pytest.mark.parametrize("text", ["x", "Bundestag vertagt Wahl", "Mayor resigns", "1 2 3", "b b b a a c"])
def test_a_few_words_are_english_without_a_note(run: Run, text: str) -> None:
    done = run("sentences", "-f", "ndjson", stdin=text)
    assert done.stderr == ""


def test_the_fields_of_several_languages_are_those_of_the_first(run: Run, write: Write) -> None:
    write("es", "en")
    records = json.loads(run("readability", "es.txt", "en.txt", "-f", "json").stdout)["records"]
    assert records[0].keys() == records[1].keys()
    assert records[1]["szigriszt_pazos"] is None
    assert records[1]["lix"] is not None
    assert records[1]["notes"][0] == "in English: the fields are those of the first text, which is in Spanish"
    asked = json.loads(run("readability", "es.txt", "en.txt", "-f", "json", "--measure", "smog,lix").stdout)["records"]
    assert asked[0]["notes"] == ["SMOG grade is made for English, not for Spanish"]
    assert not any("the first text" in note for note in asked[1]["notes"])


def test_a_text_that_cannot_be_read_is_not_the_first(run: Run, write: Write) -> None:
    write("es")
    done = run("readability", "gone.txt", "es.txt", "es.txt", "-f", "json")
    assert "error" in json.loads(done.stdout)["records"][0]
    assert "szigriszt_pazos" in json.loads(done.stdout)["records"][2]
    assert "flesch_reading_ease" in run("schema", "readability").stdout


def test_a_limit_holds_for_each_text_by_its_own_language(run: Run, write: Write) -> None:
    write("es", "en")
    done = run("readability", "en.txt", "es.txt", "--min-ease", "95", "-f", "csv")
    assert done.returncode == 1
    assert "Failed: en.txt: Flesch reading ease" in done.stderr or "en.txt" not in done.stderr
    assert "Failed: es.txt: Szigriszt-Pazos" in done.stderr
    graded = run("readability", "en.txt", "es.txt", "--max-grade", "12", "-f", "json")
    assert graded.returncode == 2
    assert [list(record) == ["document", "error"] for record in json.loads(graded.stdout)["records"]] == [False, True]


def test_each_text_is_checked_by_the_rules_of_its_language(run: Run, write: Write) -> None:
    write("en", "es")
    done = run("check", "en.txt", "es.txt", "--min-ease", "99", "-f", "json", "--exit-zero")
    messages = {record["document"]: record["message"] for record in json.loads(done.stdout)["records"]}
    assert "Szigriszt-Pazos" in messages["es.txt"]
    graded = run("check", "en.txt", "es.txt", "--max-grade", "1", "-f", "json", "--exit-zero")
    assert graded.returncode == 2
    assert "no grade for texts in Spanish" in graded.stderr
    assert '"document": "en.txt"' in graded.stdout


def test_stop_words_of_each_language_are_left_out(run: Run, write: Write) -> None:
    write("es", "nl")
    done = run("freq", "es.txt", "nl.txt", "--skip-stopwords", "-n", "0", "-f", "json")
    words = {record["word"].lower() for record in json.loads(done.stdout)["records"]}
    assert words.isdisjoint({"el", "los", "que", "het", "een", "van"})


def test_worker_processes_report_the_same(run: Run, write: Write) -> None:
    write("es", "nl", "en")
    files = ["es.txt", "nl.txt", "en.txt", "es.txt"]
    one, two = (run("readability", *files, "-v", "-f", "json", "-j", jobs) for jobs in ("1", "2"))
    assert (one.stdout, one.stderr) == (two.stdout, two.stderr)


def test_standard_input_is_read_once(run: Run, write: Write) -> None:
    write("es")
    done = run("readability", "--files-from", "-", "-f", "csv", stdin="es.txt\nes.txt\n")
    assert (done.stdout.count("es.txt"), done.returncode) == (2, 0)


def test_what_a_file_says_of_its_language_decides_where_words_do_not(run: Run, tmp_path: Path) -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<o:document-content xmlns:o="{space}:office:1.0" xmlns:text="{space}:text:1.0"><o:body><o:text>'
        "<text:p>Bundestag vertagt Wahl</text:p></o:text></o:body></o:document-content>",
        "meta.xml": f'<o:document-meta xmlns:o="{space}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><o:meta>'
        "<dc:language>de-AT</dc:language></o:meta></o:document-meta>",
    }
    with ZipFile(tmp_path / "wahl.odt", "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    done = run("sentences", "wahl.odt", "-v", "-f", "ndjson")
    assert json.loads(done.stdout)["language"] == "de"


def test_textstat_measures_one_language_at_a_time(run: Run, write: Write) -> None:
    write("es", "nl")
    done = run("readability", "es.txt", "nl.txt", "--engine", "textstat", "-f", "json")
    assert done.returncode == 2
    assert "Error: nl.txt is in Dutch, the first text in Spanish." in done.stderr


def test_the_library_takes_auto_too() -> None:
    import textlens

    spanish = (GOLD / "es.txt").read_text(encoding="utf-8")
    assert textlens.readability(spanish, lang="en").szigriszt_pazos is None
    assert textlens.readability(spanish, lang="auto").szigriszt_pazos is not None
    assert textlens.readability(spanish) == textlens.readability(spanish, lang="auto")
    assert textlens.readability("He won. She lost.", lang="auto") == textlens.readability("He won. She lost.")
    with pytest.raises(textlens.TextlensError, match="unknown language 'xx'"):
        textlens.readability(spanish, lang="xx")
