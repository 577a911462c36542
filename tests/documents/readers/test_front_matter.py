"""Front matter: what it says about a Markdown text, and that nothing in it can do harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.readers import read
from textlens.documents.readers.front_matter import end_of, meta

from .test_files import FILES


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("---\ntitle: Low: water\nauthor: Ana Ruiz\ndate: 2026-03-01\nlang: pt-BR\n---\nText",
         ("Low: water", "Ana Ruiz", "2026-03-01", "pt-BR")),
        ("---\nauthors:\n  - Ana Ruiz\n  - 'Jo Lind'\ntags:\n- water\n---\n", (None, "Ana Ruiz; Jo Lind", None, None)),
        ('+++\ntitle = "Low # water"  # working title\nauthors = ["Ana Ruiz", "Jo Lind"]\n+++\n',
         ("Low # water", "Ana Ruiz; Jo Lind", None, None)),
        ("---\ntitle: Low water # first\nlanguage: \n...\n", ("Low water", None, None, None)),
        ("---\ntitle: |\n  Low\nauthor: {name: Ana}\n---\n", (None,) * 4),
        ("---\nauthor:\n- name: Ana\n---\n", (None,) * 4),
        ("---\ntitle: never closed\n", (None,) * 4),
        ("# title: x\n---\ntitle: y\n---\n", (None,) * 4),
    ],
)  # fmt: skip
def test_what_front_matter_says(source: str, said: tuple[str | None, ...]) -> None:
    assert meta(source) == said
    assert read(source.replace("\n", "\r\n").encode(), "a.md").meta == said


def test_a_source_says_of_itself_what_documents_made_of_it_say() -> None:
    source = Path(FILES / "sources" / "story.md")
    assert read(source.read_bytes(), source.name).meta == ("Bridge to shut for nine weeks", "Nora Field", "2026-06-11", "en-GB")


@given(st.lists(st.sampled_from([*"-:=#[]'\",|{} \n", "title", "author", "\n- ", "---\n"])).map("".join))
def test_whatever_it_holds_it_ends_within_the_text(inside: str) -> None:
    source = f"---\na: b\n{inside}\n---\nText"
    assert 0 < end_of(source) < len(source)
    assert all(value is None or value for value in meta(source))
