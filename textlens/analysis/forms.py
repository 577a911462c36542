"""Forms: which spellings are counted as one word, and which of them is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..errors import TextlensError
from ..language.invisible import seen


def folded(spelling: str) -> str:
    """A spelling as it looks, with its case folded (Unicode), and with straight apostrophes."""
    return seen(spelling).casefold().replace("’", "'")


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: n-grams of how many words, whether with case, and whether by stem."""

    ngram: int = 1
    keep_case: bool = False
    stem: bool = False

    def __post_init__(self) -> None:
        """Reject contradictory values."""
        if self.keep_case and self.stem:
            raise TextlensError("--stem and --keep-case cannot be combined", "Choose one of them.")


class Forms(dict[str, str]):
    """A cached mapping from each spelling of a word or n-gram to the form under which it is counted.

    Case is folded (Unicode) unless it is kept, typographic apostrophes become straight, and stems are Snowball's.
    """

    def __init__(self, counted: Counted, lang: str) -> None:
        """Prepare for the words of a language, given by its two-letter code."""
        self.counted = counted
        self.lang = lang
        self._fold = _straight if counted.keep_case else folded
        self._stem: Callable[[str], str] | None = None
        if counted.stem:
            from ..language.stems import stemmer

            self._stem = stemmer(lang)

    def __missing__(self, spelling: str) -> str:
        """Compute and cache the form of a spelling."""
        form = self._fold(spelling)
        if self._stem is not None:
            form = " ".join(map(self._stem, form.split(" ")))
        self[spelling] = form
        return form


def _straight(spelling: str) -> str:
    return spelling.replace("’", "'")


def commonest(spelled: Iterable[tuple[str, str, int]]) -> tuple[Counter[str], dict[str, str]]:
    """The count of each form, and its most common spelling; of equally common ones, that with the fewest capitals.

    What is given is each form with each of its spellings and how often that occurs.
    """
    counts: Counter[str] = Counter()
    best: dict[str, tuple[int, int, str]] = {}
    for form, spelling, number in spelled:
        counts[form] += number
        rival = (-number, sum(map(str.isupper, spelling)), spelling)
        if form not in best or rival < best[form]:
            best[form] = rival
    return counts, {form: spelling for form, (*_, spelling) in best.items()}
