"""Makes the office documents and books in these folders again: `python tests/documents/readers/files/make.py`.

Needs pandoc and LibreOffice (Debian: `apt-get install pandoc libreoffice-writer-nogui`). Their files differ from version to
version, so that those kept here are what is tested.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

HERE = Path(__file__).parent


def packed(folder: Path, target: Path) -> None:
    """A folder as a zip archive, which is the same each time."""
    with ZipFile(target, "w") as archive:
        for path in sorted(folder.rglob("*"), key=lambda path: (path.name != "[Content_Types].xml", path.as_posix())):
            if path.is_file():
                member = ZipInfo(path.relative_to(folder).as_posix(), (2026, 3, 3, 16, 40, 0))
                member.compress_type = ZIP_DEFLATED
                archive.writestr(member, path.read_bytes())


def by_pandoc() -> None:
    """The story in Markdown as four kinds of document, and one of them as GitHub's Markdown."""
    for kind in ("docx", "odt", "rtf", "epub"):
        source, target = HERE / "sources" / "story.md", HERE / kind / f"pandoc.{kind}"
        subprocess.run(["pandoc", "-f", "markdown-smart", "-s", source, "-o", target], check=True)
    source, target = HERE / "docx" / "pandoc.docx", HERE / "markdown" / "github.md"
    subprocess.run(["pandoc", "-s", "--wrap=none", "-t", "gfm", source, "-o", target], check=True)


def by_libreoffice() -> None:
    """The same story, and the Word document with tracked changes, as LibreOffice writes them."""
    with tempfile.TemporaryDirectory() as folder:
        for source, name, kinds in (
            (HERE / "odt" / "pandoc.odt", "libreoffice", ("docx", "rtf", "epub")),
            (HERE / "docx" / "pandoc.docx", "libreoffice", ("odt",)),
            (HERE / "docx" / "word-tracked.docx", "libreoffice-tracked", ("odt", "rtf")),
        ):
            copy = Path(folder, name + source.suffix)
            shutil.copy(source, copy)
            for kind in kinds:
                subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", HERE / kind, copy], check=True)


if __name__ == "__main__":
    packed(HERE / "sources" / "word", HERE / "docx" / "word-tracked.docx")
    by_pandoc()
    by_libreoffice()
