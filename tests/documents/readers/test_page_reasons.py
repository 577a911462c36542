"""Why a web page has no text, or hardly any: the likely reason is told, and no page that has its text is given one."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from textlens.documents.document import Document
from textlens.documents.failures import Failure
from textlens.documents.inputs import Selection, documents
from textlens.documents.readers import read_all
from textlens.documents.readers.base import Extracted, Lack
from textlens.documents.readers.page_reasons import CONSENT, DRAWN, FRAMES, LEADING, LOGIN, PICTURES, ROBOTS, UNFOUND, lack

FILES = Path(__file__).parent / "files" / "html"
STORY = (
    "<article><h1>Cookies and passwords</h1><p>The council of Harwell voted on Monday to log in every visitor of the hall, and "
    "to ask for consent before cookies are set, Ana Ruiz said. JavaScript is no longer needed for the forms of the library.</p>"
    + "<p>Nobody at the meeting asked what it would cost, or who would read the lists of names at the end of the year.</p>" * 3
    + "</article>"
)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='en'><head><title>Harwell News</title>{head}</head><body>{body}</body></html>"


BUNDLE = '<script src="/static/main.3f.js"></script>'
PAGES: dict[Lack, Iterable[str]] = {
    DRAWN: (
        page(f'<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>{BUNDLE}'),
        page(f'<div id="__next"></div>{BUNDLE}<script>window.data = {{"type": "password"}}</script>'),
        page(f"<div class=a id='app'>\n<!-- here --> </div>{BUNDLE}"),
        page(f'<header><a href="/">Home</a></header><main id=app-root><p>Loading…</p></main>{BUNDLE}'),
        page(f"<app-root></app-root>{BUNDLE}"),
        f"<!DOCTYPE html><title>News</title><div id=root></div>{BUNDLE}",
        page(f"<p>Bitte aktivieren Sie JavaScript, um diese Seite zu lesen.</p>{BUNDLE}"),
        page(f"<p>Please enable JS to read on.</p>{BUNDLE}"),
        page(f"<div class='x1'></div>{BUNDLE}", head='<meta name="description" content="News">'),
        page(f'<noscript><iframe src="/tags"></iframe><img src="/p.gif"></noscript><div id="root"></div>{BUNDLE}'),
    ),
    LOGIN: (
        page('<form><label>E-mail <input name="u"></label><input type="password" name="p"><button>Log in</button></form>'),
        page("<h1>Sign in to go on reading</h1><form><input type=text><input type=password></form><p>Forgot your password?</p>"),
        page("<h1>Anmelden</h1><form><input name=u><INPUT TYPE='Password'><button>Weiter</button></form>"),
        page("<p>Pour lire la suite, connectez-vous.</p><form><input type='password' placeholder='Mot de passe'></form>"),
        page(f"<form><input type='text'><input id='p' type='password'></form>{BUNDLE}"),
        page("<p>Inicia sesión</p><form><input type='password' aria-label='Contraseña'></form><p>¿Olvidaste tu contraseña?</p>"),
    ),
    CONSENT: (
        page("<h2>We value your privacy</h2><p>We and our 812 partners store cookies.</p><button>Accept all</button>"),
        page("<p>Wir brauchen Ihre Zustimmung zu Cookies und Tracking.</p><form><button>Akzeptieren</button></form>"),
        page("<p>Avec votre consentement, nous utilisons des cookies.</p><p>Accepter ou non</p><a role=button>Oui</a>"),
        page("<p>Necesitamos tu consentimiento para las cookies de nuestros socios.</p><p>Aceptar</p><input type=submit>"),
        page(f"<h1>Before you go on</h1><p>We use cookies. Consent, or choose your privacy.</p><button>OK</button>{BUNDLE}"),
    ),
    ROBOTS: (
        page("<h1>Just a moment...</h1><p>Verify you are human by completing the action below.</p>"),
        page(f"<p>Checking your browser before you go on.</p><noscript>Enable JavaScript and cookies</noscript>{BUNDLE}"),
        page("<script>window._cf_chl_opt={cvId: '3'};</script>"),
        page("<p>Please solve the captcha below.</p>"),
        page("<p>Please enable JS and disable any ad blocker</p><script src='https://ct.captcha-delivery.com/c.js'></script>"),
        page("<h1>Access Denied</h1><p>You do not have permission to read this page.</p>"),
    ),
    LEADING: (
        page("", head='<meta http-equiv="refresh" content="0; url=https://news.example/story">'),
        page("<p>The page has moved.</p>", head="<meta content='5;URL=/story' http-equiv=refresh>"),
    ),
    FRAMES: (
        "<html><head><title>News</title></head><frameset cols='20%,*'><frame src='a.html'><frame src='b.html'></frameset></html>",
        page("<iframe src='https://news.example/story'></iframe>"),
    ),
    PICTURES: (
        page("<img src='1.png'><img src='2.png'>"),
        page(f"<p><img src='scan.jpg' alt=''></p>{BUNDLE}"),
    ),
}  # fmt: skip


def extracted(source: str) -> Extracted:
    (one,) = read_all(source.encode(), "a.html")
    assert isinstance(one, Extracted)
    return one


@pytest.mark.parametrize(("expected", "source"), [(reason, one) for reason, pages in PAGES.items() for one in pages])
def test_the_likely_reason(expected: Lack, source: str) -> None:
    assert extracted(source).lack == expected


@pytest.mark.parametrize(
    "around",
    [
        f'<noscript>Enable JavaScript.</noscript><div id="root"></div>{BUNDLE}',
        "<form><input name=u><input type=password><button>Log in</button></form>",
        "<div class='cookie-banner'><p>We use cookies. Our partners ask for your consent.</p><button>Accept</button></div>",
        "<iframe src='https://video.example/1'></iframe><img src='1.png'>",
        "<script>window._cf_chl_opt={}</script><div class='g-recaptcha'>Please solve the captcha.</div>",
    ],
)
def test_a_page_with_its_text_has_no_reason_to_have_none(around: str) -> None:
    assert extracted(page(STORY + around)).lack is None
    assert extracted(page(around + STORY)).lack is None


@pytest.mark.parametrize(
    "text",
    [
        "The council of Harwell voted on Monday to shut the hall. Ana Ruiz, the mayor, said it had cost too much for too long.",
        "The ferry is late again. Nobody knows why.",
    ],
)
def test_a_short_notice_is_no_login_page(text: str) -> None:
    around = f"<header><form><input name=u><input type=password></form></header>{BUNDLE}"
    assert extracted(page(f"{around}<article><h1>Hall to shut</h1><p>{text}</p></article>")).lack is None


def test_pages_of_every_sort_have_none() -> None:
    for path in FILES.glob("*.html"):
        for one in read_all(path.read_bytes(), path.name):
            assert isinstance(one, Extracted)
            assert one.lack is None


def test_a_page_whose_words_were_not_taken_for_its_text_is_none_of_pictures() -> None:
    menu = page("".join(f"<a href='/{number}'>Part {number}</a><img src='{number}.png'>" for number in range(200)))
    assert lack(menu, "") == UNFOUND
    assert lack(page("<a href='/'>Home</a><img src='1.png'>"), "") == PICTURES


def test_nothing_is_said_of_an_empty_page() -> None:
    assert lack(page(""), "") is None


def test_the_error_names_it_and_so_does_the_note(tmp_path: Path) -> None:
    (tmp_path / "none.html").write_text(page(f'<div id="root"></div>{BUNDLE}'))
    (tmp_path / "few.html").write_text(page("<h1>Sign in</h1><form><input type=password></form><p>Forgot your password?</p>"))
    few, none = documents(Selection((str(tmp_path / "few.html"), str(tmp_path / "none.html"))))
    assert isinstance(none, Failure)
    assert none.message == f"{tmp_path / 'none.html'} has no text in it: {DRAWN.reason}"
    assert none.hint == DRAWN.hint
    assert isinstance(few, Document)
    assert few.origin.note == f"{tmp_path / 'few.html'} has hardly any text: {LOGIN.reason}. {LOGIN.hint}"


@pytest.mark.parametrize(
    "unit",
    ["<script ", "<!-- ", "<noscript>", "<div id=root>", "<div id=root> <p>", "<input type=", "<meta http-equiv=refresh ",
     "http-equiv=refresh ", " id = ", "<", "<svg></svg ", "<title>", "type = ", "<div id=a-", "<div id=root>loading"],
)  # fmt: skip
def test_a_hostile_page_takes_time_in_proportion(unit: str) -> None:
    def spent(size: int) -> float:
        source = page(f"<meta {unit * (size // len(unit))}", head="<script>")
        began = time.process_time()
        lack(source, "")
        lack(source.replace("<script>", ""), "")
        return time.process_time() - began

    small, large = min(spent(20_000) for _ in range(3)), spent(160_000)
    assert large < 24 * small + 0.3
