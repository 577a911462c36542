"""`textlens verify`: what it reads, what it says, and when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run
from .verify_files import EXACT, POLICY
from .verify_files import desk as desk


def statuses(run: Run, *arguments: str, code: int, stdin: str = "") -> list[tuple[str, str]]:
    done = run("verify", *arguments, "-f", "json", stdin=stdin)
    assert done.returncode == code, done.stderr
    return [(one["draft"], one["status"]) for one in json.loads(done.stdout)["records"]]


@pytest.mark.parametrize("stdin", ["", "“Other words,” Bo Lind said."])
def test_against_takes_one_name_and_may_be_repeated(run: Run, stdin: str) -> None:
    found = statuses(run, "good.txt", "other.txt", "--against", "notes", "--against", "call.vtt", code=1)
    assert found == [("good.txt", "exact"), ("other.txt", "exact")]
    # xargs and pre-commit append file names in this way.
    assert statuses(run, "--against", "notes", "good.txt", code=0, stdin=stdin) == [("good.txt", "exact")]
    assert statuses(run, "--against", "notes", "-q", "good.txt", code=0) == [("good.txt", "exact")]
    assert statuses(run, "--against", "notes/*.txt", "made.txt", code=1, stdin=stdin) == [("made.txt", "not_found")]
    assert statuses(run, "good.txt", "--against", "call.vtt", "--against", "notes", code=0) == [("good.txt", "exact")]


def test_a_draft_from_standard_input(run: Run) -> None:
    done = run("verify", "-", "--against", "notes", "--fields", "draft,status", "-f", "csv", stdin=EXACT)
    assert (done.returncode, done.stdout) == (0, "draft,status\n<stdin>,exact\n")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["good.txt"], 0, ""),
        (["edited.txt"], 1, "Failed: edited.txt: 1 edited\n"),
        (["edited.txt", "--allow", "edited"], 0, ""),
        (["turned.txt", "--allow", "edited"], 1, "Failed: turned.txt: 1 edited\n"),
        (["made.txt"], 1, "Failed: made.txt: 1 not found\n"),
        (["made.txt", "--allow", "edited", "--allow", "not_found"], 0, ""),
        (["other.txt", "--allow", "edited"], 1, "Failed: other.txt: 1 said by another speaker\n"),
    ],
)
def test_the_check(run: Run, arguments: list[str], code: int, told: str) -> None:
    done = run("verify", *arguments, "--against", "notes", "--against", "call.vtt")
    assert (done.returncode, POLICY.sub("", done.stderr)) == (code, told)


def test_a_record(run: Run) -> None:
    done = run("verify", "other.txt", "--against", "notes", "--against", "call.vtt", "-f", "json")
    (record,) = json.loads(done.stdout)["records"]
    assert json.loads(done.stdout)["schema"] == "textlens.verify/2"
    assert record == {
        "draft": "other.txt", "index": 1, "piece": 1, "text": "“Nobody came to the gate,”", "start": 0, "end": 26,
        "line": 1, "column": 1, "status": "exact", "warnings": [], "similarity": 1.0, "difference": None, "source": "call.vtt",
        "source_start": len("Bo Lind: "), "source_end": len("Bo Lind: Nobody came to the gate"), "source_line": 1,
        "timecode": "00:01.000",
        "speaker": "Ana Ruiz", "source_speaker": "Bo Lind", "speaker_agrees": False,
    }  # fmt: skip


TERMS = "The “harbour tax”, so called, is due.\n\n“The moon was green that night,” Ana Ruiz said.\n\nA film, “We wait”, ran.\n"


def test_what_is_given_to_nobody_fails_only_when_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "terms.txt").write_text(TERMS)
    expected = [("terms.txt", "unattributed"), ("terms.txt", "not_found"), ("terms.txt", "unattributed")]
    assert statuses(run, "terms.txt", "--against", "notes", code=1) == expected
    assert statuses(run, "terms.txt", "--against", "notes", "--allow", "not_found", code=0) == expected
    done = run("verify", "terms.txt", "--against", "notes", "--allow", "not_found", "--strict", "--faults", "-f", "json")
    assert (done.returncode, POLICY.sub("", done.stderr)) == (1, "Failed: terms.txt: 2 unattributed\n")
    missing, found = json.loads(done.stdout)["records"]
    assert [(one["index"], one["piece"], one["speaker"]) for one in (missing, found)] == [(None, 1, None)] * 2
    assert (missing["source"], found["source"], found["similarity"]) == (None, str(Path("notes/gate.txt")), 1.0)


def test_pieces_with_few_words_may_be_left_out(run: Run, tmp_path: Path) -> None:
    draft = f"{TERMS}\n“We,” said Bo Lind, “do not sail.”\n"
    (tmp_path / "terms.txt").write_text(draft)
    found = statuses(run, "terms.txt", "--against", "notes", "--min-words", "3", code=1)
    assert [status for _, status in found] == ["not_found", "exact", "exact"]


def test_only_faults(run: Run) -> None:
    found = statuses(run, "good.txt", "edited.txt", "made.txt", "--faults", "--allow", "edited", "--against", "notes", code=1)
    assert found == [("made.txt", "not_found")]


@pytest.mark.parametrize("source", ["gone.txt", "blank.txt", "scan.pdf", "*.rtf", "no.csv", "away/"])
def test_without_a_source_nothing_is_judged(run: Run, tmp_path: Path, source: str) -> None:
    # Otherwise quotations from that source would be reported as not found.
    (tmp_path / "blank.txt").write_text("  \n")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7\n\x00")
    (tmp_path / "no.csv").write_text("id,text\n")
    done = run("verify", "good.txt", "made.txt", "--against", source, "--against", "notes", "-f", "json")
    assert done.returncode == 2
    (failure,) = json.loads(done.stdout)["records"]
    assert failure["document"] == source
    assert done.stderr.count("Error: ") == 1


@pytest.mark.parametrize("draft", ["gone.txt", "blank.txt", "marks.txt", "no.csv", "-"])
@pytest.mark.parametrize(
    "command", ["verify --against notes", "check", "readability --max-grade 9", "compare --fail-on quotes good.txt"]
)
def test_a_gate_with_nothing_to_look_at_fails(run: Run, tmp_path: Path, command: str, draft: str) -> None:
    (tmp_path / "blank.txt").write_text("  \n")
    (tmp_path / "marks.txt").write_text("“…”\n* * *\n")
    (tmp_path / "no.csv").write_text("id,text\n")
    done = run(*command.split(), draft, "-f", "json")
    assert done.returncode == 2
    failed = [record["document"] for record in json.loads(done.stdout)["records"] if "error" in record]
    assert failed == [draft.replace("-", "<stdin>")]


def test_a_draft_without_quotations_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("Nobody said a word at the gate.\n")
    done = run("verify", "plain.txt", "good.txt", "--against", "notes")
    assert (done.returncode, POLICY.sub("", done.stderr)) == (0, "Note: plain.txt: 0 quotations.\n")
    done = run("verify", "plain.txt", "--against", "notes", "--faults")
    assert POLICY.sub("", done.stderr) == "Note: plain.txt: 0 quotations.\n"


@pytest.mark.parametrize("lang", ["ru", "it"])
def test_a_check_does_not_pass_in_a_language_without_quotations(run: Run, tmp_path: Path, lang: str) -> None:
    drafts = {
        "ru": "Мэр города вчера выступил перед жителями. «Мы никогда не обещали дату», сказал мэр Иван Петров.",
        "it": "Il sindaco ha parlato ieri alla gente della città. «Non abbiamo mai promesso una data», ha detto alla stampa.",
    }
    (tmp_path / "draft.txt").write_text(drafts[lang])
    done = run("verify", "draft.txt", "good.txt", "--against", "notes", "-f", "json")
    assert done.returncode == 2
    piece, failure, record = json.loads(done.stdout)["records"]
    assert "draft.txt was not checked: who says what in" in failure["error"]["message"]
    assert (piece["status"], record["status"]) == ("unattributed", "exact")


@pytest.fixture
def diarised(tmp_path: Path) -> None:
    (tmp_path / "call.txt").write_text("SPEAKER_00: Nobody came to the gate.\n\nSPEAKER_01: We wait.\n\nSPEAKER_00: Why?\n")


def agreeing(run: Run, *arguments: str, **variables: str) -> list[tuple[str | None, bool | None]]:
    done = run("verify", "other.txt", "--against", "call.txt", *arguments, "-f", "json", **variables)
    return [(one["source_speaker"], one["speaker_agrees"]) for one in json.loads(done.stdout)["records"]]


@pytest.mark.usefixtures("diarised")
def test_speakers_are_given_names(run: Run) -> None:
    assert agreeing(run) == [("SPEAKER_00", None)]
    assert agreeing(run, "--speakers", "SPEAKER_00=Ana Ruiz") == [("Ana Ruiz", True)]
    assert agreeing(run, "--speakers", "speaker_00 = Bo Lind", "--speakers", "SPEAKER_01=Ana Ruiz") == [("Bo Lind", False)]
    assert agreeing(run, TEXTLENS_SPEAKERS="SPEAKER_00=Ana Ruiz;SPEAKER_01=Bo Lind") == [("Ana Ruiz", True)]


@pytest.mark.usefixtures("diarised")
@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("SPEAKER_9=Ana Ruiz", "Error: no source has a speaker 'SPEAKER_9', who is named by --speakers.\n"
                               "Hint: The speakers there are SPEAKER_00, SPEAKER_01.\n"),
        ("Ana Ruiz", "'Ana Ruiz' gives no name to a label, as SPEAKER_01='Dan Osei' does."),
        ("SPEAKER_00=", "'SPEAKER_00=' gives no name to a label"),
    ],
)  # fmt: skip
def test_a_slip_in_a_label_is_an_error(run: Run, value: str, told: str) -> None:
    done = run("verify", "other.txt", "--against", "call.txt", "--speakers", value)
    assert done.returncode == 2
    assert told in done.stderr


@pytest.mark.usefixtures("diarised")
def test_two_names_for_a_label_are_an_error(run: Run) -> None:
    done = run("verify", "other.txt", "--against", "call.txt", "--speakers", "A=Ana Ruiz", "--speakers", "A=Bo Lind")
    assert (done.returncode, "--speakers gives two names to the same label" in done.stderr) == (2, True)


def test_a_transcript_without_speakers_is_noted_or_fails(run: Run, tmp_path: Path) -> None:
    (tmp_path / "timed.txt").write_text("0:03\nNobody came to the gate.\n0:09\nWe wait.\n0:12\nWhy?\n")
    done = run("verify", "other.txt", "--against", "timed.txt", "--against", "notes")
    looks = "timed.txt looks like a transcript, but no speaker was recognised"
    told = POLICY.sub("", done.stderr)
    assert (done.returncode, told) == (0, f"Note: {looks}; if it names any, read it with --type transcript.\n")
    assert run("verify", "other.txt", "--against", "timed.txt", "-q").stderr == ""
    done = run("verify", "other.txt", "--against", "timed.txt", "--require-speaker")
    assert (done.returncode, POLICY.sub("", done.stderr)) == (1, f"Failed: {looks}.\n")
    assert run("verify", "other.txt", "--against", "timed.txt", "--require-speaker", "-q").returncode == 1
    assert run("verify", "good.txt", "--against", "notes", "--require-speaker").returncode == 0


def test_a_type_makes_a_transcript_of_any_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "call.txt").write_text("Harbour board\n\nBo Lind  0:03\nNobody came to the gate.\n")
    assert agreeing(run) == [(None, None)]
    assert agreeing(run, "--type", "transcript") == [("Bo Lind", False)]


@pytest.mark.parametrize("command", ["kwic gate", "quotes", "sentences --list"])
def test_rows_of_other_commands_have_the_time(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "call.txt").write_text(
        "Bo Lind  0:03\nNobody “came” to the gate.\n\nAna Ruiz  0:09\nWe were at the gate, as he said, “all day”.\n"
    )
    done = run(*command.split(), "call.txt", "-f", "json")
    times = [one["timecode"] for one in json.loads(done.stdout)["records"]]
    assert times
    assert {*times} <= {"0:03", "0:09", None}
    assert "0:09" in times


def test_one_standard_input_is_not_two_texts(run: Run) -> None:
    done = run("verify", "-", "--against", "-", stdin=EXACT)
    assert done.returncode == 2
    assert "standard input was asked for twice" in done.stderr


@pytest.mark.parametrize(("arguments", "message"), [([], "--against"), (["--against", "notes", "--allow", "exact"], "--allow")])
def test_wrong_options(run: Run, arguments: list[str], message: str) -> None:
    done = run("verify", "good.txt", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
