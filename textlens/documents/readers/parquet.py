"""Parquet tables, read by arro3 (Arrow for Rust) in a separate process, because a damaged file may crash it."""

from __future__ import annotations

import io
from collections.abc import Iterator

from ...errors import SourceError
from .apart import apart
from .base import Extracted, Unread, Wanted
from .libraries import library
from .tables import Record, Row, Texts, documents, texts

_BATCH = 1000


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Extract the text of each row."""
    library("arro3.io", "parquet", name)

    def read() -> tuple[list[Row], str, bool]:
        found = texts(records(data, name), name, wanted.text_column, wanted.id_column)
        return list(found.rows), found.column, found.is_guess

    rows, column, is_guess = apart(read, name)
    return documents(Texts(iter(rows), column, is_guess), name, None, "parquet")


def records(data: bytes, name: str) -> Iterator[Record]:
    """The rows of a table.

    Raises:
        SourceError: It is damaged.
    """
    from arro3.io import read_parquet

    try:
        reader = read_parquet(io.BytesIO(data), batch_size=_BATCH)
        names = list(reader.schema.names)
        number = 0
        for batch in reader:
            columns = [batch.column(place).to_pylist() for place in range(len(names))]
            for cells in zip(*columns, strict=True):
                number += 1
                yield Record(number, dict(zip(names, cells, strict=True)))
    except (GeneratorExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        # Rust panics are BaseExceptions.
        what = str(error).split("\n")[0][:200]
        raise SourceError(f"{name} is damaged: {what}", "Copy or download it again.") from None
