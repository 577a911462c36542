"""Pages in a real browser: Debian's chromium, driven without a window, a network or a user's settings.

axe-core is what AXE_PATH names, its file axe.min.js; `.ci/run` fetches it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from .browser import Browser, missing, started
from .conftest import drawn, page_of, told
from .test_checked import example, verified_page

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TEXT = (EXAMPLES / "convoy.txt").read_text(encoding="utf-8")
VIEWS = [(1200, "light"), (1200, "dark"), (360, "light"), (360, "dark")]
NAMES = "Ann Lee,Ben Moss,Cara Hart,Dan Vale,Eve Ross,Finn Gray,Gail Ward,Hal Stone,Ida Brook,Jon Field".split(",")
CROWD = "\n\n".join(f"“The harbor is {'very ' * place}cold tonight,” said {name}." for place, name in enumerate(NAMES, 9))
HARSH = f"“{'Unbreakable' * 40},” said Ana Ruiz.\n\nhttps://example.org/{'path/' * 60}\n\nمرحبا \u202e abc <b>x</b>"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if missing():
        pytest.skip(missing())
    with started(tmp_path_factory.mktemp("browser")) as running:
        yield running


@pytest.fixture(scope="module")
def axe() -> str:
    path = os.environ.get("AXE_PATH", "")
    if not os.path.isfile(path):
        pytest.skip("AXE_PATH does not name axe-core's axe.min.js")
    return Path(path).read_text(encoding="utf-8")


PAGES = {
    "article": lambda: page_of(TEXT),
    "several": lambda: drawn([*told(TEXT, CROWD), *told((EXAMPLES / "ferry.txt").read_text(encoding="utf-8"))][:2]),
    "crowd": lambda: page_of(CROWD),
    "harsh": lambda: page_of(HARSH),
    "empty": lambda: page_of(""),
    "german": lambda: page_of("Die Brücke\n\n„Wir warten“, sagte Karin Vogt. Die Stadt schweigt dazu seit Wochen.", lang="de"),
    "checked": lambda: example("ferry.txt"),
    "drafts": lambda: example("ferry.txt", "ferry-draft.txt", "convoy.txt"),
    "harsh draft": lambda: verified_page(HARSH, against=f"ANA RUIZ: {'Unbreakable' * 39}\n" * 3),
}


@cache
def page(name: str) -> str:
    return PAGES[name]()


# Each page in one view, and the fullest one in all: the colours are those of one style sheet.
AXED = [*((name, *VIEWS[number % len(VIEWS)]) for number, name in enumerate(PAGES)), *(("several", *view) for view in VIEWS),
        *(("checked", *view) for view in [*VIEWS, (1280, "light"), (1280, "dark")])]  # fmt: skip


@pytest.mark.parametrize(("name", "width", "scheme"), list(dict.fromkeys(AXED)))
def test_axe_finds_nothing(browser: Browser, axe: str, name: str, width: int, scheme: str) -> None:
    browser.show(page(name), width, scheme)
    browser.ask("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = browser.axe(axe)
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found["violations"]] == []
    assert len(found["passes"]) > 20
    # What axe cannot tell by itself are the letters and figures in charts, and signs: test_palette.py measures their colours.
    unsure = [node["html"] for rule in found["incomplete"] for node in rule["nodes"]]
    assert [markup for markup in unsure if not markup.startswith(("<text ", '<span class="sign"'))] == []


@pytest.mark.parametrize("width", [320, 360, 768, 1200])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_window(browser: Browser, name: str, width: int) -> None:
    browser.show(page(name), width)
    browser.ask("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert browser.ask("document.documentElement.scrollWidth") <= width
    assert browser.ask("[...document.querySelectorAll('td, th, p, li, h1')].filter(one => one.scrollWidth > one.clientWidth + 1)"
                       ".map(one => one.outerHTML.slice(0, 200))") == []  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_the_browser_loads_nothing_else_and_has_no_complaint(browser: Browser, name: str) -> None:
    browser.messages()
    browser.show(page(name))
    assert browser.ask("performance.getEntriesByType('resource').length") == 0
    assert browser.messages() == []
    assert browser.ask("document.compatMode") == "CSS1Compat"


def test_the_data_can_be_read_by_a_script_in_the_page(browser: Browser) -> None:
    browser.show(page_of(TEXT))
    assert browser.ask("JSON.parse(document.getElementById('data').textContent).schema") == "textlens.report/1"


def test_light_and_dark(browser: Browser) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        browser.show(page_of(TEXT), scheme=scheme)
        grounds.append(browser.ask("getComputedStyle(document.body).backgroundColor"))
    assert grounds == ["rgb(253, 252, 250)", "rgb(23, 24, 27)"]


def test_the_reason_for_a_hard_sentence_is_shown_where_it_has_the_focus(browser: Browser) -> None:
    browser.show(page_of(TEXT))
    height = "document.querySelector('.hard .tip').getBoundingClientRect().height"
    assert browser.ask(height) <= 1
    browser.ask("document.querySelector('.hard a.mark').focus()")
    assert browser.ask("document.activeElement.className") == "mark"
    assert browser.ask(height) > 20


def test_lines_of_text_have_a_readable_length(browser: Browser) -> None:
    browser.show(page_of(TEXT))
    width = browser.ask("document.querySelector('.row:nth-child(4) p').clientWidth")
    # The average letter of a text face is some 0.45 to 0.5 of its size wide.
    assert 55 <= width / (18 * 0.5) <= 75


def test_it_prints_in_light_with_its_marks_and_notes(browser: Browser) -> None:
    browser.show(page_of(TEXT), scheme="dark")
    browser.tell("Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    assert browser.ask("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 250)"
    assert browser.ask("getComputedStyle(document.querySelector('nav')).display") == "none"
    assert browser.ask("getComputedStyle(document.querySelector('.notes')).display") == "block"
    assert browser.ask("getComputedStyle(document.querySelector('q')).printColorAdjust") == "exact"
    browser.tell("Emulation.setEmulatedMedia", media="")
    assert len(browser.tell("Page.printToPDF", preferCSSPageSize=True)["data"]) > 20_000


def test_a_huge_text_is_shown(browser: Browser) -> None:
    browser.show(page_of((TEXT + "\n") * 400))
    assert browser.ask("document.querySelectorAll('.row').length") > 300


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (360, False)])
def test_a_passage_is_beside_its_quotation_or_below_it(browser: Browser, width: int, beside: bool) -> None:
    browser.show(page("checked"), width)
    quoted, card = (f"document.getElementById('t1-{place}1').getBoundingClientRect()" for place in "dq")
    assert browser.ask(f"{card}.left > {quoted}.right") == beside
    assert browser.ask(f"{card}.top >= {quoted}.bottom") != beside
    assert browser.ask(f"{card}.width") > 280


def test_a_quotation_leads_to_its_passage_and_back(browser: Browser) -> None:
    browser.show(page("checked"), 1280)
    browser.ask("document.querySelector('.look a').click()")
    target = browser.ask("document.querySelector('.card:target').id")
    assert target.startswith("t1-q")
    browser.ask("document.querySelector('.card:target a.who').click()")
    assert browser.ask("location.hash") == f"#{target.replace('q', 'd')}"


def test_a_checked_draft_prints_in_light_with_its_passages(browser: Browser) -> None:
    browser.show(page("checked"), scheme="dark")
    browser.tell("Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    assert browser.ask("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 250)"
    assert browser.ask("getComputedStyle(document.querySelector('.card blockquote')).display") == "block"
    assert browser.ask("getComputedStyle(document.querySelector('mark')).printColorAdjust") == "exact"
    browser.tell("Emulation.setEmulatedMedia", media="")
    assert len(browser.tell("Page.printToPDF", preferCSSPageSize=True)["data"]) > 20_000


def test_the_colours_of_a_verdict_are_beside_a_word_and_a_sign(browser: Browser) -> None:
    browser.show(page("checked"), 1280)
    told = browser.ask("[...document.querySelectorAll('.verdict b')].map(one => one.textContent)")
    assert len(told) >= 5
    assert all(text[0] in "✗~✓" and text[1] == " " and text[2:].strip() for text in told)
