"""Mails of several programs, and what is left out because their authors did not write it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.origin import Meta
from textlens.documents.readers import Extracted, Unread, Wanted, read, read_all
from textlens.documents.readers.mail_body import own_words
from textlens.documents.readers.mail_html import plain
from textlens.documents.readers.mailbox import messages
from textlens.errors import SourceError

FILES = Path(__file__).parent / "files"


def test_the_encoding_is_recorded() -> None:
    assert read((FILES / "mail" / "outlook-reply.eml").read_bytes(), "a.eml").encoding == "cp1252"


def mail(body: bytes, *fields: bytes) -> bytes:
    return b"\n".join([b"From: Ann Lee <ann@post.example>", b"MIME-Version: 1.0", *fields, b"", body])


def words(body: bytes, *fields: bytes, encoding: str | None = None) -> str:
    return read(mail(body, *fields), "a.eml", encoding=encoding, kind="mail").text


@pytest.mark.parametrize(
    "charset", [b"utf-8", b"us-ascii", b"iso-8859-1", b"windows-1252", b"x-unknown", b"", b"utf-7\xff", b"undefined", b"base64"]
)
def test_a_wrong_encoding_is_put_right(charset: bytes) -> None:
    assert words("“Nobody’s late,” she said.".encode("cp1252"), b"Content-Type: text/plain; charset=" + charset) == (
        "“Nobody’s late,” she said.\n"
    )


def test_an_encoding_holds_for_parts_that_name_none() -> None:
    assert words("Żółć".encode("cp1250"), encoding="cp1250") == "Żółć\n"
    with pytest.raises(SourceError, match=r"^a\.eml is not UTF-8"):
        words(b"caf\xe9", encoding="utf-8")


def test_fields_in_any_encoding_are_read() -> None:
    fields = (b"Subject: =?utf-8?q?Caf=C3=A9?= =?bogus?b?IQ==?=\n and more", b"Date: no date", b"From: x@y")
    data = mail(b"Text", *fields).replace(b"Ann Lee", "Zoë".encode("cp1252"))
    assert read(data, "a.eml", kind="mail").meta == Meta("Café! and more", "Zoë")


def multipart(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(b"--b\n" + part + b"\n" for part in parts) + b"--b--"
    return words(body, b"Content-Type: multipart/" + kind + b"; boundary=b").encode()


PLAIN, HTML = b"Content-Type: text/plain\n\nplain", b"Content-Type: text/html\n\n<p>html</p>"


def test_of_alternatives_the_plain_one_is_read_unless_it_is_empty() -> None:
    assert multipart(b"alternative", HTML, PLAIN) == b"plain\n"
    assert multipart(b"alternative", b"Content-Type: text/plain\n\n \n", HTML) == b"html\n"


def test_parts_follow_each_other_and_attachments_are_none() -> None:
    attached = b"Content-Disposition: attachment\n" + PLAIN
    named = b'Content-Type: text/plain; name="a.txt"\n\nnamed'
    assert multipart(b"mixed", PLAIN, attached, named, HTML) == b"plain\n\nhtml\n"
    assert multipart(b"related", HTML, PLAIN) == b"html\n"
    with pytest.raises(SourceError, match=r"^a\.eml holds no text$"):
        multipart(b"mixed", attached)


def test_a_mail_attached_to_a_mail_is_read_with_it() -> None:
    assert multipart(b"mixed", PLAIN, b"Content-Type: message/rfc822\n\nFrom: x\n\nthe other") == b"plain\n\nthe other\n"


@pytest.mark.parametrize(
    ("body", "subject", "kept"),
    [
        ("Yes.\n\nOn Tue, 3 Mar 2026 at 09:58, Ann Lee <\nann@post.example> wrote:\n\n> No?\n", "", "Yes."),
        ("Ja.\n\nAm 03.03.2026 um 09:58 schrieb Ann Lee:\n> Nein?\n", "", "Ja."),
        ("Oui.\n\nLe mar. 3 mars 2026 à 09:58, Ann Lee a écrit :\n> Non ?\n", "", "Oui."),
        ("Sí.\n\nEl 3/3/2026, Ann Lee escribió:\n> ¿No?\n", "", "Sí."),
        ("> One?\n\nYes.\n\n> Two?\n\nNo.", "", "Yes.\n\nNo."),
        ("Yes.\n\n-----Original Message-----\nFrom: Ann\n\nNo?", "", "Yes."),
        ("Ja.\n\n-----Ursprüngliche Nachricht-----\nVon: Ann\n\nNein?", "AW: x", "Ja."),
        ("Yes.\n\n________________________________\nFrom: Ann\nSent: today\nTo: Bo\nSubject: x\n\nNo?", "RE: x", "Yes."),
        ("Ja.\n\nVon: Ann\nGesendet: heute\nAn: Bo\nBetreff: x\n\nNein?", "", "Ja."),
        ("Oui.\n\nDe : Ann\nEnvoyé : mardi\nÀ : Bo\nObjet : x\n\nNon ?", "", "Oui."),
        ("*From:* Ann\n*Sent:* today\n*To:* Bo,\nCy\n*Subject:* x\n\n“No.”", "FW: x", "“No.”"),
        ("FYI\n\n---------- Forwarded message ---------\nFrom: Ann\nDate: x\nTo: Bo\n\n“No.”\n\n-- \nAnn", "", "FYI\n\n“No.”"),
        ("See.\n\n> Begin forwarded message:\n> \n> From: Ann\n> Date: x\n> To: Bo\n> \n> “No.”", "", "See.\n\n“No.”"),
        ("Yes.\n-- \nBo Lind\nHarbour board", "", "Yes."),
        ("Yes.\n\nSent from my iPhone", "", "Yes."),
        ("Yes.\n\nVon meinem iPad gesendet", "", "Yes."),
        ("> Only\n> this.", "", "Only\nthis."),
        ("On Friday the mayor wrote a letter: it is below.", "", "On Friday the mayor wrote a letter: it is below."),
        ("From: the quay, with love\n\nText", "", "From: the quay, with love\n\nText"),
        ("One\r\n\r\n\r\n\r\nTwo", "", "One\n\nTwo"),
        ("", "", ""),
    ],
)
def test_own_words(body: str, subject: str, kept: str) -> None:
    assert own_words(body, subject) == f"{kept}\n"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo\n"),
        ("<p>One\n two&nbsp;three<br>four</p><p>five</p>", "One two\xa0three\nfour\n\nfive\n"),
        ("<title>no</title><style>no</style><p>She said <q>no</q> &amp; left.", "She said “no” & left.\n"),
        ("<p>Yes.</p><blockquote type=cite>One<blockquote>Two</blockquote></blockquote>", "Yes.\n\n> One\n\n> > Two\n"),
        ("<table><tr><td>One<td>two</tr></table>", "One two\n"),
        ("Yes.<hr>From", "Yes.\n\n________\nFrom\n"),
        ("", "\n"),
    ],
)
def test_html(html: str, text: str) -> None:
    assert plain(html) == text


SAID = "“The quay is safe,” said Mayor Ida Brandt."


@pytest.mark.parametrize("tag", ["<blockquote>", "<blockquote class='pull'>", "<BLOCKQUOTE style='margin: 0 40px'>",
                                 "<blockquote cite='https://quay.example'>", "<blockquote class=quote id=q>"])  # fmt: skip
@pytest.mark.parametrize(
    "before", ["The mayor opened it.", "The mayor said:", "Her letter reads as follows:", "On Friday it rained.", ""]
)
def test_what_an_author_sets_apart_is_no_quoted_mail(tag: str, before: str) -> None:
    html = f"<p>{before}</p>{tag}<p>{SAID}</p></blockquote><p>It opens in May.</p>".encode()
    kept = f"{before}\n\n{SAID}\n\nIt opens in May.\n".lstrip("\n")
    assert words(html, b"Content-Type: text/html; charset=utf-8") == kept


QUOTED = [
    ("<blockquote type='cite'>", ""),
    ("<BLOCKQUOTE TYPE=CITE>", ""),
    ("<blockquote class='gmail_quote' style='margin:0'>", ""),
    ("<blockquote class='protonmail_quote'>", ""),
    ("<blockquote class='zmail_extra'>", ""),
    ("<div class='yahoo_quoted' id='yahoo_quoted_1'>", ""),
    ("<div class='ydp1yahoo yahoo_quoted'>", ""),
    ("<blockquote>", "<p>On Tue, 3 Mar 2026 at 09:58, Ann Lee &lt;ann@post.example&gt; wrote:</p>"),
    ("<blockquote>", "<div class='moz-cite-prefix'>Den 3/3/26 kl. 09.58 skrev Ann Lee:<br></div>"),
    ("<blockquote style='border-left: 1px solid'>", "<div>вт, 3 мар. 2026 г. в 09:58, Анна Ли &lt;ann@post.example&gt;:</div>"),
    ("<blockquote>", "<p>3 марта 2026 г., 09:58, Анна Ли написала:</p>"),
    ("<blockquote>", "<p>Ann Lee schrieb:</p>"),
]


@pytest.mark.parametrize(("tag", "before"), QUOTED)
def test_quoted_mail_is_left_out(tag: str, before: str) -> None:
    name = tag[1:].split()[0].rstrip(">").lower()
    html = f"<p>Yes.</p>{before}{tag}<p>Is it?</p><blockquote>Really?</blockquote></{name}><p>Bo</p>".encode()
    assert words(html, b"Content-Type: text/html; charset=utf-8") == "Yes.\n\nBo\n"


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='display:none;max-height:0'>{}</div>",
        "<span class=preheader style='DISPLAY: none !important'>{}</span>",
        "<div style='font-size:0'>{}</div>",
        "<td><span style='color:#fff;font-size:0px;line-height:0'>{}</span></td>",
        "<div style='max-height: 0px; overflow: hidden'><p>{}</p></div>",
        "<div style='opacity:0.0;font-size:1px'>{}</div>",
        "<div style='mso-hide:all'>{}<br></div>",
        "<div style='height:0;overflow:hidden'>{}</div>",
        "<div style='visibility: hidden'><div>{}</div></div>",
        "<p hidden>{}",
        "<table><tr style='display:none'><td>{}<tr><td></table>",
    ],
)
def test_hidden_previews_are_left_out(hidden: str) -> None:
    html = f"<body>{hidden.format('Preview of it.')}<p>The ferry sank.</p></body>".encode()
    assert words(html, b"Content-Type: text/html") == "The ferry sank.\n"


@pytest.mark.parametrize(
    "seen",
    [
        "<div style='font-size:0.9em'>{}</div>",
        "<td style='font-size:0;padding:0'><div style='font-size:13px'>{}</div></td>",
        "<div style='font-size:0px'><p style='font: 13px/1.5 Arial'>{}</p></div>",
        "<div style='opacity:0.8;max-height:0.5em'>{}</div>",
        "<div style='line-height:0;height:0'>{}</div>",
        "<div style='display:block;font-size:10px'>{}</div>",
        "<div style='mso-line-height-rule:exactly;border-opacity:0'>{}</div>",
    ],
)
def test_small_words_are_kept(seen: str) -> None:
    assert (
        words(f"<table><tr>{seen.format('The ferry sank.')}</table>".encode(), b"Content-Type: text/html") == "The ferry sank.\n"
    )


@pytest.mark.parametrize(
    "empty", ["<title/>", "<html><head><title /></head>", "<style/>", "<svg/>", "<head><TITLE/><meta charset=utf-8>"]
)
def test_an_empty_title_ends_itself(empty: str) -> None:
    assert words(f"{empty}<p>The ferry sank.</p>".encode(), b"Content-Type: text/html") == "The ferry sank.\n"


AGENDA = "1. Ferry fares\n--\n2. The new quay\n--\n3. Any other business"


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (AGENDA, AGENDA),
        (AGENDA.replace("--", "-- "), AGENDA),
        (f"Agenda\n\n{AGENDA}\n\n-- \nBo Lind", f"Agenda\n\n{AGENDA}"),
        ("Fares rise.\n--\nThe board meets again on Monday.", "Fares rise.\n--\nThe board meets again on Monday."),
        ("Fares rise.\n--\n2. The new quay", "Fares rise.\n--\n2. The new quay"),
        ("Fares rise.\n--\n2. E-mail and print", "Fares rise.\n--\n2. E-mail and print"),
        ("a\n--\n" + "b c\n" * 9 + "d", "a\n--\n" + "b c\n" * 9 + "d"),
        ("a\n-- \n" + "b c\n" * 30 + "d", "a\n--\n" + "b c\n" * 30 + "d"),
        ("Yes.\n--\nBo Lind\nHarbour board\n+44 1234 567", "Yes."),
        ("Yes.\n-- \nBo Lind\nThis mail is meant only for the person that it is addressed to.", "Yes."),
        ("Yes.\n--\nBo Lind | Harbour board\nThis e-mail is confidential and meant only for you.", "Yes."),
        ("Yes.\n--\nBo Lind\nDiese Nachricht ist vertraulich und nur für Sie bestimmt.", "Yes."),
        ("Yes.\n--\nBo Lind\nPlease think before you print this.", "Yes."),
        ("Yes.\n\n-- \nBo\n\n> No?\n\nNo.\n-- \nBo", "Yes.\n\nNo."),
    ],
)
def test_dashes_between_parts_of_a_text_begin_no_signature(body: str, kept: str) -> None:
    assert own_words(body) == f"{kept}\n"


MEMO = "From: Ida Brandt\nTo: All staff\nDate: 3 March 2026\nSubject: Fares"
OUTLOOK = "From: Ida Brandt\nSent: 3 March 2026\nTo: Bo Lind\nSubject: Ferry report"


@pytest.mark.parametrize(
    ("before", "memo", "subject"),
    [
        ("The board wrote to its staff.", MEMO, "Press release: the ferry"),
        ("The memo reads:", MEMO, ""),
        ("The memo reads:", MEMO, "Fares"),
        ("The memo says more.", "MEMO\nTo: All staff\nFrom: Ida Brandt\nDate: 3 March 2026\nSubject: Fares", "Re: the memo"),
        ("Leaked mail shows it.", OUTLOOK, "Story for tomorrow"),
        ("Das Schreiben liegt vor.", "Von: Ida Brandt\nAn: Alle\nDatum: 3. März 2026\nBetreff: Preise", "Fähre"),
    ],
)
def test_a_cited_memo_is_kept_with_its_header(before: str, memo: str, subject: str) -> None:
    body = f"{before}\n\n{memo}\n\nFares will rise.\n\nThe board would not comment."
    assert own_words(body, subject) == f"{body}\n"


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        ("Thanks, I will read it.", "Re: Ferry report"),
        ("Thanks, I will read it.", "AW: AW: Ferry report"),
        ("Thanks, I will read it.", "SV: Ferry"),
        ("Thanks, I will read it.", "Ferry report"),
        ("Thanks, I will read it.", ""),
        ("Thanks.\n\n________________________________", "Another"),
    ],
)
def test_the_earlier_mail_below_a_reply_is_left_out(before: str, subject: str) -> None:
    assert own_words(f"{before}\n\n{OUTLOOK}\n\nHere it is.", subject) == f"{before.splitlines()[0]}\n"


@pytest.mark.parametrize(
    "introduction",
    [
        "вт, 3 мар. 2026 г. в 09:58, Анна Ли <ann@post.example>:",
        "3 марта 2026 г., 09:58, Анна Ли написала:",
        "Иван Петров написал:",
        "03.03.2026 09:58, Ann Lee пишет:",
        "3 березня 2026 р. Анна Лі написала:",
        "wt., 3 mar 2026 o 09:58 Ann Lee <ann@post.example> napisał(a):",
        "Den tis 3 mars 2026 kl 09:58 skrev Ann Lee <ann@post.example>:",
        "--- On Tue, 3/3/26, Ann Lee <ann@post.example> wrote:",
        "-- On Tue, 3/3/26, Ann Lee wrote:",
        "2026年3月3日(火) 9:58 Ann Lee <ann@post.example>:",
    ],
)
def test_introductions_of_quoted_mail(introduction: str) -> None:
    assert own_words(f"Yes.\n\n{introduction}\n\n> No?\n\nBo") == "Yes.\n\nBo\n"


@pytest.mark.parametrize("below", ["From: Ann Lee\nSubject: x\nTo: Bo\n\nNo?", "No?\nReally?", "\nNo?"])
def test_below_a_dashed_introduction_is_the_earlier_mail(below: str) -> None:
    assert own_words(f"Yes.\n\n--- On Tue, 3/3/26, Ann Lee <ann@post.example> wrote:\n\n{below}") == "Yes.\n"


RULE = "_" * 47


@pytest.mark.parametrize(
    "footer",
    [
        "Ferry mailing list\nferry@lists.example.org\nhttps://lists.example.org/mailman/listinfo/ferry",
        "Ferry mailing list -- ferry@lists.example.org\nTo unsubscribe send an email to ferry-leave@lists.example.org",
        "Ferry-users Mailing-List\nFerry-users@example.org",
        "To unsubscribe: https://groups.example.org/ferry",
        "Liste de diffusion bac\nbac@listes.example.org",
    ],
)
@pytest.mark.parametrize("after", ["", "\n\nPS: The ferry is late."])
def test_the_footer_of_a_mailing_list_is_left_out(footer: str, after: str) -> None:
    assert own_words(f"The ferry sank.\n\n{RULE}\n{footer}{after}") == f"The ferry sank.{after}\n"


@pytest.mark.parametrize(
    "part", ["The mailing list of the board has 40 members.", "Write to us.\nbo@quay.example", "Ferry mailing list", "Fares"]
)
def test_a_part_of_a_text_below_a_rule_is_kept(part: str) -> None:
    assert own_words(f"The ferry sank.\n\n{RULE}\n{part}") == f"The ferry sank.\n\n{RULE}\n{part}\n"


def test_a_mailbox_is_its_mails() -> None:
    first, second, third = read_all((FILES / "mbox" / "list.mbox").read_bytes(), "list.mbox")
    assert isinstance(first, Extracted)
    assert isinstance(second, Extracted)
    assert (first.name, first.kind) == ("list.mbox#1", "mbox")
    assert first.meta == Meta("The ferry", "Nora Whitlock", "2026-03-03T09:58:00+00:00")
    assert first.text == "Does anybody know when it sails?\n\nFrom what I hear it will be Thursday.\n"
    assert second.text == "“Send money first,” as I said.\nFrom the quay, with regards.\n"
    assert third == Unread("list.mbox#3", "list.mbox#3 holds no text", "If it has attachments, save them and name those.")


def test_a_line_that_begins_with_from_begins_no_mail() -> None:
    data = b"From a@b Tue Mar  3 09:58:00 2026\nSubject: x\n\nFrom here on\nNote: it is one mail.\nFrom 2026 on\nPS: still.\n"
    assert len(list(messages(data))) == 1


def test_what_is_no_mailbox_is_an_error_with_what_to_do() -> None:
    with pytest.raises(SourceError, match=r"^a\.mbox is no mailbox") as caught:
        read(b"From nobody\n\ntext", "a.mbox")
    assert caught.value.hint == "A single mail is read with --type mail."


@given(st.lists(st.text("abc >:F\n", max_size=30), min_size=1, max_size=5))
def test_every_mail_of_a_mailbox_comes_out_as_it_went_in(bodies: list[str]) -> None:
    mails = [f"Subject: {number}\n\n{body}\n\n".encode() for number, body in enumerate(bodies)]
    data = b"".join(b"From a@b Tue Mar  3 09:58:00 2026\n" + mail.replace(b"\nFrom ", b"\n>From ") for mail in mails)
    assert list(messages(data)) == mails


def fault(data: bytes, name: str, kind: str | None = None) -> str:
    """What is wrong with an input, or nothing."""
    try:
        list(read_all(data, name, Wanted(kind=kind)))
    except SourceError as error:
        return error.message
    return ""


N = 100_000
NESTED = [b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (number, number) for number in range(3000)]
HOSTILE = {
    "parameters": mail(b"x", b"Content-Type: text/plain; " + b';"' * (N // 2)),
    "words in fields": mail(b"x", b"Subject: " + b"=?x?q?" * (N // 6)),
    "addresses": b"From: " + b'"(<@,;' * (N // 6) + b"\n\nx",
    "quotations": mail(b"x" * N + b"\n" + b"> a\n\n" * (N // 10)),
    "quoted in quoted": mail(b">" * N),
    "headings": mail(b"From: a\n" * (N // 8)),
    "parts in parts": mail(b"x", b"".join(NESTED)),
    "parts": mail(b"--b\n\nx\n" * (N // 10), b"Content-Type: multipart/mixed; boundary=b"),
    "html": mail(b"<blockquote>" * (N // 12), b"Content-Type: text/html"),
    "dashes": mail(b"--\n" * (N // 3)),
    "rules": mail((b"_" * 9 + b"\n") * (N // 10)),
    "introductions": mail((b"On 3 " + b"a wrote " * 55 + b"\n\n> x\n") * (N // 450)),
    "cited": mail(b"<blockquote type=cite>" * (N // 22), b"Content-Type: text/html"),
    "hidden": mail(b"<p style='font-size:0'><td style=display:none>" * (N // 46), b"Content-Type: text/html"),
    "styles": mail(b"<p style='font-size" + b" " * N + b"'>", b"Content-Type: text/html"),
    "titles": mail(b"<title/><iframe/>" * (N // 17), b"Content-Type: text/html"),
    "tags": mail(b"<div " * (N // 5), b"Content-Type: text/html"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_mail_is_text_or_one_clear_error(name: str) -> None:
    assert "cannot be read as" not in fault(HOSTILE[name], "a.eml", "mail")


@given(st.binary(max_size=300), st.sampled_from(["mail", "mbox", None]))
def test_any_bytes_are_a_mail_or_one_clear_error(data: bytes, kind: str | None) -> None:
    for before in (b"", b"From a@b Tue Mar  3 09:58:00 2026\nFrom: ", b"From: "):
        assert "cannot be read as" not in fault(before + data, "a.eml", kind)
