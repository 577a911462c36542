"""PDF files of several programs, difficult files, and the rules that join lines."""

from __future__ import annotations

import zlib
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textlens.documents.origin import Places
from textlens.documents.readers import Extracted, Wanted, read, read_all
from textlens.documents.readers.apart import apart
from textlens.documents.readers.pdf.columns import columns
from textlens.documents.readers.pdf.hyphens import Hyphens
from textlens.documents.readers.pdf.lines import Line, Segment
from textlens.documents.readers.pdf.paragraphs import paragraphs
from textlens.documents.readers.pdf.running_heads import without_heads
from textlens.documents.readers.pdf.text import text_of
from textlens.errors import SourceError

FILES = Path(__file__).parent / "files" / "pdf"
COURT = "A I keep the ticket office at Harwell Quay. I have kept it for thirty-one years, and nobody has ever asked me to spell"


def text(name: str) -> str:
    return read((FILES / name).read_bytes(), name).text


def test_line_and_page_numbers_are_not_text_of_a_transcript() -> None:
    found = text("reportlab-court.pdf").split("\n\n")
    assert sum(paragraph.startswith(COURT) for paragraph in found) == 4
    assert "MR. HENDRY: Objection. The witness is being humorous." in found
    assert not any(letter.isdigit() for paragraph in found for letter in paragraph)


def test_the_page_of_each_offset_is_recorded() -> None:
    (found,) = read_all((FILES / "libreoffice-minutes.pdf").read_bytes(), "minutes.pdf")
    assert isinstance(found, Extracted)
    assert found.places is not None
    assert (found.places.kind, found.places.starts[0]) == ("page", 0)
    words = ("The board met", "from his", "brother-in-law", "The band")
    assert [found.places.at(found.text.index(word)) for word in words] == [1, 1, 2, 2]
    # The footnotes are on the first page, but come after the paragraph that continues on the second.
    assert found.places.at(found.text.index("1 The first inspection")) == 1
    assert found.places.at(found.text.index("4. Any other")) == 2


def test_a_scan_and_an_encrypted_file_are_refused_with_what_to_do() -> None:
    with pytest.raises(SourceError, match=r"^a\.pdf has no text: its 2 pages hold only pictures, as a scan does$") as caught:
        read((FILES / "reportlab-scan.pdf").read_bytes(), "a.pdf")
    assert "text recognition" in str(caught.value.hint)
    with pytest.raises(SourceError, match=r"^a\.pdf is encrypted$"):
        read((FILES / "reportlab-encrypted.pdf").read_bytes(), "a.pdf")


def made(*objects: bytes) -> bytes:
    """A file of these objects, the first of which is its root."""
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    return data + head + table + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(data))


def stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (extra, len(content), content)


def page(content: bytes, *more: bytes, names: bytes = b"", extra: bytes = b"") -> bytes:
    """A file of one page."""
    return made(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>%b>>/Contents 5 0 R>>" % names,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        stream(content, extra),
        *more,
    )


def shown(*lines: tuple[float, float, str], size: int = 12) -> bytes:
    """What draws lines at their places."""
    return b"".join(b"BT /F %d Tf %g %g Td (%b) Tj ET\n" % (size, x, y, line.encode("cp1252")) for x, y, line in lines)


def test_a_page_of_rotated_text_is_read() -> None:
    content = b"BT /F 12 Tf 0 1 -1 0 300 100 Tm (Read me from the side.) Tj ET\n" + shown((50, 700, "Stamp"))
    assert read(page(content), "a.pdf").text == "Read me from the side.\n"


def test_a_note_mark_is_not_part_of_a_word() -> None:
    content = b"BT /F 12 Tf 50 700 Td (appeal) Tj /F 7 Tf 5 Ts (12) Tj /F 12 Tf 0 Ts ( was heard in 12 days) Tj ET"
    assert read(page(content), "a.pdf").text == "appeal was heard in 12 days\n"


def test_a_table_is_read_row_by_row_and_its_cells_stay_apart() -> None:
    rows = [("Ann", "mayor"), ("Bo", "clerk"), ("Cy", "pilot"), ("Di", "nurse")]
    content = shown(*[(x, 700 - 20 * n, cell) for n, row in enumerate(rows) for x, cell in zip((50, 200), row, strict=True)])
    assert read(page(content), "a.pdf").text == "Ann\tmayor\n\nBo\tclerk\n\nCy\tpilot\n\nDi\tnurse\n"


def test_columns_drawn_line_by_line_across_the_page_are_read_one_after_the_other() -> None:
    left = ["The mayor said on Tuesday", "that the ferry would not", "sail before it was mended", "and nobody believed it"]
    right = ["The board will meet again", "in March, with heating, and", "hear the engineer about", "the chains and the wall"]
    content = shown(*[(x, 700 - 14 * n, line) for n in range(4) for x, line in ((50, left[n]), (300, right[n]))])
    assert read(page(content), "a.pdf").text.split() == " ".join(left + right).split()


@pytest.mark.parametrize(
    ("second", "text"),
    [
        ((116, 700, "247"), "NO 247"),
        ((114, 700, "247"), "NO 247"),
        ((112, 700, "1,204"), "NO 1,204"),
        ((118, 700, "247"), "NO247"),
        ((117.2, 700, "247"), "NO247"),
        ((113, 700, "Yes"), "NO Yes"),
        ((121.5, 700, "247"), "NO 247"),
    ],
)
def test_figures_that_reach_into_the_next_column_stay_apart(second: tuple[float, float, str], text: str) -> None:
    assert read(page(shown((100, 700, "NO"), second)), "a.pdf").text == f"{text}\n"


@pytest.mark.parametrize("gap", [-110, -80, 0, 100, -50])
@pytest.mark.parametrize("word", ["Type 11", "AVAIL", "VAT17", "Office", "a1"])
def test_kerning_parts_no_word(word: str, gap: int) -> None:
    tight = b"".join(b"(%c) %d " % (letter, -gap if gap < 0 else 0) for letter in word.encode())
    assert read(page(b"BT /F 12 Tf 100 700 Td [%b] TJ ET" % tight), "a.pdf").text == f"{word}\n"


LINES = ["The board met on Monday.", "It will meet again in May,", "and the ferry will sail.", "Fares are 14 and 22 a day."]


@pytest.mark.parametrize("off", [0, 0.3, 1, 2])
@pytest.mark.parametrize("by", ["page", "line", "word"])
def test_what_is_drawn_twice_to_look_bold_is_read_once(off: float, by: str) -> None:
    lines = [(50, 700 - 14 * number, line) for number, line in enumerate(LINES)]
    words = [(50 + 45 * column, base, word) for _, base, line in lines for column, word in enumerate(line.split())]
    if by == "page":
        content = shown(*[(left + x, base, line) for x in (0, off) for left, base, line in lines])
    else:
        content = shown(*[(left + x, base, it) for left, base, it in (lines if by == "line" else words) for x in (0, off)])
    assert read(page(content), "a.pdf").text.split() == " ".join(LINES).split()


@pytest.mark.parametrize("off", [0.3, 0.5, 0.8, 1, 3])
def test_letters_that_are_drawn_twice_are_read_once(off: float) -> None:
    size = 12 if off < 3 else 30
    drawn = b"".join(b"(%c) Tj %g 0 Td (%c) Tj %g 0 Td " % (letter, off, letter, 0.6 * size - off) for letter in b"Board room")
    assert read(page(b"BT /F %d Tf 50 700 Td %b ET" % (size, drawn)), "a.pdf").text.replace(" ", "") == "Boardroom\n"


def test_a_word_that_comes_twice_is_read_twice() -> None:
    lines = ["That that is is, that that is not is not.", "All 11 of 11 aloof aardvarks 22 33", "Ha ha ha ha"]
    content = shown(*[(50, 700 - 14 * number, line) for number, line in enumerate(lines)])
    assert read(page(content), "a.pdf").text.split() == " ".join(lines).split()


def mapped(*codes: tuple[int, str]) -> bytes:
    """A file with the letters A, B, … whose font says that they stand for these characters, in hexadecimal UTF-16."""
    table = b"".join(b"<%02X> <%b>\n" % (code, into.encode()) for code, into in codes)
    cmap = b"1 begincodespacerange <00> <FF> endcodespacerange\n%d beginbfchar\n%bendbfchar" % (len(codes), table)
    begun = b"/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def\n" + cmap + b"\nendcmap end"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>"
    return page(b"BT /G 12 Tf 50 700 Td (xABCx and so on) Tj ET", font, stream(begun), names=b"").replace(
        b"<</F 4 0 R>>", b"<</F 4 0 R/G 6 0 R>>"
    )


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        ([(0x41, "D835DC00"), (0x42, "0042"), (0x43, "0043")], "x\U0001d400BCx"),
        ([(0x41, "D835"), (0x42, "DC00"), (0x43, "0043")], "x\U0001d400Cx"),
        ([(0x41, "D835"), (0x42, "0042"), (0x43, "0043")], "x\ufffdBCx"),
        ([(0x41, "0041"), (0x42, "DC00"), (0x43, "0043")], "xA\ufffdCx"),
        ([(0x41, "DC00"), (0x42, "D835"), (0x43, "0043")], "x\ufffd\ufffdCx"),
        ([(0x41, "00660069"), (0x42, "0066006C"), (0x43, "0043")], "xfiflCx"),
    ],
)
def test_halves_of_surrogate_pairs_are_joined_or_marked(codes: list[tuple[int, str]], text: str) -> None:
    assert read(mapped(*codes), "a.pdf").text == f"{text} and so on\n"


@pytest.mark.parametrize(
    "junk",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n",
        b"\x00\x01\x02\xff" * 30,
        b"\n" * 100,
        b"--boundary\nContent-Transfer-Encoding: binary\nContent-Type: application/pdf\n\n",
        b"x" * 1000 + b"\n",
        b"<br />\n<b>Notice</b>: a script failed\n",
        b"%!PS-Adobe-3.0 ",
    ],
)
@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a"])
def test_what_stands_before_a_file_is_no_hindrance(junk: bytes, name: str) -> None:
    found = read(junk + page(shown((50, 700, "The ferry sailed."))), name)
    assert (found.kind, found.text) == ("pdf", "The ferry sailed.\n")


def test_a_text_about_the_mark_of_a_file_is_no_file() -> None:
    text = "Every file begins with %PDF-1.4\nand then has objects such as 1 0 obj in it.\n"
    assert read(text.encode(), "a.txt").kind == "text"


ROOT = b"<</Type/Catalog/Pages 2 0 R>>"


def with_pictures(*sizes: int) -> bytes:
    """A file with a page of text, and pages that each hold only a square picture of a size."""
    more: list[bytes] = [
        stream(b"\0" * 3, b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB")
    ]
    for number, size in enumerate(sizes):
        named = b"/Resources<</XObject<</I 6 0 R>>>>"
        more.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 600]%b/Contents %d 0 R>>" % (named, 8 + 2 * number))
        more.append(stream(b"%d 0 0 %d 0 0 cm /I Do" % (size, size)))
    kids = b" ".join(b"%d 0 R" % (7 + 2 * number) for number in range(len(sizes)))
    pages = b"<</Type/Pages/Kids[3 0 R %b]/Count %d>>" % (kids, len(sizes) + 1)
    begun = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return made(ROOT, pages, begun, font, stream(shown((50, 700, "The ferry sailed."))), *more)


@pytest.mark.parametrize(
    ("sizes", "note"),
    [
        ((), None),
        ((100,), None),
        ((600,), "a.pdf: page 2 of 2 is only a picture, as in a scan; any text in it is not read."),
        ((600, 50, 590), "a.pdf: 2 of 4 pages (2, 4) are only pictures, as in a scan; any text in them is not read."),
        ((600,) * 7, "a.pdf: 7 of 8 pages (2, 3, 4, 5, 6, …) are only pictures, as in a scan; any text in them is not read."),
    ],
)
def test_a_note_says_which_pages_are_only_pictures(sizes: tuple[int, ...], note: str | None) -> None:
    found = read(with_pictures(*sizes), "a.pdf")
    assert (found.text, found.note) == ("The ferry sailed.\n", note)


FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
BOMB = [stream(b"/X Do " * 10, FORM % (7 + number)) for number in range(12)]
PICTURES = "a.pdf has no text: its page holds only pictures, as a scan does"
DAMAGED = "a.pdf is damaged, or no PDF at all"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n", DAMAGED),
        (b"%PDF-1.4\n" + bytes(range(256)) * 20, DAMAGED),
        ((FILES / "chromium.pdf").read_bytes()[:20_000], DAMAGED),
        (made(ROOT, b"<</Type/Pages/Kids[2 0 R]/Count 99999999>>"), DAMAGED),
        (
            made(ROOT, b"<</Type/Pages/Kids[%b]/Count 10001>>" % (b"3 0 R " * 10_001), b"<</Type/Page>>"),
            "a.pdf has 10,001 pages, more than 10,000",
        ),
        (page(b"0 0 100 100 re f"), PICTURES),
        (
            page(b"BT /F 1 Tf 50 700 Td " + b"(word) Tj " * 251_000 + b"ET"),
            "page 1 of a.pdf holds more than 1,000,000 characters",
        ),
        (page(zlib.compress(b" " * (64 << 20)), extra=b"/Filter/FlateDecode"), PICTURES),
    ],
    ids=["head alone", "junk", "cut short", "endless", "pages", "picture", "characters", "packed blanks"],
)  # fmt: skip
def test_a_hostile_file_is_one_clear_error(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data, "a.pdf")
    assert caught.value.message == message


def test_endlessly_nested_forms_affect_only_their_file() -> None:
    data = page(b"/X Do " * 10, *BOMB, stream(shown((1, 1, "x"))), names=b"/XObject<</X 6 0 R>>")
    with pytest.raises(SourceError, match=r"^a\.pdf takes more than 0\.5 seconds of processor time to read$"):
        apart(partial(text_of, data, "a.pdf"), "a.pdf", seconds=0.5)


def fault(data: bytes, name: str, kind: str | None = None) -> str:
    """What is wrong with an input, or nothing."""
    try:
        list(read_all(data, name, Wanted(kind=kind)))
    except SourceError as error:
        return error.message
    return ""


@settings(deadline=None, max_examples=60)
@given(st.binary(min_size=1, max_size=40), st.integers(0, 30_000))
def test_a_damaged_file_is_text_or_one_clear_error(noise: bytes, at: int) -> None:
    whole = (FILES / "reportlab-two-columns.pdf").read_bytes()
    data = whole[:at] + noise + whole[at + len(noise) :]
    message = fault(data, "a.pdf", "pdf")
    assert not message or message.startswith(("a.pdf ", "page "))
    assert "cannot be read as" not in message


def test_a_text_that_is_called_a_pdf_is_read_as_text() -> None:
    assert read(b"Plain words.", "a.pdf") == Extracted("Plain words.", "utf-8", "text")


KNOWN = Hyphens(
    ["The infrastructure of a cross-border rail-", "way is old, three year old rails and re-", "pairs", "a co‐operation"]
)


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("an infra\x02", "structure", "an infrastructure"),
        ("a cross-", "border line", "a cross-border line"),
        ("a three\x02", "year plan", "a three-year plan"),
        ("con\x02", "tribution.", "contribution."),
        ("the un\x02", "happy few", "the unhappy few"),
        ("his Jean-", "Luc", "his Jean-Luc"),
        ("co\x02", "operation", "co-operation"),
        ("a well-docu\x02", "mented", "a well-documented"),
        ("a part-time-", "job", "a part-time-job"),
        ("the 2023-", "24 season", "the 2023-24 season"),
        ("soft\u00ad", "ware", "software"),
        ("rail\x02", "way", "railway"),
        ("old\x02", "rails", "old-rails"),
    ],
)
def test_hyphens_at_the_ends_of_lines(before: str, after: str, joined: str) -> None:
    assert KNOWN.joined(before, after) == joined


def line(words: str, number: int, left: float = 50, right: float = 300, size: float = 10, page: int = 1, column: int = 0) -> Line:
    return Line(left, right, 700 - 12 * number, size, 20, words, page, column, 50, 300)


def joined(*lines: Line) -> list[str]:
    return [" ".join(piece for _, piece in paragraph) for paragraph in paragraphs(lines, Hyphens([]))]


def test_gaps_indents_short_lines_type_and_bullets_part_paragraphs() -> None:
    body = [line("One goes on", 0), line("to the end.", 1), line("and on", 2)]
    assert joined(*body) == ["One goes on to the end. and on"]
    assert joined(*body[:2], line("Two", 3)) == ["One goes on to the end.", "Two"]
    assert joined(*body[:2], line("Two", 2, left=60)) == ["One goes on to the end.", "Two"]
    assert joined(body[0], line("ends early.", 1, right=150), line("Two", 2)) == ["One goes on ends early.", "Two"]
    assert joined(body[0], line("to the end", 1), line("Two", 2, size=13)) == ["One goes on to the end", "Two"]
    assert joined(body[0], line("• two", 1), line("• three", 2)) == ["One goes on", "• two", "• three"]


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_past_its_footnotes() -> None:
    lines = [line("The board met", 0), line("1 In March.", 40, size=8), line("again and", 0, page=2), line("left.", 1, page=2)]
    assert joined(*lines) == ["The board met again and left.", "1 In March."]
    assert next(paragraphs(lines, Hyphens([]))) == [(1, "The board met"), (2, "again and left.")]


def test_a_word_that_the_end_of_a_page_cuts_belongs_to_the_first() -> None:
    lines = [line("The investi\x02", 0), line("gation is over.", 0, page=2)]
    assert list(paragraphs(lines, Hyphens([]))) == [[(1, "The investigation"), (2, "is over.")]]


def segment(words: str, x: float, y: float, width: float = 150) -> Segment:
    return Segment(x, x + width, y, 10, 20, words)


VERBS = ("goes", "went", "drags")


def test_a_running_head_is_removed_and_a_unique_line_is_kept() -> None:
    pages = [
        [segment("The Gazette", 50, 780), segment(f"It {verb} on", 50, 700), segment(f"Page {number}", 250, 30, 40)]
        for number, verb in enumerate(VERBS, 1)
    ]
    assert [[one.text for one in page] for page in without_heads(pages)] == [[f"It {verb} on"] for verb in VERBS]
    assert without_heads([[segment("Only once", 50, 780), segment("Text", 50, 700)]])[0][0].text == "Only once"


def test_a_line_across_both_columns_comes_between_the_text_above_and_below() -> None:
    def block(top: float, name: str) -> list[Segment]:
        return [segment(f"{name}{n} {side}", x, top - 12 * n) for n in range(4) for side, x in (("left", 50), ("right", 250))]

    page = [*block(700, "a"), segment("across", 50, 640, 350), *block(600, "b")]
    found = [one.text for column in columns(page) for row in column for one in row]
    sides = [f"{name}{n} {side}" for name in "ab" for side in ("left", "right") for n in range(4)]
    assert found == [*sides[:8], "across", *sides[8:]]


@given(st.lists(st.builds(segment, st.just("word"), st.floats(0, 500), st.floats(0, 800), st.floats(1, 300)), max_size=60))
def test_every_segment_is_read_once(segments: list[Segment]) -> None:
    found = [one for column in columns(segments) for row in column for one in row]
    assert sorted(found) == sorted(segments)


def test_the_date_is_as_precise_as_in_the_file() -> None:
    for date, told in (("D:20260303", "2026-03-03"), ("D:2026", "2026"), ("D:20260303101200Z", "2026-03-03T10:12:00+00:00")):
        data = page(shown((50, 700, "One.")), b"<</CreationDate(%b)>>" % date.encode())
        assert read(data.replace(b"/Root 1 0 R", b"/Root 1 0 R/Info 6 0 R"), "a.pdf").meta.date == told


def test_places_hold_for_every_reader_of_pages() -> None:
    (found,) = read_all((FILES / "chromium.pdf").read_bytes(), "a.pdf", Wanted(kind="pdf"))
    assert isinstance(found, Extracted)
    assert isinstance(found.places, Places)
    assert list(found.places.starts) == sorted(found.places.starts)
    assert sorted(set(found.places.values), key=int) == [1, 2, 3]
