"""Formats of other packages, found by entry points; only the requested one is imported."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata

from ...errors import FormatError, choices
from . import BUILT_IN, GROUP, Formatter, Function


def entry_points() -> list[metadata.EntryPoint]:
    """The entry points of formats, sorted by name and package."""
    return sorted(metadata.entry_points(group=GROUP), key=lambda entry: (entry.name, origin(entry)))


def origin(entry: metadata.EntryPoint) -> tuple[str, str]:
    """Name and version of the package an entry point comes from."""
    if entry.dist is None:
        return "an unknown package", ""
    # If the metadata of a package is damaged, these are None despite their annotations.
    about = entry.dist.metadata
    return about["Name"] or "an unknown package", about["Version"] or ""


def load_plugin(name: str) -> Formatter:
    """The formatter that an installed package provides under this name; FormatError if there is none or it is broken."""
    found = entry_points()
    offers = [entry for entry in found if entry.name == name]
    if not offers:
        hint = choices(name, [*BUILT_IN, *(entry.name for entry in found)])
        raise FormatError(f"no format {name!r}", hint)
    if len(offers) > 1:
        packages = " and ".join(" ".join(origin(entry)).strip() for entry in offers)
        raise FormatError(f"format {name!r} is offered by {packages}", "Uninstall all of them but one.")
    return load_entry(offers[0])


def load_entry(entry: metadata.EntryPoint) -> Formatter:
    """Load the formatter of an entry point; FormatError with its package and version if that fails."""
    package, version = origin(entry)
    with _blamed(entry.name, f"{package} {version}".strip()):
        function = entry.load()
        if not callable(function):
            raise TypeError(f"{entry.value} is a {type(function).__name__}, not a function")
    return Formatter(entry.name, function, package, version, binary=_yields_bytes(function))


@contextmanager
def _blamed(name: str, package: str) -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # importing a package may do anything, even exit
        what = f"format {name!r} from {package} cannot be loaded: {type(error).__name__}: {error}"
        hint = f"Reinstall or upgrade {package.split()[0]}, or choose another format; the others work."
        raise FormatError(" ".join(what.split()).rstrip(": "), hint) from error


def _yields_bytes(function: Function) -> bool:
    """Whether the return annotation is only bytes (`Iterator[bytes]`)."""
    returned = str(getattr(function, "__annotations__", {}).get("return", ""))
    return "bytes" in returned and "str" not in returned
