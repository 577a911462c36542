"""The options shared by commands about words: what counts as one word, and which words are listed."""

from __future__ import annotations

from functools import update_wrapper
from typing import Any

from .options import Command, FileName, Whole, decorated, option


def words(command: Command) -> Command:
    """Add the word options to a command, which gets `choice` (which words to list) and `counted` (what counts as one word)."""

    def run(
        top: int,
        ngram: int,
        skip_stopwords: bool,
        stopwords: str | None,
        min_length: int,
        min_count: int,
        match: str | None,
        keep_case: bool,
        stem: bool,
        **rest: Any,
    ) -> Any:
        from ..analysis.choice import Choice, listed
        from ..analysis.forms import Counted
        from ..analysis.patterns import compiled
        from ..documents.inputs import text

        counted = Counted(ngram, keep_case, stem)
        choice = Choice(
            top=top,
            skip_stopwords=skip_stopwords,
            stopwords=listed(text(stopwords)) if stopwords else frozenset(),
            min_length=min_length,
            min_count=min_count,
            match=compiled(match, keep_case=keep_case) if match else None,
        )
        return command(choice=choice, counted=counted, **rest)

    return decorated([*_LISTED, *_COUNTED], update_wrapper(run, command))


_LISTED = (
    option("-n", "--top", type=Whole(0), default=20, show_default=True, help="Number of words to list (0 lists all)."),
    option("--skip-stopwords", is_flag=True, help="Skip common words such as the, of, and."),
    option("--stopwords", type=FileName(), metavar="FILE", help="Skip the words listed in FILE."),
    option("--min-length", type=Whole(1), default=1, show_default=True, help="Skip words with fewer letters."),
    option("--min-count", type=Whole(1), default=1, show_default=True, help="Skip words that occur less often."),
    option("--match", metavar="REGEX", help="Only words that match this regular expression."),
)

keep_case = option("--keep-case", is_flag=True, help="Count case-sensitively.")
stem = option("--stem", is_flag=True, help="Count forms of a word together: library, libraries.")
"""Options for what counts as one word, also used by commands that search for words."""

_COUNTED = (
    option("--ngram", type=Whole(1, 10), default=1, show_default=True, help="Count runs of this many words."),
    keep_case,
    stem,
)
