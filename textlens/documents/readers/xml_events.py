"""Safe XML parsing, event by event: without entity declarations, external references or excessive nesting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from xml.parsers.expat import ErrorString, ExpatError, ParserCreate

from ...errors import SourceError

MAX_DEPTH = 400
"""The maximum nesting depth of elements, far more than any document needs."""

Attributes = Mapping[str, str]


class Handler(Protocol):
    """Receives the events. Names are `prefix:name`, with the caller's prefix for the namespace, or `name` without a namespace."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """Called for the start of an element."""

    def end(self, tag: str) -> None:
        """Called for the end of an element."""

    def text(self, text: str) -> None:
        """Called for text, which may come in several parts."""


def parse(chunks: Iterable[bytes], handler: Handler, prefixes: Mapping[str, str], name: str) -> None:
    """Parse an XML file and call a handler for each event.

    Args:
        chunks: The file, in parts.
        handler: Receives the events.
        prefixes: The prefix for each namespace; names in other namespaces have the prefix `?`.
        name: The name of the input in errors.

    Raises:
        SourceError: It is damaged, declares entities, or is nested too deeply.
    """
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    known: dict[str, str] = {}
    depth = 0

    def called(tag: str) -> str:
        found = known.get(tag)
        if found is None:
            space, _, local = tag.rpartition(" ")
            found = known[tag] = f"{prefixes.get(space, '?')}:{local}" if space else local
        return found

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise SourceError(f"{name} nests elements more than {MAX_DEPTH} deep", _NOT_READ)
        handler.start(called(tag), {called(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(called(tag))

    def refuse(*_: object) -> None:
        raise SourceError(f"{name} declares XML entities, which no office program writes", _NOT_READ)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.EntityDeclHandler = refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except ExpatError as error:
        reason = f"{ErrorString(error.code)}, line {error.lineno}"
        raise SourceError(f"{name} is damaged: its XML cannot be read ({reason})", "Copy or download it again.") from None
    except (ValueError, LookupError) as error:
        raise SourceError(f"{name} is damaged: its XML cannot be read ({error})", "Copy or download it again.") from None


_NOT_READ = "If it comes from someone you trust, open it in the program it was made with and save it again."
