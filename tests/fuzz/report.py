"""The figures of a run, which parts of it add up to."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from textlens.cli.registry import COMMANDS
from textlens.documents.readers.kinds import KINDS
from textlens.reports.formats import BUILT_IN


@dataclass
class Figures:
    """What was run, and what came of it.

    Attributes:
        counts: Executions by command, kind of input, format and exit code.
        slowest: The numbers of the slowest executions, each with its seconds of processor time.
        faults: For each fault, by its kind and signature, how often it occurred and where it was saved first.
        memory: The most memory that a process had, in MB; 0 if the system does not tell it.
        hangs: The numbers of executions that took longer than allowed, or did not end, and what they were.
    """

    counts: Counter[tuple[str, str, str, int]] = field(default_factory=Counter)
    slowest: list[tuple[float, int, str]] = field(default_factory=list)
    faults: dict[tuple[str, str], list[Any]] = field(default_factory=dict)
    memory: float = 0
    hangs: dict[int, str] = field(default_factory=dict)

    @property
    def executions(self) -> int:
        """How many calls were made."""
        return self.counts.total()

    def add(self, other: Figures) -> None:
        """Add the figures of another part."""
        self.counts += other.counts
        self.slowest = sorted([*self.slowest, *other.slowest], reverse=True)[:10]
        for key, (number, saved) in other.faults.items():
            self.faults[key] = [self.faults.get(key, [0])[0] + number, self.faults.get(key, [0, saved])[1]]
        self.memory = max(self.memory, other.memory)
        self.hangs |= other.hangs

    def as_json(self) -> dict[str, Any]:
        """The same for a JSON file."""
        return {
            "counts": [[*key, number] for key, number in sorted(self.counts.items())],
            "slowest": self.slowest,
            "faults": [[*key, *value] for key, value in self.faults.items()],
            "memory": self.memory,
            "hangs": [[number, line] for number, line in self.hangs.items()],
        }

    @classmethod
    def from_json(cls, found: dict[str, Any]) -> Figures:
        """The figures from a JSON file."""
        return cls(
            Counter({(command, kind, format, code): number for command, kind, format, code, number in found["counts"]}),
            [(seconds, number, line) for seconds, number, line in found["slowest"]],
            {(kind, signature): value for kind, signature, *value in found["faults"]},
            found["memory"],
            dict(found["hangs"]),
        )


def shown(figures: Figures, seconds: float) -> str:
    """The report of a run that took so many seconds."""
    lines = [
        f"executions: {figures.executions:,} in {seconds:.0f} s, {figures.executions / max(seconds, 0.001):.0f} a second",
        f"exit codes: {_listed(_by(figures, 3))}",
        f"commands: {_listed(_by(figures, 0), COMMANDS)}",
        f"kinds of input: {_listed(_by(figures, 1), KINDS)}",
        f"formats: {_listed(_by(figures, 2), BUILT_IN)}",
        f"pairs: {_pairs(figures, 0, 1)} of command and kind, {_pairs(figures, 0, 2)} of command and format,"
        f" {_pairs(figures, 1, 2)} of kind and format",
        f"peak memory of a process: {f'{figures.memory:.0f} MB' if figures.memory else 'not known here'}",
        "slowest: " + ", ".join(f"{spent:.2f} s (number {number}, {command})" for spent, number, command in figures.slowest[:5]),
        f"hangs: {len(figures.hangs)}",
        *(f"  number {number}: {line}" for number, line in sorted(figures.hangs.items())),
    ]
    for kind, called in (
        ("exception", "exceptions that are no TextlensError"),
        ("output", "outputs that are not valid"),
        ("crash", "processes that broke down"),
        ("refusal", "files called damaged because of an error in textlens's own code, right or wrong"),
    ):
        found = {signature: value for (of, signature), value in sorted(figures.faults.items()) if of == kind}
        lines.append(f"{called}: {len(found)}")
        lines += [f"  {number} x {signature}  {saved}" for signature, (number, saved) in found.items()]
    return "\n".join(lines)


def is_clean(figures: Figures) -> bool:
    """Whether nothing went wrong; files that are called damaged may be."""
    return not figures.hangs and all(kind == "refusal" for kind, _ in figures.faults)


def _by(figures: Figures, place: int) -> Counter[Any]:
    found: Counter[Any] = Counter()
    for key, number in figures.counts.items():
        found[key[place]] += number
    return found


def _listed(counts: Counter[Any], known: Any = ()) -> str:
    names = [*known, *sorted((name for name in counts if name not in known), key=str)]
    return ", ".join(f"{'none' if name == '' else name} {counts[name]:,}" for name in names)


def _pairs(figures: Figures, one: int, other: int) -> int:
    return len({(key[one], key[other]) for key in figures.counts if key[one] and key[other]})


def peak() -> float:
    """The most memory that this process, or one that it has started, has had, in MB; 0 if the system does not tell it."""
    try:
        import resource
    except ImportError:
        return 0
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)
