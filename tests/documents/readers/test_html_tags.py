from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.readers.html_tags import strip_tags


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p class='a'>One</p><P>Two</P>", "One|Two|"),
        ("5 < 6 and 7 > 2", "5 < 6 and 7 > 2"),
        ("a<br/>b <i>c</i>d", "a\u2003b cd"),
        ("<q>No</q>, said <b>Ann</b> &mdash; twice", "“No”, said Ann — twice"),
        ("a<!-- <p>b</p> -->c", "ac"),
        ("a<script type=x>if (1<2) {}</script>b<style>p {}</STYLE >c", "abc"),
        ("a<?php echo 1 ?>b<!DOCTYPE html>c", "abc"),
        ("kept <a href='x", "kept "),
        ("kept <!-- never closed", "kept "),
        ("kept <script>never closed", "kept "),
        ("<p>1&#10;2\n3&NewLine;", "1 2\n3 "),
        ("a<svg/>b<svg width='1' />c<svg><path/></svg>d", "abcd"),
        ("a<script/>b</script>c", "ac"),
        ("<td>1</td>\n<td>2</td>", "1|\n2|"),
    ],
)
def test_tags_go_and_text_stays(html: str, text: str) -> None:
    assert strip_tags(html, "|") == text


PIECES = [*"ab<>/!-&;pq\n", "<p>", "</p>", "<!--", "-->", "<script>", "</script>"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_line_breaks_are_kept(html: str) -> None:
    assert strip_tags(html).count("\n") == html.count("\n")


@pytest.mark.parametrize("unit", ["<", "<a", "<p>", "<!--", "<script>", "</p>", "&", "<?"])
def test_half_a_megabyte_of_one_thing(unit: str) -> None:
    assert strip_tags(unit * 100_000 + "x", "").count("\n") == 0
