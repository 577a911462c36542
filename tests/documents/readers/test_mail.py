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
        ("<p>Yes.</p><blockquote>One<blockquote>Two</blockquote></blockquote>", "Yes.\n\n> One\n\n> > Two\n"),
        ("<table><tr><td>One<td>two</tr></table>", "One two\n"),
        ("Yes.<hr>From", "Yes.\n\n________\nFrom\n"),
        ("", "\n"),
    ],
)
def test_html(html: str, text: str) -> None:
    assert plain(html) == text


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
    "tags": mail(b"<div " * (N // 5), b"Content-Type: text/html"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_mail_is_text_or_one_clear_error(name: str) -> None:
    assert "cannot be read as" not in fault(HOSTILE[name], "a.eml", "mail")


@given(st.binary(max_size=300), st.sampled_from(["mail", "mbox", None]))
def test_any_bytes_are_a_mail_or_one_clear_error(data: bytes, kind: str | None) -> None:
    for before in (b"", b"From a@b Tue Mar  3 09:58:00 2026\nFrom: ", b"From: "):
        assert "cannot be read as" not in fault(before + data, "a.eml", kind)
