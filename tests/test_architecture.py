"""The layers: which package may import which, and what a run may import."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from textlens.language.codes import LANGUAGES
from textlens.languages.profile import Language, profile

PACKAGE = Path(__file__).resolve().parents[1] / "textlens"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
HEAVY = (
    "nltk", "textstat", "tabulate", "chardet", "markdown_it", "numpy", "scipy", "openpyxl",
    "trafilatura", "lxml", "pypdfium2", "arro3", "docx",
)  # fmt: skip
CORE = ("analysis/", "quotations/", "language/", "languages/", "documents/document.py", "documents/timed_text.py",
        "documents/origin.py", "records.py", "errors.py")  # fmt: skip
TRAINING = "quotations/training/"
FIELDS = (ast.Assign, ast.AnnAssign)
SMALL = "examples/convoy.txt"
FILES = "tests/documents/readers/files"


@cache
def imports(module: str, top_only: bool = False) -> tuple[str, ...]:
    """Full names of what a module imports, at its top or anywhere."""
    return tuple(_imports(module, top_only))


def _imports(module: str, top_only: bool) -> Iterator[str]:
    top, everywhere = statements(module)
    package = ("textlens", *Path(module).parent.parts)
    for node in top if top_only else everywhere:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            name = ".".join((*base, *(node.module or "").split("."))).strip(".")
            members = [f"{name}.{alias.name}" for alias in node.names]
            # `from . import part` names the part, not the package that is being imported already.
            yield from (members if name in ".".join(package) and not node.module else [name, *members])


@cache
def statements(module: str) -> tuple[list[ast.stmt], list[ast.stmt]]:
    """The statements at the top of a module, and all that import something."""
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    return tree.body, [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith(CORE)])
def test_the_core_knows_neither_command_line_nor_formats(module: str) -> None:
    outer = ("click", "tabulate", "textlens.cli", "textlens.reports", "textlens.pages", "textlens.documents.inputs",
             "textlens.documents.corpus", "textlens.documents.readers")  # fmt: skip
    assert [name for name in imports(module) if name.startswith(outer)] == []


def names() -> dict[str, str]:
    """Each module's full name and its file."""
    return {f"textlens.{module.removesuffix('.py').replace('/', '.')}".removesuffix(".__init__"): module for module in MODULES}


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    """Inside a function, or at the top of a module that is itself imported only inside a function."""
    heavy = {
        name for name, module in names().items() if {part.split(".")[0] for part in imports(module, top_only=True)} & {*HEAVY}
    }
    using = [module for module in MODULES if not module.startswith(TRAINING)]
    assert [(module, name) for module in using for name in imports(module, top_only=True) if name in heavy] == []


def test_training_is_not_needed_to_use_what_was_trained() -> None:
    using = [module for module in MODULES if not module.startswith(TRAINING)]
    assert [module for module in using for name in imports(module) if ".training" in name] == []


def test_the_model_reads_no_words_of_the_rules() -> None:
    """They may change; what the model was trained with is in its file."""
    model = [module for module in MODULES if module.startswith("quotations/model/")]
    rules = tuple(f"textlens.quotations.{room}" for room in ("lexical", "english", "continental", "passes"))
    assert [(module, name) for module in model for name in imports(module) if name.startswith(rules)] == []


def test_the_pass_over_paragraphs_knows_no_language() -> None:
    """A group of languages gives it a finder."""
    shared = [module for module in MODULES if module.startswith("quotations/passes/")]
    groups = tuple(f"textlens.quotations.{room}" for room in ("english", "continental"))
    assert [(module, name) for module in shared for name in imports(module) if name.startswith(groups)] == []


def members(found: ast.ClassDef) -> set[str]:
    """The methods and fields that a class defines in its body."""
    named = {node.name for node in found.body if isinstance(node, ast.FunctionDef)}
    targets = (node.targets if isinstance(node, ast.Assign) else [node.target] for node in found.body if isinstance(node, FIELDS))
    return named | {target.id for several in targets for target in several if isinstance(target, ast.Name)}


def test_no_class_of_quotations_overrides_a_private_method_of_another() -> None:
    """What differs between languages is given to a class, not written over inside it."""
    trees = [ast.parse((PACKAGE / module).read_text(encoding="utf-8")) for module in MODULES if module.startswith("quotations/")]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    overridden = [
        (found.name, base.name, name)
        for found in classes
        for base in classes
        if base.name in {ast.unparse(expression).rpartition(".")[2] for expression in found.bases}
        for name in members(found) & members(base)
        if name.startswith("_") and not name.endswith("__")
    ]
    assert len(classes) > 30
    assert overridden == []


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("cli/commands/")])
def test_commands_import_their_analysis_when_run(module: str) -> None:
    assert [name for name in imports(module, top_only=True) if name.startswith("textlens.analysis")] == []


def test_no_import_circle() -> None:
    known = names()
    graph = {
        name: sorted({other for other in imports(module, top_only=True) if other in known and other != name})
        for name, module in known.items()
    }
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " -> ".join((*path, name))
        if name not in done:
            for other in graph[name]:
                visit(other, (*path, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def loaded(arguments: list[str], root: Path) -> frozenset[str]:
    """The modules in sys.modules after a run of the command line in a fresh process; the same arguments are run once."""
    return _loaded(tuple(arguments), root)


@cache
def _loaded(arguments: tuple[str, ...], root: Path) -> frozenset[str]:
    script = (
        "import sys, textlens.cli.main as c\n"
        "code = c.main(sys.argv[1:])\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
        "sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], cwd=root, capture_output=True, text=True, check=True)
    return frozenset(done.stderr.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["quotes", SMALL, "-f", "json"],
        ["quotes", SMALL, "-f", "json", "--explain", "--context", "1", "--speaker", "Vance"],
        ["sources", SMALL, "-f", "json"],
        ["readability", SMALL, "-f", "json"],
        ["readability", SMALL, "-f", "json", "--max-grade", "99"],
        ["freq", SMALL, "-f", "json"],
        ["keyness", SMALL, "--reference", SMALL, "-f", "csv", "--correct", "holm"],
        ["kwic", "quay", SMALL, "-f", "json"],
        ["dispersion", "quay", SMALL, "-f", "json"],
        ["sentences", SMALL, "-f", "json"],
        ["text", SMALL],
        ["text", SMALL, "-f", "json"],
        *(["text", f"{FILES}/{kind}/pandoc.{kind}", "-f", "json"] for kind in ("docx", "odt", "rtf", "epub")),
        ["sentences", SMALL, "-f", "csv"],
        ["verify", SMALL, "-f", "json", "--allow", "edited", "--allow", "assembled", "--against", SMALL],
        ["compare", SMALL, SMALL, "-f", "json"],
        ["check", SMALL, "-f", "github"],
        ["check", SMALL, "-f", "sarif", "--max-sentence", "99", "--max-grade", "99", "--unattributed", "--exit-zero"],
        ["report", SMALL, "-f", "json"],
        ["report", SMALL],
        ["report", SMALL, "-f", "html"],
    ],
    ids=" ".join,
)
def test_a_run_loads_only_what_it_needs(arguments: list[str], root: Path) -> None:
    present = loaded(arguments, root)
    assert "click" in present
    assert present & {*HEAVY, "importlib.metadata", "textlens.reports.formats.table", "tomllib", "multiprocessing"} == set()


def test_an_english_text_costs_no_table_of_languages(root: Path) -> None:
    present = loaded(["sentences", SMALL, "-f", "json"], root)
    assert "textlens.language.identify" in present
    assert present & {"textlens.language.distinctive", "textlens.language.stopwords"} == set()


def test_an_english_text_loads_the_words_of_no_other_language(root: Path) -> None:
    folders = {f"textlens.languages.{code}" for code in LANGUAGES}
    for arguments in (["quotes", SMALL, "-f", "json"], ["quotes", SMALL, "-f", "json", "--kind", "all"], ["sources", SMALL]):
        assert loaded(arguments, root) & folders <= {"textlens.languages.en"}


def test_help_imports_no_command(root: Path) -> None:
    assert not [name for name in loaded(["--help"], root) if name.startswith(("textlens.cli.commands", "textlens.analysis"))]


def test_quotes_load_what_their_options_need_and_no_more(root: Path) -> None:
    extras = {f"textlens.analysis.{name}" for name in ("quotes.choice", "quotes.detailed", "quotes.explain", "sources")}
    assert loaded(["quotes", SMALL, "-f", "json"], root) & {*extras, "unicodedata"} == set()


def test_check_loads_what_its_rules_need_and_no_more(root: Path) -> None:
    plain = loaded(["check", SMALL, "-f", "json"], root)
    assert [name for name in plain if name.startswith(("textlens.quotations", "textlens.analysis.readability"))] == []
    assert plain & {"textlens.analysis.patterns", "textlens.analysis.check.baseline", "textlens.cli.term_lists"} == set()
    quoted = loaded(["check", SMALL, "-f", "json", "--only", "terms", "--terms", "README.md", "--exit-zero"], root)
    assert "textlens.quotations.passes.attribute" not in quoted


def test_the_table_loads_tabulate_alone(root: Path) -> None:
    present = loaded(["freq", SMALL], root)
    assert "tabulate" in present
    assert present & {"nltk", "textstat", "textlens.reports.formats.plugins"} == set()


def test_rules_for_several_languages_ask_for_traits_and_not_for_codes() -> None:
    shared = [module for module in MODULES if module.startswith("quotations/continental/")]
    coded = re.compile(r"\b(?:lang|code)\b *(?:[!=]=|not in|in) |[!=]= *[\"'](?:de|fr|es)[\"']")
    assert [module for module in shared if coded.search((PACKAGE / module).read_text(encoding="utf-8"))] == []


def test_analyses_ask_for_traits_and_not_for_codes() -> None:
    """But for what is English itself: the dictionary of textstat, and the inflection of terms."""
    coded = re.compile(r"\blang\b *(?:[!=]=|not in|in) *[\"'(]")
    asking = {module for module in MODULES if module.startswith(("analysis/", "pages/", "reports/"))
              and coded.search((PACKAGE / module).read_text(encoding="utf-8"))}  # fmt: skip
    assert asking == {"analysis/readability/by_textstat.py", "analysis/check/search.py"}


def test_every_language_has_a_profile_of_its_own() -> None:
    folders = {path.parent.name for path in (PACKAGE / "languages").glob("*/__init__.py")}
    assert folders == {*LANGUAGES}
    assert [profile(code).code for code in LANGUAGES] == [*LANGUAGES]
    assert profile("xx") == Language("xx") == profile("xx")
    assert profile("../de").rules == ""


def test_modules_stay_small() -> None:
    sizes = {module: len((PACKAGE / module).read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert {module: lines for module, lines in sizes.items() if lines > 300} == {}


def test_the_packaging_check_runs_every_command(root: Path) -> None:
    from textlens.cli.registry import COMMANDS

    script = (root / ".ci" / "run").read_text(encoding="utf-8")
    # The last three are called each in its own way.
    calls = script.partition("for call in ")[2].partition("; do")[0]
    called = {call.split()[0] for call in calls.strip('"').split('" "')}
    assert called | {"formats", "schema", "completion"} == {*COMMANDS}
