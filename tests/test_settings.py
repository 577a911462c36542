"""Defaults from textlens.toml and pyproject.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from textlens.errors import TextlensError
from textlens.settings import Entry, defaults

OPTIONS = {"format": "format", "top": "top", "skip-stopwords": "skip_stopwords", "list": "listing"}
COMMANDS = ["freq", "quotes"]


def read(folder: Path, monkeypatch: pytest.MonkeyPatch, command: str = "freq") -> dict[str, object]:
    monkeypatch.chdir(folder)
    return defaults(command, OPTIONS, COMMANDS, lambda: ["lang"])


def test_none_where_there_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(tmp_path, monkeypatch) == {}


def test_shared_and_own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "textlens.toml").write_text('format = "csv"\nlang = "de"\n[freq]\nskip_stopwords = true\nlist = true\n')
    assert read(tmp_path, monkeypatch) == {"format": "csv", "skip_stopwords": True, "listing": True}
    assert read(tmp_path, monkeypatch, "quotes") == {"format": "csv"}


def test_an_unknown_option_of_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "textlens.toml").write_text("[freq]\ntopp = 3\n")
    with pytest.raises(TextlensError, match="no option of freq 'topp'") as caught:
        read(tmp_path, monkeypatch)
    assert caught.value.hint == "Did you mean 'top'?"


def test_the_nearest_file_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "textlens.toml").write_text('format = "csv"\n')
    inner = tmp_path / "desk" / "city"
    inner.mkdir(parents=True)
    assert read(inner, monkeypatch) == {"format": "csv"}
    (tmp_path / "desk" / "pyproject.toml").write_text("[tool.textlens.freq]\ntop = 5\n")
    assert read(inner, monkeypatch) == {"top": 5}


def test_a_project_file_of_somebody_else_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "textlens.toml").write_text('format = "csv"\n')
    inner = tmp_path / "app"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("this is = not toml = at all")
    assert read(inner, monkeypatch) == {"format": "csv"}


def test_a_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "textlens.toml").write_text("format = csv\n")
    with pytest.raises(TextlensError, match=r"textlens\.toml cannot be read as TOML"):
        read(tmp_path, monkeypatch)


def test_a_table_that_is_no_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "textlens.toml").write_text("[frq]\ntop = 3\n")
    with pytest.raises(TextlensError, match="no command 'frq'") as caught:
        read(tmp_path, monkeypatch)
    assert caught.value.hint == "Did you mean 'freq'?"


def test_a_shared_setting_there_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "textlens.toml").write_text('formt = "csv"\n')
    with pytest.raises(TextlensError, match="no option 'formt'"):
        read(tmp_path, monkeypatch)


def structured(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> dict[str, object]:
    (folder / "textlens.toml").write_text(text)
    monkeypatch.chdir(folder)
    options = {"terms": "terms", "baseline": "baseline", "only": "only"}
    return defaults("check", options, ["check"], files=["terms", "baseline"], tables=["terms"])


def test_an_array_of_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = structured(tmp_path, monkeypatch, '[[check.terms]]\navoid = "a"\n[[check.terms]]\navoid = "b"\n')
    where = f"{tmp_path / 'textlens.toml'}: check.terms, no. "
    assert found == {"terms": [Entry({"avoid": "a"}, f"{where}1"), Entry({"avoid": "b"}, f"{where}2")]}


def test_files_are_beside_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "city"
    inner.mkdir()
    text = '[check]\nterms = ["house.txt", {avoid = "a"}]\nbaseline = "/srv/known.json"\nonly = "terms"\n'
    structured(tmp_path, monkeypatch, text)
    monkeypatch.chdir(inner)
    options = {"terms": "terms", "baseline": "baseline", "only": "only"}
    found = defaults("check", options, ["check"], files=["terms", "baseline"], tables=["terms"])
    assert found["terms"][0] == str(Path("..") / "house.txt")
    assert found["terms"][1].table == {"avoid": "a"}
    assert Path(found["baseline"]).resolve() == Path("/srv/known.json")
    assert found["only"] == "terms"


def test_one_table_in_place_of_an_array(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TextlensError, match=r"check\.terms is one table") as raised:
        structured(tmp_path, monkeypatch, '[check.terms]\navoid = "a"\n')
    assert "[[" in (raised.value.hint or "")


def test_a_value_named_as_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TextlensError, match="there is no option 'check'"):
        structured(tmp_path, monkeypatch, "check = 3\n")
