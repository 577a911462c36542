"""What is a transcript, and what only looks like one here and there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from textlens.documents.transcripts.speech import speech

TRAIN = Path(__file__).resolve().parents[4] / "shared" / "eval" / "quotes" / "train.jsonl"
STORY = "The board met on Monday in the old hall.\n\nIt will meet again in May, the mayor said, and vote then."


def speakers(text: str, *, forced: bool = False) -> list[str]:
    return list(dict.fromkeys(one.speaker for one in speech(text, forced=forced).stretches if one.speaker))


@pytest.mark.parametrize(
    "text",
    [
        f"Calloway: The fee will rise\n\n{STORY}",
        f"The Latest: Board votes to raise the fee\n\nHARBOR CITY: {STORY}",
        f"{STORY}\n\nAnalysis: Nobody is safe.\n\n{STORY}\n\nUpdate: This story was changed.",
        f"{STORY}\n\nCalloway: 1,769.\n\nOsei: 1,501.\n\nTHE TOTAL.\n\nCalloway: 2,316.\n\nOsei: 1,547.\n\n{STORY}",
        "Monday: Rain.\n\nTuesday: Sun.\n\nWednesday: Snow.\n\nThursday: Wind.",
        "Table: Oak and glue.\n\nChair: Ash.\n\nBook End: Brass and felt.\n\nLamp: Tin.\n\nVase: Clay.\n\nShelf: Pine, oiled.",
        "BEST FILM: The Quay\n\nBEST SONG: Tides\n\nBEST SCORE: Fog\n\nBEST CUT: Weir\n\nBEST STORY: Salt\n\nBEST PLAY: Rope",
        f"{STORY}\n\nWhat now\n\n{STORY}\n\nThe Vote\n\n{STORY}",
        f"{STORY}\n\nAdvertisement\n\n{STORY}\n\nAdvertisement\n\n{STORY}\n\nAdvertisement\n\n{STORY}",
        "Ann Lee 27:08\nBo Lind 27:11\nCara Diaz 27:19\nDan Osei 28:01\n",
        "News at Noon 12:00\nThe news of the day.\n\nThe Quay 12:30\nA film about rope.\n",
        "By Ann Lee | 10:30\n\n" + STORY,
        "Name: Ann Lee\nAge: 40\n\nName: Bo Lind\nAge: 50\n",
    ],
)
def test_what_is_no_transcript(text: str) -> None:
    assert speakers(text) == []


def test_a_transcript_in_an_article_is_one() -> None:
    talk = "\n\n".join(f"{name}: Well, we won it all." for name in ("TAPPER", "OSEI", "TAPPER", "OSEI"))
    assert speakers(f"{STORY}\n\n{STORY}\n\n{talk}\n\n{STORY}") == ["TAPPER", "OSEI"]


def test_notes_have_speakers_beside_a_reporters_own_words() -> None:
    notes = (
        "Spoke to both at the quay.\n\nANA RUIZ: We wait.\n\nShe looked tired, the wind was strong.\n\nBO LIND: We do not sail."
    )
    assert speakers(notes) == ["ANA RUIZ", "BO LIND"]
    assert speakers(notes.replace("BO LIND", "MR. LIND")) == ["ANA RUIZ", "MR. LIND"]


def test_what_is_said_is_no_label_where_labels_look_otherwise() -> None:
    names = ("ANN LEE", "DAN OSEI") * 3
    talk = "\n\n".join(f"{name}: We won." for name in names) + "\n\nQuestion: who won?\n\nRemember: all of us.\n\nQuestion: who?"
    assert speakers(talk) == ["ANN LEE", "DAN OSEI"]
    assert speakers(talk.replace("ANN LEE", "Ann Lee").replace("DAN OSEI", "Dan Osei")) == ["Ann Lee", "Dan Osei"]
    timed = "\n\n".join(f"Ann Lee (00:{at}):\nWe won.\n\n{'Question: who won?' * (at % 3 == 0)}" for at in range(10, 20))
    assert speakers(timed) == ["Ann Lee"]


def test_who_speaks_once_is_a_speaker_like_the_others() -> None:
    talk = "\n\n".join(f"{name}: We won." for name in ("ANN LEE", "BO LIND", "ANN LEE", "BO LIND", "CARA DIAZ", "ANN LEE"))
    assert speakers(talk) == ["ANN LEE", "BO LIND", "CARA DIAZ"]


def test_a_single_line_is_enough_where_it_is_known_to_be_a_transcript() -> None:
    for text, name in [
        (f"Ann Lee  0:03\n{STORY}", "Ann Lee"),
        (f"{STORY}\n\nOsei: We won.\n\n{STORY}", "Osei"),
        (f"Ann Lee\n{STORY}", "Ann Lee"),
        (f"Speaker: Ann Lee\n{STORY}", "Ann Lee"),
    ]:
        assert speakers(text, forced=True) == [name]


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("0:03\nWe won it all.\n0:09\nAnd more.\n0:12\nYes.", True),
        ("[00:03] we won it all\n[00:09] and more\n[00:12] yes", True),
        ("osei: we won\n\nlind: no\n\nosei: yes", False),
        (f"{STORY}\n\nWe meet at 10:30.", False),
        (STORY, False),
        ("ANN LEE: We won.\n\n0:03\n0:09\n0:12\nBO LIND: Yes.\n\nANN LEE: No.", False),
    ],
)
def test_what_looks_like_a_transcript_without_speakers(text: str, looks: bool) -> None:
    assert speech(text).looks_so is looks


@pytest.mark.skipif(not TRAIN.exists(), reason="the articles are not here: ../shared is absent")
def test_articles_have_no_speakers() -> None:
    paragraphs = false = transcripts = 0
    for line in TRAIN.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        paragraphs += sum(1 for one in text.split("\n") if one.strip())
        turns = {one.turn for one in speech(text).stretches if one.speaker}
        # A few of the articles print an interview; its turns alternate. What has a turn or two is none.
        transcripts += len(turns) > 3
        false += len(turns) if len(turns) <= 3 else 0
    assert paragraphs > 10_000
    assert transcripts <= 8
    assert false <= 0.001 * paragraphs


PANEL = ("Ann Lee", "Bo Lind", "Cara Diaz", "Dan Osei", "Eva Stone", "Finn Archer", "Greta van Holm", "Hugo Brandt", "Ivy O’Dell")


@pytest.mark.parametrize("number", range(3, 10))
@pytest.mark.parametrize("capitals", [False, True])
def test_many_may_speak_once_each_in_sentences(number: int, capitals: bool) -> None:
    names = [name.upper() if capitals else name for name in PANEL[:number]]
    said = "The ferry is old and slow, and nobody has paid for it."
    assert speakers("\n\n".join(f"{name}: {said} {said}" for name in names) + "\n") == names
    assert speakers("\n".join(f"{name}: {said}" for name in names)) == names
    # What each is called or does is nothing they say.
    assert speakers("\n\n".join(f"{name}: Keeper of the bridge" for name in [*PANEL, *map(str.upper, PANEL)])) == []


@pytest.mark.parametrize(
    "label", ["Dr. Ruth Adler", "Audience member", "Unidentified speaker", "Ruth Adler", "Man in the audience", "Speaker 7"]
)
def test_what_somebody_else_may_say_is_not_said_by_who_spoke_before(label: str) -> None:
    talk = "\n\n".join(f"{name}: We won it all." for name in ("ANN LEE", "BO LIND") * 3)
    found = speech(f"{talk}\n\n{label}: You are thieves.\n\nANN LEE: We are not.").stretches
    text = f"{talk}\n\n{label}: You are thieves.\n\nANN LEE: We are not."
    (said,) = [one for one in found if "thieves" in text[one.start : one.end]]
    assert said.speaker in (None, label)
    assert found[-1].speaker == "ANN LEE"


@pytest.mark.parametrize("label", ["Question", "Remember", "Answer"])
def test_a_word_before_a_colon_ends_nobody_s_turn(label: str) -> None:
    text = "\n\n".join(f"{name}: We won it all." for name in ("ANN LEE", "BO LIND") * 3) + f"\n\n{label}: who paid for it?"
    (said,) = [one for one in speech(text).stretches if "paid" in text[one.start : one.end]]
    assert said.speaker == "BO LIND"


@pytest.mark.parametrize(
    ("layout", "names"),
    [
        ("{}: {}", ("dan osei", "ann lee")),
        ("@{}: {}", ("danosei", "annlee")),
        ("[12/05/2026, 10:03:11] {}: {}", ("Dan Osei", "Ann Lee")),
        ("12/05/2026, 10:03 - {}: {}", ("Dan Osei", "Ann Lee")),
        ("{}. {}", ("DAN OSEI", "ANN LEE")),
        ("{}, harbour board: {}", ("Dan Osei", "Ann Lee")),
        ("1   {}:  {}", ("THE WITNESS", "THE COURT")),
        ("{} — {}", ("D. Osei", "A. Lee")),
        ("| {} | {} |", ("Dan Osei", "Ann Lee")),
        ("{}: {}", ("Ольга Петрова", "Анна Ли")),
    ],
)
def test_what_looks_like_a_transcript_in_another_layout(layout: str, names: tuple[str, str]) -> None:
    talk = [layout.format(name, said) for said in ("We won it all.", "Nobody paid for that.") for name in names]
    found = speech("\n\n".join(talk))
    assert found.looks_so or found.is_transcript
    assert not speech("\n\n".join([STORY, STORY, talk[0], STORY])).looks_so
