"""PDF: seconds of CPU for forty pages, beside PDFium's own text of them."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium

from textlens.documents.readers.pdf.text import text_of

FILES = Path(__file__).resolve().parents[1] / "documents" / "readers" / "files" / "pdf"
PAGES = 40


def forty_pages(name: str) -> bytes:
    """A file's pages over and over, until there are forty."""
    made = pdfium.PdfDocument.new()
    source = pdfium.PdfDocument((FILES / name).read_bytes())
    while len(made) < PAGES:
        made.import_pages(source, list(range(min(len(source), PAGES - len(made)))))
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def seconds(run: Callable[[], object], runs: int = 5) -> float:
    """The least CPU time of a few runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def alone(data: bytes) -> None:
    """PDFium's own text of all pages."""
    document = pdfium.PdfDocument(data)
    for page in document:
        page.get_textpage().get_text_range()
    document.close()


def main() -> None:
    """Print seconds and their ratio by maker."""
    print(f"{'pdf, seconds for 40 pages':48}{'textlens':>10}{'PDFium':>10}{'ratio':>8}")
    for name in ("reportlab-two-columns.pdf", "libreoffice-two-columns.pdf", "chromium.pdf", "latex-two-columns.pdf"):
        data = forty_pages(name)
        ours, theirs = seconds(lambda: text_of(data, name)), seconds(lambda: alone(data))  # noqa: B023
        print(f"{name:48}{ours:10.3f}{theirs:10.3f}{ours / theirs:8.1f}")


if __name__ == "__main__":
    main()
