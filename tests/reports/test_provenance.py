from __future__ import annotations

from dataclasses import dataclass

from textlens.documents.origin import Origin, Places
from textlens.records import about, columns_of
from textlens.reports.provenance import Origins


@dataclass(frozen=True, slots=True)
class Found:
    document: str = about("Document.")
    line: int = about("Line.")
    start: int = about("Offset.")


@dataclass(frozen=True, slots=True)
class Counted:
    document: str = about("Document.")
    words: int = about("Words.")


PAGES = Places("page", (0, 10, 10, 20), (1, 2, 3, 5))


def origins() -> Origins:
    made = Origins()
    made.note("a.pdf", Origin(None, "pdf", places=PAGES))
    made.note("b.csv", Origin("utf-8", "csv", places=Places("row", (0,), (7,))))
    made.note("c.txt", Origin("cp1252"))
    return made


def values(row: Found | Counted, *places: str, verbose: bool = False) -> dict[str, object]:
    columns = origins().added(columns_of(Found if isinstance(row, Found) else Counted), places, verbose=verbose)
    return {column.name: column.value(row) for column in columns}


def test_the_place_is_the_last_stretch_that_begins_at_or_before_an_offset() -> None:
    assert [PAGES.at(offset) for offset in (0, 9, 10, 19, 20, 999)] == [1, 1, 3, 3, 5, 5]
    assert Places("page", (3,), (1,)).at(2) is None


def test_a_place_follows_the_line_and_is_empty_if_the_document_has_none() -> None:
    assert values(Found("a.pdf", 3, 12), "page", "row") == {"document": "a.pdf", "line": 3, "page": 3, "row": None, "start": 12}
    assert values(Found("b.csv", 3, 12), "page", "row") == {"document": "b.csv", "line": 3, "page": None, "row": 7, "start": 12}
    assert values(Found("c.txt", 3, 12), "page")["page"] is None


def test_a_record_of_a_whole_document_has_a_row_but_no_page() -> None:
    assert values(Counted("b.csv", 9), "page", "timecode", "row") == {"document": "b.csv", "row": 7, "words": 9}


def test_verbose_records_include_how_the_document_was_read() -> None:
    read = {"encoding": "cp1252", "type": "text", "language": None}
    assert values(Counted("c.txt", 9), verbose=True) == {"document": "c.txt", "words": 9, **read}
    assert values(Counted("gone.txt", 9), verbose=True)["encoding"] is None
