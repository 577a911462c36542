"""Invented hearings: who says what when, with interruptions and notes, and quotations of them as a draft would have them."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

_PEOPLE = (
    ("Mayor", "Ines Calloway"), ("Mr.", "Dan Osei"), ("Ms.", "Teresa Vance"), ("Dr.", "Lena Abara"),
    ("Councilman", "Piet van der Brink"),
    ("Councilwoman", "Rosa de la Cruz"), ("Prof.", "J. R. Whitlock"), ("Chief", "Tom Ekman"), ("Judge", "Amina bin Rashid"),
    ("Mrs.", "Élodie O’Brien"), ("Mr.", "K. Petty-Lund"), ("Commissioner", "Saul Al-Amin"), ("Director", "Mira Löwe"),
    ("Sen.", "Hugh St. John"),
    ("Ms.", "Ada Nwosu"), ("Mr.", "T. J. Ferro"),
)  # fmt: skip
_WHO = "the board|my crew|the harbour office|our pilots|the insurer|the night shift|the county|most of the owners".split("|")
_DID = "counted|moved|repaired|weighed|inspected|lost|sold|ordered|promised|measured|replaced|delivered".split("|")
_WHAT = ("crates of lamp oil|yards of chain|mooring posts|sacks of rice|pumps|life jackets|old engines|steel doors|fuel tanks"
         "|coils of rope|tide gauges|lengths of pipe").split("|")  # fmt: skip
_WHERE = (
    "at the north quay|behind the fish market|under the old bridge|near the slipway|on the ferry deck|in the long shed".split("|")
)
_WHEN = "in March|before the storm|last winter|on the second night|after the vote|that same morning|within a week".split("|")
_BUT = ("and nobody told us why|but it did not help|because the wind had turned|which I still cannot explain"
        "|and I would do it again|although we had warned them|so we never asked twice"
        "|and that is not a small matter").split("|")  # fmt: skip
_SHORT = ("Yes.", "No, sir.", "I do not know.", "That’s right.", "Thank you.", "Go ahead.", "Order, please!", "Never.")
NOTES = ("(laughter)", "[applause]", "(inaudible)", "[crosstalk]")


class Person(NamedTuple):
    """Somebody who speaks: a title and a name."""

    title: str
    name: str

    @property
    def surname(self) -> str:
        """The name without first names and initials: van der Brink, St. John."""
        return self.name.split(" ", 1)[1].removeprefix("R. ").removeprefix("J. ")

    def called(self, form: str) -> str:
        """The name as a transcript has it: in `full`, `titled` or by the `surname`."""
        return {"full": self.name, "titled": f"{self.title} {self.surname}", "surname": self.surname}[form]


class Turn(NamedTuple):
    """What somebody says at a time, in seconds: paragraphs of sentences. `notes` are after the sentences with these numbers."""

    who: Person
    begins: int
    paragraphs: list[list[str]]
    notes: dict[int, str]

    @property
    def words(self) -> list[str]:
        """All words, without the notes."""
        return [word for sentences in self.paragraphs for sentence in sentences for word in sentence.split()]


class Quoted(NamedTuple):
    """A quotation: the number of its turn, the number of its first word there, its words, and whose they are said to be."""

    turn: int
    word: int
    text: str
    speaker: Person
    changed: bool


class Hearing(NamedTuple):
    """A hearing; `examined` if one asks and the other answers, each in turn; `form` is how its transcripts call people."""

    people: list[Person]
    turns: list[Turn]
    examined: bool
    form: str


def hearing(random: Random, *, examined: bool) -> Hearing:
    """A hearing of twenty to forty turns."""
    people = [Person(*one) for one in random.sample(_PEOPLE, 2 if examined else random.randint(3, 6))]
    turns: list[Turn] = []
    clock = random.randint(0, 9)
    who = people[0]
    for _ in range(random.randint(20, 40)):
        paragraphs = [[_sentence(random) for _ in range(random.randint(1, 4))] for _ in range(random.choice((1, 1, 1, 2)))]
        if random.random() < 0.2:
            paragraphs = [[random.choice(_SHORT)]]
        elif random.random() < 0.15:
            # Somebody else cuts in.
            paragraphs[-1][-1] = paragraphs[-1][-1].rstrip(".?") + " —"
        notes = {0: random.choice(NOTES)} if random.random() < 0.15 else {}
        turns.append(Turn(who, clock, paragraphs, notes))
        clock += random.randint(3, 240)
        others = [one for one in people if one != who]
        who = others[0] if examined else random.choice(others)
    return Hearing(people, turns, examined, random.choice(("full", "full", "titled", "surname")))


def quotations(of: Hearing, random: Random) -> list[Quoted]:
    """Quotations of a hearing: sentences and parts of them, some over two sentences, some changed, some given to another."""
    made: list[Quoted] = []
    long = [number for number, turn in enumerate(of.turns) if len(turn.words) > 12]
    for number in random.sample(long, min(10, len(long))):
        turn = of.turns[number]
        words = turn.words
        first = random.randint(0, max(0, len(words) - 12))
        said = words[first : first + random.randint(8, 20)]
        kind = random.random()
        changed = kind < 0.25
        speaker = random.choice([one for one in of.people if one != turn.who]) if kind > 0.85 else turn.who
        if not any(word[:1].isdigit() for word in said[2:-2]):
            # It may have been said twice, perhaps by two.
            continue
        if changed:
            at = len(said) // 2
            said[at + said[at][:1].isdigit()] = "lanterns"
        made.append(Quoted(number, first, " ".join(said).strip("— "), speaker, changed))
    return sorted(made, key=lambda one: (one.turn, one.word))


def draft(quoted: list[Quoted]) -> str:
    """The text of a story with these quotations."""
    return "\n\n".join(f"“{one.text.rstrip('.,?')},” {_called(one.speaker)} said." for one in quoted) + "\n"


def _called(who: Person) -> str:
    return f"{who.title} {who.name}" if len(who.name) % 2 else who.name


def _sentence(random: Random) -> str:
    who, number = random.choice(_WHO), random.randint(3, 4000)
    parts = [who, random.choice(_DID), f"{number:,}", random.choice(_WHAT), random.choice(_WHERE), random.choice(_WHEN)]
    if random.random() < 0.5:
        parts[-1] += ","
        parts.append(random.choice(_BUT))
    if random.random() < 0.1:
        parts.insert(
            0, random.choice(("Remember:", "Note this:", "Well,", "At 10:30,", "Question:", "(As I said)", "Madam Chair,"))
        )
    text = " ".join(parts)
    return text[0].upper() + text[1:] + random.choice((".", ".", ".", "?"))
