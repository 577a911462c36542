"""Comments in a copy of a Word document: on the right words, and nothing else is changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.readers.office import WORD, zipped
from textlens.documents.document import Document
from textlens.documents.readers import read
from textlens.pages.word import Comment, commented

from .making import SPACES, document, draft, run, with_footnotes
from .reading import Noted, comments, formatted, parts

FILES = Path(__file__).resolve().parents[2] / "documents" / "readers" / "files" / "docx"
SAID = [[("Edited", True), (" – negation dropped", False)], [("hearing.txt:3", False)]]


def on(text: str, *words: str) -> list[Comment]:
    """A comment on the first place of each of these words."""
    return [Comment(text.index(one), text.index(one) + len(one), SAID) for one in words]


def noted(one: Document, *words: str, notes: list[str] | None = None) -> tuple[bytes, list[Noted]]:
    told: list[str] = []
    data = commented(one, on(one.text, *words), "out.docx", told.append)
    assert told == (notes or [])
    return data, comments(data)


@pytest.mark.parametrize(
    "inside",
    [
        run("He said “we wait” again."),
        run("He said ") + run("“we wait”") + run(" again."),
        run("He said “w") + run("e w", "<w:b/>") + run("ait” again."),
        run("He said “we ", '<w:i/><w:color w:val="C00000"/>', 'w:rsidR="00AB12CD"') + run("wait” again."),
        run("He said ") + f'<w:hyperlink w:anchor="x">{run("“we wait”")}</w:hyperlink>' + run(" again."),
        run("He said ") + f'<w:hyperlink w:anchor="x">{run("a link to “we wa")}</w:hyperlink>' + run("it” again."),
        run("He said ") + f'<w:ins w:id="5" w:author="Ed">{run("so “we wait” ")}</w:ins>' + run("again."),
        run("He said “we ") + '<w:del w:id="6" w:author="Ed"><w:r><w:delText>did not </w:delText></w:r></w:del>' + run("wait”"),
        run("He said “we ") + f'<w:del w:id="6" w:author="Ed">{run("never ")}</w:del>' + run("wait” again."),
        run("He said “we ") + run("hidden ", "<w:vanish/>") + run("wait” again."),
        "<w:smartTag>" + run("He said “we wait” again.") + "</w:smartTag>",
        "<w:sdt><w:sdtContent>" + run("He said “we wait” again.") + "</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="AUTHOR">' + run("He said “we wait” again.") + "</w:fldSimple>",
        "<w:r><w:t>He said</w:t><w:tab/><w:t>“we wait”</w:t><w:br/><w:t>again.</w:t></w:r>",
        "<w:r><w:t>He said “we wait</w:t><w:t>” and</w:t><w:tab/><w:t>more</w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("He said “we wait” again.")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:bookmarkStart w:id="9" w:name="a"/>' + run("He said “we wait” again.") + '<w:bookmarkEnd w:id="9"/>',
        "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" + run("“we wait”"),
    ],
)  # fmt: skip
def test_a_comment_is_on_its_words_wherever_word_puts_them(tmp_path: Path, inside: str) -> None:
    before = document(run("The quay.", "<w:b/>"), inside, run("The end."))
    one = draft(tmp_path, before)
    after, (comment,) = noted(one, "“we wait”")
    shown = comment.words.replace("did not ", "").replace("never ", "").replace("hidden ", "")
    assert shown == "“we wait”"
    assert (comment.said, comment.author, comment.date) == (["Edited – negation dropped", "hearing.txt:3"], "textlens", None)
    assert read(after, "a.docx").text == one.text
    assert formatted(after) == formatted(before)


def test_several_comments_that_touch_and_overlap(tmp_path: Path) -> None:
    before = document(run("One two three four five six."))
    one = draft(tmp_path, before)
    words = ["One two three", "three four", "two", "four", "five six.", "One two three four five six."]
    after, found = noted(one, *words)
    assert sorted(comment.words for comment in found) == sorted(words)
    assert formatted(after) == formatted(before)


def test_a_quotation_in_several_paragraphs(tmp_path: Path) -> None:
    one = draft(tmp_path, document(run("“We wait.", "<w:i/>"), run("“And we go,” she said.")))
    _, (comment,) = noted(one, "“We wait.\n\n“And we go,”")
    assert comment.words == "“We wait.\n\n“And we go,”"


def test_the_cells_of_a_table(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("Who", "“We wait”", "when"))
    before = document(run("A table."), f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", run("End."))
    one = draft(tmp_path, before)
    after, (comment,) = noted(one, "“We wait”")
    assert comment.words == "“We wait”"
    assert formatted(after) == formatted(before)


BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>" + run("In the box: “we wait”.")
    + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)  # fmt: skip


@pytest.mark.parametrize("inside", [BOX, "<w:r><m:oMath><m:r><m:t>“we wait”</m:t></m:r></m:oMath></w:r>",
                                    "<m:oMath><m:r><m:t>“we wait”</m:t></m:r></m:oMath>"])  # fmt: skip
def test_where_word_has_no_comments_it_is_at_what_is_nearest(tmp_path: Path, inside: str) -> None:
    before = document(run("Before. ") + inside + run("After."), run("End."))
    one = draft(tmp_path, before)
    note = "1 comment is at the nearest place in the text: Word allows none in notes, text boxes and formulas."
    after, (comment,) = noted(one, "“we wait”", notes=[note])
    assert "Before" not in comment.words
    assert "After" not in comment.words
    assert read(after, "a.docx").text == one.text


def test_what_is_said_in_a_footnote_is_at_its_mark(tmp_path: Path) -> None:
    notes = f'<w:footnotes {SPACES}><w:footnote w:id="2"><w:p>{run("In the note: “we wait”.")}</w:p></w:footnote></w:footnotes>'
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    one = draft(tmp_path, with_footnotes(document(run("Before.") + mark + run("After."), run("End.")), notes))
    note = "1 comment is at the nearest place in the text: Word allows none in notes, text boxes and formulas."
    assert "we wait" in one.text
    after, (comment,) = noted(one, "“we wait”", notes=[note])
    assert comment.words == ""
    body = parts(after)["word/document.xml"].decode()
    assert (
        body.index("Before.") < body.index("commentRangeStart") < body.index("footnoteReference") < body.index("commentRangeEnd")
    )
    assert body.index("commentRangeEnd") < body.index("After.")
    assert read(after, "a.docx").text == one.text


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.glob("*.docx")))
def test_each_word_of_a_real_document(tmp_path: Path, name: str) -> None:
    before = (FILES / name).read_bytes()
    one = draft(tmp_path, before, name)
    words = [(start, end) for sentence in [one.text] for start, end in spans(sentence)][:200]
    told: list[str] = []
    after = commented(one, [Comment(start, end, SAID) for start, end in words], "out.docx", told.append)
    found = [comment for comment in comments(after) if comment.author == "textlens"]
    assert len(found) == len(words)
    exact = [comment for comment in found if comment.words]
    moved = int(told[0].split()[0]) if told else 0
    wrong = sorted(one.text[start:end] for start, end in words)
    for comment in exact:
        if comment.words in wrong:
            wrong.remove(comment.words)
    assert len(wrong) <= moved
    assert read(after, name).text == one.text
    assert formatted(after) == formatted(before)
    kept = [key for key in parts(before) if "media/" in key or key == "word/footnotes.xml"]
    assert [parts(after)[key] for key in kept] == [parts(before)[key] for key in kept]


def test_text_that_a_style_hides_moves_no_comment(tmp_path: Path) -> None:
    import docx
    from docx.enum.style import WD_STYLE_TYPE

    made = docx.Document()
    made.styles.add_style("Secret", WD_STYLE_TYPE.CHARACTER).font.hidden = True
    paragraph = made.add_paragraph("The council ")
    paragraph.add_run("never ").style = "Secret"
    paragraph.add_run("voted on Tuesday.")
    made.save(str(tmp_path / "made.docx"))
    one = draft(tmp_path, (tmp_path / "made.docx").read_bytes(), "hidden.docx")
    assert one.text == "The council voted on Tuesday.\n"
    _, found = noted(one, "voted")
    assert [comment.words for comment in found] == ["voted"]


def spans(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    for word in text.split():
        start = text.index(word, start)
        yield start, start + len(word)
        start += len(word)


def test_comments_that_are_there_stay(tmp_path: Path) -> None:
    one = draft(tmp_path, document(run("One two three.")))
    first, _ = noted(one, "two")
    again = draft(tmp_path, first, "again.docx")
    assert again.text == one.text
    second, found = noted(again, "One", "two three")
    assert [comment.words for comment in found] == ["One", "two three", "two"] or len(found) == 3
    assert read(second, "a.docx").text == one.text


def test_the_same_is_written_byte_for_byte(tmp_path: Path) -> None:
    one = draft(tmp_path, document(run("One two three.")))
    assert noted(one, "two")[0] == noted(one, "two")[0]
    plain = Document("One two three.\n", "a.txt", "en")
    assert noted(plain, "two")[0] == noted(plain, "two")[0]


TEXT = st.text(st.sampled_from("ab “”’é漢🙂\u00a0,."), max_size=6)


@given(st.lists(st.lists(TEXT, max_size=4), min_size=1, max_size=4), st.data())
def test_any_runs_and_any_comments(paragraphs: list[list[str]], data: st.DataObject) -> None:
    looks = ["", "<w:b/>", "<w:i/><w:u/>"]
    body = ["".join(run(text, looks[number % 3]) for number, text in enumerate(texts)) for texts in paragraphs]
    before = document(*(inside or "<w:pPr/>" for inside in body))
    with TemporaryDirectory() as folder:
        one = draft(Path(folder), before)
        size = len(one.text)
        chosen = [sorted(pair) for pair in data.draw(st.lists(st.tuples(st.integers(0, size), st.integers(0, size)), max_size=5))]
        spoken = [(start, end) for start, end in chosen if one.text[start:end].strip()]
        told: list[str] = []
        after = commented(one, [Comment(start, end, SAID) for start, end in spoken], "out.docx", told.append)
    assert told == []
    # Blanks at the ends of a paragraph are not in its text.
    assert sorted(comment.words.split() for comment in comments(after)) == sorted(one.text[a:b].split() for a, b in spoken)
    assert read(after, "a.docx").text == one.text
    assert formatted(after) == formatted(before)


@pytest.mark.parametrize(
    "text",
    [
        "Head\n\n“We wait,” she said.\nA second line.\n\nThe end.\n",
        "“We wait,” she said.\r\n\r\nThe end.\r\n",
        "  “We wait,”\tshe said.  ",
        "“We wait,”",
    ],
)
def test_another_kind_of_draft_becomes_paragraphs(text: str) -> None:
    one = Document(text, "news/draft.txt", "en")
    data, (comment,) = noted(one, "“We wait,”")
    assert comment.words == "“We wait,”"
    unified = text.replace("\r\n", "\n").strip()
    assert read(data, "a.docx").text.strip() == unified


@pytest.mark.parametrize("odd", ["\x00", "\x1b[31m", "\ud800", "\ufffe", "\u202e", "<w:p>&amp;", "]]>", "\x0b"])
def test_nothing_of_a_text_reaches_the_document_raw(odd: str) -> None:
    one = Document(f"He said “we {odd} wait” again.", f"a{odd}b.txt", "en")
    said = [[(f"bad {odd} words", True)]]
    data = commented(one, [Comment(8, len(one.text) - 7, said)], "out.docx", lambda text: None)
    (comment,) = comments(data)
    assert comment.words.startswith("“we ")
    assert comment.words.endswith(" wait”")
    for name, part in parts(data).items():
        if name.endswith(".xml"):
            assert b"\x1b" not in part
            assert "\u202e".encode() not in part


def test_a_comment_on_the_whole_text_is_on_its_first_paragraph() -> None:
    one = Document("Head\n\nThe end.\n", "a.txt", "en")
    data = commented(one, [Comment(0, 0, SAID)], "out.docx", lambda text: None)
    assert [comment.words for comment in comments(data)] == ["Head"]


@pytest.mark.parametrize("text", ["", "\n\n", " "])
def test_a_text_without_words_has_nowhere_to_put_a_comment(text: str) -> None:
    data = commented(Document(text, "a.txt", "en"), [Comment(0, 0, SAID)], "out.docx", lambda text: None)
    assert comments(data) == []


STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def other_namespace(data: bytes) -> bytes:
    return zipped({name: part.replace(WORD.encode(), STRICT.encode()) for name, part in parts(data).items()})


def no_types(data: bytes) -> bytes:
    return zipped({name: part for name, part in parts(data).items() if name != "[Content_Types].xml"})


@pytest.mark.parametrize(
    ("spoiled", "why"),
    [
        (other_namespace, "it is in a dialect that the library for Word documents does not know"),
        (no_types, "the library for Word documents cannot open it"),
    ],
)
def test_a_document_that_textlens_reads_and_the_library_does_not(
    tmp_path: Path, spoiled: Callable[[bytes], bytes], why: str
) -> None:
    one = draft(tmp_path, spoiled(document(run("“We wait,” she said."))))
    told = [f"{one.name} could not be copied, so the comments are in a new document of its text: {why}."]
    assert [comment.words for comment in noted(one, "“We wait,”", notes=told)[1]] == ["“We wait,”"]


def changed(data: bytes, tmp_path: Path) -> Document:
    one = draft(tmp_path, data)
    Path(one.name).write_bytes(document(run("Other words.")))
    return one


def gone(data: bytes, tmp_path: Path) -> Document:
    one = draft(tmp_path, data)
    Path(one.name).unlink()
    return one


def broken(data: bytes, tmp_path: Path) -> Document:
    one = draft(tmp_path, data)
    Path(one.name).write_bytes(data[:200])
    return one


@pytest.mark.parametrize(
    ("spoil", "why"),
    [(changed, "it has changed since it was read"), (gone, "it is not a file of its own"), (broken, "it is damaged")],
)
def test_a_document_that_cannot_be_copied_becomes_paragraphs_and_says_so(tmp_path: Path, spoil: object, why: str) -> None:
    assert callable(spoil)
    one = spoil(document(run("The gate."), run("“We wait,” she said.")), tmp_path)
    told = [f"{one.name} could not be copied, so the comments are in a new document of its text: {why}."]
    data, (comment,) = noted(one, "“We wait,”", notes=told)
    assert comment.words == "“We wait,”"
    assert read(data, "a.docx").text == one.text


def test_a_run_of_many_comments_takes_time_in_proportion(tmp_path: Path) -> None:
    def took(number: int) -> float:
        words = [f"word{place}" for place in range(number)]
        one = draft(tmp_path, document(run(" ".join(words))))
        spans = [(match.start(), match.end()) for match in re.finditer(r"\S+", one.text)]
        before = process_time()
        commented(one, [Comment(start, end, [[("x", False)]]) for start, end in spans], "out.docx", lambda text: None)
        return process_time() - before

    took(50)
    small, large = took(300), took(2_400)
    # Where each comment took as long as all before it, it would be 64 times as long.
    assert large < 24 * small
