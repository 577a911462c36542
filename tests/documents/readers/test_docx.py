"""Word documents: what of a document's parts is text. Whole documents are in `test_files`."""

from __future__ import annotations

import pytest

from textlens.documents.readers import read
from textlens.errors import SourceError

from .office import WORD, docx, zipped


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def text(body: str) -> str:
    return read(docx(body), "a.docx").text


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (run("He said") + "<w:r><w:tab/></w:r>" + run("no."), "He said\tno."),
        (run("One") + "<w:r><w:br/></w:r>" + run("two"), "One\ntwo"),
        (run("well") + "<w:r><w:noBreakHyphen/></w:r>" + run("known"), "well\u2011known"),
        (run("co") + "<w:r><w:softHyphen/></w:r>" + run("operate"), "cooperate"),
        (f"<w:ins>{run('kept')}</w:ins>", "kept"),
        (run("a") + f"<w:del>{run('b')}</w:del>" + run("c"), "ac"),
        (f"<w:ins><w:del>{run('b')}</w:del></w:ins>" + run("c"), "c"),
        (f"<w:hyperlink>{run('a link')}</w:hyperlink>", "a link"),
        (f"<w:smartTag><w:smartTag>{run('Rome')}</w:smartTag></w:smartTag>", "Rome"),
        (run("seen", '<w:rPr><w:vanish w:val="0"/></w:rPr>') + run("not", "<w:rPr><w:vanish/></w:rPr>"), "seen"),
        (run("bold", "<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"), "bold"),
        ("<w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr>" + run("a"), "a"),
        (f"<w:ruby><w:rt>{run('furigana')}</w:rt><w:rubyBase>{run('kanji')}</w:rubyBase></w:ruby>", "kanji"),
        (run("AT&amp;T, “yes” &lt;sic&gt;"), "AT&T, “yes” <sic>"),
    ],
)
def test_what_of_a_paragraph_is_text(inside: str, shown: str) -> None:
    assert text(f"<w:p>{inside}</w:p><w:p>{run('End.')}</w:p>") == f"{shown}\n\nEnd.\n"


def test_a_row_of_figures_is_a_line_and_a_row_of_prose_is_paragraphs() -> None:
    def cell(*paragraphs: str) -> str:
        return "<w:tc>" + "".join(f"<w:p>{run(one)}</w:p>" for one in paragraphs) + "</w:tc>"

    assert text(f"<w:tbl><w:tr>{cell('Berth')}{cell('')}{cell('£9')}</w:tr></w:tbl>") == "Berth\t\t£9\n"
    assert text(f"<w:tbl><w:tr>{cell('One.', 'Two.')}{cell('Three.')}</w:tr></w:tbl>") == "One.\n\nTwo.\n\nThree.\n"


def test_a_table_in_a_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('a')}</w:p></w:tc><w:tc><w:p>{run('b')}</w:p></w:tc></w:tr></w:tbl>"
    assert text(f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc><w:tc><w:p>{run('c')}</w:p></w:tc></w:tr></w:tbl>") == "a\tb\tc\n"


def test_an_empty_document_has_no_text() -> None:
    assert text("<w:p/>") == ""


def test_the_strict_dialect_is_read_as_well() -> None:
    strict = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>Yes.</w:t></w:r></w:p></w:body>'
    assert read(zipped({"word/document.xml": strict + "</w:document>"}), "a.docx").text == "Yes.\n"


def test_a_note_is_read_once_and_at_the_end() -> None:
    notes = f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="1"><w:p>{run("The note.")}</w:p></w:footnote></w:footnotes>'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="x/footnotes"'
        ' Target="footnotes.xml"/><Relationship Type="x/styles" TargetMode="External" Target="https://example.org/s"/>'
        "</Relationships>"
    )
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = f"<w:p>{run('Said.')}{mark}{mark}</w:p><w:p>{run('End.')}</w:p>"
    assert read(docx(body, word__footnotes_xml=notes), "a.docx").text == "Said.\n\nEnd.\n"
    parts = {"word__footnotes_xml": notes, "word___rels__document_xml_rels": relations}
    assert read(docx(body, **parts), "a.docx").text == "Said.\n\nEnd.\n\nThe note.\n"


def test_a_document_without_its_text_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"^a\.docx is no Word document that can be read: it has no text part$"):
        read(zipped({"word/documents.txt": "x"}), "a.docx", kind="docx")


STYLES = (
    f'<w:styles xmlns:w="{WORD}">'
    '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Child"><w:basedOn w:val="Gone"/></w:style>'
    '<w:style w:type="character" w:styleId="Back"><w:basedOn w:val="Gone"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Para"><w:rPr><w:vanish w:val="true"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mark"><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:style>'
    "</w:styles>"
)
RELATED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'
)


def styled(run_style: str, paragraph_style: str = "", direct: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{paragraph_style}"/></w:pPr>' if paragraph_style else ""
    run = f'<w:r><w:rPr><w:rStyle w:val="{run_style}"/>{direct}</w:rPr><w:t>styled</w:t><w:tab/><w:sym w:char="F0B3"/></w:r>'
    body = f"<w:p><w:r><w:t>plain</w:t></w:r></w:p><w:p>{properties}{run}</w:p>"
    return read(docx(body, word__styles_xml=STYLES, word___rels__document_xml_rels=RELATED), "a.docx").text


@pytest.mark.parametrize(
    ("run_style", "paragraph_style", "direct", "is_seen"),
    [
        ("Gone", "", "", False),
        ("Child", "", "", False),
        ("Back", "", "", True),
        ("Unknown", "", "", True),
        ("", "Para", "", False),
        ("", "Loop", "", True),
        ("", "Mark", "", True),
        ("Gone", "", '<w:vanish w:val="false"/>', True),
        ("", "Para", '<w:vanish w:val="0"/>', True),
        ("Back", "", "<w:vanish/>", False),
    ],
)
def test_text_that_its_style_hides_is_left_out(run_style: str, paragraph_style: str, direct: str, is_seen: bool) -> None:
    assert styled(run_style, paragraph_style, direct).startswith("plain\n\nstyled") == is_seen
    assert ("styled" in styled(run_style, paragraph_style, direct)) == is_seen
    assert is_seen or styled(run_style, paragraph_style, direct) == "plain\n"


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "00A3", "≤"),
        ("symbol", "F0B2", "″"),
        ("Times New Roman", "F093", "“"),
        ("Times New Roman", "F094", "”"),
        ("Arial", "F092", "’"),
        ("Cambria Math", "2265", "≥"),
        ("Wingdings", "F07D", "❝"),
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings 2", "F0FC", "•"),
        ("Symbol", "F0A0", "€"),
        ("Symbol", "", ""),
        ("Symbol", "zz", ""),
        ("Arial", "D800", "\ufffd"),
        ("Arial", "FFFFFFFF", "\ufffd"),
    ],
)
def test_symbols_are_characters(font: str, code: str, sign: str) -> None:
    body = f'<w:p><w:r><w:t>a</w:t><w:sym w:font="{font}" w:char="{code}"/><w:t>5</w:t></w:r></w:p>'
    assert read(docx(body), "a.docx").text == f"a{sign}5\n"


@pytest.mark.parametrize(("font", "text"), [("Symbol", "≥ 5"), ("Wingdings", "• 5"), ("Arial", "≥ 5"), ("", "≥ 5")])
def test_characters_of_symbol_fonts_in_the_text(font: str, text: str) -> None:
    body = f'<w:p><w:r><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t>\uf0b3 5</w:t></w:r></w:p>'
    assert read(docx(body), "a.docx").text == f"{text}\n"
