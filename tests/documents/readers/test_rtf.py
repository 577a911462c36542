"""Rich Text: what of a document is text. Whole documents are in `test_files`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.readers import read
from textlens.errors import SourceError

FONTS = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 MS Mincho;}{\f3\fcharset238 Arial CE;}"
FONTS += r"{\f4\fcharset2{\*\panose 05}Symbol;}}"


def text(body: str) -> str:
    return read(b"{\\rtf1\\ansi\\ansicpg1252" + FONTS.encode() + body.encode("latin-1") + b"}", "a.rtf").text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (r"\pard One.\par Two.\par", "One.\n\nTwo."),
        (r"\ldblquote It\rquote s cold,\rdblquote  she said \emdash  twice.", "“It’s cold,” she said — twice."),
        (r"caf\'e9 \'93yes\'94", "café “yes”"),
        (r"\f1\'cf\'f0\'e8\'e2\'e5\'f2", "Привет"),
        (r"{\f2\'93\'fa\'96\'7b}", "日本"),
        (r"{\f2\'83\'5c}\'83x", "ソƒx"),
        (r"{\f3\'b3\'f3d\'9f}", "łódź"),
        (r"{\f1\'cf}\plain\'e9", "Пé"),
        (r"\uc1\u8220\'93Hi\u8221\'94 \uc0\u8212 and \u-10179\u-8704", "“Hi” —and 😀"),
        (r"\uc2\u8364EUR", "€R"),
        (r"kept {\deleted gone }{\revised new}", "kept new"),
        (r"a{\v hidden}b\v c\v0 d", "abd"),
        (r"{\header Running head\par}Body{\footer 1\par}", "Body"),
        (r"Said{\super\chftn}{\footnote\pard\plain \chftn  The note.} so.\par End.", "Said so.\n\nEnd.\n\nThe note."),
        (r'{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt a link}}', "a link"),
        (r"{\*\bkmkstart x}a{\*\unknowndest \'93b}c", "ac"),
        (r"{\listtext\'b7\tab}Item\par{\pntext 2.\tab}Next", "Item\n\nNext"),
        (r"\trowd\cellx1\cellx2\intbl A\cell B\cell\row\trowd\intbl C\cell D\cell\row\pard After", "A\tB\n\nC\tD\n\nAfter"),
        (r"{\pict\pngblip 89504e}a\bin3 {}}b", "ab"),
        (r"{\shp{\*\shpinst{\sp{\sn fLine}{\sv 0}}{\shptxt\pard Box.\par}}}Text.\par", "Text.\n\nBox."),
        (r"back\\slash \{brace\} no\~break\_hy", "back\\slash {brace} no\u00a0break\u2011hy"),
        (r"a\*\b b{c \*\cs1 d}{\i\*\f0 e}", "abc de"),
        (r"{\*\unknown no}{\b \*\unknown yes}{x\*\unknown y}", "yesxy"),
        ("{\\*\r\n\\unknown no}{\r\n\\*\\unknown no}yes", "yes"),
        (r"{\*no word\b  yes}", "no word yes"),
        (r"{\f4 \'b3} 5 and \u-3917? 6 {\f4 a\'b0}", "≥ 5 and ≥ 6 α°"),
        ("a\r\nb\\\nc", "ab\n\nc"),
    ],
)  # fmt: skip
def test_what_of_a_document_is_text(body: str, shown: str) -> None:
    assert text(body) == f"{shown}\n"


def test_what_it_says_of_itself() -> None:
    info = r"{\info{\title Caf\'e9 talk}{\author Ida Brandt}{\creatim\yr2025\mo1\dy2}{\revtim\yr2026\mo3\dy4\hr5}}\deflang1031 a"
    assert read(b"{\\rtf1\\ansi" + info.encode() + b"}", "a.rtf").meta == ("Café talk", "Ida Brandt", "2026-03-04", "de-DE")


@pytest.mark.parametrize("data", [b"{\\rtf1\\ansi Cut", b"{\\rtf1 {\\b bold} and", b"{\\rtf"])
def test_a_document_that_is_cut_short_is_an_error(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^a\.rtf is cut short: its last RTF group does not end$"):
        read(data, "a.rtf")


def test_what_follows_the_document_is_none_of_it() -> None:
    assert read(b"{\\rtf1 Text.}\0\0junk", "a.rtf").text == "Text.\n"


RTF = b"\\rtf1 "
PIECES = [*"ab \\{}*'\n;", "\\par ", "\\u", "\\'e", "\\cell", "\\row", "\\trowd", "{\\footnote ", "\\uc", "\\bin", "{\\shptxt "]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_anything_is_text_or_one_clear_error(body: str) -> None:
    try:
        message = f"a.rtf is {read(b'{' + RTF + body.encode() + b'}', 'a.rtf').kind}"
    except SourceError as error:
        message = error.message
    assert message in ("a.rtf is rtf", "a.rtf is cut short: its last RTF group does not end")


@pytest.mark.parametrize(
    "unit",
    ["{}", "\\f1", "\\'4", "\\", "{\\fonttbl\\f1}", "{\\field{\\*\\fldinst HYPERLINK }}", "\\cell", "\\trowd", "{\\footnote a}"],
)
def test_half_a_megabyte_of_one_thing(unit: str) -> None:
    assert read(b"{\\rtf1 The end? " + (unit * (500_000 // len(unit))).encode() + b"}", "a.rtf").text.startswith("The end?")


def test_half_a_million_groups_in_groups() -> None:
    assert text("{" * 500_000 + "a" + "}" * 500_000) == "a\n"
