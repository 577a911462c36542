"""Readers: what of each kind's files is kept, how fast a large document is read, and what each extra costs."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from textlens.documents.readers import read
from textlens.documents.readers.article import article, blocks_of
from textlens.documents.readers.html_encoding import decoded
from textlens.documents.readers.page_meta import page_meta
from textlens.documents.readers.quotation_marks import with_marks

from ..documents.readers.office import docx, epub, odt
from ..documents.readers.test_files import FOUND, expected
from .throughput import articles

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_MARK = re.compile('[“”„‟‘’‚‛«»‹›"]')
_MODULES = {"html": "trafilatura", "pdf": "pypdfium2", "parquet": "arro3.io"}


def kept(found: Iterable[str], wanted: Iterable[str]) -> tuple[int, int, int]:
    """How many of the things wanted were found, how many were wanted, how many found, each as often as it is there."""
    ours, gold = Counter(found), Counter(wanted)
    return sum((ours & gold).values()), sum(gold.values()), sum(ours.values())


def share(counts: Iterable[tuple[int, int, int]], of: int) -> str:
    """Found as a share of those wanted (1) or of those found (2), over several files."""
    several = list(counts)
    total = sum(one[of] for one in several)
    return f"{sum(one[0] for one in several) / total:8.3f}" if total else f"{'–':>8}"


def quality(name: str, pairs: list[tuple[str, str]]) -> None:
    """Print a line of the table for texts found and expected."""
    paragraphs = [kept(ours.split("\n\n"), gold.split("\n\n")) for ours, gold in pairs]
    marks = [kept(_MARK.findall(ours), _MARK.findall(gold)) for ours, gold in pairs]
    words = [kept(_WORD.findall(ours), _WORD.findall(gold)) for ours, gold in pairs]
    figures = share(paragraphs, 1) + share(marks, 1) + share(words, 1) + share(words, 2)
    print(f"{name:24}{len(pairs):6}{sum(one[1] for one in words):8}{figures}")


def by_trafilatura(path: Path) -> str:
    """The text of a page as trafilatura itself gives it."""
    import trafilatura

    found = trafilatura.extract(path.read_bytes(), include_comments=False) or ""
    return found.replace("\n", "\n\n") + "\n"


def by_page_alone(path: Path) -> str:
    """The text of a page by its own elements alone."""
    page, _ = decoded(path.read_bytes(), None, path.name)
    stated = page_meta(page)
    return "\n\n".join(article(blocks_of(with_marks(page, stated.meta.language)), "", stated.titles).blocks) + "\n"


def rtf(text: str) -> bytes:
    """A Rich Text document of this text."""
    body = "".join(char if char < "\x80" else f"\\u{ord(char)}?" for char in text.replace("\n\n", "\\par\n"))
    return b"{\\rtf1\\ansi " + body.encode() + b"}"


MADE: dict[str, Callable[[str], bytes]] = {
    "docx": lambda text: docx("".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in text.split("\n\n"))),
    "odt": lambda text: odt("".join(f"<text:p>{one}</text:p>" for one in text.split("\n\n"))),
    "epub": lambda text: epub("".join(f"<p>{one}</p>" for one in text.split("\n\n"))),
    "rtf": rtf,
    "html": lambda text: f"<html><body>{''.join(f'<p>{one}</p>' for one in text.split(chr(10) * 2))}</body></html>".encode(),
}


def seconds(data: bytes, name: str) -> float:
    """The least CPU time of three runs to read a document."""
    times = []
    for _ in range(3):
        start = time.process_time()
        read(data, name)
        times.append(time.process_time() - start)
    return min(times)


def needed(package: str, seen: dict[str, float]) -> dict[str, float]:
    """The megabytes of a package and of all that it requires."""
    try:
        found = distribution(package)
    except PackageNotFoundError:
        return seen
    name = found.metadata["Name"].lower().replace("_", "-")
    if name not in seen:
        sizes = (Path(str(file.locate())).stat().st_size for file in found.files or () if Path(str(file.locate())).is_file())
        seen[name] = sum(sizes) / 1e6
        for requirement in found.requires or ():
            if "extra ==" not in requirement:
                needed(re.split(r"[ ;<>=!~\[(]", requirement)[0], seen)
    return seen


def import_time(module: str) -> float:
    """The CPU milliseconds that the import of a module takes in a process of its own."""
    script = f"import time; start = time.process_time(); import {module}; print((time.process_time() - start) * 1e3)"
    return min(float(subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout) for _ in range(3))


def extras() -> dict[str, list[str]]:
    """The packages that each extra of textlens asks for."""
    found: dict[str, list[str]] = defaultdict(list)
    for requirement in distribution("textlens").requires or ():
        extra = re.search(r"extra == ['\"](\w+)", requirement)
        if extra and extra[1] not in ("all", "test", "dev", "train"):
            found[extra[1]].append(re.split(r"[ ;<>=!~\[(]", requirement)[0])
    return found


def main() -> None:
    """Print quality by kind, speed by kind, cost by extra."""
    print(f"{'readers, kept of files':24}{'files':>6}{'words':>8}{'blocks':>8}{'marks':>8}{'words':>8}{'precise':>8}")
    kinds: dict[str, list[Path]] = defaultdict(list)
    for path in FOUND:
        kinds[path.parent.name].append(path)
    for kind, paths in kinds.items():
        quality(kind, [(read(path.read_bytes(), path.name).text, expected(path)) for path in paths])
        if kind == "html":
            quality("  trafilatura alone", [(by_trafilatura(path), expected(path)) for path in paths])
            quality("  without trafilatura", [(by_page_alone(path), expected(path)) for path in paths])
    text = re.sub("[<>&\\\\{}]", "", "\n\n".join(articles()))[:1_000_000]
    print(f"\n{'readers, a megabyte of text':24}{'ms':>8}{'MB file':>9}")
    for kind, make in MADE.items():
        data = make(text)
        print(f"{kind:24}{seconds(data, f'a.{kind}') * 1e3:8.0f}{len(data) / 1e6:9.2f}")
    print(f"\n{'readers, extras':24}{'import ms':>10}{'MB':>8}  packages with those they need")
    for extra, packages in sorted(extras().items()):
        sizes: dict[str, float] = {}
        for package in packages:
            needed(package, sizes)
        own = [name for name in sizes if name not in needed("textlens", {})]
        took = f"{import_time(_MODULES[extra]):10.0f}" if extra in _MODULES else f"{'':10}"
        print(f"{extra:24}{took}{sum(sizes[name] for name in own):8.1f}  {', '.join(sorted(own))}")


if __name__ == "__main__":
    main()
