"""Defaults from textlens.toml and pyproject.toml."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from textlens.cli.settings import NEVER, Entry, Settings, defaults, named, nearest
from textlens.errors import TextlensError

OPTIONS = {"format": "format", "top": "top", "skip-stopwords": "skip_stopwords", "list": "listing"}
COMMANDS = ["freq", "quotes"]


def read(folder: Path, monkeypatch: pytest.MonkeyPatch, command: str = "freq") -> dict[str, object]:
    monkeypatch.chdir(folder)
    settings = nearest(str(folder))
    return defaults(settings, command, OPTIONS, COMMANDS, lambda: ["lang"]) if settings else {}


def test_none_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_a_pyproject_that_is_not_toml_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "textlens.toml").write_text('format = "csv"\n')
    inner = tmp_path / "app"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("this is = not toml = at all")
    assert read(inner, monkeypatch) == {"format": "csv"}


def test_a_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "textlens.toml").write_text("format = csv\n")
    with pytest.raises(TextlensError, match=r"textlens\.toml cannot be read as TOML"):
        read(tmp_path, monkeypatch)


def test_a_table_that_is_not_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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
    return checked(folder)


def checked(folder: Path) -> dict[str, object]:
    settings = nearest(str(folder))
    assert settings is not None
    options = {"terms": "terms", "baseline": "baseline", "only": "only"}
    return defaults(settings, "check", options, ["check"], files=["terms", "baseline"], tables=["terms"])


def test_an_array_of_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = structured(tmp_path, monkeypatch, '[[check.terms]]\navoid = "a"\n[[check.terms]]\navoid = "b"\n')
    where = f"{tmp_path / 'textlens.toml'}: check.terms, no. "
    assert found == {"terms": [Entry({"avoid": "a"}, f"{where}1"), Entry({"avoid": "b"}, f"{where}2")]}


def test_files_are_beside_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "city"
    inner.mkdir()
    known = str(tmp_path / "known.json")
    structured(tmp_path, monkeypatch, f'[check]\nterms = ["house.txt", {{avoid = "a"}}]\nbaseline = "{known}"\nonly = "terms"\n')
    monkeypatch.chdir(inner)
    found = checked(inner)
    assert isinstance(found["terms"], list)
    assert found["terms"][0] == str(Path("..") / "house.txt")
    assert found["terms"][1].table == {"avoid": "a"}
    assert Path(str(found["baseline"])).resolve() == tmp_path / "known.json"
    assert found["only"] == "terms"


@pytest.mark.parametrize("path", ["/etc/passwd", "../other.txt", "in/../../other.txt", "away/house.txt", "link.txt"])
def test_files_stay_within_the_folder_of_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "other.txt").write_text("very")
    (tmp_path / "desk" / "away").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "desk" / "link.txt").symlink_to(tmp_path / "other.txt")
    for setting in (f'terms = "{path}"', f'terms = ["house.txt", "{path}"]', f'baseline = "{path}"'):
        with pytest.raises(TextlensError, match="is outside the folder of the settings"):
            structured(tmp_path / "desk", monkeypatch, f"[check]\n{setting}\n")


def test_one_table_in_place_of_an_array(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TextlensError, match=r"check\.terms is one table") as raised:
        structured(tmp_path, monkeypatch, '[check.terms]\navoid = "a"\n')
    assert "[[" in (raised.value.hint or "")


def test_a_value_named_as_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TextlensError, match="there is no option 'check'"):
        structured(tmp_path, monkeypatch, "check = 3\n")


def test_whose_file_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "textlens.toml"
    path.write_text('format = "csv"\n')
    assert nearest(str(tmp_path)) == Settings(str(path), {"format": "csv"})
    path.chmod(0o666)
    assert nearest(str(tmp_path)) == Settings(str(path), {"format": "csv"}, "everybody may write it")
    assert named(str(path)) == Settings(str(path), {"format": "csv"})
    path.chmod(0o664)
    monkeypatch.setattr(os, "geteuid", lambda: 54321)
    found = nearest(str(tmp_path))
    assert found is not None
    # Files of root count as files of the system.
    assert bool(found.doubt) == (path.stat().st_uid != 0)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
@pytest.mark.parametrize("name", ["textlens.toml", "pyproject.toml"])
@pytest.mark.parametrize("linked", [False, True])
def test_a_file_of_another_user(tmp_path: Path, name: str, linked: bool) -> None:
    path = tmp_path / name
    table = '[tool.textlens]\nformat = "csv"\n' if name == "pyproject.toml" else 'format = "csv"\n'
    if linked:
        (tmp_path / "mine.toml").write_text(table)
        path.symlink_to("mine.toml")
    else:
        path.write_text(table)
    os.chown(path, 54321, 54321, follow_symlinks=False)
    inner = tmp_path / "in"
    inner.mkdir()
    found = nearest(str(inner))
    assert found is not None
    assert found.doubt == "it belongs to another user"


def test_a_file_of_another_user_that_is_not_toml_is_not_parsed(tmp_path: Path) -> None:
    path = tmp_path / "textlens.toml"
    path.write_text("no toml")
    path.chmod(0o666)
    assert nearest(str(tmp_path)) == Settings(str(path), {}, "everybody may write it")


def test_named_settings(tmp_path: Path) -> None:
    with pytest.raises(TextlensError, match="cannot be read: no such file"):
        named(str(tmp_path / "gone.toml"))
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(TextlensError, match=r"has no \[tool\.textlens\] table"):
        named(str(tmp_path / "pyproject.toml"))
    (tmp_path / "house.toml").write_text("no toml")
    with pytest.raises(TextlensError, match="cannot be read as TOML"):
        named(str(tmp_path / "house.toml"))


@pytest.mark.parametrize("option", NEVER)
@pytest.mark.parametrize("text", ["{} = 'x'\n", "[freq]\n{} = 'x'\n"])
def test_what_no_file_may_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, text: str) -> None:
    for spelled in (option, option.replace("-", "_")):
        (tmp_path / "textlens.toml").write_text(text.format(spelled))
        with pytest.raises(TextlensError, match=f"{option} may not be set in a settings file"):
            read(tmp_path, monkeypatch)
