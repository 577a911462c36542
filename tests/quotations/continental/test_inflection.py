"""The forms of verbs: rules of each language against what its grammar books have."""

from __future__ import annotations

import pytest

from textlens.quotations.continental.grammar import grammar
from textlens.quotations.continental.inflection import french, german, spanish


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("sagen", {"sagt", "sagte", "sage", "sagen", "sagten", "gesagt"}),
        ("antworten", {"antwortet", "antwortete", "antworteten", "geantwortet"}),
        ("versichern", {"versichert", "versicherte", "versicherten"}),
        ("kritisieren", {"kritisiert", "kritisierte"}),
        ("mit|teilen", {"teilt", "teilte", "mitteilte", "mitgeteilt"}),
        ("sprechen/spricht/sprach/gesprochen", {"spricht", "sprach", "sprachen", "gesprochen"}),
    ],
)
def test_german(entry: str, forms: set[str]) -> None:
    assert forms <= {form for form, _ in german(entry)}


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("déclarer", {"déclare", "déclarent", "déclara", "déclarait", "déclaré", "déclarant"}),
        ("répéter", {"répète", "répètent", "répétait", "répété"}),
        ("préciser", {"précise", "précisait"}),
        ("rappeler", {"rappelle", "rappelait", "rappelé"}),
        ("annoncer", {"annonça", "annonçait", "annonçant"}),
        ("juger", {"jugea", "jugeait", "jugé"}),
        ("appuyer", {"appuie", "appuyait"}),
        ("avertir", {"avertit", "avertissent", "avertissait", "averti"}),
        ("répondre", {"répond", "répondent", "répondit", "répondu"}),
    ],
)
def test_french(entry: str, forms: set[str]) -> None:
    assert forms <= {form for form, _ in french(entry)}


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("afirmar", {"afirma", "afirman", "afirmó", "afirmaron", "afirmaba", "afirmado", "afirmando"}),
        ("contar|cuent", {"cuenta", "cuentan", "contó", "contaban", "contado"}),
        ("advertir|adviert|advirt", {"advierte", "advirtió", "advirtieron", "advertía", "advertido", "advirtiendo"}),
        ("responder", {"responde", "respondió", "respondieron", "respondido"}),
    ],
)
def test_spanish(entry: str, forms: set[str]) -> None:
    assert forms <= {form for form, _ in spanish(entry)}


@pytest.mark.parametrize(
    ("lang", "singular", "plural"), [("de", "sagte", "sagten"), ("fr", "soutient", "soutiennent"), ("es", "dijo", "dijeron")]
)
def test_plural_forms_are_known(lang: str, singular: str, plural: str) -> None:
    forms = grammar(lang).forms
    assert not any(form.plural for form in forms[singular])
    assert all(form.plural for form in forms[plural])


@pytest.mark.parametrize("lang", ["de", "fr", "es"])
def test_no_form_is_empty(lang: str) -> None:
    assert all(form and form == form.strip() for form in grammar(lang).forms)
