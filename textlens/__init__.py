"""Text analytics for newsrooms: who said what, how hard a text reads, which words, how many sentences.

    >>> import textlens
    >>> [quote.speaker for quote in textlens.quotes("“It is cold,” Ana Ruiz said.")]
    ['Ana Ruiz']

The functions are imported on first use, so that `import textlens` stays fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._version import __version__ as __version__

if TYPE_CHECKING:
    from .api import check as check
    from .api import collocations as collocations
    from .api import compare as compare
    from .api import dispersion as dispersion
    from .api import frequencies as frequencies
    from .api import keyness as keyness
    from .api import kwic as kwic
    from .api import quotes as quotes
    from .api import readability as readability
    from .api import sentences as sentences
    from .api import sources as sources
    from .api import story as story
    from .api import verify as verify
    from .documents.document import Document as Document
    from .errors import TextlensError as TextlensError

__all__ = [
    "Document",
    "TextlensError",
    "__version__",
    "check",
    "collocations",
    "compare",
    "dispersion",
    "frequencies",
    "keyness",
    "kwic",
    "quotes",
    "readability",
    "sentences",
    "sources",
    "story",
    "verify",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'textlens' has no attribute {name!r}")
    from . import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
