"""What holds for every text: spans, pieces that do not overlap, attributions that blank lines and straight marks leave alone."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.quotations import KINDS, Quotation, quotations

from .passages import GOLD, Passage, passages

UNSEEN = "\u200b\u2060\u00ad\ufeff"
FILES = sorted(path.name for path in GOLD.glob("*.txt"))
PASSAGES = [passage for file in FILES for passage in passages(file)]
CONTINENTAL = [passage for passage in PASSAGES if passage.lang != "en" and re.search("[„“«»]", passage.text)]
CURLY = [passage for passage in PASSAGES if "“" in passage.text and not set('"„‘«') & set(passage.text)]

_NAMES = ("Ada Osei", "Judge Mia Roth", "Mr. Finch", "the coach", "a spokesman for the port", "she", "he", "Colm Duffy, 34,")
_SAID = ("It rained for nine days", "Who pays?", "We did not know", "Stop!", "They said ‘no’ twice, and they meant it")
_PLAIN = ("Nobody answered.", "The so-called “reform” failed.", "Ada Osei and Colm Duffy met in Cork.", "Prices rose by 3.5%.")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One sentence in the manner of news, with or without a quotation; now and then its closing mark is lost."""
    name, words, more = draw(st.sampled_from(_NAMES)), draw(st.sampled_from(_SAID)), draw(st.sampled_from(_SAID))
    comma = "" if words[-1] in "?!" else ","
    begun = name[0].upper() + name[1:]
    close = draw(st.sampled_from(("”", "”", "”", "")))
    shapes = (
        f"“{words}{comma}{close} {name} said.",
        f"“{words}{comma}” said {name.strip(',')}. “{more}.{close}",
        f"{begun} said: “{words}.{close}",
        f"“{words}{comma}” {name} said, “{more.lower()}.”",
        f"{begun} called it “{words.lower()}”.",
        draw(st.sampled_from(_PLAIN)),
    )
    return draw(st.sampled_from(shapes))


NEWS = st.lists(st.lists(sentences(), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5).map("\n\n".join)


@cache
def find(text: str) -> list[Quotation]:
    """What is found in a text, worked out once: several tests ask it of the same passages."""
    return list(quotations(Document(text)))


def check_spans(text: str) -> None:
    """Every record says exactly what stands at its spans, and no two pieces of the text overlap."""
    found = find(text)
    for number, quote in enumerate(found, 1):
        assert quote.index == number
        assert quote.text == " ".join(text[start:end] for start, end in quote.content_spans)
        assert (quote.mention or "") == " ".join(text[start:end] for start, end in quote.mention_spans)
        assert (quote.cue or "") == " ".join(text[start:end] for start, end in quote.cue_spans)
    pieces = sorted(span for quote in found for span in quote.content_spans)
    assert all(start < end for start, end in pieces)
    assert all(one[1] <= other[0] for one, other in pairwise(pieces))


def attributions(text: str) -> list[tuple[object, ...]]:
    """What must not depend on the style of marks."""
    return [(q.kind, straight(q.speaker or ""), q.role, q.mention_spans, q.cue_spans, q.content_spans) for q in find(text)]


def shown(text: str | None) -> str:
    return "".join(letter for letter in text or "" if letter not in UNSEEN)


def straight(text: str) -> str:
    return text.replace("“", '"').replace("”", '"')


@pytest.mark.parametrize("file", FILES)
def test_spans_of_gold_passages(file: str) -> None:
    for passage in passages(file):
        check_spans(passage.text)


def test_a_quotation_over_several_sentences_overlaps_no_other() -> None:
    check_spans("Ada Osei said: “Stop!. Ada Osei said: “Who pays?.”")


@given(NEWS)
def test_spans_of_made_up_news(text: str) -> None:
    check_spans(text)


@given(st.lists(st.sampled_from([*"“”\"'‘’«»„.,:?—\n ", "said ", "Ada Osei ", "he ", "told ", "-ing ", "of the "])).map("".join))
def test_spans_of_any_marks(text: str) -> None:
    check_spans(text)


@given(st.one_of(NEWS, st.sampled_from([passage.text for passage in PASSAGES])), st.integers(1, 4))
def test_blank_lines_at_the_end_change_nothing(text: str, lines: int) -> None:
    assert find(text + "\n" * lines) == find(text)


@pytest.mark.parametrize("passage", CURLY, ids=[passage.name.replace(" ", "-") for passage in CURLY])
def test_straight_marks_change_no_attribution_of_gold_passages(passage: Passage) -> None:
    assert attributions(straight(passage.text)) == attributions(passage.text)


@given(NEWS)
def test_straight_marks_change_no_attribution_of_made_up_news(text: str) -> None:
    assert attributions(straight(text)) == attributions(text)


@pytest.mark.parametrize("lang", ["de", "fr", "es"])
def test_straight_marks_change_no_speaker_of_gold_passages(lang: str) -> None:
    """But for single marks within double ones, which straight marks of one kind cannot show."""
    for passage in CONTINENTAL:
        if passage.lang == lang and not set("‚‘’‹›'\"") & set(passage.text):
            text = _straightened(passage.text)
            assert _speakers(text, lang) == _speakers(passage.text, lang), passage.name


def _straightened(text: str) -> str:
    if re.search(r"»\w", text):
        return re.sub("[»«]", '"', text)
    return re.sub(r"«\s?|\s?»|[„“”]", '"', text)


def _speakers(text: str, lang: str) -> list[tuple[object, ...]]:
    found = quotations(Document(text, lang=lang))
    return [(q.kind, _bare(q.speaker), _bare(q.role), _bare(q.mention), q.cue, _bare(q.text)) for q in found]


def _bare(text: str | None) -> str:
    return re.sub(r'\s*["„“”«»]\s*', "", text or "")


@pytest.mark.parametrize("file", FILES)
def test_all_kinds_of_gold_passages_contain_those_that_are_listed(file: str) -> None:
    for passage in passages(file):
        _check_kinds(passage.text, passage.lang)


@given(NEWS, st.sampled_from(["en", "de", "fr", "es", "it"]))
def test_all_kinds_contain_those_that_are_listed(text: str, lang: str) -> None:
    _check_kinds(text, lang)


def _check_kinds(text: str, lang: str) -> None:
    """All kinds together contain the records that are listed, but for their number among those listed."""
    document = Document(text, lang=lang)
    every = [replace(one, index=0) for one in quotations(document, KINDS)]
    assert [one for one in quotations(document) if replace(one, index=0) not in every] == [], text


@given(NEWS, st.lists(st.tuples(st.integers(0, 400), st.sampled_from(UNSEEN)), max_size=6))
def test_what_nobody_sees_changes_no_attribution(text: str, unseen: list[tuple[int, str]]) -> None:
    marked = text
    for at, sign in unseen:
        marked = marked[:at] + sign + marked[at:]
    told = [(q.kind, q.speaker, q.role, shown(q.mention), shown(q.cue), shown(q.text)) for q in find(marked)]
    assert told == [(q.kind, q.speaker, q.role, q.mention or "", q.cue or "", q.text) for q in find(text)]
    check_spans(marked)
