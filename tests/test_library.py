"""The library: the language of texts, and arguments that are not texts."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

import textlens
from textlens import Document, TextlensError

GERMAN = (
    "Der Hafen bleibt am Montag geschlossen, sagte die Bürgermeisterin. "
    "„Wir warten nicht länger auf dieses Boot“, sagte Karla Brandt. "
    "Die Fähre war im Winter schon zweimal ausgefallen, und niemand hatte den Leuten gesagt, wann sie wieder fährt.\n"
)
CALLS: dict[str, Callable[[Any], object]] = {
    "quotes": textlens.quotes,
    "sentences": textlens.sentences,
    "readability": textlens.readability,
    "story": textlens.story,
    "sources": textlens.sources,
    "frequencies": textlens.frequencies,
    "collocations": textlens.collocations,
    "check": textlens.check,
    "verify": lambda text: textlens.verify("“We wait,” Ana Ruiz said.", text),
    "verify, draft": lambda text: textlens.verify(text, "We wait."),
    "compare": lambda text: textlens.compare("We wait.", text),
    "keyness": lambda text: textlens.keyness(["We wait."], text),
    "kwic": lambda text: textlens.kwic(text, "wait"),
    "dispersion": lambda text: textlens.dispersion(text, "wait"),
    "Document": Document,
}


@pytest.mark.parametrize("nothing", [None, math.nan, 7, b"We wait.", ["We wait.", None], ["We wait.", math.nan]], ids=repr)
@pytest.mark.parametrize("name", CALLS)
def test_what_is_no_text_is_an_error_for_people(name: str, nothing: object) -> None:
    with pytest.raises(TextlensError, match="a text is a str, not ") as raised:
        CALLS[name](nothing)
    assert "None or NaN" in (raised.value.hint or "")


def test_a_text_is_read_in_its_own_language() -> None:
    (quotation,) = textlens.quotes(GERMAN)
    assert quotation == textlens.quotes(GERMAN, lang="de")[0]
    assert (quotation.text, quotation.speaker) == ("„Wir warten nicht länger auf dieses Boot“", "Karla Brandt")
    assert textlens.quotes(Document(GERMAN)) == [quotation]
    assert textlens.readability(GERMAN) == textlens.readability(GERMAN, lang="de")
    assert textlens.readability(GERMAN) != textlens.readability(GERMAN, lang="en")
    assert textlens.frequencies([GERMAN], stem=True) == textlens.frequencies([GERMAN], stem=True, lang="de")
    assert textlens.story(GERMAN).lang == "de"
    assert Document(GERMAN).lang == "de"
    assert Document("We wait for the boat that never came to the port.").lang == "en"
    assert Document(GERMAN, lang="en").lang == "en"


def test_as_on_the_command_line_several_texts_may_have_several_languages() -> None:
    both = [GERMAN, "“We wait for the boat,” said Ana Ruiz, who had come to the gate at noon."]
    assert {source.speaker for source in textlens.sources(both)} == {"Karla Brandt", "Ana Ruiz"}


def test_what_is_public_is_listed_once_in_each_place() -> None:
    """The functions of `api` are those that `textlens` names, for programs and for type checkers."""
    import ast
    import inspect

    from textlens import api

    functions = {name for name, value in vars(api).items() if inspect.isfunction(value) and value.__module__ == api.__name__}
    public = {name for name in functions if not name.startswith("_")}
    source = inspect.getsource(textlens)
    checked = {name.asname for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom) for name in node.names}
    assert {*textlens.__all__} == public | {"Document", "TextlensError", "__version__"}
    assert {*textlens.__all__} <= checked
