"""German bodies whose names begin with a nation, and persons of that nation."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("die Deutsche Bahn", "Deutsche Bahn"),
        ("der Deutsche Städtetag", "Deutsche Städtetag"),
        ("der Deutsche Wetterdienst", "Deutsche Wetterdienst"),
        ("die Deutsche Bank", "Deutsche Bank"),
        ("die Deutsche Anna Roth", "Anna Roth"),
        ("der Schwede Sven Borg", "Sven Borg"),
    ],
)
def test_a_nation_before_a_name(who: str, name: str) -> None:
    (quote,) = quotations(Document(f"„Wir fahren morgen wieder nach Plan“, sagte {who}.", lang="de"))
    assert quote.speaker == name
