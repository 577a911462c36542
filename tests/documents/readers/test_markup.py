"""HTML without a library: blocks, white space, tables, and what no reader of the page sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.readers.blocks import Blocks
from textlens.documents.readers.markup import Tag, pieces, text_of
from textlens.documents.readers.quotation_marks import with_marks


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One\n  two</p><p>Three", "One two\n\nThree"),
        ("a <b>b</b> <i> c</i>d", "a b cd"),
        ("<h1>Head</h1>Text<ul><li>One<li>Two<ul><li>In</ul></ul>", "Head\n\nText\n\nOne\n\nTwo\n\nIn"),
        ("one<br>two<br><br>three<br> <br>four", "one\ntwo\n\nthree\n\nfour"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("AT&amp;T &ldquo;yes&rdquo; &#8212; &lt;b&gt; &nbsp;x", "AT&T “yes” — <b> \u00a0x"),
        ("<script>if (a<b) {}</script>a<style>p>q{}</style>b<!-- <p>no -->c<noscript>d</noscript>", "abcd"),
        ("<title>no</title><textarea>no</textarea><select><option>no</select>yes", "yes"),
        ("<p hidden>no<p>yes<div style='display: none'><div>no</div></div>!", "yes\n\n!"),
        ("<p style='DISPLAY:none'>no</p><span aria-hidden=true>yes</span>", "yes"),
        ("<nav><a href=x>no</a></nav>yes<svg><text>no</text></svg>", "yes"),
        ("<pre>two  spaces\n  kept</pre>", "two  spaces\n  kept"),
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>after", "A\tB\n\n1\t2\n\nafter"),
        ("<table><tr>\n <td>1</td>\n <td></td>\n <td>3</td>\n</tr></table>", "1\t\t3"),
        ("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>", "a\tb\tc"),
        ("<table><tr><td><p>One.</p><p>Two.</p></td><td>Three.</td></tr></table>", "One.\n\nTwo.\n\nThree."),
        ("<tr><td>a</td></tr></table></td>b", "a\n\nb"),
        ("<td>a<td>b", "a\n\nb"),
        ("a<sup><a href='#n1'>1</a></sup> so<a class=noteref href=#n2>[2]</a>.<p>Note.<a href='#r1'>↩︎</a>", "a so.\n\nNote."),
        ("see <a href='#ch5'>5</a> and <a href='https://example.org/#x'><sup>2</sup></a>", "see 5 and 2"),
        ("1 < 2 and a <b c", "1 < 2 and a <b c"),
        ("<a title='a > b' href=x>link</a>", "link"),
        ("<p>a<p title=\">b</p><p>c\">d", "a\n\nd"),
        ("<P>A</P><BR>b", "A\n\nb"),
        ("<title/>a<iframe/>b<textarea />c<script src='x'/>d<style/>e", "abcde"),
        ("a<script/>b</script>c<math/>d<svg/>e", "acde"),
        ("", ""),
    ],
)  # fmt: skip
def test_blocks_of_a_page(html: str, text: str) -> None:
    assert text_of(html) == (f"{text}\n" if text else "")


@pytest.mark.parametrize(
    ("lang", "html", "text"),
    [
        ("en", "<q>a <q>b</q> c</q>", "“a ‘b’ c”"),
        ("de", "<q>a <q>b</q></q>", "„a ‚b‘“"),
        ("fr", "<q cite='x'>a</q>", "«\u00a0a\u00a0»"),
        ("xx", "<Q>a</Q >", "“a”"),
        ("en", "<q>“a”</q> <q> &ldquo;b&rdquo;</q> <q>&quot;c&quot;</q>", "“a”  &ldquo;b&rdquo; &quot;c&quot;"),
        ("en", "</q>a<q>b", "a“b"),
        ("en", "<quote>a</quote>", "<quote>a</quote>"),
    ],
)
def test_marks_of_quotations(lang: str, html: str, text: str) -> None:
    assert with_marks(html, lang) == text


def test_the_page_says_whose_marks() -> None:
    assert text_of('<html class="x" lang="es-MX"><q>sí</q>') == "«sí»\n"
    assert text_of("<q>yes</q>") == "“yes”\n"


def test_attributes_of_a_tag() -> None:
    tag = next(piece for piece in pieces("<a HREF=x class = \"a &amp; b\" data-x='>' disabled href=y>") if isinstance(piece, Tag))
    assert tag.attributes() == {"href": "x", "class": "a & b", "data-x": ">", "disabled": ""}


PIECES = st.sampled_from([*"<>/='\"!-& ab\n", "<p>", "</p>", "<td>", "<tr>", "<table>", "</table>", "<q>", "<br>", "<!--", "-->",
                          "<script>", "</script>", "<a href='#", "</a>", "<sup>1", "“", "&amp;", "<p hidden>"])  # fmt: skip


@given(st.lists(PIECES).map("".join))
def test_whatever_a_page_holds_it_has_blocks(html: str) -> None:
    blocks = text_of(html).split("\n\n")
    assert blocks.pop().endswith("\n") or not blocks
    assert all(block.strip() == block for block in blocks)


@given(st.lists(st.text(st.sampled_from("ab.“”é "), min_size=1).filter(str.strip)))
def test_every_word_of_plain_paragraphs_is_kept(paragraphs: list[str]) -> None:
    html = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    assert text_of(html) == "\n\n".join(" ".join(one.split()) for one in paragraphs) + ("\n" if paragraphs else "")


UNITS = ["<div>", "<a href='#", '<a ="', "<!--", "<!", "<q>", "</q>", "<table>", "<td>", "<td><table>", "</table>", "<script>",
         "<sup><a href='#1'>1", "<p hidden>", "<br>", "&", "<a"]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_half_a_megabyte_of_one_thing(unit: str) -> None:
    assert text_of("<p>The end?</p>" + unit * (500_000 // len(unit))).startswith("The end?\n")


def test_blocks_end_wherever_the_document_does() -> None:
    blocks = Blocks()
    blocks.add("a")
    blocks.row()
    blocks.cell()
    blocks.add("b")
    blocks.begin_aside()
    blocks.add("c")
    assert blocks.text() == "a\n\nb\n\nc\n"
