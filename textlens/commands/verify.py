"""`textlens verify`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..corpus import Corpus
from ..document import Document
from ..options import inputs, option, output
from ..presenter import Presenter
from ..records import columns_of
from ..report import Failure, Report, analysed

if TYPE_CHECKING:
    from ..analysis.verify import Index


class Against(click.Command):
    """A command whose --against takes all names up to the next option, as a shell's pattern gives them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Repeat --against before each name that follows it."""
        spread: list[str] = []
        taking = first = False
        for number, argument in enumerate(args):
            if argument == "--":
                spread += args[number:]
                break
            if argument == "--against":
                taking = first = True
            elif argument.startswith("-") and argument != "-":
                taking = False
            elif taking and not first:
                spread.append("--against")
            first = argument == "--against"
            spread.append(argument)
        return super().parse_args(ctx, spread)


@click.command(
    cls=Against,
    epilog="""\b
Examples:
  textlens verify story.txt --against transcript.txt
  textlens verify story.txt --against notes/*.txt interview.vtt --allow edited
""",
)
@option("--against", "sources", multiple=True, required=True, metavar="SOURCE...",
        help="Files, folders or patterns that the quotations were taken from; all names up to the next option.")  # fmt: skip
@option("--allow", multiple=True, type=click.Choice(["edited", "assembled", "not_found"]),
        help="No fault of this status; repeat it.")  # fmt: skip
@option("--faults", is_flag=True, help="Only quotations with a fault.")
@output
@inputs
def command(
    documents: Corpus, output: Presenter, sources: tuple[str, ...], allow: tuple[str, ...], faults: bool
) -> None:
    """Hold a draft's quotations against transcripts, notes and releases.

    Each is exact, edited, assembled or not found. Exits with 1 where one is not exact or was said by another speaker; an
    edited one that is allowed is still a fault where a negation or a figure changed.
    """
    from ..analysis.verify import Index, Verified
    from ..analysis.verify import faults as found_in

    def rows() -> Iterator[object]:
        read = list(documents.beside(sources))
        yield from (failure for failure in read if isinstance(failure, Failure))
        index = Index(document for document in read if isinstance(document, Document))
        for draft in documents:
            if isinstance(draft, Failure):
                yield draft
                continue
            told: Counter[str] = Counter()
            for record in _checked(draft, index):
                fault = found_in(record, allow) if isinstance(record, Verified) else None
                if fault:
                    told[fault] += 1
                if fault or not faults or isinstance(record, Failure):
                    yield record
            if told:
                summary = ", ".join(f"{number} {fault}" for fault, number in told.items())
                output.found_wanting(f"{draft.name}: {summary}")

    output.write(Report("verify", columns_of(Verified), rows()))


def _checked(draft: Document, index: Index) -> Iterator[object]:
    from ..analysis.verify import verified

    return analysed([draft], lambda document: verified(document, index))
