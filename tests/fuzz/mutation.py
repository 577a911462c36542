"""Files changed at random: by bytes, by words of their format, and within zip archives and compressed files."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable
from random import Random

Change = Callable[[bytes, Random], bytes]

_NUMBERS = (b"0", b"-1", b"1", b"65535", b"4294967296", b"99999999999999999999", b"1e999", b"NaN", b"0.0000001", b"-0")
_SIGNS = (
    b"\x00",
    b"\xff",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n",
    b"\r\n",
    b"\x80",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    b" ",
    b"\xe2\x80\x9c",
)
WORDS: dict[str, tuple[bytes, ...]] = {
    "markdown": (b"# ", b"\n---\n", b"\n> ", b"```\n", b"- ", b"1. ", b"[a](b)", b"![", b"**", b"_", b"|", b"\n|-|-|\n", b"<b>",
                 b"&nbsp;", b"[^1]", b"\n---\ntitle: a\ndate: 2020\n---\n", b"\\", b"<!--", b"    "),
    "html": (b"<p>", b"</p>", b"<div>", b"</div>", b"<article>", b"<script>", b"<!--", b"-->", b"<q>", b"</q>", b"<blockquote>",
             b"<br>", b"<table><tr><td>", b"<meta charset=utf-16>", b"<meta charset=x>", b"&#x110000;", b"&amp;", b"&nbsp",
             b"<title>", b"<![CDATA[", b"<html lang=de>", b"<a href='", b"<svg>", b"<h1>", b"<li>",
             b"<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}"),
    "rtf": (b"{", b"}", b"\\par ", b"\\'e4", b"\\u8220?", b"\\u-1?", b"\\uc0 ", b"\\uc9999999 ", b"{\\*\\x ", b"\\bin5 ",
            b"\\bin-1 ", b"\\ansicpg1251 ", b"{\\fonttbl", b"{\\field{\\*\\fldinst ", b"\\deleted ", b"\\cell ", b"\\row ",
            b"\\~", b"\\-", b"\\\n", b"{\\footnote ", b"\\f9 "),
    "mail": (b"\nContent-Type: text/html; charset=x\n", b"\nContent-Type: multipart/mixed; boundary=a\n\n--a\n", b"--a--",
             b"\nSubject: =?utf-8?B?x?=\n", b"\nFrom: =?x?Q?=FF?=\n", b"\nContent-Transfer-Encoding: base64\n", b"\n\n", b"\n> ",
             b"\nOn Mon, A wrote:\n", b"\nDate: x\n", b"\n ", b"\nContent-Type: message/rfc822\n\n", b"=3D", b"=\n", b"\n-- \n",
             b"\nContent-Disposition: attachment; filename*=x''%FF\n"),
    "mbox": (b"\nFrom a@b Mon Jan  1 00:00:00 2020\n", b"\n>From ", b"\nFrom ", b"\nSubject: a\n\n", b"\n\n"),
    "subtitles": (b"\n\n", b"1\n00:00:01,000 --> 00:00:02,000\n", b"WEBVTT\n\n", b"NOTE x\n", b"<v Ana Ruiz>", b"</v>", b"<c.x>",
                  b"{\\an8}", b"-->", b"99:99:99.999", b"- ", b"RUIZ: ", b">> ", b"STYLE\n", b"&lt;"),
    "csv": (b",", b'"', b'""', b"\n", b"\r", b";", b"\t", b"id,text\n", b"=1+1", b"|"),
    "tsv": (b"\t", b'"', b"\n", b"\r", b"\\t", b"id\ttext\n"),
    "json": (b"{", b"}", b"[", b"]", b'"', b":", b",", b"null", b"true", b'"text":', b'"\\ud800"', b"\\u0000", b"[" * 99, b"NaN",
             b'{"text":"a"}'),
    "jsonl": (b"{", b"}\n", b'"', b":", b",", b"null", b"\n", b'{"text":"\\udc80 a"}\n', b'{"text":1}\n', b"[1]\n", b"NaN"),
    "xml": (b"<w:p>", b"</w:p>", b"<w:r><w:t>a</w:t></w:r>", b"<w:tab/>", b"<w:br/>", b"<w:del>", b"<w:ins>", b"<text:p>",
            b"</text:p>", b"<text:s text:c='9999999'/>", b"<text:s text:c='-1'/>", b"<text:s text:c='x'/>", b"<p>", b"</p>",
            b"&#0;", b"&x;", b"<![CDATA[", b"]]>", b"<!--", b"<?x?>", b"<w:footnoteReference w:id='1'/>", b"<!DOCTYPE a>",
            b" xmlns:w='x'", b"<w:tbl><w:tr><w:tc>", b"<w:fldChar w:fldCharType='begin'/>", b"<w:instrText>"),
    "pdf": (b"endstream", b"stream\n", b"endobj", b" 0 R", b"<<", b">>", b"/Type/Page", b"/Kids[1 0 R]", b"/Length 0", b"xref",
            b"trailer", b"%%EOF", b"BT", b"Tj", b"/ToUnicode"),
    "text": (b"\xe2\x80\x9c", b"\xe2\x80\x9d", b'"', b". ", b" said ", b"\n\n", b"Ana Ruiz", b": ", b"-->", b"\n- "),
}  # fmt: skip
"""Words of each format."""
_FAMILY = {"docx": "xml", "odt": "xml", "epub": "xml"}


def mutated(data: bytes, kind: str, random: Random) -> bytes:
    """The data with a few changes, which suit its kind."""
    if kind in _FAMILY and random.random() < 0.85:
        return _within_zip(data, random)
    words = WORDS.get(_FAMILY.get(kind, kind), ())
    for _ in range(_few(random)):
        change = random.choice(_BYTES)
        if words and random.random() < 0.5:
            data = _inserted(data, random.choice(words), random)
        elif kind == "pdf" and random.random() < 0.4:
            data = _within_stream(data, random)
        else:
            data = change(data, random)
    return data


def packed(data: bytes, random: Random) -> tuple[bytes, str]:
    """The data compressed, whole or damaged, and the suffix of the compression."""
    suffix, compress = random.choice(((".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)))
    made = compress(data)
    return (mutated(made, "", random) if random.random() < 0.3 else made), suffix


def _few(random: Random) -> int:
    count = 1
    while count < 12 and random.random() < 0.55:
        count += 1
    return count


def _place(data: bytes, random: Random) -> int:
    return random.randint(0, len(data))


def _inserted(data: bytes, more: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + more * random.choice((1, 1, 1, 2, 30)) + data[at + random.choice((0, 0, len(more))) :]


def _flipped(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def _signs(data: bytes, random: Random) -> bytes:
    return _inserted(data, random.choice(_SIGNS), random)


def _cut(data: bytes, random: Random) -> bytes:
    return data[: _place(data, random)] if random.random() < 0.5 else data[_place(data, random) :]


def _removed(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + data[at + random.randint(1, 40) :]


def _doubled(data: bytes, random: Random) -> bytes:
    at, size = _place(data, random), random.choice((1, 8, 60, 400))
    return data[:at] + data[at : at + size] * random.choice((1, 2, 20)) + data[at:]


def _moved(data: bytes, random: Random) -> bytes:
    at, size = _place(data, random), random.choice((1, 8, 60))
    rest = data[:at] + data[at + size :]
    to = _place(rest, random)
    return rest[:to] + data[at : at + size] + rest[to:]


def _numbered(data: bytes, random: Random) -> bytes:
    numbers = list(re.finditer(rb"\d+", data))
    if not numbers:
        return data
    found = random.choice(numbers)
    return data[: found.start()] + random.choice(_NUMBERS) + data[found.end() :]


def _tagged(data: bytes, random: Random) -> bytes:
    """A tag, or a word, taken out, put in twice or in another place."""
    parts = list(re.finditer(rb"<[^<>]{1,200}>|[^\s<>]+", data))
    if not parts:
        return data
    one, other = random.choice(parts), random.choice(parts)
    if random.random() < 0.4:
        return data[: one.start()] + data[one.end() :]
    return data[: one.start()] + other[0] + data[one.start() if random.random() < 0.5 else one.end() :]


_BYTES: tuple[Change, ...] = (_flipped, _signs, _cut, _removed, _doubled, _moved, _numbered, _tagged)


def _within_zip(data: bytes, random: Random) -> bytes:
    """A zip archive with one of its members changed, left out, renamed or put in twice."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    texts = [at for at, (name, _) in enumerate(members) if name.endswith(("xml", "html", "opf", "rels", "ncx"))]
    at = random.choice(texts) if texts and random.random() < 0.9 else random.randrange(len(members))
    name, member = members[at]
    kind = random.random()
    if kind < 0.85:
        members[at] = name, mutated(member, "xml", random)
    elif kind < 0.9:
        del members[at]
    elif kind < 0.95:
        members[at] = (
            random.choice((name.upper(), f"../{name}", f"/{name}", "mimetype", "a\udc80".encode("utf-8", "replace").decode())),
            member,
        )
    else:
        members.append(random.choice(members))
    made = io.BytesIO()
    with (
        warnings.catch_warnings(),
        zipfile.ZipFile(made, "w", random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))) as archive,
    ):
        warnings.simplefilter("ignore")
        for name, member in members:
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), member, archive.compression)
    return made.getvalue()


def _within_stream(data: bytes, random: Random) -> bytes:
    """A PDF with one of its compressed streams changed within."""
    streams = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL))
    if not streams:
        return data
    found = random.choice(streams)
    try:
        inside = zlib.decompress(found[1])
    except zlib.error:
        return data
    changed = zlib.compress(random.choice(_BYTES)(inside, random))
    return data[: found.start(1)] + changed + data[found.end(1) :]
