"""Calls: a command with options of its own parameters, so that new commands and options are tried without a word here."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random

import click

from textlens.cli.dry_run import has_records, shaped
from textlens.cli.main import root
from textlens.cli.options import FileName
from textlens.cli.registry import COMMANDS
from textlens.documents.readers.kinds import KINDS
from textlens.reports.formats import BUILT_IN

from .files import Input, made
from .mutation import mutated
from .texts import ODD, text

SHARES = {
    "text": 300, "sentences": 220, "check": 120, "readability": 80, "kwic": 100, "freq": 60, "dispersion": 60, "quotes": 30,
    "keyness": 20, "verify": 15, "sources": 20, "report": 8, "compare": 8, "completion": 8, "formats": 6, "schema": 5,
}  # fmt: skip
"""How often each command is chosen: the fast ones, more often."""

PATTERNS = ("the", "a", "said", "ferry", "“", ".", r"\w+", r"\b\w{4}\b", "a|b", "(a)(b)?", "[", "(", "*", r"\p{L}+", "^", "$",
            r"\s", "",
            " ", "e\u0301", "(?i)FERRY", r"(?P<a>x)(?P=a)", r"[^\x00-\x7f]", "the,gate", "the quay", "ﬁ", "ß", r"\Z", "(?<=a)b",
            r"\K")  # fmt: skip
WIDTHS = (1, 2, 20, 40, 80, 100, 300, 5000)
OUTPUTS = ("out.csv", "out.json", "out.html", "out.docx", "out.md", "out", "out.x", "none/out.csv", "in0.txt")
NUMBERS = (0, 1, 2, 3, 5, 12, 100, 1000, 10**6, 10**18)
FORMAT_OPTIONS = {
    "table": ("style=simple", "view=auto", "view=table", "view=records", "style=grid", "style=plain"), "json": ("indent=2",
              "indent=x", "indent=99"),
    "csv": ("delimiter=;", "guard=yes", "bom=yes", "delimiter=", "delimiter=ab", "bom=x"), "html": ("fragment=yes",
            "fragment=no"),
}  # fmt: skip
PLACED = ("quotes", "check", "kwic", "sentences")
"""The commands whose records have a line, which some formats need."""
VALUES: dict[str, tuple[str, ...]] = {
    "encoding": (
        "utf-8",
        "utf-8",
        "utf-8",
        "latin-1",
        "latin-1",
        "cp1252",
        "utf-16",
        "ascii",
        "idna",
        "rot13",
        "base64",
        "utf-7",
        "punycode",
        "undefined",
        "x",
    ),
    "text_column": ("text", "text", "text", "body", "id", "Text", "a\nb", ""),
    "id_column": ("id", "id", "id", "text", "x", ""),
    "stdin_name": ("a.txt", "b.csv", "c.eml", "", "a\nb", "é"),
    "match": PATTERNS,
    "speaker": ("Ana", "ruiz", "", "x y"),
}
"""Values of options whose completion is none of values."""
_HARMLESS = tuple(word for word in ODD if not word.startswith(("/", "\\", "~")))
"""Odd values that lead to no file outside the folder of a call."""


@dataclass(frozen=True)
class Call:
    """One run of the command line.

    Attributes:
        command: Its command.
        options: The options, each with its value, and the arguments; the arguments of a command are in one group.
        files: The files in its folder.
        stdin: The bytes of standard input; None for a terminal.
        columns: The width of the terminal.
        is_terminal: Whether standard output is one.
    """

    command: str
    options: tuple[tuple[str, ...], ...]
    files: tuple[Input, ...] = ()
    stdin: bytes | None = None
    columns: int = 80
    is_terminal: bool = False
    kind: str = field(default="", compare=False)
    format: str = field(default="", compare=False)

    @property
    def arguments(self) -> list[str]:
        """The arguments of the command line."""
        return [self.command, *(word for option in self.options for word in option)]

    def line(self) -> str:
        """A line for a shell that repeats it in a folder with its files."""
        stdin = "" if self.stdin is None else " < stdin"
        return f"COLUMNS={self.columns} textlens {shlex.join(self.arguments)}{stdin}".encode("utf-8", "backslashreplace").decode()

    def with_options(self, options: Sequence[tuple[str, ...]]) -> Call:
        """The same with other options."""
        return replace(self, options=tuple(options))

    def with_data(self, name: str, data: bytes) -> Call:
        """The same with other bytes in one of its files, and in standard input if that is the same."""
        (was,) = (file.data for file in self.files if file.name == name)
        files = tuple(file._replace(data=data) if file.name == name else file for file in self.files)
        return replace(self, files=files, stdin=data if self.stdin == was else self.stdin)


@cache
def commands() -> dict[str, click.Command]:
    """The commands by name."""
    context = click.Context(root)
    return {name: command for name in COMMANDS if (command := root.get_command(context, name))}


@cache
def fields(command: str) -> tuple[str, ...]:
    """The fields of a command's records."""
    return tuple(column.name for column in shaped(commands()[command], []).report.columns)


def call(random: Random, *, even: bool = False) -> Call:
    """A random call; with `even`, all commands and kinds of input are equally likely."""
    command = random.choices(tuple(SHARES), None if even else tuple(SHARES.values()))[0]
    return _Making(command, random, even=even).made()


class _Making:
    """A call in the making."""

    def __init__(self, command: str, random: Random, *, even: bool) -> None:
        self._command, self._random, self._even = commands()[command], random, even
        self._files: dict[str, Input] = {}
        self._format = ""

    def made(self) -> Call:
        random, command = self._random, self._command
        records = has_records(command)
        options: list[tuple[str, ...]] = []
        chosen = random.choice(tuple(BUILT_IN)) if records else ""
        if chosen in ("github", "sarif") and command.name not in PLACED and random.random() < 0.9:
            chosen = random.choice(("json", "table"))
        self._format = chosen
        for parameter in command.params:
            if isinstance(parameter, click.Option) and parameter.name not in ("format", "output") and self._wants(parameter):
                options += self._option(parameter)
        if records and random.random() < 0.97:
            options.append(("-f", chosen))
        elif records:
            options.append(("-o", random.choice(OUTPUTS)))
            chosen = "(by -o)"
        arguments = self._arguments()
        kind = next(iter(self._files.values())).kind if self._files else ""
        stdin = None
        if self._files and random.random() < 0.05 and arguments:
            first = next(iter(self._files.values()))
            arguments = tuple("-" if argument == first.name else argument for argument in arguments)
            stdin = first.data
        options.insert(random.randint(0, len(options)), arguments)
        if random.random() < 0.02:
            options.insert(
                random.randint(0, len(options)), (random.choice(("--x", "-", "--", "", "\udc80", "--help", "-n", "a b")),)
            )
        # No system passes NUL on to a program.
        passed = tuple(tuple(word.replace("\0", "") for word in option) for option in options if option)
        files = tuple(self._files.values())
        width, is_terminal = random.choice(WIDTHS), random.random() < 0.5
        return Call(str(command.name), passed, files, stdin, width, is_terminal, kind, chosen)

    def _wants(self, option: click.Option) -> bool:
        if option.required or option.name in ("against", "reference"):
            return self._random.random() < 0.98
        rare = option.name == "format_options" and self._format not in FORMAT_OPTIONS
        return self._random.random() < (0.005 if rare else 0.07)

    def _option(self, option: click.Option) -> list[tuple[str, ...]]:
        random = self._random
        name = random.choice([*option.opts, *option.secondary_opts])
        if option.is_flag or option.count:
            return [(name,)] * (random.randint(1, 2) if option.count else 1)
        many = random.randint(1, 3) if option.multiple and random.random() < 0.2 else 1
        return [(name, self._value(option)) for _ in range(many)]

    def _value(self, option: click.Option) -> str:
        random, name, kind = self._random, str(option.name), option.type
        if random.random() < 0.02:
            return random.choice(_HARMLESS)
        if name == "jobs":
            # Processes are tried elsewhere: starting them takes longer than the rest of a call.
            return "1" if random.random() < 0.99 else "2"
        if isinstance(kind, FileName):
            return self._file(name)
        if isinstance(kind, click.Choice):
            return str(random.choice(list(kind.choices)))
        if isinstance(kind, (click.IntRange, click.FloatRange)):
            number: float = random.choice(NUMBERS)
            if isinstance(kind, click.FloatRange) and random.random() < 0.5:
                number = random.choice((0.1, 0.5, 0.999, 1e-300, -1.5, 40.5))
            low, high = kind.min, kind.max
            return str(max(low if low is not None else number, min(high if high is not None else number, number)))
        if name == "format_options":
            return random.choice(FORMAT_OPTIONS.get(self._format, ("a=b", "=", "a")))
        if name in VALUES:
            return random.choice(VALUES[name])
        if name == "type":
            # The arguments are not chosen yet: the first input is.
            self._input("in0")
            return next(iter(self._files.values())).kind if random.random() < 0.8 else random.choice((*KINDS, "txt", "x"))
        return self._named(option)

    def _named(self, option: click.Option) -> str:
        """Some of the values that the option's own completion offers."""
        random, name = self._random, str(option.name)
        if name in ("fields", "sort"):
            known = list(fields(str(self._command.name)))
            known += ["x"] if random.random() < 0.1 else []
        else:
            known = [item.value for item in option.shell_complete(click.Context(self._command), "")] or [text(random)[:20]]
        most = random.choice((1, 1, 1, 2, 3)) if "," in str(option.metavar) else 1
        chosen = random.sample(known, min(len(known), most))
        return ",".join(random.choice(("", "", "-")) + one if name == "sort" else one for one in chosen)

    def _file(self, option: str) -> str:
        random = self._random
        if option in ("against", "reference", "output"):
            return self._input("in0") if random.random() < 0.2 and option != "output" else self._input("other")
        content = _listed(option, random)
        if random.random() < 0.3:
            content = mutated(content, "json" if "baseline" in option else "text", random)
        if option == "files_from":
            content = re.sub(rb"[/\\~]|\.\.", b"_", content)
        name = {"config": "set.toml", "baseline": "base.json"}.get(option, "list.txt")
        if option == "write_baseline":
            return "written.json"
        self._files.setdefault(name, Input(name, "list", content))
        return name

    def _input(self, stem: str) -> str:
        for name in self._files:
            if name.startswith(f"{stem}."):
                return name
        file = made(self._random, stem, even=self._even)
        self._files[file.name] = file
        return file.name

    def _arguments(self) -> tuple[str, ...]:
        random, found = self._random, []
        for parameter in self._command.params:
            if not isinstance(parameter, click.Argument):
                continue
            if parameter.name == "files":
                number = 2 if self._command.name == "compare" else random.choice((1, 1, 1, 1, 1, 1, 2, 3))
                names = [self._input(f"in{at}") for at in range(number)]
                # The inputs come first, so that the first is what the call is counted by.
                self._files = {name: self._files[name] for name in dict.fromkeys((*names, *self._files))}
                found += ["." if random.random() < 0.01 else name for name in names]
            elif isinstance(parameter.type, click.Choice):
                found.append(str(random.choice(list(parameter.type.choices))))
            elif self._command.name == "schema":
                found.append(random.choice(tuple(COMMANDS)))
            else:
                found.append(random.choice(PATTERNS) if random.random() < 0.8 else text(random)[:30])
        if self._command.name == "compare" and random.random() < 0.1:
            found[1] = found[0]
        return tuple(found)


def _listed(option: str, random: Random) -> bytes:
    """The content of a file that an option names."""
    made: dict[str, Callable[[], str]] = {
        "terms": lambda: random.choice(("gate -> door\nferry, boat\n# a\n", "the->a\n", "prefer: a\navoid: b\n", "a ->\n-> b\n",
        "term,prefer\nboat,ship\n")),
        "stopwords": lambda: f"the a of\n{text(random)}",
        "files_from": lambda: "in0.txt\nin1.md\nother.txt\n.\n",
        "config": lambda: random.choice((
            "format = 'csv'\nskip-stopwords = true\n[check]\nmax-sentence = 3\n", "[quotes]\nkind = ['all']\n", "x = 1\n",
            "[tool.textlens]\nlang = 'de'\n",
            "[[check.terms]]\navoid = 'gate'\nprefer = 'door'\n", "[freq]\ntop = 'a'\n", "format = 1979-05-27\n",
        )),
        "baseline": lambda: json.dumps({"schema": "textlens.baseline/1", "findings": [{"document": "in0.txt", "rule": "sentence",
        "text": "a", "count": 1}]}),
    }  # fmt: skip
    return made.get(option, lambda: text(random))().encode("utf-8", "replace")
