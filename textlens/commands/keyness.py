"""`textlens keyness`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from ..corpus import Corpus, Gatherer
from ..options import inputs, jobs, option, output
from ..presenter import Presenter
from ..records import columns_of
from ..report import Failure, over_all
from ..word_options import words

if TYPE_CHECKING:
    from ..analysis.choice import Choice
    from ..analysis.forms import Counted


class Gathering(click.Command):
    """A command whose `--reference` takes all names up to the next option, so that the shell may expand a pattern there."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does, with --reference before each of the names."""
        return super().parse_args(ctx, list(_repeated("--reference", args)))


@click.command(
    cls=Gathering,
    epilog="""\b
Examples:
  textlens keyness speech.txt --reference speeches/
  textlens keyness a*.txt --reference b*.txt --correct holm -o ab.csv
""",
)
@option("--reference", "reference", multiple=True, required=True, metavar="FILE|DIR|GLOB...",
        help="Texts to compare with: all names up to the next option.")  # fmt: skip
@option("--correct", type=click.Choice(["bonferroni", "holm", "bh"]), help="Correct p for testing many words.")
@option("--max-p", type=click.FloatRange(0, 1), default=1.0, help="List words up to this p (corrected, with --correct).")
@option("--only", type=click.Choice(["positive", "negative"]), help="Words more, or less, frequent than in the reference.")
@words
@jobs
@output
@inputs
def command(
    documents: Corpus,
    output: Presenter,
    choice: Choice,
    counted: Counted,
    reference: tuple[str, ...],
    correct: str | None,
    max_p: float,
    only: str | None,
) -> None:
    """Find the words that mark some texts against others.

    Words more frequent than in the reference come first, the surest at the top, then those that are less; --top counts in each.
    """
    from ..analysis.keyness import Key, keyness
    from ..analysis.tally import Tally

    columns = [column for column in columns_of(Key) if correct or column.name != "p_corrected"]
    output.write(
        over_all(
            "keyness",
            columns,
            _sides(documents, documents.beside(reference), lambda: Tally(counted)),
            lambda found: keyness(found, choice, counted, correction=correct, max_p=max_p, only=only),
        )
    )


def _sides(first: Corpus, second: Corpus, start: Callable[[], Gatherer]) -> Iterator[object]:
    """What was gathered of each corpus, with whether that is the second."""
    for number, corpus in enumerate((first, second)):
        for found in corpus.gathered(start):
            yield found if isinstance(found, Failure) else (number == 1, found)


def _repeated(name: str, arguments: list[str]) -> Iterator[str]:
    """The arguments with an option of several values before each of them."""
    taking = 0
    for place, argument in enumerate(arguments):
        if argument == name:
            taking = 1
        elif taking and (argument == "-" or not argument.startswith("-")):
            taking = 2
            yield from (name, argument)
        else:
            # Without any value click is to say so.
            yield from [name] if taking == 1 else []
            taking = 0
            yield argument
            if argument == "--":
                yield from arguments[place + 1 :]
                return
    if taking == 1:
        yield name
